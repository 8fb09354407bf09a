# Sut mae plentyn eisiau cael gwybod bod rhywbeth i edrych arno, a’r neges ei hun.

tell-title = Wyt ti eisiau i ni ddweud wrthyt ti?
tell-lead = Weithiau mae rhywbeth newydd i edrych arno yma, fel llythyr i ti. Gallwn ni anfon neges fer atat ti wedyn.
# promise
tell-point-says = Dim ond dweud bod rhywbeth i edrych arno mae’r neges, a chyfeiriad y wefan hon. Dydy hi ddim yn dweud dy enw di, na beth yw e.
tell-point-others = Efallai y bydd rhywun arall sydd â’r ffôn, neu sy’n darllen yr e-bost, yn gweld y neges.
# promise
tell-point-choice = Ti sy’n dewis. Galli di ei newid unrhyw bryd. Os wyt ti’n dewis “Dim o gwbl”, fyddwn ni’n anfon dim byd.
# promise
tell-cannot-send = Allwn ni ddim anfon negeseuon eto. Tan hynny, dere i edrych yma weithiau.
tell-choose-now = Galli di ddewis nawr.
tell-now = Fel hyn mae hi nawr:
tell-question = Sut wyt ti eisiau i ni ddweud wrthyt ti?
tell-way-text = Gyda neges destun
tell-way-email = Gydag e-bost
tell-way-person = Trwy rywun sy’n dweud wrtha i
tell-way-none = Dim o gwbl
tell-phone = Rhif ffôn symudol
tell-phone-hint = Dim ond os wyt ti wedi dewis “Gyda neges destun”.
tell-email = Dy gyfeiriad e-bost
tell-email-hint = Dim ond os wyt ti wedi dewis “Gydag e-bost”.
tell-person = At bwy rydyn ni’n ysgrifennu?
# promise
tell-person-hint = Dim ond os wyt ti wedi dewis “Trwy rywun sy’n dweud wrtha i”. Dewisa rywun rwyt ti’n ymddiried ynddo, a gofynna iddo gyntaf. Byddwn ni’n anfon e-bost ato.
tell-person-email = Cyfeiriad e-bost y person
tell-save = Cadw
tell-fault-way = Dewisa sut wyt ti eisiau i ni ddweud wrthyt ti
tell-fault-phone = Teipia rif ffôn symudol, fel 07700 900 123. Os yw’r rhif o wlad arall, dechreua gyda + a rhif y wlad.
tell-fault-email = Teipia dy gyfeiriad e-bost i gyd, fel sam@example.org
tell-fault-person = Teipia enw’r person, hyd at 100 llythyren
tell-fault-person-email = Teipia gyfeiriad e-bost y person i gyd, fel sam@example.org

## Y neges: llythrennau plaen yn unig, achos dydy pob ffôn ddim yn dangos rhai eraill

# promise
nudge-subject = Rhywbeth i edrych arno
# promise
nudge-body = Mae rhywbeth i edrych arno.
# promise
nudge-body-person = Gofynnodd rhywun i ni ddweud wrthych chi pan fydd rhywbeth i edrych arno. Rhowch wybod i'r person hwnnw, os gwelwch yn dda.
