//! A child's time in care as it is simulated: coming, teams, IROs, contact, leaving; and one review after another.

use chrono::TimeDelta;
use heard_domain::calendar::working_day_by;
use heard_domain::english_time::start_of_day;
use heard_domain::lists::{List, ListCode};
use heard_domain::regime::is_timed;
use heard_domain::timetable::{LastKnown, Timetable};
use heard_domain::{Day, Moment};

use super::super::children::Child;
use super::{FileLine, Happened, Teller, Which};

/// Of a hundred children, how many of whom nobody says when they came into care.
const NOBODY_SAYS: usize = 3;

const TEAMS: [&str; 4] = ["Children we care for 1", "Children we care for 2", "Long term", "Court"];

/// What is settled of a child's time in care before any review is.
pub(super) struct Life<'a> {
    /// By the place in the list of children.
    pub index: usize,
    /// Who.
    pub child: &'a Child,
    /// When the file first told of the child.
    pub told: Moment,
    /// When the child came into care, if anybody says.
    pub entered: Option<Day>,
    /// The last review held elsewhere.
    pub known: Option<LastKnown>,
    /// The day on which the child leaves care.
    pub left: Option<Day>,
    /// Whose the child is from when on.
    iros: Vec<(Moment, Option<usize>)>,
}

impl Life<'_> {
    /// Whose the child is at a moment.
    pub(super) fn iro(&self, at: Moment) -> Option<usize> {
        self.iros.iter().rev().find(|(from, _)| *from <= at).and_then(|(_, iro)| *iro)
    }

    /// Whether the child is still in care on that day.
    pub(super) fn is_in_care(&self, day: Day) -> bool {
        self.left.is_none_or(|left| day < left)
    }
}

impl Teller<'_> {
    /// All that happens to a child.
    pub(super) fn life(&mut self, index: usize, child: &Child) {
        let chance = self.chance;
        let delay = chance.between(0, 6);
        let told_on = (child.entered + TimeDelta::days(delay)).max(self.starts);
        let told = start_of_day(told_on) + TimeDelta::seconds(chance.between(5 * 3_600, 6 * 3_600));
        let is_old = child.entered < self.starts - TimeDelta::days(40);
        let before = if is_old { self.before_heard(child) } else { Vec::new() };
        let known = before.last().map(|on| LastKnown { on: *on, ordinal: u32::try_from(before.len()).unwrap_or(1) });
        let says = known.is_none() || !chance.percent(NOBODY_SAYS);
        let leaves = chance.percent(20).then(|| told_on + TimeDelta::days(chance.between(6, 700)));
        let mut life = Life {
            index,
            child,
            told,
            entered: says.then_some(child.entered),
            known,
            left: leaves.filter(|left| *left <= self.today),
            iros: Vec::new(),
        };
        let first = self.whose(&mut life, is_old);
        let past = (before.len() > 1 && says && chance.percent(40)).then(|| self.past(child, &before));
        let in_file = past.as_ref().map_or(known, |_| None);
        let mut line = FileLine {
            child: index,
            entered: life.entered,
            left: None,
            known: in_file.map(|known| (known.on, known.ordinal)),
            team: child.details.team.clone(),
            iro: first,
        };
        self.push(told, Happened::FileSaid(line.clone()));
        self.past.extend(past.into_iter().flatten());
        line.iro = None;
        self.later_lines(&life, line);
        self.contacts(&life);
        if is_timed(&child.details.legal_status) {
            self.reviews(&life);
        }
    }

    /// The days of the reviews that were held before there was Heard.
    fn before_heard(&self, child: &Child) -> Vec<Day> {
        let mut held: Vec<Day> = Vec::new();
        while let Some(next) = Timetable::new(Some(child.entered), None, None, &held).next() {
            let late = if self.chance.percent(12) { self.chance.between(1, 30) } else { -self.chance.between(0, 14) };
            let earliest = held.last().copied().unwrap_or(child.entered) + TimeDelta::days(3);
            let day = working_day_by(next.due.day + TimeDelta::days(late)).max(earliest);
            if day >= self.starts {
                break;
            }
            held.push(day);
        }
        held
    }

    /// Whose the child is, over the time; gives whom the file names at first.
    fn whose(&mut self, life: &mut Life<'_>, is_old: bool) -> Option<usize> {
        let chance = self.chance;
        let (gone, left_at) = self.gone;
        let here = |iro: usize, at: Moment| if iro == gone && at >= left_at { 0 } else { iro };
        let last = life.left.map_or(self.now, |left| start_of_day(left) - TimeDelta::hours(1));
        let theirs = life.child.iro % self.iros;
        let first = (is_old || chance.percent(45)).then(|| here(theirs, life.told));
        life.iros.push((life.told, first));
        if first.is_none() {
            let hours = if chance.percent(30) { chance.between(3, 20) } else { chance.between(20, 260) };
            let at = life.told + TimeDelta::hours(hours);
            if at < last && !chance.percent(4) {
                self.given(life, at, None, here(theirs, at));
            }
        }
        if chance.percent(15) {
            let days = (last - life.told).num_days().max(2);
            let at = life.told + TimeDelta::minutes(chance.between(30 * 24 * 60, (days * 24 * 60).max(31 * 24 * 60)));
            // Whoever left has nobody to hand over.
            let from = life.iro(at).filter(|iro| *iro != gone || at < left_at);
            let to = here((theirs + 1 + chance.below(self.iros - 1)) % self.iros, at);
            if at < last && from.is_some_and(|from| from != to) && life.iros.iter().all(|(before, _)| *before < at) {
                self.given(life, at, from, to);
            }
        }
        if life.iro(left_at) == Some(gone) {
            life.iros.push((left_at, None));
            life.iros.sort_by_key(|(at, _)| *at);
            let at = left_at + TimeDelta::hours(chance.between(15, 500));
            if at < last && life.iros.iter().all(|(before, _)| *before < at) {
                self.given(life, at, None, chance.below(self.iros - 1));
            }
        }
        first
    }

    fn given(&mut self, life: &mut Life<'_>, at: Moment, from: Option<usize>, to: usize) {
        life.iros.push((at, Some(to)));
        self.push(at, Happened::Given { child: life.index, from, to });
    }

    /// What the file says later: another team, another IRO, that the child has left.
    fn later_lines(&mut self, life: &Life<'_>, mut line: FileLine) {
        let chance = self.chance;
        let told_on = heard_domain::english_time::day(life.told);
        let mut on = told_on;
        while chance.percent(35) {
            on += TimeDelta::days(chance.between(20, 300));
            if !life.is_in_care(on) {
                break;
            }
            line.team = self.one_of(&TEAMS).to_owned();
            let at = start_of_day(on) + TimeDelta::hours(6);
            self.push(at, Happened::FileSaid(line.clone()));
        }
        if let Some(left) = life.left {
            let at = start_of_day(left) + TimeDelta::hours(7) + TimeDelta::days(chance.between(0, 5));
            line.left = Some(left);
            // A line that came in between said that the child was in care: it is told no more.
            self.push(at, Happened::FileSaid(line));
        }
    }

    /// Notes of contact.
    fn contacts(&mut self, life: &Life<'_>) {
        let mut at = life.told + TimeDelta::days(self.chance.between(5, 120));
        while at <= self.now {
            let on = heard_domain::english_time::day(at);
            if !life.is_in_care(on) {
                break;
            }
            let ways = List::ContactWays.shipped();
            if let (Some(way), Some(_)) = (ListCode::read(self.one_of(ways)), life.iro(at)) {
                // It is noted on the day, or some days later.
                let noted = at + TimeDelta::days(self.chance.between(0, 3));
                self.push(noted, Happened::Noted { child: life.index, on, way });
            }
            at += TimeDelta::days(self.chance.between(20, 220));
        }
    }

    /// One review after another, until one is still to be held.
    fn reviews(&mut self, life: &Life<'_>) {
        let mut held: Vec<Day> = Vec::new();
        loop {
            let table = Timetable::new(life.entered, None, life.known, &held);
            let Some(next) = table.next() else { return };
            let last = table.last().map(|last| last.on);
            let which = Which { child: life.index, nth: held.len() };
            let Some(on) = self.review(life, which, next, last) else { return };
            held.push(on);
        }
    }
}
