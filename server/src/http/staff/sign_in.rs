//! `/staff/sign-in`: e-mail address and password.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use heard_app::staff::sign_in::{SignIn, SignInPage};
use heard_app::staff::{Problem, Trouble};
use heard_domain::people::Language;
use heard_domain::store::SessionKind;
use leptos::prelude::*;

use super::page;
use crate::attempts::{Door, Tried, attempt};
use crate::http::{Posted, see_other};
use crate::session::{open, presented};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{Strength, lookups};

/// The form.
pub(super) async fn get(State(app): State<Arc<App>>) -> Response {
    show(&app, SignInPage::default())
}

/// Takes them. An unknown address, a wrong password and a disabled account get one answer after the same work, and
/// five wrong ones wait fifteen minutes whether the account exists or not.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post(State(app): State<Arc<App>>, headers: HeaderMap, posted: Posted) -> Result<Response, Stop> {
    let email = posted.line("email");
    let refuse = |problem| {
        Ok(show(&app, SignInPage { email: email.clone().into(), troubles: vec![Trouble::new("email", problem)] }))
    };
    let tried = attempt(&app, &headers, Door::Password(&email), |_| async {
        let row = app.store.staff_by_email(&lookups::email(&app.vault, &email)).await?;
        let hash = row.as_ref().map(|row| row.password.clone());
        let right = app.hasher.verify(Strength::Password, posted.get("password").as_bytes().to_vec(), hash).await?;
        Ok(row.filter(|row| right && row.disabled_at.is_none()))
    });
    let (row, known) = match tried.await? {
        Tried::Right(row, known) => (row, known),
        Tried::Wrong(None) => return refuse(Problem::SignIn),
        Tried::Wrong(Some(wait)) | Tried::Refused(wait) => return refuse(Problem::Wait(wait.until)),
    };
    let cookie = open(&app, SessionKind::HalfStaff { staff: row.id }, Language::English, presented(&headers)).await?;
    let cookies = AppendHeaders([(header::SET_COOKIE, cookie), (header::SET_COOKIE, known)]);
    Ok((cookies, see_other("/staff/code")).into_response())
}

fn show(app: &App, shown: SignInPage) -> Response {
    let troubles = shown.troubles.clone();
    page(app, &troubles, move || view! { <SignIn page=shown /> })
}
