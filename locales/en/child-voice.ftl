# An answer that is spoken. Reading age 7.

# { $length } is minutes and seconds, 0:42.
voice-recording = A recording, { $length }
voice-kept = You said it: { $length }
voice-written = Written down from a recording by { $name }, { $day }
voice-start = Say it instead
voice-stop = Stop
voice-keep = Keep it
voice-again = Try again
voice-throw = Throw it away
voice-take-away = Take it away
# promise
voice-who = Whoever reads your words can listen to it. Nobody else can.
# The page puts the time in place of {"{time}"}.
voice-left = {"{time}"} left
voice-asking = This page asks to use the microphone. Say yes, and then talk.
voice-listening = We are listening. Talk now.
voice-ending = Ten seconds left.
voice-stopped = Listen to it. Then keep it, or try again.
voice-quiet = It was very quiet. Listen to it before you keep it.
voice-keeping = Keeping it…
# promise
voice-saved = It is saved.
voice-first = First keep what you said, or throw it away.
# promise
voice-not-kept = It could not be saved. It is still here: try again.
voice-no-microphone = This page cannot use a microphone here. You can type instead.
voice-refused-empty = There was no sound in it. Try again, or type.
voice-refused-too_large = It is too long to keep. Try to say it in less time.
voice-refused-too_long = It is longer than two minutes. Try to say it in less time.
voice-refused-other_kind = This phone records in a way that we cannot play. You can type instead.

## A hello in the voice of the child's own IRO.

# promise
hello-hear = Hear { $name }
hello-failed = It does not play here.
