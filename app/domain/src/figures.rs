//! Figures: counted from records by rules that name themselves, each of which opens to what stands behind it.
//!
//! What it is: what one review, child, escalation and so on is counted by ([`Facts`], codes and days only), the tables
//! R1 to R22 that councils publish and those beyond them ([`TableId`]), and for each figure the facts that it counts
//! ([`behind`]), by the very same rule: a table is nothing but its rule's places, counted. What it is not: reading the
//! facts ([`crate::store::Figures`]), nor pages or files.
//!
//! What was decided: no figure opens a child's words or name, so what is sealed cannot be counted. That is so of age,
//! sex, ethnicity, legal status and placement (R20, where only the band of a child's pages is plain), of why a child
//! was not seen alone (R9), and of child protection plans (R19, which Heard does not keep). What people chose is counted
//! from codes that [`crate::chosen`] lets stand beside their words, from the day on which that began. Those figures
//! (R29 to R32) open to nothing, and no review says that they count it: behind a choice that one child made would stand
//! that child, and behind a topic whoever spoke of it. Their facts have nobody in them.
//!
//! To add a table: a variant of [`TableId`], its rule in a file of `tables`, its line in `tables::with`, the facts that it
//! counts ([`TableId::facts`]), what it counts worked out by hand in `tests`.

mod axis;
mod chart;
mod counting;
mod fact;
mod files;
mod period;
mod rate;
pub mod record;
mod scope;
mod shown;
pub mod small;
mod table;
mod tables;
mod weekly;

#[cfg(test)]
mod tests;

pub use chart::{Bar, Chart, Mark, Named, WHOLE, charts};
pub use fact::{
    CaseloadFact, ChildFact, ConcernFact, ContactFact, EntryFact, EscalationFact, FactKind, Facts, FeedbackFact,
    InvitationFact, PointFact, PromiseFact, ReviewFact, SaidFact, Team, TopicsFact,
};
pub use files::{formulas, to_csv};
pub use period::{By, NotARange, Period, Range};
pub use rate::{CouncilFigures, LaidTwice, Rate, headline, lay};
pub use scope::Scope;
pub use shown::{NoTable, Part, Theme};
pub use table::{Behind, Cell, Column, CountedIn, Row, TOTAL, Table, TableId};
pub use tables::{behind, counted_in, table};
pub use weekly::{InWeek, TeamWeek};

/// How what was not recorded stands in rows and columns.
pub const NOT_RECORDED: &str = "not_recorded";
