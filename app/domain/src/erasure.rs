//! Who stands for erasing a child, and why.
//!
//! What it is: the rule that two people do, and the account of it that is kept, sealed, in the tombstone. What it is
//! not: the deleting, which is one call of the store ([`crate::store::Erasing::delete_child`]).

use serde::{Deserialize, Serialize};

use crate::Words;

/// Two people and a reason. What was written for a review belongs to the case record; erasing is for a child who was
/// taken in twice or by mistake, and for an order to erase, so that one person alone never does it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    asked_by: Words,
    approved_by: Words,
    reason: Words,
}

/// Why an account is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A name or the reason is blank.
    Blank,
    /// Both names are one, however they are typed.
    OnePerson,
}

impl Account {
    /// Takes the names of who asked and who approved, and the reason; white space around and within is made even.
    ///
    /// # Errors
    /// [`Fault`].
    pub fn new(asked_by: &str, approved_by: &str, reason: &str) -> Result<Self, Fault> {
        let [asked_by, approved_by, reason] = [asked_by, approved_by, reason].map(even);
        if [&asked_by, &approved_by, &reason].iter().any(|text| text.is_empty()) {
            return Err(Fault::Blank);
        }
        if asked_by.to_lowercase() == approved_by.to_lowercase() {
            return Err(Fault::OnePerson);
        }
        Ok(Self { asked_by: asked_by.into(), approved_by: approved_by.into(), reason: reason.into() })
    }
}

fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_people_and_a_reason_are_asked_for() {
        let account = Account::new(" Ruth  Ward", "Mo Ash", "taken in twice").expect("good");
        assert_eq!(account, Account::new("Ruth Ward", "Mo Ash", "taken in  twice ").expect("good"));
        for (asked_by, approved_by, reason) in [("", "Mo", "why"), ("Ruth", " \t", "why"), ("Ruth", "Mo", "\n")] {
            assert_eq!(Account::new(asked_by, approved_by, reason), Err(Fault::Blank));
        }
        for other in ["Ruth Ward", " ruth   WARD "] {
            assert_eq!(Account::new("Ruth Ward", other, "why"), Err(Fault::OnePerson), "{other}");
        }
    }

    #[test]
    fn an_account_shows_nobody_by_itself() {
        let shown = format!("{:?}", Account::new("Ruth Ward", "Mo Ash", "taken in twice").expect("good"));
        assert!(!shown.contains("Ruth") && !shown.contains("Ash") && !shown.contains("twice"), "{shown}");
    }
}
