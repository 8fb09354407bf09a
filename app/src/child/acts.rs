//! The buttons of the child's forms that have more than one.

use crate::acts::acts;

acts! {
    /// Of a letter.
    LetterAct {
        /// Tells how it felt, what is not quite right, what is written back.
        Tell = "tell",
        /// Asks to be told more simply.
        Simpler = "simpler",
    }
    /// Of "my own words".
    HideAct {
        /// They are not shown back any more.
        Hide = "hide",
    }
}
