# A form that could not be taken: what was typed is still on the page.

# promise
kept-title = It could not be saved just now
# promise
kept-words = Your words are still here. Try again in a minute.
# promise
kept-words-broken = Something broke. It is our fault, not yours. Your words are still here. Try again in a minute, or copy them.
kept-choice = What you chose is still here. Try again in a minute.
kept-choice-broken = Something broke. It is our fault, not yours. What you chose is still here. Try again in a minute.
kept-typed = What you wrote
kept-again = Try again
kept-not-sent-title = It could not be sent just now
# promise
kept-not-sent = Your answers are still here. Try again in a minute.
unreadable-title = One thing
unreadable-words = This cannot be opened right now. It is our fault, not yours.
