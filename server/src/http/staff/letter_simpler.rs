//! A letter said again more simply: typed, read for plain words, and taken back within the time for that. It is looked
//! at beside the letter before it goes ([`super::letter_simpler_preview`]).

use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::letter::{LetterPage, Stage};
use heard_app::staff::{Problem, Trouble};
use heard_domain::Words;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::LetterText;
use heard_domain::store::LetterRow;

use super::letter_page::show;
use super::review_opened::Opened;
use super::{letter_guard, typed};
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// Keeps it and leads on to it beside the letter as it stands.
pub(super) async fn preview(
    app: &App,
    working: &Working,
    opened: &Opened,
    mut shown: LetterPage,
    posted: &Posted,
) -> Result<Response, Stop> {
    let row = asked(opened, &shown)?;
    let text = typed::needed_words(posted, "simpler", LetterText::MAX, &mut shown.troubles);
    let version: i64 = posted.parse(fields::VERSION)?;
    refill(&mut shown, &text);
    if !shown.troubles.is_empty() {
        shown.simpler.version = version;
        return Ok(show(app, shown));
    }
    if save(app, working, opened, row, (text, version)).await? {
        return Ok(see_other(&at::LetterSimpler { review: opened.review }.href()));
    }
    shown.troubles.push(Trouble::new("simpler", Problem::Changed));
    Ok(show(app, shown))
}

/// Keeps it and reads it for plain words, and for what does not belong in it.
pub(super) async fn check(
    app: &App,
    working: &Working,
    opened: &Opened,
    mut shown: LetterPage,
    posted: &Posted,
) -> Result<Response, Stop> {
    let row = asked(opened, &shown)?;
    let text = typed::words(posted, "simpler", LetterText::MAX, &mut shown.troubles);
    let version: i64 = posted.parse(fields::VERSION)?;
    refill(&mut shown, &text);
    shown.simpler.marks = letter_guard::marks(app, working, opened, &shown.guarded, text.expose()).await?;
    if !shown.troubles.is_empty() || text.is_blank() {
        shown.simpler.version = version;
    } else if save(app, working, opened, row, (text, version)).await? {
        shown.simpler.version = version + 1;
    } else {
        shown.troubles.push(Trouble::new("simpler", Problem::Changed));
    }
    Ok(show(app, shown))
}

/// Takes it back: the child has the letter as it was, and what was written is in its box again.
pub(super) async fn recall(
    app: &App,
    working: &Working,
    opened: &Opened,
    mut shown: LetterPage,
) -> Result<Response, Stop> {
    let row = asked(opened, &shown)?;
    let entry = working.entry(app, opened.child, Action::RecalledSimpler, ObjectKind::Letter, row.id.as_bytes());
    if app.store.recall_simpler(row.id, app.clock.now(), &entry).await? {
        return Ok(see_other(&at::Letter { review: opened.review }.href()));
    }
    shown.troubles.push(Trouble::new("main", Problem::TooLate));
    Ok(show(app, shown))
}

/// The letter whose child can read it and asked for simpler words.
fn asked<'a>(opened: &'a Opened, shown: &LetterPage) -> Result<&'a LetterRow, Stop> {
    let asked = shown.simpler.asked.is_some() && matches!(shown.stage, Stage::Readable { .. });
    opened.record.letter.as_ref().map(|(row, _)| row).filter(|_| asked).ok_or(Stop::NotFound)
}

/// What was typed is shown in its box, even if it was sent in another tab meanwhile.
fn refill(shown: &mut LetterPage, text: &Words) {
    shown.simpler.given = None;
    shown.simpler.text = text.expose().to_owned().into();
}

/// Keeps the draft on the version that it was written on. `false` when somebody changed or sent it meanwhile.
async fn save(
    app: &App,
    working: &Working,
    opened: &Opened,
    row: &LetterRow,
    (text, version): (Words, i64),
) -> Result<bool, Stop> {
    let sealed = opened.key.seal(places::letter_simpler(row.id), &LetterText { text });
    let entry = working.entry(app, opened.child, Action::ChangedSimpler, ObjectKind::Letter, row.id.as_bytes());
    Ok(app.store.save_simpler(row.id, &sealed, version, app.clock.now(), &entry).await?)
}
