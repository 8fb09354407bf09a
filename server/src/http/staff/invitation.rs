//! `/staff/children/{child}/invitation`: makes an invitation and shows its sheet, this once.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::invitation::InvitationSheet;
use heard_domain::documents::ChildDetails;
use heard_domain::policy::Task;
use leptos::prelude::*;

use super::{child_page, page};
use crate::access::allow;
use crate::children::{file, next_review};
use crate::http::{At, see_other};
use crate::inviting::{Guest, make};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// There is nothing to show again: the code is kept hashed.
pub(super) async fn get(_: Working, At(at::Invitation { child }): At<at::Invitation>) -> Result<Response, Stop> {
    Ok(see_other(&at::Child { child }.href()))
}

/// Makes it; every older one opens no more writing.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Invitation { child }): At<at::Invitation>,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Invite).await?;
    let file = file(&app, child).await?;
    let Some(review) = next_review(&file) else {
        return child_page::cannot_invite(&app, &key, child).await;
    };
    let details: ChildDetails = key.open(places::child_identity(child), &file.identity)?;
    let made = make(&app, &working, &Guest::child(child, review.id)).await?;
    let shown = made.sheet(&app, &working, child, &details, None).await?;
    Ok(page(&app, &[], move || view! { <InvitationSheet page=shown /> }))
}
