//! The lines of a record: the shared part and the IRO's own, and in each what the child, their advocate and other
//! grown-ups said, apart.

use heard_domain::store::Part;
use heard_domain::voice::Speaker;
use leptos::prelude::*;

use super::{RecordLine, ReviewPage};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Drawn};
use crate::staff::acts::ReviewAct;
use crate::staff::speaker::Whose;
use crate::staff::views::written;
use crate::text::{Text, t, tr};

/// The lines of a part, under whoever said them.
pub(super) fn lines(page: &ReviewPage, part: Part) -> impl IntoView + use<> {
    let (title, empty) = match part {
        Part::Shared => (t("staff-record-shared"), t("staff-record-shared-empty")),
        Part::Private => (t("staff-record-private"), t("staff-record-private-empty")),
    };
    let open = page.check.closed_at.is_none();
    let said_by = |key: &'static str, speaker: Speaker| {
        let of_them = page.lines.iter().filter(|line| line.part == part && line.voice.speaker() == speaker);
        let lines: Vec<_> = of_them.map(|shown| line(shown, open)).collect();
        let name = args! { "name" => page.called.to_string() };
        (!lines.is_empty()).then(|| view! { <h4>{tr(key, name)}</h4> {lines} })
    };
    let groups: Vec<_> = [
        said_by(crate::key!("staff-record-of-child"), Speaker::Child),
        said_by(crate::key!("staff-record-of-advocate"), Speaker::Advocate),
        said_by(crate::key!("staff-record-of-grown-ups"), Speaker::GrownUp),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! {
        <h3>{title}</h3>
        {if groups.is_empty() { view! { <p class="hint">{empty}</p> }.into_any() } else { groups.into_any() }}
    }
}

fn line(line: &RecordLine, open: bool) -> impl IntoView + use<> {
    let (about, id): (Text, _) = (line.question.clone(), line.id);
    view! {
        <section class="card answer">
            <p class="answer__question">{line.question.clone()}</p>
            {match line.drawing.clone() {
                Some(drawing) => view! { <Drawn drawing=drawing /> }.into_any(),
                None => view! { <p class="words" dir="auto">{line.answer.clone()}</p> }.into_any(),
            }}
            {written(line.at)}
            <Whose voice=line.voice helper=line.helper.clone() />
            {(!line.reason.is_empty())
                .then(|| view! { <p class="hint">{t("staff-record-reason")} " " {line.reason.clone()}</p> })}
            {open
                .then(|| {
                    view! {
                        <Button
                            label=t("staff-record-remove")
                            kind=ButtonKind::Quiet
                            name=DO
                            value=ReviewAct::RemoveLine(id)
                            about=about
                        />
                    }
                })}
        </section>
    }
}
