### Pan fydd rhywun yn dweud am rywbeth anniogel: diolch, beth sy’n wir amdano, a phwy sydd yno nawr. Byr iawn, plaen iawn.

## Yn y fan a’r lle, cyn ei anfon

unsafe-thanks-title = Diolch am ddweud wrthon ni
unsafe-thanks-pictures = Fe wnest ti’r peth iawn. Nid dy fai di yw e.
unsafe-thanks-middle = Fe wnest ti’r peth iawn. Nid dy fai di yw e. Dwyt ti ddim mewn trwbwl.
unsafe-thanks-older = Mae’n gallu bod yn anodd dweud. Fe wnest ti’r peth iawn, ac nid dy fai di yw e.
# promise
unsafe-not-sent-pictures = All neb ei ddarllen eto. Pwysa “{ check-send }” ar y dudalen nesaf yn gyntaf.
# promise
unsafe-not-sent-middle = Fydd neb yn ei ddarllen nes i ti bwyso “{ check-send }”. Fe gei di wneud hynny ar y dudalen nesaf nawr, neu fynd ymlaen â’r cwestiynau yn gyntaf.
# promise
unsafe-not-sent-older = Fydd neb yn ei ddarllen nes i ti bwyso “{ check-send }”. Fe gei di wneud hynny ar y dudalen nesaf nawr, neu fynd ymlaen â’r cwestiynau yn gyntaf.
# promise
unsafe-not-sent-last = Fydd neb yn ei ddarllen nes i ti bwyso “{ check-send }” ar y dudalen nesaf.
unsafe-send-now = Mynd i’w anfon nawr
unsafe-go-on = Mynd ymlaen â’r cwestiynau

## Ar y dudalen lle mae’r atebion yn cael eu gwirio, os na chafodd ei ateb o’r blaen

check-one-more = Un cwestiwn arall
# promise
check-one-more-hint = Does dim rhaid i ti ei ateb. Fe gei di anfon hebddo.

## Ar ôl ei anfon

unsafe-wait = Does dim rhaid i ti aros nes iddyn nhw ei ddarllen.
# promise
just-you-sent-told = Os dywedaist ti wrthon ni fod rhywbeth yn gwneud i ti deimlo’n anniogel: diolch. Fe wnest ti’r peth iawn. Nid dy fai di yw e.

## Oedolion sy’n dweud am ddiogelwch plentyn

grown-ups-unsafe-thanks = Fe wnaethoch chi’r peth iawn.
# promise
grown-ups-unsafe-not-sent = Fydd neb yn ei ddarllen nes i chi bwyso “{ check-send }” ar y dudalen nesaf.
grown-ups-unsafe-danger = Peidiwch ag aros i rywun ddarllen hwn. Ffoniwch nawr.

## Heb i neb glywed

help-ring = Rhifau i’w ffonio
ways-quiet-title = Os na alli di siarad yn uchel
# promise
ways-quiet = Fe gei di ysgrifennu at rywun, fel na fydd neb yn dy ymyl yn clywed. Efallai y bydd dy ffôn neu dy gyfrifiadur yn cofio i ti fod yno.
ways-childline = Childline ar-lein
ways-childline-about = Sgwrs neu e-bost, i unrhyw un o dan 19. Mae am ddim.
ways-chat = Sgwrs ar-lein
ways-chat-about = Dy gyngor di ddewisodd hon.
ways-text = Neges destun
# promise
ways-text-about = Anfona hi i’r rhif hwn. Bydd hi’n aros ar dy ffôn nes i ti ei dileu.
ways-nspcc = Llinell gymorth yr NSPCC
ways-more = Mwy o bobl i siarad â nhw
