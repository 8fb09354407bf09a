//! The council's ladder: the stages at which an IRO asks somebody higher up, when what a child needs does not happen.
//!
//! What it is: which stages there are, in which order, whom each asks, how long they have to answer, and what makes a
//! council's own ladder sound. What it is not: what was asked ([`crate::escalation`]), nor what the shipped stages are
//! called, which is among the words (`staff-ladder-CODE`, `staff-ladder-to-CODE`).
//!
//! A council's ladder is configuration, laid once at start like its sections ([`crate::sections`]), in the place of the
//! shipped one. A stage that was taken off it keeps what was asked there, and is shown by its code.
//!
//! To add a rule for a council's ladder: a variant of [`Flaw`], found in [`flaws`].

use std::sync::{LazyLock, OnceLock};

use serde::Deserialize;

use crate::Day;
use crate::calendar::add_working_days;
use crate::lists::{LONGEST_WORDS, ListCode};

/// The codes of the shipped stages, in their order. Walsall's ladder is the longest of those that were read (IRO annual
/// report 2024/25): social worker and team manager in person, then team manager, group manager, head of service,
/// director; from any of them Cafcass (section 25B(3) of the Children Act 1989).
pub const SHIPPED: [&str; 6] = ["informal", "stage_1", "stage_2", "stage_3", "stage_4", OUTSIDE];

/// The shipped stage outside the council.
const OUTSIDE: &str = "cafcass";

/// Working days that each shipped stage has to answer, so that four stages take the twenty in which disputes are to be
/// settled by the usual protocols. No council's report that was read says it: a council sets its own.
const SHIPPED_DAYS: u32 = 5;

/// The most stages that a council may set.
pub const MOST: usize = 10;

/// The most working days that a stage may have to answer.
pub const MOST_DAYS: u32 = 60;

static LAID: OnceLock<Vec<Stage>> = OnceLock::new();

static WITHOUT_COUNCIL: LazyLock<Vec<Stage>> = LazyLock::new(|| {
    let stage = |code: &str| Stage {
        code: code.to_owned(),
        title: String::new(),
        to: String::new(),
        days: (code != OUTSIDE).then_some(SHIPPED_DAYS),
        outside: code == OUTSIDE,
    };
    SHIPPED.map(stage).into()
});

/// A stage.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// What is recorded and counted. It never changes its meaning once it was.
    pub code: String,
    /// What the council calls it; empty for a shipped one that is called as it comes.
    #[serde(default)]
    pub title: String,
    /// Whom it asks; empty for a shipped one, as it comes.
    #[serde(default)]
    pub to: String,
    /// Working days in which an answer is due, the day of asking not counted; none where nobody can set that.
    #[serde(default)]
    pub days: Option<u32>,
    /// Whether it is outside the council, and can be gone to at any time.
    #[serde(default)]
    pub outside: bool,
}

impl Stage {
    /// The last working day on which an answer is in time to what was asked on a day.
    #[must_use]
    pub fn due(&self, asked_on: Day) -> Option<Day> {
        self.days.map(|days| add_working_days(asked_on, days))
    }
}

/// What is wrong with a ladder. Numbers are places in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It has no stage in the council.
    Empty,
    /// There are so many, which is more than [`MOST`].
    TooMany(usize),
    /// Its code is none ([`ListCode::read`]).
    NotACode(usize),
    /// It has the code of an earlier one, too.
    Twice(usize),
    /// Nobody knows what it is called or whom it asks: it does not say, and none with its code comes with Heard.
    Nameless(usize),
    /// What it is called, or whom it asks, is longer than [`LONGEST_WORDS`], or more than one line.
    LongWords(usize),
    /// An answer is due at once, or after more than [`MOST_DAYS`].
    Days(usize),
}

/// A ladder was laid before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaidTwice;

/// Everything that is wrong with a ladder.
#[must_use]
pub fn flaws(ladder: &[Stage]) -> Vec<Flaw> {
    let mut found = Vec::new();
    if ladder.iter().all(|stage| stage.outside) {
        found.push(Flaw::Empty);
    }
    if ladder.len() > MOST {
        found.push(Flaw::TooMany(ladder.len()));
    }
    for (place, stage) in ladder.iter().enumerate() {
        if ListCode::read(&stage.code).is_none() {
            found.push(Flaw::NotACode(place));
            continue;
        }
        let words = [stage.title.trim(), stage.to.trim()];
        let long = |words: &&str| words.chars().count() > LONGEST_WORDS || words.contains(char::is_control);
        let shipped = SHIPPED.contains(&stage.code.as_str());
        let wrong = [
            (ladder[..place].iter().any(|before| before.code == stage.code), Flaw::Twice(place)),
            (!shipped && words.contains(&""), Flaw::Nameless(place)),
            (words.iter().any(long), Flaw::LongWords(place)),
            (stage.days.is_some_and(|days| days == 0 || days > MOST_DAYS), Flaw::Days(place)),
        ];
        found.extend(wrong.into_iter().filter_map(|(is_wrong, flaw)| is_wrong.then_some(flaw)));
    }
    found
}

/// Lays a council's ladder in the place of the shipped one, for as long as the program runs.
///
/// # Errors
/// [`LaidTwice`] when that was done before.
pub fn lay(ladder: Vec<Stage>) -> Result<(), LaidTwice> {
    LAID.set(ladder).map_err(|_| LaidTwice)
}

/// The stages now, the lowest first; never none.
#[must_use]
pub fn stages() -> &'static [Stage] {
    LAID.get().unwrap_or(&WITHOUT_COUNCIL)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Vec<Stage> {
        serde_json::from_str(json).expect("a ladder")
    }

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn what_comes_with_heard_is_sound_and_ends_outside() {
        let codes: Vec<_> = stages().iter().map(|stage| stage.code.as_str()).collect();
        assert_eq!((codes.as_slice(), flaws(stages())), (&SHIPPED[..], vec![]));
        let outside: Vec<_> = stages().iter().filter(|stage| stage.outside).map(|stage| &*stage.code).collect();
        assert_eq!(outside, ["cafcass"]);
    }

    #[test]
    fn an_answer_is_due_in_working_days_and_not_from_outside() {
        // Good Friday, Easter Monday and two weekends lie between.
        assert_eq!(stages()[1].due(day("2026-04-01")), Some(day("2026-04-10")));
        assert_eq!(stages()[5].due(day("2026-04-01")), None);
    }

    #[test]
    fn a_councils_ladder_says_what_each_stage_is() {
        let good = r#"[{"code": "stage_1", "days": 3}, {"code": "board", "title": "Board", "to": "Chair", "days": 10},
                       {"code": "cafcass", "outside": true}]"#;
        assert_eq!(flaws(&read(good)), []);
        assert_eq!(flaws(&[]), [Flaw::Empty]);
        for (json, flaw) in [
            (r#"[{"code": "cafcass", "outside": true}]"#, Flaw::Empty),
            (r#"[{"code": "Stage 1", "title": "x", "to": "x"}]"#, Flaw::NotACode(0)),
            (r#"[{"code": "stage_1"}, {"code": "stage_1"}]"#, Flaw::Twice(1)),
            (r#"[{"code": "stage_1"}, {"code": "board", "title": "Board", "to": " "}]"#, Flaw::Nameless(1)),
            (r#"[{"code": "stage_1", "to": "one\ntwo"}]"#, Flaw::LongWords(0)),
            (r#"[{"code": "stage_1", "days": 0}]"#, Flaw::Days(0)),
            (r#"[{"code": "stage_1", "days": 61}]"#, Flaw::Days(0)),
        ] {
            assert_eq!(flaws(&read(json)), [flaw], "{json}");
        }
        let many: Vec<_> = (0..11).map(|n| Stage { code: format!("s{n}"), ..read(good)[1].clone() }).collect();
        assert_eq!((flaws(&many), flaws(&many[..10])), (vec![Flaw::TooMany(11)], vec![]));
        let refused = serde_json::from_str::<Vec<Stage>>(r#"[{"code": "stage_1", "who": "x"}]"#).expect_err("unknown");
        assert!(refused.to_string().contains("unknown field `who`"), "{refused}");
    }
}
