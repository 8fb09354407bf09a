//! Sendings that join what was sent before.

use heard_domain::Moment;
use heard_domain::audit::Action;
use heard_domain::going_on::Shown;
use heard_domain::id::{SubmissionId, ViewsId};
use heard_domain::joining::{Joining, Likeness};
use heard_domain::matter::Kind;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::sealed::Sealed;
use heard_domain::store::{ConcernState, Joinable, Joins, NewChain, NewConcern, NewViews, SentOutcome, SessionHash};
use heard_domain::voice::Voice;

use crate::scene::{
    ADVOCATE, CHILD, CONCERN, IRO, OTHER, OTHER_REVIEW, WRITER, at, by_child, by_iro, draft, matter, sealed,
    urgent_views, views, writer,
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
fn joining(set: Joins) -> NewViews {
    let concern = Some(NewConcern { id: CONCERN, body: sealed("both") });
    let matters = vec![matter(2, Kind::SeeIro)];
    NewViews { id: views(1).id, body: sealed("two"), joins: Some(set), concern, matters, draft: None, ..views(2) }
}

fn chain(views: NewViews, session: SessionHash) -> NewChain {
    let number = views.submission.as_bytes()[0];
    let asked = vec![Kind::SeeIro];
    NewChain {
        parts: vec![(draft(number).id, 1, views.submission)],
        views: vec![(views, by_child(Action::SentViews))],
        session: Some(session),
        shown: Some(Shown { voice: Voice::Child, told_unsafe: true, joined_at: Some(at(2)), asked }),
        not_about: None,
    }
}

/// What a sending like [`views`] asks, where every set of the child's stands by itself but for the first `limit`.
fn asks(limit: usize) -> Joining {
    let views = views(1);
    let NewViews { review, purpose, band, voice, confirmed, .. } = views;
    let like = Likeness { review, purpose, band, voice, helper: None, confirmed };
    Joining { child: CHILD, like, since: at(0), limit, full_at: 100 }
}

/// The ids of the sets that it may join, in order.
async fn found(world: &World, joining: &Joining) -> Vec<ViewsId> {
    let mut sets = Vec::new();
    while let Some(set) = world.store.joinable(joining, sets.len().try_into().expect("few")).await.expect("read") {
        sets.push(set.id);
    }
    sets
}

/// The set that another sending like the first would join.
pub(crate) async fn newest(world: &World) -> Joinable {
    world.store.joinable(&asks(1), 0).await.expect("read").expect("there")
}

pub(crate) async fn what_joins_is_kept_with_what_it_joins(world: &World) {
    let second = sent_before(world).await;
    let store = &world.store;
    store.begin_draft(&draft(2), &second).await.expect("begun");
    store.read_views(views(1).id, &by_iro(Action::ReadViews)).await.expect("read").expect("there");
    let (before, set) = (world.logged().await, newest(world).await.joins);
    assert_eq!(store.send_chain(&chain(joining(set), second)).await.expect("sent"), SentOutcome::Sent);

    let sets = store.child_file(CHILD).await.expect("read").expect("there").views;
    assert_eq!((sets.len(), sets[0].read_at, sets[0].urgent), (1, None, true), "one set, unread again");
    let found = newest(world).await;
    assert_eq!((found.body.clone(), found.joins.version), (views(1).body, 2));
    let read = store.read_views(views(1).id, &by_child(Action::ReadViews)).await.expect("read").expect("there");
    assert_eq!((read.body, read.parts), (views(1).body, vec![sealed("two")]), "each as it was sent");
    assert_eq!(
        found.concern.as_ref().map(|concern| (concern.id, concern.body.clone())),
        Some((CONCERN, sealed("both")))
    );
    assert_eq!(world.logged().await, before + 3, "a reading; each sending has its row, and the concern that is new");
    assert_eq!(store.matters_of(CHILD).await.expect("read").len(), 1, "it is asked once");
    assert!(store.own_drafts(CHILD).await.expect("read").is_empty());
    assert_eq!(store.alarms(Some(CONCERN)).await.expect("read").iter().map(|row| row.round).max(), Some(0));

    // Whoever sent the first set is on no receipt of the second; whoever sent the second has their own part.
    let of = async |hash| store.session(&hash, at(3)).await.expect("read").expect("in force");
    assert_eq!(of(WRITER).await.sent, None);
    let theirs = of(second).await;
    assert_eq!((theirs.sent, theirs.shown.and_then(|shown| shown.joined_at)), (Some(views(1).id), Some(whole(at(2)))));
    // Sent again, it is found.
    let again = store.send_chain(&chain(joining(set), second)).await.expect("asked");
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
    let set = newest(world).await.joins;
    let changed = chain(joining(Joins { version: 7, ..set }), second);
    assert_eq!(store.send_chain(&changed).await.expect("asked"), SentOutcome::Changed);
    let other_child = NewViews { child: OTHER, ..joining(set) };
    assert_ne!(store.send_chain(&chain(other_child, second)).await.expect("asked"), SentOutcome::Sent);
    assert_eq!(newest(world).await.joins, set, "nothing of it is kept");
    let read = store.read_views(views(1).id, &by_iro(Action::ReadViews)).await.expect("read").expect("there");
    assert!(read.parts.is_empty());
    assert!(
        store.concerns(None).await.expect("read").is_empty()
            && !store.own_drafts(CHILD).await.expect("read").is_empty()
    );
}

pub(crate) async fn what_joined_meanwhile_stands_before_it(world: &World) {
    sent_before(world).await;
    let (store, set) = (&world.store, newest(world).await.joins);
    for number in 2..=4 {
        let session = SessionHash([0x30 + number; 32]);
        store.open_session(&writer(session), None).await.expect("opened");
        store.begin_draft(&draft(number), &session).await.expect("begun");
        // Each has read the set when nothing had joined it.
        let joins = NewViews {
            submission: views(number).submission,
            body: sealed(&format!("part {number}")),
            concern: None,
            matters: Vec::new(),
            ..joining(set)
        };
        assert_eq!(store.send_chain(&chain(joins, session)).await.expect("sent"), SentOutcome::Sent);
    }
    let read = store.read_views(views(1).id, &by_iro(Action::ReadViews)).await.expect("read").expect("there");
    assert_eq!(read.parts, [sealed("part 2"), sealed("part 3"), sealed("part 4")]);
    let all: usize = read.parts.iter().map(|part| part.0.len()).sum::<usize>() + read.body.0.len();
    assert_eq!(found(world, &Joining { full_at: all + 1, ..asks(1) }).await, [views(1).id]);
    assert!(found(world, &Joining { full_at: all, ..asks(1) }).await.is_empty(), "with all its parts it is full");
}

pub(crate) async fn whoever_acts_on_a_concern_is_told_that_more_was_told(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let sent = async |number: u8, set| {
        store.begin_draft(&draft(number), &WRITER).await.expect("begun");
        let next = NewViews { submission: views(number).submission, ..joining(set) };
        store.send_chain(&chain(next, WRITER)).await.expect("asked")
    };
    let rounds = async || {
        let mut rounds: Vec<_> = store.alarms(Some(CONCERN)).await.expect("read").iter().map(|row| row.round).collect();
        rounds.dedup();
        rounds
    };
    world.send(&urgent_views(1)).await;
    assert_eq!(sent(2, newest(world).await.joins).await, SentOutcome::Sent);
    assert_eq!(rounds().await, [0], "nobody acts yet: the messages go on as they were");
    assert!(store.acknowledge_concern(CONCERN, IRO, at(5), &by_iro(Action::AcknowledgedConcern)).await.expect("said"));
    assert_eq!(sent(3, newest(world).await.joins).await, SentOutcome::Sent);
    assert_eq!(rounds().await, [0, 1]);
    let concern = store.concern(CONCERN).await.expect("read").expect("there");
    assert_eq!(concern.state, ConcernState::New, "somebody must act on what came since");
    let file = store.read_concern(CONCERN, &by_iro(Action::ReadConcern)).await.expect("read").expect("there");
    assert_eq!(file.told, sealed("both"));

    assert!(store.acknowledge_concern(CONCERN, IRO, at(6), &by_iro(Action::AcknowledgedConcern)).await.expect("said"));
    let set = newest(world).await.joins;
    assert!(store.close_concern(CONCERN, &sealed("done"), at(7), &by_iro(Action::ClosedConcern)).await.expect("said"));
    assert!(found(world, &asks(1)).await.is_empty(), "what is recorded as done is joined by nothing");
    assert_eq!(sent(4, set).await, SentOutcome::Changed, "what is closed is not opened again");
}

pub(crate) async fn what_was_sent_lately_is_the_childs_and_recent(world: &World) {
    world.with_people().await;
    world.with_advocate().await;
    world.send(&views(1)).await;
    world.send(&NewViews { author: Some(ADVOCATE), ..views(2) }).await;
    world.send(&NewViews { follows: Some(views(1).id), ..views(3) }).await;
    world.send(&views(4)).await;
    assert_eq!(found(world, &asks(1)).await, [views(4).id, views(1).id], "the newest first");
    assert_eq!(found(world, &Joining { since: at(1), ..asks(1) }).await, [views(4).id]);
    assert!(found(world, &Joining { child: OTHER, ..asks(1) }).await.is_empty());
}

pub(crate) async fn nothing_is_joined_before_the_limit(world: &World) {
    world.with_people().await;
    assert!(found(world, &asks(0)).await.is_empty(), "there is nothing to join");
    world.send(&views(1)).await;
    world.send(&NewViews { voice: Voice::Advocate, ..views(2) }).await;
    assert!(found(world, &asks(3)).await.is_empty(), "there are fewer");
    assert_eq!(found(world, &asks(2)).await, [views(1).id], "whatever was sent counts");
    assert!(found(world, &Joining { since: at(1), ..asks(2) }).await.is_empty(), "an hour later there are fewer again");
}

pub(crate) async fn only_what_is_alike_and_takes_more_is_joined(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    let like = asks(1).like;
    for other in [
        Likeness { review: OTHER_REVIEW, ..like.clone() },
        Likeness { purpose: Purpose::Wrong, ..like.clone() },
        Likeness { band: Band::Older, ..like.clone() },
        Likeness { voice: Voice::ChildWithHelp, ..like.clone() },
        Likeness { confirmed: true, ..like.clone() },
    ] {
        assert!(found(world, &Joining { like: other.clone(), ..asks(1) }).await.is_empty(), "{other:?}");
    }
    world.send(&NewViews { body: Sealed(vec![7; 100]), ..views(2) }).await;
    assert_eq!(found(world, &asks(1)).await, [views(1).id], "what is full is passed over");
    let of_confirmed = Joining { like: Likeness { confirmed: true, ..like }, ..asks(1) };
    world.store.confirm_views(views(1).id, at(9), &by_iro(Action::ConfirmedViews)).await.expect("confirmed");
    assert!(found(world, &asks(1)).await.is_empty(), "what was confirmed since is not alike any more");
    assert_eq!(found(world, &of_confirmed).await, [views(1).id]);
}
