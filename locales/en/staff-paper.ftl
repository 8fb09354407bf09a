# Paper: the sheets of a week, and a letter that is given on paper.

## Sheets for a week

staff-sheets-title = Sheets for the week
staff-sheets-week = Reviews from { $from } to { $to }.
staff-sheets-before = The week before
staff-sheets-after = The week after
staff-sheets-other = A day of another week
staff-sheets-show = Show that week
staff-sheets-none = No review of yours is in this week.
staff-sheets-children = Print sheets for
staff-sheets-replaced = Print for these only if they need a new code
staff-sheets-replaced-hint = They keep the code that they have unless you tick them. If you do, the old code opens no more writing.
staff-sheets-booked = { $name }, review booked for { $day }
staff-sheets-due = { $name }, review due by { $day }, not booked
staff-sheets-code-new = Gets a new code.
staff-sheets-code-kept = Keeps the code of { $day }, which nobody has used yet. The sheet shows it again.
staff-sheets-code-unshown = Nobody has used the code of { $day } yet. It cannot be shown again.
staff-sheets-code-used = The code of { $day } is in use.
staff-sheets-paper = What to print
staff-sheets-folded = Sheets, folded once
staff-sheets-booklets = Booklets for a pen ({ $language })
staff-sheets-make = Make and show them
staff-sheets-print = Print this page: one child a sheet, each with an empty page for the inside. You can load it again, and it makes no new code.
staff-sheets-print-booklets = Print this page on A5, one page on each side, one side only: so no sheet is about two children. To fold booklets, open each one by itself. You can load this page again, and it makes no new code.
staff-sheets-alone = Booklet for { $name } by itself
staff-sheets-gone = No sheet for { $name }: the code was used or replaced meanwhile, or is not shown any more.

staff-fault-code-changed = The code of one of these children was used or replaced meanwhile. Nothing was made; look again at who keeps which code.

staff-invitation-sheet = Show its sheet again

## A letter on paper

staff-preview-paper-hint = { $name } has no secret and cannot sign in to read it. You can give it on paper: print it, hand it over, and record that here.
staff-preview-paper = Print it to give on paper
staff-paper-letter-title = Letter on paper
staff-paper-letter-heading = Letter on paper for { $name }
staff-paper-letter-print = Print this page with your browser and hand it over. It counts as given once you record it here. If you change the letter, print it again.
staff-paper-letter-form = Record that it was given
staff-paper-letter-on = On which day was it given?
staff-paper-letter-on-hint = Leave it empty for today.
staff-paper-letter-to = How did it come to { $name }?
staff-give-to-child = I handed it to { $name }
staff-give-to-read_aloud = I read it aloud to { $name } and handed it over
staff-give-to-carer = I handed it to a carer, who reads it with { $name }
staff-paper-letter-given = It was given
staff-paper-letter-waits = This letter was printed, and nobody has recorded yet that it was given.
staff-paper-letter-open = Print it again, or record that it was given
staff-given-child = Given on paper on { $day } by { $by }: handed to { $name }.
staff-given-read_aloud = Given on paper on { $day } by { $by }: read aloud to { $name } and handed over.
staff-given-carer = Given on paper on { $day } by { $by }: handed to a carer, who reads it with { $name }.
staff-story-given = Letter given on paper

staff-fault-signs-in = This child has a secret and reads the letter by signing in. Send it.
staff-fault-before-printing = This is before the day on which the letter was printed.
staff-fault-not-printed = The letter was changed or sent since it was printed. Look at it again.

## A photo of the child

staff-child-photo = Photo of { $name }
staff-child-photo-label = A photo, to tell children apart
staff-child-photo-hint = Ask first whether it may be here. JPEG, PNG or WebP, at most 10 MB. It is made small, and where and when it was taken is removed. It takes the place of any before. Whoever may open this page sees it beside the name; the child has no page that shows it.
staff-child-photo-keep = Use this photo
staff-child-photo-remove = Remove the photo
staff-child-photo-remove-hint = Nothing brings it back: there is no other copy here.

## Photographs of pages

staff-pages-title = Pages that they drew on
staff-page-photo = Page { $number }: a photograph of the page
staff-page-label = A photograph of the page
staff-page-hint = A drawing cannot be typed in: photograph the page flat and whole. JPEG, PNG or WebP, at most 10 MB. It is made smaller, and where and when it was taken is removed. The child sees it with what they said, and so does everybody who may read these views here.
staff-said-pages = { $count ->
    [one] a page that they drew on
   *[other] { $count } pages that they drew on
}
staff-page-keep = Keep this photograph
staff-page-remove-page = Take page { $number } away
staff-page-remove-hint = Nothing brings it back: there is no other copy here, and the child no longer finds it beside what they said.
staff-page-remove = Take it away
staff-fault-too-many-pages = These views have as many photographs as they take. Take one away first.
