//! How many sets of views a second are kept, each on the disk before it counts, and how long a page of a form waits:
//! `cargo run --release -p heard-storage --example commits -- sqlite:/some/folder/measure.db`.
//! The database must not exist (SQLite) or be empty (PostgreSQL).

use std::sync::Arc;
use std::time::Instant;

use heard_domain::audit::{Action, Actor, Chain, Entry, ObjectKind};
use heard_domain::id::{ChildId, InvitationId, ReviewId, StaffId, SubmissionId, ViewsId};
use heard_domain::people::{Band, Invitee, Role};
use heard_domain::purpose::Purpose;
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use heard_domain::store::{
    ChildWrite, NewInvitation, NewReview, NewSession, NewStaff, NewViews, OpenReview, SessionHash, SessionKind, Store,
};
use heard_domain::voice::Voice;
use heard_domain::{Day, Moment};
use heard_storage::{Options, migrate, open};

const SENDINGS: u128 = 2_000;
const WRITERS: u128 = 8;
const CHILD: ChildId = ChildId::from_bytes([1; 16]);
const REVIEW: ReviewId = ReviewId::from_bytes([1; 16]);
const INVITATION: InvitationId = InvitationId::from_bytes([1; 16]);
const IRO: StaffId = StaffId::from_bytes([1; 16]);
const SESSION: SessionHash = SessionHash([1; 32]);

/// Costs about what a keyed hash costs: nothing beside a commit.
struct Unkeyed;

impl Chain for Unkeyed {
    fn link(&self, canonical: &[u8]) -> [u8; 32] {
        let mut link = [0; 32];
        canonical.iter().enumerate().for_each(|(place, byte)| link[place % 32] ^= byte);
        link
    }
}

fn at() -> Moment {
    Moment::from_timestamp_micros(1_790_000_000_000_000).expect("a time")
}

fn entry() -> Entry {
    let (actor, action, object) = (Actor::Writer(INVITATION), Action::SentViews, ObjectKind::Views);
    Entry { at: at(), actor, child: Some(CHILD), action, object, object_id: [1; 16] }
}

/// A child with a review, an invitation and a session that writes.
async fn people(store: &dyn Store) -> heard_domain::store::Result<()> {
    let sealed = || Sealed(vec![7; 256]);
    let iro = NewStaff {
        id: IRO,
        key: WrappedKey { owner: Owner::Staff(IRO), bytes: sealed() },
        role: Role::Iro,
        email: [1; 32],
        identity: sealed(),
        profile: None,
        password: None,
        seed: sealed(),
        created_at: at(),
    };
    store.add_staff(&iro, &entry()).await?;
    let due_on = Day::from_ymd_opt(2026, 12, 1).expect("a day");
    let child = ChildWrite {
        id: CHILD,
        key: Some(WrappedKey { owner: Owner::Child(CHILD), bytes: sealed() }),
        reference: [1; 32],
        digest: [1; 32],
        identity: sealed(),
        band: Band::Middle,
        entered_care_on: None,
        left_care_on: None,
        last_review: None,
        people: None,
        iro: Some(IRO),
        open: OpenReview::Counted(NewReview { id: REVIEW, child: CHILD, ordinal: 1, due_on }),
        renumbered: Vec::new(),
        at: at(),
        entry: entry(),
    };
    store.write_children(&[child]).await?;
    let expires_at = at() + chrono::TimeDelta::days(1);
    let invitation = NewInvitation {
        id: INVITATION,
        child: CHILD,
        review: REVIEW,
        invitee: Invitee::Child,
        person: None,
        token: [1; 32],
        locator: "ABCD".to_owned(),
        code: String::new(),
        by: IRO,
        created_at: at(),
        expires_at,
        printed: None,
    };
    store.invite(&invitation, &entry()).await?;
    let kind = SessionKind::Writer { child: CHILD, invitation: INVITATION, invitee: Invitee::Child };
    let language = "en".to_owned();
    let session = NewSession { hash: SESSION, kind, language, created_at: at(), idle_until: expires_at, expires_at };
    store.open_session(&session, None).await
}

fn views(number: u128) -> NewViews {
    NewViews {
        id: ViewsId::from_bytes(number.to_be_bytes()),
        child: CHILD,
        review: REVIEW,
        submission: SubmissionId::from_bytes(number.to_be_bytes()),
        digest: [1; 32],
        voice: Voice::Child,
        purpose: Purpose::BeforeReview,
        follows: None,
        form: "review".to_owned(),
        form_version: 1,
        band: Band::Middle,
        language: "en".to_owned(),
        draft: None,
        author: None,
        confirmed: false,
        body: Sealed(vec![7; 4_096]),
        recordings: Vec::new(),
        chosen: Vec::new(),
        quotes: Vec::new(),
        concern: None,
        matters: Vec::new(),
        promises: Vec::new(),
        at: at(),
        joins: None,
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = std::env::args().nth(1).ok_or("which database?")?;
    migrate(&url).await?;
    let store = open(&url, &Options::default(), Arc::new(Unkeyed)).await?;
    people(&*store).await?;

    let begun = Instant::now();
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let store = Arc::clone(&store);
            tokio::spawn(async move {
                for number in (writer..SENDINGS).step_by(WRITERS as usize) {
                    store.send_views(&views(number), &SESSION, &entry()).await.expect("sent");
                }
            })
        })
        .collect();
    for writer in writers {
        writer.await?;
    }
    println!("{:.0} sendings a second", SENDINGS as f64 / begun.elapsed().as_secs_f64());

    let begun = Instant::now();
    for _ in 0..SENDINGS {
        store.writer(&SESSION, at()).await?;
    }
    println!("{:.0} µs to find a session", begun.elapsed().as_micros() as f64 / SENDINGS as f64);
    Ok(())
}
