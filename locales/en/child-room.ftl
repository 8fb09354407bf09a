# Who should be at a child's meeting, and where: the drawn room, the same as a list, and what was said.

room-tap = Pick someone, then a place.
room-where = { $who }: now a place.
room-placed = { $who }: { $place }.
room-waiting = { $who } is waiting below.
room-list-how = Pick a place for each person. You can leave people out.
room-as-list = Show as a list
room-as-picture = Show as a picture
room-out-means = “{ o-place-out }” means: they come to your meeting, but go out when people talk about private things, like your health.
placed = { $place }: { $people }.
booklet-tick-each = Tick one box for each person. You can leave people out.
