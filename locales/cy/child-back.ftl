# Beth mae plentyn yn ei gael yn ôl: y dderbynneb, cerdyn y cyfarfod, addewidion a llythyrau ar ei dudalen ei hun.

## Y dderbynneb

sent-title = Wedi’i anfon at { $name }
sent-to-manager = reolwr
sent-to-iro = dy swyddog adolygu
sent-thanks = Diolch.
sent-thanks-news = Am newyddion da! Diolch.
# promise
sent-answer-by = Dylai { $name } ateb erbyn { $by }.
# promise
sent-answer-by-manager = Dylai rheolwr ateb erbyn { $by }.
# promise
sent-before-on = Bydd { $name } yn ei ddarllen cyn dy gyfarfod: { $on }.
# promise
sent-before-by = Bydd { $name } yn ei ddarllen cyn dy gyfarfod. Bydd hwnnw erbyn { $by }.
sent-mine = Fy nhudalen i
# promise
sent-closed-title = Mae wedi’i anfon
# promise
told-briefly = Mae neges yn mynd at { $name } ac at reolwr nawr, ddydd neu nos.
# promise
told-briefly-manager = Mae neges yn mynd at reolwr nawr, ddydd neu nos.
# promise
told-briefly-trying = Dyw neges at { $name } ac at reolwr ddim yn mynd trwodd eto. Mae’n cael ei hanfon eto.
# promise
told-briefly-trying-manager = Dyw neges at reolwr ddim yn mynd trwodd eto. Mae’n cael ei hanfon eto.

## Fy nhudalen i

mine-your-iro = { $name } yw dy swyddog adolygu.
mine-about-iro = Mwy am { $name }
meeting-at-home = Lle rwyt ti’n byw
meeting-at-school = Yn yr ysgol
meeting-at-office = Mewn swyddfa
meeting-at-screen = Ar sgrin
mine-happened = Wnaeth hyn ddigwydd?
# promise
mine-read = Fe wnaeth { $name } ei ddarllen: { $on }. Diolch.
# promise
mine-read-somebody = Fe wnaeth dy swyddog adolygu ei ddarllen: { $on }. Diolch.

## Yr hyn a ofynnwyd i rywun uwch

asked-for-title = Gofynnwyd ar dy ran
asked-for-who = Ar { $day }, gofynnodd { $by } am help gyda hyn gan { $who }.
# promise
asked-for-due = Gofynnodd { $by } am ateb erbyn { $day }.
asked-for-late = Mae'r diwrnod hwnnw wedi mynd, a does dim ateb eto.
asked-for-answered = Ar { $day }, daeth ateb gan { $who }.
asked-for-came = Beth ddaeth o hyn, ar { $day }:
