//! A simulated review up to the day on which it was held: invitations, views, the record, what is counted of it.

use chrono::TimeDelta;
use heard_domain::attending::{Attending, Person, ticked};
use heard_domain::calendar::working_day_by;
use heard_domain::documents::Given;
use heard_domain::english_time::{day, start_of_day};
use heard_domain::form::{self, UnsafeChoice};
use heard_domain::lists::{List, ListCode};
use heard_domain::monitoring::{Midway, Monitoring, Rag, YesNo};
use heard_domain::purpose::Purpose;
use heard_domain::review::SeenAlone;
use heard_domain::store::ReviewFacts;
use heard_domain::timetable::Next;
use heard_domain::voice::Voice;
use heard_domain::{Day, Moment};

use super::super::meeting::{SentBefore, facts};
use super::super::sayings::{Told, answers};
use super::lives::Life;
use super::{Happened, Placed, Sent, Teller, Which};
use crate::dice::Dice;

/// A review that was held, for what comes after it.
pub(super) struct Meeting<'a> {
    /// Which.
    pub which: Which,
    /// Whose.
    pub life: &'a Life<'a>,
    /// On which day.
    pub on: Day,
    /// When that was recorded.
    pub at: Moment,
    /// The review before.
    pub last: Option<Day>,
    /// What is recorded of it.
    pub facts: ReviewFacts,
    /// What is counted of it.
    pub counted: Monitoring,
    /// What was sent before it.
    pub sent: Vec<Sent>,
}

impl Teller<'_> {
    /// One review, from the one before on. Gives the day on which it was held, as it stands in the end; nothing for one
    /// that is still to be held, or never is.
    pub(super) fn review(&mut self, life: &Life<'_>, which: Which, next: Next, last: Option<Day>) -> Option<Day> {
        let chance = self.chance;
        let told = day(life.told);
        let begins = last.unwrap_or(told).max(told) + TimeDelta::days(1);
        let due = next.due.day;
        let half = begins + (due - begins) / 2;
        let (planned, trigger) = match chance.below(100) {
            0..10 => (working_day_by(due + TimeDelta::days(chance.between(2, 26))), None),
            10..17 if (due - begins).num_days() > 50 => (working_day_by(half), self.code(List::EarlyTriggers)),
            17..20 => (due, None),
            _ => (working_day_by(due - TimeDelta::days(chance.between(0, 14))), None),
        };
        let mut on = planned.max(begins + TimeDelta::days(1));
        // Nobody but the child's IRO holds it.
        while on <= self.today && life.iro(start_of_day(on) + TimeDelta::hours(8)).is_none() {
            on += TimeDelta::days(1);
        }
        let sent = self.before(life, which, begins, on);
        if on >= self.today || !life.is_in_care(on) {
            return None;
        }
        let known = SentBefore {
            own: sent.iter().any(|sent| sent.voice == Voice::Child),
            advocate: sent.iter().any(|sent| sent.voice == Voice::Advocate),
        };
        let facts = self.facts(life, on, known);
        let counted = self.counted(next.ordinal, last, on, on > due, trigger.filter(|_| on <= due));
        self.place(life, on, &sent);
        let noon = start_of_day(on) + TimeDelta::hours(12);
        // One in ten is recorded some days later, by whoever is the child's IRO then.
        let late = if chance.percent(10) { TimeDelta::days(chance.between(1, 4)) } else { TimeDelta::zero() };
        let at = noon + TimeDelta::hours(3) + late;
        let both = Box::new((facts, counted.clone()));
        self.push(noon + late, Happened::Recorded(which, both));
        self.push(at, Happened::Held(which, on));
        Some(self.after(Meeting { which, life, on, at, last, facts, counted, sent }))
    }

    pub(super) fn code(&self, list: List) -> Option<ListCode> {
        ListCode::read(self.one_of(list.shipped()))
    }

    /// Happens before the review, unless the child has left care by then.
    fn early(&mut self, life: &Life<'_>, at: Moment, what: Happened) {
        if life.is_in_care(day(at)) {
            self.push(at, what);
        }
    }

    /// Invitations and views. Gives what was sent.
    fn before(&mut self, life: &Life<'_>, which: Which, begins: Day, on: Day) -> Vec<Sent> {
        let chance = self.chance;
        let mut sent = Vec::new();
        let invited = (on - TimeDelta::days(chance.between(6, 30))).max(begins);
        let room = (on - invited).num_days();
        if room < 2 {
            return sent;
        }
        let is_invited = chance.percent(84);
        if is_invited {
            let at = self.at(invited);
            self.early(life, at, Happened::Invited(which));
            if chance.percent(76) {
                self.early(life, at + TimeDelta::hours(chance.between(1, 15)), Happened::Opened(which));
            }
            if room > 4 && chance.percent(12) {
                self.early(life, at + TimeDelta::days(2), Happened::Invited(which));
                if chance.percent(50) {
                    self.early(life, at + TimeDelta::days(2) + TimeDelta::hours(3), Happened::Opened(which));
                }
            }
        }
        for _ in 0..chance.below(3) {
            let days = chance.between(1, (room - 1).max(1));
            // Some write at night, when it is another day in London than in Greenwich.
            let hours = if chance.percent(4) { 23 } else { chance.between(7, 22) };
            let at =
                start_of_day(invited + TimeDelta::days(days)) + TimeDelta::minutes(hours * 60 + chance.between(0, 59));
            let (voice, purpose) = self.voice(life, on, is_invited);
            let views = self.views(life, which, voice, purpose);
            if at <= self.now && at < start_of_day(on) + TimeDelta::hours(8) && life.is_in_care(day(at)) {
                self.act_on(life, at, &views);
                self.push(at, Happened::Sent(Box::new(views.clone())));
                sent.push(views);
            }
        }
        sent
    }

    /// In whose voice something is said, and what for: not all of it is what the child thinks before the review.
    fn voice(&self, life: &Life<'_>, on: Day, is_invited: bool) -> (Voice, Purpose) {
        let own = Purpose::BeforeReview;
        match self.chance.below(100) {
            _ if life.child.details.age_on(on) < 4 => (Voice::Observation, Purpose::Observation),
            0..12 => (Voice::Paper, own),
            12..24 => (Voice::Advocate, own),
            24..28 => (Voice::AdvocateNonInstructed, Purpose::NonInstructed),
            28..32 => (Voice::Observation, Purpose::Observation),
            32..38 => (Voice::Carer, Purpose::CarerViews),
            38..41 => (Voice::Parent, Purpose::ParentViews),
            41..48 => (Voice::Child, Purpose::GoodNews),
            _ if !is_invited => (Voice::Paper, own),
            48..62 => (Voice::ChildWithHelp, own),
            62..70 => (Voice::WrittenForChild, own),
            _ => (Voice::Child, own),
        }
    }

    fn views(&self, life: &Life<'_>, review: Which, voice: Voice, purpose: Purpose) -> Sent {
        let (dice, chance): (&dyn Dice, _) = (self.chance, self.chance);
        let own = matches!(voice, Voice::Child | Voice::ChildWithHelp) && purpose == Purpose::BeforeReview;
        let told = (own && chance.percent(9)).then_some(Told {
            choice: UnsafeChoice::Yes,
            words: "Somebody at the bus stop waits for me. I do not like it.",
        });
        let form = form::newest(purpose, life.child.band);
        let said = answers(chance, life.child, form, told.as_ref()).said(form);
        let given = said.into_iter().map(|said| Given { id: dice.id(), said, promised: None, at: None }).collect();
        Sent { review, views: dice.id(), voice, purpose, given, told: told.map(|_| dice.id()) }
    }

    /// Somebody says that they act on what was told: within the hour, a day, later, or never.
    fn act_on(&mut self, life: &Life<'_>, at: Moment, views: &Sent) {
        let Some(concern) = views.told else { return };
        let seconds = match self.chance.below(10) {
            0..4 => self.chance.between(60, 3_599),
            4 => 3_600,
            5 => 3_601,
            6..8 => self.chance.between(3_602, 86_400),
            8 => self.chance.between(86_401, 200_000),
            _ => return,
        };
        self.push(at + TimeDelta::seconds(seconds), Happened::ActedOn { concern, child: life.index });
    }

    /// What of it is put into the record.
    fn place(&mut self, life: &Life<'_>, on: Day, sent: &[Sent]) {
        let (dice, chance): (&dyn Dice, _) = (self.chance, self.chance);
        let mut placed = Vec::new();
        for views in sent.iter().filter(|views| views.purpose != Purpose::GoodNews) {
            for given in views.given.iter().filter(|given| given.said.answer.value.words().is_some()).take(4) {
                if chance.percent(25) {
                    continue;
                }
                let (line, shared) = (dice.id(), given.said.care().is_none());
                let (views, voice, given) = (views.views, views.voice, given.clone());
                placed.push(Placed { line, review: sent[0].review, views, voice, given, shared });
            }
        }
        let at = start_of_day(on) + TimeDelta::hours(9);
        for (minutes, line) in (0..).zip(placed) {
            let (review, id) = (line.review, line.line);
            self.early(life, at + TimeDelta::minutes(minutes), Happened::Placed(Box::new(line)));
            if chance.percent(6) {
                self.early(life, at + TimeDelta::hours(2), Happened::TakenOut(review, id));
            }
        }
    }

    /// What is recorded of the meeting; some of it is not.
    fn facts(&self, life: &Life<'_>, on: Day, known: SentBefore) -> ReviewFacts {
        let chance = self.chance;
        let mut facts = facts(chance, life.child, on, known);
        if facts.seen_alone == Some(SeenAlone::Seen) {
            let days = *chance.pick(&[0, 1, 6, 7, 8, 20, 28, 30, 31, 32, 60, 89, 90, 91, 92, 93, 150]);
            let seen = on - TimeDelta::days(days);
            facts.seen_on = Some(life.entered.map_or(seen, |entered| seen.max(entered)));
        }
        if chance.percent(6) {
            (facts.seen_alone, facts.seen_on) = (None, None);
        }
        if chance.percent(5) {
            facts.participation = None;
        }
        if chance.percent(5) {
            facts.venue = None;
        }
        if chance.percent(5) {
            facts.format = None;
        }
        facts
    }

    /// What is counted of it; some of it is not recorded.
    pub(super) fn counted(
        &self,
        ordinal: u32,
        last: Option<Day>,
        on: Day,
        late: bool,
        early_trigger: Option<ListCode>,
    ) -> Monitoring {
        let chance = self.chance;
        let rag = match chance.below(100) {
            0..8 => None,
            8..18 => Some(Rag::Red),
            18..44 => Some(Rag::Amber),
            _ => Some(Rag::Green),
        };
        let uneasy = matches!(rag, Some(Rag::Red | Rag::Amber));
        let some = |list: List| (0..chance.below(4)).filter_map(|_| self.code(list)).collect();
        let concerns =
            if uneasy || (rag.is_none() && chance.percent(20)) { some(List::Concerns) } else { Default::default() };
        let mut actions: std::collections::BTreeSet<ListCode> =
            if uneasy { some(List::Actions) } else { Default::default() };
        if actions.len() > 1 {
            actions.retain(|action| action.as_str() != "none");
        }
        let between = last.filter(|last| (on - *last).num_days() > 2);
        let midway = match chance.below(10) {
            0..5 if between.is_some() && ordinal > 2 => Some(Midway::Held),
            5..7 if ordinal > 2 => Some(Midway::NotHeld),
            7..9 => Some(Midway::NotExpected),
            _ => None,
        };
        let offered = *chance.pick(&[None, Some(YesNo::Yes), Some(YesNo::Yes), Some(YesNo::No)]);
        let offered_on = (offered == Some(YesNo::Yes) && chance.percent(50)).then(|| on - TimeDelta::days(20));
        let referred = (offered == Some(YesNo::Yes) && chance.percent(40)).then(|| on - TimeDelta::days(12));
        Monitoring {
            rag,
            concerns,
            actions,
            attending: self.attending(),
            midway,
            midway_held_on: between.filter(|_| midway == Some(Midway::Held)).map(|last| last + (on - last) / 2),
            late_reason: if late && chance.percent(85) { self.code(List::LateReasons) } else { None },
            early_trigger,
            advocate_offered: offered,
            advocate_offered_on: offered_on,
            advocacy_referred_on: referred,
            advocacy_accepted_on: referred.filter(|_| chance.percent(70)).map(|on| on + TimeDelta::days(4)),
            advocate_used: *chance.pick(&[None, Some(YesNo::Yes), Some(YesNo::No), Some(YesNo::No)]),
        }
    }

    /// Who was asked and who came; of some reviews nobody says one or the other.
    fn attending(&self) -> Attending {
        let some = |percent| Person::ALL.into_iter().filter(move |_| self.chance.percent(percent)).collect();
        let asked = some(*self.chance.pick(&[0, 60, 80]));
        let came = some(*self.chance.pick(&[0, 40, 60]));
        Attending { people: ticked(&asked, &came), ..Attending::default() }
    }
}
