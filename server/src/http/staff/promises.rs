//! `/staff/children/{child}/promises`: everything that was promised to a child, and what became of each.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::promises::{BECAUSE, MadeIn, OF, PromiseLine, PromisesPage, Register, STATE, field};
use heard_app::staff::typing::Typing;
use heard_app::staff::{Problem, Trouble};
use heard_app::text::Text;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ChildDetails, DecisionText};
use heard_domain::id::{ChildId, DecisionId};
use heard_domain::policy::Task;
use heard_domain::promise::{MAX_BECAUSE, Promise, Source, asks_why, in_order, settle};
use heard_domain::store::{Asked, ChildFile, DecisionState, SettledPromise};
use heard_domain::typed::{TypedAt, differing, version_at};
use heard_domain::{Day, Words, english_time};
use leptos::prelude::*;

use super::typing::Fields;
use super::{page, typed, typing, typing_both};
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
    let typed_at = TypedAt::Promise { child, decision };
    if let Some(both) = typing::overtaken(&app, &working, &key, typed_at, &posted).await? {
        return Ok(both);
    }
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
    let whose = (child, &key);
    // Somebody else settled it after this form was opened, and not the same.
    let changed = match posted.has(fields::TYPED_AT) {
        true => {
            let (record, version) = settled(&app, &working, child, decision).await?;
            let same = differing(&typing::typed_fields(&posted), &record, typing::is_compared).is_empty();
            version != posted.parse::<i64>(fields::VERSION)? && version != 0 && !same
        }
        false => false,
    };
    if changed || !troubles.is_empty() {
        let typing = typing::again(typed_at, &posted, posted.parse(fields::VERSION).unwrap_or_default());
        let typing = typing::keep_refused(&app, &working, whose, &posted, typing).await?;
        if changed {
            let mine = typing::typed_fields(&posted);
            return typing_both::against_record(&app, &working, typed_at, typing.version, mine).await;
        }
        return show(&app, &working, &key, child, Some((decision, state, because, typing, troubles))).await;
    }
    let state = state.ok_or(Stop::BadRequest)?;
    // What happened whole needs no reason, and keeps none.
    let because = asks_why(state).then(|| key.seal(places::decision_because(decision), &because));
    let settled = SettledPromise { child, decision, state, because, at: app.clock.now() };
    let entry = working.entry(&app, child, Action::ChangedDecision, ObjectKind::Decision, decision.as_bytes());
    if !app.store.settle_promise(&settled, &entry).await? {
        return Err(Stop::NotFound);
    }
    typing::sent(&app, &working, whose, typed_at, (None, &posted)).await?;
    Ok(see_other(&format!("{}#promise-{decision}", at::Promises { child }.href())))
}

/// What was chosen and typed of one promise, what is kept of it, and what is wrong with it.
type Refused = (DecisionId, Option<DecisionState>, Words, Typing, Vec<Trouble>);

/// What became of a promise, as its form says it, and the version of that; that it was read is logged.
///
/// # Errors
/// [`Stop::NotFound`] for a promise that is not this child's, and for a child who is not this IRO's.
pub(super) async fn settled(
    app: &App,
    working: &Working,
    child: ChildId,
    decision: DecisionId,
) -> Result<(Fields, i64), Stop> {
    let key = allow(app, working, child, Task::Review).await?;
    let entry = working.entry(app, child, Action::ReadPromises, ObjectKind::Decision, decision.as_bytes());
    let promise = app.store.read_promises(Asked::One(decision), &entry).await?.pop().ok_or(Stop::NotFound)?;
    Ok((said(&promise, because(&key, &promise)?), version_at(promise.state_at)))
}

/// The fields of what became of a promise. While nobody said anything of it, nothing is chosen.
fn said(promise: &Promise, because: Text) -> Fields {
    let state = if promise.is_open() { "" } else { promise.state.code() };
    let because = Words::new(because.into_owned());
    vec![(field(STATE, promise.id), state.into()), (field(BECAUSE, promise.id), because)]
}

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
    let mut lines = Vec::with_capacity(promises.len());
    for promise in &promises {
        let line = line(key, &file, promise, today)?;
        let record = (&said(promise, line.because.clone()), version_at(promise.state_at));
        let typed_at = TypedAt::Promise { child, decision: promise.id };
        let (typing, typed) = typing::open(app, working, key, typed_at, record).await?;
        let typed = typed.map(|typed| {
            let state = DecisionState::from_code(typed.get(&field(STATE, promise.id)));
            (state, typed.get(&field(BECAUSE, promise.id)).to_owned().into())
        });
        lines.push(PromiseLine { typing, typed, ..line });
    }
    let mut troubles = Vec::new();
    if let Some((of, state, because, typing, wrong)) = refused {
        troubles = wrong;
        for line in lines.iter_mut().filter(|line| line.id == of) {
            line.typed = Some((state, because.expose().to_owned().into()));
            line.typing = typing.clone();
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
        typing: Typing::default(),
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
