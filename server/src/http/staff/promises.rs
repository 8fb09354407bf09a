//! `/staff/children/{child}/promises`: everything that was promised to a child, and what became of each.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::promises::{BECAUSE, MadeIn, OF, PromiseLine, PromisesPage, Register, STATE, field};
use heard_app::staff::{Problem, Trouble};
use heard_app::text::Text;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ChildDetails, DecisionText};
use heard_domain::id::{ChildId, DecisionId};
use heard_domain::policy::Task;
use heard_domain::promise::{MAX_BECAUSE, Promise, Source, asks_why, in_order, settle};
use heard_domain::store::{Asked, ChildFile, DecisionState, SettledPromise};
use heard_domain::{Day, Words, english_time};
use leptos::prelude::*;

use super::{page, typed};
use crate::access::allow;
use crate::children::file;
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// All of them; that they were read is logged.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Promises { child }): At<at::Promises>,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Review).await?;
    show(&app, &working, &key, child, None).await
}

/// Takes what became of one promise, with why where it did not happen.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's and a promise that is not this child's; [`Stop::BadRequest`]
/// for a state that is not offered.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Promises { child }): At<at::Promises>,
    posted: Posted,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Review).await?;
    let decision: DecisionId = posted.parse(OF)?;
    let (state_field, because_field) = (field(STATE, decision), field(BECAUSE, decision));
    let mut troubles = Vec::new();
    let state = match posted.get(&state_field) {
        "" => None,
        code => Some(DecisionState::from_code(code).ok_or(Stop::BadRequest)?),
    };
    let because = typed::words(&posted, &because_field, MAX_BECAUSE, &mut troubles);
    match state {
        None => troubles.push(Trouble::new(state_field, Problem::NotChosen)),
        Some(state) if settle(state, &because).is_err() => {
            troubles.push(Trouble::new(because_field, Problem::NeedsWhy));
        }
        Some(_) => {}
    }
    let (Some(state), true) = (state, troubles.is_empty()) else {
        return show(&app, &working, &key, child, Some((decision, state, because, troubles))).await;
    };
    // What happened whole needs no reason, and keeps none.
    let because = asks_why(state).then(|| key.seal(places::decision_because(decision), &because));
    let settled = SettledPromise { child, decision, state, because, at: app.clock.now() };
    let entry = working.entry(&app, child, Action::ChangedDecision, ObjectKind::Decision, decision.as_bytes());
    if !app.store.settle_promise(&settled, &entry).await? {
        return Err(Stop::NotFound);
    }
    Ok(see_other(&format!("{}#promise-{decision}", at::Promises { child }.href())))
}

/// What was chosen and typed of one promise, and what is wrong with it.
type Refused = (DecisionId, Option<DecisionState>, Words, Vec<Trouble>);

async fn show(
    app: &App,
    working: &Working,
    key: &DataKey,
    child: ChildId,
    refused: Option<Refused>,
) -> Result<Response, Stop> {
    let (file, today) = (file(app, child).await?, english_time::day(app.clock.now()));
    let details: ChildDetails = key.open(places::child_identity(child), &file.identity)?;
    let entry = working.entry(app, child, Action::ReadPromises, ObjectKind::Child, child.as_bytes());
    let mut promises = app.store.read_promises(Asked::All(child), &entry).await?;
    in_order(&mut promises, today);
    if refused.as_ref().is_some_and(|(of, ..)| promises.iter().all(|promise| promise.id != *of)) {
        return Err(Stop::NotFound);
    }
    let mut lines =
        promises.iter().map(|promise| line(key, &file, promise, today)).collect::<Result<Vec<_>, Stop>>()?;
    let mut troubles = Vec::new();
    if let Some((of, state, because, wrong)) = refused {
        troubles = wrong;
        for line in lines.iter_mut().filter(|line| line.id == of) {
            line.typed = Some((state, because.expose().to_owned().into()));
        }
    }
    let shown = PromisesPage { child, called: details.called().to_owned().into(), lines, troubles: troubles.clone() };
    Ok(page(app, &troubles, move || view! { <Register page=shown /> }))
}

fn line(key: &DataKey, file: &ChildFile, promise: &Promise, today: Day) -> Result<PromiseLine, Stop> {
    let text: DecisionText = key.open(places::decision_body(promise.id), &promise.body)?;
    let of = file.reviews.iter().find(|review| review.id == promise.review);
    Ok(PromiseLine {
        id: promise.id,
        what: text.what.into_inner().into(),
        who: text.who.into_inner().into(),
        due: promise.due_on,
        made_in: match promise.source {
            Source::Review => MadeIn::Review(promise.review, of.map_or(0, |review| review.ordinal)),
            Source::Answer(views, _) => MadeIn::Views(views),
        },
        stands: promise.stands(today),
        late: promise.is_late(today),
        child_said: promise.child_said,
        settled_at: promise.state_at,
        because: because(key, promise)?,
        typed: None,
    })
}

/// Why a promise did not happen, opened; empty where nobody says.
///
/// # Errors
/// When it does not open.
pub(super) fn because(key: &DataKey, promise: &Promise) -> Result<Text, Stop> {
    let place = places::decision_because(promise.id);
    let words: Option<Words> = promise.because.as_ref().map(|sealed| key.open(place, sealed)).transpose()?;
    Ok(words.unwrap_or_default().into_inner().into())
}
