# Ateb sy'n cael ei ddweud.

# { $length } yw munudau ac eiliadau, 0:42.
voice-recording = Recordiad, { $length }
voice-kept = Fe ddywedaist ti: { $length }
voice-written = Wedi ei ysgrifennu o recordiad gan { $name }, { $day }
voice-start = Dweud yn lle teipio
voice-stop = Stopio
voice-keep = Cadw
voice-again = Rhoi cynnig arall arni
voice-throw = Ei daflu
voice-take-away = Tynnu hwn
# promise
voice-who = Gall pwy bynnag sy'n darllen dy eiriau wrando arno. Neb arall.
# The page puts the time in place of {"{time}"}.
voice-left = {"{time}"} ar ôl
voice-asking = Mae'r dudalen yn gofyn am gael defnyddio'r meicroffon. Dweda iawn, ac wedyn siarada.
voice-listening = Rydyn ni'n gwrando. Siarada nawr.
voice-ending = Deg eiliad ar ôl.
voice-stopped = Gwranda arno. Wedyn cadwa fe, neu rho gynnig arall arni.
voice-quiet = Roedd yn dawel iawn. Gwranda arno cyn ei gadw.
voice-keeping = Wrthi'n ei gadw…
# promise
voice-saved = Mae wedi ei gadw.
voice-first = Yn gyntaf cadwa beth ddywedaist ti, neu ei daflu.
# promise
voice-not-kept = Doedd dim modd ei gadw. Mae yma o hyd: rho gynnig arall arni.
voice-no-microphone = Dydy'r dudalen ddim yn gallu defnyddio meicroffon yma. Fe alli di deipio.
voice-refused-empty = Doedd dim sain ynddo. Rho gynnig arall arni, neu deipia.
voice-refused-too_large = Mae'n rhy hir i'w gadw. Ceisia ei ddweud mewn llai o amser.
voice-refused-too_long = Mae'n hirach na dwy funud. Ceisia ei ddweud mewn llai o amser.
voice-refused-other_kind = Mae'r ffôn yn recordio mewn ffordd na allwn ni ei chwarae. Fe alli di deipio.

## Helo yn llais swyddog adolygu'r plentyn.

# promise
hello-hear = Gwrando ar { $name }
hello-failed = Dydy hwn ddim yn chwarae yma.
