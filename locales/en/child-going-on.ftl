# Stopping for now and going on later: what is kept, who reads it, and how to see it again. Reading age 9.

## One question

question-stop = Stop for now
# promise
question-kept = You answered this before. It is kept and not shown here. You can leave this empty, or say more.

## Check and send

# promise
check-unsent = Nobody reads this before you press “{ check-send }”, or somebody with your code does. It is kept here until { $day }.
# promise
check-before = You answered these before. They are kept, not shown here, and sent with the rest:
check-earlier = You wrote before
check-earlier-when = On { $when }

## Stop for now

stop-title = Stop for now
# promise
stop-kept = What you wrote is kept here until { $day }. Nobody reads it before you send it, or somebody with your code does.
stop-see-title = Do you want to see your words when you come back?
# promise
stop-see = Choose four pictures now. When you come back with your code, the same pictures show what you wrote, once, unless somebody has gone on with it. Without them you can still go on and send it, but you do not see it.
stop-choose = Choose four pictures
stop-just = Just stop
# promise
stop-lock-how = Choose when nobody is looking. They work once, for what you wrote up to now.
stopped-title = You have stopped
# promise
stopped-kept = What you wrote is kept for { $days } days. Nobody reads it before you send it, or somebody with your code does.
stopped-again = To go on, type your code on the first page and pick the same thing to talk about.

## Come back

go-on-title = You began before
go-on-lead = When you stopped, four pictures were chosen. With the same pictures you can see what you wrote.
go-on-see = See my words: pick my four pictures
go-on-without = Go on without seeing them
# promise
go-on-without-hint = What was written before is kept, and is sent with the rest.
# promise
go-on-wrong = Those are not the pictures. Try again. After five wrong ones, the words cannot be shown here any more. They are not lost.
# promise
go-on-gone = The words cannot be shown here any more: the pictures were wrong five times, or somebody went on writing. They are not lost. You can go on, and they are sent with the rest.

## The page had closed

over-title = This page had closed
# promise
over-why = It closes by itself when nobody uses it for 15 minutes, so that nobody else can read it. It also closes when you leave it, or when another code is typed here.
# promise
over-typed = What you typed just now is still here, and is not saved yet. Type your code to keep it.
over-code-other = This code is for somebody else’s page. Type the code that these words were begun with, or your newest one.
# promise
over-keep = Keep my words and go on

## Sent from a page that had closed

# promise
sent-closed = Thank you. What was on the page has arrived.
# promise
sent-closed-reads = Your reviewing officer, or a manager, reads it when they are next at work. If it says that you are not safe, the managers see it too, and they may have to tell others who can help.
