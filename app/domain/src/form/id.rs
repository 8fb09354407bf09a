//! The names that form files give to things: small letters, digits and dashes, at most 60 characters.
//!
//! They end up in addresses, field names and message keys, so nothing else is let in.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Text that cannot be a name in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAName;

impl fmt::Display for NotAName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a name: small letters, digits and dashes, from a letter on, at most 60, no reserved ending")
    }
}

impl std::error::Error for NotAName {}

/// Endings that field names and message keys add to a question's id: a question must not bring its own.
const RESERVED: [&str; 8] = ["-only-iro", "-words", "-pen", "-nib", "-hint", "-pictures", "-middle", "-older"];

fn is_name(text: &str) -> bool {
    text.len() <= 60
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn is_question(text: &str) -> bool {
    is_name(text) && !RESERVED.iter().any(|ending| text.ends_with(ending))
}

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident by $test:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The name as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAName;

            fn try_from(text: String) -> Result<Self, NotAName> {
                if $test(&text) { Ok(Self(text)) } else { Err(NotAName) }
            }
        }

        impl FromStr for $name {
            type Err = NotAName;

            fn from_str(text: &str) -> Result<Self, NotAName> {
                text.to_owned().try_into()
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

names! {
    /// A form, whatever its version.
    FormId by is_name
    /// A screen of a form.
    StepId by is_name
    /// A question. The same id in two forms is the same question, so that its answer goes along when a child switches
    /// style.
    QuestionId by is_question
    /// An option of a question.
    OptionId by is_name
    /// A topic that a child may choose to talk about.
    TopicId by is_name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_names_are_taken() {
        for text in ["", "-a", "a-", "A", "a b", "a_b", "1a", "é", &"a".repeat(61)] {
            assert_eq!(text.parse::<StepId>(), Err(NotAName), "{text}");
        }
        assert_eq!("face-very-happy".parse::<OptionId>().map(String::from), Ok("face-very-happy".to_owned()));
    }

    #[test]
    fn a_question_may_not_look_like_a_field_or_key_of_another() {
        for text in ["home-only-iro", "unsafe-words", "draw-pen", "home-hint", "home-older"] {
            assert_eq!(text.parse::<QuestionId>(), Err(NotAName), "{text}");
            assert!(text.parse::<StepId>().is_ok());
        }
    }
}
