//! The plain-language checks, live, while a letter is written: the same code as the server's, over the same words.

use heard_domain::plain;
use leptos::{html::Div, prelude::*};

/// The words of the lines, with `{text}`, `{count}` and `{preferred}` where something is put in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckWords {
    /// The reading age is fine.
    pub age_fine: String,
    /// The reading age is too high.
    pub age_high: String,
    /// A long sentence.
    pub long: String,
    /// Initials that are not explained.
    pub initials: String,
    /// Care jargon.
    pub jargon: String,
    /// Nothing to mend.
    pub nothing: String,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Whether it is something to mend.
    pub mend: bool,
    /// In words.
    pub words: String,
}

impl Line {
    /// The class of its list item.
    #[must_use]
    pub const fn class(&self) -> &'static str {
        if self.mend { "finding finding--mend" } else { "finding" }
    }
}

/// How much of a long sentence is shown, in characters.
const SHOWN: usize = 60;

/// What the checks found in a letter, each thing once. `names` are names of people, which may be in capitals.
#[must_use]
pub fn lines(text: &str, names: &[String], words: &CheckWords) -> Vec<Line> {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let found = plain::review(text, &names);
    let mend = |words: String| Line { mend: true, words };
    let mut lines = Vec::new();
    for sentence in &found.long_sentences {
        let start: String = text[sentence.range.clone()].chars().take(SHOWN).collect();
        lines.push(mend(put(&words.long, &[("text", start.trim()), ("count", &sentence.words.to_string())])));
    }
    for range in &found.initials {
        lines.push(mend(put(&words.initials, &[("text", &text[range.clone()])])));
    }
    for hit in &found.jargon {
        let said = &text[hit.range.clone()];
        lines.push(mend(put(&words.jargon, &[("text", said), ("preferred", &hit.preferred)])));
    }
    let mut once = Vec::new();
    lines.retain(|line| {
        !once.contains(&line.words) && {
            once.push(line.words.clone());
            true
        }
    });
    if lines.is_empty() && found.words > 0 {
        lines.push(Line { mend: false, words: words.nothing.clone() });
    }
    if let Some(age) = found.reading_age {
        let high = age > plain::TARGET_READING_AGE;
        let template = if high { &words.age_high } else { &words.age_fine };
        lines.insert(0, Line { mend: high, words: put(template, &[("count", &age.to_string())]) });
    }
    lines
}

/// Puts values into a template. What is put in is not read again.
fn put(template: &str, values: &[(&str, &str)]) -> String {
    let mut made = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        made.push_str(before);
        let Some((name, after)) = after.split_once('}') else { break };
        made.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = after;
    }
    made.push_str(rest);
    made
}

/// Wraps a text box and a list with `data-findings`, which it keeps up to date.
#[cfg(feature = "ssr")]
#[component]
pub fn LetterChecks(
    /// Names of people in the letter.
    names: Vec<String>,
    children: Children,
) -> impl IntoView {
    let words = crate::staff::findings::check_words();
    view! {
        <LetterChecksIsland>
            {children()}
            <p
                hidden
                data-checks=names.join("\n")
                data-age-fine=words.age_fine
                data-age-high=words.age_high
                data-long=words.long
                data-initials=words.initials
                data-jargon=words.jargon
                data-nothing=words.nothing
            ></p>
        </LetterChecksIsland>
    }
}

#[island]
fn LetterChecksIsland(children: Children) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    #[cfg(feature = "islands")]
    super::page::on_start(root, browser::start);
    view! { <div node_ref=root>{children()}</div> }
}

#[cfg(feature = "islands")]
mod browser {
    use std::time::Duration;

    use leptos::{
        prelude::{debounce, document},
        web_sys::{Element, HtmlElement, HtmlTextAreaElement},
    };

    use super::{CheckWords, lines};
    use crate::islands::page::{find, listen, words};

    /// How long a pause in typing is before the letter is checked.
    const PAUSE: Duration = Duration::from_millis(400);

    pub(super) fn start(root: HtmlElement) {
        let (Some(text_box), Some(list), Some(said)) = (
            find::<HtmlTextAreaElement>(&root, "textarea"),
            find::<Element>(&root, "[data-findings]"),
            find::<Element>(&root, "[data-checks]"),
        ) else {
            return;
        };
        let names: Vec<String> = words(&said, "data-checks").lines().map(str::to_owned).collect();
        let templates = CheckWords {
            age_fine: words(&said, "data-age-fine"),
            age_high: words(&said, "data-age-high"),
            long: words(&said, "data-long"),
            initials: words(&said, "data-initials"),
            jargon: words(&said, "data-jargon"),
            nothing: words(&said, "data-nothing"),
        };
        let typed = text_box.clone();
        let mut check = debounce(PAUSE, move |()| {
            list.set_text_content(None);
            for line in lines(&typed.value(), &names, &templates) {
                let Ok(item) = document().create_element("li") else { return };
                item.set_class_name(line.class());
                item.set_text_content(Some(&line.words));
                // An item that cannot be added is a hint less, and the server checks again.
                let _ = list.append_child(&item);
            }
        });
        listen(&text_box, "input", move |_| check(()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> CheckWords {
        CheckWords {
            age_fine: "age {count} is fine".into(),
            age_high: "age {count} is high".into(),
            long: "{count} words: {text}".into(),
            initials: "{text}?".into(),
            jargon: "{text} → {preferred}".into(),
            nothing: "nothing".into(),
        }
    }

    #[test]
    fn everything_found_is_said_once() {
        let found = lines("Your placement and your placement. The PEP is done.", &[], &words());
        let said: Vec<_> = found.iter().filter(|line| line.mend).map(|line| line.words.as_str()).collect();
        assert_eq!(said.iter().filter(|line| line.starts_with("placement →")).count(), 1, "{said:?}");
        assert!(said.contains(&"PEP?"), "{said:?}");
    }

    #[test]
    fn a_plain_letter_has_nothing_to_mend_and_an_empty_one_says_nothing() {
        assert_eq!(lines("Dear Sam.", &[], &words()), [Line { mend: false, words: "nothing".into() }]);
        assert_eq!(lines("", &[], &words()), []);
    }

    #[test]
    fn what_is_put_in_is_not_read_again() {
        assert_eq!(put("{text} {preferred} {x}.", &[("text", "{preferred}"), ("preferred", "b")]), "{preferred} b .");
    }
}
