//! When a screen is on the path.

use serde::Deserialize;

use super::{QuestionId, TopicId};

/// A condition on what was answered before. Silence alone never opens a screen that most are not asked: "is not" is for
/// passing over what somebody said is not about them.
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
    /// None of these options was chosen for the question; also when it was not answered or not asked.
    IsNot {
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

/// A condition as files write it: `{"question": …, "is": […]}`, `{"question": …, "is_not": […]}`, `{"topic": …}`,
/// `{"all": […]}` or `{"any": […]}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConditionFile {
    question: Option<QuestionId>,
    is: Option<Vec<String>>,
    is_not: Option<Vec<String>>,
    topic: Option<TopicId>,
    all: Option<Vec<Condition>>,
    any: Option<Vec<Condition>>,
}

impl TryFrom<ConditionFile> for Condition {
    type Error = &'static str;

    fn try_from(file: ConditionFile) -> Result<Self, Self::Error> {
        let ConditionFile { question, is, is_not, topic, all, any } = file;
        match (question, is, is_not, topic, all, any) {
            (Some(question), Some(options), None, None, None, None) => Ok(Self::Is { question, options }),
            (Some(question), None, Some(options), None, None, None) => Ok(Self::IsNot { question, options }),
            (None, None, None, Some(topic), None, None) => Ok(Self::Topic(topic)),
            (None, None, None, None, Some(all), None) => Ok(Self::All(all)),
            (None, None, None, None, None, Some(any)) => Ok(Self::Any(any)),
            _ => Err("a condition is one of: question with is, question with is_not, topic, all, any"),
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
        let any_of = |question, options: &[String]| chosen(question).iter().any(|one| options.iter().any(|o| o == one));
        match self {
            Self::Is { question, options } => any_of(question, options),
            Self::IsNot { question, options } => !any_of(question, options),
            Self::Topic(topic) => topics.contains(&topic.as_str()),
            Self::All(all) => all.iter().all(|condition| condition.holds(chosen, topics)),
            Self::Any(any) => any.iter().any(|condition| condition.holds(chosen, topics)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: &str = r#"{"question": "go", "is": ["yes"], "is_not": ["no"]}"#;

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
    fn what_is_not_about_somebody_is_passed_over_and_silence_is_not() {
        let condition = read(r#"{"question": "go", "is_not": ["not-about-me"]}"#).unwrap();
        for (said, holds) in [(vec![], true), (vec!["yes"], true), (vec!["not-about-me"], false)] {
            assert_eq!(condition.holds(&|_: &QuestionId| said.clone(), &[]), holds, "{said:?}");
        }
    }

    #[test]
    fn mixed_and_misspelt_ones_are_refused() {
        for json in [r#"{"topic": "home", "any": []}"#, r#"{"question": "go"}"#, r#"{"topik": "home"}"#, "{}", BOTH] {
            assert!(read(json).is_err(), "{json}");
        }
    }
}
