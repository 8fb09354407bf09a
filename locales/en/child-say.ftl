# What a child chooses to say, the last page that is theirs alone, and the promises of last time. Reading age 9.

## What do you want to say?

say-title = What do you want to say?
say-missing = Pick what you want to say
# promise
say-reads-review = { $name } reads it before your review.
say-begun = You have begun “{ $what }” and not sent it.
say-go-on = Go on with it
say-instead-title = You have not sent this yet
# promise
say-instead = You have begun “{ $what }” and not sent it. If you start something else now, it is thrown away and cannot be brought back.
say-instead-throw = Throw it away and start this
who-paper = Me, on paper
who-advocate_non_instructed = An advocate, who was not told what to say

## What people promised last time

last-time-title = What people promised last time
last-time-lead = You can leave any of these empty.
last-time-asks = { $what }. Did it happen?
last-time-said = Last time we said: { $what } ({ $who }). Did it happen?
# promise
last-time-sign-in = After your last review there may be promises to you. With your secret you can see them and say if they happened.
last-time-sign-in-link = Use my secret

## What follows when something is asked for by an answer


## Check and send

# promise
check-cleared = You changed an answer, so what you said here is gone and will not be sent:

## Sent

# promise
sent-lead-manager = Thank you. A manager can read it now.
# promise
sent-step-due = { $name } reads it and should answer by { $by }. After that a manager sees it too.
# promise
sent-step-due-manager = A manager reads it and should answer by { $by }. Your reviewing officer can read it too.
# promise
sent-step-due-nobody = A manager reads it and should answer by { $by }, because you do not have a reviewing officer yet.
# promise
sent-asked-change = You asked for a change. Your reviewing officer should answer by { $by }.
# promise
sent-asked-wrong = You made a complaint. A manager reads it, and should answer by { $by }.
# promise
sent-asked-see_iro = You asked to talk. Your reviewing officer should answer by { $by }.
# promise
sent-asked-advocate = You asked for somebody on your side. A manager reads it, and should answer by { $by }.
# promise
sent-step-safe = About being safe: { $name } or a manager should read it by { $by }.
# promise
sent-step-safe-manager = About being safe: a manager should read it by { $by }.
# promise
sent-step-about = About “{ $what }”: { $step }
sent-say-more = Say something else

## The last page, for the child alone

just-you-offer-title = One more page, just for you
# promise
just-you-offer = Is there something that you want to add alone? Whoever helped you cannot see it.
just-you-hand-title = Now give this back to the child
# promise
just-you-hand = What you wrote together is sent. There is one more page, and it is only for the child or young person.
# promise
just-you-hand-helper = If you helped: please look away now. You will not see what is written there, not even by going back.
just-you-hand-go = It is me. Show me my page
just-you-hand-not-now = Not now
# promise
just-you-lead = This page is only yours. Whoever helped you cannot see it, not even by going back. You do not have to write anything.
# promise
just-you-closes = Nothing here is saved until you press “{ just-you-send }”. Whichever button you press, these pages close and look the same.
just-you-send = Send it
just-you-nothing = Nothing to add
just-you-sent-title = All done
# promise
just-you-sent = What was sent has arrived. These pages are closed now.
just-you-sent-now-title = If you cannot wait
# promise
just-you-sent-now = Nobody reads it straight away. In danger, ring 999. To talk to somebody, ring Childline on 0800 1111, day or night.
# promise
just-you-sent-again = You can type your code again to say more, or to choose a secret.
