//! `/staff/reviews/{review}/letter/preview`: the letter as the child will see it, what the guard finds in it, and the
//! second step of sending, or of printing. What is ticked to be right is logged before it goes.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use chrono::TimeDelta;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::acts::PreviewAct;
use heard_app::staff::letter_preview::{Preview, PreviewPage};
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::paper_letter::goes_on_paper;
use heard_domain::store::LetterState;
use leptos::prelude::*;

use super::review_opened::Opened;
use super::{heads, letter_guard, letter_page, page};
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// The letter before it is sent; on to the editor when there is no draft.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::LetterPreview { review }): At<at::LetterPreview>,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, review).await?;
    Ok(match describe(&app, &working, &opened).await? {
        Some(shown) => show(&app, shown),
        None => see_other(&editor(&opened)),
    })
}

/// Sends it, readable by the child once the time for taking it back is over; or leads on to it on paper, for a child
/// who cannot sign in. Both ways only past the guard.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::LetterPreview { review }): At<at::LetterPreview>,
    posted: Posted,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, review).await?;
    let (Some(mut shown), Some((row, _))) = (describe(&app, &working, &opened).await?, &opened.record.letter) else {
        return Ok(see_other(&editor(&opened)));
    };
    let print = posted.pressed::<PreviewAct>()? == Some(PreviewAct::Print);
    if print && !shown.on_paper {
        shown.troubles = vec![Trouble::new("main", Problem::SignsIn)];
        return Ok(show(&app, shown));
    }
    shown.ticked = letter_guard::ticked(&posted);
    let version: i64 = posted.parse(fields::VERSION)?;
    match letter_guard::may_go(&shown.marks, &shown.ticked) {
        Err(problem) => {
            let field = if problem == Problem::NotSaidRight { fields::RIGHT } else { "main" };
            shown.troubles = vec![Trouble::new(field, problem)];
            return Ok(show(&app, shown));
        }
        Ok(true) if version == row.version => {
            let said = working.entry(&app, opened.child, Action::SaidRight, ObjectKind::Letter, row.id.as_bytes());
            app.store.log(&said).await?;
        }
        Ok(_) => {}
    }
    let now = app.clock.now();
    if print {
        let entry = working.entry(&app, opened.child, Action::PrintedLetter, ObjectKind::Letter, row.id.as_bytes());
        if app.store.print_letter(row.id, version, now, &entry).await? {
            return Ok(see_other(&at::PaperLetter { review }.href()));
        }
        shown.troubles = vec![Trouble::new("main", Problem::Changed)];
        return Ok(show(&app, shown));
    }
    let readable_at = now + TimeDelta::minutes(app.config.council.recall_minutes.into());
    let entry = working.entry(&app, opened.child, Action::SentLetter, ObjectKind::Letter, row.id.as_bytes());
    if app.store.send_letter(row.id, version, now, readable_at, &entry).await? {
        return Ok(see_other(&editor(&opened)));
    }
    shown.troubles = vec![Trouble::new("main", Problem::Changed)];
    Ok(show(&app, shown))
}

fn editor(opened: &Opened) -> String {
    at::Letter { review: opened.review }.href()
}

fn show(app: &App, shown: PreviewPage) -> Response {
    let troubles = shown.troubles.clone();
    page(app, &troubles, move || view! { <Preview page=shown /> })
}

/// The draft with what the guard finds in it; `None` when there is no draft.
async fn describe(app: &App, working: &Working, opened: &Opened) -> Result<Option<PreviewPage>, Stop> {
    let Some((row, _)) = opened.record.letter.as_ref().filter(|(row, _)| row.state == LetterState::Draft) else {
        return Ok(None);
    };
    let text = letter_page::kept(opened)?.0.into_inner();
    let guarded = letter_guard::guarded(app, working, &opened.details, letter_guard::people(opened)?).await?;
    let marks = letter_guard::marks(app, working, opened, &guarded, &text).await?;
    Ok(Some(PreviewPage {
        review: opened.review,
        head: heads::head_of(app, &opened.key, opened.child).await?,
        name: opened.details.full_name().into(),
        called: opened.details.called().to_owned().into(),
        version: row.version,
        marks,
        ticked: Vec::new(),
        text: text.into(),
        on_paper: goes_on_paper(app.store.secret(opened.child).await?.as_ref()),
        recall_minutes: app.config.council.recall_minutes,
        troubles: Vec::new(),
    }))
}
