//! What the first IRO asks of somebody higher up in the demo: one that waits, one that was answered, one of which its
//! child reads.

use chrono::TimeDelta;
use heard_domain::audit::{Action, Actor, ObjectKind};
use heard_domain::english_time::start_of_day;
use heard_domain::id::{EscalationId, EscalationStepId};
use heard_domain::ladder;
use heard_domain::lists::ListCode;
use heard_domain::people::Role;
use heard_domain::store::{NewEscalation, NewStep, StepAnswer, StepOf};
use heard_domain::{Day, Moment, Words};

use super::children::Part;
use super::seed::{Seeder, entry};
use super::splitmix::SplitMix;
use crate::boot::Failed;
use crate::dice::Dice;
use crate::vault::places;

/// The chance of their ids.
const APART: u64 = 12;

/// One of them.
struct Asked {
    /// How many days ago.
    days: i64,
    /// A code of the shipped reasons.
    reason: &'static str,
    /// What is not happening, and what is asked for.
    about: &'static str,
    /// Who is asked, as the child would say it.
    who: &'static str,
    /// What the child reads of it; empty where they do not.
    told: &'static str,
    /// How many days ago it was answered, and what was answered.
    answer: Option<(i64, &'static str)>,
}

const ASKED: [Asked; 3] = [
    Asked {
        days: 2,
        reason: "health",
        about: "The dentist was agreed in spring, and no appointment is made. I ask for a date this month.",
        who: "Sam, the manager of your social worker",
        told: "",
        answer: None,
    },
    Asked {
        days: 9,
        reason: "family_time",
        about: "Family time was stopped for the summer and nobody has said when it begins again. I ask for a plan.",
        who: "Sam, the manager of your social worker",
        told: "",
        answer: Some((3, "It begins again next month, every second Saturday. The carer and the family know.")),
    },
    Asked {
        days: 5,
        reason: "decisions_not_done",
        about: "The laptop that two reviews decided on is still not here. I ask for it to be paid for now.",
        who: "Kim, the manager of your social worker",
        told: "I asked again for your laptop, so that you can do your school work at home.",
        answer: None,
    },
];

impl Seeder<'_> {
    /// Keeps them, each of another child.
    ///
    /// # Errors
    /// When storage fails.
    pub(super) async fn escalations(&self, today: Day, now: Moment) -> Result<(), Failed> {
        let chance = SplitMix::new(APART);
        let mut used = Vec::new();
        let theirs = self.children.iter().enumerate();
        let theirs = theirs.filter(|(_, child)| child.part == Part::Ordinary && child.iro == 0).map(|(index, _)| index);
        let theirs: Vec<usize> = theirs.collect();
        for asked in ASKED {
            let mut free = theirs.iter().copied().filter(|index| !used.contains(index));
            // Whoever reads of it signs in, if anybody does.
            let reads = free.clone().find(|index| !asked.told.is_empty() && self.confirmed.contains(index));
            let Some(index) = reads.or_else(|| free.next()) else { continue };
            used.push(index);
            self.escalation(&chance, index, &asked, today, now).await?;
        }
        Ok(())
    }

    async fn escalation(
        &self,
        chance: &SplitMix,
        index: usize,
        asked: &Asked,
        today: Day,
        now: Moment,
    ) -> Result<(), Failed> {
        let (dice, child, key): (&dyn Dice, _, _) = (chance, self.children[index].id, &self.keys[index]);
        let (id, step): (EscalationId, EscalationStepId) = (dice.id(), dice.id());
        // The first stage at which somebody is asked in writing.
        let Some(stage) = ladder::stages().get(1) else { return Ok(()) };
        let codes = ListCode::read(&stage.code).zip(ListCode::read(asked.reason));
        let Some((code, reason)) = codes else { return Ok(()) };
        let noon = |days| (start_of_day(today - TimeDelta::days(days)) + TimeDelta::hours(12)).min(now);
        let (on, at, by) = (today - TimeDelta::days(asked.days), noon(asked.days), self.workers[0].id);
        let tells = !asked.told.is_empty();
        let new = NewEscalation {
            id,
            child,
            review: None,
            reason,
            about: key.seal(places::escalation_about(id), &Words::new(asked.about)),
            told: tells.then(|| key.seal(places::escalation_told(id), &Words::new(asked.told))),
            told_at: tells.then_some(at),
            first: NewStep {
                id: step,
                stage: code,
                opened_on: on,
                due_on: stage.due(on),
                who: Some(key.seal(places::escalation_who(step), &Words::new(asked.who))),
                why: None,
                by,
            },
        };
        let log = |at, actor, action| entry(at, actor, child, action, ObjectKind::Escalation, id.as_bytes());
        self.store.escalate(&new, &log(at, Actor::Staff(by, Role::Iro), Action::Escalated)).await?;
        let Some((days, words)) = asked.answer else { return Ok(()) };
        let manager = self.workers.iter().find(|worker| worker.role == Role::Manager);
        let Some(manager) = manager.map(|worker| worker.id) else { return Ok(()) };
        let words = key.seal(places::escalation_answer(step), &Words::new(words));
        let answer = StepAnswer { on: today - TimeDelta::days(days), words, by: manager };
        let log = log(noon(days), Actor::Staff(manager, Role::Manager), Action::AnsweredEscalation);
        self.store.answer_escalation(StepOf { escalation: id, child, place: 0 }, &answer, &log).await?;
        Ok(())
    }
}
