//! When a screen is on the path.

use serde::Deserialize;

use super::{QuestionId, TopicId};

/// A condition on what was answered before. There is no "not": a screen is opened by an answer, never by silence.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "ConditionFile")]
pub enum Condition {
    /// One of these options was chosen for the question.
    Is {
        /// The question.
        question: QuestionId,
        /// The options, as in the form field; for the unsafe question its three codes.
        options: Vec<String>,
    },
    /// The topic was chosen.
    Topic(TopicId),
    /// Each of them holds.
    All(Vec<Condition>),
    /// At least one of them holds.
    Any(Vec<Condition>),
}

/// A condition as files write it: `{"question": …, "is": […]}`, `{"topic": …}`, `{"all": […]}` or `{"any": […]}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConditionFile {
    question: Option<QuestionId>,
    is: Option<Vec<String>>,
    topic: Option<TopicId>,
    all: Option<Vec<Condition>>,
    any: Option<Vec<Condition>>,
}

impl TryFrom<ConditionFile> for Condition {
    type Error = &'static str;

    fn try_from(file: ConditionFile) -> Result<Self, Self::Error> {
        match file {
            ConditionFile { question: Some(question), is: Some(options), topic: None, all: None, any: None } => {
                Ok(Self::Is { question, options })
            }
            ConditionFile { question: None, is: None, topic: Some(topic), all: None, any: None } => {
                Ok(Self::Topic(topic))
            }
            ConditionFile { question: None, is: None, topic: None, all: Some(all), any: None } => Ok(Self::All(all)),
            ConditionFile { question: None, is: None, topic: None, all: None, any: Some(any) } => Ok(Self::Any(any)),
            _ => Err("a condition is one of: question with is, topic, all, any"),
        }
    }
}

impl Condition {
    /// Whether it holds, when `chosen(question)` gives the options chosen for a question so far and `topics` those
    /// topics.
    pub(crate) fn holds<'a, F>(&self, chosen: &F, topics: &[&str]) -> bool
    where
        F: Fn(&QuestionId) -> Vec<&'a str>,
    {
        match self {
            Self::Is { question, options } => {
                chosen(question).iter().any(|one| options.iter().any(|option| option == one))
            }
            Self::Topic(topic) => topics.contains(&topic.as_str()),
            Self::All(all) => all.iter().all(|condition| condition.holds(chosen, topics)),
            Self::Any(any) => any.iter().any(|condition| condition.holds(chosen, topics)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Condition, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn all_and_any_nest() {
        let json =
            r#"{"all": [{"question": "go", "is": ["yes", "part"]}, {"any": [{"topic": "home"}, {"topic": "me"}]}]}"#;
        let condition = read(json).unwrap();
        let chosen = |question: &QuestionId| if question.as_str() == "go" { vec!["part"] } else { vec![] };
        assert!(condition.holds(&chosen, &["me"]));
        assert!(!condition.holds(&chosen, &["school"]));
        assert!(!condition.holds(&|_: &QuestionId| vec![], &["me"]));
    }

    #[test]
    fn mixed_and_misspelt_ones_are_refused() {
        for json in [r#"{"topic": "home", "any": []}"#, r#"{"question": "go"}"#, r#"{"topik": "home"}"#, "{}"] {
            assert!(read(json).is_err(), "{json}");
        }
    }
}
