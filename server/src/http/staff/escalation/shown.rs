//! What the page of one escalation shows, with what was typed and not taken.

use axum::response::Response;
use heard_app::components::DateParts;
use heard_app::staff::Trouble;
use heard_app::staff::escalation::{ENDING, Escalation as Shown, EscalationPage, StepForms, StepLine, StepTyping};
use heard_app::staff::listed::{asked_at, called, stage};
use heard_app::staff::typing::Typing;
use heard_app::text::Text;
use heard_domain::Words;
use heard_domain::documents::ChildDetails;
use heard_domain::english_time;
use heard_domain::escalation::{Escalation, Form, Step, next};
use heard_domain::ladder;
use heard_domain::lists::List;
use heard_domain::people::Role;
use heard_domain::sealed::Sealed;
use heard_domain::typed::TypedAt;
use leptos::prelude::*;

use super::super::escalations::now;
use super::super::people::Names;
use super::super::typing::Fields;
use super::super::{heads, page, typed, typing};
use crate::children::file;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, Place, places};

/// One of the forms that was sent and not taken.
pub(super) struct Refused<'a> {
    /// What was sent.
    pub(super) posted: &'a Posted,
    /// Which form it was.
    pub(super) form: Form,
    /// What is kept of it.
    pub(super) typing: Typing,
    /// What was wrong.
    pub(super) troubles: Vec<Trouble>,
}

/// The page of one.
pub(super) async fn show(
    app: &App,
    working: &Working,
    key: &DataKey,
    row: &Escalation,
    refused: Option<Refused<'_>>,
) -> Result<Response, Stop> {
    let file = file(app, row.child).await?;
    let details: ChildDetails = key.open(places::child_identity(row.child), &file.identity)?;
    let head = match working.role {
        Role::Iro => Some(heads::head_of(app, key, row.child).await?),
        _ => None,
    };
    let recorded = row.steps.iter().filter_map(|step| step.answer.as_ref().map(|(_, by)| *by));
    let names = Names::of(app, row.steps.iter().map(|step| step.by).chain(recorded)).await?;
    let steps = row.steps.iter().map(|step| line(key, step, &names)).collect::<Result<Vec<_>, Stop>>()?;
    let last = row.last().ok_or(Stop::NotFound)?;
    let told = open(key, places::escalation_told(row.id), row.told.as_ref())?;
    let mut forms = fresh(app, key, row, last, told.clone())?;
    let mut typing = StepTyping::default();
    for form in Form::ALL.into_iter().filter(|form| working.role == Role::Iro || *form == Form::Answer) {
        let of_form = match &refused {
            Some(refused) if refused.form == form => {
                forms = typed_again(forms, refused.posted);
                refused.typing.clone()
            }
            _ => {
                let at = TypedAt::Escalation { child: row.child, escalation: row.id, form };
                let record = (&said(key, row, last, form)?, last.place);
                let (of_form, typed) = typing::open(app, working, key, at, record).await?;
                if let Some(typed) = typed {
                    forms = typed_again(forms, &typed);
                }
                of_form
            }
        };
        match form {
            Form::Answer => typing.answer = of_form,
            Form::Move => typing.moves = of_form,
            Form::Resolve => typing.ends = of_form,
            Form::Tell => typing.tells = of_form,
        }
    }
    let troubles = refused.map_or_else(Vec::new, |refused| refused.troubles);
    let shown = EscalationPage {
        role: working.role,
        child: row.child,
        head,
        name: details.full_name().into(),
        called: details.called().to_owned().into(),
        review: row
            .review
            .and_then(|id| file.reviews.iter().find(|review| review.id == id))
            .map(|of| (of.id, of.ordinal)),
        reason: called(List::EscalationReasons, row.reason.as_str()),
        about: open(key, places::escalation_about(row.id), Some(&row.about))?,
        told,
        told_at: row.told_at,
        steps,
        now: now(app, row),
        stage: last.stage.as_str().to_owned().into(),
        place: last.place,
        forms,
        typing,
        troubles: troubles.clone(),
    };
    Ok(page(app, &troubles, move || view! { <Shown page=shown /> }))
}

fn line(key: &DataKey, step: &Step, names: &Names) -> Result<StepLine, Stop> {
    let who = open(key, places::escalation_who(step.id), step.who.as_ref())?;
    let answered = match (step.answered_on, &step.answer) {
        (Some(on), Some((words, by))) => {
            Some((on, open(key, places::escalation_answer(step.id), Some(words))?, names.get(*by)))
        }
        _ => None,
    };
    Ok(StepLine {
        stage: stage(step.stage.as_str()),
        who: if who.is_empty() { asked_at(step.stage.as_str()) } else { who },
        why: open(key, places::escalation_why(step.id), step.why.as_ref())?,
        by: names.get(step.by),
        opened_on: step.opened_on,
        due: step.due_on,
        answered,
        ended: step.ended_on.zip(step.outcome),
        came: open(key, places::escalation_came(step.id), step.came.as_ref())?,
    })
}

/// What a form would say of what is recorded at a stage. But for what the child reads, each is said anew.
pub(super) fn said(key: &DataKey, row: &Escalation, last: &Step, form: Form) -> Result<Fields, Stop> {
    let anew = |name: &str| (name.to_owned(), Words::default());
    Ok(match form {
        Form::Answer => vec![anew("answer_words")],
        Form::Move => vec![anew("who"), anew("why")],
        Form::Resolve => vec![anew("came")],
        Form::Tell => {
            let told = open(key, places::escalation_told(row.id), row.told.as_ref())?;
            let who = open(key, places::escalation_who(last.id), last.who.as_ref())?;
            [("told", told), ("told_who", who)].map(|(name, text)| (name.to_owned(), text.into_owned().into())).into()
        }
    })
}

fn open(key: &DataKey, place: Place, sealed: Option<&Sealed>) -> Result<Text, Stop> {
    let words: Option<Words> = sealed.map(|sealed| key.open(place, sealed)).transpose()?;
    Ok(words.unwrap_or_default().into_inner().into())
}

/// Before anything is typed: today, and the stage that comes next.
fn fresh(app: &App, key: &DataKey, row: &Escalation, last: &Step, told: Text) -> Result<StepForms, Stop> {
    let today = || DateParts::from(english_time::day(app.clock.now()));
    let next = match row.resolved() {
        Some(_) => last.stage.as_str(),
        None => next(ladder::stages(), &last.stage).map_or("", |stage| stage.code.as_str()),
    };
    Ok(StepForms {
        answered_on: today(),
        moved_on: today(),
        stage: next.to_owned().into(),
        resolved_on: today(),
        told,
        told_who: open(key, places::escalation_who(last.id), last.who.as_ref())?,
        ..StepForms::default()
    })
}

/// What was typed in one of the forms; the others stay as they were.
fn typed_again(fresh: StepForms, posted: &Posted) -> StepForms {
    let date =
        |name: &str, fresh| if posted.has(&format!("{name}-day")) { typed::date_parts(posted, name) } else { fresh };
    let line = |name, fresh| if posted.has(name) { Text::from(posted.line(name)) } else { fresh };
    let words = |name, fresh| if posted.has(name) { Text::from(posted.words(name).into_inner()) } else { fresh };
    StepForms {
        answered_on: date("answered_on", fresh.answered_on),
        answer: words("answer_words", fresh.answer),
        moved_on: date("moved_on", fresh.moved_on),
        stage: line("stage", fresh.stage),
        who: words("who", fresh.who),
        why: words("why", fresh.why),
        resolved_on: date("resolved_on", fresh.resolved_on),
        outcome: line(ENDING, fresh.outcome),
        came: words("came", fresh.came),
        told: words("told", fresh.told),
        told_who: words("told_who", fresh.told_who),
    }
}
