//! The ten-character code of an invitation, which a child can type.
//!
//! Thirty symbols, so 49 bits. The first four are the locator, by which the invitation is found; the last six
//! are the secret part, which storage knows hashed (OWASP ASVS 5.0, 6.5.2); and sealed with the child's key, for a few
//! days and until somebody uses it, so that a sheet can be printed again.

use std::fmt;

/// Digits and capitals without `0 O 1 I L U`, which are misread or make words.
pub const ALPHABET: [u8; 30] = *b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many symbols a code has.
pub const LENGTH: usize = 10;

/// How many of them, from the start, are the locator.
pub const LOCATOR: usize = 4;

/// Text or numbers that are not a code. It does not say why: every bad code gets one and the same page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotACode;

/// A code. Display writes it as printed on the sheet, `XXXX-XXX-XXX`; Debug shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Code {
    symbols: String,
}

impl Code {
    /// Takes ten places in [`ALPHABET`].
    ///
    /// # Errors
    /// [`NotACode`] when one of them is 30 or more.
    pub fn from_indices(indices: [u8; LENGTH]) -> Result<Self, NotACode> {
        let symbol = |index: u8| ALPHABET.get(usize::from(index)).copied().map(char::from);
        let symbols: Option<String> = indices.into_iter().map(symbol).collect();
        symbols.map(|symbols| Self { symbols }).ok_or(NotACode)
    }

    /// Draws a code from random bytes. Bytes of 240 and over are passed by, since 256 is no multiple of 30 and
    /// the first symbols would come up more often; one byte in sixteen is lost so.
    ///
    /// # Errors
    /// [`NotACode`] when the bytes run out: give it an endless source.
    pub fn from_bytes(bytes: impl IntoIterator<Item = u8>) -> Result<Self, NotACode> {
        const FAIR: u8 = 240;
        let mut indices = [0; LENGTH];
        let mut fair = bytes.into_iter().filter(|byte| *byte < FAIR);
        for index in &mut indices {
            *index = fair.next().ok_or(NotACode)? % 30;
        }
        Self::from_indices(indices)
    }

    /// Reads what somebody typed: any case, with spaces and dashes anywhere.
    ///
    /// # Errors
    /// [`NotACode`] unless ten symbols of [`ALPHABET`] remain.
    pub fn parse(text: &str) -> Result<Self, NotACode> {
        let mut symbols = String::with_capacity(LENGTH);
        for character in text.chars().filter(|c| !c.is_whitespace() && !is_dash(*c)) {
            let symbol = character.to_ascii_uppercase();
            if symbols.len() == LENGTH || !ALPHABET.iter().any(|known| char::from(*known) == symbol) {
                return Err(NotACode);
            }
            symbols.push(symbol);
        }
        if symbols.len() == LENGTH { Ok(Self { symbols }) } else { Err(NotACode) }
    }

    /// The first four symbols, by which the invitation is found. Not secret.
    #[must_use]
    pub fn locator(&self) -> &str {
        self.symbols.split_at(LOCATOR).0
    }

    /// The last six symbols: to be hashed, never kept.
    #[must_use]
    pub fn secret(&self) -> &str {
        self.symbols.split_at(LOCATOR).1
    }
}

/// The dashes that keyboards and word processors make: hyphen-minus, Unicode hyphens and dashes, minus.
const fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (middle, end) = self.secret().split_at(3);
        write!(f, "{}-{middle}-{end}", self.locator())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alphabet_is_thirty_digits_and_capitals() {
        assert!(ALPHABET.is_sorted_by(|a, b| a < b), "none twice");
        assert!(ALPHABET.iter().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase()));
        assert!(b"0O1ILU".iter().all(|misread| !ALPHABET.contains(misread)));
    }

    #[test]
    fn parts_and_print() {
        let code = Code::from_indices([0, 1, 2, 3, 4, 5, 6, 7, 8, 29]).expect("ten places");
        assert_eq!(code.to_string(), "2345-678-9AZ");
        assert_eq!((code.locator(), code.secret()), ("2345", "6789AZ"));
        assert_eq!(format!("{code:?}"), "Code(hidden)");
        assert_eq!(Code::from_indices([30; 10]), Err(NotACode));
    }

    #[test]
    fn typed_in_any_way() {
        let code = Code::parse("2345-678-9AZ").expect("a code");
        for text in ["23456789AZ", "2345 678 9az", " 2345–678—9aZ\n", "-2-3-4-5-6-7-8-9-a-z-", "2345\u{a0}6789AZ"] {
            assert_eq!(Code::parse(text).as_ref(), Ok(&code), "{text}");
        }
        assert_eq!(Code::parse(&code.to_string()).as_ref(), Ok(&code));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in
            ["", "2345-678-9A", "2345-678-9AZZ", "2345-678-9A0", "2345-678-9AO", "2345-678-9AL", "２３４５６７８９AZ"]
        {
            assert_eq!(Code::parse(text), Err(NotACode), "{text}");
        }
        // The lower-case form of a letter outside ASCII must not slip through as a capital: the Kelvin sign is K.
        assert_eq!(Code::parse("23456789A\u{212a}"), Err(NotACode));
    }

    #[test]
    fn drawing_is_unbiased() {
        // All byte values once each: 240 are used, every symbol eight times.
        let mut drawn = Vec::new();
        let mut bytes = (0..=u8::MAX).rev();
        while let Ok(code) = Code::from_bytes(bytes.by_ref()) {
            drawn.push(code);
        }
        let all: String = drawn.iter().map(|code| code.symbols.as_str()).collect();
        assert_eq!(all.len(), 240);
        for symbol in ALPHABET {
            assert_eq!(all.bytes().filter(|one| *one == symbol).count(), 8, "{symbol}");
        }
        assert_eq!(Code::from_bytes([255; 1000]), Err(NotACode));
    }
}
