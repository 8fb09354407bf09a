//! `/staff/reviews/{review}/letter/paper`: a letter that was printed past the guard, and that it was given to a child who
//! cannot sign in. The page can be loaded and printed as often as one likes; only its form changes anything.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::components::DateParts;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::letter_paper::{PaperLetter, PaperLetterPage};
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::paper_letter::{NotGiven, may_be_given};
use heard_domain::store::{OnPaper, PaperTo};
use leptos::prelude::*;

use super::review_opened::Opened;
use super::{heads, letter_page, page, typed};
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// The letter as it was printed or given; on to the editor for any other.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::PaperLetter { review }): At<at::PaperLetter>,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, review).await?;
    Ok(match describe(&app, &opened).await? {
        Some(shown) => show(&app, shown),
        None => see_other(&at::Letter { review }.href()),
    })
}

/// Notes that it was given, on the day that was typed or else today; from then on it counts as sent.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::PaperLetter { review }): At<at::PaperLetter>,
    posted: Posted,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, review).await?;
    let editor = at::Letter { review }.href();
    let (Some(mut shown), Some((row, _))) = (describe(&app, &opened).await?, &opened.record.letter) else {
        return Ok(see_other(&editor));
    };
    // Said before, in another tab: the page shows on which day.
    let Some(printed) = row.stands_printed() else { return Ok(see_other(&editor)) };
    let mut troubles = Vec::new();
    shown.on = typed::date_parts(&posted, "on");
    shown.to = PaperTo::from_code(posted.get("to"));
    let on = typed::date(&posted, "on", &mut troubles).unwrap_or(opened.today);
    if shown.to.is_none() {
        troubles.push(Trouble::new("to", Problem::NotChosen));
    }
    if troubles.iter().all(|trouble| trouble.field != "on") {
        let problem = may_be_given(on, printed, opened.today).err().map(|not| match not {
            NotGiven::Future => Problem::Future,
            NotGiven::BeforePrinting => Problem::BeforePrinting,
        });
        troubles.extend(problem.map(|problem| Trouble::new("on", problem)));
    }
    // Printed anew in another tab: another text than the one that this page showed.
    if posted.parse::<i64>(fields::VERSION)? != row.version {
        troubles.push(Trouble::new("main", Problem::NotPrinted));
    }
    if let (Some(to), true) = (shown.to, troubles.is_empty()) {
        let given = OnPaper { on, to, by: working.staff };
        let entry = working.entry(&app, opened.child, Action::GaveLetter, ObjectKind::Letter, row.id.as_bytes());
        if app.store.give_letter(row.id, &given, app.clock.now(), &entry).await? {
            return Ok(see_other(&editor));
        }
        troubles.push(Trouble::new("main", Problem::NotPrinted));
    }
    shown.troubles = troubles;
    Ok(show(&app, shown))
}

fn show(app: &App, shown: PaperLetterPage) -> Response {
    let troubles = shown.troubles.clone();
    page(app, &troubles, move || view! { <PaperLetter page=shown /> })
}

/// What was printed or given; `None` when the letter is neither.
async fn describe(app: &App, opened: &Opened) -> Result<Option<PaperLetterPage>, Stop> {
    let row = opened.record.letter.as_ref().map(|(row, _)| row);
    let Some(row) = row.filter(|row| row.stands_printed().is_some() || row.on_paper.is_some()) else {
        return Ok(None);
    };
    Ok(Some(PaperLetterPage {
        review: opened.review,
        head: heads::head_of(app, &opened.key, opened.child).await?,
        name: opened.details.full_name().into(),
        called: opened.details.called().to_owned().into(),
        version: row.version,
        text: letter_page::kept(opened)?.0.into_inner().into(),
        given: letter_page::given(app, Some(row)).await?,
        on: DateParts::default(),
        to: None,
        troubles: Vec::new(),
    }))
}
