//! `/staff/reviews/{review}`: the record of a review; which form was sent, and that it was held.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use heard_app::staff::review::{HeldForm, ReviewPage};
use heard_app::staff::{Problem, Trouble};
use heard_domain::Day;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::deadlines::review_due;
use heard_domain::id::LineId;
use heard_domain::participation::{Broken, Code};
use heard_domain::policy::has_left_care;
use heard_domain::review::{Holding, NotHeld};
use heard_domain::store::{ChildFile, Held, NewReview};

use super::review_page::{Opened, show};
use super::{review_check, review_decisions, review_facts, typed};
use crate::children::file;
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// The record.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    Path(review): Path<String>,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, &review).await?;
    Ok(show(&app, opened.page()?))
}

/// Takes whichever of its forms was sent. A form that was refused is shown with what was typed.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    Path(review): Path<String>,
    posted: Posted,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, &review).await?;
    let (action, state) = (posted.get("do"), posted.has("state"));
    let closed = opened.record.check.is_closed();
    let refused = match action {
        // What became of a decision is said long after.
        "" if state => review_decisions::set_state(&app, &working, &opened, &posted).await?,
        _ if closed => review_check::closed(&opened, &posted)?,
        "facts" => review_facts::save(&app, &working, &opened, &posted).await?,
        "add-decision" => review_decisions::add(&app, &working, &opened, &posted).await?,
        "held" => hold(&app, &working, &opened, &posted).await?,
        "remove-decision" => review_decisions::remove(&app, &working, &opened, &posted).await?,
        "remove-line" => remove_line(&app, &working, &opened, &posted).await?,
        "show" => review_check::show(&app, &working, &opened).await?,
        "reply" => review_check::reply(&app, &working, &opened, &posted).await?,
        "close" => review_check::close(&app, &working, &opened).await?,
        _ => return Err(Stop::BadRequest),
    };
    Ok(refused.map_or_else(|| see_other(&format!("/staff/reviews/{}", opened.review)), |shown| show(&app, *shown)))
}

/// What a form leads to: nothing to say, or the page again with what was wrong.
pub(super) type Refused = Option<Box<ReviewPage>>;

async fn remove_line(app: &App, working: &Working, opened: &Opened, posted: &Posted) -> Result<Refused, Stop> {
    let line: LineId = posted.parse("line")?;
    let review = opened.review;
    let entry = working.entry(app, opened.child, Action::RemovedLine, ObjectKind::Review, review.as_bytes());
    let open = app.store.remove_line(review, line, &entry).await?;
    if open { Ok(None) } else { review_check::closed_meanwhile(app, working, opened, posted).await }
}

/// Records that the review was held and opens the next one.
async fn hold(app: &App, working: &Working, opened: &Opened, posted: &Posted) -> Result<Refused, Stop> {
    let mut troubles = Vec::new();
    let on = typed::date(posted, "held_on", &mut troubles);
    if on.is_none() && troubles.is_empty() {
        troubles.push(Trouble::new("held_on", Problem::NotADate));
    }
    let file = file(app, opened.child).await?;
    let others = || file.reviews.iter().filter(|review| review.id != opened.review);
    if let Some(on) = on {
        let holding = Holding {
            born: opened.details.born,
            entered_care: file.entered_care_on,
            last: others().filter_map(|review| review.held_on).max(),
            code: opened.record.review.facts.participation.as_deref().and_then(Code::from_code),
            today: opened.today,
        };
        troubles.extend(holding.check(on).err().map(|not| Trouble::new("held_on", problem(not))));
    }
    let (Some(on), true) = (on, troubles.is_empty()) else {
        let held = HeldForm { on: typed::date_parts(posted, "held_on") };
        return Ok(Some(Box::new(ReviewPage { held, troubles, ..opened.page()? })));
    };
    let held = Held { review: opened.review, on, next: next(app, &file, opened, on) };
    let review = opened.review;
    let entry = working.entry(app, opened.child, Action::HeldReview, ObjectKind::Review, review.as_bytes());
    // Held before, in another tab: the page shows when.
    app.store.hold_review(&held, &entry).await?;
    Ok(None)
}

/// The review that follows; none for a child who has left care, nor while another is open.
fn next(app: &App, file: &ChildFile, opened: &Opened, on: Day) -> Option<NewReview> {
    let another_open = file.reviews.iter().any(|review| review.id != opened.review && review.held_on.is_none());
    if another_open || has_left_care(file.left_care_on, opened.today) {
        return None;
    }
    let held: Vec<_> = file.reviews.iter().filter_map(|review| review.held_on).chain([on]).collect();
    // Reviews of an earlier time in care do not count; where the day is not known, all of them are of this time.
    let due = review_due(file.entered_care_on.unwrap_or(Day::MIN), &held);
    let ordinal = file.reviews.iter().map(|review| review.ordinal).max().unwrap_or(0) + 1;
    Some(NewReview { id: app.dice.id(), child: opened.child, ordinal, due_on: due.day })
}

const fn problem(not: NotHeld) -> Problem {
    match not {
        NotHeld::Future => Problem::Future,
        NotHeld::BeforeCare => Problem::BeforeCare,
        NotHeld::BeforeLast => Problem::BeforeLast,
        NotHeld::Code(Broken::Rule440) => Problem::Rule440,
        NotHeld::Code(Broken::Rule441) => Problem::Rule441,
    }
}
