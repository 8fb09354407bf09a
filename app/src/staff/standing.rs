//! How something with a date stands, in words and a colour.

use heard_domain::Day;
use heard_domain::calendar::unpublished_year;
use heard_domain::deadlines::Standing;
use heard_domain::store::LetterState;
use leptos::prelude::*;

use crate::args;
use crate::components::{Tag, Tone};
use crate::text::{t, tr};

/// That a day may still move, because the bank holidays of its year are not known; nothing for any other.
#[component]
pub fn MayMove(
    /// The day that was counted to.
    due: Day,
) -> impl IntoView {
    unpublished_year(due).map(|year| {
        view! { <span class="hint">" " {tr("staff-day-may-move", args! { "year" => year.to_string() })}</span> }
    })
}

/// In time, due soon or late; and whether the day may still move.
#[component]
pub fn StandingTag(
    /// The last day in time.
    due: Day,
    /// How it stands.
    standing: Standing,
) -> impl IntoView {
    let (label, tone) = match standing {
        Standing::InTime => (t("staff-in-time"), Tone::Calm),
        Standing::DueSoon => (t("staff-due-soon"), Tone::Waiting),
        Standing::Late => (t("staff-late"), Tone::Pressing),
    };
    view! {
        <Tag label=label tone=tone />
        <MayMove due=due />
    }
}

/// By how many working days something is late; nothing for what is in time, and on the days off after the last day.
#[component]
pub fn LateBy(
    /// How many.
    days: i64,
) -> impl IntoView {
    (days > 0).then(|| view! { <span class="hint">{tr("staff-late-by", args! { "count" => days })}</span> })
}

/// Where the letter after a held review stands.
#[component]
pub fn LetterTag(
    /// Where it stands; `None` before one is begun.
    letter: Option<LetterState>,
) -> impl IntoView {
    let (label, tone) = match letter {
        None => (t("staff-letter-owed"), Tone::Waiting),
        Some(LetterState::Draft) => (t("staff-letter-draft"), Tone::Waiting),
        Some(LetterState::Sent) => (t("staff-letter-sent"), Tone::Good),
        Some(LetterState::Withheld) => (t("staff-letter-withheld"), Tone::Calm),
    };
    view! { <Tag label=label tone=tone /> }
}
