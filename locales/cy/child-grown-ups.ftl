# Gofalwyr a rhieni sy’n ysgrifennu yn eu henw eu hunain. Geiriau plaen, wedi’u dweud wrth oedolyn.

purpose-observation = Beth welais i ac a glywais i am y plentyn
purpose-non_instructed = Beth welais i a’i bwyso dros y plentyn
purpose-carer_views = Beth dw i’n ei feddwl cyn yr adolygiad
purpose-parent_views = Beth dw i’n ei feddwl cyn yr adolygiad
purpose-carer_feedback = Sut oedd yr adolygiad i mi
purpose-parent_feedback = Sut oedd yr adolygiad i mi

grown-ups-title = Eich barn chi
grown-ups-the-iro = Y swyddog adolygu
grown-ups-lead = Rydyn ni’n gofyn am eich barn chi cyn adolygiad { $child }.
grown-ups-lead-held = Mae adolygiad { $child } wedi bod. Rydyn ni’n gofyn sut oedd e i chi.
# promise
grown-ups-reads = { $name } yw swyddog adolygu { $child }, ac sy’n darllen beth rydych chi’n ei anfon. Bydd rheolwr yn darllen beth rydych chi’n ei ddweud am sut oedd adolygiad.
# promise
grown-ups-own-words = Mae’n cael ei gadw fel eich geiriau chi, gyda’ch enw. Gall y bobl yn yr adolygiad ddarllen beth sy’n mynd i nodiadau’r adolygiad.
# promise
grown-ups-apart = Dydych chi ddim yn gweld yma beth mae { $child } yn ei ddweud, a dydy { $child } ddim yn gweld yma beth rydych chi’n ei ddweud.
# promise
grown-ups-not-secret = Dydy hwn ddim yn gyfrinach. Os yw plentyn yn cael ei frifo efallai, mae’n rhaid i { $name } ddweud wrth bobl sy’n gallu helpu.
# promise
grown-ups-counted = Mae beth rydych chi’n ei ddewis am adolygiad yn cael ei gyfrif gyda beth mae pobl eraill yn ei ddewis, heb enwau. Dydy’ch geiriau chi ddim ynddo.
# promise
grown-ups-in-one-go = Gallwch adael unrhyw gwestiwn yn wag. Anfonwch e cyn cau’r dudalen: fydd dim modd cael yn ôl beth rydych chi wedi’i ddechrau.
grown-ups-danger-title = Os yw plentyn mewn perygl
# promise
grown-ups-danger = Ffoniwch 999 nawr. Does neb yn darllen hwn yn syth. Os ydych chi’n poeni am blentyn, gallwch ffonio llinell gymorth yr NSPCC hefyd ar 0808 800 5000.
grown-ups-which = Beth ydych chi eisiau ei ysgrifennu?
grown-ups-voice-carer = Beth dw i’n ei feddwl
grown-ups-voice-observation = Beth welais i ac a glywais i am fabi, neu am blentyn sydd ddim yn defnyddio geiriau
grown-ups-missing = Dewiswch beth rydych chi eisiau ei ysgrifennu
# promise
grown-ups-step-review = Bydd yr adolygiad yn digwydd erbyn { $by }.
grown-ups-step-review-on = Mae’r adolygiad wedi’i drefnu ar gyfer { $on }.
grown-ups-sent-urgent-title = Fe ddywedoch chi rywbeth am ddiogelwch plentyn
# promise
grown-ups-sent-urgent = Efallai y bydd angen iddyn nhw siarad â chi.
