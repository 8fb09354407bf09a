//! Under which figures a review is counted: one rule for a number and for the list behind it.

use std::fmt;
use std::str::FromStr;

use crate::Day;
use crate::participation::Code;
use crate::regime::is_timed;
use crate::store::{LetterState, ReviewRow};

/// A figure that counts reviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Held.
    Held,
    /// Of these, held on or before the last lawful day.
    HeldInTime,
    /// Of these, held after it.
    HeldLate,
    /// Not held, and the last lawful day has passed.
    Overdue,
    /// Not held, and not overdue.
    ToCome,
    /// Held, with this participation code.
    Participation(Code),
    /// Held, without a code.
    NotRecorded,
    /// Held, and its letter was sent.
    LetterSent,
    /// Held, and with a reason no letter is sent.
    LetterWithheld,
    /// Held, and its letter is owed.
    LetterOwed,
}

impl Counted {
    /// Those that are no participation code, in the order in which they stand.
    const OTHERS: [Self; 9] = [
        Self::Held,
        Self::HeldInTime,
        Self::HeldLate,
        Self::Overdue,
        Self::ToCome,
        Self::NotRecorded,
        Self::LetterSent,
        Self::LetterWithheld,
        Self::LetterOwed,
    ];

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::OTHERS.into_iter().chain(Code::ALL.map(Self::Participation))
    }

    /// The code used in the address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::HeldInTime => "held-in-time",
            Self::HeldLate => "held-late",
            Self::Overdue => "overdue",
            Self::ToCome => "to-come",
            Self::Participation(code) => code.code(),
            Self::NotRecorded => "not-recorded",
            Self::LetterSent => "letter-sent",
            Self::LetterWithheld => "letter-withheld",
            Self::LetterOwed => "letter-owed",
        }
    }

    /// Every figure that counts this review as it stands today, with its child's legal status. One that is still to be
    /// held and follows other rules ([`crate::regime`]) is in none. Nobody here owes a letter of one that was imported.
    #[must_use]
    pub fn of(review: &ReviewRow, legal_status: &str, today: Day) -> Vec<Self> {
        let Some(held) = review.held_on else {
            // Nobody owed a review to a child who had left care by its last day. One that was late already stays late.
            if !is_timed(legal_status) || review.ended_on.is_some_and(|left| left <= review.due_on) {
                return Vec::new();
            }
            return vec![if review.due_on < today { Self::Overdue } else { Self::ToCome }];
        };
        let letter = match review.letter {
            Some(LetterState::Sent) => Some(Self::LetterSent),
            Some(LetterState::Withheld) => Some(Self::LetterWithheld),
            Some(LetterState::Draft) | None if review.is_imported() => None,
            Some(LetterState::Draft) | None => Some(Self::LetterOwed),
        };
        let counted = [
            Self::Held,
            if held <= review.due_on { Self::HeldInTime } else { Self::HeldLate },
            review.facts.participation.map_or(Self::NotRecorded, Self::Participation),
        ];
        counted.into_iter().chain(letter).collect()
    }
}

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text names no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoFigure;

impl FromStr for Counted {
    type Err = NoFigure;

    fn from_str(text: &str) -> Result<Self, NoFigure> {
        Self::all().find(|counted| counted.code() == text).ok_or(NoFigure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_in_an_address_by_a_code_of_its_own() {
        for counted in Counted::all() {
            assert_eq!(counted.to_string().parse(), Ok(counted));
        }
        for other in ["", "HELD", "PN8", "pn1"] {
            assert_eq!(other.parse::<Counted>(), Err(NoFigure), "{other}");
        }
    }
}
