//! `/mine/promises`: what people said they would do, and whether it happened.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::last_time::field;
use heard_app::child::outcome::Became;
use heard_app::child::promises::{OF, PromiseLine, Promises, PromisesPage};
use heard_app::paths;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::DecisionText;
use heard_domain::form::newest;
use heard_domain::id::DecisionId;
use heard_domain::matter::{Happened, Kind};
use heard_domain::promise::Promise;
use heard_domain::purpose::Purpose;
use heard_domain::store::{Asked, NewMatter, PromiseWord};
use heard_domain::voice::{Helper, Voice};
use heard_domain::{Moment, Words, english_time};
use leptos::prelude::*;

use super::outcome::Matters;
use crate::children::child_now;
use crate::http::{Posted, page, see_other};
use crate::opened;
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The page; before the secret is confirmed My page, which says what is waited for.
///
/// # Errors
/// When storage fails; then nothing is shown.
pub(super) async fn get(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    if !reading.session.secret_confirmed {
        return Ok(see_other(paths::MINE));
    }
    show(&app, &reading, None).await
}

/// Takes what the child says became of one promise, on whatever day. A "no" is put on a desk; saying something else
/// takes it from there.
///
/// # Errors
/// [`Stop::NotFound`] before the secret is confirmed and for a promise that is not theirs to read;
/// [`Stop::BadRequest`] for an answer that is not offered.
pub(super) async fn post(State(app): State<Arc<App>>, reading: Reading, posted: Posted) -> Result<Response, Stop> {
    if !reading.session.secret_confirmed {
        return Err(Stop::NotFound);
    }
    let decision: DecisionId = posted.parse(OF)?;
    let happened = match posted.get(&field(decision)) {
        "" => return show(&app, &reading, Some(decision)).await,
        code => Happened::from_code(code).ok_or(Stop::BadRequest)?,
    };
    let at = app.clock.now();
    let matter = happened.raises().map(|kind| NewMatter {
        id: app.dice.id(),
        kind,
        decision: Some(decision),
        letter: None,
        review: None,
        due_on: kind.due(english_time::day(at)),
    });
    let entry = reading.entry(&app, Action::SpokeOfPromise, ObjectKind::Decision, decision.as_bytes());
    let word = PromiseWord { child: reading.child, decision, happened, matter, at };
    if !app.store.say_of_promise(&word, &entry).await? {
        return Err(Stop::NotFound);
    }
    Ok(see_other(&paths::promise(decision)))
}

async fn show(app: &App, reading: &Reading, missing: Option<DecisionId>) -> Result<Response, Stop> {
    let rows = confirmed_promises(app, reading).await?;
    let matters = Matters::of(app, reading.child).await?;
    let said_by = said_by(app, reading).await?;
    let lines: Vec<_> = rows.iter().map(|row| promise(reading, row, &matters, &said_by)).collect();
    let form = newest(Purpose::LastTime, child_now(app, reading.child).await?.band);
    // Of another's, or of none, nothing is asked.
    let missing = missing.filter(|missing| lines.iter().any(|line| line.id == *missing));
    let status = if missing.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let no_by = Kind::Promise.due(matters.today());
    let shown = Promises { lines, form, missing, no_by };
    Ok(page(app, reading.language(), status, move || view! { <PromisesPage page=shown /> }))
}

/// Every promise that the child can read; none before the secret is confirmed.
///
/// # Errors
/// When storage fails.
pub(super) async fn confirmed_promises(app: &App, reading: &Reading) -> Result<Vec<Promise>, Stop> {
    if !reading.session.secret_confirmed {
        return Ok(Vec::new());
    }
    let entry = reading.entry(app, Action::ReadPromises, ObjectKind::Child, reading.child.as_bytes());
    Ok(app.store.read_promises(Asked::Readable(reading.child, app.clock.now()), &entry).await?)
}

/// Whose voice said what became of each promise, in views that were sent then.
pub(super) type SaidBy = HashMap<(DecisionId, Moment), (Voice, Option<Helper>)>;

/// Finds it in what the child may read of what was sent.
///
/// # Errors
/// When storage fails.
pub(super) async fn said_by(app: &App, reading: &Reading) -> Result<SaidBy, Stop> {
    let mut said_by = SaidBy::new();
    if !reading.session.shows_own_words() {
        return Ok(said_by);
    }
    let entry = reading.entry(app, Action::ReadViews, ObjectKind::Child, reading.child.as_bytes());
    let (views, _) = app.store.read_own_views(reading.child, reading.secret, &entry).await?;
    for views in views {
        let body = opened::views(&reading.key, &views);
        let Some(body) = opened::line(body, "views", views.row.id) else { continue };
        for promised in body.given.iter().filter_map(|given| given.promised.as_ref()) {
            said_by.insert((promised.decision, views.row.sent_at), (views.row.voice, body.helper.clone()));
        }
    }
    Ok(said_by)
}

/// One promise, opened; where it does not open its line says so. Where the child's own words are not shown back, what
/// they said of it is not either, nor that somebody has it on their desk because of that; that it was looked into is an
/// answer.
pub(super) fn promise(reading: &Reading, row: &Promise, matters: &Matters, said_by: &SaidBy) -> PromiseLine {
    let text = reading.key.open::<DecisionText>(places::decision_body(row.id), &row.body);
    let (what, who) = match opened::line(text, "decision", row.id) {
        Some(text) => (text.what.into_inner(), text.who.into_inner()),
        None => (opened::no_words(reading.language()), String::new()),
    };
    let because =
        row.because.as_ref().map(|sealed| reading.key.open::<Words>(places::decision_because(row.id), sealed));
    let because = because.and_then(|text| opened::line(text, "decision", row.id)).map(Words::into_inner);
    let shows = reading.session.shows_own_words();
    let answered = |became: &Became| matches!(became, Became::LookedInto { .. });
    PromiseLine {
        id: row.id,
        what,
        who,
        by: row.due_on,
        state: row.state,
        late: row.is_late(matters.today()),
        because: because.unwrap_or_default(),
        said: row.child_said.map(|(said, _)| said).filter(|_| shows),
        // What was not said in views the child said alone.
        said_by: row.child_said.and_then(|(_, at)| said_by.get(&(row.id, at)).cloned()),
        became: matters.of_promise(row.id).filter(|became| shows || answered(became)),
    }
}
