### Cyfrinach y plentyn: ei newid, pan nad oes modd rhoi cynnig arni eto, a geiriau sydd ddim yn cael eu dangos yn ôl.

secret-locked = Gall { $name } helpu. Roedd gormod o gynigion anghywir ar dy gyfrinach eleni, felly dydy hi ddim yn gweithio ar y ffôn neu’r cyfrifiadur hwn mwyach. Maen nhw’n gallu ei dileu, ac wedyn galli di ddewis un newydd. Galli di ysgrifennu gyda dy god o hyd.
keep-change-title = Newid fy nghyfrinach
# promise
keep-change-lead = Dewisa gyfrinach newydd. Bydd yr hen un yn stopio gweithio ar unwaith.
keep-prove = Teipia dy gyfrinach eto yn gyntaf. Wedyn galli di ei newid am 5 munud.
keep-changed = Fe wnest ti newid dy gyfrinach: { $when }.
hide-title = Paid â dangos fy ngeiriau
# promise
hide-offer-pictures = Fydd beth anfonaist ti ddim yn cael ei ddangos eto. Ddim hyd yn oed i ti.
# promise
hide-offer-middle = Fydd beth anfonaist ti ddim yn cael ei ddangos eto, hyd yn oed gyda dy gyfrinach. Felly all neb wneud i ti ei ddangos.
# promise
hide-offer-older = Fydd beth anfonaist ti ddim yn cael ei ddangos eto, hyd yn oed gyda dy gyfrinach, felly all neb wneud i ti ei ddangos.
hide-still = Gyda dy gyfrinach, byddi di’n dal i weld dy lythyrau, yr atebion a’r dyddiau.
# promise
hide-back = Gall { $name } newid hyn yn ôl, pan fyddwch chi’n cwrdd. Does dim modd i ti ei newid yn ôl ar ffôn.
hide-do = Paid â dangos fy ngeiriau eto
# promise
hide-on-title = Dydy geiriau ddim yn cael eu dangos yma
hide-on = Gall { $name } newid hynny, pan fyddwch chi’n cwrdd.
hide-something = Rhywbeth ddywedaist ti
hide-record = { $count ->
    [zero] Does dim byd gen ti yn y nodiadau hyn.
    [one] Mae un peth gen ti yn y nodiadau hyn.
    [two] Mae { $count } beth gen ti yn y nodiadau hyn.
    [few] Mae { $count } pheth gen ti yn y nodiadau hyn.
    [many] Mae { $count } pheth gen ti yn y nodiadau hyn.
   *[other] Mae { $count } peth gen ti yn y nodiadau hyn.
}
