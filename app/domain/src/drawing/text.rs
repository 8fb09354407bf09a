//! A drawing as text, for a form field and for sealing.
//!
//! Strokes stand one behind the other with `_` between them. A stroke is two digits, its pen and its nib by their place
//! in the list, then the coordinates of its points, each behind a `.`: `20.10.20.30.40_01.5.5` is a thin red line and a
//! dot of the middle black pen. A form needs no escapes for any of it. There is one way to write each drawing.

use super::{Drawing, Nib, Pen, Point, Stroke};

/// Why a text is no drawing. Its words are chosen where it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotADrawing {
    /// It is not written as drawings are.
    Malformed,
    /// A point lies off the paper.
    OffThePaper,
    /// More strokes or points than a drawing has.
    TooMuch,
}

/// The longest text of a drawing, in bytes: three for each stroke, eight for each point.
const LONGEST: usize = 3 * Drawing::MAX_STROKES + 8 * Drawing::MAX_POINTS;

impl Drawing {
    /// Reads a drawing from its text; no text is an empty paper.
    ///
    /// # Errors
    /// Anything that [`Drawing::to_text`] would not write.
    pub fn from_text(text: &str) -> Result<Self, NotADrawing> {
        if text.len() > LONGEST {
            return Err(NotADrawing::TooMuch);
        }
        let mut drawing = Self::default();
        if text.is_empty() {
            return Ok(drawing);
        }
        for stroke in text.as_bytes().split(|byte| *byte == b'_') {
            drawing.strokes.push(read_stroke(stroke)?);
        }
        let points: usize = drawing.strokes.iter().map(|stroke| stroke.points.len()).sum();
        if drawing.strokes.len() > Self::MAX_STROKES || points > Self::MAX_POINTS {
            return Err(NotADrawing::TooMuch);
        }
        Ok(drawing)
    }

    /// Writes it as text, at most 58,800 bytes.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for stroke in &self.strokes {
            if !text.is_empty() {
                text.push('_');
            }
            write_number(stroke.pen as u16, &mut text);
            write_number(stroke.nib as u16, &mut text);
            for number in stroke.points.iter().flat_map(|point| [point.x, point.y]) {
                text.push('.');
                write_number(number, &mut text);
            }
        }
        text
    }
}

fn read_stroke(text: &[u8]) -> Result<Stroke, NotADrawing> {
    let mut parts = text.split(|byte| *byte == b'.');
    let Some(&[pen, nib]) = parts.next() else { return Err(NotADrawing::Malformed) };
    let place = |digit: u8| usize::from(digit.wrapping_sub(b'0'));
    let (Some(pen), Some(nib)) = (Pen::ALL.get(place(pen)), Nib::ALL.get(place(nib))) else {
        return Err(NotADrawing::Malformed);
    };
    let mut points = Vec::new();
    while let Some(x) = parts.next() {
        let (x, y) = (number(x)?, number(parts.next().unwrap_or_default())?);
        points.push(Point::new(x, y).ok_or(NotADrawing::OffThePaper)?);
    }
    if points.is_empty() { Err(NotADrawing::Malformed) } else { Ok(Stroke { pen: *pen, nib: *nib, points }) }
}

/// One to three digits: no sign, no leading zero.
fn number(digits: &[u8]) -> Result<u16, NotADrawing> {
    let plain = digits.iter().all(u8::is_ascii_digit) && (digits == b"0" || !digits.starts_with(b"0"));
    match digits.len() {
        _ if !plain => Err(NotADrawing::Malformed),
        0 => Err(NotADrawing::Malformed),
        1..=3 => Ok(digits.iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0'))),
        _ => Err(NotADrawing::OffThePaper),
    }
}

/// Writes a number. What the browser gets stays smaller without the general way of doing it.
pub(super) fn write_number(number: u16, text: &mut String) {
    if number >= 10 {
        write_number(number / 10, text);
    }
    let digit = usize::from(number % 10);
    text.push_str(&"0123456789"[digit..=digit]);
}

impl TryFrom<String> for Drawing {
    type Error = NotADrawing;

    fn try_from(text: String) -> Result<Self, NotADrawing> {
        Self::from_text(&text)
    }
}

impl From<Drawing> for String {
    fn from(drawing: Drawing) -> Self {
        drawing.to_text()
    }
}

impl std::fmt::Display for NotADrawing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Malformed => "not written as drawings are",
            Self::OffThePaper => "a point lies off the paper",
            Self::TooMuch => "more than fits on a drawing",
        })
    }
}

impl std::error::Error for NotADrawing {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::drawing::samples;

    #[test]
    fn what_is_not_written_as_drawings_are_is_refused() {
        use NotADrawing::{Malformed, OffThePaper};
        for (text, why) in [
            ("_", Malformed),
            ("00", Malformed),
            ("00.", Malformed),
            ("00.1", Malformed),
            ("00.1.2_", Malformed),
            ("80.1.2", Malformed),
            ("03.1.2", Malformed),
            ("0.1.2", Malformed),
            ("000.1.2", Malformed),
            ("/0.1.2", Malformed),
            ("00.01.2", Malformed),
            ("00.-1.2", Malformed),
            ("00.+1.2", Malformed),
            ("00.1 .2", Malformed),
            ("00.1.2\n", Malformed),
            ("00.1000.2", OffThePaper),
            ("00.1.750", OffThePaper),
            ("00.1.99999999999", OffThePaper),
        ] {
            assert_eq!(Drawing::from_text(text), Err(why), "{text}");
        }
        assert_eq!(Drawing::from_text(""), Ok(Drawing::default()));
    }

    #[test]
    fn the_fullest_drawing_can_be_written_and_read_and_no_fuller_one() {
        let stroke = |points: usize| format!("72{}", ".999.749".repeat(points));
        let each = Drawing::MAX_POINTS / Drawing::MAX_STROKES;
        let mut strokes = vec![stroke(each); Drawing::MAX_STROKES];
        let full = strokes.join("_");
        let drawing = Drawing::from_text(&full).unwrap();
        assert!(drawing.is_full());
        assert_eq!(drawing.to_text(), full);
        assert!(full.len() < 60_000, "{}", full.len());
        strokes[0] = stroke(each + 1);
        assert_eq!(Drawing::from_text(&strokes.join("_")), Err(NotADrawing::TooMuch));
        let dots = vec!["00.1.1"; Drawing::MAX_STROKES + 1].join("_");
        assert_eq!(Drawing::from_text(&dots), Err(NotADrawing::TooMuch));
        assert_eq!(Drawing::from_text(&"0".repeat(1_000_000)), Err(NotADrawing::TooMuch));
    }

    #[test]
    fn it_is_sealed_as_its_text() {
        let drawing = Drawing::from_text("20.10.20.30.40_01.5.5").unwrap();
        let json = serde_json::to_string(&drawing).unwrap();
        assert_eq!(json, "\"20.10.20.30.40_01.5.5\"");
        assert_eq!(serde_json::from_str::<Drawing>(&json).unwrap(), drawing);
        assert!(serde_json::from_str::<Drawing>("\"99.1.1\"").is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_drawing_comes_back_as_it_was(drawing in samples::any()) {
            prop_assert_eq!(Drawing::from_text(&drawing.to_text()), Ok(drawing));
        }

        #[test]
        fn whatever_is_posted_is_one_drawing_or_none(text in "\\PC{0,40}|[0-9._]{0,60}|[0-7][0-2](\\.[0-9]{1,4}){0,8}") {
            if let Ok(drawing) = Drawing::from_text(&text) {
                prop_assert_eq!(drawing.to_text(), text);
            }
        }
    }
}
