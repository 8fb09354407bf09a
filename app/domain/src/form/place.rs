//! Where in its file a form says something, as a JSON pointer (RFC 6901): `/steps/3/questions/0`.
//!
//! Places let whoever reads a file name the line of a flaw or of a missing text. A place may name a field that was
//! left out of the file; then the thing around it is meant.

use super::{AnswerOption, Condition, Flaw, Form, Kind, Place, Question, QuestionId, StepId, UnsafeChoice};

impl Form {
    /// Every message key that the form's pages can ask for, with the place that asks for it.
    #[must_use]
    pub fn texts(&self) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        for (step, at) in self.steps.iter().enumerate() {
            let place = format!("/steps/{step}");
            texts.extend(at.topic_key().map(|key| (key, format!("{place}/topic"))));
            texts.extend(at.more_key().map(|key| (key, format!("{place}/more"))));
            texts.push((at.heading_key(self.band), place));
        }
        for (place, question) in self.places() {
            texts.push((question.title_key(self.band), place.clone()));
            texts.extend(question.hint_key(self.band).map(|key| (key, format!("{place}/hint"))));
            texts.extend(question.words_key(self.band).map(|key| (key, place.clone())));
            if question.kind == Kind::Unsafe {
                texts.extend(UnsafeChoice::ALL.map(|choice| (choice.key().to_owned(), place.clone())));
            }
            if matches!(question.kind, Kind::Places { .. }) {
                texts.extend(Place::ALL.map(|where_to| (where_to.key().to_owned(), place.clone())));
            }
            let options = self.option_places(&place, question);
            texts.extend(options.map(|(place, option)| (question.option_key(option), place)));
        }
        texts
    }

    /// Every question with its place.
    fn places(&self) -> impl Iterator<Item = (String, &Question)> {
        self.steps.iter().enumerate().flat_map(|(step, at)| {
            let place = move |number| format!("/steps/{step}/questions/{number}");
            at.questions.iter().enumerate().map(move |(number, question)| (place(number), question))
        })
    }

    /// The options of a question with their places.
    fn option_places<'a>(
        &'a self,
        question: &str,
        asked: &'a Question,
    ) -> impl Iterator<Item = (String, &'a AnswerOption)> + use<'a> {
        let list = if asked.kind == Kind::Topics { "/topics".to_owned() } else { format!("{question}/options") };
        self.options(asked).iter().enumerate().map(move |(number, option)| (format!("{list}/{number}"), option))
    }

    /// The last question of this id: of two, the one too many.
    fn question_place(&self, id: &QuestionId) -> String {
        self.places().filter(|(_, question)| question.id == *id).last().map_or_else(String::new, |(place, _)| place)
    }

    /// The last option of this id.
    fn option_place(&self, question: &QuestionId, id: &str) -> String {
        let asked = self.places().filter(|(_, one)| one.id == *question);
        let options = asked.flat_map(|(place, one)| self.option_places(&place, one).collect::<Vec<_>>());
        let found = options.filter(|(_, option)| option.id.as_str() == id).last();
        found.map_or_else(|| self.question_place(question), |(place, _)| place)
    }

    /// The last screen of this id.
    fn step_place(&self, id: &StepId) -> String {
        let found = self.steps.iter().rposition(|step| step.id == *id);
        found.map_or_else(String::new, |number| format!("/steps/{number}"))
    }

    /// What keeps a screen off the path.
    fn way_place(&self, id: &StepId) -> String {
        let has_when = self.step(id.as_str()).is_some_and(|step| step.when.is_some());
        format!("{}/{}", self.step_place(id), if has_when { "when" } else { "topic" })
    }

    /// The part of a screen's conditions that `wanted` is about; its topic when none of them is.
    fn condition_place(&self, id: &StepId, wanted: &dyn Fn(&Condition) -> bool) -> String {
        let place = self.step_place(id);
        let when = self.step(id.as_str()).and_then(|step| step.when.as_ref());
        when.and_then(|when| part(when, format!("{place}/when"), wanted)).unwrap_or_else(|| format!("{place}/topic"))
    }

    /// The first place that names a picture.
    fn picture_place(&self, name: &str) -> String {
        let named = |picture: &Option<String>| picture.as_deref() == Some(name);
        let of_steps = self.steps.iter().enumerate().map(|(step, at)| (format!("/steps/{step}"), &at.picture));
        let of_questions = self.places().map(|(place, question)| (place, &question.picture));
        let of_options = self.places().flat_map(|(place, question)| {
            self.option_places(&place, question).map(|(place, option)| (place, &option.picture)).collect::<Vec<_>>()
        });
        let mut all = of_steps.chain(of_questions).chain(of_options);
        all.find(|(_, picture)| named(picture)).map_or_else(String::new, |(place, _)| format!("{place}/picture"))
    }

    /// The last question that asks this, unless it is the only one.
    fn second(&self, asks: &Kind) -> String {
        let found: Vec<_> = self.places().filter(|(_, question)| question.kind == *asks).collect();
        found.get(1).map_or_else(|| "/steps".to_owned(), |(place, _)| format!("{place}/kind"))
    }
}

/// The part of a condition that is wanted.
fn part(condition: &Condition, place: String, wanted: &dyn Fn(&Condition) -> bool) -> Option<String> {
    if wanted(condition) {
        return Some(place);
    }
    let (list, name) = match condition {
        Condition::All(all) => (all, "all"),
        Condition::Any(any) => (any, "any"),
        Condition::Is { .. } | Condition::IsNot { .. } | Condition::Topic(_) => return None,
    };
    list.iter().enumerate().find_map(|(number, one)| part(one, format!("{place}/{name}/{number}"), wanted))
}

impl Flaw {
    /// Where in the form's file it stands.
    #[must_use]
    pub fn place(&self, form: &Form) -> String {
        let looks_at = |of: &QuestionId| {
            let of = of.clone();
            let topics = form.topics_question().is_some_and(|topics| topics.id == of);
            move |condition: &Condition| match condition {
                Condition::Is { question, .. } | Condition::IsNot { question, .. } => *question == of,
                Condition::Topic(_) => topics,
                Condition::All(_) | Condition::Any(_) => false,
            }
        };
        match self {
            Self::Empty => "/steps".to_owned(),
            Self::EmptyStep(step) => format!("{}/questions", form.step_place(step)),
            Self::DuplicateStep(step) => format!("{}/id", form.step_place(step)),
            Self::DuplicateQuestion(question) => format!("{}/id", form.question_place(question)),
            Self::DuplicateOption(question, option)
            | Self::NotAFace(question, option)
            | Self::RaisesNothing(question, option)
            | Self::RaisesPrivate(question, option) => form.option_place(question, option.as_str()),
            Self::NoOptions(question) => format!("{}/options", form.question_place(question)),
            Self::NoRoom(question) => format!("{}/max", form.question_place(question)),
            Self::UnknownPicture(name) => form.picture_place(name),
            Self::UnknownTopic(step, topic) => {
                form.condition_place(step, &|one| matches!(one, Condition::Topic(of) if of == topic))
            }
            Self::UnusedTopic(topic) => {
                let found = form.topics.iter().rposition(|of| of.id == *topic);
                found.map_or_else(|| "/for_all".to_owned(), |number| format!("/topics/{number}"))
            }
            Self::UnknownQuestion(step, question) | Self::Later(step, question) => {
                form.condition_place(step, &looks_at(question))
            }
            Self::UnknownOption(step, question, option) => form.condition_place(step, &|one| {
                matches!(one, Condition::Is { question: of, options } | Condition::IsNot { question: of, options }
                        if of == question && options.contains(option))
            }),
            Self::Unreachable(step) | Self::UnsafeHidden(step) => form.way_place(step),
            Self::MoreOfNothing(step) => format!("{}/more", form.step_place(step)),
            Self::FirstAfterMore(step) => form.step_place(step),
            Self::TopicsTwice => form.second(&Kind::Topics),
            Self::UnsafeNotOnce => form.second(&Kind::Unsafe),
            Self::UnsafePrivate => {
                let found = form.places().find(|(_, question)| question.kind == Kind::Unsafe);
                found.map_or_else(String::new, |(place, _)| format!("{place}/private_allowed"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::sound;

    /// The flaws of a form with their places.
    fn places(steps: &str) -> Vec<String> {
        let json = format!(
            r#"{{"id": "f", "version": 1, "band": "older", "topics": ["home", "away"], "steps": [
                {{"id": "topics", "questions": [{{"id": "topics", "kind": "topics"}}]}},
                {{"id": "home", "topic": "home", "questions": [
                    {{"id": "go", "kind": "choice", "options": ["yes", "no"]}}]}},
                {steps}
                {{"id": "unsafe", "questions": [{{"id": "unsafe", "kind": "unsafe"}}]}}]}}"#
        );
        let form = Form::parse(&json).unwrap();
        sound(&form, Some(&["home"])).iter().map(|flaw| flaw.place(&form)).collect()
    }

    #[test]
    fn a_condition_is_found_inside_the_others() {
        let when = r#"{"all": [{"question": "go", "is": ["yes"]}, {"any": [{"question": "why", "is": ["yes"]}]}]}"#;
        let steps = format!(
            r#"{{"id": "more", "topic": "away", "when": {when}, "questions": [{{"id": "why", "kind": "text"}}]}},"#
        );
        assert_eq!(places(&steps), ["/steps/2/when/all/1/any/0"]);
    }

    #[test]
    fn of_two_the_second_is_the_one_too_many() {
        let steps = r#"{"id": "home", "topic": "gone", "picture": "dragon", "questions": [
            {"id": "go", "kind": "choices", "options": ["a", "a"]},
            {"id": "say", "kind": "text", "max": 0}, {"id": "how", "kind": "faces", "options": ["happy"]},
            {"id": "which", "kind": "topics"}, {"id": "danger", "kind": "unsafe"}]},"#;
        let expected = [
            "/steps/2/id",
            "/steps/2/questions/0/id",
            "/steps/2/questions/0/options/1",
            "/steps/2/questions/1/max",
            "/steps/2/questions/2/options/0",
            "/steps/2/topic",
            "/steps/2/questions/3/kind",
            "/topics/1",
            "/steps/3/questions/0/kind",
            "/steps/2/picture",
            "/steps/2/questions/2/options/0/picture",
        ];
        assert_eq!(places(steps), expected);
    }

    #[test]
    fn what_keeps_a_screen_from_being_reached_is_named() {
        let lost =
            r#"{"id": "more", "topic": "away", "when": {"any": []}, "questions": [{"id": "why", "kind": "text"}]},"#;
        assert_eq!(places(lost), ["/steps/2/when"]);
    }
}
