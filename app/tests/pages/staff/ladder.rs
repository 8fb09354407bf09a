//! What was asked of somebody higher up: the list of a child, one of them in each state, those of the council.

use heard_app::{
    staff::{escalation::*, escalations::*, escalations_open::*},
    text::Text,
};
use heard_domain::escalation::{Form, Outcome, Stands};

use super::*;

fn id(number: u8) -> EscalationId {
    EscalationId::from_bytes([number; 16])
}

fn child() -> ChildId {
    ChildId::from_bytes([1; 16])
}

fn all_stands() -> [Stands; 5] {
    let waits = |standing| Stands::Waits(Some((today(), standing)));
    [
        waits(Standing::InTime),
        waits(Standing::DueSoon),
        waits(Standing::Late),
        Stands::Waits(None),
        Stands::Answered(today()),
    ]
}

/// The lines of a child's story.
pub(super) fn asked() -> Vec<AskedLine> {
    let line = |number, done: bool| AskedLine {
        escalation: (number > 1).then(|| id(number)),
        stage: "Stage 1: Team manager".into(),
        on: today(),
        answered_on: done.then(today),
        resolved_on: done.then(today),
    };
    vec![line(1, true), line(2, false)]
}

fn list(lines: Vec<EscalationLine>, troubles: Vec<Trouble>) -> EscalationsPage {
    let review = ReviewId::from_bytes([1; 16]);
    EscalationsPage {
        child: child(),
        head: head(),
        called: "Amira".into(),
        id: id(9),
        reviews: vec![(review, 2), (ReviewId::from_bytes([2; 16]), 1)],
        form: EscalationForm {
            on: DateParts::from(today()),
            stage: "stage_2".into(),
            reason: "gone_since".into(),
            review: review.to_string().into(),
            about: NASTY.into(),
            who: NASTY.into(),
            told: NASTY.into(),
            tell: true,
        },
        typing: kept(TypedAt::Escalate(child()), true),
        lines,
        troubles,
    }
}

/// What is kept of a form of which something was typed and not sent.
fn kept(at: TypedAt, shown: bool) -> Typing {
    Typing { at: Some(at), version: 3, based_on: 1, unsent: Some(Left { at: moment(), shown }) }
}

fn lines() -> Vec<EscalationLine> {
    let resolved = Outcome::ALL.map(|outcome| Now::Resolved(today(), outcome));
    let imported = [None, Some(today())].map(Now::Imported);
    let all = all_stands().map(Now::Open).into_iter().chain(resolved).chain(imported);
    let line = |(number, now): (u8, Now)| EscalationLine {
        id: (!matches!(now, Now::Imported(_))).then(|| id(number)),
        opened_on: today(),
        stage: NASTY.into(),
        reason: NASTY.into(),
        now,
    };
    (0..).zip(all).map(line).collect()
}

fn one(role: Role, now: Now, troubles: Vec<Trouble>) -> EscalationPage {
    let step = |answered: bool, ended: bool| StepLine {
        stage: "Stage 1: Team manager".into(),
        who: NASTY.into(),
        why: NASTY.into(),
        by: "Ruth Ward".into(),
        opened_on: today(),
        due: (!answered).then(today),
        answered: answered.then(|| (today(), NASTY.into(), "Gwen Astley".into())),
        ended: ended.then(|| (today(), Outcome::Partly)),
        came: if ended { NASTY.into() } else { Text::default() },
    };
    let resolved = matches!(now, Now::Resolved(..));
    let text = |text: &'static str| if troubles.is_empty() { Text::default() } else { text.into() };
    EscalationPage {
        role,
        child: child(),
        head: (role == Role::Iro).then(head),
        name: "Amira Khan".into(),
        called: "Amira".into(),
        review: Some((ReviewId::from_bytes([1; 16]), 2)),
        reason: NASTY.into(),
        about: NASTY.into(),
        told: NASTY.into(),
        told_at: resolved.then(moment),
        steps: vec![step(true, false), step(resolved, resolved)],
        now,
        stage: "stage_1".into(),
        place: 1,
        forms: StepForms {
            answered_on: DateParts::from(today()),
            answer: text(NASTY),
            moved_on: DateParts::from(today()),
            stage: "stage_2".into(),
            who: text(NASTY),
            why: text(NASTY),
            resolved_on: DateParts::from(today()),
            outcome: text("refused"),
            came: text(NASTY),
            told: text(NASTY),
            told_who: text(NASTY),
        },
        typing: {
            let of = |form, shown| kept(TypedAt::Escalation { child: child(), escalation: id(1), form }, shown);
            let [answer, moves, ends, tells] = Form::ALL.map(|form| of(form, form != Form::Move));
            if role == Role::Iro {
                StepTyping { answer, moves, ends, tells }
            } else {
                StepTyping { answer, ..StepTyping::default() }
            }
        },
        troubles,
    }
}

pub(super) fn pages() -> Vec<Sample> {
    let late = Now::Open(all_stands()[2]);
    let ended = || {
        let line = |outcome| EndedLine {
            id: id(2),
            child: child(),
            name: NASTY.into(),
            iro: (outcome != Outcome::Agreed).then(|| "Ruth Ward".into()),
            stage: "Stage 1: Team manager".into(),
            ended: (today(), outcome),
        };
        Outcome::ALL.map(line).into()
    };
    let open = || {
        let all = all_stands().into_iter().map(Now::Open).chain([Now::Imported(None)]);
        all.enumerate().map(|(place, now)| OpenLine {
            id: (now != Now::Imported(None)).then(|| id(1)),
            child: child(),
            name: NASTY.into(),
            iro: (place > 0).then(|| "Ruth Ward".into()),
            stage: "Stage 1: Team manager".into(),
            since: today(),
            now,
        })
    };
    vec![
        shown(Escalations, "escalations", || view! { <Escalations page=list(lines(), vec![]) /> }),
        shown(Escalations, "escalations wrong", || {
            let troubles = wrong(&[
                ("opened_on", Problem::NotADate),
                ("stage", Problem::NotChosen),
                ("reason", Problem::NotChosen),
                ("about", Problem::Empty),
                ("who", Problem::TellWho),
                ("told", Problem::TellWhat),
            ]);
            view! { <Escalations page=list(vec![], troubles) /> }
        }),
        shown(Escalation, "escalation", move || view! { <Escalation page=one(Role::Iro, late, vec![]) /> }),
        shown(
            Escalation,
            "escalation of a manager",
            move || view! { <Escalation page=one(Role::Manager, late, vec![]) /> },
        ),
        shown(Escalation, "escalation resolved", || {
            view! { <Escalation page=one(Role::Iro, Now::Resolved(today(), Outcome::Agreed), vec![]) /> }
        }),
        shown(Escalation, "escalation wrong", move || {
            let troubles = wrong(&[
                ("main", Problem::MovedMeanwhile),
                ("answered_on", Problem::BeforeStep),
                ("stage", Problem::SameStage),
                ("why", Problem::StageNeedsWhy),
                ("ending", Problem::NotChosen),
                ("came", Problem::TellCame),
            ]);
            view! { <Escalation page=one(Role::Iro, late, troubles) /> }
        }),
        shown(
            OpenEscalations,
            "open escalations",
            move || view! { <OpenEscalations lines=open().collect() ended=ended() /> },
        ),
        shown(
            OpenEscalations,
            "open escalations with none",
            || view! { <OpenEscalations lines=vec![] ended=vec![] /> },
        ),
    ]
}
