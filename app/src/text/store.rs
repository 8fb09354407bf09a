//! The parsed messages, built once. Messages without values, nearly all of them, are resolved then and there.

use std::{collections::HashMap, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::{Entry, Message, PatternElement};
use heard_domain::people::Language;
use unic_langid::LanguageIdentifier;

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
    static ENGLISH: OnceLock<Messages> = OnceLock::new();
    static WELSH: OnceLock<Messages> = OnceLock::new();
    let cell = match language {
        Language::English => &ENGLISH,
        Language::Welsh => &WELSH,
    };
    cell.get_or_init(|| parse(language))
}

/// Reads every file of a language. A file that does not parse gives what could be read of it; `tests/locales.rs`
/// refuses such files.
fn parse(language: Language) -> Messages {
    let locale = language.code().parse::<LanguageIdentifier>().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    let mut plain = HashMap::new();
    for (_, _, text) in super::SOURCES.iter().filter(|(code, _, _)| *code == language.code()) {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(partly, _)| partly);
        plain.extend(resource.entries().filter_map(fixed_words));
        bundle.add_resource_overriding(resource);
    }
    Messages { plain, bundle }
}

/// The key and words of a message without values.
fn fixed_words(entry: &Entry<&str>) -> Option<(String, &'static str)> {
    let Entry::Message(Message { id, value: Some(pattern), .. }) = entry else { return None };
    let mut words = String::new();
    for element in &pattern.elements {
        let PatternElement::TextElement { value } = element else { return None };
        words.push_str(value);
    }
    Some((id.name.to_owned(), words.leak()))
}
