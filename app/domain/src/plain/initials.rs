//! Initials that a child may not know.
//!
//! Two capitals or more in a row (LAC, PEP, CAMHS, SENCo, KS2), unless everybody knows them, they are somebody's
//! name, or they were explained: "Personal Education Plan (PEP)" or "PEP (Personal Education Plan)".

use std::ops::Range;

use super::words::{self, Word};

/// What a child reads without trouble. Words that people write in capitals to stress them are no initials.
const KNOWN: [&str; 24] = [
    "OK", "TV", "PE", "UK", "DVD", "CD", "PC", "DJ", "FC", "BBC", "PS", "PS4", "PS5", "II", "III", "AM", "PM", "NO",
    "NOT", "YES", "ALL", "VERY", "YOU", "YOUR",
];

/// Passed over when initials are spelled out: Child *and* Adolescent Mental Health Services.
const SMALL: [&str; 8] = ["and", "of", "the", "for", "in", "with", "to", "a"];

/// The initials not explained, in order. `words` are those of `text`.
pub(super) fn find(text: &str, words: &[Word<'_>], names: &[&str]) -> Vec<Range<usize>> {
    let is_name =
        |letters: &str| names.iter().flat_map(|name| words::split(name)).any(|n| n.text.to_uppercase() == letters);
    let mut explained = Vec::new();
    let mut found = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let Some(letters) = initials(*word) else { continue };
        if KNOWN.contains(&letters.text) || explained.contains(&letters.text) || is_name(letters.text) {
            continue;
        }
        if is_explained(text, words, place, letters.text) {
            explained.push(letters.text);
        } else {
            found.push(letters.range());
        }
    }
    found
}

/// The capitals of a word that is made of them, without a plural or possessive `s`.
fn initials(word: Word<'_>) -> Option<Word<'_>> {
    let word = word.without_possessive();
    let text = word.text.strip_suffix('s').unwrap_or(word.text);
    // SENCo has one small letter at its end.
    let capitals = text.strip_suffix(char::is_lowercase).filter(|rest| rest.chars().count() > 2).unwrap_or(text);
    let starts_with_two = capitals.chars().take_while(|c| c.is_uppercase()).count() >= 2;
    let nothing_else = capitals.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
    (starts_with_two && nothing_else).then_some(Word { text, ..word })
}

/// Whether the words in brackets after the initials, or the words before initials in brackets, spell them out.
fn is_explained(text: &str, words: &[Word<'_>], place: usize, letters: &str) -> bool {
    let (before, after) = (&words[..place], &words[place + 1..]);
    let bracket = |from: usize, to: usize| text.get(from..to).is_some_and(|gap| gap.contains('('));
    let here = words[place].range();
    let opened = before.last().is_some_and(|last| bracket(last.range().end, here.start));
    let opens = after.first().is_some_and(|first| bracket(here.end, first.start));
    opened && spells(before.iter().rev(), letters.chars().rev()) || opens && spells(after.iter(), letters.chars())
}

/// Whether the first letters of the words, small words passed over, are the letters.
fn spells<'w>(mut words: impl Iterator<Item = &'w Word<'w>>, mut letters: impl Iterator<Item = char>) -> bool {
    letters.all(|letter| {
        let begins = |word: &Word<'_>| word.text.chars().next().is_some_and(|c| c.eq_ignore_ascii_case(&letter));
        words.find(|word| begins(word) || !SMALL.contains(&word.text.to_ascii_lowercase().as_str())).is_some_and(begins)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, names: &[&str]) -> Vec<&'t str> {
        find(text, &words::split(text), names).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn initials_are_found() {
        assert_eq!(found("Your LAC review, the PEP and CAMHS.", &[]), ["LAC", "PEP", "CAMHS"]);
        assert_eq!(found("Two IROs, the IRO's and PEPs’ plans", &[]), ["IRO", "IRO", "PEP"]);
        assert_eq!(found("the SENCo said KS2 in Y6", &[]), ["SENCo", "KS2"]);
        assert_eq!(found("ΑΒ is Greek", &[]), ["ΑΒ"]);
    }

    #[test]
    fn what_everybody_knows_is_not() {
        assert_eq!(found("I am OK. A TV in PE. McDonald, PhD, iPad, A&E, I'm NOT", &[]), [""; 0]);
    }

    #[test]
    fn names_are_not() {
        assert_eq!(found("SAM and TJ and ZOË and AL", &["Sam Brown", "TJ", "Zoë"]), ["AL"]);
    }

    #[test]
    fn explained_once_is_enough() {
        for text in [
            "Your Personal Education Plan (PEP) is new. The PEP says so.",
            "Your PEP (personal education plan) is new. Your PEPs are.",
            "Child and Adolescent Mental Health Services (CAMHS) can help. CAMHS is good.",
            "The Special Educational Needs Co-ordinator (SENCo) knows.",
        ] {
            assert_eq!(found(text, &[]), [""; 0], "{text}");
        }
        assert_eq!(found("The PEP is new. Personal Education Plan (PEP).", &[]), ["PEP"]);
        assert_eq!(found("The plan (PEP) is new (see PEP).", &[]), ["PEP", "PEP"]);
        assert_eq!(found("(PEP", &[]), ["PEP"]);
    }
}
