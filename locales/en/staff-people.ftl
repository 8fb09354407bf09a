# Urgent concerns, profiles, figures, advocates: for workers.

## Urgent

staff-urgent-title = Urgent concerns
staff-urgent-caption = Concerns that are not closed
staff-urgent-closed-title = Closed in the last 90 days
staff-urgent-voice = Whose voice
staff-urgent-raised = Told
staff-urgent-iro = IRO
staff-urgent-state = State
staff-urgent-none = Nothing is open.
staff-urgent-promise = Whoever told it knows that people who keep children safe will read this. Nobody was promised secrecy. Follow your local safeguarding procedure now.
staff-urgent-new = Nobody acts on it yet
staff-urgent-acknowledged = Somebody acts on it
staff-urgent-by = { $name }, since { $when }
staff-urgent-closed = Closed
staff-urgent-closed-by = { $when }; { $name } acted on it
staff-concern-title = Urgent concern
staff-concern-heading = { $name }: something unsafe was told
staff-concern-raised = Told { $when }.
staff-concern-words = In the child’s own words
staff-concern-words-of-others = In their own words
staff-concern-yes = Asked whether anything is unsafe: yes.
staff-concern-rather-tell = Asked whether anything is unsafe: I would rather tell someone.
staff-concern-not-ticked = Asked whether anything is unsafe: nothing was ticked.
staff-concern-no-words = No words were written.
staff-concern-told = Shown to the IRO, { $iro }, and to the managers.
staff-concern-acknowledge-hint = Your name and the time are recorded.
staff-concern-acknowledge = I have seen this and am acting on it
staff-concern-outcome = What was done
staff-concern-outcome-hint = Who was told, when, and what follows.
staff-concern-close = Record and close
staff-concern-in-vain = It was closed before. What you typed was not recorded:
staff-concern-to-child = { $name }’s page
staff-concern-to-views = Everything said with it

## Profile

staff-profile-title = My profile
staff-profile-what = Children read this before they write to you. Share only what you are happy for every child to know.
staff-profile-preview = What children see now
staff-profile-preview-away = Away from { $from } until { $until }
staff-profile-photo = Photo
staff-profile-photo-label = A photo of you
staff-profile-photo-hint = JPEG, PNG or WebP, at most 10 MB. It is made smaller, and where and when it was taken is removed.
staff-profile-photo-send = Use this photo
staff-profile-photo-remove = Remove the photo
staff-hello-voice-title = A hello in your own voice
staff-hello-voice-what = At most { $seconds } seconds: your name, and that you will read what they say, for example. A child finds a button where they see your face, and nothing is fetched before they press it.
staff-hello-voice-who = Children who have you as their IRO can hear it, and whoever helps them or speaks for them: from the link that you gave them, or signed in. It is sealed like your photo, and is sent to no other service.
staff-hello-voice-record = Record a hello
staff-hello-voice-before = Nobody can hear it before you keep it. What you keep takes the place of the one before.
staff-hello-voice-saved = It is kept. Your children can hear it from now on.
staff-hello-voice-no-microphone = This page cannot use a microphone here. You can choose a file instead.
staff-hello-voice-now = What children hear now:
staff-hello-voice-remove = Remove the hello
staff-hello-voice-file = Or a sound file
staff-hello-voice-hint = M4A (MP4), Ogg or WebM, at most { $seconds } seconds and { $size } kB. It takes the place of the one before, and is kept as it is, with whatever your device wrote into it, such as a title.
staff-hello-voice-send = Use this file
staff-profile-about = About you
staff-profile-portrait = Drawing
staff-profile-portrait-hint = Shown while there is no photo.
staff-profile-portrait-number = Drawing { $number }
staff-profile-facts-hint = Three things, at most { $max } characters each.
staff-profile-fact-1 = First thing
staff-profile-fact-2 = Second thing
staff-profile-fact-3 = Third thing
staff-profile-reach = How children reach you
staff-profile-phone = Telephone
staff-profile-email = E-mail address
staff-profile-answers = You answer within how many working days?
staff-profile-answers-hint = From 1 to 20.
staff-profile-away = When you are away
staff-profile-away-from = First day away
staff-profile-away-until = Last day away
staff-profile-cover = Who covers
staff-profile-cover-phone = Telephone of whoever covers

## Overview

staff-overview-title = Overview
staff-overview-span = Reviews due or held from { $from } to { $to }
staff-overview-what = What
staff-overview-count = How many
staff-overview-urgent = { $count ->
    [one] Nobody acts on { $count } concern yet
   *[other] Nobody acts on { $count } concerns yet
}
staff-overview-unacknowledged = Open, nobody acts on it yet
staff-overview-acknowledged = Open, somebody acts on it
staff-overview-longest = Longest wait until somebody acted, or still waiting, of those open
staff-overview-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
staff-overview-hours = { $count } hours
staff-overview-nothing = –
staff-overview-reviews = Reviews
staff-overview-held = Held
staff-overview-in-time = Held in time
staff-overview-held-late = Held late
staff-overview-in-time-rate = Held in time, of those held
staff-overview-overdue = Not held and late
staff-overview-to-come = To come
staff-overview-letters = Letters of reviews held
staff-overview-participation = Participation of reviews held
staff-overview-not-recorded = Not recorded
staff-overview-rate = Participation rate: { $rate }.
staff-overview-formula = Formula: PN1, PN2, PN3, PN5 and PN6, divided by PN1 to PN7. Reviews without a code are left out.
staff-overview-list-count = { $count ->
    [0] No review
    [one] { $count } review
   *[other] { $count } reviews
}
staff-overview-list-due = Last lawful day
staff-overview-list-held = Held on

## Advocates

staff-advocacy-title = Children you speak for
staff-advocacy-what = You see what you sent and whether it was read. Everything else belongs to the child and their IRO.
staff-advocacy-none = No child is allocated to you now.
staff-advocacy-sent = You sent views:
staff-advocacy-sent-none = You have sent nothing yet.
staff-advocacy-speak = Speak for { $name }
