//! Why a request goes no further. The reply carries a kind and a way on, never detail: detail is logged.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use heard_domain::api_key::Refused;
use heard_domain::store::{StoreError, StoreErrorKind};
use heard_print::NotPrinted;

use crate::vault::{Busy, WillNotOpen};

/// The kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// There is no such page, or it is somebody else's: nobody can tell which.
    NotFound,
    /// A child's session is over, or never was.
    SignedOut,
    /// A worker's session is over, or never was.
    StaffSignedOut,
    /// What came was not one of our forms.
    BadRequest,
    /// The request came from somewhere else.
    Forbidden,
    /// More came than is taken.
    TooLarge,
    /// Too many who were wrong wait already: trying again later helps.
    Crowded,
    /// Too much at once, or the database is away: trying again helps.
    Busy,
    /// A program is refused: its key, or that it has none.
    Key(Refused),
    /// Our fault.
    Broken,
}

impl Stop {
    /// The status of the reply.
    #[must_use]
    pub const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignedOut | Self::StaffSignedOut => StatusCode::UNAUTHORIZED,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Crowded => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Key(Refused::OtherSet(_)) => StatusCode::FORBIDDEN,
            Self::Key(Refused::TooOften(_)) => StatusCode::TOO_MANY_REQUESTS,
            Self::Key(_) => StatusCode::UNAUTHORIZED,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The kind that a status stands for, for replies that a library made.
    #[must_use]
    pub fn from_status(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Self::NotFound,
            StatusCode::UNAUTHORIZED => Self::SignedOut,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::TOO_MANY_REQUESTS => Self::Crowded,
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT => Self::Busy,
            status if status.is_client_error() => Self::BadRequest,
            _ => Self::Broken,
        }
    }
}

/// A bare reply that carries its kind; the layer in [`crate::http`] puts a page around it.
impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        tracing::error!(event = "storage_failed", kind = ?error.kind, detail = %error.detail, "storage failed");
        match error.kind {
            StoreErrorKind::Unavailable | StoreErrorKind::Changed => Self::Busy,
            StoreErrorKind::Duplicate
            | StoreErrorKind::Corrupt
            | StoreErrorKind::OlderSchema
            | StoreErrorKind::NewerSchema => Self::Broken,
        }
    }
}

impl From<WillNotOpen> for Stop {
    fn from(_: WillNotOpen) -> Self {
        tracing::error!(
            event = "seal_broken",
            "a sealed field did not open: it was changed, moved, or the master key is not the right one"
        );
        Self::Broken
    }
}

impl From<NotPrinted> for Stop {
    fn from(not: NotPrinted) -> Self {
        tracing::error!(event = "not_printed", detail = %not, "a document could not be printed");
        Self::Broken
    }
}

impl From<Busy> for Stop {
    fn from(_: Busy) -> Self {
        Self::Busy
    }
}
