//! What the page of a letter shows, from the record: the text, the points that can be put in it, what the child said of
//! it.

use axum::response::Response;
use heard_app::staff::letter::{Given, Incomplete, Letter, LetterPage, SimplerPart, Stage};
use heard_app::staff::letter_paper::GivenLine;
use heard_app::staff::typing::Typing;
use heard_domain::Words;
use heard_domain::documents::{LetterText, WithheldReason};
use heard_domain::english_time;
use heard_domain::matter::Kind;
use heard_domain::plain::Promise;
use heard_domain::store::{LetterRow, LetterState};
use leptos::prelude::*;

use super::letter_points::points;
use super::people::Names;
use super::review_opened::Opened;
use super::{heads, letter_guard, page};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;
use crate::workers::iro_first_name;

/// How far saying it more simply has come.
fn part(app: &App, opened: &Opened, row: Option<&LetterRow>) -> Result<SimplerPart, Stop> {
    let Some(row) = row else { return Ok(SimplerPart::default()) };
    let asked = row.simpler_asked_at.map(|at| (at, Kind::Simpler.due(english_time::day(at))));
    let Some(simpler) = &row.simpler else { return Ok(SimplerPart { asked, ..SimplerPart::default() }) };
    let text: LetterText = opened.key.open(places::letter_simpler(row.id), &simpler.body)?;
    let now = app.clock.now();
    let given = simpler
        .sent
        .map(|sent| Given { at: sent.at, readable_at: Some(sent.readable_at).filter(|_| sent.may_be_recalled(now)) });
    Ok(SimplerPart { asked, given, version: simpler.version, text: text.text.into_inner().into(), marks: Vec::new() })
}

/// The page, with what is found in the text as it is shown.
pub(super) fn show(app: &App, mut shown: LetterPage) -> Response {
    if shown.marks.is_empty() {
        shown.marks = shown.guarded.marks(&shown.text);
    }
    if shown.simpler.marks.is_empty() {
        shown.simpler.marks = shown.guarded.marks(&shown.simpler.text);
    }
    let troubles = shown.troubles.clone();
    page(app, &troubles, move || view! { <Letter page=shown /> })
}

/// The page as the letter stands.
pub(super) async fn describe(app: &App, working: &Working, opened: &Opened) -> Result<LetterPage, Stop> {
    let me = iro_first_name(app, Some(working.staff)).await?.unwrap_or_default();
    let (text, reason) = kept(opened)?;
    let guarded = letter_guard::guarded(app, working, &opened.details, letter_guard::people(opened)?).await?;
    let mut names = vec![opened.details.called().to_owned(), opened.details.first_name.expose().to_owned(), me.clone()];
    names.extend(guarded.people.iter().filter(|name| !name.trim().is_empty()).cloned());
    let row = opened.record.letter.as_ref().map(|(row, _)| row);
    let not_quite = row.and_then(|row| row.not_quite.as_ref().map(|sealed| (row.id, sealed)));
    let not_quite: Option<Words> =
        not_quite.map(|(id, sealed)| opened.key.open(places::letter_not_quite(id), sealed)).transpose()?;
    let reply = match row.and_then(|row| row.reply.as_ref().map(|reply| (row.id, reply))) {
        Some((id, (sealed, at))) => {
            Some((opened.key.open::<Words>(places::letter_reply(id), sealed)?.into_inner().into(), *at))
        }
        None => None,
    };
    Ok(LetterPage {
        child: opened.child,
        called: opened.details.called().to_owned().into(),
        head: heads::head_of(app, &opened.key, opened.child).await?,
        review: opened.review,
        held_on: opened.record.review.held_on,
        stage: row.map_or(Stage::Writing, |row| stage(app, row)),
        version: row.map_or(0, |row| row.version),
        text: text.into_inner().into(),
        names,
        guarded,
        marks: Vec::new(),
        from: Some(me).filter(|me| !me.is_empty()),
        points: points(opened)?,
        incomplete: incomplete(opened)?,
        reason: reason.into_inner().into(),
        feeling: row.and_then(|row| row.feeling).map(|feeling| feeling.code().into()),
        not_quite: not_quite.map(Words::into_inner).unwrap_or_default().into(),
        reply,
        simpler: part(app, opened, row)?,
        printed: row.is_some_and(|row| row.stands_printed().is_some()),
        given: given(app, row).await?,
        saved: false,
        changed: false,
        typing: Typing::default(),
        troubles: Vec::new(),
    })
}

/// That the letter was given on paper, and by whom.
pub(super) async fn given(app: &App, row: Option<&LetterRow>) -> Result<Option<GivenLine>, Stop> {
    let Some(given) = row.and_then(|row| row.on_paper) else { return Ok(None) };
    let names = Names::of(app, std::iter::once(given.by)).await?;
    Ok(Some(GivenLine { on: given.on, to: given.to, by: names.get(given.by) }))
}

fn stage(app: &App, row: &LetterRow) -> Stage {
    match (row.state, row.readable_at) {
        (LetterState::Draft, _) => Stage::Writing,
        (LetterState::Withheld, _) => Stage::Withheld,
        (LetterState::Sent, Some(readable_at)) if app.clock.now() < readable_at => Stage::Sent { readable_at },
        (LetterState::Sent, _) => Stage::Readable { opened_at: row.opened_at },
    }
}

/// The text, and the reason why none is sent: one of them is empty.
pub(super) fn kept(opened: &Opened) -> Result<(Words, Words), Stop> {
    let Some((row, sealed)) = &opened.record.letter else { return Ok(Default::default()) };
    let place = places::letter_body(row.id);
    Ok(match row.state {
        LetterState::Withheld => (Words::default(), opened.key.open::<WithheldReason>(place, sealed)?.reason),
        LetterState::Draft | LetterState::Sent => {
            (opened.key.open::<LetterText>(place, sealed)?.text, Words::default())
        }
    })
}

/// Decisions that do not say who or by when.
fn incomplete(opened: &Opened) -> Result<Vec<Incomplete>, Stop> {
    let decisions = opened.decisions()?.into_iter().map(|decision| {
        let who = Some(Words::new(decision.who.into_owned()));
        let promise = Promise { what: Words::new(decision.what.clone().into_owned()), who, by: Some(decision.due) };
        Incomplete { what: decision.what, missing: promise.missing() }
    });
    Ok(decisions.filter(|decision| !decision.missing.is_empty()).collect())
}
