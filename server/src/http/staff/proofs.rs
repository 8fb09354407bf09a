//! What a worker proves to sign in or to change how they sign in: the password, a code of the authenticator, a recovery
//! code. Every wrong one for an account that exists is a row of the log.

use axum::http::{HeaderMap, HeaderValue};
use heard_app::staff::Problem;
use heard_domain::account::RecoveryCode;
use heard_domain::audit::{Action, Actor};
use heard_domain::id::StaffId;
use heard_domain::people::Role;
use heard_domain::store::StaffRow;

use crate::access::staff_key;
use crate::accounts::{Desk, recovery_mark};
use crate::attempts::{Door, Tried, attempt};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::totp;
use crate::vault::{Strength, lookups, places};

/// The desk at which somebody's account is changed, for the log.
pub(super) fn desk(app: &App, by: Actor) -> Desk<'_> {
    Desk { store: &*app.store, vault: &app.vault, dice: &*app.dice, by, now: app.clock.now() }
}

/// The desk at which a worker changes an account.
pub(super) fn own_desk<'a>(app: &'a App, working: &Working) -> Desk<'a> {
    desk(app, actor(working.staff, working.role))
}

/// What was proved: what was found, and the cookie by which this browser is known there from now on; or what was wrong.
type Proved<T> = Result<(T, HeaderValue), Problem>;

/// What became of a try, with its row of the log where somebody was wrong about an account that exists. Tries that
/// nobody looked at have none: they would be without number.
async fn proved<T>(app: &App, tried: Tried<T>, staff: Option<StaffId>, problem: Problem) -> Result<Proved<T>, Stop> {
    let (action, problem) = match tried {
        Tried::Right(found, known) => return Ok(Ok((found, known))),
        Tried::Refused(wait) => return Ok(Err(Problem::Wait(wait.until))),
        Tried::Wrong(Some(wait)) => (Action::LockedOut, Problem::Wait(wait.until)),
        Tried::Wrong(None) => (Action::RefusedSignIn, problem),
    };
    if let Some(staff) = staff {
        app.store.log(&desk(app, Actor::System).entry(action, staff)).await?;
    }
    Ok(Err(problem))
}

/// The account whose e-mail address and password these are. An unknown address, a wrong password, a disabled account
/// and one that nobody has taken up get one answer after the same work, and wait as long.
///
/// # Errors
/// When storage fails or too much is going on.
pub(super) async fn password(
    app: &App,
    headers: &HeaderMap,
    email: &str,
    typed: &str,
    problem: Problem,
) -> Result<Proved<StaffRow>, Stop> {
    let row = app.store.staff_by_email(&lookups::email(&app.vault, email)).await?;
    let staff = row.as_ref().map(|row| row.id);
    let tried = attempt(app, headers, Door::Password(email), |_| async {
        let hash = row.as_ref().and_then(|row| row.password.clone());
        let right = app.hasher.verify(Strength::Password, typed.as_bytes().to_vec(), hash).await?;
        Ok(row.filter(|row| right && row.disabled_at.is_none()))
    });
    proved(app, tried.await?, staff, problem).await
}

/// Whether this is the code of now, and its step was not used before.
///
/// # Errors
/// When storage fails or the seed does not open.
pub(super) async fn code(app: &App, headers: &HeaderMap, row: &StaffRow, typed: &str) -> Result<Proved<()>, Stop> {
    second(app, headers, row, typed, false).await
}

/// The same, or a recovery code, which serves no more then.
///
/// # Errors
/// When storage fails or the seed does not open.
pub(super) async fn code_or_recovery(
    app: &App,
    headers: &HeaderMap,
    row: &StaffRow,
    typed: &str,
) -> Result<Proved<()>, Stop> {
    second(app, headers, row, typed, true).await
}

async fn second(
    app: &App,
    headers: &HeaderMap,
    row: &StaffRow,
    typed: &str,
    recovers: bool,
) -> Result<Proved<()>, Stop> {
    let tried = attempt(app, headers, Door::SixDigits(row.id), |_| async {
        let right = match RecoveryCode::parse(typed).filter(|_| recovers) {
            Some(recovery) => {
                let entry = desk(app, actor(row.id, row.role)).entry(Action::UsedRecoveryCode, row.id);
                app.store.use_recovery_code(row.id, &recovery_mark(&app.vault, row.id, &recovery), &entry).await?
            }
            None => {
                let seed = staff_key(app, row)?.open_bytes(places::staff_seed(row.id), &row.seed)?;
                match totp::accepted_step(&seed, typed, app.clock.now()) {
                    Some(step) => app.store.use_code_step(row.id, step).await?,
                    None => false,
                }
            }
        };
        Ok(right.then_some(()))
    });
    proved(app, tried.await?, Some(row.id), Problem::Code).await
}

/// A worker, as the log names them.
pub(super) const fn actor(staff: StaffId, role: Role) -> Actor {
    Actor::Staff(staff, role)
}
