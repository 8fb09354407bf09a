//! The links by which somebody without an account sees the decisions of one review.

use heard_domain::store::OpenLink;

use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, token};

/// Lets whoever holds the secret of a link see its decisions, and gives the child's key. `None` for one that ended and
/// one that never was. 256 bits that nobody can foresee need no limit on tries.
///
/// # Errors
/// When storage fails or the key does not open.
pub async fn allow_link(app: &App, secret: &str) -> Result<Option<(OpenLink, DataKey)>, Stop> {
    let Some(hash) = token::hash_of(secret) else { return Ok(None) };
    let Some(link) = app.store.decision_link(&hash, app.clock.now()).await? else { return Ok(None) };
    let key = app.vault.open_key(&link.key)?;
    Ok(Some((link, key)))
}
