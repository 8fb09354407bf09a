//! The drawing on the receipt of what a child sent: theirs, because it hangs on their sending alone, and so the same
//! whenever they look. It says nothing of what was sent.
//!
//! To add one: a picture ([`crate::picture`]), and its name here, anywhere.

use crate::id::ViewsId;

/// The drawings, all of them little scenes in which nobody's life is meant. None is a picture of a secret.
pub const DRAWINGS: [&str; 6] = ["balloon", "hedgehog", "rainbow", "rocket", "snail", "whale"];

/// The drawing of a sending.
#[must_use]
pub fn of(sending: ViewsId) -> &'static str {
    let sum: usize = sending.as_bytes().iter().map(|byte| usize::from(*byte)).sum();
    DRAWINGS[sum % DRAWINGS.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{picture, secret};

    #[test]
    fn each_sending_has_one_of_the_set_and_always_the_same() {
        let of_byte = |byte| of(ViewsId::from_bytes([byte, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]));
        let mut met: Vec<_> = (0..=u8::MAX).map(of_byte).collect();
        assert_eq!(met, (0..=u8::MAX).map(of_byte).collect::<Vec<_>>());
        met.sort_unstable();
        met.dedup();
        assert_eq!(met, DRAWINGS, "every one of them comes");
    }

    #[test]
    fn all_are_drawn_and_none_opens_anything() {
        assert!(DRAWINGS.iter().all(|name| picture::known(name) && !secret::PICTURES.contains(name)));
    }
}
