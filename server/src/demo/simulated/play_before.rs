//! Playing what comes before a review and the review itself: invitations, views, the record, holding, contact.

use chrono::TimeDelta;
use heard_domain::audit::{Action, Actor, ObjectKind};
use heard_domain::chosen::{chosen, topic};
use heard_domain::contradiction::contradictions;
use heard_domain::documents::{ConcernText, Telling, ViewsBody};
use heard_domain::form::{self, UnsafeChoice};
use heard_domain::id::{ContactNoteId, InvitationId};
use heard_domain::invitation_code::Code;
use heard_domain::lists::ListCode;
use heard_domain::matter::Kind;
use heard_domain::monitoring::{Between, Monitoring, is_late, wrong};
use heard_domain::people::{Invitee, Language, Role};
use heard_domain::quoting::agreed;
use heard_domain::store::{
    ContactNote, Held, NewConcern, NewInvitation, NewLine, NewMatter, NewReview, NewViews, Part, ReviewFacts,
    SentOutcome, SessionHash, StoreErrorKind,
};
use heard_domain::voice::{Helper, Voice};
use heard_domain::{Day, Moment, Words};

use super::super::children::IROS;
use super::super::meeting::notes;
use super::super::record_line::line_text;
use super::super::seed::entry;
use super::play::{Player, done};
use super::{Placed, Sent, Which};
use crate::boot::Failed;
use crate::quoting::sealed;
use crate::vault::{places, sha256};

/// What a child says who tells of something unsafe.
const UNSAFE: &str = "Somebody at the bus stop waits for me. I do not like it.";

impl Player<'_> {
    pub(super) async fn invite(&mut self, which: Which, at: Moment) -> Result<(), Failed> {
        let (child, review) = (self.child(which.child)?.id, self.review(which).await?);
        let id: InvitationId = self.dice().id();
        let mut invitation = NewInvitation {
            id,
            child,
            review,
            invitee: Invitee::Child,
            person: None,
            token: sha256(&self.dice().bytes::<32>()),
            locator: self.locator()?,
            code: self.dead.clone(),
            by: self.iro(which.child),
            created_at: at,
            expires_at: at + TimeDelta::days(60),
            printed: None,
        };
        let entry = self.by_iro(which.child, at, Action::Invited, ObjectKind::Invitation, id.as_bytes())?;
        loop {
            match self.store.invite(&invitation, &entry).await {
                Err(error) if error.kind == StoreErrorKind::Duplicate => invitation.locator = self.locator()?,
                done => break done?,
            }
        }
        self.invitations.insert(which, id);
        Ok(())
    }

    /// The first part of a code, which another may have already.
    fn locator(&self) -> Result<String, Failed> {
        let code = Code::from_bytes(std::iter::repeat_with(|| self.dice().bytes::<1>()[0]));
        Ok(code.map_err(|_| Failed::because("no code could be made"))?.locator().to_owned())
    }

    pub(super) async fn open(&mut self, which: Which, at: Moment) -> Result<(), Failed> {
        let invitation = *self.invitations.get(&which).ok_or_else(|| Failed::because("nobody was invited"))?;
        let (child, actor) = (self.child(which.child)?.id, Actor::Writer(invitation));
        let of = invitation.as_bytes();
        let entry = entry(at, actor, child, Action::OpenedInvitation, ObjectKind::Invitation, of);
        Ok(self.store.note_opened(invitation, at, &entry).await?)
    }

    pub(super) async fn send(&mut self, sent: &Sent, at: Moment) -> Result<(), Failed> {
        let index = sent.review.child;
        let (child, review) = (self.child(index)?, self.review(sent.review).await?);
        let told = &self.told.children[index];
        let author = match sent.voice {
            Voice::Paper | Voice::Observation => Some((self.iro(index), Role::Iro)),
            Voice::Advocate | Voice::AdvocateNonInstructed => Some((self.told.workers[IROS].id, Role::Advocate)),
            _ => None,
        };
        let invitation = self.invitations.get(&sent.review).copied();
        let actor = match (author, invitation) {
            (Some((worker, role)), _) => Actor::Staff(worker, role),
            (None, Some(invitation)) => Actor::Writer(invitation),
            (None, None) => Actor::Child(child.id),
        };
        let form = form::newest(sent.purpose, told.band);
        let helper = sent.voice.has_helper().then(|| Helper {
            name: Words::new(told.carer),
            relation: Words::new("foster carer"),
            how: Words::new("We read the questions together."),
        });
        let concern = sent.told.map(|id| {
            let telling = Telling { choice: Some(UnsafeChoice::Yes), words: Words::new(UNSAFE), at: None };
            NewConcern { id, body: child.key.seal(places::concern_body(id), &ConcernText { tellings: vec![telling] }) }
        });
        let matter = |kind: Kind| NewMatter {
            id: self.dice().id(),
            kind,
            decision: None,
            letter: None,
            review: None,
            due_on: kind.due(Self::today(at)),
        };
        let said: Vec<_> = sent.given.iter().map(|given| given.said.clone()).collect();
        let views = NewViews {
            id: sent.views,
            child: child.id,
            review,
            submission: self.dice().id(),
            digest: self.dice().bytes(),
            voice: sent.voice,
            purpose: sent.purpose,
            follows: None,
            form: form.id.to_string(),
            form_version: form.version,
            band: form.band,
            language: Language::English.code().to_owned(),
            draft: None,
            author: author.map(|(worker, _)| worker),
            confirmed: author.is_some(),
            chosen: chosen(sent.voice, &said),
            quotes: sealed(self.dice(), &child.key, &told.details, Language::English, agreed(sent.voice, &said)),
            body: child.key.seal(places::views_body(sent.views), &ViewsBody { helper, given: sent.given.clone() }),
            recordings: Vec::new(),
            concern,
            matters: Kind::raised_by(sent.purpose).map(matter).into_iter().collect(),
            promises: Vec::new(),
            at,
            joins: None,
        };
        let entry = entry(at, actor, child.id, Action::SentViews, ObjectKind::Views, sent.views.as_bytes());
        let outcome = self.store.send_views(&views, &SessionHash(self.dice().bytes()), &entry).await?;
        done(matches!(outcome, SentOutcome::Sent), "views")
    }

    pub(super) async fn place(&mut self, placed: &Placed, at: Moment) -> Result<(), Failed> {
        let (child, review) = (self.child(placed.review.child)?, self.review(placed.review).await?);
        let text = line_text(&placed.given.said, Language::English, "", None);
        let (part, action) =
            if placed.shared { (Part::Shared, Action::PlacedShared) } else { (Part::Private, Action::PlacedPrivate) };
        let line = NewLine {
            id: placed.line,
            review,
            child: child.id,
            views: placed.views,
            answer: placed.given.id,
            part,
            voice: placed.voice,
            topic: topic(&placed.given.said, part),
            body: child.key.seal(places::line_body(placed.line), &text),
            by: self.iro(placed.review.child),
            at,
        };
        let entry = self.by_iro(placed.review.child, at, action, ObjectKind::Review, review.as_bytes())?;
        done(self.store.place_line(&line, &entry).await?, "line")
    }

    /// Records what is known, unless a page would refuse it.
    pub(super) async fn record(
        &mut self,
        which: Which,
        facts: &ReviewFacts,
        counted: &Monitoring,
        at: Moment,
    ) -> Result<(), Failed> {
        let (child, (review, entry)) =
            (self.child(which.child)?, self.of_review(which, at, Action::ChangedRecord).await?);
        let (row, file) = (self.store.review(review).await?, self.store.child_file(child.id).await?);
        let (Some(row), Some(file)) = (row, file) else { return Err(Failed::because("no review stands there")) };
        let last = file.reviews.iter().filter(|other| other.id != review).filter_map(|other| other.held_on).max();
        let between = Between { last, held: row.held_on, today: Self::today(at) };
        let refused = wrong(counted, between);
        done(refused.is_empty(), &format!("{refused:?}"))?;
        let refused = contradictions(facts, row.held_on, file.entered_care_on, Self::today(at));
        done(refused.is_empty(), &format!("{refused:?}"))?;
        if row.held_on.is_some() {
            let settled = counted.clone().settled(is_late(row.due_on, row.held_on, true));
            done(settled == *counted, "what is counted of a review that was late, or not")?;
        }
        let text = notes(self.chance, &self.told.children[which.child], facts);
        let sealed = child.key.seal(places::review_notes(review), &text);
        done(self.store.save_review(review, row.version, facts, Some(counted), Some(&sealed), &entry).await?, "record")
    }

    /// Holds a review and opens the next, as its page does.
    pub(super) async fn hold(&mut self, which: Which, on: Day, at: Moment) -> Result<(), Failed> {
        let (child, (review, entry)) = (self.child(which.child)?, self.of_review(which, at, Action::HeldReview).await?);
        let file = self.store.child_file(child.id).await?.ok_or_else(|| Failed::because("nobody knows the child"))?;
        let next = file.timetable(Some(on)).next().map(|next| NewReview {
            id: self.dice().id(),
            child: child.id,
            ordinal: next.ordinal.into(),
            due_on: next.due.day,
        });
        if let Some(next) = &next {
            self.reviews.insert(Which { nth: which.nth + 1, ..which }, next.id);
        }
        let held = Held { review, on, team: Some(child.team), next };
        done(self.store.hold_review(&held, &entry).await?, "review")
    }

    pub(super) async fn note(&mut self, index: usize, on: Day, way: &ListCode, at: Moment) -> Result<(), Failed> {
        let child = self.child(index)?;
        let id: ContactNoteId = self.dice().id();
        let body = child.key.seal(places::contact_note(id), &Words::new("A good talk on a walk. All is well at home."));
        let note = ContactNote { id, child: child.id, on, way: way.clone(), body, by: self.iro(index), at };
        let entry = self.by_iro(index, at, Action::NotedContact, ObjectKind::ContactNote, id.as_bytes())?;
        done(self.store.note_contact(&note, &entry).await?, "contact")
    }
}
