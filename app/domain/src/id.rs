//! Identifiers: 128 random bits each, made by the server, opaque to everybody.
//!
//! To add one: a line in the `ids!` list below.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Text that is not an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

/// Writes bytes as lower-case hexadecimal characters, two for each.
pub(crate) fn to_hex(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}

/// Reads so many bytes of lower-case hexadecimal characters; anything else is refused.
pub(crate) fn from_hex<const N: usize>(text: &str) -> Result<[u8; N], NotAnId> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return Err(NotAnId);
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Ok(bytes)
}

fn digit(character: u8) -> Result<u8, NotAnId> {
    match character {
        b'0'..=b'9' => Ok(character - b'0'),
        b'a'..=b'f' => Ok(character - b'a' + 10),
        _ => Err(NotAnId),
    }
}

/// An identifier of one kind of thing: 128 random bits, so that nobody can guess one. `Of` only keeps kinds apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id<Of> {
    bytes: [u8; 16],
    of: PhantomData<Of>,
}

impl<Of> Id<Of> {
    /// Takes 16 bytes, random ones when the thing is new.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self { bytes, of: PhantomData }
    }

    /// The 16 bytes, as stored.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.bytes
    }

    /// Takes bytes read back from storage.
    ///
    /// # Errors
    /// [`NotAnId`] when there are not 16 of them.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, NotAnId> {
        bytes.try_into().map(Self::from_bytes).map_err(|_| NotAnId)
    }
}

/// As text in documents, which outlive any way of storing bytes.
impl<Of> Serialize for Id<Of> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, Of> Deserialize<'de> for Id<Of> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(|NotAnId| serde::de::Error::custom("not an id"))
    }
}

impl<Of> fmt::Display for Id<Of> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        to_hex(&self.bytes, f)
    }
}

impl<Of> fmt::Debug for Id<Of> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = std::any::type_name::<Of>();
        write!(f, "{}({self})", kind.rsplit("::").next().unwrap_or(kind))
    }
}

impl<Of> std::str::FromStr for Id<Of> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        from_hex(text).map(Self::from_bytes)
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {
        $($(#[$doc])* pub type $name = Id<of::$name>;)*

        /// What an [`Id`] can be of.
        pub mod of {
            $($(#[$doc])* #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)] pub enum $name {})*
        }
    };
}

ids! {
    /// A child.
    ChildId
    /// A worker with an account: an IRO, a manager, an advocate.
    StaffId
    /// One review of one child's plan.
    ReviewId
    /// An invitation to give views.
    InvitationId
    /// A child's own secret: four pictures or six digits.
    SecretId
    /// Answers begun and not yet sent.
    DraftId
    /// One set of views, sent.
    ViewsId
    /// One answer within a set of views.
    AnswerId
    /// Chosen by the page that sends: the same id twice is the same sending.
    SubmissionId
    /// One line of a review record.
    LineId
    /// One decision of a review, which the child reads as a promise.
    DecisionId
    /// A link that shows the decisions of a review to whoever must carry them out.
    DecisionLinkId
    /// What somebody said to the decisions of a review.
    DecisionAnswerId
    /// A letter to a child.
    LetterId
    /// Something unsafe that a child told, which somebody must act on.
    ConcernId
    /// A matter on a desk.
    MatterId
    /// An annual report, draft or final.
    AnnualId
    /// Words that somebody agreed to have quoted.
    QuoteId
    /// A note to whoever is a child's IRO next.
    NoteId
    /// Something put right of a review, or added to its record.
    AddendumId
    /// What became of a line of a record that its child said was not quite right.
    NotQuiteId
    /// The sound of an answer that was spoken.
    RecordingId
    /// A photograph of a page of a paper booklet.
    PageId
    /// A note of contact with a child.
    ContactNoteId
    /// What an IRO asks of somebody higher up.
    EscalationId
    /// A stage that such a thing came to.
    EscalationStepId
    /// A key by which a program reads figures.
    ApiKeyId
    /// A try at a secret, code or password.
    TryId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_back() {
        let id = ChildId::from_bytes(*b"0123456789abcdef");
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(ChildId::from_slice(id.as_bytes()), Ok(id));
        assert_eq!(format!("{id:?}"), format!("ChildId({id})"));
    }

    #[test]
    fn anything_else_is_refused() {
        let id = ChildId::from_bytes([0xab; 16]).to_string();
        for text in ["", "1", &id[1..], &id.to_uppercase(), &format!("{id}0"), &id.replace('a', "é")] {
            assert_eq!(text.parse::<ChildId>(), Err(NotAnId), "{text}");
        }
        assert_eq!(ChildId::from_slice(&[1; 15]), Err(NotAnId));
    }
}
