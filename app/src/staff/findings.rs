//! What the guard and the plain-language checks found in a letter, as lines of words: for the page, and for the island
//! that asks again while the letter is written.

use heard_domain::plain;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::guarded::{Guarded, Mark};
use crate::args;
use crate::text::{Text, t, tr};

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Whether it is something to mend.
    pub mend: bool,
    /// In words.
    pub words: String,
    /// The words of the letter that it leads to; empty where it is about no words in particular.
    pub found: String,
}

impl Line {
    fn mend(words: Text) -> Self {
        Self { mend: true, words: words.into_owned(), found: String::new() }
    }

    /// The class of its list item.
    #[must_use]
    pub const fn class(&self) -> &'static str {
        if self.mend { "finding finding--mend" } else { "finding" }
    }
}

/// How much of a long sentence is shown, in characters.
const SHOWN: usize = 60;

/// What the checks found in a letter, each thing once: what the guard found first. `names` are names of people, which
/// may be in capitals.
#[must_use]
pub fn lines(text: &str, names: &[&str], marks: &[Mark]) -> Vec<Line> {
    let found = plain::review(text, names);
    let guard = |mark: &Mark| Line { found: mark.words.clone(), ..Line::mend(mark.says()) };
    let mut lines: Vec<Line> = marks.iter().map(guard).collect();
    for sentence in &found.long_sentences {
        let start: String = text[sentence.range.clone()].chars().take(SHOWN).collect();
        let values = args! { "text" => start.trim(), "count" => sentence.words.to_string() };
        lines.push(Line::mend(tr("staff-check-long", values)));
    }
    for range in &found.initials {
        lines.push(Line::mend(tr("staff-check-initials", args! { "text" => &text[range.clone()] })));
    }
    for hit in &found.jargon {
        let values = args! { "text" => &text[hit.range.clone()], "preferred" => hit.preferred.to_string() };
        lines.push(Line::mend(tr("staff-check-jargon", values)));
    }
    let mut once = Vec::new();
    lines.retain(|line| {
        !once.contains(&line.words) && {
            once.push(line.words.clone());
            true
        }
    });
    if lines.is_empty() && found.words > 0 {
        lines.push(Line { mend: false, ..Line::mend(t("staff-check-nothing")) });
    }
    if let Some(age) = found.reading_age {
        let mend = age > plain::TARGET_READING_AGE;
        let values = args! { "count" => age.to_string() };
        let words = if mend { tr("staff-check-age-high", values) } else { tr("staff-check-age-fine", values) };
        lines.insert(marks_end(&lines), Line { mend, ..Line::mend(words) });
    }
    lines
}

/// How many lines lead to words.
fn marks_end(lines: &[Line]) -> usize {
    lines.iter().take_while(|line| !line.found.is_empty()).count()
}

/// What there is to mend in short words that a child will read: as advice, and nothing where nothing is to mend.
#[component]
pub fn Advice(
    /// The words, as kept or typed.
    text: String,
    /// Names of people, which may be written in capitals.
    #[prop(optional)]
    names: Vec<String>,
) -> impl IntoView {
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let items: Vec<_> = to_mend(&text, &names)
        .into_iter()
        .map(|words| view! { <li class="finding finding--mend">{words}</li> })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="findings">{items}</ul> })
}

/// What is to mend in short words: what a letter's guard finds without the names of children, and words that are not
/// plain. `names` are of people who may be asked, and may be in capitals.
#[must_use]
pub fn to_mend(text: &str, names: &[&str]) -> Vec<String> {
    let people = names.iter().map(|name| (*name).to_owned()).collect();
    let marks = Guarded { people, ..Guarded::default() }.marks(text);
    lines(text, names, &marks).into_iter().filter(|line| line.mend).map(|line| line.words).collect()
}

/// The findings as a list. What is about words of the letter leads to the box; with scripts, to the words in it.
#[component]
pub fn Findings(
    /// The letter.
    text: String,
    /// Names of people, which may be written in capitals.
    names: Vec<String>,
    /// What the guard found.
    marks: Vec<Mark>,
    /// The id of the box that the letter is written in. Made by code.
    within: &'static str,
) -> impl IntoView {
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let items: Vec<_> = lines(&text, &names, &marks)
        .into_iter()
        .map(|line| {
            let class = line.class();
            let words = match line.found.is_empty() {
                true => line.words.into_any(),
                false => view! { <a href=format!("#{within}") data-found=line.found>{line.words}</a> }.into_any(),
            };
            view! { <li class=class>{words}</li> }
        })
        .collect();
    view! { <ul class="findings" data-findings>{items}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_found_is_said_once() {
        let found = lines("Your placement and your placement. The PEP is done.", &[], &[]);
        let said: Vec<_> = found.iter().filter(|line| line.mend).map(|line| line.words.as_str()).collect();
        assert_eq!(said.iter().filter(|line| line.contains("\u{2068}placement\u{2069}")).count(), 1, "{said:?}");
        assert!(said.iter().any(|line| line.contains("\u{2068}PEP\u{2069}")), "{said:?}");
    }

    #[test]
    fn short_words_are_advised_on_and_plain_ones_pass() {
        let found = to_mend("Someone will see to your placement soon.", &[]);
        assert!(found.iter().any(|words| words.contains("placement")), "{found:?}");
        assert!(
            found.iter().any(|words| words.contains("Someone")) && found.iter().any(|words| words.contains("soon"))
        );
        assert_eq!(to_mend("Bev puts the shelf up on Friday.", &["Bev"]), Vec::<String>::new());
        assert_eq!(to_mend("", &[]), Vec::<String>::new());
    }

    #[test]
    fn a_name_may_be_in_capitals() {
        let initials = |names: &[&str]| lines("Dear AJ.", names, &[]).iter().any(|line| line.words.contains("AJ"));
        assert!(initials(&[]) && !initials(&["AJ"]));
    }

    #[test]
    fn a_plain_letter_has_nothing_to_mend_and_an_empty_one_says_nothing() {
        let nothing = Line { mend: false, ..Line::mend(t("staff-check-nothing")) };
        assert_eq!(lines("Dear Sam.", &[], &[]), [nothing]);
        assert_eq!(lines("", &[], &[]), []);
    }

    #[test]
    fn what_the_guard_finds_leads_to_its_words_and_stands_first() {
        let text = "It was so good to see you, Marigold. You live in ZZ1 4QP now, and you like it there very much.";
        let marks = Guarded::default().marks(text);
        let found = lines(text, &[], &marks);
        assert_eq!((found[0].found.as_str(), found[0].mend), ("ZZ1 4QP", true));
        assert!(found[1..].iter().all(|line| line.found.is_empty()), "{found:?}");
    }

    #[test]
    fn what_is_put_in_is_not_read_again() {
        let found = lines("The { $preferred } CQC {text} is here.", &[], &[]);
        assert!(found.iter().any(|line| line.words.contains("\u{2068}CQC\u{2069}")), "{found:?}");
    }
}
