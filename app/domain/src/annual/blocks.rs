//! What each block adds up, read from the tables of figures: lists whose cells add up to their total.

use std::collections::{HashMap, HashSet};

use super::Block;
use crate::figures::{Cell, Facts, NOT_RECORDED, Scope, TOTAL, Table, TableId, table};

/// What the total of a list is, and so where else a reader finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// A number of its own.
    Own,
    /// The same as that of this block, shown or hidden with it.
    Total(Block),
    /// A cell of this block.
    Cell(Block, &'static str),
    /// Such a cell and so many more, whom a reader finds by subtracting it.
    CellAnd(Block, &'static str, u64),
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct List {
    pub(super) block: Block,
    pub(super) base: Base,
    pub(super) cells: Vec<(String, u64)>,
}

/// The kinds of a review, as the columns of R1 begin.
pub(super) const KINDS: [&str; 4] = ["first", "second", "subsequent", "extra"];

/// Every table that the report is counted by.
pub(super) struct Tables(HashMap<TableId, Table>);

impl Tables {
    pub(super) fn of(facts: &Facts, scope: &Scope) -> Self {
        Self(Self::ids().into_iter().map(|id| (id, table(id, facts, scope))).collect())
    }

    /// Which they are, each once.
    pub(super) fn ids() -> HashSet<TableId> {
        Block::ALL.into_iter().map(Block::table).collect()
    }

    /// A count in the row of the total.
    pub(super) fn total(&self, id: TableId, column: &str) -> u64 {
        self.cell(id, TOTAL, column)
    }

    fn cell(&self, id: TableId, row: &str, column: &str) -> u64 {
        let found = self.0.get(&id).and_then(|table| {
            let column = table.column(column)?;
            let row = table.rows.iter().find(|found| found.key == row)?;
            row.cells.get(column)
        });
        if let Some(Cell::Count(count)) = found { *count } else { 0 }
    }

    /// Columns of the total, by their keys.
    fn columns(&self, id: TableId, keys: &[&str]) -> Vec<(String, u64)> {
        keys.iter().map(|key| ((*key).to_owned(), self.total(id, key))).collect()
    }

    /// The rows of a part of a table, without its total.
    fn rows(&self, id: TableId, label: &str, column: &str) -> Vec<(String, u64)> {
        let Some(table) = self.0.get(&id) else { return Vec::new() };
        let wanted = table.column(label);
        let parts = table.parts();
        let Some((part, column)) = parts.iter().find(|part| Some(part.label) == wanted).zip(table.column(column))
        else {
            return Vec::new();
        };
        let count = |row: usize| match table.rows[row].cells[column] {
            Cell::Count(count) => count,
            _ => 0,
        };
        let label = |row: usize| table.label(row).to_owned();
        part.rows.iter().filter(|row| table.label(**row) != TOTAL).map(|row| (label(*row), count(*row))).collect()
    }

    /// How many IROs have a child on the last day.
    pub(super) fn iros(&self) -> u64 {
        // The last row is of children who have nobody.
        let rows = self.rows(TableId::R19, "iro", "children");
        let iros = rows.split_last().map_or(&[][..], |(_, iros)| iros);
        iros.iter().filter(|(_, children)| *children > 0).count() as u64
    }

    /// The cells of R1 by kind: in time, late.
    pub(super) fn timeliness(&self) -> Vec<Vec<u64>> {
        let of = |kind: &str, what: &str| self.total(TableId::R01, &format!("{kind}_{what}"));
        KINDS.iter().map(|kind| vec![of(kind, "in_time"), of(kind, "late")]).collect()
    }

    /// Every list but the rates and the cells of R1. What a list is based on stands before it.
    pub(super) fn lists(&self) -> Vec<List> {
        use Base::{Cell, CellAnd, Own, Total};
        let list = |block: Block, base: Base, cells: Vec<(String, u64)>| List { block, base, cells };
        let columns = |id, keys: &[&str]| self.columns(id, keys);
        let reviews = Total(Block::Timeliness);
        let all = self.total(TableId::R01, "reviews");
        let in_care = self.total(TableId::R20, "children");
        let bands = ["band_pictures", "band_middle", "band_older"];
        let bands = bands.map(|band| (band.to_owned(), self.cell(TableId::R20, band, "children")));
        let not_invited = self.total(TableId::R06, "not_invited");
        let over = columns(TableId::R02, &["children_over_4_weeks", NOT_RECORDED]);
        vec![
            list(Block::InCare, Own, bands.into()),
            list(Block::SameIro, Total(Block::InCare), self.same_iro(in_care)),
            list(
                Block::Allocation,
                Own,
                columns(TableId::R16, &["within_24_hours", "within_5_working_days", "later", "none"]),
            ),
            list(Block::LateReasons, Cell(Block::Timeliness, "late"), self.rows(TableId::R03, "reason", "n")),
            list(Block::FourWeeks, Total(Block::InCare), with_rest(over, "up_to_4_weeks", in_care)),
            list(
                Block::PerChild,
                Cell(Block::FourWeeks, "children_over_4_weeks"),
                with_rest(
                    columns(TableId::R02, &["all_reviews_in_time"]),
                    "not_all_in_time",
                    self.total(TableId::R02, "children_over_4_weeks"),
                ),
            ),
            list(
                Block::Participation,
                reviews,
                columns(TableId::R04, &["pn0", "pn1", "pn2", "pn3", "pn4", "pn5", "pn6", "pn7", NOT_RECORDED]),
            ),
            list(
                Block::Views,
                Own,
                with_rest(
                    columns(TableId::R06, &["views_given"]),
                    "no_views",
                    self.total(TableId::R06, "invitations_sent"),
                ),
            ),
            list(
                Block::Routes,
                CellAnd(Block::Views, "views_given", not_invited),
                columns(TableId::R06, &["own_device", "with_an_adult", "paper_typed_in", "advocate", "observed"]),
            ),
            list(Block::LastSeen, reviews, self.rows(TableId::R07, "band", "n")),
            list(
                Block::Alone,
                reviews,
                columns(TableId::R09, &["seen", "refused", "not_appropriate", "not_done", NOT_RECORDED]),
            ),
            list(Block::Venue, reviews, self.rows(TableId::R08, "venue", "n")),
            list(Block::Format, reviews, self.rows(TableId::R08, "format", "format_n")),
            list(Block::Mother, reviews, self.parent("mother", all)),
            list(Block::Father, reviews, self.parent("father", all)),
            list(
                Block::Midways,
                Own,
                with_rest(columns(TableId::R15, &["done"]), "not_done", self.total(TableId::R15, "expected")),
            ),
            list(Block::Contacts, Own, columns(TableId::R28, &["children"])),
            list(Block::Rag, reviews, columns(TableId::R11, &["red", "amber", "green", NOT_RECORDED])),
            list(Block::Concerns, Own, self.concerns()),
            list(Block::Actions, Own, without_unrecorded(self.rows(TableId::R13, "action", "action_total"))),
            list(Block::Stages, Own, self.rows(TableId::R14, "stage", "opened")),
            list(Block::Ended, Total(Block::Stages), columns(TableId::R14, &["resolved", "open", "moved_on"])),
            list(
                Block::Unsafe,
                Own,
                columns(TableId::R24, &["within_1_hour", "within_24_hours", "later", "not_acknowledged"]),
            ),
            list(Block::Decisions, reviews, self.paper("decisions", all, 0)),
            list(Block::Records, reviews, self.paper("record", all, 0)),
            list(Block::Distribution, reviews, self.paper("distribution", all, 0)),
            list(Block::Letters, reviews, self.letters(all)),
            list(
                Block::Offered,
                reviews,
                with_rest(columns(TableId::R18, &["offered", NOT_RECORDED]), "not_offered", all),
            ),
            list(
                Block::Referred,
                Own,
                with_rest(
                    columns(TableId::R18, &["accepted"]),
                    "not_accepted",
                    self.total(TableId::R18, "referrals_made"),
                ),
            ),
            list(Block::Points, Own, columns(TableId::R25, &["answered", "unanswered"])),
            list(Block::Promises, Own, columns(TableId::R26, &["kept", "partly", "not_kept", "open"])),
            list(
                Block::ChildrenSay,
                Total(Block::Promises),
                columns(TableId::R26, &["child_yes", "child_partly", "child_no", "child_not_said"]),
            ),
        ]
    }

    fn same_iro(&self, in_care: u64) -> Vec<(String, u64)> {
        let rows = self.rows(TableId::R19, "iro", "children");
        let nobody = rows.last().map_or(0, |(_, children)| *children);
        let same = self.total(TableId::R19, "same_iro_2_years");
        with_rest(vec![("same_iro_2_years".into(), same), ("no_iro".into(), nobody)], "other_iro", in_care)
    }

    fn parent(&self, who: &str, reviews: u64) -> Vec<(String, u64)> {
        let column = |what: &str| self.total(TableId::R17, &format!("{who}_{what}"));
        let known = vec![("came".to_owned(), column("attended")), (NOT_RECORDED.to_owned(), column(NOT_RECORDED))];
        with_rest(known, "did_not_come", reviews)
    }

    /// A paper's cells: `apart` are reviews of which it was never due.
    fn paper(&self, paper: &str, reviews: u64, apart: u64) -> Vec<(String, u64)> {
        let column = |what: &str| self.total(TableId::R10, &format!("{paper}_{what}"));
        let (due, on_time, unknown) = (column("due"), column("on_time"), column(NOT_RECORDED));
        vec![
            ("on_time".to_owned(), on_time),
            ("not_on_time".to_owned(), due.saturating_sub(on_time + unknown)),
            (NOT_RECORDED.to_owned(), unknown),
            ("not_yet_due".to_owned(), reviews.saturating_sub(due + apart)),
        ]
    }

    fn letters(&self, reviews: u64) -> Vec<(String, u64)> {
        let withheld = self.total(TableId::R10, "letter_not_sent");
        let mut cells = self.paper("letter", reviews, withheld);
        cells.push(("letter_not_sent".to_owned(), withheld));
        cells
    }

    /// Concerns by the council's codes: every column of R12 between the team's and what was not recorded.
    fn concerns(&self) -> Vec<(String, u64)> {
        let Some(table) = self.0.get(&TableId::R12) else { return Vec::new() };
        let codes = table.columns.iter().map(|column| column.key.as_str()).skip(1);
        let codes: Vec<&str> = codes.take_while(|key| *key != NOT_RECORDED).collect();
        self.columns(TableId::R12, &codes)
    }
}

/// The cells, and after them what of their whole is none of them.
fn with_rest(mut cells: Vec<(String, u64)>, rest: &str, whole: u64) -> Vec<(String, u64)> {
    let known: u64 = cells.iter().map(|(_, count)| count).sum();
    cells.push((rest.to_owned(), whole.saturating_sub(known)));
    cells
}

/// Reviews without any action are no actions.
fn without_unrecorded(mut rows: Vec<(String, u64)>) -> Vec<(String, u64)> {
    rows.retain(|(code, _)| code != NOT_RECORDED);
    rows
}
