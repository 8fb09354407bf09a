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

#[test]
fn numbers_are_those_of_the_timetable() {
    let chronicle = Chronicle::of(&child(), &lines(&[FIRST, SECOND, THIRD])).expect("no faults");
    let numbers = ["2026-01-05", "2026-03-20", "2026-09-18"].map(|on| chronicle.timetable.ordinal(day(on)));
    assert_eq!(numbers, [1, 2, 3]);
}

fn known(number: u8, due: &str, held: Option<&str>, made: Made) -> KnownPast {
    KnownPast { id: id(number), ordinal: number.into(), due_on: day(due), held_on: held.map(day), made }
}

#[test]
fn a_line_meets_what_is_known() {
    let lines = lines(&[FIRST, SECOND, THIRD]);
    let digests: Vec<_> = lines.iter().map(|(_, digest)| *digest).collect();
    let brought = |digest, corrected| Made::Brought { digest, corrected };
    let meet =
        |reviews: Vec<KnownPast>| Chronicle::of(&OfChild { reviews, ..child() }, &lines).expect("no faults").meetings;
    use Meeting::{Changed, Conflict as Met, New, Unchanged};
    assert_eq!(meet(Vec::new()), [New, New, New]);
    let met = meet(vec![
        known(1, "2026-01-07", Some("2026-01-05"), brought(digests[0], false)),
        known(2, "2026-04-05", Some("2026-03-20"), brought([9; 32], false)),
        known(3, "2026-09-20", Some("2026-09-19"), Made::Here { begun: true }),
    ]);
    assert_eq!(met, [Unchanged(id(1)), Changed(id(2)), Met(Conflict::Held(day("2026-09-19")))]);
    // The case system corrected the day on which the second was held.
    let met = meet(vec![known(2, "2026-04-05", Some("2026-03-19"), brought([9; 32], false))]);
    assert_eq!(met, [New, Changed(id(2)), New]);
    // It was corrected in Heard: what the file said before is no news, and another word is not written over it.
    let corrected = |digest| vec![known(2, "2026-04-05", Some("2026-03-21"), brought(digest, true))];
    assert_eq!(meet(corrected(digests[1])), [New, Unchanged(id(2)), New]);
    assert_eq!(meet(corrected([9; 32])), [New, Met(Conflict::Corrected), New]);
    // One that is open in Heard: taken as held elsewhere, unless somebody began with it.
    let open = |begun| vec![known(3, "2026-09-20", None, Made::Here { begun })];
    assert_eq!(meet(open(false)), [New, New, New]);
    assert_eq!(meet(open(true)), [New, New, Met(Conflict::Begun)]);
}

#[test]
fn what_meets_a_record_of_heard_is_not_counted_twice() {
    let here = known(1, "2026-01-07", Some("2026-01-06"), Made::Here { begun: true });
    assert_eq!(next(&OfChild { reviews: vec![here], ..child() }, &[FIRST, SECOND]), (3, day("2026-09-20")));
}

#[test]
fn what_cannot_be_is_a_fault() {
    use FaultKind::{AfterCare, BeforeBirth, BeforeCare, NotFirst, NumberFalls, ReviewTwice};
    let found = |child: &OfChild, said: &[(&str, &str, &str, &str)]| {
        let faults = Chronicle::of(child, &lines(said)).expect_err("faults");
        faults.into_iter().map(|fault| (fault.line, fault.column, fault.kind)).collect::<Vec<_>>()
    };
    let held = Some("held_on");
    let on = |day| ("subsequent", "2026-04-05", day, "");
    assert_eq!(found(&child(), &[on("2015-01-01")]), [(2, held, BeforeBirth)]);
    assert_eq!(found(&child(), &[on("2025-12-04")]), [(2, held, BeforeCare)]);
    let left = OfChild { left_care_on: Some(day("2026-09-17")), ..child() };
    assert_eq!(found(&left, &[FIRST, THIRD]), [(3, held, AfterCare)]);
    assert_eq!(found(&child(), &[FIRST, SECOND, SECOND]), [(4, held, ReviewTwice { first_line: 3 })]);
    let late = ("first", "2026-09-20", "2026-09-18", "");
    assert_eq!(found(&child(), &[SECOND, late]), [(3, Some("kind"), NotFirst)]);
    let here = known(1, "2026-01-07", Some("2026-01-06"), Made::Here { begun: true });
    assert_eq!(found(&OfChild { reviews: vec![here], ..child() }, &[late]), [(2, Some("kind"), NotFirst)]);
    let numbered = |line: (&'static str, _, _, _), number| (line.0, line.1, line.2, number);
    let falls = [numbered(SECOND, "3"), numbered(THIRD, "3")];
    assert_eq!(found(&child(), &falls), [(3, Some("ordinal"), NumberFalls)]);
    // A first one whose day was corrected, and a child who left on the very day, are fine.
    let brought = known(1, "2026-01-07", Some("2026-01-04"), Made::Brought { digest: [9; 32], corrected: false });
    let left = OfChild { left_care_on: Some(day("2026-01-05")), reviews: vec![brought], ..child() };
    assert_eq!(Chronicle::of(&left, &lines(&[FIRST])).map(|one| one.meetings), Ok(vec![Meeting::Changed(id(1))]));
}
