//! `/staff/children/{child}/views/{views}`: what a child said, and which answers stand in the record.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::answers::{answer_text, asked_text};
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::views::{AnswerLine, Views, ViewsPage};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ChildDetails, Given, LineText, ReplyText, ViewsBody};
use heard_domain::id::{AnswerId, ChildId, LineId, ViewsId};
use heard_domain::matter::Desk;
use heard_domain::people::Language;
use heard_domain::policy::Task;
use heard_domain::store::{NewLine, Part, RecordFile, ReplyRow, ViewsRow};
use heard_domain::{Moment, Words};
use leptos::prelude::*;

use super::page;
use crate::access::allow;
use crate::http::{At, Posted, see_other};
use crate::opened;
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
    /// All but the words.
    pub(super) row: ViewsRow,
    /// The words.
    pub(super) body: ViewsBody,
    /// The language that they were given in.
    pub(super) language: Language,
    /// The record of the review, sealed.
    pub(super) record: RecordFile,
    /// The child's details.
    pub(super) details: ChildDetails,
}

impl Opened {
    /// Opens the views at an address.
    pub(super) async fn at(app: &App, working: &Working, child: ChildId, views: ViewsId) -> Result<Self, Stop> {
        let key = allow(app, working, child, Task::Review).await?;
        let entry = working.entry(app, child, Action::ReadViews, ObjectKind::Views, views.as_bytes());
        let sealed = app.store.read_views(views, &entry).await?.ok_or(Stop::NotFound)?;
        let review = sealed.row.review;
        let entry = working.entry(app, child, Action::ReadRecord, ObjectKind::Review, review.as_bytes());
        let record = app.store.read_record(review, &entry).await?.ok_or(Stop::NotFound)?;
        Ok(Self {
            child,
            body: opened::views(&key, &sealed)?,
            details: key.open(places::child_identity(child), &record.identity)?,
            language: Language::from_code(&sealed.row.language).unwrap_or_default(),
            row: sealed.row,
            record,
            key,
        })
    }

    /// The answer with this id.
    pub(super) fn given(&self, answer: AnswerId) -> Result<&Given, Stop> {
        self.body.given(answer).ok_or(Stop::NotFound)
    }

    /// An answer as the pages show it.
    pub(super) fn line(&self, given: &Given) -> Result<AnswerLine, Stop> {
        let placed = self.record.lines.iter().find(|line| line.views == self.row.id && line.answer == given.id);
        let replies = self.record.replies.iter().filter(|row| row.views == self.row.id);
        let line = answer_line(&self.key, self.language, given, replies)?;
        Ok(AnswerLine { placed: placed.map(|line| line.part), ..line })
    }

    /// The views that these follow, and when those were sent.
    fn follows(&self) -> Option<(ViewsId, Moment)> {
        let before = self.record.views.iter().find(|row| Some(row.id) == self.row.follows)?;
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
        let id: LineId = app.dice.id();
        let body = LineText {
            question: asked_text(self.language, given).into_owned(),
            answer: answer_text(self.language, &given.said).into_owned().into(),
            drawing: given.said.answer.value.drawing().cloned(),
            reason,
            helper: self.body.helper.clone(),
            at: given.at,
        };
        let line = NewLine {
            id,
            review: self.row.review,
            child: self.child,
            views: self.row.id,
            answer: given.id,
            part,
            voice: self.row.voice,
            body: self.key.seal(places::line_body(id), &body),
            by: working.staff,
            at: app.clock.now(),
        };
        let action = match part {
            Part::Shared if given.said.care().is_some() => Action::PlacedDespitePrivate,
            Part::Shared => Action::PlacedShared,
            Part::Private => Action::PlacedPrivate,
        };
        let review = self.row.review;
        let entry = working.entry(app, self.child, action, ObjectKind::Review, review.as_bytes());
        Ok(app.store.place_line(&line, &entry).await?)
    }

    /// Whether the manager answers them.
    pub(super) fn managers(&self) -> bool {
        Desk::answering(self.row.purpose) == Desk::Manager
    }

    /// The address of one answer on the page of the views.
    pub(super) fn address_of(&self, answer: AnswerId) -> String {
        format!("{}#answer-{answer}", self.address())
    }

    /// The address of the views.
    pub(super) fn address(&self) -> String {
        at::Views { child: self.child, views: self.row.id }.href()
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
        only_iro: given.said.answer.only_iro,
        not_before: given.said.answer.not_before.clone(),
        care: given.said.care(),
        // Every form asks about the meeting itself in questions of this name.
        about_meeting: given.said.question.as_str().starts_with("meeting-"),
        placed: None,
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
    let answers = opened.body.given.iter().map(|given| opened.line(given)).collect::<Result<_, _>>()?;
    let (follows, managers) = (opened.follows(), opened.managers());
    let Opened { row, body, details, .. } = opened;
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
        language: opened.language,
        confirmed: row.confirmed_at.is_some(),
        urgent: row.urgent,
        closed: opened.record.check.is_closed(),
        managers,
        answers,
    };
    Ok(page(&app, &[], move || view! { <Views page=shown /> }))
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
    if part == Part::Shared && given.said.care().is_some() {
        return Ok(see_other(&format!("{}/answers/{}/share", opened.address(), given.id)));
    }
    if opened.place(&app, &working, given, part, Words::default()).await? {
        return Ok(see_other(&opened.address_of(given.id)));
    }
    // The record says that it is closed.
    Ok(see_other(&at::Review { review: opened.row.review }.href()))
}
