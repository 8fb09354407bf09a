//! Sending views: once, whole, sealed, with its concern and its row of the log, or not at all.

use heard_domain::audit::{Action, Entry, ObjectKind};
use heard_domain::documents::{ConcernText, DraftBody, Given, PromiseSaid, ViewsBody};
use heard_domain::form::{self, Form};
use heard_domain::id::{ConcernId, DraftId, ReviewId, SubmissionId, ViewsId};
use heard_domain::journey::{Answer, Said, Value, raised};
use heard_domain::london;
use heard_domain::matter::{Happened, Kind};
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::store::{ChildFile, DraftRow, NewConcern, NewMatter, NewViews, SentOutcome, ViewsRow};
use heard_domain::voice::{Helper, Voice};

use crate::openings::Openings;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// Sends what a draft says. Sending the same again gives the same receipt.
///
/// # Errors
/// [`Stop::SignedOut`] when writing is closed; [`Stop::NotFound`] when something else was sent under the same id.
pub async fn send(app: &App, writing: &Writing, row: &DraftRow, body: &DraftBody) -> Result<(), Stop> {
    let form = body.sheet.form().ok_or(Stop::Broken)?;
    let said = body.sheet.said(form);
    let openings = Openings::load(app, writing).await?;
    let sending = Sending {
        review: openings.review(form.purpose).ok_or(Stop::SignedOut)?,
        submission: row.submission,
        draft: Some((row.id, row.version)),
        follows: None,
        form,
        voice: body.voice,
        helper: body.helper.clone(),
        raises: raised(form.purpose, openings.file.iro.is_some(), &said),
        said,
        promises: &body.promises,
        // A worker's account is known, a grown-up is by their own invitation; a child is, once the secret is confirmed.
        confirmed: writing.author().is_some() || writing.known() || !body.voice.child_reads_back(),
    };
    keep(app, writing, sending).await
}

/// Sends what the child adds alone, after views with which somebody helped: to the same desk, if those went to one.
///
/// # Errors
/// [`Stop::NotFound`] when something else was sent under the same id.
pub async fn send_alone(
    app: &App,
    writing: &Writing,
    file: &ChildFile,
    after: &ViewsRow,
    submission: SubmissionId,
    form: &'static Form,
    said: Vec<Said>,
) -> Result<(), Stop> {
    let sending = Sending {
        review: after.review,
        submission,
        draft: None,
        follows: Some(after.id),
        raises: raised(after.purpose, file.iro.is_some(), &said),
        form,
        voice: Voice::Child,
        helper: None,
        said,
        promises: &[],
        confirmed: writing.known(),
    };
    keep(app, writing, sending).await
}

/// What is sent.
struct Sending<'a> {
    review: ReviewId,
    raises: Vec<Kind>,
    submission: SubmissionId,
    draft: Option<(DraftId, i64)>,
    follows: Option<ViewsId>,
    form: &'static Form,
    voice: Voice,
    helper: Option<Helper>,
    said: Vec<Said>,
    promises: &'a [PromiseSaid],
    confirmed: bool,
}

async fn keep(app: &App, writing: &Writing, sending: Sending<'_>) -> Result<(), Stop> {
    let Sending { review, raises, submission, draft, follows, form, voice, helper, said, promises, confirmed } =
        sending;
    let content = (&helper, voice, &said, promises);
    let digest = app.vault.index("views", &serde_json::to_string(&content).map_err(|_| Stop::Broken)?);
    let id = app.dice.id();
    let concern = concern(app, writing, &said);
    let now = app.clock.now();
    let of_promises = promises.iter().map(|said| promise_given(app, form.band, said));
    let given = of_promises.chain(said.into_iter().map(|said| Given { id: app.dice.id(), said, promised: None }));
    let given = given.collect();
    let views = NewViews {
        id,
        child: writing.child,
        review,
        submission,
        digest,
        voice,
        purpose: form.purpose,
        follows,
        form: form.id.to_string(),
        form_version: form.version,
        band: form.band,
        language: writing.language().code().to_owned(),
        draft,
        author: writing.author(),
        confirmed,
        body: writing.key.seal(places::views_body(id), &ViewsBody { helper, given }),
        concern,
        matters: matters(app, &raises, promises),
        promises: promises.iter().map(|said| (said.promised.decision, said.happened)).collect(),
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
        SentOutcome::Changed => Err(Stop::Busy),
    }
}

/// What the sending puts on somebody's desk: what it is for, and each promise that did not happen.
fn matters(app: &App, raises: &[Kind], promises: &[PromiseSaid]) -> Vec<NewMatter> {
    let today = london::day(app.clock.now());
    let matter = |kind: Kind, decision| NewMatter {
        id: app.dice.id(),
        kind,
        decision,
        letter: None,
        review: None,
        due_on: kind.due(today),
    };
    let broken = promises.iter().filter(|said| said.happened == Happened::No);
    let broken = broken.map(|said| matter(Kind::Promise, Some(said.promised.decision)));
    raises.iter().map(|kind| matter(*kind, None)).chain(broken).collect()
}

/// What is said of one promise, as an answer of its own.
fn promise_given(app: &App, band: Band, said: &PromiseSaid) -> Given {
    let form = form::newest(Purpose::LastTime, band);
    let question = form.questions().next().expect("a sound form has a question").1;
    let answer = Answer { value: Value::One(said.happened.code().to_owned()), only_iro: false };
    let said_in = Said { form: form.id.clone(), version: form.version, question: question.id.clone(), answer };
    Given { id: app.dice.id(), said: said_in, promised: Some(said.promised.clone()) }
}

/// Something unsafe that was told, kept apart so that whoever acts on it need not read the rest.
fn concern(app: &App, writing: &Writing, said: &[Said]) -> Option<NewConcern> {
    let told = said.iter().find(|said| said.answer.value.is_unsafe())?;
    let Value::UnsafeTold { choice, words } = &told.answer.value else { return None };
    let id: ConcernId = app.dice.id();
    let text = ConcernText { choice: *choice, words: words.clone() };
    Some(NewConcern { id, body: writing.key.seal(places::concern_body(id), &text) })
}
