//! Telling workers that something unsafe was told: rounds are written when they are due, and what waits goes, one
//! message for each person.

use chrono::TimeDelta;
use heard_domain::alarm;
use heard_domain::id::StaffId;
use heard_domain::store::{AlarmCall, StoreError};

use super::rounds::{AT_ONCE, LEASE};
use super::{Courier, Note, Undelivered};
use crate::access::staff_details;
use crate::state::App;

/// One round: writes what is due to be said again, carries at most a few of the messages that wait, and keeps what
/// became of each. Where no mail server is set up, does nothing, so that they wait. Gives how many messages went.
///
/// # Errors
/// When storage fails. What was taken meanwhile is taken again when its lease is over, and may so go twice.
pub async fn send_alarms<C: Courier>(app: &App, courier: &C) -> Result<usize, StoreError> {
    if app.config.mail.is_none() {
        return Ok(0);
    }
    let (now, council) = (app.clock.now(), &app.config.council);
    let duty = !council.duty_email.is_empty();
    for unheard in app.store.unheard().await? {
        if let Some(round) = alarm::due_round(unheard.last, &council.alarm_minutes, now) {
            app.store.raise_alarm(unheard.concern, round, duty, now).await?;
        }
    }
    let (lease, quiet) = (now + TimeDelta::seconds(LEASE), now - TimeDelta::seconds(alarm::APART_SECONDS));
    let mut went = 0;
    for call in app.store.claim_alarms(now, lease, quiet, duty, AT_ONCE).await? {
        let again = match carry(app, courier, &call).await {
            Ok(()) => None,
            Err(why) => {
                let tries = call.alarms.iter().map(|(_, tries)| *tries).max().unwrap_or_default();
                tracing::warn!(staff = ?call.staff, tries, ?why, "a message that something is urgent did not go");
                Some(alarm::after_failure(tries, app.clock.now()))
            }
        };
        went += usize::from(again.is_none());
        app.store.tried_alarms(&call, again, app.clock.now()).await?;
    }
    Ok(went)
}

async fn carry<C: Courier>(app: &App, courier: &C, call: &AlarmCall) -> Result<(), Undelivered> {
    let to = match call.staff {
        Some(staff) => mailbox(app, staff).await.ok_or(Undelivered::NoWay)?,
        None => app.config.council.duty_email.clone(),
    };
    courier.carry(&Note::alarm(call, to, &app.config.origin, app.clock.now())).await
}

/// A worker's own address, from their account; `None` where it does not open.
pub(super) async fn mailbox(app: &App, staff: StaffId) -> Option<String> {
    let row = app.store.staff(&[staff]).await.ok()?.pop()?;
    Some(staff_details(app, &row).ok()?.email.into_inner())
}
