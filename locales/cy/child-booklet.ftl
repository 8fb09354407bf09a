### Y ffurflen fel llyfryn i'w argraffu.

booklet-hello = Helo { $name }
booklet-more-hello = Rhywbeth arall, { $name }?
booklet-what = { $iro } sy’n arwain dy gyfarfod ac eisiau gwybod beth wyt ti’n ei feddwl.
booklet-choice = Ti sy’n dewis beth i’w ddweud. Fe gei di adael unrhyw gwestiwn allan, neu beidio â defnyddio hwn o gwbl.
# promise
booklet-who = Mae { $iro } yn darllen beth rwyt ti’n ei ysgrifennu ac yn ei deipio, air am air. Gall gael ei roi yn nodiadau dy adolygiad. Os wyt ti’n ticio “{ lock-only }” wrth ymyl teitl, fydd yr hyn sydd oddi tano ddim yn cael ei rannu yn y cyfarfod, oni bai bod rhaid i { $iro } wneud hynny i gadw rhywun yn ddiogel.
# promise
booklet-safe = Os wyt ti’n dweud nad wyt ti’n ddiogel, mae’n rhaid i { $iro } ddweud wrth bobl eraill sy’n cadw plant yn ddiogel. Dwyt ti ddim mewn trwbwl.
booklet-phone = Neu ar ffôn: sgania’r sgwâr, neu cer i’r dudalen hon a theipia’r cod:
booklet-qr = Cod sgwâr i’w sganio â ffôn
# promise
booklet-until = Gelli di ddefnyddio’r cod cyn dy adolygiad ac ar ei ôl, nes i ti gael un newydd neu nes i { $iro } ei stopio. Cadw’r cod i ti dy hun.
booklet-numbers = Pobl y gelli di eu ffonio
# promise
booklet-now = Does neb yn darllen y llyfryn hwn nes i ti ei roi yn ôl. Os wyt ti mewn perygl nawr, ffonia 999.
booklet-tick-many = Ticia gymaint ag y mynni di.
booklet-only-if = Dim ond { $what }.
booklet-ticked = os wyt ti wedi ticio { $what } yng nghwestiwn { $number }
booklet-not-ticked = os nad wyt ti wedi ticio { $what } yng nghwestiwn { $number }
booklet-and = { $one } a hefyd { $other }
booklet-or = { $one } neu { $other }
# promise
booklet-unsafe = Does neb yn gwybod beth rwyt ti’n ei ysgrifennu yma nes i ti roi’r llyfryn yn ôl. I ddweud wrth rywun heddiw, ffonia rif ar y dudalen olaf.
booklet-helped = Wnaeth rhywun dy helpu di, neu ysgrifennu drosot ti? Fe gei di roi ei enw yma.
booklet-back-title = Sut i’w roi yn ôl
booklet-back = Rho’r llyfryn mewn amlen a’i chau. Rho hi i { $iro }, neu i rywun rwyt ti’n ymddiried ynddo i ddod â hi at { $iro }. Does dim rhaid i ti ei ddangos i neb arall.
