//! `heard import reviews FILE`: all or nothing, and nothing at all when nothing changed.

use std::fs::File;

use heard_domain::english_time;
use heard_domain::import::reviews::{PastFile, parse};

use super::progress::Progress;
use super::{Past, refuse, unknown, unread, unreadable};
use crate::boot::{self, Failed};
use crate::clock::{Clock as _, SystemClock};
use crate::config::Config;
use crate::importing::reviews::Plan;

pub(super) async fn run(config: &Config, asked: &Past) -> Result<(), Failed> {
    let file = &asked.file;
    let opened = File::open(file).map_err(|error| unreadable(file, &error))?;
    // A council's own codes are known before a file that has them is read.
    boot::lay_over(asked.council(config))?;
    let (store, vault) = boot::open(config).await?;
    let now = SystemClock.now();
    let progress = Progress::new();
    let heard_of = |lines| progress.say(&format!("{lines} lines read"));
    let read = parse(opened, english_time::day(now), unknown(asked.ignore_unknown), heard_of);
    progress.end();
    let PastFile { reviews, to_come, passed_over } = read.map_err(|why| unread(file, why))?;
    progress.say(&format!("looking at {} reviews", reviews.len()));
    let plan = Plan::make(&*store, &vault, &*boot::dice(), reviews, now).await;
    progress.end();
    let plan = plan?.map_err(|faults| refuse(file, &faults))?;
    if !passed_over.is_empty() {
        println!("passed over: {}", passed_over.join(", "));
    }
    plan.lists().iter().for_each(|line| println!("{line}"));
    if !asked.dry_run && !plan.writes.is_empty() {
        progress.say(&format!("writing reviews of {} children", plan.writes.len()));
        let written = store.write_history(&plan.writes).await;
        progress.end();
        written?;
    }
    println!("{}{}", if asked.dry_run { "nothing was changed; " } else { "" }, plan.count(to_come));
    match plan.conflicts() {
        0 => Ok(()),
        1 => Err(Failed::because("1 review meets a record made in Heard and was left as it is there")),
        met => Err(Failed(format!("{met} reviews meet records made in Heard and were left as they are there"))),
    }
}
