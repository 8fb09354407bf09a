//! `/staff/matters/{matter}/answers/{answer}`: what is said to one answer of views that were sent to this desk.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::components::DateParts;
use heard_app::paths::staff as at;
use heard_app::staff::answer::{Answer, AnswerPage};
use heard_app::staff::typing::Typing;
use heard_domain::documents::ChildDetails;
use heard_domain::english_time;
use heard_domain::id::{AnswerId, MatterId};
use leptos::prelude::*;

use super::answer::{keep_reply, read_reply, refuse, with_reply};
use super::matter::Opened;
use super::page;
use super::views::answer_line;
use crate::access::allow_matter;
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The answer with the reply so far.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not on this worker's desk.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::MatterAnswer { matter, answer }): At<at::MatterAnswer>,
) -> Result<Response, Stop> {
    let shown = with_reply(open(&app, &working, matter, answer).await?.2);
    Ok(page(&app, &[], move || view! { <Answer page=shown /> }))
}

/// Keeps the reply.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not on this worker's desk.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::MatterAnswer { matter, answer }): At<at::MatterAnswer>,
    posted: Posted,
) -> Result<Response, Stop> {
    let (opened, key, shown) = open(&app, &working, matter, answer).await?;
    match read_reply(&posted, english_time::day(app.clock.now())) {
        Ok(text) => {
            keep_reply(&app, &working, &key, &opened.row, &shown.line, &text, false).await?;
            Ok(see_other(&shown.back))
        }
        Err(typed) => Ok(refuse(&app, shown, *typed)),
    }
}

/// The views, the child's key and the page of an answer.
async fn open(
    app: &App,
    working: &Working,
    matter: MatterId,
    answer: AnswerId,
) -> Result<(Opened, DataKey, AnswerPage), Stop> {
    let (row, key) = allow_matter(app, working, matter).await?;
    let opened = Opened::of(app, working, &row, &key).await?.ok_or(Stop::NotFound)?;
    let given = opened.given(answer).ok_or(Stop::NotFound)?;
    let replies = app.store.replies(opened.row.id).await?;
    let shown = AnswerPage {
        role: working.role,
        back: at::Matter { matter: row.id }.href().into(),
        voice: opened.row.voice,
        called: key.open::<ChildDetails>(places::child_identity(row.child), &row.identity)?.called().to_owned().into(),
        line: answer_line(&key, opened.language, given, replies.iter())?,
        language: opened.language,
        kind: None,
        words: "".into(),
        who: "".into(),
        by: DateParts::default(),
        managers: false,
        typing: Typing::default(),
        troubles: Vec::new(),
    };
    Ok((opened, key, shown))
}
