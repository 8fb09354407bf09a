//! `/staff/reviews/{review}`: the record of a review; which form was sent, and that it was held.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::acts::{DecisionAct, ReviewAct};
use heard_app::staff::review::ReviewPage;
use heard_app::staff::{Problem, Trouble};
use heard_domain::Day;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::contradiction::contradictions;
use heard_domain::id::LineId;
use heard_domain::papers::Paper;
use heard_domain::review::Holding;
use heard_domain::store::{ChildFile, Held, NewReview};

use super::review_opened::{Opened, Refused, pressed, problem};
use super::review_page::show;
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
    let action: Option<ReviewAct> = pressed(&app, &working, review, &posted).await?;
    let said: Option<DecisionAct> = pressed(&app, &working, review, &posted).await?;
    let mut opened = Opened::at(&app, &working, review).await?;
    // What became of a decision, what went out, and what is put right is said of a closed record too.
    let after = match action {
        Some(act) => matches!(act, ReviewAct::DecisionsSent | ReviewAct::Distributed | ReviewAct::Correct),
        None => said.is_some(),
    };
    let closed = opened.record.check.is_closed() && !after;
    let refused = match review_facts::save(&app, &working, &mut opened, &posted).await? {
        _ if closed => review_check::closed(&opened, &posted)?,
        Some(refused) => Some(refused),
        None => match (action, said) {
            (Some(act), _) => done(&app, &working, &opened, act, &posted).await?,
            (None, Some(said)) => review_decisions::set_state(&app, &working, &opened, said).await?,
            // The Enter key presses no button; it keeps the facts.
            (None, None) if posted.has(fields::VERSION) => None,
            (None, None) => return Err(Stop::BadRequest),
        },
    };
    let place = place(action);
    Ok(match refused {
        Some(shown) => show(&app, review_typed::beside(*shown, None, &posted)),
        None if review_typed::is_beside(action, &posted) => {
            let page = Opened::at(&app, &working, review).await?.page()?;
            show(&app, review_typed::beside(ReviewPage { left_over: true, ..page }, action, &posted))
        }
        None => see_other(&format!("{}{place}", at::Review { review: opened.review })),
    })
}

/// Does what a button says.
async fn done(app: &App, working: &Working, opened: &Opened, act: ReviewAct, posted: &Posted) -> Result<Refused, Stop> {
    match act {
        ReviewAct::Facts => Ok(None),
        ReviewAct::AddDecision => review_decisions::add(app, working, opened, posted).await,
        ReviewAct::Held => hold(app, working, opened, posted).await,
        ReviewAct::RemoveDecision(id) => review_decisions::remove(app, working, opened, posted, id).await,
        ReviewAct::RemoveLine(id) => remove_line(app, working, opened, posted, id).await,
        ReviewAct::Show => review_check::show(app, working, opened).await,
        ReviewAct::Reply => review_check::reply(app, working, opened, posted).await,
        ReviewAct::Close => review_check::close(app, working, opened).await,
        ReviewAct::DecisionsSent => review_papers::send(app, working, opened, posted, Paper::Decisions).await,
        ReviewAct::Distributed => review_papers::send(app, working, opened, posted, Paper::Distribution).await,
        ReviewAct::Correct => review_correct::correct(app, working, opened, posted).await,
    }
}

/// The part of the page that an action is about.
const fn place(action: Option<ReviewAct>) -> &'static str {
    match action {
        None | Some(ReviewAct::AddDecision | ReviewAct::RemoveDecision(_)) => "#decisions",
        Some(ReviewAct::Facts) => "#facts",
        Some(ReviewAct::RemoveLine(_)) => "#said",
        Some(ReviewAct::Show | ReviewAct::Reply) => "#check",
        Some(ReviewAct::Correct) => "#addenda",
        // That it was held, or closed, or went out, stands at the top.
        Some(ReviewAct::Held | ReviewAct::Close | ReviewAct::DecisionsSent | ReviewAct::Distributed) => "",
    }
}

async fn remove_line(
    app: &App,
    working: &Working,
    opened: &Opened,
    posted: &Posted,
    line: LineId,
) -> Result<Refused, Stop> {
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
