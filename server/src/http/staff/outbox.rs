//! `/staff/outbox`: nudges that were written, mails with links to decisions, and what became of them.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::staff::outbox::{DecisionsLine, NudgeLine, Outbox, OutboxPage};
use heard_domain::contact::masked;
use heard_domain::nudge::Progress;
use heard_domain::store::{DecisionMailRow, OutboxRow};
use leptos::prelude::*;

use super::{alarms, page};
use crate::access::contact;
use crate::opened;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// How many are shown, as the page says.
const NEWEST: i64 = 100;

/// The newest ones.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but a manager.
pub(super) async fn get(State(app): State<Arc<App>>, _: Working) -> Result<Response, Stop> {
    let rows = app.store.outbox(NEWEST).await?;
    let lines = rows.iter().map(|row| line(&app, row)).collect();
    let now = app.clock.now();
    let sent = |row: &DecisionMailRow| DecisionsLine {
        made_at: row.made_at,
        recipient: row.recipient,
        progress: Progress::of_decisions(row, now),
    };
    let decisions = app.store.decision_mails(NEWEST).await?.iter().map(sent).collect();
    let unreached = alarms::unreached(&app.store.alarms(None).await?);
    let shown = OutboxPage { sends: app.config.mail.is_some(), lines, decisions, unreached };
    Ok(page(&app, &[], move || view! { <Outbox page=shown /> }))
}

fn line(app: &App, row: &OutboxRow) -> NudgeLine {
    let to = opened::line(contact(app, row), "contact", row.child);
    NudgeLine {
        made_at: row.made_at,
        channel: row.channel,
        address: to.map_or_else(|| opened::no_name().into_owned(), |to| masked(to.address.expose())),
        progress: Progress::of(row, app.clock.now()),
    }
}
