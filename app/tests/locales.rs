//! The Fluent files against each other and against the code: nothing missing, unused or different.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use heard_app::text::{SOURCES, families::FAMILIES};
use heard_domain::people::Language;

/// A language's messages: key to the values that it takes.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// Whether a file is for workers, and so in English alone.
fn is_for_staff(file: &str) -> bool {
    file.starts_with("staff")
}

fn variables(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => note(inline, found),
                Expression::Select { selector, variants } => {
                    note(selector, found);
                    variants.iter().for_each(|variant| variables(&variant.value, found));
                }
            }
        }
    }
}

fn note(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        found.insert(id.name.to_owned());
    }
}

/// Every message of a language; panics on a file that does not parse and on a key that is there twice.
fn messages(language: Language, staff_too: bool) -> Messages {
    let mut messages = Messages::new();
    for (_, file, text) in
        SOURCES.iter().filter(|(code, file, _)| *code == language.code() && (staff_too || !is_for_staff(file)))
    {
        let resource =
            parser::parse(*text).unwrap_or_else(|(_, errors)| panic!("{}/{file}: {errors:?}", language.code()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut takes = BTreeSet::new();
            let value = message.value.unwrap_or_else(|| panic!("{file}: {} has no words", message.id.name));
            variables(&value, &mut takes);
            let before = messages.insert(message.id.name.to_owned(), takes);
            assert!(before.is_none(), "{}/{file}: {} is there twice", language.code(), message.id.name);
        }
    }
    messages
}

/// Every Rust file under `folder`.
fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The literals that stand directly behind `opening`, where that is not the end of a longer name.
fn literals<'a>(code: &'a str, opening: &str) -> Vec<&'a str> {
    code.match_indices(opening)
        .filter(|(at, _)| !code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '`'))
        .filter_map(|(at, _)| code[at + opening.len()..].trim_start().strip_prefix('"')?.split('"').next())
        .collect()
}

/// The keys that the code uses.
fn used() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    rust_files(&root.join("src"), &mut files);
    rust_files(&root.join("../server/src"), &mut files);
    let mut keys = BTreeSet::new();
    for file in files {
        let code = fs::read_to_string(&file).expect("a source file");
        // Unit tests may ask for keys that are not there.
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        // Documentation shows the calls without making them.
        let code: String =
            code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for opening in ["t(", "tr(", "key!("] {
            keys.extend(literals(&code, opening).into_iter().map(str::to_owned));
        }
    }
    for (prefix, members) in FAMILIES {
        keys.extend(members().into_iter().map(|member| format!("{prefix}{member}")));
    }
    keys
}

#[test]
fn every_language_has_the_same_messages_with_the_same_values() {
    let english = messages(Language::English, false);
    for language in Language::ALL {
        let other = messages(language, false);
        let keys = |messages: &Messages| messages.keys().cloned().collect::<BTreeSet<_>>();
        let differing: Vec<_> = keys(&english).symmetric_difference(&keys(&other)).cloned().collect();
        assert!(differing.is_empty(), "{}: missing or too many: {differing:?}", language.code());
        for (key, takes) in &english {
            assert_eq!(takes, &other[key], "{}: {key} takes other values", language.code());
        }
    }
}

#[test]
fn workers_words_are_in_english_alone() {
    for (code, file, _) in SOURCES {
        assert!(!is_for_staff(file) || *code == "en", "{code}/{file}");
    }
}

#[test]
fn every_key_in_the_code_has_words_and_no_words_are_unused() {
    let known: BTreeSet<_> = messages(Language::English, true).into_keys().collect();
    let used = used();
    let missing: Vec<_> = used.difference(&known).collect();
    let unused: Vec<_> = known.difference(&used).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
    assert!(unused.is_empty(), "nobody uses {unused:?}");
}
