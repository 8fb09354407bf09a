//! R29 to R32: what people chose, and what became of what children said by topic. Of whom, no fact of theirs knows.

use std::collections::HashMap;

use crate::chosen::GivenBy;
use crate::documents::ReplyKind;
use crate::figures::axis::{Codes, Periods};
use crate::figures::counting::{Place, Rule, Shape, What};
use crate::figures::{FeedbackFact, NOT_RECORDED, Range, SaidFact, Scope, TopicsFact};
use crate::form::{self, Form, QuestionId};
use crate::people::Band;
use crate::purpose::Purpose;

/// R29 and R30, by question and choice.
pub(super) struct ByChoice {
    range: Range,
    purposes: &'static [Purpose],
    rows: Codes,
    /// The rows of each question.
    of: HashMap<QuestionId, Vec<usize>>,
}

impl ByChoice {
    /// How a review was for a child, a carer and a parent.
    pub(super) fn after_reviews(scope: &Scope, facts: &[FeedbackFact]) -> Self {
        Self::of(&[Purpose::AfterReview, Purpose::CarerFeedback, Purpose::ParentFeedback], scope, facts)
    }

    /// What is said when a child moves or leaves.
    pub(super) fn moving(scope: &Scope, facts: &[FeedbackFact]) -> Self {
        Self::of(&[Purpose::Moving], scope, facts)
    }

    /// The choices of the forms in use in their order, and after them those that were recorded and are in none of them.
    fn of(purposes: &'static [Purpose], scope: &Scope, facts: &[FeedbackFact]) -> Self {
        let mut known: Vec<(QuestionId, String)> = Vec::new();
        for form in forms(purposes) {
            for (_, question) in form.questions().filter(|(_, question)| question.counted) {
                // What a longer form offers beyond a shorter one stands with the same question.
                for option in form.options(question) {
                    let label = format!("{}.{}", question.id, option.id);
                    if !known.iter().any(|(_, other)| *other == label) {
                        let last = known.iter().rposition(|(other, _)| *other == question.id);
                        known.insert(last.map_or(known.len(), |last| last + 1), (question.id.clone(), label));
                    }
                }
            }
        }
        let mut rule = Self { range: scope.range, purposes, rows: Codes::default(), of: HashMap::new() };
        let chosen = facts.iter().filter(|fact| rule.counts(fact)).flat_map(labels);
        let recorded: Vec<(QuestionId, String)> = chosen.collect();
        let offered = known.iter().map(|(_, label)| label.clone());
        rule.rows = Codes::from_known(offered, recorded.iter().map(|(_, label)| label.as_str()));
        for (question, label) in known.iter().chain(&recorded) {
            let rows = rule.of.entry(question.clone()).or_default();
            let row = rule.rows.row_of(label);
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
        rule
    }

    fn counts(&self, fact: &FeedbackFact) -> bool {
        self.purposes.contains(&fact.purpose) && self.range.contains(fact.on)
    }
}

/// The newest form for each of these in each style, each once.
fn forms(purposes: &[Purpose]) -> Vec<&'static Form> {
    let mut found: Vec<&'static Form> = Vec::new();
    for purpose in purposes {
        for band in Band::ALL.into_iter().rev() {
            let form = form::newest(*purpose, band);
            if !found.iter().any(|other| other.id == form.id) {
                found.push(form);
            }
        }
    }
    found
}

/// What was chosen, as rows are called.
fn labels(fact: &FeedbackFact) -> impl Iterator<Item = (QuestionId, String)> {
    fact.options.iter().map(|option| (fact.question.clone(), format!("{}.{option}", fact.question)))
}

/// The columns of R29 and R30.
const CHOICES: usize = 5;
const ANSWERED: usize = 6;

impl Rule for ByChoice {
    type Fact = FeedbackFact;

    fn shape(&self) -> Shape {
        let of = |who: &str| format!("answers {who} in which it was chosen; in Total all their answers, each once");
        Shape::of("answer", "question and choice, as the form calls them; in one answer several can be chosen")
            .count("child", &of("by a child: alone, with help, or on paper"))
            .count("advocate", &of("by an advocate, as the child asked"))
            .count("carer", &of("by a carer"))
            .count("parent", &of("by a parent"))
            .count("n", &of("by anybody"))
            .count("answered", "answers to the question, each once, whatever was chosen")
            .column("percent", What::Percent { of: CHOICES, from: ANSWERED }, "n / answered")
            .rows_beside_total(self.rows.codes().iter().map(String::as_str))
    }

    fn places(&self, fact: &FeedbackFact, put: &mut dyn FnMut(Place)) {
        if !self.counts(fact) {
            return;
        }
        let by = match fact.by {
            GivenBy::Child => 1,
            GivenBy::Advocate => 2,
            GivenBy::Carer => 3,
            GivenBy::Parent => 4,
        };
        let total = self.rows.codes().len();
        for row in labels(fact).map(|(_, label)| self.rows.row_of(&label)).chain([total]) {
            put(Place::at(row, by));
            put(Place::at(row, CHOICES));
        }
        for row in self.of.get(&fact.question).into_iter().flatten().copied().chain([total]) {
            put(Place::at(row, ANSWERED));
        }
    }
}

/// The topics of the forms in use, those that everybody is asked about too where `for_all` says so.
fn topics(for_all: bool) -> impl Iterator<Item = String> {
    let mut found: Vec<String> = Vec::new();
    for form in forms(&[Purpose::BeforeReview]) {
        let chosen = form.topics.iter().map(|topic| topic.id.as_str());
        let others = form.for_all.iter().map(|topic| topic.as_str()).filter(move |_| for_all);
        for topic in chosen.chain(others) {
            if !found.iter().any(|known| known == topic) {
                found.push(topic.to_owned());
            }
        }
    }
    found.into_iter()
}

/// R31, by when topics were first chosen before a review, and by topic and style.
pub(super) struct Topics {
    periods: Periods,
    topics: Codes,
}

impl Topics {
    pub(super) fn of(scope: &Scope, facts: &[TopicsFact]) -> Self {
        let periods = Periods::of(scope);
        let chosen = facts.iter().filter(|fact| periods.row(fact.on).is_some()).flat_map(|fact| &fact.topics);
        let topics = Codes::from_known(topics(false), chosen.map(|topic| topic.as_str()));
        Self { periods, topics }
    }

    /// The first row of topics: after the periods and their total.
    fn topic_rows(&self) -> usize {
        self.periods.labels().count() + 1
    }

    /// The column that names a topic.
    fn topic_column(&self) -> usize {
        2 + self.topics.codes().len()
    }
}

/// The columns that are no topic: a council's topic that is called like one of them stands after `topic_`.
const NO_TOPICS: [&str; 8] = ["period", "reviews", "topic", "pictures", "middle", "older", "n", "percent"];

impl Rule for Topics {
    type Fact = TopicsFact;

    fn shape(&self) -> Shape {
        let mut shape =
            Shape::of("period", "when a child, or an advocate for them, first chose topics before a review")
                .count("reviews", "reviews before which topics were chosen");
        for topic in self.topics.codes() {
            let key = if NO_TOPICS.contains(&topic.as_str()) { format!("topic_{topic}") } else { topic.clone() };
            shape = shape.count(&key, &format!("of these, reviews before which {topic} was chosen"));
        }
        let n = self.topic_column() + 4;
        shape
            .rows(self.periods.labels())
            .and_of("topic", "before one review several can be chosen")
            .count("pictures", "reviews before which it was chosen in the style for the youngest")
            .count("middle", "reviews before which it was chosen in the style for 8 to 12")
            .count("older", "reviews before which it was chosen in the style for 13 and over")
            .count("n", "reviews before which it was chosen; in Total each once for each topic")
            .column("percent", What::Share { of: n }, "n / n of Total")
            .rows(self.topics.codes().iter().map(String::as_str))
    }

    fn places(&self, fact: &TopicsFact, put: &mut dyn FnMut(Place)) {
        let Some(period) = self.periods.row(fact.on) else { return };
        put(Place::at(period, 1));
        let band = match fact.band {
            Band::Pictures => 1,
            Band::Middle => 2,
            Band::Older => 3,
        };
        for topic in &fact.topics {
            let (topic, named) = (self.topics.row_of(topic.as_str()), self.topic_column());
            put(Place::at(period, 2 + topic));
            put(Place::at(self.topic_rows() + topic, named + band));
            put(Place::at(self.topic_rows() + topic, named + 4));
        }
    }
}

/// R32, by topic: what became of what children said.
pub(super) struct Became {
    range: Range,
    topics: Codes,
}

impl Became {
    pub(super) fn of(scope: &Scope, facts: &[SaidFact]) -> Self {
        let said = facts.iter().filter(|fact| scope.range.contains(fact.held_on));
        let recorded = said.filter_map(|fact| fact.topic.as_ref()).map(|topic| topic.as_str());
        Self { range: scope.range, topics: Codes::from_known(topics(true), recorded) }
    }
}

impl Rule for Became {
    type Fact = SaidFact;

    fn shape(&self) -> Shape {
        Shape::of("topic", "not_recorded: of no topic, shared with care, or from before topics were kept")
            .count("points", "things that children said, in the shared part of records of reviews held")
            .count("answered", "of these, answered")
            .count("heard", "of these, answered with: I have heard this")
            .count("will_do", "of these, answered with: this will happen")
            .count("cannot", "of these, answered with: this cannot happen, because")
            .count("somebody_else", "of these, answered with: somebody else decides this")
            .count(NOT_RECORDED, "of these, answered before it was kept with what")
            .count("not_answered", "of points, not answered")
            .column("percent_answered", What::Percent { of: 2, from: 1 }, "answered / points")
            .rows(self.topics.labels())
    }

    fn places(&self, fact: &SaidFact, put: &mut dyn FnMut(Place)) {
        if !self.range.contains(fact.held_on) {
            return;
        }
        let row = match &fact.topic {
            Some(topic) => self.topics.row_of(topic.as_str()),
            None => self.topics.codes().len(),
        };
        put(Place::at(row, 1));
        if !fact.answered {
            return put(Place::at(row, 8));
        }
        put(Place::at(row, 2));
        let answer = match fact.answer {
            Some(ReplyKind::Heard) => 3,
            Some(ReplyKind::WillDo) => 4,
            Some(ReplyKind::Cannot) => 5,
            Some(ReplyKind::SomebodyElse) => 6,
            None => 7,
        };
        put(Place::at(row, answer));
    }
}
