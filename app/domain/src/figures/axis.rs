//! Rows that follow from what there is: periods, teams, codes, IROs.

use std::collections::{BTreeSet, HashMap};

use super::{NOT_RECORDED, Period, Range, Scope, Team};
use crate::Day;
use crate::id::StaffId;
use crate::lists::{List, ListCode};

/// Periods, in their order.
pub(super) struct Periods {
    range: Range,
    periods: Vec<Period>,
}

impl Periods {
    pub(super) fn of(scope: &Scope) -> Self {
        Self { range: scope.range, periods: scope.range.periods(scope.by) }
    }

    /// In which a day is; none for a day out of range.
    pub(super) fn row(&self, day: Day) -> Option<usize> {
        let after = || self.periods.partition_point(|period| period.range.from() <= day);
        self.range.contains(day).then(after)?.checked_sub(1)
    }

    pub(super) fn labels(&self) -> impl Iterator<Item = &str> {
        self.periods.iter().map(|period| period.name.as_str())
    }

    pub(super) fn ranges(&self) -> impl Iterator<Item = Range> {
        self.periods.iter().map(|period| period.range)
    }
}

/// Teams by their names, and after them what has none.
pub(super) struct Teams {
    names: Vec<Team>,
    rows: HashMap<Team, usize>,
}

impl Teams {
    pub(super) fn of<'a>(teams: impl Iterator<Item = Option<&'a Team>>) -> Self {
        let mut last = None;
        let mut found = BTreeSet::new();
        for team in teams.flatten() {
            // Reviews of one team often stand together.
            if last != Some(team) {
                found.insert(team.clone());
                last = Some(team);
            }
        }
        let names: Vec<Team> = found.into_iter().collect();
        let rows = names.iter().cloned().enumerate().map(|(row, team)| (team, row)).collect();
        Self { names, rows }
    }

    pub(super) fn row(&self, team: Option<&Team>) -> usize {
        team.and_then(|team| self.rows.get(team)).copied().unwrap_or(self.names.len())
    }

    pub(super) fn labels(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(Team::as_str).chain([NOT_RECORDED])
    }
}

/// Codes of a list in its order, after them those that were recorded and are not on it, at last what was not recorded.
#[derive(Default)]
pub(super) struct Codes {
    codes: Vec<String>,
    rows: HashMap<String, usize>,
}

impl Codes {
    pub(super) fn of<'a>(list: List, recorded: impl Iterator<Item = &'a ListCode>) -> Self {
        Self::from_known(list.entries().iter().map(|entry| entry.code.clone()), recorded.map(ListCode::as_str))
    }

    pub(super) fn from_known<'a>(known: impl Iterator<Item = String>, recorded: impl Iterator<Item = &'a str>) -> Self {
        let mut codes: Vec<String> = known.collect();
        let mut rows: HashMap<String, usize> =
            codes.iter().cloned().enumerate().map(|(row, code)| (code, row)).collect();
        let others: BTreeSet<&str> = recorded.filter(|code| !rows.contains_key(*code)).collect();
        for code in others {
            rows.insert(code.to_owned(), codes.len());
            codes.push(code.to_owned());
        }
        Self { codes, rows }
    }

    pub(super) fn row(&self, code: Option<&ListCode>) -> usize {
        code.map_or(self.codes.len(), |code| self.row_of(code.as_str()))
    }

    /// The row of a code; that of what was not recorded for one that was in no list.
    pub(super) fn row_of(&self, code: &str) -> usize {
        self.rows.get(code).copied().unwrap_or(self.codes.len())
    }

    /// Without what was not recorded.
    pub(super) fn codes(&self) -> &[String] {
        &self.codes
    }

    pub(super) fn labels(&self) -> impl Iterator<Item = &str> {
        self.codes.iter().map(String::as_str).chain([NOT_RECORDED])
    }
}

/// IROs by what they are called, and after them nobody.
pub(super) struct Iros {
    labels: Vec<String>,
    rows: HashMap<StaffId, usize>,
}

impl Iros {
    pub(super) fn of(scope: &Scope, iros: impl Iterator<Item = Option<StaffId>>) -> Self {
        let named: HashMap<StaffId, &str> = scope.iros.iter().map(|(id, name)| (*id, name.as_str())).collect();
        let found: BTreeSet<StaffId> = iros.flatten().collect();
        let label = |id: StaffId| named.get(&id).map_or_else(|| id.to_string(), |name| (*name).to_owned());
        let mut all: Vec<(String, StaffId)> = found.into_iter().map(|id| (label(id), id)).collect();
        all.sort();
        let rows = all.iter().enumerate().map(|(row, (_, id))| (*id, row)).collect();
        // Two who are called alike are told apart, so that each row is one person's.
        let alike = |label: &str| all.iter().filter(|(other, _)| other == label).count() > 1;
        let told = |(label, id): &(String, StaffId)| {
            if alike(label) { format!("{label} ({id})") } else { label.clone() }
        };
        Self { labels: all.iter().map(told).collect(), rows }
    }

    pub(super) fn row(&self, iro: Option<StaffId>) -> usize {
        iro.and_then(|iro| self.rows.get(&iro)).copied().unwrap_or(self.labels.len())
    }

    /// `nobody` is how whoever has none is called.
    pub(super) fn labels<'a>(&'a self, nobody: &'a str) -> impl Iterator<Item = &'a str> {
        self.labels.iter().map(String::as_str).chain([nobody])
    }
}
