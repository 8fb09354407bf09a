# Keys by which programs of the council read figures: for administrators.

staff-nav-api-keys = Keys for programs

staff-api-keys-title = Keys for programs
staff-api-keys-what = A key lets a program of the council, such as the case system or Power BI, read figures. It changes nothing, and opens no page. Whoever has it reads what it opens: give each program one of its own, and end it when it is no longer used.
staff-api-keys-where = What a program can ask for is described at { $address }. Counts are whole: hide small numbers before anything leaves the council.
staff-api-keys-none = There is no key yet.
staff-api-keys-name = What it is for
staff-api-keys-name-hint = Such as “Power BI, performance team”.
staff-api-keys-by = Made by { $name }
staff-api-keys-sets = Opens
staff-api-keys-sets-which = What it opens
staff-api-keys-set-tables = Tables of figures
staff-api-keys-set-reviews = Reviews
staff-api-keys-hint-tables = Counts, as in the council’s report. Tables about the work of IROs name them.
staff-api-keys-hint-reviews = Each review in codes and days, with opaque ids. No name and nothing that a child said.
staff-api-keys-until = Last day
staff-api-keys-until-hint = At most a year from today.
staff-api-keys-used = Last used
staff-api-keys-never = Never
staff-api-keys-state = State
staff-api-keys-state-good = In use
staff-api-keys-state-expired = Over
staff-api-keys-state-ended = Ended
staff-api-keys-end = End it
staff-api-keys-make = Make a key
staff-api-keys-made = Key, shown only now
staff-api-keys-once = Put it where the program reads it, and nowhere else. Heard does not keep it: if it is lost, end it here and make another.
staff-fault-key-too-long = A key lasts a year at most.
