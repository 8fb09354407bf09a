//! `heard import reviews FILE`: all or nothing, and nothing at all when nothing changed.

use std::fs::File;
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;

use heard_domain::english_time;
use heard_domain::import::Unknown;
use heard_domain::import::reviews::{Faults, PastFile, Unread, parse};

use super::{refused, unreadable};
use crate::boot::{self, Failed};
use crate::clock::{Clock as _, SystemClock};
use crate::config::Config;
use crate::importing::reviews::Plan;

pub(super) async fn run(
    config: &Config,
    file: &Path,
    council: Option<&Path>,
    dry_run: bool,
    unknown: Unknown,
) -> Result<(), Failed> {
    let opened = File::open(file).map_err(|error| unreadable(file, &error))?;
    // A council's own codes are known before a file that has them is read.
    boot::lay_over(council)?;
    let (store, vault) = boot::open(config).await?;
    let now = SystemClock.now();
    let refuse = |faults: Faults| {
        faults.first.iter().for_each(|fault| eprintln!("{fault}"));
        refused(file, faults.count)
    };
    let progress = Progress::new();
    let read = parse(opened, english_time::day(now), unknown, |lines| progress.say(&format!("{lines} lines read")));
    progress.end();
    let PastFile { reviews, to_come, passed_over } = read.map_err(|unread| match unread {
        Unread::Stopped(error) => unreadable(file, &error),
        Unread::Faults(faults) => refuse(faults),
    })?;
    progress.say(&format!("looking at {} reviews", reviews.len()));
    let plan = Plan::make(&*store, &vault, &*boot::dice(), reviews, now).await;
    progress.end();
    let plan = plan?.map_err(refuse)?;
    if !passed_over.is_empty() {
        println!("passed over: {}", passed_over.join(", "));
    }
    plan.lists().iter().for_each(|line| println!("{line}"));
    if !dry_run && !plan.writes.is_empty() {
        progress.say(&format!("writing reviews of {} children", plan.writes.len()));
        let written = store.write_history(&plan.writes).await;
        progress.end();
        written?;
    }
    println!("{}{}", if dry_run { "nothing was changed; " } else { "" }, plan.count(to_come));
    match plan.conflicts() {
        0 => Ok(()),
        1 => Err(Failed::because("1 review meets a record made in Heard and was left as it is there")),
        met => Err(Failed(format!("{met} reviews meet records made in Heard and were left as they are there"))),
    }
}

/// What is done now, on a line of the terminal that is written over; nothing where standard error is a file.
struct Progress {
    shown: bool,
}

impl Progress {
    fn new() -> Self {
        Self { shown: std::io::stderr().is_terminal() }
    }

    fn say(&self, what: &str) {
        if self.shown {
            // Whoever cannot be told of the progress still gets the file taken in.
            let _ = write!(std::io::stderr(), "\r\x1b[K{what}…");
        }
    }

    fn end(&self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}
