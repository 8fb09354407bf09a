//! `/mine`: a child's own page; go on writing.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::answered::Answered;
use heard_app::child::became::{Became, SentLine};
use heard_app::child::greeting::Greetings;
use heard_app::child::mine::{LetterLine, Mine, MinePage, RecordLine, Waiting};
use heard_app::child::record::RecordState;
use heard_app::paths;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ChildDetails, DraftBody, ReplyText, ViewsBody};
use heard_domain::id::StaffId;
use heard_domain::london;
use heard_domain::policy::{answer_is_news, reply_is_news};
use heard_domain::purpose::Purpose;
use heard_domain::store::{DraftRow, LetterRow, ReplyRow, ShownRecord, ViewsRow, ViewsSealed};
use leptos::prelude::*;

use super::became::Matters;
use super::greeting::greetings;
use super::own_views::said;
use super::record::shown;
use crate::children::{file, first_names, iro_first_name, next_review};
use crate::http::{page, see_other};
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The page. Letters, records and greetings open only with a secret that the IRO has confirmed.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    let file = file(&app, reading.child).await?;
    let now = app.clock.now();
    let details: ChildDetails = reading.key.open(places::child_identity(reading.child), &file.identity)?;
    let confirmed = reading.session.secret_confirmed;
    let greetings = if confirmed { greetings(&app, &file, &reading.key, false).await? } else { Greetings::default() };
    let draft = app.store.resume_draft(reading.child, reading.secret, &reading.session.hash).await?;
    let (sent, answered) = sent(&app, &reading).await?;
    let may_write = file.invitation.as_ref().is_some_and(|invitation| invitation.opens_writing(now));
    let mine = Mine {
        name: details.called().to_owned(),
        band: file.band,
        greetings,
        answered,
        shows_own_words: true,
        letters: letters(&app, &reading).await?,
        waiting: waiting(&app, &reading, file.iro).await?,
        sent,
        records: records(&app, &reading).await?,
        may_continue: match &draft {
            Some(draft) => may_write || purpose(&reading, draft)? != Purpose::BeforeReview,
            None => false,
        },
        draft_saved_at: draft.map(|draft| draft.updated_at),
        may_write,
        meeting: next_review(&file).and_then(|review| review.meeting_day(london::day(now))),
        confirmed,
    };
    Ok(page(&app, reading.language(), StatusCode::OK, move || view! { <MinePage mine=mine /> }))
}

/// Goes on with the saved draft; where there is none, to what can be said.
///
/// # Errors
/// When storage fails.
pub(super) async fn post_write(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    let draft = app.store.resume_draft(reading.child, reading.secret, &reading.session.hash).await?;
    Ok(see_other(if draft.is_some() { paths::QUESTIONS } else { paths::SAY }))
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

/// Letters that wait until the secret is confirmed: how many were not opened yet, from whom, and nothing of them.
async fn waiting(app: &App, reading: &Reading, iro: Option<StaffId>) -> Result<Option<Waiting>, Stop> {
    if reading.session.secret_confirmed {
        return Ok(None);
    }
    let letters = app.store.letters(reading.child, app.clock.now()).await?;
    let unopened: Vec<_> = letters.iter().filter(|letter| letter.opened_at.is_none()).collect();
    let Some(newest) = unopened.first() else { return Ok(None) };
    let from = first_names(app, [newest.by]).await?.remove(&newest.by).unwrap_or_default();
    Ok(Some(Waiting { count: unopened.len(), from, iro: iro_first_name(app, iro).await? }))
}

/// What this secret may open of what was sent, newest first, with the kinds of the answers that are no news; and what is
/// news. Reading them is logged, and news is from now on what the child has seen.
async fn sent(app: &App, reading: &Reading) -> Result<(Vec<SentLine>, Vec<Answered>), Stop> {
    let entry = reading.entry(app, Action::ReadViews, ObjectKind::Child, reading.child.as_bytes());
    let (views, replies) = app.store.read_own_views(reading.child, reading.secret, &entry).await?;
    let now = app.clock.now();
    let confirmed = reading.session.secret_confirmed;
    let (news, earlier): (Vec<_>, Vec<_>) =
        replies.into_iter().partition(|reply| confirmed && reply_is_news(reply.seen_at, now));
    let matters = Matters::of(app, reading.child).await?;
    let line = |row: &ViewsRow| {
        let replies = earlier.iter().filter(|reply| reply.views == row.id);
        let kind = |reply: &ReplyRow| {
            let text: ReplyText = reading.key.open(places::reply_body(reply.answer), &reply.body)?;
            Ok::<_, Stop>(text.kind)
        };
        Ok::<_, Stop>(SentLine {
            id: row.id,
            purpose: row.purpose,
            voice: row.voice,
            at: row.sent_at,
            became: matters
                .of_views(row.id, row.purpose)
                .unwrap_or_else(|| row.read_at.map_or(Became::Unread, Became::Read)),
            answers: replies.map(kind).collect::<Result<_, _>>()?,
            answered_above: news.iter().any(|reply| reply.views == row.id),
        })
    };
    let lines = views.iter().map(|views| line(&views.row)).collect::<Result<_, _>>()?;
    let answered = answered(app, reading, &views, &news).await?;
    let first: Vec<_> = news.iter().filter(|reply| reply.seen_at.is_none()).collect();
    if !first.is_empty() {
        let first: Vec<_> = first.into_iter().map(|reply| (reply.views, reply.answer)).collect();
        app.store.saw_replies(reading.child, &first, now).await?;
    }
    Ok((lines, answered))
}

/// Answers with what they answer, newest first, by who gave them.
async fn answered(
    app: &App,
    reading: &Reading,
    views: &[ViewsSealed],
    replies: &[ReplyRow],
) -> Result<Vec<Answered>, Stop> {
    let names = first_names(app, replies.iter().map(|reply| reply.by)).await?;
    let mut answered: Vec<Answered> = Vec::new();
    // The oldest come first.
    for reply in replies.iter().rev() {
        let Some(of) = views.iter().find(|views| views.row.id == reply.views) else { continue };
        let body: ViewsBody = reading.key.open(places::views_body(of.row.id), &of.body)?;
        let Some(given) = body.given(reply.answer) else { continue };
        let by = names.get(&reply.by).cloned().unwrap_or_default();
        let said = said(reading, given.clone(), Some((by.clone(), reply)))?;
        match answered.iter_mut().find(|answered| answered.by == by) {
            Some(answered) => answered.things.push(said),
            None => answered.push(Answered { by, things: vec![said] }),
        }
    }
    Ok(answered)
}
