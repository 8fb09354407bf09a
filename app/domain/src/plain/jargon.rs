//! Care jargon, and the words that children prefer.
//!
//! The table is data: `app/domain/words/en.txt`, one line `professional | preferred | source`, several professional
//! forms parted by commas. A line with nothing preferred names a phrase that is fine as it is ("in case"), which
//! the longest match then keeps from being taken for jargon ("case"). The source is for whoever edits the table.

use std::{ops::Range, sync::LazyLock};

use super::words::{self, Word};

/// Jargon in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JargonHit {
    /// Where it is, in bytes.
    pub range: Range<usize>,
    /// What children prefer, as the table has it.
    pub preferred: String,
}

/// A line of a table that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadLine {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub kind: BadLineKind,
}

/// What is wrong with a line of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadLineKind {
    /// Not three parts.
    Shape,
    /// A professional form without a word in it.
    NoWord,
    /// A professional form that another line has already; which one, from 1.
    Again(usize),
}

/// One professional form.
#[derive(Debug, Clone)]
struct Entry {
    words: Vec<String>,
    preferred: String,
    line: usize,
}

/// A table of jargon.
#[derive(Debug, Clone)]
pub struct Jargon {
    /// Longest first.
    entries: Vec<Entry>,
}

impl Jargon {
    /// The shipped English table, read once.
    #[must_use]
    pub fn english() -> &'static Self {
        static ENGLISH: LazyLock<Jargon> = LazyLock::new(|| {
            Jargon::parse(include_str!("../../words/en.txt")).expect("a test reads the shipped table")
        });
        &ENGLISH
    }

    /// Reads a table. Empty lines and lines that begin with `#` are passed over.
    ///
    /// # Errors
    /// Every line that cannot be read.
    pub fn parse(table: &str) -> Result<Self, Vec<BadLine>> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut bad = Vec::new();
        let lines = (1..).zip(table.lines().map(str::trim));
        for (line, text) in lines.filter(|(_, text)| !text.is_empty() && !text.starts_with('#')) {
            let [forms, preferred, _source] = text.split('|').map(str::trim).collect::<Vec<_>>()[..] else {
                bad.push(BadLine { line, kind: BadLineKind::Shape });
                continue;
            };
            for form in forms.split(',') {
                let words: Vec<_> = words::split(form).iter().map(|word| word.text.to_ascii_lowercase()).collect();
                if words.is_empty() {
                    bad.push(BadLine { line, kind: BadLineKind::NoWord });
                } else if let Some(other) = entries.iter().find(|entry| entry.words == words) {
                    bad.push(BadLine { line, kind: BadLineKind::Again(other.line) });
                } else {
                    entries.push(Entry { words, preferred: preferred.to_owned(), line });
                }
            }
        }
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.words.len()));
        if bad.is_empty() { Ok(Self { entries }) } else { Err(bad) }
    }

    /// The jargon in a text, in order: whole words in any case, plurals too, the longest match first.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<JargonHit> {
        let words: Vec<_> = words::split(text).into_iter().map(Word::without_possessive).collect();
        let mut hits = Vec::new();
        let mut rest = &words[..];
        while let Some(first) = rest.first() {
            let Some((entry, last)) = self.entries.iter().find_map(|entry| entry.begins(text, rest)) else {
                rest = &rest[1..];
                continue;
            };
            if !entry.preferred.is_empty() {
                hits.push(JargonHit { range: first.start..last.range().end, preferred: entry.preferred.clone() });
            }
            rest = &rest[entry.words.len()..];
        }
        hits
    }
}

impl Entry {
    /// Itself and the last word of the match, when the words begin with it.
    fn begins<'t>(&self, text: &str, words: &[Word<'t>]) -> Option<(&Self, Word<'t>)> {
        let (place, form) = self.words.len().checked_sub(1).zip(self.words.last())?;
        let matched = words.get(..=place)?;
        let joined = matched.windows(2).all(|pair| is_gap(text, pair[0], pair[1]));
        let same = self.words[..place].iter().zip(matched).all(|(form, word)| word.text.eq_ignore_ascii_case(form));
        (joined && same && is_form_or_plural(form, matched[place].text)).then_some((self, matched[place]))
    }
}

/// Whether only white space or a hyphen parts two words, and no empty line.
fn is_gap(text: &str, one: Word<'_>, other: Word<'_>) -> bool {
    let gap = text.get(one.range().end..other.start).unwrap_or(".");
    let newlines = gap.matches('\n').count();
    newlines < 2 && gap.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '\u{2010}' | '\u{2011}'))
}

/// `sibling` for sibling and siblings, `therapy` for therapies too.
fn is_form_or_plural(form: &str, word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    match word.strip_prefix(form) {
        Some("" | "s" | "es") => true,
        Some(_) => false,
        None => form.strip_suffix('y').is_some_and(|stem| word.strip_prefix(stem) == Some("ies")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        Jargon::english().find(text).into_iter().map(|hit| (&text[hit.range], hit.preferred)).collect()
    }

    fn words(text: &str) -> Vec<&str> {
        found(text).into_iter().map(|(word, _)| word).collect()
    }

    #[test]
    fn the_shipped_table_reads() {
        let table = include_str!("../../words/en.txt");
        assert!(Jargon::parse(table).is_ok(), "{:?}", Jargon::parse(table).err());
        let preferred =
            table.lines().filter(|line| !line.is_empty() && !line.starts_with('#') && !line.contains("| |"));
        assert_eq!(preferred.count(), 40);
    }

    #[test]
    fn jargon_has_its_suggestion() {
        assert_eq!(found("Your Placement."), [("Placement", "home, my home".into())]);
        assert_eq!(
            words("your siblings, your sibling's, PEERS and therapies"),
            ["siblings", "sibling", "PEERS", "therapies"]
        );
        assert_eq!(words("You absconded. A co-morbid drop-out."), ["absconded", "co-morbid", "drop-out"]);
    }

    #[test]
    fn the_longest_match_wins() {
        assert_eq!(words("at the contact centre, then contact"), ["contact centre", "contact"]);
        assert_eq!(words("children in care, LAC reviews, LAC"), ["children in care", "LAC reviews", "LAC"]);
        assert_eq!(words("your care\nplan"), ["care\nplan"]);
    }

    #[test]
    fn parts_of_words_and_parted_words_are_not_jargon() {
        assert_eq!(
            words("caseload, contactless, sickness, replacement, suitcase, I care. Plan it. care\n\nplan"),
            [""; 0]
        );
        assert_eq!(words("care, plan"), [""; 0]);
    }

    #[test]
    fn everyday_phrases_are_fine() {
        assert_eq!(words("Just in case, bring your pencil case. You can contact me. I took 20 minutes."), [""; 0]);
        assert_eq!(words("I read the minutes of your case."), ["the minutes", "case"]);
    }

    #[test]
    fn bad_lines_are_all_named() {
        let bad = Jargon::parse("# words\n\na | b\nc, | d | e\nf, g | h | i\nG | j | k\n!|x|y").expect_err("bad lines");
        let kinds: Vec<_> = bad.iter().map(|bad| (bad.line, bad.kind)).collect();
        use BadLineKind::{Again, NoWord, Shape};
        assert_eq!(kinds, [(3, Shape), (4, NoWord), (6, Again(5)), (7, NoWord)]);
    }

    #[test]
    fn an_empty_table_finds_nothing() {
        assert_eq!(Jargon::parse("").expect("a table").find("placement"), []);
    }
}
