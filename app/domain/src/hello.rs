//! A hello: a few words in an IRO's own voice, for the children who write to them.
//!
//! What it is: how long and how large it may be, and who hears it. What it is not: the hello in words to one child
//! ([`crate::store::GreetingKind::Hello`]), and the sound itself, which is kept sealed beside the photo.

use crate::id::StaffId;
use crate::recording::{Refused, Sound, length, within};

/// The longest, in seconds: what a child listens to before they begin.
pub const LONGEST: u16 = 30;
/// The most bytes: half a minute at 128 kbit/s, which is what a phone takes that does not do as it is asked. It comes
/// to a child's phone whole.
pub const MOST_BYTES: usize = 512 * 1024;

/// Looks at a hello. `counted` is how many seconds the recorder counted; `None` for a file that was chosen, which is as
/// long as it says of itself, if it does.
///
/// # Errors
/// [`Refused`].
pub fn check(bytes: &[u8], counted: Option<u16>) -> Result<Sound, Refused> {
    within(bytes, counted.max(length::of(bytes)), LONGEST, MOST_BYTES)
}

/// Whether a child whose IRO is this one hears the hello of that worker: the child's own IRO's, and nobody else's.
#[must_use]
pub fn is_heard(iro: Option<StaffId>, of: StaffId) -> bool {
    iro == Some(of)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file that begins as a `WebM` does, and says nothing of its length.
    fn webm(length: usize) -> Vec<u8> {
        let mut bytes = b"\x1A\x45\xDF\xA3".to_vec();
        bytes.resize(length, 7);
        bytes
    }

    /// An MP4 that says of itself that it lasts so many seconds.
    fn mp4(seconds: u32) -> Vec<u8> {
        let head = b"\0\0\0\x0CftypM4A \0\0\x01\x08moov\0\0\x01\0mvhd\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01";
        let mut bytes = [&head[..], &seconds.to_be_bytes()].concat();
        bytes.resize(0x0C + 0x108, 0);
        bytes
    }

    #[test]
    fn half_a_minute_is_taken_and_no_more() {
        assert_eq!(check(&webm(4000), Some(30)), Ok(Sound::WebM));
        assert_eq!(check(&webm(4000), Some(36)), Err(Refused::TooLong));
        assert_eq!(check(&webm(MOST_BYTES), Some(30)), Ok(Sound::WebM));
        assert_eq!(check(&webm(MOST_BYTES + 1), Some(30)), Err(Refused::TooLarge));
        assert_eq!(check(&webm(60), Some(3)), Err(Refused::Empty));
        assert_eq!(check(&webm(4000), Some(0)), Err(Refused::Empty));
        assert_eq!(check(&[b"RIFF".as_slice(), &[0; 4000]].concat(), Some(3)), Err(Refused::OtherKind));
    }

    #[test]
    fn a_file_is_as_long_as_it_says_whatever_was_counted() {
        assert_eq!(check(&webm(4000), None), Ok(Sound::WebM), "it does not say");
        assert_eq!(check(&mp4(30), None), Ok(Sound::Mp4));
        assert_eq!(check(&mp4(180), None), Err(Refused::TooLong));
        assert_eq!(check(&mp4(180), Some(12)), Err(Refused::TooLong));
    }

    #[test]
    fn a_child_hears_their_own_iro_alone() {
        let [iro, other] = [1, 2].map(|number| StaffId::from_bytes([number; 16]));
        assert!(is_heard(Some(iro), iro));
        assert!(!is_heard(Some(other), iro) && !is_heard(None, iro));
    }
}
