# Carers and parents who write in their own name. Plain words, said to a grown-up.

purpose-observation = What I saw and heard of the child
purpose-non_instructed = What I saw and weighed for the child
purpose-carer_views = What I think before the review
purpose-parent_views = What I think before the review
purpose-carer_feedback = How the review was for me
purpose-parent_feedback = How the review was for me

grown-ups-title = Your own views
grown-ups-the-iro = The reviewing officer
grown-ups-lead = You are asked for your own views before { $child }’s review.
grown-ups-lead-held = { $child }’s review was held. You are asked how it was for you.
# promise
grown-ups-reads = { $name } is { $child }’s reviewing officer and reads what you send. A manager reads what you say about how a review was.
# promise
grown-ups-own-words = It is kept as your own words, with your name. What goes into the notes of the review can be read by the people at the review.
# promise
grown-ups-apart = You do not see here what { $child } says, and { $child } does not see here what you say.
# promise
grown-ups-not-secret = It is not secret. If a child may be getting hurt, { $name } must tell people who can help.
# promise
grown-ups-counted = What you choose about a review is counted with what others choose, without names. Your words are not in it.
# promise
grown-ups-in-one-go = You can leave any question empty. Send it before you close the page: what you have begun cannot be brought back later.
grown-ups-danger-title = If a child is in danger
# promise
grown-ups-danger = Ring 999 now. Nobody reads this straight away. If you are worried about a child, you can also ring the NSPCC helpline on 0808 800 5000.
grown-ups-which = What do you want to write?
grown-ups-voice-carer = What I think
grown-ups-voice-observation = What I saw and heard of a baby, or of a child who does not use words
grown-ups-missing = Choose what you want to write
# promise
grown-ups-step-review = The review is by { $by }.
grown-ups-step-review-on = The review is on { $on }.
grown-ups-sent-urgent-title = You told us about a child’s safety
# promise
grown-ups-sent-urgent = They may need to talk to you.
