//! Escalations: what an IRO asks of somebody higher up the council's ladder, when what a child needs does not happen.
//!
//! What it is: the noun that every page about them reads, where one stands on a day, which moves there are and what
//! each needs. What it is not: the ladder ([`crate::ladder`]), nor the words, which are sealed. Codes and days stand in
//! plain columns, so that escalations are counted by stage without a key.
//!
//! The child's IRO, or who covers for them, opens one and moves it; a manager reads it and answers. A child reads of it
//! only once a worker says so, and from then on every stage says in the child's words who is asked, and its end what
//! came of it.
//!
//! To add a move: what it needs here, a method of [`Escalations`](crate::store::Escalations), its row of the log, its
//! button.

use chrono::Months;

use crate::codes::codes;
use crate::deadlines::{Deadlines, Standing};
use crate::id::{ChildId, EscalationId, EscalationStepId, ReviewId, StaffId};
use crate::ladder::Stage;
use crate::lists::ListCode;
use crate::sealed::Sealed;
use crate::{Day, Moment, Words};

/// The longest text of what it is about, of an answer and of a reason, in characters.
pub const MAX_WORDS: usize = 2_000;
/// The longest text for the child, in characters.
pub const MAX_TOLD: usize = 500;
/// The longest text of who is asked, in characters.
pub const MAX_WHO: usize = 80;

codes! {
    /// How an escalation ended.
    pub enum Outcome {
        /// What was asked for is done, or will be.
        Agreed = "agreed",
        /// Some of it.
        Partly = "partly",
        /// It was refused.
        Refused = "refused",
        /// The IRO asks for it no more.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// A form on the page of one escalation. What is typed in each is kept by itself.
    pub enum Form {
        /// What was answered.
        Answer = "answer",
        /// To another stage, or open again at one.
        Move = "move",
        /// How it ended.
        Resolve = "resolve",
        /// What the child reads of it.
        Tell = "tell",
    }
}

/// One stage that an escalation came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id.
    pub id: EscalationStepId,
    /// 0 for the first, then in order.
    pub place: i64,
    /// The code of its stage.
    pub stage: ListCode,
    /// On which day it was asked there.
    pub opened_on: Day,
    /// The last working day on which an answer is in time; none where the ladder sets none.
    pub due_on: Option<Day>,
    /// Who is asked, in words that the child can read, sealed.
    pub who: Option<Sealed>,
    /// Why out of the ladder's order, or why again, sealed.
    pub why: Option<Sealed>,
    /// Which worker brought it there.
    pub by: StaffId,
    /// On which day it was answered.
    pub answered_on: Option<Day>,
    /// What was answered, sealed, and which worker recorded it.
    pub answer: Option<(Sealed, StaffId)>,
    /// On which day it was moved on or ended.
    pub ended_on: Option<Day>,
    /// How it ended; none while it goes on, and where it went on elsewhere.
    pub outcome: Option<Outcome>,
    /// What came of it, in words that the child can read, sealed.
    pub came: Option<Sealed>,
}

/// An escalation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalation {
    /// Its id.
    pub id: EscalationId,
    /// About which child.
    pub child: ChildId,
    /// About which review, if about one.
    pub review: Option<ReviewId>,
    /// Why, a code of [`List::EscalationReasons`](crate::lists::List::EscalationReasons).
    pub reason: ListCode,
    /// On which day it was opened.
    pub opened_on: Day,
    /// What it is about, sealed.
    pub about: Sealed,
    /// The same in words that the child can read, sealed.
    pub told: Option<Sealed>,
    /// When a worker said that the child reads it.
    pub told_at: Option<Moment>,
    /// Its stages, in the order in which it came to them.
    pub steps: Vec<Step>,
}

/// Where a stage stands that is not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// Somebody is asked; the clock says how that stands, where one runs.
    Waits(Option<(Day, Standing)>),
    /// It was answered on that day: the IRO says whether that is enough.
    Answered(Day),
}

/// Where a stage stands that is not ended, by its days, on what is today.
#[must_use]
pub fn stands(due_on: Option<Day>, answered_on: Option<Day>, deadlines: &Deadlines, today: Day) -> Stands {
    match answered_on {
        Some(on) => Stands::Answered(on),
        None => Stands::Waits(due_on.map(|due| (due, deadlines.standing(due, today)))),
    }
}

impl Escalation {
    /// The stage that it came to last.
    #[must_use]
    pub fn last(&self) -> Option<&Step> {
        self.steps.last()
    }

    /// On which day and how it ended, if it did.
    #[must_use]
    pub fn resolved(&self) -> Option<(Day, Outcome)> {
        self.last().and_then(|step| step.ended_on.zip(step.outcome))
    }

    /// The stages at which it ended before it was opened again, each with its day and what came of it: what a child
    /// read of it once does not go because it goes on.
    pub fn ended_before(&self) -> impl Iterator<Item = (&Step, Day, &Sealed)> {
        let before = &self.steps[..self.steps.len().saturating_sub(1)];
        let ended = before.iter().filter(|step| step.outcome.is_some());
        ended.filter_map(|step| Some((step, step.ended_on?, step.came.as_ref()?)))
    }
}

/// What a move cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The ladder has no such stage.
    NoStage,
    /// It is there already.
    SameStage,
    /// It is not the next one, or it was ended: why?
    NeedsWhy,
}

/// The stage that follows one in the ladder, within the council.
#[must_use]
pub fn next<'a>(ladder: &'a [Stage], from: &ListCode) -> Option<&'a Stage> {
    let place = ladder.iter().position(|stage| stage.code == from.as_str())?;
    ladder[place + 1..].iter().find(|stage| !stage.outside)
}

/// Looks at a move from one stage to another: to the next one it needs no reason, nor outside the council, which is
/// open at any time; anywhere else it needs one. `ended` says that it was resolved: to open it again always needs one,
/// and then it may be at the same stage.
///
/// # Errors
/// [`Wrong`], the reason why not.
pub fn step<'a>(
    ladder: &'a [Stage],
    from: &ListCode,
    to: &ListCode,
    ended: bool,
    why: &Words,
) -> Result<&'a Stage, Wrong> {
    let stage = ladder.iter().find(|stage| stage.code == to.as_str()).ok_or(Wrong::NoStage)?;
    if from == to && !ended {
        return Err(Wrong::SameStage);
    }
    let in_order = stage.outside || next(ladder, from) == Some(stage);
    if why.is_blank() && (ended || !in_order) { Err(Wrong::NeedsWhy) } else { Ok(stage) }
}

/// Why something cannot have been on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotThen {
    /// It has not come yet.
    Future,
    /// It is before what came before.
    Before,
}

/// Whether something can have been on a day that came after another, on what is today.
///
/// # Errors
/// [`NotThen`], the reason why not.
pub fn check(on: Day, after: Day, today: Day) -> Result<(), NotThen> {
    if on > today {
        Err(NotThen::Future)
    } else if on < after {
        Err(NotThen::Before)
    } else {
        Ok(())
    }
}

/// For how long a manager's list keeps what ended, in months: what an annual report looks back on.
const ENDED_MONTHS: u32 = 12;

/// The first day whose ends a manager's list still shows on what is today.
#[must_use]
pub fn ended_since(today: Day) -> Day {
    today.checked_sub_months(Months::new(ENDED_MONTHS)).unwrap_or(today)
}

/// What a child who reads of an escalation must be able to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacks {
    /// What it is about.
    Told,
    /// Who is asked.
    Who,
}

/// What is missing before a child can be told: a text of theirs, and who is asked.
#[must_use]
pub fn lacks(told: &Words, who: &Words) -> Vec<Lacks> {
    let lacks = [(told.is_blank(), Lacks::Told), (who.is_blank(), Lacks::Who)];
    lacks.into_iter().filter_map(|(is_missing, what)| is_missing.then_some(what)).collect()
}

#[cfg(test)]
mod tests;
