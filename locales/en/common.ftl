# Words around every page, and inside components. Reading age 9.

service-name = Heard
page-title = My page
skip-link = Skip to the main part of this page
back = Back
language-switch = Language

## Leave this page

leave-emergency = Emergency:
leave-page = Leave this page
leave-press-more = Press Shift { $count ->
    [one] { $count } more time
   *[other] { $count } more times
} to leave.
leave-leaving = Leaving this page.

## Under every page for children

# promise
footer-not-read-now = This is not read straight away. If you are in danger now, call 999.
footer-emergency = Emergency:
footer-childline = Childline:
footer-help = Get help
footer-privacy = Your privacy
footer-accessibility = Accessibility

## Buttons and fields

button-continue = Continue
error-prefix = Error:
error-summary-title = Please look at this
summary-change = Change
progress-now = Page { $now }
progress = { $now } of { $total }
text-box-limit = You can write up to { $count } characters.
date-day = Day
date-month = Month
date-year = Year
step-done = done
step-now = now

## What the browser does, where it can

counter-left = Characters left
counter-over = Characters too many
cover = Cover my words
cover-drawing = Cover my drawing
listen = Listen
listen-stop = Stop
listen-slower = Slower
# promise
autosave-saved = Saved at { $time }.
# promise
autosave-failed = Not saved yet. We will try again.

## Dates and times

date-long = { $weekday } { $day } { $month } { $year }
date-soon = { $weekday } { $day } { $month }
date-short = { $day } { $month } { $year }
date-and-time = { $day }, { $time }
clock-morning = { $hour }:{ $minute }am
clock-afternoon = { $hour }:{ $minute }pm
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
