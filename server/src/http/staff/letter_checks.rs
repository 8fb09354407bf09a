//! The plain-language checks while a letter is written: what the island of its page calls. Nothing is read and nothing
//! kept, so nothing is logged.

use heard_app::calls::Refusal;
use heard_app::staff::findings::{Line, lines};
use heard_domain::documents::LetterText;
use heard_domain::id::ReviewId;
use heard_domain::policy::Task;

use crate::access::allow;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// What is found in the text, for whoever may write the letter.
///
/// # Errors
/// [`Refusal::NotFound`] for a review that is not of a child of this IRO; [`Refusal::TooLong`] for what is no letter
/// any more.
pub(in crate::http) async fn check(app: &App, working: &Working, posted: &Posted) -> Result<Vec<Line>, Refusal> {
    let review: ReviewId = posted.get("review").parse().map_err(|_| Stop::NotFound)?;
    let child = app.store.review(review).await.map_err(Stop::from)?.ok_or(Refusal::NotFound)?.child;
    allow(app, working, child, Task::Review).await?;
    let text = posted.words("text");
    if text.count() > LetterText::MAX {
        return Err(Refusal::TooLong);
    }
    Ok(lines(text.expose(), &posted.get("names").lines().collect::<Vec<_>>()))
}
