# Beth sy’n dod yn ôl at blentyn: beth ddaeth o bethau, y nodiadau i’w gwirio, llythyrau’n symlach, helô a hwyl fawr.

## Fy nhudalen

mine-new = Newydd i ti
mine-new-record = Nodiadau dy adolygiad: ai dyma oeddet ti’n ei feddwl?
mine-new-record-held = Nodiadau dy adolygiad ({ $when }): ai dyma oeddet ti’n ei feddwl?
mine-new-record-answer = Mae { $name } wedi dy ateb di am dy nodiadau
mine-new-record-added = Mae rhywbeth wedi’i gywiro neu ei ychwanegu yn nodiadau dy adolygiad
mine-letter-simpler = Mewn geiriau symlach
mine-sent = Beth anfonais i
mine-answered = { $count ->
    [one] Mae { $name } wedi ateb { $count } peth
   *[other] Mae { $name } wedi ateb { $count } o bethau
}
mine-somebody-answered = { $count ->
    [one] Mae { $count } peth wedi cael ei ateb
   *[other] Mae { $count } o bethau wedi cael eu hateb
}
mine-answered-above = Mae’r ateb ar frig y dudalen hon.
mine-just-me = Beth ychwanegais i ar fy mhen fy hun
mine-non-instructed = Beth welodd eiriolwr, a beth yw eu barn
# promise
mine-answer-due = Dylet ti gael ateb erbyn { $by }.
# promise
mine-answer-late = Mae’r ateb yn hwyr. Dylai fod wedi dod erbyn { $by }.
mine-looked-into = Mae { $name } wedi edrych ar hyn: { $when }.
mine-looked-into-somebody = Mae rhywun wedi edrych ar hyn: { $when }.
mine-answer-one = Ateb: { $answer }
mine-answers = { $count ->
    [one] { $count } ateb
   *[other] { $count } ateb
}
mine-earlier = { $count ->
    [one] { $count } o’r blaen
   *[other] { $count } o’r blaen
}
mine-records = Nodiadau fy adolygiadau
mine-record = Nodiadau fy adolygiad
mine-record-held = Nodiadau fy adolygiad: { $when }
mine-tell = Rhoi gwybod i mi pan fydd rhywbeth newydd

## Geiriau pwy

record-voice-child = Yn fy ngeiriau fy hun
record-voice-child_with_help = Yn fy ngeiriau fy hun, gyda help
record-voice-written_for_child = Wedi’i ysgrifennu i mi gan oedolyn
record-voice-paper = Fy ngeiriau ar bapur, wedi’u teipio
record-voice-advocate = Wedi’i ddweud drosta i gan eiriolwr
record-voice-advocate_non_instructed = Wedi’i ddweud gan eiriolwr, heb ofyn i mi

## Nodiadau i’w gwirio

record-title = Nodiadau fy adolygiad
record-title-held = Nodiadau fy adolygiad: { $when }
record-state-to-check = Edrycha ar hwn
record-state-waiting = Yn aros am ateb
record-state-answered = Wedi’i ateb
record-state-right = Dywedaist ti ei fod yn iawn
record-state-closed = Wedi cau
# promise
record-lead = Dyma beth roddodd { $name } yn nodiadau dy adolygiad, y rhan sy’n cael ei rhannu. Mae pawb yn yr adolygiad yn gallu ei darllen.
record-nothing = Does dim byd ddywedaist ti yn y nodiadau nawr.
record-added = Wedi’i ychwanegu ar ôl i ti edrych
record-line-changed = Newidiodd { $name } hyn i:
record-line-stays = Gadawodd { $name } hyn fel y mae:
record-despite = Roedd dy swyddog adolygu yn meddwl bod rhaid rhannu hyn. Galli di ofyn pam.
record-you-said-right = Dywedaist ti fod hyn yn iawn: { $when }.
record-you-said-not-quite = Dywedaist ti nad dyma’n hollol oeddet ti’n ei feddwl: { $when }.
# promise
record-answer-due = Dylai { $name } dy ateb di erbyn { $by }. Bydd y nodiadau’n aros ar agor nes iddyn nhw ateb.
record-answer = Ateb { $name }: { $when }
# promise
record-closed = Mae’r nodiadau hyn wedi cau. Maen nhw’n aros fel y maen nhw. Os bydd dy swyddog adolygu yn cywiro dyddiad neu’n ychwanegu rhywbeth, byddi di’n gweld hynny yma hefyd.
record-corrected = Cywirodd { $name } rywbeth: { $when }
record-corrected-day = Roedd dy adolygiad ar { $new }. Cyn hyn, { $old } oedd yn y nodiadau.
record-added-later = Ychwanegodd { $name } hyn: { $when }
record-too-late = Cafodd y nodiadau eu cau cyn i ti anfon hwn
# promise
record-too-late-what = Chafodd beth ysgrifennaist ti ddim ei anfon. Galli di ei ddweud mewn ffordd arall o hyd. Dyma dy eiriau:
record-asks = Ai dyma oeddet ti’n ei feddwl?
record-right = Ie
record-not-quite = Ddim yn hollol
record-words = Beth sydd ddim yn hollol iawn?
# promise
record-words-hint = Os nad yw’n hollol iawn, dweda beth oeddet ti’n ei feddwl. Rhaid i { $name } ateb cyn i’r nodiadau gau.
record-change = Ei newid
record-tell = Anfon at: { $name }
record-choose = Dewisa ie neu ddim yn hollol
record-words-missing = Ysgrifenna beth sydd ddim yn hollol iawn
promises-any-day = Wnaeth hyn ddigwydd? Galli di ddweud ar unrhyw ddiwrnod. Galli di ei newid wedyn.
# promise
promises-if-no = Os wyt ti’n dweud na, gall rheolwr weld hynny. Dylai edrych i mewn i’r peth erbyn { $by }, hyd yn oed os yw’r diwrnod eto i ddod.
promise-say = Cadw
promise-change = Newid beth ddywedais i
promise-missing = Dewis do, rhan ohono, neu naddo
# promise
promise-take-back = Os wyt ti’n newid hwn, fydd neb yn edrych i mewn i’r peth mwyach.
# promise
promise-no-due = Gall rheolwr weld hyn. Dylai edrych i mewn i’r peth erbyn { $by }.
# promise
promise-no-late = Does neb wedi edrych i mewn i’r peth eto. Dylai fod wedi cael ei wneud erbyn { $by }.
promise-you-said-yes = Dywedaist ti fod hyn wedi digwydd.
promise-you-said-partly = Dywedaist ti fod rhan o hyn wedi digwydd.
promise-you-said-no = Dywedaist ti nad oedd hyn wedi digwydd.

## Llythyrau

letter-hard = Ydy’r llythyr hwn yn anodd ei ddeall?
letter-simpler = Ei ddweud eto’n symlach
letter-simpler-what = Galli di ofyn am yr un llythyr mewn geiriau symlach.
# promise
letter-simpler-thanks = Rydyn ni wedi gofyn am lythyr symlach.
# promise
letter-unsent = Mae beth ysgrifennaist ti yn y blychau yno o hyd, a heb ei anfon eto.
# promise
letter-simpler-asked = Gofynnaist ti am eiriau symlach: { $when }. Dylen nhw ddod erbyn { $by }.
letter-simpler-first = Dyma dy lythyr mewn geiriau symlach.
letter-before-simpler = Y llythyr fel roedd e gyntaf
letter-what-you-said = Beth ddywedaist ti cyn yr adolygiad hwn
letter-reply = Wyt ti eisiau ysgrifennu’n ôl?
# promise
letter-reply-hint = Fe gei di adael hwn yn wag. Dylai’r person ysgrifennodd y llythyr ei ddarllen erbyn { $by }.

## Helô a hwyl fawr

greeting-new = { $name } yw dy swyddog adolygu newydd
# promise
greeting-changed = { $before } oedd dy swyddog adolygu cyn hyn. Nawr { $name } yw dy swyddog adolygu.
greeting-hello = Mae { $name } yn dweud helô
greeting-goodbye = Mae { $name } yn dweud hwyl fawr
# promise
greeting-no-words = Nhw sy’n darllen beth rwyt ti’n ei anfon nawr.

## Cwrdd â dy swyddog adolygu

meet-away-soon = Mae { $name } i ffwrdd o { $from } tan { $until }
# promise
letter-reply-due = Dylai rhywun ei ddarllen erbyn { $by }.
# promise
letter-reply-late = Dylai rhywun fod wedi’i ddarllen erbyn { $by }. Galli di ffonio rhywun amdano.
