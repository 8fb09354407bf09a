//! `/questions/…`: one screen of the form, by its number; `/style`: how the questions look.
//!
//! The number says nothing without the form, and a page may be older than the form in use: another tab changed the
//! style, or began to say something else. So what is posted names its screen itself.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use heard_app::child::question::{QuestionPage, QuestionView, STEP_FIELD};
use heard_app::child::style::StylePage;
use heard_app::paths;
use heard_domain::form::{Form, Step, newest};
use heard_domain::journey::{Journey, StepErrors, Typed, read_step};
use heard_domain::people::Band;
use leptos::prelude::*;

use super::{drafts, thanks};
use crate::http::{Posted, see_other};
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;

/// Goes to the first screen.
///
/// # Errors
/// When nothing is begun.
pub(super) async fn first(writing: Writing) -> Result<Response, Stop> {
    let draft = match drafts::ready(&writing)? {
        Ok(draft) => draft,
        Err(first) => return Ok(see_other(first)),
    };
    let form = draft.form()?;
    let journey = Journey::new(form, &draft.body.sheet.answers);
    Ok(see_other(&journey.first().map_or(paths::CHECK.to_owned(), |step| paths::question(form, step))))
}

/// One screen, with what was saved in its fields.
///
/// # Errors
/// [`Stop::NotFound`] for a screen that is not on the path.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
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
    let journey = Journey::new(form, answers);
    let view = shown(&writing, form, step, &journey, Typed::from_answers(step, answers), None)?;
    let view = QuestionView { held_on: drafts::held_meanwhile(&app, &writing, &draft).await?, ..view };
    Ok(writing.page(&app, StatusCode::OK, move || view! { <QuestionPage view=view /> }))
}

/// Takes the answers of a screen, saves them, and goes on. With `autosave` it says only whether they are saved.
///
/// # Errors
/// [`Stop::NotFound`] for a screen that is not on the path.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    writing: Writing,
    posted: Posted,
) -> Result<Response, Stop> {
    let draft = drafts::open(&writing)?;
    let form = draft.form()?;
    let step = match posted.get(STEP_FIELD) {
        "" => numbered(form, &number)?,
        id => form.step(id).ok_or(Stop::NotFound)?,
    };
    let journey = Journey::new(form, &draft.body.sheet.answers);
    if !journey.contains(&step.id) {
        return Err(Stop::NotFound);
    }
    let autosave = posted.has("autosave");
    let given = match read_step(form, step, posted.pairs()) {
        Ok(given) => given,
        Err(_) if autosave => return Ok(StatusCode::UNPROCESSABLE_ENTITY.into_response()),
        Err(errors) => {
            let view = shown(&writing, form, step, &journey, Typed::default(), Some(errors))?;
            return Ok(writing.page(&app, StatusCode::UNPROCESSABLE_ENTITY, move || {
                view! { <QuestionPage view=view /> }
            }));
        }
    };
    let mut owes_thanks = false;
    let saved = drafts::change(&app, &writing, |body| match body.sheet.form() {
        Some(form) if !autosave => {
            body.sheet.post(form, given.clone());
            owes_thanks = body.owes_thanks();
        }
        _ => body.sheet.put(given.clone()),
    })
    .await;
    let body = match saved {
        Err(Stop::Busy) if !autosave => {
            let typed = Typed::from_posted(step, posted.pairs());
            let view = QuestionView { not_saved: true, ..shown(&writing, form, step, &journey, typed, None)? };
            return Ok(writing.page(&app, Stop::Busy.status(), move || view! { <QuestionPage view=view /> }));
        }
        saved => saved?,
    };
    if autosave {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    if owes_thanks {
        return Ok(see_other(&paths::thanks()));
    }
    let journey = Journey::new(form, &body.sheet.answers);
    Ok(see_other(&journey.next(&step.id).map_or(paths::CHECK.to_owned(), |next| paths::question(form, next))))
}

/// The screen that an address means.
fn numbered(form: &'static Form, number: &str) -> Result<&'static Step, Stop> {
    number.parse().ok().and_then(|number| form.numbered(number)).ok_or(Stop::NotFound)
}

fn shown(
    writing: &Writing,
    form: &'static Form,
    step: &'static Step,
    journey: &Journey<'_>,
    typed: Typed,
    errors: Option<StepErrors>,
) -> Result<QuestionView, Stop> {
    let place = journey.place(&step.id).ok_or(Stop::NotFound)?;
    let before = journey.previous(&step.id).map(|before| paths::question(form, before));
    let back = before.unwrap_or_else(|| drafts::before_questions(writing).to_owned());
    Ok(QuestionView { form, step, typed, errors, not_saved: false, place, back, held_on: None })
}

/// The choice of style.
///
/// # Errors
/// When nothing is begun.
pub(super) async fn get_style(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    let band = styled(&writing)?.band;
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
    let from = styled(&writing)?;
    let band = Band::from_code(posted.get("style")).ok_or(Stop::BadRequest)?;
    let to = newest(from.purpose, band);
    if from.id != to.id {
        drafts::change(&app, &writing, |body| {
            // Another tab may have switched meanwhile.
            if let Some(from) = body.sheet.form() {
                body.sheet = body.sheet.clone().switch(from, to);
            }
        })
        .await?;
    }
    Ok(see_other(paths::QUESTIONS))
}

/// The form in use, which comes in other styles too.
fn styled(writing: &Writing) -> Result<&'static Form, Stop> {
    writing.childs()?;
    let form = drafts::open(writing)?.form()?;
    if form.purpose.is_childs() { Ok(form) } else { Err(Stop::NotFound) }
}
