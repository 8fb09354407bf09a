# The record shown to its child, a simpler letter, hello and goodbye: for workers.

staff-fault-record-closed = This record is closed. Nothing was changed.
staff-fault-seen-after-review = The day on which you saw the child alone is after the review. Change one of the two, or say that they were not seen alone before it.
staff-fault-seen-in-future = The day on which you saw the child alone has not come yet.
staff-fault-seen-before-care = The day on which you saw the child alone is before they came into care.
staff-fault-room-on-screens = “All in one room” and the venue “Virtual” cannot both be right.
staff-fault-absent-and-spoke = A child who was not there cannot have spoken there. Choose “None of these”, or that somebody spoke for them.
staff-fault-not-held = Record that the review was held first.
staff-fault-incomplete = The record does not say everything yet. See what is missing.
staff-fault-secret-replaced = Another secret was chosen since this page was opened, and nothing was confirmed. Look at the one below, and ask the child about it.
staff-fault-secret-not-typed = Nobody typed this secret in the last 30 minutes, so it was not confirmed. Let the child sign in with it first.
staff-fault-not-shown = Show the child the shared part before you close the record: they can read it.
staff-fault-needs-why = Say why it did not happen, or not all of it: the child reads it.
staff-fault-promised = The child was sent a letter about this promise, or has spoken of it, so it stays. Say what became of it instead.
staff-fault-not-quite = The child said “not quite”. Answer that before you close the record.
staff-fault-nothing-to-show = Nothing that the child or their advocate said is in the shared part.

## The record, checked

staff-check-title = Checked with { $name }
staff-check-show = Show the shared part to { $name }
staff-check-show-hint = { $name } sees their own words and their advocate’s in the shared part, as they stand at any time from now on, and can say “not quite”. Your part is never shown.
staff-check-nothing-to-show = Put something that { $name } said into the shared part; then it can be shown.
staff-check-never-shown = { $name } was not shown the shared part.
staff-check-not-shown = { $name } has not been shown the shared part.
staff-check-shown = Shown since { $when }.
staff-check-said-right = { $name } said { $when }: this is right.
staff-check-said-not-quite = { $name } said on { $when }: this is not quite what I meant.
staff-check-said-before = Before that they said what was not quite right:
staff-check-added = { $count ->
    [one] { $count } line was put in after that.
   *[other] { $count } lines were put in after that.
}
staff-check-replied = You answered { $when }
staff-check-reply = Your answer to { $name }
staff-check-reply-send = Send the answer
staff-not-quite-title = “Not quite”
staff-not-quite-heading = { $name } says: not quite
staff-not-quite-answer = Answer { $name }, line by line
staff-not-quite-nothing = Nothing waits for an answer: it was answered or taken back, or the record is closed.
staff-not-quite-what = Change the line that is not right, or say why it stays. Each line is shown as { $name } was shown it. What they said stays in the record beside what you change, and they read both.
staff-not-quite-as-it-stands = As it stands
staff-not-quite-as-changed = As changed
staff-not-quite-why = Or why it stays
staff-not-quite-why-hint = { $name } reads this.
staff-not-quite-all = If it is about no single line: what became of it
staff-not-quite-all-hint = A line that you put in or took out, or why all of it stays. The child reads this.
staff-not-quite-reply-hint = You can leave this empty: the child reads what you wrote to each line.
staff-not-quite-said = “Not quite”, answered { $when }
staff-not-quite-changed = As changed:
staff-not-quite-stays = It stays:
staff-fault-nothing-settled = Change a line, or say why it stays: a sentence alone does not settle it.
staff-check-close-hint = Nothing in it can be changed after that. What became of a decision can still be said, and things that the child said can still be answered.
staff-check-close = Close the record
staff-check-closed = This record was closed { $when }
staff-check-closed-what = Nothing in it can be changed. You can still say what became of a decision.
staff-check-imported = This review comes from the case system
staff-check-imported-what = It was imported { $when }. What is wrong in it is put right there and imported again, or put right here with a reason.
staff-facts-in-vain = The record was closed before you saved. This is what you typed; it is not saved.
staff-views-closed = The record of this review is closed: nothing more can be put into it. You can still answer.

## The letter, answered

staff-letter-reply = { $name } wrote back { $when }
staff-simpler-title = Say it again more simply
staff-simpler-asked = { $name } asked { $when } to be told more simply. It is due by { $by }.
staff-simpler-text = The letter in simpler words
staff-simpler-hint = Short sentences, one idea each. Leave an empty line between paragraphs. The first letter stays as it is.
staff-simpler-next = Nothing changes for the child yet: on the next page you see it beside the letter as it stands.
staff-simpler-preview = See it beside the letter
staff-simpler-preview-title = A letter in simpler words
staff-simpler-preview-heading = Letter to { $name } in simpler words
staff-simpler-stands = As it stands
staff-simpler-would = In simpler words
staff-simpler-minutes = After sending you have { $minutes } minutes to take it back. Until they are over, { $name } sees the letter as it stands.
staff-simpler-send = Send to { $name }
staff-simpler-given = Said again more simply { $when }
staff-simpler-recall-hint = Until then you can take it back. { $name } still sees the letter as it was first.
staff-simpler-recall = Take the simpler letter back

## Hello and goodbye

staff-child-hello = Say hello to { $name }
staff-hello-title = Say hello
staff-hello-heading = Say hello to { $name }
staff-hello-hint = For example: who you are, when you will meet, what they can ask you.
staff-goodbye-title = Say goodbye
staff-goodbye-heading = Say goodbye to { $name }
staff-goodbye-hint = For example: that you are leaving, what you liked about knowing them, who comes next.
staff-greeting-what = The child reads this on their own page. It is not part of the record.
staff-greeting-said = Sent { $when }. Sending again replaces it.
staff-greeting-words = Your words to { $name }
staff-greeting-send = Send to { $name }
staff-goodbyes-title = Goodbyes
staff-goodbyes-what = Children whose IRO you were until lately. You can write to them for four weeks; nothing else of theirs opens.
staff-goodbyes-none = There is nobody to say goodbye to.
staff-goodbye-said = Goodbye said
staff-goodbye-not-said = No goodbye yet
staff-goodbye-until = until { $day }

## The profile as children see it

staff-profile-preview-answers = Answers within { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
staff-profile-preview-cover = { $name } covers
staff-profile-preview-job = Children also read what the job is: you make sure that people listen to them and that their plan is right, and you do not work for their social worker.
staff-fault-both-days = Give the first and the last day away, or neither.
