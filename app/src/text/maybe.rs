//! Words that may be absent, for components' properties.

use super::Text;

/// Takes `t("key")`, a literal, a `String`, or an `Option` of words, so that views pass on what they have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MaybeText(pub Option<Text>);

impl MaybeText {
    /// Whether there are any.
    #[must_use]
    pub const fn is_some(&self) -> bool {
        self.0.is_some()
    }
}

impl From<Option<Text>> for MaybeText {
    fn from(words: Option<Text>) -> Self {
        Self(words)
    }
}

impl From<Text> for MaybeText {
    fn from(words: Text) -> Self {
        Self(Some(words))
    }
}

impl From<&'static str> for MaybeText {
    fn from(words: &'static str) -> Self {
        Self(Some(words.into()))
    }
}

impl From<String> for MaybeText {
    fn from(words: String) -> Self {
        Self(Some(words.into()))
    }
}
