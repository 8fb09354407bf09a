//! What an IRO records of a review so that a council can count it: how the case stands (red, amber, green) with the
//! concerns and what was done, the midway review, why a review was late or brought forward, advocacy, and who came on
//! which days ([`crate::attending`]).
//!
//! Everything here is a code or a day and stands in plain columns: figures are counted without opening any words. What
//! it is not: how and where the review was held ([`crate::store::ReviewFacts`]), nor which codes there are
//! ([`crate::lists`]).
//!
//! To add something: a field of [`Monitoring`] with its column, what cannot be ([`wrong`]), what must not be missing
//! ([`missing`]), its place in the form.

use std::collections::BTreeSet;

use crate::Day;
use crate::attending::{self, Attending};
use crate::codes::codes;
use crate::lists::ListCode;
use crate::review::Missing;

codes! {
    /// How a case stands, as whoever chairs its review judges.
    pub enum Rag {
        /// It needs somebody to act now.
        Red = "red",
        /// Something does not go as it should.
        Amber = "amber",
        /// It goes as it should.
        Green = "green",
    }

    /// Whether there was a midway review, about three months after a review of children on the cycle of six. It is
    /// local practice, not in reg 33.
    pub enum Midway {
        /// It was held.
        Held = "held",
        /// It was expected and not held.
        NotHeld = "not_held",
        /// None was expected.
        NotExpected = "not_expected",
    }

    /// Yes or no.
    pub enum YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

/// The action that says that nothing was done ([`crate::lists::List::Actions`]).
pub(crate) const NO_ACTION: &str = "none";

/// What is recorded of one review.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Monitoring {
    /// Who was asked and who came, and on which days it met.
    pub attending: Attending,
    /// How the case stands.
    pub rag: Option<Rag>,
    /// What the IRO is concerned about.
    pub concerns: BTreeSet<ListCode>,
    /// What was done about it.
    pub actions: BTreeSet<ListCode>,
    /// Whether there was a midway review since the review before.
    pub midway: Option<Midway>,
    /// On which day.
    pub midway_held_on: Option<Day>,
    /// Why the review was late.
    pub late_reason: Option<ListCode>,
    /// Why it was brought forward, if it was.
    pub early_trigger: Option<ListCode>,
    /// Whether the child was offered an advocate.
    pub advocate_offered: Option<YesNo>,
    /// On which day.
    pub advocate_offered_on: Option<Day>,
    /// When the child was referred to one.
    pub advocacy_referred_on: Option<Day>,
    /// When that was accepted.
    pub advocacy_accepted_on: Option<Day>,
    /// Whether an advocate was used at the review.
    pub advocate_used: Option<YesNo>,
}

impl Monitoring {
    /// What of it is asked of a review that was held late or not: a reason of the one, a trigger of the other. A day
    /// says what it is the day of, where that was not said: a midway review with a day was held, an advocate with a day
    /// was offered.
    #[must_use]
    pub fn settled(mut self, late: bool) -> Self {
        if late {
            self.early_trigger = None;
        } else {
            self.late_reason = None;
        }
        if self.midway_held_on.is_some() {
            self.midway.get_or_insert(Midway::Held);
        }
        if self.advocate_offered_on.is_some() {
            self.advocate_offered.get_or_insert(YesNo::Yes);
        }
        self
    }
}

/// Whether a review was held late: after its latest lawful day, where the law sets one (`timed`).
#[must_use]
pub fn is_late(due: Day, held: Option<Day>, timed: bool) -> bool {
    timed && held.is_some_and(|held| held > due)
}

/// A day of [`Monitoring`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dated {
    /// Of the midway review.
    Midway,
    /// On which an advocate was offered.
    Offered,
    /// On which the child was referred.
    Referred,
    /// On which that was accepted.
    Accepted,
}

/// Something that cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Of the days on which it met.
    Meeting(attending::Wrong),
    /// All goes as it should, and something is of concern.
    GreenWithConcerns,
    /// Nothing was done, and something was.
    NothingAndActions,
    /// A midway review that was not held, or not expected, has a day.
    MidwayNotHeld,
    /// The midway review was not between the review before and this one.
    MidwayNotBetween,
    /// The day has not come yet.
    Future(Dated),
    /// It is before the step that comes before it.
    OutOfOrder(Dated),
    /// An advocate was not offered, and there is a day of it.
    NotOffered,
}

/// Between what days something of a review was.
#[derive(Debug, Clone, Copy)]
pub struct Between {
    /// When the review before was held, if there was one.
    pub last: Option<Day>,
    /// When this one was held, once it was.
    pub held: Option<Day>,
    /// Today in England.
    pub today: Day,
}

/// What cannot be, in the order of the page.
#[must_use]
pub fn wrong(said: &Monitoring, between: Between) -> Vec<Wrong> {
    let Between { last, held, today } = between;
    let steps = [
        (Dated::Offered, said.advocate_offered_on),
        (Dated::Referred, said.advocacy_referred_on),
        (Dated::Accepted, said.advocacy_accepted_on),
    ];
    let nothing = said.actions.iter().any(|action| action.as_str() == NO_ACTION);
    let midway = said.midway_held_on.and_then(|on| {
        if matches!(said.midway, Some(Midway::NotHeld | Midway::NotExpected)) {
            Some(Wrong::MidwayNotHeld)
        } else if on > today {
            Some(Wrong::Future(Dated::Midway))
        } else {
            let after = last.is_some_and(|last| on <= last) || held.is_some_and(|held| held <= on);
            after.then_some(Wrong::MidwayNotBetween)
        }
    });
    let offered = said.advocate_offered == Some(YesNo::No) && said.advocate_offered_on.is_some();
    let mut found: Vec<_> = attending::wrong(&said.attending, between).into_iter().map(Wrong::Meeting).collect();
    found.extend((said.rag == Some(Rag::Green) && !said.concerns.is_empty()).then_some(Wrong::GreenWithConcerns));
    found.extend((nothing && said.actions.len() > 1).then_some(Wrong::NothingAndActions));
    found.extend(midway);
    found.extend(offered.then_some(Wrong::NotOffered));
    for (place, (what, on)) in steps.iter().enumerate() {
        let Some(on) = *on else { continue };
        let before = steps[..place].iter().filter_map(|(_, day)| *day).max();
        if on > today {
            found.push(Wrong::Future(*what));
        } else if before.is_some_and(|before| on < before) {
            found.push(Wrong::OutOfOrder(*what));
        }
    }
    found
}

/// What a record does not say yet of this. Nobody has to say how a case stands; whoever says it says it whole.
#[must_use]
pub fn missing(said: &Monitoring, late: bool) -> Vec<Missing> {
    let uneasy = matches!(said.rag, Some(Rag::Red | Rag::Amber));
    let judged = said.rag.is_some() || said.concerns.is_empty() && said.actions.is_empty();
    [
        (late && said.late_reason.is_none(), Missing::LateReason),
        (!judged, Missing::Rag),
        (uneasy && said.concerns.is_empty(), Missing::Concerns),
        (said.midway == Some(Midway::Held) && said.midway_held_on.is_none(), Missing::MidwayOn),
    ]
    .into_iter()
    .filter_map(|(lacks, what)| lacks.then_some(what))
    .collect()
}

#[cfg(test)]
mod tests;
