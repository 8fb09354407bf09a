//! How long a sound is, where its file says so: an MP4 (ISO/IEC 14496-12, 8.2.2) and an Ogg with Opus (RFC 7845, 4)
//! or Vorbis in it do; a `WebM` that a browser recorded does not. What a file says may be wrong: it is no more than a
//! check on what somebody chose, whose bytes are counted besides.

use super::Sound;

/// Samples a second of every Opus stream, whatever was recorded (RFC 7845, 4).
const OPUS_RATE: u64 = 48_000;

/// Where on a page of Ogg it stands at which place in time the page ends (RFC 3533, 6).
const ENDS: usize = 6;
/// Where on it how many parts it has: a byte each, in which their sizes follow.
const PARTS: usize = 26;

/// How many seconds a file says that it lasts, the last one begun included; `None` where it does not say.
#[must_use]
pub fn of(bytes: &[u8]) -> Option<u16> {
    let (count, rate) = match Sound::of(bytes)? {
        Sound::Mp4 => of_mp4(bytes)?,
        Sound::Ogg => of_ogg(bytes)?,
        Sound::WebM => return None,
    };
    // A file that is still written to has nothing there yet.
    let known = count > 0 && rate > 0;
    known.then(|| u16::try_from(count.div_ceil(rate)).unwrap_or(u16::MAX))
}

/// The movie header's duration, and how many of its units make a second.
fn of_mp4(bytes: &[u8]) -> Option<(u64, u64)> {
    let header = inside(inside(bytes, b"moov")?, b"mvhd")?;
    let (duration, scale, unknown) = match header.first()? {
        0 => (big::<4>(header, 16)?, big::<4>(header, 12)?, u64::from(u32::MAX)),
        _ => (big::<8>(header, 24)?, big::<4>(header, 20)?, u64::MAX),
    };
    (duration != unknown).then_some((duration, scale))
}

/// What is in the first box of a kind, among boxes one behind the other.
fn inside<'a>(mut boxes: &'a [u8], kind: &[u8; 4]) -> Option<&'a [u8]> {
    loop {
        let (head, size) = match big::<4>(boxes, 0)? {
            // It goes on to the end.
            0 => (8, boxes.len()),
            1 => (16, usize::try_from(big::<8>(boxes, 8)?).ok()?),
            size => (8, usize::try_from(size).ok()?),
        };
        let content = boxes.get(head..size)?;
        if boxes.get(4..8)? == kind {
            return Some(content);
        }
        boxes = &boxes[size..];
    }
}

/// The place in time at which the last page ends that ends anywhere, and how many of its units make a second.
fn of_ogg(bytes: &[u8]) -> Option<(u64, u64)> {
    let first = bytes.get(PARTS + 1 + usize::from(*bytes.get(PARTS)?)..)?;
    let rate =
        if first.starts_with(b"OpusHead") { OPUS_RATE } else { little::<4>(first.strip_prefix(b"\x01vorbis")?, 5)? };
    let pages = bytes.windows(4).enumerate().filter(|(_, head)| *head == b"OggS");
    // All ones say that nothing ends on that page.
    let end = pages.filter_map(|(at, _)| little::<8>(bytes, at + ENDS)).rfind(|end| *end != u64::MAX)?;
    Some((end, rate))
}

/// A number of `N` bytes, the greatest first.
fn big<const N: usize>(bytes: &[u8], at: usize) -> Option<u64> {
    let digits = bytes.get(at..at.checked_add(N)?)?;
    Some(digits.iter().fold(0, |number, digit| number << 8 | u64::from(*digit)))
}

/// A number of `N` bytes, the least first.
fn little<const N: usize>(bytes: &[u8], at: usize) -> Option<u64> {
    let digits = bytes.get(at..at.checked_add(N)?)?;
    Some(digits.iter().rev().fold(0, |number, digit| number << 8 | u64::from(*digit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A box of this kind around this content.
    fn boxed(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let size = u32::try_from(content.len() + 8).expect("small");
        [&size.to_be_bytes()[..], kind, content].concat()
    }

    /// An MP4 whose header is this, behind its sound.
    fn mp4(header: &[u8]) -> Vec<u8> {
        [boxed(b"ftyp", b"M4A "), boxed(b"mdat", &[7; 50]), boxed(b"moov", &boxed(b"mvhd", header))].concat()
    }

    /// A movie header of the first version.
    fn header(scale: u32, duration: u32) -> Vec<u8> {
        [&[0; 12][..], &scale.to_be_bytes(), &duration.to_be_bytes(), &[0; 80]].concat()
    }

    /// A page that ends there, with this on it.
    fn page(ends: u64, content: &[u8]) -> Vec<u8> {
        let size = u8::try_from(content.len()).expect("small");
        [&b"OggS\0\0"[..], &ends.to_le_bytes(), &[0; 12], &[1, size], content].concat()
    }

    #[test]
    fn an_mp4_says_how_long_it_is() {
        assert_eq!(of(&mp4(&header(1000, 30_000))), Some(30));
        assert_eq!(of(&mp4(&header(1000, 30_001))), Some(31));
        assert_eq!(of(&mp4(&header(1, u32::MAX - 1))), Some(u16::MAX), "more than can be counted");
        let second = [&[1; 20][..], &600_u32.to_be_bytes(), &6_600_u64.to_be_bytes(), &[0; 80]].concat();
        assert_eq!(of(&mp4(&second)), Some(11));
        let open =
            [boxed(b"ftyp", b"M4A "), [&[0; 4][..], b"moov", &boxed(b"mvhd", &header(10, 25))].concat()].concat();
        assert_eq!(of(&open), Some(3), "a last box that goes on to the end");
    }

    #[test]
    fn an_ogg_says_how_long_it_is() {
        let opus = page(0, b"OpusHead\x01\x01\0\0");
        assert_eq!(of(&[opus.clone(), page(48_000 * 12, b"sound")].concat()), Some(12));
        let unended = [opus.clone(), page(48_000 * 12, b"sound"), page(u64::MAX, b"more")].concat();
        assert_eq!(of(&unended), Some(12));
        let vorbis = page(0, b"\x01vorbis\0\0\0\0\x01\x40\x1F\0\0");
        assert_eq!(of(&[vorbis, page(8_000 * 40 + 1, b"sound")].concat()), Some(41));
        assert_eq!(of(&opus), None, "nothing is in it yet");
    }

    #[test]
    fn what_does_not_say_or_is_cut_off_says_nothing() {
        let whole = mp4(&header(1000, 30_000));
        for cut in 0..whole.len() {
            let said = of(&whole[..cut]);
            assert!(matches!(said, None | Some(30)), "{cut}");
        }
        for silent in [
            &b"\x1A\x45\xDF\xA3 a WebM"[..],
            b"no sound",
            &mp4(&header(0, 30_000)),
            &mp4(&header(1000, 0)),
            &mp4(&header(1000, u32::MAX)),
            &[boxed(b"ftyp", b"M4A "), vec![0, 0, 0, 3, 1, 1, 1, 1]].concat(),
            &page(48_000, b"FLAC"),
            b"OggS",
        ] {
            assert_eq!(of(silent), None);
        }
    }
}
