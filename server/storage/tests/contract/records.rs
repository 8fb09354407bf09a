use heard_domain::audit::Action;
use heard_domain::documents::ReplyKind;
use heard_domain::id::{AnswerId, DecisionId, LineId, ReviewId};
use heard_domain::matter::Happened;
use heard_domain::papers::{Paper, Papers};
use heard_domain::participation::Code;
use heard_domain::review::{Format, SeenAlone};
use heard_domain::store::{
    Asked, DecisionState, Held, NewDecision, NewLine, NewReply, NewReview, NewViews, Part, ReviewFacts, SettledPromise,
};
use heard_domain::voice::Voice;

use crate::scene::{
    CHILD, IRO, LETTER, OTHER, OTHER_REVIEW, REVIEW, at, by_child, by_iro, crossed, day, letter, sealed, views,
};
use crate::world::World;

pub(crate) fn line(number: u8, answer: u8, part: Part) -> NewLine {
    NewLine {
        id: LineId::from_bytes([number; 16]),
        review: REVIEW,
        child: CHILD,
        views: views(1).id,
        answer: AnswerId::from_bytes([answer; 16]),
        part,
        voice: Voice::Child,
        topic: None,
        body: sealed("line"),
        by: IRO,
        at: at(i64::from(number)),
    }
}

fn decision(number: u8) -> NewDecision {
    NewDecision {
        id: DecisionId::from_bytes([number; 16]),
        review: REVIEW,
        child: CHILD,
        body: sealed("what and who"),
        due_on: day(28),
        at: at(i64::from(number)),
    }
}

pub(crate) async fn facts_of_a_review_keep_their_version(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let entry = by_iro(Action::ChangedRecord);
    let facts = ReviewFacts {
        planned_on: Some(day(18)),
        participation: Some(Code::Pn1),
        format: Some(Format::InPerson),
        seen_alone: Some(SeenAlone::Seen),
        seen_on: Some(day(17)),
        ..ReviewFacts::default()
    };
    let before = store.review(REVIEW).await.expect("read").expect("there");
    assert_eq!((before.ordinal, before.due_on, before.held_on, before.iro), (1, day(20), None, Some(IRO)));
    let notes = sealed("notes");
    assert!(store.save_review(REVIEW, before.version, &facts, None, Some(&notes), &entry).await.expect("saved"));
    let stale = ReviewFacts::default();
    assert!(!store.save_review(REVIEW, before.version, &stale, None, None, &entry).await.expect("refused"));
    let now = store.review(REVIEW).await.expect("read").expect("there");
    assert_eq!((now.facts, now.version), (facts, before.version + 1));
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    assert_eq!(record.notes, Some(notes));
}

pub(crate) async fn a_review_is_held_once(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let next = NewReview { id: ReviewId::from_bytes([0xb9; 16]), child: CHILD, ordinal: 2, due_on: day(30) };
    let held = Held { review: REVIEW, on: day(19), team: None, next: Some(next.clone()) };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    assert!(!store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("asked"), "once");
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    let reviews: Vec<_> = file.reviews.iter().map(|review| (review.id, review.held_on)).collect();
    assert_eq!(reviews, [(next.id, None), (REVIEW, Some(day(19)))]);
    let invitation = store.invitation_by_token(&[0xc1; 32]).await.expect("read").expect("there");
    assert_eq!(invitation.held_on, Some(day(19)));
    assert!(
        invitation.opens_writing(at(2)) && !invitation.opens_review(at(2)),
        "the code goes on, not for this review"
    );
}

pub(crate) async fn lines_stand_once_and_move(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&views(1)).await;
    let entry = by_iro(Action::PlacedShared);
    assert!(store.place_line(&line(1, 0x11, Part::Shared), &entry).await.expect("placed"), "open");
    assert!(store.place_line(&line(2, 0x12, Part::Private), &entry).await.expect("placed"), "open");
    assert!(store.place_line(&line(3, 0x11, Part::Private), &entry).await.expect("moved"), "open");
    let lines = async || {
        let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
        record.lines.iter().map(|line| (line.answer.as_bytes()[0], line.part)).collect::<Vec<_>>()
    };
    let mut standing = lines().await;
    standing.sort_by_key(|(answer, _)| *answer);
    assert_eq!(standing, [(0x11, Part::Private), (0x12, Part::Private)]);
    assert!(
        store.remove_line(REVIEW, LineId::from_bytes([2; 16]), &by_iro(Action::RemovedLine)).await.expect("removed"),
        "open"
    );
    assert_eq!(lines().await, [(0x11, Part::Private)]);
}

pub(crate) async fn many_lines_are_placed_in_one_commit(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&views(1)).await;
    let lines = [line(1, 0x11, Part::Shared), line(2, 0x12, Part::Private)];
    let entries = [by_iro(Action::PlacedShared), by_iro(Action::PlacedPrivate)];
    let before = world.logged().await;
    assert!(store.place_lines(REVIEW, &lines, &entries).await.expect("placed"), "open");
    assert_eq!(world.logged().await, before + 2);
    let placed = async || {
        let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
        record.lines.iter().map(|line| (line.answer.as_bytes()[0], line.part)).collect::<Vec<_>>()
    };
    assert_eq!(placed().await, [(0x11, Part::Shared), (0x12, Part::Private)]);
    // The second of these has an id that is there: neither stands.
    let twice = [line(3, 0x11, Part::Private), line(2, 0x13, Part::Shared)];
    store.place_lines(REVIEW, &twice, &entries).await.expect_err("an id twice");
    assert_eq!(placed().await, [(0x11, Part::Shared), (0x12, Part::Private)]);
}

pub(crate) async fn decisions_become_promises(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let entry = by_iro(Action::ChangedDecision);
    assert!(store.add_decision(&decision(1), &entry).await.expect("added"), "open");
    assert!(store.add_decision(&decision(2), &entry).await.expect("added"), "open");
    assert!(store.remove_decision(REVIEW, decision(2).id, &entry).await.expect("removed"), "open");
    let promises = async |now| {
        store.read_promises(Asked::Readable(CHILD, at(now)), &by_child(Action::ReadPromises)).await.expect("read")
    };
    assert!(promises(10).await.is_empty(), "the child hears of them by letter first");
    assert!(store.save_letter(&letter("dear"), 0, &by_iro(Action::ChangedLetter)).await.expect("kept"));
    assert!(store.send_letter(LETTER, 1, at(10), at(20), &by_iro(Action::SentLetter)).await.expect("sent"));
    assert!(promises(19).await.is_empty(), "not while it can be taken back");
    let now = promises(20).await;
    assert_eq!(now.len(), 1);
    assert_eq!((now[0].state, now[0].due_on, &now[0].body), (DecisionState::Open, day(28), &sealed("what and who")));
    let settled = SettledPromise {
        child: CHILD,
        decision: decision(1).id,
        state: DecisionState::Partly,
        because: Some(sealed("because")),
        at: at(21),
    };
    assert!(store.settle_promise(&settled, &entry).await.expect("said"));
    let later = promises(22).await;
    assert_eq!((later[0].state, later[0].state_at), (DecisionState::Partly, Some(at(21))));
    assert_eq!(later[0].because, Some(sealed("because")), "the child reads why");
    let anothers = SettledPromise { child: OTHER, state: DecisionState::Done, ..settled.clone() };
    let logged = world.logged().await;
    assert!(!store.settle_promise(&anothers, &entry).await.expect("asked"), "it is not theirs");
    assert_eq!((world.logged().await, promises(22).await[0].state), (logged, DecisionState::Partly));
    let again = SettledPromise { state: DecisionState::Open, because: None, at: at(22), ..settled };
    assert!(store.settle_promise(&again, &entry).await.expect("said"));
    let open = promises(23).await;
    assert_eq!((open[0].state, open[0].state_at, &open[0].because), (DecisionState::Open, None, &None));
    let before = world.logged().await;
    assert!(
        !store.remove_decision(REVIEW, decision(1).id, &entry).await.expect("asked"),
        "a promise that was read stays"
    );
    assert_eq!(world.logged().await, before);
}

pub(crate) async fn a_promise_that_was_spoken_of_stays(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let entry = by_iro(Action::ChangedDecision);
    assert!(store.add_decision(&decision(1), &entry).await.expect("added"));
    world.send(&NewViews { promises: vec![(decision(1).id, Happened::No)], ..views(1) }).await;
    assert!(!store.remove_decision(REVIEW, decision(1).id, &entry).await.expect("asked"));
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    assert_eq!(record.decisions.len(), 1);
}

pub(crate) async fn a_record_comes_whole(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&views(1)).await;
    assert!(
        store.place_line(&line(1, 0x11, Part::Shared), &by_iro(Action::PlacedShared)).await.expect("placed"),
        "open"
    );
    assert!(store.add_decision(&decision(1), &by_iro(Action::ChangedDecision)).await.expect("added"), "open");
    let answer = AnswerId::from_bytes([0x11; 16]);
    for words in ["first", "second"] {
        let reply = NewReply {
            child: CHILD,
            review: REVIEW,
            views: views(1).id,
            answer,
            kind: ReplyKind::Heard,
            body: sealed(words),
            promise: None,
            by: IRO,
            at: at(6),
        };
        store.reply(&reply, &by_iro(Action::Replied)).await.expect("answered");
    }
    assert!(store.save_letter(&letter("dear"), 0, &by_iro(Action::ChangedLetter)).await.expect("kept"));
    let before = world.logged().await;
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    assert_eq!(world.logged().await, before + 1);
    assert_eq!((record.lines.len(), record.decisions.len(), record.views.len()), (1, 1, 1));
    assert_eq!(record.replies.iter().map(|reply| reply.body.clone()).collect::<Vec<_>>(), [sealed("second")]);
    assert_eq!(record.letter.map(|(_, text)| text), Some(sealed("dear")));
    assert_eq!((record.identity, record.key.bytes), (sealed("child"), sealed("child's key")));
}

pub(crate) async fn figures_come_from_reviews(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert_eq!(store.reviews_between(day(20), day(20)).await.expect("read").len(), 2);
    assert!(store.reviews_between(day(21), day(30)).await.expect("read").is_empty());
    let held = Held { review: REVIEW, on: day(25), team: None, next: None };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    let found = store.reviews_between(day(21), day(30)).await.expect("read");
    assert_eq!(found.iter().map(|row| row.review.id).collect::<Vec<_>>(), [REVIEW], "held there, due before");
}

pub(crate) async fn what_goes_out_after_a_review_is_said_once(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let send = async |paper, on, entry| store.send_paper(REVIEW, paper, day(on), IRO, at(9), &entry).await;
    let before = world.logged().await;
    let early = send(Paper::Decisions, 10, by_iro(Action::SentDecisions)).await;
    assert!(!early.expect("asked"), "the review is not held");
    let held = Held { review: REVIEW, on: day(10), team: None, next: None };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    assert!(!send(Paper::Decisions, 11, crossed(Action::SentDecisions)).await.expect("asked"), "another child's entry");
    assert_eq!(world.logged().await, before + 1);
    assert!(send(Paper::Decisions, 12, by_iro(Action::SentDecisions)).await.expect("sent"));
    assert!(!send(Paper::Decisions, 13, by_iro(Action::SentDecisions)).await.expect("asked"), "once");
    assert!(send(Paper::Record, 14, by_iro(Action::ClosedRecord)).await.is_err(), "a record is closed instead");
    assert!(send(Paper::Distribution, 14, by_iro(Action::DistributedRecord)).await.expect("sent"));
    assert_eq!(world.logged().await, before + 3);
    let papers = async || store.review(REVIEW).await.expect("read").expect("there").papers;
    let sent = Papers { decisions: Some(day(12)), record: None, distribution: Some(day(14)) };
    assert_eq!(papers().await, sent);
    assert!(store.close_record(REVIEW, IRO, at(20), &by_iro(Action::ClosedRecord)).await.expect("closed"));
    let closed = heard_domain::english_time::day(at(20));
    assert_eq!(papers().await, Papers { record: Some(closed), ..sent });
}

pub(crate) async fn a_held_review_is_unfinished_until_all_of_it_is_out(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let unfinished = async || {
        let rows = store.unfinished_reviews().await.expect("read");
        assert!(rows.iter().all(|row| row.identity == sealed("child") && row.key.bytes == sealed("child's key")));
        let cases = store.caseload(IRO).await.expect("read");
        let on_caseload = cases.iter().flat_map(|case| &case.unfinished).count();
        assert_eq!(on_caseload, rows.len(), "manager and IRO see the same");
        rows.iter().map(|row| row.review.id).collect::<Vec<_>>()
    };
    assert!(unfinished().await.is_empty(), "what is not held is not owed");
    let next = NewReview { id: ReviewId::from_bytes([0xb9; 16]), child: CHILD, ordinal: 2, due_on: day(28) };
    let (second, of_other) = (next.id, crossed(Action::HeldReview));
    let first = Held { review: REVIEW, on: day(10), team: None, next: Some(next) };
    assert!(store.hold_review(&first, &by_iro(Action::HeldReview)).await.expect("held"));
    let other = Held { review: OTHER_REVIEW, on: day(9), team: None, next: None };
    assert!(store.hold_review(&other, &of_other).await.expect("held"));
    let later = Held { review: second, on: day(15), team: None, next: None };
    assert!(store.hold_review(&later, &by_iro(Action::HeldReview)).await.expect("held"));
    assert_eq!(unfinished().await, [OTHER_REVIEW, REVIEW, second], "an older one too, the first held first");
    for paper in [Paper::Decisions, Paper::Distribution] {
        let entry = by_iro(Action::SentDecisions);
        assert!(store.send_paper(REVIEW, paper, day(11), IRO, at(9), &entry).await.expect("sent"));
        assert!(unfinished().await.contains(&REVIEW));
    }
    assert!(store.close_record(REVIEW, IRO, at(20), &by_iro(Action::ClosedRecord)).await.expect("closed"));
    assert_eq!(unfinished().await, [OTHER_REVIEW, second]);
    let case = store.caseload(IRO).await.expect("read").into_iter().find(|case| case.child == CHILD).expect("there");
    assert_eq!(case.last_held.map(|review| review.id), Some(second), "the later one");
}
