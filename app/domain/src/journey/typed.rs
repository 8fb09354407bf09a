//! What stands in the fields of a screen: from the draft when it is opened, from what was posted when it comes back
//! with errors. Pages fill their fields from here in both cases.

use std::collections::BTreeMap;
use std::fmt;

use crate::Words;
use crate::form::{Kind, Place, Question, QuestionId, Step};
use crate::journey::company::{NOT_BEFORE_FIELD, ONLY_IRO_FIELD};
use crate::journey::{Answers, Company, Value};
use crate::recording::Recording;

/// What stands in the fields, by question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(pub BTreeMap<QuestionId, TypedAnswer>);

/// What stands in the fields of one question. Debug shows nothing of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TypedAnswer {
    /// The options ticked.
    pub chosen: Vec<String>,
    /// Where people were placed, as it was posted: a person and the code of a place.
    pub placed: Vec<(String, String)>,
    /// The text written, or the text of the drawing.
    pub words: Words,
    /// The recording in place of words, or beside them.
    pub recording: Option<Recording>,
    /// Whether "only my IRO" is ticked.
    pub only_iro: bool,
    /// Before whom it is not to be said.
    pub not_before: Vec<Company>,
}

impl fmt::Debug for TypedAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TypedAnswer({} chosen, {} placed, {:?})", self.chosen.len(), self.placed.len(), self.words)
    }
}

impl TypedAnswer {
    /// Whether this option is ticked.
    #[must_use]
    pub fn has(&self, option: &str) -> bool {
        self.chosen.iter().any(|chosen| chosen == option)
    }

    /// Where this person was placed, if anywhere that there is.
    #[must_use]
    pub fn place_of(&self, person: &str) -> Option<Place> {
        let (_, place) = self.placed.iter().find(|(placed, _)| placed == person)?;
        Place::from_code(place)
    }
}

impl Typed {
    /// What stands in the fields of a question; empty fields if nothing was said.
    #[must_use]
    pub fn of(&self, question: &QuestionId) -> TypedAnswer {
        self.0.get(question).cloned().unwrap_or_default()
    }

    /// The fields of a screen as the answers so far fill them.
    #[must_use]
    pub fn from_answers(step: &Step, answers: &Answers) -> Self {
        let filled = |question: &Question| {
            let answer = answers.0.get(&question.id)?;
            let drawn = answer.value.drawing().map(|drawing| Words::new(drawing.to_text()));
            let typed = TypedAnswer {
                chosen: answer.value.chosen().into_iter().map(str::to_owned).collect(),
                placed: match &answer.value {
                    Value::Placed(people) => {
                        people.iter().map(|(who, at)| (who.clone(), at.code().to_owned())).collect()
                    }
                    _ => Vec::new(),
                },
                words: drawn.or_else(|| answer.value.words().cloned()).unwrap_or_default(),
                recording: answer.value.recording(),
                only_iro: answer.only_iro,
                not_before: answer.not_before.clone(),
            };
            Some((question.id.clone(), typed))
        };
        Self(step.questions.iter().filter_map(filled).collect())
    }

    /// The fields of these questions as they were posted. Line ends become LF, as browsers post CRLF; nothing else is
    /// touched.
    #[must_use]
    pub fn from_posted(questions: &[Question], posted: &[(String, String)]) -> Self {
        let values = |name: &str| -> Vec<&str> {
            posted.iter().filter(|(field, value)| field == name && !value.is_empty()).map(|(_, v)| v.as_str()).collect()
        };
        let only_iro = !values(ONLY_IRO_FIELD).is_empty();
        let named = values(NOT_BEFORE_FIELD);
        let not_before: Vec<_> = Company::ALL.into_iter().filter(|one| named.contains(&one.code())).collect();
        let filled = |question: &Question| {
            let texts = match question.kind {
                Kind::Text { .. } | Kind::Drawing => values(&question.field()),
                Kind::Unsafe => values(&question.words_field()),
                _ => Vec::new(),
            };
            let chosen = match question.kind {
                Kind::Text { .. } | Kind::Drawing | Kind::Places { .. } => Vec::new(),
                _ => values(&question.field()),
            };
            let of_one = question.place_field("");
            let place = |(field, value): &(String, String)| {
                let person = field.strip_prefix(&of_one).filter(|_| !value.is_empty())?;
                Some((person.to_owned(), value.clone()))
            };
            let asks_places = matches!(question.kind, Kind::Places { .. });
            let typed = TypedAnswer {
                chosen: chosen.into_iter().map(str::to_owned).collect(),
                placed: if asks_places { posted.iter().filter_map(place).collect() } else { Vec::new() },
                // A box that was somehow posted twice keeps both.
                words: texts.join("\n").replace("\r\n", "\n").into(),
                recording: question
                    .recording_field()
                    .and_then(|field| values(&field).into_iter().rev().find_map(|named| named.parse().ok())),
                only_iro: question.is_lockable() && only_iro,
                not_before: if question.is_lockable() { not_before.clone() } else { Vec::new() },
            };
            (question.id.clone(), typed)
        };
        Self(questions.iter().map(filled).collect())
    }
}
