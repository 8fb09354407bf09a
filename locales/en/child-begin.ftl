# The way in, and what is the same on every screen: the lock, the foot. Reading age 7. Warm, calm, short.

## The first page

# promise
begin-reads-on = { $name } reads this before your meeting on { $day }.
# promise
begin-reads-by = { $name } reads this before your meeting. It is by { $day }.
# promise
begin-safe = If somebody hurts you, { $name } must tell people who keep you safe.
# promise
begin-safe-nobody = If somebody hurts you, they must tell people who keep you safe.
begin-start = Start
begin-go-on = Go on
begin-helped = Somebody helps me
begin-else = Something else
begin-what = What is this?

## Before anything else is said

# promise
begin-answers-iro = { $name } reads it. If you send it today, { $name } should answer by { $day }.
# promise
begin-answers-manager = A manager reads it. If you send it today, they should answer by { $day }. { $name } can read it too.
# promise
begin-answers-nobody = You have no reviewing officer yet, so a manager reads it. If you send it today, they should answer by { $day }.
# promise
begin-complaint = This can be a complaint. They look into it.
# promise
begin-counted = What people pick here is counted, without names. Your words are not in it.

## What happens with the words

meet-words = What happens with your words
# promise
before-only-iro = It can be put in the notes of your review. You can lock any answer: “{ lock-only }”. It is then not shared in the meeting, unless { $name } has to, to keep somebody safe.

## On every screen

foot-label = Back, help and next
foot-help = Help
question-others = Other things
question-skip = Skip anything you like.
# promise
question-goes-on = Tap one, and the next page comes by itself. Tap it again to stay.
# promise
lock-only = Only { $name }
# promise
lock-only-nobody = Only my reviewing officer
lock-not-before = Not in front of …
# promise
lock-not-before-whom = Not in front of: { $whom }
company-carer = my carer
company-family = my family
company-social_worker = my social worker
company-school = my school
company-others = others at my meeting
# promise
raises-manager = A manager reads this one.

## A rest halfway through many questions. Nothing to win.

rest-title = You are about halfway
# promise
rest-saved = Have a rest if you like. What you said so far is saved.
