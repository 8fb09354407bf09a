//! A child's own secret: four pictures in order out of 24 (18.0 bits), or a six-digit number (19.9 bits).
//! Five wrong guesses hit the pictures with 2e-5 and the number with 5e-6; a hundred in a row, the most that NIST SP
//! 800-63B-4 allows, with 3.9e-4 and 1e-4.
//!
//! A secret that is not confirmed opens nothing at all, not even what was sent in the same session: whoever has the
//! code could set one first. Confirming names the very secret that the page showed; changing one needs the old one,
//! given within five minutes.

mod guessable;
mod guesses;

use chrono::TimeDelta;

use crate::codes::codes;
use crate::voice::Voice;
use crate::{Day, Moment};

pub use guesses::{ALARM, COUNTED_DAYS, MOST_NUMBERS, MOST_PICTURES, Wrong, counted_since};

/// The names of the 24 pictures, in the order in which they are shown. Each has a drawing
/// `public/pictures/NAME.svg` and a text `picture-NAME`.
pub const PICTURES: [&str; 24] = [
    "apple", "ball", "bird", "boat", "book", "bus", "cake", "cat", "clock", "cloud", "dog", "drum", "fish", "flower",
    "hat", "house", "key", "kite", "leaf", "moon", "shoe", "star", "tree", "umbrella",
];

/// How many pictures make a secret, in order, none twice.
pub const PICTURES_CHOSEN: usize = 4;

/// How many digits a number has.
pub const DIGITS: usize = 6;

codes! {
    /// Which kind of secret a child chose.
    pub enum Kind {
        /// Four pictures in order.
        Pictures = "pictures",
        /// Six digits.
        Number = "number",
    }
}

/// Why a secret was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    /// Not four different known pictures, or not six digits.
    Malformed,
    /// Easy to guess: a common number, a pattern, a straight line of pictures, or a date of the child's.
    Guessable,
}

/// A secret that may be set. Debug shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret {
    kind: Kind,
    canonical: String,
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Secret({:?})", self.kind)
    }
}

impl Secret {
    /// Reads four picture names, in the order in which they were chosen.
    ///
    /// # Errors
    /// [`Weak::Malformed`] unless there are four different known names.
    pub fn pictures(names: &[&str]) -> Result<Self, Weak> {
        let known = names.iter().all(|name| PICTURES.contains(name));
        let mut distinct = names.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        if !known || names.len() != PICTURES_CHOSEN || distinct.len() != PICTURES_CHOSEN {
            return Err(Weak::Malformed);
        }
        Ok(Self { kind: Kind::Pictures, canonical: names.join(" ") })
    }

    /// Reads six digits; spaces and dashes between them are dropped.
    ///
    /// # Errors
    /// [`Weak::Malformed`] unless six digits remain.
    pub fn number(text: &str) -> Result<Self, Weak> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        if digits.len() != DIGITS || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Weak::Malformed);
        }
        Ok(Self { kind: Kind::Number, canonical: digits })
    }

    /// Which kind it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The text to be hashed.
    #[must_use]
    pub fn canonical(&self) -> &str {
        &self.canonical
    }

    /// Refuses what somebody would try first. `days` are those that have to do with the child: the day of birth, today,
    /// reviews.
    ///
    /// # Errors
    /// [`Weak::Guessable`].
    pub fn fit_to_set(&self, days: &[Day]) -> Result<(), Weak> {
        let guessable = match self.kind {
            Kind::Pictures => guessable::straight(&self.canonical),
            Kind::Number => guessable::easy(&self.canonical, days),
        };
        if guessable { Err(Weak::Guessable) } else { Ok(()) }
    }
}

/// Whether a secret is offered where this was sent since the session began: to the child alone. Whoever helped, wrote
/// for the child or typed in what came on paper may still hold the phone, and before anything was sent nobody knows who
/// holds it. `writing` is the voice of what is begun and not sent.
#[must_use]
pub fn is_offered(signed_in: bool, sent: &[Voice], writing: Option<Voice>) -> bool {
    let alone = sent.iter().chain(&writing).all(|voice| *voice == Voice::Child);
    alone && (signed_in || !sent.is_empty())
}

/// For how many minutes after a secret was typed the IRO can confirm it in person.
pub const CONFIRM_MINUTES: i64 = 30;

/// Whether a secret was typed so lately that who is with the IRO now has typed it.
#[must_use]
pub fn typed_lately(at: Option<Moment>, now: Moment) -> bool {
    at.is_some_and(|at| now - at <= TimeDelta::minutes(CONFIRM_MINUTES))
}

/// For how many minutes after a secret was proved it can be changed.
pub const CHANGE_MINUTES: i64 = 5;

/// Whether a secret was proved so lately that nobody else has taken the phone since.
#[must_use]
pub fn may_change(proved_at: Moment, now: Moment) -> bool {
    now - proved_at <= TimeDelta::minutes(CHANGE_MINUTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn born() -> crate::Day {
        crate::Day::from_ymd_opt(2013, 4, 9).expect("a date")
    }

    #[test]
    fn order_matters() {
        let one = Secret::pictures(&["cat", "moon", "bus", "key"]).expect("four pictures");
        let other = Secret::pictures(&["moon", "cat", "bus", "key"]).expect("four pictures");
        assert_ne!(one, other);
        assert_eq!(one.fit_to_set(&[born()]), Ok(()));
    }

    #[test]
    fn malformed_ones_are_refused() {
        for names in [&["cat", "moon", "bus"][..], &["cat", "cat", "bus", "key"], &["cat", "moon", "bus", "gun"]] {
            assert_eq!(Secret::pictures(names), Err(Weak::Malformed));
        }
        for text in ["", "12345", "1234567", "12345a", "１２３４５６"] {
            assert_eq!(Secret::number(text), Err(Weak::Malformed), "{text}");
        }
    }

    #[test]
    fn easy_numbers_are_refused() {
        let review = "2026-12-03".parse().expect("a date");
        let refused = |text: &str| {
            let secret = Secret::number(text).expect("six digits");
            secret.fit_to_set(&[born(), review]) == Err(Weak::Guessable)
        };
        // Patterns, up, down and round.
        for text in ["111111", "123456", "654321", "890123", "135791", "121212", "123123", "112233", "774411", "111222"]
        {
            assert!(refused(text), "{text}");
        }
        // Born on the 9th of April 2013, in every order; the review on the 3rd of December 2026.
        for text in ["090413", "040913", "130409", "130904", "091304", "041309", "090420", "042013", "092013", "201304"]
        {
            assert!(refused(text), "{text}");
        }
        for text in ["201309", "942013", "492013", "201349", "031226", "122026", "312202"] {
            assert!(refused(text), "{text}");
        }
        // Common ones without a pattern: the first and the last of the list among them.
        for text in ["159753", "147258", "696969", "789632", "290966"] {
            assert!(refused(text), "{text}");
        }
        for text in ["482071", "640719", "739104", "591837", "48 20-71"] {
            assert!(!refused(text), "{text}");
        }
    }

    #[test]
    fn straight_lines_of_pictures_are_refused_however_wide_the_page_is() {
        let refused = |places: [usize; 4]| {
            let secret = Secret::pictures(&places.map(|place| PICTURES[place])).expect("four pictures");
            secret.fit_to_set(&[born()]) == Err(Weak::Guessable)
        };
        for columns in 3..=8_usize {
            let at = |row: usize, column: usize| row * columns + column;
            let rows = PICTURES.len() / columns;
            for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
                let mut lines = Vec::new();
                if column + 3 < columns {
                    lines.push([0, 1, 2, 3].map(|n| at(row, column + n)));
                }
                if row + 3 < rows {
                    lines.push([0, 1, 2, 3].map(|n| at(row + n, column)));
                }
                if row + 3 < rows && column + 3 < columns {
                    lines.push([0, 1, 2, 3].map(|n| at(row + n, column + n)));
                    lines.push([0, 1, 2, 3].map(|n| at(row + n, column + 3 - n)));
                }
                for mut line in lines {
                    assert!(refused(line), "{line:?} of {columns} columns");
                    line.reverse();
                    assert!(refused(line), "{line:?} of {columns} columns");
                }
            }
        }
        assert!(!refused([0, 1, 2, 4]) && !refused([7, 19, 5, 16]));
    }

    #[test]
    fn a_secret_is_offered_to_the_child_alone() {
        assert!(is_offered(false, &[Voice::Child], None) && is_offered(true, &[], None));
        assert!(is_offered(false, &[Voice::Child, Voice::Child], Some(Voice::Child)));
        assert!(!is_offered(false, &[], None), "before anything was sent");
        for voice in Voice::ALL.into_iter().filter(|voice| *voice != Voice::Child) {
            for signed_in in [false, true] {
                assert!(!is_offered(signed_in, &[voice], None), "{voice:?}");
                assert!(!is_offered(signed_in, &[voice, Voice::Child], None), "{voice:?} before");
                assert!(!is_offered(signed_in, &[Voice::Child], Some(voice)), "{voice:?} begun");
            }
        }
    }

    #[test]
    fn what_was_typed_long_ago_counts_no_more() {
        let at = Moment::from_timestamp(1_790_000_000, 0).expect("a time");
        let after = |minutes| at + TimeDelta::minutes(minutes);
        assert!(typed_lately(Some(at), after(30)) && !typed_lately(Some(at), after(31)) && !typed_lately(None, at));
        assert!(may_change(at, after(5)) && !may_change(at, after(6)));
    }

    #[test]
    fn debug_shows_nothing_of_it() {
        assert_eq!(format!("{:?}", Secret::number("482071").expect("six digits")), "Secret(Number)");
    }
}
