# The record shown to its child, a simpler letter, hello and goodbye: for workers.

staff-fault-record-closed = This record is closed. Nothing was changed.
staff-fault-not-held = Record that the review was held first.
staff-fault-incomplete = The record does not say everything yet. See what is missing.
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
staff-check-said-not-quite = { $name } said { $when }: this is not quite what I meant.
staff-check-added = { $count ->
    [one] { $count } line was put in after that.
   *[other] { $count } lines were put in after that.
}
staff-check-replied = You answered { $when }
staff-check-reply = Your answer to { $name }
staff-check-reply-hint = The child reads this. Say what you changed, or why it stays as it is.
staff-check-reply-send = Send the answer
staff-check-close-title = Close the record
staff-check-close-hint = Nothing in it can be changed after that. What became of a decision can still be said, and things that the child said can still be answered.
staff-check-close = Close the record
staff-check-closed = This record was closed { $when }
staff-check-closed-what = Nothing in it can be changed. You can still say what became of a decision.
staff-facts-in-vain = The record was closed before you saved. This is what you typed; it is not saved.
staff-views-closed = The record of this review is closed: nothing more can be put into it. You can still answer.
