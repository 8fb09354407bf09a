//! Reviews that were held before there was Heard, as the case system's file of reviews tells of them.

use chrono::TimeDelta;
use heard_domain::import::reviews::{Parent, PastReview};
use heard_domain::lists::{List, ListCode};
use heard_domain::monitoring::{Midway, Monitoring, Rag, YesNo};
use heard_domain::papers::Papers;
use heard_domain::participation::Code;
use heard_domain::review::{Format, ReviewKind, SeenAlone, Venue};
use heard_domain::store::{LetterState, ReviewFacts};
use heard_domain::timetable::Timetable;
use heard_domain::{Day, Words};

use super::super::children::Child;
use super::Teller;

impl Teller<'_> {
    /// The reviews held on these days, in their order; of the oldest the case system tells nothing.
    pub(super) fn past(&self, child: &Child, held: &[Day]) -> Vec<PastReview> {
        let first = held.len().saturating_sub(4);
        (first..held.len()).map(|place| self.past_review(child, held, place)).collect()
    }

    fn past_review(&self, child: &Child, held: &[Day], place: usize) -> PastReview {
        let chance = self.chance;
        let on = held[place];
        let last = place.checked_sub(1).map(|before| held[before]);
        let next = Timetable::new(Some(child.entered), None, None, &held[..place]).next();
        let due_on = next.map_or(on, |next| next.due.day);
        let kind = match place {
            0 => ReviewKind::First,
            1 => ReviewKind::Second,
            _ if chance.percent(8) => ReviewKind::Extra,
            _ => ReviewKind::Subsequent,
        };
        let after =
            |low: i64, high: i64| (!chance.percent(20)).then(|| on + TimeDelta::days(chance.between(low, high)));
        let papers = Papers { decisions: after(1, 10), record: after(8, 27), distribution: after(20, 34) };
        let letter =
            *chance.pick(&[None, Some(LetterState::Sent), Some(LetterState::Sent), Some(LetterState::Withheld)]);
        let iro = child.iro % self.iros;
        PastReview {
            line: 2,
            child: child.details.reference.clone(),
            kind,
            ordinal: u32::try_from(place + 1).ok(),
            due_on,
            held_on: on,
            facts: self.past_facts(child, on),
            seen_alone_reason: Words::default(),
            monitoring: self.past_monitoring(on, last),
            papers,
            letter,
            letter_on: after(2, 25).filter(|_| letter == Some(LetterState::Sent)),
            midway_expected: None,
            mother: self.parent(),
            father: self.parent(),
            team: (*chance.pick(&["Court", "Long term", ""])).to_owned(),
            iro_email: chance.percent(80).then(|| Words::new(self.workers[iro].details.email.expose().to_lowercase())),
            iro_allocated_on: chance.percent(50).then(|| child.entered + TimeDelta::days(3)),
        }
    }

    fn past_facts(&self, child: &Child, on: Day) -> ReviewFacts {
        let chance = self.chance;
        let code = if child.details.age_on(on) < 4 { Code::Pn0 } else { *chance.pick(&Code::ALL[1..]) };
        let alone = *chance.pick(&[None, Some(SeenAlone::Seen), Some(SeenAlone::Seen), Some(SeenAlone::Refused)]);
        let venue = (!chance.percent(10))
            .then(|| *chance.pick(&[Venue::Placement, Venue::School, Venue::Office, Venue::Other]));
        ReviewFacts {
            planned_on: None,
            participation: (!chance.percent(10)).then_some(code),
            format: (!chance.percent(10)).then(|| *chance.pick(&Format::ALL)),
            venue,
            seen_alone: alone,
            seen_on: (alone == Some(SeenAlone::Seen))
                .then(|| (on - TimeDelta::days(chance.between(0, 100))).max(child.entered)),
            attendance: None,
            contribution: None,
        }
    }

    fn past_monitoring(&self, on: Day, last: Option<Day>) -> Monitoring {
        let chance = self.chance;
        let rag = *chance.pick(&[None, Some(Rag::Red), Some(Rag::Amber), Some(Rag::Green), Some(Rag::Green)]);
        let code = |list: List| ListCode::read(chance.pick::<&str>(list.shipped()));
        // What happened is taken as it was recorded: also a concern beside green.
        let concerns = if chance.percent(50) { code(List::Concerns) } else { None };
        let actions = if chance.percent(50) { code(List::Actions) } else { None };
        let midway_held_on = last.filter(|_| chance.percent(40)).map(|last| last + (on - last) / 2);
        let late_reason = if chance.percent(60) { code(List::LateReasons) } else { None };
        Monitoring {
            rag,
            concerns: concerns.into_iter().collect(),
            actions: actions.into_iter().collect(),
            midway: midway_held_on.map(|_| Midway::Held),
            midway_held_on,
            late_reason,
            advocate_offered: *chance.pick(&[None, Some(YesNo::Yes), Some(YesNo::No)]),
            ..Monitoring::default()
        }
    }

    fn parent(&self) -> Parent {
        let said = || *self.chance.pick(&[None, Some(YesNo::Yes), Some(YesNo::No)]);
        Parent { invited: said(), attended: said() }
    }
}
