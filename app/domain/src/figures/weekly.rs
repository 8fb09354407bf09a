//! What a week brings: reviews due, held and late in it, and the records and letters that are owed by its end. A weekly
//! list is what team managers plan by.

use std::collections::BTreeMap;

use super::{Cell, files};
use crate::Day;
use crate::codes::codes;
use crate::deadlines::Deadlines;
use crate::papers::{Paper, clocks};
use crate::sheets::Week;
use crate::store::{LetterState, ReviewRow};

codes! {
    /// Why a review stands in a week's list.
    pub enum InWeek {
        /// Its latest lawful day is in the week.
        Due = "due",
        /// It was held in the week.
        Held = "held",
        /// It was late on a day of the week, held by now or not.
        Late = "late",
        /// Its record was to be closed by the end of the week, and was not before the week began.
        RecordOwed = "record_owed",
        /// Its letter was to be sent by the end of the week, and was not before the week began.
        LetterOwed = "letter_owed",
    }
}

impl InWeek {
    /// Why a review stands in the list of a week, as it stands `today`; nothing where it does not. A letter is sent, or
    /// withheld, on `letter_on`.
    #[must_use]
    pub fn of(review: &ReviewRow, letter_on: Option<Day>, week: Week, deadlines: &Deadlines, today: Day) -> Vec<Self> {
        let (monday, sunday) = (week.monday(), week.sunday());
        let within = |day: Day| monday <= day && day <= sunday;
        let owed = |due: Day, done: Option<Day>| due <= sunday && done.is_none_or(|done| done >= monday);
        let record = clocks(review, deadlines).find(|clock| clock.paper == Paper::Record);
        let letter_is_over = matches!(review.letter, Some(LetterState::Sent | LetterState::Withheld));
        let letter = review.held_on.filter(|_| !review.is_imported()).map(|held| deadlines.letter_due(held));
        let counts = |kind: &Self| match kind {
            Self::Due => review.ended_on.is_none() && within(review.due_on),
            Self::Held => review.held_on.is_some_and(within),
            Self::Late => late(review, today).is_some_and(|(from, until)| from <= sunday.min(today) && monday <= until),
            Self::RecordOwed => record.is_some_and(|clock| owed(clock.due, clock.done)),
            Self::LetterOwed => letter.is_some_and(|due| owed(due, letter_on.filter(|_| letter_is_over))),
        };
        Self::ALL.into_iter().filter(counts).collect()
    }
}

/// From which day to which a review was late: the day on which it was held is one of them.
fn late(review: &ReviewRow, today: Day) -> Option<(Day, Day)> {
    let until = review.held_on.or(review.ended_on.and_then(|left| left.pred_opt())).unwrap_or(today);
    review.due_on.succ_opt().filter(|from| *from <= until).map(|from| (from, until))
}

/// How many reviews of a team stand in a week's list, by why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TeamWeek {
    /// The team; empty where nobody says.
    pub team: String,
    /// How many, in the order of [`InWeek::ALL`].
    pub counts: [u64; InWeek::ALL.len()],
}

impl TeamWeek {
    /// Counts by team, of each review with its team and why it stands in the list.
    #[must_use]
    pub fn count<'a>(reviews: impl Iterator<Item = (&'a str, &'a [InWeek])>) -> Vec<Self> {
        let mut teams: BTreeMap<&str, [u64; InWeek::ALL.len()]> = BTreeMap::new();
        for (team, kinds) in reviews {
            let counts = teams.entry(team).or_default();
            for (count, kind) in counts.iter_mut().zip(InWeek::ALL) {
                *count += u64::from(kinds.contains(&kind));
            }
        }
        teams.into_iter().map(|(team, counts)| Self { team: team.to_owned(), counts }).collect()
    }

    /// The counts as a file: a line a team.
    #[must_use]
    pub fn to_csv(teams: &[Self]) -> String {
        let mut text = String::new();
        let keys = InWeek::ALL.into_iter().map(|kind| kind.code().to_owned());
        files::line(&mut text, ["team".to_owned()].into_iter().chain(keys));
        for Self { team, counts } in teams {
            let team = if team.is_empty() { super::NOT_RECORDED } else { team };
            let counts = counts.iter().map(u64::to_string);
            files::line(&mut text, [files::cell(&Cell::Text(team.to_owned()))].into_iter().chain(counts));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{ChildId, ReviewId};
    use crate::papers::Papers;
    use crate::review::Source;
    use crate::store::ReviewFacts;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn review(due: &str, held: Option<&str>) -> ReviewRow {
        ReviewRow {
            id: ReviewId::from_bytes([1; 16]),
            child: ChildId::from_bytes([1; 16]),
            ordinal: 1,
            due_on: day(due),
            held_on: held.map(day),
            ended_on: None,
            facts: ReviewFacts::default(),
            version: 1,
            iro: None,
            letter: None,
            letter_at: None,
            papers: Papers::default(),
            source: Source::Heard,
        }
    }

    /// The week from Monday 19 to Sunday 25 October 2026, looked at on its Wednesday.
    fn in_week(review: &ReviewRow, letter_on: Option<&str>) -> Vec<InWeek> {
        let today = day("2026-10-21");
        InWeek::of(review, letter_on.map(day), Week::of(today), &Deadlines::default(), today)
    }

    #[test]
    fn a_review_is_due_held_and_late_in_its_week() {
        use InWeek::{Due, Held, Late};
        assert_eq!(in_week(&review("2026-10-25", None), None), [Due]);
        assert_eq!(in_week(&review("2026-10-26", None), None), []);
        assert_eq!(in_week(&review("2026-10-20", None), None), [Due, Late], "late since today");
        assert_eq!(in_week(&review("2026-10-21", None), None), [Due], "late from tomorrow on");
        assert_eq!(in_week(&review("2026-09-01", None), None), [Late]);
        assert_eq!(in_week(&review("2026-10-18", Some("2026-10-19")), None), [Held, Late]);
        assert_eq!(in_week(&review("2026-10-01", Some("2026-10-18")), None), [], "over before the week");
        let left = ReviewRow { ended_on: Some(day("2026-10-19")), ..review("2026-10-20", None) };
        assert_eq!(in_week(&left, None), [], "the child left care before it was due");
    }

    #[test]
    fn what_is_owed_is_what_has_to_go_out_by_the_end_of_the_week() {
        use InWeek::{LetterOwed, RecordOwed};
        // Held on 1 October: the record is due 15 working days later, on the 22nd; the letter 20, on the 29th.
        let held = |held| review("2026-12-01", Some(held));
        assert_eq!(in_week(&held("2026-10-01"), None), [RecordOwed]);
        assert_eq!(in_week(&held("2026-09-24"), None), [RecordOwed, LetterOwed]);
        let done = |record, letter| ReviewRow {
            papers: Papers { record: Some(day(record)), ..Papers::default() },
            letter: Some(letter),
            ..held("2026-09-24")
        };
        assert_eq!(in_week(&done("2026-10-16", LetterState::Sent), Some("2026-10-16")), []);
        assert_eq!(in_week(&done("2026-10-19", LetterState::Sent), Some("2026-10-20")), [RecordOwed, LetterOwed]);
        assert_eq!(in_week(&done("2026-10-16", LetterState::Draft), Some("2026-10-16")), [LetterOwed], "not sent");
        let imported = ReviewRow { source: Source::CaseSystem, ..held("2026-09-24") };
        assert_eq!(in_week(&imported, None), [], "nothing of it is owed here");
    }

    #[test]
    fn a_week_is_counted_by_team_and_what_somebody_typed_runs_nothing() {
        use InWeek::{Due, Late};
        let reviews: [(&str, &[InWeek]); 4] = [("East", &[Due, Late]), ("", &[Late]), ("=East", &[]), ("East", &[Due])];
        let teams = TeamWeek::count(reviews.into_iter());
        let written =
            "team,due,held,late,record_owed,letter_owed\nnot_recorded,0,0,1,0,0\n'=East,0,0,0,0,0\nEast,2,0,1,0,0\n";
        assert_eq!(TeamWeek::to_csv(&teams), written);
    }
}
