//! `heard export 903 --year YEAR --out DIR`: the files of the SSDA903 return, all of them or none, and none while there
//! is anything to mend. Children are named by the council's own ids, never by name: it is printed.

mod said;

use std::path::PathBuf;

use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::english_time;
use heard_domain::return903::{CollectionYear, Return, Table};

use super::folder::{Earlier, Folder};
use crate::boot::{self, Failed};
use crate::clock::{Clock as _, SystemClock};
use crate::config::Config;
use crate::return903::gather;
use crate::vault::places;

/// Write files for other systems.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Export {
    /// Write Reviews.csv of the SSDA903 return, with Header.csv and Episodes.csv to validate it beside. While anything
    /// has to be mended nothing is written, and all of it is listed.
    #[command(name = "903")]
    Return(ReturnFiles),
}

/// Write Reviews.csv of the SSDA903 return.
#[derive(Debug, clap::Args)]
pub(super) struct ReturnFiles {
    /// The collection year, by the year of its 31 March: 2026 is 1 April 2025 to 31 March 2026.
    #[arg(long)]
    year: CollectionYear,
    /// The folder to write; it must not exist, or be empty.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl Export {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        let Self::Return(ReturnFiles { year, out }) = self;
        let now = SystemClock.now();
        let today = english_time::day(now);
        if today < year.first() {
            return Err(Failed(format!("the year {year} begins on {}: nothing was written", year.first())));
        }
        // Whoever has no place for it learns so before anything is opened.
        let folder = Folder::begin(&out, Earlier::Nothing)?;
        let (store, vault) = boot::open(config).await?;
        let made = gather(&*store, year, today, |row| {
            let key = vault.open_key(&row.key).ok()?;
            key.open(places::child_identity(row.id), &row.identity).ok()
        })
        .await?;
        for review in made.left_out() {
            println!(
                "left out (399: legal status V3 or V4): {}",
                said::which(&made, review.child, review.id, review.held_on)
            );
        }
        let Some(tables) = made.tables() else { return Err(to_mend(&made)) };
        if made.reviews().is_empty() {
            return Err(Failed(format!("no review of the year {year} is in the return: nothing was written")));
        }
        Table::ALL.into_iter().try_for_each(|table| folder.write(table.file_name(), |out| tables.write(table, out)))?;
        let (action, object, object_id) = (Action::ExportedReturn, ObjectKind::Return, year.object_id());
        store.log(&Entry { at: now, actor: Actor::System, child: None, action, object, object_id }).await?;
        folder.put()?;
        println!(
            "Wrote {} of {} to {}. There are dates of birth in the files: keep them as you keep the return.",
            said::count(made.reviews().len(), "review", "reviews"),
            said::count(tables.children(), "child", "children"),
            out.display()
        );
        if today <= year.last() {
            println!("The year is not over: it ends on {}.", year.last());
        }
        Ok(())
    }
}

/// Lists everything on standard error, a line each.
fn to_mend(made: &Return) -> Failed {
    for finding in made.findings() {
        let which = said::which(made, finding.child, finding.review, finding.held_on);
        eprintln!("{which}: {}", said::wrong(finding.rule));
    }
    let things = said::count(made.findings().len(), "thing has", "things have");
    Failed(format!("{things} to be mended and nothing was written"))
}
