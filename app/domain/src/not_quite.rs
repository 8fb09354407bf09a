//! "Not quite": the child says that their record is not what they meant.
//!
//! A sentence alone does not settle it: either a line says something else from then on, or it says of a line, or of
//! the whole, why it stays. The line that was placed is not written over, because it is word for word what was said;
//! what the child says is not right, the line as it stood and the line as changed stand side by side in the record from then
//! on, and the child reads the change under their line.

use serde::{Deserialize, Serialize};

use crate::Words;

/// What became of one line, or of the whole record, once a child said "not quite".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotQuiteText {
    /// The child's words.
    pub said: Words,
    /// The line as it stood; empty where it is about no single line.
    pub was: Words,
    /// The line as changed; empty where it stays.
    pub now: Words,
    /// Why it stays; empty where it was changed.
    pub because: Words,
}

/// What was typed beside one line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// The line as it stands.
    pub was: Words,
    /// As typed: the line as it should stand.
    pub now: Words,
    /// As typed: why it stays.
    pub because: Words,
}

impl NotQuiteText {
    /// The longest line as changed, in characters: longer than any answer.
    pub const MAX: usize = 5_000;
    /// The longest reason, in characters.
    pub const MAX_BECAUSE: usize = 1_000;
}

impl Typed {
    /// What it settles of a child's "not quite"; `None` where nothing was changed and no reason stands. A line that was
    /// changed needs no reason, and keeps none.
    #[must_use]
    pub fn settles(&self, said: &Words) -> Option<NotQuiteText> {
        let changed = !self.now.is_blank() && self.now.expose().trim() != self.was.expose().trim();
        if !changed && self.because.is_blank() {
            return None;
        }
        let (said, was) = (said.clone(), self.was.clone());
        Some(match changed {
            true => NotQuiteText { said, was, now: self.now.clone(), because: Words::default() },
            false => NotQuiteText { said, was, now: Words::default(), because: self.because.clone() },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(was: &str, now: &str, because: &str) -> Typed {
        Typed { was: was.into(), now: now.into(), because: because.into() }
    }

    #[test]
    fn only_a_changed_line_or_a_reason_settles_it() {
        let said = Words::from("Two shelves.");
        for nothing in
            [typed("A shelf.", "A shelf.", " "), typed("A shelf.", "", ""), typed("A shelf.", " A shelf.\n", "")]
        {
            assert_eq!(nothing.settles(&said), None, "{nothing:?}");
        }
        let changed = typed("A shelf.", "Two shelves.", "Because.").settles(&said).expect("changed");
        assert_eq!((changed.now.expose(), changed.because.expose()), ("Two shelves.", ""));
        assert_eq!((changed.said.expose(), changed.was.expose()), ("Two shelves.", "A shelf."));
        let stays = typed("A shelf.", "A shelf.", "That is what the meeting said.").settles(&said).expect("a reason");
        assert_eq!((stays.now.expose(), stays.because.expose()), ("", "That is what the meeting said."));
        assert!(typed("", "", "You took it out.").settles(&said).is_some(), "of no single line");
    }
}
