//! Tables counted from a [`Ledger`](super::ledger::Ledger): filters and counts over plain rows. What each column means
//! is taken from what `formulas.csv` says of it, and from nothing else.

use heard_domain::Day;

use super::days::{Length, periods};
use super::ledger::{Ledger, Review};

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ask {
    pub(crate) from: Day,
    pub(crate) until: Day,
    pub(crate) length: Length,
    pub(crate) today: Day,
}

impl Ask {
    pub(crate) fn has(&self, day: Day) -> bool {
        self.from <= day && day <= self.until
    }
}

/// A row of cells, begun with what it is about.
pub(crate) struct Cells(Vec<String>);

impl Cells {
    pub(crate) fn of(label: &str) -> Self {
        Self(vec![label.to_owned()])
    }

    pub(crate) fn and(mut self, cell: impl ToString) -> Self {
        self.0.push(cell.to_string());
        self
    }

    pub(crate) fn percent(self, of: usize, from: usize) -> Self {
        self.and(percent(of, from))
    }

    pub(crate) fn end(self) -> String {
        self.0.join(",") + "\n"
    }
}

/// Per cent with one decimal, halves up; nothing of nothing.
pub(crate) fn percent(of: usize, from: usize) -> String {
    if from == 0 {
        return String::new();
    }
    let tenths = (of * 1_000) as f64 / from as f64;
    format!("{:.1}", tenths.round() / 10.0)
}

/// The middle of these, or between the two in the middle.
pub(crate) fn median(mut numbers: Vec<u64>) -> String {
    numbers.sort_unstable();
    match (numbers.len(), numbers.len() / 2) {
        (0, _) => String::new(),
        (count, half) if count % 2 == 1 => numbers[half].to_string(),
        (_, half) => ((numbers[half - 1] + numbers[half]) as f64 / 2.0).to_string(),
    }
}

pub(crate) fn count<T>(rows: &[T], is: impl Fn(&T) -> bool) -> usize {
    rows.iter().filter(|row| is(row)).count()
}

/// A row for each period, of what is of it, and one for all of it.
pub(crate) fn by_period<T: Copy>(
    ask: &Ask,
    all: &[T],
    day: impl Fn(&T) -> Option<Day>,
    row: impl Fn(Cells, &[T]) -> Cells,
) -> String {
    let within = |from: Day, until: Day| -> Vec<T> {
        all.iter().copied().filter(|one| day(one).is_some_and(|day| from <= day && day <= until)).collect()
    };
    let mut text = String::new();
    for (name, from, until) in periods(ask.from, ask.until, ask.length) {
        text += &row(Cells::of(&name), &within(from, until)).end();
    }
    text + &row(Cells::of("Total"), &within(ask.from, ask.until)).end()
}

/// A row for each of these groups, and one for all of it; `None` is the group without a name.
pub(crate) fn by_group<T: Copy>(
    names: &[(Option<String>, &str)],
    all: &[T],
    group: impl Fn(&T) -> Option<String>,
    row: impl Fn(Cells, &[T]) -> Cells,
) -> String {
    let mut text = String::new();
    for (name, label) in names {
        let of: Vec<T> = all.iter().copied().filter(|one| group(one) == *name).collect();
        text += &row(Cells::of(label), &of).end();
    }
    text + &row(Cells::of("Total"), all).end()
}

impl Ledger {
    /// The reviews that were held on these days.
    pub(crate) fn held(&self, ask: &Ask) -> Vec<&Review> {
        self.reviews.iter().filter(|review| review.held.is_some_and(|held| ask.has(held))).collect()
    }
}

/// Reviews in time and late, of all and of each kind.
pub(crate) fn timeliness(cells: Cells, reviews: &[&Review]) -> Cells {
    use heard_domain::review::ReviewKind::{Extra, First, Second, Subsequent};
    let kinds = [None, Some(First), Some(Second), Some(Subsequent), Some(Extra)];
    kinds.into_iter().fold(cells, |cells, kind| {
        let of: Vec<_> = reviews.iter().filter(|review| kind.is_none_or(|kind| review.kind() == kind)).collect();
        let late = count(&of, |review| review.is_late());
        cells.and(of.len()).and(of.len() - late).and(late).percent(of.len() - late, of.len())
    })
}

/// The columns of [`timeliness`].
pub(crate) fn timeliness_columns(first: &str) -> String {
    let of = |kind: &str| format!("{kind}reviews,{kind}in_time,{kind}late,{kind}percent_in_time");
    let kinds = ["", "first_", "second_", "subsequent_", "extra_"].map(of);
    format!("{first},{}\n", kinds.join(","))
}
