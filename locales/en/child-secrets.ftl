### The child's own secret: changing it, when it cannot be tried any more, and words that are not shown back.

secret-locked = { $name } can help. There were too many wrong tries with your secret this year, so it is not tried any more on this phone or computer. They can take it away, and you can choose a new one. You can still write with your code.
keep-change-title = Change my secret
# promise
keep-change-lead = Choose a new secret. The old one stops working at once.
keep-prove = Type your secret again first. Then you can change it for 5 minutes.
keep-changed = You changed your secret: { $when }.
hide-title = Do not show my words
# promise
hide-offer-pictures = What you sent is not shown again. Not even to you.
# promise
hide-offer-middle = What you sent is not shown again, even with your secret. So nobody can make you show it.
# promise
hide-offer-older = What you sent will not be shown again, even with your secret, so nobody can make you show it.
hide-still = With your secret you still see your letters, the answers and the days.
# promise
hide-back = { $name } can change this back, when you meet. You cannot change it back on a phone.
hide-do = Do not show my words again
# promise
hide-on-title = Words are not shown here
hide-on = { $name } can change that, when you meet.
hide-something = Something you said
hide-record = { $count ->
    [one] One thing from you is in these notes.
   *[other] { $count } things from you are in these notes.
}
