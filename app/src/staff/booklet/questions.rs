//! Every question of the form on paper: boxes to tick, lines to write on. Nothing is left out: a screen that is on the
//! path only after some answer stands in its place and says after which.

use heard_domain::form::{AnswerOption, Form, Kind, Question, Step, UnsafeChoice};
use heard_domain::people::Band;
use leptos::prelude::*;

use super::only_if;
use crate::components::Picture;
use crate::text::{Text, t};

/// Lines for words. Small children write big, and draw.
const LINES: usize = 5;

/// All of them, in order, numbered through.
pub(super) fn all(form: &'static Form) -> Vec<AnyView> {
    form.steps.iter().map(|step| screen(form, step).into_any()).collect()
}

fn screen(form: &'static Form, step: &'static Step) -> impl IntoView {
    let single = step.questions.len() == 1;
    let only_if = only_if::words(form, step).map(|words| view! { <p class="booklet__if">{words}</p> });
    let questions: Vec<_> = step.questions.iter().map(|question| one(form, question, single).into_any()).collect();
    view! {
        <section class="booklet__screen">
            {(!single).then(|| view! { <h2>{t(&step.heading_key(form.band))}</h2> })} {only_if} {questions}
        </section>
    }
}

fn one(form: &'static Form, question: &'static Question, single: bool) -> impl IntoView {
    let band = form.band;
    let title = format!("{}. {}", only_if::number(form, &question.id), t(&question.title_key(band)));
    let hint = question.hint_key(band).map(|key| view! { <p>{t(&key)}</p> });
    let how = match question.kind {
        Kind::Text { .. } | Kind::Drawing => None,
        _ if question.takes_many() => Some(t("booklet-tick-many")),
        _ => Some(t("booklet-tick-one")),
    };
    let only_iro = (question.private_allowed && question.kind != Kind::Topics)
        .then(|| view! { <p class="booklet__box booklet__iro">{t("only-iro")}</p> });
    view! {
        <div class="booklet__question">
            {if single { view! { <h2>{title}</h2> }.into_any() } else { view! { <h3>{title}</h3> }.into_any() }}
            {hint} {how.map(|how| view! { <p class="booklet__how">{how}</p> })} {answer(form, question)} {only_iro}
        </div>
    }
}

/// The one switch from kind to what is printed.
fn answer(form: &'static Form, question: &'static Question) -> AnyView {
    let pictured = form.band == Band::Pictures;
    let option = |option: &AnswerOption| {
        let face = matches!(question.kind, Kind::Faces { .. }).then(|| option.id.to_string());
        let picture = option.picture.clone().filter(|_| pictured).or(face);
        tick(picture, t(&question.option_key(option)))
    };
    match &question.kind {
        Kind::Topics | Kind::Faces { .. } | Kind::Choice { .. } | Kind::Choices { .. } => {
            let options: Vec<_> = form.options(question).iter().map(option).collect();
            view! { <ul class="booklet__options">{options}</ul> }.into_any()
        }
        Kind::Text { .. } => lines(LINES).into_any(),
        Kind::Drawing => view! { <div class="booklet__drawing"></div> }.into_any(),
        Kind::Unsafe => {
            let options: Vec<_> = UnsafeChoice::ALL.into_iter().map(|choice| tick(None, t(choice.key()))).collect();
            let label = question.words_key(form.band).map(|key| view! { <p>{t(&key)}</p> });
            view! {
                <ul class="booklet__options">{options}</ul>
                <p>{t("booklet-unsafe")}</p>
                {label}
                {lines(LINES)}
            }
            .into_any()
        }
    }
}

fn tick(picture: Option<String>, label: Text) -> impl IntoView {
    view! {
        <li class="booklet__box">
            {picture.map(|name| view! { <Picture name=name side=48 beside_words=true at_once=true /> })} {label}
        </li>
    }
}

/// Lines to write on.
pub(super) fn lines(count: usize) -> impl IntoView {
    let lines: Vec<_> = (0..count).map(|_| view! { <div class="booklet__line"></div> }).collect();
    view! { <div aria-hidden="true">{lines}</div> }
}
