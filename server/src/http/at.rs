//! Where a request went: its address, read as the type that pages link with.

use axum::extract::{FromRequestParts, MatchedPath, RawPathParams};
use axum::http::request::Parts;
use heard_app::paths::Address;

use crate::stop::Stop;

/// The address, with typed parts. A part that is no id leads to no page, like an id of nothing.
pub(crate) struct At<A>(pub(crate) A);

impl<A: Address, S: Send + Sync> FromRequestParts<S> for At<A> {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Stop> {
        // A handler in the row of another address: every test of the table sees it.
        if parts.extensions.get::<MatchedPath>().is_none_or(|path| path.as_str() != A::PATTERN) {
            return Err(Stop::Broken);
        }
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Stop::NotFound)?;
        let part = |wanted: &str| params.iter().find(|(name, _)| *name == wanted).map(|(_, text)| text);
        A::read(part).map(Self).ok_or(Stop::NotFound)
    }
}
