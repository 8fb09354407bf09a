//! `/questions/…`: one screen of the form, by its number; `/style`: how the questions look.
//!
//! The number says nothing without the form, and a page may be older than the form in use: another tab changed the
//! style, or began to say something else. So what is posted names its screen itself.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use heard_app::child::ask_again::ASK_AGAIN_FIELD;
use heard_app::child::more::MORE_FIELD;
use heard_app::child::question::{QuestionPage, QuestionView, STEP_FIELD};
use heard_app::child::style::StylePage;
use heard_app::fields;
use heard_app::paths;
use heard_domain::documents::DraftBody;
use heard_domain::form::{Form, Step, newest};
use heard_domain::journey::{AnswerSheet, Journey, StepErrors, Typed, read_step};
use heard_domain::people::Band;
use leptos::prelude::*;

use super::drafts::{self, Draft};
use super::{over, recording, thanks};
use crate::children::child_now;
use crate::http::{At, Posted, see_other};
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;
use crate::workers::iro_first_name;

/// Goes to the screen where it stopped; to the first where there is none.
///
/// # Errors
/// When nothing is begun.
pub(super) async fn first(writing: Writing) -> Result<Response, Stop> {
    let draft = match drafts::ready(&writing)? {
        Ok(draft) => draft,
        Err(first) => return Ok(see_other(first)),
    };
    let form = draft.form()?;
    let journey = draft.body.sheet.journey(form);
    let stopped = draft.body.goes_on_at(&journey);
    Ok(see_other(&stopped.map_or(paths::CHECK.to_owned(), |step| paths::question(form, step))))
}

/// One screen, with what was saved in its fields.
///
/// # Errors
/// [`Stop::NotFound`] for a screen that is not on the path.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    At(paths::Question { number }): At<paths::Question>,
    writing: Writing,
) -> Result<Response, Stop> {
    let draft = match drafts::ready(&writing)? {
        Ok(draft) => draft,
        Err(first) => return Ok(see_other(first)),
    };
    if paths::is_thanks(&number) {
        return thanks::get(&app, &writing, &draft);
    }
    let form = draft.form()?;
    let step = numbered(form, &number)?;
    let answers = &draft.body.sheet.answers;
    let journey = draft.body.sheet.journey(form);
    if writing.is_own() && journey.contains(&step.id) && draft.body.stopped_at.as_ref() != Some(&step.id) {
        // Where it goes on should the session end here. A page is shown whether or not that could be noted.
        let noted = drafts::change(&app, &writing, draft.clone(), |body| body.stopped_at = Some(step.id.clone())).await;
        if let Err(stop) = noted {
            tracing::warn!(?stop, "the screen was not noted");
        }
    }
    let view = shown(&app, &writing, &draft.body, step, &journey, Typed::from_answers(step, answers), None).await?;
    let view = QuestionView { held_on: drafts::held_meanwhile(&app, &writing, &draft).await?, ..view };
    Ok(writing.page(&app, StatusCode::OK, move || view! { <QuestionPage view=view /> }))
}

/// Takes the answers of a screen, saves them, and goes on.
///
/// # Errors
/// [`Stop::NotFound`] for a screen that is not on the path.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    At(paths::Question { number }): At<paths::Question>,
    headers: HeaderMap,
    writing: Result<Writing, Stop>,
    posted: Posted,
) -> Result<Response, Stop> {
    let writing = match writing {
        Ok(writing) if over::is_theirs(&app, &writing, &posted) => writing,
        Ok(_) | Err(Stop::SignedOut) => return over::post(&app, &headers, &posted).await,
        Err(stop) => return Err(stop),
    };
    if writing.draft.is_none() {
        return begin(&app, &writing, &posted).await;
    }
    let draft = drafts::open(&writing)?;
    let form = draft.form()?;
    let journey = draft.body.sheet.journey(form);
    let step = match posted.get(STEP_FIELD) {
        "" => Some(numbered(form, &number)?),
        id => form.step(id),
    };
    let Some(step) = step.filter(|step| journey.contains(&step.id)) else {
        return aside(&app, &writing, draft, &posted).await;
    };
    let stop = posted.has("stop") && writing.is_own();
    let (posted, away) = recording::without(posted, step);
    let given = match read_step(form, step, posted.pairs()) {
        Ok(given) => given,
        Err(errors) => {
            let view = shown(&app, &writing, &draft.body, step, &journey, Typed::default(), Some(errors)).await?;
            return Ok(writing.page(&app, StatusCode::UNPROCESSABLE_ENTITY, move || {
                view! { <QuestionPage view=view /> }
            }));
        }
    };
    let own = writing.is_own();
    let (mut owes_thanks, mut owes_rest) = (false, false);
    let saved = drafts::change(&app, &writing, draft.clone(), |body| {
        let now = body.sheet.form().filter(|_| !stop);
        match now {
            Some(form) => {
                if posted.has(MORE_FIELD) {
                    body.sheet.open_more(step);
                }
                if posted.has(ASK_AGAIN_FIELD) {
                    body.sheet.ask_again();
                }
                body.sheet.post(form, given.clone());
                owes_thanks = body.owes_thanks();
            }
            None => body.sheet.put(given.clone()),
        }
        if own {
            let next = now.and_then(|form| body.sheet.journey(form).next(&step.id).map(|next| next.id.clone()));
            body.stopped_at = Some(next.unwrap_or_else(|| step.id.clone()));
            owes_rest = !stop && !owes_thanks && body.owes_rest(step);
        }
    })
    .await;
    let body = match saved {
        Err(Stop::Busy) => {
            let typed = Typed::from_posted(&step.questions, posted.pairs());
            let view = shown(&app, &writing, &draft.body, step, &journey, typed, None).await?;
            let view = QuestionView { not_saved: true, ..view };
            return Ok(writing.page(&app, Stop::Busy.status(), move || view! { <QuestionPage view=view /> }));
        }
        saved => saved?,
    };
    if let Some(away) = away {
        app.store.drop_recording(draft.row.id, away).await?;
        return Ok(see_other(&paths::question(form, step)));
    }
    if stop {
        return Ok(see_other(paths::STOP));
    }
    if owes_thanks {
        return Ok(see_other(&paths::thanks()));
    }
    if owes_rest {
        return Ok(see_other(paths::REST));
    }
    let journey = body.sheet.journey(form);
    Ok(see_other(&journey.next(&step.id).map_or(paths::CHECK.to_owned(), |next| paths::question(form, next))))
}

/// Keeps a screen whose draft has gone meanwhile, sent by another phone or from another tab, in one of its own.
async fn begin(app: &App, writing: &Writing, posted: &Posted) -> Result<Response, Stop> {
    let (form, step) = over::to_begin(writing, posted)?;
    let given = match read_step(form, step, posted.pairs()) {
        Ok(given) => given,
        Err(errors) => return refused(app, writing, form, step, errors).await,
    };
    over::begin(app, writing, (form, step), given).await?;
    Ok(see_other(drafts::who(writing)))
}

/// Keeps a screen that the path does not reach, or of another form than the one in use: a page may be older than what
/// another tab changed, and what was typed on it is sent all the same.
async fn aside(app: &App, writing: &Writing, draft: Draft, posted: &Posted) -> Result<Response, Stop> {
    let (form, step) = over::beside(&draft, posted)?;
    let given = match read_step(form, step, posted.pairs()) {
        Ok(given) => given,
        Err(errors) => return refused(app, writing, form, step, errors).await,
    };
    drafts::change(app, writing, draft, |body| body.sheet.keep_aside(form, given.clone())).await?;
    let to = if posted.has("stop") && writing.is_own() { paths::STOP } else { paths::CHECK };
    Ok(see_other(to))
}

/// A screen that could not be taken as it was posted, with all of it in its boxes.
async fn refused(
    app: &App,
    writing: &Writing,
    form: &'static Form,
    step: &'static Step,
    errors: StepErrors,
) -> Result<Response, Stop> {
    let body = DraftBody::new(AnswerSheet::new(form));
    let journey = body.sheet.journey(form);
    let view = shown(app, writing, &body, step, &journey, Typed::default(), Some(errors)).await?;
    Ok(writing.page(app, StatusCode::UNPROCESSABLE_ENTITY, move || view! { <QuestionPage view=view /> }))
}

/// The screen that an address means.
fn numbered(form: &'static Form, number: &str) -> Result<&'static Step, Stop> {
    number.parse().ok().and_then(|number| form.numbered(number)).ok_or(Stop::NotFound)
}

async fn shown(
    app: &App,
    writing: &Writing,
    body: &DraftBody,
    step: &'static Step,
    journey: &Journey<'_>,
    typed: Typed,
    errors: Option<StepErrors>,
) -> Result<QuestionView, Stop> {
    let form = body.sheet.form().ok_or(Stop::Broken)?;
    // Only what could not be taken is shown off the path.
    let place = journey.place(&step.id).or(errors.as_ref().map(|_| (1, 1))).ok_or(Stop::NotFound)?;
    let before = journey.previous(&step.id).map(|before| paths::question(form, before));
    let back = before.unwrap_or_else(|| drafts::before_questions(writing).to_owned());
    let whose = if writing.author().is_none() { over::whose(app, writing.child) } else { String::new() };
    Ok(QuestionView {
        form,
        step,
        typed,
        errors,
        not_saved: false,
        more: journey.more(step),
        place,
        back,
        held_on: None,
        whose,
        // Whoever sees what they wrote before sees it on the check page.
        before: body.before.clone().filter(|_| !writing.may_see_own_words()).unwrap_or_default(),
        may_stop: writing.is_own(),
        reader: iro_first_name(app, child_now(app, writing.child).await?.iro).await?,
        passed: body.sheet.passed.clone(),
    })
}

/// The choice of style.
///
/// # Errors
/// When nothing is begun.
pub(super) async fn get_style(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    let band = styled(&writing)?.form()?.band;
    Ok(writing.page(&app, StatusCode::OK, move || view! { <StylePage band=band /> }))
}

/// Switches the style. No answer is lost.
///
/// # Errors
/// When storage fails.
pub(super) async fn post_style(
    State(app): State<Arc<App>>,
    writing: Writing,
    posted: Posted,
) -> Result<Response, Stop> {
    let draft = styled(&writing)?;
    let from = draft.form()?;
    let band = Band::from_code(posted.get(fields::STYLE)).ok_or(Stop::BadRequest)?;
    let to = newest(from.purpose, band);
    if from.id != to.id {
        drafts::change(&app, &writing, draft, |body| {
            // Another tab may have switched meanwhile.
            if let Some(from) = body.sheet.form() {
                body.sheet = body.sheet.clone().switch(from, to);
            }
        })
        .await?;
    }
    Ok(see_other(paths::QUESTIONS))
}

/// The draft, if its form comes in other styles too.
fn styled(writing: &Writing) -> Result<Draft, Stop> {
    writing.childs()?;
    let draft = drafts::open(writing)?;
    if draft.form()?.purpose.is_childs() { Ok(draft) } else { Err(Stop::NotFound) }
}
