//! Invented people and things for the tests. Numbers stand for ids, minutes for instants.

use chrono::TimeDelta;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::device::Device;
use heard_domain::id::{
    ChildId, ConcernId, DecisionId, DraftId, InvitationId, LetterId, MatterId, ReviewId, SecretId, StaffId,
    SubmissionId, ViewsId,
};
use heard_domain::matter;
use heard_domain::people::{Band, Invitee, Role};
use heard_domain::purpose::Purpose;
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use heard_domain::secret::Kind;
use heard_domain::store::{
    Channel, ChildWrite, DraftWrite, Greeting, GreetingKind, LetterBody, NewAllocation, NewConcern, NewDecision,
    NewInvitation, NewMatter, NewReview, NewSecret, NewSession, NewStaff, NewViews, OpenReview, SessionHash,
    SessionKind, Tombstone,
};
use heard_domain::voice::Voice;
use heard_domain::{Day, Moment};

use crate::world::World;

pub(crate) const IRO: StaffId = StaffId::from_bytes([1; 16]);
pub(crate) const OTHER_IRO: StaffId = StaffId::from_bytes([2; 16]);
pub(crate) const ADVOCATE: StaffId = StaffId::from_bytes([3; 16]);
pub(crate) const CHILD: ChildId = ChildId::from_bytes([0xa1; 16]);
pub(crate) const OTHER: ChildId = ChildId::from_bytes([0xa2; 16]);
pub(crate) const REVIEW: ReviewId = ReviewId::from_bytes([0xb1; 16]);
pub(crate) const OTHER_REVIEW: ReviewId = ReviewId::from_bytes([0xb2; 16]);
pub(crate) const INVITATION: InvitationId = InvitationId::from_bytes([0xc1; 16]);
pub(crate) const WRITER: SessionHash = SessionHash([0xd1; 32]);
pub(crate) const CONCERN: ConcernId = ConcernId::from_bytes([0xe1; 16]);
pub(crate) const LETTER: LetterId = LetterId::from_bytes([0xf1; 16]);

/// So many minutes after the beginning.
pub(crate) fn at(minutes: i64) -> Moment {
    Moment::from_timestamp_micros(1_790_000_000_000_007).expect("a time") + TimeDelta::minutes(minutes)
}

pub(crate) fn day(day: u32) -> Day {
    Day::from_ymd_opt(2026, 11, day).expect("a day")
}

pub(crate) fn sealed(text: &str) -> Sealed {
    Sealed(text.as_bytes().to_vec())
}

pub(crate) fn entry(actor: Actor, child: ChildId, action: Action) -> Entry {
    Entry { at: at(1), actor, child: Some(child), action, object: ObjectKind::Child, object_id: *child.as_bytes() }
}

/// An entry by the IRO about the first child.
pub(crate) fn by_iro(action: Action) -> Entry {
    entry(Actor::Staff(IRO, Role::Iro), CHILD, action)
}

/// An entry by the IRO about the other child.
pub(crate) fn crossed(action: Action) -> Entry {
    entry(Actor::Staff(IRO, Role::Iro), OTHER, action)
}

/// An entry by the first child.
pub(crate) fn by_child(action: Action) -> Entry {
    entry(Actor::Child(CHILD), CHILD, action)
}

pub(crate) fn worker(id: StaffId, role: Role) -> NewStaff {
    NewStaff {
        id,
        key: WrappedKey { owner: Owner::Staff(id), bytes: sealed("worker's key") },
        role,
        email: [id.as_bytes()[0]; 32],
        identity: sealed("worker"),
        profile: None,
        password: Some("$argon2id$".to_owned()),
        seed: sealed("seed"),
        created_at: at(0),
    }
}

pub(crate) fn child(id: ChildId, review: ReviewId) -> ChildWrite {
    ChildWrite {
        id,
        key: Some(WrappedKey { owner: Owner::Child(id), bytes: sealed("child's key") }),
        reference: [id.as_bytes()[0]; 32],
        digest: [1; 32],
        identity: sealed("child"),
        band: Band::Middle,
        entered_care_on: Some(day(1)),
        left_care_on: None,
        last_review: None,
        people: None,
        iro: Some(IRO),
        open: OpenReview::Counted(NewReview { id: review, child: id, ordinal: 1, due_on: day(20) }),
        renumbered: Vec::new(),
        at: at(0),
        entry: entry(Actor::System, id, Action::ImportedChild),
    }
}

/// What is left of a child who is erased at minute 60.
pub(crate) fn tombstone(child: ChildId) -> Tombstone {
    Tombstone { child, reference: [child.as_bytes()[0]; 32], at: at(60), account: sealed("account") }
}

pub(crate) fn invitation(number: u8) -> NewInvitation {
    NewInvitation {
        id: InvitationId::from_bytes([number; 16]),
        child: CHILD,
        review: REVIEW,
        invitee: Invitee::Child,
        person: None,
        token: [number; 32],
        locator: format!("L{number:03}"),
        code: "$argon2id$".to_owned(),
        by: IRO,
        created_at: at(i64::from(number) - 0xc0),
        expires_at: at(10_000),
        printed: Some(sealed("printed")),
    }
}

/// A carer's or parent's.
pub(crate) fn guest(number: u8, invitee: Invitee) -> NewInvitation {
    NewInvitation { invitee, person: Some(sealed("person")), ..invitation(number) }
}

pub(crate) fn writer(hash: SessionHash) -> NewSession {
    let kind = SessionKind::Writer { child: CHILD, invitation: INVITATION, invitee: Invitee::Child };
    session(hash, kind)
}

pub(crate) fn session(hash: SessionHash, kind: SessionKind) -> NewSession {
    let language = "en".to_owned();
    NewSession { hash, kind, language, created_at: at(1), idle_until: at(30), expires_at: at(480) }
}

pub(crate) fn secret(number: u8) -> NewSecret {
    let id = SecretId::from_bytes([number; 16]);
    let hash = format!("$argon2id${number}");
    NewSecret { id, child: CHILD, kind: Kind::Pictures, hash, on: Device::Phone, at: at(2) }
}

/// The session that begins when the secret of that number is set.
pub(crate) fn opened_by(number: u8) -> NewSession {
    let kind = SessionKind::Child { child: CHILD, secret: secret(number).id, invitation: INVITATION };
    session(SessionHash([0x50 + number; 32]), kind)
}

pub(crate) fn draft(number: u8) -> DraftWrite {
    DraftWrite {
        id: DraftId::from_bytes([number; 16]),
        child: CHILD,
        review: REVIEW,
        invitation: Some(INVITATION),
        author: None,
        submission: SubmissionId::from_bytes([number; 16]),
        follows: None,
        body: sealed("begun"),
        has_words: false,
        at: at(2),
    }
}

pub(crate) fn views(number: u8) -> NewViews {
    NewViews {
        id: ViewsId::from_bytes([number; 16]),
        child: CHILD,
        review: REVIEW,
        submission: SubmissionId::from_bytes([number; 16]),
        digest: [number; 32],
        voice: Voice::Child,
        purpose: Purpose::BeforeReview,
        follows: None,
        form: "review".to_owned(),
        form_version: 1,
        band: Band::Middle,
        language: "en".to_owned(),
        draft: Some((DraftId::from_bytes([number; 16]), 1)),
        author: None,
        confirmed: false,
        body: sealed("words"),
        recordings: Vec::new(),
        chosen: Vec::new(),
        quotes: Vec::new(),
        concern: None,
        matters: Vec::new(),
        promises: Vec::new(),
        at: at(i64::from(number)),
        joins: None,
    }
}

pub(crate) fn urgent_views(number: u8) -> NewViews {
    NewViews { concern: Some(NewConcern { id: CONCERN, body: sealed("unsafe") }), ..views(number) }
}

/// Due on the day of that number.
pub(crate) fn matter(number: u8, kind: matter::Kind) -> NewMatter {
    let id = MatterId::from_bytes([number; 16]);
    NewMatter { id, kind, decision: None, letter: None, review: None, due_on: day(u32::from(number)) }
}

pub(crate) fn greeting(staff: StaffId, kind: GreetingKind, minutes: i64) -> Greeting {
    Greeting { child: CHILD, staff, kind, body: sealed("greeting"), at: at(minutes) }
}

pub(crate) fn letter(text: &str) -> LetterBody {
    LetterBody { id: LETTER, child: CHILD, review: REVIEW, by: IRO, body: sealed(text), at: at(5) }
}

pub(crate) fn promise() -> NewDecision {
    let id = DecisionId::from_bytes([1; 16]);
    NewDecision { id, review: REVIEW, child: CHILD, body: sealed("promise"), due_on: day(28), at: at(2) }
}

impl World {
    /// Three workers, two children of the first IRO, an invitation and an open writing session of the first child.
    pub(crate) async fn with_people(&self) {
        for (id, role) in [(IRO, Role::Iro), (OTHER_IRO, Role::Iro), (ADVOCATE, Role::Advocate)] {
            self.store.add_staff(&worker(id, role), &by_iro(Action::AddedStaff)).await.expect("a worker");
        }
        let children = [child(CHILD, REVIEW), child(OTHER, OTHER_REVIEW)];
        self.store.write_children(&children).await.expect("children");
        self.store.invite(&invitation(0xc1), &by_iro(Action::Invited)).await.expect("an invitation");
        self.store.open_session(&writer(WRITER), None).await.expect("a session");
    }

    pub(crate) async fn send(&self, views: &NewViews) {
        self.store.send_views(views, &WRITER, &by_child(Action::SentViews)).await.expect("sent");
    }

    /// Allocates the advocate to the first child.
    pub(crate) async fn with_advocate(&self) {
        let allocation = NewAllocation { child: CHILD, worker: ADVOCATE, role: Role::Advocate, from: at(0) };
        self.store.allocate(&allocation, &by_iro(Action::AllocatedAdvocate)).await.expect("allocated");
    }

    /// The first child wants to be told by text message.
    pub(crate) async fn with_contact(&self) {
        let (details, chose) = (sealed("telephone"), by_child(Action::ChoseContact));
        self.store.set_contact(CHILD, Channel::Text, &details, at(1), &chose).await.expect("chosen");
    }

    /// Sends the letter of the first child's review.
    pub(crate) async fn with_letter(&self, sent: i64, readable: i64) {
        assert!(self.store.save_letter(&letter("dear"), 0, &by_iro(Action::ChangedLetter)).await.expect("kept"));
        let entry = by_iro(Action::SentLetter);
        assert!(self.store.send_letter(LETTER, 1, at(sent), at(readable), &entry).await.expect("sent"));
    }

    /// How many rows the log has.
    pub(crate) async fn logged(&self) -> usize {
        self.store.log_after(0, 10_000).await.expect("the log").len()
    }
}
