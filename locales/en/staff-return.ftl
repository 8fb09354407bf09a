# What has to be mended before the SSDA903 return can be written: for managers.

staff-return-title = SSDA903 return
staff-return-heading = What to mend for the SSDA903 return of { $year }
staff-return-span = Reviews held from { $from } to { $to }
staff-return-in = { $count ->
    [0] No review is in the return.
    [one] { $count } review is in the return.
   *[other] { $count } reviews are in the return.
}
staff-return-left-out = { $count ->
    [one] { $count } review is left out, because the legal status of its child is V3 or V4 (rule 399).
   *[other] { $count } reviews are left out, because the legal status of their children is V3 or V4 (rule 399).
}
staff-return-nothing = Nothing has to be mended.
staff-return-count = { $count ->
    [one] { $count } thing to mend. The return is not written before
   *[other] { $count } things to mend. The return is not written before
}
staff-return-more = { $count ->
    [one] { $count } more is not shown.
   *[other] { $count } more are not shown.
}
staff-return-other = The return of { $year }
staff-return-wrong = What is wrong
staff-return-mend = What to do
staff-return-wrong-166 = 166: the day of the review cannot be written in the return.
staff-return-mend-166 = The IRO puts the day right on the record.
staff-return-wrong-167 = 167: there is no participation code.
staff-return-mend-167 = The IRO says how the child took part, PN0 to PN7, on the record. Of an imported review it is put right in the case system and imported again.
staff-return-wrong-440 = 440: PN0 is for a child under 4, and the child was 4 or over.
staff-return-mend-440 = The IRO puts the code or the day right on the record. Or the date of birth is put right in the case system and imported again.
staff-return-wrong-441 = 441: PN1 to PN7 are for a child of 4 or over, and the child was under 4.
staff-return-mend-441 = The IRO puts the code or the day right on the record. Or the date of birth is put right in the case system and imported again.
staff-return-wrong-INT08 = INT08: the child’s details cannot be read, so the return has no row for the child.
staff-return-mend-INT08 = Ask whoever looks after the server. The children are imported again, or a backup is looked at.
staff-return-wrong-INT17 = INT17: another child has the same identifier and another date of birth.
staff-return-mend-INT17 = The identifier of one of them is put right in the case system and imported again. Capital and small letters count as the same.
staff-return-wrong-1012 = 1012: the child was in care on no day of the year.
staff-return-mend-1012 = The days in care are put right in the case system and imported again. Or the IRO puts the day of the review right.
staff-return-wrong-twice = The child has two reviews on this day.
staff-return-mend-twice = The IRO puts the day of one of them right. One that came from the case system is put right there and imported again.
staff-return-wrong-two_records = The case system and Heard each have a review that was due on the same day.
staff-return-mend-two_records = If it was one review, the line of the case system is given the day that Heard has, and the reviews are imported again.
staff-return-wrong-shared_identifier = Another child has the same identifier.
staff-return-mend-shared_identifier = The identifier of one of them is put right in the case system and imported again. Capital and small letters count as the same.
staff-return-wrong-outside_year = The review was not held in this year.
staff-return-mend-outside_year = The IRO puts the day right on the record.
staff-return-wrong-future = The day of the review has not come yet.
staff-return-mend-future = The IRO puts the day right on the record.
staff-return-wrong-before_care = The review was held before the child came into care.
staff-return-mend-before_care = The day of coming into care is put right in the case system and imported again. Or the IRO puts the day of the review right.
staff-return-wrong-after_care = The review was held after the child left care.
staff-return-mend-after_care = The day of leaving care is put right in the case system and imported again. Or the IRO puts the day of the review right.
staff-return-wrong-seen_after = The child was seen alone only after the review.
staff-return-mend-seen_after = The IRO puts the day on which the child was seen right on the record. Of an imported review it is put right in the case system and imported again.
staff-return-wrong-seen_before = The child was seen alone before they were born or came into care.
staff-return-mend-seen_before = The IRO puts the day on which the child was seen right on the record. Of an imported review it is put right in the case system and imported again.
