//! `/staff/reviews/{review}/letter`: the letter to a child, written, checked, saved, taken back or withheld.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::acts::LetterAct;
use heard_app::staff::letter::{LetterPage, MAX_REASON, Stage};
use heard_app::staff::typing::Typing;
use heard_app::staff::{Problem, Trouble};
use heard_domain::Words;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{LetterText, WithheldReason};
use heard_domain::id::LetterId;
use heard_domain::store::LetterBody;
use heard_domain::typed::TypedAt;

use super::letter_page::{describe, show};
use super::letter_points::{put, put_ticked};
use super::review_opened::{Opened, pressed};
use super::{letter_guard, letter_simpler, typed, typing, typing_both, typing_record};
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The letter.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Letter { review }): At<at::Letter>,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, review).await?;
    let mut shown = describe(&app, &working, &opened).await?;
    if matches!(shown.stage, Stage::Writing | Stage::Withheld) {
        let record = (&typing_record::text(Words::new(shown.text.to_string())), shown.version);
        let (typing, typed) = typing::open(&app, &working, &opened.key, TypedAt::Letter(review), record).await?;
        shown.typing = typing;
        if let Some(typed) = typed {
            shown.text = typed.words("text").into_inner().into();
        }
    }
    Ok(show(&app, shown))
}

/// Saves, checks, puts a point in, goes on to the preview, takes back, or records that none is sent.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Letter { review }): At<at::Letter>,
    posted: Posted,
) -> Result<Response, Stop> {
    let act = pressed(&app, &working, review, &posted).await?;
    let opened = Opened::at(&app, &working, review).await?;
    let mut shown = describe(&app, &working, &opened).await?;
    match act {
        Some(LetterAct::Recall) => return recall(&app, &working, &opened, shown).await,
        Some(LetterAct::Withhold) => return withhold(&app, &working, &opened, shown, &posted).await,
        Some(LetterAct::PreviewSimpler) => {
            return letter_simpler::preview(&app, &working, &opened, shown, &posted).await;
        }
        Some(LetterAct::CheckSimpler) => return letter_simpler::check(&app, &working, &opened, shown, &posted).await,
        Some(LetterAct::RecallSimpler) => return letter_simpler::recall(&app, &working, &opened, shown).await,
        Some(LetterAct::Preview | LetterAct::Save | LetterAct::Check | LetterAct::PutTicked) | None => {}
    }
    let typed_at = TypedAt::Letter(review);
    if let Some(both) = typing::overtaken(&app, &working, &opened.key, typed_at, &posted).await? {
        return Ok(both);
    }
    let mut text = posted.words("text");
    if posted.has(fields::PUT) {
        text = put(&shown, &text, posted.parse(fields::PUT)?)?;
    }
    if act == Some(LetterAct::PutTicked) {
        let ticks = posted.all(fields::TICK).map(|tick| tick.parse().map_err(|_| Stop::BadRequest));
        text = put_ticked(&shown, &text, &ticks.collect::<Result<Vec<_>, _>>()?)?;
    }
    let mut troubles = Vec::new();
    if text.count() > LetterText::MAX {
        troubles.push(Trouble::new("text", Problem::TooLong { max: LetterText::MAX, count: text.count() }));
    }
    let preview = act == Some(LetterAct::Preview);
    if preview && text.is_blank() {
        troubles.push(Trouble::new("text", Problem::Empty));
    }
    shown.text = text.expose().to_owned().into();
    shown.troubles = troubles;
    let version: i64 = posted.parse(fields::VERSION)?;
    let (whose, typing) = ((opened.child, &opened.key), typing::again(typed_at, &posted, version));
    if !shown.troubles.is_empty() {
        shown.version = version;
        shown.typing = typing::keep_refused(&app, &working, whose, &posted, typing).await?;
        return Ok(show(&app, shown));
    }
    if !save(&app, &working, &opened, text, version).await? {
        let typing = typing::keep_refused(&app, &working, whose, &posted, typing).await?;
        if posted.has(fields::TYPED_AT) {
            let mine = typing::typed_fields(&posted);
            return typing_both::against_record(&app, &working, typed_at, typing.version, mine).await;
        }
        // Even if it was sent meanwhile: what was typed stays in its box.
        (shown.changed, shown.stage) = (true, Stage::Writing);
        shown.troubles = vec![Trouble::new("text", Problem::Changed)];
        return Ok(show(&app, shown));
    }
    if preview {
        return Ok(see_other(&at::LetterPreview { review: opened.review }.href()));
    }
    // What was saved has the next version; a letter that had none has its first.
    (shown.version, shown.stage) = (shown.version + 1, Stage::Writing);
    shown.typing = Typing { based_on: shown.version, ..typing };
    shown.saved = true;
    if act == Some(LetterAct::Check) {
        shown.marks = letter_guard::marks(&app, &working, &opened, &shown.guarded, &shown.text).await?;
    }
    Ok(show(&app, shown))
}

/// Keeps the draft. `false` when somebody changed or sent it meanwhile.
async fn save(app: &App, working: &Working, opened: &Opened, text: Words, version: i64) -> Result<bool, Stop> {
    let id = opened.record.letter.as_ref().map_or_else(|| app.dice.id(), |(row, _)| row.id);
    let sealed = opened.key.seal(places::letter_body(id), &LetterText { text });
    let letter = body(app, working, opened, id, sealed);
    let entry = working.entry(app, opened.child, Action::ChangedLetter, ObjectKind::Letter, id.as_bytes());
    Ok(app.store.save_letter(&letter, version, &entry).await?)
}

async fn recall(app: &App, working: &Working, opened: &Opened, mut shown: LetterPage) -> Result<Response, Stop> {
    let Some((row, _)) = &opened.record.letter else { return Err(Stop::NotFound) };
    let entry = working.entry(app, opened.child, Action::RecalledLetter, ObjectKind::Letter, row.id.as_bytes());
    if app.store.recall_letter(row.id, app.clock.now(), &entry).await? {
        return Ok(see_other(&at::Letter { review: opened.review }.href()));
    }
    shown.troubles = vec![Trouble::new("main", Problem::TooLate)];
    Ok(show(app, shown))
}

async fn withhold(
    app: &App,
    working: &Working,
    opened: &Opened,
    mut shown: LetterPage,
    posted: &Posted,
) -> Result<Response, Stop> {
    let reason = typed::needed_words(posted, "reason", MAX_REASON, &mut shown.troubles);
    shown.reason = reason.expose().to_owned().into();
    if shown.troubles.is_empty() {
        let id = opened.record.letter.as_ref().map_or_else(|| app.dice.id(), |(row, _)| row.id);
        let sealed = opened.key.seal(places::letter_body(id), &WithheldReason { reason });
        let entry = working.entry(app, opened.child, Action::WithheldLetter, ObjectKind::Letter, id.as_bytes());
        if app.store.withhold_letter(&body(app, working, opened, id, sealed), &entry).await? {
            return Ok(see_other(&at::Letter { review: opened.review }.href()));
        }
        shown.troubles.push(Trouble::new("main", Problem::Changed));
    }
    Ok(show(app, shown))
}

fn body(app: &App, working: &Working, opened: &Opened, id: LetterId, body: heard_domain::sealed::Sealed) -> LetterBody {
    LetterBody { id, child: opened.child, review: opened.review, by: working.staff, body, at: app.clock.now() }
}
