//! What the plain-language checks found in a letter, as lines of words: made here for the page, and with the same code
//! in the browser while the letter is written.

pub use crate::islands::letter_checks::{CheckWords, Line, lines};

use leptos::prelude::*;

use crate::text::t;

/// The words of the lines, with `{text}`, `{count}` and `{preferred}` where something is put in.
#[must_use]
pub fn check_words() -> CheckWords {
    CheckWords {
        age_fine: t("staff-check-age-fine").into_owned(),
        age_high: t("staff-check-age-high").into_owned(),
        long: t("staff-check-long").into_owned(),
        initials: t("staff-check-initials").into_owned(),
        jargon: t("staff-check-jargon").into_owned(),
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
        .map(|line| view! { <li class=line.class()>{line.words}</li> })
        .collect();
    view! { <ul class="findings" data-findings>{items}</ul> }
}
