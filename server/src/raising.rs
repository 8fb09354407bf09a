//! What a sending raises beside its answers: matters on desks, and a concern for whatever is unsafe.

use heard_domain::documents::{ConcernText, Given, PromiseSaid, Telling};
use heard_domain::going_on::Told;
use heard_domain::journey::{Answer, Said, Value};
use heard_domain::matter::Kind;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::store::{NewConcern, NewMatter};
use heard_domain::{Moment, english_time, form};

use crate::joining::Set;
use crate::state::App;
use crate::vault::{DataKey, places};

/// What the sending puts on somebody's desk: what it is for, and each promise that did not happen.
#[must_use]
pub fn matters(app: &App, raises: &[Kind], promises: &[PromiseSaid]) -> Vec<NewMatter> {
    let today = english_time::day(app.clock.now());
    let matter = |kind: Kind, decision| NewMatter {
        id: app.dice.id(),
        kind,
        decision,
        letter: None,
        review: None,
        due_on: kind.due(today),
    };
    let broken = promises.iter().filter_map(|said| Some(matter(said.happened.raises()?, Some(said.promised.decision))));
    raises.iter().map(|kind| matter(*kind, None)).chain(broken).collect()
}

/// What is said of one promise, as an answer of its own; `at` is when, where it stands among what was sent before.
#[must_use]
pub fn promise_given(app: &App, band: Band, said: &PromiseSaid, at: Option<Moment>) -> Given {
    let form = form::newest(Purpose::LastTime, band);
    let question = form.questions().next().expect("a sound form has a question").1;
    let answer = Answer::of(Value::One(said.happened.code().to_owned()));
    let said_in = Said { form: form.id.clone(), version: form.version, question: question.id.clone(), answer };
    Given { id: app.dice.id(), said: said_in, promised: Some(said.promised.clone()), at }
}

/// Everything unsafe that was told, kept apart so that whoever acts on it need not read the rest; with what was told in
/// the set that it joins.
#[must_use]
pub fn concern(app: &App, key: &DataKey, told: &[Told], joins: Option<&Set>) -> Option<NewConcern> {
    let joined_at = joins.map(|_| app.clock.now());
    let tellings = told.iter().filter(|told| told.said.answer.value.is_unsafe());
    let tellings = tellings.filter_map(|told| match &told.said.answer.value {
        Value::UnsafeTold { choice, words } => {
            Some(Telling { choice: *choice, words: words.clone(), at: told.at.or(joined_at) })
        }
        _ => None,
    });
    let tellings: Vec<_> = tellings.collect();
    if tellings.is_empty() {
        return None;
    }
    let before = joins.and_then(|set| set.concern.clone());
    let (id, before) = before.map_or_else(|| (app.dice.id(), Vec::new()), |(id, text)| (id, text.tellings));
    let text = ConcernText { tellings: before.into_iter().chain(tellings).collect() };
    Some(NewConcern { id, body: key.seal(places::concern_body(id), &text) })
}
