//! The guard and the plain-language checks while a letter is written: what the island of its page calls. Of the child
//! only their name is opened, to find it in the letter, and nothing is kept, so nothing is logged. Other children's
//! names are not opened here: [`super::letter_guard`] says where.

use heard_app::calls::Refusal;
use heard_app::staff::findings::{Line, lines};
use heard_domain::documents::{ChildDetails, LetterText};
use heard_domain::id::ReviewId;
use heard_domain::policy::Task;

use super::letter_guard;
use crate::access::allow;
use crate::children::child_now;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// What is found in the text, for whoever may write the letter.
///
/// # Errors
/// [`Refusal::NotFound`] for a review that is not of a child of this IRO; [`Refusal::TooLong`] for what is no letter
/// any more.
pub(in crate::http) async fn check(app: &App, working: &Working, posted: &Posted) -> Result<Vec<Line>, Refusal> {
    let review: ReviewId = posted.get("review").parse().map_err(|_| Stop::NotFound)?;
    let child = app.store.review(review).await.map_err(Stop::from)?.ok_or(Refusal::NotFound)?.child;
    let key = allow(app, working, child, Task::Review).await?;
    let text = posted.words("text");
    if text.count() > LetterText::MAX {
        return Err(Refusal::TooLong);
    }
    let identity = child_now(app, child).await?.identity;
    let details: ChildDetails = key.open(places::child_identity(child), &identity).map_err(Stop::from)?;
    let names: Vec<&str> = posted.get("names").lines().collect();
    let people = names.iter().map(|name| (*name).to_owned()).collect();
    let guarded = letter_guard::guarded(app, working, &details, people).await?;
    Ok(lines(text.expose(), &names, &guarded.marks(text.expose())))
}
