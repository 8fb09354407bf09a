# Signing in, the caseload, one child, the invitation: for workers.

staff-nav-caseload = My children
staff-nav-urgent = Urgent
staff-nav-profile = My profile
staff-nav-overview = Overview
staff-nav-advocacy = My children
staff-save = Save

## Signing in

staff-sign-in-title = Sign in
staff-sign-in-email = E-mail address
staff-sign-in-password = Password
staff-sign-in-child = Have you got a code to give your views?
staff-sign-in-child-link = Go to the children’s page
staff-code-title = Six-digit code
staff-code-hint = From your authenticator app, or one of your recovery codes. Each works once.
staff-sign-in-button = Sign in

## What is wrong with a form

staff-fault-sign-in = The e-mail address and password do not match an account. Check both and try again.
staff-fault-code = That code is not right, or it was used before. Wait for the next one and try again.
staff-fault-empty = Write something here.
staff-fault-not-a-date = Give a date, such as 27 3 2026.
staff-fault-not-chosen = Choose one.
staff-fault-needs-words = Say why, or who decides.
staff-fault-needs-what = Say what will happen: it stands among the promises too.
staff-fault-needs-who = Say who will do it: a promise without a name is none.
staff-fault-needs-when = Give the day by which it will be done.
staff-fault-past = This day is over. Give today or a day to come.
staff-fault-managers-to-answer = The manager answers this. Nothing was changed.
staff-fault-settles-by-doing = Do what was asked: that settles it.
staff-fault-unanswered = Answer at least one of the things that were said first: the child reads your answers, and not what you record here.
staff-fault-code-reason = You chose a code other than the suggested one. Say why.
staff-fault-rule-440 = PN0 is for a child under 4 on the day of the review. This child was 4 or older (rule 440).
staff-fault-rule-441 = PN1 to PN7 are for a child of 4 or older on the day of the review. This child was under 4: use PN0 (rule 441).
staff-fault-future = This day has not come yet.
staff-fault-before-care = This day is before the child came into care.
staff-fault-before-last = This day is not after the review before.
staff-fault-ends-before-start = The last day away is before the first.
staff-fault-photo-broken = This file cannot be read as a photo. Choose a JPEG, PNG or WebP file.
staff-fault-photo-too-large = This photo is too large. Choose one of at most 10 MB and 24 million pixels.
staff-fault-hello-empty = There is no sound in it. Record a hello, or choose a file. Nothing was changed.
staff-fault-hello-too-large = This sound has too many bytes. Choose one of at most 512 kB. Nothing was changed.
staff-fault-hello-too-long = This sound is too long. Say it in at most 30 seconds. Nothing was changed.
staff-fault-hello-other-kind = This is no sound that every phone can play. Choose an M4A (MP4), Ogg or WebM file. Nothing was changed.
staff-fault-not-ticked = Tick the box to say that you are sure.
staff-fault-not-said-right = Tick each thing that is right, or change the letter.
staff-fault-to-take-out = A postcode, telephone number or address stands in the letter. Take it out; then it can be sent.
staff-fault-no-review = There is no open review to invite to.
staff-fault-before-review = A decision cannot be due before its review.
staff-fault-changed = Somebody changed this meanwhile.
staff-fault-too-late = It is too late to take this letter back: the child can read it.
staff-fault-not-acknowledged = Somebody must say that they act on this before it can be closed.
staff-fault-not-a-number = Give a whole number from 1 to 20.
staff-fault-too-long = You can write up to { $max } characters. Take out { $over }.
staff-fault-wait = Wrong too often. Wait until { $until }, then try again.

## Caseload

staff-caseload-title = My children
staff-caseload-urgent-link = See urgent concerns
staff-caseload-search = Search by name
staff-caseload-search-button = Search
staff-caseload-filters = Show
staff-caseload-none = No child fits.
staff-caseload-caption = { $count ->
    [one] { $count } child
   *[other] { $count } children
}
staff-caseload-child = Child
staff-caseload-covered = You cover for { $name }
staff-caseload-no-review = No open review
staff-caseload-begun = begun, not sent: { $day }
staff-age = { $years ->
    [one] { $years } year old
   *[other] { $years } years old
}
staff-show-all = All
staff-show-to-do = To do
staff-show-due = Due soon or late
staff-show-not-invited = Not invited
staff-show-not-opened = Invited, not opened
staff-show-opened = Opened
staff-show-views-in = Views in
staff-invited-not-invited = Not invited
staff-invited-not-opened = Invited, not opened
staff-invited-opened = Opened, nothing sent
staff-invited-views-in = Views in
staff-to-do-concern = Something unsafe was told
staff-to-do-unread = Read new views
staff-to-do-secret = Confirm secret
staff-to-do-guessed = { $count } wrong secrets tried
staff-to-do-letter = Write letter
staff-to-do-invite = Invite: the review is near
staff-to-do-nothing = Nothing waits
staff-in-time = In time
staff-due-soon = Due soon
staff-late = Late
staff-letter-owed = Letter owed
staff-letter-draft = Letter begun
staff-letter-sent = Letter sent
staff-letter-withheld = No letter, reason recorded

## One child

staff-child-title = A child
staff-child-concern = Something unsafe was told about { $name }
staff-child-closed-concerns = Closed concerns
staff-child-called = Likes to be called
staff-child-age = Age
staff-child-language = First language
staff-child-interpreter = Interpreter
staff-child-advocate = Advocate
staff-views-title = Views
staff-views-caption = Views received
staff-views-none = No views yet.
staff-views-begun = { $name } has begun to write and not sent it yet. The last time was on { $day }. Nobody can read it before it is sent.
staff-views-sent = Sent
staff-views-voice = Whose voice
staff-views-state = Read
staff-views-whose = Checked
staff-views-read = Read
staff-views-unread = Not read yet
staff-views-confirmed = Checked: the child’s own
staff-views-unconfirmed = Not yet checked with the child
staff-views-confirm = I have checked with { $name } that these are their words
staff-voice-child = The child, alone
staff-voice-child_with_help = The child, with help
staff-voice-written_for_child = Written down by a grown-up
staff-voice-paper = The child, on paper
staff-voice-observation = A grown-up’s observation
staff-voice-advocate = An advocate, instructed
staff-voice-advocate_non_instructed = An advocate, not instructed
staff-voice-carer = A carer, in their own name
staff-voice-parent = A parent, in their own name
staff-purpose-before_review = Before the review
staff-purpose-good_news = Good news
staff-purpose-change = Wants something to change
staff-purpose-wrong = Something is wrong (complaint)
staff-purpose-see_iro = Wants to see the IRO
staff-purpose-advocate = Wants an advocate or independent visitor
staff-purpose-after_review = After the review
staff-purpose-moving = Moving or leaving care
staff-purpose-just_me = Added alone, after somebody helped
staff-purpose-last_time = What was promised last time
staff-purpose-observation = Observation
staff-purpose-non_instructed = What an advocate saw and weighed
staff-purpose-carer_views = Carer’s views
staff-purpose-parent_views = Parent’s views
staff-purpose-carer_feedback = Carer, after the review
staff-purpose-parent_feedback = Parent, after the review
staff-reviews-title = Reviews
staff-reviews-caption = Reviews of this child
staff-reviews-review = Review
staff-reviews-due = Due or held
staff-reviews-letter = Letter
staff-review-number = Review { $number }
staff-review-held = Held { $day }
staff-regime-short-breaks = Short breaks: other rules
staff-regime-remand = On remand: other rules
staff-review-ended = Not held: left care { $day }
staff-review-letter = Open the letter
staff-invitation-title = Invitation
staff-invitation-none = Not invited to the open review.
staff-invitation-over = The last invitation has ended.
staff-invitation-made = Made { $made }. Not opened yet.
staff-invitation-opened = Made { $made }. First opened { $opened }.
staff-invitation-ended = Made { $made }. Ended { $ended }.
staff-invitation-works-review = The code works now, and goes on for eight weeks after the review; after that for as long as { $name } is in care.
staff-invitation-works-care = The code works for as long as { $name } is in care. For eight weeks after a review it asks how that was.
staff-invitation-works-day = { $name } has left care. The code works until { $day }, to say how the review was.
staff-invitation-not-for-next = It does not open the questions before the next review: make a new invitation for those.
staff-invitation-over-reads = { $name } has left care, and the code opens no more writing. With it and their own secret they can still sign in.
staff-invitation-make = Make an invitation
staff-invitation-again = Make a new invitation
staff-invitation-again-hint = The old link and code open no more writing, at once. What { $name } began with them can still be sent, and with the old code and their own secret they can still sign in.
staff-invitation-older = Older codes
staff-invitation-older-hint = They open no writing. With one of them and their own secret { $name } can still sign in.
staff-invitation-older-made = Made { $made }.
staff-invitation-end = End this code
staff-invitation-end-hint = Somebody else has it? Then end it. It opens nothing any more, and { $name } cannot sign in with it either. What they began can still be sent, and if they are signed in now, they stay so until they leave, for eight hours at most.
staff-invitation-end-last = No new code can be made while no review is open: { $name } may have no other to read their letters with.
staff-invitation-end-sure = Yes, end it
staff-secret-title = The child’s own secret
staff-secret-none = { $name } has not chosen a secret. Without one they can write, and read nothing back.
staff-secret-pictures = Four pictures,
staff-secret-number = A six-digit number,
staff-secret-set = chosen { $when }.
staff-secret-set-on = chosen { $when }, on { $device }.
staff-secret-changed = Changed { $when }, on { $device }, by somebody who knew it.
staff-secret-typed = Typed at { $time } on { $device }.
staff-secret-not-typed = To confirm it in person, { $name } types it first, by signing in with it. Then open this page again: the button is here for 30 minutes.
staff-secret-tried-title = Somebody tried wrong secrets
staff-secret-tried = { $count } different wrong ones within a year, the last { $last }. Talk with { $name }: they may be slips, or somebody else’s who has the code.
staff-secret-locked = That is as many as there may be: this secret is not tried any more, except where { $name } signed in with it before. Take it away, so that { $name } can choose another.
staff-device-phone = a phone
staff-device-tablet = a tablet
staff-device-computer = a computer
staff-device-unknown = a device that does not say what it is
staff-words-hidden = { $name } chose that what they sent is not shown back to them ({ $when }), so that nobody can make them show it.
staff-words-show = Show their words to them again
staff-words-show-hint = Only when you meet { $name }, with nobody else there, and only if they ask for it. The log keeps that you did.
staff-words-show-sure = Yes, show them again
staff-secret-unconfirmed = Not confirmed. Until then it opens nothing that was sent or begun.
staff-secret-confirmed = Confirmed { $when }.
staff-secret-confirm-hint = Are you with { $name }? Ask whether they chose this secret themselves, and that nobody else knows it.
staff-secret-confirm = Confirm in person
staff-secret-make-number-hint = On the phone with { $name }? Make a number, say it aloud, and let them type it. It works for 10 minutes.
staff-secret-make-number = Make a number
staff-secret-number-title = Say this number to { $name }
staff-secret-number-once = It is shown this once and works for 10 minutes. Say it to nobody else.
staff-secret-remove-hint = If { $name } has forgotten it, or somebody else knows it: take it away. They can choose another. Nothing they wrote is lost; how they want to be told is forgotten with it.
staff-secret-remove = Take the secret away
staff-secret-remove-sure = Yes, take it away

## The invitation as a sheet

staff-sheet-title = Invitation
staff-sheet-once = Print this page or copy the link. You can open this page again for 7 days, until the code is used; then the code cannot be shown again. You can always make a new one.
staff-sheet-link = Link to send to { $name }
staff-sheet-hello = Hello { $name }
staff-sheet-what = { $iro } runs your meeting. { $iro } wants to know what you think before it.
staff-sheet-booked = The meeting is planned for { $day }.
staff-sheet-who = { $iro } reads what you send. If you say you are not safe, others who keep children safe will read it too.
staff-sheet-qr = Square code to scan with a phone
staff-sheet-scan = Scan the square with a phone. Or go to:
staff-sheet-type = Then type this code:
staff-sheet-until = The code works before your meeting and after it, until you get a new one or { $iro } ends it. Keep it to yourself.
staff-sheet-your-choice = You choose what to say. You can skip any question, or not use this at all.
staff-sheet-numbers = People you can ring
staff-sheet-not-now = What you write is not read straight away. If you are in danger now, call 999.
staff-sheet-emergency = Danger now
staff-sheet-childline = Childline, free, day and night
staff-sheet-night = At night and at weekends
