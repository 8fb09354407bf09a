//! "Someone" and "soon": words that promise nothing, because nobody can be asked and no day can be waited for.
//!
//! Letters to children were found to lack just that (Warwickshire IRO annual report 2022/23, 8.1). Decisions are asked
//! for who and when where they are made ([`crate::plain::Promise`]); this is about the letter's own sentences. What
//! stands within quotation marks somebody said, and stays as they said it.

use super::tokens::{Token, folded, split};
use super::{Found, Kind};
use crate::plain::sentences;

/// Behind "someone" these make it a promise.
const WILL: &[&str] = &["will", "ll", "is", "going", "can", "should", "could", "would", "may", "might"];

/// What says when: days, times of day, and words that go with a number.
const WHEN: &[&str] = &[
    "today",
    "tonight",
    "tomorrow",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "week",
    "weeks",
    "weekend",
    "month",
    "months",
    "fortnight",
    "christmas",
    "easter",
    "eid",
    "diwali",
    "birthday",
    "half",
    "term",
    "days",
    "morning",
];

/// The weak words, in order. `people` are the names of those who can be asked.
pub(super) fn find(text: &str, people: &[&str]) -> Vec<Found> {
    let people: Vec<String> = people.iter().flat_map(|name| folded(name)).collect();
    let mut found = Vec::new();
    for sentence in sentences::split(text) {
        let words = split(&text[sentence.clone()]);
        let says_who = words.iter().any(|word| word.is_capital() && people.contains(&word.folded));
        let says_when = words.iter().any(|word| WHEN.contains(&word.folded.as_str()) || is_day(word));
        for (place, word) in words.iter().enumerate() {
            let start = sentence.start + word.start;
            let kind = match word.folded.as_str() {
                "someone" | "somebody" if !says_who && promises(&words[place + 1..]) => Kind::Someone,
                "soon" if !says_when && !is_as_soon_as(&words, place) => Kind::Soon,
                _ => continue,
            };
            if !is_quoted(text, start) {
                found.push(Found { kind, range: start..start + word.text.len() });
            }
        }
    }
    found
}

/// "Someone will", "somebody from the team is going to": within a few words.
fn promises(after: &[Token<'_>]) -> bool {
    after.iter().take(6).any(|word| WILL.contains(&word.folded.as_str()))
}

/// "As soon as", "too soon", "sooner" are not promises.
fn is_as_soon_as(words: &[Token<'_>], place: usize) -> bool {
    let before = place.checked_sub(1).and_then(|before| words.get(before)).map(|word| word.folded.as_str());
    let after = words.get(place + 1).map(|word| word.folded.as_str());
    matches!(before, Some("too" | "so" | "how")) || before == Some("as") && after == Some("as")
}

/// A number says when: `12 March`, `12/03/2027`.
fn is_day(word: &Token<'_>) -> bool {
    word.text.starts_with(|first: char| first.is_ascii_digit())
}

/// Whether a quotation is open here, in this paragraph.
fn is_quoted(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let paragraph = &before[before.rfind("\n\n").unwrap_or(0)..];
    let (opened, closed) = (paragraph.matches('“').count(), paragraph.matches('”').count());
    opened > closed || paragraph.matches('"').count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Kind, &str)> {
        find(text, &["Jo Penrose"]).into_iter().map(|one| (one.kind, &text[one.range])).collect()
    }

    #[test]
    fn what_nobody_can_be_asked_about_is_found() {
        assert_eq!(
            found("Someone will ring you. Somebody from the team is going to help."),
            [(Kind::Someone, "Someone"), (Kind::Someone, "Somebody")]
        );
        assert_eq!(found("I will see you soon. Soon you move."), [(Kind::Soon, "soon"), (Kind::Soon, "Soon")]);
        assert_eq!(found("Someone’s going to come soon."), [(Kind::Someone, "Someone"), (Kind::Soon, "soon")]);
    }

    #[test]
    fn with_a_who_or_a_when_and_in_other_senses_it_is_fine() {
        for text in [
            "Someone will ring you: Jo from my team.",
            "I will see you soon, on Friday. You move soon: by 12 March.",
            "Ring me as soon as you can. It was too soon.",
            "You are someone who helps. You like someone.",
            "You said: “I want it soon, and someone will say no.”",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
