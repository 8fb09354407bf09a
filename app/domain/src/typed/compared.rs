//! Two texts side by side, word by word: what both have, and what only one has.

use crate::Words;

/// The most pairs of words that are compared. Two texts that differ in more, between what begins and ends both alike,
/// are shown as different throughout there: nobody reads 2,000 words against 2,000 by their colours.
const MOST_PAIRS: usize = 4_000_000;

/// Words that follow each other in one of the texts.
#[derive(Clone, PartialEq, Eq)]
pub struct Run {
    /// The words with the white space after them.
    pub words: Words,
    /// Whether the other text has them at the same place.
    pub both: bool,
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}{}", self.words, if self.both { "" } else { "!" })
    }
}

/// The two texts, each in runs that put together are the whole of it: the longest common subsequence of their words
/// is what both have.
#[must_use]
pub fn compare(mine: &str, theirs: &str) -> (Vec<Run>, Vec<Run>) {
    let (a, b) = (split(mine), split(theirs));
    let begin = a.iter().zip(&b).take_while(|(one, other)| same(one, other)).count();
    let (rest_a, rest_b) = (&a[begin..], &b[begin..]);
    let end = rest_a.iter().rev().zip(rest_b.iter().rev()).take_while(|(one, other)| same(one, other)).count();
    let (mid_a, mid_b) = (&rest_a[..rest_a.len() - end], &rest_b[..rest_b.len() - end]);
    let (in_a, in_b) = common(mid_a, mid_b);
    let marks = |middle: Vec<bool>| [vec![true; begin], middle, vec![true; end]].concat();
    (runs(&a, &marks(in_a)), runs(&b, &marks(in_b)))
}

/// Words, each with the white space after it.
fn split(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut spaced) = (0, false);
    for (place, character) in text.char_indices() {
        let space = character.is_whitespace();
        if spaced && !space {
            words.push(&text[start..place]);
            start = place;
        }
        spaced = space;
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

/// Whether two are the same word; how lines are broken after it makes no other word of it.
fn same(one: &str, other: &str) -> bool {
    one.trim_end() == other.trim_end()
}

/// Which words of each text belong to the longest common subsequence.
fn common(a: &[&str], b: &[&str]) -> (Vec<bool>, Vec<bool>) {
    let (mut in_a, mut in_b) = (vec![false; a.len()], vec![false; b.len()]);
    if a.len().saturating_mul(b.len()) > MOST_PAIRS {
        return (in_a, in_b);
    }
    // In row i, column j: how many words the rests from i and from j have in common.
    let width = b.len() + 1;
    let mut lengths = vec![0_u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            lengths[i * width + j] = if same(a[i], b[j]) {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        if same(a[i], b[j]) {
            (in_a[i], in_b[j]) = (true, true);
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    (in_a, in_b)
}

fn runs(words: &[&str], both: &[bool]) -> Vec<Run> {
    let mut runs: Vec<(String, bool)> = Vec::new();
    for (word, both) in words.iter().zip(both) {
        match runs.last_mut().filter(|(_, last)| last == both) {
            Some((run, _)) => run.push_str(word),
            None => runs.push(((*word).to_owned(), *both)),
        }
    }
    runs.into_iter().map(|(words, both)| Run { words: words.into(), both }).collect()
}

/// A field, or the three of a date, that two forms have differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// The name of the field; of a date, without the part.
    pub name: String,
    /// What this worker typed.
    pub mine: Words,
    /// What the other form says.
    pub theirs: Words,
}

/// The name under which a field is compared: the three parts of a date are one.
#[must_use]
pub fn group(field: &str) -> &str {
    ["-day", "-month", "-year"].iter().find_map(|part| field.strip_suffix(part)).unwrap_or(field)
}

/// What two forms have differently, in the order of the second; then what only the first has. How a line ends, and
/// white space at the ends of a text, makes no difference. Fields that `counts` does not name are left out.
#[must_use]
pub fn differing(
    mine: &[(String, Words)],
    theirs: &[(String, Words)],
    counts: impl Fn(&str) -> bool,
) -> Vec<Differing> {
    let mut names: Vec<&str> = Vec::new();
    for (field, _) in theirs.iter().chain(mine) {
        let name = group(field);
        if counts(field) && !names.contains(&name) {
            names.push(name);
        }
    }
    let value = |fields: &[(String, Words)], name: &str| -> String {
        let parts = fields.iter().filter(|(field, _)| group(field) == name);
        parts.map(|(_, words)| plain(words.expose())).collect::<Vec<_>>().join(" ").trim().to_owned()
    };
    let pairs = names.into_iter().map(|name| (name, value(mine, name), value(theirs, name)));
    let differ = pairs.filter(|(_, mine, theirs)| mine != theirs);
    differ
        .map(|(name, mine, theirs)| Differing { name: name.to_owned(), mine: mine.into(), theirs: theirs.into() })
        .collect()
}

/// A value as it is compared.
fn plain(value: &str) -> String {
    value.replace("\r\n", "\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Runs with what only one text has in brackets.
    fn marked(runs: &[Run]) -> String {
        let mark =
            |run: &Run| if run.both { run.words.expose().to_owned() } else { format!("[{}]", run.words.expose()) };
        runs.iter().map(mark).collect()
    }

    #[test]
    fn words_that_both_have_are_common() {
        for (mine, theirs, shown) in [
            ("", "", ("", "")),
            ("one", "", ("[one]", "")),
            ("a b c", "a b c", ("a b c", "a b c")),
            ("Mina likes the red dog.", "Mina likes the dog.", ("Mina likes the [red ]dog.", "Mina likes the dog.")),
            ("x b y", "a b c", ("[x ]b [y]", "[a ]b [c]")),
            ("one\ntwo", "one two", ("one\ntwo", "one two")),
            ("Jo comes. Jo stays.", "Jo stays.", ("Jo [comes. Jo ]stays.", "Jo stays.")),
        ] {
            let (a, b) = compare(mine, theirs);
            assert_eq!((marked(&a).as_str(), marked(&b).as_str()), shown, "{mine} / {theirs}");
        }
    }

    #[test]
    fn what_is_too_long_to_compare_is_shown_whole() {
        let long = |word: &str| format!("{word} ").repeat(3_000);
        let (a, b) = compare(&format!("Dear Mina, {}Ruth", long("a")), &format!("Dear Mina, {}Ruth", long("b")));
        assert_eq!(a.iter().map(|run| run.both).collect::<Vec<_>>(), [true, false, true]);
        assert_eq!(b.last().map(|run| run.words.expose()), Some("Ruth"));
    }

    #[test]
    fn a_date_is_one_field_and_ids_do_not_count() {
        let fields = |pairs: &[(&str, &str)]| -> Vec<(String, Words)> {
            pairs.iter().map(|(name, value)| ((*name).to_owned(), Words::new(*value))).collect()
        };
        let mine = fields(&[("by-day", "3"), ("by-month", "4"), ("words", "a\r\nb "), ("who", "Jo"), ("version", "2")]);
        let theirs = fields(&[("by-day", "3"), ("by-month", "5"), ("words", "a\nb"), ("version", "3")]);
        let found = differing(&mine, &theirs, |field| field != "version");
        let shown: Vec<_> =
            found.iter().map(|one| (one.name.as_str(), one.mine.expose(), one.theirs.expose())).collect();
        assert_eq!(shown, [("by", "3 4", "3 5"), ("who", "Jo", "")]);
    }

    proptest! {
        #[test]
        fn runs_put_together_are_the_texts(a in "[ab \n]{0,40}", b in "[ab \n]{0,40}") {
            let (mine, theirs) = compare(&a, &b);
            let whole = |runs: &[Run]| runs.iter().map(|run| run.words.expose()).collect::<String>();
            prop_assert_eq!(whole(&mine), a);
            prop_assert_eq!(whole(&theirs), b);
            let common = |runs: &[Run]| -> Vec<String> {
                let both: String = runs.iter().filter(|run| run.both).map(|run| run.words.expose()).collect();
                both.split_whitespace().map(str::to_owned).collect()
            };
            prop_assert_eq!(common(&mine).concat(), common(&theirs).concat());
        }
    }
}
