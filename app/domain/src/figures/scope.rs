//! What is asked: about which days, by which periods, as it stands on which day, under which of the council's settings.

use crate::Day;
use crate::deadlines::Deadlines;
use crate::id::StaffId;

use super::{By, Range, Rate};

/// What is asked.
#[derive(Debug, Clone)]
pub struct Scope {
    /// About which days.
    pub range: Range,
    /// By which periods, where rows are periods.
    pub by: By,
    /// Today in England: what is not done may still be in time.
    pub today: Day,
    /// How long the clocks after a review run.
    pub deadlines: Deadlines,
    /// The rate of participation that the council quotes.
    pub headline: Rate,
    /// What IROs are called in rows. Whoever is not here stands by their id.
    pub iros: Vec<(StaffId, String)>,
}
