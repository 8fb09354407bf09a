//! Whose voice a line is. Voices are kept apart on every screen, record, export and letter.
//!
//! A non-instructed advocate has a form of their own (what they saw, what they weighed, how sure they are), and none
//! in the child's words.

use serde::{Deserialize, Serialize};

use crate::Words;
use crate::codes::codes;
use crate::people::{Invitee, Role};

/// Who speaks: what is shown to whom goes by this, whoever held the pen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// The child, in their own words.
    Child,
    /// Their advocate, on the child's instruction or without.
    Advocate,
    /// Another grown-up, in their own name or of what they saw.
    GrownUp,
}

codes! {
    /// Who held the pen.
    pub enum Voice {
        /// The child, alone.
        Child = "child",
        /// The child, with somebody helping.
        ChildWithHelp = "child_with_help",
        /// A grown-up writing down what the child says or shows.
        WrittenForChild = "written_for_child",
        /// The child, on paper; a worker typed it in, word for word.
        Paper = "paper",
        /// What a grown-up saw and heard of a child who does not use words.
        Observation = "observation",
        /// An advocate, speaking for the child as the child asked.
        Advocate = "advocate",
        /// An advocate for a child who cannot say what they want: what is known of the child, and on what basis.
        AdvocateNonInstructed = "advocate_non_instructed",
        /// A carer, in their own name.
        Carer = "carer",
        /// A parent, in their own name.
        Parent = "parent",
    }
}

impl Voice {
    /// Those that whoever opened a child's invitation chooses from, in the order in which they are offered.
    pub const OF_CHILD: [Self; 4] = [Self::Child, Self::ChildWithHelp, Self::WrittenForChild, Self::Advocate];

    /// The voices that whoever opened an invitation for this person may write in, in the order in which they are
    /// offered. A carer may know a baby better than anybody; what they observed stays apart from what they think.
    #[must_use]
    pub const fn open_to_invitee(invitee: Invitee) -> &'static [Self] {
        match invitee {
            Invitee::Child => &Self::OF_CHILD,
            Invitee::Carer => &[Self::Carer, Self::Observation],
            Invitee::Parent => &[Self::Parent],
        }
    }

    /// The voices that a worker with an account may write in, in the order in which they are offered.
    #[must_use]
    pub const fn open_to_role(role: Role) -> &'static [Self] {
        match role {
            Role::Iro => &[Self::Paper, Self::Observation],
            Role::Advocate => &[Self::Advocate, Self::AdvocateNonInstructed],
            Role::Manager | Role::Administrator => &[],
        }
    }

    /// Whether it must be said how the views were come by. An advocate whom the child did not instruct gives the basis
    /// of what they say.
    #[must_use]
    pub const fn needs_basis(self) -> bool {
        matches!(self, Self::AdvocateNonInstructed)
    }

    /// Whether somebody besides the child took part, so that their name and relation are asked for and kept.
    #[must_use]
    pub const fn has_helper(self) -> bool {
        !matches!(self, Self::Child)
    }

    /// Who speaks.
    #[must_use]
    pub const fn speaker(self) -> Speaker {
        match self {
            Self::Child | Self::ChildWithHelp | Self::WrittenForChild | Self::Paper => Speaker::Child,
            Self::Advocate | Self::AdvocateNonInstructed => Speaker::Advocate,
            Self::Observation | Self::Carer | Self::Parent => Speaker::GrownUp,
        }
    }

    /// Whether the words are the child's own, whoever held the pen.
    #[must_use]
    pub const fn is_childs(self) -> bool {
        matches!(self.speaker(), Speaker::Child)
    }

    /// Whether an advocate speaks, on the child's instruction or without.
    #[must_use]
    pub const fn is_advocates(self) -> bool {
        matches!(self.speaker(), Speaker::Advocate)
    }

    /// Whether the child may read it back: their own words and what an advocate said for them. What grown-ups say in
    /// their own name, or observed, is not theirs to see, as theirs is not the grown-ups'.
    #[must_use]
    pub const fn child_reads_back(self) -> bool {
        !matches!(self.speaker(), Speaker::GrownUp)
    }

    /// Whether the child themselves sits before the page, alone or with somebody beside them.
    #[must_use]
    pub const fn is_in_childs_hand(self) -> bool {
        matches!(self, Self::Child | Self::ChildWithHelp)
    }

    /// Whether the child gets a last page for themselves after it, because somebody sat beside them.
    #[must_use]
    pub const fn leaves_a_page_alone(self) -> bool {
        matches!(self, Self::ChildWithHelp | Self::WrittenForChild)
    }
}

/// Somebody who helped, wrote down or spoke, kept with the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helper {
    /// What they are called.
    pub name: Words,
    /// What they are to the child: foster carer, teacher, sister, advocate.
    pub relation: Words,
    /// What they did to help, or how the child gave their views. May be empty.
    pub how: Words,
}

impl Helper {
    /// Name and relation, as far as they are known: "Jo Farrow, foster carer".
    #[must_use]
    pub fn who(&self) -> String {
        let known = [&self.name, &self.relation].map(|words| words.expose().trim());
        known.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
    }
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
        assert_eq!(Voice::from_code("teacher"), None);
    }

    #[test]
    fn nobody_may_take_the_voice_of_another() {
        let grown_ups = [Invitee::Carer, Invitee::Parent].map(Voice::open_to_invitee).concat();
        let workers = [Role::Iro, Role::Manager, Role::Advocate].map(Voice::open_to_role).concat();
        assert!(grown_ups.iter().all(|voice| !voice.child_reads_back()));
        assert!(!workers.contains(&Voice::Child) && !workers.contains(&Voice::Carer));
        assert!(Voice::OF_CHILD.iter().all(|voice| voice.child_reads_back()));
    }
}
