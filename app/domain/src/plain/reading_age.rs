//! Reading age: the Flesch-Kincaid grade, plus five.
//!
//! The grade (Kincaid, Fishburne, Rogers and Chissom 1975) is `0.39 × words a sentence + 11.8 × syllables a word −
//! 15.59` in years of American school, whose first grade begins at six; so five more give an age. Syllables are
//! estimated. It is a rule of thumb that counts lengths: it does not know whether a text is kind, true or clear.

use super::words::{Word, syllables};

/// The reading age to aim at in a letter to a child: GOV.UK's nine years.
pub const TARGET_READING_AGE: u8 = 9;

/// Below this many words an age would be chance, so none is given.
pub const MIN_WORDS: usize = 30;

/// The age in whole years, from 5 to 21; `None` for a text too short to tell.
pub(super) fn estimate(words: &[Word<'_>], sentences: usize) -> Option<u8> {
    if words.len() < MIN_WORDS || sentences == 0 {
        return None;
    }
    let count = words.len() as f64;
    let spoken: usize = words.iter().copied().map(syllables).sum();
    let grade = 0.39 * count / sentences as f64 + 11.8 * spoken as f64 / count - 15.59;
    // The cast stops at the ends of its range, and the clamp has been there before it.
    Some((grade + 5.0).round().clamp(5.0, 21.0) as u8)
}

#[cfg(test)]
mod tests {
    use super::super::words::split;
    use super::*;

    #[test]
    fn short_texts_have_none() {
        let text = "I see you. ".repeat(9);
        assert_eq!(estimate(&split(&text), 9), None);
        assert_eq!(estimate(&split(&"I see you. ".repeat(10)), 10), Some(5));
        assert_eq!(estimate(&split(&"I see you. ".repeat(10)), 0), None);
    }

    #[test]
    fn the_formula() {
        // 40 words of one syllable in 4 sentences: 0.39 × 10 + 11.8 − 15.59 = 0.11, and five: 5.
        assert_eq!(estimate(&split(&"cat ".repeat(40)), 4), Some(5));
        // In 2 sentences: 0.39 × 20 + 11.8 − 15.59 = 4.01: 9.
        assert_eq!(estimate(&split(&"cat ".repeat(40)), 2), Some(9));
        // Half of two syllables: 1.5 a word, 10 words a sentence: 3.9 + 17.7 − 15.59 = 6.01: 11.
        assert_eq!(estimate(&split(&"cat mother ".repeat(20)), 4), Some(11));
        assert_eq!(estimate(&split(&"opportunity ".repeat(500)), 1), Some(21));
    }
}
