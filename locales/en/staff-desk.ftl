### The workers' side: matters on desks, carers' and parents' invitations, the booklet, advocates.

staff-nav-matters = On my desk

# Matters
staff-matters-title = On my desk
staff-matters-iro = What children of yours asked or said outside the round of reviews. Each is due on a day.
staff-matters-manager = Complaints, requests for an advocate, feedback, and promises that did not happen: of all children. Opening one shows its words, and the child can see that you read them.
staff-matters-none = Nothing is on your desk.
staff-matters-caption = { $count ->
    [one] { $count } matter, the first due on top
   *[other] { $count } matters, the first due on top
}
staff-matters-what = What
staff-matters-raised = Raised
staff-matters-due = Due by
staff-matters-desk = On the desk of
staff-matters-state = State
staff-desk-iro = IRO
staff-desk-manager = Manager
staff-matter-good_news = Good news
staff-matter-change = Wants something to change
staff-matter-wrong = Something is wrong: a complaint
staff-matter-see_iro = Wants to see the IRO
staff-matter-advocate = Wants an advocate or independent visitor
staff-matter-after_review = How the review was
staff-matter-feedback = How the review was, from a carer or parent
staff-matter-moving = Moving or leaving care
staff-matter-promise = A promise that did not happen
staff-matter-simpler = “Say it again more simply”
staff-matter-letter_reply = Wrote back to a letter
staff-matter-not_quite = “Not quite”, of the record
staff-matter-no_iro = Sent while the child had no IRO
staff-matter-title = A matter
staff-matter-settled = Settled
staff-matter-settled-by = { $name }, { $when }
staff-matter-to-child = { $name }’s page
staff-matter-to-letter = Open the letter
staff-matter-to-not-quite = Answer it, line by line
staff-matter-to-record = Open the review record
staff-matter-gone = What this is about is no longer there.
staff-matter-words = What was said
staff-matter-no-words = No question was answered: it was sent without words.
staff-matter-kept-back = { $count ->
    [one] { $count } more answer is for the IRO and is not shown here.
   *[other] { $count } more answers are for the IRO and are not shown here.
}
staff-matter-promise-title = The promise
staff-matter-promise-record = State in the record
staff-matter-promise-kept-back = Not shown: it answers something that was said to the IRO alone.
staff-matter-promise-said = Did it happen? { $name }
staff-happened-yes = Yes
staff-happened-partly = Partly
staff-happened-no = No
staff-matter-settle-title = Settle it
staff-matter-settle-answered = What you record here stays with the matter. The child does not read it: what you answer to each thing above, the child reads.
staff-matter-settle-note = What you record here stays with the matter. The child does not read it, only that somebody looked into it, and when.
staff-matter-settles-by-doing = It is settled when you have done what was asked there. Nothing is recorded here.
staff-matter-outcome = What was done
staff-matter-outcome-hint = Who did what, and when.
staff-matter-settle = Record and settle
staff-fault-settled-already = This is settled already. What was recorded first stays.

# Caseload and overview
staff-overview-desk-open = Open
staff-overview-desk-overdue = Of these, late
staff-overview-desk-promises = Of the open ones, promises that did not happen
staff-overview-desk-link = See what is on my desk

# The child's page
staff-child-matters = Asked or said outside reviews
staff-views-purpose = What for
staff-views-follows = Added alone, after the views of { $when }
staff-views-own-name = In their own name
staff-views-known = Sent by a worker’s account
staff-views-by = Who says this
staff-views-observed = A grown-up saw and heard this. { $name } did not say it, and never sees it here, nor what you answer to it.
staff-views-grown-up = These are a grown-up’s own views, not { $name }’s. { $name } never sees them here, nor what you answer to them. Heard does not show your answer to the grown-up either: tell them yourself.
staff-reply-words-hint-grown-up = Kept with the line. Nobody is shown it but workers who may read the line.
staff-paper-title = From paper, or observed
staff-paper-hint = Type in what { $name } wrote in a booklet, word for word, or what was seen and heard of a child who does not use words. It is kept as such, with your name.
staff-paper-button = Type it in

# Carers and parents
staff-guests-title = Carers and parents
staff-guests-what = Each gets an invitation of their own and gives their own views, under their own name. They see nothing of { $name }’s, and { $name } sees nothing of theirs.
staff-guests-none = No carer or parent is invited.
staff-guests-link = Invite a carer or parent, or take an invitation back
staff-guests-caption = Invitations that are not taken back
staff-guests-name = Name
staff-guests-relation = What they are to the child
staff-guests-relation-hint = Such as foster carer, key worker, mother, grandfather.
staff-guests-state = Invitation
staff-guests-make = Invite a carer or parent
staff-guests-invitee = In whose name will they write?
staff-guests-revoke = Take back
staff-guests-ends = It works until { $day }.
staff-invitee-carer = Carer
staff-invitee-parent = Parent
staff-sheet-grown-up-what = { $iro } runs the review of { $name }. { $iro } wants to know what you think, in your own words.
staff-sheet-grown-up-who = { $iro } reads what you send, and keeps it as your own views, under your name. You do not see what { $name } says, and { $name } does not see what you say here. It may be spoken about at the review.
staff-sheet-grown-up-until = It works until { $day }. After the review you can say with it how the review was.
staff-sheet-grown-up-choice = You choose what to say. You can skip any question.
staff-sheet-grown-up-not-now = What you write is not read straight away. If a child is in danger now, call 999.

# The booklet
staff-booklet-title = Booklet
staff-booklet-hint = { $name } can also answer with a pen. This makes a new invitation and shows its booklet.
staff-booklet-language = Language of the booklet
staff-booklet-make = Print a booklet
staff-booklet-paper = Print this page now: its pages are A5. On A4, choose “Booklet” or “2 pages on each sheet” where you print. When it comes back, type it in on the child’s page, as “from paper”.
staff-booklet-once = { staff-booklet-paper } You can open this page again for 7 days, until the code is used.
staff-further-title = More pages for the booklet
staff-further-topics = More about which topics?
staff-further-hint = The booklet begins every topic. These pages ask the rest about those that you tick. They have no code.
staff-further-make = Print these pages

# Advocates
staff-advocate-none = { $name } has no advocate now.
staff-advocate-new = Give { $name } an advocate
staff-advocate-new-hint = The advocate can then speak for the child, and sees nothing that the child said.
staff-advocate-choose = Choose
staff-advocate-allocate = Give this advocate
staff-advocate-end = Not the advocate any more
staff-advocate-ask = Ask to speak at the review
staff-advocate-asked = Asked to speak at the review { $when }

# The advocate's desk
staff-advocacy-asked = You were asked to speak for { $name } at the review, { $when }.
staff-advocacy-due = Review due by { $day }.
staff-advocacy-answers = See what you sent, and what was answered
staff-spoken-title = What you sent
staff-spoken-heading = What you sent for { $name }
