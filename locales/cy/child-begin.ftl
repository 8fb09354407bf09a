# Y ffordd i mewn, a'r hyn sydd yr un fath ar bob sgrin: y clo, y gwaelod.

## Y dudalen gyntaf

# promise
begin-reads-on = Mae { $name } yn darllen hwn cyn dy gyfarfod ar { $day }.
# promise
begin-reads-by = Mae { $name } yn darllen hwn cyn dy gyfarfod. Mae erbyn { $day }.
# promise
begin-safe = Os oes rhywun yn dy frifo, rhaid i { $name } ddweud, i dy gadw'n ddiogel.
# promise
begin-safe-nobody = Os oes rhywun yn dy frifo, rhaid iddyn nhw ddweud, i dy gadw'n ddiogel.
begin-start = Dechrau
begin-go-on = Mynd ymlaen
begin-helped = Rwy'n cael help
begin-else = Rhywbeth arall
begin-what = Beth yw hwn?

## Cyn dweud unrhyw beth arall

# promise
begin-answers-iro = Mae { $name } yn ei ddarllen. Os wyt ti'n ei anfon heddiw, dylai { $name } ateb erbyn { $day }.
# promise
begin-answers-manager = Mae rheolwr yn ei ddarllen. Os wyt ti'n ei anfon heddiw, dylai ateb erbyn { $day }. Gall { $name } ei ddarllen hefyd.
# promise
begin-answers-nobody = Does gen ti ddim swyddog adolygu eto, felly mae rheolwr yn ei ddarllen. Os wyt ti'n ei anfon heddiw, dylai ateb erbyn { $day }.
# promise
begin-complaint = Gall hwn fod yn gŵyn. Mae'n edrych i mewn iddi.
# promise
begin-counted = Mae beth mae pobl yn ei ddewis yma yn cael ei gyfri, heb enwau. Dydy dy eiriau di ddim ynddo.

## Beth sy'n digwydd gyda'r geiriau

meet-words = Beth sy'n digwydd gyda dy eiriau
# promise
before-only-iro = Gellir ei roi yn nodiadau dy adolygiad. Gelli di gloi unrhyw ateb: “{ lock-only }”. Wedyn nid yw'n cael ei rannu yn y cyfarfod, oni bai bod rhaid i { $name }, i gadw rhywun yn ddiogel.

## Ar bob sgrin

foot-label = Yn ôl, help a nesaf
foot-help = Help
question-others = Pethau eraill
question-skip = Hepgor unrhyw beth.
# promise
question-goes-on = Tapia i fynd ymlaen, eto i aros.
# promise
lock-only = Dim ond { $name }
# promise
lock-only-nobody = Dim ond fy swyddog adolygu
lock-not-before = Nid o flaen …
# promise
lock-not-before-whom = Nid o flaen: { $whom }
company-carer = fy ngofalwr
company-family = fy nheulu
company-social_worker = fy ngweithiwr cymdeithasol
company-school = fy ysgol
company-others = eraill yn fy nghyfarfod
# promise
raises-manager = Mae rheolwr yn darllen hwn.

## Seibiant hanner ffordd trwy lawer o gwestiynau. Dim byd i'w ennill.

rest-title = Rwyt ti tua hanner ffordd
# promise
rest-saved = Cymera seibiant os hoffi di. Mae’r cyfan hyd yma wedi’i gadw.
