//! Sending views: once, whole, sealed, with its concern and its row of the log, or not at all.
//!
//! "Send" works after the session has ended: the page carries the id of its sending, which opens nothing and can be
//! used once.

use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::chosen::chosen;
use heard_domain::documents::{Given, PromiseSaid, ViewsBody};
use heard_domain::form::Form;
use heard_domain::going_on::{Shown, Told, review_of, together};
use heard_domain::id::{ChildId, ReviewId, StaffId, SubmissionId, ViewsId};
use heard_domain::joining::Likeness;
use heard_domain::journey::{NotAboutMe, Said, raised};
use heard_domain::matter::Kind;
use heard_domain::people::{Invitee, Language};
use heard_domain::purpose::Purpose;
use heard_domain::quoting::agreed;
use heard_domain::sealed::Sealed;
use heard_domain::store::{ChildNow, FoundDraft, NewChain, NewQuote, NewViews, SentOutcome, SessionHash, ViewsRow};
use heard_domain::voice::{Helper, Voice};

use crate::chain::{Chains, Link};
use crate::children::child_now;
use crate::joining::{Set, joined};
use crate::quoting::quotes;
use crate::raising;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// How often sending is tried again when a draft of the chain is saved at the same moment.
const TRIES: usize = 10;

/// Who sends.
pub struct Sender<'a> {
    /// Whose views.
    pub child: ChildId,
    /// The child's key.
    pub key: &'a DataKey,
    /// How the log names them.
    pub actor: Actor,
    /// The language of their pages.
    pub language: Language,
    /// The worker who sends; `None` for the child and whoever helps them.
    pub author: Option<StaffId>,
    /// Whether it is known to be the child.
    pub known: bool,
    /// Whether what was written in other sessions was shown to them.
    pub sees: bool,
    /// The session, if one is in force.
    pub session: Option<SessionHash>,
}

impl<'a> Sender<'a> {
    /// Whoever writes in a session.
    #[must_use]
    pub fn of(writing: &'a Writing) -> Self {
        Self {
            child: writing.child,
            key: &writing.key,
            actor: writing.actor(),
            language: writing.language(),
            author: writing.author(),
            known: writing.session.secret_confirmed,
            sees: writing.may_see_own_words(),
            session: Some(writing.session.hash),
        }
    }

    /// Whoever holds a page with the id of a sending, when no session is in force. It may be anybody.
    #[must_use]
    pub fn found(found: &FoundDraft, key: &'a DataKey, language: Language) -> Self {
        let actor = found.invitation.map_or(Actor::System, Actor::Writer);
        let child = found.row.child;
        Self { child, key, actor, language, author: None, known: false, sees: false, session: None }
    }
}

/// Sends what a draft says, with all that it follows, in one transaction. Sending the same again gives the same
/// receipt. Nothing refuses it: not that the review was held, the invitation ended or was made anew, nor that much was
/// sent before; then it joins that. `read` is the draft where the page has opened it: one that follows nothing is sent
/// as it was read, because storage keeps nothing when it was saved once more since.
///
/// # Errors
/// [`Stop::NotFound`] when there is no such draft and never was, or something else was sent under the same id.
pub async fn send(app: &App, sender: &Sender<'_>, submission: SubmissionId, read: Option<Link>) -> Result<(), Stop> {
    let mut read = read.filter(|link| link.row.submission == submission && link.row.follows.is_none());
    for _ in 0..TRIES {
        let links = match read.take() {
            Some(link) => vec![link],
            None => match chain(app, sender, submission).await? {
                Some(links) => links,
                None => {
                    let sent = app.store.was_sent(submission).await? == Some(sender.child);
                    return if sent { Ok(()) } else { Err(Stop::NotFound) };
                }
            },
        };
        let chain = together_as_one(app, sender, &links).await?;
        match app.store.send_chain(&chain).await? {
            SentOutcome::Sent | SentOutcome::Already(_) => return Ok(()),
            SentOutcome::Different => return Err(Stop::NotFound),
            // Saved once more meanwhile, or sent by the phone that began it: it is read again, so that nothing is lost.
            SentOutcome::Changed => {}
        }
    }
    Err(Stop::Busy)
}

/// The draft under this id with those that it follows, oldest first; `None` when there is none of this child. Grown-ups
/// and workers have one.
async fn chain(app: &App, sender: &Sender<'_>, submission: SubmissionId) -> Result<Option<Vec<Link>>, Stop> {
    let found = app.store.find_draft(submission).await?.filter(|found| found.row.child == sender.child);
    let Some(FoundDraft { row, invitee, .. }) = found else { return Ok(None) };
    let own = row.author.is_none() && invitee.is_none_or(|invitee| invitee == Invitee::Child);
    if own && row.follows.is_some() {
        let links = Chains::before(app, sender.key, row.id).await?.into_back_from(row.id);
        if !links.is_empty() {
            return Ok(Some(links));
        }
    }
    let body = sender.key.open(places::draft_body(row.id), &row.body)?;
    Ok(Some(vec![Link { row, body }]))
}

/// What a chain becomes.
async fn together_as_one(app: &App, sender: &Sender<'_>, links: &[Link]) -> Result<NewChain, Stop> {
    let child = child_now(app, sender.child).await?;
    let last = links.last().ok_or(Stop::Broken)?;
    let purpose = last.body.sheet.form().ok_or(Stop::Broken)?.purpose;
    let parts: Vec<_> = links.iter().map(Link::part).collect();
    let several = parts.iter().rev().skip(1).any(|part| part.body.holds_anything());
    let alone = !several || sender.sees;
    let mut sets = together(&parts);
    // A set of the last draft's own that says nothing is no views, unless there is nothing else.
    if sets.len() > 1 && sets.last().is_some_and(|set| set.told.is_empty() && set.promises.is_empty()) {
        sets.pop();
    }
    let end = sets.len().saturating_sub(1);
    let mut kept = Vec::with_capacity(sets.len());
    for (place, set) in sets.into_iter().enumerate() {
        let submission = if place == end { last.row.submission } else { links[set.newest].row.submission };
        let said: Vec<_> = set.told.iter().map(|told| told.said.clone()).collect();
        let sending = Sending {
            review: review_of(child.reviews, purpose, last.row.review),
            submission,
            follows: None,
            raises: raised(purpose, child.iro.is_some(), &said),
            form: set.form,
            quotes: quotes(app, sender, &child, agreed(set.voice, &said))?,
            voice: set.voice,
            helper: set.helper,
            told: set.told,
            promises: &set.promises,
            // A worker's account is known, a grown-up is by their own invitation; a child is, once the secret is
            // confirmed, for what they have seen.
            confirmed: sender.author.is_some() || (sender.known && alone) || !set.voice.child_reads_back(),
        };
        let joins = joined(app, sender, sending.like()).await?;
        kept.push(views(app, sender, sending, joins)?);
    }
    let joined_at = kept.last().and_then(|(views, _)| views.joins).map(|_| app.clock.now());
    let shown = Shown::of(&last.body, child.iro.is_some()).map(|shown| Shown { joined_at, ..shown });
    Ok(NewChain {
        views: kept,
        parts: links.iter().map(|link| (link.row.id, link.row.version, link.row.submission)).collect(),
        session: sender.session,
        shown: shown.filter(|_| !alone || joined_at.is_some()),
        not_about: not_about(sender, &child, links)?,
    })
}

/// What the child says is not about them once this was sent, sealed; `None` where that stays as it was. Only what the
/// child says themselves counts, alone or with help, before a review.
fn not_about(sender: &Sender<'_>, child: &ChildNow, links: &[Link]) -> Result<Option<Sealed>, Stop> {
    let before = not_about_me(sender.key, child)?;
    let own = |link: &&Link| sender.author.is_none() && matches!(link.body.voice, Voice::Child | Voice::ChildWithHelp);
    let after = links.iter().filter(own).fold(before.clone(), |known, link| match link.body.sheet.form() {
        Some(form) if form.purpose == Purpose::BeforeReview => known.after(&link.body.sheet, form),
        _ => known,
    });
    Ok((after != before).then(|| sender.key.seal(places::child_not_about(child.id), &after)))
}

/// What a child said is not about them so far.
///
/// # Errors
/// When it does not open.
pub(crate) fn not_about_me(key: &DataKey, child: &ChildNow) -> Result<NotAboutMe, Stop> {
    match &child.not_about {
        Some(sealed) => Ok(key.open(places::child_not_about(child.id), sealed)?),
        None => Ok(NotAboutMe::default()),
    }
}

/// Sends what the child adds alone, after views with which somebody helped: to the same desk, if those went to one.
///
/// # Errors
/// [`Stop::NotFound`] when something else was sent under the same id.
pub async fn send_alone(
    app: &App,
    writing: &Writing,
    has_iro: bool,
    after: &ViewsRow,
    submission: SubmissionId,
    form: &'static Form,
    said: Vec<Said>,
) -> Result<(), Stop> {
    let sending = Sending {
        review: after.review,
        submission,
        follows: Some(after.id),
        raises: raised(after.purpose, has_iro, &said),
        form,
        // What is said alone is for nobody's report: no such form asks.
        quotes: Vec::new(),
        voice: Voice::Child,
        helper: None,
        told: said.into_iter().map(|said| Told { said, at: None }).collect(),
        promises: &[],
        confirmed: writing.known(),
    };
    let (views, entry) = views(app, &Sender::of(writing), sending, None)?;
    match app.store.send_views(&views, &writing.session.hash, &entry).await? {
        SentOutcome::Sent | SentOutcome::Already(_) => Ok(()),
        SentOutcome::Different => Err(Stop::NotFound),
        SentOutcome::Changed => Err(Stop::Busy),
    }
}

/// What is sent.
struct Sending<'a> {
    review: ReviewId,
    raises: Vec<Kind>,
    submission: SubmissionId,
    follows: Option<ViewsId>,
    form: &'static Form,
    quotes: Vec<NewQuote>,
    voice: Voice,
    helper: Option<Helper>,
    told: Vec<Told>,
    promises: &'a [PromiseSaid],
    confirmed: bool,
}

impl Sending<'_> {
    /// Whose words it holds, about what.
    fn like(&self) -> Likeness {
        let (review, purpose, band, voice) = (self.review, self.form.purpose, self.form.band, self.voice);
        Likeness { review, purpose, band, voice, helper: self.helper.clone(), confirmed: self.confirmed }
    }
}

/// What is kept of a sending, with its row of the log. What joins a set is kept beside it; its concern is one.
fn views(app: &App, sender: &Sender<'_>, sending: Sending<'_>, joins: Option<Set>) -> Result<(NewViews, Entry), Stop> {
    let Sending { review, raises, submission, follows, form, quotes, voice, helper, told, promises, confirmed } =
        sending;
    let said: Vec<_> = told.iter().map(|told| &told.said).collect();
    let content = (&helper, voice, &said, promises);
    let digest = app.vault.index("views", &serde_json::to_string(&content).map_err(|_| Stop::Broken)?);
    let now = app.clock.now();
    let id = joins.as_ref().map_or_else(|| app.dice.id(), |set| set.id);
    // Among what was sent before, each answer says when it was given.
    let joined_at = joins.as_ref().map(|_| now);
    let chosen = chosen(voice, said.iter().copied());
    let recordings = said.iter().filter_map(|said| said.answer.value.recording()).map(|one| one.id).collect();
    let concern = raising::concern(app, sender.key, &told, joins.as_ref());
    let of_promises = promises.iter().map(|said| raising::promise_given(app, form.band, said, joined_at));
    let of_answers = told.into_iter().map(|told| {
        let Told { said, at } = told;
        Given { id: app.dice.id(), said, promised: None, at: at.or(joined_at) }
    });
    let given = of_promises.chain(of_answers).collect();
    let place = if joins.is_some() { places::views_part(id) } else { places::views_body(id) };
    let views = NewViews {
        id,
        child: sender.child,
        review,
        submission,
        digest,
        voice,
        purpose: form.purpose,
        follows,
        form: form.id.to_string(),
        form_version: form.version,
        band: form.band,
        language: sender.language.code().to_owned(),
        draft: None,
        author: sender.author,
        confirmed,
        body: sender.key.seal(place, &ViewsBody { helper, given }),
        chosen,
        quotes,
        recordings,
        concern,
        matters: raising::matters(app, &raises, promises),
        promises: promises.iter().map(|said| (said.promised.decision, said.happened)).collect(),
        at: now,
        joins: joins.map(|set| set.joins),
    };
    let entry = Entry {
        at: now,
        actor: sender.actor,
        child: Some(sender.child),
        action: Action::SentViews,
        object: ObjectKind::Views,
        object_id: *id.as_bytes(),
    };
    Ok((views, entry))
}
