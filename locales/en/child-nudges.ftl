# How a child wants to be told that there is something to look at, and the message itself.

tell-title = Shall we tell you?
tell-lead = Sometimes there is something new to look at here, like a letter to you. We can send you a short message then.
# promise
tell-point-says = The message only says that there is something to look at, and the address of this website. It does not say your name, or what it is about.
tell-point-others = Somebody else who has the phone or reads the e-mail may see the message.
# promise
tell-point-choice = You choose. You can change it at any time. If you pick “Not at all”, we send nothing.
# promise
tell-cannot-send = We cannot send messages yet. Until we can, have a look here now and then.
tell-choose-now = You can choose now.
tell-now = How it is now:
tell-question = How do you want us to tell you?
tell-way-text = By text message
tell-way-email = By e-mail
tell-way-person = Through somebody who tells me
tell-way-none = Not at all
tell-phone = Mobile number
tell-phone-hint = Only if you picked “By text message”.
tell-email = Your e-mail address
tell-email-hint = Only if you picked “By e-mail”.
tell-person = Who shall we write to?
# promise
tell-person-hint = Only if you picked “Through somebody who tells me”. Pick somebody you trust, and ask them first. We write to them by e-mail.
tell-person-email = Their e-mail address
tell-save = Save
tell-fault-way = Pick how you want us to tell you
tell-fault-phone = Type a mobile number, like 07700 900 123. If it is from another country, begin with + and the country’s number.
tell-fault-email = Type your whole e-mail address, like sam@example.org
tell-fault-person = Type the name of the person, up to 100 letters
tell-fault-person-email = Type the person’s whole e-mail address, like sam@example.org

## The message: plain letters only, because not every phone shows others

# promise
nudge-subject = Something to look at
# promise
nudge-body = There is something to look at.
# promise
nudge-body-person = Somebody asked us to tell you when there is something for them to look at. Please pass it on.
