//! The draft that a session writes: opening it, changing it, beginning it.

use heard_app::paths;
use heard_domain::documents::DraftBody;
use heard_domain::form::{self, Form};
use heard_domain::id::ReviewId;
use heard_domain::journey::AnswerSheet;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::store::{DraftRow, DraftWrite};
use heard_domain::voice::{Helper, Voice};

use super::opening;
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

/// Where whoever is here begins to write.
pub(super) fn start(writing: &Writing) -> &'static str {
    if writing.author().is_some() { paths::WRITE_START } else { opening::start(writing.invitee()) }
}

/// The page before the first question.
pub(super) fn before_questions(writing: &Writing) -> &'static str {
    if writing.childs().is_ok() { paths::MEET } else { paths::GROWN_UPS }
}

/// The draft, if it can be written in; else where to go first: to begin one, to say who writes it, to say who helps.
///
/// # Errors
/// When it does not open.
pub(super) fn ready(writing: &Writing) -> Result<Result<Draft, &'static str>, Stop> {
    if writing.draft.is_none() {
        return Ok(Err(start(writing)));
    }
    let draft = open(writing)?;
    Ok(match &draft.body {
        body if !body.voice_said => Err(paths::WRITE_START),
        body if body.voice.has_helper() && body.helper.is_none() => Err(paths::HELPER),
        _ => Ok(draft),
    })
}

/// The voice of what was begun in this session, once it was said.
///
/// # Errors
/// When it does not open.
pub(super) fn voice(writing: &Writing) -> Result<Option<Voice>, Stop> {
    if writing.draft.is_none() {
        return Ok(None);
    }
    let body = open(writing)?.body;
    Ok(body.voice_said.then_some(body.voice))
}

/// What was begun in this session and not sent, and holds something.
///
/// # Errors
/// When it does not open.
pub(super) fn begun(writing: &Writing) -> Result<Option<Purpose>, Stop> {
    if writing.draft.is_none() {
        return Ok(None);
    }
    let draft = open(writing)?;
    Ok(if draft.body.holds_anything() { Some(draft.form()?.purpose) } else { None })
}

/// What a draft is for and who writes it.
pub(super) struct Beginning {
    /// The review it belongs to.
    pub(super) review: ReviewId,
    /// What it is for.
    pub(super) purpose: Purpose,
    /// In which style.
    pub(super) band: Band,
    /// Whose voice; `None` while nobody has said.
    pub(super) voice: Option<Voice>,
    /// Who helps, writes down or speaks; `None` keeps whoever was named before, if the voice asks for somebody.
    pub(super) helper: Option<Helper>,
    /// Whether something else that was begun may be thrown away.
    pub(super) throw: bool,
}

/// Begins a draft, or changes who writes the one begun for the same purpose. One that was begun for another purpose and
/// holds something is thrown away only when that was said: else its purpose is given back and nothing is changed.
///
/// # Errors
/// When storage fails.
pub(super) async fn begin(app: &App, writing: &Writing, beginning: Beginning) -> Result<Result<(), Purpose>, Stop> {
    let Beginning { review, purpose, band, voice, helper, throw } = beginning;
    let before = match &writing.draft {
        Some(_) => Some(open(writing)?),
        None => None,
    };
    if let Some(before) = &before {
        let begun = before.form()?.purpose;
        if begun == purpose {
            if let Some(voice) = voice {
                change(app, writing, |body| write_as(body, voice, helper.as_ref())).await?;
            }
            return Ok(Ok(()));
        }
        if before.body.holds_anything() && !throw {
            return Ok(Err(begun));
        }
    }
    let sheet = AnswerSheet::new(form::newest(purpose, band));
    let (voice_said, voice) = (voice.is_some(), voice.unwrap_or(Voice::Child));
    let body = DraftBody { voice, voice_said, helper, sheet, promises: Vec::new() };
    let id = app.dice.id();
    let draft = DraftWrite {
        id,
        child: writing.child,
        review,
        invitation: writing.invitation(),
        author: writing.author(),
        submission: app.dice.id(),
        body: writing.key.seal(places::draft_body(id), &body),
        at: app.clock.now(),
    };
    app.store.begin_draft(&draft, &writing.session.hash).await?;
    if let Some(before) = before {
        app.store.drop_draft(before.row.id).await?;
    }
    Ok(Ok(()))
}

/// Says who writes. What only the child can say goes with the child's voice.
pub(super) fn write_as(body: &mut DraftBody, voice: Voice, helper: Option<&Helper>) {
    (body.voice, body.voice_said) = (voice, true);
    if helper.is_some() || !voice.has_helper() {
        body.helper = helper.cloned();
    }
    if !voice.is_childs() {
        body.promises.clear();
    }
}
