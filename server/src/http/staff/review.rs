//! `/staff/reviews/{review}`: the record of a review; which form was sent, and that it was held.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::review::ReviewPage;
use heard_app::staff::{Problem, Trouble};
use heard_domain::Day;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::contradiction::contradictions;
use heard_domain::id::LineId;
use heard_domain::papers::Paper;
use heard_domain::participation::Broken;
use heard_domain::review::{Holding, NotHeld};
use heard_domain::store::{ChildFile, Held, NewReview};

use super::review_page::{Opened, show};
use super::{review_check, review_correct, review_decisions, review_facts, review_papers, review_typed, typed};
use crate::children::file;
use crate::http::{At, Posted, see_other};
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
    At(at::Review { review }): At<at::Review>,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, review).await?;
    Ok(show(&app, opened.page()?))
}

/// Does what the pressed button says, after keeping the facts that came with it. When something is refused, nothing
/// after it is done, and the page has everything that was typed; what was typed for another button stays there too.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Review { review }): At<at::Review>,
    posted: Posted,
) -> Result<Response, Stop> {
    let mut opened = Opened::at(&app, &working, review).await?;
    let (action, about) = posted.get("do").split_once(':').unwrap_or((posted.get("do"), ""));
    let said = posted.get("state").split_once(':');
    // What became of a decision, what went out, and what is put right is said of a closed record too.
    let after = matches!((action, said), ("", Some(_)) | ("decisions-sent" | "distributed" | "correct", _));
    let closed = opened.record.check.is_closed() && !after;
    let refused = match review_facts::save(&app, &working, &mut opened, &posted).await? {
        _ if closed => review_check::closed(&opened, &posted)?,
        Some(refused) => Some(refused),
        None => match (action, said) {
            ("", Some((id, state))) => review_decisions::set_state(&app, &working, &opened, id, state).await?,
            // The Enter key presses no button; it keeps the facts.
            ("facts", _) => None,
            ("", None) if posted.has("version") => None,
            ("add-decision", _) => review_decisions::add(&app, &working, &opened, &posted).await?,
            ("held", _) => hold(&app, &working, &opened, &posted).await?,
            ("remove-decision", _) => review_decisions::remove(&app, &working, &opened, &posted, about).await?,
            ("remove-line", _) => remove_line(&app, &working, &opened, &posted, about).await?,
            ("show", _) => review_check::show(&app, &working, &opened).await?,
            ("reply", _) => review_check::reply(&app, &working, &opened, &posted).await?,
            ("close", _) => review_check::close(&app, &working, &opened).await?,
            ("decisions-sent", _) => review_papers::send(&app, &working, &opened, &posted, Paper::Decisions).await?,
            ("distributed", _) => review_papers::send(&app, &working, &opened, &posted, Paper::Distribution).await?,
            ("correct", _) => review_correct::correct(&app, &working, &opened, &posted).await?,
            _ => return Err(Stop::BadRequest),
        },
    };
    let place = place(action);
    Ok(match refused {
        Some(shown) => show(&app, review_typed::beside(*shown, "", &posted)),
        None if review_typed::is_beside(action, &posted) => {
            let page = Opened::at(&app, &working, review).await?.page()?;
            show(&app, review_typed::beside(ReviewPage { left_over: true, ..page }, action, &posted))
        }
        None => see_other(&format!("{}{place}", at::Review { review: opened.review })),
    })
}

/// The part of the page that an action is about.
fn place(action: &str) -> &'static str {
    match action {
        "" | "add-decision" | "remove-decision" => "#decisions",
        "facts" => "#facts",
        "remove-line" => "#said",
        "show" | "reply" => "#check",
        "correct" => "#addenda",
        // That it was held, or closed, or went out, stands at the top.
        _ => "",
    }
}

/// What a form leads to: nothing to say, or the page again with what was wrong.
pub(super) type Refused = Option<Box<ReviewPage>>;

async fn remove_line(
    app: &App,
    working: &Working,
    opened: &Opened,
    posted: &Posted,
    line: &str,
) -> Result<Refused, Stop> {
    let line: LineId = line.parse().map_err(|_| Stop::NotFound)?;
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
            code: opened.record.review.facts.participation,
            today: opened.today,
        };
        troubles.extend(holding.check(on).err().map(|not| Trouble::new("held_on", problem(not))));
        let facts = &opened.record.review.facts;
        let cannot_be = contradictions(facts, Some(on), file.entered_care_on, opened.today);
        troubles.extend(cannot_be.into_iter().map(review_facts::contradiction));
    }
    let (Some(on), true) = (on, troubles.is_empty()) else {
        return Ok(Some(Box::new(ReviewPage { troubles, ..opened.page()? })));
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
    let another_open = file.reviews.iter().any(|review| review.id != opened.review && review.is_open());
    if another_open {
        return None;
    }
    let next = file.timetable(Some(on)).next()?;
    Some(NewReview { id: app.dice.id(), child: opened.child, ordinal: next.ordinal.into(), due_on: next.due.day })
}

/// Why a day is not the one on which a review was held.
pub(super) const fn problem(not: NotHeld) -> Problem {
    match not {
        NotHeld::Future => Problem::Future,
        NotHeld::BeforeCare => Problem::BeforeCare,
        NotHeld::BeforeLast => Problem::BeforeLast,
        NotHeld::AfterNext => Problem::AfterNext,
        NotHeld::Code(broken) => rule(broken),
    }
}

/// Which rule of the return a code breaks.
pub(super) const fn rule(broken: Broken) -> Problem {
    match broken {
        Broken::Rule440 => Problem::Rule440,
        Broken::Rule441 => Problem::Rule441,
    }
}
