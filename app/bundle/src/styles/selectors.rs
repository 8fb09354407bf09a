//! Selectors as old browsers read them.

use heard_domain::language::Direction;
use lightningcss::rules::CssRule;
use lightningcss::stylesheet::{ParserOptions, StyleSheet};

use crate::Result;

/// What an id adds to a selector's weight, as lightningcss counts: ten bits each for types, classes and ids.
pub(super) const AN_ID: u32 = 1 << 20;
const A_CLASS: u32 = 1 << 10;

/// Weighs as much as a class and holds of every element; the same as strong as an id.
const OF_ALL: &str = ":not(._)";
const RAISING: &str = ":not(#_)";

/// Selectors that one browser or another of the last years does not know. It would leave out the whole list in which one
/// stands, so each has a rule to itself.
const NEWER: [&str; 3] = [":has(", ":focus-visible", "::highlight("];

/// Whether a selector stands by itself.
pub(super) fn is_newer(selector: &str) -> bool {
    NEWER.iter().any(|newer| selector.contains(newer))
}

/// The plain selectors that mean the same on pages written in this direction. Where a branch of `:is()` is weaker than
/// its strongest, classes are added, so that all weigh at least what the whole weighed.
///
/// # Errors
/// When `:is()` stands where it cannot be taken apart.
pub(super) fn plain(selector: &str, direction: Direction) -> Result<Vec<String>> {
    let selector = match direction {
        Direction::Ltr if selector.contains(":dir(rtl)") => return Ok(Vec::new()),
        _ => selector.replace(":dir(rtl)", OF_ALL),
    };
    let Some(start) = selector.find(":is(") else { return Ok(vec![selector]) };
    let before = &selector[..start];
    if !before.is_empty() && !before.ends_with([' ', '>', '+', '~', '(']) {
        return Err(format!("style: write :is() first in “{selector}”").into());
    }
    let length = closing(&selector[start + 4..]).ok_or_else(|| format!("style: “{selector}” does not end"))?;
    let (inside, after) = (&selector[start + 4..start + 4 + length], &selector[start + 5 + length..]);
    let branches = split(inside, ',');
    let weights = branches.iter().map(|branch| weight(branch)).collect::<Result<Vec<_>>>()?;
    let most = weights.iter().copied().max().unwrap_or_default();
    let mut found = Vec::new();
    for (branch, weight) in branches.iter().zip(weights) {
        // Types are not made up for: a class more is heavier than all of them.
        let missing = (most / A_CLASS).saturating_sub(weight / A_CLASS) as usize;
        found.extend(plain(&format!("{before}{branch}{}{after}", OF_ALL.repeat(missing)), direction)?);
    }
    Ok(found)
}

/// How strong a selector is.
///
/// # Errors
/// When it is no selector.
pub(super) fn weight(selector: &str) -> Result<u32> {
    let text = format!("{selector}{{}}");
    let sheet = StyleSheet::parse(&text, ParserOptions::default()).map_err(|error| format!("style: {error}"))?;
    match sheet.rules.0.first() {
        Some(CssRule::Style(rule)) if rule.selectors.0.len() == 1 => Ok(rule.selectors.0[0].specificity()),
        _ => Err(format!("style: “{selector}” is no selector").into()),
    }
}

/// A selector that is stronger by so many ids.
pub(super) fn raised(selector: &str, times: u32) -> String {
    // What is added stands before the part of an element that is meant.
    let part = ["::", ":before", ":after"].iter().filter_map(|part| selector.find(part)).min();
    let (element, part) = selector.split_at(part.unwrap_or(selector.len()));
    format!("{element}{}{part}", RAISING.repeat(times as usize))
}

/// Where the bracket that was open before this text closes.
fn closing(text: &str) -> Option<usize> {
    let mut open = 1;
    text.char_indices().find_map(|(place, character)| {
        match character {
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        (open == 0).then_some(place)
    })
}

/// Splits a value or a list where a character stands outside brackets and quotes; parts are without blanks around them.
pub(super) fn split(text: &str, at: char) -> Vec<String> {
    let (mut parts, mut part, mut depth, mut quote) = (Vec::new(), String::new(), 0, None);
    for character in text.chars() {
        match (quote, character) {
            (None, '(') => depth += 1,
            (None, ')') => depth -= 1,
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            _ => {}
        }
        if character == at && depth == 0 && quote.is_none() {
            parts.push(std::mem::take(&mut part));
        } else {
            part.push(character);
        }
    }
    parts.push(part);
    parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_becomes_a_list() {
        let taken_apart = |selector| plain(selector, Direction::Ltr).expect("fine");
        assert_eq!(taken_apart(":is(h1, h2) + :is(p, ul)"), ["h1 + p", "h1 + ul", "h2 + p", "h2 + ul"]);
        assert_eq!(
            taken_apart(":is(main, .flow) > ul:not([class])"),
            ["main:not(._) > ul:not([class])", ".flow > ul:not([class])"]
        );
        assert_eq!(taken_apart(":dir(rtl) > .x"), [""; 0]);
        assert_eq!(plain(":dir(rtl) > .x", Direction::Rtl).expect("fine"), [":not(._) > .x"]);
        plain(".x:is(h1, h2)", Direction::Ltr).expect_err("not first");
    }

    #[test]
    fn a_raised_selector_means_the_same_part() {
        assert_eq!(raised(".x > p", 0), ".x > p");
        assert_eq!(raised(".x > p::selection", 2), ".x > p:not(#_):not(#_)::selection");
        assert!(weight(".x:not(#_)").expect("fine") > weight(".x.y.z p").expect("fine"));
    }
}
