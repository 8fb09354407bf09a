//! The draft that a session writes: opening it, changing it, beginning it.

use std::collections::BTreeSet;

use heard_app::paths;
use heard_domain::Day;
use heard_domain::documents::DraftBody;
use heard_domain::form::{self, Form, QuestionId, Step};
use heard_domain::going_on::{Before, landing, review_of};
use heard_domain::id::ReviewId;
use heard_domain::journey::{AnswerSheet, StepAnswers};
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::store::{DraftRow, DraftWrite, StoreErrorKind};
use heard_domain::voice::{Helper, Voice};

use super::opening;
use crate::chain::Chains;
use crate::children::child_now;
use crate::sending::not_about_me;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// How often saving is tried again when two tabs save at the same moment.
const TRIES: usize = 5;

/// The draft as it stands, opened.
#[derive(Clone)]
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

/// Changes the draft that the page opened, and saves it. When another tab saved meanwhile, the change is made again on
/// what it saved, so that neither tab's words are lost.
///
/// # Errors
/// [`Stop::Busy`] when that happens again and again; [`Stop::NotFound`] when the draft has gone.
pub(super) async fn change(
    app: &App,
    writing: &Writing,
    draft: Draft,
    mut change: impl FnMut(&mut DraftBody),
) -> Result<DraftBody, Stop> {
    let saved = change_if(app, writing, draft, |body| {
        change(body);
        true
    });
    Ok(saved.await?.body)
}

/// The same where the change says whether there is anything to save.
///
/// # Errors
/// As [`change`].
pub(super) async fn change_if(
    app: &App,
    writing: &Writing,
    mut draft: Draft,
    mut change: impl FnMut(&mut DraftBody) -> bool,
) -> Result<Draft, Stop> {
    for _ in 0..TRIES {
        let held = draft.body.holds_anything();
        let said = (draft.body.sheet.clone(), draft.body.promises.clone());
        if !change(&mut draft.body) {
            return Ok(draft);
        }
        let words = draft.body.holds_anything() && said != (draft.body.sheet.clone(), draft.body.promises.clone());
        let (id, version, now) = (draft.row.id, draft.row.version, app.clock.now());
        let sealed = writing.key.seal(places::draft_body(id), &draft.body);
        let saved = if words {
            app.store.save_draft(id, version, &sealed, now).await?
        } else {
            app.store.place_draft(id, version, &sealed, now).await?
        };
        if saved {
            if let Some(before) = draft.row.follows.filter(|_| words && !held) {
                app.store.end_lock(before).await?;
            }
            draft.row.version += 1;
            return Ok(draft);
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

/// Where it is asked who writes what is begun.
pub(super) fn who(writing: &Writing) -> &'static str {
    if writing.childs().is_ok() { paths::WRITE_START } else { paths::GROWN_UPS }
}

/// The page before the first question.
pub(super) fn before_questions(writing: &Writing) -> &'static str {
    if writing.childs().is_ok() { start(writing) } else { paths::GROWN_UPS }
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
        body if !body.voice_said => Err(who(writing)),
        body if body.voice.has_helper() && body.helper.is_none() => Err(paths::HELPER),
        _ => Ok(draft),
    })
}

/// The day on which the review was held that a draft was begun before, to tell whoever goes on with it; `None` while it
/// is still to be held, for what is about something else, and for a worker.
///
/// # Errors
/// When storage fails.
pub(super) async fn held_meanwhile(app: &App, writing: &Writing, draft: &Draft) -> Result<Option<Day>, Stop> {
    if draft.form()?.purpose != Purpose::BeforeReview || writing.author().is_some() {
        return Ok(None);
    }
    Ok(app.store.review(draft.row.review).await?.and_then(|review| review.held_on))
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
                change(app, writing, before.clone(), |body| write_as(body, voice, helper.as_ref())).await?;
            }
            return Ok(Ok(()));
        }
        if before.body.holds_anything() && !throw {
            return Ok(Err(begun));
        }
    }
    let passed = passed(app, writing, purpose).await?;
    let blank = |band| {
        let sheet = AnswerSheet { passed: passed.clone(), ..AnswerSheet::new(form::newest(purpose, band)) };
        let body = DraftBody::new(sheet);
        DraftBody { voice: voice.unwrap_or(Voice::Child), voice_said: voice.is_some(), helper: helper.clone(), ..body }
    };
    if !adopt(app, writing, purpose).await? {
        insert(app, writing, review, (purpose, band), blank, |_| ()).await?;
    }
    if let Some(before) = before {
        app.store.drop_draft(before.row.id).await?;
    }
    Ok(Ok(()))
}

/// What is not asked in a draft that is begun now: before a review, of the child themselves, what they said is not about
/// them.
async fn passed(app: &App, writing: &Writing, purpose: Purpose) -> Result<BTreeSet<QuestionId>, Stop> {
    if purpose != Purpose::BeforeReview || !writing.is_own() {
        return Ok(BTreeSet::new());
    }
    Ok(not_about_me(&writing.key, &child_now(app, writing.child).await?)?.0)
}

/// A child who is known to be themselves goes on with what they began last for a purpose, in whatever session that was.
/// `false` when there is no such draft, or it is not theirs to see.
async fn adopt(app: &App, writing: &Writing, purpose: Purpose) -> Result<bool, Stop> {
    if !writing.may_see_own_words() {
        return Ok(false);
    }
    let chains = Chains::load(app, &writing.key, writing.child).await?;
    match chains.end(purpose) {
        Some(end) => Ok(app.store.adopt_draft(end.row.id, &writing.session.hash).await?),
        None => Ok(false),
    }
}

/// Begins a draft with the words of a screen whose own draft is not there any more, or not this session's. Nobody has
/// said who writes them.
///
/// # Errors
/// When storage fails.
pub(super) async fn begin_with(
    app: &App,
    writing: &Writing,
    (form, step): (&'static Form, &'static Step),
    given: StepAnswers,
) -> Result<(), Stop> {
    let reviews = child_now(app, writing.child).await?.reviews;
    let begun_for = match writing.invitation() {
        Some(id) => app.store.invitation(id).await?.ok_or(Stop::SignedOut)?.review,
        None => return Err(Stop::NotFound),
    };
    let review = review_of(reviews, form.purpose, begun_for);
    let blank = |band| DraftBody::new(AnswerSheet::new(form::newest(form.purpose, band)));
    insert(app, writing, review, (form.purpose, form.band), blank, |body| {
        let to = body.sheet.form().unwrap_or(form);
        if to == form && body.sheet.journey(form).contains(&step.id) {
            body.sheet.put(given.clone());
        } else {
            body.sheet.keep_aside(form, given.clone());
        }
        if to.step(step.id.as_str()).is_some() {
            body.stopped_at = Some(step.id.clone());
        }
    })
    .await
}

/// Begins a draft and makes it the session's. The child's own follows what was begun before for the same purpose, and
/// is written blind: of the earlier ones it knows what [`Before`] says, and where to go on. `blank` makes it in a
/// style, `fill` puts in what is there from the beginning.
async fn insert(
    app: &App,
    writing: &Writing,
    review: ReviewId,
    (purpose, band): (Purpose, Band),
    blank: impl Fn(Band) -> DraftBody,
    fill: impl Fn(&mut DraftBody),
) -> Result<(), Stop> {
    for _ in 0..TRIES {
        let chains = match writing.is_own() {
            true => Some(Chains::load(app, &writing.key, writing.child).await?),
            false => None,
        };
        let end = chains.as_ref().and_then(|chains| chains.end(purpose));
        let earlier = end
            .map_or_else(Vec::new, |end| chains.as_ref().map_or_else(Vec::new, |chains| chains.back_from(end.row.id)));
        let newest = earlier.iter().rev().find(|link| link.body.holds_anything());
        // Which style was chosen is seen where it goes on; what else was begun leaves no trace.
        let style = newest.and_then(|link| link.body.sheet.form()).filter(|_| purpose == Purpose::BeforeReview);
        let mut body = blank(style.map_or(band, |form| form.band));
        if !earlier.is_empty() {
            body.before = Some(Before::of(purpose, earlier.iter().map(|link| &link.body)));
            let stopped_at = newest.and_then(|link| link.body.stopped_at.as_ref());
            let form = body.sheet.form().ok_or(Stop::Broken)?;
            body.stopped_at = stopped_at.and_then(|at| landing(form, at)).map(|step| step.id.clone());
        }
        fill(&mut body);
        let (id, has_words) = (app.dice.id(), body.holds_anything());
        let draft = DraftWrite {
            id,
            child: writing.child,
            review,
            invitation: writing.invitation(),
            author: writing.author(),
            submission: app.dice.id(),
            follows: end.map(|end| end.row.id),
            body: writing.key.seal(places::draft_body(id), &body),
            has_words,
            at: app.clock.now(),
        };
        match app.store.begin_draft(&draft, &writing.session.hash).await {
            // Another session goes on from the same draft at this moment: this one follows that.
            Err(error) if error.kind == StoreErrorKind::Duplicate => {}
            Err(error) => return Err(error.into()),
            Ok(()) => {
                if let Some(before) = draft.follows.filter(|_| has_words) {
                    app.store.end_lock(before).await?;
                }
                return Ok(());
            }
        }
    }
    Err(Stop::Busy)
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
