//! Whose voice a line is. Voices are kept apart on every screen, record, export and letter.

use serde::{Deserialize, Serialize};

use crate::Words;

/// Who held the pen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// The child, alone.
    Child,
    /// The child, with somebody helping.
    ChildWithHelp,
    /// A grown-up writing down what the child says or shows.
    WrittenForChild,
    /// An advocate, speaking for the child.
    Advocate,
}

impl Voice {
    /// All of them, in the order in which a child is asked.
    pub const ALL: [Self; 4] = [Self::Child, Self::ChildWithHelp, Self::WrittenForChild, Self::Advocate];

    /// The code kept in storage, used in message keys (`voice-child`) and in form fields.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::ChildWithHelp => "child_with_help",
            Self::WrittenForChild => "written_for_child",
            Self::Advocate => "advocate",
        }
    }

    /// Reads a code; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|voice| voice.code() == code)
    }

    /// Whether somebody besides the child took part, so that their name and relation are asked for and kept.
    #[must_use]
    pub const fn has_helper(self) -> bool {
        !matches!(self, Self::Child)
    }
}

/// Somebody who helped, wrote down or spoke, kept with the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helper {
    /// What they are called.
    pub name: Words,
    /// What they are to the child: foster carer, teacher, sister, advocate.
    pub relation: Words,
    /// How the child gave their views, for a voice that is not the child's own pen. May be empty.
    pub how: Words,
}

impl Helper {
    /// The longest name or relation taken, in characters.
    pub const MAX: usize = 80;
    /// The longest account of how the views were given, in characters.
    pub const MAX_HOW: usize = 500;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back() {
        for voice in Voice::ALL {
            assert_eq!(Voice::from_code(voice.code()), Some(voice));
        }
        assert_eq!(Voice::from_code("carer"), None);
    }
}
