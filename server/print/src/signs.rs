//! Signs that the typeface does not have: a picture, a letter of a rare script. PDF/UA-1 allows no text that is drawn as
//! "missing", so they are drawn as what they are to a reader of this file: an empty box. Controls become spaces. Marks
//! around values, which keep directions apart on a page, go: whoever copies from the file would find them in a number.

use serde_json::Value;
use typst::text::Font;

/// What stands for a sign that the typeface does not have.
const BOX: char = '□';

/// Replaces such signs in every text of the data.
pub(crate) fn replace(data: &mut Value, faces: &[Font]) {
    match data {
        Value::String(text) => {
            *text = text.chars().filter(|sign| !is_mark(*sign)).map(|sign| shown(sign, faces)).collect()
        }
        Value::Array(parts) => parts.iter_mut().for_each(|part| replace(part, faces)),
        Value::Object(fields) => fields.values_mut().for_each(|field| replace(field, faces)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether it is drawn by no typeface: marks of direction, and where words may and may not be parted.
fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn shown(sign: char, faces: &[Font]) -> char {
    match sign {
        '\n' => sign,
        _ if sign.is_control() => ' ',
        _ if faces.iter().all(|face| face.info().coverage.contains(sign.into())) => sign,
        _ => BOX,
    }
}
