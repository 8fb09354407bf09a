//! A screen was sent and the session is over: nothing that was typed is lost. The same page says so, with the words in
//! their boxes, and the code keeps them.

use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use heard_app::child::over::{Over, OverFault, OverPage};
use heard_app::child::question::{FORM_FIELD, STEP_FIELD, WHOSE_FIELD};
use heard_app::child::written_for;
use heard_domain::form::{self, Form, Step};
use heard_domain::id::ChildId;
use heard_domain::journey::{StepAnswers, StepErrors, Typed, read_step};
use heard_domain::store::InvitationRow;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::{drafts, opening};
use crate::codes::{CodeTry, invitation_by_code};
use crate::http::{Posted, page, see_other};
use crate::session::{Writing, chosen_language};
use crate::state::App;
use crate::stop::Stop;

/// Says whose a page is without naming anybody: two children may share a phone.
pub(super) fn whose(app: &App, child: ChildId) -> String {
    let hash = app.vault.index("whose-page", &child.to_string());
    hash[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a form was shown to whoever is here now. One that does not say is.
pub(super) fn is_theirs(app: &App, writing: &Writing, posted: &Posted) -> bool {
    let said = posted.get(WHOSE_FIELD);
    writing.author().is_some() || said.is_empty() || said == whose(app, writing.child)
}

/// The screen of a form that a page says it is; `None` when it does not say, or the form is not there any more.
pub(super) fn screen(posted: &Posted) -> Option<(&'static Form, &'static Step)> {
    let (id, version) = posted.get(FORM_FIELD).rsplit_once(':')?;
    let form = form::find(id, version.parse().ok()?)?;
    Some((form, form.step(posted.get(STEP_FIELD))?))
}

/// The screen that a draft is begun with: its own has gone meanwhile, sent by another phone or from another tab.
///
/// # Errors
/// [`Stop::NotFound`] for a worker, and for a form that whoever is here may not fill in.
pub(super) fn to_begin(writing: &Writing, posted: &Posted) -> Result<(&'static Form, &'static Step), Stop> {
    let (form, step) = screen(posted).filter(|_| writing.author().is_none()).ok_or(Stop::NotFound)?;
    if !writing.voices().iter().any(|voice| form.purpose.open_to(*voice)) {
        return Err(Stop::NotFound);
    }
    Ok((form, step))
}

/// Begins a draft with such a screen, if anything was said on it.
///
/// # Errors
/// When storage fails.
pub(super) async fn begin(
    app: &App,
    writing: &Writing,
    screen: (&'static Form, &'static Step),
    given: StepAnswers,
) -> Result<(), Stop> {
    if given.0.iter().any(|(_, answer)| answer.is_some()) {
        drafts::begin_with(app, writing, screen, given).await?;
    }
    Ok(())
}

/// The screen that is kept beside the path of a draft for the same purpose.
///
/// # Errors
/// [`Stop::NotFound`] for one that is about something else.
pub(super) fn beside(draft: &drafts::Draft, posted: &Posted) -> Result<(&'static Form, &'static Step), Stop> {
    let (form, step) = screen(posted).ok_or(Stop::NotFound)?;
    if draft.form()?.purpose != form.purpose {
        return Err(Stop::NotFound);
    }
    Ok((form, step))
}

/// The screen of a form that can be kept with a code, which a worker's is not.
pub(super) fn says_what_it_is(posted: &Posted) -> Option<(&'static Form, &'static Step)> {
    screen(posted).filter(|_| !posted.has(written_for::FIELD))
}

/// The page, or with the code the words kept in a draft of their own.
///
/// # Errors
/// [`Stop::SignedOut`] for a form that does not say what it is, and for a worker's; when storage fails.
pub(super) async fn post(app: &App, headers: &HeaderMap, posted: &Posted) -> Result<Response, Stop> {
    let (form, step) = says_what_it_is(posted).ok_or(Stop::SignedOut)?;
    if !posted.has("code") {
        return Ok(show(app, headers, StatusCode::UNAUTHORIZED, (form, step), posted, None, None));
    }
    let refuse =
        |fault, errors| show(app, headers, StatusCode::UNPROCESSABLE_ENTITY, (form, step), posted, fault, errors);
    let invitation = match invitation_by_code(app, headers, posted.get("code")).await? {
        CodeTry::Found(invitation) if invitation.opens_writing(app.clock.now()) => invitation,
        CodeTry::Found(_) | CodeTry::Unknown => return Ok(refuse(Some(OverFault::Unknown), None)),
        CodeTry::Wait => return Ok(refuse(Some(OverFault::Wait), None)),
    };
    if !fits(app, &invitation, form, posted) {
        return Ok(refuse(Some(OverFault::Other), None));
    }
    let given = match read_step(form, step, posted.pairs()) {
        Ok(given) => given,
        Err(errors) => return Ok(refuse(None, Some(errors))),
    };
    let (cookies, writing) = opening::admit(app, headers, &invitation).await?;
    drafts::begin_with(app, &writing, (form, step), given).await?;
    Ok((cookies, see_other(drafts::who(&writing))).into_response())
}

/// Whether the words belong to whom the invitation is for.
fn fits(app: &App, invitation: &InvitationRow, form: &Form, posted: &Posted) -> bool {
    let same = posted.get(WHOSE_FIELD) == whose(app, invitation.child);
    same && Voice::open_to_invitee(invitation.invitee).iter().any(|voice| form.purpose.open_to(*voice))
}

fn show(
    app: &App,
    headers: &HeaderMap,
    status: StatusCode,
    (form, step): (&'static Form, &'static Step),
    posted: &Posted,
    fault: Option<OverFault>,
    errors: Option<StepErrors>,
) -> Response {
    let over = Over {
        form,
        step,
        typed: Typed::from_posted(&step.questions, posted.pairs()),
        errors,
        whose: posted.get(WHOSE_FIELD).to_owned(),
        code: posted.line("code"),
        fault,
    };
    page(app, chosen_language(headers), status, move || view! { <OverPage over=over /> })
}
