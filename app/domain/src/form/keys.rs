//! The message keys of a form's texts, by convention. Pages ask for them here and never build one.
//!
//! | text | key |
//! | --- | --- |
//! | title of a question | `q-{question}`, or `q-{question}-{band}` with `"by_band": true` |
//! | hint of a question (`"hint": true`) | its title's key and `-hint` |
//! | heading of a screen with several questions | `s-{step}`; with one question it is that question's title |
//! | an option | `o-{option}`, or `o-{question}-{option}` with `"own_options": true` |
//! | a topic | `topic-{topic}` |
//! | the button for its further screens, which takes their `$count` | `more-{topic}` |
//! | the three answers to the unsafe question | `o-unsafe-yes`, `o-unsafe-no`, `o-unsafe-would-rather-tell-someone` |
//! | the three places of a question about where people should be | `o-place-table`, `o-place-out`, `o-place-away` |
//! | the label of its box | `{title's key}-words` |
//!
//! Questions answered with yes or no have `"own_options"`: Welsh answers with the verb of the question (ydw, oes,
//! hoffwn), so one shared "yes" would be wrong there.

use std::collections::BTreeSet;

use super::{AnswerOption, Form, Kind, Place, Question, Step, TopicId, UnsafeChoice};
use crate::people::Band;

impl Question {
    /// The key of its title, in a form of this style.
    #[must_use]
    pub fn title_key(&self, band: Band) -> String {
        if self.by_band { format!("q-{}-{}", self.id, band.code()) } else { format!("q-{}", self.id) }
    }

    /// The key of its hint, if it has one.
    #[must_use]
    pub fn hint_key(&self, band: Band) -> Option<String> {
        self.hint.then(|| format!("{}-hint", self.title_key(band)))
    }

    /// The key of the label of its box for words, if it is the unsafe question.
    #[must_use]
    pub fn words_key(&self, band: Band) -> Option<String> {
        (self.kind == Kind::Unsafe).then(|| format!("{}-words", self.title_key(band)))
    }

    /// The key of one of its options, or of a topic when it asks for topics.
    #[must_use]
    pub fn option_key(&self, option: &AnswerOption) -> String {
        self.chosen_key(option.id.as_str())
    }

    /// The key of what was chosen, from the value of an answer to it.
    #[must_use]
    pub fn chosen_key(&self, value: &str) -> String {
        match &self.kind {
            Kind::Topics => format!("topic-{value}"),
            Kind::Unsafe => UnsafeChoice::from_code(value).map_or_else(String::new, |choice| choice.key().to_owned()),
            _ if self.own_options => format!("o-{}-{value}", self.id),
            _ => format!("o-{value}"),
        }
    }
}

impl UnsafeChoice {
    /// The key of its text.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Yes => "o-unsafe-yes",
            Self::No => "o-unsafe-no",
            Self::WouldRatherTellSomeone => "o-unsafe-would-rather-tell-someone",
        }
    }
}

impl Place {
    /// The key of its text.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Table => "o-place-table",
            Self::Out => "o-place-out",
            Self::Away => "o-place-away",
        }
    }
}

impl Step {
    /// The key of the screen's heading. With a single question that is the question's own title,
    /// which is then both the legend (or label) and the page's first heading.
    #[must_use]
    pub fn heading_key(&self, band: Band) -> String {
        match self.questions.as_slice() {
            [question] => question.title_key(band),
            _ => format!("s-{}", self.id),
        }
    }

    /// The key of the topic it belongs to.
    #[must_use]
    pub fn topic_key(&self) -> Option<String> {
        self.topic.as_ref().map(|topic| format!("topic-{topic}"))
    }

    /// The key of the button that asks for its topic's further screens, if it is one of these.
    #[must_use]
    pub fn more_key(&self) -> Option<String> {
        self.topic.as_ref().filter(|_| self.more).map(more_key)
    }
}

/// The key of the button that asks for more about a topic; it takes the `$count` of further screens.
#[must_use]
pub fn more_key(topic: &TopicId) -> String {
    format!("more-{topic}")
}

impl Form {
    /// Every message key that the form's pages can ask for, sorted, none twice.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        let keys: BTreeSet<_> = self.texts().into_iter().map(|(key, _)| key).collect();
        keys.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_follow_the_convention() {
        let form = Form::parse(
            r#"{"id": "f", "version": 1, "band": "older", "topics": ["home"], "steps": [
                {"id": "start", "questions": [{"id": "topics", "kind": "topics", "by_band": true, "hint": true}]},
                {"id": "two", "topic": "home", "more": true, "questions": [
                    {"id": "go", "kind": "choice", "options": ["yes"]},
                    {"id": "who", "kind": "choices", "options": ["mum"], "own_options": true}]},
                {"id": "last", "questions": [{"id": "unsafe", "kind": "unsafe"}]}]}"#,
        )
        .unwrap();
        let expected = [
            "more-home",
            "o-unsafe-no",
            "o-unsafe-would-rather-tell-someone",
            "o-unsafe-yes",
            "o-who-mum",
            "o-yes",
            "q-go",
            "q-topics-older",
            "q-topics-older-hint",
            "q-unsafe",
            "q-unsafe-words",
            "q-who",
            "s-two",
            "topic-home",
        ];
        assert_eq!(form.keys(), expected);
    }

    /// The keys of a language's file. Every message of it stands on a line of its own.
    fn written(ftl: &str) -> BTreeSet<&str> {
        let lines = ftl.lines().filter(|line| !line.starts_with('#'));
        lines.filter_map(|line| line.split_once(" = ").map(|(key, _)| key)).collect()
    }

    #[test]
    fn the_texts_of_the_shipped_forms_are_all_written_and_no_others() {
        let asked: BTreeSet<String> = Form::shipped().iter().flat_map(Form::keys).collect();
        let asked: BTreeSet<&str> = asked.iter().map(String::as_str).collect();
        for ftl in
            [include_str!("../../../../locales/en/questions.ftl"), include_str!("../../../../locales/cy/questions.ftl")]
        {
            assert_eq!(written(ftl), asked);
        }
    }

    #[test]
    fn the_english_uses_the_words_that_children_prefer() {
        let mut all = String::new();
        for line in include_str!("../../../../locales/en/questions.ftl").lines() {
            // A line that is chosen when the child is named, or when nobody is, is read as a text of its own.
            let chosen = line.trim_start().trim_start_matches('*').strip_prefix('[');
            let text = chosen.and_then(|chosen| chosen.split_once("] ")).or_else(|| line.split_once(" = "));
            let text = text.filter(|(_, text)| !line.starts_with('#') && !text.starts_with("{ $named"));
            let Some((key, text)) = text else { continue };
            let found = crate::plain::review(text, &[]);
            // "Advocate" is kept and explained: the table says so itself.
            assert!(found.jargon.iter().all(|hit| hit.preferred.starts_with("keep the word")), "{key}");
            assert_eq!(found.long_sentences, [], "{key}");
            all.push_str(text);
            all.push('\n');
        }
        let age = crate::plain::review(&all, &[]).reading_age;
        assert!(age.is_some_and(|age| age <= crate::plain::TARGET_READING_AGE), "{age:?}");
    }
}
