//! `/sign-in…`: read back, with the invitation's code and the child's own secret.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use heard_app::child::secret::{NumberPage, PicturesPage, Purpose, SecretFault};
use heard_app::child::sign_in::SignInPage;
use heard_app::paths;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::id::{ChildId, InvitationId};
use heard_domain::people::Invitee;
use heard_domain::secret::{PICTURES_CHOSEN, Secret};
use heard_domain::store::{self, SecretRow, SessionKind};
use leptos::prelude::*;

use super::picking::{Picked, picked};
use crate::attempts::{Door, Looked, browser, look};
use crate::children::file;
use crate::codes::{CodeTry, invitation_by_code};
use crate::http::{Posted, page, see_other};
use crate::session::{self, chosen_language, device, presented};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::Strength;
use crate::workers::iro_first_name;

/// How did you choose your secret?
pub(super) async fn get(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    page(&app, chosen_language(&headers), StatusCode::OK, || view! { <SignInPage /> })
}

/// The 24 pictures.
///
/// # Errors
/// When storage fails.
pub(super) async fn get_pictures(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Stop> {
    let asks_code = known(&app, &headers).await?.is_none();
    Ok(pictures(&app, &headers, StatusCode::OK, asks_code, Vec::new(), String::new(), None))
}

/// Takes one picture more; with the fourth, tries them.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post_pictures(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Stop> {
    let asks_code = known(&app, &headers).await?.is_none();
    let code = posted.line("code");
    let Picked { chosen, .. } = picked(&posted);
    if chosen.len() < PICTURES_CHOSEN {
        return Ok(pictures(&app, &headers, StatusCode::OK, asks_code, chosen, code, None));
    }
    let names: Vec<_> = chosen.iter().map(String::as_str).collect();
    match try_secret(&app, &headers, &code, Secret::pictures(&names).ok()).await? {
        Ok(response) => Ok(response),
        Err(fault) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(pictures(&app, &headers, status, asks_code, Vec::new(), code, Some(fault)))
        }
    }
}

/// The number.
///
/// # Errors
/// When storage fails.
pub(super) async fn get_number(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Stop> {
    let asks_code = known(&app, &headers).await?.is_none();
    Ok(number(&app, &headers, StatusCode::OK, asks_code, String::new(), None))
}

/// Tries the number.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post_number(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Stop> {
    let code = posted.line("code");
    match try_secret(&app, &headers, &code, Secret::number(posted.get("number")).ok()).await? {
        Ok(response) => Ok(response),
        Err(fault) => {
            let asks_code = known(&app, &headers).await?.is_none();
            Ok(number(&app, &headers, StatusCode::UNPROCESSABLE_ENTITY, asks_code, code, Some(fault)))
        }
    }
}

/// A child whose invitation this browser has opened already, so that the code need not be typed again; while that code
/// still names the child.
#[derive(Clone, Copy)]
struct Known {
    child: ChildId,
    invitation: InvitationId,
    /// Whether they are signed in now and prove it again.
    again: bool,
}

async fn known(app: &App, headers: &HeaderMap) -> Result<Option<Known>, Stop> {
    let Some(hash) = presented(headers) else { return Ok(None) };
    let known = match app.store.session(&hash, app.clock.now()).await?.map(|session| session.kind) {
        Some(SessionKind::Writer { child, invitation, invitee: Invitee::Child }) => {
            Known { child, invitation, again: false }
        }
        Some(SessionKind::Child { child, invitation, .. }) => Known { child, invitation, again: true },
        _ => return Ok(None),
    };
    let code = app.store.invitation(known.invitation).await?;
    Ok(Some(known).filter(|_| code.is_some_and(|code| code.names_child())))
}

/// Whose secret is tried: of the child whom this browser knows, or whose code was typed.
async fn named(app: &App, headers: &HeaderMap, code: &str) -> Result<Result<Option<Known>, SecretFault>, Stop> {
    if let Some(known) = known(app, headers).await? {
        return Ok(Ok(Some(known)));
    }
    Ok(match invitation_by_code(app, headers, code).await? {
        CodeTry::Found(invitation) if invitation.names_child() => {
            Ok(Some(Known { child: invitation.child, invitation: invitation.id, again: false }))
        }
        CodeTry::Found(_) | CodeTry::Unknown => Ok(None),
        CodeTry::Wait => Err(SecretFault::Wait),
    })
}

/// Signs in, or says why not. A wrong code, a wrong secret and no secret at all give the same answer after the same
/// work. Five wrong ones wait fifteen minutes; after a year's worth of them nothing is looked at.
async fn try_secret(
    app: &App,
    headers: &HeaderMap,
    code: &str,
    secret: Option<Secret>,
) -> Result<Result<Response, SecretFault>, Stop> {
    let Known { child, invitation, again } = match named(app, headers, code).await? {
        Ok(Some(known)) => known,
        Ok(None) => {
            app.hasher.verify(Strength::Short, peppered(app, secret.as_ref()), None).await?;
            return Ok(Err(SecretFault::Wrong));
        }
        Err(fault) => return Ok(Err(fault)),
    };
    let door = Door::Secret(child);
    let (row, guess) = match look(app, headers, door, |known| look_at(app, child, secret.as_ref(), known)).await {
        Ok(Looked::Right(found)) => found,
        Ok(Looked::Wrong(None)) => return Ok(Err(SecretFault::Wrong)),
        Ok(Looked::Wrong(Some(_)) | Looked::Refused(_)) => return Ok(Err(SecretFault::Wait)),
        Err(Unlooked::Ceiling) => {
            let file = file(app, child).await?;
            return Ok(Err(SecretFault::Locked { iro: iro_first_name(app, file.iro).await? }));
        }
        Err(Unlooked::Stop(stop)) => return Err(stop),
    };
    let entry = Entry {
        at: app.clock.now(),
        actor: Actor::Child(child),
        child: Some(child),
        action: Action::SignedIn,
        object: ObjectKind::Secret,
        object_id: *row.id.as_bytes(),
    };
    app.store.prove_secret(&guess, device(headers), &entry).await?;
    let kind = SessionKind::Child { child, secret: row.id, invitation };
    let cookie = session::open(app, kind, chosen_language(headers), presented(headers)).await?;
    let known = browser::signed_in(app, headers, child, invitation).await?;
    let cookies = AppendHeaders([(header::SET_COOKIE, cookie), (header::SET_COOKIE, known)]);
    // Whoever was signed in already came to change the secret.
    let to = if again && row.confirmed_at.is_some() { paths::KEEP } else { paths::MINE };
    Ok(Ok((cookies, see_other(to)).into_response()))
}

/// Why nobody looked at a secret.
enum Unlooked {
    /// There were as many wrong ones within a year as there may be.
    Ceiling,
    /// Anything else.
    Stop(Stop),
}

impl From<Stop> for Unlooked {
    fn from(stop: Stop) -> Self {
        Self::Stop(stop)
    }
}

/// The secret in force with the guess at it, if that is right. Nothing is counted over the year before there is a place
/// to look at it.
async fn look_at(
    app: &App,
    child: ChildId,
    secret: Option<&Secret>,
    known: bool,
) -> Result<Option<(SecretRow, store::Guess)>, Unlooked> {
    let place = app.hasher.place(Strength::Short).await.map_err(Stop::from)?;
    let row = app.store.secret(child).await.map_err(Stop::from)?;
    let guess = row.as_ref().zip(secret).and_then(|(row, secret)| guess(app, row, secret, known));
    if let Some(row) = &row
        && !is_looked_at(app, row, guess.as_ref(), known).await?
    {
        return Err(Unlooked::Ceiling);
    }
    let hash = row.as_ref().map(|row| row.hash.clone());
    let right = place.verify(peppered(app, secret), hash).await.map_err(Stop::from)?;
    Ok(row.zip(guess).filter(|_| right))
}

fn peppered(app: &App, secret: Option<&Secret>) -> Vec<u8> {
    secret.map(|secret| app.vault.peppered(secret.canonical()).to_vec()).unwrap_or_default()
}

/// A guess that may be right, to be counted over a year: pictures for pictures, a number for a number.
fn guess(app: &App, row: &SecretRow, secret: &Secret, known: bool) -> Option<store::Guess> {
    let mark = app.vault.index("guess", &format!("{} {}", row.hash, secret.canonical()));
    let (secret, kind) = (row.id, secret.kind());
    (row.kind == kind).then(|| store::Guess { secret, mark, kind, known, at: app.clock.now() })
}

/// Whether it is looked at. What cannot be right is not counted, and not looked at either once nothing is.
async fn is_looked_at(app: &App, row: &SecretRow, guess: Option<&store::Guess>, known: bool) -> Result<bool, Stop> {
    match guess {
        Some(guess) => Ok(app.store.take_guess(guess).await?),
        None => Ok(row.wrong.allows(row.kind, known)),
    }
}

fn pictures(
    app: &App,
    headers: &HeaderMap,
    status: StatusCode,
    asks_code: bool,
    chosen: Vec<String>,
    code: String,
    fault: Option<SecretFault>,
) -> Response {
    page(app, chosen_language(headers), status, move || {
        view! { <PicturesPage purpose=Purpose::SignIn { asks_code } chosen=chosen code=code fault=fault /> }
    })
}

fn number(
    app: &App,
    headers: &HeaderMap,
    status: StatusCode,
    asks_code: bool,
    code: String,
    fault: Option<SecretFault>,
) -> Response {
    page(app, chosen_language(headers), status, move || {
        view! { <NumberPage purpose=Purpose::SignIn { asks_code } code=code fault=fault /> }
    })
}
