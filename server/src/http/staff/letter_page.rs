//! What the page of a letter shows, from the record: the text, the points that can be put in it, what the child said of
//! it.

use axum::response::Response;
use heard_app::answers::who_and_when;
use heard_app::args;
use heard_app::staff::letter::{Incomplete, Letter, LetterPage, Point, SimplerPart, Stage};
use heard_app::staff::review::{DecisionLine, RecordLine};
use heard_app::text::{Text, day, day_short, t, tr};
use heard_domain::Words;
use heard_domain::documents::{LetterText, ReplyText, WithheldReason};
use heard_domain::english_time;
use heard_domain::matter::Kind;
use heard_domain::plain::Promise;
use heard_domain::store::{LetterRow, LetterState, LineRow};
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::page;
use super::review_opened::Opened;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;
use crate::workers::iro_first_name;

/// How far saying it more simply has come.
pub(super) fn part(opened: &Opened, row: Option<&LetterRow>) -> Result<SimplerPart, Stop> {
    let Some(row) = row else { return Ok(SimplerPart::default()) };
    let given = match &row.simpler {
        Some((sealed, at)) => {
            let text: LetterText = opened.key.open(places::letter_simpler(row.id), sealed)?;
            Some((text.text.into_inner().into(), *at))
        }
        None => None,
    };
    let asked = row.simpler_asked_at.map(|at| (at, Kind::Simpler.due(english_time::day(at))));
    Ok(SimplerPart { asked, given, ..SimplerPart::default() })
}

/// The page.
pub(super) fn show(app: &App, shown: LetterPage) -> Response {
    let troubles = shown.troubles.clone();
    page(app, &troubles, move || view! { <Letter page=shown /> })
}

/// The page as the letter stands.
pub(super) async fn describe(app: &App, working: &Working, opened: &Opened) -> Result<LetterPage, Stop> {
    let me = iro_first_name(app, Some(working.staff)).await?.unwrap_or_default();
    let (text, reason) = kept(opened)?;
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
        review: opened.review,
        held_on: opened.record.review.held_on,
        stage: row.map_or(Stage::Writing, |row| stage(app, row)),
        version: row.map_or(0, |row| row.version),
        text: text.into_inner().into(),
        names: vec![opened.details.called().to_owned(), opened.details.first_name.expose().to_owned(), me],
        points: points(opened)?,
        incomplete: incomplete(opened)?,
        reason: reason.into_inner().into(),
        feeling: row.and_then(|row| row.feeling).map(|feeling| feeling.code().into()),
        not_quite: not_quite.map(Words::into_inner).unwrap_or_default().into(),
        reply,
        simpler: part(opened, row)?,
        saved: false,
        changed: false,
        troubles: Vec::new(),
    })
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

/// What may reach the child of the record, with the replies to it; then the decisions.
fn points(opened: &Opened) -> Result<Vec<Point>, Stop> {
    let mut points = Vec::new();
    for (line, row) in said(opened)? {
        let reply = opened.record.replies.iter().find(|reply| reply.answer == row.answer && reply.views == row.views);
        let more = match reply {
            Some(reply) => {
                let text: ReplyText = opened.key.open(places::reply_body(reply.answer), &reply.body)?;
                let kind = t(&format!("staff-reply-{}", text.kind.code()));
                let parts = [kind, text.words.expose().to_owned().into(), who_and_when(&text).unwrap_or_default()];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ").into()
            }
            None => Text::default(),
        };
        let put = unmarked(&quoted(&line));
        points.push(Point { shown: line.answer, whose: Some((line.voice, line.helper)), more, put });
    }
    for decision in opened.decisions()? {
        let (what, who) = (decision.what.to_string(), decision.who.to_string());
        let values = args! { "what" => what, "who" => who, "day" => day_short(decision.due) };
        let (shown, put) = (tr("staff-letter-point-decision", values), unmarked(&promised(&decision)));
        points.push(Point { shown, whose: None, more: Text::default(), put });
    }
    Ok(points)
}

/// The lines of the record that may reach the child: no others are offered, nor put in by their number.
fn said(opened: &Opened) -> Result<Vec<(RecordLine, &LineRow)>, Stop> {
    let lines = opened.lines()?.into_iter().zip(&opened.record.lines);
    Ok(lines.filter(|(_, row)| row.reaches_child()).collect())
}

/// The letter with a point at its end, as a paragraph of its own.
pub(super) fn put(opened: &Opened, text: Words, place: usize) -> Result<Words, Stop> {
    let point = points(opened)?.into_iter().nth(place).ok_or(Stop::BadRequest)?.put;
    let before = text.expose().trim_end();
    Ok(Words::new(if before.is_empty() { point } else { format!("{before}\n\n{point}\n") }))
}

/// Isolation marks are for pages; in a letter they would be characters that nobody sees.
fn unmarked(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// A decision as the letter says it.
fn promised(decision: &DecisionLine) -> Text {
    let what = decision.what.trim_end_matches('.').to_owned() + ".";
    // "Nisha, your social worker, will see to this": what is put after a name ends with a comma, too.
    let comma = if decision.who.contains(", ") && !decision.who.ends_with(',') { "," } else { "" };
    let who = format!("{}{comma}", decision.who);
    tr("staff-letter-put-decision", args! { "what" => what, "who" => who, "day" => day(decision.due) })
}

/// A line of the record as the letter says it: "you said" only of what the child said.
fn quoted(line: &RecordLine) -> Text {
    let name = line.helper.as_ref().map(|helper| helper.name.expose()).unwrap_or_default();
    let named = if name.trim().is_empty() { "no" } else { "yes" };
    let values = args! { "words" => line.answer.to_string(), "named" => named, "name" => name };
    match (line.voice, line.drawing.is_some()) {
        (Voice::Advocate, false) => tr("staff-letter-put-advocate", values),
        (Voice::AdvocateNonInstructed, false) => tr("staff-letter-put-advocate-own", values),
        (Voice::Advocate | Voice::AdvocateNonInstructed, true) => tr("staff-letter-put-advocate-drawing", values),
        (_, true) => t("staff-letter-put-drawing"),
        (_, false) => tr("staff-letter-put-said", values),
    }
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
