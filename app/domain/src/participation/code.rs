//! The codes of the return, and its rules on who may have which.

use crate::codes::codes;
use crate::{Day, calendar::add_months};

codes! {
    /// How a child took part, as the return wants it.
    #[derive(PartialOrd, Ord)]
    pub enum Code {
        /// Aged under 4 at the time of the review.
        Pn0 = "PN0",
        /// Attends and speaks for themselves.
        Pn1 = "PN1",
        /// Attends and an advocate or the IRO speaks on their behalf.
        Pn2 = "PN2",
        /// Attends and conveys views symbolically, without words.
        Pn3 = "PN3",
        /// Attends without contributing in any of these ways.
        Pn4 = "PN4",
        /// Does not attend, but briefs an advocate or the IRO to speak for them.
        Pn5 = "PN5",
        /// Does not attend, but conveys their feelings by another medium: writing, phone, video, an app.
        Pn6 = "PN6",
        /// Does not attend, and no views are conveyed.
        Pn7 = "PN7",
    }
}

impl Code {
    /// Whether it is a code for a child who attends; `None` for PN0, which says nothing of that.
    #[must_use]
    pub const fn attends(self) -> Option<bool> {
        match self {
            Self::Pn0 => None,
            Self::Pn1 | Self::Pn2 | Self::Pn3 | Self::Pn4 => Some(true),
            Self::Pn5 | Self::Pn6 | Self::Pn7 => Some(false),
        }
    }

    /// The key of its text: `participation-pn0` to `participation-pn7`.
    #[must_use]
    pub const fn message_key(self) -> &'static str {
        match self {
            Self::Pn0 => "participation-pn0",
            Self::Pn1 => "participation-pn1",
            Self::Pn2 => "participation-pn2",
            Self::Pn3 => "participation-pn3",
            Self::Pn4 => "participation-pn4",
            Self::Pn5 => "participation-pn5",
            Self::Pn6 => "participation-pn6",
            Self::Pn7 => "participation-pn7",
        }
    }
}

/// The day on which a child turns four, with 29 February clipped as the return's checks clip it.
pub(crate) fn fourth_birthday(born: Day) -> Day {
    add_months(born, 4 * 12)
}

/// A rule of the return that a code breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// Rule 440: PN0, but the child was 4 or over on the day.
    Rule440,
    /// Rule 441: PN1 to PN7, but the child was under 4 on the day.
    Rule441,
}

/// Checks a code against the child's age on the day of the review. On the fourth birthday the child is four; the
/// return's own checks let PN0 pass on that day, and so a little more than is so here.
///
/// # Errors
/// The rule that is broken.
pub fn check(code: Code, born: Day, held: Day) -> Result<(), Broken> {
    let four = fourth_birthday(born);
    match code {
        Code::Pn0 if held >= four => Err(Broken::Rule440),
        Code::Pn0 => Ok(()),
        _ if held < four => Err(Broken::Rule441),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn codes_read_back() {
        for code in Code::ALL {
            assert_eq!(Code::from_code(code.code()), Some(code));
            assert_eq!(code.message_key(), format!("participation-{}", code.code().to_lowercase()));
        }
        for other in ["", "pn1", "PN8", "PN1 ", "1"] {
            assert_eq!(Code::from_code(other), None, "{other}");
        }
    }

    #[test]
    fn rules_440_and_441() {
        let born = day("2022-02-28");
        for (held, zero, others) in [
            ("2026-02-27", Ok(()), Err(Broken::Rule441)),
            ("2026-02-28", Err(Broken::Rule440), Ok(())),
            ("2026-03-01", Err(Broken::Rule440), Ok(())),
        ] {
            assert_eq!(check(Code::Pn0, born, day(held)), zero, "{held}");
            for code in &Code::ALL[1..] {
                assert_eq!(check(*code, born, day(held)), others, "{held} {code:?}");
            }
        }
        // Born on 29 February: four years on there is one again.
        assert_eq!(check(Code::Pn0, day("2020-02-29"), day("2024-02-28")), Ok(()));
        assert_eq!(check(Code::Pn0, day("2020-02-29"), day("2024-02-29")), Err(Broken::Rule440));
        assert_eq!(check(Code::Pn1, day("2020-02-29"), day("2024-02-28")), Err(Broken::Rule441));
    }
}
