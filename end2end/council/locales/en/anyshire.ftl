### Anyshire's own words (Anyshire is made up).

## In the place of shipped ones

q-home-change = If you could change one thing about your home, what would it be?

## For the changed question

q-home-own-place = Is there a place at home that is just for you?
q-home-own-place-hint = It can be small: a corner, a den or a shelf.
o-home-own-place-bedroom = Yes, my bedroom
o-home-own-place-somewhere = Yes, somewhere else
o-home-own-place-no = No
o-home-own-place-not-sure = Not sure

## For the form about good news

q-good-news-tell = Who would you like to hear about it?

## Text alternatives of pictures

picture-noticeboard = Noticeboard
