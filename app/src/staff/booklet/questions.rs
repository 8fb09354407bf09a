//! The questions on paper: boxes to tick, lines to write on. A screen that is on the path only after some answer stands
//! in its place and says after which. One lock a heading keeps all under it for the IRO.

use heard_domain::form::{AnswerOption, Form, Kind, Place, Question, UnsafeChoice};
use heard_domain::people::Band;
use leptos::prelude::*;

use super::printed::Section;
use super::{Printed, only_if};
use crate::child::lock::only;
use crate::components::Picture;
use crate::text::{Text, t};

/// All of them, in order, numbered through. `iro` is the first name of whoever reads.
pub(super) fn all(printed: &Printed, iro: &Text) -> Vec<AnyView> {
    printed.sections().iter().map(|section| part(printed, section, iro).into_any()).collect()
}

/// What stands under one heading: a topic's, that of a screen with several questions, or a question's own.
fn part(printed: &Printed, section: &Section, iro: &Text) -> impl IntoView + use<> {
    let (form, first) = (printed.form, section.first);
    let asked = || section.steps.iter().flat_map(|step| &step.questions);
    let alone = !section.as_topic && asked().count() == 1;
    let title = match asked().next() {
        Some(question) if alone => numbered(printed, question),
        _ => first
            .topic_key()
            .filter(|_| section.as_topic)
            .map_or_else(|| t(&first.heading_key(form.band)), |key| t(&key)),
    };
    let of_topic =
        form.topics.iter().find(|topic| first.topic.as_ref().is_some_and(|id| id.as_str() == topic.id.as_str()));
    let picture = of_topic.filter(|_| section.as_topic).map_or(&first.picture, |topic| &topic.picture);
    let picture = picture.clone().filter(|_| form.band != Band::Older && !alone);
    let lock = asked().any(|question| question.private_allowed && question.kind != Kind::Topics);
    let screens: Vec<_> = section
        .steps
        .iter()
        .map(|step| {
            let only_if = only_if::words(printed, step).map(|words| view! { <p class="booklet__if">{words}</p> });
            let questions: Vec<_> = step.questions.iter().map(|one| question(printed, one, alone)).collect();
            view! {
                {only_if}
                {questions}
            }
        })
        .collect();
    view! {
        <section class=if section.as_topic { "booklet__part booklet__part--topic" } else { "booklet__part" }>
            <header class="booklet__title">
                {picture.map(|name| view! { <Picture name=name side=40 beside_words=true at_once=true /> })}
                <h2>{title}</h2>
                {lock.then(|| view! { <p class="booklet__box booklet__lock">{only(Some(iro))}</p> })}
            </header>
            {screens}
        </section>
    }
}

/// A question's title with its number.
fn numbered(printed: &Printed, question: &'static Question) -> Text {
    let number = printed.number(&question.id).unwrap_or_default();
    format!("{number}. {}", t(&question.title_key(printed.form.band))).into()
}

/// A question; one that stands alone is headed by its part.
fn question(printed: &Printed, question: &'static Question, alone: bool) -> AnyView {
    let (form, band) = (printed.form, printed.form.band);
    let title = (!alone).then(|| view! { <h3>{numbered(printed, question)}</h3> });
    let hint = question.hint_key(band).map(|key| view! { <p class="booklet__small">{t(&key)}</p> });
    // The hints of the questions that everybody is asked say it themselves.
    let said = question.hint && matches!(question.kind, Kind::Topics | Kind::Faces { .. });
    let how = match question.kind {
        Kind::Places { .. } => Some(t("booklet-tick-each")),
        _ => (question.takes_many() && !said).then(|| t("booklet-tick-many")),
    };
    let how = how.map(|how| view! { <p class="booklet__small">{how}</p> });
    view! {
        <div class="booklet__question">
            {title} {hint} {how} {answer(form, question, alone)}
        </div>
    }
    .into_any()
}

/// The one switch from kind to what is printed.
fn answer(form: &'static Form, question: &'static Question, alone: bool) -> AnyView {
    let pictured = form.band == Band::Pictures;
    let option = |option: &AnswerOption| {
        let faces = matches!(question.kind, Kind::Faces { .. });
        let face = || faces.then(|| option.id.to_string());
        let picture = option.picture.clone().filter(|_| pictured || faces).or_else(face);
        tick(picture, t(&question.option_key(option)))
    };
    match &question.kind {
        Kind::Topics | Kind::Faces { .. } | Kind::Choice { .. } | Kind::Choices { .. } => {
            let asked = form.options(question);
            let options: Vec<_> = asked.iter().map(option).collect();
            let tiles = format!("booklet__tiles booklet__tiles--{}", columns(asked.len()));
            let class = if pictured { tiles } else { "booklet__options".to_owned() };
            view! { <ul class=class>{options}</ul> }.into_any()
        }
        Kind::Places { .. } => places(form, question).into_any(),
        Kind::Text { .. } => lines(room(form.band, alone)).into_any(),
        Kind::Drawing => view! { <div class="booklet__drawing"></div> }.into_any(),
        Kind::Unsafe => {
            let options: Vec<_> = UnsafeChoice::ALL.into_iter().map(|choice| tick(None, t(choice.key()))).collect();
            let label = question.words_key(form.band).map(|key| view! { <p>{t(&key)}</p> });
            view! {
                <ul class="booklet__options">{options}</ul>
                {label}
                {lines(2)}
                <p class="booklet__small">{t("booklet-unsafe")}</p>
            }
            .into_any()
        }
    }
}

/// A person a row, with three boxes.
fn places(form: &Form, question: &Question) -> impl IntoView + use<> {
    let head = Place::ALL.map(|place| view! { <th scope="col">{t(place.key())}</th> });
    let row = |person: &AnswerOption| {
        let picture = person.picture.clone().filter(|_| form.band == Band::Pictures);
        let boxes = Place::ALL.map(|_| view! { <td><span class="booklet__box"></span></td> });
        view! {
            <tr>
                <th scope="row">
                    {picture.map(|name| view! { <Picture name=name side=32 beside_words=true at_once=true /> })}
                    {t(&question.option_key(person))}
                </th>
                {boxes}
            </tr>
        }
    };
    let rows: Vec<_> = form.options(question).iter().map(row).collect();
    view! {
        <table class="booklet__places">
            <caption class="hidden">{t(&question.title_key(form.band))}</caption>
            <thead>
                <tr>
                    <td></td>
                    {head}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// Lines for words: more where no other question stands beside them, and few for the youngest, who write little.
const fn room(band: Band, alone: bool) -> usize {
    match (band, alone) {
        (Band::Pictures, _) => 2,
        (Band::Middle | Band::Older, false) => 3,
        (Band::Middle, true) => 8,
        (Band::Older, true) => 5,
    }
}

/// In how many columns pictures stand, at most five, so that their rows are as even as can be.
const fn columns(options: usize) -> usize {
    let rows = options.div_ceil(5);
    if rows == 0 { 1 } else { options.div_ceil(rows) }
}

fn tick(picture: Option<String>, label: Text) -> impl IntoView {
    view! {
        <li class="booklet__box">
            {picture.map(|name| view! { <Picture name=name side=40 beside_words=true at_once=true /> })}
            <span>{label}</span>
        </li>
    }
}

/// Lines to write on.
pub(super) fn lines(count: usize) -> impl IntoView {
    let lines: Vec<_> = (0..count).map(|_| view! { <div class="booklet__line"></div> }).collect();
    view! { <div aria-hidden="true">{lines}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_pictures_are_even() {
        let columns = [1, 3, 4, 6, 7, 8, 9, 10, 11, 12].map(columns);
        assert_eq!(columns, [1, 3, 4, 3, 4, 4, 5, 5, 4, 4]);
    }
}
