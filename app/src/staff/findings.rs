//! What the plain-language checks found in a letter, as lines of words: made here for the page, and with the same code
//! in the browser while the letter is written.

pub use crate::islands::letter_checks::{CheckWords, Line, lines};

use leptos::prelude::*;

use crate::args;
use crate::text::{t, tr};

/// The words of the lines, with `{text}`, `{count}` and `{preferred}` where something is put in.
#[must_use]
pub fn check_words() -> CheckWords {
    let count = || args! { "count" => "{count}" };
    CheckWords {
        age_fine: tr("staff-check-age-fine", count()).into_owned(),
        age_high: tr("staff-check-age-high", count()).into_owned(),
        long: tr("staff-check-long", args! { "text" => "{text}", "count" => "{count}" }).into_owned(),
        initials: tr("staff-check-initials", args! { "text" => "{text}" }).into_owned(),
        jargon: tr("staff-check-jargon", args! { "text" => "{text}", "preferred" => "{preferred}" }).into_owned(),
        nothing: t("staff-check-nothing").into_owned(),
    }
}

/// The findings as a list.
#[component]
pub fn Findings(
    /// The letter.
    text: String,
    /// Names of people, which may be written in capitals.
    names: Vec<String>,
) -> impl IntoView {
    let items: Vec<_> = lines(&text, &names, &check_words())
        .into_iter()
        .map(|line| {
            let class = line.class();
            view! { <li class=class>{line.words}</li> }
        })
        .collect();
    view! { <ul class="findings" data-findings>{items}</ul> }
}
