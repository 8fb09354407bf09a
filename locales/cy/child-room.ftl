# Pwy ddylai fod yng nghyfarfod plentyn, a ble: yr ystafell mewn llun, yr un peth fel rhestr, a’r hyn a ddywedwyd.

room-tap = Dewis rywun, yna le.
room-where = { $who }: nawr dewis le.
room-placed = { $who }: { $place }.
room-waiting = { $who }: yn aros isod.
room-list-how = Dewis le i bob person. Cei di adael pobl allan.
room-as-list = Dangos fel rhestr
room-as-picture = Dangos fel llun
room-out-means = Ystyr “{ o-place-out }”: maen nhw’n dod i dy gyfarfod, ond yn mynd allan pan fydd pobl yn siarad am bethau preifat, fel dy iechyd.
placed = { $place }: { $people }.
booklet-tick-each = Ticia un blwch i bob person. Cei di adael pobl allan.
