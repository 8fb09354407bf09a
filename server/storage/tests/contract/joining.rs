//! Sendings that join what was sent before.

use heard_domain::Moment;
use heard_domain::audit::Action;
use heard_domain::going_on::Shown;
use heard_domain::id::{SubmissionId, ViewsId};
use heard_domain::matter::Kind;
use heard_domain::store::{ConcernState, NewChain, NewConcern, NewViews, SentLately, SentOutcome, SessionHash};
use heard_domain::voice::Voice;

use crate::scene::{
    ADVOCATE, CHILD, CONCERN, IRO, OTHER, WRITER, at, by_child, by_iro, draft, matter, sealed, urgent_views, views,
    writer,
};
use crate::world::World;

/// The first set of views, which asks to see the IRO, and a session that goes on writing.
async fn sent_before(world: &World) -> SessionHash {
    world.with_people().await;
    let second = SessionHash([0x22; 32]);
    world.store.open_session(&writer(second), None).await.expect("opened");
    world.send(&NewViews { matters: vec![matter(1, Kind::SeeIro)], ..views(1) }).await;
    second
}

/// The second sending, which joins the first set and tells of something unsafe.
fn joining(version: i64) -> NewViews {
    let concern = Some(NewConcern { id: CONCERN, body: sealed("both") });
    let matters = vec![matter(2, Kind::SeeIro)];
    NewViews {
        id: views(1).id,
        body: sealed("one and two"),
        joins: Some(version),
        concern,
        matters,
        draft: None,
        ..views(2)
    }
}

fn chain(views: NewViews, session: SessionHash) -> NewChain {
    let number = views.submission.as_bytes()[0];
    let asked = vec![Kind::SeeIro];
    NewChain {
        parts: vec![(draft(number).id, 1, views.submission)],
        views: vec![(views, by_child(Action::SentViews))],
        session: Some(session),
        shown: Some(Shown { voice: Voice::Child, told_unsafe: true, joined_at: Some(at(2)), asked }),
    }
}

async fn lately(world: &World) -> Vec<SentLately> {
    world.store.sent_lately(CHILD, at(0)).await.expect("read")
}

pub(crate) async fn what_joins_is_kept_with_what_it_joins(world: &World) {
    let second = sent_before(world).await;
    let store = &world.store;
    store.begin_draft(&draft(2), &second).await.expect("begun");
    store.read_views(views(1).id, &by_iro(Action::ReadViews)).await.expect("read").expect("there");
    let before = world.logged().await;
    assert_eq!(store.send_chain(&chain(joining(1), second)).await.expect("sent"), SentOutcome::Sent);

    let sets = store.child_file(CHILD).await.expect("read").expect("there").views;
    assert_eq!((sets.len(), sets[0].read_at, sets[0].urgent), (1, None, true), "one set, unread again");
    let found = &lately(world).await[0];
    assert_eq!((found.body.clone(), found.version), (sealed("one and two"), 2));
    assert_eq!(
        found.concern.as_ref().map(|concern| (concern.id, concern.body.clone())),
        Some((CONCERN, sealed("both")))
    );
    assert_eq!(world.logged().await, before + 2, "each sending has its row, and the concern that is new");
    assert_eq!(store.matters_of(CHILD).await.expect("read").len(), 1, "it is asked once");
    assert!(store.own_drafts(CHILD).await.expect("read").is_empty());
    assert_eq!(store.alarms(Some(CONCERN)).await.expect("read").iter().map(|row| row.round).max(), Some(0));

    // Whoever sent the first set is on no receipt of the second; whoever sent the second has their own part.
    let of = async |hash| store.session(&hash, at(3)).await.expect("read").expect("in force");
    assert_eq!(of(WRITER).await.sent, None);
    let theirs = of(second).await;
    assert_eq!((theirs.sent, theirs.shown.and_then(|shown| shown.joined_at)), (Some(views(1).id), Some(whole(at(2)))));
    // Sent again, it is found.
    let again = store.send_chain(&chain(joining(1), second)).await.expect("asked");
    assert!(matches!(again, SentOutcome::Already(row) if row.id == views(1).id));
    assert_eq!(store.was_sent(SubmissionId::from_bytes([2; 16])).await.expect("read"), Some(CHILD));
}

/// A moment to the second, as sessions keep it.
fn whole(at: Moment) -> Moment {
    Moment::from_timestamp(at.timestamp(), 0).expect("a time")
}

pub(crate) async fn what_changed_since_it_was_read_is_not_joined(world: &World) {
    let second = sent_before(world).await;
    let store = &world.store;
    store.begin_draft(&draft(2), &second).await.expect("begun");
    assert_eq!(store.send_chain(&chain(joining(7), second)).await.expect("asked"), SentOutcome::Changed);
    let other_child = NewViews { child: OTHER, ..joining(1) };
    assert_ne!(store.send_chain(&chain(other_child, second)).await.expect("asked"), SentOutcome::Sent);
    assert_eq!(lately(world).await[0].body, views(1).body, "nothing of it is kept");
    assert!(
        store.concerns(None).await.expect("read").is_empty()
            && !store.own_drafts(CHILD).await.expect("read").is_empty()
    );
}

pub(crate) async fn whoever_acts_on_a_concern_is_told_that_more_was_told(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let sent = async |number: u8, version| {
        store.begin_draft(&draft(number), &WRITER).await.expect("begun");
        let next = NewViews { submission: views(number).submission, ..joining(version) };
        store.send_chain(&chain(next, WRITER)).await.expect("asked")
    };
    let rounds = async || {
        let mut rounds: Vec<_> = store.alarms(Some(CONCERN)).await.expect("read").iter().map(|row| row.round).collect();
        rounds.dedup();
        rounds
    };
    world.send(&urgent_views(1)).await;
    assert_eq!(sent(2, 1).await, SentOutcome::Sent);
    assert_eq!(rounds().await, [0], "nobody acts yet: the messages go on as they were");
    assert!(store.acknowledge_concern(CONCERN, IRO, at(5), &by_iro(Action::AcknowledgedConcern)).await.expect("said"));
    assert_eq!(sent(3, 2).await, SentOutcome::Sent);
    assert_eq!(rounds().await, [0, 1]);
    let concern = store.concern(CONCERN).await.expect("read").expect("there");
    assert_eq!(concern.state, ConcernState::New, "somebody must act on what came since");
    let file = store.read_concern(CONCERN, &by_iro(Action::ReadConcern)).await.expect("read").expect("there");
    assert_eq!(file.told, sealed("both"));

    assert!(store.acknowledge_concern(CONCERN, IRO, at(6), &by_iro(Action::AcknowledgedConcern)).await.expect("said"));
    assert!(store.close_concern(CONCERN, &sealed("done"), at(7), &by_iro(Action::ClosedConcern)).await.expect("said"));
    assert!(lately(world).await[0].closed);
    assert_eq!(sent(4, 3).await, SentOutcome::Changed, "what is closed is not opened again");
}

pub(crate) async fn what_was_sent_lately_is_the_childs_and_recent(world: &World) {
    world.with_people().await;
    world.with_advocate().await;
    world.send(&views(1)).await;
    world.send(&NewViews { author: Some(ADVOCATE), ..views(2) }).await;
    world.send(&NewViews { follows: Some(views(1).id), ..views(3) }).await;
    world.send(&views(4)).await;
    let ids = async |since| {
        let sets = world.store.sent_lately(CHILD, at(since)).await.expect("read");
        sets.iter().map(|set| set.row.id).collect::<Vec<ViewsId>>()
    };
    assert_eq!(ids(0).await, [views(4).id, views(1).id]);
    assert_eq!(ids(1).await, [views(4).id]);
    assert!(world.store.sent_lately(OTHER, at(0)).await.expect("read").is_empty());
}
