//! The people: bands, roles, whom invitations are for.

use crate::codes::codes;

pub use crate::language::Language;

codes! {
    /// Which of three styles of form a child uses. The child may switch at any time.
    #[derive(PartialOrd, Ord)]
    pub enum Band {
        /// Under 8, or who communicates with symbols: pictures and few words.
        Pictures = "pictures",
        /// 8 to 12.
        Middle = "middle",
        /// 13 and over.
        Older = "older",
    }
}

impl Band {
    /// The band usual for an age in whole years: under 8, 8 to 12, 13 and over; a choice of this project.
    #[must_use]
    pub const fn for_age(years: u32) -> Self {
        match years {
            0..8 => Self::Pictures,
            8..13 => Self::Middle,
            _ => Self::Older,
        }
    }
}

codes! {
    /// Whom an invitation is for. Each opens the writing of their own views and of nobody else's.
    #[derive(Default)]
    pub enum Invitee {
        /// The child, and whoever helps them.
        #[default]
        Child = "child",
        /// A carer, in their own name.
        Carer = "carer",
        /// A parent, in their own name.
        Parent = "parent",
    }
}

codes! {
    /// What a worker's account is for.
    pub enum Role {
        /// Independent Reviewing Officer (Children Act 1989 s25A).
        Iro = "iro",
        /// The manager of the IROs.
        Manager = "manager",
        /// An advocate (Children Act 1989 s26A), for children allocated to them.
        Advocate = "advocate",
        /// Whoever looks after workers' accounts, and reads no child's words.
        Administrator = "administrator",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        for band in Band::ALL {
            assert_eq!(Band::from_code(band.code()), Some(band));
        }
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
        for role in Role::ALL {
            assert_eq!(Role::from_code(role.code()), Some(role));
        }
    }

    #[test]
    fn bands_change_at_eight_and_thirteen() {
        let bands: Vec<_> = [0, 7, 8, 12, 13, 17].map(Band::for_age).into();
        use Band::{Middle, Older, Pictures};
        assert_eq!(bands, [Pictures, Pictures, Middle, Middle, Older, Older]);
    }
}
