### Geiriau Swydd Unrhyw ei hun (mae'n sir ddychmygol).

## Yn lle'r rhai sydd yno'n barod

q-home-change = Pe baet ti’n gallu newid un peth am dy gartref, beth fyddai hynny?

## Ar gyfer y cwestiwn newydd

q-home-own-place = Oes lle gartref sydd i ti yn unig?
q-home-own-place-hint = Gall fod yn fach: cornel, cuddfan neu silff.
o-home-own-place-bedroom = Oes, fy ystafell wely
o-home-own-place-somewhere = Oes, rhywle arall
o-home-own-place-no = Nac oes
o-home-own-place-not-sure = Ddim yn siŵr

## Ar gyfer y ffurflen am newyddion da

q-good-news-tell = Pwy fyddet ti’n hoffi iddyn nhw glywed amdano?

## Disgrifiadau lluniau

picture-noticeboard = Hysbysfwrdd
