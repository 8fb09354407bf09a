//! In which order the lines of the caseload stand: by a column, up or down, as the address says.

use super::CaseRow;

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Column {
    /// The child's name.
    Name,
    /// The day on which the review is booked.
    Booked,
    /// The last lawful day of the review.
    Due,
    /// How far the invitation has come.
    State,
    /// What is to be done next, the most pressing first.
    #[default]
    Next,
}

impl Column {
    /// All of them, as they stand.
    pub const ALL: [Self; 5] = [Self::Name, Self::Booked, Self::Due, Self::State, Self::Next];

    /// The code used in the address and in message keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Booked => "booked",
            Self::Due => "due",
            Self::State => "state",
            Self::Next => "next",
        }
    }
}

/// An order of the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Order {
    /// By which column.
    pub column: Column,
    /// Whether the last comes first.
    pub down: bool,
}

impl Order {
    /// Reads the codes of an address; the usual order for any other text.
    #[must_use]
    pub fn from_codes(column: &str, down: bool) -> Self {
        match Column::ALL.into_iter().find(|one| one.code() == column) {
            Some(column) => Self { column, down },
            None => Self::default(),
        }
    }

    /// The order after a press on a column's name: by it, and the other way round where it is already.
    #[must_use]
    pub fn by(self, column: Column) -> Self {
        Self { column, down: self.column == column && !self.down }
    }

    /// What of the address says it; nothing for the usual one.
    pub fn query(self) -> impl Iterator<Item = String> {
        let column = (self != Self::default()).then(|| format!("sort={}", self.column.code()));
        column.into_iter().chain(self.down.then(|| "down".to_owned()))
    }

    /// Sorts lines that stand with the most pressing first. What has no day comes last, either way; lines that are
    /// alike stay as they stood.
    pub fn sort(self, rows: &mut [CaseRow]) {
        let down = self.down;
        match self.column {
            Column::Next if down => rows.reverse(),
            Column::Next => {}
            Column::Name => {
                rows.sort_by_key(|row| row.name.to_lowercase());
                if down {
                    rows.reverse();
                }
            }
            Column::Booked => by_day(rows, down, |row| row.booked),
            Column::Due => by_day(rows, down, |row| row.due.map(|(day, _)| day)),
            Column::State => rows.sort_by_key(|row| {
                let far = if row.unread_since.is_some() { 9 } else { row.invited as u8 };
                if down { far } else { 9 - far }
            }),
        }
    }
}

fn by_day(rows: &mut [CaseRow], down: bool, day: impl Fn(&CaseRow) -> Option<heard_domain::Day>) {
    rows.sort_by(|one, other| match (day(one), day(other)) {
        (Some(one), Some(other)) if down => other.cmp(&one),
        (Some(one), Some(other)) => one.cmp(&other),
        (one, other) => one.is_none().cmp(&other.is_none()),
    });
}
