//! `/who/helper`: who helps, writes down or speaks.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::helper::{FieldFault, HelperForm, HelperPage};
use heard_app::paths;
use heard_domain::Words;
use heard_domain::people::Role;
use heard_domain::voice::{Helper, Voice};
use leptos::prelude::*;

use super::drafts::{self, Draft};
use crate::access::staff_details;
use crate::http::{Posted, see_other};
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;

/// The page.
///
/// # Errors
/// [`Stop::NotFound`] for carers and parents, whose invitation says who they are.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    let Some((voice, draft)) = asked(&writing)? else { return Ok(see_other(paths::WRITE_START)) };
    let helper = match draft.body.helper {
        None if voice.is_advocates() => oneself(&app, &writing).await?,
        known => known,
    };
    let typed = helper.map(|helper| [helper.name, helper.relation, helper.how].map(Words::into_inner));
    let form = HelperForm { typed: typed.unwrap_or_default(), faults: [None; 3] };
    Ok(writing.page(&app, StatusCode::OK, move || view! { <HelperPage voice=voice form=form /> }))
}

/// Takes name, relation and how.
///
/// # Errors
/// As [`get`].
pub(super) async fn post(State(app): State<Arc<App>>, writing: Writing, posted: Posted) -> Result<Response, Stop> {
    let Some((voice, draft)) = asked(&writing)? else { return Ok(see_other(paths::WRITE_START)) };
    let typed = [posted.line("name"), posted.line("relation"), posted.words("how").into_inner()];
    let faults = [
        fault(&typed[0], Helper::MAX, true),
        fault(&typed[1], Helper::MAX, true),
        fault(&typed[2], Helper::MAX_HOW, voice.needs_basis()),
    ];
    if faults.iter().any(Option::is_some) {
        let form = HelperForm { typed, faults };
        return Ok(writing.page(&app, StatusCode::UNPROCESSABLE_ENTITY, move || {
            view! { <HelperPage voice=voice form=form /> }
        }));
    }
    let [name, relation, how] = typed.map(Words::new);
    let helper = Helper { name, relation, how };
    drafts::change(&app, &writing, draft, |body| drafts::write_as(body, voice, Some(&helper))).await?;
    // An IRO who types in knows what happens with the words.
    let transcribes = writing.role() == Some(Role::Iro);
    Ok(see_other(if transcribes { paths::QUESTIONS } else { paths::BEFORE }))
}

/// The voice whose helper is asked for; `None` when nothing is begun or the child writes alone.
fn asked(writing: &Writing) -> Result<Option<(Voice, Draft)>, Stop> {
    writing.childs()?;
    if writing.draft.is_none() {
        return Ok(None);
    }
    let draft = drafts::open(writing)?;
    let (voice, said) = (draft.body.voice, draft.body.voice_said);
    Ok((said && voice.has_helper()).then_some((voice, draft)))
}

/// A worker's own name, from their account.
async fn oneself(app: &App, writing: &Writing) -> Result<Option<Helper>, Stop> {
    let Some(author) = writing.author() else { return Ok(None) };
    let Some(row) = app.store.staff(&[author]).await?.pop() else { return Ok(None) };
    let details = staff_details(app, &row)?;
    // What they are to the child is theirs to say: a team is no relation.
    Ok(Some(Helper { name: details.name, relation: Words::default(), how: Words::default() }))
}

fn fault(text: &str, max: usize, needed: bool) -> Option<FieldFault> {
    let count = text.chars().count();
    if count > max {
        Some(FieldFault::TooLong { count, max })
    } else {
        (needed && text.trim().is_empty()).then_some(FieldFault::Missing)
    }
}
