# Nudges that were written and what became of them: for managers.

staff-outbox-title = Messages to children
staff-outbox-what = Children choose whether and how they are told that there is something to look at. These messages say only that. Here are the newest 100, without names and without what they are about.
staff-outbox-sends-nothing = This server sends nothing, because no mail server is set up. These wait.
staff-outbox-none = No message was written yet.
staff-outbox-caption = The newest messages
staff-outbox-written = Written
staff-outbox-way = Way
staff-outbox-address = Address ends in
staff-outbox-to = To
staff-outbox-decisions = Links to decisions
staff-outbox-decisions-what = After a review the IRO sends its decisions, by a link, to those who carry them out. Here are the newest 100 mails, without names. One that was given up or whose link ended goes no more: the IRO sends the decisions again from the review.
staff-outbox-decisions-caption = The newest mails with a link to decisions
staff-outbox-progress = What became of it
staff-outbox-way-text = Text message
staff-outbox-way-email = E-mail
staff-outbox-way-person = E-mail to somebody who passes it on
staff-outbox-waiting = Waits
staff-outbox-tried = { $count ->
    [one] Tried once, not gone yet
   *[other] Tried { $count } times, not gone yet
}
staff-outbox-sent = Sent
staff-outbox-given-up = Given up
