//! Makes up the demo's year: for each child and review what happened, dated from today. What would still lie ahead
//! is left out, so that the newest reviews stand wherever their date has brought them.

use std::collections::HashSet;

use chrono::TimeDelta;
use heard_domain::documents::Given;
use heard_domain::english_time::start_of_day;
use heard_domain::form::{self, UnsafeChoice};
use heard_domain::id::SecretId;
use heard_domain::invitation_code::Code;
use heard_domain::people::{Band, Language};
use heard_domain::purpose::Purpose;
use heard_domain::store::NewReview;
use heard_domain::voice::{Helper, Voice};
use heard_domain::{Day, Moment, Words};

use super::children::{Child, Part};
use super::history::{Review, YEAR};
use super::sayings::{Told, answers, code};
use super::splitmix::SplitMix;
use super::staff::Worker;
use super::story::{Event, Invitation, Sending, What};
use super::text_lists::rows;
use crate::dice::Dice;

/// Something unsafe that somebody is going to tell.
struct Concern {
    told: Told,
    state: &'static str,
    outcome: &'static str,
}

/// Whether a child has a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Secret {
    /// And never will.
    Never,
    /// Not yet.
    ToCome(SecretId),
    /// It is set.
    Set,
}

/// Tells what happened.
pub(super) struct Teller<'a> {
    pub(super) chance: &'a SplitMix,
    now: Moment,
    pub(super) today: Day,
    pub(super) iros: &'a [Worker],
    pub(super) advocates: &'a [Worker],
    concerns: Vec<Concern>,
    locators: HashSet<String>,
    pub(super) events: Vec<Event>,
}

/// Everything that happened up to now, oldest first.
#[must_use]
pub(super) fn tell(chance: &SplitMix, children: &[Child], workers: &[Worker], now: Moment) -> Vec<Event> {
    let today = heard_domain::english_time::day(now);
    let mut concerns: Vec<_> = rows::<4>(include_str!("concerns.txt"))
        .map(|[choice, state, words, outcome]| {
            let choice = UnsafeChoice::from_code(choice).expect("the list names choices by their codes");
            Concern { told: Told { choice, words }, state, outcome }
        })
        .collect();
    concerns.reverse();
    let (iros, others) = workers.split_at(super::children::IROS);
    let mut teller = Teller {
        chance,
        now,
        today,
        iros,
        advocates: &others[..3],
        concerns,
        locators: HashSet::new(),
        events: Vec::new(),
    };
    for (index, child) in children.iter().enumerate() {
        teller.child(index, child);
    }
    teller.desks(children);
    let mut events = teller.events;
    events.retain(|event| event.at <= now);
    events.sort_by_key(|event| event.at);
    events
}

impl Teller<'_> {
    pub(super) fn dice(&self) -> &dyn Dice {
        self.chance
    }

    /// A moment in office hours or after school of a day.
    pub(super) fn at(&self, day: Day) -> Moment {
        start_of_day(day)
            + TimeDelta::minutes(self.chance.between(9 * 60, 17 * 60))
            + TimeDelta::seconds(self.chance.between(0, 59))
    }

    fn child(&mut self, index: usize, child: &Child) {
        let joined = (child.entered + TimeDelta::days(1)).max(self.today - TimeDelta::days(YEAR + 40));
        let Some(first) = child.reviews.first() else { return };
        self.push(start_of_day(joined), index, What::Joined(new_review(child, first)));
        let mut secret = Secret::Never;
        if self.keeps_secret(child) {
            secret = Secret::ToCome(self.dice().id());
        }
        let mut from = joined + TimeDelta::days(1);
        for (place, review) in child.reviews.iter().enumerate() {
            let sent = self.before(index, child, review, from, &mut secret);
            if let Some(on) = review.held {
                let next = child.reviews.get(place + 1).map(|next| new_review(child, next));
                self.after(index, child, review, on, next, &sent, secret == Secret::Set);
                from = on + TimeDelta::days(1);
            } else if let Some(on) = self.planned(review) {
                let at = start_of_day(from.max(self.today - TimeDelta::days(12))) + TimeDelta::hours(8);
                self.push(at.min(self.now), index, What::Planned(review.id, on));
            }
        }
    }

    /// Three in ten of the older children keep a secret; of those at the front, who is said to.
    fn keeps_secret(&self, child: &Child) -> bool {
        match child.part {
            Part::Reader | Part::Waiting => true,
            Part::Invited => false,
            Part::Ordinary => child.band != Band::Pictures && self.chance.percent(30),
        }
    }

    fn planned(&self, review: &Review) -> Option<Day> {
        let left = (review.due - self.today).num_days();
        (1..60).contains(&left).then(|| review.due - TimeDelta::days(self.chance.between(0, 6).min(left)))
    }

    /// Invitation, secret and views before a review. Gives what was sent up to now, oldest first.
    fn before(&mut self, index: usize, child: &Child, review: &Review, from: Day, secret: &mut Secret) -> Vec<Sending> {
        let (on, open) = (review.held.unwrap_or(review.due), review.held.is_none());
        let front = child.part != Part::Ordinary;
        let early = (on - TimeDelta::days(self.chance.between(20, 32))).max(from);
        let invited = if front && open { self.today - TimeDelta::days(6) } else { early };
        let mut sent = Vec::new();
        if child.details.age_on(on) < 4 || invited + TimeDelta::days(3) > on || !(front || self.chance.percent(88)) {
            return sent;
        }
        let printed = open && matches!(child.part, Part::Invited | Part::Reader);
        let invitation = self.invitation(review, printed);
        let id = invitation.id;
        self.push(start_of_day(invited) + TimeDelta::hours(10), index, What::Invited(Box::new(invitation)));
        let days = self.chance.between(1, 8).min((on - invited).num_days() - 2);
        let at = self.at(invited + TimeDelta::days(days));
        let opens = if front { !(open && child.part == Part::Invited) } else { self.chance.percent(76) };
        if opens && at <= self.now {
            self.push(at - TimeDelta::minutes(30), index, What::Opened(id));
            let writes = match child.part {
                Part::Invited | Part::Reader => !open,
                Part::Waiting => true,
                Part::Ordinary => self.chance.percent(74),
            };
            if let Secret::ToCome(id) = *secret
                && (child.part != Part::Waiting || open)
            {
                *secret = Secret::Set;
                self.push(at - TimeDelta::minutes(5), index, What::SetSecret(id));
                if child.part != Part::Waiting {
                    self.push(at + TimeDelta::hours(20), index, What::ConfirmedSecret(id));
                }
            }
            if writes {
                sent.push(self.send(index, child, review, at));
            }
        }
        let later = at + TimeDelta::days(1);
        if child.advocate.is_some() && self.chance.percent(60) && later <= self.now {
            let views = self.spoken_for(child, review);
            sent.push(self.sent(index, review, later, views));
        }
        sent
    }

    /// A child sends views; perhaps something unsafe is told in them.
    fn send(&mut self, index: usize, child: &Child, review: &Review, at: Moment) -> Sending {
        let here = review.held.is_none() && child.band != Band::Pictures;
        let tells = here && (child.part == Part::Waiting || (child.part == Part::Ordinary && self.chance.percent(60)));
        let concern = if tells { self.concerns.pop() } else { None };
        let views = self.own_views(child, review, concern.as_ref().map(|concern| concern.told.clone()));
        if let (Some(concern), Some((id, _))) = (concern, &views.told) {
            if concern.state != "new" {
                self.push(at + TimeDelta::minutes(50), index, What::ActedOn(*id));
            }
            if concern.state == "closed" {
                self.push(at + TimeDelta::hours(7), index, What::Closed(*id, concern.outcome));
            }
        }
        self.sent(index, review, at, views)
    }

    /// Views are sent, and most of them read.
    fn sent(&mut self, index: usize, review: &Review, at: Moment, views: Sending) -> Sending {
        let (id, urgent) = (views.id, views.told.is_some());
        let kept = views.clone();
        self.push(at, index, What::Sent(Box::new(views)));
        if !urgent && (review.held.is_some() || self.chance.percent(55)) {
            let read = at + TimeDelta::hours(self.chance.between(1, 20));
            self.push(read, index, What::ReadViews(id));
            if self.chance.percent(60) {
                self.push(read + TimeDelta::minutes(20), index, What::ConfirmedViews(id));
            }
        }
        kept
    }

    pub(super) fn invitation(&mut self, review: &Review, printed: bool) -> Invitation {
        let code = loop {
            let bytes = std::iter::repeat_with(|| self.dice().bytes::<1>()[0]);
            let code = Code::from_bytes(bytes).expect("the source is endless");
            if self.locators.insert(code.locator().to_owned()) {
                break code;
            }
        };
        Invitation { id: self.dice().id(), review: review.id, code, token: self.dice().bytes(), printed }
    }

    /// Views in a child's own voice, alone or with help.
    fn own_views(&self, child: &Child, review: &Review, told: Option<Told>) -> Sending {
        let (voice, relation, how) = match self.chance.below(100) {
            0..60 if child.band != Band::Pictures => (Voice::Child, "", ""),
            0..20 => (Voice::Child, "", ""),
            20..80 => (Voice::ChildWithHelp, "foster carer", "We read the questions together."),
            _ => (Voice::WrittenForChild, "teaching assistant", "Said aloud and shown with pictures. I wrote it down."),
        };
        let helper = voice.has_helper().then(|| helper(child.carer, relation, how));
        self.views(child, review, (voice, helper, None), told)
    }

    /// Views that the child's advocate sends.
    fn spoken_for(&mut self, child: &Child, review: &Review) -> Sending {
        let advocate = child.advocate.unwrap_or(0);
        let name = self.advocates[advocate].details.first_name().to_owned();
        let how = "We talked on a walk. I wrote it down and read it back.";
        let helper = Some(helper(&name, "advocate", how));
        self.views(child, review, (Voice::Advocate, helper, Some(advocate)), None)
    }

    fn views(
        &self,
        child: &Child,
        review: &Review,
        (voice, helper, advocate): (Voice, Option<Helper>, Option<usize>),
        told: Option<Told>,
    ) -> Sending {
        let form = form::newest(Purpose::BeforeReview, child.band);
        let given = answers(self.chance, child, form, told.as_ref())
            .said(form)
            .into_iter()
            .map(|said| Given { id: self.dice().id(), said, promised: None, at: None })
            .collect();
        let language = Language::from_code(code(&child.details.first_language)).unwrap_or_default();
        let told = told.map(|told| (self.dice().id(), told));
        let (id, review) = (self.dice().id(), review.id);
        Sending { id, review, voice, helper, advocate, form, language, given, told, matter: None }
    }

    pub(super) fn push(&mut self, at: Moment, child: usize, what: What) {
        self.events.push(Event { at, child, what });
    }
}

fn new_review(child: &Child, review: &Review) -> NewReview {
    NewReview { id: review.id, child: child.id, ordinal: review.ordinal, due_on: review.due }
}

pub(super) fn helper(name: &str, relation: &str, how: &str) -> Helper {
    Helper { name: Words::new(name), relation: Words::new(relation), how: Words::new(how) }
}
