//! Whether any answers at all lead to a screen.
//!
//! The only ways to make a screen unreachable are a list of nothing and asking two different answers of a question
//! that takes one. Whoever wants a topic's further screens can ask for them, so that these demand nothing. Each way to
//! a screen is therefore a set of demands, one for each question, and demands on the same single-answer question are
//! met together only where they overlap.

use std::collections::{BTreeMap, BTreeSet};

use super::{Condition, Form, Step};

/// What stands for a question that was not answered: no option has this name.
const SILENCE: &str = "";

/// What must have been chosen: for each question, one of these.
type Way<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Whether the screen at this place can be reached. The form's conditions look at known, earlier questions only.
pub(super) fn reachable(form: &Form, place: usize) -> bool {
    !ways_to(form, &form.steps[place]).is_empty()
}

fn ways_to<'a>(form: &'a Form, step: &'a Step) -> Vec<Way<'a>> {
    let mut ways = vec![Way::new()];
    if let Some(topic) = form.needs_topic(step) {
        ways = both(form, ways, chosen(form, None, vec![topic.as_str()]));
    }
    match &step.when {
        Some(when) => both(form, ways, ways_of(form, when)),
        None => ways,
    }
}

fn ways_of<'a>(form: &'a Form, condition: &'a Condition) -> Vec<Way<'a>> {
    match condition {
        Condition::Topic(topic) => chosen(form, None, vec![topic.as_str()]),
        Condition::Is { question, options } => {
            chosen(form, Some(question.as_str()), options.iter().map(String::as_str).collect())
        }
        Condition::IsNot { question, options } => vec![otherwise(form, question.as_str(), options)],
        Condition::Any(any) => any.iter().flat_map(|one| ways_of(form, one)).collect(),
        Condition::All(all) => all.iter().fold(vec![Way::new()], |ways, one| both(form, ways, ways_of(form, one))),
    }
}

/// The ways to have chosen one of these options: the question's own screen must be reached too.
/// `None` for the question that asks for topics.
fn chosen<'a>(form: &'a Form, question: Option<&str>, options: Vec<&'a str>) -> Vec<Way<'a>> {
    let wanted = question.or_else(|| form.topics_question().map(|asked| asked.id.as_str()));
    let found = form.questions().find(|(_, asked)| Some(asked.id.as_str()) == wanted);
    let (Some((step, asked)), false) = (found, options.is_empty()) else { return Vec::new() };
    both(form, ways_to(form, step), vec![Way::from([(asked.id.as_str(), options.into_iter().collect())])])
}

/// The way that leaves these options out: any other was chosen, or none.
fn otherwise<'a>(form: &'a Form, question: &'a str, options: &[String]) -> Way<'a> {
    let asked = form.question(question);
    let known = asked.into_iter().flat_map(|asked| form.options(asked)).map(|option| option.id.as_str());
    let others = known.filter(|id| !options.iter().any(|option| option == id));
    Way::from([(question, others.chain([SILENCE]).collect())])
}

/// Every way of one kind together with every way of the other, as far as they agree.
fn both<'a>(form: &Form, some: Vec<Way<'a>>, others: Vec<Way<'a>>) -> Vec<Way<'a>> {
    some.iter().flat_map(|one| others.iter().filter_map(|other| join(form, one, other))).collect()
}

fn join<'a>(form: &Form, one: &Way<'a>, other: &Way<'a>) -> Option<Way<'a>> {
    let mut way = one.clone();
    for (question, options) in other {
        let many = form.question(question).is_some_and(super::Question::takes_many);
        let demand = way.entry(question).or_insert_with(|| options.clone());
        if many {
            demand.extend(options);
        } else {
            demand.retain(|option| options.contains(option));
            if demand.is_empty() {
                return None;
            }
        }
    }
    Some(way)
}
