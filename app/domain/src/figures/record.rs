//! What a review is counted by, as programs of the council get it: a field for each code and day, called as in the
//! files that [`import`](crate::import) reads where those have a column for it. No name of a child and no word stands in it;
//! who is meant stands by Heard's opaque ids.
//!
//! To add a field: its line in [`RECORD`].

use super::files::{cell, line};
use super::{Cell, ReviewFact};
use crate::Day;
use crate::lists::ListCode;

/// What a field holds of one review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// Nothing was recorded.
    Nothing,
    /// One id, day, code or team.
    One(String),
    /// Codes, of which there can be several.
    Several(Vec<String>),
}

/// What kind of thing a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An opaque id of Heard: 32 hexadecimal digits.
    Id,
    /// A day, as ISO 8601.
    Day,
    /// A code.
    Code,
    /// The name of a team.
    Team,
    /// Several codes.
    Codes,
}

/// A field of a review.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// How it is called.
    pub key: &'static str,
    /// What it holds.
    pub about: &'static str,
    /// What kind of thing that is.
    pub kind: Kind,
    told: fn(&ReviewFact) -> Told,
}

impl Field {
    /// What it holds of a review.
    #[must_use]
    pub fn of(&self, fact: &ReviewFact) -> Told {
        (self.told)(fact)
    }
}

fn one(text: impl ToString) -> Told {
    Told::One(text.to_string())
}

fn some(text: Option<impl ToString>) -> Told {
    text.map_or(Told::Nothing, one)
}

fn day(day: Option<Day>) -> Told {
    some(day)
}

fn several(codes: &[ListCode]) -> Told {
    let mut codes: Vec<_> = codes.iter().map(|code| code.as_str().to_owned()).collect();
    codes.sort_unstable();
    Told::Several(codes)
}

macro_rules! fields {
    ($($key:literal $kind:ident $about:literal = |$fact:ident| $told:expr;)+) => {
        /// Every field, in the order in which files have them.
        pub const RECORD: &[Field] =
            &[$(Field { key: $key, about: $about, kind: Kind::$kind, told: |$fact| $told }),+];
    };
}

fields! {
    "review" Id "Heard's id of the review." = |fact| one(fact.review);
    "child" Id "Heard's id of the child: no name, and not the case system's number, which is sealed."
        = |fact| one(fact.child);
    "team" Team "The team as at the review, as somebody typed it."
        = |fact| some(fact.team.as_ref().map(super::Team::as_str));
    "iro" Id "Heard's id of the IRO who led it, or of the IRO now." = |fact| some(fact.iro);
    "source" Code "Where it was recorded." = |fact| one(fact.source.code());
    "kind" Code "Which kind it is (reg 33)." = |fact| one(fact.kind.code());
    "due_on" Day "The latest lawful day." = |fact| one(fact.due_on);
    "held_on" Day "The day on which it was held." = |fact| day(fact.held_on);
    "ended_on" Day "The day on which the child left care before it was held." = |fact| day(fact.ended_on);
    "participation" Code "The participation code." = |fact| some(fact.participation.map(|code| code.code()));
    "venue" Code "Where it was held." = |fact| some(fact.venue.map(|venue| venue.code()));
    "format" Code "How it was held." = |fact| some(fact.format.map(|format| format.code()));
    "last_seen_on" Day "When the IRO last saw the child before it." = |fact| day(fact.last_seen_on);
    "seen_alone" Code "Whether the child was seen alone (reg 36)."
        = |fact| some(fact.seen_alone.map(|seen| seen.code()));
    "rag" Code "How the case stands." = |fact| some(fact.rag.map(|rag| rag.code()));
    "concerns" Codes "What the IRO is concerned about, by the council's list." = |fact| several(&fact.concerns);
    "actions" Codes "What was done about it, by the council's list." = |fact| several(&fact.actions);
    "late_reason" Code "Why it was late, by the council's list."
        = |fact| some(fact.late_reason.as_ref().map(ListCode::as_str));
    "early_trigger" Code "Why it was brought forward, by the council's list."
        = |fact| some(fact.early_trigger.as_ref().map(ListCode::as_str));
    "decisions_sent_on" Day "When its decisions were sent." = |fact| day(fact.decisions_on);
    "record_completed_on" Day "When its record was closed." = |fact| day(fact.record_on);
    "record_distributed_on" Day "When its record was distributed." = |fact| day(fact.distributed_on);
    "letter" Code "Where the letter to the child stands." = |fact| some(fact.letter.map(|letter| letter.code()));
    "letter_sent_on" Day "When that was sent." = |fact| day(fact.letter_on);
    "mother_invited" Code "Whether the mother was asked." = |fact| some(fact.mother.invited.map(|said| said.code()));
    "mother_attended" Code "Whether she came." = |fact| some(fact.mother.came.map(|said| said.code()));
    "father_invited" Code "Whether the father was asked." = |fact| some(fact.father.invited.map(|said| said.code()));
    "father_attended" Code "Whether he came." = |fact| some(fact.father.came.map(|said| said.code()));
    "other_invited" Code "Whether anybody else with parental responsibility was asked."
        = |fact| some(fact.other.invited.map(|said| said.code()));
    "other_attended" Code "Whether they came." = |fact| some(fact.other.came.map(|said| said.code()));
    "advocate_offered" Code "Whether an advocate was offered."
        = |fact| some(fact.advocate_offered.map(|said| said.code()));
    "advocacy_referred_on" Day "When the child was referred to one." = |fact| day(fact.referred_on);
    "advocacy_accepted_on" Day "When that was accepted." = |fact| day(fact.accepted_on);
    "advocate_used" Code "Whether one was used at the review." = |fact| some(fact.used.map(|said| said.code()));
    "midway" Code "Whether there was a midway review since the review before."
        = |fact| some(fact.midway.map(|midway| midway.code()));
    "midway_held_on" Day "On which day." = |fact| day(fact.midway_on);
}

/// Reviews as a file (RFC 4180): the fields on the first line, then a line a review; several codes parted by `;`, as in
/// the files that are imported.
#[must_use]
pub fn record_csv<'a>(facts: impl Iterator<Item = &'a ReviewFact>) -> String {
    let mut text = String::new();
    line(&mut text, RECORD.iter().map(|field| field.key.to_owned()));
    for fact in facts {
        line(&mut text, RECORD.iter().map(|field| written(field.of(fact))));
    }
    text
}

fn written(told: Told) -> String {
    match told {
        Told::Nothing => String::new(),
        // A team is what somebody typed: it runs nothing in a program of tables.
        Told::One(text) => cell(&Cell::Text(text)),
        Told::Several(codes) => codes.join(";"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Team;
    use super::*;
    use crate::id::{ChildId, ReviewId};
    use crate::monitoring::{Rag, YesNo};
    use crate::participation::Code;
    use crate::review::ReviewKind;

    fn fact() -> ReviewFact {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let code = |text| ListCode::read(text).expect("a code");
        let (review, child) = (ReviewId::from_bytes([0xb1; 16]), ChildId::from_bytes([0xc1; 16]));
        ReviewFact {
            team: Team::new("=East, \"upper\""),
            held_on: Some(day("2026-05-02")),
            participation: Some(Code::Pn3),
            rag: Some(Rag::Amber),
            concerns: vec![code("health"), code("contact")],
            advocate_offered: Some(YesNo::No),
            ..ReviewFact::new(review, child, ReviewKind::Second, day("2026-05-01"))
        }
    }

    #[test]
    fn a_review_is_told_in_codes_and_days() {
        let told = |key: &str| RECORD.iter().find(|field| field.key == key).expect("a field").of(&fact());
        let one = |text: &str| Told::One(text.to_owned());
        assert_eq!(told("review"), one(&"b1".repeat(16)));
        assert_eq!(told("kind"), one("second"));
        assert_eq!(told("held_on"), one("2026-05-02"));
        assert_eq!(told("participation"), one("PN3"));
        assert_eq!(told("advocate_offered"), one("no"));
        assert_eq!(told("concerns"), Told::Several(vec!["contact".to_owned(), "health".to_owned()]));
        assert_eq!((told("actions"), told("iro")), (Told::Several(vec![]), Told::Nothing));
    }

    #[test]
    fn a_file_of_reviews_quotes_what_somebody_typed_and_runs_nothing() {
        let (fact, mut keys) = (fact(), RECORD.iter().map(|field| field.key).collect::<Vec<_>>());
        let text = record_csv([&fact].into_iter());
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[0], keys.join(","));
        let (review, child) = ("b1".repeat(16), "c1".repeat(16));
        let begins = format!("{review},{child},\"'=East, \"\"upper\"\"\",,heard,second,2026-05-01,2026-05-02,,PN3,");
        assert!(lines[1].starts_with(&begins), "{}", lines[1]);
        assert!(lines[1].contains(",amber,contact;health,,"), "{}", lines[1]);
        keys.sort_unstable();
        keys.dedup();
        assert_eq!((keys.len(), lines.len()), (RECORD.len(), 2), "each field has a name of its own");
    }
}
