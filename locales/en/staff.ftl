# Words that only workers read: English.

staff-nav = Main
staff-sign-out = Sign out

# One line of a list whose name or address does not open.
staff-unreadable = Cannot be opened: tell whoever runs Heard
