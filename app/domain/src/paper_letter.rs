//! A letter on paper, for a child who cannot sign in: printed once it passed the guard, and kept as given.
//!
//! What it is: when it may be printed, and on which day it can have been given. What it is not: the guard itself, which
//! is [`crate::guard`] and the same for both ways. A letter that was given counts as sent: every list and clock that
//! asks for [`LetterState::Sent`](crate::store::LetterState::Sent) finds it so.

use crate::store::SecretRow;
use crate::{Day, Moment, english_time};

/// Whether a letter goes on paper: the child chose no secret, and so cannot sign in to read it.
#[must_use]
pub const fn goes_on_paper(secret: Option<&SecretRow>) -> bool {
    secret.is_none()
}

/// Why a letter cannot have been given on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotGiven {
    /// The day has not come yet.
    Future,
    /// It was not printed yet.
    BeforePrinting,
}

/// Whether a letter that was printed at `printed` can have been given `on` that day.
///
/// # Errors
/// [`NotGiven`].
pub fn may_be_given(on: Day, printed: Moment, today: Day) -> Result<(), NotGiven> {
    match on {
        _ if on > today => Err(NotGiven::Future),
        _ if on < english_time::day(printed) => Err(NotGiven::BeforePrinting),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{ChildId, LetterId, ReviewId, StaffId};
    use crate::store::{LetterRow, LetterState, PrintedDraft};

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn it_is_given_between_its_printing_and_today() {
        let printed = day("2026-11-20").and_hms_opt(9, 0, 0).expect("a time").and_utc();
        let given = |on| may_be_given(day(on), printed, day("2026-11-23"));
        assert_eq!((given("2026-11-20"), given("2026-11-23")), (Ok(()), Ok(())));
        assert_eq!(given("2026-11-24"), Err(NotGiven::Future));
        assert_eq!(given("2026-11-19"), Err(NotGiven::BeforePrinting));
    }

    #[test]
    fn only_the_draft_that_was_printed_stands_printed() {
        let at = day("2026-11-20").and_hms_opt(9, 0, 0).expect("a time").and_utc();
        let row = LetterRow {
            id: LetterId::from_bytes([1; 16]),
            child: ChildId::from_bytes([1; 16]),
            review: ReviewId::from_bytes([1; 16]),
            by: StaffId::from_bytes([1; 16]),
            state: LetterState::Draft,
            sent_at: None,
            readable_at: None,
            opened_at: None,
            feeling: None,
            not_quite: None,
            reply: None,
            simpler_asked_at: None,
            simpler: None,
            version: 3,
            printed: Some(PrintedDraft { version: 3, at }),
            on_paper: None,
        };
        assert_eq!(row.stands_printed(), Some(at));
        assert_eq!(LetterRow { version: 4, ..row.clone() }.stands_printed(), None, "changed since");
        assert_eq!(LetterRow { state: LetterState::Sent, ..row.clone() }.stands_printed(), None);
        assert_eq!(LetterRow { printed: None, ..row }.stands_printed(), None);
    }
}
