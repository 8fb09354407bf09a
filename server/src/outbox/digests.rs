//! The morning's message for workers who want one.

use chrono::TimeDelta;
use heard_domain::Day;
use heard_domain::digest::{self, Digest};
use heard_domain::people::Role;
use heard_domain::store::{DigestCall, StoreError};

use super::alarms::mailbox;
use super::rounds::{AT_ONCE, LEASE};
use super::{Courier, Note, Undelivered};
use crate::covering;
use crate::state::App;

/// One round: on a working morning, carries at most a few of the messages that are not yet done for the day. Whoever
/// has nothing that waits gets none. Gives how many went.
///
/// # Errors
/// When storage fails. What was taken meanwhile is taken again when its lease is over, and may so go twice.
pub async fn send_digests<C: Courier>(app: &App, courier: &C) -> Result<usize, StoreError> {
    let now = app.clock.now();
    let Some(day) = digest::due_day(now).filter(|_| app.config.mail.is_some()) else { return Ok(0) };
    let mut went = 0;
    for call in app.store.claim_digests(day, now, now + TimeDelta::seconds(LEASE), AT_ONCE).await? {
        let waits = waits(app, &call, day).await?;
        let again = match carry(app, courier, &call, &waits).await {
            Ok(()) => None,
            Err(why) => {
                tracing::warn!(staff = ?call.staff, tries = call.tries, ?why, "a morning's message did not go");
                Some(digest::after_failure(app.clock.now()))
            }
        };
        went += usize::from(again.is_none() && !waits.is_empty());
        app.store.tried_digest(&call, again).await?;
    }
    Ok(went)
}

/// What waits for a worker: an IRO's own children and those for whom they cover, a manager's desk, nothing for anybody
/// else.
async fn waits(app: &App, call: &DigestCall, today: Day) -> Result<Digest, StoreError> {
    let role = app.store.staff(&[call.staff]).await?.pop().map(|row| row.role);
    let (desks, cases) = match role {
        Some(Role::Iro) => {
            let desks = covering::desks(app, call.staff).await?;
            let cases = covering::caseload(app, call.staff, &desks).await?;
            (desks.into_iter().map(Some).collect(), cases.into_iter().map(|one| one.case).collect())
        }
        Some(Role::Manager) => (vec![None], Vec::new()),
        Some(Role::Advocate | Role::Administrator) | None => return Ok(Digest::default()),
    };
    let (mut concerns, mut matters) = (Vec::new(), Vec::new());
    for whose in desks {
        concerns.extend(app.store.concerns(whose).await?);
        matters.extend(app.store.matters(whose, today).await?);
    }
    Ok(Digest::of(&cases, &concerns, &matters, &app.config.council.deadlines(), today))
}

async fn carry<C: Courier>(app: &App, courier: &C, call: &DigestCall, waits: &Digest) -> Result<(), Undelivered> {
    if waits.is_empty() {
        return Ok(());
    }
    let to = mailbox(app, call.staff).await.ok_or(Undelivered::NoWay)?;
    courier.carry(&Note::digest(call, waits, to, &app.config.origin, app.clock.now())).await
}
