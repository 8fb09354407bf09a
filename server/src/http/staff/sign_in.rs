//! `/staff/sign-in`: e-mail address and password.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use heard_app::paths::staff as at;
use heard_app::staff::sign_in::{SignIn, SignInPage};
use heard_app::staff::{Problem, Trouble};
use heard_domain::people::Language;
use heard_domain::store::SessionKind;
use leptos::prelude::*;

use super::{page, proofs};
use crate::http::{Posted, see_other};
use crate::session::{open, presented};
use crate::state::App;
use crate::stop::Stop;

/// The form.
pub(super) async fn get(State(app): State<Arc<App>>) -> Response {
    show(&app, SignInPage::default())
}

/// Takes them.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn post(State(app): State<Arc<App>>, headers: HeaderMap, posted: Posted) -> Result<Response, Stop> {
    let email = posted.line("email");
    match proofs::password(&app, &headers, &email, posted.get("password"), Problem::SignIn).await? {
        Ok((row, known)) => {
            let kind = SessionKind::HalfStaff { staff: row.id };
            let cookie = open(&app, kind, Language::English, presented(&headers)).await?;
            let cookies = AppendHeaders([(header::SET_COOKIE, cookie), (header::SET_COOKIE, known)]);
            Ok((cookies, see_other(at::CODE)).into_response())
        }
        Err(problem) => {
            Ok(show(&app, SignInPage { email: email.into(), troubles: vec![Trouble::new("email", problem)] }))
        }
    }
}

fn show(app: &App, shown: SignInPage) -> Response {
    let troubles = shown.troubles.clone();
    page(app, &troubles, move || view! { <SignIn page=shown /> })
}
