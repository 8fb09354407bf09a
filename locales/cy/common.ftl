# Geiriau o amgylch pob tudalen, a’r tu mewn i gydrannau.

service-name = Heard
page-title = Fy nhudalen
skip-link = Neidio i brif ran y dudalen hon
back = Yn ôl
language-switch = Iaith

## Gadael y dudalen hon

leave-emergency = Argyfwng:
leave-page = Gadael y dudalen
leave-press-more = Pwysa Shift { $count ->
    [one] unwaith eto
    [two] ddwywaith eto
   *[other] { $count } gwaith eto
} i adael.
leave-leaving = Yn gadael y dudalen hon.

## O dan bob tudalen i blant

# promise
footer-not-read-now = Does neb yn darllen hwn yn syth. Os wyt ti mewn perygl nawr, ffonia 999.
footer-emergency = Argyfwng:
footer-childline = Childline:
footer-help = Cael help
footer-privacy = Dy breifatrwydd
footer-accessibility = Hygyrchedd

## Botymau a blychau

button-continue = Ymlaen
error-prefix = Gwall:
error-summary-title = Edrycha ar hyn
summary-change = Newid
progress-now = Tudalen { $now }
progress = { $now } o { $total }
text-box-limit = Fe gei di ysgrifennu hyd at { $count } nod.
date-day = Diwrnod
date-month = Mis
date-year = Blwyddyn
step-done = wedi’i wneud
step-now = nawr

## Yr hyn y mae’r porwr yn ei wneud, lle mae’n gallu

counter-left = Nodau ar ôl
counter-over = Gormod o nodau
cover = Cuddio fy ngeiriau
cover-drawing = Cuddio fy llun
listen = Gwrando
listen-stop = Stopio
listen-slower = Arafach
# promise
autosave-saved = Wedi’i gadw am { $time }.
# promise
autosave-failed = Heb ei gadw eto. Byddwn ni’n rhoi cynnig arall arni.

## Dyddiadau ac amserau

date-long = { $weekday } { $day } { $month } { $year }
date-soon = { $weekday } { $day } { $month }
date-short = { $day } { $month } { $year }
date-and-time = { $day }, { $time }
clock-morning = { $hour }:{ $minute }am
clock-afternoon = { $hour }:{ $minute }pm
weekday-1 = dydd Llun
weekday-2 = dydd Mawrth
weekday-3 = dydd Mercher
weekday-4 = dydd Iau
weekday-5 = dydd Gwener
weekday-6 = dydd Sadwrn
weekday-7 = dydd Sul
month-1 = Ionawr
month-2 = Chwefror
month-3 = Mawrth
month-4 = Ebrill
month-5 = Mai
month-6 = Mehefin
month-7 = Gorffennaf
month-8 = Awst
month-9 = Medi
month-10 = Hydref
month-11 = Tachwedd
month-12 = Rhagfyr
month-short-1 = Ion
month-short-2 = Chwe
month-short-3 = Maw
month-short-4 = Ebr
month-short-5 = Mai
month-short-6 = Meh
month-short-7 = Gor
month-short-8 = Awst
month-short-9 = Medi
month-short-10 = Hyd
month-short-11 = Tach
month-short-12 = Rhag
