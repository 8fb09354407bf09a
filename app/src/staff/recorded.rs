//! A recording of a child on the line of its answer: a player, and what was written down from it.

use heard_domain::people::Role;
use leptos::prelude::*;

use super::answer::AnswerPage;
use super::speaker::voice_words;
use super::trouble::faults;
use super::views::AnswerWords;
use super::{Section, nav};
use crate::components::{Button, Player, TextBox, Written, WrittenDown};
use crate::shell::StaffShell;
use crate::text::t;

/// The most characters that are written down: two minutes of fast speech.
pub const MAX_WRITTEN: usize = 4000;

/// A recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Where its sound is.
    pub href: String,
    /// How long it is, `0:42`.
    pub length: String,
    /// Where it is written down; `None` for whoever does not.
    pub write: Option<String>,
    /// What was written down.
    pub written: Option<Written>,
}

/// The player.
#[component]
pub(super) fn Recorded(heard: Heard) -> impl IntoView {
    let label = if heard.written.is_some() { t("staff-write-down-again") } else { t("staff-write-down") };
    view! {
        <Player href=heard.href length=heard.length />
        {heard.written.map(|written| view! { <WrittenDown written=written /> })}
        {heard
            .write
            .map(|href| {
                view! {
                    <p>
                        <a href=href>{label}</a>
                    </p>
                }
            })}
    }
}

/// Writes down what is said in a recording.
#[component]
pub fn WriteDown(
    /// What it shows: the answer, and in its words what is written down.
    page: AnswerPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let mut line = page.line;
    // It is here that it is written.
    line.recording = line.recording.map(|heard| Heard { write: None, written: None, ..heard });
    view! {
        <StaffShell
            title=t("staff-write-down")
            nav=nav(Role::Iro, Section::Caseload)
            faults=faults
            back=page.back
        >
            <h1>{t("staff-write-down")}</h1>
            <section class="card answer">
                <h2>{voice_words(page.voice)}</h2>
                <AnswerWords line=line language=page.language />
            </section>
            <form method="post">
                <TextBox
                    name="words"
                    label=t("staff-write-down-label")
                    hint=t("staff-write-down-hint")
                    value=page.words
                    max=MAX_WRITTEN
                    rows=8
                />
                <Button label=t("staff-write-down-button") />
            </form>
        </StaffShell>
    }
}
