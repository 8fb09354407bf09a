//! `/staff/reviews/{review}`: the record of a review; which form was sent, and that it was held.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::acts::{AnswerAct, DecisionAct, ReviewAct};
use heard_app::staff::review::ReviewPage;
use heard_app::staff::{Problem, Trouble};
use heard_domain::Day;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::contradiction::contradictions;
use heard_domain::id::LineId;
use heard_domain::papers::Paper;
use heard_domain::review::Holding;
use heard_domain::store::{ChildFile, Held, NewReview};
use heard_domain::typed::TypedAt;

use super::review_opened::{Opened, Refused, pressed, problem};
use super::review_page::show;
use super::{
    heads, review_agreeing, review_check, review_correct, review_decisions, review_facts, review_papers, review_place,
    review_said, review_typed, typed, typing, typing_both, typing_record,
};
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
    let shown = whole(&app, &working, &opened, opened.page()?).await?;
    let record = (&typing_record::fields(&shown), shown.facts.version);
    let (typing, typed) = typing::open(&app, &working, &opened.key, TypedAt::Record(review), record).await?;
    let shown = match typed {
        Some(typed) => review_typed::filled(&opened, shown, &typed),
        None => shown,
    };
    Ok(show(&app, ReviewPage { typing, ..shown }))
}

/// The page with what was said beside the record, and the child's header.
pub(super) async fn whole(app: &App, working: &Working, opened: &Opened, page: ReviewPage) -> Result<ReviewPage, Stop> {
    let agreeing = review_agreeing::section(app, opened).await?;
    let head = Some(heads::head_of(app, &opened.key, opened.child).await?);
    Ok(ReviewPage { said: review_said::said(app, working, opened).await?, agreeing, head, ..page })
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
    let typed_at = TypedAt::Record(review);
    if let Some(both) = typing::overtaken(&app, &working, &opened.key, typed_at, &posted).await? {
        return Ok(both);
    }
    // A part that is sent by itself leaves the rest of the form as it is: typed, and not sent.
    let before = match posted.has(fields::TYPED_AT) {
        true => None,
        false => typing::kept(&app, &working, &opened.key, typed_at).await?,
    };
    // What became of a decision, what went out, what is put right and what is answered is said of a closed record too.
    let after = match action {
        Some(act) => {
            use ReviewAct::{Answer, Correct, DecisionsSent, Distributed};
            use ReviewAct::{EndDecisionLink, SendDecisions, SendDecisionsAnew};
            let sends = matches!(act, SendDecisions | SendDecisionsAnew | EndDecisionLink(_));
            sends || matches!(act, DecisionsSent | Distributed | Correct | Answer(_))
        }
        None => said.is_some(),
    };
    let closed = opened.record.check.is_closed() && !after;
    let saved = review_facts::save(&app, &working, &mut opened, &posted).await?;
    let overtaken = saved.as_ref().is_some_and(|page| page.changed) && posted.has(fields::TYPED_AT);
    let refused = match saved {
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
    let again = refused.is_none();
    if again {
        typing::sent(&app, &working, (opened.child, &opened.key), typed_at, (before, &posted)).await?;
    }
    let (opened, shown) = match refused {
        Some(shown) => (opened, *shown),
        None if !review_typed::is_beside(action, &posted) && !review_said::is_typed(&posted) => {
            return Ok(see_other(&address(&opened, action)));
        }
        None => {
            let opened = Opened::at(&app, &working, review).await?;
            let page = opened.page()?;
            (opened, page)
        }
    };
    let mut shown = whole(&app, &working, &opened, shown).await?;
    let done = action.filter(|_| again);
    let beside = review_said::beside(&mut shown.said, done, &posted) | review_typed::is_beside(done, &posted);
    if again && !beside {
        return Ok(see_other(&address(&opened, action)));
    }
    let based_on = if overtaken { posted.parse(fields::VERSION)? } else { shown.facts.version };
    let typing = typing::again(typed_at, &posted, based_on);
    let (whose, rest) = ((opened.child, &opened.key), review_typed::rest(done, &posted));
    let typing = typing::keep_refused(&app, &working, whose, &rest, typing).await?;
    if overtaken {
        let mine = typing::typed_fields(&posted);
        return typing_both::against_record(&app, &working, typed_at, typing.version, mine).await;
    }
    Ok(show(&app, review_typed::beside(ReviewPage { left_over: again, typing, ..shown }, done, &posted)))
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
        ReviewAct::Close => review_check::close(app, working, opened).await,
        ReviewAct::DecisionsSent => review_papers::send(app, working, opened, posted, Paper::Decisions).await,
        ReviewAct::Distributed => review_papers::send(app, working, opened, posted, Paper::Distribution).await,
        ReviewAct::SendDecisions => review_agreeing::send(app, working, opened, false).await,
        ReviewAct::SendDecisionsAnew => review_agreeing::send(app, working, opened, true).await,
        ReviewAct::EndDecisionLink(link) => review_agreeing::end(app, working, opened, link).await,
        ReviewAct::Correct => review_correct::correct(app, working, opened, posted).await,
        ReviewAct::PlaceAll => review_place::all(app, working, opened, posted).await,
        ReviewAct::PlaceTicked(part) => review_place::ticked(app, working, opened, posted, part).await,
        ReviewAct::Place { views, answer } => review_place::one(app, working, opened, posted, (views, answer)).await,
        ReviewAct::Answer(act) => review_place::answer(app, working, opened, posted, act).await,
    }
}

/// The part of the page that an action is about.
fn address(opened: &Opened, action: Option<ReviewAct>) -> String {
    let place = match action {
        None | Some(ReviewAct::AddDecision | ReviewAct::RemoveDecision(_)) => "#decisions",
        Some(ReviewAct::Facts) => "#facts",
        Some(ReviewAct::PlaceAll | ReviewAct::PlaceTicked(_)) => "#said",
        Some(ReviewAct::Show) => "#check",
        Some(ReviewAct::Correct) => "#addenda",
        Some(ReviewAct::SendDecisions | ReviewAct::SendDecisionsAnew | ReviewAct::EndDecisionLink(_)) => "#agreeing",
        Some(ReviewAct::Place { answer, .. } | ReviewAct::Answer(AnswerAct { answer, .. })) => {
            return format!("{}#answer-{answer}", at::Review { review: opened.review });
        }
        Some(ReviewAct::RemoveLine(id)) => {
            let line = opened.record.lines.iter().find(|line| line.id == id);
            let place = line.map_or("#said".to_owned(), |line| format!("#answer-{}", line.answer));
            return format!("{}{place}", at::Review { review: opened.review });
        }
        // That it was held, or closed, or went out, stands at the top.
        Some(ReviewAct::Held | ReviewAct::Close | ReviewAct::DecisionsSent | ReviewAct::Distributed) => "",
    };
    format!("{}{place}", at::Review { review: opened.review })
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
        troubles.extend(opened.wrongly_counted(&opened.record.monitoring, Some(on), &file));
    }
    let (Some(on), true) = (on, troubles.is_empty()) else {
        return Ok(Some(Box::new(ReviewPage { troubles, ..opened.page()? })));
    };
    let team = Some(opened.details.team.trim().to_owned()).filter(|team| !team.is_empty());
    let held = Held { review: opened.review, on, team, next: next(app, &file, opened, on) };
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
