# What a child said into a recording, for workers.

staff-write-down = Write down what is said
staff-write-down-again = Change what is written down
staff-write-down-label = What is said in the recording
staff-write-down-hint = Word for word. It stands beside the recording with your name and the day, and the child can read it.
staff-write-down-button = Keep it
