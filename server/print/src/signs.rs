//! Signs that the typeface does not have: a picture, a letter of a rare script. PDF/UA-1 allows no text that is drawn as
//! "missing", so they are drawn as what they are to a reader of this file: an empty box. Controls become spaces, and
//! marks of direction, which no typeface draws, stay.

use serde_json::Value;
use typst::text::Font;

/// What stands for a sign that the typeface does not have.
const BOX: char = '□';

/// Replaces such signs in every text of the data.
pub(crate) fn replace(data: &mut Value, faces: &[Font]) {
    match data {
        Value::String(text) => *text = text.chars().map(|sign| shown(sign, faces)).collect(),
        Value::Array(parts) => parts.iter_mut().for_each(|part| replace(part, faces)),
        Value::Object(fields) => fields.values_mut().for_each(|field| replace(field, faces)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn shown(sign: char, faces: &[Font]) -> char {
    match sign {
        '\n' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => sign,
        _ if sign.is_control() => ' ',
        _ if faces.iter().all(|face| face.info().coverage.contains(sign.into())) => sign,
        _ => BOX,
    }
}
