//! `/mine`: a child's own page; go on writing.
//!
//! An answer leads My page from the day it is given until a day after it was first seen; promises can be spoken of on
//! any day.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::answered::Answered;
use heard_app::child::greeting::Greetings;
use heard_app::child::meeting::NextMeeting;
use heard_app::child::mine::{LetterLine, Mine, MinePage, RecordLine, Waiting};
use heard_app::child::outcome::{Became, SentLine};
use heard_app::child::promises::PromiseLine;
use heard_app::child::record::RecordState;
use heard_app::paths;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ChildDetails, ReplyText, ViewsBody};
use heard_domain::english_time;
use heard_domain::id::{AnswerId, StaffId, ViewsId};
use heard_domain::policy::{answer_is_news, reply_is_news};
use heard_domain::promise::{Promise, Source};
use heard_domain::store::{ChildFile, DraftRow, LetterRow, ReplyRow, ShownRecord, ViewsRow, ViewsSealed};
use leptos::prelude::*;

use super::asked_for::asked_for;
use super::greeting::greetings;
use super::outcome::Matters;
use super::own_views::{answer_alone, said};
use super::promises::{SaidBy, confirmed_promises, promise};
use super::record::shown;
use crate::children::{file, next_review};
use crate::http::{page, see_other};
use crate::opened;
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;
use crate::workers::{called, first_names, iro_card, iro_first_name};

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
    let matters = Matters::of(&app, reading.child).await?;
    let (sent, answered, news) = sent(&app, &reading, &matters).await?;
    let may_write = file.invitation.as_ref().is_some_and(|invitation| invitation.opens_review(now));
    let mine = Mine {
        name: details.called().to_owned(),
        band: file.band,
        greetings,
        answered,
        promises: promises(&app, &reading, &matters, &news).await?,
        asked_for: asked_for(&app, &reading).await?,
        letters: letters(&app, &reading).await?,
        waiting: waiting(&app, &reading, file.iro).await?,
        sent,
        records: records(&app, &reading).await?,
        draft_saved_at: draft.map(|draft| draft.updated_at),
        may_write,
        review_comes: next_review(&file).is_some(),
        next: next_meeting(&app, &file).await?,
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

/// The records that the child was shown, newest first, with who answered lately what was not quite right.
async fn records(app: &App, reading: &Reading) -> Result<Vec<RecordLine>, Stop> {
    let (shown, now) = (shown(app, reading).await?, app.clock.now());
    let names = first_names(app, shown.iter().filter_map(|record| record.review.iro)).await?;
    let line = |record: ShownRecord| {
        let ShownRecord { review, check, addenda, .. } = record;
        let added = addenda.iter().any(|addendum| answer_is_news(addendum.at, now));
        let news = check.reply.as_ref().is_some_and(|(_, at)| answer_is_news(*at, now)) && !check.waits_for_answer();
        let answered_by = review.iro.filter(|_| news).and_then(|iro| names.get(&iro).cloned());
        RecordLine { review: review.id, held_on: review.held_on, state: RecordState::of(&check), answered_by, added }
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

/// What was sent, newest first, with the kinds of the answers that are no news; and what is news, opened and as rows.
/// Reading them is logged, and news is from now on what the child has seen. The words are asked for only where they
/// stand with news.
async fn sent(
    app: &App,
    reading: &Reading,
    matters: &Matters,
) -> Result<(Vec<SentLine>, Vec<Answered>, Vec<ReplyRow>), Stop> {
    let entry = reading.entry(app, Action::ReadViews, ObjectKind::Child, reading.child.as_bytes());
    let (views, replies) = app.store.own_sendings(reading.child, reading.secret, &entry).await?;
    let now = app.clock.now();
    let (news, earlier): (Vec<_>, Vec<_>) = replies.into_iter().partition(|reply| reply_is_news(reply.seen_at, now));
    let readers = if views.is_empty() { Vec::new() } else { app.store.first_readers(reading.child).await? };
    let names = first_names(app, readers.iter().map(|(_, reader)| *reader)).await?;
    let reader = |views: ViewsId| {
        let reader = readers.iter().find(|(of, _)| *of == views);
        reader.and_then(|(_, reader)| names.get(reader)).cloned().unwrap_or_default()
    };
    let line = |row: &ViewsRow| {
        let replies = earlier.iter().filter(|reply| reply.views == row.id);
        let kind = |reply: &ReplyRow| {
            let text = reading.key.open::<ReplyText>(places::reply_body(reply.answer), &reply.body);
            Some(opened::line(text, "reply", reply.answer)?.kind)
        };
        SentLine {
            id: row.id,
            about: (!reading.session.write_only).then_some((row.purpose, row.voice)),
            at: row.sent_at,
            became: matters
                .of_views(row.id, row.purpose)
                .unwrap_or_else(|| row.read_at.map_or(Became::Unread, Became::Read)),
            read: row.read_at.map(|at| (reader(row.id), at)),
            answers: replies.filter_map(kind).collect(),
            answered_above: news.iter().any(|reply| reply.views == row.id),
        }
    };
    let lines = views.iter().map(line).collect();
    let answered = answered(app, reading, &news).await?;
    let first: Vec<_> = news.iter().filter(|reply| reply.seen_at.is_none()).collect();
    if !first.is_empty() {
        let first: Vec<_> = first.into_iter().map(|reply| (reply.views, reply.answer)).collect();
        app.store.saw_replies(reading.child, &first, now).await?;
    }
    Ok((lines, answered, news))
}

/// The promises, but for those of answers that head the page. Whose voice said what became of one stands on their own
/// page.
async fn promises(
    app: &App,
    reading: &Reading,
    matters: &Matters,
    news: &[ReplyRow],
) -> Result<Vec<PromiseLine>, Stop> {
    let rows = confirmed_promises(app, reading).await?;
    let is_news = |answer: AnswerId| news.iter().any(|reply| reply.answer == answer);
    let stands_above = |row: &&Promise| matches!(row.source, Source::Answer(_, answer) if is_news(answer));
    let said_by = SaidBy::new();
    Ok(rows.iter().filter(|row| !stands_above(row)).map(|row| promise(reading, row, matters, &said_by)).collect())
}

/// When and where the next meeting is, and who runs it.
async fn next_meeting(app: &App, file: &ChildFile) -> Result<NextMeeting, Stop> {
    let (review, today) = (next_review(file), english_time::day(app.clock.now()));
    let iro = iro_card(app, file.iro).await?.map(|iro| (iro.first_name, iro.picture));
    Ok(NextMeeting {
        day: review.and_then(|review| review.meeting_day(today)),
        format: review.and_then(|review| review.facts.format),
        venue: review.and_then(|review| review.facts.venue),
        iro,
    })
}

/// Answers with what they answer, newest first, by who gave them; alone, where the child's own words are not shown
/// back. What does not open is left out here: its sending says so.
async fn answered(app: &App, reading: &Reading, replies: &[ReplyRow]) -> Result<Vec<Answered>, Stop> {
    if replies.is_empty() {
        return Ok(Vec::new());
    }
    let names = first_names(app, replies.iter().map(|reply| reply.by)).await?;
    let bodies = if reading.session.shows_own_words() { bodies(app, reading).await? } else { HashMap::new() };
    let mut answered: Vec<Answered> = Vec::new();
    // The oldest come first.
    for reply in replies.iter().rev() {
        let of = bodies.get(&reply.views).and_then(|body: &ViewsBody| body.given(reply.answer));
        let said = match of {
            Some(given) => said(reading, given, Some(reply), &names),
            None => answer_alone(reading, reply, &names),
        };
        let Some(said) = said else { continue };
        let by = names.get(&reply.by).cloned().unwrap_or_default();
        match answered.iter_mut().find(|answered| answered.by == by) {
            Some(answered) => answered.things.push(said),
            None => answered.push(Answered { by, things: vec![said] }),
        }
    }
    Ok(answered)
}

/// What was sent, opened; what does not open is left out.
async fn bodies(app: &App, reading: &Reading) -> Result<HashMap<ViewsId, ViewsBody>, Stop> {
    let entry = reading.entry(app, Action::ReadViews, ObjectKind::Child, reading.child.as_bytes());
    let (views, _) = app.store.read_own_views(reading.child, reading.secret, &entry).await?;
    let open = |views: &ViewsSealed| {
        let body = opened::views(&reading.key, views);
        Some((views.row.id, opened::line(body, "views", views.row.id)?))
    };
    Ok(views.iter().filter_map(open).collect())
}
