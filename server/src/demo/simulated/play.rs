//! Lets what was simulated happen: each thing at its moment, through the functions that imports and pages use. What a
//! page would refuse is refused here too, so that nothing is simulated that could not be.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::cover::Cover;
use heard_domain::id::{ChildId, DecisionId, EscalationId, InvitationId, LetterId, ReviewId, StaffId};
use heard_domain::import::ChildRow;
use heard_domain::import::reviews::PastReview;
use heard_domain::people::Role;
use heard_domain::sealed::WrappedKey;
use heard_domain::store::{HandOver, Handed, HandedChild, Store};
use heard_domain::timetable::LastKnown;
use heard_domain::{Moment, Words, english_time};

use super::super::people;
use super::super::seed::{Seeder, entry};
use super::super::splitmix::SplitMix;
use super::{FileLine, Happened, Simulation, Which};
use crate::boot::Failed;
use crate::dice::Dice;
use crate::importing::{self, Extract};
use crate::vault::{DataKey, Vault, lookups};

/// What is played differs in its ids and seals from what tells it.
const APART: u64 = 13;

/// Plays what was simulated.
pub(super) struct Player<'a> {
    pub(super) told: &'a Simulation,
    pub(super) store: &'a dyn Store,
    pub(super) vault: &'a Vault,
    pub(super) chance: &'a SplitMix,
    /// The code of every invitation: it opens nothing.
    pub(super) dead: String,
    pub(super) known: HashMap<usize, Known>,
    pub(super) reviews: HashMap<Which, ReviewId>,
    pub(super) invitations: HashMap<Which, InvitationId>,
    pub(super) letters: HashMap<Which, (LetterId, i64)>,
    /// How many decisions stand.
    pub(super) decided: HashMap<ReviewId, HashSet<DecisionId>>,
    /// At which place and stage each escalation is.
    pub(super) escalations: HashMap<EscalationId, (i64, heard_domain::lists::ListCode)>,
    /// Whose each child is, and who had the child last.
    whose: HashMap<usize, (Option<usize>, Option<usize>)>,
}

/// A child whom the file told of.
#[derive(Clone)]
pub(super) struct Known {
    pub(super) id: ChildId,
    pub(super) key: Arc<DataKey>,
    pub(super) team: String,
}

pub(super) async fn play(told: &Simulation, store: &dyn Store, vault: &Vault, password: &str) -> Result<(), Failed> {
    let chance = SplitMix::new(told.seed ^ APART);
    let staff: Vec<_> = told.staff().collect();
    let seeder = Seeder::new(store, vault, &chance, &[], &[]);
    let begins = told.happened.first().map_or(Moment::MIN_UTC, |first| first.at);
    seeder.add_staff(&staff, password, begins).await?;
    let dead = seeder.dead.clone();
    let mut player = Player {
        told,
        store,
        vault,
        chance: &chance,
        dead,
        known: HashMap::new(),
        reviews: HashMap::new(),
        invitations: HashMap::new(),
        letters: HashMap::new(),
        decided: HashMap::new(),
        escalations: HashMap::new(),
        whose: HashMap::new(),
    };
    for happening in &told.happened {
        player
            .happen(happening.at, &happening.what)
            .await
            .map_err(|failed| Failed(format!("{}: {:?}: {failed}", happening.at, happening.what)))?;
    }
    Ok(())
}

/// What was simulated has to be done.
pub(super) fn done(is_done: bool, what: &str) -> Result<(), Failed> {
    if is_done { Ok(()) } else { Err(Failed(format!("what was simulated was not done: {what}"))) }
}

impl Player<'_> {
    pub(super) fn dice(&self) -> &dyn Dice {
        self.chance
    }

    async fn happen(&mut self, at: Moment, what: &Happened) -> Result<(), Failed> {
        match what {
            Happened::FileSaid(line) => self.file_said(line, at).await,
            Happened::PastSaid(past) => self.past_said(past, at).await,
            Happened::Given { child, from, to } => self.give(*child, *from, *to, at).await,
            Happened::IroLeft(iro) => self.iro_left(*iro, at).await,
            Happened::Covered { away, by, from, until } => {
                let [away, by] = [*away, *by].map(|iro| self.told.workers[iro].id);
                let cover = Cover { away, by, from: *from, until: *until };
                done(self.store.set_cover(&cover, &staff_entry(at, Action::ChangedCover, away)).await?, "cover")
            }
            Happened::Invited(which) => self.invite(*which, at).await,
            Happened::Opened(which) => self.open(*which, at).await,
            Happened::Sent(sent) => self.send(sent, at).await,
            Happened::ActedOn { concern, child } => {
                let entry =
                    self.by_iro(*child, at, Action::AcknowledgedConcern, ObjectKind::Concern, concern.as_bytes())?;
                let by = self.iro(*child);
                let _ = self.store.acknowledge_concern(*concern, by, at, &entry).await?;
                Ok(())
            }
            Happened::Recorded(which, both) => self.record(*which, &both.0, &both.1, at).await,
            Happened::Held(which, on) => self.hold(*which, *on, at).await,
            Happened::Placed(line) => self.place(line, at).await,
            Happened::TakenOut(which, line) => {
                let (review, entry) = self.of_review(*which, at, Action::RemovedLine).await?;
                done(self.store.remove_line(review, *line, &entry).await?, "line")
            }
            Happened::Decided(decided) => self.decide(decided, at).await,
            Happened::Undecided(which, decision) => self.undecide(*which, *decision, at).await,
            Happened::Answered(answered) => self.answer(answered, at).await,
            Happened::Became(which, decision, state) => self.became(*which, *decision, *state, at).await,
            Happened::ChildSaid(which, decision, said) => self.child_said(*which, *decision, *said, at).await,
            Happened::WentOut(which, paper, on) => self.went_out(*which, *paper, *on, at).await,
            Happened::RecordClosed(which) => {
                let (review, entry) = self.of_review(*which, at, Action::ClosedRecord).await?;
                done(self.store.close_record(review, self.iro(which.child), at, &entry).await?, "record")
            }
            Happened::LetterSent(which) => self.send_letter(*which, at).await,
            Happened::LetterRecalled(which) => self.recall_letter(*which, at).await,
            Happened::LetterGiven(which, on) => self.give_letter(*which, *on, at).await,
            Happened::LetterWithheld(which) => self.withhold_letter(*which, at).await,
            Happened::Corrected(which, right) => self.correct(*which, *right, at).await,
            Happened::Escalated { .. } | Happened::EscalationMoved { .. } | Happened::EscalationEnded { .. } => {
                self.escalation(what, at).await
            }
            Happened::Noted { child, on, way } => self.note(*child, *on, way, at).await,
        }
    }

    /// A line of the file of children, as `heard import children` takes it in.
    async fn file_said(&mut self, line: &FileLine, at: Moment) -> Result<(), Failed> {
        let child = &self.told.children[line.child];
        let mut details = child.details.clone();
        details.team.clone_from(&line.team);
        let iro = line.iro.map(|iro| &self.told.workers[iro].details.email);
        let row = ChildRow {
            line: 2,
            details,
            band: child.band,
            iro_email: iro.map(|email| Words::new(email.expose().to_lowercase())),
            entered_care_on: line.entered,
            left_care_on: line.left,
            last_review: line.known.map(|(on, ordinal)| LastKnown { on, ordinal }),
            people: people::around(line.child),
        };
        let (store, vault, dice) = (self.store, self.vault, self.dice());
        let plan = importing::Plan::make(store, vault, dice, &[row], Extract::Part, &[], at).await?;
        let plan = plan.map_err(|faults| Failed(format!("{faults:?}")))?;
        self.store.write_children(&plan.writes).await?;
        if !self.known.contains_key(&line.child) {
            let reference = lookups::child_reference(self.vault, &child.details.reference);
            let known = self.store.known_children(&[reference]).await?.pop();
            let known = known.ok_or_else(|| Failed::because("the child was not taken in"))?;
            let key = self.key(&known.key)?;
            self.known.insert(line.child, Known { id: known.id, key, team: String::new() });
        }
        if let Some(known) = self.known.get_mut(&line.child) {
            known.team.clone_from(&line.team);
        }
        if line.iro.is_some() {
            self.whose.insert(line.child, (line.iro, line.iro));
        }
        Ok(())
    }

    fn key(&self, wrapped: &WrappedKey) -> Result<Arc<DataKey>, Failed> {
        self.vault.open_key(wrapped).map(Arc::new).map_err(|_| Failed::because("a child's key does not open"))
    }

    /// The file of reviews, as `heard import reviews` takes it in.
    async fn past_said(&self, past: &[PastReview], at: Moment) -> Result<(), Failed> {
        let plan = importing::reviews::Plan::make(self.store, self.vault, self.dice(), past.to_vec(), at).await?;
        let plan = plan.map_err(|faults| Failed(format!("{faults:?}")))?;
        done(plan.conflicts() == 0, "past reviews")?;
        Ok(self.store.write_history(&plan.writes).await?)
    }

    /// A manager gives a child an IRO, or another.
    async fn give(&mut self, index: usize, from: Option<usize>, to: usize, at: Moment) -> Result<(), Failed> {
        let child = self.child(index)?.id;
        let staff = |iro: usize| self.told.workers[iro].id;
        let action = if from.is_some() { Action::HandedOver } else { Action::AllocatedIro };
        let entry = entry(at, Actor::System, child, action, ObjectKind::Staff, staff(to).as_bytes());
        let children = vec![HandedChild { child, note: None, greetings: Vec::new(), entry }];
        let hand_over = HandOver { from: from.map(staff), to: staff(to), at, children };
        done(self.store.hand_over(&hand_over).await? == Handed::Done, "another IRO")?;
        self.whose.insert(index, (Some(to), Some(to)));
        Ok(())
    }

    async fn iro_left(&mut self, iro: usize, at: Moment) -> Result<(), Failed> {
        let id = self.told.workers[iro].id;
        self.store.disable_staff(id, at, &staff_entry(at, Action::DisabledStaff, id)).await?;
        for (now, _) in self.whose.values_mut().filter(|(now, _)| *now == Some(iro)) {
            *now = None;
        }
        Ok(())
    }

    /// A child whom the file told of.
    pub(super) fn child(&self, index: usize) -> Result<Known, Failed> {
        self.known.get(&index).cloned().ok_or_else(|| Failed::because("nobody knows the child yet"))
    }

    /// Who acts for a child: their IRO, or while they have none whoever had them last, whose work is finished by
    /// somebody in the same role.
    pub(super) fn iro(&self, index: usize) -> StaffId {
        let (now, last) = self.whose.get(&index).copied().unwrap_or_default();
        self.told.workers[now.or(last).unwrap_or(0)].id
    }

    /// A row of the log about an act of the child's IRO.
    pub(super) fn by_iro(
        &self,
        index: usize,
        at: Moment,
        action: Action,
        object: ObjectKind,
        of: &[u8; 16],
    ) -> Result<Entry, Failed> {
        let actor = Actor::Staff(self.iro(index), Role::Iro);
        Ok(entry(at, actor, self.child(index)?.id, action, object, of))
    }

    /// A review by its id; one that was not spoken of yet is the one that stands open.
    pub(super) async fn review(&mut self, which: Which) -> Result<ReviewId, Failed> {
        if let Some(review) = self.reviews.get(&which) {
            return Ok(*review);
        }
        let child = self.child(which.child)?;
        let open = self.store.child_now(child.id).await?.and_then(|child| child.reviews.next);
        let open = open.ok_or_else(|| Failed::because("no review stands open"))?;
        self.reviews.insert(which, open);
        Ok(open)
    }

    /// A review, and a row of the log about what its IRO does there.
    pub(super) async fn of_review(
        &mut self,
        which: Which,
        at: Moment,
        action: Action,
    ) -> Result<(ReviewId, Entry), Failed> {
        let review = self.review(which).await?;
        Ok((review, self.by_iro(which.child, at, action, ObjectKind::Review, review.as_bytes())?))
    }

    /// The day of a moment in England.
    pub(super) fn today(at: Moment) -> heard_domain::Day {
        english_time::day(at)
    }
}

fn staff_entry(at: Moment, action: Action, staff: StaffId) -> Entry {
    let (actor, object_id) = (Actor::System, *staff.as_bytes());
    Entry { at, actor, child: None, action, object: ObjectKind::Staff, object_id }
}
