//! `/`: a code or a link opens writing. Whatever does not open gives one and the same page.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use heard_app::child::start::{CodeFault, StartPage};
use heard_app::paths;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::people::Invitee;
use heard_domain::store::{InvitationRow, SessionKind, Writer};
use leptos::prelude::*;

use crate::attempts::browser;
use crate::codes::{CodeTry, invitation_by_code};
use crate::http::{Posted, page, see_other};
use crate::session::{self, Writing, chosen_language, presented};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::token;

/// The page.
pub(super) async fn get(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    page(&app, chosen_language(&headers), StatusCode::OK, || view! { <StartPage typed=String::new() fault=None /> })
}

/// Takes a token from a link, or a typed code.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post(State(app): State<Arc<App>>, headers: HeaderMap, posted: Posted) -> Result<Response, Stop> {
    let now = app.clock.now();
    let found = match posted.get("token") {
        "" => invitation_by_code(&app, &headers, posted.get("code")).await?,
        token => by_token(&app, token).await?.map_or(CodeTry::Unknown, CodeTry::Found),
    };
    let fault = match found {
        // What was begun in this browser goes on, whatever became of the code.
        CodeTry::Found(invitation) if writes_under(&app, &headers, &invitation).await? => {
            return Ok(see_other(start(invitation.invitee)));
        }
        CodeTry::Found(invitation) if invitation.opens_writing(now) => return open(&app, &headers, &invitation).await,
        CodeTry::Found(_) | CodeTry::Unknown => CodeFault::Unknown,
        CodeTry::Wait => CodeFault::Wait,
    };
    let typed = posted.line("code");
    Ok(page(&app, chosen_language(&headers), StatusCode::UNPROCESSABLE_ENTITY, move || {
        view! { <StartPage typed=typed fault=Some(fault) /> }
    }))
}

/// The invitation whose link carries this token. 256 random bits need no limit on tries.
async fn by_token(app: &App, token: &str) -> Result<Option<InvitationRow>, Stop> {
    let Some(hash) = token::hash_of(token) else { return Ok(None) };
    Ok(app.store.invitation_by_token(&hash).await?)
}

/// Whether this browser already writes under this invitation.
async fn writes_under(app: &App, headers: &HeaderMap, invitation: &InvitationRow) -> Result<bool, Stop> {
    let Some(hash) = presented(headers) else { return Ok(false) };
    let session = app.store.session(&hash, app.clock.now()).await?;
    Ok(session.is_some_and(
        |session| matches!(session.kind, SessionKind::Writer { invitation: same, .. } if same == invitation.id),
    ))
}

/// Opens writing.
async fn open(app: &App, headers: &HeaderMap, invitation: &InvitationRow) -> Result<Response, Stop> {
    let (cookies, writing) = admit(app, headers, invitation).await?;
    Ok((cookies, see_other(start(writing.invitee()))).into_response())
}

/// The cookies of a session that was opened, and of the browser in which it was.
pub(super) type Cookies = AppendHeaders<[(HeaderName, HeaderValue); 2]>;

/// Opens a session that writes under an invitation, in place of the one presented. From now on codes that are typed in
/// this browser are not a stranger's.
///
/// # Errors
/// When storage fails; then no session is open.
pub(super) async fn admit(
    app: &App,
    headers: &HeaderMap,
    invitation: &InvitationRow,
) -> Result<(Cookies, Writing), Stop> {
    let entry = Entry {
        at: app.clock.now(),
        actor: Actor::Writer(invitation.id),
        child: Some(invitation.child),
        action: Action::OpenedInvitation,
        object: ObjectKind::Invitation,
        object_id: *invitation.id.as_bytes(),
    };
    app.store.note_opened(invitation.id, app.clock.now(), &entry).await?;
    let kind = SessionKind::Writer { child: invitation.child, invitation: invitation.id, invitee: invitation.invitee };
    let cookie = session::open(app, kind, chosen_language(headers), presented(headers)).await?;
    let hash = session::opened_by(&cookie).ok_or(Stop::Broken)?;
    let Writer { session, draft } = app.store.writer(&hash, app.clock.now()).await?.ok_or(Stop::SignedOut)?;
    let key = session::key(app, &session)?;
    let known = browser::opened(app, headers, invitation.id).await?;
    let cookies = AppendHeaders([(header::SET_COOKIE, cookie), (header::SET_COOKIE, known)]);
    Ok((cookies, Writing::unnamed(app, session, draft, invitation.child, key).await?))
}

/// Where writing begins.
pub(super) const fn start(invitee: Invitee) -> &'static str {
    match invitee {
        Invitee::Child => paths::SAY,
        Invitee::Carer | Invitee::Parent => paths::GROWN_UPS,
    }
}
