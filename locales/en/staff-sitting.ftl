# The review in one sitting: what was said beside the record.

staff-sitting-parts = Parts of this page
staff-sitting-saved = Saved
staff-sitting-failed = Not saved: no connection, or you are signed out. What you typed is still here.
staff-said-other = Other things
staff-said-before = Promised before
staff-said-managers = The manager answers this
staff-said-place-all = { $count ->
    [one] Put in { $count } line that is not private
   *[other] Put in all { $count } lines that are not private
}
staff-said-place = Put in
staff-said-place-ticked = Put in what is ticked
staff-said-keep-ticked = Keep what is ticked in my part
staff-said-tick = Tick
staff-said-reason = A reason, for what is private
staff-said-reason-hint = Once for everything that is ticked. It is kept with each line.
staff-said-reply-hint = The child reads this. A promise says what, who and by when.
staff-said-decide = This will happen: decide it
staff-said-waiting = { $count ->
    [one] { $count } thing waits for your answer
   *[other] { $count } things wait for your answer
}
staff-fault-nothing-ticked = Tick what you want to put into the record first.

## The letter

staff-letter-tick = With what is ticked
staff-letter-put-ticked = Put in everything that is ticked
staff-letter-dear = Dear { $name },
staff-letter-asked = You were asked: “{ $question }”
