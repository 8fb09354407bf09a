//! Questions with their answers: check your answers, facts about a child.

use heard_domain::drawing::Drawing;
use leptos::prelude::*;

use super::Drawn;
use crate::text::{MaybeText, Text, t};

/// One question with its answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SummaryRow {
    /// The question.
    pub key: Text,
    /// The answer; line breaks are kept.
    pub value: Text,
    /// The drawing, if the answer is one; it stands in the answer's place.
    pub drawing: Option<Drawing>,
    /// Where the answer can be changed, made by code.
    pub change: MaybeText,
    /// A word below the answer, such as who may read it.
    pub note: MaybeText,
}

/// A list of questions and answers.
#[component]
pub fn SummaryList(
    /// The rows.
    rows: Vec<SummaryRow>,
) -> impl IntoView {
    let row = |row: SummaryRow| {
        let change = row.change.0.map(|href| {
            view! {
                <dd class="summary__change">
                    <a href=href>
                        {t("summary-change")} <span class="hidden">" " {row.key.clone()}</span>
                    </a>
                </dd>
            }
        });
        view! {
            <div class="summary__row">
                <dt class="summary__key">{row.key}</dt>
                <dd class="summary__value">
                    {match row.drawing {
                        Some(drawing) => view! { <Drawn drawing=drawing /> }.into_any(),
                        None => view! { <span class="words" dir="auto">{row.value}</span> }.into_any(),
                    }}
                    {row.note.0.map(|note| view! { <span class="summary__note">{note}</span> })}
                </dd>
                {change}
            </div>
        }
    };
    view! { <dl class="summary">{rows.into_iter().map(row).collect::<Vec<_>>()}</dl> }
}
