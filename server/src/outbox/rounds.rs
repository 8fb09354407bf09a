//! Round by round: what is due is taken, carried, and what became of it is kept. Messages that something is urgent,
//! nudges, the morning's messages and links to decisions each have their own rounds, so that none waits for another.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use heard_domain::documents::ContactDetails;
use heard_domain::nudge;
use heard_domain::store::{OutboxRow, StoreError, Tried};
use tokio::time::MissedTickBehavior;

use super::smtp::LONGEST;
use super::{Courier, Mail, Note, Undelivered, send_alarms, send_decision_mails, send_digests};
use crate::state::App;
use crate::vault::places;

/// How often what is due is looked for.
const EVERY: Duration = Duration::from_secs(5);
/// For how long nobody else takes what was taken, in seconds. Whoever took it and stopped, loses it.
pub(super) const LEASE: i64 = 120;
/// How many are taken at once: so few that all are carried, or not, before the lease of the last is over.
pub(super) const AT_ONCE: i64 = 8;
const _: () = assert!(AT_ONCE * (LONGEST.as_secs() as i64) < LEASE, "the lease must outlast the slowest round");

/// Sends what is due, for as long as the server runs. Several servers may do so at once.
pub async fn keep_sending<C: Courier>(app: Arc<App>, courier: C) {
    tokio::join!(
        keep(Kind::Alarms, &app, &courier),
        keep(Kind::Nudges, &app, &courier),
        keep(Kind::Digests, &app, &courier),
        keep(Kind::Decisions, &app, &courier)
    );
}

/// What rounds there are.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Alarms,
    Nudges,
    Digests,
    Decisions,
}

/// Rounds of one kind, for ever.
async fn keep<C: Courier>(kind: Kind, app: &App, courier: &C) {
    let mut rounds = tokio::time::interval(EVERY);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        rounds.tick().await;
        let round = match kind {
            Kind::Alarms => send_alarms(app, courier).await,
            Kind::Nudges => send_due(app, courier).await,
            Kind::Digests => send_digests(app, courier).await,
            Kind::Decisions => send_decision_mails(app, courier).await,
        };
        if let Err(error) = round {
            tracing::error!(what = ?kind, kind = ?error.kind, detail = %error.detail, "nothing can be sent");
        }
    }
}

/// One round: carries at most a few of the nudges that are due, and keeps what became of each. Where no mail server is
/// set up, takes none, so that they wait. Gives how many went.
///
/// # Errors
/// When storage fails. What was taken meanwhile is taken again when its lease is over, and may so go twice.
pub async fn send_due<C: Courier>(app: &App, courier: &C) -> Result<usize, StoreError> {
    let Some(mail) = &app.config.mail else { return Ok(0) };
    let mut went = 0;
    let now = app.clock.now();
    for row in app.store.claim_outbox(now, now + TimeDelta::seconds(LEASE), AT_ONCE).await? {
        let outcome = if nudge::worth_sending(row.made_at, now) {
            match carry(app, mail, courier, &row).await {
                Ok(()) => Tried::Sent,
                Err(why) => {
                    tracing::warn!(nudge = row.id, tries = row.tries, ?why, "a nudge did not go");
                    nudge::after_failure(row.tries, app.clock.now())
                }
            }
        } else {
            Tried::GaveUp
        };
        went += usize::from(outcome == Tried::Sent);
        app.store.tried_outbox(&row, outcome, app.clock.now()).await?;
    }
    Ok(went)
}

async fn carry<C: Courier>(app: &App, mail: &Mail, courier: &C, row: &OutboxRow) -> Result<(), Undelivered> {
    let key = app.vault.open_key(&row.key).map_err(|_| Undelivered::NoWay)?;
    let place = places::contact_details(row.child);
    let details: ContactDetails = key.open(place, &row.to).map_err(|_| Undelivered::NoWay)?;
    let to = mail.mailbox(row.channel, &details).ok_or(Undelivered::NoWay)?;
    courier.carry(&Note::new(row, to, &app.config.origin, app.clock.now())).await
}
