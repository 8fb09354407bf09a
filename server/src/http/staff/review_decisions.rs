//! The decisions of a review: added, removed, and what became of them.

use heard_app::staff::acts::DecisionAct;
use heard_app::staff::review::ReviewPage;
use heard_app::staff::{Problem, Trouble};
use heard_domain::Words;
use heard_domain::audit::{Action, Entry, ObjectKind};
use heard_domain::documents::DecisionText;
use heard_domain::id::DecisionId;
use heard_domain::promise::settle;
use heard_domain::review::may_be_due;
use heard_domain::store::{NewDecision, SettledPromise};

use super::review_check;
use super::review_opened::{Opened, Refused};
use super::typed;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The longest decision and the longest name, in characters.
const MAX: usize = 300;

/// Adds a decision: what, who and by when are all asked for, because a letter that does not say them is no promise.
pub(super) async fn add(app: &App, working: &Working, opened: &Opened, posted: &Posted) -> Result<Refused, Stop> {
    let mut troubles = Vec::new();
    let what = typed::needed_words(posted, "what", MAX, &mut troubles);
    let who = typed::needed_words(posted, "who", MAX, &mut troubles);
    let due_on = typed::date(posted, "due", &mut troubles);
    if due_on.is_none() && !troubles.iter().any(|trouble| trouble.field == "due") {
        troubles.push(Trouble::new("due", Problem::NotADate));
    }
    if due_on.is_some_and(|due| !may_be_due(&opened.record.review, due)) {
        troubles.push(Trouble::new("due", Problem::BeforeReview));
    }
    let (Some(due_on), true) = (due_on, troubles.is_empty()) else {
        return Ok(Some(Box::new(ReviewPage { troubles, ..opened.page()? })));
    };
    let id: DecisionId = app.dice.id();
    let decision = NewDecision {
        id,
        review: opened.review,
        child: opened.child,
        body: opened.key.seal(places::decision_body(id), &DecisionText { what, who, only_iro: false }),
        due_on,
        at: app.clock.now(),
    };
    let open = app.store.add_decision(&decision, &entry(app, working, opened, id)).await?;
    if open { Ok(None) } else { review_check::closed_meanwhile(app, working, opened, posted).await }
}

/// Removes a decision.
pub(super) async fn remove(
    app: &App,
    working: &Working,
    opened: &Opened,
    posted: &Posted,
    id: DecisionId,
) -> Result<Refused, Stop> {
    if app.store.remove_decision(opened.review, id, &entry(app, working, opened, id)).await? {
        return Ok(None);
    }
    let again = Opened::at(app, working, opened.review).await?;
    if again.record.check.is_closed() {
        return review_check::closed(&again, posted);
    }
    let troubles = vec![Trouble::new("main", Problem::Promised)];
    Ok(Some(Box::new(ReviewPage { troubles, ..again.page()? })))
}

/// Says what became of a promise, of this review or an earlier one. Why it did not happen is said on the page of all
/// promises.
pub(super) async fn set_state(
    app: &App,
    working: &Working,
    opened: &Opened,
    DecisionAct { decision, state }: DecisionAct,
) -> Result<Refused, Stop> {
    if settle(state, &Words::default()).is_err() {
        let troubles = vec![Trouble::new("main", Problem::NeedsWhy)];
        return Ok(Some(Box::new(ReviewPage { troubles, ..opened.page()? })));
    }
    let entry = entry(app, working, opened, decision);
    let settled = SettledPromise { child: opened.child, decision, state, because: None, at: app.clock.now() };
    app.store.settle_promise(&settled, &entry).await?;
    Ok(None)
}

fn entry(app: &App, working: &Working, opened: &Opened, id: DecisionId) -> Entry {
    working.entry(app, opened.child, Action::ChangedDecision, ObjectKind::Decision, id.as_bytes())
}
