### What the forms ask. Keys: app/domain/src/form/keys.rs. Reading age 9; one idea a question;
### neutral: no wording asks for a good or a bad answer.

## Headings of screens with several questions

s-home = Where I live
s-home-people = The people I live with
s-home-more = More about home
s-people-matter = People who matter
s-family-time = Family time
s-family-amount = How much time do you have?
s-school = School
s-school-more = More about school
s-friends = Friends
s-free-time = Free time
s-health = My body and health
s-worries = Worries
s-feelings = Feelings
s-now = At the moment
s-likes = Things I like and do
s-me = Who I am
s-helpers = People who help me
s-social-worker = My social worker
s-decisions = Decisions and promises
s-plan = My plan
s-plan-going = How things are going
s-meeting = My meeting
s-meeting-people = Who is there
s-meeting-time = Where and when
s-meeting-talk = What we talk about
s-meeting-help = Being heard
s-school-support = Help with learning
s-life = How life is going
s-how-seen = How people treat me
s-plan-since = Since last time
s-at-18 = When I am 18
s-rights = My rights

## Topics to choose

topic-home = Where I live
topic-family = My family
topic-school = School and learning
topic-friends = Friends and free time
topic-health = My body and health
topic-feelings = Feelings and worries
topic-me = Me
topic-helpers = People who help me
topic-plan = My plan
topic-future = My future
topic-rights = My rights
topic-meeting = More about my meeting

## Questions

q-feel-now-pictures = How do you feel now?
q-topics-pictures = What do you want to talk about?
q-topics-pictures-hint = Choose as many as you like.
q-home-safe-pictures = Do you feel safe at home?
q-home-like = What do you like at home?
q-home-not-like = What do you not like at home?
q-home-trust-pictures = Do you trust the grown-ups at home?
q-people-matter-pictures = Who matters to you?
q-family-time-pictures = How do you feel when you see your family?
q-family-miss = Who would you like to see more?
q-school-pictures = How is school?
q-friend = Do you have a good friend?
q-weekends = How are your weekends?
q-likes-pictures = What do you like?
q-dislikes-pictures = What do you not like?
q-good-at-pictures = What are you good at?
q-draw = Draw yourself, or anything you like
q-about-me-pictures = What do you want to say about you?
q-about-me-pictures-hint = You can draw it on paper too.
q-body-pictures = How is your body?
q-feel-safe = What helps you feel safe?
q-worry-about = What do you worry about?
q-helpers = Who helps you?
q-social-worker-know = Do you know who your social worker is?
q-why-here-pictures = Do you know why you live here?
q-meeting-go = Do you want to go to your meeting?
q-meeting-alone-pictures = Do you want to talk alone first?
q-meeting-alone-pictures-hint = Just you and the person who runs your meeting.
q-meeting-who = Who do you want at your meeting?
q-meeting-not-who = Who do you not want at your meeting?
q-meeting-people = Who do you want at your meeting?
q-meeting-private-pictures = Who should go out for private talk?
q-meeting-where = Where should your meeting be?
q-meeting-when = When is a good time for you?
q-meeting-talk-pick = What should people talk about?
q-meeting-not-talk-pick = What should people not talk about?
q-meeting-help = What would you like at your meeting?
q-meeting-hear-pictures = How should we tell you what happened?
q-unsafe-pictures = Is anything making you feel unsafe?
# promise
q-unsafe-pictures-hint = If you say yes, grown-ups who keep children safe read it, but not straight away. In danger now? Call 999. You are not in trouble.
q-unsafe-pictures-words = You can say more here
q-anything-else-pictures = Anything else?
q-feel-now = How do you feel today?
q-feel-now-hint = You can choose more than one.
q-topics = What do you want to talk about?
# promise
q-topics-hint = Choose as many as you like. We will ask about those, and about your meeting.
q-home-safe = Do you feel safe where you live?
q-home-settled = Does where you live feel like your home?
q-home-bedroom = How do you feel about your bedroom?
q-home-safer = What would help you feel safer where you live?
q-home-trust = Do you trust the grown-ups you live with?
q-home-notice = Do the grown-ups you live with notice how you feel?
q-home-carers = How do you feel about living with the people who look after you?
q-pets = What do you want to say about pets or animals?
q-home-change = What would you change where you live, if anything?
q-people-matter = Who matters to you?
q-people-matter-hint = Choose as many as you like.
q-people-names = What are the names of the people who matter to you?
q-family-time = How do you feel about your family time?
q-family-time-hint = Family time is when you see or talk to your family.
q-family-brothers-sisters = Time with brothers and sisters
q-family-mum = Time with Mum
q-family-dad = Time with Dad
q-family-others = Time with other people who matter to you
q-family-change = What do you want to say about your family time?
q-family-change-hint = This can be about what helps, or what you want to change.
q-school = How do you feel about school?
q-learning-help = Do you get help with your learning?
q-learning-interest = Do the grown-ups you live with take an interest in your learning?
q-bullying = Has anyone bullied you?
q-different = Do people make you feel different?
q-school-else = What else do you want to say about school?
q-bullying-more = What do you want to say about bullying?
q-same-as-friends = Can you do the same things as your friends?
q-outdoors = Do you get to be outdoors?
q-outdoors-hint = For example in a park, a garden or the countryside.
q-hobbies = Which hobbies or clubs matter to you?
q-body = Is there anything about your body or health you want to talk about?
q-looks = How do you feel about how you look?
q-appointments = What do you want to say about doctors, dentists or opticians?
q-worries = What do you worry about, if anything?
q-worry-tell = Do you have someone you can tell your worries to?
q-feelings = What do you want people to know about your feelings?
q-feelings-do = What do you do when you have big feelings?
q-best-now = What is the best thing at the moment?
q-hardest-now = What is the hardest thing at the moment?
q-likes = What are your favourite things?
q-dislikes = What do you not like?
q-good-at = What are you good at?
q-about-me = How would you describe yourself?
q-identity = What matters to you about who you are?
q-identity-hint = For example your culture, your religion, the languages you speak, or who you are inside.
q-understand-me = What should grown-ups understand about you?
q-trusted-adult = Is there one grown-up you can trust?
q-social-worker-trust = Do you trust your social worker?
q-social-worker-reach = Can you reach your social worker when you want to?
q-decisions = Do people ask what you think before they decide things?
q-promises-kept = Did the things people promised last time happen?
q-why-here = Do you know why you live where you live?
q-plan-understand = Do you understand your plan?
q-plan-understand-hint = Your plan says what should happen for you, and who does what.
q-plan-agree = Do you agree with your plan?
q-going-well = What is going well?
q-not-well = What is not going so well?
q-needs-to-happen = What needs to happen?
q-good-news = Do you have any news to share?
q-good-news-hint = This can be something you did, or something that happened.
q-meeting-alone = Do you want to talk with the person who runs your meeting first, just the two of you?
q-meeting-lead = Would you like to run your meeting, or part of it?
q-meeting-private = Who should leave when private things are talked about?
q-meeting-private-hint = For example your health or your body.
q-meeting-activity = Would you like to do something together instead of sitting down to talk?
q-meeting-talk = What do you want to talk about at your meeting?
q-meeting-not-talk = What do you not want to talk about at your meeting?
q-meeting-read = Do you want someone to read your words out?
q-meeting-language = Would you like an interpreter at your meeting?
q-meeting-language-hint = An interpreter says everything again in your language. This can be sign language.
q-meeting-hear = How do you want to hear what was decided?
q-meeting-language-which = Which language would you like at your meeting?
q-unsafe = Is anything making you feel unsafe?
# promise
q-unsafe-hint = Once you send it, people who keep children safe read it when offices are open, not straight away. They may tell others. You are not in trouble. In danger now? Call 999.
q-unsafe-words = You can say more here, if you want to
q-anything-else = Is there anything else you want to say?
q-stability = What do you want to say about how long you will live here?
q-stability-hint = This can be about changes you know of, or extra help for you or the people you live with.
q-internet = Can you use a phone and the internet enough where you live?
q-extra-help = What do you want to say about extra help with learning?
q-school-move = What do you want to say about changing where you learn?
q-plan-interests = Are the things you enjoy part of your education plan?
q-emotional-help = Would you like someone to talk to about your feelings?
q-worthwhile = Do the things you do feel worthwhile?
q-life-better = Is your life getting better, getting worse or staying the same?
q-hope = How do you feel about your future?
q-trusted = Do people trust you?
q-stigma = Are you treated differently because you do not live with your parents?
q-care-how-long = Do you know how long you are likely to live away from your parents?
q-order = If a court made an order about you, does it still feel right?
q-changes = What has changed since your last review?
q-life-skills = Which of these do you want to learn more about?
q-work = What do you want to say about a job, college or training?
q-at-18 = Where would you like to live when you are 18?
q-at-18-more = What do you want to say about where you will live at 18?
q-rights-explained = Has someone explained your rights to you?
q-rights-explained-hint = Your rights are what you are entitled to, by law.
q-complaint = Is there something that you want put right?
q-someone-for-me = Would you like one of these people?
q-someone-for-me-hint = An advocate helps you say what you want. An independent visitor is a grown-up who comes to see you and spends time with you.

## Options

o-face-happy = Happy
o-face-ok = OK
o-face-sad = Sad
o-face-worried = Worried
o-face-angry = Angry
o-face-scared = Scared
o-face-tired = Tired
o-face-not-sure = Not sure
o-always = Always
o-sometimes = Sometimes
o-never = Never
o-not-sure = Not sure
o-how-it-feels = How it feels there
o-bedroom = My bedroom
o-grown-ups = The grown-ups I live with
o-notice = How they see my feelings
o-pets = Pets
o-food = Food
o-safe = How safe it is
o-nothing = Nothing
o-mum = Mum
o-dad = Dad
o-grandparent = Gran or Grandad
o-brother = My brother
o-sister = My sister
o-other-family = Others in my family
o-carer = My carer
o-friend = A friend
o-someone-else = Someone else
o-face-very-happy = Very happy
o-face-very-sad = Very sad
o-nobody = Nobody
o-friend-yes = Yes
o-friend-no = No
o-friend-not-sure = Not sure
o-play = Playing
o-games = Games
o-music = Music
o-sport = Sport
o-draw = Drawing
o-reading = Reading
o-outdoors = Being outdoors
o-something-else = Something else
o-maths = Maths
o-all-ok = My body is OK
o-hurts = Something hurts
o-teeth = Teeth
o-eyes = Eyes
o-sleep = Sleep
o-medicine = Medicine
o-teacher = A teacher
o-home = Home
o-family = Family
o-school = School
o-friends = Friends
o-my-body = My body
o-my-meeting = My meeting
o-social-worker = My social worker
o-advocate = My advocate
o-social-worker-know-yes = Yes
o-social-worker-know-no = No
o-social-worker-know-not-sure = Not sure
o-why-here-yes = Yes
o-why-here-no = No
o-why-here-know-more = I want to know more
o-why-here-not-sure = Not sure
o-meeting-go-yes = Yes
o-meeting-go-part = Part of it
o-meeting-go-no = No
o-meeting-go-not-sure = Not sure
o-meeting-alone-yes = Yes
o-meeting-alone-no = No
o-meeting-alone-not-sure = Not sure
o-everyone = Everyone else
o-office = An office
o-family-centre = A family centre
o-park = A park
o-video = A video call
o-somewhere-else = Somewhere else
o-morning = Morning
o-afternoon = Afternoon
o-evening = Evening
o-weekend = Weekend
o-not-school-time = Not in school time
o-meeting-help-lead = To help run it
o-meeting-help-read-out = Someone to read my words
o-meeting-help-language = Someone who speaks my language
o-meeting-help-activity = Something fun to do
o-meeting-help-nothing = Nothing
o-meeting-hear-letter = A letter to me
o-meeting-hear-visit = Someone visits me
o-meeting-hear-read-to-me = Someone reads it to me
o-meeting-hear-phone = A phone call
o-meeting-hear-something-else = Another way
o-place-table = At the table
o-place-out = Out for private talk
o-place-away = Not there
o-meeting-people-mum = Mum
o-meeting-people-dad = Dad
o-meeting-people-grandparent = Gran or Grandad
o-meeting-people-brother = Brother
o-meeting-people-sister = Sister
o-meeting-people-carer = Carer
o-meeting-people-friend = Friend
o-meeting-people-teacher = Teacher
o-meeting-people-social-worker = Social worker
o-meeting-people-advocate = Advocate
o-meeting-people-someone-else = Someone else
o-unsafe-yes = Yes
o-unsafe-no = No
o-unsafe-would-rather-tell-someone = I would rather tell someone
o-face-calm = Calm
o-face-proud = Proud
o-face-excited = Excited
o-face-lonely = Lonely
o-face-confused = Confused
o-home-settled-yes = Yes
o-home-settled-a-bit = A bit
o-home-settled-no = No
o-home-settled-not-sure = Not sure
o-too-little = Too little
o-about-right = About right
o-too-much = Too much
o-bullying-yes = Yes
o-bullying-no = No
o-bullying-not-sure = Not sure
o-bullying-rather-not-say = I would rather not say
o-worry-tell-yes = Yes
o-worry-tell-no = No
o-worry-tell-not-sure = Not sure
o-trusted-adult-yes = Yes
o-trusted-adult-no = No
o-trusted-adult-not-sure = Not sure
o-all = All of them
o-some = Some of them
o-none = None of them
o-plan-understand-yes = Yes
o-plan-understand-a-bit = A bit
o-plan-understand-no = No
o-plan-understand-not-sure = Not sure
o-plan-agree-yes = Yes
o-plan-agree-a-bit = A bit
o-plan-agree-no = No
o-plan-agree-not-sure = Not sure
o-meeting-lead-yes = Yes
o-meeting-lead-part = Part of it
o-meeting-lead-no = No
o-meeting-lead-not-sure = Not sure
o-before-school = Before school
o-after-school = After school
o-meeting-activity-no-sit = No, sit and talk
o-meeting-activity-cooking = Cook or eat
o-meeting-activity-sport = Play a sport
o-meeting-activity-walk = Go for a walk
o-meeting-activity-making = Make or draw something
o-meeting-activity-something-else = Something else
o-meeting-activity-not-sure = Not sure
o-meeting-read-yes = Yes
o-meeting-read-no = No
o-meeting-read-not-sure = Not sure
o-meeting-language-yes = Yes
o-meeting-language-no = No
o-meeting-language-not-sure = Not sure
o-internet-yes = Yes
o-internet-a-bit = A bit
o-internet-no = No
o-internet-not-sure = Not sure
o-plan-interests-yes = Yes
o-plan-interests-a-bit = A bit
o-plan-interests-no = No
o-plan-interests-not-sure = Not sure
o-emotional-help-yes = Yes
o-emotional-help-already = I already have someone
o-emotional-help-no = No
o-emotional-help-not-sure = Not sure
o-better = Getting better
o-same = Staying the same
o-worse = Getting worse
o-care-how-long-yes = Yes
o-care-how-long-no = No
o-care-how-long-know-more = I want to know more
o-care-how-long-not-sure = Not sure
o-order-yes = Yes
o-order-no = No
o-order-know-more = I want to know more
o-order-not-sure = Not sure
o-life-skills-cooking = Cooking
o-life-skills-money = Money
o-life-skills-washing = Washing clothes
o-life-skills-travel = Getting around
o-life-skills-health = Looking after my health
o-life-skills-home-jobs = Jobs around the home
o-life-skills-something-else = Something else
o-life-skills-nothing = Nothing right now
o-at-18-stay = Stay with the people I live with now
o-at-18-with-family = With my family
o-at-18-own-place = In a place of my own
o-at-18-shared = In a shared place with some help
o-at-18-somewhere-else = Somewhere else
o-at-18-not-sure = Not sure
o-rights-explained-yes = Yes
o-rights-explained-a-bit = A bit
o-rights-explained-no = No
o-rights-explained-not-sure = Not sure
o-complaint-change = I want something to change
o-complaint-complain = I want to make a complaint
o-complaint-know-more = I want to know how complaints work
o-complaint-no-thanks = No
o-someone-for-me-advocate = An advocate
o-someone-for-me-visitor = An independent visitor
o-someone-for-me-know-more = I want to know more
o-someone-for-me-no-thanks = No

## Before a review: what the newest forms ask in other words, and the buttons for more of a topic

s-family-parents = Time with Mum and Dad
s-learning = Learning
s-trust = People I trust
s-plan-why = Why and how long
s-me-more = More about me
s-worry-tell = Someone to talk to
q-topics-middle = What do you want to talk about?
q-topics-middle-hint = Choose as many as you like.
q-topics-older = What do you want to talk about?
q-topics-older-hint = Choose as many as you like.
q-home-change-older = Where you live: say it your way
q-home-change-older-hint = What is good, what is hard, what should change.
q-home-trust-older = Do you trust the people you live with?
q-home-notice-older = Do the people you live with notice how you feel?
q-family-time-middle = How do you feel about seeing your family?
q-family-time-older = How do you feel about seeing your family?
q-family-change-older = Your family: say it your way
q-family-change-older-hint = Who you see, how it is, what should change.
q-school-else-older = School and learning: say it your way
q-school-else-older-hint = What works, what does not, what help you want.
q-learning-interest-older = Do the people you live with take an interest in your learning?
q-hobbies-older = Friends and free time: say it your way
q-hobbies-older-hint = Who you see, what you do, what you would like to do.
q-appointments-older = Your body and health: say it your way
q-appointments-older-hint = How you are, appointments, what would help.
q-worries-older = Feelings and worries: say it your way
q-worries-older-hint = What is best now, what is hardest, what worries you.
q-about-me-older = You: say it your way
q-about-me-older-hint = What you like, who you are, what people get wrong.
q-understand-me-older = What should people understand about you?
q-helpers-say = People who help you: say it your way
q-helpers-say-hint = Who helps, who does not, who you would like to see.
q-trusted-adult-older = Is there one adult you can trust?
q-needs-to-happen-older = Your plan: say it your way
q-needs-to-happen-older-hint = What goes well, what does not, what needs to happen.
q-work-older = Your future: say it your way
q-work-older-hint = Work, college, training, where you want to live.
q-rights-say = Your rights: say it your way
q-rights-say-hint = What you want to know, and what you want put right.
q-someone-for-me-older = Would you like one of these people?
q-someone-for-me-older-hint = An advocate helps you say what you want. An independent visitor comes to see you and spends time with you.
q-meeting-talk-older = What matters most to you for this meeting?
q-meeting-alone-middle = Do you want to talk alone first with the person who runs your meeting?
q-meeting-alone-older = Do you want to talk alone first with the person who runs your meeting?
o-not-about-me = Not about me
o-care-how-long-not-about-me = Not about me
o-no-school = I do not go to school
more-home = More about where you live ({ $count })
more-family = More about family ({ $count })
more-school = More about school ({ $count })
more-friends = More about friends and free time ({ $count })
more-health = More about health ({ $count })
more-feelings = More about feelings ({ $count })
more-me = More about you ({ $count })
more-helpers = More about people who help ({ $count })
more-plan = More about your plan ({ $count })
more-future = More about your future ({ $count })
more-rights = More about your rights ({ $count })
more-meeting = More about your meeting ({ $count })

## Headings of screens: at any time, after the review, moving

s-more = More about it
s-change = The change
s-change-help = Help with it
s-wrong-mend = Making it right
s-iro-when = When we can talk
s-iro-talk = When we talk
s-advocate-for = What I would like
s-advocate-reach = How we can meet
s-after = How it was
s-after-heard = Who listened and who spoke
s-after-decided = What was decided
s-after-next = Next time
s-moving = Moving
s-moving-home = The home I am leaving
s-moving-people = People to stay in touch with
s-moving-next = What comes next
s-just-me = Just you

## Headings of screens: grown-ups

s-observed-feels = { $named ->
    [yes] What { $name } likes and does not like
   *[no] What the child likes and does not like
}
s-observed-day = Day to day
s-observed-shows = { $named ->
    [yes] How { $name } says yes and no
   *[no] How the child says yes and no
}
s-observed-matters = { $named ->
    [yes] What matters to { $name }
   *[no] What matters
}
s-carer-child = { $named ->
    [yes] How { $name } is
   *[no] How things are
}
s-carer-day = Health and school
s-review = The review
s-parent-child = { $named ->
    [yes] About { $name }
   *[no] Your child
}
s-parent-time = { $named ->
    [yes] Time with { $name }
   *[no] Time with your child
}
s-basis-know = { $named ->
    [yes] How you got to know { $name }
   *[no] How the advocate got to know the child
}
s-basis-matters = { $named ->
    [yes] What matters to { $name }
   *[no] What matters to the child
}
s-feedback = How it was for you
s-feedback-decided = The decisions
s-feedback-next = Next time

## Questions: at any time, after the review, moving

q-news-about = What is your good news about?
q-news-feel = How do you feel about it?
q-news = What is your good news?
q-news-who = Who else should know about it?
q-news-next = What would you like to happen next, if anything?
q-change-about = What do you want to change?
q-change-now = How do you feel about it now?
q-change-what = What should be different?
q-change-why = Why would you like this change?
q-change-asked = Have you told someone about it?
q-change-help = Who could help with it?
q-change-when = How soon would you like it to change?
q-wrong-about = What is it about?
q-wrong-what = What is wrong?
q-wrong-since = How long has it been like this?
q-wrong-knows = Who knows about it?
q-wrong-done = What has been done about it, if anything?
q-wrong-mend = What would make it right?
q-wrong-advocate = Would you like an advocate to help you with this?
q-wrong-advocate-hint = An advocate helps you say what you want.
q-wrong-talk = May we talk to you about it?
q-wrong-talk-hint = You can have someone with you when we talk.
q-reach-you = How should we reach you?
q-reach-you-hint = For example on a phone, at school, or through someone you trust.
q-iro-how = How do you want to talk?
q-iro-where = Where do you want to meet?
q-good-time = When is a good time for you?
q-iro-soon = How soon would you like to talk?
q-iro-about = What do you want to talk about?
q-iro-who = Who should be there with you?
q-iro-before = What do you want to say first, if anything?
q-someone-for-me-pictures = Who would you like?
q-someone-for-me-pictures-hint = An advocate helps you say what you want. An independent visitor comes to see you and spends time with you.
q-advocate-for = What would you like them to do?
q-advocate-know = What should they know before you meet?
q-advocate-like = What sort of person would suit you?
q-advocate-like-hint = For example a man or a woman, or someone who speaks your language.
q-after-there = Were you at your meeting?
q-after-how = How do you feel about your meeting?
q-after-listened = Did people listen to you?
q-after-said = Who said what you wanted to say?
q-after-understand-pictures = Do you know what people decided?
q-after-understand = Do you understand what was decided?
q-after-decided = How do you feel about what was decided?
q-after-again = What would you like to hear again, in other words?
q-after-next-pictures = What should be different next time?
q-after-next = What should be different next time, if anything?
q-after-quote = Can we put this in our yearly report?
# promise
q-after-quote-hint = If you say yes, a manager reads these words and may use them. Anyone can read the report. It says “a child or young person”, and not your name.
q-moving-feel = How do you feel about moving?
q-moving-say = Did you have a say in the move?
q-moving-good = What was good in the home you are leaving?
q-moving-not-good = What was not good in the home you are leaving?
q-moving-quote = Can we put this in our yearly report?
# promise
q-moving-quote-hint = If you say yes, a manager reads these words and may use them. Anyone can read the report. It says “a child or young person”, and not your name.
q-moving-know = What should your next home know about you?
q-moving-know-hint = For example what you like, or what helps when you are upset.
q-moving-touch-pictures = Who do you still want to see?
q-moving-touch = Who do you want to stay in touch with?
q-moving-need = What do you still need?
q-moving-need-hint = This can be things, help, or something you want to know.
q-just-me = Is there anything to add, just from you?
q-last-time = Did it happen?

## Questions for grown-ups, in their own name

q-child-safe = { $named ->
    [yes] Is there anything about { $name }’s safety that cannot wait?
   *[no] Is there anything about the child’s safety that cannot wait?
}
# promise
q-child-safe-hint = If you choose yes, or would rather tell someone, people who keep children safe read it once it is sent. They do not read it straight away. If a child is in danger now, call 999.
q-child-safe-words = You can say more here
q-child-health = { $named ->
    [yes] How is { $name }’s health?
   *[no] How is the child’s health?
}
q-review-talk = What should the review talk about?
q-observed-enjoys = { $named ->
    [yes] What does { $name } enjoy?
   *[no] What does the child enjoy?
}
q-observed-upsets = { $named ->
    [yes] What upsets { $name }?
   *[no] What upsets the child?
}
q-observed-soothes = { $named ->
    [yes] What calms { $name }?
   *[no] What calms the child?
}
q-observed-people = { $named ->
    [yes] How is { $name } with each of the people around them?
   *[no] How is the child with each of the people around them?
}
q-observed-people-hint = Say who each person is, and what you saw and heard.
q-observed-sleep = { $named ->
    [yes] How does { $name } sleep?
   *[no] How does the child sleep?
}
q-observed-food = { $named ->
    [yes] How does { $name } eat and drink?
   *[no] How does the child eat and drink?
}
q-observed-yes = { $named ->
    [yes] How does { $name } show yes?
   *[no] How does the child show yes?
}
q-observed-no = { $named ->
    [yes] How does { $name } show no?
   *[no] How does the child show no?
}
q-observed-matters = { $named ->
    [yes] What do you think matters to { $name }?
   *[no] What do you think matters to the child?
}
q-observed-why = Why do you think so?
q-observed-why-hint = Say what you saw or heard.
q-carer-how = { $named ->
    [yes] How is { $name } getting on at home?
   *[no] How is the child getting on at home?
}
q-carer-helps = { $named ->
    [yes] What helps { $name }?
   *[no] What helps the child?
}
q-carer-school = { $named ->
    [yes] How is school or nursery going for { $name }?
   *[no] How is school or nursery going?
}
q-carer-family-time = { $named ->
    [yes] How is family time for { $name }?
   *[no] How is family time for the child?
}
q-carer-family-time-hint = { $named ->
    [yes] Family time is when { $name } sees or talks to their family.
   *[no] Family time is when the child sees or talks to their family.
}
q-carer-need = { $named ->
    [yes] What do you need, to look after { $name }?
   *[no] What do you need, to look after the child?
}
q-parent-how = { $named ->
    [yes] How do you think { $name } is doing?
   *[no] How do you think your child is doing?
}
q-parent-know = { $named ->
    [yes] What should people know about { $name }?
   *[no] What should people know about your child?
}
q-parent-worry = What worries you, if anything?
q-parent-time = { $named ->
    [yes] How is your time with { $name }?
   *[no] How is your time with your child?
}
q-parent-time-change = { $named ->
    [yes] What would you change about your time with { $name }, if anything?
   *[no] What would you change about your time with your child, if anything?
}
q-parent-part = How would you like to take part?
q-parent-need = What would help you?
q-basis-did = { $named ->
    [yes] What did you do to get to know what { $name } wants?
   *[no] What did you do to get to know what the child wants?
}
q-basis-did-hint = How often you met, where, for how long, and what you did or used.
q-basis-told = { $named ->
    [yes] What did others tell you about { $name }?
   *[no] What did others tell you about the child?
}
q-basis-told-hint = Say who told you each thing.
q-basis-saw = { $named ->
    [yes] What did you see and hear of { $name }?
   *[no] What did you see and hear of the child?
}
q-basis-saw-hint = What was done, said or shown, when and where. Leave what you think of it for the next pages.
q-basis-matters = { $named ->
    [yes] What matters to { $name }, as far as you can tell?
   *[no] What matters to the child, as far as you can tell?
}
q-basis-sure = How sure are you, and why?
q-basis-sure-hint = Say also what points the other way.
q-basis-weighed = { $named ->
    [yes] What did you weigh for { $name }, and what is your view?
   *[no] What did you weigh for the child, and what is your view?
}
# promise
q-basis-weighed-hint = For example: their rights, what would change for them each day, what else could be done. It is kept as your view, not as the child’s words.
q-basis-ask = { $named ->
    [yes] What do you ask the review to do for { $name }?
   *[no] What do you ask the review to do for the child?
}
q-basis-ask-hint = You can also write down questions that the review should answer.
q-feedback-there = Were you at the review?
q-feedback-listened = Did people listen to you?
q-feedback-understand = Do you understand what was decided?
q-feedback-decided = What do you want to say about what was decided?
q-feedback-next = What should be different next time, if anything?
q-feedback-quote = May we quote this in our annual report?
# promise
q-feedback-quote-hint = If you say yes, a manager reads these words and may use them. Anyone can read the report. It says “a carer” or “a parent”, and not your name. Words with the child’s name in them are not used.

## Options: at any time, after the review, moving

o-change-asked-yes = Yes
o-change-asked-no = No
o-change-asked-not-sure = Not sure
o-very-soon = Very soon
o-before-meeting = Before my meeting
o-no-hurry = There is no hurry
o-wrong-mend-stop = It stops
o-wrong-mend-change = Something changes
o-wrong-mend-sorry = Someone says sorry
o-wrong-mend-help = Someone helps me
o-wrong-mend-something-else = Something else
o-wrong-mend-not-sure = Not sure
o-once = It happened one time
o-some-days = Some days
o-some-weeks = Some weeks
o-some-months = Some months
o-longer = Longer than that
o-wrong-advocate-yes = Yes
o-wrong-advocate-no = No
o-wrong-advocate-know-more = I want to know more
o-wrong-advocate-not-sure = Not sure
o-wrong-talk-yes = Yes
o-wrong-talk-no = No
o-wrong-talk-not-sure = Not sure
o-iro-how-meet = See each other
o-iro-how-phone = On the phone
o-iro-how-video = On a video call
o-iro-how-write = Write to each other
o-iro-how-something-else = Another way
o-iro-who-just-us = Just the two of us
o-iro-who-carer = My carer
o-iro-who-advocate = My advocate
o-iro-who-friend = A friend
o-iro-who-someone-else = Someone else
o-advocate-for-say = Help me say what I want
o-advocate-for-meeting = Help at my meeting
o-advocate-for-wrong = Help when something is wrong
o-advocate-for-rights = Tell me about my rights
o-advocate-for-time = Spend time with me
o-advocate-for-something-else = Something else
o-advocate-for-not-sure = Not sure
o-reach-you-phone = On the phone
o-reach-you-visit = Come and see me
o-reach-you-school = At school
o-reach-you-carer = Ask my carer
o-reach-you-something-else = Another way
o-after-quote-yes = Yes
o-after-quote-no = No
o-moving-quote-yes = Yes
o-moving-quote-no = No
o-after-there-yes = Yes
o-after-there-part = For part of it
o-after-there-no = No
o-after-listened-yes = Yes
o-after-listened-a-bit = A bit
o-after-listened-no = No
o-after-listened-not-sure = Not sure
o-after-said-me = I did
o-after-said-iro = My reviewing officer
o-after-said-carer = My carer
o-after-said-advocate = My advocate
o-after-said-social-worker = My social worker
o-after-said-someone-else = Someone else
o-after-said-nobody = Nobody
o-after-understand-yes = Yes
o-after-understand-a-bit = A bit
o-after-understand-no = No
o-after-understand-not-sure = Not sure
o-after-next-people = Who comes
o-after-next-place = Where it is
o-after-next-time = When it is
o-after-next-words = Easier words
o-after-next-talk = More time for me to talk
o-after-next-activity = Something to do
o-after-next-something-else = Something else
o-after-next-nothing = Nothing
o-moving-say-yes = Yes
o-moving-say-a-bit = A bit
o-moving-say-no = No
o-moving-say-not-sure = Not sure
o-last-time-yes = Yes
o-last-time-partly = Some of it
o-last-time-no = No

## Options for grown-ups

o-parent-part-there = Be there
o-parent-part-part = Be there for part of it
o-parent-part-call = By phone or video
o-parent-part-writing = In writing
o-parent-part-through = Through someone else
o-parent-part-none = Not at all
o-parent-part-not-sure = Not sure
o-feedback-quote-yes = Yes
o-feedback-quote-no = No
o-feedback-there-yes = Yes
o-feedback-there-part = For part of it
o-feedback-there-no = No
o-feedback-listened-yes = Yes
o-feedback-listened-a-bit = A bit
o-feedback-listened-no = No
o-feedback-listened-not-sure = Not sure
o-feedback-understand-yes = Yes
o-feedback-understand-a-bit = A bit
o-feedback-understand-no = No
o-feedback-understand-not-sure = Not sure
