# Shortcuts of single keys, which an IRO can turn on.

staff-shortcuts-title = Keyboard shortcuts
staff-shortcuts-what = You can go through a review by single keys. They do nothing while you type in a field, choose in a list, or hold Ctrl, Alt or Cmd. If you speak to your computer, or often touch keys by mistake, leave them off.
staff-shortcuts-on = They are on, in every browser that you sign in with.
staff-shortcuts-off = They are off.
staff-shortcuts-start = Turn them on
staff-shortcuts-stop = Turn them off
staff-shortcuts-keys = Keys
staff-shortcuts-does = What happens
staff-shortcuts-close = Close

staff-shortcut-next = Next line, of the review or of a list of children
staff-shortcut-previous = Line before
staff-shortcut-reply = Reply to this line: goes to the field for it
staff-shortcut-decide = Make the reply to this line a decision; goes to the field for it while nothing is typed there
staff-shortcut-place = Put this line into the shared part of the record
staff-shortcut-save = Save: the reply of this line as what will be done, or else the facts of the record, or the letter
staff-shortcut-search = Search among your children
staff-shortcut-today = Today
staff-shortcut-caseload = Caseload
staff-shortcut-list = This list; Escape closes it
