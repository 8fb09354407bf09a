use std::collections::BTreeSet;
use std::sync::Arc;

use heard_domain::audit::{Action, Actor};
use heard_domain::documents::ReplyKind;
use heard_domain::id::{AnswerId, ChildId, ReviewId};
use heard_domain::store::{Cause, Channel, Greeting, GreetingKind, NewReply, NewViews, OutboxRow, Tried};
use heard_domain::voice::Voice;

use crate::scene::{CHILD, IRO, OTHER, REVIEW, at, by_child, by_iro, child, entry, greeting, sealed, views};
use crate::world::World;

impl World {
    pub(crate) async fn greet_at(&self, minutes: i64) {
        let greeting = greeting(IRO, GreetingKind::Hello, minutes);
        self.store.greet(&greeting, &by_iro(Action::Greeted)).await.expect("greeted");
    }

    async fn choose(&self, channel: Channel, details: &str, minutes: i64) {
        let entry = by_child(Action::ChoseContact);
        self.store.set_contact(CHILD, channel, &sealed(details), at(minutes), &entry).await.expect("chosen");
    }

    pub(crate) async fn claim(&self, now: i64, until: i64, limit: i64) -> Vec<OutboxRow> {
        self.store.claim_outbox(at(now), at(until), limit).await.expect("claimed")
    }

    /// All nudges, newest first.
    pub(crate) async fn nudges(&self) -> Vec<OutboxRow> {
        self.store.outbox(100).await.expect("read")
    }
}

pub(crate) async fn who_wants_no_nudge_gets_none(world: &World) {
    world.with_people().await;
    assert!(world.store.contact(CHILD).await.expect("read").is_none());
    world.greet_at(3).await;
    world.choose(Channel::None, "", 4).await;
    world.greet_at(5).await;
    assert!(world.nudges().await.is_empty());
    assert_eq!(world.store.contact(CHILD).await.expect("read"), Some((Channel::None, sealed(""))));

    world.choose(Channel::Email, "address", 6).await;
    world.break_log(true).await;
    let refused = world.store.greet(&greeting(IRO, GreetingKind::Hello, 7), &by_iro(Action::Greeted)).await;
    world.break_log(false).await;
    assert!(refused.is_err() && world.nudges().await.is_empty(), "nothing happened, nothing is told");
    let theirs = Greeting { child: OTHER, ..greeting(IRO, GreetingKind::Hello, 7) };
    world.store.greet(&theirs, &crate::scene::crossed(Action::Greeted)).await.expect("greeted");
    assert!(world.nudges().await.is_empty(), "another child did not choose");

    world.greet_at(8).await;
    let row = world.nudges().await.remove(0);
    assert_eq!(
        (row.child, row.channel, row.to, row.key.bytes),
        (CHILD, Channel::Email, sealed("address"), sealed("child's key"))
    );
    assert_eq!((row.cause, row.made_at, row.not_before, row.tries), (Cause::Greeting, at(8), at(8), 0));
    assert_eq!((row.sent_at, row.gave_up_at), (None, None));
}

pub(crate) async fn what_grown_ups_said_is_no_news_to_the_child(world: &World) {
    world.with_people().await;
    world.with_contact().await;
    for (number, voice) in (1..).zip(Voice::ALL) {
        world.send(&NewViews { voice, ..views(number) }).await;
        let (views, answer) = (views(number).id, AnswerId::from_bytes([number; 16]));
        let reply = NewReply {
            child: CHILD,
            review: REVIEW,
            views,
            answer,
            kind: ReplyKind::Heard,
            body: sealed("answer"),
            promise: None,
            by: IRO,
            at: at(20),
        };
        let before = world.nudges().await.len();
        world.store.reply(&reply, &by_iro(Action::Replied)).await.expect("answered");
        let told = world.nudges().await.len() > before;
        assert_eq!(told, voice.child_reads_back(), "{voice:?}");
        for row in world.claim(20, 30, 10).await {
            assert_eq!(row.cause, Cause::Answer);
            world.store.tried_outbox(&row, Tried::Sent, at(20)).await.expect("said");
        }
    }
}

pub(crate) async fn two_things_are_one_nudge(world: &World) {
    world.with_people().await;
    world.with_contact().await;
    world.greet_at(3).await;
    world.store.show_record(REVIEW, at(4), &by_iro(Action::ShowedRecord)).await.expect("shown");
    let causes = async || world.nudges().await.iter().map(|row| row.cause).collect::<Vec<_>>();
    assert_eq!(causes().await, [Cause::Greeting]);
    let first = world.claim(5, 15, 10).await.remove(0);
    world.greet_at(6).await;
    assert_eq!(causes().await.len(), 2, "the first may have gone already");
    world.store.tried_outbox(&first, Tried::Again(at(60)), at(7)).await.expect("said");
    let second = world.claim(8, 18, 10).await.remove(0);
    world.store.tried_outbox(&second, Tried::Sent, at(8)).await.expect("said");
    world.greet_at(9).await;
    assert_eq!(causes().await.len(), 3, "one that waits for later tells nothing now");
    world.greet_at(61).await;
    assert_eq!(causes().await.len(), 3);
}

pub(crate) async fn a_claim_is_for_a_time(world: &World) {
    world.with_people().await;
    world.with_contact().await;
    world.greet_at(5).await;
    assert!(world.claim(4, 9, 10).await.is_empty(), "not before its time");
    assert!(world.claim(5, 9, 0).await.is_empty());
    let claimed = world.claim(5, 15, 10).await;
    assert_eq!((claimed.len(), claimed[0].tries), (1, 1));
    assert!(world.claim(14, 24, 10).await.is_empty(), "somebody sends it");
    let again = world.claim(15, 25, 10).await;
    assert_eq!(again[0].tries, 2, "whoever did is gone");
    let tried = async |taken: &[_], tried, minutes| {
        world.store.tried_outbox(&taken[0], tried, at(minutes)).await.expect("said")
    };
    for late in [Tried::Sent, Tried::GaveUp, Tried::Again(at(16))] {
        tried(&claimed, late, 16).await;
        assert!(world.claim(17, 27, 10).await.is_empty(), "who is late after all changes nothing");
        let row = world.nudges().await.remove(0);
        assert_eq!((row.sent_at, row.gave_up_at, row.not_before), (None, None, at(5)));
    }
    tried(&again, Tried::Again(at(30)), 18).await;
    assert!(world.claim(29, 39, 10).await.is_empty());
    let last = world.claim(30, 40, 10).await;
    assert_eq!(last[0].tries, 3);
    tried(&last, Tried::Sent, 31).await;
    assert!(world.claim(1_000, 1_010, 10).await.is_empty(), "it went");
    let row = world.nudges().await.remove(0);
    assert_eq!((row.sent_at, row.gave_up_at, row.tries), (Some(at(31)), None, 3));

    world.greet_at(50).await;
    let second = world.claim(50, 60, 10).await.remove(0);
    world.store.tried_outbox(&second, Tried::GaveUp, at(51)).await.expect("said");
    assert!(world.claim(1_000, 1_010, 10).await.is_empty());
    let rows = world.nudges().await;
    assert_eq!((rows[0].id, rows[0].gave_up_at, rows[0].sent_at), (second.id, Some(at(51)), None), "newest first");
    assert_eq!(world.store.outbox(1).await.expect("read").len(), 1);
    world.greet_at(70).await;
    assert_eq!(world.nudges().await.len(), 3, "what was given up holds nothing back");
}

pub(crate) async fn another_contact_turns_waiting_nudges(world: &World) {
    world.with_people().await;
    world.with_contact().await;
    world.greet_at(3).await;
    let sent = world.claim(3, 13, 10).await.remove(0);
    world.store.tried_outbox(&sent, Tried::Sent, at(3)).await.expect("said");
    world.greet_at(4).await;
    world.with_letter(5, 15).await;
    assert_eq!(world.claim(4, 14, 10).await.len(), 1, "one is being sent, one waits");
    let before = world.logged().await;
    world.choose(Channel::Person, "somebody", 6).await;
    assert_eq!(world.logged().await, before + 1);
    let went = world.nudges().await.into_iter().find(|row| row.id == sent.id).expect("what went stays");
    assert_ne!(went.channel, Channel::Person, "as it went");
    let waiting = world.claim(1_000, 1_010, 10).await;
    assert_eq!(waiting.len(), 2, "both go, the new way");
    assert!(waiting.iter().all(|row| row.channel == Channel::Person && row.to == sealed("somebody")));
    world.choose(Channel::None, "", 8).await;
    assert_eq!(world.nudges().await.iter().map(|row| row.id).collect::<Vec<_>>(), [sent.id], "or not at all");
    world.choose(Channel::Person, "somebody", 9).await;
    assert_eq!(world.store.contact(CHILD).await.expect("read"), Some((Channel::Person, sealed("somebody"))));
    world.greet_at(10).await;
    let row = world.nudges().await.remove(0);
    assert_eq!((row.channel, row.to), (Channel::Person, sealed("somebody")));
}

pub(crate) async fn two_never_send_the_same(world: &World) {
    world.with_people().await;
    let store = &world.store;
    for number in 1..=12 {
        let id = ChildId::from_bytes([number; 16]);
        store.write_children(&[child(id, ReviewId::from_bytes([number; 16]))]).await.expect("a child");
        let chose = entry(Actor::Child(id), id, Action::ChoseContact);
        store.set_contact(id, Channel::Text, &sealed("telephone"), at(1), &chose).await.expect("chosen");
        let hello = Greeting { child: id, ..greeting(IRO, GreetingKind::Hello, 2) };
        store.greet(&hello, &by_iro(Action::Greeted)).await.expect("greeted");
    }
    let senders: Vec<_> = (0..6)
        .map(|_| {
            let store = Arc::clone(store);
            tokio::spawn(async move { store.claim_outbox(at(5), at(15), 3).await.expect("claimed") })
        })
        .collect();
    let mut claimed = Vec::new();
    for sender in senders {
        let rows = sender.await.expect("it ends");
        assert!(rows.len() <= 3);
        claimed.extend(rows.into_iter().map(|row| row.id));
    }
    assert_eq!((claimed.len(), claimed.iter().collect::<BTreeSet<_>>().len()), (12, 12), "each once, and all");
}

pub(crate) async fn what_waits_is_counted(world: &World) {
    world.with_people().await;
    world.with_contact().await;
    let waiting = async || world.store.waiting_messages().await.expect("read");
    assert_eq!(waiting().await, (0, 0));
    world.greet_at(8).await;
    world.send(&crate::scene::urgent_views(1)).await;
    let alarms = world.store.alarms(None).await.expect("read").len();
    assert!(alarms > 0);
    assert_eq!(waiting().await, (1, i64::try_from(alarms).expect("few")));
    let taken = world.claim(9, 10, 1).await.remove(0);
    assert_eq!(waiting().await.0, 1, "it has not gone yet");
    world.store.tried_outbox(&taken, Tried::Sent, at(9)).await.expect("said");
    assert_eq!(waiting().await.0, 0);
}
