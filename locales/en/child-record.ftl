# What comes back to a child: what became of things, the record to check, letters said more simply, hello and goodbye.

## My page

mine-new = New for you
mine-new-record = The notes of your review: is this what you meant?
mine-new-record-held = The notes of your review on { $when }: is this what you meant?
mine-new-record-answer = { $name } answered you about your notes
mine-new-record-added = Something was put right or added in the notes of your review
mine-letter-simpler = In simpler words
mine-sent = What I sent
mine-answered = { $count ->
    [one] { $name } answered { $count } thing
   *[other] { $name } answered { $count } things
}
mine-somebody-answered = { $count ->
    [one] { $count } thing was answered
   *[other] { $count } things were answered
}
mine-answered-above = The answer is at the top of this page.
mine-just-me = What I added on my own
mine-non-instructed = What an advocate saw, and what they think
# promise
mine-answer-due = You should get an answer by { $by }.
# promise
mine-answer-late = The answer is late. It should have come by { $by }.
mine-looked-into = { $name } looked into this on { $when }.
mine-looked-into-somebody = Somebody looked into this on { $when }.
mine-answer-one = Answered: { $answer }
mine-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
mine-earlier = { $count ->
    [one] { $count } from before
   *[other] { $count } from before
}
mine-records = Notes of my reviews
mine-record = Notes of my review
mine-record-held = Notes of my review on { $when }
mine-tell = Tell me when there is something new

## Whose words

record-voice-child = In my own words
record-voice-child_with_help = In my own words, with help
record-voice-written_for_child = Written down for me by a grown-up
record-voice-paper = My words on paper, typed in
record-voice-advocate = Said for me by an advocate
record-voice-advocate_non_instructed = Said by an advocate, without asking me

## Notes to check

record-title = Notes of my review
record-title-held = Notes of my review on { $when }
record-state-to-check = Please check
record-state-waiting = Waiting for an answer
record-state-answered = Answered
record-state-right = You said it is right
record-state-closed = Closed
# promise
record-lead = This is what { $name } put in the shared notes of your review. Everybody at the review can read it.
record-nothing = Nothing that you said is in the notes now.
record-added = Added after you looked
record-line-changed = { $name } changed this to:
record-line-stays = { $name } left this as it is:
record-despite = Your reviewing officer thought that this had to be shared. You can ask them why.
record-you-said-right = You said on { $when } that this is right.
record-you-said-not-quite = You said on { $when } that this is not quite what you meant.
# promise
record-answer-due = { $name } should answer you by { $by }. The notes stay open until they do.
record-answer = { $name } answered on { $when }
# promise
record-closed = These notes are closed. They stay as they are. If your reviewing officer puts a day right or adds something, you see that here too.
record-corrected = { $name } put something right on { $when }
record-corrected-day = Your review was on { $new }. Before, these notes said { $old }.
record-added-later = { $name } added this on { $when }
record-too-late = The notes were closed before you sent this
# promise
record-too-late-what = What you wrote was not sent. You can still say it in another way. These are your words:
record-asks = Is this what you meant?
record-right = Yes
record-not-quite = Not quite
record-words = What is not quite right?
# promise
record-words-hint = If it is not quite right, say what you meant. { $name } must answer before the notes are closed.
record-change = Change it
record-tell = Send to { $name }
record-choose = Pick yes or not quite
record-words-missing = Write what is not quite right
promises-any-day = Did it happen? You can say so on any day. You can change it later.
# promise
promises-if-no = If you say no, a manager can see that. They should look into it by { $by }, even if the day is still to come.
promise-say = Save
promise-change = Change what I said
promise-missing = Pick yes, some of it, or no
# promise
promise-take-back = If you change this, nobody looks into it any more.
# promise
promise-no-due = A manager can see this. They should look into it by { $by }.
# promise
promise-no-late = Nobody has looked into it yet. It should have been done by { $by }.
promise-you-said-yes = You said that it happened.
promise-you-said-partly = You said that some of it happened.
promise-you-said-no = You said that it did not happen.

## Letters

letter-hard = Is this letter hard to understand?
letter-simpler = Say it again more simply
letter-simpler-what = You can ask for the same letter in simpler words.
# promise
letter-simpler-thanks = We have asked for a simpler letter.
# promise
letter-unsent = What you wrote in the boxes is still there, and is not sent yet.
# promise
letter-simpler-asked = You asked on { $when } for simpler words. They should come by { $by }.
letter-simpler-first = This is your letter in simpler words.
letter-before-simpler = The letter as it was first
letter-what-you-said = What you said before this review
letter-reply = Do you want to write back?
# promise
letter-reply-hint = You can leave this empty. The person who wrote the letter should read it by { $by }.

## Hello and goodbye

greeting-new = { $name } is your new reviewing officer
# promise
greeting-changed = { $before } was your reviewing officer before. Now it is { $name }.
greeting-hello = { $name } says hello
greeting-goodbye = { $name } says goodbye
# promise
greeting-no-words = They read what you send now.

## Meet your IRO

meet-away-soon = { $name } is away from { $from } until { $until }
# promise
letter-reply-due = Somebody should read it by { $by }.
# promise
letter-reply-late = It should have been read by { $by }. You can ring somebody about it.
