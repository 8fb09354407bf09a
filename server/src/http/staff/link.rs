//! `/staff/link/{token}`: where a worker sets password or authenticator by a link that serves once.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::accounts::link::{LinkOver, LinkPage, NewAuthenticator, RecoveryCodes, UseLink};
use heard_app::staff::{Problem, Trouble};
use heard_domain::account::{self, LinkKind};
use heard_domain::audit::Action;
use heard_domain::documents::StaffDetails;
use heard_domain::id::StaffId;
use heard_domain::people::Language;
use heard_domain::sealed::Sealed;
use heard_domain::store::{Renewal, RenewedBy, StaffLink, StaffRow};
use leptos::prelude::*;

use super::proofs::{self, actor, desk};
use super::{page, people};
use crate::access::staff_key;
use crate::accounts::recovery_codes;
use crate::http::{At, Posted, see_other};
use crate::inviting::draw;
use crate::state::App;
use crate::stop::Stop;
use crate::totp;
use crate::vault::{DataKey, Strength, places, token};

/// What the link sets is asked for. Looking uses nothing up, as what looks at links in messages does.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, At(at::Link { token }): At<at::Link>) -> Result<Response, Stop> {
    let Some((link, _, details)) = served(&app, &token).await? else { return Ok(over(&app)) };
    let seed = link.kind.sets_authenticator().then(|| NewSeed::drawn(&app, details.email.expose()));
    show(&app, link.kind, details, seed, Vec::new())
}

/// Sets it, all at once; the link serves no more, and every session of the account ends.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    At(at::Link { token }): At<at::Link>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Stop> {
    let Some((link, row, details)) = served(&app, &token).await? else { return Ok(over(&app)) };
    let kind = link.kind;
    let seed = if kind.sets_authenticator() { Some(NewSeed::sent(&posted, details.email.expose())?) } else { None };
    let mut renewal =
        Renewal { staff: row.id, by: RenewedBy::Link(link.token), password: None, seed: None, recovery: None };
    let mut troubles = Vec::new();
    if kind.sets_password() {
        match new_password(&app, &details, &posted).await? {
            Ok(password) => renewal.password = Some(password),
            Err(trouble) => troubles.push(trouble),
        }
    } else {
        let (email, typed) = (details.email.expose(), posted.get("password"));
        if let Err(problem) = proofs::password(&app, &headers, email, typed, Problem::WrongPassword).await? {
            troubles.push(Trouble::new("password", problem));
        }
    }
    match &seed {
        Some(seed) if !seed.is_proved(&app, &posted) => troubles.push(Trouble::new("first-code", Problem::Code)),
        Some(seed) => renewal.seed = Some(seed.sealed(&staff_key(&app, &row)?, row.id)),
        // No step is used up while something else is wrong.
        None if troubles.is_empty() => {
            if let Err(problem) = proofs::code(&app, &headers, &row, posted.get("code")).await? {
                troubles.push(Trouble::new("code", problem));
            }
        }
        None => {}
    }
    if !troubles.is_empty() {
        return show(&app, kind, details, seed, troubles);
    }
    let codes = (kind == LinkKind::Both).then(|| recovery_codes(&app.vault, &*app.dice, row.id));
    let (codes, marks) = codes.unzip();
    renewal.recovery = marks;
    let desk = desk(&app, actor(row.id, row.role));
    if !app.store.renew_staff(&renewal, desk.now, &desk.entry(Action::UsedStaffLink, row.id)).await? {
        return Ok(over(&app));
    }
    let Some(codes) = codes else { return Ok(see_other(at::SIGN_IN)) };
    let codes = codes.iter().map(|code| code.shown().into()).collect();
    Ok(page(&app, &[], move || view! { <RecoveryCodes codes=codes next=at::SIGN_IN /> }))
}

/// The link, while it serves, with whose it is.
async fn served(app: &App, token: &str) -> Result<Option<(StaffLink, StaffRow, StaffDetails)>, Stop> {
    let Some(hash) = token::hash_of(token) else { return Ok(None) };
    let Some(link) = app.store.staff_link(&hash, app.clock.now()).await? else { return Ok(None) };
    let row = app.store.staff(&[link.staff]).await?.pop().ok_or(Stop::NotFound)?;
    let details = people::details(app, &row)?;
    Ok(Some((link, row, details)))
}

/// One page for a link that was used, one that ended and one that never was.
fn over(app: &App) -> Response {
    crate::http::page(app, Language::English, StatusCode::NOT_FOUND, || view! { <LinkOver /> })
}

fn show(
    app: &App,
    kind: LinkKind,
    details: StaffDetails,
    seed: Option<NewSeed>,
    troubles: Vec<Trouble>,
) -> Result<Response, Stop> {
    let shown = LinkPage {
        name: details.first_name().to_owned().into(),
        email: details.email.into_inner().into(),
        kind,
        authenticator: seed.map(|seed| seed.shown()).transpose()?,
        troubles: troubles.clone(),
    };
    Ok(page(app, &troubles, move || view! { <UseLink page=shown /> }))
}

/// The hash of a new password, typed twice in `new` and `repeat`.
///
/// # Errors
/// When too much is going on.
pub(super) async fn new_password(
    app: &App,
    who: &StaffDetails,
    posted: &Posted,
) -> Result<Result<String, Trouble>, Stop> {
    let typed = posted.get("new");
    if let Err(weak) = account::password(typed, who.name.expose(), who.email.expose()) {
        return Ok(Err(Trouble::new("new", Problem::from(weak))));
    }
    if typed != posted.get("repeat") {
        return Ok(Err(Trouble::new("repeat", Problem::PasswordsDiffer)));
    }
    Ok(Ok(app.hasher.hash(Strength::Password, typed.as_bytes().to_vec(), &*app.dice).await?))
}

/// The seed of an authenticator that is being set up. It travels with the form and counts for nothing before a code of
/// it was right.
pub(super) struct NewSeed {
    seed: Vec<u8>,
    email: String,
}

impl NewSeed {
    /// A new one.
    pub(super) fn drawn(app: &App, email: &str) -> Self {
        Self { seed: totp::new_seed(&*app.dice).to_vec(), email: email.to_owned() }
    }

    /// The one that the form was shown with.
    pub(super) fn sent(posted: &Posted, email: &str) -> Result<Self, Stop> {
        let seed = totp::seed_bytes(posted.get("seed")).filter(|seed| seed.len() == totp::SEED);
        Ok(Self { seed: seed.ok_or(Stop::BadRequest)?, email: email.to_owned() })
    }

    /// As it is shown.
    pub(super) fn shown(&self) -> Result<NewAuthenticator, Stop> {
        let qr = draw(&totp::address(&self.seed, &self.email))?;
        Ok(NewAuthenticator { qr, seed: totp::seed_text(&self.seed).into() })
    }

    /// Whether the worker's authenticator shows its code of now.
    pub(super) fn is_proved(&self, app: &App, posted: &Posted) -> bool {
        totp::accepted_step(&self.seed, posted.get("first-code"), app.clock.now()).is_some()
    }

    /// As it is kept.
    pub(super) fn sealed(&self, key: &DataKey, staff: StaffId) -> Sealed {
        key.seal_bytes(places::staff_seed(staff), &self.seed)
    }
}
