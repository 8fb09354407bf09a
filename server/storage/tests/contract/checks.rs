use heard_domain::Moment;
use heard_domain::audit::{Action, Actor, Entry};
use heard_domain::id::{AnswerId, DecisionId, LineId, MatterId, NotQuiteId, ReviewId};
use heard_domain::matter::Kind;
use heard_domain::store::{
    AnsweredNotQuite, Cause, Held, NewDecision, NewLine, NewMatter, NewNotQuite, NewReview, Part, RecordCheck,
    RecordSaid, ReviewFacts, ShownRecord,
};
use heard_domain::voice::Voice;

use crate::scene::{
    CHILD, IRO, OTHER, REVIEW, at, by_child, by_iro, crossed, day, entry, matter, promise, sealed, views,
};
use crate::world::World;

const NEXT: ReviewId = ReviewId::from_bytes([0xb9; 16]);

/// What is answered to what was said then: one line is changed, and of the whole is said why it stays.
pub(crate) fn answered(said_at: Moment, minutes: i64) -> AnsweredNotQuite {
    let id = |number: u8| {
        let [low, ..] = minutes.to_le_bytes();
        let mut id = [low; 16];
        id[0] = number;
        NotQuiteId::from_bytes(id)
    };
    let line = Some((views(1).id, AnswerId::from_bytes([1; 16])));
    AnsweredNotQuite {
        review: REVIEW,
        said_at,
        by: IRO,
        reply: sealed("answer"),
        lines: vec![
            NewNotQuite { id: id(1), line, changed: true, body: sealed("changed") },
            NewNotQuite { id: id(2), line: None, changed: false, body: sealed("stays") },
        ],
        at: at(minutes),
    }
}

impl World {
    async fn show(&self, review: ReviewId, minutes: i64) {
        self.store.show_record(review, at(minutes), &by_iro(Action::ShowedRecord)).await.expect("shown");
    }

    async fn shown(&self) -> Vec<ShownRecord> {
        self.store.read_shown_records(CHILD, &by_child(Action::ReadRecord)).await.expect("read")
    }

    /// What the child says; "not quite" comes with words and a matter of this number.
    async fn say(&self, said: RecordSaid, number: u8, minutes: i64) -> bool {
        let raised = NewMatter { review: Some(REVIEW), ..matter(number, Kind::NotQuite) };
        let (words, matter) = match said {
            RecordSaid::Right => (None, None),
            RecordSaid::NotQuite => (Some(sealed("not quite")), Some(raised)),
        };
        let entry = Entry { at: at(minutes), ..by_child(Action::CheckedRecord) };
        self.store.answer_record(CHILD, REVIEW, said, words.as_ref(), matter.as_ref(), &entry).await.expect("asked")
    }

    /// Puts an answer of the first views into the record.
    async fn place(&self, number: u8, part: Part, voice: Voice) -> bool {
        let line = NewLine {
            id: LineId::from_bytes([number; 16]),
            review: REVIEW,
            child: CHILD,
            views: views(1).id,
            answer: AnswerId::from_bytes([number; 16]),
            part,
            voice,
            topic: None,
            body: sealed(voice.code()),
            by: IRO,
            at: at(2),
        };
        self.store.place_line(&line, &by_iro(Action::PlacedShared)).await.expect("asked")
    }

    async fn answer(&self, minutes: i64) -> bool {
        let said_at = self.checked().await.said.map_or(at(minutes), |(_, at)| at);
        let entry = by_iro(Action::AnsweredRecord);
        self.store.answer_not_quite(&answered(said_at, minutes), &entry).await.expect("asked")
    }

    async fn close(&self, minutes: i64) -> bool {
        self.store.close_record(REVIEW, IRO, at(minutes), &by_iro(Action::ClosedRecord)).await.expect("asked")
    }

    async fn hold(&self) {
        let next = NewReview { id: NEXT, child: CHILD, ordinal: 2, due_on: day(28) };
        let held = Held { review: REVIEW, on: day(10), team: None, next: Some(next) };
        assert!(self.store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    }

    async fn checked(&self) -> RecordCheck {
        self.store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there").check
    }

    /// The numbers of the open matters about the record.
    async fn raised(&self) -> Vec<u8> {
        let open = self.store.matters(Some(IRO), day(1)).await.expect("read");
        assert!(open.iter().all(|row| row.kind == Kind::NotQuite && row.review == Some(REVIEW)));
        open.iter().map(|row| row.id.as_bytes()[0]).collect()
    }
}

pub(crate) async fn a_record_is_shown_once(world: &World) {
    world.with_people().await;
    world.with_contact().await;
    let store = &world.store;
    assert!(!world.say(RecordSaid::NotQuite, 1, 4).await, "what was not shown is not answered");
    assert!(!world.answer(4).await);
    let before = world.logged().await;
    store.show_record(REVIEW, at(4), &crossed(Action::ShowedRecord)).await.expect("asked");
    assert!(world.shown().await.is_empty());
    assert_eq!(world.logged().await, before, "nothing was given out");
    assert_eq!(world.checked().await, RecordCheck::default());
    assert!(world.raised().await.is_empty());

    world.show(REVIEW, 5).await;
    let once = world.logged().await;
    world.show(REVIEW, 6).await;
    assert_eq!(world.logged().await, once);
    let shown = world.shown().await;
    assert_eq!((shown.len(), shown[0].review.id, shown[0].check.shown_at), (1, REVIEW, Some(at(5))));
    assert_eq!(world.logged().await, once + 1, "reading is logged");
    let told = store.outbox(10).await.expect("read");
    assert_eq!(told.iter().map(|row| row.cause).collect::<Vec<_>>(), [Cause::Record]);
    assert!(world.say(RecordSaid::Right, 1, 7).await);
    assert_eq!(world.checked().await.said, Some((RecordSaid::Right, at(7))));
    assert!(world.raised().await.is_empty());
    assert!(!world.answer(8).await, "there is nothing to answer");
}

pub(crate) async fn not_quite_is_one_matter_until_it_is_answered(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    let store = &world.store;
    world.show(REVIEW, 5).await;
    for (number, minutes) in [(1, 6), (2, 7), (3, 8)] {
        assert!(world.say(RecordSaid::NotQuite, number, minutes).await);
    }
    assert_eq!(world.raised().await, [1], "however often it is said");
    let check = world.checked().await;
    assert_eq!((check.said, &check.words), (Some((RecordSaid::NotQuite, at(8))), &Some(sealed("not quite"))));
    assert!(check.waits_for_answer());

    let wrong = crossed(Action::AnsweredRecord);
    assert!(!store.answer_not_quite(&answered(at(8), 9), &wrong).await.expect("asked"));
    let ours = by_iro(Action::AnsweredRecord);
    let late = store.answer_not_quite(&answered(at(7), 9), &ours).await.expect("asked");
    assert!(!late, "what was said since is not answered");
    assert_eq!(world.raised().await, [1]);
    let alone = AnsweredNotQuite { lines: vec![], ..answered(at(8), 9) };
    assert!(!store.answer_not_quite(&alone, &ours).await.expect("asked"), "a sentence alone settles nothing");
    assert!(world.shown().await[0].not_quite.is_empty() && world.raised().await == [1]);
    assert!(world.answer(9).await);
    assert_eq!(world.shown().await[0].check.reply, Some((sealed("answer"), at(9))), "the child reads it");
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    for settled in [&record.not_quite, &world.shown().await[0].not_quite] {
        let rows: Vec<_> = settled.iter().map(|row| (row.line, row.body.clone(), row.at)).collect();
        let line = Some((views(1).id, AnswerId::from_bytes([1; 16])));
        assert_eq!(rows, [(line, sealed("changed"), at(9)), (None, sealed("stays"), at(9))], "beside their lines");
    }
    let settled = store.matter(MatterId::from_bytes([1; 16])).await.expect("read").expect("there").settled;
    assert_eq!((world.raised().await, settled), (vec![], Some((at(9), Some(IRO)))));
    assert!(!world.checked().await.waits_for_answer());
    assert!(!world.answer(10).await, "it is answered");
    assert!(world.say(RecordSaid::NotQuite, 4, 11).await);
    assert_eq!((world.raised().await, world.checked().await.waits_for_answer()), (vec![4], true), "and said anew");
    assert!(world.say(RecordSaid::Right, 5, 12).await);
    assert_eq!((world.raised().await, world.checked().await.waits_for_answer()), (vec![], false), "and taken back");
    let kept = store.matters_of(CHILD).await.expect("read");
    let settled = kept.iter().map(|row| (row.id.as_bytes()[0], row.settled)).collect::<Vec<_>>();
    assert_eq!(settled, [(4, Some((at(12), None))), (1, Some((at(9), Some(IRO))))], "by nobody, and nothing is lost");
    assert_eq!(world.checked().await.words, Some(sealed("not quite")));
}

pub(crate) async fn a_record_closes_when_nothing_waits(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    world.show(REVIEW, 5).await;
    assert!(!world.close(6).await, "the review was not held");
    world.hold().await;
    assert!(world.say(RecordSaid::NotQuite, 1, 7).await);
    assert!(!world.close(8).await, "somebody waits for an answer");
    assert!(world.answer(9).await);
    let wrong = crossed(Action::ClosedRecord);
    assert!(!world.store.close_record(REVIEW, IRO, at(10), &wrong).await.expect("asked"));
    assert_eq!(world.checked().await.closed_at, None);
    assert!(world.close(11).await);
    assert!(!world.close(12).await, "once");
    assert_eq!(world.checked().await.closed_at, Some(at(11)));
    assert!(!world.say(RecordSaid::NotQuite, 2, 13).await && !world.answer(14).await, "closed is closed");
    let check = world.shown().await.remove(0).check;
    assert_eq!((check.said, check.closed_at), (Some((RecordSaid::NotQuite, at(7))), Some(at(11))), "it is still read");
    assert!(world.raised().await.is_empty());
}

pub(crate) async fn a_closed_record_stays_as_it_is(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    let (store, changed) = (&world.store, by_iro(Action::ChangedDecision));
    assert!(world.place(1, Part::Shared, Voice::Child).await);
    assert!(store.add_decision(&promise(), &changed).await.expect("added"));
    world.hold().await;
    assert!(world.close(6).await);
    let logged = world.logged().await;
    assert!(!world.place(1, Part::Private, Voice::Child).await && !world.place(2, Part::Shared, Voice::Child).await);
    let line = LineId::from_bytes([1; 16]);
    assert!(!store.remove_line(REVIEW, line, &by_iro(Action::RemovedLine)).await.expect("asked"));
    let another = NewDecision { id: DecisionId::from_bytes([2; 16]), ..promise() };
    assert!(!store.add_decision(&another, &changed).await.expect("asked"));
    assert!(!store.remove_decision(REVIEW, promise().id, &changed).await.expect("asked"));
    let review = store.review(REVIEW).await.expect("read").expect("there");
    let facts = ReviewFacts::default();
    let saved = store.save_review(REVIEW, review.version, &facts, None, None, &by_iro(Action::ChangedRecord)).await;
    assert!(!saved.expect("asked"));
    assert_eq!(world.logged().await, logged);
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    assert_eq!(record.lines.iter().map(|line| (line.id, line.part)).collect::<Vec<_>>(), [(line, Part::Shared)]);
    assert_eq!(record.decisions.iter().map(|decision| decision.id).collect::<Vec<_>>(), [promise().id]);
}

pub(crate) async fn a_record_that_was_never_shown_closes(world: &World) {
    world.with_people().await;
    world.hold().await;
    assert!(world.close(6).await);
    assert!(world.shown().await.is_empty());
    assert!(!world.say(RecordSaid::NotQuite, 1, 7).await);
    assert_eq!((world.checked().await.shown_at, world.checked().await.closed_at), (None, Some(at(6))));
}

pub(crate) async fn a_child_is_shown_what_is_theirs(world: &World) {
    world.with_people().await;
    world.send(&views(1)).await;
    for (number, voice) in (1..).zip(Voice::ALL) {
        for (number, part) in [(number, Part::Shared), (number + 100, Part::Private)] {
            assert!(world.place(number, part, voice).await);
        }
    }
    world.show(REVIEW, 5).await;
    world.hold().await;
    world.show(NEXT, 6).await;
    let shown = world.shown().await;
    assert_eq!(shown.iter().map(|record| record.review.id).collect::<Vec<_>>(), [NEXT, REVIEW], "newest first");
    assert!(shown[0].lines.is_empty());
    let expected: Vec<_> =
        Voice::ALL.into_iter().filter(|voice| voice.child_reads_back()).map(|voice| (voice, Part::Shared)).collect();
    let lines: Vec<_> = shown[1].lines.iter().map(|line| (line.voice, line.part)).collect();
    assert_eq!(lines, expected, "in the order in which they were placed");
    let record = world.store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    assert_eq!(record.lines.len(), 18, "the IRO has them all");
}

pub(crate) async fn another_childs_record_is_closed_to_them(world: &World) {
    world.with_people().await;
    world.show(REVIEW, 5).await;
    let store = &world.store;
    let before = world.logged().await;
    let others = entry(Actor::Child(OTHER), OTHER, Action::ReadRecord);
    assert!(store.read_shown_records(OTHER, &others).await.expect("read").is_empty());
    assert!(store.read_shown_records(CHILD, &others).await.expect("read").is_empty(), "the entry names another");
    for child in [OTHER, CHILD] {
        let said = store.answer_record(child, REVIEW, RecordSaid::Right, None, None, &others).await.expect("asked");
        assert!(!said);
    }
    assert_eq!((world.logged().await, world.checked().await.said), (before, None));
}
