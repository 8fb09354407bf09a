//! Whether a program comes with a key that opens what it asks for. What it did, or was refused, is a row of the log
//! before anything is given.
//!
//! The key stands in `Authorization: Bearer …` (RFC 6750) and nowhere else: an address is written into logs. No cookie is
//! looked at, so that no browser can be made to send one.

use axum::http::{HeaderMap, header};
use heard_domain::api_key::{Refused, Set, random_part};
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};

use crate::attempts::{use_key, wrong_key};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::token;

/// Lets a program pass whose key opens this set now.
///
/// # Errors
/// [`Stop::Key`], and why; when storage fails.
pub(super) async fn admit(app: &App, headers: &HeaderMap, set: Set) -> Result<(), Stop> {
    let text = presented(headers).ok_or(Stop::Key(Refused::NoKey))?;
    let now = app.clock.now();
    let found = match random_part(text).and_then(token::hash_of) {
        Some(hash) => app.store.api_key(&hash).await?,
        None => None,
    };
    let Some(key) = found else { return Err(wrong_key(app, headers, Refused::Unknown).await?) };
    if let Some(until) = use_key(app, key.id).await? {
        return Err(Stop::Key(Refused::TooOften(until)));
    }
    let entry = |action| {
        let (actor, object, object_id) = (Actor::Key(key.id), ObjectKind::ApiKey, *key.id.as_bytes());
        Entry { at: now, actor, child: None, action, object, object_id }
    };
    let admitted = match key.terms.admits(set, now) {
        Ok(()) if app.store.use_api_key(key.id, now, &entry(asked_for(set))).await? => Ok(()),
        Ok(()) => Err(Refused::Ended),
        Err(refused) => Err(refused),
    };
    let Err(refused) = admitted else { return Ok(()) };
    app.store.log(&entry(Action::RefusedApiKey)).await?;
    match refused {
        Refused::OtherSet(_) => Err(Stop::Key(refused)),
        _ => Err(wrong_key(app, headers, refused).await?),
    }
}

const fn asked_for(set: Set) -> Action {
    match set {
        Set::Tables => Action::AskedForTables,
        Set::Reviews => Action::AskedForReviews,
    }
}

/// What stands after `Bearer`, whose letters may be large or small (RFC 9110, 11.1).
fn presented(headers: &HeaderMap) -> Option<&str> {
    let (scheme, key) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(key.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_stands_after_bearer_and_nowhere_else() {
        for (said, key) in [
            ("Bearer heard_key_x", Some("heard_key_x")),
            ("bearer  heard_key_x ", Some("heard_key_x")),
            ("Basic heard_key_x", None),
            ("heard_key_x", None),
            ("Bearer", None),
        ] {
            let headers = HeaderMap::from_iter([(header::AUTHORIZATION, said.parse().expect("a value"))]);
            assert_eq!(presented(&headers), key, "{said}");
        }
        assert_eq!(presented(&HeaderMap::new()), None);
    }
}
