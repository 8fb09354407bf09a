//! How a call travels: a form's fields in, as a browser sends them, and nothing out.

use std::convert::Infallible;
use std::fmt::{self, Debug};

use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};

/// The fields of a form as they came, names as often as they were sent: the codecs that leptos has would keep the last
/// of each. Debug shows none.
#[derive(Clone, Default)]
pub struct Fields(Bytes);

impl Fields {
    /// The body of the form, `application/x-www-form-urlencoded`.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.0
    }
}

impl From<Bytes> for Fields {
    fn from(body: Bytes) -> Self {
        Self(body)
    }
}

impl Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fields").finish_non_exhaustive()
    }
}

/// The encoding of [`Fields`]: what the gate lets pass.
#[derive(Debug)]
pub struct FormFields;

impl ContentType for FormFields {
    const CONTENT_TYPE: &'static str = "application/x-www-form-urlencoded";
}

impl FormatType for FormFields {
    const FORMAT_TYPE: Format = Format::Text;
}

impl<T: Clone + Into<Fields>> Encodes<T> for FormFields {
    type Error = Infallible;

    fn encode(call: &T) -> Result<Bytes, Infallible> {
        Ok(call.clone().into().0)
    }
}

impl<T: From<Fields>> Decodes<T> for FormFields {
    type Error = Infallible;

    fn decode(body: Bytes) -> Result<T, Infallible> {
        Ok(Fields(body).into())
    }
}

/// The encoding of a reply that says everything by its status.
#[derive(Debug)]
pub struct Nothing;

impl ContentType for Nothing {
    const CONTENT_TYPE: &'static str = "text/plain";
}

impl FormatType for Nothing {
    const FORMAT_TYPE: Format = Format::Text;
}

impl Encodes<()> for Nothing {
    type Error = Infallible;

    fn encode((): &()) -> Result<Bytes, Infallible> {
        Ok(Bytes::new())
    }
}

impl Decodes<()> for Nothing {
    type Error = Infallible;

    fn decode(_: Bytes) -> Result<(), Infallible> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing_of_a_field() {
        assert_eq!(format!("{:?}", Fields(Bytes::from_static(b"more=She+shouts"))), "Fields { .. }");
    }
}
