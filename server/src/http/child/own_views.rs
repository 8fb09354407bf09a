//! `/mine/sent`: what I sent, word for word, with what was answered to each thing.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::answers::{answer_text, asked_text};
use heard_app::child::own_views::{OwnViewsPage, Said, Sending};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{Given, ReplyText, ViewsBody};
use heard_domain::id::StaffId;
use heard_domain::store::{ReplyRow, ViewsSealed};
use leptos::prelude::*;

use super::became::Matters;
use crate::children::first_names;
use crate::http::page;
use crate::opened;
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// What this secret may open of what was sent.
///
/// # Errors
/// When storage fails; then nothing is shown.
pub(super) async fn get(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    let entry = reading.entry(&app, Action::ReadViews, ObjectKind::Child, reading.child.as_bytes());
    let (views, replies) = app.store.read_own_views(reading.child, reading.secret, &entry).await?;
    let matters = Matters::of(&app, reading.child).await?;
    let names = first_names(&app, replies.iter().map(|reply| reply.by)).await?;
    let sendings = views.iter().map(|views| sending(&reading, views, &replies, &names, &matters));
    let sendings: Vec<_> = sendings.collect();
    Ok(page(&app, reading.language(), StatusCode::OK, move || view! { <OwnViewsPage sendings=sendings /> }))
}

fn sending(
    reading: &Reading,
    views: &ViewsSealed,
    replies: &[ReplyRow],
    names: &HashMap<StaffId, String>,
    matters: &Matters,
) -> Sending {
    let body = reading.key.open::<ViewsBody>(places::views_body(views.row.id), &views.body);
    let body = opened::line(body, "views", views.row.id);
    let (mut unreadable, mut said) = (body.is_none(), Vec::new());
    let ViewsBody { helper, given } = body.unwrap_or(ViewsBody { helper: None, given: Vec::new() });
    for given in given {
        let reply = replies.iter().find(|reply| reply.answer == given.id);
        let reply = reply.map(|reply| (names.get(&reply.by).cloned().unwrap_or_default(), reply));
        let answered = self::said(reading, given.clone(), reply);
        unreadable |= answered.is_none();
        said.extend(answered.or_else(|| self::said(reading, given, None)));
    }
    Sending {
        id: views.row.id,
        purpose: views.row.purpose,
        at: views.row.sent_at,
        voice: views.row.voice,
        helper,
        read_at: views.row.read_at,
        manager_read_at: matters.manager_read_at(views.row.id),
        became: matters.of_views(views.row.id, views.row.purpose),
        said,
        unreadable,
    }
}

/// One thing that was said, with what was answered to it, and by whom; `None` when the answer does not open.
pub(super) fn said(reading: &Reading, given: Given, reply: Option<(String, &ReplyRow)>) -> Option<Said> {
    let language = reading.language();
    let reply = match reply {
        Some((name, reply)) => {
            let text = reading.key.open::<ReplyText>(places::reply_body(reply.answer), &reply.body);
            Some((name, opened::line(text, "reply", reply.answer)?))
        }
        None => None,
    };
    Some(Said {
        question: asked_text(language, &given),
        answer: answer_text(language, &given.said),
        drawing: given.said.answer.value.drawing().cloned(),
        only_iro: given.said.answer.only_iro,
        reply,
    })
}
