# Pages for children and whoever helps them. Reading age 9. Warm, calm, short; nothing promised that is not true.

before-your-iro = Your reviewing officer

## Something went wrong

error-way-on = Go to the start
error-not-found-title = We cannot find this page
# promise
error-not-found = It may have moved, or it is not yours to see. Nothing you wrote is lost.
error-signed-out-title = This page is closed
# promise
error-signed-out = It closes by itself after a while, so that nobody else can read it. What you saved is kept. Go to the start and type your code again: you can go on and send it. Carers and parents start again.
error-not-understood-title = That did not work
# promise
error-not-understood = Go back and try again. What was saved is still saved.
error-too-large-title = That was too big to send
# promise
error-too-large = Go back and make it smaller. What was saved is still saved.
error-busy-title = We are very busy right now
# promise
error-busy = Wait a minute, then go back and try again. What was saved is still saved.
error-broken-title = Sorry, something broke
# promise
error-broken = It is our fault, not yours. What was saved is still saved. Please try again in a little while.
# promise
too-long = You wrote { $count } characters. { $max } fit. Please make it shorter. Nothing is lost.

## Type your code

start-title = Say what you think
start-lead = Type the code on your letter. You can write alone or with somebody.
start-code-label = Your code
start-code-hint = Ten letters and numbers. Big or small letters, with or without dashes.
start-code-unknown = This code does not work now. Check each letter and number.
start-code-wait = Too many codes were wrong. Wait a little while, then try again.
# promise
start-code-what-to-do = A code stops working when there is a newer one, when somebody ends it, or when its time is over. Ask your reviewing officer or your social worker for a new code. If you want to say something now, you can ring one of the numbers below.
start-sign-in = Read my letters and what I wrote before
start-no-code = I have no code, or I need help now

## Who is writing

who-title = Who is writing?
who-hint = Pick what fits best. You can change it later.
who-child = Me
who-child_with_help = Me, with somebody helping
who-written_for_child = A grown-up, writing down what I say or show
who-advocate = My advocate, speaking up for me
who-missing = Pick who is writing
voice-child = In their own words
voice-child_with_help = In their own words, with help
voice-written_for_child = Written down by a grown-up
voice-paper = In their own words, on paper
voice-observation = What a grown-up saw and heard
voice-advocate = Said by an advocate
voice-advocate_non_instructed = Said by an advocate who was not told what to say
voice-carer = Said by a carer
voice-parent = Said by a parent

## What somebody wants to say

purpose-before_review = What I think before my review
purpose-good_news = I have good news
purpose-change = I want something to change
purpose-wrong = Something is wrong
purpose-see_iro = I want to see my reviewing officer
purpose-advocate = I want somebody on my side
purpose-after_review = How was my review?
purpose-moving = I am moving, or leaving care

## Who helps

helper-title-child_with_help = Who is helping you?
# promise
helper-lead-child_with_help = We keep the name with your answers, so that everybody knows who helped.
helper-title-written_for_child = Who is writing this down?
# promise
helper-lead-written_for_child = Write down what the child says or shows, in the child's words. Your name is kept with the answers.
helper-title-paper = Who filled in the booklet with the child?
helper-lead-paper = Type the words exactly as they stand on the paper. If the child filled it in alone, write the child’s name.
helper-title-observation = Who watched and listened?
# promise
helper-lead-observation = This is for a child who does not use words. Write what you saw and heard. It is kept as yours, not as the child’s words.
helper-title-advocate_non_instructed = Who is speaking for the child?
# promise
helper-lead-advocate_non_instructed = The child has not told you what to say. Say how you know what matters to them. It is shown as said by an advocate who was not told what to say.
helper-title-advocate = Who is speaking for the child?
# promise
helper-lead-advocate = Your name is kept with the answers, and they are shown as said by an advocate.
helper-name = Name
helper-name-theirs = Their name
helper-name-yours = Your name
helper-name-missing = Write the name of who is helping
helper-relation = Who is this to the child?
helper-relation-theirs = Who are they to you?
helper-relation-yours = Who are you to the child?
helper-relation-hint = For example: foster carer, teacher, big sister, advocate
helper-relation-missing = Write who this is to the child
helper-did = What do they do to help?
helper-did-hint = For example: they read the questions to me; they type my words. You can leave this empty.
helper-how = How did the child give their views?
helper-how-hint = For example: we talked in the car; they pointed at pictures

## Before you start

before-title = Before you start
# promise
before-who-reads = { $name } reads what you send.
# promise
before-manager-reads = A manager reads what you send. { $name } can read it too.
# promise
before-in-notes = What you send can be put in the notes of your review.
# promise
before-not-secret = We cannot keep everything secret. If you tell us somebody is hurting you, or might, { $name } must tell people who can help keep you safe.
# promise
before-skip = You can skip any question. There are no wrong answers.
# promise
before-saved = What you write is saved each time you press Next. Nobody reads it before it is sent. You can stop when you like and go on another day.
before-helper = If you are helping: please write the child's own words, and give them time. There is a place to be honest even when it is hard to hear.
# promise
before-advocate-reads = { $name } reads it as your words for the child.
before-advocate-say = Say what the child told you. Say it even if it is hard to hear.
before-advocate-say-seen = Say what you saw, and why you think it matters.
# promise
before-advocate-safe = If somebody is hurting the child, or might, say so here. { $name } must tell people who can help keep them safe.
# promise
before-advocate-skip = You can skip any question.
before-leave-title = If somebody comes in
# promise
before-leave = Press “Leave this page” at the top. You go to a weather page at once, and this page closes.
# promise
before-leave-keys = On a keyboard, you can press the Shift key three times.
# promise
before-leave-history = Your phone or computer may still remember that you came here. It does not remember what you wrote.
before-privacy = More about who sees what

## How the questions look

style-link = Change how the questions look
style-title = How do you want your questions?
# promise
style-hint = You can change this at any time. Your answers stay.
style-pictures = With pictures and few words
style-middle = Short questions
style-older = More questions, more words

## Meet your IRO

meet-nobody-title = You do not have a reviewing officer yet
# promise
meet-nobody = A manager reads what you send until you have one.
meet-title = Meet { $name }
meet-job = { $name } makes sure that people listen to you, and that your plan is right for you. { $name } does not work for your social worker.
meet-away = { $name } is away until { $until }
meet-cover = Until then you can ask for { $cover }.
meet-facts = About { $name }
meet-reach = How to reach { $name }
meet-phone = Phone:
meet-email = E-mail:
meet-answers = { $name } tries to answer in { $days ->
    [one] { $days } day
   *[other] { $days } days
}. Weekends do not count.
# promise
meet-not-night = Nobody reads messages at night or at weekends. If you need help then, use the numbers below.

## One question

question-next = Next
# promise
question-in-one-go = You can leave a question empty. Send it before you close the page.
# promise
question-saved = Your answers are saved when you press Next. You can leave a question empty.
review-over = Your review was on { $day }. You can still send this.
# promise
no-signal = No signal. Your words are still here. Keep this page open: they go when the signal is back.
question-finish = Stop here and check my answers
# promise
only-iro-tag = Only for my reviewing officer
unsafe-help-now = I want to talk to somebody now
answer-unknown-option = Pick one of the answers here
answer-too-many = Pick one answer

## Drawing with a finger

drawing-alt = A drawing
drawing-yours = Your drawing
drawing-not-here = Drawing does not work on every phone or computer. If you cannot draw here, draw on paper and show it to somebody. Or leave it and press Next.
drawing-pens = Colour
drawing-nibs = How thick
drawing-undo = Undo
drawing-again = Start again
drawing-undone = The last line is gone.
drawing-cleared = The paper is empty. Press Undo to get your drawing back.
drawing-restored = Your drawing is back.
drawing-nothing = There is nothing on the paper.
drawing-full = The paper is full. Press Undo if you want to draw more.
drawing-damaged = Your drawing did not get here whole. Draw it again, or press Start again to leave it empty.
pen-black = Black
pen-brown = Brown
pen-red = Red
pen-orange = Orange
pen-green = Green
pen-blue = Blue
pen-purple = Purple
pen-pink = Pink
nib-thin = Thin
nib-medium = Medium
nib-thick = Thick

## Check and send

check-title = Check and send
# promise
check-lead = This is what will be sent. You can change anything.
check-left-empty = Questions you left empty ({ $count })
check-who = Who is writing:
check-kept = You also said this before
# promise
check-not-sent = You changed an answer, so these are not sent:
# promise
check-before-sending = When you send it, it cannot be changed. You can send more later.
check-send = Send it
check-nothing-yet = There is nothing to send yet. Press Change to answer a question.
check-empty = Answer at least one question before you send.

## Sent

# promise
sent-lead = Thank you. { $name } can read it now.
sent-next = What happens next
# promise
sent-step-sent = You sent it on { $when }.
# promise
sent-step-read = { $name } reads it.
# promise
sent-step-read-back = { $name } reads it. You can see the day when they have.
# promise
sent-step-review = Your review is by { $by }.
# promise
sent-step-letter = { $name } writes you a letter about what was decided.
# promise
sent-urgent = They may need to talk to you, and to other people, to keep you safe.
# promise
sent-joined = A lot was sent in this hour. So this was put together with it. All your words are there.
# promise
sent-unconfirmed = { $name } may ask you about it, to be sure it came from you.
# promise
sent-unconfirmed-for-child = { $name } will check this with the child.
sent-keep-title = Do you want to read it again later?
sent-keep-button = Choose a secret
sent-close = Close this page
sent-back-to-desk = Back to my desk

## Choose a secret

keep-title = Your own secret
# promise
keep-lead = With a secret you can come back and read what you wrote, and your letters. You do not have to have one.
keep-point-choice = Choose four pictures, or a number.
keep-point-alone = Choose it when nobody is looking. Do not tell anybody, not even the grown-ups.
# promise
keep-point-iro = { $name } checks that it is really yours, when you meet or on the phone. Until then it opens nothing.
keep-pictures = Four pictures
keep-number = A number
# promise
keep-confirmed = You have a secret already. If you have forgotten it, ask your reviewing officer to take it away, and choose a new one.
# promise
keep-saved-title = Your secret is saved
keep-another = Choose another
keep-sign-in = Use my secret
keep-waiting-title = Your secret is waiting
# promise
keep-waiting = { $name } will check with you that it is yours, when you meet or on the phone. Until then it opens nothing that you sent or began. On the phone they tell you a number to type.
keep-have-number = I have the number
secret-choose-pictures = Choose four pictures
secret-choose-number = Choose a number
secret-repeat-pictures = Now the same four again
secret-repeat-number = Type the same number again
secret-sign-in-pictures = Pick your four pictures
secret-sign-in-number = Type your number
secret-pictures-how = Pick them one by one. The order matters.
secret-pictures-progress = { $done } of { $all } picked
secret-again = Start the pictures again
secret-number-label = Six numbers
secret-number-hint = Not your birthday, and not 123456.
secret-malformed-pictures = Pick four different pictures
secret-malformed-number = Type six numbers
secret-guessable = That one is easy to guess. Choose another.
secret-differs = The second time was different. Start again.
secret-wrong = That is not right. Check your code and try again.
# promise
secret-wait = That was wrong five times. Wait 15 minutes, then try again. Or ask your reviewing officer for help.
confirm-title = Type the number you were told
# promise
confirm-lead = Your reviewing officer says six numbers to you. Type them here. Then your secret opens everything of yours.
confirm-label = The six numbers
confirm-wrong = That number does not work. Ask your reviewing officer for a new one.

## Sign in

sign-in-title = Read my letters and what I wrote
sign-in-lead = How did you choose your secret?
sign-in-pictures = With four pictures
sign-in-number = With a number
# promise
sign-in-forgotten = Forgotten it, or never chose one? Type your code on the first page. You can write without a secret. Your reviewing officer can help you choose a new one.
closed-title = Your page is closed
# promise
closed-lead = Nothing of yours is shown here any more.
closed-again = Go to the start

## My page

mine-title = Hello { $name }
mine-unconfirmed-title = Your secret is not checked yet
# promise
mine-unconfirmed = { $name } will check with you that it is yours, when you meet or on the phone. Until then nothing that you sent or began is shown here, and no letters.
mine-letters = Letters to me
mine-letter-from = A letter from { $name }, { $when }
mine-letter-new = New
# promise
mine-no-letters = There is no letter yet.
mine-letter-comes = After your review you get one.
# promise
mine-letter-waits = A letter from { $from } is waiting. You can read it when { $name } has checked that this is you.
# promise
mine-letters-wait = { $count ->
    [one] A letter is waiting. You can read it when { $name } has checked that this is you.
   *[other] { $count } letters are waiting. You can read them when { $name } has checked that this is you.
}
mine-writing = What I want to say
# promise
mine-review-by = Your next review is by { $by }.
meeting-on = Your meeting is on { $on }.
# promise
mine-draft = You began on { $when }. It is saved.
mine-continue = Go on writing
mine-write = Say something
mine-no-writing = You can write for your next review when you get your next code.
mine-more = More of mine
mine-meet = Who is my reviewing officer?
mine-close = Close my page
mine-back = Back to my page
own-views-title = What I said
own-views-none = You have not sent anything yet.
own-views-sent = Sent on { $when }
# promise
own-views-read = Read by your reviewing officer on { $when }
# promise
own-views-read-manager = Read by the manager of the reviewing officers on { $when }
# promise
own-views-unread = Not read yet
own-views-page = A photograph of your page
own-views-how = How we did it: { $how }
own-views-basis = How they know what matters to me: { $how }
reply-by = { $name }: { $answer }
reply-heard = I have heard this
# promise
reply-will_do = This will happen
reply-cannot = This cannot happen, because
reply-somebody_else = Somebody else decides this
# promise
reply-who-when = { $who } will do this by { $by }.
reply-who-can = Who can change this: { $who }
reply-who-decides = Who decides: { $who }
promises-title = What people promised
# promise
promises-none = There are no promises yet. They come with an answer or with your letter.
# promise
promise-who-when = { $who }, by { $by }
promise-open = Not yet
promise-late = Not yet, and the day is over
promise-done = It happened
promise-partly = Some of it happened
promise-not_done = It did not happen
seen-title = Who has seen my words
# promise
seen-lead = Only you can see this page. It shows who read what you wrote.
# promise
seen-none = Nobody has read anything yet.
# promise
seen-not-listed = The people who keep the computers running are not listed. They look after the machines, and your words are locked.
seen-on = On { $first }
seen-between = First on { $first }, last on { $last }
seen-read_views = read what you wrote
seen-read_record = read the notes of your review
seen-read_letter = read your letter
seen-read_concern = read what you said about being safe
seen-read_promises = read the promises
seen-read_quote = read what you said we can use in our report
role-iro = reviewing officer
role-manager = manager of the reviewing officers
role-advocate = advocate
role-administrator = administrator

## A letter

letter-title = A letter to you
letter-print = You can print this page. Think about who could find it.
letter-feels = How does this letter make you feel?
letter-feels-happy = Happy
letter-feels-ok = OK
letter-feels-sad = Sad
letter-feels-angry = Angry
letter-feels-confused = Confused
letter-not-quite = Is there something that is not quite what you said?
letter-not-quite-hint = You can leave this empty.
letter-tell = Send to { $name }
letter-sent = Sent { $when }
letter-change = Change it
# promise
letter-thanks = Thank you. The person who wrote the letter can see this now.

## Numbers to ring

help-title = Talk to somebody now
help-lead = You can ring these numbers, or ask somebody to ring with you.
help-emergency = In danger right now
help-emergency-about = Police, ambulance or fire. At any time.
help-childline = Childline
help-childline-about = For anybody under 19, day and night. You do not have to say your name. The call is free.
help-duty = The duty team of your council
help-duty-about = In office hours.
help-night = The council at night and at weekends
help-night-about = When offices are closed.
help-advocate = An advocate
help-advocate-about = Somebody to be your voice, who does not work for the council.
help-at-hand = Help at Hand
help-at-hand-about = From the Children's Commissioner, for children in care and leaving care. Monday to Friday, 9am to 5pm. The call is free.

## Privacy

privacy-title = Your words and who sees them
privacy-who-title = Who reads what I send?
# promise
privacy-who = Your reviewing officer. If you say that something is wrong, or ask for somebody on your side, or say that a promise did not happen, the manager of the reviewing officers reads that too, and words that you say we can use in our yearly report. While you have no reviewing officer, the manager reads what cannot wait. What goes into the notes of your review can be read by the people at your review. Answers you marked “only for my reviewing officer” stay out of the part that is shared. If they think one must be shared, they have to write down why.
privacy-safe-title = Is it secret?
# promise
privacy-safe = Not everything. If you or somebody else may be getting hurt, they must tell people who can help. They should tell you first if they can. Childline has other rules: it keeps more things between you and them.
privacy-others-title = What about the grown-ups?
# promise
privacy-others = Carers and parents can be asked what they think. They have a page of their own. They cannot see what you say, and you cannot see what they say. What you add alone, after somebody helped you, is not shown to whoever helped.
privacy-told-title = Does it send me messages?
# promise
privacy-told = Only if you ask for it on your own page. A message says that there is something to look at, and nothing more.
privacy-log-title = Can I see who read it?
# promise
privacy-log = Yes. With your own secret you can see the name and the day for everybody who read your words.
privacy-counted-title = Is what I say counted?
# promise
privacy-counted = Some of it, without your name: which topics you chose, what you picked when we asked how a review was or about moving, and if what you said was answered. Your words are not in it. We ask you first if we want to put words of yours in our yearly report.
privacy-kept-title = How long is it kept?
# promise
privacy-kept = What you send is part of your record. { $council } has to keep it until your 75th birthday, so that you can read it as a grown-up. What you began and did not send is deleted when nobody has gone on with it for { $days } days.
privacy-device-title = What stays on this phone or computer?
# promise
privacy-device = A small cookie while the page is open, and which language you chose. Another small cookie stays for { $days } days, so that nobody else can shut you out by guessing. It does not say who you are or what you did, and it goes when you press “{ leave-page }”. Nothing you wrote. The list of pages you visited may show the address of this page.
privacy-not-title = What we cannot promise
privacy-not = If somebody has put a program on your phone or computer that watches it, they may see what you type. If you are not sure, use another phone, or ring Childline.
privacy-rights-title = Can I see or change what is kept?
privacy-rights = Yes. You can ask { $council } to show you what they keep about you, to correct what is wrong, and you can complain. Ask your reviewing officer or an advocate to help you.

## Accessibility

accessibility-title = Can everybody use this?
accessibility-lead = We want everybody to be able to use these pages.
# promise
accessibility-can = You can make the words bigger. You can use only the keyboard, or a screen reader. You can switch off scripts. It works on a small phone. It works when you zoom in to 400%.
accessibility-state-title = How well does it work?
accessibility-state = There are rules for pages like these. They are called the Web Content Accessibility Guidelines 2.2, level AA. These pages are made to keep them. We know of nothing that does not.
# promise
accessibility-tested = Every page is tested by a program each time something is changed. It has not been tested yet by people who use screen readers every day.
accessibility-tell-title = Something is hard to use?
accessibility-tell = Tell us, so that we can put it right.
accessibility-enforcement = If you are not happy with our answer, you can ask for help. Ask the Equality Advisory and Support Service. The Equality and Human Rights Commission makes sure that the rules are kept.
