//! Finding an invitation by its typed code, with the limits on guessing.

use axum::http::HeaderMap;
use heard_domain::invitation_code::Code;
use heard_domain::store::InvitationRow;

use crate::attempts::{Door, Looked, look};
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
/// so that the time tells nothing; wrong ones are counted as [`crate::attempts`] says.
///
/// # Errors
/// When storage fails or too much is going on.
pub async fn invitation_by_code(app: &App, headers: &HeaderMap, typed: &str) -> Result<CodeTry, Stop> {
    let Ok(code) = Code::parse(typed) else {
        return Ok(CodeTry::Unknown);
    };
    let looked = look(app, headers, Door::Invitation(&code), |_| async {
        let known = app.store.invitation_by_locator(code.locator()).await?;
        let secret = app.vault.peppered(code.secret()).to_vec();
        let hash = known.as_ref().map(|invitation| invitation.code.clone());
        let right = app.hasher.verify(Strength::Short, secret, hash).await?;
        Ok::<_, Stop>(known.filter(|_| right))
    });
    Ok(match looked.await? {
        Looked::Right(invitation) => CodeTry::Found(invitation),
        Looked::Wrong(_) => CodeTry::Unknown,
        Looked::Refused(_) => CodeTry::Wait,
    })
}
