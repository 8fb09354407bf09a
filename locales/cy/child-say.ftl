# Beth mae plentyn yn dewis ei ddweud, y dudalen olaf sy’n eiddo i’r plentyn yn unig, ac addewidion y tro diwethaf.

## Beth wyt ti eisiau ei ddweud?

say-title = Beth wyt ti eisiau ei ddweud?
say-missing = Dewisa beth rwyt ti eisiau ei ddweud
# promise
say-reads-review = Bydd { $name } yn ei ddarllen cyn dy adolygiad.
say-begun = Rwyt ti wedi dechrau “{ $what }” a heb ei anfon.
say-go-on = Mynd ymlaen ag e
say-instead-title = Dwyt ti ddim wedi anfon hwn eto
# promise
say-instead = Rwyt ti wedi dechrau “{ $what }” a heb ei anfon. Os byddi di’n dechrau rhywbeth arall nawr, bydd yn cael ei daflu i ffwrdd, a fydd dim modd ei gael yn ôl.
say-instead-throw = Ei daflu i ffwrdd a dechrau hwn
who-paper = Fi, ar bapur
who-advocate_non_instructed = Eiriolwr, heb i neb ddweud wrtho beth i’w ddweud

## Beth gafodd ei addo y tro diwethaf

last-time-title = Beth gafodd ei addo y tro diwethaf
last-time-lead = Fe gei di adael unrhyw un o’r rhain yn wag.
last-time-asks = { $what }. Wnaeth e ddigwydd?
last-time-said = Y tro diwethaf dywedon ni: { $what } ({ $who }). Wnaeth e ddigwydd?
# promise
last-time-sign-in = Ar ôl dy adolygiad diwethaf, efallai fod addewidion i ti. Gyda dy gyfrinach fe gei di eu gweld a dweud a wnaethon nhw ddigwydd.
last-time-sign-in-link = Defnyddio fy nghyfrinach

## Beth sy’n digwydd pan fydd ateb yn gofyn am rywbeth


## Edrych eto ac anfon

# promise
check-cleared = Fe wnest ti newid ateb, felly mae beth ddywedaist ti yma wedi mynd, a fydd e ddim yn cael ei anfon:

## Wedi’i anfon

# promise
sent-lead-manager = Diolch. Gall rheolwr ei ddarllen nawr.
# promise
sent-step-due = Bydd { $name } yn ei ddarllen, a dylai ateb erbyn { $by }. Ar ôl hynny bydd rheolwr yn ei weld hefyd.
# promise
sent-step-due-manager = Bydd rheolwr yn ei ddarllen, a dylai ateb erbyn { $by }. Gall dy swyddog adolygu ei ddarllen hefyd.
# promise
sent-step-due-nobody = Bydd rheolwr yn ei ddarllen, a dylai ateb erbyn { $by }, achos does gen ti ddim swyddog adolygu eto.
# promise
sent-asked-change = Fe wnest ti ofyn am newid. Dylai dy swyddog adolygu ateb erbyn { $by }.
# promise
sent-asked-wrong = Fe wnest ti gwyn. Bydd rheolwr yn ei darllen, a dylai ateb erbyn { $by }.
# promise
sent-asked-see_iro = Fe wnest ti ofyn am gael siarad. Dylai dy swyddog adolygu ateb erbyn { $by }.
# promise
sent-asked-advocate = Fe wnest ti ofyn am rywun ar dy ochr di. Bydd rheolwr yn ei ddarllen, a dylai ateb erbyn { $by }.
# promise
sent-step-safe = Am fod yn ddiogel: dylai { $name } neu reolwr ei ddarllen erbyn { $by }.
# promise
sent-step-safe-manager = Am fod yn ddiogel: dylai rheolwr ei ddarllen erbyn { $by }.
# promise
sent-step-about = Am “{ $what }”: { $step }
sent-say-more = Dweud rhywbeth arall

## Y dudalen olaf, i’r plentyn yn unig

just-you-offer-title = Un dudalen arall, dim ond i ti
# promise
just-you-offer = Oes rhywbeth rwyt ti eisiau ei ychwanegu ar dy ben dy hun? All pwy bynnag wnaeth dy helpu di ddim ei weld.
just-you-hand-title = Nawr rhowch hwn yn ôl i’r plentyn
# promise
just-you-hand = Mae beth ysgrifennoch chi gyda’ch gilydd wedi’i anfon. Mae un dudalen arall, ac i’r plentyn neu’r person ifanc yn unig mae hi.
# promise
just-you-hand-helper = Os gwnaethoch chi helpu: edrychwch i ffwrdd nawr, os gwelwch yn dda. Fyddwch chi ddim yn gweld beth sy’n cael ei ysgrifennu yno, hyd yn oed drwy fynd yn ôl.
just-you-hand-go = Fi sydd yma. Dangos fy nhudalen i mi
just-you-hand-not-now = Dim nawr
# promise
just-you-lead = I ti yn unig mae’r dudalen hon. All pwy bynnag wnaeth dy helpu di ddim ei gweld, hyd yn oed drwy fynd yn ôl. Does dim rhaid i ti ysgrifennu dim byd.
# promise
just-you-closes = Does dim byd yma’n cael ei gadw nes i ti bwyso “{ just-you-send }”. Pa fotwm bynnag rwyt ti’n ei bwyso, mae’r tudalennau hyn yn cau ac yn edrych yr un fath.
just-you-send = Anfon
just-you-nothing = Dim byd i’w ychwanegu
just-you-sent-title = Dyna’r cyfan
# promise
just-you-sent = Mae beth gafodd ei anfon wedi cyrraedd. Mae’r tudalennau hyn wedi cau nawr.
just-you-sent-now-title = Os na elli di aros
# promise
just-you-sent-now = Does neb yn ei ddarllen yn syth. Os wyt ti mewn perygl, ffonia 999. I siarad â rhywun, ffonia Childline ar 0800 1111, ddydd neu nos.
# promise
just-you-sent-again = Fe gei di deipio dy god eto i ddweud mwy, neu i ddewis cyfrinach.
