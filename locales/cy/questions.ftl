### Beth mae’r ffurflenni yn ei ofyn. Yr un allweddi â’r Saesneg: app/domain/src/form/keys.rs.

## Penawdau sgriniau â sawl cwestiwn

s-home = Lle dw i’n byw
s-home-people = Y bobl dw i’n byw gyda nhw
s-home-more = Mwy am fy nghartref
s-people-matter = Pobl sy’n bwysig
s-family-time = Amser teulu
s-family-amount = Faint o amser wyt ti’n ei gael?
s-school = Ysgol
s-school-more = Mwy am yr ysgol
s-friends = Ffrindiau
s-free-time = Amser rhydd
s-health = Fy nghorff a’m hiechyd
s-worries = Pryderon
s-feelings = Teimladau
s-now = Ar hyn o bryd
s-likes = Pethau dw i’n eu hoffi a’u gwneud
s-me = Pwy ydw i
s-helpers = Pobl sy’n fy helpu
s-social-worker = Fy ngweithiwr cymdeithasol
s-decisions = Penderfyniadau ac addewidion
s-plan = Fy nghynllun
s-plan-going = Sut mae pethau’n mynd
s-meeting = Fy nghyfarfod
s-meeting-people = Pwy fydd yno
s-meeting-time = Ble a phryd
s-meeting-talk = Am beth rydyn ni’n siarad
s-meeting-help = Cael fy nghlywed
s-school-support = Help gyda dysgu
s-life = Sut mae bywyd yn mynd
s-how-seen = Sut mae pobl yn fy nhrin
s-plan-since = Ers y tro diwethaf
s-at-18 = Pan fydda i’n 18
s-rights = Fy hawliau

## Pynciau i’w dewis

topic-home = Lle dw i’n byw
topic-family = Fy nheulu
topic-school = Ysgol a dysgu
topic-friends = Ffrindiau ac amser rhydd
topic-health = Fy nghorff a’m hiechyd
topic-feelings = Teimladau a phryderon
topic-me = Fi
topic-helpers = Pobl sy’n fy helpu
topic-plan = Fy nghynllun
topic-future = Fy nyfodol
topic-rights = Fy hawliau
topic-meeting = Mwy am fy nghyfarfod

## Cwestiynau

q-feel-now-pictures = Sut wyt ti’n teimlo nawr?
q-topics-pictures = Am beth wyt ti eisiau siarad?
q-topics-pictures-hint = Dewisa gymaint ag wyt ti eisiau.
q-home-safe-pictures = Wyt ti’n teimlo’n ddiogel gartref?
q-home-like = Beth wyt ti’n ei hoffi gartref?
q-home-not-like = Beth wyt ti ddim yn ei hoffi gartref?
q-home-trust-pictures = Wyt ti’n ymddiried yn yr oedolion gartref?
q-people-matter-pictures = Pwy sy’n bwysig i ti?
q-family-time-pictures = Sut wyt ti’n teimlo pan wyt ti’n gweld dy deulu?
q-family-miss = Pwy fyddet ti’n hoffi ei weld yn amlach?
q-school-pictures = Sut mae’r ysgol?
q-friend = Oes gen ti ffrind da?
q-weekends = Sut mae dy benwythnosau?
q-likes-pictures = Beth wyt ti’n ei hoffi?
q-dislikes-pictures = Beth wyt ti ddim yn ei hoffi?
q-good-at-pictures = Beth wyt ti’n dda am ei wneud?
q-draw = Tynna lun ohonot ti dy hun, neu unrhyw beth arall
q-about-me-pictures = Beth wyt ti eisiau ei ddweud amdanat ti?
q-about-me-pictures-hint = Fe gei di dynnu llun ar bapur hefyd.
q-body-pictures = Sut mae dy gorff?
q-feel-safe = Beth sy’n dy helpu i deimlo’n ddiogel?
q-worry-about = Am beth wyt ti’n poeni?
q-helpers = Pwy sy’n dy helpu di?
q-social-worker-know = Wyt ti’n gwybod pwy yw dy weithiwr cymdeithasol?
q-why-here-pictures = Wyt ti’n gwybod pam rwyt ti’n byw yma?
q-meeting-go = Wyt ti eisiau mynd i dy gyfarfod?
q-meeting-alone-pictures = Wyt ti eisiau siarad ar dy ben dy hun yn gyntaf?
q-meeting-alone-pictures-hint = Dim ond ti a’r person sy’n arwain dy gyfarfod.
q-meeting-who = Pwy wyt ti eisiau yn dy gyfarfod?
q-meeting-not-who = Pwy wyt ti ddim eisiau yn dy gyfarfod?
q-meeting-people = Pwy wyt ti eisiau yn dy gyfarfod?
q-meeting-private-pictures = Pwy ddylai fynd allan ar gyfer sgwrs breifat?
q-meeting-where = Ble ddylai dy gyfarfod fod?
q-meeting-when = Pryd sy’n amser da i ti?
q-meeting-talk-pick = Am beth ddylai pobl siarad?
q-meeting-not-talk-pick = Am beth ddylai pobl beidio â siarad?
q-meeting-help = Beth hoffet ti ei gael yn dy gyfarfod?
q-meeting-hear-pictures = Sut ddylen ni ddweud wrthyt ti beth ddigwyddodd?
q-unsafe-pictures = Oes rhywbeth sy’n teimlo’n anniogel?
# promise
q-unsafe-pictures-hint = Os oes, bydd oedolion sy’n cadw plant yn ddiogel yn ei ddarllen, ond nid yn syth. Mewn perygl? Ffonia 999. Dwyt ti ddim mewn trwbwl.
q-unsafe-pictures-words = Fe gei di ddweud mwy yma
q-anything-else-pictures = Unrhyw beth arall?
q-feel-now = Sut wyt ti’n teimlo heddiw?
q-feel-now-hint = Fe gei di ddewis mwy nag un.
q-topics = Am beth wyt ti eisiau siarad?
# promise
q-topics-hint = Dewisa gymaint ag wyt ti eisiau. Byddwn ni’n gofyn am y rheini, ac am dy gyfarfod.
q-home-safe = Wyt ti’n teimlo’n ddiogel lle rwyt ti’n byw?
q-home-settled = Ydy’r lle rwyt ti’n byw yn teimlo fel dy gartref di?
q-home-bedroom = Sut wyt ti’n teimlo am dy ystafell wely?
q-home-safer = Beth fyddai’n dy helpu i deimlo’n fwy diogel lle rwyt ti’n byw?
q-home-trust = Wyt ti’n ymddiried yn yr oedolion rwyt ti’n byw gyda nhw?
q-home-notice = Ydy’r oedolion rwyt ti’n byw gyda nhw yn sylwi sut wyt ti’n teimlo?
q-home-carers = Sut wyt ti’n teimlo am fyw gyda’r bobl sy’n gofalu amdanat ti?
q-pets = Beth wyt ti eisiau ei ddweud am anifeiliaid neu anifeiliaid anwes?
q-home-change = Beth fyddet ti’n ei newid lle rwyt ti’n byw, os oes rhywbeth?
q-people-matter = Pwy sy’n bwysig i ti?
q-people-matter-hint = Dewisa gymaint ag wyt ti eisiau.
q-people-names = Beth yw enwau’r bobl sy’n bwysig i ti?
q-family-time = Sut wyt ti’n teimlo am dy amser teulu?
q-family-time-hint = Amser teulu yw pan wyt ti’n gweld dy deulu neu’n siarad â nhw.
q-family-brothers-sisters = Amser gyda brodyr a chwiorydd
q-family-mum = Amser gyda Mam
q-family-dad = Amser gyda Dad
q-family-others = Amser gyda phobl eraill sy’n bwysig i ti
q-family-change = Beth wyt ti eisiau ei ddweud am dy amser teulu?
q-family-change-hint = Gall hyn fod am beth sy’n helpu, neu am beth rwyt ti eisiau ei newid.
q-school = Sut wyt ti’n teimlo am yr ysgol?
q-learning-help = Wyt ti’n cael help gyda dy ddysgu?
q-learning-interest = Oes gan yr oedolion rwyt ti’n byw gyda nhw ddiddordeb yn dy ddysgu?
q-bullying = Oes rhywun wedi dy fwlio di?
q-different = Ydy pobl yn gwneud i ti deimlo’n wahanol?
q-school-else = Beth arall wyt ti eisiau ei ddweud am yr ysgol?
q-bullying-more = Beth wyt ti eisiau ei ddweud am fwlio?
q-same-as-friends = Wyt ti’n gallu gwneud yr un pethau â dy ffrindiau?
q-outdoors = Wyt ti’n cael bod yn yr awyr agored?
q-outdoors-hint = Er enghraifft mewn parc, mewn gardd neu yng nghefn gwlad.
q-hobbies = Pa hobïau neu glybiau sy’n bwysig i ti?
q-body = Oes unrhyw beth am dy gorff neu dy iechyd rwyt ti eisiau siarad amdano?
q-looks = Sut wyt ti’n teimlo am sut rwyt ti’n edrych?
q-appointments = Beth wyt ti eisiau ei ddweud am feddygon, deintyddion neu optegwyr?
q-worries = Am beth wyt ti’n poeni, os oes rhywbeth?
q-worry-tell = Oes gen ti rywun y galli di ddweud dy bryderon wrthyn nhw?
q-feelings = Beth wyt ti eisiau i bobl ei wybod am dy deimladau?
q-feelings-do = Beth wyt ti’n ei wneud pan fydd gen ti deimladau mawr?
q-best-now = Beth yw’r peth gorau ar hyn o bryd?
q-hardest-now = Beth yw’r peth anoddaf ar hyn o bryd?
q-likes = Beth yw dy hoff bethau?
q-dislikes = Beth wyt ti ddim yn ei hoffi?
q-good-at = Beth wyt ti’n dda am ei wneud?
q-about-me = Sut fyddet ti’n dy ddisgrifio dy hun?
q-identity = Beth sy’n bwysig i ti am bwy wyt ti?
q-identity-hint = Er enghraifft dy ddiwylliant, dy grefydd, yr ieithoedd rwyt ti’n eu siarad, neu pwy wyt ti y tu mewn.
q-understand-me = Beth ddylai oedolion ei ddeall amdanat ti?
q-trusted-adult = Oes un oedolyn rwyt ti’n gallu ymddiried ynddo?
q-social-worker-trust = Wyt ti’n ymddiried yn dy weithiwr cymdeithasol?
q-social-worker-reach = Wyt ti’n gallu cael gafael ar dy weithiwr cymdeithasol pan wyt ti eisiau?
q-decisions = Ydy pobl yn gofyn beth rwyt ti’n ei feddwl cyn penderfynu pethau?
q-promises-kept = Wnaeth y pethau gafodd eu haddo y tro diwethaf ddigwydd?
q-why-here = Wyt ti’n gwybod pam rwyt ti’n byw lle rwyt ti’n byw?
q-plan-understand = Wyt ti’n deall dy gynllun?
q-plan-understand-hint = Mae dy gynllun yn dweud beth ddylai ddigwydd i ti, a phwy sy’n gwneud beth.
q-plan-agree = Wyt ti’n cytuno â dy gynllun?
q-going-well = Beth sy’n mynd yn dda?
q-not-well = Beth sydd ddim yn mynd cystal?
q-needs-to-happen = Beth sydd angen digwydd?
q-good-news = Oes gen ti newyddion i’w rhannu?
q-good-news-hint = Gall hyn fod yn rhywbeth wnest ti, neu’n rhywbeth ddigwyddodd.
q-meeting-alone = Wyt ti eisiau siarad yn gyntaf â’r person sy’n arwain dy gyfarfod, dim ond chi’ch dau?
q-meeting-lead = Hoffet ti arwain dy gyfarfod, neu ran ohono?
q-meeting-private = Pwy ddylai adael pan fydd pethau preifat yn cael eu trafod?
q-meeting-private-hint = Er enghraifft dy iechyd neu dy gorff.
q-meeting-activity = Hoffet ti wneud rhywbeth gyda’ch gilydd yn lle eistedd i siarad?
q-meeting-talk = Am beth wyt ti eisiau siarad yn dy gyfarfod?
q-meeting-not-talk = Am beth wyt ti ddim eisiau siarad yn dy gyfarfod?
q-meeting-read = Wyt ti eisiau i rywun ddarllen dy eiriau yn uchel?
q-meeting-language = Hoffet ti gael cyfieithydd yn dy gyfarfod?
q-meeting-language-hint = Mae cyfieithydd yn dweud popeth eto yn dy iaith di. Gall hynny fod yn iaith arwyddion.
q-meeting-hear = Sut wyt ti eisiau clywed beth gafodd ei benderfynu?
q-meeting-language-which = Pa iaith hoffet ti ei chael yn dy gyfarfod?
q-unsafe = Oes rhywbeth sy’n teimlo’n anniogel?
# promise
q-unsafe-hint = Ar ôl ei anfon, bydd pobl sy’n cadw plant yn ddiogel yn ei ddarllen mewn oriau swyddfa, nid yn syth. Gallan nhw ddweud wrth eraill. Dwyt ti ddim mewn trwbwl. Mewn perygl? Ffonia 999.
q-unsafe-words = Fe gei di ddweud mwy yma, os wyt ti eisiau
q-anything-else = Oes unrhyw beth arall rwyt ti eisiau ei ddweud?
q-stability = Beth wyt ti eisiau ei ddweud am ba mor hir y byddi di’n byw yma?
q-stability-hint = Gall hyn fod am newidiadau rwyt ti’n gwybod amdanyn nhw, neu help ychwanegol i ti neu i’r bobl rwyt ti’n byw gyda nhw.
q-internet = Wyt ti’n gallu defnyddio ffôn a’r rhyngrwyd ddigon lle rwyt ti’n byw?
q-extra-help = Beth wyt ti eisiau ei ddweud am help ychwanegol gyda dysgu?
q-school-move = Beth wyt ti eisiau ei ddweud am newid lle rwyt ti’n dysgu?
q-plan-interests = Ydy’r pethau rwyt ti’n eu mwynhau yn rhan o dy gynllun addysg?
q-emotional-help = Hoffet ti gael rhywun i siarad â nhw am dy deimladau?
q-worthwhile = Ydy’r pethau rwyt ti’n eu gwneud yn teimlo’n werth chweil?
q-life-better = Ydy dy fywyd yn gwella, yn gwaethygu neu’n aros yr un fath?
q-hope = Sut wyt ti’n teimlo am dy ddyfodol?
q-trusted = Ydy pobl yn ymddiried ynot ti?
q-stigma = Wyt ti’n cael dy drin yn wahanol am nad wyt ti’n byw gyda dy rieni?
q-care-how-long = Wyt ti’n gwybod pa mor hir rwyt ti’n debygol o fyw i ffwrdd oddi wrth dy rieni?
q-order = Os gwnaeth llys orchymyn amdanat ti, ydy hynny’n dal i deimlo’n iawn?
q-changes = Beth sydd wedi newid ers dy adolygiad diwethaf?
q-life-skills = Pa rai o’r rhain wyt ti eisiau dysgu mwy amdanyn nhw?
q-work = Beth wyt ti eisiau ei ddweud am swydd, coleg neu hyfforddiant?
q-at-18 = Ble hoffet ti fyw pan fyddi di’n 18?
q-at-18-more = Beth wyt ti eisiau ei ddweud am ble byddi di’n byw yn 18?
q-rights-explained = Oes rhywun wedi esbonio dy hawliau i ti?
q-rights-explained-hint = Dy hawliau yw’r hyn mae gen ti hawl iddo, yn ôl y gyfraith.
q-complaint = Oes rhywbeth rwyt ti eisiau ei roi’n iawn?
q-someone-for-me = Hoffet ti gael un o’r bobl hyn?
q-someone-for-me-hint = Mae eiriolwr yn dy helpu i ddweud beth rwyt ti eisiau. Mae ymwelydd annibynnol yn oedolyn sy’n dod i dy weld ac yn treulio amser gyda ti.

## Dewisiadau

o-face-happy = Hapus
o-face-ok = Iawn
o-face-sad = Trist
o-face-worried = Yn poeni
o-face-angry = Blin neu grac
o-face-scared = Ofnus
o-face-tired = Wedi blino
o-face-not-sure = Ddim yn siŵr
o-always = Bob amser
o-sometimes = Weithiau
o-never = Byth
o-not-sure = Ddim yn siŵr
o-how-it-feels = Sut mae’n teimlo yno
o-bedroom = Fy ystafell wely
o-grown-ups = Yr oedolion dw i’n byw gyda nhw
o-notice = Sut maen nhw’n gweld fy nheimladau
o-pets = Anifeiliaid anwes
o-food = Bwyd
o-safe = Pa mor ddiogel yw hi
o-nothing = Dim byd
o-mum = Mam
o-dad = Dad
o-grandparent = Nain neu Daid, Mam-gu neu Dad-cu
o-brother = Fy mrawd
o-sister = Fy chwaer
o-other-family = Eraill yn fy nheulu
o-carer = Fy ngofalwr
o-friend = Ffrind
o-someone-else = Rhywun arall
o-face-very-happy = Hapus iawn
o-face-very-sad = Trist iawn
o-nobody = Neb
o-friend-yes = Oes
o-friend-no = Nac oes
o-friend-not-sure = Ddim yn siŵr
o-play = Chwarae
o-games = Gemau
o-music = Cerddoriaeth
o-sport = Chwaraeon
o-draw = Tynnu lluniau
o-reading = Darllen
o-outdoors = Bod yn yr awyr agored
o-something-else = Rhywbeth arall
o-maths = Mathemateg
o-all-ok = Mae fy nghorff yn iawn
o-hurts = Mae rhywbeth yn brifo
o-teeth = Dannedd
o-eyes = Llygaid
o-sleep = Cwsg
o-medicine = Meddyginiaeth
o-teacher = Athro neu athrawes
o-home = Cartref
o-family = Teulu
o-school = Ysgol
o-friends = Ffrindiau
o-my-body = Fy nghorff
o-my-meeting = Fy nghyfarfod
o-social-worker = Fy ngweithiwr cymdeithasol
o-advocate = Fy eiriolwr
o-social-worker-know-yes = Ydw
o-social-worker-know-no = Nac ydw
o-social-worker-know-not-sure = Ddim yn siŵr
o-why-here-yes = Ydw
o-why-here-no = Nac ydw
o-why-here-know-more = Dw i eisiau gwybod mwy
o-why-here-not-sure = Ddim yn siŵr
o-meeting-go-yes = Ydw
o-meeting-go-part = Rhan ohono
o-meeting-go-no = Nac ydw
o-meeting-go-not-sure = Ddim yn siŵr
o-meeting-alone-yes = Ydw
o-meeting-alone-no = Nac ydw
o-meeting-alone-not-sure = Ddim yn siŵr
o-everyone = Pawb arall
o-office = Swyddfa
o-family-centre = Canolfan deulu
o-park = Parc
o-video = Galwad fideo
o-somewhere-else = Rhywle arall
o-morning = Bore
o-afternoon = Prynhawn
o-evening = Gyda’r nos
o-weekend = Penwythnos
o-not-school-time = Nid yn ystod amser ysgol
o-meeting-help-lead = Helpu i’w arwain
o-meeting-help-read-out = Rhywun i ddarllen fy ngeiriau
o-meeting-help-language = Rhywun sy’n siarad fy iaith
o-meeting-help-activity = Rhywbeth hwyliog i’w wneud
o-meeting-help-nothing = Dim byd
o-meeting-hear-letter = Llythyr i mi
o-meeting-hear-visit = Rhywun yn ymweld â mi
o-meeting-hear-read-to-me = Rhywun yn ei ddarllen i mi
o-meeting-hear-phone = Galwad ffôn
o-meeting-hear-something-else = Ffordd arall
o-place-table = Wrth y bwrdd
o-place-out = Allan am sgwrs breifat
o-place-away = Ddim yno
o-meeting-people-mum = Mam
o-meeting-people-dad = Dad
o-meeting-people-grandparent = Nain, Taid, Mam-gu, Tad-cu
o-meeting-people-brother = Brawd
o-meeting-people-sister = Chwaer
o-meeting-people-carer = Gofalwr
o-meeting-people-friend = Ffrind
o-meeting-people-teacher = Athro
o-meeting-people-social-worker = Gweithiwr cymdeithasol
o-meeting-people-advocate = Eiriolwr
o-meeting-people-someone-else = Rhywun arall
o-unsafe-yes = Oes
o-unsafe-no = Nac oes
o-unsafe-would-rather-tell-someone = Byddai’n well gen i ddweud wrth rywun
o-face-calm = Tawel fy meddwl
o-face-proud = Balch
o-face-excited = Llawn cyffro
o-face-lonely = Unig
o-face-confused = Wedi drysu
o-home-settled-yes = Ydy
o-home-settled-a-bit = Ychydig
o-home-settled-no = Nac ydy
o-home-settled-not-sure = Ddim yn siŵr
o-too-little = Rhy ychydig
o-about-right = Yn iawn
o-too-much = Gormod
o-bullying-yes = Oes
o-bullying-no = Nac oes
o-bullying-not-sure = Ddim yn siŵr
o-bullying-rather-not-say = Byddai’n well gen i beidio â dweud
o-worry-tell-yes = Oes
o-worry-tell-no = Nac oes
o-worry-tell-not-sure = Ddim yn siŵr
o-trusted-adult-yes = Oes
o-trusted-adult-no = Nac oes
o-trusted-adult-not-sure = Ddim yn siŵr
o-all = Pob un
o-some = Rhai
o-none = Dim un
o-plan-understand-yes = Ydw
o-plan-understand-a-bit = Ychydig
o-plan-understand-no = Nac ydw
o-plan-understand-not-sure = Ddim yn siŵr
o-plan-agree-yes = Ydw
o-plan-agree-a-bit = Ychydig
o-plan-agree-no = Nac ydw
o-plan-agree-not-sure = Ddim yn siŵr
o-meeting-lead-yes = Hoffwn
o-meeting-lead-part = Rhan ohono
o-meeting-lead-no = Na hoffwn
o-meeting-lead-not-sure = Ddim yn siŵr
o-before-school = Cyn yr ysgol
o-after-school = Ar ôl yr ysgol
o-meeting-activity-no-sit = Na hoffwn, eistedd a siarad
o-meeting-activity-cooking = Coginio neu fwyta
o-meeting-activity-sport = Chwarae camp
o-meeting-activity-walk = Mynd am dro
o-meeting-activity-making = Gwneud rhywbeth neu dynnu llun
o-meeting-activity-something-else = Rhywbeth arall
o-meeting-activity-not-sure = Ddim yn siŵr
o-meeting-read-yes = Ydw
o-meeting-read-no = Nac ydw
o-meeting-read-not-sure = Ddim yn siŵr
o-meeting-language-yes = Hoffwn
o-meeting-language-no = Na hoffwn
o-meeting-language-not-sure = Ddim yn siŵr
o-internet-yes = Ydw
o-internet-a-bit = Ychydig
o-internet-no = Nac ydw
o-internet-not-sure = Ddim yn siŵr
o-plan-interests-yes = Ydyn
o-plan-interests-a-bit = Ychydig
o-plan-interests-no = Nac ydyn
o-plan-interests-not-sure = Ddim yn siŵr
o-emotional-help-yes = Hoffwn
o-emotional-help-already = Mae gen i rywun yn barod
o-emotional-help-no = Na hoffwn
o-emotional-help-not-sure = Ddim yn siŵr
o-better = Yn gwella
o-same = Yn aros yr un fath
o-worse = Yn gwaethygu
o-care-how-long-yes = Ydw
o-care-how-long-no = Nac ydw
o-care-how-long-know-more = Dw i eisiau gwybod mwy
o-care-how-long-not-sure = Ddim yn siŵr
o-order-yes = Ydy
o-order-no = Nac ydy
o-order-know-more = Dw i eisiau gwybod mwy
o-order-not-sure = Ddim yn siŵr
o-life-skills-cooking = Coginio
o-life-skills-money = Arian
o-life-skills-washing = Golchi dillad
o-life-skills-travel = Teithio o le i le
o-life-skills-health = Gofalu am fy iechyd
o-life-skills-home-jobs = Gwaith o gwmpas y cartref
o-life-skills-something-else = Rhywbeth arall
o-life-skills-nothing = Dim byd ar hyn o bryd
o-at-18-stay = Aros gyda’r bobl dw i’n byw gyda nhw nawr
o-at-18-with-family = Gyda fy nheulu
o-at-18-own-place = Mewn lle i mi fy hun
o-at-18-shared = Mewn lle wedi’i rannu, gyda rhywfaint o help
o-at-18-somewhere-else = Rhywle arall
o-at-18-not-sure = Ddim yn siŵr
o-rights-explained-yes = Oes
o-rights-explained-a-bit = Ychydig
o-rights-explained-no = Nac oes
o-rights-explained-not-sure = Ddim yn siŵr
o-complaint-change = Dw i eisiau i rywbeth newid
o-complaint-complain = Dw i eisiau gwneud cwyn
o-complaint-know-more = Dw i eisiau gwybod sut mae cwyno’n gweithio
o-complaint-no-thanks = Nac oes
o-someone-for-me-advocate = Eiriolwr
o-someone-for-me-visitor = Ymwelydd annibynnol
o-someone-for-me-know-more = Dw i eisiau gwybod mwy
o-someone-for-me-no-thanks = Na hoffwn

## Cyn adolygiad: yr hyn mae’r ffurflenni diweddaraf yn ei ofyn mewn geiriau eraill, a’r botymau am fwy o bwnc

s-family-parents = Amser gyda Mam a Dad
s-learning = Dysgu
s-trust = Pobl dw i’n ymddiried ynddyn nhw
s-plan-why = Pam ac am ba hyd
s-me-more = Mwy amdana i
s-worry-tell = Rhywun i siarad â nhw
q-topics-middle = Am beth wyt ti eisiau siarad?
q-topics-middle-hint = Dewisa gymaint ag wyt ti eisiau.
q-topics-older = Am beth wyt ti eisiau siarad?
q-topics-older-hint = Dewisa gymaint ag wyt ti eisiau.
q-home-change-older = Lle rwyt ti’n byw: dyweda yn dy ffordd dy hun
q-home-change-older-hint = Beth sy’n dda, beth sy’n anodd, beth ddylai newid.
q-home-trust-older = Wyt ti’n ymddiried yn y bobl rwyt ti’n byw gyda nhw?
q-home-notice-older = Ydy’r bobl rwyt ti’n byw gyda nhw yn sylwi sut wyt ti’n teimlo?
q-family-time-middle = Sut wyt ti’n teimlo am weld dy deulu?
q-family-time-older = Sut wyt ti’n teimlo am weld dy deulu?
q-family-change-older = Dy deulu: dyweda yn dy ffordd dy hun
q-family-change-older-hint = Pwy wyt ti’n ei weld, sut mae’n mynd, beth ddylai newid.
q-school-else-older = Ysgol a dysgu: dyweda yn dy ffordd dy hun
q-school-else-older-hint = Beth sy’n gweithio, beth sydd ddim, pa help wyt ti ei eisiau.
q-learning-interest-older = Oes gan y bobl rwyt ti’n byw gyda nhw ddiddordeb yn dy ddysgu?
q-hobbies-older = Ffrindiau ac amser rhydd: dyweda yn dy ffordd dy hun
q-hobbies-older-hint = Pwy wyt ti’n ei weld, beth wyt ti’n ei wneud, beth hoffet ti ei wneud.
q-appointments-older = Dy gorff a dy iechyd: dyweda yn dy ffordd dy hun
q-appointments-older-hint = Sut wyt ti, apwyntiadau, beth fyddai’n helpu.
q-worries-older = Teimladau a phryderon: dyweda yn dy ffordd dy hun
q-worries-older-hint = Beth sydd orau nawr, beth sydd anoddaf, beth sy’n dy boeni.
q-about-me-older = Ti: dyweda yn dy ffordd dy hun
q-about-me-older-hint = Beth wyt ti’n ei hoffi, pwy wyt ti, beth mae pobl yn ei gael yn anghywir.
q-understand-me-older = Beth ddylai pobl ei ddeall amdanat ti?
q-helpers-say = Pobl sy’n dy helpu: dyweda yn dy ffordd dy hun
q-helpers-say-hint = Pwy sy’n helpu, pwy sydd ddim, pwy hoffet ti ei weld.
q-trusted-adult-older = Oes un oedolyn rwyt ti’n gallu ymddiried ynddo?
q-needs-to-happen-older = Dy gynllun: dyweda yn dy ffordd dy hun
q-needs-to-happen-older-hint = Beth sy’n mynd yn dda, beth sydd ddim, beth sydd angen digwydd.
q-work-older = Dy ddyfodol: dyweda yn dy ffordd dy hun
q-work-older-hint = Gwaith, coleg, hyfforddiant, ble rwyt ti eisiau byw.
q-rights-say = Dy hawliau: dyweda yn dy ffordd dy hun
q-rights-say-hint = Beth wyt ti eisiau ei wybod, a beth wyt ti eisiau ei roi’n iawn.
q-someone-for-me-older = Hoffet ti gael un o’r bobl hyn?
q-someone-for-me-older-hint = Mae eiriolwr yn dy helpu i ddweud beth rwyt ti eisiau. Mae ymwelydd annibynnol yn dod i dy weld ac yn treulio amser gyda ti.
q-meeting-talk-older = Beth sydd bwysicaf i ti yn y cyfarfod hwn?
q-meeting-alone-middle = Wyt ti eisiau siarad yn gyntaf, ar dy ben dy hun, â’r person sy’n arwain dy gyfarfod?
q-meeting-alone-older = Wyt ti eisiau siarad yn gyntaf, ar dy ben dy hun, â’r person sy’n arwain dy gyfarfod?
o-not-about-me = Ddim amdana i
o-care-how-long-not-about-me = Ddim amdana i
o-no-school = Dydw i ddim yn mynd i’r ysgol
more-home = Mwy am ble rwyt ti’n byw ({ $count })
more-family = Mwy am deulu ({ $count })
more-school = Mwy am yr ysgol ({ $count })
more-friends = Mwy am ffrindiau ac amser rhydd ({ $count })
more-health = Mwy am iechyd ({ $count })
more-feelings = Mwy am deimladau ({ $count })
more-me = Mwy amdanat ti ({ $count })
more-helpers = Mwy am bobl sy’n helpu ({ $count })
more-plan = Mwy am dy gynllun ({ $count })
more-future = Mwy am dy ddyfodol ({ $count })
more-rights = Mwy am dy hawliau ({ $count })
more-meeting = Mwy am dy gyfarfod ({ $count })

## Penawdau sgriniau: unrhyw bryd, ar ôl yr adolygiad, symud

s-more = Mwy am hyn
s-change = Y newid
s-change-help = Help gyda hyn
s-wrong-mend = Ei wneud yn iawn
s-iro-when = Pryd gallwn ni siarad
s-iro-talk = Pan fyddwn ni’n siarad
s-advocate-for = Beth hoffwn i ei gael
s-advocate-reach = Sut gallwn ni gwrdd
s-after = Sut oedd hi
s-after-heard = Pwy wrandawodd a phwy siaradodd
s-after-decided = Beth gafodd ei benderfynu
s-after-next = Y tro nesaf
s-moving = Symud
s-moving-home = Y cartref dw i’n ei adael
s-moving-people = Pobl i gadw mewn cysylltiad â nhw
s-moving-next = Beth sy’n dod nesaf
s-just-me = Dim ond ti

## Penawdau sgriniau: oedolion

s-observed-feels = { $named ->
    [yes] Beth mae { $name } yn ei hoffi a ddim yn ei hoffi
   *[no] Beth mae’r plentyn yn ei hoffi a ddim yn ei hoffi
}
s-observed-day = O ddydd i ddydd
s-observed-shows = { $named ->
    [yes] Sut mae { $name } yn dweud ie a na
   *[no] Sut mae’r plentyn yn dweud ie a na
}
s-observed-matters = { $named ->
    [yes] Beth sy’n bwysig i { $name }
   *[no] Beth sy’n bwysig
}
s-carer-child = { $named ->
    [yes] Sut mae { $name }
   *[no] Sut mae pethau
}
s-carer-day = Iechyd ac ysgol
s-review = Yr adolygiad
s-parent-child = { $named ->
    [yes] Am { $name }
   *[no] Eich plentyn
}
s-parent-time = { $named ->
    [yes] Amser gyda { $name }
   *[no] Amser gyda’ch plentyn
}
s-basis-know = { $named ->
    [yes] Sut daethoch chi i nabod { $name }
   *[no] Sut daeth yr eiriolwr i nabod y plentyn
}
s-basis-matters = { $named ->
    [yes] Beth sy’n bwysig i { $name }
   *[no] Beth sy’n bwysig i’r plentyn
}
s-feedback = Sut oedd hi i chi
s-feedback-decided = Y penderfyniadau
s-feedback-next = Y tro nesaf

## Cwestiynau: unrhyw bryd, ar ôl yr adolygiad, symud

q-news-about = Am beth mae dy newyddion da?
q-news-feel = Sut wyt ti’n teimlo am hyn?
q-news = Beth yw dy newyddion da?
q-news-who = Pwy arall ddylai gael gwybod?
q-news-next = Beth hoffet ti ei weld yn digwydd nesaf, os oes rhywbeth?
q-change-about = Beth wyt ti eisiau ei newid?
q-change-now = Sut wyt ti’n teimlo am hyn nawr?
q-change-what = Beth ddylai fod yn wahanol?
q-change-why = Pam hoffet ti weld y newid hwn?
q-change-asked = Wyt ti wedi dweud wrth rywun am hyn?
q-change-help = Pwy allai helpu gyda hyn?
q-change-when = Pa mor fuan hoffet ti i hyn newid?
q-wrong-about = Am beth mae hyn?
q-wrong-what = Beth sydd o’i le?
q-wrong-since = Am ba mor hir mae hi wedi bod fel hyn?
q-wrong-knows = Pwy sy’n gwybod am hyn?
q-wrong-done = Beth sydd wedi’i wneud am hyn, os oes rhywbeth?
q-wrong-mend = Beth fyddai’n ei wneud yn iawn?
q-wrong-advocate = Hoffet ti i eiriolwr dy helpu di gyda hyn?
q-wrong-advocate-hint = Mae eiriolwr yn dy helpu i ddweud beth rwyt ti eisiau.
q-wrong-talk = Gawn ni siarad â ti am hyn?
q-wrong-talk-hint = Fe gei di gael rhywun gyda ti pan fyddwn ni’n siarad.
q-reach-you = Sut ddylen ni gael gafael arnat ti?
q-reach-you-hint = Er enghraifft ar ffôn, yn yr ysgol, neu drwy rywun rwyt ti’n ymddiried ynddo.
q-iro-how = Sut wyt ti eisiau siarad?
q-iro-where = Ble wyt ti eisiau cwrdd?
q-good-time = Pryd sy’n amser da i ti?
q-iro-soon = Pa mor fuan hoffet ti siarad?
q-iro-about = Am beth wyt ti eisiau siarad?
q-iro-who = Pwy ddylai fod yno gyda ti?
q-iro-before = Beth wyt ti eisiau ei ddweud yn gyntaf, os oes rhywbeth?
q-someone-for-me-pictures = Pwy hoffet ti ei gael?
q-someone-for-me-pictures-hint = Mae eiriolwr yn dy helpu i ddweud beth rwyt ti eisiau. Mae ymwelydd annibynnol yn dod i dy weld ac yn treulio amser gyda ti.
q-advocate-for = Beth hoffet ti iddyn nhw ei wneud?
q-advocate-know = Beth ddylen nhw ei wybod cyn i chi gwrdd?
q-advocate-like = Pa fath o berson fyddai’n dy siwtio di?
q-advocate-like-hint = Er enghraifft dyn neu fenyw, neu rywun sy’n siarad dy iaith di.
q-after-there = Oeddet ti yn dy gyfarfod?
q-after-how = Sut wyt ti’n teimlo am dy gyfarfod?
q-after-listened = Wnaeth pobl wrando arnat ti?
q-after-said = Pwy ddywedodd beth roeddet ti eisiau ei ddweud?
q-after-understand-pictures = Wyt ti’n gwybod beth benderfynodd pobl?
q-after-understand = Wyt ti’n deall beth gafodd ei benderfynu?
q-after-decided = Sut wyt ti’n teimlo am beth gafodd ei benderfynu?
q-after-again = Beth hoffet ti ei glywed eto, mewn geiriau eraill?
q-after-next-pictures = Beth ddylai fod yn wahanol y tro nesaf?
q-after-next = Beth ddylai fod yn wahanol y tro nesaf, os oes rhywbeth?
q-after-quote = Gawn ni roi hyn yn ein hadroddiad blynyddol?
# promise
q-after-quote-hint = Os wyt ti’n dweud “cewch”, bydd rheolwr yn darllen y geiriau hyn ac efallai’n eu defnyddio. Gall unrhyw un ddarllen yr adroddiad. Mae’n dweud “plentyn neu berson ifanc”, ac nid dy enw di.
q-moving-feel = Sut wyt ti’n teimlo am symud?
q-moving-say = Oedd gen ti lais yn y penderfyniad i symud?
q-moving-good = Beth oedd yn dda yn y cartref rwyt ti’n ei adael?
q-moving-not-good = Beth oedd ddim yn dda yn y cartref rwyt ti’n ei adael?
q-moving-quote = Gawn ni roi hyn yn ein hadroddiad blynyddol?
# promise
q-moving-quote-hint = Os wyt ti’n dweud “cewch”, bydd rheolwr yn darllen y geiriau hyn ac efallai’n eu defnyddio. Gall unrhyw un ddarllen yr adroddiad. Mae’n dweud “plentyn neu berson ifanc”, ac nid dy enw di.
q-moving-know = Beth ddylai dy gartref nesaf ei wybod amdanat ti?
q-moving-know-hint = Er enghraifft beth rwyt ti’n ei hoffi, neu beth sy’n helpu pan fyddi di wedi ypsetio.
q-moving-touch-pictures = Pwy wyt ti’n dal eisiau ei weld?
q-moving-touch = Gyda phwy wyt ti eisiau cadw mewn cysylltiad?
q-moving-need = Beth sydd ei angen arnat ti o hyd?
q-moving-need-hint = Gall hyn fod yn bethau, yn help, neu’n rhywbeth rwyt ti eisiau ei wybod.
q-just-me = Oes unrhyw beth i’w ychwanegu, gen ti yn unig?
q-last-time = Wnaeth hyn ddigwydd?

## Cwestiynau i oedolion, yn eu henw eu hunain

q-child-safe = { $named ->
    [yes] Oes unrhyw beth am ddiogelwch { $name } na all aros?
   *[no] Oes unrhyw beth am ddiogelwch y plentyn na all aros?
}
# promise
q-child-safe-hint = Os dewiswch chi oes, neu os byddai’n well gennych chi ddweud wrth rywun, bydd pobl sy’n cadw plant yn ddiogel yn ei ddarllen ar ôl i chi ei anfon. Dydyn nhw ddim yn ei ddarllen yn syth. Os yw plentyn mewn perygl nawr, ffoniwch 999.
q-child-safe-words = Fe gewch chi ddweud mwy yma
q-child-health = { $named ->
    [yes] Sut mae iechyd { $name }?
   *[no] Sut mae iechyd y plentyn?
}
q-review-talk = Beth ddylai gael ei drafod yn yr adolygiad?
q-observed-enjoys = { $named ->
    [yes] Beth mae { $name } yn ei fwynhau?
   *[no] Beth mae’r plentyn yn ei fwynhau?
}
q-observed-upsets = { $named ->
    [yes] Beth sy’n ypsetio { $name }?
   *[no] Beth sy’n ypsetio’r plentyn?
}
q-observed-soothes = { $named ->
    [yes] Beth sy’n tawelu { $name }?
   *[no] Beth sy’n tawelu’r plentyn?
}
q-observed-people = { $named ->
    [yes] Sut mae { $name } gyda phob un o’r bobl o’u cwmpas?
   *[no] Sut mae’r plentyn gyda phob un o’r bobl o’i gwmpas?
}
q-observed-people-hint = Dywedwch pwy yw pob person, a beth welsoch chi a’i glywed.
q-observed-sleep = { $named ->
    [yes] Sut mae { $name } yn cysgu?
   *[no] Sut mae’r plentyn yn cysgu?
}
q-observed-food = { $named ->
    [yes] Sut mae { $name } yn bwyta ac yn yfed?
   *[no] Sut mae’r plentyn yn bwyta ac yn yfed?
}
q-observed-yes = { $named ->
    [yes] Sut mae { $name } yn dangos ie?
   *[no] Sut mae’r plentyn yn dangos ie?
}
q-observed-no = { $named ->
    [yes] Sut mae { $name } yn dangos na?
   *[no] Sut mae’r plentyn yn dangos na?
}
q-observed-matters = { $named ->
    [yes] Beth sy’n bwysig i { $name }, yn eich barn chi?
   *[no] Beth sy’n bwysig i’r plentyn, yn eich barn chi?
}
q-observed-why = Pam rydych chi’n meddwl hynny?
q-observed-why-hint = Dywedwch beth welsoch chi neu beth glywsoch chi.
q-carer-how = { $named ->
    [yes] Sut mae pethau’n mynd i { $name } gartref?
   *[no] Sut mae pethau’n mynd i’r plentyn gartref?
}
q-carer-helps = { $named ->
    [yes] Beth sy’n helpu { $name }?
   *[no] Beth sy’n helpu’r plentyn?
}
q-carer-school = { $named ->
    [yes] Sut mae’r ysgol neu’r feithrinfa’n mynd i { $name }?
   *[no] Sut mae’r ysgol neu’r feithrinfa’n mynd?
}
q-carer-family-time = { $named ->
    [yes] Sut mae amser teulu i { $name }?
   *[no] Sut mae amser teulu i’r plentyn?
}
q-carer-family-time-hint = { $named ->
    [yes] Amser teulu yw pan fydd { $name } yn gweld y teulu neu’n siarad â nhw.
   *[no] Amser teulu yw pan fydd y plentyn yn gweld ei deulu neu’n siarad â nhw.
}
q-carer-need = { $named ->
    [yes] Beth sydd ei angen arnoch chi i ofalu am { $name }?
   *[no] Beth sydd ei angen arnoch chi i ofalu am y plentyn?
}
q-parent-how = { $named ->
    [yes] Sut mae pethau’n mynd i { $name }, yn eich barn chi?
   *[no] Sut mae pethau’n mynd i’ch plentyn, yn eich barn chi?
}
q-parent-know = { $named ->
    [yes] Beth ddylai pobl ei wybod am { $name }?
   *[no] Beth ddylai pobl ei wybod am eich plentyn?
}
q-parent-worry = Beth sy’n eich poeni chi, os oes rhywbeth?
q-parent-time = { $named ->
    [yes] Sut mae’r amser gyda { $name }?
   *[no] Sut mae’r amser gyda’ch plentyn?
}
q-parent-time-change = { $named ->
    [yes] Beth fyddech chi’n ei newid am yr amser gyda { $name }, os oes rhywbeth?
   *[no] Beth fyddech chi’n ei newid am yr amser gyda’ch plentyn, os oes rhywbeth?
}
q-parent-part = Sut hoffech chi gymryd rhan?
q-parent-need = Beth fyddai’n eich helpu chi?
q-basis-did = { $named ->
    [yes] Beth wnaethoch chi i ddod i wybod beth mae { $name } ei eisiau?
   *[no] Beth wnaethoch chi i ddod i wybod beth mae’r plentyn ei eisiau?
}
q-basis-did-hint = Pa mor aml y gwnaethoch chi gwrdd, ble, am faint o amser, a beth wnaethoch chi neu ei ddefnyddio.
q-basis-told = { $named ->
    [yes] Beth ddywedodd pobl eraill wrthoch chi am { $name }?
   *[no] Beth ddywedodd pobl eraill wrthoch chi am y plentyn?
}
q-basis-told-hint = Dywedwch pwy ddywedodd bob peth.
q-basis-saw = { $named ->
    [yes] Beth welsoch chi a’i glywed am { $name }?
   *[no] Beth welsoch chi a’i glywed am y plentyn?
}
q-basis-saw-hint = Beth gafodd ei wneud, ei ddweud neu ei ddangos, pryd a ble. Gadewch eich barn ar gyfer y tudalennau nesaf.
q-basis-matters = { $named ->
    [yes] Beth sy’n bwysig i { $name }, hyd y gwelwch chi?
   *[no] Beth sy’n bwysig i’r plentyn, hyd y gwelwch chi?
}
q-basis-sure = Pa mor siŵr ydych chi, a pham?
q-basis-sure-hint = Dywedwch hefyd beth sy’n awgrymu fel arall.
q-basis-weighed = { $named ->
    [yes] Beth wnaethoch chi ei bwyso a’i fesur dros { $name }, a beth yw eich barn chi?
   *[no] Beth wnaethoch chi ei bwyso a’i fesur dros y plentyn, a beth yw eich barn chi?
}
# promise
q-basis-weighed-hint = Er enghraifft: hawliau’r plentyn, beth fyddai’n newid bob dydd, beth arall y gellid ei wneud. Mae’n cael ei gadw fel eich barn chi, nid fel geiriau’r plentyn.
q-basis-ask = { $named ->
    [yes] Beth ydych chi’n gofyn i’r adolygiad ei wneud dros { $name }?
   *[no] Beth ydych chi’n gofyn i’r adolygiad ei wneud dros y plentyn?
}
q-basis-ask-hint = Gallwch hefyd ysgrifennu cwestiynau y dylai’r adolygiad eu hateb.
q-feedback-there = Oeddech chi yn yr adolygiad?
q-feedback-listened = Wnaeth pobl wrando arnoch chi?
q-feedback-understand = Ydych chi’n deall beth gafodd ei benderfynu?
q-feedback-decided = Beth hoffech chi ei ddweud am beth gafodd ei benderfynu?
q-feedback-next = Beth ddylai fod yn wahanol y tro nesaf, os oes rhywbeth?
q-feedback-quote = Gawn ni ddyfynnu hyn yn ein hadroddiad blynyddol?
# promise
q-feedback-quote-hint = Os dywedwch “cewch”, bydd rheolwr yn darllen y geiriau hyn ac efallai’n eu defnyddio. Gall unrhyw un ddarllen yr adroddiad. Mae’n dweud “gofalwr” neu “rhiant”, ac nid eich enw. Nid yw geiriau ag enw’r plentyn ynddyn nhw’n cael eu defnyddio.

## Dewisiadau: unrhyw bryd, ar ôl yr adolygiad, symud

o-change-asked-yes = Ydw
o-change-asked-no = Nac ydw
o-change-asked-not-sure = Ddim yn siŵr
o-very-soon = Yn fuan iawn
o-before-meeting = Cyn fy nghyfarfod
o-no-hurry = Does dim brys
o-wrong-mend-stop = Ei fod yn stopio
o-wrong-mend-change = Bod rhywbeth yn newid
o-wrong-mend-sorry = Bod rhywun yn dweud sori
o-wrong-mend-help = Bod rhywun yn fy helpu
o-wrong-mend-something-else = Rhywbeth arall
o-wrong-mend-not-sure = Ddim yn siŵr
o-once = Fe ddigwyddodd unwaith
o-some-days = Rhai dyddiau
o-some-weeks = Rhai wythnosau
o-some-months = Rhai misoedd
o-longer = Yn hirach na hynny
o-wrong-advocate-yes = Hoffwn
o-wrong-advocate-no = Na hoffwn
o-wrong-advocate-know-more = Dw i eisiau gwybod mwy
o-wrong-advocate-not-sure = Ddim yn siŵr
o-wrong-talk-yes = Cewch
o-wrong-talk-no = Na chewch
o-wrong-talk-not-sure = Ddim yn siŵr
o-iro-how-meet = Gweld ein gilydd
o-iro-how-phone = Ar y ffôn
o-iro-how-video = Ar alwad fideo
o-iro-how-write = Ysgrifennu at ein gilydd
o-iro-how-something-else = Ffordd arall
o-iro-who-just-us = Dim ond ni’n dau
o-iro-who-carer = Fy ngofalwr
o-iro-who-advocate = Fy eiriolwr
o-iro-who-friend = Ffrind
o-iro-who-someone-else = Rhywun arall
o-advocate-for-say = Fy helpu i ddweud beth dw i eisiau
o-advocate-for-meeting = Helpu yn fy nghyfarfod
o-advocate-for-wrong = Helpu pan fydd rhywbeth o’i le
o-advocate-for-rights = Dweud wrtha i am fy hawliau
o-advocate-for-time = Treulio amser gyda fi
o-advocate-for-something-else = Rhywbeth arall
o-advocate-for-not-sure = Ddim yn siŵr
o-reach-you-phone = Ar y ffôn
o-reach-you-visit = Dod i fy ngweld
o-reach-you-school = Yn yr ysgol
o-reach-you-carer = Gofyn i fy ngofalwr
o-reach-you-something-else = Ffordd arall
o-after-quote-yes = Cewch
o-after-quote-no = Na chewch
o-moving-quote-yes = Cewch
o-moving-quote-no = Na chewch
o-after-there-yes = Oeddwn
o-after-there-part = Am ran ohono
o-after-there-no = Nac oeddwn
o-after-listened-yes = Do
o-after-listened-a-bit = Ychydig
o-after-listened-no = Naddo
o-after-listened-not-sure = Ddim yn siŵr
o-after-said-me = Fi
o-after-said-iro = Fy swyddog adolygu
o-after-said-carer = Fy ngofalwr
o-after-said-advocate = Fy eiriolwr
o-after-said-social-worker = Fy ngweithiwr cymdeithasol
o-after-said-someone-else = Rhywun arall
o-after-said-nobody = Neb
o-after-understand-yes = Ydw
o-after-understand-a-bit = Ychydig
o-after-understand-no = Nac ydw
o-after-understand-not-sure = Ddim yn siŵr
o-after-next-people = Pwy sy’n dod
o-after-next-place = Ble mae’n digwydd
o-after-next-time = Pryd mae’n digwydd
o-after-next-words = Geiriau haws
o-after-next-talk = Mwy o amser i mi siarad
o-after-next-activity = Rhywbeth i’w wneud
o-after-next-something-else = Rhywbeth arall
o-after-next-nothing = Dim byd
o-moving-say-yes = Oedd
o-moving-say-a-bit = Ychydig
o-moving-say-no = Nac oedd
o-moving-say-not-sure = Ddim yn siŵr
o-last-time-yes = Do
o-last-time-partly = Rhan ohono
o-last-time-no = Naddo

## Dewisiadau i oedolion

o-parent-part-there = Bod yno
o-parent-part-part = Bod yno am ran ohono
o-parent-part-call = Dros y ffôn neu fideo
o-parent-part-writing = Yn ysgrifenedig
o-parent-part-through = Trwy rywun arall
o-parent-part-none = Dim o gwbl
o-parent-part-not-sure = Ddim yn siŵr
o-feedback-quote-yes = Cewch
o-feedback-quote-no = Na chewch
o-feedback-there-yes = Oeddwn
o-feedback-there-part = Am ran ohono
o-feedback-there-no = Nac oeddwn
o-feedback-listened-yes = Do
o-feedback-listened-a-bit = Ychydig
o-feedback-listened-no = Naddo
o-feedback-listened-not-sure = Ddim yn siŵr
o-feedback-understand-yes = Ydw
o-feedback-understand-a-bit = Ychydig
o-feedback-understand-no = Nac ydw
o-feedback-understand-not-sure = Ddim yn siŵr
