//! What was answered, shortly: the pictures that were chosen, the question small, the answer large. The whole line leads
//! to its screen.

use leptos::prelude::*;

use super::check::CheckLine;
use super::lock;
use crate::components::{Picture, Tag, drawing::Drawn};
use crate::text::t;

/// The lines, each a link where it can be changed.
#[component]
pub fn SaidList(
    /// What was said.
    lines: Vec<CheckLine>,
    /// The first name of the IRO, if one is allocated.
    reader: Option<String>,
) -> impl IntoView {
    let some = !lines.is_empty();
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{one(line, reader.as_deref())}</li> }).collect();
    some.then(|| view! { <ul class="gave">{lines}</ul> })
}

fn one(line: CheckLine, reader: Option<&str>) -> AnyView {
    let CheckLine { question, answer, drawing, change, pictures, only_iro, not_before } = line;
    let drawn = drawing.is_some();
    let pictures: Vec<_> =
        pictures.into_iter().map(|name| view! { <Picture name=name side=44 beside_words=true /> }).collect();
    let pictures = (!pictures.is_empty()).then(|| view! { <span class="gave__pictures">{pictures}</span> });
    let locked = only_iro.then(|| view! { <Tag label=lock::only(reader) /> });
    let kept_from = lock::not_before(&not_before).map(|whom| view! { <Tag label=whom /> });
    let words = view! {
        {pictures}
        <span class="gave__words">
            <span class="gave__question">{question}</span>
            " "
            {(!drawn).then(|| view! { <span class="gave__answer" dir="auto">{answer.unwrap_or_default()}</span> })}
            {locked}
            {kept_from}
        </span>
    };
    let drawing = drawing.map(|drawing| view! { <Drawn drawing=drawing /> });
    match change {
        Some(href) => view! {
            <a class="gave__line" href=href>
                {words} <span class="hidden">" " {t("summary-change")}</span>
            </a>
            {drawing}
        }
        .into_any(),
        None => view! { <div class="gave__line">{words}</div> {drawing} }.into_any(),
    }
}
