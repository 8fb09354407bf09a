//! `/staff/children/{child}/invitation`: makes an invitation, and shows its sheet until somebody uses it.

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
use crate::inviting::{Guest, card, make, shown};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The sheet of the newest one; the child's page when it is not shown again.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Invitation { child }): At<at::Invitation>,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Invite).await?;
    let file = file(&app, child).await?;
    let newest = file.invitation.as_ref().map(|row| shown(&app, &key, row)).transpose()?.flatten();
    let Some(newest) = newest else { return Ok(see_other(&at::Child { child }.href())) };
    let details: ChildDetails = key.open(places::child_identity(child), &file.identity)?;
    let sheet = newest.sheet(&app, &card(&app, &working).await?, &file, &details, None)?;
    Ok(page(&app, &[], move || view! { <InvitationSheet page=sheet /> }))
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
    make(&app, &working, &Guest::child(child, review.id, &key)).await?;
    Ok(see_other(&at::Invitation { child }.href()))
}
