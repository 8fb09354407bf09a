//! What became of the matters of a child. What was noted when one was settled is the workers' own and is never shown:
//! what is meant for the child comes as an answer to the thing that they said.

use std::collections::HashMap;

use heard_app::child::outcome::Became;
use heard_domain::id::{ChildId, DecisionId, LetterId, ReviewId, StaffId, ViewsId};
use heard_domain::matter::Kind;
use heard_domain::purpose::Purpose;
use heard_domain::store::MatterRow;
use heard_domain::{Day, Moment, english_time};

use crate::state::App;
use crate::stop::Stop;
use crate::workers::first_names;

/// The matters of a child, with who settled them.
pub(super) struct Matters {
    rows: Vec<MatterRow>,
    names: HashMap<StaffId, String>,
    today: Day,
}

impl Matters {
    /// Asks for them.
    ///
    /// # Errors
    /// When storage fails.
    pub(super) async fn of(app: &App, child: ChildId) -> Result<Self, Stop> {
        let rows = app.store.matters_of(child).await?;
        let settled = rows.iter().filter_map(|row| row.settled.and_then(|(_, by)| by));
        let names = first_names(app, settled).await?;
        Ok(Self { names, today: english_time::day(app.clock.now()), rows })
    }

    /// The day on which they were asked for.
    pub(super) const fn today(&self) -> Day {
        self.today
    }

    /// What became of a sending as a whole. A promise that did not happen is told of with the promise.
    pub(super) fn of_views(&self, views: ViewsId, purpose: Purpose) -> Option<Became> {
        self.newest(|row| row.views == Some(views) && row.kind.is_about_all(purpose))
    }

    /// When a manager first read a sending that went to their desk.
    pub(super) fn manager_read_at(&self, views: ViewsId) -> Option<Moment> {
        let sent = |row: &&MatterRow| row.views == Some(views) && row.kind.shows_views();
        self.rows.iter().find(sent).and_then(|row| row.manager_read_at)
    }

    /// What became of "it did not happen"; nothing where the child says something else by now.
    pub(super) fn of_promise(&self, decision: DecisionId) -> Option<Became> {
        let of_this = |row: &MatterRow| row.decision == Some(decision) && row.kind == Kind::Promise;
        let taken_back = |row: &MatterRow| matches!(row.settled, Some((_, None)));
        self.newest(|row| of_this(row) && !taken_back(row))
    }

    /// What became of a word back to a letter.
    pub(super) fn of_letter(&self, letter: LetterId) -> Option<Became> {
        self.newest(|row| row.letter == Some(letter) && row.kind == Kind::LetterReply)
    }

    /// When a word back to a letter was put on a desk.
    pub(super) fn letter_told_at(&self, letter: LetterId) -> Option<Moment> {
        let told = |row: &&MatterRow| row.letter == Some(letter) && row.kind == Kind::LetterReply;
        self.rows.iter().find(told).map(|row| row.raised_at)
    }

    /// The day by which "not quite" should be answered, while it waits.
    pub(super) fn not_quite_due(&self, review: ReviewId) -> Option<Day> {
        let waits =
            |row: &&MatterRow| row.review == Some(review) && row.kind == Kind::NotQuite && row.settled.is_none();
        self.rows.iter().find(waits).map(|row| row.due_on)
    }

    fn newest(&self, fits: impl Fn(&MatterRow) -> bool) -> Option<Became> {
        let row = self.rows.iter().find(|row| fits(row))?;
        Some(match row.settled {
            Some((at, by)) => {
                Became::LookedInto { by: by.and_then(|by| self.names.get(&by)).cloned().unwrap_or_default(), at }
            }
            None => Became::Due { by: row.due_on, late: row.due_on < self.today },
        })
    }
}
