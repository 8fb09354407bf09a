//! A set of views, opened: what a page shows of its answers, and the lines of a record that are made of them.

use std::collections::HashMap;

use heard_app::answers::asked_text;
use heard_app::components::Written;
use heard_app::staff::views::AnswerLine;
use heard_domain::Words;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::chosen::topic;
use heard_domain::documents::{Given, LineText, ViewsBody};
use heard_domain::id::{AnswerId, ChildId, LineId, RecordingId, ViewsId};
use heard_domain::matter::Desk;
use heard_domain::people::Language;
use heard_domain::store::{NewLine, Part, RecordFile, ViewsRow};

use super::recording;
use super::views::answer_line;
use crate::opened;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// A set of views with its words.
pub(super) struct OpenedSet {
    /// All but the words.
    pub(super) row: ViewsRow,
    /// The words.
    pub(super) body: ViewsBody,
    /// The language that they were given in.
    pub(super) language: Language,
    /// What was written down from recordings.
    pub(super) written: HashMap<RecordingId, Written>,
}

impl OpenedSet {
    /// Opens a set of views of this child, whose key was asked for; that it was opened is logged.
    ///
    /// # Errors
    /// [`Stop::NotFound`] where there is none.
    pub(super) async fn read(
        app: &App,
        working: &Working,
        key: &DataKey,
        child: ChildId,
        views: ViewsId,
    ) -> Result<Self, Stop> {
        let entry = working.entry(app, child, Action::ReadViews, ObjectKind::Views, views.as_bytes());
        let sealed = app.store.read_views(views, &entry).await?.ok_or(Stop::NotFound)?;
        let body = opened::views(key, &sealed)?;
        let written = recording::written(app, key, child, &body).await?;
        let language = Language::from_code(&sealed.row.language).unwrap_or_default();
        Ok(Self { row: sealed.row, body, language, written })
    }

    /// The answer with this id.
    pub(super) fn given(&self, answer: AnswerId) -> Result<&Given, Stop> {
        self.body.given(answer).ok_or(Stop::NotFound)
    }

    /// Whether the manager answers them.
    pub(super) fn managers(&self) -> bool {
        Desk::answering(self.row.purpose) == Desk::Manager
    }

    /// An answer as the pages show it, with where it stands in the record and what was replied.
    pub(super) fn line(&self, key: &DataKey, record: &RecordFile, given: &Given) -> Result<AnswerLine, Stop> {
        let placed = record.lines.iter().find(|line| line.views == self.row.id && line.answer == given.id);
        // Only what is shared with care has a reason.
        let reason = match placed.filter(|_| given.said.care().is_some()) {
            Some(row) => key.open::<LineText>(places::line_body(row.id), &row.body)?.reason.into_inner(),
            None => String::new(),
        };
        let replies = record.replies.iter().filter(|row| row.views == self.row.id);
        let line = answer_line(key, self.language, given, replies)?;
        Ok(AnswerLine {
            placed: placed.map(|line| line.part),
            line: placed.map(|line| line.id),
            reason: reason.into(),
            recording: recording::of_views(self, given),
            ..line
        })
    }

    /// A line of the record: an answer word for word, in the language it was given in; and what the log says of it.
    pub(super) fn placing(
        &self,
        app: &App,
        working: &Working,
        key: &DataKey,
        given: &Given,
        part: Part,
        reason: Words,
    ) -> (NewLine, Action) {
        let id: LineId = app.dice.id();
        let body = LineText {
            question: asked_text(self.language, given).into_owned(),
            answer: recording::in_record(self, given).into(),
            drawing: given.said.answer.value.drawing().cloned(),
            reason,
            helper: self.body.helper.clone(),
            at: given.at,
        };
        let line = NewLine {
            id,
            review: self.row.review,
            child: self.row.child,
            views: self.row.id,
            answer: given.id,
            part,
            voice: self.row.voice,
            topic: topic(&given.said, part),
            body: key.seal(places::line_body(id), &body),
            by: working.staff,
            at: app.clock.now(),
        };
        let action = match part {
            Part::Shared if given.said.asks_reason(part) => Action::PlacedDespitePrivate,
            Part::Shared => Action::PlacedShared,
            Part::Private => Action::PlacedPrivate,
        };
        (line, action)
    }
}
