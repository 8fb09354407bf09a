use heard_domain::audit::{Action, Entry, ObjectKind};
use heard_domain::escalation::{Escalation, Form, Outcome, Step};
use heard_domain::id::{ChildId, EscalationId, EscalationStepId};
use heard_domain::lists::ListCode;
use heard_domain::store::{NewEscalation, NewStep, NewTyped, StepAnswer, StepEnd, StepOf, StepTold};
use heard_domain::typed::TypedAt;

use crate::scene::{ADVOCATE, CHILD, IRO, OTHER, OTHER_IRO, REVIEW, at, by_iro, day, sealed};
use crate::typing::typed;
use crate::world::World;

fn code(text: &str) -> ListCode {
    ListCode::read(text).expect("a code")
}

fn id(number: u8) -> EscalationId {
    EscalationId::from_bytes([number; 16])
}

fn entry(action: Action, of: EscalationId) -> Entry {
    Entry { object: ObjectKind::Escalation, object_id: *of.as_bytes(), ..by_iro(action) }
}

fn to(number: u8, stage: &str, on: u32, due: Option<u32>) -> NewStep {
    NewStep {
        id: EscalationStepId::from_bytes([number; 16]),
        stage: code(stage),
        opened_on: day(on),
        due_on: due.map(day),
        who: None,
        why: Some(sealed("why")),
        by: IRO,
    }
}

/// One about the review of the first child, opened on that day.
pub(crate) fn escalation(number: u8, on: u32, due: Option<u32>) -> NewEscalation {
    NewEscalation {
        id: id(number),
        child: CHILD,
        review: Some(REVIEW),
        reason: code("health"),
        about: sealed("about"),
        told: None,
        told_at: None,
        first: NewStep { why: None, ..to(number, "informal", on, due) },
    }
}

pub(crate) fn place(number: u8, place: i64) -> StepOf {
    StepOf { escalation: id(number), child: CHILD, place }
}

fn kept(step: &NewStep, place: i64) -> Step {
    Step {
        id: step.id,
        place,
        stage: step.stage.clone(),
        opened_on: step.opened_on,
        due_on: step.due_on,
        who: step.who.clone(),
        why: step.why.clone(),
        by: step.by,
        answered_on: None,
        answer: None,
        ended_on: None,
        outcome: None,
        came: None,
    }
}

async fn of(world: &World, child: ChildId) -> Vec<Escalation> {
    world.store.escalations(child).await.expect("read")
}

pub(crate) async fn an_escalation_is_opened_once_moved_answered_resolved_and_opened_again(world: &World) {
    world.with_people().await;
    let (store, before) = (&world.store, world.logged().await);
    let new = escalation(1, 2, Some(9));
    let open = entry(Action::Escalated, id(1));
    assert!(store.escalate(&new, &open).await.expect("opened"));
    assert!(!store.escalate(&NewEscalation { reason: code("other"), ..new.clone() }, &open).await.expect("again"));
    assert!(store.escalate(&escalation(2, 3, None), &entry(Action::Escalated, id(2))).await.expect("opened"));

    let moves = entry(Action::MovedEscalation, id(1));
    let second = to(11, "stage_1", 10, Some(17));
    assert!(!store.move_escalation(place(1, 1), &second, &moves).await.expect("asked"), "it is not there");
    let elsewhere = StepOf { child: OTHER, ..place(1, 0) };
    assert!(!store.move_escalation(elsewhere, &second, &moves).await.expect("asked"), "another child's");
    assert!(store.move_escalation(place(1, 0), &second, &moves).await.expect("moved"));
    assert!(!store.move_escalation(place(1, 0), &to(12, "stage_2", 11, None), &moves).await.expect("asked"), "again");

    let answered = entry(Action::AnsweredEscalation, id(1));
    let answer = StepAnswer { on: day(12), words: sealed("answer"), by: ADVOCATE };
    assert!(!store.answer_escalation(place(1, 0), &answer, &answered).await.expect("asked"), "it was moved on");
    assert!(store.answer_escalation(place(1, 1), &answer, &answered).await.expect("answered"));
    let other = StepAnswer { on: day(13), words: sealed("other"), by: IRO };
    assert!(!store.answer_escalation(place(1, 1), &other, &answered).await.expect("asked"), "it was answered");

    let again = entry(Action::ReopenedEscalation, id(1));
    let third = to(13, "cafcass", 20, None);
    assert!(!store.reopen_escalation(place(1, 1), &third, &again).await.expect("asked"), "it is not resolved");
    assert!(!store.reopen_escalation(place(1, 0), &third, &again).await.expect("asked"), "moved on is not resolved");
    let resolved = entry(Action::ResolvedEscalation, id(1));
    let end = StepEnd { on: day(14), outcome: Outcome::Partly, came: Some(sealed("came")) };
    assert!(store.resolve_escalation(place(1, 1), &end, &resolved).await.expect("resolved"));
    assert!(!store.resolve_escalation(place(1, 1), &end, &resolved).await.expect("asked"), "it was resolved");
    assert!(!store.move_escalation(place(1, 1), &third, &moves).await.expect("asked"), "it was resolved");
    assert_eq!(of(world, CHILD).await[1].resolved(), Some((day(14), Outcome::Partly)));
    assert!(store.reopen_escalation(place(1, 1), &third, &again).await.expect("opened again"));
    assert!(!store.reopen_escalation(place(1, 1), &to(14, "stage_1", 21, None), &again).await.expect("asked"), "twice");

    let found = of(world, CHILD).await;
    assert_eq!(found.iter().map(|row| row.id).collect::<Vec<_>>(), [id(2), id(1)], "the newest first");
    let steps = [
        Step { ended_on: Some(day(10)), ..kept(&new.first, 0) },
        Step {
            answered_on: Some(day(12)),
            answer: Some((sealed("answer"), ADVOCATE)),
            ended_on: Some(day(14)),
            outcome: Some(Outcome::Partly),
            came: Some(sealed("came")),
            ..kept(&second, 1)
        },
        kept(&third, 2),
    ];
    let expected = Escalation {
        id: id(1),
        child: CHILD,
        review: Some(REVIEW),
        reason: code("health"),
        opened_on: day(2),
        about: sealed("about"),
        told: None,
        told_at: None,
        steps: steps.into(),
    };
    assert_eq!(found[1], expected);
    assert!(of(world, OTHER).await.is_empty());
    assert_eq!(world.logged().await, before + 6, "what was not done has no row");
}

pub(crate) async fn a_child_is_told_of_an_escalation_once(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(store.escalate(&escalation(1, 2, None), &entry(Action::Escalated, id(1))).await.expect("opened"));
    let told = StepTold { told: sealed("told"), who: sealed("who"), at: at(5) };
    let tells = entry(Action::ToldOfEscalation, id(1));
    let before = world.logged().await;
    assert!(!store.tell_of_escalation(place(1, 1), &told, &tells).await.expect("asked"), "it is not there");
    assert_eq!(of(world, CHILD).await[0].told, None);
    assert!(store.tell_of_escalation(place(1, 0), &told, &tells).await.expect("told"));
    let other = StepTold { told: sealed("other"), who: sealed("other"), at: at(6) };
    assert!(!store.tell_of_escalation(place(1, 0), &other, &tells).await.expect("asked"), "they read it already");
    let found = of(world, CHILD).await.remove(0);
    assert_eq!(
        (found.told, found.told_at, found.steps[0].who.clone()),
        (Some(sealed("told")), Some(at(5)), Some(sealed("who")))
    );
    assert_eq!(world.logged().await, before + 1);
    let at_once =
        NewEscalation { told: Some(sealed("told")), told_at: Some(at(7)), review: None, ..escalation(2, 3, None) };
    assert!(store.escalate(&at_once, &entry(Action::Escalated, id(2))).await.expect("opened"));
    assert_eq!(of(world, CHILD).await[0].told_at, Some(at(7)));

    // Whoever looked at it before the child was told says nothing that the child could read of what follows.
    let (moves, ends) = (entry(Action::MovedEscalation, id(2)), entry(Action::ResolvedEscalation, id(2)));
    let next = to(12, "stage_2", 8, None);
    let end = StepEnd { on: day(9), outcome: Outcome::Agreed, came: None };
    assert!(!store.move_escalation(place(2, 0), &next, &moves).await.expect("asked"), "nobody is named");
    assert!(!store.resolve_escalation(place(2, 0), &end, &ends).await.expect("asked"), "nothing came of it");
    let named = NewStep { who: Some(sealed("who")), ..next };
    assert!(store.move_escalation(place(2, 0), &named, &moves).await.expect("moved"));
    let came = StepEnd { came: Some(sealed("came")), ..end };
    assert!(store.resolve_escalation(place(2, 1), &came, &ends).await.expect("resolved"));
    let (again, third) = (entry(Action::ReopenedEscalation, id(2)), to(13, "stage_3", 10, None));
    assert!(!store.reopen_escalation(place(2, 1), &third, &again).await.expect("asked"), "nobody is named");
}

pub(crate) async fn open_escalations_are_listed_by_their_day_and_by_iro(world: &World) {
    world.with_people().await;
    let store = &world.store;
    for new in
        [escalation(1, 2, None), escalation(2, 3, Some(20)), escalation(3, 4, Some(11)), escalation(4, 5, Some(1))]
    {
        assert!(store.escalate(&new, &entry(Action::Escalated, new.id)).await.expect("opened"));
    }
    let end = StepEnd { on: day(6), outcome: Outcome::Withdrawn, came: None };
    assert!(
        store.resolve_escalation(place(4, 0), &end, &entry(Action::ResolvedEscalation, id(4))).await.expect("done")
    );
    let ended = async |since| {
        let rows = store.ended_escalations(day(since)).await.expect("read");
        rows.iter().map(|row| (row.id, row.child, row.iro, row.ended_on, row.outcome)).collect::<Vec<_>>()
    };
    let four = (id(4), CHILD, Some(IRO), day(6), Outcome::Withdrawn);
    assert_eq!((ended(6).await, ended(7).await), (vec![four], vec![]), "from its day on");
    let again = to(14, "stage_1", 7, None);
    let reopened = entry(Action::ReopenedEscalation, id(4));
    assert!(store.reopen_escalation(place(4, 0), &again, &reopened).await.expect("opened again"));
    assert_eq!(ended(1).await, vec![], "it goes on");
    let end = StepEnd { on: day(8), outcome: Outcome::Agreed, came: None };
    let resolved = entry(Action::ResolvedEscalation, id(4));
    assert!(store.resolve_escalation(place(4, 1), &end, &resolved).await.expect("done"));
    assert_eq!(ended(1).await, [(id(4), CHILD, Some(IRO), day(8), Outcome::Agreed)], "once, as it ended last");
    let to_two = to(12, "stage_2", 8, Some(15));
    assert!(store.move_escalation(place(2, 0), &to_two, &entry(Action::MovedEscalation, id(2))).await.expect("moved"));
    let answer = StepAnswer { on: day(9), words: sealed("answer"), by: IRO };
    let answered = entry(Action::AnsweredEscalation, id(3));
    assert!(store.answer_escalation(place(3, 0), &answer, &answered).await.expect("answered"));
    let all = store.open_escalations().await.expect("read");
    assert_eq!(all.iter().map(|row| row.id).collect::<Vec<_>>(), [id(3), id(2), id(1)], "without a day last");
    let stands: Vec<_> = all.iter().map(|row| (row.stage.as_str(), row.since, row.due_on, row.answered_on)).collect();
    let expected = [
        ("informal", day(4), Some(day(11)), Some(day(9))),
        ("stage_2", day(8), Some(day(15)), None),
        ("informal", day(2), None, None),
    ];
    assert_eq!(stands, expected);
    assert!(all.iter().all(|row| row.iro == Some(IRO) && row.child == CHILD));
    assert_eq!(all[1].opened_on, day(3), "since it was opened, not moved");
    let theirs = async |iro| store.waits(iro, day(9)).await.expect("read").escalations.len();
    assert_eq!((theirs(IRO).await, theirs(OTHER_IRO).await), (3, 0));
}

pub(crate) async fn what_is_done_with_an_escalation_takes_what_was_typed_for_it(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let form = |form| TypedAt::Escalation { child: CHILD, escalation: id(1), form };
    let anew = TypedAt::Escalate(CHILD);
    let keep = async |at: TypedAt| {
        for worker in [IRO, OTHER_IRO] {
            store.keep_typed(&NewTyped { worker, ..typed(at, 3) }).await.expect("kept").expect("the first");
        }
    };
    let left = async |at: TypedAt| {
        assert!(store.typed(OTHER_IRO, at).await.expect("read").is_some(), "what a colleague typed stays");
        store.typed(IRO, at).await.expect("read").is_some()
    };
    keep(anew).await;
    assert!(store.escalate(&escalation(1, 2, None), &entry(Action::Escalated, id(1))).await.expect("opened"));
    assert!(!left(anew).await);

    for one in Form::ALL {
        keep(form(one)).await;
    }
    let kept = async || {
        let mut kept = Vec::new();
        for one in Form::ALL {
            kept.extend(left(form(one)).await.then_some(one));
        }
        kept
    };
    let answer = StepAnswer { on: day(3), words: sealed("answer"), by: IRO };
    let answered = entry(Action::AnsweredEscalation, id(1));
    assert!(!store.answer_escalation(place(1, 1), &answer, &answered).await.expect("asked"), "it is not there");
    assert_eq!(kept().await, Form::ALL, "what is refused takes nothing along");
    assert!(store.answer_escalation(place(1, 0), &answer, &answered).await.expect("answered"));
    assert_eq!(kept().await, [Form::Move, Form::Resolve, Form::Tell]);
    let told = StepTold { told: sealed("told"), who: sealed("who"), at: at(5) };
    let tells = entry(Action::ToldOfEscalation, id(1));
    assert!(store.tell_of_escalation(place(1, 0), &told, &tells).await.expect("told"));
    assert_eq!(kept().await, [Form::Move, Form::Resolve]);
    let next = NewStep { who: Some(sealed("who")), ..to(12, "stage_1", 4, None) };
    assert!(store.move_escalation(place(1, 0), &next, &entry(Action::MovedEscalation, id(1))).await.expect("moved"));
    assert_eq!(kept().await, [Form::Resolve]);
    let end = StepEnd { on: day(6), outcome: Outcome::Agreed, came: Some(sealed("came")) };
    let resolved = entry(Action::ResolvedEscalation, id(1));
    assert!(store.resolve_escalation(place(1, 1), &end, &resolved).await.expect("resolved"));
    assert_eq!(kept().await, []);
}
