//! Words that somebody agreed to have quoted in the annual report.
//!
//! What was decided:
//!
//! - Only what is asked afterwards may be quoted: how a review was, from children, carers, parents and advocates, and
//!   what is said when somebody moves. A form asks on the same screen as the words, and never of the youngest.
//! - To quote, somebody has to have chosen `yes`. Nothing chosen is no. What was marked "only my IRO", or kept from
//!   somebody, is not quoted whatever was chosen; nor is what was said into a recording.
//! - Words in which the child's own name stands are not offered: the form says that it is not printed.
//! - The words are kept once more by themselves, sealed with the child's key, so that whoever writes the report opens
//!   these and nothing else that was said.
//! - Whoever answers again, about the same review, says it anew: a `no` takes back what was agreed
//!   ([`Replaces`]). What is printed in a final report stays printed.
//!
//! What it is not: who is quoted ([`GivenBy`](crate::chosen::GivenBy), never a name), or how it is printed
//! ([`crate::annual`]).
//!
//! To ask for it in a form: a choice of `yes` and `no` beside the words, `"counted": true`, `"quotes"` with the ids of
//! the text questions ([`crate::form::file`]).

use serde::{Deserialize, Serialize};

use crate::Words;
use crate::chosen::{Replaces, chosen};
use crate::documents::ChildDetails;
use crate::form::QuestionId;
use crate::journey::{Said, Value};
use crate::people::Language;
use crate::voice::Voice;

/// The option by which somebody agrees.
pub const YES: &str = "yes";

/// What is agreed about the words of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// The text question.
    pub question: QuestionId,
    /// The words, to the letter; `None` where they must not be quoted, or no longer.
    pub words: Option<Words>,
    /// What it takes the place of.
    pub replaces: Replaces,
}

/// A quote as it is sealed and kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words, to the letter.
    pub words: Words,
    /// The language of the pages on which they were written.
    pub language: Language,
}

/// What is agreed in what is sent in this voice: nothing where nobody was asked, or nobody answered.
#[must_use]
pub fn agreed(voice: Voice, said: &[Said]) -> Vec<Agreed> {
    let mut found = Vec::new();
    for choice in chosen(voice, said) {
        let asked = said.iter().filter(|said| said.question == choice.question).find_map(Said::read);
        let Some((_, asked)) = asked else { continue };
        let yes = choice.options.iter().any(|option| option.as_str() == YES);
        found.extend(asked.quotes.iter().map(|question| Agreed {
            question: question.clone(),
            words: if yes { words(said, question) } else { None },
            replaces: choice.replaces,
        }));
    }
    found
}

/// What was written last in answer to a question; `None` where any answer to it is marked, and where nothing stands
/// there.
fn words(said: &[Said], question: &QuestionId) -> Option<Words> {
    let answers = || said.iter().filter(|said| said.question == *question);
    if answers().any(|said| said.care().is_some()) {
        return None;
    }
    match &answers().next_back()?.answer.value {
        Value::Text(words) if !words.is_blank() => Some(words.clone()),
        _ => None,
    }
}

/// Whether one of the child's own names stands in the words, as a word of its own and however it is written.
#[must_use]
pub fn names_child(words: &Words, child: &ChildDetails) -> bool {
    let parts = |text: &str| -> Vec<String> {
        let parts = text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
        // An initial is no name: "I" is most often a child, and the "O" of "O'Brien" says nothing.
        parts.filter(|part| part.chars().nth(1).is_some()).collect()
    };
    let names: Vec<String> = [&child.first_name, &child.last_name, &child.preferred_name]
        .into_iter()
        .flat_map(|name| parts(name.expose()))
        .collect();
    parts(words.expose()).iter().any(|word| names.contains(word))
}

#[cfg(test)]
mod tests;
