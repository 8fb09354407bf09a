//! A council's time, simulated: IROs, children, and two years and two months of what happens to them, dated up to a
//! moment. It is a list of what happened ([`Happening`]), which is played through the functions that the pages and the
//! imports use; and because it is a list, figures can be counted from it a second time, without the database.
//!
//! What it is not: the demo's year beside it, whose single stories are told with more care; a load for a benchmark. It
//! has no secrets, no guests and no drafts, because no figure counts them. A child who leaves care does not come back:
//! Heard keeps the last time in care alone.
//!
//! The same size, seed and moment give the same list.

mod afterwards;
mod feedback;
mod happened;
mod lives;
mod past;
mod play;
mod play_after;
mod play_before;
mod reviews;

use chrono::{Months, TimeDelta};
use heard_domain::documents::ChildDetails;
use heard_domain::english_time::{self, start_of_day};
use heard_domain::id::StaffId;
use heard_domain::import::reviews::PastReview;
use heard_domain::people::{Band, Role};
use heard_domain::store::Store;
use heard_domain::{Day, Moment};

pub use happened::{Answered, Decided, FileLine, Happened, Happening, Placed, Righted, Sent, Which};

use super::children::{self, Child};
use super::splitmix::SplitMix;
use super::staff::{self, Worker};
use crate::boot::Failed;
use crate::vault::Vault;

/// How much is simulated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// How many IROs, from 2 to 15.
    pub iros: usize,
    /// How many children, at most 700.
    pub children: usize,
}

impl Size {
    /// A council as the reports of councils show them.
    pub const WHOLE: Self = Self { iros: 15, children: 700 };
}

/// How many months before its last day it begins. A year to look at, the year before it to stand beside, and enough
/// for a child to have had the same IRO for two years.
const MONTHS: u32 = 26;

/// A simulated council and all that happens in it.
pub struct Simulation {
    workers: Vec<Worker>,
    iros: usize,
    children: Vec<Child>,
    seed: u64,
    /// What happens, in its order.
    pub happened: Vec<Happening>,
}

/// What stays the same of a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person<'a> {
    /// The council's own id.
    pub reference: &'a str,
    /// Day of birth.
    pub born: Day,
    /// Style of the pages.
    pub band: Band,
    /// Legal status, as the SSDA903 return codes it.
    pub legal_status: &'a str,
}

impl<'a> Person<'a> {
    fn of(child: &'a Child) -> Self {
        let ChildDetails { reference, born, legal_status, .. } = &child.details;
        Self { reference, born: *born, band: child.band, legal_status }
    }
}

impl Simulation {
    /// Simulates a council up to this moment.
    ///
    /// # Panics
    /// When there are fewer than two IROs: somebody must be able to take over.
    #[must_use]
    pub fn tell(size: Size, seed: u64, now: Moment) -> Self {
        let chance = SplitMix::new(seed);
        let today = english_time::day(now);
        let workers = staff::workers(&chance);
        let mut children = children::children(&chance, today);
        children.truncate(size.children);
        for child in children.iter_mut().skip(2).step_by(90) {
            // A series of short breaks is not timed by Heard.
            "V4".clone_into(&mut child.details.legal_status);
        }
        let iros = size.iros.min(children::IROS);
        assert!(iros > 1, "somebody must be able to take over");
        let starts = today.checked_sub_months(Months::new(MONTHS)).unwrap_or(today);
        let left_on = today - TimeDelta::days(chance.between(60, 300));
        let mut teller = Teller {
            chance: &chance,
            now,
            today,
            starts,
            iros,
            gone: (iros - 1, start_of_day(left_on) + TimeDelta::hours(17)),
            workers: &workers,
            past: Vec::new(),
            happened: Vec::new(),
        };
        teller.workers_lives();
        for (index, child) in children.iter().enumerate() {
            teller.life(index, child);
        }
        // One file about all of them, once their own was taken in.
        let past = std::mem::take(&mut teller.past);
        teller.push(start_of_day(starts) + TimeDelta::hours(7), Happened::PastSaid(past));
        let mut happened = teller.happened;
        happened.retain(|happening| happening.at <= now);
        happened.sort_by_key(|happening| happening.at);
        Self { workers, iros, children, seed, happened }
    }

    /// The IROs with their names, in the order in which what happened numbers them.
    #[must_use]
    pub fn iros(&self) -> Vec<(StaffId, String)> {
        let named = |worker: &Worker| (worker.id, worker.details.name.expose().to_owned());
        self.workers[..self.iros].iter().map(named).collect()
    }

    /// The children, in the order in which what happened numbers them.
    #[must_use]
    pub fn children(&self) -> Vec<Person<'_>> {
        self.children.iter().map(Person::of).collect()
    }

    /// Lets all of it happen in an empty database. Workers sign in with this password.
    ///
    /// # Errors
    /// When storage fails, or does not do what was simulated.
    pub async fn play(&self, store: &dyn Store, vault: &Vault, password: &str) -> Result<(), Failed> {
        play::play(self, store, vault, password).await
    }

    /// The workers of the council, for whoever prints sign-ins.
    pub(super) fn workers(&self) -> &[Worker] {
        &self.workers
    }

    /// The workers there are: fewer IROs than the demo has, everybody else.
    fn staff(&self) -> impl Iterator<Item = &Worker> {
        let others = self.workers.iter().filter(|worker| worker.role != Role::Iro);
        self.workers[..self.iros].iter().chain(others)
    }
}

/// Tells what happens.
struct Teller<'a> {
    chance: &'a SplitMix,
    now: Moment,
    today: Day,
    /// From which day on there is Heard.
    starts: Day,
    iros: usize,
    /// The IRO whose account is disabled, and when.
    gone: (usize, Moment),
    workers: &'a [Worker],
    past: Vec<PastReview>,
    happened: Vec<Happening>,
}

impl Teller<'_> {
    fn push(&mut self, at: Moment, what: Happened) {
        self.happened.push(Happening { at, what });
    }

    /// One of these, picked.
    fn one_of<T: Copy>(&self, from: &[T]) -> T {
        *self.chance.pick(from)
    }

    /// A moment in office hours of a day.
    fn at(&self, day: Day) -> Moment {
        start_of_day(day) + TimeDelta::seconds(self.chance.between(9 * 3_600, 17 * 3_600))
    }

    /// Cover for leave: two weeks each, so that nobody is covered by two at a time.
    fn workers_lives(&mut self) {
        self.push(self.gone.1, Happened::IroLeft(self.gone.0));
        for away in 0..self.iros - 1 {
            let from = self.today - TimeDelta::days(self.chance.between(20, 340));
            let by = (away + 1) % (self.iros - 1);
            if by != away {
                let until = from + TimeDelta::days(13);
                self.push(start_of_day(from) - TimeDelta::hours(8), Happened::Covered { away, by, from, until });
            }
        }
    }
}
