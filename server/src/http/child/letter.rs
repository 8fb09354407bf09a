//! `/mine/letters/…`: a letter, its promises, a word back, and "say it again more simply".

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::args;
use heard_app::child::acts::LetterAct;
use heard_app::child::letter::{Done, LetterPage, LetterView, NOT_QUITE_MAX, REPLY_MAX, Simpler};
use heard_app::components::Fault;
use heard_app::paths;
use heard_app::text::{lookup, lookup_with};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::LetterText;
use heard_domain::id::LetterId;
use heard_domain::matter::Kind;
use heard_domain::promise::Source;
use heard_domain::sealed::Sealed;
use heard_domain::store::{Feeling, LetterResponse, LetterRow, NewMatter};
use heard_domain::{Words, english_time};
use leptos::prelude::*;

use super::outcome::Matters;
use super::promises::{confirmed_promises, promise, said_by};
use crate::children::child_now;
use crate::http::{At, Posted, page};
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;
use crate::workers::{first_names, name_and_picture};

/// The letter.
///
/// # Errors
/// [`Stop::NotFound`] for somebody else's letter, one that is not readable yet, and one that does not exist.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    reading: Reading,
    At(paths::Letter { letter: id }): At<paths::Letter>,
) -> Result<Response, Stop> {
    let (_, letter) = read(&app, &reading, id).await?;
    Ok(show(&app, &reading, letter))
}

/// Takes how it felt, what is not quite right and what is written back; or asks to be told more simply, which leaves
/// what was typed in its boxes and sends nothing of it.
///
/// # Errors
/// As [`get`].
pub(super) async fn post(
    State(app): State<Arc<App>>,
    reading: Reading,
    At(paths::Letter { letter: id }): At<paths::Letter>,
    posted: Posted,
) -> Result<Response, Stop> {
    let (row, kept) = read(&app, &reading, id).await?;
    let (not_quite, reply) = (posted.words("not-quite"), posted.words("reply"));
    let mut letter = LetterView {
        feeling: Feeling::from_code(posted.get("feeling")),
        not_quite: not_quite.expose().to_owned(),
        reply: reply.expose().to_owned(),
        ..kept.clone()
    };
    if posted.pressed()? == Some(LetterAct::Simpler) {
        if letter.simpler == Simpler::NotAsked {
            ask_simpler(&app, &reading, &row).await?;
            let at = app.clock.now();
            letter.simpler = Simpler::Asked { at, by: Kind::Simpler.due(english_time::day(at)) };
        }
        let said = |view: &LetterView| (view.feeling, view.not_quite.clone(), view.reply.clone());
        letter.done = Some(Done::AskedSimpler { unsent: said(&letter) != said(&kept) });
        return Ok(show(&app, &reading, letter));
    }
    letter.faults = [("not-quite", &not_quite, NOT_QUITE_MAX), ("reply", &reply, REPLY_MAX)]
        .into_iter()
        .filter(|(_, words, max)| words.count() > *max)
        .map(|(field, words, max)| {
            let values = args! { "count" => words.count(), "max" => max };
            Fault::new(field, lookup_with(reading.language(), heard_app::key!("too-long"), &values))
        })
        .collect();
    if letter.faults.is_empty() {
        let new_words = [(&not_quite, &kept.not_quite), (&reply, &kept.reply)];
        let told = new_words.into_iter().any(|(words, kept)| !words.is_blank() && words.expose() != kept);
        let (told_before, not_quite_at) =
            (row.reply.as_ref().map(|(reply, _)| reply), places::letter_not_quite(row.id));
        let shows = reading.session.shows_own_words();
        let response = LetterResponse {
            feeling: letter.feeling.or(row.feeling.filter(|_| !shows)),
            not_quite: sealed(&reading, &not_quite, &kept.not_quite, row.not_quite.as_ref(), not_quite_at)?,
            reply: sealed(&reading, &reply, &kept.reply, told_before, places::letter_reply(row.id))?,
            simpler: false,
            matters: if told { vec![matter(&app, Kind::LetterReply, &row)] } else { Vec::new() },
        };
        match respond(&app, &reading, &row, &response).await {
            Err(Stop::Busy) => return Ok(show(&app, &reading, LetterView { not_saved: true, ..letter })),
            told => told?,
        }
        if !reading.session.shows_own_words() {
            (letter.feeling, letter.not_quite, letter.reply) = (None, String::new(), String::new());
        }
        letter.became = Matters::of(&app, reading.child).await?.of_letter(row.id);
        letter.told_at = if told { Some(app.clock.now()) } else { kept.told_at };
        letter.done = Some(Done::Told);
    }
    Ok(show(&app, &reading, letter))
}

/// Puts "say it again more simply" on the IRO's desk. What the child said before stays as it is.
async fn ask_simpler(app: &App, reading: &Reading, row: &LetterRow) -> Result<(), Stop> {
    let response = LetterResponse {
        feeling: row.feeling,
        not_quite: row.not_quite.clone(),
        reply: row.reply.as_ref().map(|(reply, _)| reply.clone()),
        simpler: true,
        matters: vec![matter(app, Kind::Simpler, row)],
    };
    respond(app, reading, row, &response).await
}

async fn respond(app: &App, reading: &Reading, row: &LetterRow, response: &LetterResponse) -> Result<(), Stop> {
    let entry = reading.entry(app, Action::RespondedToLetter, ObjectKind::Letter, row.id.as_bytes());
    Ok(app.store.respond_to_letter(row.id, response, app.clock.now(), &entry).await?)
}

fn matter(app: &App, kind: Kind, row: &LetterRow) -> NewMatter {
    let due_on = kind.due(english_time::day(app.clock.now()));
    NewMatter { id: app.dice.id(), kind, decision: None, letter: Some(row.id), review: Some(row.review), due_on }
}

/// Words sealed: as they were kept when they are the same, so that they keep their time; nothing for none. Where the
/// child's own words are not shown back, an empty box says nothing, and new words come after those that were there.
fn sealed(
    reading: &Reading,
    words: &Words,
    kept: &str,
    before: Option<&Sealed>,
    place: crate::vault::Place,
) -> Result<Option<Sealed>, Stop> {
    if !reading.session.shows_own_words() {
        return added(reading, words, before, place);
    }
    if words.expose() == kept {
        return Ok(before.cloned());
    }
    Ok((!words.is_blank()).then(|| reading.key.seal(place, words)))
}

/// Words after those that were kept before, sealed; what was kept where there are none.
///
/// # Errors
/// When what was kept does not open.
pub(super) fn added(
    reading: &Reading,
    words: &Words,
    before: Option<&Sealed>,
    place: crate::vault::Place,
) -> Result<Option<Sealed>, Stop> {
    let Some(kept) = before else { return Ok((!words.is_blank()).then(|| reading.key.seal(place, words))) };
    if words.is_blank() {
        return Ok(Some(kept.clone()));
    }
    let kept: Words = reading.key.open(place, kept)?;
    Ok(Some(reading.key.seal(place, &Words::new(format!("{}\n\n{}", kept.expose(), words.expose())))))
}

fn show(app: &App, reading: &Reading, letter: LetterView) -> Response {
    let status = match (letter.not_saved, letter.faults.is_empty()) {
        (true, _) => Stop::Busy.status(),
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    page(app, reading.language(), status, move || view! { <LetterPage letter=letter /> })
}

/// Opens a letter for its child.
async fn read(app: &App, reading: &Reading, id: LetterId) -> Result<(LetterRow, LetterView), Stop> {
    if !reading.session.secret_confirmed {
        return Err(Stop::NotFound);
    }
    let entry = reading.entry(app, Action::ReadLetter, ObjectKind::Letter, id.as_bytes());
    let found = app.store.read_letter(reading.child, id, app.clock.now(), &entry).await?;
    let (row, body) = found.ok_or(Stop::NotFound)?;
    let text: LetterText = reading.key.open(places::letter_body(id), &body)?;
    let shows = reading.session.shows_own_words();
    let words = |place, sealed: Option<&Sealed>| match sealed.filter(|_| shows) {
        Some(sealed) => reading.key.open::<Words>(place, sealed).map(Words::into_inner),
        None => Ok(String::new()),
    };
    let given = row.simpler.as_ref().and_then(|simpler| Some((simpler, simpler.sent?)));
    let simpler = match (given, row.simpler_asked_at) {
        (Some((simpler, sent)), _) => {
            let text: LetterText = reading.key.open(places::letter_simpler(id), &simpler.body)?;
            // As the letter: it came when it could be read.
            Simpler::Given { text: text.text.into_inner(), at: sent.readable_at }
        }
        (None, Some(at)) => Simpler::Asked { at, by: Kind::Simpler.due(english_time::day(at)) },
        (None, None) => Simpler::NotAsked,
    };
    let (from, picture) = match app.store.staff(&[row.by]).await?.first() {
        Some(writer) => name_and_picture(app, writer)?,
        None => (String::new(), paths::no_portrait()),
    };
    let first_name = first_names(app, [row.by]).await?.remove(&row.by);
    let somebody = || lookup(reading.language(), heard_app::key!("before-your-iro")).into_owned();
    let all = confirmed_promises(app, reading).await?;
    // What was promised in an answer stands with the answer, and is not in the letter.
    let of_this = all.iter().filter(|decision| decision.review == row.review && decision.source == Source::Review);
    let said_by = said_by(app, reading).await?;
    let matters = Matters::of(app, reading.child).await?;
    let view = LetterView {
        band: child_now(app, reading.child).await?.band,
        from,
        first_name: first_name.unwrap_or_else(somebody),
        picture,
        at: row.readable_at.ok_or(Stop::Broken)?,
        text: text.text.into_inner(),
        simpler,
        promises: of_this.map(|decision| promise(reading, decision, &matters, &said_by)).collect(),
        feeling: row.feeling.filter(|_| shows),
        not_quite: words(places::letter_not_quite(id), row.not_quite.as_ref())?,
        reply: words(places::letter_reply(id), row.reply.as_ref().map(|(reply, _)| reply))?,
        told_at: row.reply.as_ref().map(|(_, at)| *at).or_else(|| matters.letter_told_at(id)),
        became: matters.of_letter(id),
        read_by: Kind::LetterReply.due(matters.today()),
        done: None,
        not_saved: false,
        faults: Vec::new(),
    };
    Ok((row, view))
}
