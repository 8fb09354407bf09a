# Ffurflen na ellid ei derbyn: mae’r hyn a deipiwyd ar y dudalen o hyd.

# promise
kept-title = Doedd dim modd ei gadw ar hyn o bryd
# promise
kept-words = Mae dy eiriau di yma o hyd. Tria eto ymhen munud.
# promise
kept-words-broken = Mae rhywbeth wedi torri. Ein bai ni yw hyn, nid dy fai di. Mae dy eiriau di yma o hyd. Tria eto ymhen munud, neu gopïa nhw.
kept-choice = Mae’r hyn ddewisaist ti yma o hyd. Tria eto ymhen munud.
kept-choice-broken = Mae rhywbeth wedi torri. Ein bai ni yw hyn, nid dy fai di. Mae’r hyn ddewisaist ti yma o hyd. Tria eto ymhen munud.
kept-typed = Beth ysgrifennaist ti
kept-again = Tria eto
kept-not-sent-title = Doedd dim modd ei anfon ar hyn o bryd
# promise
kept-not-sent = Mae dy atebion di yma o hyd. Tria eto ymhen munud.
unreadable-title = Un peth
unreadable-words = Does dim modd agor hwn ar hyn o bryd. Ein bai ni yw hyn, nid dy fai di.
