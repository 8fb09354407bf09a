//! `/keep…`: choose a secret, change it, and confirm it by the number that the IRO says aloud.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use heard_app::child::confirm::ConfirmPage;
use heard_app::child::keep::{KeepPage, Kept};
use heard_app::child::secret::{NumberPage, PicturesPage, Purpose, SecretFault};
use heard_app::paths;
use heard_domain::audit::{Action, Entry, ObjectKind};
use heard_domain::device::Device;
use heard_domain::documents::ChildDetails;
use heard_domain::secret::{PICTURES_CHOSEN, Secret, Weak, is_offered, may_change};
use heard_domain::store::{ChildFile, NewSecret, SessionKind};
use heard_domain::{Day, english_time};
use leptos::prelude::*;

use super::drafts;
use super::picking::{Picked, picked};
use crate::attempts::may_choose_secret;
use crate::children::file;
use crate::http::{Posted, page, see_other};
use crate::session::{Reading, Writing, device, prepare};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{Strength, places};
use crate::workers::called;

/// The offer; how things stand; the way to another one.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    let Some((file, kept)) = standing(&app, &writing).await? else { return Ok(not_here(&writing)) };
    let iro = called(&app, writing.language(), file.iro).await?;
    let back = if writing.signed_in() { paths::MINE } else { paths::SENT };
    Ok(writing.page(&app, StatusCode::OK, move || {
        view! { <KeepPage kept=kept band=file.band iro=iro back=back /> }
    }))
}

/// The 24 pictures.
///
/// # Errors
/// When an advocate asks.
pub(super) async fn get_pictures(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    if let Err(elsewhere) = choosing(&app, &writing).await? {
        return Ok(elsewhere);
    }
    Ok(pictures(&app, &writing, StatusCode::OK, Purpose::Choose, Picked::default(), None))
}

/// Takes one picture more; after four and the same four again, sets the secret.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post_pictures(
    State(app): State<Arc<App>>,
    writing: Writing,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Stop> {
    let choosing = match choosing(&app, &writing).await? {
        Ok(choosing) => choosing,
        Err(elsewhere) => return Ok(elsewhere),
    };
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
    if secret.fit_to_set(&choosing.days).is_err() {
        return Ok(refused_pictures(&app, &writing, SecretFault::Guessable));
    }
    if !again {
        let repeat = Picked { chosen: Vec::new(), first: so_far.chosen };
        return Ok(pictures(&app, &writing, StatusCode::OK, Purpose::Repeat, repeat, None));
    }
    keep(&app, &writing, &choosing, &secret, device(&headers)).await
}

/// The number.
///
/// # Errors
/// When an advocate asks.
pub(super) async fn get_number(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    if let Err(elsewhere) = choosing(&app, &writing).await? {
        return Ok(elsewhere);
    }
    Ok(number(&app, &writing, StatusCode::OK, None))
}

/// Takes the number, typed twice, and sets it.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post_number(
    State(app): State<Arc<App>>,
    writing: Writing,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Stop> {
    let choosing = match choosing(&app, &writing).await? {
        Ok(choosing) => choosing,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let refuse = |fault| Ok(number(&app, &writing, StatusCode::UNPROCESSABLE_ENTITY, Some(fault)));
    let Ok(secret) = Secret::number(posted.get("number")) else {
        return refuse(SecretFault::Malformed);
    };
    if secret.fit_to_set(&choosing.days) == Err(Weak::Guessable) {
        return refuse(SecretFault::Guessable);
    }
    if Secret::number(posted.get("repeat")) != Ok(secret.clone()) {
        return refuse(SecretFault::Differs);
    }
    keep(&app, &writing, &choosing, &secret, device(&headers)).await
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
    let right =
        app.hasher.verify(Strength::Short, app.vault.peppered_number(reading.secret, &typed).to_vec(), hash).await?;
    let entry = reading.entry(&app, Action::ConfirmedSecret, ObjectKind::Secret, reading.secret.as_bytes());
    if right && app.store.confirm_secret(reading.secret, app.clock.now(), &entry).await? {
        return Ok(see_other(paths::MINE));
    }
    Ok(page(&app, reading.language(), StatusCode::UNPROCESSABLE_ENTITY, || view! { <ConfirmPage wrong=true /> }))
}

/// How things stand with the child's secret for whoever is here; `None` where none is offered, because this is not
/// known to be the child, alone ([`is_offered`]).
///
/// # Errors
/// [`Stop::NotFound`] for workers, and for grown-ups with an invitation of their own: a secret is the child's.
async fn standing(app: &App, writing: &Writing) -> Result<Option<(ChildFile, Kept)>, Stop> {
    if writing.author().is_some() {
        return Err(Stop::NotFound);
    }
    writing.childs()?;
    let file = file(app, writing.child).await?;
    let kept = match &file.secret {
        Some(secret) if secret.confirmed_at.is_some() => match writing.known() {
            true if may_change(writing.session.created_at, app.clock.now()) => {
                Kept::Change { changed_at: secret.changed_at }
            }
            true => Kept::Prove(secret.kind),
            false => Kept::Confirmed,
        },
        unconfirmed => {
            let sent = app.store.voices_in(&writing.session.hash).await?;
            if !is_offered(writing.signed_in(), &sent, drafts::voice(writing)?) {
                return Ok(None);
            }
            match unconfirmed {
                Some(secret) => Kept::Waiting { own: writing.signed_in(), hidden: secret.write_only },
                None => Kept::None,
            }
        }
    };
    Ok(Some((file, kept)))
}

/// Where a secret is not offered, there is something to say instead.
fn not_here(writing: &Writing) -> Response {
    see_other(drafts::start(writing))
}

/// A secret that is being chosen.
struct Choosing {
    /// Whether it takes the place of a confirmed one.
    changes: bool,
    /// The days that would be tried first.
    days: Vec<Day>,
}

/// Whether one may be chosen here and now; else where to go.
async fn choosing(app: &App, writing: &Writing) -> Result<Result<Choosing, Response>, Stop> {
    let Some((file, kept)) = standing(app, writing).await? else { return Ok(Err(not_here(writing))) };
    let changes = match kept {
        Kept::None | Kept::Waiting { .. } => false,
        Kept::Change { .. } => true,
        Kept::Confirmed | Kept::Prove(_) => return Ok(Err(see_other(paths::KEEP))),
    };
    let details: ChildDetails = writing.key.open(places::child_identity(writing.child), &file.identity)?;
    let reviews = file.reviews.iter().flat_map(|review| [Some(review.due_on), review.held_on]);
    let days = reviews.chain([Some(details.born), Some(english_time::day(app.clock.now())), file.entered_care_on]);
    Ok(Ok(Choosing { changes, days: days.flatten().collect() }))
}

/// Hashes and keeps the secret. A new one begins a session that knows nothing of what was written in this one; a
/// changed one ends every other session.
async fn keep(
    app: &App,
    writing: &Writing,
    choosing: &Choosing,
    secret: &Secret,
    on: Device,
) -> Result<Response, Stop> {
    // What there is no room for is not counted.
    let place = app.hasher.place(Strength::Short).await?;
    if !may_choose_secret(app, writing.child).await? {
        return Err(Stop::Busy);
    }
    let now = app.clock.now();
    let id = match writing.session.kind {
        SessionKind::Child { secret, .. } if choosing.changes => secret,
        _ => app.dice.id(),
    };
    let peppered = app.vault.peppered(secret.canonical()).to_vec();
    let hash = place.hash(peppered, &*app.dice).await?;
    let new = NewSecret { id, child: writing.child, kind: secret.kind(), hash, on, at: now };
    let action = if choosing.changes { Action::ChangedSecret } else { Action::SetSecret };
    let entry = Entry {
        at: now,
        actor: writing.actor(),
        child: Some(writing.child),
        action,
        object: ObjectKind::Secret,
        object_id: *id.as_bytes(),
    };
    let session = &writing.session.hash;
    if choosing.changes {
        app.store.change_secret(&new, session, &entry).await?;
        return Ok(see_other(paths::KEEP));
    }
    let invitation = writing.invitation().ok_or(Stop::NotFound)?;
    let kind = SessionKind::Child { child: writing.child, secret: id, invitation };
    let (opens, cookie) = prepare(app, kind, writing.language());
    if !app.store.set_secret(&new, session, &opens, &entry).await? {
        return Ok(see_other(paths::KEEP));
    }
    Ok(([(header::SET_COOKIE, cookie)], see_other(paths::KEEP)).into_response())
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
