//! `/keep…`: choose a secret, and confirm it by the number that the IRO says aloud.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::confirm::ConfirmPage;
use heard_app::child::keep::{KeepPage, Kept};
use heard_app::child::secret::{NumberPage, PicturesPage, Purpose, SecretFault};
use heard_app::paths;
use heard_domain::audit::{Action, Entry, ObjectKind};
use heard_domain::documents::ChildDetails;
use heard_domain::secret::{PICTURES_CHOSEN, Secret, Weak};
use heard_domain::store::NewSecret;
use leptos::prelude::*;

use super::picking::{Picked, picked};
use crate::attempts::{Guess, may_try};
use crate::children::file;
use crate::http::{Posted, page, see_other};
use crate::session::{Reading, Writing};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{Strength, places};

/// The offer.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    child_only(&writing)?;
    let file = file(&app, writing.child).await?;
    let kept = match file.secret {
        None => Kept::None,
        Some(secret) if secret.confirmed_at.is_some() => Kept::Confirmed,
        Some(_) => Kept::Waiting,
    };
    let back = if writing.signed_in() { paths::MINE } else { paths::SENT };
    Ok(writing.page(&app, StatusCode::OK, move || {
        view! { <KeepPage kept=kept band=file.band back=back /> }
    }))
}

/// The 24 pictures.
///
/// # Errors
/// When an advocate asks.
pub(super) async fn get_pictures(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    child_only(&writing)?;
    Ok(pictures(&app, &writing, StatusCode::OK, Purpose::Choose, Picked::default(), None))
}

/// Takes one picture more; after four and the same four again, sets the secret.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post_pictures(
    State(app): State<Arc<App>>,
    writing: Writing,
    posted: Posted,
) -> Result<Response, Stop> {
    child_only(&writing)?;
    let so_far = picked(&posted);
    let again = !so_far.first.is_empty();
    let purpose = if again { Purpose::Repeat } else { Purpose::Choose };
    if so_far.chosen.len() < PICTURES_CHOSEN {
        return Ok(pictures(&app, &writing, StatusCode::OK, purpose, so_far, None));
    }
    let secret = match so_far.secret() {
        Ok(secret) if again && so_far.chosen != so_far.first => {
            drop(secret);
            return Ok(refused_pictures(&app, &writing, SecretFault::Differs));
        }
        Ok(secret) => secret,
        Err(_) => return Ok(refused_pictures(&app, &writing, SecretFault::Malformed)),
    };
    if secret.fit_to_set(born(&app, &writing).await?).is_err() {
        return Ok(refused_pictures(&app, &writing, SecretFault::Guessable));
    }
    if !again {
        let repeat = Picked { chosen: Vec::new(), first: so_far.chosen };
        return Ok(pictures(&app, &writing, StatusCode::OK, Purpose::Repeat, repeat, None));
    }
    set(&app, &writing, &secret).await
}

/// The number.
///
/// # Errors
/// When an advocate asks.
pub(super) async fn get_number(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    child_only(&writing)?;
    Ok(number(&app, &writing, StatusCode::OK, None))
}

/// Takes the number, typed twice, and sets it.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post_number(
    State(app): State<Arc<App>>,
    writing: Writing,
    posted: Posted,
) -> Result<Response, Stop> {
    child_only(&writing)?;
    let refuse = |fault| Ok(number(&app, &writing, StatusCode::UNPROCESSABLE_ENTITY, Some(fault)));
    let Ok(secret) = Secret::number(posted.get("number")) else {
        return refuse(SecretFault::Malformed);
    };
    if secret.fit_to_set(born(&app, &writing).await?) == Err(Weak::Guessable) {
        return refuse(SecretFault::Guessable);
    }
    if Secret::number(posted.get("repeat")) != Ok(secret.clone()) {
        return refuse(SecretFault::Differs);
    }
    set(&app, &writing, &secret).await
}

/// The number from the IRO.
///
/// # Errors
/// When nobody is signed in with a secret.
pub(super) async fn get_confirm(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    Ok(page(&app, reading.language(), StatusCode::OK, || view! { <ConfirmPage wrong=false /> }))
}

/// Takes it: five tries, ten minutes.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post_confirm(
    State(app): State<Arc<App>>,
    reading: Reading,
    posted: Posted,
) -> Result<Response, Stop> {
    let typed: String = posted.get("number").chars().filter(char::is_ascii_digit).collect();
    let hash = app.store.try_number(reading.secret, app.clock.now()).await?;
    let right = app.hasher.verify(Strength::Short, app.vault.peppered(&typed).to_vec(), hash).await?;
    let entry = reading.entry(&app, Action::ConfirmedSecret, ObjectKind::Secret, reading.secret.as_bytes());
    if right && app.store.confirm_secret(reading.secret, app.clock.now(), &entry).await? {
        return Ok(see_other(paths::MINE));
    }
    Ok(page(&app, reading.language(), StatusCode::UNPROCESSABLE_ENTITY, || view! { <ConfirmPage wrong=true /> }))
}

/// A secret is the child's: neither a worker nor a grown-up with an invitation of their own can set one.
fn child_only(writing: &Writing) -> Result<(), Stop> {
    if writing.author().is_some() { Err(Stop::NotFound) } else { writing.childs() }
}

async fn born(app: &App, writing: &Writing) -> Result<heard_domain::Day, Stop> {
    let file = file(app, writing.child).await?;
    let details: ChildDetails = writing.key.open(places::child_identity(writing.child), &file.identity)?;
    Ok(details.born)
}

/// Hashes and keeps the secret. One that is confirmed stays: only the IRO takes it away.
async fn set(app: &App, writing: &Writing, secret: &Secret) -> Result<Response, Stop> {
    let bucket = app.vault.index("set-secret", &writing.child.to_string());
    let now = app.clock.now();
    if may_try(&*app.store, Guess::OneCode, &bucket, now).await?.is_err() {
        return Err(Stop::Busy);
    }
    app.store.add_failure(&bucket, now).await?;
    let id = app.dice.id();
    let peppered = app.vault.peppered(secret.canonical()).to_vec();
    let hash = app.hasher.hash(Strength::Short, peppered, &*app.dice).await?;
    let entry = Entry {
        at: now,
        actor: writing.actor(),
        child: Some(writing.child),
        action: Action::SetSecret,
        object: ObjectKind::Secret,
        object_id: *heard_domain::id::SecretId::as_bytes(&id),
    };
    let new = NewSecret { id, child: writing.child, kind: secret.kind(), hash, at: now };
    app.store.set_secret(&new, &writing.session.hash, &entry).await?;
    Ok(see_other(paths::KEEP))
}

fn pictures(
    app: &App,
    writing: &Writing,
    status: StatusCode,
    purpose: Purpose,
    picked: Picked,
    fault: Option<SecretFault>,
) -> Response {
    writing.page(app, status, move || {
        view! { <PicturesPage purpose=purpose chosen=picked.chosen first=picked.first fault=fault /> }
    })
}

fn refused_pictures(app: &App, writing: &Writing, fault: SecretFault) -> Response {
    pictures(app, writing, StatusCode::UNPROCESSABLE_ENTITY, Purpose::Choose, Picked::default(), Some(fault))
}

fn number(app: &App, writing: &Writing, status: StatusCode, fault: Option<SecretFault>) -> Response {
    writing.page(app, status, move || view! { <NumberPage purpose=Purpose::Choose fault=fault /> })
}
