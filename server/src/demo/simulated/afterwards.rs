//! What comes of a simulated review: decisions, papers, letter, answers, promises, what is put right, what is asked of
//! somebody higher up.

use chrono::TimeDelta;
use heard_domain::documents::ReplyKind;
use heard_domain::english_time::{day, start_of_day};
use heard_domain::escalation::Outcome;
use heard_domain::id::{DecisionId, EscalationId, ReviewId};
use heard_domain::lists::{List, ListCode};
use heard_domain::matter;
use heard_domain::monitoring::Rag;
use heard_domain::papers::Paper;
use heard_domain::participation::Code;
use heard_domain::review::Venue;
use heard_domain::store::DecisionState;
use heard_domain::voice::Voice;
use heard_domain::{Day, Moment};

use super::super::meeting::decisions;
use super::reviews::Meeting;
use super::{Answered, Decided, Happened, Righted, Teller, Which};
use crate::dice::Dice;

/// Days on which something went out, as far as it did, and when that was said.
#[derive(Clone, Copy, Default)]
struct Out {
    decisions: Option<(Day, Moment)>,
    distribution: Option<(Day, Moment)>,
    closed: Option<Moment>,
}

impl Teller<'_> {
    /// Everything from the day of the review on. Gives the day on which it was held, as it stands in the end.
    pub(super) fn after(&mut self, mut meeting: Meeting<'_>) -> Day {
        let (which, at) = (meeting.which, meeting.at);
        if self.chance.percent(12) {
            meeting.facts.venue = Some(Venue::Other);
            meeting.counted.rag = meeting.counted.rag.or(Some(Rag::Amber));
            let both = Box::new((meeting.facts, meeting.counted.clone()));
            self.push(at + TimeDelta::minutes(50), Happened::Recorded(which, both));
        }
        let decided = self.decide(&meeting);
        let out = self.papers(&meeting, !decided.is_empty());
        let letter = self.letter(&meeting);
        for (decision, due) in &decided {
            self.became(which, *decision, *due, at + TimeDelta::hours(5));
            if let Some(letter) = letter.filter(|_| self.chance.percent(25)) {
                self.child_says(which, *decision, letter);
            }
        }
        self.answers(&meeting);
        self.escalate(&meeting);
        self.feedback(&meeting);
        self.correct(&meeting, out)
    }

    /// What is decided, and by when; without what was taken out again.
    fn decide(&mut self, meeting: &Meeting<'_>) -> Vec<(DecisionId, Day)> {
        let (which, child) = (meeting.which, meeting.life.child);
        let iro =
            meeting.life.iro(meeting.at).map_or("your IRO", |iro| self.workers[iro].details.first_name()).to_owned();
        if self.chance.percent(6) {
            return Vec::new();
        }
        // The review is known by its child and number: it has no id yet.
        let made = decisions(self.chance, child, &iro, ReviewId::from_bytes([0; 16]), meeting.on);
        let mut stands = Vec::new();
        for (minutes, one) in (0..).zip(made) {
            let at = meeting.at + TimeDelta::hours(1) + TimeDelta::minutes(minutes);
            let decided = Decided { decision: one.id, review: which, text: one.what, who: one.who, due: one.due };
            self.push(at, Happened::Decided(Box::new(decided)));
            if self.chance.percent(5) {
                self.push(at + TimeDelta::hours(1), Happened::Undecided(which, one.id));
            } else {
                stands.push((one.id, one.due));
            }
        }
        stands
    }

    /// What goes out, and when.
    fn papers(&mut self, meeting: &Meeting<'_>, decided: bool) -> Out {
        let (which, on) = (meeting.which, meeting.on);
        let mut out = Out::default();
        for (paper, percent, (low, high)) in
            [(Paper::Decisions, if decided { 86 } else { 0 }, (0, 10)), (Paper::Distribution, 78, (4, 35))]
        {
            if !self.chance.percent(percent) {
                continue;
            }
            let went = on + TimeDelta::days(self.chance.between(low, high));
            // Who sends it says so on that day, or some days later.
            let said = start_of_day(went) + TimeDelta::hours(17) + TimeDelta::days(self.chance.between(0, 2));
            let said = said.max(meeting.at + TimeDelta::hours(4));
            self.push(said, Happened::WentOut(which, paper, went));
            if paper == Paper::Decisions {
                out.decisions = Some((went, said));
            } else {
                out.distribution = Some((went, said));
            }
        }
        let is_whole = {
            let (facts, counted) = (&meeting.facts, &meeting.counted);
            let judged = counted.rag.is_some() || (counted.concerns.is_empty() && counted.actions.is_empty());
            let uneasy = matches!(counted.rag, Some(Rag::Red | Rag::Amber));
            facts.participation.and(facts.format).is_some()
                && facts.venue.is_some()
                && facts.seen_alone.is_some()
                && judged
                && !(uneasy && counted.concerns.is_empty())
        };
        if is_whole && decided && self.chance.percent(84) {
            let at = start_of_day(on) + TimeDelta::minutes(self.chance.between(6 * 24 * 60, 30 * 24 * 60));
            self.push(at, Happened::RecordClosed(which));
            out.closed = Some(at);
        }
        out
    }

    /// The letter. Gives when it was sent, if it was.
    fn letter(&mut self, meeting: &Meeting<'_>) -> Option<Moment> {
        let which = meeting.which;
        let at = start_of_day(meeting.on) + TimeDelta::minutes(self.chance.between(5 * 24 * 60, 32 * 24 * 60));
        match self.chance.below(100) {
            0..12 => return None,
            12..20 => {
                self.push(at, Happened::LetterWithheld(which));
                if !self.chance.percent(30) {
                    return None;
                }
                let later = at + TimeDelta::days(3);
                self.push(later, Happened::LetterSent(which));
                return Some(later);
            }
            20..34 => {
                let given = day(at) - TimeDelta::days(self.chance.between(0, 1));
                self.push(at, Happened::LetterGiven(which, given));
            }
            34..42 => {
                self.push(at, Happened::LetterSent(which));
                self.push(at + TimeDelta::minutes(5), Happened::LetterRecalled(which));
                if self.chance.percent(40) {
                    return None;
                }
                let later = at + TimeDelta::days(1);
                self.push(later, Happened::LetterSent(which));
                return Some(later);
            }
            _ => self.push(at, Happened::LetterSent(which)),
        }
        Some(at)
    }

    /// Answers to single things, some with a promise.
    fn answers(&mut self, meeting: &Meeting<'_>) {
        let chance = self.chance;
        let dice: &dyn Dice = chance;
        for views in meeting.sent.iter().filter(|views| !matches!(views.voice, Voice::Carer | Voice::Parent)) {
            for given in views.given.iter().filter(|given| given.said.answer.value.words().is_some()) {
                if !chance.percent(62) {
                    continue;
                }
                let at = self.at(meeting.on + TimeDelta::days(chance.between(5, 20)));
                let due = meeting.on + TimeDelta::days(chance.between(25, 70));
                let promise = chance.percent(30).then(|| (dice.id(), due));
                let (review, views, answer) = (meeting.which, views.views, given.id);
                // As random as the answer's id, so that what comes after it is told as before.
                let kind = match (promise, answer.as_bytes()[0] % 4) {
                    (Some(_), _) => ReplyKind::WillDo,
                    (None, 0) => ReplyKind::Cannot,
                    (None, 1) => ReplyKind::SomebodyElse,
                    (None, _) => ReplyKind::Heard,
                };
                self.push(at, Happened::Answered(Box::new(Answered { review, views, answer, kind, promise })));
                if let Some((promise, due)) = promise {
                    self.became(review, promise, due, at + TimeDelta::hours(1));
                    if chance.percent(35) {
                        self.child_says(review, promise, at);
                    }
                }
            }
        }
    }

    /// What a worker says became of a promise; some say it twice.
    fn became(&mut self, which: Which, promise: DecisionId, due: Day, earliest: Moment) {
        let states = [DecisionState::Done, DecisionState::Done, DecisionState::Partly, DecisionState::NotDone];
        if !self.chance.percent(74) {
            return;
        }
        let state = self.one_of(&states);
        let at = self.at(due + TimeDelta::days(self.chance.between(-4, 20))).max(earliest);
        self.push(at, Happened::Became(which, promise, state));
        if self.chance.percent(10) {
            let other = self.one_of(&[DecisionState::Open, DecisionState::Done, DecisionState::NotDone]);
            self.push(at + TimeDelta::days(2), Happened::Became(which, promise, other));
        }
    }

    /// What the child says of a promise that they can read since then; some say it twice.
    fn child_says(&mut self, which: Which, promise: DecisionId, since: Moment) {
        let says = [matter::Happened::Yes, matter::Happened::Partly, matter::Happened::No];
        let at = since + TimeDelta::minutes(self.chance.between(20, 50 * 24 * 60));
        let said = self.one_of(&says);
        self.push(at, Happened::ChildSaid(which, promise, said));
        if self.chance.percent(15) {
            let again = self.one_of(&says);
            self.push(at + TimeDelta::days(4), Happened::ChildSaid(which, promise, again));
        }
    }

    /// Somebody higher up is asked: from stage to stage, until it ends, or stays where it is.
    fn escalate(&mut self, meeting: &Meeting<'_>) {
        let chance = self.chance;
        let uneasy = matches!(meeting.counted.rag, Some(Rag::Red | Rag::Amber));
        if !chance.percent(if uneasy { 30 } else { 3 }) {
            return;
        }
        let (dice, child): (&dyn Dice, _) = (chance, meeting.life.index);
        let id: EscalationId = dice.id();
        let stages = heard_domain::ladder::SHIPPED;
        let mut place = chance.below(2);
        let mut on = day(meeting.at) + TimeDelta::days(chance.between(1, 15));
        let review = chance.percent(80).then_some(meeting.which);
        let (Some(stage), Some(reason)) = (ListCode::read(stages[place]), self.code(List::EscalationReasons)) else {
            return;
        };
        let said = |on: Day, later: i64| start_of_day(on) + TimeDelta::hours(14) + TimeDelta::days(later);
        self.push(said(on, 0), Happened::Escalated { id, child, review, stage, reason, on });
        let mut ended = false;
        loop {
            on += TimeDelta::days(chance.between(1, 18));
            let goes_on = if ended { chance.percent(12) } else { chance.percent(45) };
            if goes_on {
                place = if chance.percent(12) || place + 1 >= stages.len() - 1 { stages.len() - 1 } else { place + 1 };
                let Some(stage) = ListCode::read(stages[place]) else { return };
                self.push(said(on, 0), Happened::EscalationMoved { id, child, stage, on, again: ended });
                ended = false;
                if place + 1 == stages.len() {
                    return;
                }
            } else if !ended && chance.percent(75) {
                let outcome = self.one_of(&Outcome::ALL);
                self.push(said(on, 0), Happened::EscalationEnded { id, child, outcome, on });
                ended = true;
            } else {
                return;
            }
        }
    }

    /// What was recorded wrongly and is put right. Gives the day of the review as it stands then.
    fn correct(&mut self, meeting: &Meeting<'_>, out: Out) -> Day {
        let chance = self.chance;
        let at = start_of_day(meeting.on) + TimeDelta::hours(12) + TimeDelta::days(chance.between(6, 18));
        if !chance.percent(16) || at > self.now {
            return meeting.on;
        }
        let stands = |out: Option<(Day, Moment)>| out.filter(|(_, said)| *said < at).map(|(on, _)| on);
        let (decisions, distribution) = (stands(out.decisions), stands(out.distribution));
        let mut right = Righted::default();
        match chance.below(4) {
            0 | 1 => {
                let on = meeting.on + TimeDelta::days(*chance.pick(&[-3, -2, -1, 1, 2, 3]));
                let closed = out.closed.filter(|closed| *closed < at).map(day);
                let latest = [decisions, distribution, closed].into_iter().flatten().min().unwrap_or(day(at));
                let earliest = meeting.last.into_iter().chain(meeting.facts.seen_on).chain(meeting.life.entered).max();
                let is_young = |on| meeting.life.child.details.age_on(on) < 4;
                let fits = earliest.is_some_and(|earliest| on > earliest) && on <= latest.min(day(at));
                right.held = Some(on).filter(|on| fits && is_young(*on) == is_young(meeting.on));
            }
            2 => right.code = self.other_code(meeting),
            _ => {
                let moved = |on: Day| {
                    Some(on + TimeDelta::days(chance.between(-2, 2))).filter(|on| *on >= meeting.on && *on <= day(at))
                };
                right.decisions = decisions.and_then(moved);
                right.distribution = distribution.and_then(moved);
            }
        }
        if right != Righted::default() {
            self.push(at, Happened::Corrected(meeting.which, right));
        }
        right.held.unwrap_or(meeting.on)
    }

    /// Another code that says as much about whether the child was there.
    fn other_code(&self, meeting: &Meeting<'_>) -> Option<Code> {
        let code = meeting.facts.participation.filter(|code| *code != Code::Pn0)?;
        let alike: Vec<Code> = Code::ALL
            .into_iter()
            .filter(|other| *other != code && *other != Code::Pn0 && other.attends() == code.attends())
            .collect();
        Some(*self.chance.pick(&alike))
    }
}
