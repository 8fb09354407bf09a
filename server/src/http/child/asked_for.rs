//! What was asked of somebody higher up for a child, as the child reads it: only what a worker said that they read.

use heard_app::child::asked_for::AskedFor;
use heard_domain::Words;
use heard_domain::english_time;
use heard_domain::escalation::{Escalation, Step};

use crate::opened;
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;
use crate::workers::{called, first_names};

/// All of it, the newest first; nothing before the secret is confirmed. What does not open says so.
///
/// # Errors
/// When storage fails.
pub(super) async fn asked_for(app: &App, reading: &Reading) -> Result<Vec<AskedFor>, Stop> {
    if !reading.session.secret_confirmed {
        return Ok(Vec::new());
    }
    let mut rows = app.store.escalations(reading.child).await?;
    rows.retain(|row| row.told_at.is_some());
    let names = first_names(app, rows.iter().filter_map(Escalation::last).map(|step| step.by)).await?;
    let (today, nobody) = (english_time::day(app.clock.now()), called(app, reading.language(), None).await?);
    let line = |row: &Escalation, step: &Step| {
        let told = row.told.as_ref().map(|told| reading.key.open::<Words>(places::escalation_told(row.id), told));
        let who = step.who.as_ref().map(|who| reading.key.open::<Words>(places::escalation_who(step.id), who));
        let came_of = |step: &Step, came| reading.key.open::<Words>(places::escalation_came(step.id), came);
        let came = step.came.as_ref().map(|came| came_of(step, came));
        let words = |text| opened::line(text, "escalation", row.id).map(Words::into_inner);
        let shown = |text: Option<_>| text.and_then(words).unwrap_or_else(|| opened::no_words(reading.language()));
        AskedFor {
            words: shown(told),
            by: names.get(&step.by).unwrap_or(&nobody).clone(),
            who: shown(who),
            on: step.opened_on,
            due: step.due_on,
            late: step.due_on.is_some_and(|due| due < today),
            answered_on: step.answered_on,
            came_before: row.ended_before().map(|(step, on, came)| (on, shown(Some(came_of(step, came))))).collect(),
            came: row.resolved().map(|(on, _)| (on, shown(came))),
        }
    };
    Ok(rows.iter().filter_map(|row| Some(line(row, row.last()?))).collect())
}
