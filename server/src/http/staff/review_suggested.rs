//! The participation code that typed facts suggest, before anything is saved: what the script of a review's page calls.
//! It says no more than the page does that was opened, and keeps nothing, so nothing is logged.

use heard_app::calls::Refusal;
use heard_app::fields;
use heard_app::staff::review::suggestion::Suggested;
use heard_domain::documents::ChildDetails;
use heard_domain::english_time;
use heard_domain::id::ReviewId;
use heard_domain::participation::{Facts, suggest};

use super::review_facts;
use crate::access::allow_review;
use crate::children::file;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// What the typed facts suggest, for whoever may write the record.
///
/// # Errors
/// [`Refusal::NotFound`] for a review that is not of a child of this IRO.
pub(in crate::http) async fn suggested(app: &App, working: &Working, posted: &Posted) -> Result<Suggested, Refusal> {
    let review: ReviewId = posted.get(fields::REVIEW).parse().map_err(|_| Refusal::NotFound)?;
    let (child, key) = allow_review(app, working, review).await?;
    let file = file(app, child).await?;
    let row = file.reviews.iter().find(|row| row.id == review).ok_or(Refusal::NotFound)?;
    let details: ChildDetails = key.open(places::child_identity(child), &file.identity).map_err(Stop::from)?;
    // A day that is half typed is none yet.
    let facts = review_facts::facts(posted, &mut Vec::new());
    let today = english_time::day(app.clock.now());
    Ok(Suggested::of(&suggest(&Facts::of(row, &facts, &file.views, details.born, today))))
}
