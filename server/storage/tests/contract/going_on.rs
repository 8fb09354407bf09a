//! Drafts that follow each other: begun in other sessions, locked, sent as one.

use heard_domain::audit::Action;
use heard_domain::going_on::Shown;
use heard_domain::id::{ConcernId, DraftId, SubmissionId, ViewsId};
use heard_domain::matter::Kind;
use heard_domain::people::{Invitee, Role};
use heard_domain::store::{
    DraftWrite, NewChain, NewConcern, NewViews, SentOutcome, SessionHash, SessionKind, StoreErrorKind,
};
use heard_domain::voice::Voice;

use crate::scene::{
    ADVOCATE, CHILD, INVITATION, IRO, OTHER, OTHER_IRO, WRITER, at, by_child, by_iro, draft, guest, opened_by, sealed,
    secret, session, views, writer,
};
use crate::world::World;

const SECOND: SessionHash = SessionHash([0x22; 32]);

fn id(number: u8) -> DraftId {
    DraftId::from_bytes([number; 16])
}

/// A second session of the same invitation goes on with what the first began.
async fn two_parts(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.begin_draft(&draft(1), &WRITER).await.expect("begun");
    assert!(store.save_draft(id(1), 1, &sealed("first words"), at(3)).await.expect("saved"));
    store.open_session(&writer(SECOND), None).await.expect("opened");
    store.begin_draft(&DraftWrite { follows: Some(id(1)), at: at(4), ..draft(2) }, &SECOND).await.expect("begun");
}

/// Both parts, in the versions that [`two_parts`] leaves.
fn chain() -> NewChain {
    let part = |number: u8, version| (id(number), version, SubmissionId::from_bytes([number; 16]));
    let entry = by_child(Action::SentViews);
    let shown = Shown {
        voice: Voice::Child,
        told_unsafe: false,
        joined_at: heard_domain::Moment::from_timestamp(1_790_000_300, 0),
        asked: vec![Kind::SeeIro],
    };
    NewChain {
        views: vec![(NewViews { draft: None, ..views(2) }, entry)],
        parts: vec![part(1, 2), part(2, 1)],
        session: Some(SECOND),
        shown: Some(shown),
        not_about: None,
    }
}

pub(crate) async fn each_session_has_a_draft_of_its_own(world: &World) {
    two_parts(world).await;
    let store = &world.store;
    let rows = store.own_drafts(CHILD).await.expect("read");
    let known: Vec<_> = rows.iter().map(|row| (row.id, row.follows, row.written_at)).collect();
    assert_eq!(known, [(id(2), Some(id(1)), None), (id(1), None, Some(at(3)))]);
    assert!(store.own_drafts(OTHER).await.expect("read").is_empty());
    let of = async |hash| store.writer(&hash, at(5)).await.expect("read").expect("in force").draft.expect("there");
    assert_eq!((of(WRITER).await.body, of(SECOND).await.body), (sealed("first words"), sealed("begun")));
    let third = store.begin_draft(&DraftWrite { follows: Some(id(1)), ..draft(3) }, &WRITER).await;
    assert_eq!(third.map_err(|error| error.kind), Err(StoreErrorKind::Duplicate), "a chain never forks");
    assert!(store.place_draft(id(2), 1, &sealed("who"), at(6)).await.expect("placed"));
    assert!(!store.place_draft(id(2), 1, &sealed("who"), at(6)).await.expect("refused"));
    assert_eq!(of(SECOND).await.written_at, None, "no words were saved");

    // A worker's and a carer's are their own.
    let desk = SessionHash([5; 32]);
    let kind = SessionKind::Staff { staff: ADVOCATE, role: Role::Advocate, writing_for: Some(CHILD) };
    store.open_session(&session(desk, kind), None).await.expect("opened");
    let theirs = DraftWrite { invitation: None, author: Some(ADVOCATE), ..draft(4) };
    store.begin_draft(&theirs, &desk).await.expect("begun");
    store.invite(&guest(0xc3, Invitee::Carer), &by_iro(Action::Invited)).await.expect("invited");
    let carers = DraftWrite { invitation: Some(guest(0xc3, Invitee::Carer).id), ..draft(5) };
    store.begin_draft(&carers, &SessionHash([6; 32])).await.expect("begun");
    for (number, words) in [(4, "advocate's"), (5, "carer's")] {
        assert!(store.save_draft(id(number), 1, &sealed(words), at(9)).await.expect("saved"));
    }
    assert_eq!(store.own_drafts(CHILD).await.expect("read").len(), 2);
    assert_eq!(store.begun(IRO).await.expect("read"), [(CHILD, at(3))]);
    assert!(store.begun(OTHER_IRO).await.expect("read").is_empty());
}

pub(crate) async fn what_is_thrown_away_leaves_the_rest_together(world: &World) {
    two_parts(world).await;
    let store = &world.store;
    store.begin_draft(&DraftWrite { follows: Some(id(2)), ..draft(3) }, &WRITER).await.expect("begun");
    store.drop_draft(id(2)).await.expect("dropped");
    let rows = store.own_drafts(CHILD).await.expect("read");
    let third = rows.iter().find(|row| row.id == id(3)).expect("there");
    assert_eq!((rows.len(), third.follows), (2, Some(id(1))));
}

pub(crate) async fn a_chain_lives_as_long_as_its_end(world: &World) {
    two_parts(world).await;
    let store = &world.store;
    store.begin_draft(&DraftWrite { at: at(100), follows: Some(id(2)), ..draft(3) }, &WRITER).await.expect("begun");
    store.sweep(at(1), at(100), at(0)).await.expect("swept");
    assert_eq!(store.own_drafts(CHILD).await.expect("read").len(), 3);
    store.sweep(at(1), at(101), at(0)).await.expect("swept");
    assert!(store.own_drafts(CHILD).await.expect("read").is_empty());
}

pub(crate) async fn a_chain_is_read_without_the_rest(world: &World) {
    two_parts(world).await;
    let store = &world.store;
    store.begin_draft(&draft(3), &WRITER).await.expect("begun");
    let carer = guest(0xc3, Invitee::Carer);
    store.invite(&carer, &by_iro(Action::Invited)).await.expect("invited");
    let theirs = DraftWrite { invitation: Some(carer.id), ..draft(4) };
    store.begin_draft(&theirs, &SessionHash([6; 32])).await.expect("begun");
    let read = async |number| {
        let mut rows = store.draft_chain(id(number)).await.expect("read");
        rows.sort_by_key(|row| row.id);
        rows.into_iter().map(|row| (row.id, row.body)).collect::<Vec<_>>()
    };
    assert_eq!(read(2).await, [(id(1), sealed("first words")), (id(2), sealed("begun"))]);
    assert_eq!(read(1).await, [(id(1), sealed("first words"))], "what follows it is not read");
    assert_eq!(read(3).await.len(), 1);
    assert!(read(4).await.is_empty(), "a carer's is not the child's");
    assert!(read(9).await.is_empty());
}

pub(crate) async fn a_chain_is_sent_whole_and_once(world: &World) {
    two_parts(world).await;
    let store = &world.store;
    let before = world.logged().await;
    let concern = |number: u8| NewConcern { id: ConcernId::from_bytes([number; 16]), body: sealed("unsafe") };
    let mut sent = chain();
    let other_voice = NewViews { draft: None, voice: Voice::Advocate, concern: Some(concern(1)), ..views(1) };
    sent.views.insert(0, (other_voice, by_child(Action::SentViews)));
    sent.views[1].0.concern = Some(concern(2));
    assert_eq!(store.send_chain(&sent).await.expect("sent"), SentOutcome::Sent);
    assert_eq!(world.logged().await, before + 4, "a row for each, and for each concern");
    assert!(store.own_drafts(CHILD).await.expect("read").is_empty());
    assert_eq!(store.child_file(CHILD).await.expect("read").expect("there").views.len(), 2);
    assert_eq!(store.concerns(None).await.expect("read").len(), 2);
    let sender = store.session(&SECOND, at(5)).await.expect("read").expect("in force");
    assert_eq!(
        (sender.sent, sender.shown, sender.draft),
        (Some(ViewsId::from_bytes([2; 16])), sent.shown.clone(), None)
    );
    assert!(store.writer(&WRITER, at(5)).await.expect("read").expect("in force").draft.is_none());
    let SentOutcome::Already(receipt) = store.send_chain(&sent).await.expect("again") else { panic!("the same") };
    assert_eq!((receipt.id, world.logged().await), (ViewsId::from_bytes([2; 16]), before + 4));
    for (number, was) in [(1, Some(CHILD)), (2, Some(CHILD)), (3, None)] {
        assert_eq!(store.was_sent(SubmissionId::from_bytes([number; 16])).await.expect("read"), was);
    }
    // Nothing is opened by a secret that is set in the session that sent it, before it is confirmed.
    store.set_secret(&secret(1), &SECOND, &opened_by(1), &by_child(Action::SetSecret)).await.expect("set");
    let entry = by_child(Action::ReadViews);
    assert!(store.read_own_views(CHILD, secret(1).id, &entry).await.expect("read").0.is_empty());
}

pub(crate) async fn a_chain_that_changed_is_not_sent(world: &World) {
    two_parts(world).await;
    let store = &world.store;
    assert!(store.save_draft(id(1), 2, &sealed("more"), at(5)).await.expect("saved"));
    assert_eq!(store.send_chain(&chain()).await.expect("asked"), SentOutcome::Changed);
    // The first sends its own meanwhile: the second is alone from then on.
    let own = NewChain {
        views: vec![(NewViews { draft: None, ..views(1) }, by_child(Action::SentViews))],
        parts: vec![(id(1), 3, SubmissionId::from_bytes([1; 16]))],
        session: Some(WRITER),
        shown: None,
        not_about: Some(sealed("not about me")),
    };
    assert_eq!(store.send_chain(&own).await.expect("sent"), SentOutcome::Sent);
    let known = async || store.child_now(CHILD).await.expect("read").expect("there").not_about;
    assert_eq!(known().await, Some(sealed("not about me")));
    assert_eq!(store.send_chain(&chain()).await.expect("asked"), SentOutcome::Changed);
    let alone = NewChain { parts: chain().parts[1..].to_vec(), ..chain() };
    assert_eq!(store.send_chain(&alone).await.expect("sent"), SentOutcome::Sent);
    assert_eq!(store.child_file(CHILD).await.expect("read").expect("there").views.len(), 2);
    assert_eq!(known().await, Some(sealed("not about me")), "what says nothing of it leaves it");
}

pub(crate) async fn without_a_session_the_id_of_the_sending_finds_it(world: &World) {
    two_parts(world).await;
    let store = &world.store;
    let submission = SubmissionId::from_bytes([2; 16]);
    let found = store.find_draft(submission).await.expect("read").expect("there");
    assert_eq!((found.row.id, found.invitation, found.invitee), (id(2), Some(INVITATION), Some(Invitee::Child)));
    assert_eq!(found.key.bytes, sealed("child's key"));
    assert!(store.find_draft(SubmissionId::from_bytes([9; 16])).await.expect("read").is_none());
    let sent = NewChain { session: None, shown: None, ..chain() };
    assert_eq!(store.send_chain(&sent).await.expect("sent"), SentOutcome::Sent);
    assert!(store.find_draft(submission).await.expect("read").is_none());

    let carer = guest(0xc3, Invitee::Carer);
    store.invite(&carer, &by_iro(Action::Invited)).await.expect("invited");
    let theirs = DraftWrite { invitation: Some(carer.id), ..draft(6) };
    store.begin_draft(&theirs, &SessionHash([6; 32])).await.expect("begun");
    let invitee = async || {
        let found = store.find_draft(SubmissionId::from_bytes([6; 16])).await.expect("read").expect("there");
        found.invitee
    };
    assert_eq!(invitee().await, Some(Invitee::Carer));
    store.revoke_invitation(carer.id, at(9), &by_iro(Action::RevokedInvitation)).await.expect("taken back");
    assert_eq!(invitee().await, None);
}

pub(crate) async fn a_lock_opens_one_draft_and_has_five_tries(world: &World) {
    two_parts(world).await;
    let store = &world.store;
    let locked = async |number| {
        let rows = store.own_drafts(CHILD).await.expect("read");
        rows.iter().find(|row| row.id == id(number)).expect("there").locked
    };
    assert_eq!(store.try_lock(id(1)).await.expect("asked"), None, "there is none");
    assert!(store.lock_draft(id(1), "$one").await.expect("locked") && locked(1).await && !locked(2).await);
    assert!(!store.lock_draft(id(9), "$one").await.expect("refused"));
    for _ in 0..5 {
        assert_eq!(store.try_lock(id(1)).await.expect("taken").as_deref(), Some("$one"));
    }
    assert_eq!(store.try_lock(id(1)).await.expect("asked"), None);
    assert!(!locked(1).await, "the lock has gone, the words have not");
    assert_eq!(store.own_drafts(CHILD).await.expect("read")[1].body, sealed("first words"));

    // It ends when writing goes on: in that draft, in one that follows it, or with another to whom it belongs now.
    assert!(store.lock_draft(id(1), "$two").await.expect("locked"));
    assert!(store.save_draft(id(1), 2, &sealed("more"), at(7)).await.expect("saved") && !locked(1).await);
    assert!(store.lock_draft(id(1), "$three").await.expect("locked"));
    store.end_lock(id(1)).await.expect("ended");
    assert!(!locked(1).await);
    assert!(store.lock_draft(id(1), "$four").await.expect("locked"));
    let third = SessionHash([0x33; 32]);
    store.open_session(&writer(third), None).await.expect("opened");
    assert!(store.adopt_draft(id(1), &third).await.expect("adopted") && !locked(1).await);
    let own = store.writer(&third, at(8)).await.expect("read").expect("in force").draft.expect("there");
    assert_eq!((own.id, own.body), (id(1), sealed("more")));
    assert!(!store.adopt_draft(id(9), &third).await.expect("refused"));
}
