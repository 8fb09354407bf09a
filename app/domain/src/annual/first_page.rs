//! The first page, for children in care: few sentences, each with a figure that stands further on, or with none.

use super::{Block, Figures};

/// A part of a whole, both shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// So many.
    pub count: u64,
    /// Of so many, never none.
    pub of: u64,
}

impl Part {
    /// How many of a hundred, whole ones only: never more than there were.
    #[must_use]
    pub const fn of_a_hundred(self) -> u64 {
        self.count * 100 / self.of
    }
}

/// What the first page says. What is hidden, or was counted of nothing, is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstPage {
    /// Children in care on the last day.
    pub children: Option<u64>,
    /// Reviews held.
    pub reviews: Option<u64>,
    /// Reviews in time.
    pub in_time: Option<Part>,
    /// Reviews in which the child took part, by the rate that the council quotes.
    pub took_part: Option<Part>,
    /// Reviews before which the IRO saw the child alone.
    pub alone: Option<Part>,
    /// What children said and somebody answered.
    pub answered: Option<Part>,
    /// Promises that were kept.
    pub kept: Option<Part>,
}

/// The first page of these figures.
#[must_use]
pub fn first_page(figures: &Figures) -> FirstPage {
    let total = |block: Block| figures.block(block)?.total;
    let part = |block: Block, key: &str| {
        let line = figures.block(block)?.line(key)?;
        let (count, of) = line.count.zip(line.of)?;
        (of > 0).then_some(Part { count, of })
    };
    FirstPage {
        children: total(Block::InCare),
        reviews: total(Block::Timeliness),
        in_time: part(Block::Timeliness, "in_time"),
        took_part: part(Block::Rates, figures.headline.code()),
        alone: part(Block::Alone, "seen"),
        answered: part(Block::Points, "answered"),
        kept: part(Block::Promises, "kept"),
    }
}
