//! The cookie by which a browser is known again where somebody was right before. It is a random value and says nothing:
//! not who was here, nor what for, nor that anybody was more than once. The database holds keyed hashes of it, each
//! together with one account, so that nobody can tell from there which accounts one browser was used for.
//!
//! It is kept for [`KNOWN_DAYS`], because it is of use in half a year. "Leave this page", stopping, and the last page
//! for the child alone make the browser forget it: who leaves in a hurry leaves nothing behind.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use heard_domain::guessing::KNOWN_DAYS;
use heard_domain::id::{ChildId, InvitationId};
use heard_domain::store::KnownBrowser;

use super::Door;
use crate::session;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::token;

/// As every site names the cookie of a device.
const COOKIE: &str = "__Host-d";

/// The account of all invitations together.
pub(super) const ANY_INVITATION: &str = "any invitation";

/// The value that a request carries, if it carries one.
fn presented(headers: &HeaderMap) -> Option<[u8; 32]> {
    token::read(session::cookie(headers, COOKIE)?)
}

/// This browser at this account. The same text for every browser without a cookie, which is known nowhere.
pub(super) fn of(headers: &HeaderMap, account: &str) -> String {
    mark_of(presented(headers).unwrap_or_default(), account)
}

fn mark_of(random: [u8; 32], account: &str) -> String {
    format!("{} {account}", hex::encode(random))
}

fn mark(app: &App, random: [u8; 32], account: &str) -> [u8; 32] {
    app.vault.index("known-browser", &mark_of(random, account))
}

/// Who vouches for this browser at this account; `None` for a stranger.
///
/// # Errors
/// When storage fails.
pub(super) async fn known(app: &App, headers: &HeaderMap, account: &str) -> Result<Option<[u8; 32]>, Stop> {
    let Some(random) = presented(headers) else { return Ok(None) };
    Ok(app.store.known_browser(&mark(app, random, account), app.clock.now()).await?)
}

/// Makes this browser known at these accounts, each with who vouches for it; gives the cookie to set.
///
/// # Errors
/// When storage fails.
pub(super) async fn remember(
    app: &App,
    headers: &HeaderMap,
    accounts: &[(String, [u8; 32])],
) -> Result<HeaderValue, Stop> {
    let random = presented(headers).unwrap_or_else(|| app.dice.bytes());
    for (account, voucher) in accounts {
        let browser = KnownBrowser { mark: mark(app, random, account), voucher: *voucher };
        app.store.know_browser(&browser, app.clock.now()).await?;
    }
    let seconds = KNOWN_DAYS * 24 * 60 * 60;
    let value = token::text_of(&random);
    let cookie = format!("{COOKIE}={value}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Strict");
    HeaderValue::try_from(cookie).map_err(|_| Stop::Broken)
}

/// Makes this browser known where codes of invitations are typed, because this one was open in it; gives the cookie to
/// set.
///
/// # Errors
/// When storage fails.
pub async fn opened(app: &App, headers: &HeaderMap, invitation: InvitationId) -> Result<HeaderValue, Stop> {
    let voucher = super::bucket(app, "invitation", &invitation.to_string());
    remember(app, headers, &[(ANY_INVITATION.to_owned(), voucher)]).await
}

/// Makes this browser known where a child's secret was right, and the code of the invitation with it; gives the cookie
/// to set.
///
/// # Errors
/// When storage fails.
pub async fn signed_in(
    app: &App,
    headers: &HeaderMap,
    child: ChildId,
    invitation: InvitationId,
) -> Result<HeaderValue, Stop> {
    let voucher = super::bucket(app, "invitation", &invitation.to_string());
    let accounts = [super::known_at(app, Door::Secret(child)), (ANY_INVITATION.to_owned(), voucher)];
    remember(app, headers, &accounts).await
}

/// The header by which a browser forgets the cookie.
#[must_use]
pub fn forgotten() -> (HeaderName, HeaderValue) {
    (header::SET_COOKIE, HeaderValue::from_static("__Host-d=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict"))
}
