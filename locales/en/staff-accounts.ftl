# Workers' accounts: for the administrator and each worker.

staff-nav-accounts = Accounts
staff-nav-account = Your account

staff-role-iro = IRO
staff-role-manager = Manager
staff-role-advocate = Advocate
staff-role-administrator = Administrator
staff-role-hint-iro = Reads and answers what the children of their caseload say.
staff-role-hint-manager = Sees figures, matters and urgent concerns of every child.
staff-role-hint-advocate = Speaks for the children who asked for them.
staff-role-hint-administrator = Looks after accounts. Reads nothing that a child said.

## All accounts

staff-accounts-title = Accounts
staff-accounts-what = You see who works here and how their accounts stand. You read nothing that a child said.
staff-accounts-invite = Invite somebody
staff-accounts-name = Name
staff-accounts-role = Role
staff-accounts-team = Team
staff-accounts-signed-in = Last signed in
staff-accounts-state = State
staff-accounts-never = Never
staff-accounts-invited = Invited
staff-accounts-in-use = In use
staff-accounts-disabled = Disabled
staff-accounts-make-link = Make a link

## One account

staff-account-title = Account
staff-account-own = This is your own account. Another administrator can change its role or disable it.
staff-account-signed-in = Last signed in { $when }.
staff-account-never = Never signed in.
staff-account-role = Change the role
staff-account-role-hint = Another role ends every session, and every child’s allocation to them.
staff-account-disable-title = Disable the account
staff-account-disable-what = Every session ends at once, and so does every child’s allocation to them. What they wrote stays.
staff-account-disable-legend = Disable this account?
staff-account-disable-sure = Yes, disable it
staff-account-disable = Disable the account
staff-account-disabled = Nobody can sign in with this account.
staff-account-enable = Make it usable again
staff-account-left-none = Done. No child in care had { $name } as their IRO.
staff-account-left = { $count ->
    [one] One child has no IRO now
   *[other] { $count } children have no IRO now
}
staff-account-left-next = They are on the managers’ list. Name their new IRO in the case system and import again.

## Links

staff-link-title = A link for this worker
staff-link-kind-both = To set password and authenticator
staff-link-kind-password = To set a new password
staff-link-kind-authenticator = To set a new authenticator
staff-link-hint-both = For somebody new, or who lost both. Be sure that it is them.
staff-link-hint-password = Whoever uses it needs a code of the authenticator, too.
staff-link-hint-authenticator = Whoever uses it needs the password, too.
staff-link-made = Link, shown only now
staff-link-made-both = With it { $name } sets their own password and authenticator, which nobody else gets to know. It works once, until { $until }.
staff-link-made-password = With it and a code of their authenticator { $name } sets a new password. It works once, until { $until }.
staff-link-made-authenticator = With it and their password { $name } sets a new authenticator. It works once, until { $until }.
staff-link-once = Give it to them yourself. A link made before opens nothing any more. If they say that it does not work, somebody else may have used it: make a new one and tell whoever runs Heard.
staff-link-over = This link does not work
staff-link-over-what = It was used already, its three days are over, or there is a newer one. Ask your administrator for a new link.
staff-link-email = { $name }, you sign in with { $email }.
staff-link-use-both = Set up your account
staff-link-use-password = Set a new password
staff-link-use-authenticator = Set up a new authenticator
staff-link-set = Save

## Password, authenticator, recovery codes

staff-password-title = Password and authenticator
staff-password-new = New password
staff-password-hint = At least { $min } characters. Three words that do not belong together are good.
staff-password-repeat = New password again
staff-password-now = Your password now
staff-password-change = Change your password
staff-password-ends = Every other session of yours ends.
staff-authenticator-title = Your authenticator
staff-authenticator-how = Open the authenticator app on your phone, add an account and scan this.
staff-authenticator-qr = QR code for the authenticator app
staff-authenticator-text = If you cannot scan it, type this into the app:
staff-authenticator-code = Six-digit code
staff-authenticator-code-hint = What the app shows now for Heard.
staff-authenticator-change = Change your authenticator
staff-authenticator-ends = Codes from the old one stop working, and every other session of yours ends.
staff-code-now-hint = From your authenticator app. Each code works once.
staff-recovery-title = Recovery codes
staff-recovery-once = They are shown only now. Write them down and keep them apart from your phone.
staff-recovery-how = If your phone is lost, sign in with your password and one of these in place of the six-digit code. Each works once.
staff-recovery-left = { $left } of { $all } are left.
staff-recovery-make = Make new recovery codes
staff-recovery-ends = The ones that you have stop working, and every other session of yours ends.

## Sessions

staff-sessions-title = Where you are signed in
staff-sessions-what = If you do not know one of them, end it and change your password.
staff-sessions-device = Device
staff-sessions-since = Signed in
staff-sessions-used = Last used
staff-sessions-end = End it
staff-sessions-this = This one

## Cover

staff-cover-title = Cover while away
staff-cover-what = On these days a colleague in the same role stands in for these children, and is told of urgent concerns too. Another colleague may cover on other days. Whoever covers and is away is covered with what they cover. The children see who read their words.
staff-cover-who = Who covers
staff-cover-nobody = Choose
staff-cover-from = First day
staff-cover-until = Last day
staff-cover-set = { $name } covers from { $from } until { $until }.
staff-cover-end = End the cover

## What is wrong

staff-fault-password-short = Use at least 12 characters.
staff-fault-password-long = Use at most 128 characters.
staff-fault-password-guessable = This is guessed too easily. Three words that do not belong together are good.
staff-fault-passwords-differ = The two passwords are not the same.
staff-fault-wrong-password = That is not your password.
staff-fault-not-an-email = Write an e-mail address, like name@council.example.
staff-fault-email-taken = There is an account with this e-mail address.
staff-fault-not-oneself = You cannot do this to your own account. Another administrator can.
staff-fault-cover-oneself = Somebody else must cover.
staff-fault-cannot-cover = Choose somebody in the same role who has signed in here.
staff-fault-cover-taken = Another colleague covers on one of these days. Choose days on which nobody does, or end that cover first.
staff-fault-cover-too-long = Cover lasts three months at most. For longer, give the children another IRO in the case system.
