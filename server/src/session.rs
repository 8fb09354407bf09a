//! Sessions: a random value in a `__Host-` cookie, its SHA-256 in the database (OWASP ASVS 5.0, 3.3 and 7.2).
//!
//! A child's session ends after 15 idle minutes and 8 hours at the latest, a worker's after 30 minutes and 12 hours.

mod extract;
mod worker;
mod writing;

pub use extract::{Half, Reading, Visiting, Working};
pub(crate) use worker::Worker;
pub use writing::Writing;

use axum::http::{HeaderMap, HeaderValue, header};
use chrono::TimeDelta;
use heard_domain::Moment;
use heard_domain::device::Device;
use heard_domain::people::Language;
use heard_domain::store::{NewSession, OpenSession, Result, SessionHash, SessionKind, SessionRow, StoreErrorKind};

use crate::state::App;
use crate::vault::{DataKey, WillNotOpen, sha256, token};

const COOKIE: &str = "__Host-s";
const LANGUAGE_COOKIE: &str = "__Host-l";
const WAY_COOKIE: &str = "__Host-w";

/// The hash of the session that a request carries, if it carries one.
#[must_use]
pub fn presented(headers: &HeaderMap) -> Option<SessionHash> {
    token::hash_of(cookie(headers, COOKIE)?).map(SessionHash)
}

/// The language that the browser chose here, for pages before any session.
#[must_use]
pub fn chosen_language(headers: &HeaderMap) -> Language {
    cookie(headers, LANGUAGE_COOKIE).and_then(Language::from_code).unwrap_or_default()
}

/// The hash of the session that a cookie opens, as [`open`] gave it.
#[must_use]
pub fn opened_by(set_cookie: &HeaderValue) -> Option<SessionHash> {
    let pair = set_cookie.to_str().ok()?.split(';').next()?;
    let headers = HeaderMap::from_iter([(header::COOKIE, HeaderValue::try_from(pair).ok()?)]);
    presented(&headers)
}

/// The value of a cookie, if a request carries one of this name.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    pairs.flat_map(|value| value.split(';')).find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// How long a worker's session lasts while nothing happens, in minutes.
const STAFF_IDLE_MINUTES: i64 = 30;

/// Idle and absolute length of a session.
fn lengths(kind: &SessionKind) -> (TimeDelta, TimeDelta) {
    match kind {
        SessionKind::Writer { .. } | SessionKind::Child { .. } => (TimeDelta::minutes(15), TimeDelta::hours(8)),
        SessionKind::HalfStaff { .. } => (TimeDelta::minutes(10), TimeDelta::minutes(10)),
        SessionKind::Staff { .. } => (TimeDelta::minutes(STAFF_IDLE_MINUTES), TimeDelta::hours(12)),
    }
}

/// Opens a session with a new random value, in place of the one presented; gives the cookie to set.
///
/// # Errors
/// When storage fails; then no session is open.
pub async fn open(
    app: &App,
    kind: SessionKind,
    language: Language,
    replaces: Option<SessionHash>,
) -> Result<HeaderValue> {
    let (session, cookie) = prepare(app, kind, language);
    app.store.open_session(&session, replaces.as_ref()).await?;
    Ok(cookie)
}

/// A session with a new random value, which storage is still to open, and the cookie to set once it is.
#[must_use]
pub fn prepare(app: &App, kind: SessionKind, language: Language) -> (NewSession, HeaderValue) {
    let random: [u8; 32] = app.dice.bytes();
    let now = app.clock.now();
    let (idle, absolute) = lengths(&kind);
    let session = NewSession {
        hash: SessionHash(sha256(&random)),
        kind,
        language: language.code().to_owned(),
        created_at: now,
        idle_until: now + idle,
        expires_at: now + absolute,
    };
    (session, set_cookie(COOKIE, &token::text_of(&random)))
}

/// The kind of device that a request says it comes from.
#[must_use]
pub fn device(headers: &HeaderMap) -> Device {
    let name = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    name.map(Device::from_user_agent).unwrap_or_default()
}

/// Moves the idle end, at most twice a minute so that reading pages costs no write each: nobody's fifteen minutes are
/// more than thirty seconds short. Where it cannot be written just now the session is as good as it was: what is only
/// read goes on while a disk is full, and what was typed reaches the page that keeps it.
///
/// # Errors
/// When storage fails for good.
pub async fn touch(app: &App, session: &SessionRow) -> Result<()> {
    let idle_until = app.clock.now() + lengths(&session.kind).0;
    if idle_until - session.idle_until >= TimeDelta::seconds(30) {
        match app.store.touch_session(&session.hash, idle_until).await {
            Err(error) if error.kind == StoreErrorKind::Unavailable => {
                tracing::warn!(detail = %error.detail, "the idle end of a session could not be moved");
            }
            touched => touched?,
        }
    }
    Ok(())
}

/// The key that a session gives: the child's; a worker's own.
///
/// # Errors
/// When it does not open.
pub fn key(app: &App, session: &SessionRow) -> std::result::Result<DataKey, WillNotOpen> {
    app.vault.open_key(&session.key)
}

/// When a worker's session was last used: its idle end was moved then, if that was not within thirty seconds before.
#[must_use]
pub fn last_used(session: &OpenSession) -> Moment {
    (session.idle_until - TimeDelta::minutes(STAFF_IDLE_MINUTES)).max(session.created_at)
}

/// The cookie that remembers a language.
#[must_use]
pub fn language_cookie(language: Language) -> HeaderValue {
    set_cookie(LANGUAGE_COOKIE, language.code())
}

/// The cookie that forgets the session.
#[must_use]
pub fn forgotten() -> HeaderValue {
    HeaderValue::from_static("__Host-s=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict")
}

/// The cookie that remembers the page of a worker who was signed out on it. An address holds ids and nothing else.
#[must_use]
pub fn way_cookie(path: &str) -> HeaderValue {
    set_cookie(WAY_COOKIE, path)
}

/// The page that a worker was signed out on in this browser.
#[must_use]
pub fn way(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, WAY_COOKIE)
}

/// The cookie that forgets it.
#[must_use]
pub fn way_forgotten() -> HeaderValue {
    HeaderValue::from_static("__Host-w=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict")
}

fn set_cookie(name: &str, value: &str) -> HeaderValue {
    let cookie = format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Strict");
    HeaderValue::try_from(cookie).expect("base64 and language codes are plain ASCII")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_are_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("a=b; __Host-l=cy; __Host-ss=no"));
        assert_eq!(chosen_language(&headers), Language::Welsh);
        assert_eq!(presented(&headers), None);
        let value = token::text_of(&[7; 32]);
        headers.insert(header::COOKIE, HeaderValue::try_from(format!("__Host-s={value}")).expect("ASCII"));
        assert_eq!(presented(&headers), Some(SessionHash(sha256(&[7; 32]))));
    }

    #[test]
    fn cookies_are_as_strict_as_they_can_be() {
        let set = set_cookie(COOKIE, "x");
        assert_eq!(set, "__Host-s=x; Path=/; Secure; HttpOnly; SameSite=Strict");
    }
}
