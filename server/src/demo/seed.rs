//! Keeps the demo's year in a database, event by event, through the same store methods that the pages use.
//!
//! Only what is printed has a working code or secret: each of those is hashed with Argon2id, which takes its time.
//! Every other invitation and secret carries one well-formed hash of bytes that nobody kept, so that it verifies
//! with nothing.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::TimeDelta;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::{ConcernOutcome, DecisionText, LetterText, ReplyText, WithheldReason};
use heard_domain::id::{ChildId, DecisionId, InvitationId, StaffId};
use heard_domain::import::ChildRow;
use heard_domain::papers::Paper;
use heard_domain::people::Role;
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use heard_domain::store::{
    ChildWrite, DecisionState, LetterBody, LetterResponse, NewAllocation, NewDecision, NewPromise, NewReply, NewReview,
    NewStaff, OpenReview, ReviewFacts, SettledPromise, Store,
};
use heard_domain::voice::Voice;
use heard_domain::{Moment, Words, english_time};

use super::children::{Child, IROS};
use super::splitmix::SplitMix;
use super::staff::Worker;
use super::story::{Event, Letter, What};
use crate::boot::Failed;
use crate::dice::Dice;
use crate::vault::{DataKey, Strength, Vault, hash_now, lookups, places};

/// Writes the council.
pub(super) struct Seeder<'a> {
    /// The database.
    pub store: &'a dyn Store,
    /// Sealing.
    pub vault: &'a Vault,
    /// The demo's chance.
    pub chance: &'a SplitMix,
    /// The workers.
    pub workers: &'a [Worker],
    /// The children.
    pub children: &'a [Child],
    pub(super) keys: Vec<Arc<DataKey>>,
    pub(super) invitations: HashMap<usize, InvitationId>,
    pub(super) guests: HashMap<(usize, Voice), InvitationId>,
    pub(super) confirmed: HashSet<usize>,
    pub(super) dead: String,
}

impl<'a> Seeder<'a> {
    /// Begins.
    #[must_use]
    pub(super) fn new(
        store: &'a dyn Store,
        vault: &'a Vault,
        chance: &'a SplitMix,
        workers: &'a [Worker],
        children: &'a [Child],
    ) -> Self {
        let dice: &dyn Dice = chance;
        let dead = hash_now(Strength::Short, &dice.bytes::<32>(), &dice.bytes());
        Self {
            store,
            vault,
            chance,
            workers,
            children,
            keys: Vec::new(),
            invitations: HashMap::new(),
            guests: HashMap::new(),
            confirmed: HashSet::new(),
            dead,
        }
    }

    pub(super) fn dice(&self) -> &dyn Dice {
        self.chance
    }

    /// Adds the workers, all with one password: it is hashed once.
    ///
    /// # Errors
    /// When storage fails.
    pub(super) async fn staff(&self, password: &str, at: Moment) -> Result<(), Failed> {
        self.add_staff(&self.workers.iter().collect::<Vec<_>>(), password, at).await
    }

    /// Adds these workers.
    ///
    /// # Errors
    /// When storage fails.
    pub(super) async fn add_staff(&self, workers: &[&Worker], password: &str, at: Moment) -> Result<(), Failed> {
        let password = hash_now(Strength::Password, password.as_bytes(), &self.dice().bytes());
        for worker in workers {
            let (key, wrapped) = self.vault.new_key(Owner::Staff(worker.id));
            let staff = NewStaff {
                id: worker.id,
                key: wrapped,
                role: worker.role,
                email: lookups::email(self.vault, worker.details.email.expose()),
                identity: key.seal(places::staff_identity(worker.id), &worker.details),
                profile: Some(key.seal(places::staff_profile(worker.id), &worker.profile)),
                password: Some(password.clone()),
                seed: key.seal_bytes(places::staff_seed(worker.id), &worker.seed),
                created_at: at,
            };
            let (actor, object_id) = (Actor::System, *worker.id.as_bytes());
            let entry =
                Entry { at, actor, child: None, action: Action::AddedStaff, object: ObjectKind::Staff, object_id };
            self.store.add_staff(&staff, &entry).await?;
        }
        Ok(())
    }

    /// Lets everything happen, in its order. Children who are there from the start are written together.
    ///
    /// # Errors
    /// When storage fails.
    pub(super) async fn play(&mut self, events: &[Event]) -> Result<(), Failed> {
        let mut wrapped = Vec::new();
        for child in self.children {
            let (key, sealed) = self.vault.new_key(Owner::Child(child.id));
            self.keys.push(Arc::new(key));
            wrapped.push(sealed);
        }
        let joined = events.iter().filter_map(|event| match &event.what {
            What::Joined(review) => Some((event.child, event.at, review)),
            _ => None,
        });
        let writes: Vec<_> =
            joined.map(|(child, at, review)| self.write(child, at, review, wrapped[child].clone())).collect();
        self.store.write_children(&writes).await?;
        for write in &writes {
            let child = self.children.iter().find(|child| child.id == write.id);
            if let Some(advocate) = child.and_then(|child| child.advocate) {
                let worker = self.workers[IROS + advocate].id;
                let allocation = NewAllocation { child: write.id, worker, role: Role::Advocate, from: write.at };
                let (action, given) = (Action::AllocatedAdvocate, ObjectKind::Staff);
                let entry = entry(write.at, Actor::System, write.id, action, given, worker.as_bytes());
                self.store.allocate(&allocation, &entry).await?;
            }
        }
        let asked = events.last().map_or(Moment::MIN_UTC, |last| last.at - TimeDelta::days(super::contacts::DAYS));
        let (before, after) = events.split_at(events.partition_point(|event| event.at < asked));
        for event in before {
            self.keep(event).await?;
        }
        self.choose_contacts(asked).await?;
        for event in after {
            self.keep(event).await?;
        }
        Ok(())
    }

    fn write(&self, index: usize, at: Moment, review: &NewReview, key: WrappedKey) -> ChildWrite {
        let child = &self.children[index];
        let iro = &self.workers[child.iro];
        let row = ChildRow {
            line: 0,
            details: child.details.clone(),
            band: child.band,
            iro_email: Some(iro.details.email.clone()),
            entered_care_on: Some(child.entered),
            left_care_on: None,
            last_review: child.known,
            people: super::people::around(index),
        };
        ChildWrite {
            id: child.id,
            key: Some(key),
            reference: lookups::child_reference(self.vault, &child.details.reference),
            digest: lookups::child_digest(self.vault, &row),
            identity: self.keys[index].seal(places::child_identity(child.id), &child.details),
            band: child.band,
            entered_care_on: row.entered_care_on,
            left_care_on: None,
            last_review: child.known,
            people: Some(self.keys[index].seal(places::child_people(child.id), &row.people)),
            iro: Some(iro.id),
            open: OpenReview::Counted(review.clone()),
            renumbered: Vec::new(),
            at,
            entry: entry(at, Actor::System, child.id, Action::ImportedChild, ObjectKind::Child, child.id.as_bytes()),
        }
    }

    /// Keeps one event.
    async fn keep(&mut self, event: &Event) -> Result<(), Failed> {
        let (at, child) = (event.at, &self.children[event.child]);
        let (store, id, key) = (self.store, child.id, Arc::clone(&self.keys[event.child]));
        let by = self.workers[child.iro].id;
        let iro = |action, object, of: &[u8; 16]| entry(at, Actor::Staff(by, Role::Iro), id, action, object, of);
        let own = |action, object, of: &[u8; 16]| entry(at, Actor::Child(id), id, action, object, of);
        match &event.what {
            What::Joined(_) => {}
            What::Planned(review, on) => {
                let facts = ReviewFacts { planned_on: Some(*on), ..ReviewFacts::default() };
                let entry = iro(Action::ChangedRecord, ObjectKind::Review, review.as_bytes());
                self.save(*review, &facts, &entry).await?;
            }
            What::Invited(invitation) => self.invite(event.child, invitation, at, by).await?,
            What::Opened(invitation) => {
                let of = invitation.as_bytes();
                let entry =
                    entry(at, Actor::Writer(*invitation), id, Action::OpenedInvitation, ObjectKind::Invitation, of);
                store.note_opened(*invitation, at, &entry).await?;
            }
            What::SetSecret(secret) => self.set_secret(event.child, *secret, at).await?,
            What::ConfirmedSecret(secret) => {
                let entry = iro(Action::ConfirmedSecret, ObjectKind::Secret, secret.as_bytes());
                if store.confirm_secret(*secret, at, &entry).await? {
                    self.confirmed.insert(event.child);
                }
            }
            What::InvitedGuest(guest) => self.invite_guest(event.child, guest, at, by).await?,
            What::AskedToSpeak(review, advocate) => {
                let entry = iro(Action::AskedAdvocate, ObjectKind::Review, review.as_bytes());
                store.ask_to_speak(id, *review, self.workers[IROS + advocate].id, by, &entry).await?;
            }
            What::Sent(sending) => self.send(event.child, sending, at).await?,
            What::Settled(matter, outcome) => {
                let body = key.seal(places::matter_outcome(*matter), &Words::new(*outcome));
                let entry = iro(Action::SettledMatter, ObjectKind::Matter, matter.as_bytes());
                let _ = store.settle_matter(*matter, by, &body, at, &entry).await?;
            }
            What::ReadViews(views) => {
                let entry = iro(Action::ReadViews, ObjectKind::Views, views.as_bytes());
                let _ = store.read_views(*views, &entry).await?;
            }
            What::ConfirmedViews(views) => {
                store
                    .confirm_views(*views, at, &iro(Action::ConfirmedViews, ObjectKind::Views, views.as_bytes()))
                    .await?;
            }
            What::ActedOn(concern) => {
                let reading = iro(Action::ReadConcern, ObjectKind::Concern, concern.as_bytes());
                let _ = store.read_concern(*concern, &reading).await?;
                let entry = iro(Action::AcknowledgedConcern, ObjectKind::Concern, concern.as_bytes());
                let _ = store.acknowledge_concern(*concern, by, at, &entry).await?;
            }
            What::Closed(concern, outcome) => {
                let body = key.seal(places::concern_outcome(*concern), &ConcernOutcome { words: Words::new(*outcome) });
                let entry = iro(Action::ClosedConcern, ObjectKind::Concern, concern.as_bytes());
                let _ = store.close_concern(*concern, &body, at, &entry).await?;
            }
            What::Placed(placing) => self.place(event.child, placing, at, by).await?,
            What::Held(meeting) => self.hold(event.child, meeting, at, by).await?,
            What::Decided(decision) => {
                let (what, who) = (Words::new(&*decision.what), Words::new(&*decision.who));
                let text = DecisionText { what, who, only_iro: false };
                let (of, due_on) = (decision.id, decision.due);
                let body = key.seal(places::decision_body(of), &text);
                let new = NewDecision { id: of, review: decision.review, child: id, body, due_on, at };
                store.add_decision(&new, &iro(Action::ChangedDecision, ObjectKind::Decision, of.as_bytes())).await?;
            }
            What::WentOut(review, Paper::Record) => {
                let entry = iro(Action::ClosedRecord, ObjectKind::Review, review.as_bytes());
                let _ = store.close_record(*review, by, at, &entry).await?;
            }
            What::WentOut(review, paper) => {
                let action = if *paper == Paper::Decisions { Action::SentDecisions } else { Action::DistributedRecord };
                let entry = iro(action, ObjectKind::Review, review.as_bytes());
                let _ = store.send_paper(*review, *paper, english_time::day(at), by, at, &entry).await?;
            }
            What::Became(decision, state) => {
                let entry = iro(Action::ChangedDecision, ObjectKind::Decision, decision.as_bytes());
                let because =
                    became(*state).map(|words| key.seal(places::decision_because(*decision), &Words::new(words)));
                let settled = SettledPromise { child: id, decision: *decision, state: *state, because, at };
                store.settle_promise(&settled, &entry).await?;
            }
            What::Replied(reply) => {
                let (words, who) = (Words::new(&*reply.words), Words::new(&*reply.who));
                let text = ReplyText::new(reply.kind, words, who, reply.by);
                let (views, answer) = (reply.views, reply.answer);
                let body = key.seal(places::reply_body(answer), &text);
                let promise = text.promise(reply.only_iro).map(|(text, due_on)| {
                    // As random as the answer's own, and in a table of its own.
                    let id = DecisionId::from_bytes(*answer.as_bytes());
                    NewPromise { id, body: key.seal(places::decision_body(id), &text), due_on, decided: false }
                });
                let kind = reply.kind;
                let new = NewReply { child: id, review: reply.review, views, answer, kind, body, promise, by, at };
                store.reply(&new, &iro(Action::Replied, ObjectKind::Views, views.as_bytes())).await?;
            }
            What::Drafted(letter) => {
                let text = LetterText { text: Words::new(&*letter.text) };
                let body = key.seal(places::letter_body(letter.id), &text);
                let entry = iro(Action::ChangedLetter, ObjectKind::Letter, letter.id.as_bytes());
                let _ = store.save_letter(&letter_body(letter, id, by, body, at), 0, &entry).await?;
            }
            What::SentLetter(letter) => {
                let entry = iro(Action::SentLetter, ObjectKind::Letter, letter.as_bytes());
                let _ = store.send_letter(*letter, 1, at, at + TimeDelta::minutes(10), &entry).await?;
            }
            What::Withheld(letter) => {
                let reason = WithheldReason { reason: Words::new(&*letter.text) };
                let body = key.seal(places::letter_body(letter.id), &reason);
                let entry = iro(Action::WithheldLetter, ObjectKind::Letter, letter.id.as_bytes());
                let _ = store.withhold_letter(&letter_body(letter, id, by, body, at), &entry).await?;
            }
            What::ReadLetter(letter) => {
                let entry = own(Action::ReadLetter, ObjectKind::Letter, letter.as_bytes());
                let _ = store.read_letter(id, *letter, at, &entry).await?;
            }
            What::Responded(letter, feeling, not_quite) => {
                let place = places::letter_not_quite(*letter);
                let words = not_quite.map(|words| key.seal(place, &Words::new(words)));
                let entry = own(Action::RespondedToLetter, ObjectKind::Letter, letter.as_bytes());
                let response =
                    LetterResponse { feeling: Some(*feeling), not_quite: words, ..LetterResponse::default() };
                store.respond_to_letter(*letter, &response, at, &entry).await?;
            }
        }
        Ok(())
    }
}

/// A row of the log about one child.
pub(super) fn entry(
    at: Moment,
    actor: Actor,
    child: ChildId,
    action: Action,
    object: ObjectKind,
    of: &[u8; 16],
) -> Entry {
    Entry { at, actor, child: Some(child), action, object, object_id: *of }
}

/// Why a promise was not kept, in words for its child.
pub(super) const fn became(state: DecisionState) -> Option<&'static str> {
    match state {
        DecisionState::Open | DecisionState::Done => None,
        DecisionState::Partly => Some("Part of it is done. The rest took longer than we thought."),
        DecisionState::NotDone => {
            Some("It did not happen, and I am sorry. I asked why, and we talk about it next time.")
        }
    }
}

fn letter_body(letter: &Letter, child: ChildId, by: StaffId, body: Sealed, at: Moment) -> LetterBody {
    LetterBody { id: letter.id, child, review: letter.review, by, body, at }
}
