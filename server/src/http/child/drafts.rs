//! The draft that a session writes: opening it, changing it, beginning it.

use heard_domain::documents::DraftBody;
use heard_domain::form::{self, Form};
use heard_domain::id::ReviewId;
use heard_domain::journey::AnswerSheet;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::store::{DraftRow, DraftWrite};
use heard_domain::voice::{Helper, Voice};

use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// How often saving is tried again when two tabs save at the same moment.
const TRIES: usize = 5;

/// The draft as it stands, opened.
pub(super) struct Draft {
    /// As stored.
    pub(super) row: DraftRow,
    /// What it says.
    pub(super) body: DraftBody,
}

impl Draft {
    /// The form in use.
    ///
    /// # Errors
    /// [`Stop::Broken`] when it is not one that Heard knows any more.
    pub(super) fn form(&self) -> Result<&'static Form, Stop> {
        self.body.sheet.form().ok_or(Stop::Broken)
    }
}

/// Opens the session's draft.
///
/// # Errors
/// [`Stop::NotFound`] when none is begun.
pub(super) fn open(writing: &Writing) -> Result<Draft, Stop> {
    let row = writing.draft.clone().ok_or(Stop::NotFound)?;
    let body = writing.key.open(places::draft_body(row.id), &row.body)?;
    Ok(Draft { row, body })
}

/// Changes the draft and saves it. When another tab saved meanwhile, the change is made again on what it saved, so
/// that neither tab's words are lost.
///
/// # Errors
/// [`Stop::Busy`] when that happens again and again; [`Stop::NotFound`] when the draft has gone.
pub(super) async fn change(
    app: &App,
    writing: &Writing,
    mut change: impl FnMut(&mut DraftBody),
) -> Result<DraftBody, Stop> {
    let mut draft = open(writing)?;
    for _ in 0..TRIES {
        change(&mut draft.body);
        let sealed = writing.key.seal(places::draft_body(draft.row.id), &draft.body);
        if app.store.save_draft(draft.row.id, draft.row.version, &sealed, app.clock.now()).await? {
            return Ok(draft.body);
        }
        let again = app.store.writer(&writing.session.hash, app.clock.now()).await?.ok_or(Stop::SignedOut)?;
        let row = again.draft.ok_or(Stop::NotFound)?;
        draft = Draft { body: writing.key.open(places::draft_body(row.id), &row.body)?, row };
    }
    Err(Stop::Busy)
}

/// What a new draft is for and who writes it.
pub(super) struct Beginning {
    /// The review it belongs to.
    pub(super) review: ReviewId,
    /// What it is for.
    pub(super) purpose: Purpose,
    /// In which style.
    pub(super) band: Band,
    /// Whose voice.
    pub(super) voice: Voice,
    /// Who helps, writes down or speaks.
    pub(super) helper: Option<Helper>,
}

/// Begins a draft, or changes who writes the one begun. One begun for another purpose stays where it is, saved, and
/// the session goes on with the new one.
///
/// # Errors
/// When storage fails.
pub(super) async fn begin(app: &App, writing: &Writing, beginning: Beginning) -> Result<(), Stop> {
    let Beginning { review, purpose, band, voice, helper } = beginning;
    if writing.draft.is_some() && open(writing)?.form()?.purpose == purpose {
        change(app, writing, |body| {
            body.voice = voice;
            body.helper.clone_from(&helper);
        })
        .await?;
        return Ok(());
    }
    let sheet = AnswerSheet::new(form::newest(purpose, band));
    let body = DraftBody { voice, helper, sheet, promises: Vec::new() };
    let id = app.dice.id();
    let draft = DraftWrite {
        id,
        child: writing.child,
        review,
        invitation: writing.invitation(),
        author: writing.author(),
        secret: writing.secret(),
        submission: app.dice.id(),
        body: writing.key.seal(places::draft_body(id), &body),
        at: app.clock.now(),
    };
    Ok(app.store.begin_draft(&draft, &writing.session.hash).await?)
}
