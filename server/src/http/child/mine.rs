//! `/mine`: a child's own page; what I sent; go on writing.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::answers::{answer_text, question_text};
use heard_app::child::mine::{LetterLine, Mine, MinePage};
use heard_app::child::own_views::{OwnViewsPage, Said, Sending};
use heard_app::paths;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ChildDetails, ReplyText, ViewsBody};
use heard_domain::store::{ReplyRow, ViewsSealed};
use leptos::prelude::*;

use crate::children::{file, name_and_picture, next_review};
use crate::http::{page, see_other};
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The page. Letters open only with a secret that the IRO has confirmed.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    let file = file(&app, reading.child).await?;
    let now = app.clock.now();
    let details: ChildDetails = reading.key.open(places::child_identity(reading.child), &file.identity)?;
    let confirmed = reading.session.secret_confirmed;
    let letters = if confirmed { app.store.letters(reading.child, now).await? } else { Vec::new() };
    let writers: Vec<_> = letters.iter().map(|letter| letter.by).collect();
    let staff = app.store.staff(&writers).await?;
    let mut lines = Vec::with_capacity(letters.len());
    for letter in letters {
        let from = match staff.iter().find(|row| row.id == letter.by) {
            Some(row) => name_and_picture(&app, row)?.0,
            None => String::new(),
        };
        let (Some(at), new) = (letter.readable_at, letter.opened_at.is_none()) else { continue };
        lines.push(LetterLine { id: letter.id, from, at, new });
    }
    let draft = app.store.resume_draft(reading.child, reading.secret, &reading.session.hash).await?;
    let mine = Mine {
        name: details.called().to_owned(),
        band: file.band,
        letters: lines,
        draft_saved_at: draft.map(|draft| draft.updated_at),
        may_write: file.invitation.as_ref().is_some_and(|invitation| invitation.opens_writing(now)),
        review_by: next_review(&file).map(|review| review.due_on),
        confirmed,
    };
    Ok(page(&app, reading.language(), StatusCode::OK, move || view! { <MinePage mine=mine /> }))
}

/// Goes on with the saved draft, or begins another.
///
/// # Errors
/// When storage fails.
pub(super) async fn post_write(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    let draft = app.store.resume_draft(reading.child, reading.secret, &reading.session.hash).await?;
    Ok(see_other(if draft.is_some() { paths::QUESTIONS } else { paths::WRITE_START }))
}

/// What this secret may open of what was sent, word for word.
///
/// # Errors
/// When storage fails; then nothing is shown.
pub(super) async fn get_sent(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    let entry = reading.entry(&app, Action::ReadViews, ObjectKind::Child, reading.child.as_bytes());
    let (views, replies) = app.store.read_own_views(reading.child, reading.secret, &entry).await?;
    let sendings: Result<Vec<_>, Stop> = views.iter().map(|views| sending(&reading, views, &replies)).collect();
    let sendings = sendings?;
    Ok(page(&app, reading.language(), StatusCode::OK, move || view! { <OwnViewsPage sendings=sendings /> }))
}

fn sending(reading: &Reading, views: &ViewsSealed, replies: &[ReplyRow]) -> Result<Sending, Stop> {
    let language = reading.language();
    let body: ViewsBody = reading.key.open(places::views_body(views.row.id), &views.body)?;
    let mut said = Vec::with_capacity(body.given.len());
    for given in &body.given {
        let reply = match replies.iter().find(|reply| reply.answer == given.id) {
            Some(reply) => {
                let text: ReplyText = reading.key.open(places::reply_body(given.id), &reply.body)?;
                Some((text.kind, text.words.into_inner()))
            }
            None => None,
        };
        said.push(Said {
            question: question_text(language, &given.said),
            answer: answer_text(language, &given.said),
            drawing: given.said.answer.value.drawing().cloned(),
            only_iro: given.said.answer.only_iro,
            reply,
        });
    }
    Ok(Sending {
        at: views.row.sent_at,
        voice: views.row.voice,
        helper: body.helper.map(|helper| helper.name.into_inner()).unwrap_or_default(),
        read_at: views.row.read_at,
        said,
    })
}
