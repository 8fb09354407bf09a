### Who is whose IRO.

staff-nav-allocation = Allocation
staff-allocation-title = Children with nobody
staff-allocation-none = Every child in care has an IRO.
staff-allocation-what = Children in care who have no IRO, the longest without first. Case systems do not say who is whose brother or sister: here it goes by the last name. Say the same in your case system, because the next import goes by what stands there.
staff-allocation-count = { $count ->
    [one] 1 child has no IRO
   *[other] { $count } children have no IRO
}
staff-allocation-since = Since
staff-allocation-since-unknown = Not known
staff-allocation-since-care = In care since { $day }
staff-allocation-since-iro = The last IRO ended { $when }
staff-allocation-day = 24 hours
staff-allocation-days = Five working days
staff-allocation-whom = IRO
staff-allocation-iro = IRO of { $name }
staff-allocation-family = { $child } has the same last name and is with { $iro }.
staff-allocation-allocate = Allocate
staff-allocation-choose = Choose
staff-allocation-offer = { $name }, { $count ->
    [one] 1 child
   *[other] { $count } children
}
staff-allocation-offer-over = { $name }, { $count } children: over the guide
staff-allocation-offer-family = { $name }, { $count ->
    [one] 1 child
   *[other] { $count } children
}: has { $child }, same last name
staff-allocation-iros = IROs and their children
staff-allocation-children = Children
staff-allocation-cover = Cover
staff-allocation-over = Over the guide
staff-allocation-within = Within the guide
staff-allocation-guide = The guide is 50 to 70 children for an IRO who works full time. Open an IRO to hand children over.

staff-hand-over-title = Hand children over
staff-hand-over-heading = The children of { $name }
staff-hand-over-what = All of it happens at once: the old allocation ends, the new one begins, and what is open goes with the child. Say the same in your case system, because the next import goes by what stands there.
staff-hand-over-none = No child in care is theirs.
staff-hand-over-whom = Who is handed over
staff-hand-over-family = Same last name: { $names }
staff-hand-over-with = { $name }, with { $iro }
staff-hand-over-to = To whom
staff-hand-over-note = Note for the next IRO
staff-hand-over-note-hint = What they must know before they meet the child. It is not shown to the child. It stands on the child’s page for whoever is the IRO, one copy for each child who is ticked.
staff-hand-over-goodbye = Goodbye from { $name }, in their own words
staff-hand-over-goodbye-hint = Only what they gave you for every child who is ticked. The child reads it under their name. Left empty, they can write it themselves for four weeks.
staff-hand-over-hello = Hello from the next IRO, in their own words
staff-hand-over-hello-hint = Only what they gave you for every child who is ticked. The child reads it under their name. Left empty, they can write it themselves.
staff-hand-over-do = Hand over
staff-hand-over-anyway = Hand over all the same
staff-hand-over-stay = These have the same last name as a child who goes, and would stay. Tick them too, or hand over all the same.
staff-hand-over-goodbye-found = The goodbye, read for plain words
staff-hand-over-hello-found = The hello, read for plain words

staff-note-title = From the hand-over
staff-note-from = { $by } wrote to { $to }, { $when }

staff-fault-allocated-meanwhile = Somebody else has allocated a child of these meanwhile, or the child has left care. Nothing was changed: look at who is left.
staff-fault-cannot-be-iro = They cannot be an IRO now: the account is disabled, has another role, or nobody has joined with it yet. Nothing was changed.
staff-fault-same-iro = They are theirs already. Choose somebody else.
staff-fault-look-first = Look at what stands here first. Nothing was changed.
