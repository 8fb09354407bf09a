//! Text that somebody wrote or said: never in a log, an address, a title or a panic.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Secret text. Debug prints only its length in characters, and there is no Display:
/// whoever shows it says so with [`Words::expose`].
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(String);

impl Words {
    /// Takes the text as it was written, to the letter.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, to be shown or sealed.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The text itself, given away.
    #[must_use]
    pub fn into_inner(self) -> String {
        self.0
    }

    /// How many characters a person would count, in Unicode scalar values.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.chars().count()
    }

    /// Whether nothing, or nothing but white space, was written.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{} characters]", self.count())
    }
}

impl<T: Into<String>> From<T> for Words {
    fn from(text: T) -> Self {
        Self::new(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_tells_the_length_and_nothing_else() {
        assert_eq!(format!("{:?}", Words::new("he hits me")), "[10 characters]");
        assert_eq!(format!("{:?}", Some(Words::new("نعم"))), "Some([3 characters])");
    }

    #[test]
    fn white_space_is_kept_and_counts_as_nothing_said() {
        let words = Words::new("\n  ");
        assert!(words.is_blank());
        assert_eq!(words.expose(), "\n  ");
    }
}
