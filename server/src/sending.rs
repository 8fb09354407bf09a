//! Sending views: once, whole, sealed, with its concern and its row of the log, or not at all.

use heard_domain::audit::{Action, Entry, ObjectKind};
use heard_domain::documents::{ConcernText, DraftBody, Given, ViewsBody};
use heard_domain::id::ConcernId;
use heard_domain::journey::{Said, Value};
use heard_domain::store::{DraftRow, NewConcern, NewViews, SentOutcome};

use crate::children::open_review;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// Sends what a draft says. Sending the same again gives the same receipt.
///
/// # Errors
/// [`Stop::SignedOut`] when writing is closed; [`Stop::NotFound`] when something else was sent under the same id.
pub async fn send(app: &App, writing: &Writing, row: &DraftRow, body: &DraftBody) -> Result<(), Stop> {
    let review = open_review(app, writing).await?;
    let form = body.sheet.form().ok_or(Stop::Broken)?;
    let said = body.sheet.said(form);
    let digest =
        app.vault.index("views", &serde_json::to_string(&(&body.helper, body.voice, &said)).map_err(|_| Stop::Broken)?);
    let id = app.dice.id();
    let concern = concern(app, writing, &said);
    let given = said.into_iter().map(|said| Given { id: app.dice.id(), said }).collect();
    let now = app.clock.now();
    let views = NewViews {
        id,
        child: writing.child,
        review,
        submission: row.submission,
        digest,
        voice: body.voice,
        form: form.id.to_string(),
        form_version: form.version,
        band: form.band,
        language: writing.language().code().to_owned(),
        draft: row.id,
        author: writing.author(),
        secret: writing.secret(),
        // An advocate's account is known; a child is, once the secret is confirmed.
        confirmed: writing.author().is_some() || writing.session.secret_confirmed,
        body: writing.key.seal(places::views_body(id), &ViewsBody { helper: body.helper.clone(), given }),
        concern,
        at: now,
    };
    let entry = Entry {
        at: now,
        actor: writing.actor(),
        child: Some(writing.child),
        action: Action::SentViews,
        object: ObjectKind::Views,
        object_id: *id.as_bytes(),
    };
    match app.store.send_views(&views, &writing.session.hash, &entry).await? {
        SentOutcome::Sent | SentOutcome::Already(_) => Ok(()),
        SentOutcome::Different => Err(Stop::NotFound),
    }
}

/// Something unsafe that was told, kept apart so that whoever acts on it need not read the rest.
fn concern(app: &App, writing: &Writing, said: &[Said]) -> Option<NewConcern> {
    let told = said.iter().find(|said| said.answer.value.is_unsafe())?;
    let Value::UnsafeTold { choice, words } = &told.answer.value else { return None };
    let id: ConcernId = app.dice.id();
    let text = ConcernText { choice: *choice, words: words.clone() };
    Some(NewConcern { id, body: writing.key.seal(places::concern_body(id), &text) })
}
