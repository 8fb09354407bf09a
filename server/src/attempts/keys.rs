//! Keys of programs: wrong ones, and how often a good one is used.

use axum::http::HeaderMap;
use heard_domain::Moment;
use heard_domain::api_key::{Refused, USES};
use heard_domain::guessing::Limit;
use heard_domain::id::ApiKeyId;
use heard_domain::store::{Counted, NewTry, Taken};

use super::bucket;
use crate::http::address;
use crate::state::App;
use crate::stop::Stop;

/// Counts a try with a key that is none, or is over; gives the answer to it. Nobody waits who holds a good one: this is
/// asked after the key was looked up.
///
/// # Errors
/// When storage fails.
pub(crate) async fn wrong_key(app: &App, headers: &HeaderMap, refused: Refused) -> Result<Stop, Stop> {
    let all = Counted { bucket: bucket(app, "keys", "all"), limit: Limit::Most { tries: 300, minutes: 10 } };
    let client = address::said(headers).map(|client| Counted {
        bucket: bucket(app, "address", &client),
        limit: Limit::Most { tries: 60, minutes: 60 },
    });
    let counted = [all].into_iter().chain(client).collect();
    Ok(Stop::Key(match take(app, counted).await? {
        None => refused,
        Some(until) => {
            tracing::warn!(event = "key_guessing", "tries with keys of programs are refused");
            Refused::TooOften(until)
        }
    }))
}

/// Counts that a key is used; gives until when it may not be.
///
/// # Errors
/// When storage fails.
pub(crate) async fn use_key(app: &App, key: ApiKeyId) -> Result<Option<Moment>, Stop> {
    take(app, vec![Counted { bucket: bucket(app, "key used", &key.to_string()), limit: USES }]).await
}

/// Takes a try; gives until when none may be taken.
async fn take(app: &App, counted: Vec<Counted>) -> Result<Option<Moment>, Stop> {
    let new = NewTry { id: app.dice.id(), counted, at: app.clock.now() };
    Ok(match app.store.take_try(&new).await? {
        Taken::Yes { .. } => None,
        Taken::No { until } => Some(until),
    })
}
