//! Telling those who carry out what a review decided that there is something to read and answer.

use chrono::TimeDelta;
use heard_domain::documents::PersonAround;
use heard_domain::nudge;
use heard_domain::store::{DecisionMail, StoreError, Tried};

use super::rounds::{AT_ONCE, LEASE};
use super::{Courier, Note, Undelivered};
use crate::state::App;
use crate::vault::{lookups, places, token};

/// One round: carries at most a few of the mails that wait, and keeps what became of each. Where no mail server is set
/// up, takes none. Gives how many went.
///
/// # Errors
/// When storage fails. What was taken meanwhile is taken again when its lease is over, and may so go twice, with the
/// same link.
pub async fn send_decision_mails<C: Courier>(app: &App, courier: &C) -> Result<usize, StoreError> {
    if app.config.mail.is_none() {
        return Ok(0);
    }
    let (mut went, now) = (0, app.clock.now());
    for mail in app.store.claim_decision_mails(now, now + TimeDelta::seconds(LEASE), AT_ONCE).await? {
        let outcome = match carry(app, courier, &mail).await {
            Ok(()) => Tried::Sent,
            Err(why) => {
                tracing::warn!(link = %mail.link, tries = mail.tries, ?why, "a mail with decisions did not go");
                nudge::after_failure(mail.tries, app.clock.now())
            }
        };
        went += usize::from(outcome == Tried::Sent);
        app.store.tried_decision_mail(&mail, outcome, app.clock.now()).await?;
    }
    Ok(went)
}

async fn carry<C: Courier>(app: &App, courier: &C, mail: &DecisionMail) -> Result<(), Undelivered> {
    let key = app.vault.open_key(&mail.key).map_err(|_| Undelivered::NoWay)?;
    let place = places::decision_link_person(mail.link);
    let person: PersonAround = key.open(place, &mail.person).map_err(|_| Undelivered::NoWay)?;
    let secret = token::text_of(&lookups::decision_link(&app.vault, mail.link));
    let to = person.email.into_inner();
    courier.carry(&Note::decisions(mail, to, secret, &app.config.origin, app.clock.now())).await
}
