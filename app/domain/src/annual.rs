//! The annual report of a collection year: which figures stand in it, what of them a reader outside the council may
//! see, how its words are written, when it is made final.
//!
//! What it is: each [`Block`] of the document with its lines, counted by the tables of [`crate::figures`] and by
//! nothing else, and with small numbers hidden ([`figures`]); the first page that a child can read ([`first_page`]);
//! the manager's three texts ([`Text`]). What it is not: pages, the database, or a rule of counting of its own.
//!
//! What was decided:
//!
//! - The report is for readers outside the council's own staff, so no count under 6 ever leaves this module: what is
//!   hidden is `None` in every type that it gives, and neither a page nor a file can show it.
//! - Blocks are linked by totals alone ([`blocks`]): each is a list whose total is either shown in every block or
//!   hidden in every block. Where a list could not be hidden without its total, the whole list is hidden and the total
//!   stays. So a reader who lays all blocks side by side knows no more of one than that block says, and the
//!   linear programme of `small` is tried on all of them together.
//! - A sum and a share are shown where whoever adds up what is shown would find them anyway, and only there
//!   ([`Counted::sum`]).
//! - Blocks that say something of each other only by "at most" are kept apart or left out: an advocate at the review
//!   (it would give PN2 and PN5 away), medians, figures by team and by IRO.
//! - A year beside the year before is as it was published, where it was: a record that was put right since would
//!   otherwise give away by how much.
//! - Figures of a final report are kept with its words and never counted again.
//! - What people said stands there only where they agreed ([`crate::quoting`]) and a manager chose it: whole, or not at
//!   all. A draft shows what is agreed when it is read; a final report keeps what was agreed when it was made, for ever.
//!
//! To add a block: a variant of [`Block`] with its table and chapter, its cells in `blocks`, its words `staff-annual-…`.

mod blocks;
mod chapters;
mod first_page;
mod hiding;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::chosen::GivenBy;
use crate::figures::{Cell, FactKind, Facts, Rate, Scope};
use crate::quoting::Quote;
use crate::return903::CollectionYear;
use crate::{Day, Words};

pub use chapters::{Block, Chapter, Text};
pub use first_page::{FirstPage, Part, first_page};

/// The longest of the three texts, in characters.
pub const MAX_WORDS: usize = 6_000;

/// A line of a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What it counts, by its code.
    pub key: String,
    /// So many; `None` where that is hidden.
    pub count: Option<u64>,
    /// Of so many; `None` where that is hidden or there is no such whole.
    pub of: Option<u64>,
}

impl Line {
    /// The share in tenths of a per cent, halves away from zero; `None` where a part of it is hidden, and of none.
    #[must_use]
    pub fn tenths(&self) -> Option<u64> {
        match (self.count, self.of) {
            (Some(of), Some(from)) => Cell::Percent { of, from }.tenths(),
            _ => None,
        }
    }
}

/// A block, counted, with its small numbers hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Which.
    pub block: Block,
    /// Its lines.
    pub lines: Vec<Line>,
    /// What they add up to; `None` where that is hidden, or they add up to nothing that is said.
    pub total: Option<u64>,
}

impl Counted {
    /// A line.
    #[must_use]
    pub fn line(&self, key: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.key == key)
    }

    /// The sum of some of its lines, where whoever adds up what is shown finds it: all of them are shown, or the total
    /// and all the others are.
    #[must_use]
    pub fn sum(&self, keys: &[&str]) -> Option<u64> {
        let (these, others): (Vec<&Line>, Vec<&Line>) =
            self.lines.iter().partition(|line| keys.contains(&line.key.as_str()));
        let add = |lines: &[&Line]| lines.iter().map(|line| line.count).sum::<Option<u64>>();
        add(&these).or_else(|| self.total?.checked_sub(add(&others)?))
    }
}

/// The figures of a year as readers outside the council's own staff see them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Its blocks, in the order of [`Block::ALL`].
    pub blocks: Vec<Counted>,
    /// Children for each IRO who has any on the last day, in tenths of a child.
    pub caseload: Option<u64>,
    /// The rate of participation that the council quotes.
    pub headline: Rate,
}

impl Figures {
    /// A block.
    #[must_use]
    pub fn block(&self, block: Block) -> Option<&Counted> {
        self.blocks.iter().find(|counted| counted.block == block)
    }
}

/// What [`figures`] are counted from: with these facts alone they are the same as with all.
#[must_use]
pub fn facts() -> Vec<FactKind> {
    let tables = blocks::Tables::ids();
    FactKind::ALL.into_iter().filter(|kind| tables.iter().any(|table| table.facts().contains(kind))).collect()
}

/// The figures of the year that `scope` asks about, small numbers hidden.
#[must_use]
pub fn figures(facts: &Facts, scope: &Scope) -> Figures {
    hiding::figures(&blocks::Tables::of(facts, scope), scope.headline)
}

/// The manager's words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// What went well.
    #[serde(default)]
    pub went_well: Words,
    /// What has to change.
    #[serde(default)]
    pub has_to_change: Words,
    /// What is promised for next year.
    #[serde(default)]
    pub next_year: Words,
}

impl Written {
    /// One of the three.
    #[must_use]
    pub const fn text(&self, text: Text) -> &Words {
        match text {
            Text::WentWell => &self.went_well,
            Text::HasToChange => &self.has_to_change,
            Text::NextYear => &self.next_year,
        }
    }
}

/// What somebody said, who agreed that it may stand in the report. Never who: whose it is says no more than what they
/// are to the child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// Whose it is.
    pub by: GivenBy,
    /// What they said.
    pub quote: Quote,
}

/// What is kept of a final report beside its words, as it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The figures of its year.
    pub year: Figures,
    /// The figures of the year before; none before the first that there can be.
    pub before: Option<Figures>,
    /// What was promised the year before, where a final report says so.
    pub promised: Option<Words>,
    /// What people said, in the order in which it stands there.
    #[serde(default)]
    pub quoted: Vec<Quoted>,
}

/// A report as it is sealed and kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Its words.
    pub written: Written,
    /// What was published with them, once it is final.
    #[serde(default)]
    pub published: Option<Published>,
}

/// Why a report cannot be made final.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotFinal {
    /// Its year is not over.
    YearRuns,
    /// One of its texts says nothing.
    Empty(Text),
}

/// Everything that keeps a report from being made final on a day; nothing where it can be.
#[must_use]
pub fn not_final(year: CollectionYear, written: &Written, today: Day) -> Vec<NotFinal> {
    let runs = (today <= year.last()).then_some(NotFinal::YearRuns);
    let empty = Text::ALL.into_iter().filter(|text| written.text(*text).is_blank()).map(NotFinal::Empty);
    runs.into_iter().chain(empty).collect()
}
