//! A council's recordings: which file speaks which message. Listen plays them in the place of the device's own voice
//! (`app/js/after/listen.js`).
//!
//! What it is not: the files, which the server keeps, and what makes one good (the server's `council_folder`).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use heard_domain::people::Language;

use crate::text::lookup;

/// Which file speaks which message, in each language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recordings(HashMap<Language, HashMap<String, String>>);

impl Recordings {
    /// The file at this address speaks the message of this key, which takes no values.
    pub fn add(&mut self, language: Language, key: String, address: String) {
        self.0.entry(language).or_default().insert(key, address);
    }

    /// Whether there are any in this language.
    #[must_use]
    pub fn has(&self, language: Language) -> bool {
        self.0.contains_key(&language)
    }

    /// Of these messages those that were recorded, as JSON: the words, as they are shown, and the file's address.
    /// `None` where there are none.
    #[must_use]
    pub fn of(&self, language: Language, asked: &BTreeSet<String>) -> Option<String> {
        let files = self.0.get(&language)?;
        let spoken: BTreeMap<_, _> =
            asked.iter().filter_map(|key| Some((lookup(language, key), files.get(key)?))).collect();
        (!spoken.is_empty()).then(|| serde_json::to_string(&spoken).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_on_the_page_and_recorded_is_named_by_its_words() {
        let mut recordings = Recordings::default();
        recordings.add(Language::Welsh, "listen".into(), "/sounds/1.ogg".into());
        recordings.add(Language::Welsh, "listen-stop".into(), "/sounds/2.ogg".into());
        let asked = |keys: &[&str]| keys.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
        let words = lookup(Language::Welsh, "listen");
        let found = recordings.of(Language::Welsh, &asked(&["button-continue", "listen"]));
        assert_eq!(found, Some(format!(r#"{{"{words}":"/sounds/1.ogg"}}"#)));
        assert_eq!(recordings.of(Language::Welsh, &asked(&["button-continue"])), None);
        assert_eq!(recordings.of(Language::English, &asked(&["listen"])), None);
        assert!(recordings.has(Language::Welsh) && !recordings.has(Language::English));
    }
}
