//! What was answered, shortly: the pictures that were chosen, the question small, the answer large. The whole line
//! leads to its screen. Where much was said, each topic is a line of its own, with its answers in short, and opens.

use leptos::prelude::*;

use super::check::CheckLine;
use super::lock;
use crate::components::{Picture, Player, Tag, drawing::Drawn};
use crate::paths;
use crate::text::{Text, t};

/// From how many lines on they are folded by topic: more do not fit on two screens of a phone.
const MUCH: usize = 9;

/// The lines, each a link where it can be changed.
#[component]
pub fn SaidList(
    /// What was said.
    lines: Vec<CheckLine>,
    /// The first name of the IRO, if one is allocated.
    reader: Option<String>,
) -> impl IntoView {
    let some = !lines.is_empty();
    let folds = lines.len() >= MUCH;
    let mut groups: Vec<(Option<Text>, Vec<CheckLine>)> = Vec::new();
    for line in lines {
        let topic = line.topic.clone().filter(|_| folds);
        match groups.last_mut().filter(|(last, _)| topic.is_some() && *last == topic) {
            Some((_, group)) => group.push(line),
            None => groups.push((topic, vec![line])),
        }
    }
    let item = |(topic, lines): (Option<Text>, Vec<CheckLine>)| {
        let brief = topic.filter(|_| lines.len() > 1).map(|topic| (topic, brief(&lines)));
        let mut lines = lines.into_iter().map(|line| one(line, reader.as_deref(), folds));
        match brief {
            Some((topic, brief)) => {
                let lines: Vec<_> = lines.map(|line| view! { <li>{line}</li> }).collect();
                view! {
                    <li>
                        <details class="gave__topic">
                            <summary>
                                <span class="gave__question">{topic}</span>
                                " "
                                <span class="gave__brief" dir="auto">{brief}</span>
                            </summary>
                            <ul class="gave">{lines}</ul>
                        </details>
                    </li>
                }
                .into_any()
            }
            None => view! { <li>{lines.next()}</li> }.into_any(),
        }
    };
    let items: Vec<_> = groups.into_iter().map(item).collect();
    some.then(|| view! { <ul class="gave">{items}</ul> })
}

/// The answers of a topic, one after another.
fn brief(lines: &[CheckLine]) -> String {
    lines.iter().filter_map(|line| line.answer.as_deref()).collect::<Vec<_>>().join(" · ")
}

fn one(line: CheckLine, reader: Option<&str>, folds: bool) -> AnyView {
    let CheckLine { question, answer, drawing, recording, change, topic: _, is_topics, pictures, only_iro, not_before } =
        line;
    let drawn = drawing.is_some();
    let in_one_line = is_topics && folds;
    let answer_class = if in_one_line { "gave__answer gave__brief" } else { "gave__answer" };
    let pictures: Vec<_> = pictures
        .into_iter()
        .filter(|_| !in_one_line)
        .map(|name| view! { <Picture name=name side=44 beside_words=true /> })
        .collect();
    let pictures = (!pictures.is_empty()).then(|| view! { <span class="gave__pictures">{pictures}</span> });
    let locked = only_iro.then(|| view! { <Tag label=lock::only(reader) /> });
    let kept_from = lock::not_before(&not_before).map(|whom| view! { <Tag label=whom /> });
    let words = view! {
        {pictures}
        <span class="gave__words">
            <span class="gave__question">{question}</span>
            " "
            {(!drawn).then(|| view! { <span class=answer_class dir="auto">{answer.unwrap_or_default()}</span> })}
            {locked}
            {kept_from}
        </span>
    };
    let drawing = drawing.map(|drawing| view! { <Drawn drawing=drawing /> });
    let heard = recording.map(|one| {
        view! { <Player href=paths::Recording { recording: one.id }.href() length=one.length() /> }
    });
    match change {
        Some(href) => view! {
            <a class="gave__line" href=href>
                {words} <span class="hidden">" " {t("summary-change")}</span>
            </a>
            {drawing}
            {heard}
        }
        .into_any(),
        None => view! { <div class="gave__line">{words}</div> {drawing} {heard} }.into_any(),
    }
}
