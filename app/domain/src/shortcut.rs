//! What an IRO can do by single keys: the one list of them, shown by a page and followed by its script
//! (`app/js/keys.js`).
//!
//! They are off until the IRO turns them on (WCAG 2.2, 2.1.4): a letter meant for a dictation program or slipped on a
//! keyboard would otherwise act.
//!
//! To add one: a variant with its code, its keys, what the script does for that code, its words in
//! `staff-shortcuts.ftl`.

use crate::codes::codes;

codes! {
    /// What a shortcut does.
    pub enum Shortcut {
        /// Goes to the next line.
        Next = "next",
        /// Goes to the line before.
        Previous = "previous",
        /// Goes to the field for the reply to this line.
        Reply = "reply",
        /// Makes what is typed there a decision of the review.
        Decide = "decide",
        /// Puts this line into the record.
        Place = "place",
        /// Saves what is typed.
        Save = "save",
        /// Goes to the search among the children.
        Search = "search",
        /// Goes to what is to be done today.
        Today = "today",
        /// Goes to the caseload.
        Caseload = "caseload",
        /// Shows the list of all of them.
        List = "list",
    }
}

impl Shortcut {
    /// The keys, as a browser names them (W3C UI Events, `key`), one after the other with a blank between.
    #[must_use]
    pub const fn keys(self) -> &'static str {
        match self {
            Self::Next => "j",
            Self::Previous => "k",
            Self::Reply => "r",
            Self::Decide => "d",
            Self::Place => "p",
            Self::Save => "s",
            Self::Search => "/",
            Self::Today => "g t",
            Self::Caseload => "g c",
            Self::List => "?",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_pressed_in_a_way_of_its_own() {
        for one in Shortcut::ALL {
            for other in Shortcut::ALL.into_iter().filter(|other| *other != one) {
                assert!(!other.keys().starts_with(one.keys()), "{one:?} comes before {other:?} is typed");
            }
        }
    }

    #[test]
    fn each_is_of_keys_that_need_no_other_held() {
        for one in Shortcut::ALL {
            for key in one.keys().split(' ') {
                // On keyboards where "/" and "?" need Shift, a browser still names what is typed.
                let plain =
                    key.len() == 1 && key.chars().all(|typed| typed.is_ascii_lowercase() || "/?".contains(typed));
                assert!(plain, "{one:?}: {key:?}");
            }
        }
    }
}
