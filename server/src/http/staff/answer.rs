//! `/staff/children/{child}/views/{views}/answers/{answer}`: what the IRO says to one answer; and `…/share`, the
//! deliberate step that shares what was said only to the IRO.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use heard_app::staff::answer::{Answer, AnswerPage, MAX_WORDS, ShareDespite};
use heard_app::staff::{Problem, Trouble};
use heard_domain::Words;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ReplyKind, ReplyText};
use heard_domain::store::{NewReply, Part};
use leptos::prelude::*;

use super::views::Opened;
use super::{id, page, typed};
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The names in the address.
type At = Path<(String, String, String)>;

/// The answer with the reply so far.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not of a child of this IRO.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    Path((child, views, answer)): At,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, &child, &views).await?;
    let mut shown = describe(&opened, &answer)?;
    if let Some((kind, words)) = shown.line.reply.clone() {
        (shown.kind, shown.words) = (Some(kind), words);
    }
    Ok(page(&app, &[], move || view! { <Answer page=shown /> }))
}

/// Keeps the reply.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not of a child of this IRO.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    Path((child, views, answer)): At,
    posted: Posted,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, &child, &views).await?;
    let mut troubles = Vec::new();
    let kind = ReplyKind::from_code(posted.get("kind"));
    if kind.is_none() {
        troubles.push(Trouble::new("kind", Problem::NotChosen));
    }
    let words = typed::words(&posted, "words", MAX_WORDS, &mut troubles);
    if kind.is_some_and(ReplyKind::needs_words) && words.is_blank() {
        troubles.push(Trouble::new("words", Problem::NeedsWords));
    }
    let (Some(kind), true) = (kind, troubles.is_empty()) else {
        let words = words.into_inner().into();
        let shown = AnswerPage { kind, words, troubles: troubles.clone(), ..describe(&opened, &answer)? };
        return Ok(page(&app, &troubles, move || view! { <Answer page=shown /> }));
    };
    let given = opened.given(id(&answer)?)?;
    let reply = NewReply {
        child: opened.child,
        review: opened.row.review,
        views: opened.row.id,
        answer: given.id,
        body: opened.key.seal(places::reply_body(given.id), &ReplyText { kind, words }),
        by: working.staff,
        at: app.clock.now(),
    };
    let entry = working.entry(&app, opened.child, Action::Replied, ObjectKind::Views, opened.row.id.as_bytes());
    app.store.reply(&reply, &entry).await?;
    Ok(see_other(&opened.address()))
}

/// Asks for the reason.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not of a child of this IRO.
pub(super) async fn get_share(
    State(app): State<Arc<App>>,
    working: Working,
    Path((child, views, answer)): At,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, &child, &views).await?;
    let shown = describe(&opened, &answer)?;
    Ok(page(&app, &[], move || view! { <ShareDespite page=shown /> }))
}

/// Shares the answer, with the reason.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not of a child of this IRO.
pub(super) async fn post_share(
    State(app): State<Arc<App>>,
    working: Working,
    Path((child, views, answer)): At,
    posted: Posted,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, &child, &views).await?;
    let mut troubles = Vec::new();
    let reason: Words = typed::needed_words(&posted, "words", MAX_WORDS, &mut troubles);
    if opened.record.check.is_closed() {
        troubles.push(Trouble::new("words", Problem::RecordClosed));
    }
    if !troubles.is_empty() {
        let words = reason.into_inner().into();
        let shown = AnswerPage { words, troubles: troubles.clone(), ..describe(&opened, &answer)? };
        return Ok(page(&app, &troubles, move || view! { <ShareDespite page=shown /> }));
    }
    let given = opened.given(id(&answer)?)?;
    opened.place(&app, &working, given, Part::Shared, reason).await?;
    Ok(see_other(&opened.address()))
}

fn describe(opened: &Opened, answer: &str) -> Result<AnswerPage, Stop> {
    Ok(AnswerPage {
        child: opened.child,
        views: opened.row.id,
        called: opened.details.called().to_owned().into(),
        line: opened.line(opened.given(id(answer)?)?)?,
        language: opened.language,
        kind: None,
        words: "".into(),
        troubles: Vec::new(),
    })
}
