//! `/check`: check the answers, then send them, once.
//!
//! Whether anything is unsafe is asked before anything is sent, on the page that shows the answers where a form has
//! not asked yet, and can be left empty. Whoever tells is thanked there and then, at the address of any other screen.

mod lines;

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use heard_app::child::about::asked_of;
use heard_app::child::check::{CheckLine, CheckPage, CheckView, Safety};
use heard_app::paths;
use heard_domain::documents::DraftBody;
use heard_domain::form::{Form, Kind, QuestionId};
use heard_domain::going_on::kept_until;
use heard_domain::id::{ChildId, SubmissionId};
use heard_domain::journey::{Answer, Said, StepErrors, read_questions};
use heard_domain::people::Language;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::drafts::{self, Draft};
use crate::access::allow_sending;
use crate::chain::{Chains, Link};
use crate::children::child_now;
use crate::http::{Posted, see_other};
use crate::sending::{self, Sender};
use crate::session::{Writing, chosen_language};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;
use crate::workers::iro_first_name;

/// The answers so far.
///
/// # Errors
/// When the draft does not open.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    let draft = match drafts::ready(&writing)? {
        Ok(draft) => draft,
        Err(_) if writing.draft.is_none() && writing.session.sent.is_some() => return Ok(see_other(paths::SENT)),
        Err(first) => return Ok(see_other(first)),
    };
    let held_on = drafts::held_meanwhile(&app, &writing, &draft).await?;
    let view = CheckView { held_on, ..view_of(&app, &draft, &writing, None).await? };
    Ok(writing.page(&app, StatusCode::OK, move || view! { <CheckPage view=view /> }))
}

/// Sends what stands on the page. A second sending of the same page finds the receipt of the first. It is taken
/// without a session too: the id of the sending, which only that page has, names the draft.
///
/// # Errors
/// When storage fails; then nothing was sent and the draft is still there. [`Stop::SignedOut`] without a session, when
/// there is nothing under that id.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    writing: Result<Writing, Stop>,
    posted: Posted,
) -> Result<Response, Stop> {
    let writing = match writing {
        Ok(writing) => writing,
        Err(Stop::SignedOut) => {
            let submission = posted.parse("submission").map_err(|_| Stop::SignedOut)?;
            return elsewhere(&app, &headers, submission, None, &posted).await?.ok_or(Stop::SignedOut);
        }
        Err(stop) => return Err(stop),
    };
    let submission: SubmissionId = posted.parse("submission")?;
    if writing.draft.as_ref().is_none_or(|draft| draft.submission != submission) {
        return sent_before(&app, &headers, &writing, submission, &posted).await;
    }
    let mut draft = match drafts::ready(&writing)? {
        Ok(draft) => draft,
        Err(first) => return Ok(see_other(first)),
    };
    let refused = match safety_said(draft.form()?, &posted) {
        Ok(said) => {
            if let Some((question, answer)) = said {
                draft = match keep_safety(&app, &writing, draft, &question, &answer).await {
                    Err(Stop::NotFound) => return sent_before(&app, &headers, &writing, submission, &posted).await,
                    kept => kept?,
                };
            }
            (!something_to_send(&app, &writing, &draft).await?).then_some(Refused::Empty)
        }
        Err(errors) => Some(Refused::Safety(errors)),
    };
    if let Some(refused) = refused {
        let view = view_of(&app, &draft, &writing, Some(refused)).await?;
        return Ok(writing.page(&app, StatusCode::UNPROCESSABLE_ENTITY, move || {
            view! { <CheckPage view=view /> }
        }));
    }
    let read = Link { row: draft.row.clone(), body: draft.body.clone() };
    match sending::send(&app, &Sender::of(&writing), submission, Some(read)).await {
        Err(Stop::Busy) => {
            let view = CheckView { not_sent_now: true, ..view_of(&app, &draft, &writing, None).await? };
            Ok(writing.page(&app, Stop::Busy.status(), move || view! { <CheckPage view=view /> }))
        }
        sent => sent.map(|_| see_other(after(&writing, draft.body.voice))),
    }
}

/// Sent before: a double tap, a lost reply, the back button. Or a page older than the draft: look again.
async fn sent_before(
    app: &App,
    headers: &HeaderMap,
    writing: &Writing,
    submission: SubmissionId,
    posted: &Posted,
) -> Result<Response, Stop> {
    if let Some(sent) = app.store.receipt(writing.child, submission).await? {
        let own = writing.session.sent == Some(sent.id);
        let voice = writing.session.shown.as_ref().filter(|_| own).map_or(sent.voice, |shown| shown.voice);
        return Ok(see_other(if own { after(writing, voice) } else { paths::SENT_CLOSED }));
    }
    let other = match writing.is_own() {
        true => elsewhere(app, headers, submission, Some(writing.child), posted).await?,
        false => None,
    };
    Ok(other.unwrap_or_else(|| see_other(paths::CHECK)))
}

/// Keeps in the draft what was answered on this page about feeling unsafe, so that it is there whatever becomes of the
/// sending. A second tap finds it and saves nothing, which would stand in the way of the first one's sending.
async fn keep_safety(
    app: &App,
    writing: &Writing,
    draft: Draft,
    question: &QuestionId,
    answer: &Answer,
) -> Result<Draft, Stop> {
    let answered = |body: &mut DraftBody| {
        let before = body.sheet.answers.get(question.as_str()).cloned();
        body.sheet.answer_safety(question, answer.clone());
        body.sheet.answers.get(question.as_str()) != before.as_ref()
    };
    drafts::change_if(app, writing, draft, answered).await
}

/// Sends a draft that is not this session's, by the id of its sending, or finds that it was sent. `None` when there is
/// none that may be sent so: a worker's, one of a carer or parent whose invitation was taken back, another child's.
async fn elsewhere(
    app: &App,
    headers: &HeaderMap,
    submission: SubmissionId,
    child: Option<ChildId>,
    posted: &Posted,
) -> Result<Option<Response>, Stop> {
    let receipt = || Some(see_other(paths::SENT_CLOSED));
    let theirs = |of: ChildId| child.is_none_or(|child| child == of);
    let Some(found) = app.store.find_draft(submission).await? else {
        return Ok(app.store.was_sent(submission).await?.filter(|of| theirs(*of)).and_then(|_| receipt()));
    };
    let Some(key) = allow_sending(app, &found, child)? else { return Ok(None) };
    let body: DraftBody = key.open(places::draft_body(found.row.id), &found.row.body)?;
    let mut draft = Draft { row: found.row.clone(), body };
    // What was told on the page itself goes along.
    if let Some((question, answer)) = safety_said(draft.form()?, posted).map_err(|_| Stop::TooLarge)? {
        draft.body.sheet.answer_safety(&question, answer);
        let sealed = key.seal(places::draft_body(draft.row.id), &draft.body);
        if !app.store.save_draft(draft.row.id, draft.row.version, &sealed, app.clock.now()).await? {
            return Err(Stop::Busy);
        }
        draft.row.version += 1;
    }
    if !draft.body.voice_said || !says_something(&draft)? {
        return Ok(None);
    }
    let sender = Sender::found(&found, &key, chosen_language(headers));
    sending::send(app, &sender, submission, Some(Link { row: draft.row, body: draft.body })).await?;
    Ok(receipt())
}

/// Whether there is anything to send, as far as whoever is here may know: their own words, or ones from before that
/// they are told of.
async fn something_to_send(app: &App, writing: &Writing, draft: &Draft) -> Result<bool, Stop> {
    Ok(says_something(draft)? || !earlier(app, writing, draft).await?.is_empty())
}

/// Whether the draft itself says anything that is sent.
fn says_something(draft: &Draft) -> Result<bool, Stop> {
    let marked = draft.body.before.as_ref().is_some_and(|before| !before.answered.is_empty());
    Ok(anything_said(draft)? || marked)
}

/// What the child wrote before in other sessions, oldest first, if it is theirs to see.
async fn earlier(app: &App, writing: &Writing, draft: &Draft) -> Result<Vec<Link>, Stop> {
    if draft.row.follows.is_none() || !writing.may_see_own_words() {
        return Ok(Vec::new());
    }
    let mut links = Chains::before(app, &writing.key, draft.row.id).await?.into_back_from(draft.row.id);
    links.pop();
    links.retain(|link| link.body.holds_anything());
    Ok(links)
}

/// Where sending leads: to the receipt, or first to the last page that is the child's alone.
fn after(writing: &Writing, voice: Voice) -> &'static str {
    if voice.leaves_a_page_alone() && writing.author().is_none() { paths::JUST_YOU } else { paths::SENT }
}

/// Why nothing was sent.
enum Refused {
    /// There is nothing to send.
    Empty,
    /// What was answered on this page about feeling unsafe does not fit.
    Safety(StepErrors),
}

/// What was answered on this page about feeling unsafe. Left empty, or not asked, it says nothing.
fn safety_said(form: &'static Form, posted: &Posted) -> Result<Option<(QuestionId, Answer)>, StepErrors> {
    let Some((_, question)) = form.safety_question() else { return Ok(None) };
    let read = read_questions(form, std::slice::from_ref(question), posted.pairs())?;
    Ok(read.0.into_iter().find_map(|(question, answer)| Some((question, answer?))))
}

async fn view_of(app: &App, draft: &Draft, writing: &Writing, refused: Option<Refused>) -> Result<CheckView, Stop> {
    let links = earlier(app, writing, draft).await?;
    let something = says_something(draft)? || !links.is_empty();
    let (language, about) = (writing.language(), writing.about.as_ref());
    let form = draft.form()?;
    let sheet = &draft.body.sheet;
    let journey = sheet.journey(form);
    let promises = draft.body.promises.iter().map(|said| lines::promise(language, form.band, said));
    // What was answered before and is not shown here was not left empty.
    let unseen = draft.body.before.clone().filter(|_| links.is_empty()).unwrap_or_default();
    let answered = |id: &QuestionId| sheet.answers.get(id.as_str()).is_some();
    let rows = journey.check().into_iter().filter(|row| row.answer.is_some() || !unseen.marks(form, &row.question.id));
    let lines = rows.map(|row| (&row.question.id, lines::row(language, form, &row, about)));
    let (refused, errors) = match refused {
        Some(Refused::Empty) => (true, None),
        Some(Refused::Safety(errors)) => (false, Some(errors)),
        None => (false, None),
    };
    // What was typed on this page is shown on it again, whatever another tab has answered meanwhile.
    let asked_here = match &errors {
        Some(_) => form.safety_question().map(|(_, question)| question),
        None => sheet.safety_left(form),
    };
    let lines = lines.filter(|(id, line)| line.answer.is_some() || asked_here.is_none_or(|asked| asked.id != **id));
    let title = |id: &QuestionId| {
        form.question(id.as_str()).map(|question| asked_of(language, &question.title_key(form.band), about))
    };
    let before = form.questions().map(|(_, asked)| &asked.id).filter(|id| unseen.marks(form, id) && !answered(id));
    Ok(CheckView {
        band: form.band,
        voice: draft.body.voice,
        helper: draft.body.helper.as_ref().map(|helper| helper.name.expose().to_owned()).unwrap_or_default(),
        reader: iro_first_name(app, child_now(app, writing.child).await?.iro).await?,
        lines: promises.chain(lines.map(|(_, line)| line)).collect(),
        kept: sheet.kept().into_iter().map(|said| lines::said(language, said)).collect(),
        cleared: form
            .questions()
            .map(|(_, asked)| &asked.id)
            .filter(|id| sheet.cleared.contains(id))
            .filter_map(title)
            .collect(),
        who: writing.childs().is_ok().then_some(paths::WRITE_START),
        not_sent: journey.unreached().iter().filter_map(title).collect(),
        submission: draft.row.submission,
        back: journey
            .steps()
            .last()
            .map_or(drafts::before_questions(writing).to_owned(), |step| paths::question(form, step)),
        safety: asked_here.map(|question| Safety { form, question, errors }),
        empty: !something,
        refused,
        not_sent_now: false,
        held_on: None,
        before: before.filter_map(title).collect(),
        earlier: links.iter().map(|link| (link.row.written_at, said_before(language, link))).collect(),
        kept_until: writing.is_own().then(|| kept_until(draft.row.updated_at)),
        may_stop: writing.is_own(),
    })
}

/// The lines of an earlier draft, to be read and not changed.
fn said_before(language: Language, link: &Link) -> Vec<CheckLine> {
    let said = link.body.sheet.form().map(|form| link.body.sheet.said(form)).unwrap_or_default();
    said.iter().map(|said| lines::said(language, said)).collect()
}

/// Whether anything besides a choice of topics was said.
fn anything_said(draft: &Draft) -> Result<bool, Stop> {
    let is_topics = |said: &Said| said.read().is_some_and(|(_, question)| question.kind == Kind::Topics);
    let answered = draft.body.sheet.said(draft.form()?).iter().any(|said| !is_topics(said));
    Ok(answered || !draft.body.promises.is_empty())
}
