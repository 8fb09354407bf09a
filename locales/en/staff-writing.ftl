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
staff-writing-basis = How do you know what matters to the child?
staff-writing-basis-hint = For example: I spent two afternoons with her and watched what she chose
staff-writing-basis-missing = Write how you know what matters to the child
staff-writing-observed = When and where was this seen?
staff-writing-observed-hint = For example: at nursery and at bath time, in the last two weeks
