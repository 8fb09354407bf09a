//! Why a call was not answered: a kind, and nothing more.

use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};

/// The kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing like it, or it is somebody else's: nobody can tell which.
    NotFound,
    /// Nobody is signed in.
    SignedOut,
    /// It was typed for another child than this browser writes for now. The form itself is sent then, so that whoever
    /// typed gets to see why.
    OtherChild,
    /// Somebody changed it meanwhile, perhaps the same person in another window. Nothing is replaced unread.
    Changed,
    /// A field holds more than it may.
    TooLong,
    /// What came was not from one of our islands.
    NotUnderstood,
    /// Too much at once, or the database is away: trying again helps.
    Busy,
    /// Our fault.
    Broken,
}

impl Refusal {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::NotFound,
        Self::SignedOut,
        Self::OtherChild,
        Self::Changed,
        Self::TooLong,
        Self::NotUnderstood,
        Self::Busy,
        Self::Broken,
    ];

    /// What stands in the reply.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::SignedOut => "signed_out",
            Self::OtherChild => "other_child",
            Self::Changed => "changed",
            Self::TooLong => "too_long",
            Self::NotUnderstood => "not_understood",
            Self::Busy => "busy",
            Self::Broken => "broken",
        }
    }

    /// The kind that a reply names.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl FromServerFnError for Refusal {
    type Encoder = Code;

    /// What leptos found wrong is a kind too; its words, which may repeat what was sent, go no further.
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::NotUnderstood
            }
            _ => Self::Broken,
        }
    }
}

/// The encoding of a [`Refusal`]: its code.
#[derive(Debug)]
pub struct Code;

impl ContentType for Code {
    const CONTENT_TYPE: &'static str = "text/plain";
}

impl FormatType for Code {
    const FORMAT_TYPE: Format = Format::Text;
}

/// A reply names no kind that we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownKind;

impl std::fmt::Display for UnknownKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the reply names no kind of refusal")
    }
}

impl Encodes<Refusal> for Code {
    type Error = UnknownKind;

    fn encode(refusal: &Refusal) -> Result<Bytes, UnknownKind> {
        Ok(Bytes::from_static(refusal.code().as_bytes()))
    }
}

impl Decodes<Refusal> for Code {
    type Error = UnknownKind;

    fn decode(reply: Bytes) -> Result<Refusal, UnknownKind> {
        std::str::from_utf8(&reply).ok().and_then(Refusal::from_code).ok_or(UnknownKind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_its_code_and_nothing_else() {
        for kind in Refusal::ALL {
            assert_eq!(kind.ser(), kind.code());
            assert_eq!(Refusal::de(kind.ser()), kind);
        }
    }

    #[test]
    fn words_of_an_error_go_no_further() {
        let error = ServerFnErrorErr::Args("unexpected: He shouts.".to_owned());
        assert_eq!(Refusal::from_server_fn_error(error).ser(), "not_understood");
        let error = ServerFnErrorErr::ServerError("He shouts.".to_owned());
        assert_eq!(Refusal::from_server_fn_error(error).ser(), "broken");
    }
}
