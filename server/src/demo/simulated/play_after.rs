//! Playing what comes of a review: decisions, papers, letter, answers, promises, corrections, escalations.

use chrono::TimeDelta;
use heard_domain::addendum::{AddendumText, Correction, Recorded};
use heard_domain::audit::{Action, Actor, ObjectKind};
use heard_domain::documents::{DecisionText, LetterText, ReplyKind, ReplyText, WithheldReason};
use heard_domain::escalation;
use heard_domain::id::{AddendumId, DecisionId, EscalationStepId, LetterId};
use heard_domain::ladder;
use heard_domain::lists::ListCode;
use heard_domain::matter;
use heard_domain::papers::{Paper, Papers, may_be_sent};
use heard_domain::store::{
    Corrected, DecisionState, LetterBody, NewAddendum, NewDecision, NewEscalation, NewMatter, NewPromise, NewReply,
    NewReview, NewStep, OnPaper, OpenReview, PaperTo, PromiseWord, SettledPromise, StepEnd, StepOf,
};
use heard_domain::{Day, Moment, Words};

use super::super::seed::{became, entry};
use super::play::{Player, done};
use super::{Answered, Decided, Happened, Righted, Which};
use crate::boot::Failed;
use crate::vault::places;

impl Player<'_> {
    pub(super) async fn decide(&mut self, decided: &Decided, at: Moment) -> Result<(), Failed> {
        let child = self.child(decided.review.child)?;
        let review = self.review(decided.review).await?;
        let (what, who) = (Words::new(&*decided.text), Words::new(&*decided.who));
        let (id, text) = (decided.decision, DecisionText { what, who, only_iro: false });
        let body = child.key.seal(places::decision_body(id), &text);
        let new = NewDecision { id, review, child: child.id, body, due_on: decided.due, at };
        let entry =
            self.by_iro(decided.review.child, at, Action::ChangedDecision, ObjectKind::Decision, id.as_bytes())?;
        done(self.store.add_decision(&new, &entry).await?, "decision")?;
        self.decided.entry(review).or_default().insert(id);
        Ok(())
    }

    pub(super) async fn undecide(&mut self, which: Which, id: DecisionId, at: Moment) -> Result<(), Failed> {
        let review = self.review(which).await?;
        let entry = self.by_iro(which.child, at, Action::ChangedDecision, ObjectKind::Decision, id.as_bytes())?;
        done(self.store.remove_decision(review, id, &entry).await?, "decision")?;
        self.decided.entry(review).or_default().remove(&id);
        Ok(())
    }

    pub(super) async fn answer(&mut self, answered: &Answered, at: Moment) -> Result<(), Failed> {
        let index = answered.review.child;
        let (child, review, by) = (self.child(index)?, self.review(answered.review).await?, self.iro(index));
        let kind = answered.kind;
        let (words, who) = match kind {
            ReplyKind::Heard => ("", ""),
            ReplyKind::WillDo => ("I will ask, and tell you what they say.", "Your IRO"),
            ReplyKind::Cannot => ("It is too far for a weekend.", ""),
            ReplyKind::SomebodyElse => ("I have asked them to tell you.", "Your school"),
        };
        let due = answered.promise.map(|(_, due)| due);
        let text = ReplyText::new(kind, Words::new(words), Words::new(who), due);
        let promise = answered.promise.and_then(|(id, _)| {
            let (text, due_on) = text.promise(false)?;
            Some(NewPromise { id, body: child.key.seal(places::decision_body(id), &text), due_on, decided: false })
        });
        let (views, answer) = (answered.views, answered.answer);
        let body = child.key.seal(places::reply_body(answer), &text);
        let new = NewReply { child: child.id, review, views, answer, kind, body, promise, by, at };
        let entry = self.by_iro(index, at, Action::Replied, ObjectKind::Views, views.as_bytes())?;
        Ok(self.store.reply(&new, &entry).await?)
    }

    pub(super) async fn became(
        &mut self,
        which: Which,
        decision: DecisionId,
        state: DecisionState,
        at: Moment,
    ) -> Result<(), Failed> {
        let child = self.child(which.child)?;
        let seal = |words| child.key.seal(places::decision_because(decision), &Words::new(words));
        let settled = SettledPromise { child: child.id, decision, state, because: became(state).map(seal), at };
        let of = decision.as_bytes();
        let entry = self.by_iro(which.child, at, Action::ChangedDecision, ObjectKind::Decision, of)?;
        done(self.store.settle_promise(&settled, &entry).await?, "promise")
    }

    pub(super) async fn child_said(
        &mut self,
        which: Which,
        decision: DecisionId,
        happened: matter::Happened,
        at: Moment,
    ) -> Result<(), Failed> {
        let child = self.child(which.child)?.id;
        let matter = happened.raises().map(|kind| NewMatter {
            id: self.dice().id(),
            kind,
            decision: Some(decision),
            letter: None,
            review: None,
            due_on: kind.due(Self::today(at)),
        });
        let of = decision.as_bytes();
        let entry = entry(at, Actor::Child(child), child, Action::SpokeOfPromise, ObjectKind::Decision, of);
        let word = PromiseWord { child, decision, happened, matter, at };
        done(self.store.say_of_promise(&word, &entry).await?, "promise")
    }

    pub(super) async fn went_out(&mut self, which: Which, paper: Paper, on: Day, at: Moment) -> Result<(), Failed> {
        let action = if paper == Paper::Decisions { Action::SentDecisions } else { Action::DistributedRecord };
        let (review, entry) = self.of_review(which, at, action).await?;
        let held = self.store.review(review).await?.and_then(|row| row.held_on);
        let decisions = self.decided.get(&review).map_or(0, |decided| decided.len());
        let refused = may_be_sent(paper, held, decisions, on, Self::today(at)).err();
        done(refused.is_none(), &format!("{refused:?}"))?;
        done(self.store.send_paper(review, paper, on, self.iro(which.child), at, &entry).await?, "paper")
    }

    /// A letter as it is kept.
    async fn letter(
        &mut self,
        which: Which,
        id: LetterId,
        is_withheld: bool,
        at: Moment,
    ) -> Result<LetterBody, Failed> {
        let (child, review, by) = (self.child(which.child)?, self.review(which).await?, self.iro(which.child));
        let called = self.told.children[which.child].details.called();
        let body = if is_withheld {
            let reason = "The child asked to hear it from me in person, and I went to tell them.";
            child.key.seal(places::letter_body(id), &WithheldReason { reason: Words::new(reason) })
        } else {
            let text = format!("Dear {called},\n\nThank you for having me. You stay where you are, as you wished.");
            child.key.seal(places::letter_body(id), &LetterText { text: Words::new(text) })
        };
        Ok(LetterBody { id, child: child.id, review, by, body, at })
    }

    /// Drafts the letter, unless a draft is there. Gives it with its version.
    async fn drafted(&mut self, which: Which, at: Moment) -> Result<(LetterId, i64), Failed> {
        let known = self.letters.get(&which).copied();
        let (id, version) = known.unwrap_or_else(|| (self.dice().id(), 0));
        let body = self.letter(which, id, false, at).await?;
        let entry = self.by_iro(which.child, at, Action::ChangedLetter, ObjectKind::Letter, id.as_bytes())?;
        done(self.store.save_letter(&body, version, &entry).await?, "draft")?;
        Ok((id, version + 1))
    }

    pub(super) async fn send_letter(&mut self, which: Which, at: Moment) -> Result<(), Failed> {
        let (id, version) = self.drafted(which, at).await?;
        let entry = self.by_iro(which.child, at, Action::SentLetter, ObjectKind::Letter, id.as_bytes())?;
        let readable = at + TimeDelta::minutes(10);
        done(self.store.send_letter(id, version, at, readable, &entry).await?, "letter")?;
        self.letters.insert(which, (id, version + 1));
        Ok(())
    }

    pub(super) async fn recall_letter(&mut self, which: Which, at: Moment) -> Result<(), Failed> {
        let (id, version) = self.letters.get(&which).copied().ok_or_else(|| Failed::because("no letter was sent"))?;
        let entry = self.by_iro(which.child, at, Action::RecalledLetter, ObjectKind::Letter, id.as_bytes())?;
        done(self.store.recall_letter(id, at, &entry).await?, "letter")?;
        self.letters.insert(which, (id, version + 1));
        Ok(())
    }

    pub(super) async fn give_letter(&mut self, which: Which, on: Day, at: Moment) -> Result<(), Failed> {
        let (id, version) = self.drafted(which, at).await?;
        let log = |action| self.by_iro(which.child, at, action, ObjectKind::Letter, id.as_bytes());
        let given = OnPaper { on, to: PaperTo::ReadAloud, by: self.iro(which.child) };
        done(self.store.print_letter(id, version, at, &log(Action::PrintedLetter)?).await?, "printed letter")?;
        done(self.store.give_letter(id, &given, at, &log(Action::GaveLetter)?).await?, "letter on paper")
    }

    pub(super) async fn withhold_letter(&mut self, which: Which, at: Moment) -> Result<(), Failed> {
        let id: LetterId = self.dice().id();
        let body = self.letter(which, id, true, at).await?;
        let entry = self.by_iro(which.child, at, Action::WithheldLetter, ObjectKind::Letter, id.as_bytes())?;
        done(self.store.withhold_letter(&body, &entry).await?, "withheld letter")?;
        self.letters.insert(which, (id, 1));
        Ok(())
    }

    /// Puts something right, with what follows from it, as the page of the review does.
    pub(super) async fn correct(&mut self, which: Which, right: Righted, at: Moment) -> Result<(), Failed> {
        let (child, (review, entry)) =
            (self.child(which.child)?, self.of_review(which, at, Action::CorrectedReview).await?);
        let (row, file) = (self.store.review(review).await?, self.store.child_file(child.id).await?);
        let (Some(row), Some(mut file)) = (row, file) else { return Err(Failed::because("no review stands there")) };
        let correction = Correction {
            held_on: right.held,
            code: right.code,
            papers: Papers { decisions: right.decisions, record: None, distribution: right.distribution },
        };
        let others: Vec<Day> =
            file.reviews.iter().filter(|other| other.id != review).filter_map(|other| other.held_on).collect();
        let held = row.held_on.unwrap_or(Day::MAX);
        let recorded = Recorded {
            review: &row,
            born: self.told.children[which.child].details.born,
            entered_care: file.entered_care_on,
            neighbours: (
                others.iter().copied().filter(|other| *other < held).max(),
                others.iter().copied().filter(|other| *other > held).min(),
            ),
            decisions: self.decided.get(&review).map_or(0, |decided| decided.len()),
            today: Self::today(at),
        };
        let refused = correction.wrong(&recorded);
        done(refused.is_empty(), &format!("{refused:?}"))?;
        let addenda = correction.changes(&row).into_iter().map(|(fact, old, new)| {
            let id: AddendumId = self.dice().id();
            let reason = Words::new("Written down wrongly on the day.");
            let text = AddendumText { old, new, words: Words::default(), reason };
            NewAddendum { id, fact, body: child.key.seal(places::addendum_body(id), &text), entry: entry.clone() }
        });
        let addenda: Vec<_> = addenda.collect();
        let (mut open, mut renumbered) = (OpenReview::AsItStands, Vec::new());
        if let Some(on) = right.held {
            for other in file.reviews.iter_mut().filter(|other| other.id == review) {
                other.held_on = Some(on);
            }
            let table = file.timetable(None);
            if let Some(next) = table.next() {
                let (id, ordinal, due_on) = (self.dice().id(), next.ordinal.into(), next.due.day);
                open = OpenReview::Counted(NewReview { id, child: child.id, ordinal, due_on });
            }
            let numbered = file.reviews.iter().filter_map(|other| Some((other.id, other.ordinal, other.held_on?)));
            renumbered = table.renumbered(numbered);
        }
        let corrected = Corrected {
            review,
            child: child.id,
            version: row.version,
            correction,
            open,
            renumbered,
            addenda,
            tells_child: false,
            by: self.iro(which.child),
            at,
        };
        done(self.store.correct_review(&corrected).await?, "correction")
    }

    pub(super) async fn escalation(&mut self, what: &Happened, at: Moment) -> Result<(), Failed> {
        let step = |player: &Self, index: usize, stage: &ListCode, on: Day, why: bool| {
            let id: EscalationStepId = player.dice().id();
            let known = ladder::stages().iter().find(|known| known.code == stage.as_str());
            let (key, by) = (player.child(index)?.key, player.iro(index));
            let why = why.then(|| key.seal(places::escalation_why(id), &Words::new("It did not last.")));
            let due_on = known.and_then(|known| known.due(on));
            Ok::<_, Failed>(NewStep { id, stage: stage.clone(), opened_on: on, due_on, who: None, why, by })
        };
        match what {
            Happened::Escalated { id, child: index, review, stage, reason, on } => {
                let child = self.child(*index)?;
                let review = match review {
                    Some(which) => Some(self.review(*which).await?),
                    None => None,
                };
                let about = child.key.seal(places::escalation_about(*id), &Words::new("What was decided is not done."));
                let first = step(self, *index, stage, *on, false)?;
                let (id, reason) = (*id, reason.clone());
                let new =
                    NewEscalation { id, child: child.id, review, reason, about, told: None, told_at: None, first };
                let entry = self.by_iro(*index, at, Action::Escalated, ObjectKind::Escalation, id.as_bytes())?;
                done(self.store.escalate(&new, &entry).await?, "escalation")?;
                self.escalations.insert(id, (0, stage.clone()));
            }
            Happened::EscalationMoved { id, child: index, stage, on, again } => {
                let (place, from) = self.at_stage(*id)?;
                let why = Words::new(if *again { "It did not last." } else { "" });
                let refused = escalation::step(ladder::stages(), &from, stage, *again, &why).err();
                done(refused.is_none(), &format!("{refused:?}"))?;
                let (to, child) = (step(self, *index, stage, *on, *again)?, self.child(*index)?.id);
                let of = StepOf { escalation: *id, child, place };
                let action = if *again { Action::ReopenedEscalation } else { Action::MovedEscalation };
                let entry = self.by_iro(*index, at, action, ObjectKind::Escalation, id.as_bytes())?;
                let moved = if *again {
                    self.store.reopen_escalation(of, &to, &entry).await?
                } else {
                    self.store.move_escalation(of, &to, &entry).await?
                };
                done(moved, "another stage")?;
                self.escalations.insert(*id, (place + 1, stage.clone()));
            }
            Happened::EscalationEnded { id, child: index, outcome, on } => {
                let (place, _) = self.at_stage(*id)?;
                let of = StepOf { escalation: *id, child: self.child(*index)?.id, place };
                let end = StepEnd { on: *on, outcome: *outcome, came: None };
                let entry =
                    self.by_iro(*index, at, Action::ResolvedEscalation, ObjectKind::Escalation, id.as_bytes())?;
                done(self.store.resolve_escalation(of, &end, &entry).await?, "the end of an escalation")?;
            }
            _ => {}
        }
        Ok(())
    }

    fn at_stage(&self, id: heard_domain::id::EscalationId) -> Result<(i64, ListCode), Failed> {
        self.escalations.get(&id).cloned().ok_or_else(|| Failed::because("nothing was asked"))
    }
}
