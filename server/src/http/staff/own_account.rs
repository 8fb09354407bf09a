//! `/staff/account`: a worker's own: sessions, cover, and what they sign in with.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::accounts::link::RecoveryCodes;
use heard_app::staff::accounts::own::{OwnAccount, OwnPage, Renew, RenewOwn, SessionLine};
use heard_app::staff::acts::OwnAct;
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::Action;
use heard_domain::store::{OpenSession, Renewal, RenewedBy, SessionHash, StaffRow};
use leptos::prelude::*;

use super::link::{self, NewSeed};
use super::proofs::{self, own_desk};
use super::{cover, page, people};
use crate::accounts::recovery_codes;
use crate::http::{Posted, see_other};
use crate::session::{self, Working};
use crate::state::App;
use crate::stop::Stop;

const HERE: &str = at::OWN_ACCOUNT;

/// The account.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, working: Working) -> Result<Response, Stop> {
    show(&app, &working, Vec::new(), None).await
}

/// Ends another session, or says who covers.
///
/// # Errors
/// When storage fails.
pub(super) async fn post(State(app): State<Arc<App>>, working: Working, posted: Posted) -> Result<Response, Stop> {
    match posted.act()? {
        OwnAct::EndSession => {
            let hash: SessionHash = posted.parse(fields::SESSION)?;
            let entry = own_desk(&app, &working).entry(Action::EndedSession, working.staff);
            app.store.end_session(working.staff, &hash, &entry).await?;
        }
        OwnAct::Cover(act) => {
            let row = own(&app, &working).await?;
            if let Err(troubles) = cover::keep(&app, &working, &row, act, &posted).await? {
                return show(&app, &working, troubles, Some(&posted)).await;
            }
        }
    }
    Ok(see_other(HERE))
}

async fn own(app: &App, working: &Working) -> Result<StaffRow, Stop> {
    app.store.staff(&[working.staff]).await?.pop().ok_or(Stop::StaffSignedOut)
}

async fn show(app: &App, working: &Working, troubles: Vec<Trouble>, posted: Option<&Posted>) -> Result<Response, Stop> {
    let row = own(app, working).await?;
    let details = people::details(app, &row)?;
    let line = |open: OpenSession| SessionLine {
        id: open.hash.to_string().into(),
        device: open.device,
        since: open.created_at,
        used: session::last_used(&open),
        is_this: open.hash == working.session.hash,
    };
    let sessions = app.store.sessions_of(working.staff, app.clock.now()).await?.into_iter().map(line).collect();
    let shown = OwnPage {
        role: working.role,
        name: details.name.into_inner().into(),
        email: details.email.into_inner().into(),
        recovery_left: app.store.recovery_left(working.staff).await?,
        sessions,
        cover: cover::form(app, &row, posted).await?,
        troubles: troubles.clone(),
    };
    Ok(page(app, &troubles, move || view! { <OwnAccount page=shown /> }))
}

/// The form for a new password.
///
/// # Errors
/// When it cannot be shown.
pub(super) async fn get_password(State(app): State<Arc<App>>, working: Working) -> Result<Response, Stop> {
    Ok(ask(&app, &working, Renew::Password, Vec::new()))
}

/// Changes it; every other session ends.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post_password(
    State(app): State<Arc<App>>,
    working: Working,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Stop> {
    let refuse = |field, problem| Ok(ask(&app, &working, Renew::Password, vec![Trouble::new(field, problem)]));
    if let Err(problem) = proved(&app, &working, &headers, &posted).await? {
        return refuse("password", problem);
    }
    let details = people::details(&app, &own(&app, &working).await?)?;
    let password = match link::new_password(&app, &details, &posted).await? {
        Ok(password) => password,
        Err(trouble) => return Ok(ask(&app, &working, Renew::Password, vec![trouble])),
    };
    let renewal = Renewal { password: Some(password), ..nothing(&working) };
    renew(&app, &working, renewal, Action::ChangedPassword).await?;
    Ok(see_other(HERE))
}

/// A new authenticator to be set up.
///
/// # Errors
/// When it cannot be drawn.
pub(super) async fn get_authenticator(State(app): State<Arc<App>>, working: Working) -> Result<Response, Stop> {
    let details = people::details(&app, &own(&app, &working).await?)?;
    let seed = NewSeed::drawn(&app, details.email.expose());
    Ok(ask(&app, &working, Renew::Authenticator(seed.shown()?), Vec::new()))
}

/// Changes it, once a code of it was right; every other session ends.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post_authenticator(
    State(app): State<Arc<App>>,
    working: Working,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Stop> {
    let details = people::details(&app, &own(&app, &working).await?)?;
    let seed = NewSeed::sent(&posted, details.email.expose())?;
    let mut troubles = Vec::new();
    if let Err(problem) = proved(&app, &working, &headers, &posted).await? {
        troubles.push(Trouble::new("password", problem));
    } else if !seed.is_proved(&app, &posted) {
        troubles.push(Trouble::new("first-code", Problem::Code));
    }
    if !troubles.is_empty() {
        return Ok(ask(&app, &working, Renew::Authenticator(seed.shown()?), troubles));
    }
    let renewal = Renewal { seed: Some(seed.sealed(&working.key, working.staff)), ..nothing(&working) };
    renew(&app, &working, renewal, Action::ChangedAuthenticator).await?;
    Ok(see_other(HERE))
}

/// Asks for the password before new recovery codes are made.
///
/// # Errors
/// When it cannot be shown.
pub(super) async fn get_recovery(State(app): State<Arc<App>>, working: Working) -> Result<Response, Stop> {
    Ok(ask(&app, &working, Renew::Recovery, Vec::new()))
}

/// Makes them and shows them, this once.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post_recovery(
    State(app): State<Arc<App>>,
    working: Working,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Stop> {
    if let Err(problem) = proved(&app, &working, &headers, &posted).await? {
        return Ok(ask(&app, &working, Renew::Recovery, vec![Trouble::new("password", problem)]));
    }
    let (codes, marks) = recovery_codes(&app.vault, &*app.dice, working.staff);
    let renewal = Renewal { recovery: Some(marks), ..nothing(&working) };
    renew(&app, &working, renewal, Action::MadeRecoveryCodes).await?;
    let codes = codes.iter().map(|code| code.shown().into()).collect();
    Ok(page(&app, &[], move || view! { <RecoveryCodes codes=codes next=HERE /> }))
}

/// Whether the worker's own password was typed.
async fn proved(
    app: &App,
    working: &Working,
    headers: &HeaderMap,
    posted: &Posted,
) -> Result<Result<(), Problem>, Stop> {
    let details = people::details(app, &own(app, working).await?)?;
    let problem = Problem::WrongPassword;
    Ok(proofs::password(app, headers, details.email.expose(), posted.get("password"), problem).await?.map(|_| ()))
}

const fn nothing(working: &Working) -> Renewal {
    let by = RenewedBy::Session(working.session.hash);
    Renewal { staff: working.staff, by, password: None, seed: None, recovery: None }
}

async fn renew(app: &App, working: &Working, renewal: Renewal, action: Action) -> Result<(), Stop> {
    let desk = own_desk(app, working);
    app.store.renew_staff(&renewal, desk.now, &desk.entry(action, working.staff)).await?;
    Ok(())
}

fn ask(app: &App, working: &Working, renew: Renew, troubles: Vec<Trouble>) -> Response {
    let (role, shown) = (working.role, troubles.clone());
    page(app, &troubles, move || view! { <RenewOwn role=role renew=renew troubles=shown /> })
}
