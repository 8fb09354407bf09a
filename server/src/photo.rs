//! Photos of workers, of children, and of pages of paper booklets: whatever is uploaded becomes a small JPEG without
//! metadata, or is refused.

use std::io::Cursor;
use std::sync::Arc;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use tokio::sync::Semaphore;

/// What a photo is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A worker.
    Face,
    /// A child, on the pages of their IRO.
    Child,
    /// A page of a paper booklet.
    Page,
}

impl Kind {
    /// The longest side of what is kept, in pixels. The largest that a face is shown is 128 CSS pixels, on dense
    /// screens three times that; a child's is a mark of at most 56 CSS pixels, and a list of them has to stay light; of
    /// a page, A5 at 190 to the inch, thin lines and small writing can be seen.
    const fn side(self) -> u32 {
        match self {
            Self::Face => 400,
            Self::Child => 168,
            Self::Page => 1_600,
        }
    }
}

/// The longest side that is read, in pixels.
const LONGEST_SIDE: u32 = 10_000;
/// The most pixels that are read.
const MOST_PIXELS: u64 = 24_000_000;
/// The most memory that reading may take, in bytes. 24 million pixels of four bytes take 96 million.
const MOST_MEMORY: u64 = 160 * 1024 * 1024;
/// The quality of the JPEG, of 100.
const QUALITY: u8 = 82;

/// Why a photo cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// It is none, or is damaged, or of a kind that is not taken.
    Broken,
    /// It has too many pixels.
    TooLarge,
}

/// Where photos are unpacked: one at a time on one server, so that all of them together take no more memory than one.
#[derive(Clone)]
pub struct Darkroom(Arc<Semaphore>);

impl Default for Darkroom {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(1)))
    }
}

impl Darkroom {
    /// Waits until nobody else's is unpacked, then does as [`shrink`] off the threads that serve pages.
    ///
    /// # Errors
    /// [`Unusable`].
    pub async fn shrink(&self, bytes: Vec<u8>, kind: Kind) -> Result<Vec<u8>, Unusable> {
        let place = Arc::clone(&self.0).acquire_owned().await.map_err(|_| Unusable::Broken)?;
        let done = tokio::task::spawn_blocking(move || {
            let small = shrink(&bytes, kind);
            // Whoever went away meanwhile does not make room for another before the work is done.
            drop(place);
            small
        });
        done.await.unwrap_or(Err(Unusable::Broken))
    }
}

/// Reads a JPEG, PNG or WebP, turns it the way its camera held it, makes its longer side at most that of its kind and
/// writes a JPEG with nothing in it but the picture. The kind is told from the bytes, never from a name.
///
/// # Errors
/// [`Unusable`].
pub fn shrink(bytes: &[u8], kind: Kind) -> Result<Vec<u8>, Unusable> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Unusable::Broken)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) {
        return Err(Unusable::Broken);
    }
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| unusable(&error))?;
    let (width, height) = decoder.dimensions();
    // A few bytes can claim to be a huge picture: nothing is unpacked before its size is known.
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Unusable::TooLarge);
    }
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| unusable(&error))?;
    let side = kind.side();
    if width.max(height) > side {
        picture = picture.resize(side, side, FilterType::Triangle);
    }
    picture.apply_orientation(turn);
    let mut small = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut small, QUALITY);
    picture.into_rgb8().write_with_encoder(encoder).map_err(|_| Unusable::Broken)?;
    Ok(small)
}

fn unusable(error: &image::ImageError) -> Unusable {
    match error {
        image::ImageError::Limits(_) => Unusable::TooLarge,
        _ => Unusable::Broken,
    }
}

#[cfg(test)]
mod tests {
    use image::RgbImage;

    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        RgbImage::from_pixel(width, height, image::Rgb([200, 80, 20]))
            .write_to(&mut bytes, ImageFormat::Png)
            .expect("memory is enough");
        bytes.into_inner()
    }

    #[test]
    fn a_photo_becomes_a_small_jpeg() {
        let small = shrink(&png(1200, 600), Kind::Face).expect("a picture");
        let read = image::load_from_memory_with_format(&small, ImageFormat::Jpeg).expect("a JPEG");
        assert_eq!((read.width(), read.height()), (400, 200));
        let page = shrink(&png(2400, 3200), Kind::Page).expect("a picture");
        let read = image::load_from_memory(&page).expect("a JPEG");
        assert_eq!((read.width(), read.height()), (1200, 1600), "a page stays large enough to read");
        let tiny = shrink(&png(10, 20), Kind::Face).expect("a picture");
        let read = image::load_from_memory(&tiny).expect("a JPEG");
        assert_eq!((read.width(), read.height()), (10, 20), "a small one is not blown up");
    }

    #[tokio::test]
    async fn one_is_unpacked_at_a_time() {
        let room = Darkroom::default();
        let held = Arc::clone(&room.0).try_acquire_owned().expect("it is free");
        let waiting: Vec<_> = (0..3)
            .map(|_| {
                let room = room.clone();
                tokio::spawn(async move { room.shrink(png(10, 10), Kind::Face).await.map(|_| ()) })
            })
            .collect();
        tokio::task::yield_now().await;
        assert!(waiting.iter().all(|waiting| !waiting.is_finished()), "nothing is unpacked meanwhile");
        drop(held);
        for waiting in waiting {
            assert_eq!(waiting.await.expect("no panic"), Ok(()));
        }
        assert_eq!(room.shrink(b"hello".to_vec(), Kind::Face).await, Err(Unusable::Broken));
        assert_eq!(room.0.available_permits(), 1);
    }

    #[test]
    fn what_is_no_photo_is_refused() {
        let whole = png(300, 300);
        for bytes in
            [&b""[..], b"hello", b"<svg xmlns='http://www.w3.org/2000/svg'/>", &whole[..whole.len() / 2], b"GIF89a"]
        {
            assert_eq!(shrink(bytes, Kind::Face), Err(Unusable::Broken));
        }
    }

    #[test]
    fn a_picture_that_claims_to_be_huge_is_not_unpacked() {
        // Width and height stand behind the header of the first block; its checksum follows.
        let claim = |width: u32, height: u32| {
            let mut bytes = png(1, 1);
            bytes[16..20].copy_from_slice(&width.to_be_bytes());
            bytes[20..24].copy_from_slice(&height.to_be_bytes());
            let sum = crc(&bytes[12..29]);
            bytes[29..33].copy_from_slice(&sum.to_be_bytes());
            bytes
        };
        assert_eq!(shrink(&claim(50_000, 50_000), Kind::Page), Err(Unusable::TooLarge));
        assert_eq!(shrink(&claim(6_000, 6_000), Kind::Face), Err(Unusable::TooLarge));
    }

    /// The checksum of PNG (ISO 3309), bit by bit.
    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 })
        })
    }

    #[test]
    fn metadata_goes() {
        let mut bytes = Cursor::new(Vec::new());
        let picture = RgbImage::from_pixel(8, 8, image::Rgb([1, 2, 3]));
        picture.write_to(&mut bytes, ImageFormat::Jpeg).expect("memory is enough");
        let mut bytes = bytes.into_inner();
        // A comment behind the start of the file, as a camera writes where it was.
        let comment = b"51.5 N 0.1 W";
        let length = u16::try_from(comment.len() + 2).expect("short").to_be_bytes();
        bytes.splice(2..2, [&[0xFF, 0xFE][..], &length, comment].concat());
        let small = shrink(&bytes, Kind::Page).expect("a picture");
        assert!(!small.windows(comment.len()).any(|window| window == comment));
    }
}
