# An IRO's day, and their children as a table: for workers.

staff-day-brief = { $day } { $month }
staff-nav-today = Today
staff-nav-waiting = { $count ->
    [one] waits
   *[other] wait
}

## Today
staff-today-title = Today
staff-today-now = Now
staff-today-today = Today
staff-today-soon = In the next days
staff-today-nothing = Nothing waits for you today.
staff-today-caption = Most urgent first
staff-today-act = Next step
staff-act-concern = Something unsafe was told: acted on, not closed
staff-act-review-booked = Review booked
staff-act-review-due = Review to be held
staff-act-unanswered = Read, and nothing answered yet
staff-act-not-begun = Invited { $days } days ago, not begun
staff-act-visit = See or speak to them before the review
staff-act-promises = { $count ->
    [one] A promise whose day has come
   *[other] { $count } promises whose day has come
}
staff-act-today = since { $time } today
staff-act-since = since { $day }
staff-do-read = Read
staff-do-answer = Answer
staff-do-prepare = Prepare
staff-do-look = Look
staff-do-record = Record
staff-do-note = Note contact
staff-do-write = Write
staff-do-invite = Invite
staff-do-confirm = Confirm

## The table
staff-column-name = Child
staff-column-booked = Booked
staff-column-due = Due by
staff-column-state = Views
staff-column-next = Next
staff-state-unread = Views in, not read
staff-caseload-more = +{ $count } more
staff-caseload-searched = { $count ->
    [one] { $count } child has this name.
   *[other] { $count } children have this name.
}
staff-caseload-everybody = Show everybody
staff-caseload-shown = Shown: { $count }
staff-age-words = { $years ->
    [one] year old
   *[other] years old
}

## One child's header and story
staff-head-iro = IRO
staff-head-covered = { $iro } ({ $cover } covers)
staff-head-family = Same last name, same IRO
staff-head-legal = Legal status
staff-head-placement = Placement
staff-story-title = What happened
staff-story-earlier = { $count ->
    [one] { $count } earlier
   *[other] { $count } earlier
}
staff-story-held = Review { $number } held
staff-story-imported = Review { $number } held (from the case system)
staff-story-ended = Review { $number } not held: left care
staff-story-views = { $purpose }: { $voice }
staff-story-opened = { $name } opened the letter
staff-story-settled = Settled: { $what }
staff-story-promise-made = Promise made
staff-story-promise-day = A promise’s day came
staff-story-promise-yes = { $name } says a promise happened
staff-story-promise-partly = { $name } says some of a promise happened
staff-story-promise-no = { $name } says a promise did not happen
staff-story-promise-settled = Recorded of a promise: { $state }
staff-story-invited = Invited
staff-story-invitation-opened = Invitation opened
staff-saw-read_views = { $name } read what was said
staff-saw-read_record = { $name } read the record
staff-saw-read_letter = { $name } read the letter
staff-saw-read_concern = { $name } read what was told
staff-saw-read_promises = { $name } read the promises
staff-saw-read_quote = { $name } read words that may stand in the annual report

## A manager's figures by IRO
staff-overview-by-iro = By IRO: what presses now
staff-overview-by-late = Late after a review
