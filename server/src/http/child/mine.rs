//! `/mine`: a child's own page; go on writing.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::became::{Became, SentLine};
use heard_app::child::greeting::Greetings;
use heard_app::child::mine::{LetterLine, Mine, MinePage, RecordLine};
use heard_app::child::record::RecordState;
use heard_app::paths;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ChildDetails, DraftBody, ReplyText};
use heard_domain::policy::answer_is_news;
use heard_domain::purpose::Purpose;
use heard_domain::store::{DraftRow, LetterRow, ShownRecord};
use leptos::prelude::*;

use super::became::Matters;
use super::greeting::greetings;
use super::record::shown;
use crate::children::{called, file, first_names, next_review};
use crate::http::{page, see_other};
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The page. Before the secret is confirmed it shows nothing that was sent or begun, and no letters, records or
/// greetings: they are not even asked for.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    let file = file(&app, reading.child).await?;
    let now = app.clock.now();
    let details: ChildDetails = reading.key.open(places::child_identity(reading.child), &file.identity)?;
    let confirmed = reading.session.secret_confirmed;
    let greetings = if confirmed { greetings(&app, &file, &reading.key, false).await? } else { Greetings::default() };
    let draft = resumed(&app, &reading).await?;
    let may_write = file.invitation.as_ref().is_some_and(|invitation| invitation.opens_writing(now));
    let mine = Mine {
        name: details.called().to_owned(),
        band: file.band,
        greetings,
        letters: letters(&app, &reading).await?,
        sent: sent(&app, &reading).await?,
        records: records(&app, &reading).await?,
        may_continue: match &draft {
            Some(draft) => may_write || purpose(&reading, draft)? != Purpose::BeforeReview,
            None => false,
        },
        draft_saved_at: draft.map(|draft| draft.updated_at),
        may_write,
        review_by: next_review(&file).map(|review| review.due_on),
        waits: !confirmed && !app.store.letters(reading.child, now).await?.is_empty(),
        confirmed,
        hidden: reading.session.write_only,
        iro: called(&app, reading.language(), file.iro).await?,
    };
    Ok(page(&app, reading.language(), StatusCode::OK, move || view! { <MinePage mine=mine /> }))
}

/// Goes on with the saved draft; where there is none, to what can be said.
///
/// # Errors
/// When storage fails.
pub(super) async fn post_write(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    let draft = resumed(&app, &reading).await?;
    Ok(see_other(if draft.is_some() { paths::QUESTIONS } else { paths::SAY }))
}

/// The saved draft, made the session's, where the child's own words may be shown.
async fn resumed(app: &App, reading: &Reading) -> Result<Option<DraftRow>, Stop> {
    if !reading.session.shows_own_words() {
        return Ok(None);
    }
    Ok(app.store.resume_draft(reading.child, reading.secret, &reading.session.hash).await?)
}

/// What a draft is for.
fn purpose(reading: &Reading, draft: &DraftRow) -> Result<Purpose, Stop> {
    let body: DraftBody = reading.key.open(places::draft_body(draft.id), &draft.body)?;
    Ok(body.sheet.form().map(|form| form.purpose).unwrap_or_default())
}

/// The records that the child was shown, newest first, with who answered lately what was not quite right.
async fn records(app: &App, reading: &Reading) -> Result<Vec<RecordLine>, Stop> {
    let (shown, now) = (shown(app, reading).await?, app.clock.now());
    let names = first_names(app, shown.iter().filter_map(|record| record.review.iro)).await?;
    let line = |record: ShownRecord| {
        let ShownRecord { review, check, .. } = record;
        let news = check.reply.as_ref().is_some_and(|(_, at)| answer_is_news(*at, now)) && !check.waits_for_answer();
        let answered_by = review.iro.filter(|_| news).and_then(|iro| names.get(&iro).cloned());
        RecordLine { review: review.id, held_on: review.held_on, state: RecordState::of(&check), answered_by }
    };
    Ok(shown.into_iter().map(line).collect())
}

/// The letters, newest first.
async fn letters(app: &App, reading: &Reading) -> Result<Vec<LetterLine>, Stop> {
    if !reading.session.secret_confirmed {
        return Ok(Vec::new());
    }
    let letters = app.store.letters(reading.child, app.clock.now()).await?;
    let names = first_names(app, letters.iter().map(|letter| letter.by)).await?;
    let line = |letter: LetterRow| {
        let from = names.get(&letter.by).cloned().unwrap_or_default();
        let (at, new) = (letter.readable_at?, letter.opened_at.is_none());
        Some(LetterLine { id: letter.id, from, at, new, simpler: letter.simpler.is_some() })
    };
    Ok(letters.into_iter().filter_map(line).collect())
}

/// What was sent, newest first, with the kinds of the answers: reading them is logged. The words are not asked for.
async fn sent(app: &App, reading: &Reading) -> Result<Vec<SentLine>, Stop> {
    let entry = reading.entry(app, Action::ReadViews, ObjectKind::Child, reading.child.as_bytes());
    let (views, replies) = app.store.own_sendings(reading.child, reading.secret, &entry).await?;
    let matters = Matters::of(app, reading.child).await?;
    let line = |row: &heard_domain::store::ViewsRow| {
        let replies = replies.iter().filter(|reply| reply.views == row.id);
        let kind = |reply: &heard_domain::store::ReplyRow| {
            let text: ReplyText = reading.key.open(places::reply_body(reply.answer), &reply.body)?;
            Ok::<_, Stop>(text.kind)
        };
        Ok(SentLine {
            id: row.id,
            about: (!reading.session.write_only).then_some((row.purpose, row.voice)),
            at: row.sent_at,
            became: matters
                .of_views(row.id, row.purpose)
                .unwrap_or_else(|| row.read_at.map_or(Became::Unread, Became::Read)),
            answers: replies.map(kind).collect::<Result<_, _>>()?,
        })
    };
    views.iter().map(line).collect()
}
