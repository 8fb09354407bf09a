//! Finding an invitation by its typed code, with the limits on guessing.

use heard_domain::invitation_code::Code;
use heard_domain::store::InvitationRow;

use crate::attempts::{Guess, may_try};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::Strength;

/// What became of a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeTry {
    /// It is this one. Whether it still opens anything is for the caller to ask.
    Found(InvitationRow),
    /// There is none such.
    Unknown,
    /// Too many wrong ones: not looked at.
    Wait,
}

/// Looks for the invitation whose code was typed. An unknown first half costs as much work as a wrong second half,
/// so that the time tells nothing; wrong ones count against this code and against the whole council.
///
/// # Errors
/// When storage fails or too much is going on.
pub async fn invitation_by_code(app: &App, typed: &str) -> Result<CodeTry, Stop> {
    let Ok(code) = Code::parse(typed) else {
        return Ok(CodeTry::Unknown);
    };
    let now = app.clock.now();
    let everybody = app.vault.index("wrong-codes", "");
    let this_one = app.vault.index("wrong-codes", code.locator());
    for (guess, bucket) in [(Guess::AnyCode, &everybody), (Guess::OneCode, &this_one)] {
        if may_try(&*app.store, guess, bucket, now).await?.is_err() {
            return Ok(CodeTry::Wait);
        }
    }
    let known = app.store.invitation_by_locator(code.locator()).await?;
    let secret = app.vault.peppered(code.secret()).to_vec();
    let hash = known.as_ref().map(|invitation| invitation.code.clone());
    if app.hasher.verify(Strength::Short, secret, hash).await?
        && let Some(invitation) = known
    {
        return Ok(CodeTry::Found(invitation));
    }
    app.store.add_failure(&everybody, now).await?;
    app.store.add_failure(&this_one, now).await?;
    Ok(CodeTry::Unknown)
}
