//! Whether a form can be used: every screen can be reached, every name is known, nothing is said twice.
//!
//! A form has no loops by construction: its path runs forward through the list of its screens, and a condition
//! that looks at its own screen or a later one, the only way to write a circle, is [`Flaw::Later`].

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::{AnswerOption, Condition, Form, Kind, OptionId, QuestionId, StepId, TopicId, UnsafeChoice, reach};
use crate::matter::Desk;

/// What is wrong with a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// It has no screens.
    Empty,
    /// A screen without questions.
    EmptyStep(StepId),
    /// Two screens of one id.
    DuplicateStep(StepId),
    /// Two questions of one id.
    DuplicateQuestion(QuestionId),
    /// Two options of one id.
    DuplicateOption(QuestionId, OptionId),
    /// A question to choose from with nothing to choose.
    NoOptions(QuestionId),
    /// A text question that takes no text.
    NoRoom(QuestionId),
    /// A picture that is not drawn.
    UnknownPicture(String),
    /// A face whose id is not `face-…`, and that has no picture of another name.
    NotAFace(QuestionId, OptionId),
    /// A topic that the form does not offer.
    UnknownTopic(StepId, TopicId),
    /// A topic that leads nowhere.
    UnusedTopic(OptionId),
    /// A condition on a question that is not in the form.
    UnknownQuestion(StepId, QuestionId),
    /// A condition on a question that comes on the same screen or later.
    Later(StepId, QuestionId),
    /// A condition on an option that the question does not have.
    UnknownOption(StepId, QuestionId, String),
    /// A screen that no answers lead to.
    Unreachable(StepId),
    /// A further screen that nothing leads to: of no topic, or of one without a first screen before it that is always
    /// asked.
    MoreOfNothing(StepId),
    /// A first screen of a topic after its further ones, where the button for these has gone by.
    FirstAfterMore(StepId),
    /// Topics chosen in more than one place.
    TopicsTwice,
    /// No unsafe question, or several (it is always asked, once), save in a form for a
    /// purpose that does without ([`crate::purpose::Purpose::asks_about_safety`]).
    UnsafeNotOnce,
    /// The unsafe question on a screen that is not always shown.
    UnsafeHidden(StepId),
    /// An option raising what no answer raises ([`crate::matter::Kind::is_asked_for`]), or in a form that is not a
    /// child's, or a person who is placed and not chosen.
    RaisesNothing(QuestionId, OptionId),
    /// An option raising what another desk reads, in an answer that may be marked "only my IRO", which would not be
    /// true.
    RaisesPrivate(QuestionId, OptionId),
    /// The unsafe question offering "only my IRO", which would not be true.
    UnsafePrivate,
}

/// Everything wrong with a form; empty when it is sound. `pictures` are the names that are drawn;
/// `None` leaves pictures unchecked.
#[must_use]
pub fn sound(form: &Form, pictures: Option<&[&str]>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if form.steps.is_empty() {
        flaws.push(Flaw::Empty);
    }
    names(form, &mut flaws);
    for (place, _) in form.steps.iter().enumerate() {
        step(form, place, &mut flaws);
    }
    topics(form, &mut flaws);
    more(form, &mut flaws);
    raising(form, &mut flaws);
    safety(form, &mut flaws);
    // Only a form whose conditions all look backwards at known questions can be walked.
    if flaws.is_empty() {
        let lost = (0..form.steps.len()).filter(|place| !reach::reachable(form, *place));
        flaws.extend(lost.map(|place| Flaw::Unreachable(form.steps[place].id.clone())));
    }
    if let Some(known) = pictures {
        flaws.extend(
            form.pictures().filter(|name| !known.contains(name)).map(|name| Flaw::UnknownPicture(name.to_owned())),
        );
    }
    flaws
}

fn names(form: &Form, flaws: &mut Vec<Flaw>) {
    let (mut steps, mut questions) = (BTreeSet::new(), BTreeSet::new());
    flaws.extend(form.steps.iter().filter(|s| !steps.insert(&s.id)).map(|s| Flaw::DuplicateStep(s.id.clone())));
    for (_, question) in form.questions() {
        if !questions.insert(&question.id) {
            flaws.push(Flaw::DuplicateQuestion(question.id.clone()));
        }
        let mut ids = BTreeSet::new();
        for AnswerOption { id, picture, .. } in form.options(question) {
            if !ids.insert(id) {
                flaws.push(Flaw::DuplicateOption(question.id.clone(), id.clone()));
            }
            let pictured = picture.as_ref().is_some_and(|picture| picture != id.as_str());
            if matches!(question.kind, Kind::Faces { .. }) && !id.as_str().starts_with("face-") && !pictured {
                flaws.push(Flaw::NotAFace(question.id.clone(), id.clone()));
            }
        }
        match question.kind {
            Kind::Text { max: 0 } => flaws.push(Flaw::NoRoom(question.id.clone())),
            Kind::Text { .. } | Kind::Drawing | Kind::Unsafe => {}
            _ if ids.is_empty() => flaws.push(Flaw::NoOptions(question.id.clone())),
            _ => {}
        }
    }
}

fn step(form: &Form, place: usize, flaws: &mut Vec<Flaw>) {
    let step = &form.steps[place];
    if step.questions.is_empty() {
        flaws.push(Flaw::EmptyStep(step.id.clone()));
    }
    // In a form that asks for no topics, a screen's topic only says what it is about.
    if let Some(topic) = form.needs_topic(step) {
        condition(form, place, &Condition::Topic(topic.clone()), flaws);
    }
    if let Some(when) = &step.when {
        condition(form, place, when, flaws);
    }
}

fn condition(form: &Form, place: usize, when: &Condition, flaws: &mut Vec<Flaw>) {
    let step = &form.steps[place].id;
    let earlier = |id: &QuestionId| form.steps[..place].iter().any(|s| s.questions.iter().any(|q| q.id == *id));
    match when {
        Condition::All(several) | Condition::Any(several) => {
            several.iter().for_each(|one| condition(form, place, one, flaws));
        }
        Condition::Topic(topic) => {
            if !form.topics.iter().any(|known| known.id.as_str() == topic.as_str()) {
                flaws.push(Flaw::UnknownTopic(step.clone(), topic.clone()));
            }
            if let Some(asked) = form.topics_question().filter(|asked| !earlier(&asked.id)) {
                flaws.push(Flaw::Later(step.clone(), asked.id.clone()));
            }
        }
        Condition::Is { question, options } | Condition::IsNot { question, options } => {
            match form.question(question.as_str()) {
                None => flaws.push(Flaw::UnknownQuestion(step.clone(), question.clone())),
                Some(_) if !earlier(question) => flaws.push(Flaw::Later(step.clone(), question.clone())),
                Some(asked) => flaws.extend(
                    options
                        .iter()
                        .filter(|option| match asked.kind {
                            Kind::Unsafe => UnsafeChoice::from_code(option).is_none(),
                            // Where somebody should be is no choice that a screen could follow.
                            Kind::Places { .. } => true,
                            _ => !form.options(asked).iter().any(|known| known.id.as_str() == *option),
                        })
                        .map(|option| Flaw::UnknownOption(step.clone(), question.clone(), option.clone())),
                ),
            }
        }
    }
}

fn topics(form: &Form, flaws: &mut Vec<Flaw>) {
    let asked = form.questions().filter(|(_, question)| question.kind == Kind::Topics).count();
    if asked > 1 {
        flaws.push(Flaw::TopicsTwice);
    }
    let leads = |topic: &OptionId| {
        form.steps.iter().any(|step| step.topic.as_ref().is_some_and(|of| of.as_str() == topic.as_str()))
    };
    flaws.extend(form.topics.iter().filter(|topic| !leads(&topic.id)).map(|topic| Flaw::UnusedTopic(topic.id.clone())));
    let lost = |topic: &&TopicId| !form.steps.iter().any(|step| step.topic.as_ref() == Some(*topic));
    let named = form.for_all.iter().filter(lost).filter_map(|topic| topic.as_str().parse().ok());
    flaws.extend(named.map(Flaw::UnusedTopic));
}

/// Further screens come after a first one that whoever chose the topic is asked: it has the button for them.
fn more(form: &Form, flaws: &mut Vec<Flaw>) {
    for (place, step) in form.steps.iter().enumerate() {
        let before = || form.steps[..place].iter().filter(|other| other.topic.is_some() && other.topic == step.topic);
        if step.more && !before().any(|other| !other.more && other.when.is_none()) {
            flaws.push(Flaw::MoreOfNothing(step.id.clone()));
        }
        if !step.more && before().any(|other| other.more) {
            flaws.push(Flaw::FirstAfterMore(step.id.clone()));
        }
    }
}

fn raising(form: &Form, flaws: &mut Vec<Flaw>) {
    let asked = form.questions().map(|(_, question)| question);
    for (question, option) in asked.flat_map(|question| form.options(question).iter().map(move |one| (question, one))) {
        let Some(kind) = option.raises else { continue };
        let chosen = !matches!(question.kind, Kind::Places { .. });
        if !chosen || !kind.is_asked_for() || !form.purpose.is_childs() {
            flaws.push(Flaw::RaisesNothing(question.id.clone(), option.id.clone()));
        } else if question.private_allowed && kind.desk() != Desk::Iro {
            flaws.push(Flaw::RaisesPrivate(question.id.clone(), option.id.clone()));
        }
    }
}

fn safety(form: &Form, flaws: &mut Vec<Flaw>) {
    let asked: Vec<_> = form.questions().filter(|(_, question)| question.kind == Kind::Unsafe).collect();
    if asked.is_empty() && !form.purpose.asks_about_safety() {
        return;
    }
    let [(step, question)] = asked.as_slice() else {
        flaws.push(Flaw::UnsafeNotOnce);
        return;
    };
    if !form.is_for_everybody(step) {
        flaws.push(Flaw::UnsafeHidden(step.id.clone()));
    }
    if question.private_allowed {
        flaws.push(Flaw::UnsafePrivate);
    }
}
