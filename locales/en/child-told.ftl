# Who is told of something unsafe, how, and by when it is read. Which of these is shown hangs on whether this server can
# send messages to workers.

# promise
told-message = A message goes to { $name } and to a manager at once, at night and at weekends too. It says that there is something to read, and nothing else. It goes again until somebody says that they are dealing with it.
# promise
told-message-manager = A message goes to a manager at once, at night and at weekends too. It says that there is something to read, and nothing else. It goes again until somebody says that they are dealing with it.
# promise
told-trying = A message to { $name } and to a manager does not get through at the moment. It is tried again until it does. They also see it when they next look.
# promise
told-trying-manager = A message to a manager does not get through at the moment. It is tried again until it does. They also see it when they next look.
# promise
told-desk = { $name } and the managers see it first when they next look. No message goes to them.
# promise
told-desk-manager = The managers see it first when they next look. No message goes to them.
# promise
told-when = They should read it by { $by }. They may not see it before then.
# promise
told-when-closed = They should read it by { $by }. Offices are closed at weekends and on holidays, so perhaps nobody reads it before then.
# promise
told-message-pictures = A message goes to { $name } and to another grown-up now.
# promise
told-message-manager-pictures = A message goes to a grown-up who keeps children safe now.
# promise
told-desk-pictures = { $name } and another grown-up see it when they next look.
# promise
told-desk-manager-pictures = A grown-up who keeps children safe sees it when they next look.
# promise
told-when-pictures = They should read it by { $by }.
# promise
told-when-closed-pictures = Perhaps nobody reads it before { $by }.

## Where nobody must see whether anything was written

# promise
told-alone-message = Whoever reads what was sent before reads this too, when they are next at work. If it says that you are not safe, a message goes to them and to a manager at once, and they may have to tell others who can help.
# promise
told-alone-desk = Whoever reads what was sent before reads this too, when they are next at work. If it says that you are not safe, the managers see it too, when they next look, and they may have to tell others who can help.

## Who reads what

told-privacy-title = What happens if I say that I am not safe?
# promise
told-privacy-message = A message goes to your reviewing officer and to a manager at once, at night and at weekends too. It goes again until somebody says that they are dealing with it. It never has your name or your words in it. They should read what you said by the next day on which offices are open, and perhaps not before.
# promise
told-privacy-desk = Your reviewing officer and the managers see it first when they next look. No message goes to them. They should read what you said by the next day on which offices are open, and perhaps not before.
