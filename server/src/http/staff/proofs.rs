//! What a worker proves to sign in or to change how they sign in: the password, a code of the authenticator, a recovery
//! code. Every wrong one for an account that exists is a row of the log.

use heard_app::staff::Problem;
use heard_domain::account::RecoveryCode;
use heard_domain::audit::{Action, Actor};
use heard_domain::id::StaffId;
use heard_domain::people::Role;
use heard_domain::store::StaffRow;

use crate::accounts::{Desk, recovery_mark};
use crate::attempts::{Guess, may_try, take_try};
use crate::state::App;
use crate::stop::Stop;
use crate::totp;
use crate::vault::{Strength, lookups, places};

/// The desk at which somebody's account is changed, for the log.
pub(super) fn desk(app: &App, by: Actor) -> Desk<'_> {
    Desk { store: &*app.store, vault: &app.vault, dice: &*app.dice, by, now: app.clock.now() }
}

/// How many wrong ones there are now, as a problem; the row of the log that goes with it.
async fn wrong(app: &App, bucket: &[u8; 32], staff: Option<StaffId>, problem: Problem) -> Result<Problem, Stop> {
    let waits = may_try(&*app.store, Guess::Account, bucket, app.clock.now()).await?;
    if let Some(staff) = staff {
        let action = if waits.is_err() { Action::LockedOut } else { Action::RefusedSignIn };
        app.store.log(&desk(app, Actor::System).entry(action, staff)).await?;
    }
    Ok(waits.map_or_else(|wait| Problem::Wait(wait.until), |()| problem))
}

/// The account whose e-mail address and password these are. An unknown address, a wrong password, a disabled account and one
/// that nobody has taken up get one answer after the same work, and five wrong ones wait fifteen minutes whether the account
/// exists or not.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn password(
    app: &App,
    email: &str,
    typed: &str,
    problem: Problem,
) -> Result<Result<StaffRow, Problem>, Stop> {
    let bucket = app.vault.index("sign-in", &lookups::plain_email(email));
    if let Err(wait) = take_try(&*app.store, Guess::Account, &bucket, app.clock.now()).await? {
        return Ok(Err(Problem::Wait(wait.until)));
    }
    let row = app.store.staff_by_email(&lookups::email(&app.vault, email)).await?;
    let hash = row.as_ref().and_then(|row| row.password.clone());
    let right = app.hasher.verify(Strength::Password, typed.as_bytes().to_vec(), hash).await?;
    let known = row.as_ref().map(|row| row.id);
    let Some(row) = row.filter(|row| right && row.disabled_at.is_none()) else {
        return Ok(Err(wrong(app, &bucket, known, problem).await?));
    };
    app.store.clear_failures(&bucket).await?;
    Ok(Ok(row))
}

/// Whether this is the code of now, and its step was not used before.
///
/// # Errors
/// When storage fails or the seed does not open.
pub(super) async fn code(app: &App, row: &StaffRow, typed: &str) -> Result<Result<(), Problem>, Stop> {
    second(app, row, typed, false).await
}

/// The same, or a recovery code, which serves no more then.
///
/// # Errors
/// When storage fails or the seed does not open.
pub(super) async fn code_or_recovery(app: &App, row: &StaffRow, typed: &str) -> Result<Result<(), Problem>, Stop> {
    second(app, row, typed, true).await
}

async fn second(app: &App, row: &StaffRow, typed: &str, recovers: bool) -> Result<Result<(), Problem>, Stop> {
    let bucket = app.vault.index("code", &row.id.to_string());
    if let Err(wait) = take_try(&*app.store, Guess::Account, &bucket, app.clock.now()).await? {
        return Ok(Err(Problem::Wait(wait.until)));
    }
    let right = match RecoveryCode::parse(typed).filter(|_| recovers) {
        Some(recovery) => {
            let entry = desk(app, actor(row.id, row.role)).entry(Action::UsedRecoveryCode, row.id);
            app.store.use_recovery_code(row.id, &recovery_mark(&app.vault, row.id, &recovery), &entry).await?
        }
        None => {
            let seed = app.vault.open_key(&row.key)?.open_bytes(places::staff_seed(row.id), &row.seed)?;
            match totp::accepted_step(&seed, typed, app.clock.now()) {
                Some(step) => app.store.use_code_step(row.id, step).await?,
                None => false,
            }
        }
    };
    if !right {
        return Ok(Err(wrong(app, &bucket, Some(row.id), Problem::Code).await?));
    }
    app.store.clear_failures(&bucket).await?;
    Ok(Ok(()))
}

/// A worker, as the log names them.
pub(super) const fn actor(staff: StaffId, role: Role) -> Actor {
    Actor::Staff(staff, role)
}
