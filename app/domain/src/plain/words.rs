//! Words of a text and their syllables.

use std::ops::Range;

/// A word and where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// The word as written.
    pub(super) text: &'t str,
    /// Its first byte in the whole text.
    pub(super) start: usize,
}

impl<'t> Word<'t> {
    /// Where it is, in bytes.
    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// The same word without `'s` or a final apostrophe.
    pub(super) fn without_possessive(self) -> Self {
        let ends = ["'s", "’s", "'S", "’S"];
        let text: &'t str = ends.iter().find_map(|end| self.text.strip_suffix(end)).unwrap_or(self.text);
        Self { text, ..self }
    }
}

/// The words of a text: letters and digits, with an apostrophe between letters (`don't`) and `. , : /` between
/// digits (`3.5`, `10:30`, `12/03/2026`). A hyphen parts words, so `well-being` is two.
pub(super) fn split(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    let mut before = ' ';
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let after = characters.peek().map_or(' ', |(_, next)| *next);
        match (start, is_part(character) || joins(before, character, after)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(Word { text: &text[from..at], start: from });
                start = None;
            }
            _ => {}
        }
        before = character;
    }
    words.extend(start.map(|from| Word { text: &text[from..], start: from }));
    words
}

/// A letter, a digit, or an accent written as a character of its own.
fn is_part(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '\u{300}'..='\u{36f}')
}

fn joins(before: char, character: char, after: char) -> bool {
    match character {
        '\'' | '’' => before.is_alphabetic() && after.is_alphabetic(),
        '.' | ',' | ':' | '/' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}

/// How many syllables an English word has, roughly: groups of vowels, less silent endings. At least one; a number is
/// one.
pub(super) fn syllables(word: Word<'_>) -> usize {
    let letters: Vec<char> =
        word.without_possessive().text.chars().map(|c| unaccented(c.to_ascii_lowercase())).collect();
    let mut groups = 0;
    let mut in_group = false;
    for letter in &letters {
        let vowel = is_vowel(*letter);
        groups += usize::from(vowel && !in_group);
        in_group = vowel;
    }
    let count = match letters[..] {
        // table, little
        [.., before, 'l', 'e'] if !is_vowel(before) => groups,
        // home, made
        [.., before, 'e'] if !is_vowel(before) => groups.saturating_sub(1),
        // wishes, boxes, places, but not: homes, likes
        [.., 's' | 'x' | 'z' | 'h' | 'c' | 'g', 'e', 's'] => groups,
        [.., before, 'l', 'e', 's'] if !is_vowel(before) => groups,
        [.., before, 'e', 's'] if !is_vowel(before) => groups.saturating_sub(1),
        // wanted, needed, but not: asked, walked
        [.., 't' | 'd', 'e', 'd'] => groups,
        [.., before, 'e', 'd'] if !is_vowel(before) => groups.saturating_sub(1),
        // going, being, playing
        [.., before, 'i', 'n', 'g'] if is_vowel(before) => groups + 1,
        _ => groups,
    };
    count.max(1)
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// A vowel for one with a usual accent. Not `e` for `é`: that of `café` is spoken, and a final `e` is not.
const fn unaccented(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'è'..='ë' => 'o',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' | 'ŵ' => 'u',
        'ŷ' | 'ý' | 'ÿ' => 'y',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        split(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_are_found() {
        assert_eq!(texts("I don't, you’re 3.5 at 10:30!"), ["I", "don't", "you’re", "3.5", "at", "10:30"]);
        assert_eq!(texts("'well-being' (A&E) on 12/03/2026."), ["well", "being", "A", "E", "on", "12/03/2026"]);
        assert_eq!(texts("Zoe\u{308} Siân 👋 نعم"), ["Zoe\u{308}", "Siân", "نعم"]);
        assert_eq!(texts(" -- … "), [""; 0]);
        assert_eq!(texts("the boys' end"), ["the", "boys", "end"]);
    }

    #[test]
    fn places_are_bytes_of_the_text() {
        let text = "é Sam’s x";
        for word in split(text) {
            assert_eq!(&text[word.range()], word.text);
        }
        assert_eq!(split(text)[1].without_possessive().text, "Sam");
    }

    #[test]
    fn syllables_are_counted() {
        for (count, words) in [
            (1, "I cat home made asked walked homes likes the eye school 12 played friend Siân Sam’s time thought نعم"),
            (2, "going being table little wanted needed wishes places mother café hello Monday tables brother"),
            (3, "family remember together important"),
            (5, "opportunity participation"),
        ] {
            for word in split(words) {
                assert_eq!(syllables(word), count, "{}", word.text);
            }
        }
    }
}
