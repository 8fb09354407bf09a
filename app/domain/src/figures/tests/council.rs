//! A council of twelve children, April to June 2025. Holidays in it: 18 and 21 April, 5 and 26 May.

mod chosen;
mod others;

use crate::Day;
use crate::attending::Presence;
use crate::deadlines::Deadlines;
use crate::figures::{By, Facts, Range, Rate, ReviewFact, Scope, Team};
use crate::id::{ChildId, ReviewId, StaffId};
use crate::lists::ListCode;
use crate::monitoring::{Midway, Rag, YesNo};
use crate::participation::Code;
use crate::review::{Format, ReviewKind, SeenAlone, Source, Venue};
use crate::store::LetterState;

const ADA: StaffId = StaffId::from_bytes([1; 16]);
const BEN: StaffId = StaffId::from_bytes([2; 16]);

pub(super) fn child(number: u8) -> ChildId {
    ChildId::from_bytes([number; 16])
}

pub(super) fn review(number: u8) -> ReviewId {
    ReviewId::from_bytes([number; 16])
}

/// A day of 2025, or of another year.
pub(super) fn day(text: &str) -> Day {
    let whole = if text.len() == 5 { format!("2025-{text}") } else { text.to_owned() };
    whole.parse().expect("a date")
}

fn on(text: &str) -> Option<Day> {
    Some(day(text))
}

fn code(text: &str) -> ListCode {
    ListCode::read(text).expect("a code")
}

/// From the first day of April to the last of June, looked at on 15 July.
pub(super) fn scope(by: By) -> Scope {
    let today = day("07-15");
    Scope {
        range: Range::new(day("04-01"), day("06-30"), today).expect("a range"),
        by,
        today,
        deadlines: Deadlines::default(),
        headline: Rate::ExclPn4,
        iros: vec![(BEN, "Ben".to_owned()), (ADA, "Ada".to_owned())],
    }
}

fn base(number: u8, of: u8, kind: ReviewKind, due: &str, held: &str) -> ReviewFact {
    ReviewFact { held_on: on(held), ..ReviewFact::new(review(number), child(of), kind, day(due)) }
}

const YES: Option<YesNo> = Some(YesNo::Yes);
const NO: Option<YesNo> = Some(YesNo::No);
const BOTH: Presence = Presence { invited: YES, came: YES };
const STAYED: Presence = Presence { invited: YES, came: NO };
const NEITHER: Presence = Presence { invited: NO, came: NO };

/// Nine reviews that count, three that do not.
fn reviews() -> Vec<ReviewFact> {
    let (north, south) = (Team::new("North"), Team::new("South"));
    let (ada, ben) = (Some(ADA), Some(BEN));
    vec![
        ReviewFact {
            team: north.clone(),
            iro: ada,
            participation: Some(Code::Pn1),
            venue: Some(Venue::Office),
            format: Some(Format::InPerson),
            last_seen_on: on("04-08"),
            seen_alone: Some(SeenAlone::Seen),
            rag: Some(Rag::Green),
            actions: vec![code("none")],
            decisions_on: on("04-15"),
            record_on: on("04-29"),
            distributed_on: on("05-07"),
            letter: Some(LetterState::Sent),
            letter_on: on("05-07"),
            mother: BOTH,
            father: STAYED,
            advocate_offered: YES,
            referred_on: on("04-01"),
            accepted_on: on("04-03"),
            used: YES,
            ..base(1, 1, ReviewKind::First, "04-10", "04-08")
        },
        ReviewFact {
            team: north.clone(),
            iro: ada,
            participation: Some(Code::Pn2),
            venue: Some(Venue::Placement),
            format: Some(Format::Video),
            last_seen_on: on("04-20"),
            seen_alone: Some(SeenAlone::Refused),
            rag: Some(Rag::Amber),
            concerns: vec![code("education"), code("health")],
            actions: vec![code("review_more_often")],
            late_reason: Some(code("iro_sickness")),
            decisions_on: on("05-06"),
            letter: Some(LetterState::Withheld),
            mother: BOTH,
            advocate_offered: NO,
            midway: Some(Midway::NotHeld),
            ..base(2, 2, ReviewKind::Second, "04-20", "04-25")
        },
        ReviewFact {
            team: south.clone(),
            iro: ben,
            participation: Some(Code::Pn4),
            venue: Some(Venue::School),
            format: Some(Format::Hybrid),
            last_seen_on: on("04-23"),
            seen_alone: Some(SeenAlone::NotAppropriate),
            rag: Some(Rag::Red),
            concerns: vec![code("placement"), code("other")],
            actions: vec![code("operations_manager"), code("service_manager")],
            decisions_on: on("05-08"),
            record_on: on("05-22"),
            distributed_on: on("05-30"),
            letter: Some(LetterState::Sent),
            letter_on: on("06-03"),
            mother: NEITHER,
            father: BOTH,
            other: BOTH,
            midway: Some(Midway::Held),
            ..base(3, 3, ReviewKind::Subsequent, "04-30", "04-30")
        },
        ReviewFact {
            team: south.clone(),
            iro: ben,
            source: Source::CaseSystem,
            participation: Some(Code::Pn5),
            venue: Some(Venue::Virtual),
            format: Some(Format::Video),
            last_seen_on: on("04-12"),
            seen_alone: Some(SeenAlone::NotDone),
            rag: Some(Rag::Amber),
            advocate_offered: YES,
            ..base(4, 4, ReviewKind::Subsequent, "05-10", "05-12")
        },
        ReviewFact {
            participation: Some(Code::Pn6),
            venue: Some(Venue::Other),
            format: Some(Format::InPerson),
            last_seen_on: on("04-19"),
            early_trigger: Some(code("custody")),
            decisions_on: on("05-28"),
            record_on: on("06-11"),
            letter: Some(LetterState::Draft),
            midway: Some(Midway::NotExpected),
            ..base(5, 5, ReviewKind::Extra, "05-30", "05-20")
        },
        ReviewFact {
            team: north.clone(),
            iro: ada,
            participation: Some(Code::Pn0),
            seen_alone: Some(SeenAlone::Seen),
            rag: Some(Rag::Green),
            decisions_on: on("06-10"),
            record_on: on("06-20"),
            distributed_on: on("06-27"),
            letter: Some(LetterState::Sent),
            letter_on: on("06-30"),
            mother: BOTH,
            father: NEITHER,
            ..base(6, 6, ReviewKind::First, "06-02", "06-02")
        },
        ReviewFact {
            team: north.clone(),
            iro: ben,
            participation: Some(Code::Pn7),
            venue: Some(Venue::Placement),
            format: Some(Format::InPerson),
            last_seen_on: on("03-18"),
            seen_alone: Some(SeenAlone::Seen),
            rag: Some(Rag::Green),
            decisions_on: on("06-25"),
            record_on: on("07-09"),
            advocate_offered: NO,
            used: NO,
            midway: Some(Midway::Held),
            ..base(7, 7, ReviewKind::Subsequent, "06-20", "06-18")
        },
        ReviewFact {
            team: south,
            iro: ada,
            participation: Some(Code::Pn3),
            venue: Some(Venue::School),
            format: Some(Format::Hybrid),
            last_seen_on: on("03-20"),
            seen_alone: Some(SeenAlone::Seen),
            rag: Some(Rag::Red),
            concerns: vec![code("health")],
            late_reason: Some(code("bus_strike")),
            decisions_on: on("07-03"),
            mother: STAYED,
            advocate_offered: YES,
            referred_on: on("06-01"),
            midway: Some(Midway::NotHeld),
            ..base(8, 8, ReviewKind::Subsequent, "06-25", "06-26")
        },
        ReviewFact {
            team: north.clone(),
            iro: ada,
            venue: Some(Venue::Office),
            last_seen_on: on("06-30"),
            seen_alone: Some(SeenAlone::Seen),
            rag: Some(Rag::Green),
            ..base(9, 9, ReviewKind::Second, "06-30", "06-30")
        },
        // The day after the last, the day before the first, and one that is not held: late per child, and held nowhere.
        ReviewFact {
            team: Team::new("West"),
            iro: ada,
            participation: Some(Code::Pn1),
            rag: Some(Rag::Red),
            ..base(10, 1, ReviewKind::Second, "07-05", "07-01")
        },
        ReviewFact {
            team: north,
            late_reason: Some(code("flood")),
            concerns: vec![code("weather")],
            ..base(11, 11, ReviewKind::Subsequent, "03-10", "03-31")
        },
        ReviewFact { held_on: None, ..base(12, 10, ReviewKind::Subsequent, "05-15", "05-15") },
    ]
}

/// Everything that there is to count.
pub(super) fn facts() -> Facts {
    let (concerns, points, promises) = others::said();
    let (said, feedback, topics) = (chosen::said(), chosen::feedback(), chosen::topics());
    Facts {
        reviews: reviews(),
        entries: others::entries(),
        escalations: others::escalations(),
        invitations: others::asked(),
        caseloads: others::caseloads(),
        children: others::children(),
        concerns,
        points,
        said,
        feedback,
        topics,
        promises,
        contacts: others::contacts(),
    }
}
