# How workers are told: the messages themselves, and what the desk says of them.

## The message that something unsafe was told. Nothing in it may tell of whom, or of what.

staff-alarm-subject = Heard: something must be read now
staff-alarm-body = Something in Heard must be read now. Sign in here:
staff-alarm-again = This message comes again until somebody says in Heard that they act on it.
staff-alarm-duty = If you have no account, please ring the manager of the reviewing officers.

## The morning's message

staff-digest-subject = Heard: what waits this morning
staff-digest-concerns = Urgent concerns on which nobody acts yet
staff-digest-unread = Children with new views
staff-digest-matters = Things to answer, due today or late
staff-digest-letters = Letters due soon or late
staff-digest-reviews = Reviews due soon or late
staff-digest-body = Sign in here:
staff-digest-title = A message in the morning
staff-digest-what = On working days at 8 in the morning you can get an e-mail that says how much waits for you: numbers and a link, and nothing else. No message comes when nothing waits.
staff-digest-to = It goes to { $address }, the address that you sign in with.
staff-digest-no-mail = This server sends nothing, because no mail server is set up. You can choose it all the same.
staff-digest-on = You get it, on working days on which something waits.
staff-digest-off = You do not get it.
staff-digest-start = Send it to me, from the next working morning
staff-digest-stop = Stop sending it

## What was sent about a concern

staff-alarms-title = Messages about this
staff-alarms-what = Each says that something must be read, and nothing else. They go again until somebody acts on it.
staff-alarms-no-mail = Nobody was sent a message: no mail server is set up. Tell whoever must know yourself.
staff-alarms-caption = Who was told
staff-alarms-to = To
staff-alarms-how = How far it came
staff-alarms-duty = The duty address
staff-alarms-sent = { $count ->
    [one] Taken by the mail server
   *[other] Taken by the mail server, { $count } times
}
staff-alarms-last = the last { $when }
staff-alarms-not-yet = Not sent yet
staff-alarms-failing = Does not go since { $when }
staff-alarms-dropped = Not sent: somebody acted first
staff-alarms-column = Told by message
staff-alarms-reached = { $reached } of { $all }
staff-alarms-failing-list = { $failing } of { $all } not reached
staff-alarms-none = No message went
staff-outbox-alarms = Messages to workers about something urgent do not go: { $count ->
    [one] { $count } person is
   *[other] { $count } people are
} not reached. Ring them.
staff-outbox-alarms-link = See whom, concern by concern
