//! `heard report`: every table as a file, all of them or none.
//!
//! What it is: the one place where figures are written to files. What it is not: the rules of the tables
//! ([`heard_domain::figures`]). IROs stand by the name of their account, as in the council's own reports: the file of a
//! caseload is about their work. No child's name is in any file, and what each child said is not read; R21 has the
//! council's own ids with days of birth, as the return of reviews asks, and is the only file about single children. R22
//! has what a manager wrote in the newest final report of each collection year.

mod extract;
mod words;

use std::path::PathBuf;

use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::StaffDetails;
use heard_domain::figures::{
    By, FactKind, Facts, NotARange, Range, Scope, Table, TableId, formulas, headline, table, to_csv,
};
use heard_domain::id::StaffId;
use heard_domain::people::Role;
use heard_domain::store::{StaffRow, Store};
use heard_domain::{Day, Moment, english_time};

use super::folder::{Earlier, Folder};
use crate::boot::{self, Failed};
use crate::clock::{Clock as _, SystemClock};
use crate::config::Config;
use crate::vault::{Vault, places};

/// Count what councils report, and write a file for each table: r01.csv, r02.csv and so on, and formulas.csv, which
/// says what every column counts. All of them are written, or none.
#[derive(Debug, clap::Args)]
pub(super) struct Report {
    /// The first day, like 2026-04-01.
    #[arg(long, value_name = "DATE", value_parser = day)]
    from: Day,
    /// The last day, at the latest today.
    #[arg(long, value_name = "DATE", value_parser = day)]
    to: Day,
    /// The folder to make. One that holds an earlier report and nothing else is replaced.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// How long the periods are that rows are about: month, quarter or year, the latter two from 1 April.
    #[arg(long, default_value = "month", value_parser = by)]
    by: By,
    /// The folder of the council's own codes and headline rate, over council_folder and HEARD_COUNCIL.
    #[arg(long, value_name = "DIR")]
    council: Option<PathBuf>,
}

fn day(text: &str) -> Result<Day, String> {
    text.parse().map_err(|_| "it must be a day like 2026-04-01".to_owned())
}

fn by(code: &str) -> Result<By, String> {
    By::from_code(code).ok_or_else(|| "it must be month, quarter or year".to_owned())
}

impl Report {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        let now = SystemClock.now();
        let today = english_time::day(now);
        let range = Range::new(self.from, self.to, today).map_err(|not| match not {
            NotARange::Backwards => Failed(format!("--to {} is before --from {}", self.to, self.from)),
            NotARange::Future => Failed(format!("--to {} has not come yet: today is {today}", self.to)),
            NotARange::TooLong => Failed::because("a report is about a hundred years at most"),
        })?;
        let folder = Folder::begin(&self.out, Earlier::Files(&names()))?;
        // A council's own codes are known before anything is counted by them.
        boot::lay_over(self.council.as_deref().or(config.council_folder.as_deref()))?;
        let (store, vault) = boot::open(config).await?;
        let scope = Scope {
            range,
            by: self.by,
            today,
            deadlines: config.council.deadlines(),
            headline: headline(),
            iros: iros(&*store, &vault).await?,
        };
        let facts = store.figures(range.from(), range.until(), &FactKind::ALL).await?;
        let tables = tables(&*store, &vault, &facts, &scope).await?;
        for table in &tables {
            folder.write(&file_of(table.id), |out| out.write_all(to_csv(table).as_bytes()))?;
        }
        folder.write(FORMULAS, |out| out.write_all(formulas(&tables).as_bytes()))?;
        store.log(&entry(range, now)).await?;
        folder.put()?;
        println!("{} tables about {} to {} are in {}.", tables.len(), self.from, self.to, self.out.display());
        println!("{} has children's ids and days of birth: keep it apart.", file_of(TableId::R21));
        Ok(())
    }
}

const FORMULAS: &str = "formulas.csv";

fn file_of(id: TableId) -> String {
    format!("{}.csv", id.code())
}

/// The names of all files of a report.
fn names() -> Vec<String> {
    TableId::ALL.into_iter().map(file_of).chain([FORMULAS.to_owned()]).collect()
}

/// Every table, in the order of their ids.
async fn tables(store: &dyn Store, vault: &Vault, facts: &Facts, scope: &Scope) -> Result<Vec<Table>, Failed> {
    let mut tables = Vec::new();
    for id in TableId::ALL {
        let mut table = table(id, facts, scope);
        match id {
            TableId::R21 => table.rows = extract::rows(store, vault, scope.range).await?,
            TableId::R22 => table.rows = words::rows(store, vault, scope.range).await?,
            _ => {}
        }
        tables.push(table);
    }
    Ok(tables)
}

/// What every IRO is called, those too whose account is disabled by now.
async fn iros(store: &dyn Store, vault: &Vault) -> Result<Vec<(StaffId, String)>, Failed> {
    let name = |row: &StaffRow| {
        let key = vault.open_key(&row.key).ok()?;
        let details: StaffDetails = key.open(places::staff_identity(row.id), &row.identity).ok()?;
        Some((row.id, details.name.into_inner()))
    };
    let all = store.all_staff().await?;
    Ok(all.iter().filter(|row| row.role == Role::Iro).filter_map(name).collect())
}

/// The row of the log: the object is the two days, eight digits each.
fn entry(range: Range, at: Moment) -> Entry {
    let digits = format!("{}{}", range.from().format("%Y%m%d"), range.until().format("%Y%m%d"));
    let mut object_id = [0; 16];
    object_id.iter_mut().zip(digits.bytes()).for_each(|(place, digit)| *place = digit);
    let (action, object) = (Action::MadeReport, ObjectKind::Figures);
    Entry { at, actor: Actor::System, child: None, action, object, object_id }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_says_about_which_days() {
        let day = |text: &str| -> Day { text.parse().expect("a date") };
        let range = Range::new(day("2025-04-01"), day("2026-03-31"), Day::MAX).expect("a range");
        assert_eq!(&entry(range, Moment::UNIX_EPOCH).object_id, b"2025040120260331");
    }
}
