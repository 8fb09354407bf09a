//! A form with a file in it, as `multipart/form-data` (RFC 7578).

use std::sync::Arc;

use axum::extract::{FromRequest as _, Multipart, Request};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;

use super::Posted;
use crate::state::App;

/// What was handed in.
pub(super) struct Upload {
    /// The form's other fields.
    pub(super) fields: Posted,
    /// The file's bytes; none where the form has no such file.
    pub(super) file: Vec<u8>,
}

/// Reads a form whose file is in this field: nothing larger than the route takes is held.
///
/// # Errors
/// The status that goes with what was wrong: 413 for more than the route takes.
pub(super) async fn read(request: Request, app: &Arc<App>, name: &str) -> Result<Upload, StatusCode> {
    let mut form =
        Multipart::from_request(request, app).await.map_err(|rejection| rejection.into_response().status())?;
    let (mut fields, mut file) = (Vec::new(), Vec::new());
    while let Some(field) = form.next_field().await.map_err(|error| error.status())? {
        let of = field.name().unwrap_or_default().to_owned();
        if of == name {
            file = field.bytes().await.map_err(|error| error.status())?.into();
        } else {
            fields.push((of, field.text().await.map_err(|error| error.status())?));
        }
    }
    Ok(Upload { fields: Posted::new(fields), file })
}
