//! `/staff/children/{child}/booklet`: makes an invitation and shows it as a booklet to print, this once.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::booklet::{Booklet, BookletPage};
use heard_domain::documents::ChildDetails;
use heard_domain::form;
use heard_domain::people::Language;
use heard_domain::policy::Task;
use heard_domain::purpose::Purpose;
use leptos::prelude::*;

use super::child_page;
use crate::access::allow;
use crate::children::{file, next_review};
use crate::http::{At, Posted, see_other};
use crate::inviting::{Guest, address, make};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;
use crate::workers::iro_first_name;

/// There is nothing to show again: the code is kept hashed.
pub(super) async fn get(_: Working, At(at::Booklet { child }): At<at::Booklet>) -> Result<Response, Stop> {
    Ok(see_other(&at::Child { child }.href()))
}

/// Makes it, in the style of the child and the language that was chosen.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Booklet { child }): At<at::Booklet>,
    posted: Posted,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Invite).await?;
    let file = file(&app, child).await?;
    let Some(review) = next_review(&file) else {
        return child_page::cannot_invite(&app, &key, child).await;
    };
    let language = Language::from_code(posted.get(fields::LANGUAGE)).ok_or(Stop::BadRequest)?;
    let details: ChildDetails = key.open(places::child_identity(child), &file.identity)?;
    let made = make(&app, &working, &Guest::child(child, review.id)).await?;
    let shown = BookletPage {
        child,
        called: details.called().to_owned().into(),
        iro: iro_first_name(&app, Some(working.staff)).await?.unwrap_or_default().into(),
        code: made.code.to_string().into(),
        address: address(&app).into(),
        qr: made.qr()?,
        council: app.config.council.clone(),
        form: form::newest(Purpose::BeforeReview, file.band),
    };
    Ok(crate::http::page(&app, language, StatusCode::OK, move || view! { <Booklet page=shown /> }))
}
