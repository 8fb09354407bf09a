//! Full UK postcodes: an outward code and an inward code (British Standard 7666), with or without the space.

use super::{Found, Kind, Token};

/// Letters that the last two places of a postcode never have.
const NEVER_LAST: &[u8] = b"cikmov";

/// The postcodes, in order.
pub(super) fn find(text: &str, tokens: &[Token<'_>]) -> Vec<Found> {
    let mut found = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        let joined = token.text.len().checked_sub(3).filter(|_| token.text.is_ascii()).is_some_and(|cut| {
            let (outward, inward) = token.text.split_at(cut);
            is_outward(outward) && is_inward(inward)
        });
        if joined {
            found.push(Found { kind: Kind::Postcode, range: token.start..token.end() });
        }
        let Some(next) = tokens.get(place + 1) else { continue };
        let gap = &text[token.end()..next.start];
        let near = gap.chars().count() <= 2 && gap.chars().all(|c| c == '-' || c.is_whitespace() && c != '\n');
        if near && is_outward(token.text) && is_inward(next.text) && !is_ordinal(next.text) {
            found.push(Found { kind: Kind::Postcode, range: token.start..next.end() });
        }
    }
    found
}

/// `A1`, `A12`, `AB1`, `AB12`, `A1B`, `AB1C`.
fn is_outward(word: &str) -> bool {
    let shape: Vec<bool> = word.bytes().map(|byte| byte.is_ascii_digit()).collect();
    let letters = word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let shapes: [&[bool]; 6] = [
        &[false, true],
        &[false, true, true],
        &[false, false, true],
        &[false, false, true, true],
        &[false, true, false],
        &[false, false, true, false],
    ];
    letters && shapes.contains(&shape.as_slice())
}

/// `1AB`.
fn is_inward(word: &str) -> bool {
    match word.as_bytes() {
        [digit, first, second] => {
            let letter = |byte: &u8| byte.is_ascii_alphabetic() && !NEVER_LAST.contains(&byte.to_ascii_lowercase());
            digit.is_ascii_digit() && letter(first) && letter(second)
        }
        _ => false,
    }
}

/// "In Y6 2nd term" is no postcode.
fn is_ordinal(word: &str) -> bool {
    matches!(&word.to_ascii_lowercase()[1..], "st" | "nd" | "rd" | "th")
}

#[cfg(test)]
mod tests {
    use super::super::split;
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text, &split(text)).into_iter().map(|one| &text[one.range]).collect()
    }

    #[test]
    fn postcodes_are_found_however_they_are_written() {
        for code in [
            "Z1 4QP",
            "Z14 4QP",
            "ZZ1 4QP",
            "ZZ14 4QP",
            "Z1Z 4QP",
            "ZZ1Z 4QP",
            "ZZ14QP",
            "zz1 4qp",
            "Zz1\u{a0}4qp",
            "ZZ1-4QP",
        ] {
            assert_eq!(found(&format!("It is in {code}.")), [code]);
        }
    }

    #[test]
    fn what_only_looks_like_one_is_not() {
        for text in [
            "You are in Y6 2nd set.",
            "The M1 5pm bus",
            "Use KS2 books.",
            "PS5 and 4K TV",
            "Room B4. 2nd floor",
            "Form A1\n2be done",
            "on 14 December 2026",
            "Your MP3",
            "B12 4CM",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
