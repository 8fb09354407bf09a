//! Before whom something is not to be said: "not in front of my carer".
//!
//! What it is: the people a child may name beside an answer, and the fields of a screen that name them. What it is not:
//! who may read the answer, which is "only my IRO" ([`Answer::only_iro`](super::Answer::only_iro)) and the policy.

use crate::codes::codes;

/// The field of a screen that keeps every answer on it for the IRO alone. No question can have this name: theirs have
/// no underscore.
pub const ONLY_IRO_FIELD: &str = "only_iro";
/// The field of a screen that names before whom its answers are not to be said; once for each.
pub const NOT_BEFORE_FIELD: &str = "not_before";

codes! {
    /// Somebody who may sit at the table.
    pub enum Company {
        /// Whoever they live with.
        Carer = "carer",
        /// Mum, dad, other family.
        Family = "family",
        /// The social worker.
        SocialWorker = "social_worker",
        /// School.
        School = "school",
        /// Everybody else who comes.
        Others = "others",
    }
}
