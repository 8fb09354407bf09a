//! The longer steps of keeping the demo's year: invitations, secrets, views, the record.

use chrono::TimeDelta;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::chosen::{chosen, topic};
use heard_domain::device::Device;
use heard_domain::documents::{ConcernText, Notes, Telling, ViewsBody};
use heard_domain::id::{ReviewId, SecretId, StaffId};
use heard_domain::matter::Happened;
use heard_domain::monitoring::Monitoring;
use heard_domain::people::{Band, Invitee, Language, Role};
use heard_domain::quoting::agreed;
use heard_domain::sealed::Sealed;
use heard_domain::secret::{Kind, Secret};
use heard_domain::store::{
    Held, NewConcern, NewInvitation, NewLine, NewMatter, NewSecret, NewSession, NewViews, Part as RecordPart,
    ReviewFacts, SessionHash, SessionKind,
};
use heard_domain::voice::Voice;
use heard_domain::{Moment, Words};

use super::children::{Child, IROS, Part};
use super::kinds::counted;
use super::meeting::attending;
use super::record_line::line_text;
use super::seed::{Seeder, entry};
use super::story::{Guest, Invitation, Matter, Meeting, Placing, Sending};
use crate::boot::Failed;
use crate::quoting::sealed;
use crate::vault::{Strength, hash_now, places, sha256};

/// The secret of a child whose secret is printed.
#[must_use]
pub(super) fn printed_secret(child: &Child) -> Secret {
    let secret = match child.band {
        Band::Older => Secret::number("482071"),
        Band::Pictures | Band::Middle => Secret::pictures(&["cat", "moon", "bus", "key"]),
    };
    secret.expect("both are well formed")
}

impl Seeder<'_> {
    pub(super) async fn invite(
        &mut self,
        index: usize,
        made: &Invitation,
        at: Moment,
        by: StaffId,
    ) -> Result<(), Failed> {
        let child = self.children[index].id;
        let code = if made.printed {
            hash_now(Strength::Short, &self.vault.peppered(made.code.secret()), &self.dice().bytes())
        } else {
            self.dead.clone()
        };
        let invitation = NewInvitation {
            id: made.id,
            child,
            review: made.review,
            invitee: Invitee::Child,
            person: None,
            token: sha256(&made.token),
            locator: made.code.locator().to_owned(),
            code,
            by,
            created_at: at,
            expires_at: at + TimeDelta::days(60),
            printed: None,
        };
        let actor = Actor::Staff(by, Role::Iro);
        let entry = entry(at, actor, child, Action::Invited, ObjectKind::Invitation, made.id.as_bytes());
        self.store.invite(&invitation, &entry).await?;
        self.invitations.insert(index, made.id);
        Ok(())
    }

    /// Invites a carer or parent.
    pub(super) async fn invite_guest(
        &mut self,
        index: usize,
        guest: &Guest,
        at: Moment,
        by: StaffId,
    ) -> Result<(), Failed> {
        let (child, id) = (self.children[index].id, guest.invitation.id);
        let voice = if guest.invitee == Invitee::Parent { Voice::Parent } else { Voice::Carer };
        let invitation = NewInvitation {
            id,
            child,
            review: guest.invitation.review,
            invitee: guest.invitee,
            person: Some(self.keys[index].seal(places::invitation_person(id), &guest.person)),
            token: sha256(&guest.invitation.token),
            locator: guest.invitation.code.locator().to_owned(),
            code: self.dead.clone(),
            by,
            created_at: at,
            expires_at: at + TimeDelta::days(60),
            printed: None,
        };
        let actor = Actor::Staff(by, Role::Iro);
        let entry = entry(at, actor, child, Action::Invited, ObjectKind::Invitation, id.as_bytes());
        self.store.invite(&invitation, &entry).await?;
        self.guests.insert((index, voice), id);
        Ok(())
    }

    /// Sets a secret in a session that is over at once.
    pub(super) async fn set_secret(&mut self, index: usize, id: SecretId, at: Moment) -> Result<(), Failed> {
        let child = &self.children[index];
        let Some(invitation) = self.invitations.get(&index).copied() else { return Ok(()) };
        let hash = SessionHash(self.dice().bytes());
        let session = NewSession {
            hash,
            kind: SessionKind::Writer { child: child.id, invitation, invitee: Invitee::Child },
            language: Language::English.code().to_owned(),
            created_at: at,
            idle_until: at,
            expires_at: at,
        };
        self.store.open_session(&session, None).await?;
        let (kind, phc) = if child.part == Part::Reader {
            let secret = printed_secret(child);
            let peppered = self.vault.peppered(secret.canonical());
            (secret.kind(), hash_now(Strength::Short, &peppered, &self.dice().bytes()))
        } else {
            (if self.chance.percent(60) { Kind::Pictures } else { Kind::Number }, self.dead.clone())
        };
        let on = if kind == Kind::Number { Device::Phone } else { Device::Tablet };
        let secret = NewSecret { id, child: child.id, kind, hash: phc, on, at };
        let entry =
            entry(at, Actor::Writer(invitation), child.id, Action::SetSecret, ObjectKind::Secret, id.as_bytes());
        let opens = SessionHash(self.dice().bytes());
        let kind = SessionKind::Child { child: child.id, secret: id, invitation };
        let begins = NewSession { hash: opens, kind, ..session };
        let _ = self.store.set_secret(&secret, &hash, &begins, &entry).await?;
        self.store.close_session(&hash).await?;
        Ok(self.store.close_session(&opens).await?)
    }

    pub(super) async fn send(&self, index: usize, sending: &Sending, at: Moment) -> Result<(), Failed> {
        let (child, key) = (&self.children[index], &self.keys[index]);
        let advocate = sending.advocate.map(|advocate| (self.workers[IROS + advocate].id, Role::Advocate));
        // What was observed, and what came on paper, is typed in by the IRO.
        let typed = matches!(sending.voice, Voice::Observation | Voice::Paper);
        let worker = advocate.or_else(|| typed.then(|| (self.workers[child.iro].id, Role::Iro)));
        let author = worker.map(|(worker, _)| worker);
        let guest = self.guests.get(&(index, sending.voice)).copied();
        let confirmed = self.confirmed.contains(&index);
        let actor = match (worker, guest.or(self.invitations.get(&index).copied())) {
            (Some((worker, role)), _) => Actor::Staff(worker, role),
            (None, Some(invitation)) if guest.is_some() || !confirmed => Actor::Writer(invitation),
            _ => Actor::Child(child.id),
        };
        let said: Vec<_> = sending.given.iter().map(|given| given.said.clone()).collect();
        let body = ViewsBody { helper: sending.helper.clone(), given: sending.given.clone() };
        let concern = sending.told.as_ref().map(|(id, told)| {
            let telling = Telling { choice: Some(told.choice), words: Words::new(told.words), at: None };
            let text = ConcernText { tellings: vec![telling] };
            NewConcern { id: *id, body: key.seal(places::concern_body(*id), &text) }
        });
        let broken = sending.matter.as_ref().and_then(|matter| matter.promise);
        let views = NewViews {
            id: sending.id,
            child: child.id,
            review: sending.review,
            submission: self.dice().id(),
            digest: self.dice().bytes(),
            voice: sending.voice,
            purpose: sending.form.purpose,
            follows: None,
            form: sending.form.id.to_string(),
            form_version: sending.form.version,
            band: sending.form.band,
            language: sending.language.code().to_owned(),
            draft: None,
            author,
            confirmed: author.is_some() || guest.is_some() || confirmed,
            chosen: chosen(sending.voice, &said),
            quotes: sealed(self.dice(), key, &child.details, sending.language, agreed(sending.voice, &said)),
            body: key.seal(places::views_body(sending.id), &body),
            recordings: Vec::new(),
            concern,
            matters: sending.matter.iter().map(|matter| new_matter(matter, at)).collect(),
            promises: broken.map(|promise| (promise, Happened::No)).into_iter().collect(),
            at,
            joins: None,
        };
        let entry = entry(at, actor, child.id, Action::SentViews, ObjectKind::Views, sending.id.as_bytes());
        let _ = self.store.send_views(&views, &SessionHash(self.dice().bytes()), &entry).await?;
        Ok(())
    }

    pub(super) async fn place(
        &mut self,
        index: usize,
        placing: &Placing,
        at: Moment,
        by: StaffId,
    ) -> Result<(), Failed> {
        let child = self.children[index].id;
        let text = line_text(&placing.given.said, placing.language, placing.reason, placing.helper.clone());
        let line = NewLine {
            id: placing.id,
            review: placing.review,
            child,
            views: placing.views,
            answer: placing.given.id,
            part: placing.part,
            voice: placing.voice,
            topic: topic(&placing.given.said, placing.part),
            body: self.keys[index].seal(places::line_body(placing.id), &text),
            by,
            at,
        };
        let action = match placing.part {
            RecordPart::Private => Action::PlacedPrivate,
            RecordPart::Shared if placing.reason.is_empty() => Action::PlacedShared,
            RecordPart::Shared => Action::PlacedDespitePrivate,
        };
        let entry =
            entry(at, Actor::Staff(by, Role::Iro), child, action, ObjectKind::Review, placing.review.as_bytes());
        self.store.place_line(&line, &entry).await?;
        Ok(())
    }

    pub(super) async fn hold(
        &mut self,
        index: usize,
        meeting: &Meeting,
        at: Moment,
        by: StaffId,
    ) -> Result<(), Failed> {
        let child = self.children[index].id;
        let of = meeting.review;
        let log = |action| entry(at, Actor::Staff(by, Role::Iro), child, action, ObjectKind::Review, of.as_bytes());
        let notes: Sealed = self.keys[index].seal::<Notes>(places::review_notes(of), &meeting.notes);
        if let Some(row) = self.store.review(of).await? {
            let attending = attending(&row, &meeting.notes, meeting.on);
            let monitoring = Monitoring { attending, ..counted(&row, meeting.on) };
            let entry = log(Action::ChangedRecord);
            let (facts, notes) = (&meeting.facts, Some(&notes));
            let _ = self.store.save_review(of, row.version, facts, Some(&monitoring), notes, &entry).await?;
        }
        let team = Some(self.children[index].details.team.clone());
        let held = Held { review: of, on: meeting.on, team, next: meeting.next.clone() };
        let _ = self.store.hold_review(&held, &log(Action::HeldReview)).await?;
        Ok(())
    }

    /// Saves the facts of a review over whatever version it has.
    pub(super) async fn save(&self, review: ReviewId, facts: &ReviewFacts, entry: &Entry) -> Result<(), Failed> {
        if let Some(row) = self.store.review(review).await? {
            let _ = self.store.save_review(review, row.version, facts, None, None, entry).await?;
        }
        Ok(())
    }
}

/// A matter, due so many working days after the day on which it was raised.
fn new_matter(matter: &Matter, at: Moment) -> NewMatter {
    NewMatter {
        id: matter.id,
        kind: matter.kind,
        decision: matter.promise,
        letter: None,
        review: None,
        due_on: matter.kind.due(heard_domain::english_time::day(at)),
    }
}
