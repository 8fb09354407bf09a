//! What several pages ask about a child: who they are, the open review.

use heard_domain::documents::ChildDetails;
use heard_domain::id::ChildId;
use heard_domain::sealed::{Sealed, WrappedKey};
use heard_domain::store::{ChildFile, ChildNow, ReviewRow};

use crate::access::child_details;
use crate::opened;
use crate::state::App;
use crate::stop::Stop;

/// A child as most pages ask for them, without anything that was sent or made.
///
/// # Errors
/// [`Stop::NotFound`] when the child is gone.
pub async fn child_now(app: &App, child: ChildId) -> Result<ChildNow, Stop> {
    app.store.child_now(child).await?.ok_or(Stop::NotFound)
}

/// Everything about the child that is not their words.
///
/// # Errors
/// [`Stop::NotFound`] when the child is gone.
pub async fn file(app: &App, child: ChildId) -> Result<ChildFile, Stop> {
    app.store.child_file(child).await?.ok_or(Stop::NotFound)
}

/// A child's details for a line of a list, where a child whose details do not open keeps their place.
#[must_use]
pub fn listed(app: &App, id: ChildId, key: &WrappedKey, identity: &Sealed) -> Option<ChildDetails> {
    opened::line(child_details(app, id, key, identity), "child", id)
}

/// The legal status; empty where the details do not open.
#[must_use]
pub fn legal_status(details: Option<&ChildDetails>) -> &str {
    details.map_or("", |details| &details.legal_status)
}

/// The review that is still to be held.
#[must_use]
pub fn next_review(file: &ChildFile) -> Option<&ReviewRow> {
    file.reviews.iter().find(|review| review.is_open())
}

/// The review that was held last.
#[must_use]
pub fn last_held(file: &ChildFile) -> Option<&ReviewRow> {
    file.reviews.iter().find(|review| review.held_on.is_some())
}
