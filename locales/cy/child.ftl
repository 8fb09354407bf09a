# Tudalennau i blant a phwy bynnag sy’n eu helpu. Geiriau syml i blentyn 9 oed: cynnes, tawel, byr; dim addewid nad yw’n wir.
# Dim ond lle nad oes treiglad y mae enwau a dyddiadau’n sefyll: ar ôl “erbyn”, “ar ôl”, colon neu gromfach, nid ar ôl “ar” neu “tan”.

before-your-iro = Dy swyddog adolygu

## Aeth rhywbeth o’i le

error-way-on = Mynd i’r dechrau
error-not-found-title = Allwn ni ddim dod o hyd i’r dudalen hon
# promise
error-not-found = Efallai ei bod wedi symud, neu nad tudalen i ti yw hi. Does dim byd ysgrifennaist ti wedi mynd ar goll.
error-signed-out-title = Mae’r dudalen hon wedi cau
# promise
error-signed-out = Mae’n cau ei hun ar ôl ychydig, fel bod neb arall yn gallu ei darllen. Mae’r hyn a gadwaist ti yn dal yno. Teipia dy god eto ar y dudalen gyntaf: cei fynd ymlaen a’i anfon. Mae gofalwyr a rhieni yn dechrau eto.
error-not-understood-title = Wnaeth hynna ddim gweithio
# promise
error-not-understood = Mae angen mynd yn ôl a thrio eto. Mae popeth gafodd ei gadw yn dal yno.
error-too-large-title = Roedd hynna’n rhy fawr i’w anfon
# promise
error-too-large = Mae angen mynd yn ôl a’i wneud yn llai. Mae popeth gafodd ei gadw yn dal yno.
error-busy-title = Rydyn ni’n brysur iawn ar hyn o bryd
# promise
error-busy = Arhosa funud cyn mynd yn ôl a thrio eto. Mae popeth gafodd ei gadw yn dal yno.
error-broken-title = Sori, mae rhywbeth wedi torri
# promise
error-broken = Ein bai ni yw hyn, nid dy fai di. Mae popeth gafodd ei gadw yn dal yno. Tria eto cyn bo hir.
# promise
too-long = Fe wnest ti ysgrifennu { $count } nod. Mae lle i { $max }. Mae angen ei wneud yn fyrrach. Does dim byd wedi mynd ar goll.

## Teipio dy god

start-title = Dweud dy farn
start-lead = Teipia’r cod sydd ar dy lythyr. Fe gei di ysgrifennu ar dy ben dy hun neu gyda rhywun.
start-code-label = Dy god
start-code-hint = Deg o lythrennau a rhifau. Llythrennau mawr neu fach, gyda’r llinellau bach (-) neu hebddyn nhw.
start-code-unknown = Dydy’r cod hwn ddim yn gweithio nawr. Edrycha eto ar bob llythyren a rhif.
start-code-wait = Roedd gormod o godau’n anghywir. Arhosa ychydig, yna tria eto.
# promise
start-code-what-to-do = Mae cod yn stopio gweithio pan fydd un mwy newydd, pan fydd rhywun yn ei stopio, neu pan fydd ei amser ar ben. Gofynna i dy swyddog adolygu neu dy weithiwr cymdeithasol am god newydd. Os wyt ti eisiau dweud rhywbeth nawr, galli di ffonio un o’r rhifau isod.
start-sign-in = Darllen fy llythyrau a beth ysgrifennais i o’r blaen
start-no-code = Does gen i ddim cod, neu mae angen help arna i nawr

## Pwy sy’n ysgrifennu

who-title = Pwy sy’n ysgrifennu?
who-hint = Dewisa’r un sy’n ffitio orau. Fe gei di newid hyn wedyn.
who-child = Fi
who-child_with_help = Fi, gyda rhywun yn helpu
who-written_for_child = Oedolyn, yn ysgrifennu beth dw i’n ei ddweud neu’n ei ddangos
who-advocate = Fy eiriolwr, yn siarad drosof i
who-missing = Dewisa pwy sy’n ysgrifennu
voice-child = Yng ngeiriau’r plentyn
voice-child_with_help = Yng ngeiriau’r plentyn, gyda help
voice-written_for_child = Wedi’i ysgrifennu gan oedolyn
voice-paper = Yng ngeiriau’r plentyn, ar bapur
voice-observation = Beth welodd ac a glywodd oedolyn
voice-advocate = Wedi’i ddweud gan eiriolwr
voice-advocate_non_instructed = Wedi’i ddweud gan eiriolwr heb i’r plentyn ddweud wrtho beth i’w ddweud
voice-carer = Wedi’i ddweud gan ofalwr
voice-parent = Wedi’i ddweud gan riant

## Beth mae rhywun eisiau ei ddweud

purpose-before_review = Beth dw i’n ei feddwl cyn fy adolygiad
purpose-good_news = Mae gen i newyddion da
purpose-change = Dw i eisiau i rywbeth newid
purpose-wrong = Mae rhywbeth o’i le
purpose-see_iro = Dw i eisiau gweld fy swyddog adolygu
purpose-advocate = Dw i eisiau rhywun ar fy ochr i
purpose-after_review = Sut oedd fy adolygiad?
purpose-moving = Dw i’n symud, neu’n gadael gofal

## Pwy sy’n helpu

helper-title-child_with_help = Pwy sy’n dy helpu di?
# promise
helper-lead-child_with_help = Rydyn ni’n cadw’r enw gyda dy atebion, fel bod pawb yn gwybod pwy wnaeth dy helpu di.
helper-title-written_for_child = Pwy sy’n ysgrifennu hwn?
# promise
helper-lead-written_for_child = Ysgrifennwch beth mae’r plentyn yn ei ddweud neu’n ei ddangos, yng ngeiriau’r plentyn. Bydd eich enw’n cael ei gadw gyda’r atebion.
helper-title-paper = Pwy lenwodd y llyfryn gyda’r plentyn?
helper-lead-paper = Teipiwch y geiriau’n union fel maen nhw ar y papur. Os llenwodd y plentyn y llyfryn ar ei ben ei hun, ysgrifennwch enw’r plentyn.
helper-title-observation = Pwy oedd yn gwylio ac yn gwrando?
# promise
helper-lead-observation = Mae hwn ar gyfer plentyn sydd ddim yn defnyddio geiriau. Ysgrifennwch beth welsoch chi ac a glywsoch chi. Mae’n cael ei gadw fel eich geiriau chi, nid geiriau’r plentyn.
helper-title-advocate_non_instructed = Pwy sy’n siarad dros y plentyn?
# promise
helper-lead-advocate_non_instructed = Dydy’r plentyn ddim wedi dweud wrthych chi beth i’w ddweud. Dywedwch sut rydych chi’n gwybod beth sy’n bwysig iddyn nhw. Mae’n cael ei ddangos fel geiriau eiriolwr heb i’r plentyn ddweud wrtho beth i’w ddweud.
helper-title-advocate = Pwy sy’n siarad dros y plentyn?
# promise
helper-lead-advocate = Bydd eich enw’n cael ei gadw gyda’r atebion, a byddan nhw’n cael eu dangos fel geiriau eiriolwr.
helper-name = Enw
helper-name-theirs = Eu henw
helper-name-yours = Eich enw
helper-name-missing = Mae angen enw’r person sy’n helpu
helper-relation = Pwy yw’r person hwn i’r plentyn?
helper-relation-theirs = Pwy ydyn nhw i ti?
helper-relation-yours = Pwy ydych chi i’r plentyn?
helper-relation-hint = Er enghraifft: gofalwr maeth, athro neu athrawes, chwaer fawr, eiriolwr
helper-relation-missing = Mae angen dweud pwy yw’r person hwn i’r plentyn
helper-did = Beth maen nhw’n ei wneud i helpu?
helper-did-hint = Er enghraifft: maen nhw’n darllen y cwestiynau i mi; maen nhw’n teipio fy ngeiriau. Fe gei di adael hwn yn wag.
helper-how = Sut rhoddodd y plentyn ei farn?
helper-how-hint = Er enghraifft: cawson ni sgwrs yn y car; pwyntiodd y plentyn at luniau

## Cyn dechrau

before-title = Cyn i ti ddechrau
# promise
before-who-reads = Bydd { $name } yn darllen beth rwyt ti’n ei anfon.
# promise
before-manager-reads = Mae rheolwr yn darllen beth rwyt ti’n ei anfon. Gall { $name } ei ddarllen hefyd.
# promise
before-in-notes = Gall beth rwyt ti’n ei anfon gael ei roi yn nodiadau dy adolygiad.
# promise
before-not-secret = Allwn ni ddim cadw popeth yn gyfrinach. Os wyt ti’n dweud wrthon ni bod rhywun yn dy frifo di, neu’n gallu dy frifo di, mae’n rhaid i { $name } ddweud wrth bobl sy’n gallu helpu i dy gadw di’n ddiogel.
# promise
before-skip = Fe gei di adael unrhyw gwestiwn heb ei ateb. Does dim atebion anghywir.
# promise
before-saved = Mae beth rwyt ti’n ei ysgrifennu yn cael ei gadw bob tro rwyt ti’n pwyso Nesaf. Does neb yn ei ddarllen cyn iddo gael ei anfon. Fe gei di stopio pryd bynnag rwyt ti eisiau a mynd ymlaen ddiwrnod arall.
before-helper = Os ydych chi’n helpu: ysgrifennwch eiriau’r plentyn ei hun, a rhowch amser i’r plentyn. Mae lle yma i fod yn onest, hyd yn oed pan fydd hynny’n anodd ei glywed.
# promise
before-advocate-reads = Bydd { $name } yn ei ddarllen fel eich geiriau chi dros y plentyn.
before-advocate-say = Dywedwch beth ddywedodd y plentyn wrthych chi. Dywedwch ef hyd yn oed os yw’n anodd ei glywed.
before-advocate-say-seen = Dywedwch beth welsoch chi, a pham rydych chi’n meddwl ei fod yn bwysig.
# promise
before-advocate-safe = Os oes rhywun yn brifo’r plentyn, neu’n gallu ei frifo, dywedwch hynny yma. Mae’n rhaid i { $name } ddweud wrth bobl sy’n gallu helpu i gadw’r plentyn yn ddiogel.
# promise
before-advocate-skip = Cewch adael unrhyw gwestiwn heb ei ateb.
before-leave-title = Os daw rhywun i mewn
# promise
before-leave = Pwysa “Gadael y dudalen” ar dop y dudalen. Byddi di’n mynd i dudalen am y tywydd ar unwaith, a bydd y dudalen hon yn cau.
# promise
before-leave-keys = Ar fysellfwrdd, fe gei di bwyso’r fysell Shift dair gwaith.
# promise
before-leave-history = Efallai y bydd dy ffôn neu dy gyfrifiadur yn dal i gofio dy fod ti wedi bod yma. Dydy’r peiriant ddim yn cofio beth ysgrifennaist ti.
before-privacy = Mwy am bwy sy’n gweld beth

## Sut mae’r cwestiynau’n edrych

style-link = Newid sut mae’r cwestiynau’n edrych
style-title = Sut gwestiynau wyt ti eisiau?
# promise
style-hint = Fe gei di newid hyn unrhyw bryd. Bydd dy atebion yn aros.
style-pictures = Gyda lluniau ac ychydig o eiriau
style-middle = Cwestiynau byr
style-older = Mwy o gwestiynau, mwy o eiriau

## Dyma dy swyddog adolygu

meet-nobody-title = Does gen ti ddim swyddog adolygu eto
# promise
meet-nobody = Bydd rheolwr yn darllen beth rwyt ti’n ei anfon nes bydd gen ti un.
meet-title = Dyma { $name }
meet-job = Mae { $name } yn gwneud yn siŵr bod pobl yn gwrando arnat ti, a bod dy gynllun yn iawn i ti. Dydy { $name } ddim yn gweithio i dy weithiwr cymdeithasol.
# “Until” yw’r diwrnod olaf i ffwrdd.
meet-away = Mae { $name } i ffwrdd, a bydd yn ôl ar ôl { $until }
meet-cover = Tan hynny, fe gei di ofyn am { $cover }.
meet-facts = Dod i nabod { $name }
meet-reach = Sut i gael gafael ar { $name }
meet-phone = Ffôn:
meet-email = E-bost:
meet-answers = Mae { $name } yn trio ateb o fewn { $days ->
    [two] { $days } ddiwrnod gwaith
   *[other] { $days } diwrnod gwaith
}.
# promise
meet-not-night = Does neb yn darllen negeseuon yn y nos nac ar y penwythnos. Os oes angen help arnat ti bryd hynny, defnyddia’r rhifau isod.

## Un cwestiwn

question-next = Nesaf
# promise
question-in-one-go = Cewch adael cwestiwn yn wag. Anfonwch ef cyn cau’r dudalen.
# promise
question-saved = Mae dy atebion yn cael eu cadw pan wyt ti’n pwyso Nesaf. Fe gei di adael cwestiwn yn wag.
review-over = Roedd dy adolygiad ar { $day }. Rwyt ti’n dal i allu anfon hwn.
# promise
no-signal = Dim signal. Mae dy eiriau yma o hyd. Cadw’r dudalen hon ar agor: byddan nhw’n mynd pan ddaw’r signal yn ôl.
question-finish = Stopio yma ac edrych dros fy atebion
# promise
only-iro-tag = Dim ond i fy swyddog adolygu
unsafe-help-now = Dw i eisiau siarad â rhywun nawr
answer-unknown-option = Dewisa un o’r atebion yma
answer-too-many = Dewisa un ateb

## Tynnu llun â bys

drawing-alt = Llun
drawing-yours = Dy lun di
drawing-not-here = Dydy tynnu llun ddim yn gweithio ar bob ffôn neu gyfrifiadur. Os nad wyt ti’n gallu tynnu llun yma, tynna lun ar bapur a’i ddangos i rywun. Neu gad y lle’n wag a phwysa Nesaf.
drawing-pens = Lliw
drawing-nibs = Pa mor drwchus
drawing-undo = Dad-wneud
drawing-again = Dechrau eto
drawing-undone = Mae’r llinell ddiwethaf wedi mynd.
drawing-cleared = Mae’r papur yn wag. Pwysa Dad-wneud i gael dy lun yn ôl.
drawing-restored = Mae dy lun yn ôl.
drawing-nothing = Does dim byd ar y papur.
drawing-full = Mae’r papur yn llawn. Pwysa Dad-wneud os wyt ti eisiau tynnu mwy.
drawing-damaged = Wnaeth dy lun ddim cyrraedd yn gyfan. Tynna’r llun eto, neu pwysa Dechrau eto i adael y lle’n wag.
pen-black = Du
pen-brown = Brown
pen-red = Coch
pen-orange = Oren
pen-green = Gwyrdd
pen-blue = Glas
pen-purple = Porffor
pen-pink = Pinc
nib-thin = Tenau
nib-medium = Canolig
nib-thick = Trwchus

## Edrych ac anfon

check-title = Edrych ac anfon
# promise
check-lead = Dyma beth fydd yn cael ei anfon. Fe gei di newid unrhyw beth.
check-left-empty = Cwestiynau wnest ti eu gadael yn wag ({ $count })
check-who = Pwy sy’n ysgrifennu:
check-kept = Fe ddywedaist ti hyn o’r blaen hefyd
# promise
check-not-sent = Fe wnest ti newid ateb, felly fydd y rhain ddim yn cael eu hanfon:
# promise
check-before-sending = Ar ôl i ti ei anfon, does dim modd ei newid. Fe gei di anfon mwy wedyn.
check-send = Anfon
check-nothing-yet = Does dim byd i’w anfon eto. Pwysa Newid i ateb cwestiwn.
check-empty = Ateba o leiaf un cwestiwn cyn anfon.

## Wedi’i anfon

# promise
sent-lead = Diolch. Mae { $name } yn gallu ei ddarllen nawr.
sent-next = Beth sy’n digwydd nesaf
# promise
sent-step-sent = Wedi’i anfon: { $when }.
# promise
sent-step-read = Bydd { $name } yn ei ddarllen.
# promise
sent-step-read-back = Bydd { $name } yn ei ddarllen. Wedyn, galli di weld pa ddiwrnod oedd hynny.
# promise
sent-step-review = Bydd dy adolygiad yn digwydd erbyn { $by }.
# promise
sent-step-letter = Bydd { $name } yn ysgrifennu llythyr atat ti am beth gafodd ei benderfynu.
# promise
sent-urgent = Efallai y bydd angen iddyn nhw siarad â ti, ac â phobl eraill, i dy gadw di’n ddiogel.
# promise
sent-joined = Anfonwyd llawer yn yr awr hon. Felly rhoddwyd hwn gydag ef. Mae dy eiriau i gyd yno.
# promise
sent-unconfirmed = Efallai y bydd { $name } yn dy holi amdano, i fod yn siŵr mai ti wnaeth ei anfon.
# promise
sent-unconfirmed-for-child = Bydd { $name } yn gwirio hyn gyda’r plentyn.
sent-keep-title = Wyt ti eisiau ei ddarllen eto rywbryd?
sent-keep-button = Dewis cyfrinach
sent-close = Cau’r dudalen hon
sent-back-to-desk = Yn ôl i fy nesg

## Dewis cyfrinach

keep-title = Dy gyfrinach dy hun
# promise
keep-lead = Gyda chyfrinach, galli di ddod yn ôl a darllen beth ysgrifennaist ti, a dy lythyrau. Does dim rhaid i ti gael un.
keep-point-choice = Dewisa bedwar llun, neu rif.
keep-point-alone = Dewisa pan does neb yn edrych. Paid â dweud wrth neb, dim hyd yn oed wrth oedolion.
# promise
keep-point-iro = Bydd { $name } yn gwneud yn siŵr mai dy gyfrinach di yw hi, pan fyddwch chi’n cwrdd neu ar y ffôn. Tan hynny, dydy hi ddim yn agor dim byd.
keep-pictures = Pedwar llun
keep-number = Rhif
# promise
keep-confirmed = Mae gen ti gyfrinach yn barod. Os wyt ti wedi’i hanghofio, gofynna i dy swyddog adolygu ei dileu, a dewisa un newydd.
# promise
keep-saved-title = Mae dy gyfrinach wedi’i chadw
keep-another = Dewis un arall
keep-sign-in = Defnyddio fy nghyfrinach
keep-waiting-title = Mae dy gyfrinach yn aros
# promise
keep-waiting = Bydd { $name } yn gwneud yn siŵr gyda ti mai dy gyfrinach di yw hi, pan fyddwch chi’n cwrdd neu ar y ffôn. Tan hynny, dydy hi ddim yn agor dim byd rwyt ti wedi’i anfon na’i ddechrau. Ar y ffôn, cei di rif i’w deipio.
keep-have-number = Mae’r rhif gen i
secret-choose-pictures = Dewisa bedwar llun
secret-choose-number = Dewisa rif
secret-repeat-pictures = Nawr yr un pedwar eto
secret-repeat-number = Teipia’r un rhif eto
secret-sign-in-pictures = Dewisa dy bedwar llun
secret-sign-in-number = Teipia dy rif
secret-pictures-how = Dewisa nhw fesul un. Mae’r drefn yn bwysig.
secret-pictures-progress = { $done } o { $all } wedi’u dewis
secret-again = Dechrau’r lluniau eto
secret-number-label = Chwe rhif
secret-number-hint = Dim dy ben-blwydd, a dim 123456.
secret-malformed-pictures = Dewisa bedwar llun gwahanol
secret-malformed-number = Teipia chwe rhif
secret-guessable = Mae’n hawdd dyfalu hynna. Dewisa rywbeth arall.
secret-differs = Roedd yr ail dro’n wahanol. Dechreua eto.
secret-wrong = Dydy hynna ddim yn iawn. Edrycha eto ar dy god a thria eto.
# promise
secret-wait = Roedd hynna’n anghywir bum gwaith. Arhosa 15 munud, yna tria eto. Neu gofynna i dy swyddog adolygu am help.
confirm-title = Teipia’r rhif gest ti
# promise
confirm-lead = Bydd dy swyddog adolygu yn dweud chwe rhif wrthyt ti. Teipia nhw yma. Wedyn bydd dy gyfrinach yn agor dy bethau di i gyd.
confirm-label = Y chwe rhif
confirm-wrong = Dydy’r rhif hwnnw ddim yn gweithio. Gofynna i dy swyddog adolygu am un newydd.

## Dod yn ôl gyda chyfrinach

sign-in-title = Darllen fy llythyrau a beth ysgrifennais i
sign-in-lead = Sut wnest ti ddewis dy gyfrinach?
sign-in-pictures = Gyda phedwar llun
sign-in-number = Gyda rhif
# promise
sign-in-forgotten = Wedi’i hanghofio, neu erioed wedi dewis un? Teipia dy god ar y dudalen gyntaf. Galli di ysgrifennu heb gyfrinach. Gall dy swyddog adolygu dy helpu di i ddewis un newydd.
closed-title = Mae dy dudalen wedi cau
# promise
closed-lead = Does dim o dy bethau di i’w gweld yma nawr.
closed-again = Mynd i’r dechrau

## Fy nhudalen

mine-title = Helo { $name }
mine-unconfirmed-title = Dydy dy gyfrinach ddim wedi cael ei gwirio eto
# promise
mine-unconfirmed = Bydd { $name } yn gwneud yn siŵr gyda ti mai dy gyfrinach di yw hi, pan fyddwch chi’n cwrdd neu ar y ffôn. Tan hynny, does dim byd rwyt ti wedi’i anfon na’i ddechrau yn cael ei ddangos yma, na llythyrau.
mine-letters = Llythyrau i mi
mine-letter-from = Llythyr oddi wrth { $name }, { $when }
mine-letter-new = Newydd
# promise
mine-no-letters = Does dim llythyr eto.
mine-letter-comes = Ar ôl dy adolygiad fe gei di un.
# promise
mine-letter-waits = Mae llythyr oddi wrth { $from } yn aros amdanat ti. Galli di ei ddarllen pan fydd { $name } wedi gwneud yn siŵr mai ti sydd yma.
# promise
mine-letters-wait = { $count ->
    [one] Mae llythyr yn aros amdanat ti. Galli di ei ddarllen pan fydd { $name } wedi gwneud yn siŵr mai ti sydd yma.
   *[other] Mae { $count } o lythyrau yn aros amdanat ti. Galli di eu darllen pan fydd { $name } wedi gwneud yn siŵr mai ti sydd yma.
}
mine-writing = Beth dw i eisiau ei ddweud
# promise
mine-review-by = Bydd dy adolygiad nesaf yn digwydd erbyn { $by }.
meeting-on = Mae dy gyfarfod wedi’i drefnu ar gyfer { $on }.
# promise
mine-draft = Dechrau ysgrifennu: { $when }. Mae wedi’i gadw.
mine-continue = Dal ati i ysgrifennu
mine-write = Dweud rhywbeth
mine-no-writing = Galli di ysgrifennu am dy adolygiad nesaf pan gei di dy god nesaf.
mine-more = Mwy o fy mhethau i
mine-meet = Pwy yw fy swyddog adolygu?
mine-close = Cau fy nhudalen
mine-back = Yn ôl i fy nhudalen
own-views-title = Beth ddywedais i
own-views-none = Dwyt ti ddim wedi anfon dim byd eto.
own-views-sent = Wedi’i anfon: { $when }
# promise
own-views-read = Wedi’i ddarllen gan dy swyddog adolygu: { $when }
# promise
own-views-read-manager = Wedi’i ddarllen gan reolwr y swyddogion adolygu: { $when }
# promise
own-views-unread = Heb ei ddarllen eto
own-views-page = Ffotograff o dy dudalen
own-views-how = Sut gwnaethon ni hyn: { $how }
own-views-basis = Sut maen nhw’n gwybod beth sy’n bwysig i mi: { $how }
reply-by = { $name }: { $answer }
reply-heard = Dw i wedi clywed hyn
# promise
reply-will_do = Bydd hyn yn digwydd
reply-cannot = Dydy hyn ddim yn gallu digwydd, achos
reply-somebody_else = Rhywun arall sy’n penderfynu hyn
# promise
reply-who-when = Bydd { $who } yn gwneud hyn erbyn { $by }.
reply-who-can = Pwy all newid hyn: { $who }
reply-who-decides = Pwy sy’n penderfynu: { $who }
promises-title = Beth wnaeth pobl ei addo
# promise
promises-none = Does dim addewidion eto. Maen nhw’n dod gydag ateb neu gyda dy lythyr.
# promise
promise-who-when = { $who }, erbyn { $by }
promise-open = Ddim eto
promise-late = Dim eto, ac mae’r diwrnod wedi bod
promise-done = Fe ddigwyddodd hyn
promise-partly = Fe ddigwyddodd rhan o hyn
promise-not_done = Wnaeth hyn ddim digwydd
seen-title = Pwy sydd wedi gweld fy ngeiriau
# promise
seen-lead = Dim ond ti sy’n gallu gweld y dudalen hon. Mae’n dangos pwy wnaeth ddarllen beth ysgrifennaist ti.
# promise
seen-none = Does neb wedi darllen dim byd eto.
# promise
seen-not-listed = Dydy’r bobl sy’n cadw’r cyfrifiaduron i weithio ddim ar y rhestr. Maen nhw’n gofalu am y peiriannau, ac mae dy eiriau di wedi’u cloi.
seen-on = { $first }
seen-between = Y tro cyntaf: { $first }. Y tro olaf: { $last }
seen-read_views = wedi darllen beth ysgrifennaist ti
seen-read_record = wedi darllen nodiadau dy adolygiad
seen-read_letter = wedi darllen dy lythyr
seen-read_concern = wedi darllen beth ddywedaist ti am fod yn ddiogel
seen-read_promises = wedi darllen yr addewidion
seen-read_quote = wedi darllen beth ddywedaist ti y gallwn ni ei ddefnyddio yn ein hadroddiad
role-iro = swyddog adolygu
role-manager = rheolwr y swyddogion adolygu
role-advocate = eiriolwr
role-administrator = gweinyddwr

## Llythyr

letter-title = Llythyr i ti
letter-print = Fe gei di brintio’r dudalen hon. Meddylia pwy allai ddod o hyd iddi.
letter-feels = Sut mae’r llythyr hwn yn gwneud i ti deimlo?
letter-feels-happy = Hapus
letter-feels-ok = Iawn
letter-feels-sad = Trist
letter-feels-angry = Blin neu grac
letter-feels-confused = Wedi drysu
letter-not-quite = Oes rhywbeth sydd ddim yn hollol fel dywedaist ti?
letter-not-quite-hint = Fe gei di adael hwn yn wag.
letter-tell = Anfon at: { $name }
letter-sent = Wedi’i anfon: { $when }
letter-change = Ei newid
# promise
letter-thanks = Diolch. Mae’r person wnaeth ysgrifennu’r llythyr yn gallu gweld hyn nawr.

## Rhifau i’w ffonio

help-title = Siarad â rhywun nawr
help-lead = Galli di ffonio’r rhifau hyn neu ofyn i rywun ffonio gyda ti.
help-emergency = Mewn perygl nawr
help-emergency-about = Yr heddlu, ambiwlans neu’r frigâd dân. Unrhyw bryd.
help-childline = Childline
help-childline-about = I unrhyw un o dan 19, ddydd a nos. Does dim rhaid i ti ddweud dy enw. Mae’r alwad am ddim.
help-duty = Tîm dyletswydd dy gyngor
help-duty-about = Yn ystod oriau swyddfa.
help-night = Y cyngor yn y nos ac ar y penwythnos
help-night-about = Pan fydd swyddfeydd ar gau.
help-advocate = Eiriolwr
help-advocate-about = Rhywun i fod yn llais i ti, sydd ddim yn gweithio i’r cyngor.
help-at-hand = Help at Hand
help-at-hand-about = Gan Gomisiynydd Plant Lloegr, i blant mewn gofal a rhai sy’n gadael gofal. O ddydd Llun i ddydd Gwener, 9am i 5pm. Mae’r alwad am ddim.

## Preifatrwydd

privacy-title = Dy eiriau a phwy sy’n eu gweld
privacy-who-title = Pwy sy’n darllen beth dw i’n ei anfon?
# promise
privacy-who = Dy swyddog adolygu. Os wyt ti’n dweud bod rhywbeth o’i le, yn gofyn am rywun ar dy ochr di, neu’n dweud na wnaeth addewid ddigwydd, mae rheolwr y swyddogion adolygu’n darllen hynny hefyd, a geiriau rwyt ti’n dweud y gallwn ni eu defnyddio yn ein hadroddiad blynyddol. Tra does gen ti ddim swyddog adolygu, y rheolwr sy’n darllen beth sydd ddim yn gallu aros. Mae’r bobl sydd yn dy adolygiad yn gallu darllen beth sy’n mynd i nodiadau dy adolygiad. Dydy atebion wnest ti eu marcio “dim ond i fy swyddog adolygu” ddim yn y rhan sy’n cael ei rhannu. Os yw dy swyddog adolygu’n meddwl bod rhaid rhannu un, rhaid ysgrifennu pam.
privacy-safe-title = Ydy hyn yn gyfrinach?
# promise
privacy-safe = Ddim popeth. Os oes perygl dy fod ti neu rywun arall yn cael eich brifo, mae’n rhaid iddyn nhw ddweud wrth bobl sy’n gallu helpu. Dylen nhw ddweud wrthyt ti’n gyntaf os gallan nhw. Mae gan Childline reolau gwahanol: mae’n cadw mwy o bethau rhyngddot ti a nhw.
privacy-others-title = Beth am yr oedolion?
# promise
privacy-others = Gall gofalwyr a rhieni gael eu holi beth maen nhw’n ei feddwl. Mae ganddyn nhw dudalen eu hunain. Dydyn nhw ddim yn gallu gweld beth rwyt ti’n ei ddweud, a dwyt ti ddim yn gallu gweld beth maen nhw’n ei ddweud. Dydy beth rwyt ti’n ei ychwanegu ar dy ben dy hun, ar ôl i rywun dy helpu, ddim yn cael ei ddangos i’r un helpodd.
privacy-told-title = Ydy hwn yn anfon negeseuon ata i?
# promise
privacy-told = Dim ond os wyt ti’n gofyn am hynny ar dy dudalen dy hun. Mae neges yn dweud bod rhywbeth i edrych arno, a dim mwy.
privacy-log-title = Ydw i’n gallu gweld pwy sydd wedi’i ddarllen?
# promise
privacy-log = Wyt. Gyda dy gyfrinach dy hun galli di weld enw pawb sydd wedi darllen dy eiriau, a pha ddiwrnod.
privacy-counted-title = Ydy beth rydw i'n ei ddweud yn cael ei gyfri?
# promise
privacy-counted = Rhywfaint ohono, heb dy enw: pa bynciau ddewisaist ti, beth ddewisaist ti pan oedden ni'n gofyn sut oedd adolygiad neu am symud, ac a gafodd beth ddywedaist ti ateb. Dydy dy eiriau di ddim ynddo. Rydyn ni'n gofyn i ti gyntaf os ydyn ni eisiau rhoi geiriau o dy eiddo di yn ein hadroddiad blynyddol.
privacy-kept-title = Am faint mae’n cael ei gadw?
# promise
privacy-kept = Mae beth rwyt ti’n ei anfon yn rhan o dy gofnod. { $council } sy’n gorfod ei gadw tan dy ben-blwydd yn 75 oed, er mwyn i ti allu ei ddarllen fel oedolyn. Os wyt ti’n dechrau rhywbeth a ddim yn ei anfon, bydd yn cael ei ddileu pan nad oes neb wedi mynd ymlaen ag ef ers { $days } diwrnod.
privacy-device-title = Beth sy’n aros ar y ffôn neu’r cyfrifiadur hwn?
# promise
privacy-device = Cwci bach tra bydd y dudalen ar agor, a pha iaith wnest ti ei dewis. Mae cwci bach arall yn aros am { $days } diwrnod, fel na all neb arall dy gau di allan drwy ddyfalu. Dydy hwnnw ddim yn dweud pwy wyt ti na beth wnest ti, ac mae’n mynd pan wyt ti’n pwyso “{ leave-page }”. Dim byd ysgrifennaist ti. Efallai y bydd cyfeiriad y dudalen hon ar y rhestr o dudalennau rwyt ti wedi bod arnyn nhw.
privacy-not-title = Beth allwn ni ddim ei addo
privacy-not = Os oes rhywun wedi rhoi rhaglen ar dy ffôn neu dy gyfrifiadur sy’n ei wylio, efallai y byddan nhw’n gweld beth rwyt ti’n ei deipio. Os dwyt ti ddim yn siŵr, defnyddia ffôn arall, neu ffonia Childline.
privacy-rights-title = Ydw i’n gallu gweld neu newid beth sy’n cael ei gadw?
privacy-rights = Wyt. Galli di ofyn i dy gyngor ({ $council }) ddangos beth mae’n ei gadw amdanat ti, a chywiro beth sy’n anghywir, a galli di gwyno. Gofynna i dy swyddog adolygu neu eiriolwr dy helpu di.

## Hygyrchedd

accessibility-title = Ydy pawb yn gallu defnyddio hwn?
accessibility-lead = Rydyn ni eisiau i bawb allu defnyddio’r tudalennau hyn.
# promise
accessibility-can = Galli di wneud y geiriau’n fwy, defnyddio’r bysellfwrdd yn unig, defnyddio darllenydd sgrin, neu ddiffodd sgriptiau. Mae’n gweithio ar ffôn bach a phan wyt ti’n chwyddo’r dudalen i 400%.
accessibility-state-title = Pa mor dda mae’n gweithio?
accessibility-state = Mae rheolau ar gyfer tudalennau fel hyn. Eu henw nhw yw Canllawiau Hygyrchedd Cynnwys Gwe (WCAG) 2.2, lefel AA. Mae’r tudalennau hyn wedi’u gwneud i’w dilyn. Dydyn ni ddim yn gwybod am unrhyw beth sydd ddim yn eu dilyn.
# promise
accessibility-tested = Mae pob tudalen yn cael ei phrofi gan raglen bob tro mae rhywbeth yn newid. Dydy pobl sy’n defnyddio darllenydd sgrin bob dydd ddim wedi profi’r tudalennau eto.
accessibility-tell-title = Oes rhywbeth yn anodd ei ddefnyddio?
accessibility-tell = Dweda wrthon ni, er mwyn i ni ei wneud yn well.
accessibility-enforcement = Os dwyt ti ddim yn hapus â’n hateb, galli di ofyn am help. Gofynna i’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb. Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gwneud yn siŵr bod y rheolau’n cael eu cadw.
