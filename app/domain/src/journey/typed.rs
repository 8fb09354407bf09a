//! What stands in the fields of a screen: from the draft when it is opened, from what was posted when it comes back
//! with errors. Pages fill their fields from here in both cases.

use std::collections::BTreeMap;
use std::fmt;

use crate::Words;
use crate::form::{Kind, Question, QuestionId, Step};
use crate::journey::company::{NOT_BEFORE_FIELD, ONLY_IRO_FIELD};
use crate::journey::{Answers, Company};

/// What stands in the fields, by question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(pub BTreeMap<QuestionId, TypedAnswer>);

/// What stands in the fields of one question. Debug shows nothing of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TypedAnswer {
    /// The options ticked.
    pub chosen: Vec<String>,
    /// The text written, or the text of the drawing.
    pub words: Words,
    /// Whether "only my IRO" is ticked.
    pub only_iro: bool,
    /// Before whom it is not to be said.
    pub not_before: Vec<Company>,
}

impl fmt::Debug for TypedAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TypedAnswer({} chosen, {:?})", self.chosen.len(), self.words)
    }
}

impl TypedAnswer {
    /// Whether this option is ticked.
    #[must_use]
    pub fn has(&self, option: &str) -> bool {
        self.chosen.iter().any(|chosen| chosen == option)
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
                words: drawn.or_else(|| answer.value.words().cloned()).unwrap_or_default(),
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
            let written = matches!(question.kind, Kind::Text { .. } | Kind::Drawing);
            let chosen = if written { Vec::new() } else { values(&question.field()) };
            let typed = TypedAnswer {
                chosen: chosen.into_iter().map(str::to_owned).collect(),
                // A box that was somehow posted twice keeps both.
                words: texts.join("\n").replace("\r\n", "\n").into(),
                only_iro: question.is_lockable() && only_iro,
                not_before: if question.is_lockable() { not_before.clone() } else { Vec::new() },
            };
            (question.id.clone(), typed)
        };
        Self(questions.iter().map(filled).collect())
    }
}
