//! `/staff/shared/{token}`: the decisions of a review for whoever carries them out, by a link that ends.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::acts::LinkedAct;
use heard_app::staff::linked::{DecisionsOver, LinkedDecisions, LinkedLine, LinkedPage};
use heard_app::staff::{Problem, Trouble};
use heard_app::text::Text;
use heard_domain::agreeing::{Agreement, LONGEST_ANSWER, MOST_ANSWERS, agreement, last_day};
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::{ChildDetails, DecisionText};
use heard_domain::english_time;
use heard_domain::id::DecisionAnswerId;
use heard_domain::people::Language;
use heard_domain::promise::Promise;
use heard_domain::store::{DecisionAnswer, LinkedDecisions as Linked, OpenLink};
use leptos::prelude::*;

use super::{page, review_agreeing, typed};
use crate::access::allow_link;
use crate::http::{At, Posted, see_other};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The decisions. Looking uses nothing up, as what looks at links in mails does.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    At(at::Decisions { token }): At<at::Decisions>,
) -> Result<Response, Stop> {
    let Some((_, key, linked)) = read(&app, &token).await? else { return Ok(over(&app, Text::default())) };
    show(&app, &key, &linked, Text::default(), Vec::new())
}

/// Keeps what is said to them, beside what was said before.
///
/// # Errors
/// When storage fails.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    At(at::Decisions { token }): At<at::Decisions>,
    posted: Posted,
) -> Result<Response, Stop> {
    let act: LinkedAct = posted.act()?;
    let text = || Text::from(posted.words("words").into_inner());
    let Some((link, key, linked)) = read(&app, &token).await? else { return Ok(over(&app, text())) };
    let mut troubles = Vec::new();
    let words = match act {
        LinkedAct::Agree => typed::words(&posted, "words", LONGEST_ANSWER, &mut troubles),
        LinkedAct::Answer => typed::needed_words(&posted, "words", LONGEST_ANSWER, &mut troubles),
    };
    if act == LinkedAct::Agree && !words.is_blank() {
        troubles = vec![Trouble::new("words", Problem::AgreedAndWrote)];
    }
    let before = review_agreeing::said(&key, &linked.link.answers)?;
    if before.len() >= MOST_ANSWERS {
        troubles.push(Trouble::new("words", Problem::AnsweredOften));
    }
    if !troubles.is_empty() {
        return show(&app, &key, &linked, text(), troubles);
    }
    let here = see_other(&at::Decisions { token }.href());
    let said = (act == LinkedAct::Answer).then(text);
    // The same form sent twice says nothing new.
    if before.last().is_some_and(|last| last.words == said) {
        return Ok(here);
    }
    let id: DecisionAnswerId = app.dice.id();
    let sealed = said.is_some().then(|| key.seal(places::link_answer_words(id), &words));
    let action = if said.is_some() { Action::AnsweredDecisions } else { Action::AgreedToDecisions };
    let answer = DecisionAnswer { id, words: sealed, at: app.clock.now() };
    let kept = app.store.answer_decisions(link.id, &answer, &entry(&app, &link, action)).await?;
    Ok(if kept { here } else { over(&app, text()) })
}

/// What the link shows, while it opens anything; that it was opened is logged.
async fn read(app: &App, token: &str) -> Result<Option<(OpenLink, DataKey, Linked)>, Stop> {
    let Some((link, key)) = allow_link(app, token).await? else { return Ok(None) };
    let entry = entry(app, &link, Action::OpenedDecisions);
    let linked = app.store.read_decision_link(link.id, app.clock.now(), &entry).await?;
    Ok(linked.map(|linked| (link, key, linked)))
}

fn entry(app: &App, link: &OpenLink, action: Action) -> Entry {
    let (actor, object, object_id) = (Actor::Linked(link.id), ObjectKind::DecisionLink, *link.id.as_bytes());
    Entry { at: app.clock.now(), actor, child: Some(link.child), action, object, object_id }
}

/// One page for a link that ended and one that never was, with what was typed, which nobody got.
fn over(app: &App, typed: Text) -> Response {
    crate::http::page(app, Language::English, StatusCode::NOT_FOUND, move || view! { <DecisionsOver typed=typed /> })
}

fn show(app: &App, key: &DataKey, linked: &Linked, typed: Text, troubles: Vec<Trouble>) -> Result<Response, Stop> {
    let link = &linked.link;
    let details: ChildDetails = key.open(places::child_identity(link.child), &linked.identity)?;
    let line = |row: &Promise| {
        let text: DecisionText = key.open(places::decision_body(row.id), &row.body)?;
        let (what, who) = (text.what.into_inner().into(), text.who.into_inner().into());
        Ok::<_, Stop>(LinkedLine { what, who, due: row.due_on })
    };
    let silent_after = match agreement(link, english_time::day(app.clock.now())) {
        Agreement::Asked(by) | Agreement::Silent(by) => Some(by),
        _ => None,
    };
    let shown = LinkedPage {
        initials: details.initials().into(),
        held: linked.held_on,
        recipient: link.recipient,
        until: last_day(link.until),
        silent_after,
        decisions: linked.decisions.iter().map(line).collect::<Result<_, _>>()?,
        said: review_agreeing::said(key, &link.answers)?,
        typed,
        troubles: troubles.clone(),
    };
    Ok(page(app, &troubles, move || view! { <LinkedDecisions page=shown /> }))
}
