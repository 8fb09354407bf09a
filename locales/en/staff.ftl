# Words that only workers read: English.

staff-nav = Main
staff-sign-out = Sign out
