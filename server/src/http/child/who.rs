//! `/who`: who is writing; `/who/helper`: who helps.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::helper::{FieldFault, HelperForm, HelperPage};
use heard_app::child::who::WhoPage;
use heard_app::paths;
use heard_domain::documents::StaffDetails;
use heard_domain::purpose::Purpose;
use heard_domain::voice::{Helper, Voice};
use leptos::prelude::*;

use super::drafts::{self, Beginning};
use crate::children::{review_for, writing_band};
use crate::http::{Posted, page, see_other};
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The page. An advocate with an account is asked only how the child gave their views.
///
/// # Errors
/// When the draft does not open.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    if writing.author().is_some() {
        return Ok(see_other(paths::HELPER));
    }
    let chosen = match writing.draft {
        Some(_) => Some(drafts::open(&writing)?.body.voice),
        None => None,
    };
    Ok(page(&app, writing.language(), StatusCode::OK, move || view! { <WhoPage chosen=chosen missing=false /> }))
}

/// Takes the choice.
///
/// # Errors
/// When storage fails, or writing is closed.
pub(super) async fn post(State(app): State<Arc<App>>, writing: Writing, posted: Posted) -> Result<Response, Stop> {
    let Some(voice) = Voice::from_code(posted.get("voice")).filter(|voice| Voice::OF_CHILD.contains(voice)) else {
        return Ok(page(&app, writing.language(), StatusCode::UNPROCESSABLE_ENTITY, || {
            view! { <WhoPage chosen=None missing=true /> }
        }));
    };
    let kept = match &writing.draft {
        Some(_) => drafts::open(&writing)?.body.helper.filter(|_| voice.has_helper()),
        None => None,
    };
    begin(&app, &writing, voice, kept).await?;
    Ok(see_other(if voice.has_helper() { paths::HELPER } else { paths::BEFORE }))
}

/// The page of whoever helps.
///
/// # Errors
/// [`Stop::NotFound`] when the child writes alone, or nothing is begun.
pub(super) async fn get_helper(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    let (voice, helper) = match &writing.draft {
        Some(_) => {
            let body = drafts::open(&writing)?.body;
            (body.voice, body.helper)
        }
        None => (Voice::Advocate, advocate(&app, &writing).await?),
    };
    if !voice.has_helper() {
        return Ok(see_other(paths::WRITE_START));
    }
    let typed = helper.map(|helper| [helper.name, helper.relation, helper.how].map(heard_domain::Words::into_inner));
    let form = HelperForm { typed: typed.unwrap_or_default(), faults: [None; 3] };
    Ok(page(&app, writing.language(), StatusCode::OK, move || view! { <HelperPage voice=voice form=form /> }))
}

/// Takes name, relation and how.
///
/// # Errors
/// When storage fails, or writing is closed.
pub(super) async fn post_helper(
    State(app): State<Arc<App>>,
    writing: Writing,
    posted: Posted,
) -> Result<Response, Stop> {
    let voice = match &writing.draft {
        Some(_) => drafts::open(&writing)?.body.voice,
        None if writing.author().is_some() => Voice::Advocate,
        None => return Ok(see_other(paths::WRITE_START)),
    };
    let typed = [posted.line("name"), posted.line("relation"), posted.words("how").into_inner()];
    let faults = [
        fault(&typed[0], Helper::MAX, true),
        fault(&typed[1], Helper::MAX, true),
        fault(&typed[2], Helper::MAX_HOW, false),
    ];
    if faults.iter().any(Option::is_some) {
        let form = HelperForm { typed, faults };
        return Ok(page(&app, writing.language(), StatusCode::UNPROCESSABLE_ENTITY, move || {
            view! { <HelperPage voice=voice form=form /> }
        }));
    }
    let [name, relation, how] = typed.map(heard_domain::Words::new);
    begin(&app, &writing, voice, Some(Helper { name, relation, how })).await?;
    Ok(see_other(paths::BEFORE))
}

/// Begins the draft for the review that is open, or changes who writes it.
async fn begin(app: &App, writing: &Writing, voice: Voice, helper: Option<Helper>) -> Result<(), Stop> {
    let purpose = match &writing.draft {
        Some(_) => drafts::open(writing)?.form()?.purpose,
        None => Purpose::BeforeReview,
    };
    let review = review_for(app, writing, purpose).await?;
    let band = writing_band(app, writing).await?;
    drafts::begin(app, writing, Beginning { review, purpose, band, voice, helper }).await
}

/// An advocate's own name, from their account.
async fn advocate(app: &App, writing: &Writing) -> Result<Option<Helper>, Stop> {
    let Some(author) = writing.author() else { return Ok(None) };
    let Some(row) = app.store.staff(&[author]).await?.pop() else { return Ok(None) };
    let details: StaffDetails = app.vault.open_key(&row.key)?.open(places::staff_identity(author), &row.identity)?;
    Ok(Some(Helper { name: details.name, relation: details.team.into(), how: heard_domain::Words::default() }))
}

fn fault(text: &str, max: usize, needed: bool) -> Option<FieldFault> {
    let count = text.chars().count();
    if count > max {
        Some(FieldFault::TooLong { count, max })
    } else {
        (needed && text.trim().is_empty()).then_some(FieldFault::Missing)
    }
}
