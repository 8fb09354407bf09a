//! A simulated council, counted twice: by the program, from its database, and here, from the list of what was simulated.
//! Every cell of every table must be the same.
//!
//! What it is not: the one small council whose answers are worked out by hand; it is among the tests of the domain.
//! It is the council that `heard demo --year` serves: 15 IROs, 700 children, two years.

mod counted;
mod days;
mod ledger;
mod of_choices;
mod of_others;
mod of_reviews;

use std::path::Path;
use std::process::Command;

use counted::Ask;
use days::{Length, date};
use heard::boot;
use heard::demo::simulated::{Simulation, Size};
use heard::vault::Keyring;
use heard_domain::deadlines::Deadlines;
use heard_domain::figures::{By, FactKind, Range, Rate, Scope, TableId, table, to_csv};
use heard_domain::store::Store;
use heard_domain::{Day, Moment};
use heard_storage::Options;
use ledger::Ledger;

/// On which day the simulated time ends: long ago enough for every file of a report to be about days that are over.
const NOW: &str = "2025-04-20T12:00:00Z";

/// A table as it was counted here; nothing for the words that a council writes.
fn counted(ledger: &Ledger, told: &Simulation, id: TableId, ask: &Ask) -> String {
    let (people, iros) = (told.children(), told.iros().into_iter().map(|(_, name)| name).collect::<Vec<_>>());
    match id {
        TableId::R01 => ledger.r01(ask),
        TableId::R02 => ledger.r02(ask),
        TableId::R03 => ledger.r03(ask),
        TableId::R04 => ledger.r04(ask),
        TableId::R05 => ledger.r05(ask),
        TableId::R06 => ledger.r06(ask),
        TableId::R07 => ledger.r07(ask),
        TableId::R08 => ledger.r08(ask),
        TableId::R09 => ledger.r09(ask),
        TableId::R10 => ledger.r10(ask),
        TableId::R11 => ledger.r11(ask),
        TableId::R12 => ledger.r12(ask),
        TableId::R13 => ledger.r13(ask),
        TableId::R14 => ledger.r14(ask),
        TableId::R15 => ledger.r15(ask),
        TableId::R16 => ledger.r16(ask),
        TableId::R17 => ledger.r17(ask),
        TableId::R18 => ledger.r18(ask),
        TableId::R19 => ledger.r19(ask, &iros),
        TableId::R20 => ledger.r20(ask, &people),
        TableId::R21 => ledger.r21(ask, &people),
        TableId::R22 => format!("period,achievements,challenges,goals\n{} to {},,,\n", ask.from, ask.until),
        TableId::R23 => ledger.r23(ask, &iros),
        TableId::R24 => ledger.r24(ask),
        TableId::R25 => ledger.r25(ask),
        TableId::R26 => ledger.r26(ask),
        TableId::R27 => ledger.r27(ask),
        TableId::R28 => ledger.r28(ask),
        TableId::R29 => ledger.r29(ask),
        TableId::R30 => ledger.r30(ask),
        TableId::R31 => ledger.r31(ask),
        TableId::R32 => ledger.r32(ask),
    }
}

/// Every line in which two tables differ.
fn differences(what: &str, read: &str, counted: &str) -> Vec<String> {
    let (lines, others): (Vec<&str>, Vec<&str>) = (read.lines().collect(), counted.lines().collect());
    let longest = lines.len().max(others.len());
    (0..longest)
        .filter(|line| lines.get(*line) != others.get(*line))
        .map(|line| format!("{what}: {:?} was read, {:?} counted", lines.get(line), others.get(line)))
        .collect()
}

fn asks() -> Vec<Ask> {
    let ask = |from, until, length, today| Ask { from: date(from), until: date(until), length, today: date(today) };
    vec![
        // The year, the year before, all of it and some time before there was anything.
        ask("2024-04-01", "2025-03-31", Length::Month, "2025-04-20"),
        ask("2024-04-01", "2025-03-31", Length::Year, "2025-04-20"),
        ask("2023-04-01", "2024-03-31", Length::Quarter, "2025-04-20"),
        ask("2018-01-01", "2025-04-20", Length::Quarter, "2025-04-20"),
        // Days that cut months, and what is still in time.
        ask("2025-02-11", "2025-04-17", Length::Month, "2025-04-20"),
        ask("2025-04-20", "2025-04-20", Length::Year, "2025-04-20"),
        ask("2024-11-04", "2024-11-08", Length::Month, "2025-04-20"),
    ]
}

async fn compare(told: &Simulation, ledger: &Ledger, store: &dyn Store) {
    let mut found = Vec::new();
    for ask in asks() {
        let by = match ask.length {
            Length::Month => By::Month,
            Length::Quarter => By::Quarter,
            Length::Year => By::Year,
        };
        let range = Range::new(ask.from, ask.until, ask.today).expect("a range");
        let facts = store.figures(ask.from, ask.until, &FactKind::ALL).await.expect("read");
        let (deadlines, headline) = (Deadlines::default(), Rate::InclPn4);
        let scope = Scope { range, by, today: ask.today, deadlines, headline, iros: told.iros() };
        // The return and the words are no counts: a report as a file has them.
        for id in TableId::ALL.into_iter().filter(|id| !matches!(id, TableId::R21 | TableId::R22)) {
            let what = format!("{} of {} to {}", id.code(), ask.from, ask.until);
            found.extend(differences(&what, &to_csv(&table(id, &facts, &scope)), &counted(ledger, told, id, &ask)));
        }
    }
    assert!(found.is_empty(), "{} differences:\n{}", found.len(), found[..found.len().min(40)].join("\n"));
}

fn heard(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
    let ours =
        std::env::vars().map(|(name, _)| name).filter(|name| name.starts_with("HEARD_") || name == "DATABASE_URL");
    ours.for_each(|name| {
        command.env_remove(name);
    });
    let output = command.current_dir(folder).args(arguments).output().expect("it runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The files of a report as a person makes it, today.
fn compare_files(told: &Simulation, ledger: &Ledger, folder: &Path) {
    let (from, until) = ("2024-04-01", "2025-03-31");
    let files = ["report", "--from", from, "--to", until, "--by", "quarter", "--out", "figures"];
    heard(folder, &files);
    // A day on which everything of that year has long been due, as it has today.
    let ask = Ask { from: date(from), until: date(until), length: Length::Quarter, today: date("2025-05-31") };
    let mut found = Vec::new();
    for id in TableId::ALL {
        let name = format!("{}.csv", id.code());
        let text = std::fs::read_to_string(folder.join("figures").join(&name)).expect("a file");
        found.extend(differences(&name, &text, &counted(ledger, told, id, &ask)));
    }
    assert!(found.is_empty(), "{} differences:\n{}", found.len(), found[..found.len().min(40)].join("\n"));
}

#[tokio::test]
async fn every_cell_is_what_was_simulated() {
    let now: Moment = NOW.parse().expect("a moment");
    let told = Simulation::tell(Size::WHOLE, 1, now);
    let iros: Vec<String> = told.iros().into_iter().map(|(_, name)| name).collect();
    let ledger = Ledger::of(&told.happened, &told.children(), &iros);
    let folder = tempfile::tempdir().expect("a folder");
    heard(folder.path(), &["init"]);
    let keys = std::fs::read_to_string(folder.path().join("heard.keys")).expect("keys");
    let vault = boot::new_vault(Keyring::parse(&keys).expect("keys"));
    let url = format!("sqlite:{}", folder.path().join("heard.db").display());
    let options = Options { durable: false, ..Options::default() };
    let store = heard_storage::open(&url, &options, vault.chain()).await.expect("opened");
    told.play(&*store, &vault, "a password of nobody").await.expect("all of it happened");
    compare(&told, &ledger, &*store).await;
    compare_files(&told, &ledger, folder.path());
}

/// Whoever reads the list of what was simulated finds everything in it that a year in a council has.
#[test]
fn everything_happens() {
    let told = Simulation::tell(Size { iros: 4, children: 60 }, 1, NOW.parse().expect("a moment"));
    let mut kinds: Vec<String> = told.happened.iter().map(|happening| format!("{:?}", happening.what)).collect();
    kinds.iter_mut().for_each(|what| what.truncate(what.find([' ', '(']).unwrap_or(what.len())));
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 29, "{kinds:?}");
    assert!(told.happened.is_sorted_by_key(|happening| happening.at));
    let again = Simulation::tell(Size { iros: 4, children: 60 }, 1, NOW.parse().expect("a moment"));
    assert_eq!(format!("{:?}", told.happened), format!("{:?}", again.happened), "the same seed tells the same");
    let days: Vec<Day> = told.happened.iter().map(|happening| days::english(happening.at)).collect();
    assert!(days.first() < Some(&date("2023-04-01")), "it begins early enough for a year to stand beside another");
}
