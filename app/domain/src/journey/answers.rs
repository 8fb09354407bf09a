//! What was answered.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Words;
use crate::drawing::Drawing;
use crate::form::{Place, QuestionId, UnsafeChoice};
use crate::journey::Company;
use crate::recording::Recording;

/// The answers so far, by question. A question that was skipped is not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<QuestionId, Answer>);

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Answer {
    /// What was answered.
    pub value: Value,
    /// Whether the child marked it "only my IRO".
    #[serde(default)]
    pub only_iro: bool,
    /// Before whom the child does not want it said, in the order of [`Company::ALL`]; nobody for most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_before: Vec<Company>,
}

impl Answer {
    /// An answer that is shared like the rest.
    #[must_use]
    pub const fn of(value: Value) -> Self {
        Self { value, only_iro: false, not_before: Vec::new() }
    }
}

/// What was answered, by kind of question. Debug shows nothing of it.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// The option chosen.
    One(String),
    /// The options chosen, in the order of the form, at least one.
    Many(Vec<String>),
    /// Where these people should be, in the order of the form, at least one of them.
    Placed(Vec<(String, Place)>),
    /// The child's own words, to the letter.
    Text(Words),
    /// What was said into a recording, with the words that were typed beside it; they may be empty.
    Spoken {
        /// The recording.
        recording: Recording,
        /// What was typed.
        words: Words,
    },
    /// What the child drew.
    Drawing(Drawing),
    /// The answer about feeling unsafe.
    UnsafeTold {
        /// What was ticked; `None` when words were written and nothing was ticked.
        choice: Option<UnsafeChoice>,
        /// What was written; may be empty.
        words: Words,
    },
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(_) => f.write_str("One"),
            Self::Many(chosen) => write!(f, "Many({})", chosen.len()),
            Self::Placed(people) => write!(f, "Placed({})", people.len()),
            Self::Text(words) => write!(f, "Text({words:?})"),
            Self::Spoken { words, .. } => write!(f, "Spoken({words:?})"),
            Self::Drawing(drawing) => write!(f, "{drawing:?}"),
            Self::UnsafeTold { words, .. } => write!(f, "UnsafeTold({words:?})"),
        }
    }
}

impl Value {
    /// The options chosen, for conditions and for [`crate::form::Question::chosen_key`]; none for text, a recording, a
    /// drawing, or people who were placed ([`Value::at`]).
    #[must_use]
    pub fn chosen(&self) -> Vec<&str> {
        match self {
            Self::One(one) => vec![one],
            Self::Many(many) => many.iter().map(String::as_str).collect(),
            Self::Placed(_) | Self::Text(_) | Self::Spoken { .. } | Self::Drawing(_) => Vec::new(),
            Self::UnsafeTold { choice, .. } => choice.iter().map(|choice| choice.code()).collect(),
        }
    }

    /// Who should be at this place, in the order of the form; nobody for any other kind of answer.
    #[must_use]
    pub fn at(&self, place: Place) -> Vec<&str> {
        let Self::Placed(people) = self else { return Vec::new() };
        people.iter().filter(|(_, at)| *at == place).map(|(person, _)| person.as_str()).collect()
    }

    /// The child's own words in it, if any were written.
    #[must_use]
    pub fn words(&self) -> Option<&Words> {
        match self {
            Self::Text(words) | Self::Spoken { words, .. } | Self::UnsafeTold { words, .. } if !words.is_blank() => {
                Some(words)
            }
            _ => None,
        }
    }

    /// The recording, if it was spoken.
    #[must_use]
    pub const fn recording(&self) -> Option<Recording> {
        match self {
            Self::Spoken { recording, .. } => Some(*recording),
            _ => None,
        }
    }

    /// The drawing, if it is one.
    #[must_use]
    pub const fn drawing(&self) -> Option<&Drawing> {
        match self {
            Self::Drawing(drawing) => Some(drawing),
            _ => None,
        }
    }

    /// Two answers about feeling unsafe that were given beside each other: whichever tells is kept, and the words of
    /// both. Of any others the later one.
    #[must_use]
    pub fn beside(&self, later: &Self) -> Self {
        let (Self::UnsafeTold { choice, words }, Self::UnsafeTold { choice: then, words: more }) = (self, later) else {
            return later.clone();
        };
        let tells = |choice: &Option<UnsafeChoice>| choice.filter(|choice| *choice != UnsafeChoice::No);
        let both = match (words.is_blank(), more.is_blank()) {
            (_, true) => words.clone(),
            (true, _) => more.clone(),
            _ if words == more => words.clone(),
            _ => format!("{}\n{}", words.expose(), more.expose()).into(),
        };
        Self::UnsafeTold { choice: tells(then).or_else(|| tells(choice)).or(*then).or(*choice), words: both }
    }

    /// Whether it says that something is unsafe, or that the child would rather tell somebody. Words written in
    /// that box with nothing ticked count as yes: a wrong alarm costs less than a missed one.
    #[must_use]
    pub fn is_unsafe(&self) -> bool {
        match self {
            // Whoever ticks "no" and then writes something has something to say that must not wait.
            Self::UnsafeTold { choice, words } => {
                choice.is_some_and(|choice| choice != UnsafeChoice::No) || !words.is_blank()
            }
            _ => false,
        }
    }
}

/// The answers of one posted screen: `None` for a question that was left empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepAnswers(pub Vec<(QuestionId, Option<Answer>)>);

impl Answers {
    /// The answer to a question.
    #[must_use]
    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.0.get(question)
    }

    /// Takes in a posted screen. A question left empty is skipped, and what was answered before is cleared.
    pub fn put(&mut self, step: StepAnswers) {
        for (question, answer) in step.0 {
            match answer {
                Some(answer) => self.0.insert(question, answer),
                None => self.0.remove(&question),
            };
        }
    }

    /// Whether the child told of something unsafe, or would rather tell somebody: an urgent concern.
    #[must_use]
    pub fn is_unsafe(&self) -> bool {
        self.0.values().any(|answer| answer.value.is_unsafe())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(choice: Option<UnsafeChoice>, words: &str) -> Answers {
        let value = Value::UnsafeTold { choice, words: words.into() };
        Answers(BTreeMap::from([("unsafe".parse().unwrap(), Answer::of(value))]))
    }

    #[test]
    fn telling_is_noticed_in_every_way_it_can_be_told() {
        assert!(told(Some(UnsafeChoice::Yes), "").is_unsafe());
        assert!(told(Some(UnsafeChoice::WouldRatherTellSomeone), "").is_unsafe());
        assert!(told(None, "it is about dad").is_unsafe());
        assert!(told(Some(UnsafeChoice::No), "it is about dad").is_unsafe());
        assert!(!told(Some(UnsafeChoice::No), "").is_unsafe());
        assert!(!Answers::default().is_unsafe());
    }

    #[test]
    fn debug_shows_nothing_of_an_answer() {
        let mut answers = told(Some(UnsafeChoice::Yes), "he hits me");
        let secret = Answer { only_iro: true, ..Answer::of(Value::One("scared".to_owned())) };
        answers.0.insert("now".parse().unwrap(), secret);
        let shown = format!("{answers:?}");
        assert!(!shown.contains("hits") && !shown.contains("Yes") && !shown.contains("scared"), "{shown}");
    }

    #[test]
    fn answers_come_back_as_they_were_sealed() {
        let mut answers = told(Some(UnsafeChoice::WouldRatherTellSomeone), "\n  not here");
        answers
            .0
            .insert("who".parse().unwrap(), Answer { only_iro: true, ..Answer::of(Value::Many(vec!["mum".into()])) });
        let drawing = Drawing::from_text("20.10.20.30.40").unwrap();
        answers.0.insert("draw".parse().unwrap(), Answer::of(Value::Drawing(drawing)));
        let placed = vec![("mum".to_owned(), Place::Table), ("dad".to_owned(), Place::Away)];
        answers.0.insert("room".parse().unwrap(), Answer::of(Value::Placed(placed)));
        let json = serde_json::to_string(&answers).unwrap();
        assert_eq!(serde_json::from_str::<Answers>(&json).unwrap(), answers);
    }

    #[test]
    fn everybody_is_found_at_their_place_and_nowhere_else() {
        let placed = [("mum", Place::Table), ("dad", Place::Away), ("carer", Place::Table)];
        let value = Value::Placed(placed.map(|(person, place)| (person.to_owned(), place)).to_vec());
        assert_eq!(Place::ALL.map(|place| value.at(place)), [vec!["mum", "carer"], vec![], vec!["dad"]]);
        assert_eq!(value.chosen(), [""; 0], "nobody is chosen by being placed");
        assert_eq!(Value::One("table".to_owned()).at(Place::Table), [""; 0]);
        assert_eq!(format!("{value:?}"), "Placed(3)");
    }

    #[test]
    fn what_was_spoken_is_an_answer_with_and_without_words() {
        let recording = Recording { id: crate::id::RecordingId::from_bytes([5; 16]), seconds: 42 };
        for (words, typed) in [("", None), ("and this", Some("and this"))] {
            let spoken = Value::Spoken { recording, words: words.into() };
            assert_eq!((spoken.words().map(Words::expose), spoken.recording()), (typed, Some(recording)));
            let json = serde_json::to_string(&spoken).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), spoken);
        }
    }

    #[test]
    fn an_empty_question_clears_its_answer() {
        let mut answers = told(Some(UnsafeChoice::Yes), "");
        answers.put(StepAnswers(vec![("unsafe".parse().unwrap(), None)]));
        assert_eq!(answers, Answers::default());
    }
}
