//! What must not go out in a letter to a child by mistake: the place where somebody lives, a telephone number, a
//! surname, the name of another child; and words that promise nothing.
//!
//! Letters that reach the wrong reader, or say where a child lives, are the breaches that really happen in children's
//! services (Information Commissioner: penalties to Midlothian, Telford and Plymouth councils, reprimand of Birmingham
//! Children's Trust). Like [`crate::plain`], these are rules without a pattern library, and everything found is a byte
//! range of the text and a kind; the words are chosen where it is shown.
//!
//! What weighs how much ([`Weight`]):
//!
//! - Postcodes, telephone numbers and addresses with a number have no place in a letter that may lie about: changed, or
//!   not sent. Numbers that a child sees in Heard anyway are given as [`Letter::numbers`], and helplines are known.
//! - A street without a number, the child's own surname, a name in the greeting that is not the child's, and another
//!   child's name may be right: whoever sends it says so of each, and that is logged.
//! - "Someone" without a who, "soon" without a when, and a usual first name that a child on the same desk has too are
//!   hints: they are shown and stop nothing.
//!
//! When a name is another child's ([`Names`]): first name and surname together, always; a surname alone, unless it is an
//! ordinary word too, stands behind a title ("Mrs") or in the name of a place; a first name alone where it is unusual:
//! not among `words/first-names.txt`, no ordinary word, and that of one child of the council alone, or of one on the
//! desk of whoever writes. Words that stand in what the child said, in the decisions, or in the worker's name are known
//! to the child ([`Letter::known`], [`Letter::people`]). A brother or sister is a child of the same surname whom the
//! sentence calls so; the council's file says no more about families, so one of another surname is asked about.
//!
//! Measured (`seeded.rs`: 200 letters with a leak each, 200 without, a council of 2,000 children of whom 60 are on the
//! desk): all 200 are stopped, and 7 of the clean ones; over nine seeds 84 of 1,800 (4.7 %), each time by an unusual
//! first name that a friend or carer shares with a child. If any first name of the desk stopped a letter it would be 29
//! of 200, any of the council 134.
//!
//! To add a kind: a variant of [`Kind`], its weight, a module with its rule and tests, and its words in
//! `locales/en/staff-guard.ftl`.

mod address;
mod names;
mod own;
mod postcode;
mod telephone;
mod tokens;
mod weak;

#[cfg(test)]
mod seeded;

use std::ops::Range;

use crate::codes::codes;
use crate::documents::ChildDetails;

pub use names::Names;

use tokens::{Token, split};

codes! {
    /// What was found.
    pub enum Kind {
        /// A full UK postcode.
        Postcode = "postcode",
        /// A telephone number that is no helpline's.
        Telephone = "telephone",
        /// A house or flat with its number.
        Address = "address",
        /// A street without a number.
        Street = "street",
        /// The letter greets somebody else.
        Greeting = "greeting",
        /// The child's own surname.
        Surname = "surname",
        /// The name of another child of the council.
        OtherChild = "other_child",
        /// The first name of a child on the same desk, which many others have too.
        FirstName = "first_name",
        /// "Someone" will do it: who?
        Someone = "someone",
        /// "Soon": when?
        Soon = "soon",
    }
}

/// What follows from a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// A hint.
    Look,
    /// Sent only once somebody says that it is right.
    Confirm,
    /// Not sent until it is changed.
    Change,
}

impl Kind {
    /// What follows.
    #[must_use]
    pub const fn weight(self) -> Weight {
        match self {
            Self::Postcode | Self::Telephone | Self::Address => Weight::Change,
            Self::Street | Self::Greeting | Self::Surname | Self::OtherChild => Weight::Confirm,
            Self::FirstName | Self::Someone | Self::Soon => Weight::Look,
        }
    }
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// Where it is, in bytes of the text.
    pub range: Range<usize>,
}

/// What a child is called. It has no Debug: it is somebody's name.
#[derive(Clone, Copy)]
pub struct Name<'a> {
    /// First name.
    pub first: &'a str,
    /// What they like to be called; empty for the first name.
    pub preferred: &'a str,
    /// Surname.
    pub last: &'a str,
}

impl<'a> From<&'a ChildDetails> for Name<'a> {
    fn from(details: &'a ChildDetails) -> Self {
        let (first, preferred) = (details.first_name.expose(), details.preferred_name.expose());
        Self { first, preferred, last: details.last_name.expose() }
    }
}

/// A letter, and what may stand in it.
#[derive(Clone, Copy)]
pub struct Letter<'t, 'k> {
    /// The text.
    pub text: &'t str,
    /// Whose letter it is: their first and preferred name may stand in it.
    pub to: Name<'k>,
    /// Who may be named: the worker who writes, and whoever sees to a decision.
    pub people: &'k [&'k str],
    /// Texts of which the child knows every word: the decisions, what the child said.
    pub known: &'k [&'k str],
    /// Telephone numbers that the child sees in Heard anyway.
    pub numbers: &'k [&'k str],
}

/// Everything that is found without the names of other children, in order, none within another.
#[must_use]
pub fn look(letter: &Letter<'_, '_>) -> Vec<Found> {
    let tokens = split(letter.text);
    let mut found = postcode::find(letter.text, &tokens);
    found.extend(telephone::find(letter.text, letter.numbers));
    found.extend(address::find(letter.text, &tokens));
    found.extend(own::find(letter, &tokens));
    found.extend(weak::find(letter.text, letter.people));
    in_order(found)
}

/// In the order of the text; of what overlaps the heavier stays, of two alike the longer.
#[must_use]
pub fn in_order(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|one| (std::cmp::Reverse((one.kind.weight(), one.range.len())), one.range.start));
    let mut kept: Vec<Found> = Vec::new();
    for one in found {
        if kept.iter().all(|other| one.range.end <= other.range.start || other.range.end <= one.range.start) {
            kept.push(one);
        }
    }
    kept.sort_by_key(|one| one.range.start);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) const MARIGOLD: Name<'_> = Name { first: "Marigold", preferred: "Goldie", last: "Ashdown" };

    fn found(text: &str) -> Vec<(Kind, &str)> {
        let letter = Letter { text, to: MARIGOLD, people: &["Ruth Wardle"], known: &[], numbers: &[] };
        look(&letter).into_iter().map(|one| (one.kind, &text[one.range])).collect()
    }

    #[test]
    fn a_letter_as_it_should_be_has_nothing() {
        let text = "Dear Goldie,\n\nIt was good to see you on 14 December at 10.30. Jo will ring you by 12 March 2027. \
                    If you are not safe, ring 999, or Childline on 0800 1111.\n\nFrom Ruth";
        assert_eq!(found(text), []);
    }

    #[test]
    fn everything_is_found_in_the_order_of_the_letter() {
        let text = "Dear Wren,\n\nYou live at 14 Mill Lane, ZZ1 4QP. Ring 07700 900 123. Ashdown is on Station Road. \
                    Somebody will come soon.";
        assert_eq!(
            found(text),
            [
                (Kind::Greeting, "Wren"),
                (Kind::Address, "14 Mill Lane"),
                (Kind::Postcode, "ZZ1 4QP"),
                (Kind::Telephone, "07700 900 123"),
                (Kind::Surname, "Ashdown"),
                (Kind::Street, "Station Road"),
                (Kind::Someone, "Somebody"),
                (Kind::Soon, "soon"),
            ]
        );
    }

    #[test]
    fn of_what_overlaps_the_heavier_stays() {
        let one = |kind, range| Found { kind, range };
        let found = vec![one(Kind::Street, 3..14), one(Kind::Address, 0..14), one(Kind::Surname, 20..24)];
        assert_eq!(in_order(found), [one(Kind::Address, 0..14), one(Kind::Surname, 20..24)]);
    }
}
