//! Promises: every sentence in which a page, letter or message promises a child that something happens stands in
//! `locales/promises.md` beside the code that keeps it and the test that shows it.
//!
//! A promise is marked in the Fluent files, in each language, by a comment of its own: the line `# promise` directly
//! above the message. What sounds like a promise ([`NET`]) and is none is named in the last part of that file.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{ast::Entry, parser, serializer};
use heard_app::text::SOURCES;

/// The comment that marks a promise.
const MARK: &str = "promise";

/// Words that a promise hardly does without. A sentence with one of them is a promise or is said to be none.
const NET: &[&str] = &[
    "will", "won", "nobody", "kept", "keep", "keeps", "saved", "told", "tells", "read", "reads", "only", "until",
    "never", "sees", "shown", "lost", "should", "must", "goes", "deleted", "gone", "once",
];

/// The heading of the last part.
const NONE: &str = "## Says nothing that happens";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Whether a file of messages is read by children, or by grown-ups who write beside them.
fn is_for_children(file: &str) -> bool {
    !file.starts_with("staff")
}

/// A message: where it stands, what it says, whether it is marked.
struct Said {
    file: String,
    words: String,
    marked: bool,
}

/// The messages of a language that children read.
fn said(language: &str) -> BTreeMap<String, Said> {
    let mut found = BTreeMap::new();
    for (code, file, text) in SOURCES {
        if *code != language || !is_for_children(file) {
            continue;
        }
        let resource = parser::parse(*text).unwrap_or_else(|(_, errors)| panic!("{code}/{file}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(message) = &entry else { continue };
            let marked = message.comment.as_ref().is_some_and(|comment| comment.content.contains(&MARK));
            let key = message.id.name.to_owned();
            let alone = fluent_syntax::ast::Resource { body: vec![entry] };
            let whole = serializer::serialize(&alone);
            let words = whole.split_once(" =").map_or(whole.as_str(), |(_, words)| words).to_owned();
            found.insert(key, Said { file: format!("locales/{code}/{file}"), words, marked });
        }
    }
    found
}

/// Whether a sentence sounds like a promise. What a form asks and offers to choose is none; its hints may be.
fn sounds(key: &str, said: &Said) -> bool {
    if said.file.ends_with("questions.ftl") && !key.ends_with("-hint") {
        return false;
    }
    let words = said.words.to_lowercase();
    words.contains("by { $") || words.split(|c: char| !c.is_alphabetic()).any(|word| NET.contains(&word))
}

/// What stands between backticks in a piece of Markdown.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// A row of the list: its messages, the code that keeps it, the tests that show it.
struct Row<'a> {
    keys: Vec<&'a str>,
    code: Vec<&'a str>,
    tests: Vec<&'a str>,
}

/// `locales/promises.md`: its rows, and what says nothing that happens.
fn listed(text: &str) -> (Vec<Row<'_>>, BTreeSet<&str>) {
    let (rows, none) = text.split_once(NONE).expect("the list has its last part");
    let rows = rows.lines().filter(|line| line.starts_with("| `")).map(|line| {
        let cells: Vec<_> = line.trim_matches('|').split('|').collect();
        assert_eq!(cells.len(), 4, "a row has four cells, what it says, keys, code and test: {line}");
        Row { keys: quoted(cells[0]), code: quoted(cells[2]), tests: quoted(cells[3]) }
    });
    (rows.collect(), quoted(none).into_iter().collect())
}

/// What is wrong with `path::name`: the file must be there and hold that function or test.
fn fault_of(place: &str) -> Option<String> {
    let Some((path, name)) = place.split_once("::") else {
        return Some(format!("`{place}` must be `path::name`"));
    };
    let Ok(text) = fs::read_to_string(root().join(path)) else {
        return Some(format!("`{place}`: there is no file {path}"));
    };
    let there = if path.ends_with(".ts") {
        text.contains(&format!("(\"{name}\"")) || text.contains(&format!("(`{name}`"))
    } else {
        let called = |at: usize| text[at..].starts_with(['(', '<']);
        text.match_indices(&format!("fn {name}")).any(|(at, found)| called(at + found.len()))
            || (path.ends_with(".js") && text.contains(name))
    };
    (!there).then(|| format!("`{place}`: {path} has no {name}"))
}

#[test]
fn every_promise_stands_beside_its_code_and_its_test() {
    let text = fs::read_to_string(root().join("locales/promises.md")).expect("the list of promises");
    let (rows, none) = listed(&text);
    let english = said("en");
    let mut faults = Vec::new();
    let named: BTreeSet<&str> = rows.iter().flat_map(|row| row.keys.iter().copied()).collect();
    for (key, said) in &english {
        if said.marked && !named.contains(key.as_str()) {
            faults.push(format!(
                "{}: {key} is marked as a promise and not listed. Add to locales/promises.md: \
                 | `{key}` | WHAT IT PROMISES | `path/of/code.rs::function` | `path/of/test.rs::test` |",
                said.file
            ));
        }
        if !said.marked && !none.contains(key.as_str()) && sounds(key, said) {
            faults.push(format!(
                "{}: {key} sounds like a promise:{}    If it is one, put `# {MARK}` above it in every language and a \
                 row into locales/promises.md; if nothing happens by it, add `{key}` to that file's last part.",
                said.file, said.words
            ));
        }
    }
    for key in &named {
        match english.get(*key) {
            None => faults.push(format!("locales/promises.md names `{key}`, which is no message for children")),
            Some(said) if !said.marked => {
                faults.push(format!("{}: {key} is listed as a promise: put `# {MARK}` above it", said.file));
            }
            Some(_) => {}
        }
    }
    for key in &none {
        match english.get(*key) {
            None => faults.push(format!("locales/promises.md: `{key}` says nothing, there is no such message")),
            Some(said) if said.marked => faults.push(format!("{key} is a promise and is said to be none")),
            Some(_) => {}
        }
    }
    for row in &rows {
        if row.code.is_empty() || row.tests.is_empty() {
            faults.push(format!("{:?}: a promise needs the code that keeps it and a test that shows it", row.keys));
        }
        faults.extend(row.code.iter().chain(&row.tests).filter_map(|place| fault_of(place)));
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_language_marks_the_same_promises() {
    let marked = |language| -> BTreeSet<String> {
        said(language).into_iter().filter(|(_, said)| said.marked).map(|(key, _)| key).collect()
    };
    let (english, welsh) = (marked("en"), marked("cy"));
    assert_eq!(english.difference(&welsh).collect::<Vec<_>>(), [""; 0], "put `# {MARK}` above them in Welsh");
    assert_eq!(welsh.difference(&english).collect::<Vec<_>>(), [""; 0], "put `# {MARK}` above them in English");
}

#[test]
fn the_net_catches_a_new_promise_and_a_place_that_is_gone() {
    let said = |file: &str, words: &str| Said { file: file.into(), words: words.into(), marked: false };
    assert!(sounds("x", &said("locales/en/child.ftl", "Nobody will know.")));
    assert!(sounds("q-x-hint", &said("locales/en/questions.ftl", "Your IRO reads it.")));
    assert!(!sounds("q-x", &said("locales/en/questions.ftl", "Who should read it?")));
    assert!(!sounds("x", &said("locales/en/child.ftl", "Hello again")));
    assert_eq!(fault_of("app/tests/promises.rs::sounds"), None);
    assert_eq!(fault_of("end2end/specs/smoke.spec.ts::the home page answers and is clean"), None);
    for gone in
        ["app/tests/promises.rs::no_such", "app/tests/no_such.rs::sounds", "end2end/specs/smoke.spec.ts::x", "x"]
    {
        assert!(fault_of(gone).is_some(), "{gone}");
    }
}
