use super::*;
use crate::import::reviews::PastFile;
use crate::import::{Unknown, reviews::parse};

fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

fn child() -> OfChild {
    OfChild {
        born: day("2015-01-02"),
        entered_care_on: Some(day("2025-12-05")),
        left_care_on: None,
        last_review: None,
        reviews: Vec::new(),
    }
}

fn id(number: u8) -> ReviewId {
    ReviewId::from_bytes([number; 16])
}

/// The hash of a line, for tests: its two days and its code.
fn digest(review: &PastReview) -> [u8; 32] {
    let mut hash = [0; 32];
    let text = format!("{}{}{:?}", review.due_on, review.held_on, review.facts.participation);
    for (place, byte) in text.bytes().enumerate() {
        hash[place % 32] ^= byte;
    }
    hash
}

/// Lines of kind, latest lawful day, day held and number.
fn lines(said: &[(&str, &str, &str, &str)]) -> Vec<(PastReview, [u8; 32])> {
    let rows: Vec<_> = said
        .iter()
        .map(|(kind, due, held, number)| format!("7,{kind},{due},{held},{number},,,,,,,,,,,,,,,,,"))
        .collect();
    let text = format!(
        "child_id,kind,due_on,held_on,ordinal,participation,venue,format,last_seen_on,seen_alone,rag,concerns,\
         actions,late_reason,record_completed_on,record_distributed_on,letter,letter_sent_on,mother_attended,\
         father_attended,advocate_offered,midway_held_on\n{}\n",
        rows.join("\n")
    );
    let PastFile { reviews, .. } = parse(text.as_bytes(), day("2026-11-23"), Unknown::Refuse, |_| ()).expect("a file");
    reviews.into_iter().map(|review| (review.clone(), digest(&review))).collect()
}

fn next(child: &OfChild, said: &[(&str, &str, &str, &str)]) -> (u32, Day) {
    let next = Chronicle::of(child, &lines(said)).expect("no faults").timetable.next().expect("in care");
    (next.ordinal, next.due.day)
}

const FIRST: (&str, &str, &str, &str) = ("first", "2026-01-07", "2026-01-05", "");
const SECOND: (&str, &str, &str, &str) = ("second", "2026-04-05", "2026-03-20", "");
const THIRD: (&str, &str, &str, &str) = ("subsequent", "2026-09-20", "2026-09-18", "");

#[test]
fn the_next_review_follows_what_was_imported() {
    assert_eq!(next(&child(), &[FIRST]), (2, day("2026-04-05")), "three months to the second");
    assert_eq!(next(&child(), &[FIRST, SECOND]), (3, day("2026-09-20")));
    assert_eq!(next(&child(), &[FIRST, SECOND, THIRD]), (4, day("2027-03-18")));
    // Only the last of many is in the file: its kind says that six months follow, its number which is next.
    assert_eq!(next(&child(), &[THIRD]), (4, day("2027-03-18")));
    assert_eq!(next(&child(), &[("subsequent", "2026-09-20", "2026-09-18", "9")]), (10, day("2027-03-18")));
    assert_eq!(next(&child(), &[("extra", "2026-09-20", "2026-09-18", "")]).0, 2, "nobody says that it is later");
    assert_eq!(next(&child(), &[FIRST, SECOND, ("extra", "2026-09-20", "2026-05-02", "")]), (4, day("2026-11-02")));
}

#[test]
fn the_file_of_children_and_what_was_held_here_count_too() {
    let told = OfChild { last_review: Some(LastKnown { on: day("2026-03-20"), ordinal: 6 }), ..child() };
    assert_eq!(next(&told, &[THIRD]), (8, day("2027-03-18")));
    assert_eq!(next(&told, &[FIRST]), (7, day("2026-09-20")), "one of before does not set it back");
    let here = known(1, "2026-09-20", Some("2026-09-18"), Made::Here { begun: true });
    assert_eq!(next(&OfChild { reviews: vec![here], ..child() }, &[FIRST, SECOND]), (4, day("2027-03-18")));
}

fn numbers(child: &OfChild, said: &[(&str, &str, &str, &str)]) -> Vec<u32> {
    let lines = lines(said);
    let chronicle = Chronicle::of(child, &lines).expect("no faults");
    lines.iter().map(|(line, _)| chronicle.number(line.held_on).expect("of now")).collect()
}

#[test]
fn a_number_that_is_given_stands_and_the_others_are_counted() {
    let given = |line: (&'static str, _, _, _), number| (line.0, line.1, line.2, number);
    assert_eq!(numbers(&child(), &[FIRST, SECOND, THIRD]), [1, 2, 3]);
    assert_eq!(numbers(&child(), &[FIRST, THIRD]), [1, 3], "the first is the first, whatever is missing");
    assert_eq!(numbers(&child(), &[SECOND, given(THIRD, "7")]), [6, 7], "it leads up to the one that is given");
    assert_eq!(numbers(&child(), &[given(SECOND, "2"), given(THIRD, "7")]), [2, 7]);
    assert_eq!(numbers(&child(), &[given(SECOND, "4"), THIRD]), [4, 5]);
    let told = OfChild { last_review: Some(LastKnown { on: day("2026-09-18"), ordinal: 6 }), ..child() };
    assert_eq!(numbers(&told, &[SECOND, THIRD]), [5, 6]);
}

/// The child after a file was taken in, as storage tells of it.
fn after(child: &OfChild, said: &[(&str, &str, &str, &str)], from: u8) -> OfChild {
    let lines = lines(said);
    let chronicle = Chronicle::of(child, &lines).expect("no faults");
    let mut reviews = child.reviews.clone();
    for (review, number) in chronicle.renumbered(&child.reviews) {
        reviews.iter_mut().filter(|known| known.id == review).for_each(|known| known.ordinal = number);
    }
    reviews.extend((from..).zip(&lines).map(|(id_from, (line, digest))| KnownPast {
        id: id(id_from),
        ordinal: chronicle.number(line.held_on).expect("of now").into(),
        due_on: line.due_on,
        held_on: Some(line.held_on),
        planned_on: None,
        made: Made::Brought { digest: *digest, corrected: false, kind: line.kind, said_ordinal: line.ordinal },
    }));
    OfChild { reviews, ..child.clone() }
}

#[test]
fn one_file_and_two_in_either_order_give_the_same_numbers() {
    let long = OfChild { entered_care_on: Some(day("2023-12-05")), ..child() };
    let all = [
        ("first", "2024-01-08", "2024-01-05", ""),
        ("second", "2024-04-05", "2024-04-02", ""),
        ("subsequent", "2024-10-02", "2024-10-01", ""),
        ("subsequent", "2025-04-01", "2025-03-20", ""),
        ("subsequent", "2025-09-20", "2025-09-19", ""),
        ("subsequent", "2026-03-19", "2026-03-18", ""),
        ("subsequent", "2026-09-18", "2026-09-17", ""),
    ];
    let stands = |child: &OfChild| {
        let mut reviews: Vec<_> = child.reviews.iter().map(|known| (known.held_on, known.ordinal)).collect();
        reviews.sort_unstable();
        let next = Chronicle::of(child, &[]).expect("no faults").timetable.next().expect("in care");
        (reviews.into_iter().map(|(_, number)| number).collect::<Vec<_>>(), next.ordinal, next.due.day)
    };
    let at_once = stands(&after(&long, &all, 1));
    assert_eq!(at_once, ((1..=7).collect(), 8, day("2027-03-17")));
    for parted in 1..7 {
        let (old, new) = all.split_at(parted);
        assert_eq!(stands(&after(&after(&long, old, 1), new, 20)), at_once, "{parted} first");
        assert_eq!(stands(&after(&after(&long, new, 1), old, 20)), at_once, "{parted} last");
    }
}

fn known(number: u8, due: &str, held: Option<&str>, made: Made) -> KnownPast {
    let (due_on, held_on) = (day(due), held.map(day));
    KnownPast { id: id(number), ordinal: number.into(), due_on, held_on, planned_on: None, made }
}

/// One of an earlier file, with the kind that has its number.
fn brought(number: u8, due: &str, held: &str, digest: [u8; 32], corrected: bool) -> KnownPast {
    let kind = match number {
        1 => ReviewKind::First,
        2 => ReviewKind::Second,
        _ => ReviewKind::Subsequent,
    };
    known(number, due, Some(held), Made::Brought { digest, corrected, kind, said_ordinal: None })
}

#[test]
fn a_line_meets_what_is_known() {
    let lines = lines(&[FIRST, SECOND, THIRD]);
    let digests: Vec<_> = lines.iter().map(|(_, digest)| *digest).collect();
    let meet =
        |reviews: Vec<KnownPast>| Chronicle::of(&OfChild { reviews, ..child() }, &lines).expect("no faults").meetings;
    use Meeting::{Changed, Conflict as Met, New, Unchanged};
    assert_eq!(meet(Vec::new()), [New, New, New]);
    let met = meet(vec![
        brought(1, "2026-01-07", "2026-01-05", digests[0], false),
        brought(2, "2026-04-05", "2026-03-20", [9; 32], false),
        known(3, "2026-09-20", Some("2026-09-19"), Made::Here { begun: true }),
    ]);
    assert_eq!(met, [Unchanged(id(1)), Changed(id(2)), Met(Conflict::Held(day("2026-09-19")))]);
    // The case system corrected the day on which the second was held.
    let met = meet(vec![brought(2, "2026-04-05", "2026-03-19", [9; 32], false)]);
    assert_eq!(met, [New, Changed(id(2)), New]);
    // It was corrected in Heard: what the file said before is no news, and another word is not written over it.
    let corrected = |digest| vec![brought(2, "2026-04-05", "2026-03-21", digest, true)];
    assert_eq!(meet(corrected(digests[1])), [New, Unchanged(id(2)), New]);
    assert_eq!(meet(corrected([9; 32])), [New, Met(Conflict::Corrected), New]);
    // One that is open in Heard: taken as held elsewhere, unless somebody began with it.
    let open = |begun| vec![known(3, "2026-09-20", None, Made::Here { begun })];
    assert_eq!(meet(open(false)), [New, New, New]);
    assert_eq!(meet(open(true)), [New, New, Met(Conflict::Begun)]);
}

#[test]
fn one_that_was_begun_in_heard_is_met_by_its_booked_day_and_by_a_due_day_near_by() {
    let met = |kind, due, held, planned_on: Option<&str>, begun| {
        let open = known(3, "2026-09-20", None, Made::Here { begun });
        let open = KnownPast { planned_on: planned_on.map(day), ..open };
        let child = OfChild { reviews: vec![open], ..child() };
        Chronicle::of(&child, &lines(&[(kind, due, held, "")])).expect("no faults").meetings[0]
    };
    let (begun, booked) = (Meeting::Conflict(Conflict::Begun), Some("2026-09-18"));
    assert_eq!(met("subsequent", "2026-10-21", "2026-09-11", None, true), begun, "31 days");
    assert_eq!(met("subsequent", "2026-08-20", "2026-08-11", None, true), begun);
    assert_eq!(met("subsequent", "2026-10-22", "2026-09-11", None, true), Meeting::New, "32 days");
    assert_eq!(met("subsequent", "2026-03-01", "2026-09-18", booked, true), begun);
    assert_eq!(met("subsequent", "2026-03-01", "2026-09-17", booked, true), Meeting::New);
    assert_eq!(met("extra", "2026-09-20", "2026-09-11", booked, true), Meeting::New, "one beside it");
    assert_eq!(met("subsequent", "2026-09-20", "2026-09-11", None, false), Meeting::New);
    let open = |begun| OfChild { reviews: vec![known(3, "2026-09-20", None, Made::Here { begun })], ..child() };
    assert_eq!((open(true).has_begun(), open(false).has_begun()), (true, false));
}

#[test]
fn the_same_due_day_says_that_it_is_the_same_only_of_one_kind_that_is_not_extra() {
    let meet = |review: KnownPast, line| {
        let child = OfChild { reviews: vec![review], ..child() };
        Chronicle::of(&child, &lines(&[line])).expect("no faults").meetings[0]
    };
    let third = || brought(3, "2026-09-20", "2026-09-17", [9; 32], false);
    let extra = || {
        let made = Made::Brought { digest: [9; 32], corrected: false, kind: ReviewKind::Extra, said_ordinal: None };
        KnownPast { made, ..third() }
    };
    let said = ("extra", "2026-09-20", "2026-05-02", "");
    assert_eq!(meet(third(), THIRD), Meeting::Changed(id(3)));
    assert_eq!(meet(third(), said), Meeting::New);
    assert_eq!(meet(extra(), THIRD), Meeting::New);
    assert_eq!(meet(extra(), said), Meeting::New, "two extra ones before the next");
    let here = || known(3, "2026-09-20", Some("2026-09-19"), Made::Here { begun: false });
    assert_eq!(meet(here(), THIRD), Meeting::Conflict(Conflict::Held(day("2026-09-19"))));
    assert_eq!(meet(here(), said), Meeting::New);
}

#[test]
fn a_first_one_that_heard_has_is_left_and_is_no_fault_of_the_file() {
    let here = |due, held| OfChild { reviews: vec![known(1, due, Some(held), Made::Here { begun: false })], ..child() };
    let met = |child: &OfChild| Chronicle::of(child, &lines(&[FIRST, SECOND])).expect("no faults").meetings;
    for (due, held) in [("2026-01-06", "2026-01-04"), ("2026-01-06", "2026-01-06"), ("2026-03-06", "2026-01-04")] {
        assert_eq!(met(&here(due, held)), [Meeting::Conflict(Conflict::Held(day(held))), Meeting::New], "{due} {held}");
    }
    assert_eq!(met(&here("2026-09-20", "2026-09-18")), [Meeting::New, Meeting::New], "a later one is another");
    let told = OfChild { last_review: Some(LastKnown { on: day("2026-01-04"), ordinal: 1 }), ..child() };
    assert_eq!(met(&told), [Meeting::New, Meeting::New], "the file of children tells of the same one");
}

#[test]
fn what_was_before_this_time_in_care_is_passed_over() {
    let before = [("first", "2024-01-05", "2024-01-05", "1"), ("extra", "2024-04-05", "2024-03-20", "2")];
    let all: Vec<_> = before.into_iter().chain([FIRST, SECOND]).collect();
    let chronicle = Chronicle::of(&child(), &lines(&all)).expect("no faults");
    assert_eq!(chronicle.meetings, [Meeting::Earlier, Meeting::Earlier, Meeting::New, Meeting::New]);
    assert_eq!(next(&child(), &all), (3, day("2026-09-20")));
}

#[test]
fn what_meets_a_record_of_heard_is_not_counted_twice() {
    let here = known(1, "2026-01-07", Some("2026-01-06"), Made::Here { begun: true });
    assert_eq!(next(&OfChild { reviews: vec![here], ..child() }, &[FIRST, SECOND]), (3, day("2026-09-20")));
}

#[test]
fn what_cannot_be_is_a_fault() {
    use FaultKind::{AfterCare, BeforeBirth, NotFirst, NumberFalls, ReviewTwice};
    let found = |child: &OfChild, said: &[(&str, &str, &str, &str)]| {
        let faults = Chronicle::of(child, &lines(said)).expect_err("faults");
        faults.into_iter().map(|fault| (fault.line, fault.column, fault.kind)).collect::<Vec<_>>()
    };
    let held = Some("held_on");
    let on = |day| ("subsequent", "2026-04-05", day, "");
    assert_eq!(found(&child(), &[on("2015-01-01")]), [(2, held, BeforeBirth)]);
    let left = OfChild { left_care_on: Some(day("2026-09-17")), ..child() };
    assert_eq!(found(&left, &[FIRST, THIRD]), [(3, held, AfterCare)]);
    assert_eq!(found(&child(), &[FIRST, SECOND, SECOND]), [(4, held, ReviewTwice { first_line: 3 })]);
    let late = ("first", "2026-09-20", "2026-09-18", "");
    assert_eq!(found(&child(), &[SECOND, late]), [(3, Some("kind"), NotFirst)]);
    let known = brought(1, "2026-01-07", "2026-01-06", [9; 32], false);
    assert_eq!(found(&OfChild { reviews: vec![known], ..child() }, &[late]), [(2, Some("kind"), NotFirst)]);
    let told = OfChild { last_review: Some(LastKnown { on: day("2026-03-20"), ordinal: 2 }), ..child() };
    assert_eq!(found(&told, &[late]), [(2, Some("kind"), NotFirst)]);
    let numbered = |line: (&'static str, _, _, _), number| (line.0, line.1, line.2, number);
    let falls = [numbered(SECOND, "3"), numbered(THIRD, "3")];
    assert_eq!(found(&child(), &falls), [(3, Some("ordinal"), NumberFalls)]);
    // A first one whose day was corrected, and a child who left on the very day, are fine.
    let known = brought(1, "2026-01-07", "2026-01-04", [9; 32], false);
    let left = OfChild { left_care_on: Some(day("2026-01-05")), reviews: vec![known], ..child() };
    assert_eq!(Chronicle::of(&left, &lines(&[FIRST])).map(|one| one.meetings), Ok(vec![Meeting::Changed(id(1))]));
}
