# Ffurflen na ellid ei derbyn: mae’r hyn a deipiwyd ar y dudalen o hyd.
kept-typed = Beth ysgrifennaist ti
