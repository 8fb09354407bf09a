# What workers type is kept while they type, and two texts stand beside each other: for workers.

## While typing

staff-typing-saving = Saving…
staff-typing-saved = Saved { $time }. Only you see it until you send it.
staff-typing-offline = Not saved: no network. What you typed is still here.
staff-typing-out = Not saved: you are signed out. What you typed is still here. Sign in in another window, and it is saved by itself.
staff-typing-refused = Not saved: it cannot be kept as it is. What you typed is still here.
staff-typing-changed = Not saved: you typed something else here in another window. Nothing was replaced.
staff-typing-show-both = Show both texts

## On a page that was left

staff-typing-unsent-title = You typed this on { $when }, and did not send it
staff-typing-unsent = It stands in the form below. Nobody else has seen it.
staff-typing-beside-title = You typed something here on { $when }, and did not send it
staff-typing-beside = What stands below was changed after that. Nothing that you typed is lost.
staff-typing-away = Throw away what I typed

## Two texts

staff-both-title = Two texts
staff-both-heading = Choose what stays
staff-both-record = This was changed and saved while you typed. Nothing is replaced before you choose.
staff-both-window = You typed something else in another window. Nothing is replaced before you choose.
staff-both-marked = Words that only one text has are marked.
staff-both-mine = What you typed
staff-both-theirs-record = What is saved now
staff-both-theirs-window = What the other window kept
staff-both-nothing = Nothing
staff-both-take = What stays?
staff-both-take-mine = Take mine
staff-both-take-theirs = Take theirs
staff-both-take-both = Keep both
staff-both-go-on = Go on with this
staff-both-next = You then see the form with what you chose. Nothing is sent yet.
staff-both-other = Something else on the form
staff-both-kind = What do you say to this?
staff-both-came = What came of it, as the child could read it
staff-both-why = Why
staff-both-told = What the child could read about it
staff-both-goodbye = Goodbye from whoever leaves

## A form that came after signing out

staff-typing-signed-out-title = You are signed out
staff-typing-signed-out = This was not saved. What you typed is still on this page. Sign in in a new window, come back here and press the button.
staff-typing-sign-in = Sign in in a new window
staff-typing-again = Send it again

## The last act, and its way back: no name and no word of a child
staff-undo = Undo
staff-undo-until = Until { $time }, or until the next thing you do.
staff-undo-did-promise = You said what became of a promise.
staff-undo-did-decision = You took a decision out.
staff-undo-did-iro = You gave a child an IRO.
staff-undo-did-placed = You put what was said into the record.
staff-undo-did-matter = You settled a matter.
staff-undo-undid-promise = Undone: the promise stands as it did before. If you typed why, it is still there.
staff-undo-undid-decision = Undone: the decision is back, as the last in the list.
staff-undo-undid-iro = Undone: the child has no IRO again.
staff-undo-undid-placed = Undone: it is out of the record again.
staff-undo-undid-matter = Undone: the matter is open again. What you typed is still there.
staff-undo-not-title = Not undone
staff-undo-not-over = This can no longer be undone: ten minutes are over, or something was done after it.
staff-undo-not-told = The child has been on their pages since and may have read it. What a child was told is not undone.
staff-undo-not-changed = Somebody has changed it since, so that it cannot be undone.
staff-undo-never = That a review was held and that a record was closed is never undone: what is wrong is put right beside it. A letter is taken back where it was sent, until the child can read it.
staff-undo-not-how = Nothing was changed. You can still put it right where you did it.
