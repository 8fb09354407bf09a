//! What whoever handed the child over tells the IRO of now.

use heard_domain::Moment;
use leptos::prelude::*;

use super::ChildPage;
use crate::args;
use crate::components::Card;
use crate::text::{Text, moment, t, tr};

/// A note to whoever is the child's IRO next.
#[derive(Debug, Clone)]
pub struct NoteLine {
    /// Who wrote it.
    pub by: Text,
    /// For whom.
    pub to: Text,
    /// When.
    pub at: Moment,
    /// What it says.
    pub words: Text,
}

/// The notes, newest first; nothing where there is none.
pub(super) fn card(page: &ChildPage) -> impl IntoView + use<> {
    let line = |line: &NoteLine| {
        let names = args! { "by" => line.by.to_string(), "to" => line.to.to_string(), "when" => moment(line.at) };
        view! {
            <p class="hint">{tr("staff-note-from", names)}</p>
            <p class="words" dir="auto">
                {line.words.clone()}
            </p>
        }
    };
    let lines: Vec<_> = page.notes.iter().map(line).collect();
    (!lines.is_empty()).then(|| view! { <Card title=t("staff-note-title")>{lines}</Card> })
}
