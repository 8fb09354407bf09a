//! What an answer promises, and what a child says of a promise at any time.

use heard_domain::audit::{Action, Actor};
use heard_domain::documents::ReplyKind;
use heard_domain::id::{AnswerId, DecisionId, ViewsId};
use heard_domain::matter::{Happened, Kind};
use heard_domain::promise::{Course, Promise, Source};
use heard_domain::store::{
    Asked, DecisionState, Held, LooseEnd, MatterRow, NewMatter, NewPromise, NewReply, NewViews, PromiseWord,
    SettledPromise,
};

use crate::scene::{
    CHILD, IRO, OTHER, OTHER_IRO, REVIEW, WRITER, at, by_child, by_iro, day, entry, matter, opened_by, promise, sealed,
    secret, views,
};
use crate::world::World;

const ANSWER: AnswerId = AnswerId::from_bytes([0x11; 16]);

fn made(number: u8) -> DecisionId {
    DecisionId::from_bytes([number; 16])
}

/// An answer to what was said, which promises something with this number, or nothing.
fn answer(number: Option<u8>, minutes: i64) -> NewReply {
    let promise = number.map(|number| NewPromise {
        id: made(number),
        body: sealed(&format!("promise {number}")),
        due_on: day(u32::from(number)),
        decided: false,
    });
    let (views, body) = (views(1).id, sealed("answer"));
    let kind = ReplyKind::Heard;
    NewReply { child: CHILD, review: REVIEW, views, answer: ANSWER, kind, body, promise, by: IRO, at: at(minutes) }
}

/// A worker says that it was done.
fn kept(decision: DecisionId, minutes: i64) -> SettledPromise {
    SettledPromise { child: CHILD, decision, state: DecisionState::Done, because: None, at: at(minutes) }
}

fn word(decision: DecisionId, happened: Happened, matter: Option<NewMatter>, minutes: i64) -> PromiseWord {
    PromiseWord { child: CHILD, decision, happened, matter, at: at(minutes) }
}

/// "It did not happen", with its matter.
fn no(number: u8, decision: DecisionId, minutes: i64) -> PromiseWord {
    let matter = NewMatter { decision: Some(decision), ..matter(number, Kind::Promise) };
    word(decision, Happened::No, Some(matter), minutes)
}

impl World {
    async fn answers(&self, number: Option<u8>, minutes: i64) {
        self.store.reply(&answer(number, minutes), &by_iro(Action::Replied)).await.expect("answered");
    }

    async fn promises(&self, minutes: i64) -> Vec<Promise> {
        self.store
            .read_promises(Asked::Readable(CHILD, at(minutes)), &by_child(Action::ReadPromises))
            .await
            .expect("read")
    }

    async fn says(&self, word: &PromiseWord) -> bool {
        self.store.say_of_promise(word, &by_child(Action::SpokeOfPromise)).await.expect("kept")
    }

    async fn of_promises(&self) -> Vec<MatterRow> {
        let rows = self.store.matters_of(CHILD).await.expect("read");
        rows.into_iter().filter(|row| row.kind == Kind::Promise).collect()
    }
}

fn ids(rows: &[Promise]) -> Vec<DecisionId> {
    rows.iter().map(|row| row.id).collect()
}

pub(crate) async fn what_a_review_decided_in_an_answer_stands_in_its_record(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    let store = &world.store;
    let decided = |number: u8, minutes| {
        let mut reply = answer(Some(number), minutes);
        reply.promise = reply.promise.map(|promise| NewPromise { decided: true, ..promise });
        reply
    };
    let recorded = async || {
        let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
        ids(&record.decisions)
    };
    let entry = by_iro(Action::ChangedDecision);
    world.answers(Some(5), 3).await;
    assert!(recorded().await.is_empty(), "promised, and not decided");
    store.reply(&decided(6, 4), &by_iro(Action::Replied)).await.expect("answered");
    assert_eq!((recorded().await, ids(&world.promises(5).await)), (vec![made(6)], vec![made(6)]));

    // Taken off the decisions it is still promised; decided again it is there again.
    assert!(store.remove_decision(REVIEW, made(6), &entry).await.expect("asked"), "open");
    assert_eq!((recorded().await, ids(&world.promises(6).await)), (vec![], vec![made(6)]));
    store.reply(&decided(7, 7), &by_iro(Action::Replied)).await.expect("answered");
    assert_eq!(recorded().await, [made(7)]);

    // What a closed record has it keeps, and it takes no more.
    let held = Held { review: REVIEW, on: day(10), team: None, next: None };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    assert!(store.close_record(REVIEW, IRO, at(8), &by_iro(Action::ClosedRecord)).await.expect("asked"));
    store.reply(&decided(8, 9), &by_iro(Action::Replied)).await.expect("answered");
    assert_eq!(recorded().await, [made(7)]);
    assert_eq!(world.promises(10).await.len(), 2);
}

pub(crate) async fn what_an_answer_promises_is_a_promise_at_once(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    world.break_log(true).await;
    assert!(world.store.reply(&answer(Some(5), 3), &by_iro(Action::Replied)).await.is_err());
    world.break_log(false).await;
    assert!(world.promises(9).await.is_empty(), "no answer, no promise");
    world.answers(Some(5), 3).await;
    assert!(world.store.add_decision(&promise(), &by_iro(Action::ChangedDecision)).await.expect("added"), "open");
    let [found] = &world.promises(4).await[..] else { panic!("one, before any letter") };
    assert_eq!((found.id, found.body.clone(), found.due_on), (made(5), sealed("promise 5"), day(5)));
    assert_eq!((found.review, found.child, found.source), (REVIEW, CHILD, Source::Answer(views(1).id, ANSWER)));
    assert_eq!((found.state, found.child_said), (DecisionState::Open, None));

    // It is no decision of the review: the record neither shows it nor removes it.
    let record = world.store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    assert_eq!(ids(&record.decisions), [promise().id]);
    assert_eq!(record.decisions[0].source, Source::Review);
    assert!(world.store.remove_decision(REVIEW, made(5), &by_iro(Action::ChangedDecision)).await.expect("asked"));
    assert_eq!(ids(&world.promises(4).await), [made(5)]);
    world.with_letter(5, 15).await;
    assert_eq!(ids(&world.promises(15).await), [promise().id, made(5)], "with the letter those of the review come");
}

pub(crate) async fn another_answer_takes_its_promise_with_it_unless_it_was_spoken_of(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    world.answers(Some(5), 3).await;
    world.answers(Some(6), 4).await;
    assert_eq!(ids(&world.promises(9).await), [made(6)]);
    world.answers(None, 5).await;
    assert!(world.promises(9).await.is_empty());
    world.answers(Some(7), 6).await;
    assert!(world.says(&no(3, made(7), 10)).await);
    world.answers(Some(8), 11).await;
    assert_eq!(ids(&world.promises(12).await), [made(8), made(7)], "what the child spoke of stays");
    let replies = world.store.replies(views(1).id).await.expect("read");
    assert_eq!(replies[0].child_said, None, "of what is promised now nothing was said");
    assert!(world.says(&word(made(8), Happened::Yes, None, 13)).await);
    assert_eq!(world.store.replies(views(1).id).await.expect("read")[0].child_said, Some((Happened::Yes, at(13))));
    world.answers(None, 14).await;
    assert_eq!(world.promises(15).await.len(), 2);

    let done = by_iro(Action::ChangedDecision);
    world.answers(Some(9), 16).await;
    assert!(world.store.settle_promise(&kept(made(9), 17), &done).await.expect("said"), "of an answer, too");
    world.answers(None, 18).await;
    assert_eq!(ids(&world.promises(19).await)[0], made(9), "nor does what somebody recorded go");
}

pub(crate) async fn a_child_says_of_a_promise_what_they_want_when_they_want(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    world.answers(Some(5), 3).await;
    let before = world.logged().await;
    assert!(world.says(&no(3, made(5), 10)).await);
    assert_eq!(world.logged().await, before + 1);
    assert_eq!(world.promises(11).await[0].child_said, Some((Happened::No, at(10))));
    let [raised] = &world.of_promises().await[..] else { panic!("one matter") };
    assert_eq!((raised.decision, raised.views, raised.voice, raised.settled), (Some(made(5)), None, None, None));

    assert!(world.says(&no(4, made(5), 12)).await);
    assert_eq!(world.of_promises().await.len(), 1, "one matter, however often it is said");
    assert!(world.says(&word(made(5), Happened::Partly, None, 13)).await);
    assert_eq!(world.of_promises().await[0].settled, Some((at(13), None)), "taken back, settled by nobody");
    assert!(world.says(&no(6, made(5), 14)).await);
    assert_eq!(world.of_promises().await.len(), 2);

    // Saying it in views, too, raises nothing twice, and takes back.
    let same = NewMatter { decision: Some(made(5)), ..matter(7, Kind::Promise) };
    let said = vec![(made(5), Happened::No)];
    world.send(&NewViews { matters: vec![same], promises: said, ..views(20) }).await;
    assert_eq!(world.of_promises().await.len(), 2);
    world.send(&NewViews { promises: vec![(made(5), Happened::Yes)], ..views(21) }).await;
    assert!(world.of_promises().await.iter().all(|row| row.settled.is_some()));
    assert_eq!(world.promises(30).await[0].child_said, Some((Happened::Yes, at(21))));

    let record = world.store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    assert_eq!(record.replies[0].child_said, Some((Happened::Yes, at(21))), "the IRO reads it with the answer");
}

pub(crate) async fn only_a_promise_that_one_can_read_is_spoken_of(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    let changed = by_iro(Action::ChangedDecision);
    assert!(world.store.add_decision(&promise(), &changed).await.expect("added"), "open");
    world.answers(Some(5), 3).await;
    let before = world.logged().await;
    assert!(!world.says(&no(3, promise().id, 4)).await, "there is no letter yet");
    assert!(!world.says(&no(3, made(9), 4)).await, "there is none");
    for (child, decision) in [(OTHER, made(5)), (CHILD, made(5))] {
        let theirs = PromiseWord { child, ..no(3, decision, 4) };
        let wrong = entry(Actor::Child(OTHER), OTHER, Action::SpokeOfPromise);
        assert!(!world.store.say_of_promise(&theirs, &wrong).await.expect("asked"), "{child:?}");
    }
    assert_eq!((world.logged().await, world.of_promises().await.len()), (before, 0));
    assert_eq!(world.promises(5).await[0].child_said, None);
    world.with_letter(5, 15).await;
    assert!(!world.says(&no(3, promise().id, 14)).await, "not while the letter can be taken back");
    assert!(world.says(&no(3, promise().id, 15)).await);
    world.break_log(true).await;
    let lost = word(promise().id, Happened::Yes, None, 16);
    assert!(world.store.say_of_promise(&lost, &by_child(Action::SpokeOfPromise)).await.is_err());
    world.break_log(false).await;
    assert_eq!(world.of_promises().await[0].settled, None, "without the log nothing is said");
}

pub(crate) async fn an_answer_is_seen_once_and_a_new_one_anew(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    let set = by_child(Action::SetSecret);
    assert!(world.store.set_secret(&secret(1), &WRITER, &opened_by(1), &set).await.expect("set"));
    let confirm = by_iro(Action::ConfirmedSecret);
    assert!(world.store.confirm_secret(secret(1).id, at(2), &confirm).await.expect("confirmed"));
    world.answers(None, 3).await;
    let seen = async || {
        let entry = by_child(Action::ReadViews);
        world.store.read_own_views(CHILD, secret(1).id, &entry).await.expect("read").1[0].seen_at
    };
    assert_eq!(seen().await, None);
    let saw = async |child, views: ViewsId, minutes| {
        world.store.saw_replies(child, &[(views, ANSWER)], at(minutes)).await.expect("noted");
    };
    saw(OTHER, views(1).id, 4).await;
    saw(CHILD, views(2).id, 4).await;
    assert_eq!(seen().await, None, "only their own");
    saw(CHILD, views(1).id, 5).await;
    saw(CHILD, views(1).id, 6).await;
    assert_eq!(seen().await, Some(at(5)), "the first time counts");
    world.answers(None, 7).await;
    assert_eq!(seen().await, None);
}

pub(crate) async fn what_nothing_is_answered_of_and_promises_whose_day_has_come_are_loose_ends(world: &World) {
    world.with_people().await;
    let ends = async |iro, today| world.store.waits(iro, day(today)).await.expect("read").loose_ends;
    world.send(&views(1)).await;
    assert!(world.store.add_decision(&promise(), &by_iro(Action::ChangedDecision)).await.expect("added"));
    assert_eq!(ends(IRO, 27).await, [], "nobody has read it, and no day has come");
    world.store.read_views(views(1).id, &by_iro(Action::ReadViews)).await.expect("read").expect("there");
    let unanswered = LooseEnd::Unanswered { child: CHILD, views: views(1).id, read_at: at(1) };
    let promised = LooseEnd::Promises { child: CHILD, count: 1, first_due: day(28) };
    assert_eq!(ends(IRO, 28).await, [unanswered, promised]);
    assert_eq!(ends(OTHER_IRO, 28).await, [], "they are not theirs");
    world.answers(None, 3).await;
    assert_eq!(ends(IRO, 28).await, [promised]);
    // Those of answers count with those of reviews: one line a child, by the first day.
    world.answers(Some(5), 3).await;
    let both = LooseEnd::Promises { child: CHILD, count: 2, first_due: day(5) };
    assert_eq!((ends(IRO, 4).await, ends(IRO, 28).await), (vec![], vec![both]));
    let settled = by_iro(Action::ChangedDecision);
    assert!(world.store.settle_promise(&kept(made(5), 4), &settled).await.expect("said"));
    assert_eq!(ends(IRO, 28).await, [promised]);
    assert!(world.store.settle_promise(&kept(promise().id, 4), &settled).await.expect("said"));
    assert_eq!(ends(IRO, 28).await, []);
}

pub(crate) async fn the_days_of_promises_come_without_their_words(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    let (store, changed) = (&world.store, by_iro(Action::ChangedDecision));
    assert!(store.add_decision(&promise(), &changed).await.expect("added"));
    world.answers(Some(5), 3).await;
    let before = world.logged().await;
    let courses = async |child| store.promise_courses(child).await.expect("read");
    let of_answer = Course { id: made(5), made_at: at(3), due_on: day(5), settled: None, child_said: None };
    let decided = promise();
    let of_review = Course { id: decided.id, made_at: decided.at, due_on: decided.due_on, ..of_answer };
    assert_eq!(courses(CHILD).await, [of_answer, of_review], "the newest first");
    assert_eq!(courses(OTHER).await, []);
    assert_eq!(world.logged().await, before, "nobody read a word");

    assert!(world.says(&word(made(5), Happened::Partly, None, 10)).await);
    assert!(store.settle_promise(&kept(made(5), 11), &changed).await.expect("said"));
    let said = Course { child_said: Some((Happened::Partly, at(10))), ..of_answer };
    let settled = Some((DecisionState::Done, at(11)));
    assert_eq!(courses(CHILD).await, [Course { settled, ..said }, of_review]);
    let open = SettledPromise { state: DecisionState::Open, ..kept(made(5), 12) };
    assert!(store.settle_promise(&open, &changed).await.expect("said"));
    assert_eq!(courses(CHILD).await, [said, of_review], "taken back");
}
