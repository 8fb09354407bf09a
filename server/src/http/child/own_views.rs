//! `/mine/sent`: what I sent, word for word, with what was answered to each thing.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::answers::{answer_text, asked_text};
use heard_app::child::own_views::{OwnViewsPage, Said, Sending};
use heard_app::components::Written;
use heard_app::paths;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{Given, ReplyText, ViewsBody};
use heard_domain::id::{RecordingId, StaffId};
use heard_domain::store::{ReplyRow, ViewsRow, ViewsSealed};
use leptos::prelude::*;

use super::outcome::Matters;
use crate::children::file;
use crate::http::staff::page_photo::picture;
use crate::http::{At, page, see_other, sound};
use crate::opened;
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;
use crate::workers::{called, first_names};

/// What was sent and what was answered; before the secret is confirmed My page, which says what is waited for. Where
/// the child's own words are not shown back, they are not even opened.
///
/// # Errors
/// When storage fails; then nothing is shown.
pub(super) async fn get(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    if !reading.session.secret_confirmed {
        return Ok(see_other(paths::MINE));
    }
    if !reading.session.shows_own_words() {
        return hidden(&app, &reading).await;
    }
    let entry = reading.entry(&app, Action::ReadViews, ObjectKind::Child, reading.child.as_bytes());
    let (views, replies) = app.store.read_own_views(reading.child, reading.secret, &entry).await?;
    let matters = Matters::of(&app, reading.child).await?;
    let written = app.store.written_down(reading.child).await?;
    let workers = replies.iter().map(|reply| reply.by).chain(written.iter().map(|row| row.by));
    let names = first_names(&app, workers).await?;
    let name = |worker| names.get(&worker).cloned().unwrap_or_default().into();
    let written = sound::written(&reading.key, written, name)?;
    let pages = app.store.pages(reading.child).await?;
    let of = |row: &ViewsRow| pages.iter().filter(|page| page.views == row.id).map(|page| page.id).collect();
    let sendings = views.iter().map(|views| {
        let sending = sending(&reading, views, &replies, &names, &matters, &written);
        Sending { pages: of(&views.row), ..sending }
    });
    let sendings: Vec<_> = sendings.collect();
    Ok(page(&app, reading.language(), StatusCode::OK, move || view! { <OwnViewsPage sendings=sendings /> }))
}

/// A photograph of a page, shown to a child who is known what they said before.
///
/// # Errors
/// [`Stop::NotFound`] for what is beside no views that are shown back to them.
pub(super) async fn get_page(
    State(app): State<Arc<App>>,
    At(paths::SentPage { page }): At<paths::SentPage>,
    reading: Reading,
) -> Result<Response, Stop> {
    if !reading.session.shows_own_words() {
        return Err(Stop::NotFound);
    }
    let (row, body) = app.store.page(reading.child, page).await?.ok_or(Stop::NotFound)?;
    let entry = reading.entry(&app, Action::ReadViews, ObjectKind::Child, reading.child.as_bytes());
    let (views, _) = app.store.read_own_views(reading.child, reading.secret, &entry).await?;
    if !views.iter().any(|views| views.row.id == row.views) {
        return Err(Stop::NotFound);
    }
    Ok(picture(reading.key.open_bytes(places::page_photo(page), &body)?))
}

/// The days, whether it was read, and the answers.
async fn hidden(app: &App, reading: &Reading) -> Result<Response, Stop> {
    let entry = reading.entry(app, Action::ReadViews, ObjectKind::Child, reading.child.as_bytes());
    let (views, replies) = app.store.own_sendings(reading.child, reading.secret, &entry).await?;
    let matters = Matters::of(app, reading.child).await?;
    let names = first_names(app, replies.iter().map(|reply| reply.by)).await?;
    let mut sendings = Vec::with_capacity(views.len());
    for row in views {
        let answers: Vec<_> = replies.iter().filter(|reply| reply.views == row.id).collect();
        let said: Vec<_> = answers.iter().filter_map(|reply| answer_alone(reading, reply, &names)).collect();
        let unreadable = said.len() < answers.len();
        sendings.push(Sending { about: None, unreadable, ..described(&row, &matters, said) });
    }
    let file = file(app, reading.child).await?;
    let iro = called(app, reading.language(), file.iro).await?;
    Ok(page(app, reading.language(), StatusCode::OK, move || {
        view! { <OwnViewsPage sendings=sendings hidden=iro /> }
    }))
}

/// Who answered, by first name, and what; `None` when it does not open.
fn opened(reading: &Reading, reply: &ReplyRow, names: &HashMap<StaffId, String>) -> Option<(String, ReplyText)> {
    let text = reading.key.open::<ReplyText>(places::reply_body(reply.answer), &reply.body);
    let text = opened::line(text, "reply", reply.answer)?;
    Some((names.get(&reply.by).cloned().unwrap_or_default(), text))
}

/// An answer without what it answers; `None` when it does not open.
pub(super) fn answer_alone(reading: &Reading, reply: &ReplyRow, names: &HashMap<StaffId, String>) -> Option<Said> {
    Some(Said {
        words: None,
        drawing: None,
        recording: None,
        written: None,
        only_iro: false,
        reply: Some(opened(reading, reply, names)?),
    })
}

/// One thing that was said, with what was answered to it, and by whom; `None` when the answer does not open.
pub(super) fn said(
    reading: &Reading,
    given: &Given,
    reply: Option<&ReplyRow>,
    names: &HashMap<StaffId, String>,
) -> Option<Said> {
    let language = reading.language();
    let reply = match reply {
        Some(reply) => Some(opened(reading, reply, names)?),
        None => None,
    };
    Some(Said {
        words: Some((asked_text(language, given), answer_text(language, &given.said))),
        drawing: given.said.answer.value.drawing().cloned(),
        recording: given.said.answer.value.recording(),
        written: None,
        only_iro: given.said.answer.only_iro,
        reply,
    })
}

fn described(row: &ViewsRow, matters: &Matters, said: Vec<Said>) -> Sending {
    Sending {
        id: row.id,
        about: Some((row.purpose, row.voice)),
        at: row.sent_at,
        helper: None,
        read_at: row.read_at,
        manager_read_at: matters.manager_read_at(row.id),
        became: matters.of_views(row.id, row.purpose),
        said,
        pages: Vec::new(),
        unreadable: false,
    }
}

fn sending(
    reading: &Reading,
    views: &ViewsSealed,
    replies: &[ReplyRow],
    names: &HashMap<StaffId, String>,
    matters: &Matters,
    written: &HashMap<RecordingId, Written>,
) -> Sending {
    let body = opened::views(&reading.key, views);
    let body = opened::line(body, "views", views.row.id);
    let (mut unreadable, mut lines) = (body.is_none(), Vec::new());
    let ViewsBody { helper, given } = body.unwrap_or(ViewsBody { helper: None, given: Vec::new() });
    for given in &given {
        let reply = replies.iter().find(|reply| reply.answer == given.id);
        let line = said(reading, given, reply, names);
        unreadable |= line.is_none();
        let line = line.or_else(|| said(reading, given, None, names));
        let heard = given.said.answer.value.recording().and_then(|one| written.get(&one.id)).cloned();
        lines.extend(line.map(|line| Said { written: heard, ..line }));
    }
    Sending { helper, unreadable, ..described(&views.row, matters, lines) }
}
