//! `/staff/accounts`: who works here, and inviting somebody. For administrators.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::staff::accounts::one::Done;
use heard_app::staff::accounts::{AccountLine, Accounts, Invite, InvitePage, MAX_LINE};
use heard_app::staff::{Problem, Trouble};
use heard_domain::account::LinkKind;
use heard_domain::documents::StaffDetails;
use heard_domain::people::Role;
use heard_domain::store::{StaffRow, StoreErrorKind};
use leptos::prelude::*;

use super::proofs::own_desk;
use super::{account, page, typed};
use crate::access::staff_details;
use crate::accounts::{self, Link};
use crate::http::Posted;
use crate::opened;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// All accounts, by name.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but an administrator.
pub(super) async fn get(State(app): State<Arc<App>>, _: Working) -> Result<Response, Stop> {
    let mut lines: Vec<_> = app.store.all_staff().await?.iter().map(|row| line(&app, row)).collect();
    lines.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(page(&app, &[], move || view! { <Accounts lines=lines /> }))
}

/// The form for a new account.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but an administrator.
pub(super) async fn get_new(State(app): State<Arc<App>>, _: Working) -> Result<Response, Stop> {
    Ok(page(&app, &[], move || view! { <Invite page=InvitePage::default() /> }))
}

/// Adds the account and shows its link, this once.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but an administrator.
pub(super) async fn post_new(State(app): State<Arc<App>>, working: Working, posted: Posted) -> Result<Response, Stop> {
    let refuse = |troubles: Vec<Trouble>| {
        let shown = InvitePage {
            name: posted.line("name").into(),
            email: posted.line("email").into(),
            team: posted.line("team").into(),
            role: Role::from_code(posted.get(fields::ROLE)),
            troubles: troubles.clone(),
        };
        Ok(page(&app, &troubles, move || view! { <Invite page=shown /> }))
    };
    let (role, details) = match read(&posted) {
        Ok(read) => read,
        Err(troubles) => return refuse(troubles),
    };
    let desk = own_desk(&app, &working);
    match desk.invite(role, &details).await {
        Ok((id, link)) => account::show(&app, &working, id, made(&app, link, LinkKind::Both), Vec::new(), None).await,
        Err(error) if error.kind == StoreErrorKind::Duplicate => {
            refuse(vec![Trouble::new("email", Problem::EmailTaken)])
        }
        Err(error) => Err(error.into()),
    }
}

/// What was typed, or what is wrong with it.
fn read(posted: &Posted) -> Result<(Role, StaffDetails), Vec<Trouble>> {
    let mut troubles = Vec::new();
    typed::needed_words(posted, "name", MAX_LINE, &mut troubles);
    let email = accounts::email(posted.get("email")).filter(|email| email.chars().count() <= MAX_LINE);
    if email.is_none() {
        troubles.push(Trouble::new("email", Problem::NotAnEmail));
    }
    typed::words(posted, "team", MAX_LINE, &mut troubles);
    let role = Role::from_code(posted.get(fields::ROLE));
    if role.is_none() {
        troubles.push(Trouble::new(fields::ROLE, Problem::NotChosen));
    }
    match (role, email) {
        (Some(role), Some(email)) if troubles.is_empty() => {
            Ok((role, accounts::details(&posted.line("name"), &email, &posted.line("team"))))
        }
        _ => Err(troubles),
    }
}

/// A link just made, as it is shown.
pub(super) fn made(app: &App, link: Link, kind: LinkKind) -> Done {
    Done::Link { link: format!("{}{}", app.config.origin, link.path).into(), kind, until: link.until }
}

/// An account with who it is; one that does not open keeps its place.
pub(super) fn line(app: &App, row: &StaffRow) -> AccountLine {
    let details = opened::line(staff_details(app, row), "staff", row.id);
    let (name, email, team) = match details {
        Some(StaffDetails { name, email, team }) => (name.into_inner().into(), email.into_inner().into(), team.into()),
        None => (opened::no_name(), "".into(), "".into()),
    };
    AccountLine { id: row.id, name, email, team, role: row.role, state: row.state(), signed_in_at: row.signed_in_at }
}
