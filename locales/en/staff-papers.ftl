# What goes out after a review, and its clocks: for workers.

staff-paper-decisions = Decisions sent
staff-paper-record = Record closed
staff-paper-distribution = Record distributed
staff-paper-due-decisions = Decisions out by
staff-paper-due-record = Record written and closed by
staff-paper-due-distribution = Record with everybody by
staff-paper-done-decisions = Decisions sent on { $day }
staff-paper-done-record = Record closed on { $day }
staff-paper-done-distribution = Record distributed on { $day }
staff-late-by = { $count ->
    [one] { $count } working day late
   *[other] { $count } working days late
}
staff-papers-title = Sent after the review
staff-papers-hint = Heard sends the decisions where you press that below, and nothing else of this. Each clock stops only then, or when you say here that it was done; that of the record stops when you close it.
staff-papers-today = Leave this empty if it was today.
staff-papers-decisions = The decisions were sent on
staff-papers-decisions-button = Decisions sent
staff-papers-distribution = The record was distributed on
staff-papers-distribution-button = Record distributed
staff-fault-sent-before-review = This is before the day of the review.
staff-fault-no-decisions = Add the decisions first: there is none to send.
staff-review-untimed = Follows other rules: Heard counts no day for it

## Caseload and overview

staff-to-do-decisions = Send decisions
staff-to-do-record = Close record
staff-to-do-distribution = Distribute record
staff-overview-late = { $count ->
    [one] { $count } thing is late after a review
   *[other] { $count } things are late after reviews
}
staff-overview-late-none = Nothing is late after a review: decisions, records and their distribution.
staff-overview-late-iro = IRO
staff-overview-late-no-iro = Nobody
staff-overview-late-what = What is not done
staff-overview-late-due = Was due
staff-day-may-move = The bank holidays of { $year } are not known here yet: this day may come earlier or later.
