//! Reading a form from its file. Whatever is misspelt is refused with its line and column.
//!
//! | of | fields |
//! | --- | --- |
//! | a form | `id`, `version`, `purpose` (`before_review` when it is not said), `band`, `topics` (options), `for_all` (topics that everybody is asked about), `steps` |
//! | a step | `id`, `questions`, and where wanted `picture`, `topic`, `more` (see [`crate::journey::more`]), `when` (see [`super::condition`]) |
//! | a question | `id`, `kind` (`topics`, `faces`, `choice`, `choices`, `places`, `text`, `drawing`, `unsafe`); with faces, choice, choices and places `options`; with faces `many`; with text `max` (2,000 characters); where wanted `picture`, `private_allowed`, `by_band`, `hint`, `own_options` (see [`super::keys`]), `counted` (see [`crate::chosen`]), `quotes` (see [`crate::quoting`]) |
//! | an option | its id alone, or `id` and where wanted `picture`, `raises` (the code of a [`matter::Kind`]); a face's id is its picture, beside faces may stand an option with a `picture` of another name |
//!
//! `private_allowed` counts only where an answer may stay with the IRO: see [`Purpose::may_stay_with_iro`]. `counted`
//! may be added to a version that is in use: it changes nothing of what is asked, nor of how an answer is read.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{AnswerOption, Condition, Form, FormId, Kind, OptionId, Question, QuestionId, Step, StepId, TopicId};
use crate::chosen::may_be_counted;
use crate::matter;
use crate::people::Band;
use crate::purpose::Purpose;
use crate::quoting::YES;

/// The most characters of a text question that names no `max`.
pub const TEXT_MAX: usize = 2000;

impl Form {
    /// Reads a form from JSON. Being well formed is not being sound: see [`super::sound()`].
    ///
    /// # Errors
    /// What is wrong, with line and column.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormFile {
    id: FormId,
    version: u32,
    #[serde(default)]
    purpose: Purpose,
    band: Band,
    #[serde(default)]
    topics: Vec<AnswerOption>,
    #[serde(default)]
    for_all: Vec<TopicId>,
    steps: Vec<Step>,
}

impl<'de> Deserialize<'de> for Form {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let FormFile { id, version, purpose, band, topics, for_all, mut steps } = FormFile::deserialize(from)?;
        if !purpose.may_stay_with_iro() {
            // Whatever the file says: another desk reads these.
            steps.iter_mut().flat_map(|step| &mut step.questions).for_each(|asked| asked.private_allowed = false);
        }
        let asked = steps.iter().flat_map(|step| &step.questions);
        if let Some(asked) = asked.clone().find(|asked| asked.counted && !may_be_counted(purpose, &asked.kind)) {
            let (id, purpose) = (&asked.id, purpose.code());
            return Err(D::Error::custom(format!("what is chosen at “{id}” in a form for {purpose} is not counted")));
        }
        if let Some(asked) = steps.iter().find_map(cannot_agree) {
            return Err(D::Error::custom(format!("“{asked}” cannot ask whether words may be quoted")));
        }
        Ok(Self { id, version, purpose, band, topics, for_all, steps })
    }
}

/// The question of a step that asks whether words may be quoted and must not: it has to be a counted choice with a
/// `yes`, about words that are asked for on the same screen, so that whoever marks the screen has marked both.
fn cannot_agree(step: &Step) -> Option<&QuestionId> {
    let is_text =
        |id: &QuestionId| step.questions.iter().any(|asked| asked.id == *id && matches!(asked.kind, Kind::Text { .. }));
    let agrees = |asked: &Question| {
        let has_yes = asked.options().iter().any(|option| option.id.as_str() == YES);
        asked.counted && matches!(asked.kind, Kind::Choice { .. }) && has_yes && asked.quotes.iter().all(is_text)
    };
    step.questions.iter().find(|asked| !asked.quotes.is_empty() && !agrees(asked)).map(|asked| &asked.id)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepFile {
    id: StepId,
    picture: Option<String>,
    topic: Option<TopicId>,
    #[serde(default)]
    more: bool,
    when: Option<Condition>,
    questions: Vec<Question>,
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let StepFile { id, picture, topic, more, when, questions } = StepFile::deserialize(from)?;
        Ok(Self { id, picture, topic, more, when, questions })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum KindName {
    Topics,
    Faces,
    Choice,
    Choices,
    Places,
    Text,
    Drawing,
    Unsafe,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionFile {
    id: QuestionId,
    kind: KindName,
    options: Option<Vec<AnswerOption>>,
    many: Option<bool>,
    max: Option<usize>,
    picture: Option<String>,
    private_allowed: Option<bool>,
    #[serde(default)]
    by_band: bool,
    #[serde(default)]
    hint: bool,
    #[serde(default)]
    own_options: bool,
    #[serde(default)]
    counted: bool,
    #[serde(default)]
    quotes: Vec<QuestionId>,
}

impl<'de> Deserialize<'de> for Question {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let file = QuestionFile::deserialize(from)?;
        let kind = match (file.kind, file.options, file.many, file.max) {
            (KindName::Topics, None, None, None) => Kind::Topics,
            (KindName::Faces, Some(options), many, None) => {
                Kind::Faces { options: options.into_iter().map(face).collect(), many: many.unwrap_or(false) }
            }
            (KindName::Choice, Some(options), None, None) => Kind::Choice { options },
            (KindName::Choices, Some(options), None, None) => Kind::Choices { options },
            (KindName::Places, Some(options), None, None) => Kind::Places { options },
            (KindName::Text, None, None, max) => Kind::Text { max: max.unwrap_or(TEXT_MAX) },
            (KindName::Drawing, None, None, None) => Kind::Drawing,
            (KindName::Unsafe, None, None, None) => Kind::Unsafe,
            _ => {
                return Err(D::Error::custom(
                    "options go with faces, choice, choices and places; many with faces; max with text",
                ));
            }
        };
        // What is told here goes to the people who keep children safe: a tick "only my IRO" would promise what is not
        // so.
        let private_allowed = file.private_allowed.unwrap_or(!matches!(kind, Kind::Topics | Kind::Unsafe));
        Ok(Self {
            id: file.id,
            kind,
            picture: file.picture,
            private_allowed,
            by_band: file.by_band,
            hint: file.hint,
            own_options: file.own_options,
            counted: file.counted,
            quotes: file.quotes,
        })
    }
}

/// A face is its own picture.
fn face(option: AnswerOption) -> AnswerOption {
    let picture = option.picture.or_else(|| Some(option.id.to_string()));
    AnswerOption { picture, ..option }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionFile {
    id: OptionId,
    picture: Option<String>,
    raises: Option<String>,
}

/// `"yes"`, or `{"id": "home", "picture": "home"}`.
impl<'de> Deserialize<'de> for AnswerOption {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = AnswerOption;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an option: its id, or an object with id, picture and raises")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<AnswerOption, E> {
                Ok(AnswerOption { id: text.parse().map_err(E::custom)?, picture: None, raises: None })
            }

            fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<AnswerOption, M::Error> {
                let OptionFile { id, picture, raises } = OptionFile::deserialize(MapAccessDeserializer::new(map))?;
                let kind = |code: String| {
                    let known = matter::Kind::from_code(&code);
                    known.ok_or_else(|| M::Error::custom(format!("there is no kind of matter “{code}” to raise")))
                };
                Ok(AnswerOption { id, picture, raises: raises.map(kind).transpose()? })
            }
        }

        from.deserialize_any(Reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(json: &str) -> Result<Question, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn faces_are_their_own_pictures_and_options_may_be_short() {
        let faces = question(r#"{"id": "now", "kind": "faces", "options": ["face-ok"]}"#).unwrap();
        assert_eq!(faces.options()[0].picture.as_deref(), Some("face-ok"));
        let choice = question(r#"{"id": "go", "kind": "choice", "options": ["yes", {"id": "no", "picture": "no"}]}"#);
        let pictures: Vec<_> = choice.unwrap().options().iter().map(|option| option.picture.clone()).collect();
        assert_eq!(pictures, [None, Some("no".to_owned())]);
    }

    #[test]
    fn what_is_told_about_safety_is_never_promised_to_one_person() {
        assert!(!question(r#"{"id": "unsafe", "kind": "unsafe"}"#).unwrap().private_allowed);
        assert!(question(r#"{"id": "more", "kind": "text"}"#).unwrap().private_allowed);
    }

    #[test]
    fn only_a_counted_choice_beside_the_words_asks_whether_they_may_be_quoted() {
        let form = |purpose: &str, asked: &str| {
            let text = r#"{"id": "say", "kind": "text"}"#;
            Form::parse(&format!(
                r#"{{"id": "f", "version": 1, "purpose": "{purpose}", "band": "older", "steps": [
                    {{"id": "s", "questions": [{text}, {{"id": "q", "quotes": ["say"], {asked}}}]}},
                    {{"id": "t", "questions": [{{"id": "else", "kind": "text"}}]}}]}}"#
            ))
        };
        let choice = r#""kind": "choice", "options": ["yes", "no"]"#;
        let sound = form("after_review", &format!(r#"{choice}, "counted": true"#)).expect("a form");
        assert_eq!(sound.question("q").expect("there").quotes[0].as_str(), "say");
        for (purpose, asked) in [
            ("after_review", choice.to_owned()),
            ("after_review", r#""kind": "choice", "options": ["no"], "counted": true"#.to_owned()),
            ("after_review", r#""kind": "choices", "options": ["yes"], "counted": true"#.to_owned()),
            ("after_review", r#""kind": "text""#.to_owned()),
            ("before_review", format!(r#"{choice}, "counted": true"#)),
        ] {
            assert!(form(purpose, &asked).expect_err("refused").to_string().contains("“q”"), "{purpose} {asked}");
        }
        let elsewhere = r#"{"id": "f", "version": 1, "purpose": "after_review", "band": "older", "steps": [
            {"id": "s", "questions": [{"id": "q", "kind": "choice", "options": ["yes"], "counted": true,
                "quotes": ["else"]}]},
            {"id": "t", "questions": [{"id": "else", "kind": "text"}]}]}"#;
        assert!(Form::parse(elsewhere).is_err());
    }

    #[test]
    fn what_another_desk_reads_is_never_promised_to_one_person() {
        for (purpose, kept) in [("good_news", true), ("wrong", false), ("carer_views", false)] {
            let json = format!(
                r#"{{"id": "f", "version": 1, "purpose": "{purpose}", "band": "older", "steps": [
                    {{"id": "s", "questions": [{{"id": "say", "kind": "text", "private_allowed": true}}]}}]}}"#
            );
            let form = Form::parse(&json).unwrap();
            assert_eq!(form.question("say").unwrap().private_allowed, kept, "{purpose}");
        }
    }

    #[test]
    fn what_an_option_raises_is_a_kind_of_matter() {
        let asked = |raises| {
            question(&format!(
                r#"{{"id": "a", "kind": "choice", "options": ["no", {{"id": "yes",
                   "raises": "{raises}"}}]}}"#
            ))
        };
        let raised: Vec<_> = asked("advocate").unwrap().options().iter().map(|option| option.raises).collect();
        assert_eq!(raised, [None, Some(matter::Kind::Advocate)]);
        let error = asked("advocat").unwrap_err();
        assert!(error.to_string().contains("“advocat”") && error.line() == 2, "{error}");
    }

    #[test]
    fn mistakes_are_named_by_line() {
        let error = Form::parse("{\"id\": \"a\",\n \"version\": 1,\n \"band\": \"tiny\", \"steps\": []}").unwrap_err();
        assert_eq!(error.line(), 3);
        for json in [
            r#"{"id": "go", "kind": "choice"}"#,
            r#"{"id": "go", "kind": "places"}"#,
            r#"{"id": "go", "kind": "text", "options": ["yes"]}"#,
            r#"{"id": "go", "kind": "drawing", "max": 9}"#,
            r#"{"id": "go", "kind": "slider"}"#,
            r#"{"id": "go", "kind": "choice", "options": [{"picture": "yes"}]}"#,
            r#"{"id": "go", "kind": "text", "hnit": true}"#,
        ] {
            assert!(question(json).is_err(), "{json}");
        }
    }
}
