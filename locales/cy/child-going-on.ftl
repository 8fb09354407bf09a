# Aros am y tro a mynd ymlaen wedyn: beth sy’n cael ei gadw, pwy sy’n ei ddarllen, a sut i’w weld eto. Oedran darllen 9.

## Un cwestiwn

question-stop = Stopio am y tro
# promise
question-kept = Rwyt ti wedi ateb hwn o’r blaen. Mae’r ateb yn cael ei gadw ac nid yw’n cael ei ddangos yma. Cei adael hwn yn wag, neu ddweud mwy.

## Gwirio ac anfon

# promise
check-unsent = Does neb yn darllen hwn cyn i ti bwyso “{ check-send }”, neu cyn i rywun sydd â dy god di wneud hynny. Mae’n cael ei gadw yma tan { $day }.
# promise
check-before = Rwyt ti wedi ateb y rhain o’r blaen. Maen nhw’n cael eu cadw, heb eu dangos yma, a’u hanfon gyda’r gweddill:
check-earlier = Yr hyn ysgrifennaist ti o’r blaen
check-earlier-when = Ar { $when }

## Stopio am y tro

stop-title = Stopio am y tro
# promise
stop-kept = Mae’r hyn ysgrifennaist ti yn cael ei gadw yma tan { $day }. Does neb yn ei ddarllen cyn i ti ei anfon, neu cyn i rywun sydd â dy god di wneud hynny.
stop-see-title = Wyt ti eisiau gweld dy eiriau pan ddoi di’n ôl?
# promise
stop-see = Dewis bedwar llun nawr. Pan ddoi di’n ôl gyda dy god, bydd yr un lluniau’n dangos yr hyn ysgrifennaist ti, unwaith, os nad oes neb wedi mynd ymlaen ag ef. Hebddyn nhw cei fynd ymlaen a’i anfon o hyd, ond fyddi di ddim yn ei weld.
stop-choose = Dewis pedwar llun
stop-just = Dim ond stopio
# promise
stop-lock-how = Dewis pan nad oes neb yn edrych. Maen nhw’n gweithio unwaith, ar gyfer yr hyn ysgrifennaist ti hyd yma.
stopped-title = Rwyt ti wedi stopio
# promise
stopped-kept = Mae’r hyn ysgrifennaist ti yn cael ei gadw am { $days } diwrnod. Does neb yn ei ddarllen cyn i ti ei anfon, neu cyn i rywun sydd â dy god di wneud hynny.
stopped-again = I fynd ymlaen, teipia dy god ar y dudalen gyntaf a dewis yr un peth i siarad amdano.

## Dod yn ôl

go-on-title = Rwyt ti wedi dechrau o’r blaen
go-on-lead = Pan stopiaist ti, cafodd pedwar llun eu dewis. Gyda’r un lluniau cei weld yr hyn ysgrifennaist ti.
go-on-see = Gweld fy ngeiriau: dewis fy mhedwar llun
go-on-without = Mynd ymlaen heb eu gweld
# promise
go-on-without-hint = Mae’r hyn a ysgrifennwyd o’r blaen yn cael ei gadw, ac yn cael ei anfon gyda’r gweddill.
# promise
go-on-wrong = Nid dyna’r lluniau. Rho gynnig arall arni. Ar ôl pump anghywir, fydd dim modd dangos y geiriau yma mwyach. Dydyn nhw ddim ar goll.
# promise
go-on-gone = Does dim modd dangos y geiriau yma mwyach: roedd y lluniau’n anghywir bum gwaith, neu aeth rhywun ymlaen i ysgrifennu. Dydyn nhw ddim ar goll. Cei fynd ymlaen, ac maen nhw’n cael eu hanfon gyda’r gweddill.

## Roedd y dudalen wedi cau

over-title = Roedd y dudalen hon wedi cau
# promise
over-why = Mae’n cau ohoni ei hun pan nad oes neb yn ei defnyddio am 15 munud, fel na all neb arall ei darllen. Mae hefyd yn cau pan fyddi di’n ei gadael, neu pan fydd cod arall yn cael ei deipio yma.
# promise
over-typed = Mae’r hyn deipiaist ti nawr yma o hyd, ac nid yw wedi’i gadw eto. Teipia dy god i’w gadw.
over-code-other = Mae’r cod hwn ar gyfer tudalen rhywun arall. Teipia’r cod y dechreuwyd y geiriau hyn gydag ef, neu dy un diweddaraf.
# promise
over-keep = Cadw fy ngeiriau a mynd ymlaen

## Wedi’i anfon o dudalen a oedd wedi cau

# promise
sent-closed = Diolch. Mae’r hyn oedd ar y dudalen wedi cyrraedd.
# promise
sent-closed-reads = Mae dy swyddog adolygu, neu reolwr, yn ei ddarllen pan fyddan nhw nesaf yn y gwaith. Os yw’n dweud nad wyt ti’n ddiogel, mae’r rheolwyr yn ei weld hefyd, ac efallai y bydd rhaid iddyn nhw ddweud wrth eraill a all helpu.
