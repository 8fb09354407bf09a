//! What of a form is printed, and how it falls into parts.

use heard_domain::form::{Form, QuestionId, Step};

/// Which of the two papers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// What everybody is asked, and the first screens of every topic.
    First,
    /// The further screens of these topics.
    Further(Vec<String>),
}

/// What of a form is printed.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The form.
    pub form: &'static Form,
    /// Which part of it.
    pub part: Part,
}

/// Screens that follow each other under one heading: those of a topic, or one of no topic that has to be chosen.
pub(super) struct Section {
    /// The first screen, by which it is headed.
    pub(super) first: &'static Step,
    /// Whether it is headed as its topic.
    pub(super) as_topic: bool,
    /// All screens.
    pub(super) steps: Vec<&'static Step>,
}

impl Printed {
    /// The screens, in order.
    pub(super) fn steps(&self) -> impl Iterator<Item = &'static Step> {
        let printed = |step: &&Step| match &self.part {
            Part::First => !step.more,
            Part::Further(topics) => {
                step.more && step.topic.as_ref().is_some_and(|topic| topics.iter().any(|one| one == topic.as_str()))
            }
        };
        self.form.steps.iter().filter(printed)
    }

    /// The screens under their headings.
    pub(super) fn sections(&self) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        for step in self.steps() {
            let as_topic = step.topic.is_some() && (step.more || self.form.needs_topic(step).is_some());
            match sections.last_mut() {
                Some(last) if as_topic && last.as_topic && last.first.topic == step.topic => last.steps.push(step),
                _ => sections.push(Section { first: step, as_topic, steps: vec![step] }),
            }
        }
        sections
    }

    /// The number of a question, from 1; `None` for one that is not printed.
    pub(super) fn number(&self, id: &QuestionId) -> Option<usize> {
        self.steps().flat_map(|step| &step.questions).position(|question| question.id == *id).map(|place| place + 1)
    }
}

#[cfg(test)]
mod tests {
    use heard_domain::form;
    use heard_domain::people::Band;
    use heard_domain::purpose::Purpose;

    use super::*;

    #[test]
    fn every_question_is_on_one_of_the_two_papers() {
        for band in Band::ALL {
            let form = form::newest(Purpose::BeforeReview, band);
            let topics = form.further_topics().iter().map(ToString::to_string).collect();
            let count = |part| Printed { form, part }.steps().flat_map(|step| &step.questions).count();
            assert_eq!(count(Part::First) + count(Part::Further(topics)), form.questions().count(), "{band:?}");
            assert_eq!(count(Part::Further(Vec::new())), 0);
        }
    }

    #[test]
    fn a_topic_is_headed_once_and_the_meeting_that_everybody_is_asked_about_by_itself() {
        let form = form::newest(Purpose::BeforeReview, Band::Middle);
        let sections = Printed { form, part: Part::First }.sections();
        let headed = sections.iter().filter(|section| section.as_topic).count();
        assert_eq!(headed, form.topics.len());
        let meeting = sections.iter().find(|section| section.first.id.as_str() == "meeting").expect("asked");
        assert!(!meeting.as_topic);
    }
}
