//! A council's own words, laid over the shipped ones once, at start, before any word is looked up.
//!
//! A message of the same key replaces a shipped one; one of a new key is there for the council's own forms and
//! pictures, which ask for it. Nothing else is taken, so that a misspelt key is found and not silently forgotten.
//!
//! To add a rule for a council's words: a variant of [`TextFault`], found in [`CouncilTexts::read`] or, where it is
//! about the way a message is written, in [`super::message`].

use std::collections::{BTreeMap, BTreeSet, HashMap};

use heard_domain::people::Language;

pub use super::faults::{TextFault, TooLate};
use super::message::{self, Message};
use super::{SOURCES, store};

/// A council's own Fluent files.
#[derive(Debug, Clone)]
pub struct CouncilTexts {
    files: Vec<(Language, String)>,
    /// The values that each message takes.
    known: HashMap<Language, BTreeMap<String, BTreeSet<String>>>,
}

/// Something wrong, with the number of the file and the line in it, from 1.
pub type Found = (usize, usize, TextFault);

impl CouncilTexts {
    /// Reads files, each in its language. `asked` are the keys that the council's own forms and pictures ask for.
    #[must_use]
    pub fn read(files: Vec<(Language, String)>, asked: &BTreeSet<String>) -> (Self, Vec<Found>) {
        let mut found = Vec::new();
        let mut known = HashMap::new();
        for language in Language::ALL {
            let shipped = shipped(language);
            let mut all: BTreeMap<_, _> = shipped.iter().map(|(key, message)| (key.clone(), message.clone())).collect();
            let mut own = BTreeMap::new();
            for (file, (_, text)) in files.iter().enumerate().filter(|(_, (of, _))| *of == language) {
                let (messages, faults) = message::read(text);
                found.extend(faults.into_iter().map(|(line, fault)| (file, line, fault)));
                for message in messages {
                    let faults = faults_of(&message, shipped.get(&message.key), asked);
                    found.extend(faults.into_iter().map(|fault| (file, message.line, fault)));
                    if own.insert(message.key.clone(), (file, message.line)).is_some() {
                        found.push((file, message.line, TextFault::Twice(message.key.clone())));
                    }
                    all.insert(message.key.clone(), message);
                }
            }
            found.extend(alike(&all, &own));
            known.insert(language, all.into_iter().map(|(key, message)| (key, message.takes)).collect());
        }
        found.sort_by_key(|(file, line, _)| (*file, *line));
        (Self { files, known }, found)
    }

    /// How many files there are.
    #[must_use]
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// Whether there will be words for a key in this language itself, the shipped ones or the council's.
    #[must_use]
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.values(language, key).is_some()
    }

    /// The values that a message in this language itself takes; `None` where there is no such message.
    #[must_use]
    pub fn values(&self, language: Language, key: &str) -> Option<&BTreeSet<String>> {
        self.known.get(&language)?.get(key)
    }

    /// Lays them over the shipped ones, for as long as the program runs.
    ///
    /// # Errors
    /// [`TooLate`] when words were looked up already: some of them would be the shipped ones for ever.
    pub fn lay(self) -> Result<(), TooLate> {
        store::lay(self.files)
    }
}

/// The messages that come with Heard in a language.
fn shipped(language: Language) -> BTreeMap<String, Message> {
    let files = SOURCES.iter().filter(|(code, _, _)| *code == language.code());
    files.flat_map(|(_, _, text)| message::read(text).0).map(|message| (message.key.clone(), message)).collect()
}

fn faults_of(message: &Message, shipped: Option<&Message>, asked: &BTreeSet<String>) -> Vec<TextFault> {
    if shipped.is_none() && !asked.contains(&message.key) {
        return vec![TextFault::Unasked(message.key.clone())];
    }
    let none = BTreeSet::new();
    let given = shipped.map_or(&none, |shipped| &shipped.takes);
    let lost = given.difference(&message.takes).map(|value| TextFault::Loses(message.key.clone(), value.clone()));
    let wanted = message.takes.difference(given).map(|value| TextFault::Wants(message.key.clone(), value.clone()));
    lost.chain(wanted).collect()
}

/// The council's texts of pictures that read like another picture's. A child signs in by four pictures in order, and
/// somebody who hears them read out must tell them apart (WCAG 2.2, 1.1.1 Non-text Content).
fn alike(all: &BTreeMap<String, Message>, own: &BTreeMap<String, (usize, usize)>) -> Vec<Found> {
    let pictures = || all.values().filter(|message| message.key.starts_with("picture-"));
    let like = |one: &Message| {
        pictures().find(|other| other.key != one.key && other.words.trim() == one.words.trim()).map(|it| it.key.clone())
    };
    let of_council = pictures().filter_map(|one| Some((one, own.get(&one.key)?)));
    of_council
        .filter_map(|(one, (file, line))| Some((*file, *line, TextFault::ReadsLike(one.key.clone(), like(one)?))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(usize, TextFault)> {
        let asked = BTreeSet::from(["q-den".to_owned()]);
        let (_, found) = CouncilTexts::read(vec![(Language::English, text.to_owned())], &asked);
        found.into_iter().map(|(_, line, fault)| (line, fault)).collect()
    }

    #[test]
    fn a_shipped_message_may_be_replaced_and_an_asked_one_added() {
        let text = "# ours\nq-den = Do you have a den?\n\nprogress =\n    Page { $now }\n    of { $total }\n";
        assert_eq!(faults(text), []);
        let files = vec![(Language::English, text.to_owned())];
        let (texts, _) = CouncilTexts::read(files, &BTreeSet::new());
        assert!(texts.has(Language::English, "q-den") && !texts.has(Language::Welsh, "q-den"));
        assert!(texts.has(Language::Welsh, "progress"));
    }

    #[test]
    fn each_fault_is_named_with_its_line() {
        let key = |key: &str| key.to_owned();
        let cases = [
            ("\nq-home-lik = x\n", 2, TextFault::Unasked(key("q-home-lik"))),
            ("q-den = x\n\nq-den = y\n", 3, TextFault::Twice(key("q-den"))),
            ("# x = y\nprogress = page { $now }\n", 2, TextFault::Loses(key("progress"), key("total"))),
            ("q-den = your { $name }\n", 1, TextFault::Wants(key("q-den"), key("name"))),
            ("q-den = one { q-home-like }\n", 1, TextFault::Refers(key("q-den"))),
            ("q-den = one\n    .hint = two\n", 1, TextFault::Refers(key("q-den"))),
            ("q-den = one\n-ours = two\n", 2, TextFault::Refers(key("-ours"))),
            ("q-den = {\"\"}\n", 1, TextFault::Wordless(key("q-den"))),
            ("picture-apple = Cat\n", 1, TextFault::ReadsLike(key("picture-apple"), key("picture-cat"))),
        ];
        for (text, line, fault) in cases {
            assert_eq!(faults(text), [(line, fault)], "{text}");
        }
    }

    #[test]
    fn what_is_not_fluent_is_named_with_its_line() {
        for (text, line) in [
            ("q-den = one\nthis is no message\n", 2),
            ("q-den = one { $name\n\nprogress = { $now } { $total }\n", 1),
            ("q-den = one\nq-home-like =\n", 2),
            ("q-den = one\n123 = two\nq-home-like = three\n", 2),
            ("q-den = one\n    two\n    three { $name,\n    four\n", 3),
        ] {
            let found = faults(text);
            assert!(matches!(found.as_slice(), [(at, TextFault::Syntax(_))] if *at == line), "{text}: {found:?}");
        }
    }

    #[test]
    fn words_for_workers_are_in_english_alone() {
        let welsh = vec![(Language::Welsh, "staff-sign-out = Allgofnodi\n".to_owned())];
        let (_, found) = CouncilTexts::read(welsh, &BTreeSet::new());
        assert_eq!(found, [(0, 1, TextFault::Unasked("staff-sign-out".to_owned()))]);
    }
}
