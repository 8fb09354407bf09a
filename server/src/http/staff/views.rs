//! `/staff/children/{child}/views/{views}`: what a child said, and which answers stand in the record.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::answers::{answer_text, asked_text};
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::Trouble;
use heard_app::staff::views::{AnswerLine, Views, ViewsPage};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ChildDetails, Given, ReplyText};
use heard_domain::id::{AnswerId, ChildId, ViewsId};
use heard_domain::people::Language;
use heard_domain::policy::Task;
use heard_domain::store::{Part, RecordFile, ReplyRow};
use heard_domain::typed::version_at;
use heard_domain::{Moment, Words};
use leptos::prelude::*;

use super::views_set::OpenedSet;
use super::{page, page_photo};
use crate::access::allow;
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// A set of views, opened for the IRO; that it was is logged.
pub(super) struct Opened {
    /// Whose.
    pub(super) child: ChildId,
    /// The child's key.
    pub(super) key: DataKey,
    /// The views.
    pub(super) set: OpenedSet,
    /// The record of the review, sealed.
    pub(super) record: RecordFile,
    /// The child's details.
    pub(super) details: ChildDetails,
}

impl Opened {
    /// Opens the views at an address.
    pub(super) async fn at(app: &App, working: &Working, child: ChildId, views: ViewsId) -> Result<Self, Stop> {
        let key = allow(app, working, child, Task::Review).await?;
        let set = OpenedSet::read(app, working, &key, child, views).await?;
        let review = set.row.review;
        let entry = working.entry(app, child, Action::ReadRecord, ObjectKind::Review, review.as_bytes());
        let record = app.store.read_record(review, &entry).await?.ok_or(Stop::NotFound)?;
        let details = key.open(places::child_identity(child), &record.identity)?;
        Ok(Self { child, key, set, record, details })
    }

    /// The answer with this id.
    pub(super) fn given(&self, answer: AnswerId) -> Result<&Given, Stop> {
        self.set.given(answer)
    }

    /// An answer as the pages show it.
    pub(super) fn line(&self, given: &Given) -> Result<AnswerLine, Stop> {
        self.set.line(&self.key, &self.record, given)
    }

    /// The views that these follow, and when those were sent.
    fn follows(&self) -> Option<(ViewsId, Moment)> {
        let before = self.record.views.iter().find(|row| Some(row.id) == self.set.row.follows)?;
        Some((before.id, before.sent_at))
    }

    /// Puts an answer into the record, word for word, in the language it was given in.
    pub(super) async fn place(
        &self,
        app: &App,
        working: &Working,
        given: &Given,
        part: Part,
        reason: Words,
    ) -> Result<bool, Stop> {
        let (line, action) = self.set.placing(app, working, &self.key, given, part, reason);
        let review = self.set.row.review;
        let entry = working.entry(app, self.child, action, ObjectKind::Review, review.as_bytes());
        Ok(app.store.place_line(&line, &entry).await?)
    }

    /// The version of the reply to an answer: it is replaced as a whole.
    pub(super) fn replied(&self, answer: AnswerId) -> i64 {
        let row = self.record.replies.iter().find(|row| row.views == self.set.row.id && row.answer == answer);
        version_at(row.map(|row| row.at))
    }

    /// The address of one answer on the page of the views.
    pub(super) fn address_of(&self, answer: AnswerId) -> String {
        format!("{}#answer-{answer}", self.address())
    }

    /// The address of the views.
    pub(super) fn address(&self) -> String {
        at::Views { child: self.child, views: self.set.row.id }.href()
    }
}

/// An answer as pages show it, with what was replied to it among `replies` to its views; not placed in any record.
pub(super) fn answer_line<'a>(
    key: &DataKey,
    language: Language,
    given: &Given,
    mut replies: impl Iterator<Item = &'a ReplyRow>,
) -> Result<AnswerLine, Stop> {
    let reply = replies.find(|row| row.answer == given.id);
    let child_said = reply.and_then(|row| row.child_said);
    let reply = reply.map(|row| key.open::<ReplyText>(places::reply_body(row.answer), &row.body)).transpose()?;
    Ok(AnswerLine {
        id: given.id,
        question: asked_text(language, given),
        answer: answer_text(language, &given.said),
        drawing: given.said.answer.value.drawing().cloned(),
        recording: None,
        only_iro: given.said.answer.only_iro,
        not_before: given.said.answer.not_before.clone(),
        care: given.said.care(),
        // Every form asks about the meeting itself in questions of this name.
        about_meeting: given.said.question.as_str().starts_with("meeting-"),
        asks: given.said.waits_for_reply(),
        placed: None,
        line: None,
        reason: "".into(),
        reply,
        child_said,
        at: given.at,
    })
}

/// The views.
///
/// # Errors
/// [`Stop::NotFound`] for views that are not of a child of this IRO.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Views { child, views }): At<at::Views>,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, child, views).await?;
    show(&app, opened, Vec::new()).await
}

/// The views, with what is wrong with a photograph.
///
/// # Errors
/// When they do not open; when storage fails.
pub(super) async fn show(app: &App, opened: Opened, troubles: Vec<Trouble>) -> Result<Response, Stop> {
    let pages = page_photo::of_views(app, opened.child, opened.set.row.id).await?;
    let answers = opened.set.body.given.iter().map(|given| opened.line(given)).collect::<Result<_, _>>()?;
    let (follows, managers) = (opened.follows(), opened.set.managers());
    let Opened { set: OpenedSet { row, body, language, .. }, details, record, .. } = opened;
    let shown = ViewsPage {
        child: row.child,
        id: row.id,
        review: row.review,
        name: details.full_name().into(),
        called: details.called().to_owned().into(),
        purpose: row.purpose,
        follows,
        voice: row.voice,
        helper: body.helper,
        sent_at: row.sent_at,
        language,
        confirmed: row.confirmed_at.is_some(),
        urgent: row.urgent,
        closed: record.check.is_closed(),
        managers,
        answers,
        pages,
        troubles: troubles.clone(),
    };
    Ok(page(app, &troubles, move || view! { <Views page=shown /> }))
}

/// Puts an answer into a part of the record. One that is shared only with care is shared on a page of its own.
///
/// # Errors
/// [`Stop::NotFound`] for views that are not of a child of this IRO.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Views { child, views }): At<at::Views>,
    posted: Posted,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, child, views).await?;
    let given = opened.given(posted.parse(fields::ANSWER)?)?;
    let part = Part::from_code(posted.get(fields::PLACE)).ok_or(Stop::BadRequest)?;
    if given.said.asks_reason(part) {
        return Ok(see_other(&format!("{}/answers/{}/share", opened.address(), given.id)));
    }
    if opened.place(&app, &working, given, part, Words::default()).await? {
        return Ok(see_other(&opened.address_of(given.id)));
    }
    // The record says that it is closed.
    Ok(see_other(&at::Review { review: opened.set.row.review }.href()))
}
