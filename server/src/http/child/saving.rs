//! Keeps a screen while somebody fills it in: what the island of the page calls, where [`super::question`] takes the
//! form itself. Nobody is led anywhere, and nothing that was answered elsewhere is cleared yet.

use heard_app::calls::Refusal;
use heard_app::child::question::STEP_FIELD;
use heard_domain::form::{Form, Step};
use heard_domain::journey::{StepAnswers, read_step};

use super::{drafts, over};
use crate::http::Posted;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;

/// Keeps the fields as they are.
///
/// # Errors
/// [`Refusal::OtherChild`] when the form is not of whoever is here now, or nobody is: then the form itself is sent, and
/// its page says why. [`Refusal::TooLong`] when a field holds more than it may; else why it could not be kept.
pub(in crate::http) async fn save(app: &App, writing: Result<Writing, Stop>, posted: &Posted) -> Result<(), Refusal> {
    let writing = match writing {
        Ok(writing) if !writing.wrote(posted) => return Err(Refusal::OtherChild),
        Ok(writing) if over::is_theirs(app, &writing, posted) => writing,
        Ok(_) | Err(Stop::SignedOut) if over::says_what_it_is(posted).is_some() => return Err(Refusal::OtherChild),
        Ok(_) => return Err(Refusal::SignedOut),
        Err(stop) => return Err(stop.into()),
    };
    if writing.draft.is_none() {
        let (form, step) = over::to_begin(&writing, posted)?;
        let given = read(form, step, posted)?;
        return Ok(over::begin(app, &writing, (form, step), given).await?);
    }
    let draft = drafts::open(&writing)?;
    let form = draft.form()?;
    let journey = draft.body.sheet.journey(form);
    let Some(step) = form.step(posted.get(STEP_FIELD)).filter(|step| journey.contains(&step.id)) else {
        let (form, step) = over::beside(&draft, posted)?;
        let given = read(form, step, posted)?;
        drafts::change(app, &writing, draft, |body| body.sheet.keep_aside(form, given.clone())).await?;
        return Ok(());
    };
    let given = read(form, step, posted)?;
    let (own, stopped) = (writing.is_own(), step.id.clone());
    drafts::change(app, &writing, draft, |body| {
        body.sheet.put(given.clone());
        if own {
            body.stopped_at = Some(stopped.clone());
        }
    })
    .await?;
    Ok(())
}

fn read(form: &Form, step: &Step, posted: &Posted) -> Result<StepAnswers, Refusal> {
    read_step(form, step, posted.pairs()).map_err(|_| Refusal::TooLong)
}
