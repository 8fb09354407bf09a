//! The people: bands, languages, roles.

use serde::{Deserialize, Serialize};

/// Which of three styles of form a child uses. The child may switch at any time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Under 8, or who communicates with symbols: pictures and few words.
    Pictures,
    /// 8 to 12.
    Middle,
    /// 13 and over.
    Older,
}

impl Band {
    /// All of them, youngest first.
    pub const ALL: [Self; 3] = [Self::Pictures, Self::Middle, Self::Older];

    /// The code kept in storage and used in message keys: `pictures`, `middle`, `older`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pictures => "pictures",
            Self::Middle => "middle",
            Self::Older => "older",
        }
    }

    /// Reads a code; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.code() == code)
    }

    /// The band usual for an age in whole years: under 8, 8 to 12, 13 and over (product.md b).
    #[must_use]
    pub const fn for_age(years: u32) -> Self {
        match years {
            0..8 => Self::Pictures,
            8..13 => Self::Middle,
            _ => Self::Older,
        }
    }
}

/// A language that pages are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Welsh, Cymraeg.
    #[serde(rename = "cy")]
    Welsh,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::English, Self::Welsh];

    /// The BCP 47 code, for `lang` attributes, storage and folder names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Welsh => "cy",
        }
    }

    /// What the language calls itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Welsh => "Cymraeg",
        }
    }

    /// Reads a code; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// Whom an invitation is for. Each opens the writing of their own views and of nobody else's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Invitee {
    /// The child, and whoever helps them.
    #[default]
    Child,
    /// A carer, in their own name.
    Carer,
    /// A parent, in their own name.
    Parent,
}

impl Invitee {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Child, Self::Carer, Self::Parent];

    /// The code kept in storage, used in form fields and message keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Carer => "carer",
            Self::Parent => "parent",
        }
    }

    /// Reads a code; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|invitee| invitee.code() == code)
    }
}

/// What a worker's account is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Independent Reviewing Officer (Children Act 1989 s25A).
    Iro,
    /// The manager of the IROs.
    Manager,
    /// An advocate (Children Act 1989 s26A), for children allocated to them.
    Advocate,
    /// Whoever looks after workers' accounts, and reads no child's words.
    Administrator,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Iro, Self::Manager, Self::Advocate, Self::Administrator];

    /// The code kept in storage, used on the command line and in message keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Iro => "iro",
            Self::Manager => "manager",
            Self::Advocate => "advocate",
            Self::Administrator => "administrator",
        }
    }

    /// Reads a code; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
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
