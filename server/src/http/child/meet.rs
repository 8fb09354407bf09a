//! `/before`: what is told before the questions; `/meet`: meet your IRO, and what happens with the words.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use heard_app::child::before::{BeforePage, BeginOther, BeginOtherPage};
use heard_app::child::greeting::Greetings;
use heard_app::child::meet::MeetPage;
use heard_app::fields;
use heard_app::paths;
use heard_domain::english_time;
use heard_domain::matter::Kind;
use heard_domain::purpose::Purpose;
use heard_domain::store::SessionKind;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::drafts::{self, Draft};
use super::greeting::greetings;
use crate::access::whom_about;
use crate::children::{file, next_review};
use crate::http::{Posted, page, see_other};
use crate::session::{self, Visiting, Writing, chosen_language};
use crate::state::App;
use crate::stop::Stop;
use crate::workers::{iro_card, iro_first_name};

/// Who reads what is begun, and by when it is answered; for whoever helps, what happens with the words.
///
/// # Errors
/// [`Stop::NotFound`] for carers and parents, who are told when they begin; when storage fails.
pub(super) async fn get_before(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    writing.childs()?;
    let unsaid = unsaid(&writing)?;
    let draft = match drafts::ready(&writing)? {
        Ok(draft) => draft,
        Err(first) => match unsaid {
            Some(draft) => draft,
            None => return Ok(see_other(first)),
        },
    };
    let voice = draft.body.voice;
    if draft.body.voice_said && voice == Voice::Child {
        return Ok(see_other(paths::QUESTIONS));
    }
    let (band, purpose) = (draft.form()?.band, draft.form()?.purpose);
    let file = file(&app, writing.child).await?;
    let iro = iro_first_name(&app, file.iro).await?;
    let today = english_time::day(app.clock.now());
    if !draft.body.voice_said {
        let has_iro = iro.is_some();
        let answered = Kind::raised_for(purpose, has_iro).map(|kind| kind.answer_by(has_iro, today));
        let begin = BeginOther { band, purpose, iro, answered };
        return Ok(writing.page(&app, StatusCode::OK, move || view! { <BeginOtherPage begin=begin /> }));
    }
    let waits = purpose == Purpose::BeforeReview && !voice.is_advocates();
    let meeting = next_review(&file).filter(|_| waits).and_then(|review| review.meeting_day(today));
    Ok(writing.page(&app, StatusCode::OK, move || {
        view! { <BeforePage iro=iro band=band purpose=purpose voice=voice meeting=meeting /> }
    }))
}

/// What a child began of which nobody has said yet who writes it, where they are told of it before: not what is said
/// before a review.
fn unsaid(writing: &Writing) -> Result<Option<Draft>, Stop> {
    if writing.draft.is_none() || writing.author().is_some() {
        return Ok(None);
    }
    let draft = drafts::open(writing)?;
    let before_review = draft.form()?.purpose == Purpose::BeforeReview;
    Ok(Some(draft).filter(|draft| !draft.body.voice_said && !before_review))
}

/// Goes on to the questions. What nobody said anything of is begun in the child's own voice, unless somebody helps.
///
/// # Errors
/// [`Stop::NotFound`] for carers and parents; when storage fails.
pub(super) async fn post_before(
    State(app): State<Arc<App>>,
    writing: Writing,
    posted: Posted,
) -> Result<Response, Stop> {
    writing.childs()?;
    if posted.has(fields::HELPED) {
        return Ok(see_other(paths::WRITE_START));
    }
    if let Some(draft) = unsaid(&writing)? {
        drafts::change(&app, &writing, draft, |body| drafts::write_as(body, Voice::Child, None)).await?;
    }
    Ok(see_other(paths::QUESTIONS))
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
    // What an IRO tells about themselves is for children.
    let file = file(&app, whom_about(&app, &session.kind).await?).await?;
    let next = match session.kind {
        SessionKind::Staff { .. } => paths::QUESTIONS,
        SessionKind::Child { .. } if session.draft.is_none() => paths::MINE,
        _ => paths::SAY,
    };
    let iro = iro_card(&app, file.iro).await?;
    let own = matches!(session.kind, SessionKind::Child { .. }) && session.secret_confirmed;
    let greetings =
        if own { greetings(&app, &file, &session::key(&app, &session)?, true).await? } else { Greetings::default() };
    Ok(page(&app, chosen_language(&headers), StatusCode::OK, move || {
        view! { <MeetPage iro=iro greetings=greetings next=next /> }
    }))
}
