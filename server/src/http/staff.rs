//! Pages for workers: IROs, their managers, advocates. Each file is one page: `get` shows it, `post` takes its form.
//!
//! Whatever concerns a child asks [`crate::access::allow`] first, what is on a desk [`crate::access::allow_matter`].
//! What is about nobody in particular asks [`only`] for the role.

mod account;
mod accounts;
mod advocacy;
mod advocates;
mod alarms;
mod answer;
mod booklet;
mod caseload;
mod child;
mod child_page;
mod concern;
mod cover;
mod digest;
mod greeting;
mod guests;
mod invitation;
mod letter;
pub(in crate::http) mod letter_checks;
mod letter_preview;
mod letter_simpler;
mod link;
mod matter;
mod matter_answer;
mod matters;
pub(crate) mod names;
mod outbox;
mod overview;
mod own_account;
mod people;
mod profile;
mod profile_photo;
mod proofs;
mod review;
mod review_check;
mod review_correct;
mod review_decisions;
mod review_facts;
mod review_page;
mod review_papers;
mod review_typed;
mod sign_in;
mod sign_in_code;
mod sign_out;
mod spoken;
mod typed;
mod urgent;
mod views;

use std::str::FromStr;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use heard_app::staff::Trouble;
use heard_domain::people::{Language, Role};
use leptos::prelude::IntoView;

use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// All of them, below `/staff`.
pub fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    let answer = "/children/{child}/views/{views}/answers/{answer}";
    Router::new()
        .route("/", get(caseload::get).post(caseload::post))
        .route("/sign-in", get(sign_in::get).post(sign_in::post))
        .route("/code", get(sign_in_code::get).post(sign_in_code::post))
        .route("/sign-out", post(sign_out::post))
        .route("/link/{token}", get(link::get).post(link::post))
        .route("/accounts", get(accounts::get))
        .route("/accounts/new", get(accounts::get_new).post(accounts::post_new))
        .route("/accounts/{staff}", get(account::get).post(account::post))
        .route("/account", get(own_account::get).post(own_account::post))
        .route("/account/password", get(own_account::get_password).post(own_account::post_password))
        .route("/account/authenticator", get(own_account::get_authenticator).post(own_account::post_authenticator))
        .route("/account/recovery", get(own_account::get_recovery).post(own_account::post_recovery))
        .route("/children/{child}", get(child::get).post(child::post))
        .route("/children/{child}/invitation", get(invitation::get).post(invitation::post))
        .route("/children/{child}/booklet", get(booklet::get).post(booklet::post))
        .route("/children/{child}/guests", get(guests::get).post(guests::post))
        .route("/children/{child}/views/{views}", get(views::get).post(views::post))
        .route(answer, get(answer::get).post(answer::post))
        .route(&format!("{answer}/share"), get(answer::get_share).post(answer::post_share))
        .route("/children/{child}/hello", get(greeting::get_hello).post(greeting::post_hello))
        .route("/goodbyes", get(greeting::list))
        .route("/goodbyes/{child}", get(greeting::get_goodbye).post(greeting::post_goodbye))
        .route("/reviews/{review}", get(review::get).post(review::post))
        .route("/reviews/{review}/letter", get(letter::get).post(letter::post))
        .route("/reviews/{review}/letter/preview", get(letter_preview::get).post(letter_preview::post))
        .route("/matters", get(matters::get))
        .route("/matters/{matter}", get(matter::get).post(matter::post))
        .route("/matters/{matter}/answers/{answer}", get(matter_answer::get).post(matter_answer::post))
        .route("/urgent", get(urgent::get))
        .route("/urgent/{concern}", get(concern::get).post(concern::post))
        .route("/profile", get(profile::get).post(profile::post))
        .route(
            "/profile/photo",
            get(profile_photo::get)
                .post(profile_photo::post)
                .layer(DefaultBodyLimit::max(profile_photo::LONGEST_UPLOAD)),
        )
        .route("/overview", get(overview::get))
        .route("/outbox", get(outbox::get))
        .route("/digest", get(digest::get).post(digest::post))
        .route("/advocacy", get(advocacy::get).post(advocacy::post))
        .route("/advocacy/{child}", get(spoken::get))
        .route_layer(from_fn_with_state(Arc::clone(app), names::log))
}

/// Where each role begins.
const fn landing(role: Role) -> &'static str {
    match role {
        Role::Iro => "/staff",
        Role::Manager => "/staff/overview",
        Role::Advocate => "/staff/advocacy",
        Role::Administrator => "/staff/accounts",
    }
}

/// Refuses every other role, as if there were no such page.
fn only(working: &Working, role: Role) -> Result<(), Stop> {
    if working.role == role { Ok(()) } else { Err(Stop::NotFound) }
}

/// An id in an address; text that is none leads to no page.
fn id<T: FromStr>(text: &str) -> Result<T, Stop> {
    text.parse().map_err(|_| Stop::NotFound)
}

/// A page for workers, in English; refused when something was wrong with what was sent.
fn page<V: IntoView>(app: &App, troubles: &[Trouble], view: impl FnOnce() -> V) -> Response {
    let status = if troubles.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    super::page(app, Language::English, status, view)
}
