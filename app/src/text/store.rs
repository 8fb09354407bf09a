//! The parsed messages, built once. Messages without values, nearly all of them, are resolved then and there.

use std::{collections::HashMap, sync::OnceLock};

use fluent::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::{Entry, Message, PatternElement};
use heard_domain::people::Language;
use unic_langid::LanguageIdentifier;

use super::faults::TooLate;

static MESSAGES: [OnceLock<Messages>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
/// What a council lays over the shipped files: each file's language and text.
static COUNCIL: OnceLock<Vec<(Language, String)>> = OnceLock::new();

/// One language's messages.
struct Messages {
    /// Those that are the same every time. They live as long as the program.
    plain: HashMap<String, &'static str>,
    /// All of them.
    bundle: FluentBundle<FluentResource>,
}

/// The words of a message that takes no values; English ones when the language has none.
pub(super) fn plain(language: Language, key: &str) -> Option<&'static str> {
    let own = messages(language);
    match own.plain.get(key) {
        None if language != Language::English && !own.bundle.has_message(key) => plain(Language::English, key),
        words => words.copied(),
    }
}

/// The words of a message that takes values; English ones when the language has none.
pub(super) fn formatted(language: Language, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let bundle = &messages(language).bundle;
    match bundle.get_message(key).and_then(|message| message.value()) {
        Some(pattern) => {
            let mut errors = Vec::new();
            let words = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
            debug_assert!(errors.is_empty(), "{key}: {errors:?}");
            Some(words)
        }
        None if language != Language::English => formatted(Language::English, key, args),
        None => None,
    }
}

/// The messages of one language, parsed at the first call.
fn messages(language: Language) -> &'static Messages {
    MESSAGES[language as usize].get_or_init(|| parse(language, COUNCIL.get().map_or(&[], Vec::as_slice)))
}

/// Lays a council's files over the shipped ones.
///
/// # Errors
/// [`TooLate`] when that was done before, or when a language was parsed without them.
pub(super) fn lay(files: Vec<(Language, String)>) -> Result<(), TooLate> {
    if MESSAGES.iter().any(|parsed| parsed.get().is_some()) {
        return Err(TooLate);
    }
    COUNCIL.set(files).map_err(|_| TooLate)
}

/// Reads every file of a language, the council's last. A file that does not parse gives what could be read of it;
/// `tests/locales.rs` refuses such files, and so does [`super::council`].
fn parse(language: Language, council: &[(Language, String)]) -> Messages {
    let locale = language.code().parse::<LanguageIdentifier>().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    let mut plain = HashMap::new();
    let shipped = super::SOURCES.iter().filter(|(code, _, _)| *code == language.code()).map(|(_, _, text)| *text);
    let own = council.iter().filter(|(of, _)| *of == language).map(|(_, text)| text.as_str());
    for text in shipped.chain(own) {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partly, _)| partly);
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            match fixed_words(message) {
                Some(words) => plain.insert(message.id.name.to_owned(), words),
                // It may stand in the place of one that was.
                None => plain.remove(message.id.name),
            };
        }
        bundle.add_resource_overriding(resource);
    }
    Messages { plain, bundle }
}

/// The words of a message without values.
fn fixed_words(message: &Message<&str>) -> Option<&'static str> {
    let mut words = String::new();
    for element in &message.value.as_ref()?.elements {
        let PatternElement::TextElement { value } = element else { return None };
        words.push_str(value);
    }
    Some(words.leak())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args;

    #[test]
    fn a_councils_words_stand_in_the_place_of_the_shipped_ones_in_their_language() {
        let own = "button-continue = Go on\nprogress = Page { $now } out of { $total }\nweekday-1 = {\"M\"}onday\n";
        let council = [(Language::English, own.to_owned())];
        let english = parse(Language::English, &council);
        assert_eq!(english.plain["button-continue"], "Go on");
        assert!(!english.plain.contains_key("weekday-1"), "it is no longer plain");
        let progress = english.bundle.get_message("progress").and_then(|message| message.value()).expect("there");
        let values = args! { "now" => 1, "total" => 2 };
        let words = english.bundle.format_pattern(progress, Some(&values), &mut Vec::new());
        assert_eq!(words.replace(['\u{2068}', '\u{2069}'], ""), "Page 1 out of 2");
        assert_eq!(parse(Language::Welsh, &council).plain["button-continue"], "Ymlaen");
    }
}
