//! `/staff/reviews/{review}/letter/simpler`: a letter in simpler words beside the letter as it stands, what the guard
//! finds in it, and the press that sends it. What is ticked to be right is logged before it goes.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use chrono::TimeDelta;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::letter_simpler::{SimplerPreview, SimplerPreviewPage};
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::LetterText;
use heard_domain::store::{LetterState, SimplerSent};
use heard_domain::typed::compare;
use leptos::prelude::*;

use super::review_opened::Opened;
use super::{heads, letter_guard, letter_page, page};
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// Both texts; on to the letter when nothing is written in simpler words, or it is sent.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::LetterSimpler { review }): At<at::LetterSimpler>,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, review).await?;
    Ok(match describe(&app, &working, &opened).await? {
        Some(shown) => show(&app, shown),
        None => see_other(&at::Letter { review }.href()),
    })
}

/// Sends it, readable by the child once the time for taking it back is over.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::LetterSimpler { review }): At<at::LetterSimpler>,
    posted: Posted,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, review).await?;
    let letter = at::Letter { review }.href();
    let (Some(mut shown), Some((row, _))) = (describe(&app, &working, &opened).await?, &opened.record.letter) else {
        return Ok(see_other(&letter));
    };
    shown.ticked = letter_guard::ticked(&posted);
    let version: i64 = posted.parse(fields::VERSION)?;
    let entry = |action| working.entry(&app, opened.child, action, ObjectKind::Letter, row.id.as_bytes());
    match letter_guard::may_go(&shown.marks, &shown.ticked) {
        Err(problem) => {
            let field = if problem == Problem::NotSaidRight { fields::RIGHT } else { "main" };
            shown.troubles = vec![Trouble::new(field, problem)];
            return Ok(show(&app, shown));
        }
        Ok(true) if version == shown.version => app.store.log(&entry(Action::SaidRight)).await?,
        Ok(_) => {}
    }
    let now = app.clock.now();
    let sent = SimplerSent { at: now, readable_at: now + TimeDelta::minutes(app.config.council.recall_minutes.into()) };
    if app.store.send_simpler(row.id, version, working.staff, sent, &entry(Action::SaidSimpler)).await? {
        return Ok(see_other(&letter));
    }
    shown.troubles = vec![Trouble::new("main", Problem::Changed)];
    Ok(show(&app, shown))
}

fn show(app: &App, shown: SimplerPreviewPage) -> Response {
    let troubles = shown.troubles.clone();
    page(app, &troubles, move || view! { <SimplerPreview page=shown /> })
}

/// Both texts with what the guard finds in the simpler one; `None` when that is not written, or sent.
async fn describe(app: &App, working: &Working, opened: &Opened) -> Result<Option<SimplerPreviewPage>, Stop> {
    let sent = opened.record.letter.as_ref().filter(|(row, _)| row.state == LetterState::Sent);
    let Some((row, simpler)) = sent.and_then(|(row, _)| Some((row, row.simpler.as_ref()?))) else { return Ok(None) };
    if simpler.sent.is_some() {
        return Ok(None);
    }
    let stands = letter_page::kept(opened)?.0;
    let text: LetterText = opened.key.open(places::letter_simpler(row.id), &simpler.body)?;
    let guarded = letter_guard::guarded(app, working, &opened.details, letter_guard::people(opened)?).await?;
    let marks = letter_guard::marks(app, working, opened, &guarded, text.text.expose()).await?;
    Ok(Some(SimplerPreviewPage {
        review: opened.review,
        head: heads::head_of(app, &opened.key, opened.child).await?,
        name: opened.details.full_name().into(),
        called: opened.details.called().to_owned().into(),
        version: simpler.version,
        texts: compare(stands.expose(), text.text.expose()),
        marks,
        ticked: Vec::new(),
        recall_minutes: app.config.council.recall_minutes,
        troubles: Vec::new(),
    }))
}
