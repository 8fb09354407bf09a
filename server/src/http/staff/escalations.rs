//! `/staff/children/{child}/escalations`: what an IRO asked of somebody higher up for a child, and one more;
//! `/staff/escalations`: what is not ended over the council, for a manager.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use heard_app::components::DateParts;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::escalations::{EscalationForm, EscalationLine, Escalations, EscalationsPage, Now, TELL, TICKED};
use heard_app::staff::escalations_open::{EndedLine, OpenEscalations, OpenLine};
use heard_app::staff::listed::{called, stage};
use heard_app::staff::typing::Typing;
use heard_app::staff::{Problem, Trouble};
use heard_app::text::t;
use heard_domain::Words;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::ChildDetails;
use heard_domain::english_time;
use heard_domain::escalation::{
    Escalation, Lacks, MAX_TOLD, MAX_WHO, MAX_WORDS, NotThen, check, ended_since, lacks, stands,
};
use heard_domain::id::{ChildId, EscalationId, EscalationStepId, ReviewId};
use heard_domain::import::escalations::Said;
use heard_domain::ladder;
use heard_domain::lists::{List, ListCode};
use heard_domain::policy::Task;
use heard_domain::review::Source;
use heard_domain::sealed::{Sealed, WrappedKey};
use heard_domain::store::{ChildFile, EndedEscalation, NewEscalation, NewStep, OpenEscalation};
use heard_domain::typed::TypedAt;
use leptos::prelude::*;

use super::people::{self, Names};
use super::{heads, page, typed, typing};
use crate::access::allow;
use crate::children::file;
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// What was asked, and the form; about the review that the address names, if it names one.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Escalations { child }): At<at::Escalations>,
    RawQuery(query): RawQuery,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Escalate).await?;
    let query = query.unwrap_or_default();
    let review = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == fields::REVIEW);
    // What is asked next stands beside nothing.
    let (typing, typed) = typing::open(&app, &working, &key, TypedAt::Escalate(child), (&Vec::new(), 0)).await?;
    let form = typed.as_ref().map(typed_form).unwrap_or_else(|| EscalationForm {
        on: DateParts::from(english_time::day(app.clock.now())),
        review: review.map(|(_, review)| review.into_owned()).unwrap_or_default().into(),
        ..EscalationForm::default()
    });
    show(&app, &key, &file(&app, child).await?, (app.dice.id(), form, typing), Vec::new()).await
}

/// The form as it was typed.
fn typed_form(posted: &Posted) -> EscalationForm {
    EscalationForm {
        on: typed::date_parts(posted, "opened_on"),
        stage: posted.line("stage").into(),
        reason: posted.line("reason").into(),
        review: posted.line(fields::REVIEW).into(),
        about: posted.words("about").into_inner().into(),
        who: posted.words("who").into_inner().into(),
        told: posted.words("told").into_inner().into(),
        tell: posted.get(TELL) == TICKED,
    }
}

/// Asks somebody higher up.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's, and a review that is not this child's.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Escalations { child }): At<at::Escalations>,
    posted: Posted,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Escalate).await?;
    let (file, id) = (file(&app, child).await?, posted.parse::<EscalationId>(fields::ESCALATION)?);
    let review = match posted.get(fields::REVIEW) {
        "" => None,
        _ => Some(posted.parse::<ReviewId>(fields::REVIEW)?),
    };
    if review.is_some_and(|review| file.reviews.iter().all(|row| row.id != review)) {
        return Err(Stop::NotFound);
    }
    let typed_at = TypedAt::Escalate(child);
    if let Some(both) = typing::overtaken(&app, &working, &key, typed_at, &posted).await? {
        return Ok(both);
    }
    let details: ChildDetails = key.open(places::child_identity(child), &file.identity)?;
    let (now, mut troubles) = (app.clock.now(), Vec::new());
    let on = typed::needed_date(&posted, "opened_on", &mut troubles);
    match on.map(|on| check(on, file.entered_care_on.unwrap_or(details.born), english_time::day(now))) {
        Some(Err(NotThen::Future)) => troubles.push(Trouble::new("opened_on", Problem::Future)),
        Some(Err(NotThen::Before)) => troubles.push(Trouble::new("opened_on", Problem::BeforeCare)),
        None | Some(Ok(())) => {}
    }
    let stage = ladder::stages().iter().find(|stage| stage.code == posted.get("stage"));
    let stage = stage.and_then(|stage| Some((stage, ListCode::read(&stage.code)?)));
    let reason = ListCode::read(posted.get("reason")).filter(|reason| List::EscalationReasons.offers(reason));
    for (field, is_missing) in [("stage", stage.is_none()), ("reason", reason.is_none())] {
        troubles.extend(is_missing.then(|| Trouble::new(field, Problem::NotChosen)));
    }
    let about = typed::needed_words(&posted, "about", MAX_WORDS, &mut troubles);
    let who = typed::words(&posted, "who", MAX_WHO, &mut troubles);
    let told = typed::words(&posted, "told", MAX_TOLD, &mut troubles);
    let tell = posted.get(TELL) == TICKED;
    if tell {
        troubles.extend(to_tell(&told, &who, ["told", "who"]));
    }
    let (Some(on), Some((stage, code)), Some(reason), true) = (on, stage, reason, troubles.is_empty()) else {
        let typing = typing::again(typed_at, &posted, 0);
        let typing = typing::keep_refused(&app, &working, (child, &key), &posted, typing).await?;
        return show(&app, &key, &file, (id, typed_form(&posted), typing), troubles).await;
    };
    let step: EscalationStepId = app.dice.id();
    let new = NewEscalation {
        id,
        child,
        review,
        reason,
        about: key.seal(places::escalation_about(id), &about),
        told: (!told.is_blank()).then(|| key.seal(places::escalation_told(id), &told)),
        told_at: tell.then_some(now),
        first: NewStep {
            id: step,
            stage: code,
            opened_on: on,
            due_on: stage.due(on),
            who: (!who.is_blank()).then(|| key.seal(places::escalation_who(step), &who)),
            why: None,
            by: working.staff,
        },
    };
    let entry = working.entry(&app, child, Action::Escalated, ObjectKind::Escalation, id.as_bytes());
    // A form that was sent twice asks once.
    app.store.escalate(&new, &entry).await?;
    Ok(see_other(&at::Escalation { child, escalation: id }.href()))
}

/// What is missing before the child can be told, by the fields of the text and of who is asked.
pub(super) fn to_tell(told: &Words, who: &Words, [text, name]: [&'static str; 2]) -> Vec<Trouble> {
    let trouble = |lacks: &Lacks| match lacks {
        Lacks::Told => Trouble::new(text, Problem::TellWhat),
        Lacks::Who => Trouble::new(name, Problem::TellWho),
    };
    lacks(told, who).iter().map(trouble).collect()
}

async fn show(
    app: &App,
    key: &DataKey,
    file: &ChildFile,
    (id, form, typing): (EscalationId, EscalationForm, Typing),
    troubles: Vec<Trouble>,
) -> Result<Response, Stop> {
    let head = heads::head_of(app, key, file.id).await?;
    let (rows, before) = (app.store.escalations(file.id).await?, app.store.past_escalations(file.id).await?);
    let line = |row: &Escalation| EscalationLine {
        id: Some(row.id),
        opened_on: row.opened_on,
        stage: row.last().map(|step| stage(step.stage.as_str())).unwrap_or_default(),
        reason: called(List::EscalationReasons, row.reason.as_str()),
        now: now(app, row),
    };
    let mut lines: Vec<_> = rows.iter().map(line).chain(before.iter().map(imported)).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.opened_on));
    let shown = EscalationsPage {
        child: file.id,
        called: head.called.clone(),
        head,
        id,
        reviews: file.reviews.iter().map(|review| (review.id, review.ordinal)).collect(),
        form,
        typing,
        lines,
        troubles: troubles.clone(),
    };
    Ok(page(app, &troubles, move || view! { <Escalations page=shown /> }))
}

/// One that the case system told of.
fn imported(said: &Said) -> EscalationLine {
    let reason = said.reason.as_ref().map(|reason| called(List::EscalationReasons, reason.as_str()));
    EscalationLine {
        id: None,
        opened_on: said.opened_on,
        stage: stage(said.stage.as_str()),
        reason: reason.unwrap_or_else(|| t("staff-escalation-no-reason")),
        now: Now::Imported(said.resolved_on),
    }
}

/// How one stands today.
pub(super) fn now(app: &App, row: &Escalation) -> Now {
    let today = english_time::day(app.clock.now());
    match row.resolved() {
        Some((on, outcome)) => Now::Resolved(on, outcome),
        None => {
            let (due, answered) = row.last().map_or((None, None), |step| (step.due_on, step.answered_on));
            Now::Open(stands(due, answered, &app.config.council.deadlines(), today))
        }
    }
}

/// What is not ended, of all children, what is due first first; and what ended within a year.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but a manager.
pub(super) async fn get_open(State(app): State<Arc<App>>, _: Working) -> Result<Response, Stop> {
    let (today, deadlines) = (english_time::day(app.clock.now()), app.config.council.deadlines());
    let rows = app.store.open_escalations().await?;
    let ended = app.store.ended_escalations(ended_since(today)).await?;
    let iros = rows.iter().filter_map(|row| row.iro).chain(ended.iter().filter_map(|row| row.iro));
    let names = Names::of(&app, iros).await?;
    let name = |child: ChildId, key: &WrappedKey, identity: &Sealed| {
        people::full_name(people::listed(&app, child, key, identity).as_ref())
    };
    let stands = |row: &OpenEscalation| match row.source {
        Source::Heard => Now::Open(stands(row.due_on, row.answered_on, &deadlines, today)),
        Source::CaseSystem => Now::Imported(None),
    };
    let line = |row: &OpenEscalation| OpenLine {
        id: (row.source == Source::Heard).then_some(row.id),
        child: row.child,
        name: name(row.child, &row.key, &row.identity),
        iro: row.iro.map(|iro| names.get(iro)),
        stage: stage(row.stage.as_str()),
        since: row.since,
        now: stands(row),
    };
    let lines: Vec<_> = rows.iter().map(line).collect();
    let ended_line = |row: &EndedEscalation| EndedLine {
        id: row.id,
        child: row.child,
        name: name(row.child, &row.key, &row.identity),
        iro: row.iro.map(|iro| names.get(iro)),
        stage: stage(row.stage.as_str()),
        ended: (row.ended_on, row.outcome),
    };
    let ended: Vec<_> = ended.iter().map(ended_line).collect();
    Ok(page(&app, &[], move || view! { <OpenEscalations lines=lines ended=ended /> }))
}
