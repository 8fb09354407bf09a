# What a child gets back: the receipt, the card of the meeting, promises and letters on their own page. Reading age 9.

## The receipt

sent-title = Sent to { $name }
sent-to-manager = a manager
sent-to-iro = your reviewing officer
sent-thanks = Thank you.
sent-thanks-news = What good news! Thank you.
# promise
sent-answer-by = { $name } should answer by { $by }.
# promise
sent-answer-by-manager = A manager should answer by { $by }.
# promise
sent-before-on = { $name } reads it before your meeting on { $on }.
# promise
sent-before-by = { $name } reads it before your meeting. That is by { $by }.
sent-mine = My page
# promise
sent-closed-title = It is sent
# promise
told-briefly = A message goes to { $name } and a manager now, day or night.
# promise
told-briefly-manager = A message goes to a manager now, day or night.
# promise
told-briefly-trying = A message to { $name } and a manager does not get through yet. It is tried again.
# promise
told-briefly-trying-manager = A message to a manager does not get through yet. It is tried again.

## My page

mine-your-iro = { $name } is your reviewing officer.
mine-about-iro = More about { $name }
meeting-at-home = Where you live
meeting-at-school = At school
meeting-at-office = At an office
meeting-at-screen = On a screen
mine-happened = Did it happen?
# promise
mine-read = { $name } read it on { $on }. Thank you.
# promise
mine-read-somebody = Your reviewing officer read it on { $on }. Thank you.

## What was asked of somebody higher up

asked-for-title = Asked for you
asked-for-who = On { $day }, { $by } asked { $who } to help with this.
# promise
asked-for-due = { $by } asked for an answer by { $day }.
asked-for-late = That day is over, and there is no answer yet.
asked-for-answered = On { $day }, an answer came from { $who }.
asked-for-came = What came of it, on { $day }:
