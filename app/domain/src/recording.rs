//! A recording: an answer that was spoken instead of typed.
//!
//! What it is: how long and how large it may be, of which kinds, and how an answer names it. What it is not: the sound
//! itself, which is sealed and kept apart from the answers, so that saving a screen does not write it again.
//!
//! The kind is told from the first bytes, never from what a browser says of it: `WebM` (RFC 8794 and the `WebM` container
//! guidelines) from Chromium and Firefox, Ogg (RFC 3533) from older Firefox, MP4 (ISO/IEC 14496-12) from Safari.
//!
//! To add a kind: a variant of [`Sound`] with its first bytes and its media type, where phones record it and desks play it.

pub mod length;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::id::RecordingId;

/// The longest recording, in seconds.
pub const LONGEST: u16 = 120;
/// How many seconds more a recorder may count, because it stops a moment late.
const LATE: u16 = 5;
/// The most bytes: two minutes at 128 kbit/s, which is what a phone takes that does not do as it is asked.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// Fewer bytes than this are the head of a file with no sound in it.
const FEWEST_BYTES: usize = 200;
/// The most recordings of one draft, replaced ones among them: those go when it is sent.
pub const MOST_OF_A_DRAFT: u32 = 60;

/// The kinds of sound that are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sound {
    /// `WebM`.
    WebM,
    /// Ogg.
    Ogg,
    /// MP4, which is M4A too.
    Mp4,
}

impl Sound {
    /// The kind of a file, by its first bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(&[0x1A, 0x45, 0xDF, 0xA3]) {
            Some(Self::WebM)
        } else if bytes.starts_with(b"OggS") {
            Some(Self::Ogg)
        } else if bytes.get(4..8) == Some(b"ftyp") {
            Some(Self::Mp4)
        } else {
            None
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::WebM => "audio/webm",
            Self::Ogg => "audio/ogg",
            Self::Mp4 => "audio/mp4",
        }
    }
}

codes! {
    /// Why a recording is not taken. Its words are chosen where it is shown.
    pub enum Refused {
        /// There is no sound in it.
        Empty = "empty",
        /// It has too many bytes.
        TooLarge = "too_large",
        /// It is longer than what is taken.
        TooLong = "too_long",
        /// It is no sound, or of a kind that is not taken.
        OtherKind = "other_kind",
    }
}

/// Looks at a recording of so many seconds, as the recorder counted them.
///
/// # Errors
/// [`Refused`].
pub fn check(bytes: &[u8], seconds: u16) -> Result<Sound, Refused> {
    within(bytes, Some(seconds), LONGEST, MOST_BYTES)
}

/// Looks at a sound of which at most `longest` seconds and `most` bytes are taken. `seconds` is `None` where nobody
/// knows how long it is.
///
/// # Errors
/// [`Refused`].
pub(crate) fn within(bytes: &[u8], seconds: Option<u16>, longest: u16, most: usize) -> Result<Sound, Refused> {
    if bytes.len() > most {
        return Err(Refused::TooLarge);
    }
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    let sound = Sound::of(bytes).ok_or(Refused::OtherKind)?;
    if seconds == Some(0) || bytes.len() < FEWEST_BYTES {
        return Err(Refused::Empty);
    }
    if seconds.is_some_and(|seconds| seconds > longest + LATE) {
        return Err(Refused::TooLong);
    }
    Ok(sound)
}

/// A recording as an answer names it. As text, `ID.SECONDS`: what stands in a field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Recording {
    /// Its id, by which its sound is found.
    pub id: RecordingId,
    /// How long it is, as the recorder counted.
    pub seconds: u16,
}

impl Recording {
    /// Minutes and seconds, `0:42`.
    #[must_use]
    pub fn length(&self) -> String {
        format!("{}:{:02}", self.seconds / 60, self.seconds % 60)
    }
}

impl fmt::Display for Recording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.id, self.seconds)
    }
}

/// Text that names no recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotARecording;

impl FromStr for Recording {
    type Err = NotARecording;

    fn from_str(text: &str) -> Result<Self, NotARecording> {
        let (id, seconds) = text.split_once('.').ok_or(NotARecording)?;
        let id = id.parse().map_err(|_| NotARecording)?;
        let seconds = seconds.parse().map_err(|_| NotARecording)?;
        if !(1..=LONGEST + LATE).contains(&seconds) {
            return Err(NotARecording);
        }
        Ok(Self { id, seconds })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file that begins like this.
    fn file(head: &[u8], length: usize) -> Vec<u8> {
        let mut bytes = head.to_vec();
        bytes.resize(length, 7);
        bytes
    }

    #[test]
    fn the_kind_is_told_from_the_first_bytes() {
        for (head, sound) in [
            (&b"\x1A\x45\xDF\xA3\x9F\x42\x86"[..], Sound::WebM),
            (b"OggS\0\x02", Sound::Ogg),
            (b"\0\0\0\x1Cftypiso5", Sound::Mp4),
            (b"\0\0\0\x18ftypM4A ", Sound::Mp4),
        ] {
            assert_eq!(check(&file(head, 4000), 42), Ok(sound));
        }
        for head in [&b"RIFF\0\0\0\0WAVEfmt "[..], b"ID3\x04", b"<svg", b"\x89PNG", b"ftyp", b" OggS", b"MZ"] {
            assert_eq!(check(&file(head, 4000), 42), Err(Refused::OtherKind), "{head:?}");
        }
    }

    #[test]
    fn what_is_empty_too_large_or_too_long_is_refused() {
        let webm = |length| file(b"\x1A\x45\xDF\xA3", length);
        assert_eq!(check(&[], 1), Err(Refused::Empty));
        assert_eq!(check(&webm(FEWEST_BYTES - 1), 1), Err(Refused::Empty));
        assert_eq!(check(&webm(4000), 0), Err(Refused::Empty));
        assert_eq!(check(&webm(MOST_BYTES), LONGEST + LATE), Ok(Sound::WebM));
        assert_eq!(check(&webm(MOST_BYTES + 1), 1), Err(Refused::TooLarge));
        assert_eq!(check(&webm(4000), LONGEST + LATE + 1), Err(Refused::TooLong));
    }

    #[test]
    fn a_field_names_it_and_nothing_else_does() {
        let recording = Recording { id: RecordingId::from_bytes([0xab; 16]), seconds: 42 };
        assert_eq!(recording.to_string().parse(), Ok(recording));
        assert_eq!(
            [5, 42, 60, 120].map(|seconds| Recording { seconds, ..recording }.length()),
            ["0:05", "0:42", "1:00", "2:00"]
        );
        let id = recording.id;
        for text in ["", "42", &id.to_string(), &format!("{id}."), &format!("{id}.0"), &format!("{id}.126"), "x.1"] {
            assert_eq!(text.parse::<Recording>(), Err(NotARecording), "{text}");
        }
    }
}
