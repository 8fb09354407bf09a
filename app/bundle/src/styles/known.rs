//! What browsers of 2018 know (Chrome 61, Firefox 60, Safari 12). Whatever is in no list here is refused, so that nothing
//! newer comes into a page unseen: add it to the list where it belongs, or write a plain way before it.
//!
//! The lists were not tried in each of these. What shows a mistake in them is a journey in Chromium of 2019 and of 2021
//! (`end2end/engines/old.test.js`). lightningcss adds prefixes and rewrites ranges in media queries, so those need no
//! place here.

use super::plain::{Item, Rule};
use super::selectors::{is_newer, split};
use crate::Result;

/// Properties that all know, by the whole name.
const PROPERTIES: &str = "align-content align-items align-self appearance background border bottom box-shadow box-sizing \
    clear clip clip-path color content cursor display fill filter flex float font grid-area grid-column grid-gap \
    grid-column-gap grid-row-gap grid-row grid-template-columns grid-template-rows height hyphens justify-content \
    justify-items justify-self left letter-spacing line-height list-style margin max-height max-width min-height \
    min-width object-fit object-position opacity order outline outline-color outline-offset outline-style outline-width \
    overflow overflow-wrap overflow-x overflow-y padding paint-order page-break-after page-break-before page-break-inside \
    place-content place-items pointer-events position quotes resize right stroke stroke-dasharray stroke-linecap \
    stroke-linejoin stroke-width table-layout text-align text-anchor text-decoration text-indent text-overflow text-shadow text-transform top transform \
    transform-origin transition unicode-bidi user-select vertical-align visibility white-space width word-spacing \
    word-break z-index column-count columns";

/// Shorthands whose longhands all know.
const FAMILIES: [&str; 9] =
    ["background-", "border-", "flex-", "font-", "list-style-", "margin-", "padding-", "transition-", "animation-"];

/// Properties that a page may go without: it is still read and used where nobody knows them.
const EMBELLISHMENTS: &str = "accent-color aspect-ratio break-after break-before break-inside caret-color color-scheme \
    font-variant-numeric forced-color-adjust page print-color-adjust scroll-behavior scroll-margin-bottom \
    scroll-margin-top scroll-padding-bottom scroll-padding-top text-decoration-color text-decoration-style \
    text-decoration-thickness text-size-adjust text-underline-offset text-wrap touch-action overscroll-behavior \
    -webkit-text-size-adjust";

/// Functions that all know in values.
const FUNCTIONS: &str = "attr blur brightness calc counter cubic-bezier grayscale hsl hsla inset linear-gradient minmax \
    radial-gradient rect repeat repeating-linear-gradient rgb rgba rotate scale steps translate translatex translatey \
    url var";

/// Units that all know.
const UNITS: &str = "ch cm deg em ex fr in mm ms pc pt px rem s turn vh vmax vmin vw";

/// Words that some do not know as a value.
const NEWER_WORDS: [&str; 5] = ["anywhere", "balance", "clip", "contents", "revert"];

/// Pseudo-classes and pseudo-elements that all know. Three more are known to the code (`selectors.rs`).
const PSEUDO: &str = "active after before checked disabled empty enabled first-child first-of-type focus focus-within \
    first-letter has focus-visible highlight hover invalid last-child last-of-type link not nth-child nth-of-type only-child \
    placeholder required root selection target visited";

/// Looks at every declaration and selector.
///
/// # Errors
/// When something is in none of the lists, or needs a plain way before it; says what.
pub(super) fn check(items: &[Item]) -> Result<()> {
    let faults: Vec<_> = items.iter().filter_map(Item::rule).flat_map(faults).collect();
    if faults.is_empty() { Ok(()) } else { Err(format!("style: {}", faults.join("\nstyle: ")).into()) }
}

/// Whether a list of words has this one.
fn lists(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// What is wrong with a rule.
fn faults(rule: &Rule) -> Vec<String> {
    let mut faults = Vec::new();
    for selector in &rule.selectors {
        for name in pseudo(selector).filter(|name| !lists(PSEUDO, name)) {
            faults.push(format!("browsers of 2018 do not know :{name} in “{selector}”"));
        }
    }
    // Whoever knows a newer selector or passes a condition is no browser of 2018.
    let is_asked = rule.around.iter().any(|condition| condition.starts_with("@supports"));
    let is_newer = rule.selectors.iter().all(|selector| is_newer(selector));
    for (place, (name, value)) in rule.declarations.iter().enumerate() {
        let at = || format!("“{name}: {value}” of “{}”", rule.selectors.join(", "));
        if lists(EMBELLISHMENTS, name) {
            continue;
        }
        let is_custom = name.starts_with("--");
        let is_known = is_custom || lists(PROPERTIES, name) || FAMILIES.iter().any(|family| name.starts_with(family));
        if !is_known {
            faults.push(format!("browsers of 2018 may not know {}: see known.rs", at()));
        }
        let before = &rule.declarations[..place];
        let plainly =
            || !is_custom && before.iter().any(|(other, value)| other == name && newer(other, value).is_none());
        if let Some(what) = newer(name, value)
            && !is_asked
            && !is_newer
            && !plainly()
        {
            let how = if is_custom { "in @supports" } else { "after a plain value" };
            faults.push(format!("browsers of 2018 do not know {what} in {}: write it {how}", at()));
        }
    }
    faults
}

/// The names behind the colons of a selector.
fn pseudo(selector: &str) -> impl Iterator<Item = &str> {
    let names = selector.split(':').skip(1).filter(|name| !name.is_empty());
    names.map(|name| {
        name.split(|letter: char| !letter.is_ascii_alphabetic() && letter != '-').next().unwrap_or_default()
    })
}

/// The first thing in a value that some browser of 2018 does not know.
pub(super) fn newer(name: &str, value: &str) -> Option<String> {
    if name == "content" && split(value, '/').len() > 1 {
        return Some("a spoken text".to_owned());
    }
    if NEWER_WORDS.iter().any(|newer| split(value, ' ').iter().any(|word| word == newer)) {
        return Some("the word".to_owned());
    }
    let mut word = String::new();
    let mut quote = None;
    for letter in value.chars().chain([' ']) {
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, '(') => {
                if !word.is_empty() && !lists(FUNCTIONS, &word.to_ascii_lowercase()) {
                    return Some(format!("{word}()"));
                }
                word.clear();
            }
            (None, _) if letter.is_ascii_alphanumeric() || "-_.#%".contains(letter) => word.push(letter),
            (None, _) => {
                let unit = word
                    .trim_start_matches(['-', '+', '.'])
                    .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
                let is_number = unit.len() < word.len() && word.contains(|c: char| c.is_ascii_digit());
                if is_number && !unit.is_empty() && unit.chars().all(|c| c.is_ascii_alphabetic()) && !lists(UNITS, unit)
                {
                    return Some(format!("the unit {unit}"));
                }
                word.clear();
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_newer_is_found_in_values() {
        for (value, found) in [
            ("1px solid var(--x)", None),
            ("#12ef", None),
            ("var(--space-3)", None),
            ("\"min(1vi)\"", None),
            ("calc(100% - min(1px, 2px))", Some("min()")),
            ("1.5vi", Some("the unit vi")),
            ("color-mix(in srgb, red, blue)", Some("color-mix()")),
        ] {
            assert_eq!(newer("width", value).as_deref(), found, "{value}");
        }
    }
}
