//! `/mine/records/{review}`: what stands in the shared part of a record, and whether it is what the child meant.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::args;
use heard_app::child::added::{Added, ShownAddendum};
use heard_app::child::record::{LineBecame, NOT_QUITE_MAX, RecordPage, RecordState, RecordView, ShownLine};
use heard_app::components::Fault;
use heard_app::paths;
use heard_app::text::{lookup, lookup_with};
use heard_domain::addendum::{AddendumText, Fact};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::LineText;
use heard_domain::id::ReviewId;
use heard_domain::matter::Kind;
use heard_domain::not_quite::NotQuiteText;
use heard_domain::sealed::Sealed;
use heard_domain::store::{AddendumRow, NewMatter, NotQuiteRow, RecordSaid, ShownRecord};
use heard_domain::{Words, english_time};
use leptos::prelude::*;

use super::letter::added;
use super::outcome::Matters;
use crate::http::{At, Posted, page, see_other};
use crate::opened;
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;
use crate::workers::{first_names, iro_first_name};

/// The records that the child was shown, newest first; none before the secret is confirmed.
///
/// # Errors
/// When storage fails; then nothing is shown.
pub(super) async fn shown(app: &App, reading: &Reading) -> Result<Vec<ShownRecord>, Stop> {
    if !reading.session.secret_confirmed {
        return Ok(Vec::new());
    }
    let entry = reading.entry(app, Action::ReadRecord, ObjectKind::Child, reading.child.as_bytes());
    Ok(app.store.read_shown_records(reading.child, &entry).await?)
}

/// The record.
///
/// # Errors
/// [`Stop::NotFound`] for somebody else's record, one that was not shown, and one that does not exist.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    reading: Reading,
    At(paths::Record { review }): At<paths::Record>,
) -> Result<Response, Stop> {
    let (_, record, _) = open(&app, &reading, review).await?;
    Ok(show(&app, &reading, record))
}

/// Takes whether it is what the child meant, and what is not quite right.
///
/// # Errors
/// As [`get`].
pub(super) async fn post(
    State(app): State<Arc<App>>,
    reading: Reading,
    At(paths::Record { review }): At<paths::Record>,
    posted: Posted,
) -> Result<Response, Stop> {
    let (review, mut record, kept) = open(&app, &reading, review).await?;
    let (said, words) = (RecordSaid::from_code(posted.get("said")), posted.words("words"));
    let faults = faults(&reading, said, &words);
    if let (Some(said), true) = (said, faults.is_empty()) {
        let place = places::record_not_quite(review);
        let sealed = match &kept {
            // What was said before is not shown, so that it cannot be said anew: what is said now comes after it.
            Some(kept) if said == RecordSaid::NotQuite => added(&reading, &words, Some(kept), place)?,
            _ => (!words.is_blank()).then(|| reading.key.seal(place, &words)),
        };
        let matter = (said == RecordSaid::NotQuite).then(|| NewMatter {
            id: app.dice.id(),
            kind: Kind::NotQuite,
            decision: None,
            letter: None,
            review: Some(review),
            due_on: Kind::NotQuite.due(english_time::day(app.clock.now())),
        });
        let entry = reading.entry(&app, Action::CheckedRecord, ObjectKind::Review, review.as_bytes());
        let store = &app.store;
        if store.answer_record(reading.child, review, said, sealed.as_ref(), matter.as_ref(), &entry).await? {
            return Ok(see_other(&paths::Record { review }.href()));
        }
        record.too_late = true;
    }
    (record.said, record.words, record.faults) = (said, words.into_inner(), faults);
    Ok(show(&app, &reading, record))
}

/// What is wrong with what was sent.
fn faults(reading: &Reading, said: Option<RecordSaid>, words: &Words) -> Vec<Fault> {
    let language = reading.language();
    let mut faults = Vec::new();
    if said.is_none() {
        faults.push(Fault::new("said", lookup(language, heard_app::key!("record-choose"))));
    }
    if said == Some(RecordSaid::NotQuite) && words.is_blank() {
        faults.push(Fault::new("words", lookup(language, heard_app::key!("record-words-missing"))));
    }
    if words.count() > NOT_QUITE_MAX {
        let values = args! { "count" => words.count(), "max" => NOT_QUITE_MAX };
        faults.push(Fault::new("words", lookup_with(language, heard_app::key!("too-long"), &values)));
    }
    faults
}

fn show(app: &App, reading: &Reading, record: RecordView) -> Response {
    let fine = record.faults.is_empty() && !record.too_late;
    let status = if fine { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page(app, reading.language(), status, move || view! { <RecordPage record=record /> })
}

/// Opens a record that was shown to this child; with what the child said of it, where that is not shown back to them.
async fn open(app: &App, reading: &Reading, review: ReviewId) -> Result<(ReviewId, RecordView, Option<Sealed>), Stop> {
    let shows = reading.session.shows_own_words();
    let found = shown(app, reading).await?.into_iter().find(|record| record.review.id == review);
    let ShownRecord { review: row, lines, check, not_quite, addenda } = found.ok_or(Stop::NotFound)?;
    let language = reading.language();
    let words =
        check.words.as_ref().filter(|_| shows).map(|words| reading.key.open(places::record_not_quite(review), words));
    let words: Words = words.transpose()?.unwrap_or_default();
    let reply = match &check.reply {
        Some((reply, at)) => {
            let said = reading.key.open::<Words>(places::record_reply(review), reply)?;
            let whole = not_quite.iter().filter(|row| row.line.is_none() && row.at == *at);
            let whole = whole.filter_map(|row| settled(reading, row)).map(|text| text.because);
            let words: Vec<_> = whole.chain([said]).filter(|words| !words.is_blank()).map(Words::into_inner).collect();
            Some((words.join("\n\n"), *at))
        }
        None => None,
    };
    let said_at = check.said.map(|(_, at)| at);
    let line = |line: &heard_domain::store::LineRow| {
        let text = reading.key.open::<LineText>(places::line_body(line.id), &line.body);
        let text = opened::line(text, "line", line.id).unwrap_or_else(|| LineText {
            question: lookup(language, heard_app::key!("unreadable-title")).into_owned(),
            answer: Words::new(opened::no_words(language)),
            drawing: None,
            reason: Words::default(),
            helper: None,
            at: None,
        });
        let of_line = not_quite.iter().filter(|row| row.line == Some((line.views, line.answer)));
        let became = of_line.filter_map(|row| settled(reading, row)).next_back();
        ShownLine {
            became: became.map(|text| match text.now.is_blank() {
                true => LineBecame::Stays(text.because.into_inner()),
                false => LineBecame::Changed(text.now.into_inner()),
            }),
            voice: line.voice,
            question: text.question,
            answer: text.answer.into_inner(),
            drawing: text.drawing,
            despite: !text.reason.is_blank(),
            added: said_at.is_some_and(|at| at < line.at),
        }
    };
    let iro = iro_first_name(app, row.iro).await?;
    let view = RecordView {
        iro: iro.unwrap_or_else(|| lookup(language, heard_app::key!("before-your-iro")).into_owned()),
        held_on: row.held_on,
        state: RecordState::of(&check),
        lines: lines.iter().filter(|_| shows).map(line).collect(),
        hidden: (!shows).then_some(lines.len()),
        addenda: added_since(app, reading, &addenda).await?,
        said: check.said.map(|(said, _)| said),
        said_at,
        words: words.into_inner(),
        due: Matters::of(app, reading.child).await?.not_quite_due(review).filter(|_| check.waits_for_answer()),
        reply,
        too_late: false,
        faults: Vec::new(),
    };
    Ok((review, view, check.words.filter(|_| !shows)))
}

/// What became of a line that the child said was not quite right; what does not open is left out.
fn settled(reading: &Reading, row: &NotQuiteRow) -> Option<NotQuiteText> {
    opened::line(reading.key.open::<NotQuiteText>(places::not_quite_body(row.id), &row.body), "not quite", row.id)
}

/// What was put right or added since; what does not open is left out.
async fn added_since(app: &App, reading: &Reading, rows: &[AddendumRow]) -> Result<Vec<ShownAddendum>, Stop> {
    let names = first_names(app, rows.iter().map(|row| row.by)).await?;
    let nobody = || lookup(reading.language(), heard_app::key!("before-your-iro")).into_owned();
    let shown = |row: &AddendumRow| {
        let text = reading.key.open::<AddendumText>(places::addendum_body(row.id), &row.body);
        let text = opened::line(text, "addendum", row.id)?;
        let what = match row.fact {
            Fact::HeldOn => Added::Day { old: text.old.parse().ok()?, new: text.new.parse().ok()? },
            _ => Added::Words(text.words.into_inner()),
        };
        Some(ShownAddendum { what, by: names.get(&row.by).cloned().unwrap_or_else(nobody), at: row.at })
    };
    Ok(rows.iter().filter_map(shown).collect())
}
