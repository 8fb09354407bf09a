//! The pages of the form: who writes, every kind of screen, check your answers, the last page that is the child's
//! alone.

use std::{collections::HashSet, mem::discriminant};

use heard_app::{
    child::{
        about::AboutChild, check::*, helper::*, just_you::*, last_time::*, over::*, question::*, style::*, who::*,
        worker::*, written_for::*,
    },
    paths,
};
use heard_domain::{
    alarm::Tells,
    form::{self, Form, Kind, Question, Step},
    going_on::Before,
    id::{ChildId, DecisionId, SubmissionId},
    journey::{Company, Fault as AnswerFault, More, StepErrors, Typed, TypedAnswer},
    matter::Happened,
    people::{Band, Invitee, Role},
    purpose::Purpose,
    voice::Voice,
};
use leptos::prelude::*;

use super::{super::sample::*, Book};

pub(super) fn add(book: &mut Book) {
    for invitee in [Invitee::Child, Invitee::Carer] {
        let voices = || Voice::open_to_invitee(invitee).to_vec();
        book.add(WhoPage, "as it is", || view! { <WhoPage voices=voices() chosen=Some(Voice::Child) missing=false /> });
        book.add(WhoPage, "wrong", || view! { <WhoPage voices=voices() chosen=None missing=true /> });
    }
    for voice in Voice::ALL.into_iter().filter(|voice| voice.has_helper()) {
        // How they know is asked of some alone.
        let how = |fault: Option<FieldFault>| fault.filter(|_| voice.needs_basis());
        let form =
            |fault| HelperForm { typed: [NASTY.into(), "".into(), "".into()], faults: [fault, fault, how(fault)] };
        let long = Some(FieldFault::TooLong { count: 130, max: 120 });
        book.add(HelperPage, "as it is", || view! { <HelperPage voice=voice form=form(None) /> });
        book.add(HelperPage, "wrong", || view! { <HelperPage voice=voice form=form(Some(FieldFault::Missing)) /> });
        book.add(HelperPage, "too long and wrong", || view! { <HelperPage voice=voice form=form(long) /> });
    }
    for role in [Role::Iro, Role::Advocate] {
        let purposes = vec![Purpose::BeforeReview, Purpose::Change];
        let worker = Worker { voices: Voice::open_to_role(role), purposes, voice: None, purpose: None, missing: false };
        let wrong = Worker { missing: true, ..worker.clone() };
        book.add(WorkerPage, "as it is", || {
            provide_context(writing_for());
            view! { <WorkerPage worker=worker /> }
        });
        book.add(WorkerPage, "wrong", || view! { <WorkerPage worker=wrong /> });
    }
    book.add(OtherChildPage, "with words", || {
        let other = OtherChild { meant: Some((NASTY.into(), paths::CHECK.into())), typed: vec![NASTY.into()] };
        view! { <OtherChildPage other=other /> }
    });
    book.add(OtherChildPage, "with nothing", || {
        view! { <OtherChildPage other=OtherChild { meant: None, typed: vec![] } /> }
    });
    for band in Band::ALL {
        book.add(StylePage, "of each style", || view! { <StylePage band=band /> });
        last_time(book, band);
        check(book, band);
        just_you(book, band);
    }
    book.add(HandOverPage, "as it is", || view! { <HandOverPage /> });
    book.add(JustYouSentPage, "as it is", || view! { <JustYouSentPage tells=Tells::Message council=council() /> });
    screens(book);
}

fn writing_for() -> WritingFor {
    WritingFor { child: ChildId::from_bytes([1; 16]), name: "Amira Khan".into(), called: "Amira".into() }
}

/// A screen for every kind of question in every style, as it is and with everything wrong: with a hint and without, and
/// where it can be kept for the IRO and where it cannot.
fn screens(book: &mut Book) {
    let mut seen = HashSet::new();
    for purpose in Purpose::ALL.iter().copied() {
        for form in Band::ALL.map(|band| form::newest(purpose, band)) {
            for step in &form.steps {
                let kind = |asked: &Question| (discriminant(&asked.kind), asked.hint, asked.private_allowed);
                let new = step.questions.iter().filter(|asked| seen.insert((form.band.code(), kind(asked)))).count();
                if new > 0 {
                    screen(book, form, step);
                }
            }
        }
    }
}

fn screen(book: &mut Book, form: &'static Form, step: &'static Step) {
    let view = |errors: Option<StepErrors>| QuestionView {
        form,
        step,
        typed: Typed::default(),
        not_saved: errors.is_some(),
        held_on: errors.is_some().then(today),
        whose: "00".into(),
        more: step.topic.clone().filter(|_| errors.is_none()).map(|topic| More { topic, screens: 4 }),
        place: (3, 9),
        back: paths::BEFORE.into(),
        before: Before::default(),
        may_stop: form.purpose.is_childs(),
        reader: errors.is_none().then(|| "Priya".into()),
        passed: errors.iter().map(|_| "family-mum".parse().expect("an id")).collect(),
        errors,
    };
    book.add(QuestionPage, "as it is", || {
        provide_context(AboutChild("Ruth".into()));
        view! { <QuestionPage view=view(None) /> }
    });
    let spoken = |question: &Question| {
        let recording = matches!(question.kind, Kind::Text { .. }).then(recording);
        (question.id.clone(), TypedAnswer { recording, ..TypedAnswer::default() })
    };
    let typed = Typed(step.questions.iter().map(spoken).collect());
    book.add(QuestionPage, "spoken", || view! { <QuestionPage view=QuestionView { typed, ..view(None) } /> });
    book.add(QuestionPage, "wrong", || view! { <QuestionPage view=view(Some(errors(&step.questions))) /> });
}

/// Something wrong with every question.
fn errors(questions: &[Question]) -> StepErrors {
    let fault = |question: &Question| match &question.kind {
        Kind::Text { max } => AnswerFault::TooLong { max: *max, count: max + 1 },
        Kind::Unsafe => AnswerFault::TooLong { max: 2000, count: 2001 },
        Kind::Drawing => AnswerFault::NotADrawing,
        Kind::Choices { .. } => AnswerFault::TooMany,
        Kind::Topics | Kind::Faces { .. } | Kind::Choice { .. } | Kind::Places { .. } => AnswerFault::UnknownOption,
    };
    let faults = questions.iter().map(|question| (question.id.clone(), fault(question))).collect();
    let typed = |question: &Question| {
        let words = if question.kind == Kind::Drawing { DRAWING } else { NASTY };
        (
            question.id.clone(),
            TypedAnswer {
                words: words.into(),
                only_iro: true,
                not_before: Company::ALL.to_vec(),
                ..TypedAnswer::default()
            },
        )
    };
    StepErrors { faults, typed: Typed(questions.iter().map(typed).collect()) }
}

fn last_time(book: &mut Book, band: Band) {
    let promise = |(place, happened): (u8, Option<Happened>)| Promise {
        decision: DecisionId::from_bytes([place; 16]),
        what: "Tom plans a day with your brother.".into(),
        who: "Tom".into(),
        by: today(),
        happened,
    };
    let promises = (0..).zip([None, Some(Happened::No)]).map(promise).collect();
    let form = form::newest(Purpose::BeforeReview, band);
    let asks = Form::shipped().iter().find(|one| one.id.as_str().starts_with("last-time") && one.band == band);
    book.add(LastTimePage, "as it is", || view! { <LastTimePage form=asks.unwrap_or(form) promises=promises /> });
    let step = &form.steps[0];
    let over = |fault, errors| Over {
        form,
        step,
        typed: Typed::default(),
        errors,
        whose: "00".into(),
        code: NASTY.into(),
        fault,
    };
    for fault in [OverFault::Unknown, OverFault::Other, OverFault::Wait] {
        let over = over(Some(fault), Some(errors(&step.questions)));
        book.add(OverPage, "wrong", || view! { <OverPage over=over /> });
    }
    book.add(OverPage, "as it is", || view! { <OverPage over=over(None, None) /> });
}

/// A line of the check page: answered, drawn or skipped.
fn line(place: usize) -> CheckLine {
    CheckLine {
        question: "How is school?".into(),
        answer: [Some(NASTY.into()), Some("A drawing".into()), None][place % 3].clone(),
        drawing: (place == 1).then(drawing),
        recording: (place == 0).then(recording),
        change: Some("/questions/3".into()),
        topic: (place > 2).then(|| "School".into()),
        is_topics: place == 0,
        pictures: if place == 2 { Vec::new() } else { vec!["face-ok".into()] },
        only_iro: place == 0,
        not_before: Company::ALL[..place.min(2)].to_vec(),
    }
}

fn check(book: &mut Book, band: Band) {
    let form = form::newest(Purpose::BeforeReview, band);
    let whole = CheckView {
        band,
        voice: Voice::ChildWithHelp,
        helper: "Bea".into(),
        reader: Some("Priya".into()),
        lines: (0..12).map(line).collect(),
        kept: vec![CheckLine { change: None, ..line(0) }],
        cleared: vec!["Who is your best friend?".into()],
        not_sent: vec!["Do you have a pet?".into()],
        who: Some(paths::WRITE_START),
        safety: None,
        submission: SubmissionId::from_bytes([1; 16]),
        back: paths::QUESTIONS.into(),
        empty: false,
        refused: false,
        not_sent_now: false,
        held_on: Some(today()),
        before: vec!["What do you like?".into()],
        earlier: vec![(Some(moment()), vec![CheckLine { change: None, ..line(1) }]), (None, vec![])],
        kept_until: Some(today()),
        may_stop: true,
    };
    let safety = |wrong: bool| {
        let question = form.safety_question().map(|(_, question)| question)?;
        let errors = wrong.then(|| errors(std::slice::from_ref(question)));
        Some(Safety { form, question, errors })
    };
    let empty = CheckView {
        lines: vec![line(2)],
        kept: vec![],
        cleared: vec![],
        not_sent: vec![],
        earlier: vec![],
        before: vec![],
        empty: true,
        refused: true,
        ..whole.clone()
    };
    let asking = CheckView { safety: safety(false), voice: Voice::Carer, who: None, ..whole.clone() };
    let wrong = CheckView { safety: safety(true), ..whole.clone() };
    let unsent = CheckView { not_sent_now: true, held_on: None, ..whole.clone() };
    for (name, view) in [("whole", whole), ("empty", empty), ("asking", asking), ("wrong", wrong), ("not sent", unsent)]
    {
        book.add(CheckPage, name, || view! { <CheckPage view=view /> });
    }
}

fn just_you(book: &mut Book, band: Band) {
    let form = form::newest(Purpose::JustMe, band);
    let step = &form.steps[0];
    let page = |errors, unsent| JustYou {
        form,
        step,
        errors,
        unsent,
        submission: SubmissionId::from_bytes([1; 16]),
        child: ChildId::from_bytes([1; 16]),
    };
    book.add(JustYouPage, "as it is", || view! { <JustYouPage page=page(None, None) /> });
    book.add(JustYouPage, "wrong", || view! { <JustYouPage page=page(Some(errors(&step.questions)), None) /> });
    book.add(JustYouPage, "not sent", || view! { <JustYouPage page=page(None, Some(Typed::default())) /> });
}
