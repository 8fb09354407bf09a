//! Checks on a letter to a child: long sentences, unexplained initials, care jargon, reading age, promises
//! without a who or a when.
//!
//! The same code runs on the server and, while the letter is written, in the browser; so no pattern library and
//! no large tables. Everything found is a byte range into the text that was given, always on character
//! boundaries, and a kind: the words of a hint are chosen where it is shown. A finding is a hint, never a refusal.
//! Sentences, syllables and jargon are those of English.
//!
//! To add a check: a module here with its rule and tests, and a field of [`Findings`].
//! To add a word: a line in `app/domain/words/en.txt`.

use std::ops::Range;

mod initials;
mod jargon;
mod promise;
mod reading_age;
pub(crate) mod sentences;
mod words;

pub use jargon::{BadLine, BadLineKind, Jargon, JargonHit};
pub use promise::{Missing, Promise};
pub use reading_age::{MIN_WORDS, TARGET_READING_AGE};

/// The most words a sentence may have: the Plain English Campaign's upper bound of 15 to 20.
pub const MAX_SENTENCE_WORDS: usize = 20;

/// A sentence of more than [`MAX_SENTENCE_WORDS`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LongSentence {
    /// Where it is, in bytes.
    pub range: Range<usize>,
    /// How many words it has.
    pub words: usize,
}

/// What the checks found. Ranges are in bytes, in order, and do not overlap within one list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findings {
    /// How many words there are.
    pub words: usize,
    /// How many sentences there are; a line without a final stop is one.
    pub sentences: usize,
    /// The age in years at which the text can be read, roughly; `None` below [`MIN_WORDS`] words.
    pub reading_age: Option<u8>,
    /// Sentences that are too long.
    pub long_sentences: Vec<LongSentence>,
    /// Initials that are not explained where they first stand.
    pub initials: Vec<Range<usize>>,
    /// Care jargon with the words that children prefer. The same place may also be among the initials.
    pub jargon: Vec<JargonHit>,
}

/// Checks a text. `names` are the names of people in it, which may be written in capitals or be initials.
#[must_use]
pub fn review(text: &str, names: &[&str]) -> Findings {
    let words = words::split(text);
    let sentences = sentences::split(text);
    let long_sentences = sentences
        .iter()
        .map(|range| LongSentence { range: range.clone(), words: words::split(&text[range.clone()]).len() })
        .filter(|sentence| sentence.words > MAX_SENTENCE_WORDS)
        .collect();
    Findings {
        reading_age: reading_age::estimate(&words, sentences.len()),
        long_sentences,
        initials: initials::find(text, &words, names),
        jargon: Jargon::english().find(text),
        words: words.len(),
        sentences: sentences.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_letter_has_nothing_to_mend() {
        let letter = "Dear Sam,\n\nIt was good to see you on Monday. You told me that you like your school. You also \
                      said you want to see your brother more. I asked Jo about it. She will ring you by 12 March.\n\n\
                      - You can ring me any day.\n- I will see you in June\n\nFrom Alex";
        let found = review(letter, &["Sam", "Jo", "Alex"]);
        assert_eq!((found.long_sentences, found.initials, found.jargon), (vec![], vec![], vec![]));
        assert_eq!(found.sentences, 9);
        let age = found.reading_age.expect("enough words");
        assert!(age <= TARGET_READING_AGE, "{age}");
    }

    #[test]
    fn a_cold_letter_has_much_to_mend() {
        let letter = "Following the LAC review it was determined that the placement should be maintained, subject to \
                      consideration of contact arrangements with siblings at the earliest practicable opportunity. \
                      The PEP will be updated and CAMHS consulted.";
        let found = review(letter, &[]);
        assert_eq!(found.long_sentences.len(), 1);
        assert_eq!(found.long_sentences[0].words, 26);
        let initials: Vec<_> = found.initials.iter().map(|range| &letter[range.clone()]).collect();
        assert_eq!(initials, ["LAC", "PEP", "CAMHS"]);
        let jargon: Vec<_> = found.jargon.iter().map(|hit| &letter[hit.range.clone()]).collect();
        assert_eq!(jargon, ["LAC review", "placement", "contact", "siblings"]);
        assert!(found.reading_age > Some(16), "{:?}", found.reading_age);
    }

    /// A fixed sequence of numbers (xorshift), so that every run tries the same texts.
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, bound: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            usize::try_from(self.0 % bound as u64).expect("a small number")
        }
    }

    /// Pieces that meet the edges of the rules, and beyond them any character at all.
    fn random_text(numbers: &mut Numbers) -> String {
        const PIECES: [&str; 44] = [
            " ",
            " ",
            " ",
            "\n",
            "\r\n",
            "\n\n",
            "\t",
            ".",
            ".",
            "!",
            "?",
            "…",
            "...",
            ",",
            "-",
            "–",
            "'",
            "’",
            "\"",
            "”",
            "(",
            ")",
            "•",
            "1.",
            "3.5",
            "Mr",
            "e.g",
            "etc",
            "J",
            "LAC",
            "LACs",
            "PEP",
            "care",
            "plan",
            "contact",
            "in",
            "case",
            "siblings",
            "I",
            "é",
            "e\u{301}",
            "👩‍👧",
            "ß",
            "نعم",
        ];
        let mut text = String::new();
        for _ in 0..numbers.below(60) {
            if numbers.below(8) == 0 {
                text.extend(char::from_u32(u32::try_from(numbers.below(0x0011_0000)).expect("fits")));
            } else {
                text.push_str(PIECES[numbers.below(PIECES.len())]);
            }
        }
        text
    }

    #[test]
    fn any_text_gives_ranges_on_character_boundaries() {
        let mut numbers = Numbers(0x5eed_1989);
        for _ in 0..3000 {
            let text = random_text(&mut numbers);
            let found = review(&text, &["J", "LAC"]);
            let jargon: Vec<_> = found.jargon.iter().map(|hit| hit.range.clone()).collect();
            let long: Vec<_> = found.long_sentences.iter().map(|sentence| sentence.range.clone()).collect();
            for ranges in [&found.initials, &jargon, &long, &sentences::split(&text)] {
                for range in ranges {
                    assert!(text.get(range.clone()).is_some_and(|part| !part.is_empty()), "{text:?} {range:?}");
                }
                assert!(ranges.is_sorted_by(|a, b| a.end <= b.start), "{text:?} {ranges:?}");
            }
            assert!(found.sentences <= found.words, "{text:?}");
            assert_eq!(found.reading_age.is_none(), found.words < MIN_WORDS, "{text:?}");
            let in_sentences: usize =
                sentences::split(&text).into_iter().map(|range| words::split(&text[range]).len()).sum();
            assert!(in_sentences <= found.words, "{text:?}");
        }
    }
}
