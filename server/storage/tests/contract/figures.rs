use heard_domain::attending::Presence;
use heard_domain::audit::Action;
use heard_domain::documents::ReplyKind;
use heard_domain::figures::{
    CaseloadFact, ChildFact, ConcernFact, ContactFact, EntryFact, EscalationFact, FactKind, Facts, InvitationFact,
    PointFact, PromiseFact, ReviewFact, SaidFact, Team,
};
use heard_domain::id::{AnswerId, ReviewId};
use heard_domain::lists::ListCode;
use heard_domain::monitoring::{Midway, Rag, YesNo};
use heard_domain::papers::Paper;
use heard_domain::participation::Code;
use heard_domain::people::Band;
use heard_domain::review::{Format, ReviewKind, SeenAlone, Source, Venue};
use heard_domain::store::{DecisionState, Held, LetterState, NewLine, NewReply, Part, ReviewFacts, SettledPromise};
use heard_domain::voice::Voice;
use heard_domain::{Day, english_time};

use crate::counted::{counted, note};
use crate::history::{history, past};
use crate::ladder::{escalation, place};
use crate::records::line;
use crate::scene::{
    CHILD, CONCERN, INVITATION, IRO, OTHER, OTHER_REVIEW, REVIEW, WRITER, at, by_child, by_iro, day, promise, sealed,
    urgent_views, views,
};
use crate::world::World;

fn code(text: &str) -> ListCode {
    ListCode::read(text).expect("a code")
}

/// A line of the review held on the 21st.
fn said(topic: &str, answer: Option<ReplyKind>) -> SaidFact {
    SaidFact { held_on: day(21), topic: topic.parse().ok(), answered: answer.is_some(), answer }
}

fn sorted(mut codes: Vec<ListCode>) -> Vec<ListCode> {
    codes.sort();
    codes
}

/// What is counted from the beginning of the scene to the end of its month, in an order.
async fn figures(world: &World) -> Facts {
    let facts = world.store.figures(english_time::day(at(0)), day(30), &FactKind::ALL).await.expect("read");
    in_order(facts)
}

/// What is read of some kinds is what is read of them among all.
async fn kinds_are_read_alone(world: &World) {
    let (from, until) = (english_time::day(at(0)), day(30));
    let of = async |kinds: &[FactKind]| in_order(world.store.figures(from, until, kinds).await.expect("read"));
    let all = of(&FactKind::ALL).await;
    assert_eq!(of(&[]).await, Facts::default());
    let review = [FactKind::Reviews, FactKind::ReviewIros, FactKind::ReviewCodes, FactKind::ReviewFamily];
    assert_eq!(of(&review).await.reviews, all.reviews);
    // One after another they are the same, each once.
    let mut together = Facts { reviews: all.reviews.clone(), ..Facts::default() };
    for kind in FactKind::ALL.into_iter().filter(|kind| !review.contains(kind)) {
        let one = of(&[kind]).await;
        together.reviews.extend(one.reviews);
        together.entries.extend(one.entries);
        together.escalations.extend(one.escalations);
        together.invitations.extend(one.invitations);
        together.caseloads.extend(one.caseloads);
        together.children.extend(one.children);
        together.concerns.extend(one.concerns);
        together.points.extend(one.points);
        together.said.extend(one.said);
        together.feedback.extend(one.feedback);
        together.topics.extend(one.topics);
        together.promises.extend(one.promises);
        together.contacts.extend(one.contacts);
    }
    assert_eq!(together, all);
}

fn in_order(mut facts: Facts) -> Facts {
    for review in &mut facts.reviews {
        review.concerns = sorted(std::mem::take(&mut review.concerns));
        review.actions = sorted(std::mem::take(&mut review.actions));
    }
    facts.reviews.sort_by_key(|fact| fact.review);
    facts.children.sort_by_key(|fact| fact.child);
    facts.entries.sort_by_key(|fact| fact.child);
    facts.caseloads.sort_by_key(|fact| fact.child);
    facts.points.sort_by_key(|fact| fact.answered);
    facts.said.sort_by_key(|fact| fact.answered);
    facts
}

pub(crate) async fn what_figures_count_is_read_without_a_key(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let begun = english_time::day(at(0));
    store.note_opened(INVITATION, at(2), &by_child(Action::OpenedInvitation)).await.expect("opened");
    store.send_views(&urgent_views(1), &WRITER, &by_child(Action::SentViews)).await.expect("sent");
    assert!(store.acknowledge_concern(CONCERN, IRO, at(8), &by_iro(Action::AcknowledgedConcern)).await.expect("acts"));
    let of_home = NewLine { topic: "home".parse().ok(), ..line(2, 2, Part::Shared) };
    for line in [line(1, 1, Part::Shared), of_home, line(3, 3, Part::Private)] {
        assert!(store.place_line(&line, &by_iro(Action::PlacedShared)).await.expect("placed"));
    }
    let reply = NewReply {
        views: views(1).id,
        answer: AnswerId::from_bytes([1; 16]),
        child: CHILD,
        review: REVIEW,
        kind: ReplyKind::Cannot,
        body: sealed("answer"),
        by: IRO,
        at: at(4),
        promise: None,
    };
    store.reply(&reply, &by_iro(Action::Replied)).await.expect("answered");
    assert!(store.add_decision(&promise(), &by_iro(Action::ChangedDecision)).await.expect("decided"));
    let facts = ReviewFacts {
        planned_on: None,
        participation: Some(Code::Pn5),
        format: Some(Format::Hybrid),
        venue: Some(Venue::School),
        seen_alone: Some(SeenAlone::Seen),
        seen_on: Some(day(12)),
        ..ReviewFacts::default()
    };
    let version = store.review(REVIEW).await.expect("read").expect("there").version;
    let changed = by_iro(Action::ChangedRecord);
    assert!(store.save_review(REVIEW, version, &facts, Some(&counted()), None, &changed).await.expect("kept"));
    let kept =
        SettledPromise { child: CHILD, decision: promise().id, state: DecisionState::Done, because: None, at: at(4) };
    assert!(store.settle_promise(&kept, &changed).await.expect("settled"));
    let held = Held { review: REVIEW, on: day(21), team: Some("South".to_owned()), next: None };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    let sent = by_iro(Action::SentDecisions);
    assert!(store.send_paper(REVIEW, Paper::Decisions, day(22), IRO, at(5), &sent).await.expect("sent"));
    world.with_letter(5, 6).await;
    assert!(store.close_record(REVIEW, IRO, at(6), &by_iro(Action::ClosedRecord)).await.expect("closed"));
    assert!(store.note_contact(&note(1, 4), &by_iro(Action::NotedContact)).await.expect("noted"));
    assert!(store.escalate(&escalation(1, 5, Some(12)), &by_iro(Action::Escalated)).await.expect("asked"));
    store.write_history(&[history(world, OTHER, vec![past(0xd1, 2)]).await]).await.expect("imported");

    let found = figures(world).await;
    let stayed = Presence { invited: Some(YesNo::No), came: Some(YesNo::No) };
    let in_heard = ReviewFact {
        team: Team::new("South"),
        iro: Some(IRO),
        held_on: Some(day(21)),
        participation: Some(Code::Pn5),
        venue: Some(Venue::School),
        format: Some(Format::Hybrid),
        last_seen_on: Some(day(12)),
        seen_alone: Some(SeenAlone::Seen),
        rag: Some(Rag::Amber),
        concerns: sorted(vec![code("health"), code("councils_own")]),
        actions: sorted(vec![code("service_manager"), code("operations_manager")]),
        late_reason: Some(code("iro_sickness")),
        early_trigger: Some(code("custody")),
        decisions_on: Some(day(22)),
        record_on: Some(begun),
        letter: Some(LetterState::Sent),
        letter_on: Some(begun),
        mother: Presence { invited: Some(YesNo::Yes), came: Some(YesNo::No) },
        father: stayed,
        other: stayed,
        advocate_offered: Some(YesNo::Yes),
        referred_on: Some(day(4)),
        accepted_on: Some(day(5)),
        used: Some(YesNo::No),
        midway: Some(Midway::Held),
        midway_on: Some(day(2)),
        ..ReviewFact::new(REVIEW, CHILD, ReviewKind::Extra, day(20))
    };
    let open = ReviewFact { iro: Some(IRO), ..ReviewFact::new(OTHER_REVIEW, OTHER, ReviewKind::First, day(20)) };
    let imported = ReviewFact {
        review: ReviewId::from_bytes([0xd1; 16]),
        child: OTHER,
        team: Team::new("North"),
        kind: ReviewKind::Subsequent,
        source: Source::CaseSystem,
        due_on: day(4),
        held_on: Some(day(3)),
        participation: Some(Code::Pn2),
        venue: None,
        format: None,
        last_seen_on: None,
        seen_alone: None,
        early_trigger: None,
        decisions_on: Some(day(6)),
        record_on: Some(day(7)),
        letter_on: Some(day(8)),
        mother: Presence { invited: Some(YesNo::Yes), came: Some(YesNo::No) },
        father: Presence::default(),
        other: Presence::default(),
        ..in_heard.clone()
    };
    assert_eq!(found.reviews, [in_heard, open, imported]);
    assert_eq!(
        found.entries,
        [CHILD, OTHER].map(|child| EntryFact { child, entered_on: day(1), allocated_on: Some(day(1)) })
    );
    assert_eq!(
        found.children,
        [CHILD, OTHER].map(|child| ChildFact { child, band: Band::Middle, entered_on: Some(day(1)), left_on: None })
    );
    assert_eq!(found.caseloads, [CHILD, OTHER].map(|child| CaseloadFact { child, iro: Some(IRO), since: Some(begun) }));
    let asked = InvitationFact {
        review: REVIEW,
        child: CHILD,
        invited_on: Some(begun),
        opened: true,
        given: Some((begun, Voice::Child)),
    };
    assert_eq!(found.invitations, [asked]);
    let concern = ConcernFact { concern: CONCERN, child: CHILD, raised_at: at(1), acknowledged_at: Some(at(8)) };
    assert_eq!(found.concerns, [concern]);
    let point = |answered| PointFact { review: REVIEW, child: CHILD, held_on: day(21), answered };
    assert_eq!(found.points, [point(false), point(true)], "not what is for the IRO alone");
    let (left, heard) = (said("home", None), said("", Some(ReplyKind::Cannot)));
    assert_eq!(found.said, [left, heard]);
    let made = PromiseFact {
        decision: promise().id,
        review: REVIEW,
        child: CHILD,
        due_on: day(28),
        state: DecisionState::Done,
        child_said: None,
    };
    assert_eq!(found.promises, [made]);
    assert_eq!(found.contacts, [ContactFact { child: CHILD, on: day(4), way: code("visit") }]);
    let step = EscalationFact {
        escalation: place(1, 0).escalation,
        child: CHILD,
        review: Some(REVIEW),
        stage: code("informal"),
        reason: code("health"),
        opened_on: day(5),
        ended_on: None,
        outcome: None,
    };
    assert_eq!(found.escalations, [step]);
    kinds_are_read_alone(world).await;
}

pub(crate) async fn figures_are_of_their_days_alone(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let of = async |from: Day, until: Day| in_order(store.figures(from, until, &FactKind::ALL).await.expect("read"));
    assert_eq!(of(day(1) - chrono::Days::new(60), day(1) - chrono::Days::new(50)).await, Facts::default());
    // On its last lawful day a review is not late, and on the next it is.
    assert_eq!(of(day(2), day(20)).await.reviews, []);
    let late = of(day(2), day(21)).await.reviews;
    assert_eq!(late.iter().map(|fact| fact.review).collect::<Vec<_>>(), [REVIEW, OTHER_REVIEW]);
    let held = Held { review: REVIEW, on: day(25), team: None, next: None };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    for (from, until, counted) in [(2, 20, 0), (21, 22, 2), (25, 25, 2), (26, 27, 1)] {
        assert_eq!(of(day(from), day(until)).await.reviews.len(), counted, "{from} to {until}");
    }
    assert_eq!(of(day(2), day(30)).await.entries, []);
    assert_eq!(of(day(2), day(30)).await.invitations, [], "they were asked before");
}
