### The form as a booklet to print.

booklet-hello = Hello { $name }
booklet-more-hello = Anything more, { $name }?
booklet-what = { $iro } runs your meeting and wants to know what you think.
booklet-choice = You choose what to say. You can leave out any question, or not use this at all.
# promise
booklet-who = { $iro } reads what you write and types it in, word for word. It can be put in the notes of your review. If you tick “{ lock-only }” beside a heading, what is under it is not shared in the meeting, unless { $iro } has to, to keep somebody safe.
# promise
booklet-safe = If you say you are not safe, { $iro } has to tell others who keep children safe. You are not in trouble.
booklet-phone = Or on a phone: scan the square, or go to this page and type the code:
booklet-qr = Square code to scan with a phone
# promise
booklet-until = You can use the code before your review and after it, until you get a new one or { $iro } ends it. Keep it to yourself.
booklet-numbers = People you can ring
# promise
booklet-now = Nobody reads this booklet until you give it back. If you are in danger now, ring 999.
booklet-tick-many = Tick as many as you like.
booklet-only-if = Only if { $what }.
booklet-ticked = you ticked { $what } at question { $number }
booklet-not-ticked = you did not tick { $what } at question { $number }
booklet-and = { $one } and { $other }
booklet-or = { $one } or { $other }
# promise
booklet-unsafe = Nobody knows what you write here until you give the booklet back. To tell somebody today, ring a number on the last page.
booklet-helped = Did someone help you, or write for you? You can put their name here.
booklet-back-title = How to give it back
booklet-back = Put the booklet in an envelope and close it. Give it to { $iro }, or to someone you trust who will bring it to { $iro }. You do not have to show it to anyone else.
