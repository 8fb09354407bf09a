//! A letter said again more simply: checked as the letter is, and readable as soon as it is sent.

use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::letter::{LetterPage, Stage};
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::LetterText;

use super::letter_page::show;
use super::review_opened::Opened;
use super::{letter_guard, typed};
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// Checks it, or sends it.
pub(super) async fn post(
    app: &App,
    working: &Working,
    opened: &Opened,
    mut shown: LetterPage,
    checked: bool,
    posted: &Posted,
) -> Result<Response, Stop> {
    let asked = shown.simpler.asked.is_some() && matches!(shown.stage, Stage::Readable { .. });
    let Some((row, _)) = opened.record.letter.as_ref().filter(|_| asked) else { return Err(Stop::NotFound) };
    let mut troubles = Vec::new();
    let text = match checked {
        true => typed::words(posted, "simpler", LetterText::MAX, &mut troubles),
        false => typed::needed_words(posted, "simpler", LetterText::MAX, &mut troubles),
    };
    shown.simpler.text = text.expose().to_owned().into();
    let marks = letter_guard::marks(app, working, opened, &shown.guarded, text.expose()).await?;
    let ticked = letter_guard::ticked(posted);
    let mut said_right = false;
    if !checked {
        match letter_guard::may_go(&marks, &ticked) {
            Ok(right) => said_right = right,
            Err(Problem::NotSaidRight) => troubles.push(Trouble::new(fields::RIGHT, Problem::NotSaidRight)),
            Err(problem) => troubles.push(Trouble::new("simpler", problem)),
        }
    }
    (shown.simpler.marks, shown.simpler.ticked) = (marks, ticked);
    if shown.simpler.given.is_some() {
        // Sent in another tab: what was typed is still shown.
        shown.simpler.given = None;
        troubles.push(Trouble::new("simpler", Problem::Changed));
    }
    if !checked && troubles.is_empty() {
        let sealed = opened.key.seal(places::letter_simpler(row.id), &LetterText { text });
        if said_right {
            let said = working.entry(app, opened.child, Action::SaidRight, ObjectKind::Letter, row.id.as_bytes());
            app.store.log(&said).await?;
        }
        let entry = working.entry(app, opened.child, Action::SaidSimpler, ObjectKind::Letter, row.id.as_bytes());
        if app.store.add_simpler(row.id, working.staff, &sealed, app.clock.now(), &entry).await? {
            return Ok(see_other(&at::Letter { review: opened.review }.href()));
        }
        troubles.push(Trouble::new("simpler", Problem::Changed));
    }
    shown.troubles = troubles;
    Ok(show(app, shown))
}
