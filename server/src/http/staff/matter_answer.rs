//! `/staff/matters/{matter}/answers/{answer}`: what is said to one answer of views that were sent to this desk.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::components::DateParts;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::answer::{Answer, AnswerPage};
use heard_app::staff::typing::Typing;
use heard_domain::documents::ChildDetails;
use heard_domain::english_time;
use heard_domain::id::{AnswerId, MatterId};
use heard_domain::typed::{TypedAt, version_at};
use leptos::prelude::*;

use super::answer::{filled, keep_reply, read_reply, refuse, with_reply};
use super::matter::Opened;
use super::views::answer_line;
use super::{page, typing, typing_both, typing_record};
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
    let desk = open(&app, &working, matter, answer).await?;
    let shown = with_reply(desk.shown);
    let record = (&typing_record::reply(&shown), desk.replied);
    let (typing, typed) = typing::open(&app, &working, &desk.key, desk.typed_at, record).await?;
    let shown = match typed {
        Some(typed) => filled(shown, &typed),
        None => shown,
    };
    let shown = AnswerPage { typing, ..shown };
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
    let Desk { opened, key, mut shown, typed_at, replied } = open(&app, &working, matter, answer).await?;
    if let Some(both) = typing::overtaken(&app, &working, &key, typed_at, &posted).await? {
        return Ok(both);
    }
    shown.typing = typing::again(typed_at, &posted, replied);
    let read = read_reply(&posted, english_time::day(app.clock.now()));
    // Somebody else answered after this form was opened, and not the same.
    let changed = posted.has(fields::TYPED_AT) && posted.parse::<i64>(fields::VERSION)? != replied;
    let changed = changed && shown.line.reply.is_some() && shown.line.reply.as_ref() != read.as_ref().ok();
    if changed {
        shown.typing.based_on = posted.parse(fields::VERSION)?;
    }
    if changed || read.is_err() {
        let whose = (opened.row.child, &key);
        shown.typing = typing::keep_refused(&app, &working, whose, &posted, shown.typing).await?;
    }
    if changed {
        let mine = typing::typed_fields(&posted);
        return typing_both::against_record(&app, &working, typed_at, shown.typing.version, mine).await;
    }
    match read {
        Ok(text) => {
            keep_reply(&app, &working, &key, &opened.row, &shown.line, &text, false).await?;
            Ok(see_other(&shown.back))
        }
        Err(typed) => Ok(refuse(&app, shown, *typed)),
    }
}

/// The page with the reply so far, and the version of that.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not on this worker's desk.
pub(super) async fn replied(
    app: &App,
    working: &Working,
    matter: MatterId,
    answer: AnswerId,
) -> Result<(AnswerPage, i64), Stop> {
    let desk = open(app, working, matter, answer).await?;
    Ok((with_reply(desk.shown), desk.replied))
}

/// An answer on a desk.
struct Desk {
    opened: Opened,
    key: DataKey,
    shown: AnswerPage,
    typed_at: TypedAt,
    /// The version of the reply so far: it is replaced as a whole.
    replied: i64,
}

async fn open(app: &App, working: &Working, matter: MatterId, answer: AnswerId) -> Result<Desk, Stop> {
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
    let replied = version_at(replies.iter().find(|row| row.answer == answer).map(|row| row.at));
    let typed_at = TypedAt::DeskReply { matter, views: opened.row.id, answer };
    Ok(Desk { opened, key, shown, typed_at, replied })
}
