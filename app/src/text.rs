//! Every word that a child, carer or worker reads, looked up by key in the Fluent files of `locales/`.
//!
//! What it is: [`t`] and [`tr`] for views, [`lookup`] and [`lookup_with`] where there is no view, dates and times
//! in [`dates`]. What it is not: logs and command-line messages are not looked up.
//!
//! A council lays words of its own over these: [`council`].
//!
//! To add words: a message in `locales/en/NAME.ftl` and in every other language's file of that name; files called
//! `staff*.ftl` exist in English alone. To use a key that is not written inside `t("…")` or `tr("…", …)`, mark
//! it with [`key!`](crate::key); for keys put together from a code, list the family in [`families`].
//! `tests/locales.rs` finds whatever is missing, unused or different between languages.

mod asked;
pub mod council;
pub mod dates;
pub mod families;
mod faults;
mod maybe;
mod message;
mod store;

use std::borrow::Cow;

pub use fluent::FluentArgs;
use heard_domain::people::Language;
use leptos::prelude::use_context;

pub(crate) use asked::{during, note};
pub use dates::{clock, clock_in, day, day_brief, day_in, day_short, day_soon, moment};
pub use maybe::MaybeText;

/// Words to show: borrowed for as long as the program runs, or made for one page.
pub type Text = Cow<'static, str>;

/// Every Fluent file: language code, file name, text.
pub const SOURCES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// Marks a text literal as a message key, for places that pass keys on: `key!("voice-child")`.
#[macro_export]
macro_rules! key {
    ($key:literal) => {
        $key
    };
}

/// The language of the page being rendered; English outside a page.
#[must_use]
pub fn language() -> Language {
    use_context().unwrap_or_default()
}

/// The words for `key` in the page's language.
#[must_use]
pub fn t(key: &str) -> Text {
    asked::note(key);
    lookup(language(), key)
}

/// The words for `key` in the page's language, with values put in.
#[must_use]
pub fn tr(key: &str, args: FluentArgs<'_>) -> Text {
    lookup_with(language(), key, &args)
}

/// The words for `key`; in English when `language` has none, the key itself when English has none either.
#[must_use]
pub fn lookup(language: Language, key: &str) -> Text {
    match store::plain(language, key) {
        Some(words) => Cow::Borrowed(words),
        None => lookup_with(language, key, &FluentArgs::new()),
    }
}

/// The words for `key` with values put in, each wrapped in Fluent's isolation marks, so that a name written from
/// right to left does not disturb the sentence around it. Falls back as [`lookup`] does.
#[must_use]
pub fn lookup_with(language: Language, key: &str, args: &FluentArgs<'_>) -> Text {
    store::plain(language, key)
        .map(Cow::Borrowed)
        .or_else(|| store::formatted(language, key, args).map(Cow::Owned))
        .unwrap_or_else(|| Cow::Owned(key.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args;

    #[test]
    fn words_come_in_the_language_asked_for() {
        assert_eq!(lookup(Language::English, "button-continue"), "Continue");
        assert_eq!(lookup(Language::Welsh, "button-continue"), "Ymlaen");
        assert!(matches!(lookup(Language::Welsh, "button-continue"), Cow::Borrowed(_)));
    }

    #[test]
    fn values_are_isolated() {
        let words = lookup_with(Language::English, "progress", &args! { "now" => 3, "total" => 9 });
        assert_eq!(words, "\u{2068}3\u{2069} of \u{2068}9\u{2069}");
    }

    #[test]
    fn staff_words_fall_back_to_english_and_an_unknown_key_shows_itself() {
        assert_eq!(lookup(Language::Welsh, "staff-sign-out"), "Sign out");
        assert_eq!(lookup(Language::Welsh, "no-such-key"), "no-such-key");
    }
}
