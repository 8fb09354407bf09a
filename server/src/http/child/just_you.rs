//! `/just-you…`: after somebody helped, a last page for the child alone. One screen, one form, never a draft; with its
//! sending the session is over, so that nothing of it is on any page that going back can reach. Whichever button is
//! pressed, the reply is the same: nobody with this phone can tell whether anything was written.
//!
//! The last page for the child alone ends the session, whichever button is pressed, and both give the same page:
//! nobody with this phone can tell whether anything was written, and a secret set later in the same session does not
//! open it.
//!
//! What the child adds alone goes where the helped words went, and is shared at a review only with a reason, like
//! what is marked "only my IRO" and what tells of something unsafe: whoever it is about may sit at the table.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use heard_app::child::just_you::{HandOverPage, JustYou, JustYouPage, JustYouSentPage};
use heard_app::fields;
use heard_app::paths;
use heard_domain::form::{Form, Step, newest};
use heard_domain::id::{ChildId, SubmissionId};
use heard_domain::journey::{AnswerSheet, StepErrors, Typed, read_step};
use heard_domain::purpose::Purpose;
use heard_domain::store::{ChildFile, ViewsRow};
use leptos::prelude::*;

use super::closing::{close, nothing_left};
use super::sent::as_shown;
use crate::children::file;
use crate::http::{Posted, page, see_other};
use crate::sending;
use crate::session::{Writing, chosen_language};
use crate::state::App;
use crate::stop::Stop;

/// Give the phone to the child.
///
/// # Errors
/// [`Stop::NotFound`] where nobody was helped.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    match helped(&app, &writing).await? {
        Err(elsewhere) => Ok(see_other(elsewhere)),
        Ok(_) => Ok(writing.page(&app, StatusCode::OK, || view! { <HandOverPage /> })),
    }
}

/// The page itself, always empty.
///
/// # Errors
/// As [`get`].
pub(super) async fn get_say(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    match helped(&app, &writing).await? {
        Err(elsewhere) => Ok(see_other(elsewhere)),
        Ok((_, sent)) => shown(&app, &writing, &sent, app.dice.id(), None),
    }
}

/// Sends what was written, if anything was, and ends the session. What is too long is shown again, in a reply that no
/// browser keeps.
///
/// # Errors
/// As [`get`]; when storage fails: then nothing is sent and the session goes on.
pub(super) async fn post_say(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    writing: Result<Writing, Stop>,
    posted: Posted,
) -> Result<Response, Stop> {
    let submission: SubmissionId = posted.parse("submission")?;
    let child =
        writing.as_ref().map_or_else(|_| posted.parse::<ChildId>(fields::CHILD), |writing| Ok(writing.child))?;
    if app.store.receipt(child, submission).await?.is_some() {
        // A second tap, when the first has closed the session.
        return closed(&app, &headers).await;
    }
    let writing = writing?;
    let (file, sent) = match helped(&app, &writing).await? {
        Err(elsewhere) => return Ok(see_other(elsewhere)),
        Ok(helped) => helped,
    };
    if posted.has("nothing") {
        return closed(&app, &headers).await;
    }
    let (form, step) = asked(&sent)?;
    let given = match read_step(form, step, posted.pairs()) {
        Ok(given) => given,
        Err(errors) => return shown(&app, &writing, &sent, submission, Some(errors)),
    };
    let mut sheet = AnswerSheet::new(form);
    sheet.post(form, given);
    let said = sheet.said(form);
    if !said.is_empty() {
        match sending::send_alone(&app, &writing, file.iro.is_some(), &sent, submission, form, said).await {
            Err(Stop::Busy) => {
                let unsent = Some(Typed::from_posted(&step.questions, posted.pairs()));
                let view = JustYou { form, step, errors: None, unsent, submission, child: writing.child };
                return Ok(writing.page(&app, Stop::Busy.status(), move || view! { <JustYouPage page=view /> }));
            }
            sent => sent?,
        }
    }
    closed(&app, &headers).await
}

/// The page after it. It knows nobody.
pub(super) async fn get_sent(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    let (tells, council) = (app.tells(), app.config.council.clone());
    page(&app, chosen_language(&headers), StatusCode::OK, move || {
        view! { <JustYouSentPage tells=tells council=council /> }
    })
}

/// The child's file and the views that this session sent last, if somebody helped with them and nothing was added to
/// them alone; else where to go.
async fn helped(app: &App, writing: &Writing) -> Result<Result<(ChildFile, ViewsRow), &'static str>, Stop> {
    writing.childs()?;
    let file = file(app, writing.child).await?;
    let sent = writing.session.sent.and_then(|id| file.views.iter().find(|views| views.id == id));
    let sent = as_shown(sent.filter(|_| writing.author().is_none()).ok_or(Stop::NotFound)?, writing);
    Ok(if is_open(&sent, &file.views) { Ok((file, sent)) } else { Err(paths::SENT) })
}

/// Whether a last page is there for these views.
pub(super) fn is_open(sent: &ViewsRow, all: &[ViewsRow]) -> bool {
    sent.author.is_none() && sent.voice.leaves_a_page_alone() && !all.iter().any(|views| views.follows == Some(sent.id))
}

/// The form in the style in which the others were given, and its one screen.
fn asked(sent: &ViewsRow) -> Result<(&'static Form, &'static Step), Stop> {
    let form = newest(Purpose::JustMe, sent.band);
    Ok((form, form.steps.first().ok_or(Stop::Broken)?))
}

fn shown(
    app: &App,
    writing: &Writing,
    sent: &ViewsRow,
    submission: SubmissionId,
    errors: Option<StepErrors>,
) -> Result<Response, Stop> {
    let (form, step) = asked(sent)?;
    let status = if errors.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let view = JustYou { form, step, errors, unsent: None, submission, child: writing.child };
    Ok(writing.page(app, status, move || view! { <JustYouPage page=view /> }))
}

/// Ends the session, and the browser forgets what it kept of us.
async fn closed(app: &App, headers: &HeaderMap) -> Result<Response, Stop> {
    close(app, headers).await?;
    Ok((nothing_left(), see_other(paths::JUST_YOU_SENT)).into_response())
}
