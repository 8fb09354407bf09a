# The people around a child, and the decisions that are sent to them: for workers, and for whoever holds a link.

## Who they are

staff-recipient-social_worker = Social worker
staff-recipient-team_manager = Team manager
staff-people-title = Social worker and team manager
staff-people-what = They are sent the decisions of reviews. The child’s case system may name them, too: another name from there takes the place of the one here.
staff-people-name = Name
staff-people-email = E-mail address
staff-people-keep = Save
staff-people-change = Change social worker or team manager
staff-people-nobody = nobody is known
staff-people-no-email = no e-mail address is known
staff-people-column = Around the child

## The decisions, on the page of a review

staff-agreeing-title = Decisions to social worker and team manager
staff-agreeing-hint = Each gets a mail without content, with a link of their own to the decisions of this review and nothing else. It opens for { $open } working days. They agree or answer; no answer in { $silence } working days counts as agreed. Sending them stops the clock of the decisions.
staff-agreeing-send = Send the decisions
staff-agreeing-anew = Send the decisions anew, with new links
staff-agreeing-sent = Sent { $when }.
staff-agreeing-opened = Link first opened { $when }.
staff-agreeing-unopened = Not opened.
staff-agreeing-until = Opens until { $day }.
staff-agreeing-over = The link opens nothing any more.
staff-agreeing-end = End the link
staff-agreeing-rehearsed = Nothing is mailed here. What would have gone:
staff-agreeing-link = the link
staff-agreement-agreed = Agreed
staff-agreement-answered = Answered
staff-agreement-silent = No answer in { $count } working days: counts as agreed
staff-agreement-asked = No answer yet; counts as agreed after { $day }
staff-agreement-waiting = The mail waits to go
staff-agreement-undelivered = The mail could not be delivered
staff-agreement-ended = Ended before they answered
staff-fault-nobody-to-ask = No e-mail address of the social worker or the team manager is known. Set one under “Change social worker or team manager”, here or on the child’s page.
staff-fault-no-mail = This server sends no mail, because no mail server is set up. Send the decisions yourself, and say below on which day.

## In the child’s story

staff-story-decisions-sent = Decisions sent: { $role }
staff-story-decisions-agreed = Agreed to the decisions: { $role }
staff-story-decisions-answered = Answered the decisions: { $role }
staff-story-decisions-silent = No answer in { $count } working days, counts as agreed: { $role }

## The mail. Nothing in it may tell of whom, or of what.

staff-linked-subject = Heard: something is ready for you to read
staff-linked-body = Something is ready for you to read and answer. This link needs no sign-in:
staff-linked-body-until = It works until { $day }. It is for you alone: please do not pass it on.

## The page of the link

staff-linked-title = Decisions of a review
staff-linked-whose = The review of { $initials } on { $day }.
staff-linked-asked = You are asked as the { $role }.
staff-linked-answer = Your answer
staff-linked-silence = If nothing is said here within { $count } working days, by { $day }, that counts as agreed.
staff-linked-agree = I agree with the decisions
staff-linked-words = Or write an answer
staff-linked-words-hint = What should be different, and why. The Independent Reviewing Officer reads it.
staff-linked-send = Send this answer
staff-linked-agreed = Agreed, { $when }.
staff-linked-answered = Answered, { $when }:
staff-linked-until = This link works until { $day }. What is said here can be added to until then; nothing is replaced.
staff-linked-over = This link opens nothing any more
staff-linked-over-what = Links to decisions open for { $count } working days, and end earlier when newer ones are sent. Please ask the Independent Reviewing Officer to send them anew.
staff-linked-not-sent = What you wrote was not sent. Here it is, so that you can copy it:
staff-fault-agreed-and-wrote = You wrote something and pressed “I agree”. Send it as an answer, or take the words out and agree.
staff-fault-answered-often = So many answers were given by this link that it takes no more. Please ring the Independent Reviewing Officer.
