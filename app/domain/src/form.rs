//! Forms as data: what is asked, in which order, and when.
//!
//! What it is: the form files of `forms/*.json`, read into types that cannot be half right, the message keys
//! of their texts, and a check that each of them is sound. An answer is always read with the form and version
//! that it was given with, so a shipped version is never edited in place once children have used it.
//!
//! What it is not: it holds no text (texts are in `locales/*/questions.ftl`, under the keys of [`keys`]) and no
//! answers (those are in [`crate::journey`]).
//!
//! A council lays forms of its own over the shipped ones: [`council`].
//!
//! To add or change a question: a new file `forms/NAME-N.json` with the version counted up (the old one stays, to read
//! its answers with); its line in [`shipped`]; its texts in `locales/*/questions.ftl`; a new drawing in
//! `public/pictures` and [`crate::picture::NAMES`]. The tests beside [`sound()`] and of the locales name what is
//! missing. To add a form: the same, and for a new purpose what the header of [`crate::purpose`] says.
//! To add a kind of question: a variant of [`Kind`], its reading in [`file`], its answer in [`crate::journey::read`],
//! its component in `app/src/components` and its place in `app/src/child/question.rs`, `check.rs`, `staff/views.rs` and
//! `staff/booklet/questions.rs`.
//!
//! The forms before a review ask little of everybody: what matters is chosen first, each topic begins with its two or
//! three shortest screens, and the rest of its questions is there for whoever asks for more
//! ([`crate::journey::more`]).
//! In the forms for 8 and over one screen asks the small questions of one thing, at most four.

use crate::journey::Value;
use crate::people::Band;
use crate::purpose::Purpose;

mod catalogue;
pub mod condition;
pub mod council;
pub mod file;
pub mod id;
pub mod keys;
#[cfg(test)]
mod measure;
mod place;
pub mod question;
mod reach;
pub mod shipped;
pub mod sound;
#[cfg(test)]
mod topics_table;

pub use catalogue::{asking, find, newest, takes_words};
pub use condition::Condition;
pub use id::{FormId, NotAName, OptionId, QuestionId, StepId, TopicId};
pub use question::{AnswerOption, Kind, Place, Question, UnsafeChoice};
pub use sound::{Flaw, sound};

/// One form, for one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its id, the same for all its versions.
    pub id: FormId,
    /// Its version, from 1.
    pub version: u32,
    /// What it is for.
    pub purpose: Purpose,
    /// The style it is made for.
    pub band: Band,
    /// What a child may choose to talk about, when the form asks that.
    pub topics: Vec<AnswerOption>,
    /// The topics that everybody is asked about, whatever they chose.
    pub for_all: Vec<TopicId>,
    /// Its screens, in order.
    pub steps: Vec<Step>,
}

/// One screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id. In addresses stands its [number](Form::number).
    pub id: StepId,
    /// A picture above the questions, one of those drawn for Heard.
    pub picture: Option<String>,
    /// The topic it belongs to. In a form that asks for topics the step is on the path only if this one was chosen, or
    /// is [for all](Form::for_all).
    pub topic: Option<TopicId>,
    /// Whether it is one of the further screens of its topic, on the path only when the writer asks for more about it
    /// ([`crate::journey::more`]).
    pub more: bool,
    /// When it is on the path; `None` for always (but see `topic` and `more`).
    pub when: Option<Condition>,
    /// Its questions, at least one.
    pub questions: Vec<Question>,
}

impl Form {
    /// The forms that come with Heard, every version of each.
    #[must_use]
    pub fn shipped() -> &'static [Self] {
        shipped::all()
    }

    /// The screen with this id.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id.as_str() == id)
    }

    /// What a screen is called in addresses: its place among all screens of the form, from 1, whichever are on the
    /// path. An id would stay in a phone's history and tell whoever reads it what was written about.
    #[must_use]
    pub fn number(&self, id: &StepId) -> Option<usize> {
        self.steps.iter().position(|step| step.id == *id).map(|place| place + 1)
    }

    /// The screen with this [number](Self::number).
    #[must_use]
    pub fn numbered(&self, number: usize) -> Option<&Step> {
        self.steps.get(number.checked_sub(1)?)
    }

    /// Every question of the form, in order, with the screen it is on.
    pub fn questions(&self) -> impl Iterator<Item = (&Step, &Question)> {
        self.steps.iter().flat_map(|step| step.questions.iter().map(move |question| (step, question)))
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().map(|(_, question)| question).find(|question| question.id.as_str() == id)
    }

    /// Every picture that it names.
    pub fn pictures(&self) -> impl Iterator<Item = &str> {
        let of_steps = self.steps.iter().filter_map(|step| step.picture.as_deref());
        let of_questions = self.questions().filter_map(|(_, question)| question.picture.as_deref());
        let options = self.questions().flat_map(|(_, question)| self.options(question));
        of_steps.chain(of_questions).chain(options.filter_map(|option| option.picture.as_deref()))
    }

    /// The question by which topics are chosen, if the form has one.
    #[must_use]
    pub fn topics_question(&self) -> Option<&Question> {
        self.questions().map(|(_, question)| question).find(|question| question.kind == Kind::Topics)
    }

    /// The topic that has to be chosen for a screen to be on the path, if one has to be.
    #[must_use]
    pub fn needs_topic<'a>(&self, step: &'a Step) -> Option<&'a TopicId> {
        step.topic.as_ref().filter(|topic| self.topics_question().is_some() && !self.for_all.contains(topic))
    }

    /// The topics that have further screens, in the order of these.
    #[must_use]
    pub fn further_topics(&self) -> Vec<&TopicId> {
        let mut topics: Vec<&TopicId> = Vec::new();
        for topic in self.steps.iter().filter(|step| step.more).filter_map(|step| step.topic.as_ref()) {
            if !topics.contains(&topic) {
                topics.push(topic);
            }
        }
        topics
    }

    /// Whether a screen is on the path whatever is answered and asked for.
    #[must_use]
    pub fn is_for_everybody(&self, step: &Step) -> bool {
        step.when.is_none() && !step.more && self.needs_topic(step).is_none()
    }

    /// Whether anything that is chosen in it is counted ([`crate::chosen`]): then whoever is asked is told so.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.questions().any(|(_, question)| question.counted)
    }

    /// The question about feeling unsafe, with its screen; `None` only for the question after one promise.
    #[must_use]
    pub fn safety_question(&self) -> Option<(&Step, &Question)> {
        self.questions().find(|(_, question)| question.kind == Kind::Unsafe)
    }

    /// The options a child may choose for a question of this form: its own, or the form's topics.
    #[must_use]
    pub fn options<'a>(&'a self, question: &'a Question) -> &'a [AnswerOption] {
        if question.kind == Kind::Topics { &self.topics } else { question.options() }
    }

    /// The pictures of what was chosen, in the order of the options: a face is its own; none for words, and none from
    /// 13 on.
    #[must_use]
    pub fn pictures_of(&self, question: &Question, value: &Value) -> Vec<String> {
        if self.band == Band::Older {
            return Vec::new();
        }
        let chosen = value.chosen();
        let options = self.options(question).iter().filter(|option| chosen.contains(&option.id.as_str()));
        let face = matches!(question.kind, Kind::Faces { .. });
        options.filter_map(|option| option.picture.clone().or(face.then(|| option.id.to_string()))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_is_found_again_by_its_number_and_by_no_other() {
        for form in Form::shipped() {
            for step in &form.steps {
                let number = form.number(&step.id).unwrap();
                assert_eq!(form.numbered(number), Some(step), "{}", form.id);
            }
            assert_eq!(form.numbered(0), None);
            assert_eq!(form.numbered(form.steps.len() + 1), None);
            assert_eq!(form.number(&"no-such-screen".parse().unwrap()), None);
        }
    }
}
