# A worker writes: paper, an observation, or an advocate's own words.

staff-writing-title = What are you writing?
staff-writing-voice = Whose words are they?
staff-writing-voice-paper = The child’s, on paper: I type them in word for word
staff-writing-voice-observation = What was seen and heard of a baby, or of a child who does not use words
staff-writing-voice-advocate = An advocate’s, as the child asked
staff-writing-voice-advocate_non_instructed = An advocate’s, for a child who has not said what they want
staff-writing-missing = Choose whose words they are
staff-writing-about = What is it about?
staff-writing-about-hint = An observation is always for the next review.
staff-writing-about-hint-advocate = For a child who has not said what they want there is one form of its own, for the next review.
staff-writing-basis = How do you know what matters to the child?
staff-writing-basis-hint = For example: I spent two afternoons with her and watched what she chose
staff-writing-basis-missing = Write how you know what matters to the child
staff-writing-observed = When and where was this seen?
staff-writing-observed-hint = For example: at nursery and at bath time, in the last two weeks

# A worker writes for one child at a time, in as many tabs as they like.

staff-writing-for = You are writing for { $name }
staff-writing-other-title = This was not saved
staff-writing-now = You are now writing for { $name }.
staff-writing-not-saved = What you typed for { $name } was not saved here.
staff-writing-not-saved-here = What you typed on the page before was not saved here.
staff-writing-typed = What you typed
staff-writing-copy = Copy it now: it is kept nowhere else.
staff-writing-back-to = Go to { $name }’s page
staff-writing-go-on = Go on with the child you are writing for now
