//! `/mine/letters/…`: a letter, its promises, and a word back.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::letter::{LetterPage, LetterView, NOT_QUITE_MAX};
use heard_domain::Words;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::LetterText;
use heard_domain::id::LetterId;
use heard_domain::store::{Feeling, LetterResponse, LetterRow};
use leptos::prelude::*;

use super::promises::{confirmed_promises, promise};
use crate::children::name_and_picture;
use crate::http::{Posted, page};
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The letter.
///
/// # Errors
/// [`Stop::NotFound`] for somebody else's letter, one that is not readable yet, and one that does not exist.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    reading: Reading,
    Path(id): Path<String>,
) -> Result<Response, Stop> {
    let (_, letter) = read(&app, &reading, &id).await?;
    Ok(page(&app, reading.language(), StatusCode::OK, move || view! { <LetterPage letter=letter /> }))
}

/// Takes how it felt and what is not quite right.
///
/// # Errors
/// As [`get`].
pub(super) async fn post(
    State(app): State<Arc<App>>,
    reading: Reading,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Stop> {
    let (row, mut letter) = read(&app, &reading, &id).await?;
    let not_quite = posted.words("not-quite");
    letter.feeling = Feeling::from_code(posted.get("feeling"));
    letter.not_quite = not_quite.expose().to_owned();
    let status = if not_quite.count() > NOT_QUITE_MAX {
        letter.too_long = Some((not_quite.count(), NOT_QUITE_MAX));
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        let entry = reading.entry(&app, Action::RespondedToLetter, ObjectKind::Letter, row.id.as_bytes());
        let place = places::letter_not_quite(row.id);
        let sealed = (!not_quite.is_blank()).then(|| reading.key.seal(place, &not_quite));
        let response = LetterResponse { feeling: letter.feeling, not_quite: sealed, ..LetterResponse::default() };
        app.store.respond_to_letter(row.id, &response, app.clock.now(), &entry).await?;
        letter.thanked = true;
        StatusCode::OK
    };
    Ok(page(&app, reading.language(), status, move || view! { <LetterPage letter=letter /> }))
}

/// Opens a letter for its child.
async fn read(app: &App, reading: &Reading, id: &str) -> Result<(LetterRow, LetterView), Stop> {
    let id: LetterId = id.parse().map_err(|_| Stop::NotFound)?;
    if !reading.session.secret_confirmed {
        return Err(Stop::NotFound);
    }
    let entry = reading.entry(app, Action::ReadLetter, ObjectKind::Letter, id.as_bytes());
    let found = app.store.read_letter(reading.child, id, app.clock.now(), &entry).await?;
    let (row, body) = found.ok_or(Stop::NotFound)?;
    let text: LetterText = reading.key.open(places::letter_body(id), &body)?;
    let not_quite: Words = match &row.not_quite {
        Some(sealed) => reading.key.open(places::letter_not_quite(id), sealed)?,
        None => Words::default(),
    };
    let (from, picture) = match app.store.staff(&[row.by]).await?.first() {
        Some(writer) => name_and_picture(app, writer)?,
        None => (String::new(), heard_app::paths::portrait("portrait-1")),
    };
    let all = confirmed_promises(app, reading).await?;
    let of_this = all.iter().filter(|decision| decision.review == row.review);
    let view = LetterView {
        from,
        picture,
        at: row.readable_at.ok_or(Stop::Broken)?,
        text: text.text.into_inner(),
        promises: of_this.map(|decision| promise(&reading.key, decision)).collect::<Result<_, _>>()?,
        feeling: row.feeling,
        not_quite: not_quite.into_inner(),
        too_long: None,
        thanked: false,
    };
    Ok((row, view))
}
