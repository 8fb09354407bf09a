# Views, the record, the letter: for workers.

## A set of views

staff-views-page-title = Views
staff-views-heading = Views of { $name }
staff-views-helper = Helper
staff-views-how = How the views were given
staff-views-basis = How they know what matters to the child
staff-views-language = Language
staff-views-unconfirmed-hint = These came by invitation. Ask { $name } whether they are their own words before you rely on them.
staff-views-to-child = Confirm on the child’s page
staff-views-meeting = About the meeting
staff-views-answers = What they said
staff-views-to-record = Go to the review record
staff-only-iro = Only my IRO
staff-not-before = Not in front of: { $whom }
staff-company-carer = carer
staff-company-family = family
staff-company-social_worker = social worker
staff-company-school = school
staff-company-others = others at the meeting
staff-place-shared = Put in the shared part
staff-place-private = Keep in my part
staff-place-despite = Share despite “only my IRO”
staff-place-with-care = Share in the meeting, with a reason
staff-views-unsafe = Something unsafe was told
staff-share-unsafe-title = Share that something unsafe was told
staff-share-unsafe = { $name } told this because something may be unsafe. In the shared part everybody at the review reads it, perhaps also the person it is about. Speak with { $name }, and with whoever acts on the concern, before you share it. This step and your reason are recorded.
staff-placed-shared = In the shared part
staff-placed-private = In my part
staff-reply-make = Answer this
staff-reply-change = Change my answer
staff-reply-heading = Answer { $name }
staff-reply-heading-advocate = Answer what { $name }’s advocate said
staff-reply-heading-grown-up = Answer what a grown-up said or saw
staff-reply-legend = What do you say to this?
staff-reply-heard = I have heard this.
staff-reply-will_do = This will happen.
staff-reply-cannot = This cannot happen.
staff-reply-somebody_else = Somebody else decides this.
staff-reply-words = In your words
staff-reply-words-hint = The child reads this. Say what will happen, or why not.
staff-reply-who = Who
staff-reply-who-hint = The child reads this. Who will do it, who can change it, or who decides. Needed for “This will happen.”
staff-reply-by = By when
staff-reply-by-hint = Needed for “This will happen.” The child reads: Jo will do this by that day.
staff-reply-child-said = Did it happen? { $name } says: { $answer }, { $day }
staff-reply-none = No answer yet
staff-written = Written on { $when }; sent with the rest
staff-views-waiting = { $count ->
    [one] 1 of { $total } things has no answer yet
   *[other] { $count } of { $total } things have no answer yet
}
staff-views-answered = Everything has an answer
staff-views-managers = The manager answers this. You can read it, and what was answered; { $name } reads the manager’s answer.
staff-share-title = Share what was said only to you
staff-share-what = { $name } marked this “only my IRO”. In the shared part everybody at the review reads it. Talk with { $name } first, unless somebody’s safety does not allow it. This step and your reason are recorded.
staff-share-what-advocate = { $name }’s advocate marked this “only my IRO”. In the shared part everybody at the review reads it. Talk with { $name } and the advocate first, unless somebody’s safety does not allow it. This step and your reason are recorded.
staff-share-what-grown-up = This was marked “only my IRO”. In the shared part everybody at the review reads it. Talk with whoever said it first, unless somebody’s safety does not allow it. This step and your reason are recorded.
staff-share-not-before = { $name } does not want this said in front of somebody who may be at the review. In the shared part everybody there reads it. Talk with { $name } first, unless somebody’s safety does not allow it. This step and your reason are recorded.
staff-share-alone = { $name } added this alone, without whoever helped with the rest. In the shared part everybody at the review reads it, perhaps also whoever helped. Talk with { $name } first, unless somebody’s safety does not allow it. This step and your reason are recorded.
staff-share-reason = Why it must be shared
staff-share-reason-hint = The reason stays in the record.
staff-share-button = Share it
staff-share-keep = Do not share it

## The record

staff-record-title = Review record
staff-record-heading = { $name }: review { $number }
staff-record-held = Held { $day }
staff-record-due = Due by { $day }
staff-record-said = What was said
staff-record-no-views = No views were sent for this review yet.
staff-record-reason = Shared although marked “only my IRO”, because:
staff-record-remove = Take out of the record
staff-record-to-letter = Open the letter
staff-changed-title = Somebody changed this meanwhile
staff-changed-what = What you typed is still here and is not saved. Compare it with the record in another tab, then save again: yours then replaces theirs.
staff-missing-title = Still missing
staff-missing-nothing = Nothing is missing
staff-missing-seen-alone = Whether the child was seen alone
staff-missing-seen-on = When the child was seen
staff-missing-seen-alone-reason = Why the child was not seen alone
staff-missing-format = How the review was held
staff-missing-venue = Where it was held
staff-missing-attendance = Whether the child was there
staff-missing-contribution = What the child did there
staff-missing-participation = The participation code
staff-missing-participation-reason = Why the code is not the suggested one
staff-missing-attended = Who attended
staff-missing-account = The account of the review
staff-missing-decisions = Decisions

staff-facts-title = Facts of the review
staff-facts-planned = Planned for
staff-facts-seen = Did you speak with { $name } alone before the review?
staff-facts-seen-hint = Regulation 36.
staff-facts-seen-on = When was that?
staff-facts-seen-words = About seeing the child, or why not
staff-facts-format = How was the review held?
staff-facts-venue = Where was it held?
staff-facts-attendance = Was { $name } there?
staff-facts-contribution = What did { $name } do there?
staff-facts-participation = Participation code
staff-facts-participation-hint = You decide. The suggestion follows from the facts of the review.
staff-facts-participation-words = Why this code, if it is not the suggested one
staff-facts-attended = Who attended
staff-facts-account = Account of the review
staff-account-section = Account: { $section }
staff-account-whole = Under no section
staff-section-home = Home
staff-section-family = Family
staff-section-health = Health
staff-section-learning = Learning
staff-section-identity = Identity
staff-section-safety = Safety
staff-section-plan = The plan
staff-section-other = Other
staff-facts-save = Save the facts
staff-seen-seen = Yes
staff-seen-refused = No, the child did not want to
staff-seen-not_appropriate = No, not appropriate for age and understanding
staff-seen-not_done = No, it was not done
staff-format-in_person = All in one room
staff-format-video = All by video
staff-format-hybrid = Some in the room, some by video
staff-venue-choose = Choose
staff-venue-placement = Where the child lives
staff-venue-school = School
staff-venue-office = Office
staff-venue-virtual = Virtual
staff-venue-other = Other
staff-attendance-in_person = In the room
staff-attendance-by_video = By video or telephone
staff-attendance-absent = Not there
staff-contribution-spoke = Spoke
staff-contribution-through_advocate = An advocate or I spoke for them
staff-contribution-symbols = Showed their views without words
staff-contribution-nothing = None of these
participation-pn0 = aged under 4 at the time of the review
participation-pn1 = attends and speaks
participation-pn2 = attends, an advocate or the IRO speaks
participation-pn3 = attends, conveys views without words
participation-pn4 = attends without contributing
participation-pn5 = does not attend, briefs an advocate or the IRO
participation-pn6 = does not attend, conveys views by another medium
participation-pn7 = does not attend, no views conveyed
staff-suggested = Suggested: { $code }.
staff-suggested-none = No code can be suggested yet.
staff-suggested-failed = This may not follow from what you just typed: no connection, or you are signed out.
staff-suggested-video = If joining by video counts as attending: { $attending }. If not: { $absent }. The return’s guide does not say.
staff-suggested-video-told = Does joining by video count as attending here? If it does: { $attending }. If not: PN5 where you spoke for the child, PN6 where their own writing or call did.
staff-suggested-conveyed = How did that come to the review? { $spoken } if you spoke for the child, { $medium } if it was their own writing, call or recording.
staff-reason-under-four = The child was under 4 on the day.
staff-reason-attendance-unknown = Say whether the child was there.
staff-reason-contribution-unknown = Say what the child did there.
staff-reason-joined-by-video = The child joined by video: you decide.
staff-reason-spoke = The child was there and spoke.
staff-reason-advocate-spoke = The child was there and an advocate or the IRO spoke.
staff-reason-symbols = The child was there and showed views without words.
staff-reason-no-contribution = The child was there and did none of these.
staff-reason-absent-advocate = The child was not there and an advocate or the IRO had their views.
staff-reason-absent-both = The child was not there; an advocate had their views and they sent their own. PN6 would be right too.
staff-reason-absent-own-views = The child was not there and their own views were sent before.
staff-reason-absent-told-iro = The child was not there, sent nothing, and spoke with you alone.
staff-reason-absent-nothing = The child was not there and no views were sent.

staff-decisions-title = Decisions
staff-decisions-none = No decisions yet.
staff-decision-what = What will happen
staff-decision-who = Who sees to it
staff-decision-by = By when
staff-decision-state = State
staff-decision-change = Change
staff-decision-open = Open
staff-decision-done = Done
staff-decision-partly = Partly done
staff-decision-not_done = Not done
staff-decision-set = Mark: { $state }
staff-decision-remove = Remove
staff-promise-not-kept = Not kept, or not all of it
staff-promises-all = Everything that was promised
staff-promises-title = Promises
staff-promises-heading = Promised to { $name }
staff-promises-what = Decisions of reviews and what you promised in answers. { $name } reads each with what became of it, and can say on any day whether it happened; what they say and what you say stand beside each other.
staff-promises-none = Nothing has been promised yet.
staff-promise-of-review = Review { $ordinal }
staff-promise-of-answer = Promised in an answer
staff-promise-day = Its day has come
staff-promise-child-yes = The child says: it happened
staff-promise-child-partly = The child says: some of it happened
staff-promise-child-no = The child says: it did not happen
staff-promise-became = What became of it
staff-promise-because = Why it did not happen, or not all of it
staff-promise-because-hint = { $name } reads this. Not needed when all of it happened.
staff-promise-settled = Recorded { $day }
staff-promise-change = Change what is recorded
staff-decision-child-said = { $name } says: { $answer }, { $day }
staff-decision-add-hint = The child reads it as a promise. Use first names and plain words.
staff-decision-add = Add decision

staff-held-title = Record that the review was held
staff-held-what = This opens the next review. Nothing more is begun for this one; the child’s code goes on, and asks how it was.
staff-held-legend = The review was held on
staff-held-button = Record as held

## The letter

staff-letter-title = Letter
staff-letter-heading = Letter to { $name }
staff-letter-saved = Saved.
staff-letter-text = The letter
staff-letter-text-hint = Leave an empty line between paragraphs.
staff-letter-checks = Before it goes
staff-letter-checks-hint = Plain words are hints, not rules: use the words this child uses. When you press Check, and before it is sent, other children’s names are looked for too.
staff-letter-checks-failed = No connection just now. These hints may be about an earlier text.
staff-letter-preview = Save and preview
staff-letter-save = Save
staff-letter-check = Check
staff-letter-points = From the record
staff-letter-points-none = Put what the child or their advocate said into the shared part, and the decisions into the record; they can then be put into the letter here.
staff-letter-put = Put this in
staff-letter-there = Already in the letter
staff-letter-put-drawing = You drew a picture for me.
staff-letter-put-said = You said: “{ $words }”
staff-letter-put-advocate = { $named ->
    [yes] Your advocate { $name } said for you: “{ $words }”
   *[no] Your advocate said for you: “{ $words }”
}
staff-letter-put-advocate-own = { $named ->
    [yes] Your advocate { $name } said about you: “{ $words }”
   *[no] Your advocate said about you: “{ $words }”
}
staff-letter-put-advocate-drawing = { $named ->
    [yes] Your advocate { $name } gave me a picture for you.
   *[no] Your advocate gave me a picture for you.
}
staff-letter-put-decision = { $what } { $who } will see to this by { $day }.
staff-letter-point-decision = Decision: { $what } ({ $who }, by { $day })
staff-letter-incomplete = Decisions that do not say enough
staff-letter-no-who = does not say who
staff-letter-no-when = does not say by when
staff-letter-no-who-when = does not say who or by when
staff-letter-withhold = Send no letter
staff-letter-withhold-reason = Why no letter is sent
staff-letter-withhold-hint = The reason stays on record.
staff-letter-withhold-button = Record that no letter is sent
staff-letter-withheld-title = No letter is sent for this review, because:
staff-letter-readable-at = On its way. It can be read from { $when }
staff-letter-recall-hint = Until then you can take it back. { $name } has not seen it.
staff-letter-recall = Take it back
staff-letter-opened = Opened { $when }.
staff-letter-not-opened = { $name } has not opened it yet.
staff-letter-felt = How the child said it felt: { $feeling }
staff-letter-not-quite = { $name } says that this is not quite right
staff-feeling-happy = happy
staff-feeling-ok = OK
staff-feeling-sad = sad
staff-feeling-angry = angry
staff-feeling-confused = confused
staff-check-age-fine = Reading age about { $count }.
staff-check-age-high = Reading age about { $count }. Aim for 9: shorter words and sentences.
staff-check-long = { $count } words in one sentence: “{ $text }…”
staff-check-initials = “{ $text }”: write it out.
staff-check-jargon = “{ $text }”: children prefer “{ $preferred }”.
staff-check-nothing = Nothing else to mend.
staff-preview-title = Preview of a letter
staff-preview-heading = Letter to { $name }
staff-preview-read = Read it once as the child will. Check whose letter it is.
staff-preview-recall = After sending you have { $minutes } minutes to take it back.
staff-preview-send = Send to { $name }
staff-preview-back = Go back and change it

# Several things are typed on the page of a record, and one button is pressed.

staff-left-over-title = Saved. Something else that you typed is not
staff-left-over = Everything that you typed is still on this page. Press its own button when you are ready.
