//! `/staff/advocacy/{child}`: what an advocate sent for a child, and what was answered.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::spoken::{Spoken, SpokenFor, SpokenPage};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ChildDetails, ViewsBody};
use heard_domain::people::Language;
use heard_domain::policy::Task;
use heard_domain::store::{ReplyRow, ViewsSealed};
use leptos::prelude::*;

use super::page;
use super::views::answer_line;
use crate::access::allow;
use crate::children::child_now;
use crate::http::At;
use crate::opened;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The advocate's own words; that they were read is logged.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not allocated to this advocate.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Spoken { child }): At<at::Spoken>,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::SpeakFor).await?;
    let details: ChildDetails = key.open(places::child_identity(child), &child_now(&app, child).await?.identity)?;
    let entry = working.entry(&app, child, Action::ReadViews, ObjectKind::Child, child.as_bytes());
    let (views, replies) = app.store.read_views_by(working.staff, child, &entry).await?;
    let sent = views.iter().map(|sealed| spoken(&key, sealed, &replies)).collect::<Result<_, _>>()?;
    let shown = SpokenPage { name: details.full_name().into(), sent };
    Ok(page(&app, &[], move || view! { <SpokenFor page=shown /> }))
}

fn spoken(key: &DataKey, sealed: &ViewsSealed, replies: &[ReplyRow]) -> Result<Spoken, Stop> {
    let row = &sealed.row;
    let body: ViewsBody = opened::views(key, sealed)?;
    let language = Language::from_code(&row.language).unwrap_or_default();
    let answers = body
        .given
        .iter()
        .map(|given| answer_line(key, language, given, replies.iter().filter(|reply| reply.views == row.id)));
    Ok(Spoken {
        purpose: row.purpose,
        voice: row.voice,
        language,
        sent_at: row.sent_at,
        read: row.read_at.is_some(),
        answers: answers.collect::<Result<_, _>>()?,
        helper: body.helper,
    })
}
