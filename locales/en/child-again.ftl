# What a child said is not about them, and how it is asked again.

# promise
ask-again-left-out = Some questions are left out. You told us that they are not about you.
ask-again = Ask me all of them again
