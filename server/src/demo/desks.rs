//! What is on the desks of the first IRO and of the managers, and what came in other voices than a child's own: from
//! the list beside this file. And a promise that did not happen, and advocates who were asked to speak.
//!
//! To add something: a line in the list.

use std::collections::HashSet;

use chrono::TimeDelta;
use heard_domain::Words;
use heard_domain::documents::{Given, InvitedPerson, Promised, ReplyKind};
use heard_domain::english_time::start_of_day;
use heard_domain::form::{self, Form, Kind as Asks};
use heard_domain::journey::{Answer, Said, Value};
use heard_domain::matter::{Happened, Kind};
use heard_domain::people::{Invitee, Language};
use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;

use super::children::{Child, Part};
use super::story::{Guest, Matter, Reply, Sending, What};
use super::text_lists::rows;
use super::year::{Teller, helper};

/// One line of the list.
struct Line {
    days: i64,
    whose: &'static str,
    purpose: Purpose,
    voice: Voice,
    name: &'static str,
    relation: &'static str,
    how: &'static str,
    words: &'static str,
    answer: &'static str,
    outcome: &'static str,
}

fn lines() -> impl Iterator<Item = Line> {
    let rows = rows::<10>(include_str!("desks.txt"));
    rows.map(|[days, whose, purpose, voice, name, relation, how, words, answer, outcome]| Line {
        days: days.parse().expect("the list has a number there"),
        whose,
        purpose: Purpose::from_code(purpose).expect("the list names purposes by their codes"),
        voice: Voice::from_code(voice).expect("the list names voices by their codes"),
        name,
        relation,
        how,
        words,
        answer,
        outcome,
    })
}

impl Teller<'_> {
    /// Tells all of it, each line of another child where there are enough.
    pub(super) fn desks(&mut self, children: &[Child]) {
        let mut used = HashSet::new();
        for line in lines() {
            let fits = |_, child: &Child| self.fits(child, &line);
            // Some styles have few children: then one of them says two things.
            let found = self.one(children, &used, fits).or_else(|| self.one(children, &HashSet::new(), fits));
            let Some(index) = found else { continue };
            used.insert(index);
            self.say(index, &children[index], &line);
        }
        self.broken_promise(children, &mut used);
        self.ask_advocates(children);
    }

    /// The first child of the first IRO who was not used before, and fits.
    fn one(&self, children: &[Child], used: &HashSet<usize>, fits: impl Fn(usize, &Child) -> bool) -> Option<usize> {
        let free =
            |(index, child): (usize, &Child)| !used.contains(&index) && self.is_quiet(child) && fits(index, child);
        children.iter().enumerate().position(free)
    }

    /// Whether a child of the first IRO is not at the front, and all that the list tells of falls between two reviews.
    fn is_quiet(&self, child: &Child) -> bool {
        let (settled, quiet) = (self.today - TimeDelta::days(60), self.today - TimeDelta::days(24));
        let held = child.reviews.iter().filter_map(|review| review.held);
        child.part == Part::Ordinary
            && child.iro == 0
            && child.entered < settled
            && held.max().is_none_or(|on| on < quiet)
    }

    fn fits(&self, child: &Child, line: &Line) -> bool {
        let held = child.reviews.iter().any(|review| review.held.is_some());
        let right = match line.whose {
            "advocate" => child.advocate.is_some(),
            "any" => child.style_on(self.today) != "tiny",
            "baby" => child.style_on(self.today) == "tiny",
            style => child.style_on(self.today) == style,
        };
        right && (held || !line.purpose.looks_back())
    }

    /// The views of a line, with what must be there before them and what came of them.
    fn say(&mut self, index: usize, child: &Child, line: &Line) {
        let back = |review: &&super::history::Review| review.held.is_some() == line.purpose.looks_back();
        let Some(review) = child.reviews.iter().rev().find(back) else { return };
        let at = self.at(self.today - TimeDelta::days(line.days));
        let invitee = match line.voice {
            Voice::Carer => Some(Invitee::Carer),
            Voice::Parent => Some(Invitee::Parent),
            _ => None,
        };
        if let Some(invitee) = invitee {
            let invitation = self.invitation(review, false);
            let person = InvitedPerson { name: Words::new(line.name), relation: Words::new(line.relation) };
            let guest = Guest { invitation, invitee, person };
            self.push(at - TimeDelta::days(2), index, What::InvitedGuest(Box::new(guest)));
        }
        let advocate = child.advocate.filter(|_| line.voice.is_advocates());
        let name = advocate.map_or(line.name, |advocate| self.advocates[advocate].details.first_name());
        let helper = (!line.relation.is_empty()).then(|| helper(name, line.relation, line.how));
        let form = form::newest(line.purpose, child.band);
        let matter = Kind::raised_by(line.purpose).map(|kind| Matter { id: self.dice().id(), kind, promise: None });
        if let Some(matter) = matter.as_ref().filter(|_| !line.outcome.is_empty()) {
            self.push(at + TimeDelta::days(3), index, What::Settled(matter.id, line.outcome));
        }
        let sending = Sending {
            id: self.dice().id(),
            review: review.id,
            voice: line.voice,
            helper,
            advocate,
            form,
            language: Language::English,
            given: self.words(form, line.words),
            told: None,
            matter,
        };
        // Nothing is settled unanswered.
        if let Some(given) = sending.given.first().filter(|_| !line.answer.is_empty()) {
            let (review, views, words) = (sending.review, sending.id, line.answer.to_owned());
            let (kind, who) = (ReplyKind::Heard, String::new());
            let only_iro = given.said.answer.only_iro;
            let reply = Reply { review, views, answer: given.id, only_iro, kind, words, who, by: None };
            self.push(at + TimeDelta::days(2), index, What::Replied(Box::new(reply)));
        }
        self.push(at, index, What::Sent(Box::new(sending)));
    }

    /// Words, as the answer to the first question of a form that takes words.
    fn words(&self, form: &Form, words: &str) -> Vec<Given> {
        let asked = form.questions().map(|(_, question)| question);
        let asked = asked.filter(|question| matches!(question.kind, Asks::Text { .. })).take(1);
        asked
            .map(|question| {
                let answer = Answer::of(Value::Text(Words::new(words)));
                let (form, version, question) = (form.id.clone(), form.version, question.id.clone());
                Given { id: self.dice().id(), said: Said { form, version, question, answer }, promised: None, at: None }
            })
            .collect()
    }

    /// A child says before a review that a promise of last time did not happen.
    fn broken_promise(&mut self, children: &[Child], used: &mut HashSet<usize>) {
        let before = start_of_day(self.today - TimeDelta::days(20));
        let decided = self.events.iter().filter(|event| event.at < before).filter_map(|event| match &event.what {
            What::Decided(decision) => Some((event.child, (**decision).clone())),
            _ => None,
        });
        let promises: Vec<_> = decided.collect();
        let promised = |index: usize| promises.iter().rev().find(|(child, _)| *child == index);
        let found = self.one(children, used, |index, _| promised(index).is_some());
        let Some((index, (_, decision))) = found.and_then(|index| Some((index, promised(index)?))) else { return };
        used.insert(index);
        let child = &children[index];
        let Some(review) = child.reviews.last() else { return };
        let asked = form::newest(Purpose::LastTime, child.band);
        let Some((_, question)) = asked.questions().next() else { return };
        let answer = Answer::of(Value::One(Happened::No.code().to_owned()));
        let (form, version, question) = (asked.id.clone(), asked.version, question.id.clone());
        let promised =
            Promised { decision: decision.id, what: Words::new(&*decision.what), who: Words::new(&*decision.who) };
        let said = Said { form, version, question, answer };
        let given = Given { id: self.dice().id(), said, promised: Some(promised), at: None };
        let form = form::newest(Purpose::BeforeReview, child.band);
        let sending = Sending {
            id: self.dice().id(),
            review: review.id,
            voice: Voice::Child,
            helper: None,
            advocate: None,
            form,
            language: Language::English,
            given: vec![given],
            told: None,
            matter: Some(Matter { id: self.dice().id(), kind: Kind::Promise, promise: Some(decision.id) }),
        };
        let at = self.at(self.today - TimeDelta::days(9));
        self.push(at, index, What::Sent(Box::new(sending)));
    }

    /// The first two children of the first IRO who have an advocate: each is asked to speak at the open review.
    fn ask_advocates(&mut self, children: &[Child]) {
        let theirs: Vec<_> = children
            .iter()
            .enumerate()
            .filter(|(_, child)| self.is_quiet(child) && child.advocate.is_some())
            .take(2)
            .collect();
        for (index, child) in theirs {
            let (Some(advocate), Some(review)) = (child.advocate, child.reviews.last()) else { continue };
            let at = self.at(self.today - TimeDelta::days(3));
            self.push(at, index, What::AskedToSpeak(review.id, advocate));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_may_be_said_in_its_voice() {
        for line in lines() {
            assert!(line.purpose.open_to(line.voice), "{:?} {:?}", line.purpose, line.voice);
        }
    }
}
