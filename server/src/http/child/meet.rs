//! `/before`: what happens with the words; `/meet`: meet your IRO.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use heard_app::child::before::BeforePage;
use heard_app::child::greeting::Greetings;
use heard_app::child::meet::MeetPage;
use heard_app::paths;
use heard_domain::english_time;
use heard_domain::people::Invitee;
use heard_domain::purpose::Purpose;
use heard_domain::store::SessionKind;
use leptos::prelude::*;

use super::drafts;
use super::greeting::greetings;
use crate::children::{file, last_held, next_review};
use crate::covering;
use crate::http::{page, see_other};
use crate::session::{self, Visiting, Writing, chosen_language};
use crate::state::App;
use crate::stop::Stop;
use crate::workers::{iro_card, iro_first_name};

/// What happens with the words.
///
/// # Errors
/// [`Stop::NotFound`] for carers and parents, who are told when they begin; when storage fails.
pub(super) async fn get_before(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    writing.childs()?;
    let draft = match drafts::ready(&writing)? {
        Ok(draft) => draft,
        Err(first) => return Ok(see_other(first)),
    };
    let (band, purpose) = (draft.form()?.band, draft.form()?.purpose);
    let voice = draft.body.voice;
    let file = file(&app, writing.child).await?;
    let invited = matches!(writing.session.kind, SessionKind::Writer { .. });
    let promises_behind_secret = invited
        && purpose == Purpose::BeforeReview
        && voice.is_childs()
        && file.secret.as_ref().is_some_and(|secret| secret.confirmed_at.is_some())
        && last_held(&file).is_some();
    let iro = iro_first_name(&app, file.iro).await?;
    let waits = purpose == Purpose::BeforeReview && !voice.is_advocates();
    let today = english_time::day(app.clock.now());
    let meeting = next_review(&file).filter(|_| waits).and_then(|review| review.meeting_day(today));
    Ok(writing.page(&app, StatusCode::OK, move || {
        view! {
            <BeforePage
                iro=iro
                band=band
                purpose=purpose
                voice=voice
                promises_behind_secret=promises_behind_secret
                meeting=meeting
            />
        }
    }))
}

/// Goes on to the IRO.
///
/// # Errors
/// [`Stop::NotFound`] for carers and parents.
pub(super) async fn post_before(writing: Writing) -> Result<Response, Stop> {
    writing.childs()?;
    Ok(see_other(paths::MEET))
}

/// The IRO, for whoever writes or reads.
///
/// # Errors
/// [`Stop::SignedOut`] when nobody is signed in.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Visiting(session): Visiting,
) -> Result<Response, Stop> {
    let (child, next) = match session.kind {
        // What an IRO tells about themselves is for children.
        SessionKind::Writer { invitee, .. } if invitee != Invitee::Child => return Err(Stop::NotFound),
        SessionKind::Writer { child, .. } => (child, paths::QUESTIONS),
        SessionKind::Staff { staff, writing_for: Some(child), .. } => {
            let standing = covering::standing(&app, staff, child).await?.filter(|standing| standing.allocated);
            (standing.map(|_| child).ok_or(Stop::NotFound)?, paths::QUESTIONS)
        }
        SessionKind::Child { child, .. } if session.draft.is_some() => (child, paths::LAST_TIME),
        SessionKind::Child { child, .. } => (child, paths::MINE),
        SessionKind::Staff { .. } | SessionKind::HalfStaff { .. } => return Err(Stop::SignedOut),
    };
    let file = file(&app, child).await?;
    let iro = iro_card(&app, file.iro).await?;
    let own = matches!(session.kind, SessionKind::Child { .. }) && session.secret_confirmed;
    let greetings =
        if own { greetings(&app, &file, &session::key(&app, &session)?, true).await? } else { Greetings::default() };
    Ok(page(&app, chosen_language(&headers), StatusCode::OK, move || {
        view! { <MeetPage iro=iro greetings=greetings next=next /> }
    }))
}
