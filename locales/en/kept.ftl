# A form that could not be taken: what was typed is still on the page.
kept-typed = What you wrote
