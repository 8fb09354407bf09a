//! The sections in which the account of a review is written: a council's own, or those that come with Heard.
//!
//! What it is: which there are, in which order, and what makes a list of them sound. What it is not: what was written
//! ([`crate::documents::Notes`]), nor what the shipped ones are called, which is among the words (`staff-section-…`).
//!
//! A council's list is configuration, laid once at start like its forms ([`crate::form::council`]). A section that is
//! taken off the list keeps what was written in it: a record holds each text with its key, and shows it.
//!
//! To add a section that every council has: its key in [`SHIPPED`] and its words. To add a rule for a council's list: a
//! variant of [`Flaw`], found in [`flaws`].

use std::sync::{LazyLock, OnceLock};

use serde::Deserialize;

/// The keys of the sections that come with Heard, in their order.
pub const SHIPPED: [&str; 8] = ["home", "family", "health", "learning", "identity", "safety", "plan", "other"];

/// The most sections that a council may set.
pub const MOST: usize = 12;

/// The longest key, in characters.
const LONGEST_KEY: usize = 24;

/// The longest heading, in characters: it stands above a small box.
const LONGEST_HEADING: usize = 40;

static LAID: OnceLock<Vec<Section>> = OnceLock::new();

static WITHOUT_COUNCIL: LazyLock<Vec<Section>> =
    LazyLock::new(|| SHIPPED.map(|key| Section { key: key.to_owned(), heading: String::new() }).into());

/// A section of an account.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What it is kept under. It never changes once something was written in it.
    pub key: String,
    /// What the council calls it; empty for one that comes with Heard and is called as there.
    #[serde(default)]
    pub heading: String,
}

/// What is wrong with a list of sections. Numbers are places in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// There is none.
    Empty,
    /// There are so many, which is more than [`MOST`].
    TooMany(usize),
    /// Its key is no key ([`is_key`]).
    NotAKey(usize),
    /// It has the key of the one at the second place.
    Twice(usize, usize),
    /// Nobody knows what it is called: it has no heading, and none with its key comes with Heard.
    Nameless(usize),
    /// Its heading is longer than a heading may be, or more than one line.
    LongHeading(usize),
}

/// Sections were laid before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaidTwice;

/// Whether something can be the key of a section: small letters, digits and low lines, a letter first. No hyphen: it
/// would read like the part of a date in the name of a field.
#[must_use]
pub fn is_key(key: &str) -> bool {
    is_name(key, LONGEST_KEY)
}

/// Whether something is small letters, digits and low lines, a letter first, and no longer than that.
pub(crate) fn is_name(name: &str, longest: usize) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.len() <= longest
        && name.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_')
}

/// Everything that is wrong with a list.
#[must_use]
pub fn flaws(sections: &[Section]) -> Vec<Flaw> {
    let mut found = Vec::new();
    if sections.is_empty() {
        found.push(Flaw::Empty);
    }
    if sections.len() > MOST {
        found.push(Flaw::TooMany(sections.len()));
    }
    for (place, section) in sections.iter().enumerate() {
        if !is_key(&section.key) {
            found.push(Flaw::NotAKey(place));
            continue;
        }
        let first = sections[..place].iter().position(|before| before.key == section.key);
        found.extend(first.map(|first| Flaw::Twice(place, first)));
        let heading = section.heading.trim();
        if heading.is_empty() && !SHIPPED.contains(&section.key.as_str()) {
            found.push(Flaw::Nameless(place));
        }
        if heading.chars().count() > LONGEST_HEADING || heading.contains(char::is_control) {
            found.push(Flaw::LongHeading(place));
        }
    }
    found
}

/// Lays a council's sections over the shipped ones, for as long as the program runs.
///
/// # Errors
/// [`LaidTwice`] when that was done before.
pub fn lay(sections: Vec<Section>) -> Result<(), LaidTwice> {
    LAID.set(sections).map_err(|_| LaidTwice)
}

/// The sections in which is written now, in their order; never none.
#[must_use]
pub fn sections() -> &'static [Section] {
    LAID.get().unwrap_or(&WITHOUT_COUNCIL)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(key: &str, heading: &str) -> Section {
        Section { key: key.to_owned(), heading: heading.to_owned() }
    }

    #[test]
    fn what_comes_with_heard_is_sound_and_stands_without_a_council() {
        assert_eq!(sections().iter().map(|section| section.key.as_str()).collect::<Vec<_>>(), SHIPPED);
        assert_eq!(flaws(sections()), []);
    }

    #[test]
    fn a_list_has_sections_each_once_and_each_with_a_name() {
        assert_eq!(flaws(&[]), [Flaw::Empty]);
        let good = [section("home", ""), section("home_life", "Life at home"), section("health", "Body and mind")];
        assert_eq!(flaws(&good), []);
        let list = [section("home", ""), section("hoem", " "), section("home", "Home again"), section("My home", "x")];
        assert_eq!(flaws(&list), [Flaw::Nameless(1), Flaw::Twice(2, 0), Flaw::NotAKey(3)]);
        let many: Vec<_> = (0..13).map(|number| section(&format!("s{number}"), "A section")).collect();
        assert_eq!(flaws(&many), [Flaw::TooMany(13)]);
        assert_eq!(flaws(&many[..12]), []);
        for long in ["x".repeat(41), "Home\nand away".to_owned()] {
            assert_eq!(flaws(&[section("home", &long)]), [Flaw::LongHeading(0)]);
        }
    }

    #[test]
    fn a_key_is_no_part_of_a_date_nor_anything_that_must_be_escaped() {
        for no in ["", "Home", "1st", "_home", "a-day", "a b", "ho\"me", "café", &"a".repeat(25)] {
            assert!(!is_key(no), "{no}");
        }
        assert!(is_key("key_worker_2") && SHIPPED.into_iter().all(is_key));
    }

    #[test]
    fn unknown_fields_of_a_list_are_refused_by_name() {
        let read = |json: &str| serde_json::from_str::<Vec<Section>>(json);
        assert_eq!(read(r#"[{"key":"home"}]"#).expect("sound"), [section("home", "")]);
        let refused = read(r#"[{"key":"home","title":"Home"}]"#).expect_err("unknown");
        assert!(refused.to_string().contains("unknown field `title`"), "{refused}");
    }
}
