### When somebody tells of something unsafe: thanks, what is true of it, and who is there now. Very short, very plain.

## There and then, before it is sent

unsafe-thanks-title = Thank you for telling us
unsafe-thanks-pictures = You did the right thing. It is not your fault.
unsafe-thanks-middle = You did the right thing. It is not your fault. You are not in trouble.
unsafe-thanks-older = It can be hard to say. You did the right thing, and it is not your fault.
# promise
unsafe-not-sent-pictures = Nobody can read it yet. First press “{ check-send }” on the next page.
# promise
unsafe-not-sent-middle = Nobody reads it until you press “{ check-send }”. You can do that on the next page now, or go on with the questions first.
# promise
unsafe-not-sent-older = Nobody reads it until you press “{ check-send }”. You can do that on the next page now, or go on with the questions first.
# promise
unsafe-not-sent-last = Nobody reads it until you press “{ check-send }” on the next page.
unsafe-send-now = Go and send it now
unsafe-go-on = Go on with the questions

## On the page where answers are checked, when it was not answered before

check-one-more = One more question
# promise
check-one-more-hint = You do not have to answer it. You can send without it.

## When it is sent

unsafe-wait = You do not have to wait until they read it.
# promise
just-you-sent-told = If you told us that something makes you feel unsafe: thank you. You did the right thing. It is not your fault.

## Grown-ups who tell of a child's safety

grown-ups-unsafe-thanks = You did the right thing.
# promise
grown-ups-unsafe-not-sent = Nobody reads it until you press “{ check-send }” on the next page.
grown-ups-unsafe-danger = Do not wait for somebody to read this. Ring now.

## Without being heard

help-ring = Numbers to ring
ways-quiet-title = If you cannot talk out loud
# promise
ways-quiet = You can write to somebody, so that nobody near you hears it. Your phone or computer may remember that you were there.
ways-childline = Childline online
ways-childline-about = A chat or an e-mail, for anybody under 19. It is free.
ways-chat = An online chat
ways-chat-about = Your council chose it.
ways-text = A text message
# promise
ways-text-about = Send it to this number. It stays on your phone until you delete it.
ways-nspcc = NSPCC helpline
ways-more = More people to talk to
