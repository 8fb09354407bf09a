# What is pointed out before a letter goes to a child.

staff-guard-title = Look at this before it goes
staff-guard-stopped = What says where the child lives, and telephone numbers, cannot go in a letter. Go back and take them out; then it can be sent.
staff-guard-right-legend = Tick what is right
staff-guard-right-hint = Others may read this letter. That you said it is right stays in the log.
staff-guard-right = “{ $text }” is right
staff-guard-postcode = “{ $text }” is a postcode. Take it out.
staff-guard-telephone = “{ $text }” looks like a telephone number. Take it out.
staff-guard-address = “{ $text }” looks like an address. Take it out.
staff-guard-street = “{ $text }” looks like a street. Does it say where somebody lives?
staff-guard-greeting = The letter greets “{ $text }”. Is it this child’s letter?
staff-guard-surname = “{ $text }” is the child’s surname. Leave it out if you can.
staff-guard-other_child = “{ $text }” may be another child’s name. Make sure that nothing here belongs to somebody else.
staff-guard-first_name = “{ $text }” is also the name of a child you work with. Is this the right child’s letter?
staff-guard-someone = “{ $text }”: say who.
staff-guard-soon = “{ $text }”: say by when.
