### The form as a booklet to print.

booklet-hello = Hello { $name }
booklet-what = This booklet is for you. Your review is a meeting about you and your plans. { $iro } runs it and wants to know what you think.
booklet-choice = You choose what to say. You can leave out any question, ask someone to write for you, or not use this at all.
booklet-who-title = Who reads it
# promise
booklet-who = { $iro } reads what you write and types it in, word for word. It can be put in the notes of your review. If you tick “{ only-iro }”, that answer is not shared in the meeting, unless { $iro } has to, to keep somebody safe.
# promise
booklet-safe = If you say you are not safe, { $iro } has to tell others who keep children safe. You are not in trouble.
booklet-phone-title = On a phone instead
booklet-phone = Scan the square with a phone. Or go to this page and type the code:
booklet-qr = Square code to scan with a phone
# promise
booklet-until = You can use the code before your review and after it, until you get a new one or { $iro } ends it. Keep it to yourself.
booklet-numbers = People you can ring
# promise
booklet-now = Nobody reads this booklet until you give it back. If you are in danger now, ring 999.
booklet-tick-one = Tick one.
booklet-tick-many = Tick as many as you like.
booklet-only-if = Only if { $what }.
booklet-ticked = you ticked { $what } at question { $number }
booklet-not-ticked = you did not tick { $what } at question { $number }
booklet-and = { $one } and { $other }
booklet-or = { $one } or { $other }
# promise
booklet-unsafe = Nobody knows what you write here until you give the booklet back. To tell somebody today, ring a number on the first page.
booklet-helped = Did someone help you, or write for you? You can put their name here.
booklet-back-title = How to give it back
booklet-back = Put the booklet in an envelope and close it. Give it to { $iro }, or to someone you trust who will bring it to { $iro }. You do not have to show it to anyone else.
