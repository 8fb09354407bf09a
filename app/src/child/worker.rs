//! A worker types in what a child wrote on paper, what was observed, or speaks as an advocate: in whose voice, and
//! about what.

use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use crate::child::written_for::WrittenFor;
use crate::components::{Button, Choice, Fault, Radios};
use crate::fields;
use crate::shell::ChildShell;
use crate::text::{MaybeText, t};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worker {
    /// The voices to choose from.
    pub voices: &'static [Voice],
    /// What it may be about, the first chosen unless said otherwise; an observation is about itself.
    pub purposes: Vec<Purpose>,
    /// The voice chosen now.
    pub voice: Option<Voice>,
    /// The purpose chosen now.
    pub purpose: Option<Purpose>,
    /// Whether no voice was chosen.
    pub missing: bool,
}

/// The page.
#[component]
pub fn WorkerPage(
    /// What it shows.
    worker: Worker,
) -> impl IntoView {
    let Worker { voices, purposes, voice, purpose, missing } = worker;
    let chosen = purpose.filter(|purpose| purposes.contains(purpose)).or(purposes.first().copied());
    // What the voice alone decides is not chosen below.
    let hint: MaybeText = if voices.contains(&Voice::Observation) {
        t("staff-writing-about-hint").into()
    } else if voices.contains(&Voice::AdvocateNonInstructed) {
        t("staff-writing-about-hint-advocate").into()
    } else {
        MaybeText::default()
    };
    let voices: Vec<_> = voices
        .iter()
        .map(|each| {
            Choice::new(each.code(), t(&format!("staff-writing-voice-{}", each.code()))).checked(voice == Some(*each))
        })
        .collect();
    let purposes: Vec<_> = purposes
        .into_iter()
        .map(|each| {
            Choice::new(each.code(), t(&format!("staff-purpose-{}", each.code()))).checked(chosen == Some(each))
        })
        .collect();
    let faults: Vec<_> = missing.then(|| Fault::new(fields::VOICE, t("staff-writing-missing"))).into_iter().collect();
    view! {
        <ChildShell faults=faults>
            <h1>{t("staff-writing-title")}</h1>
            <form method="post" autocomplete="off" novalidate>
                <WrittenFor />
                <Radios name=fields::VOICE legend=t("staff-writing-voice") choices=voices />
                <Radios
                    name=fields::PURPOSE
                    legend=t("staff-writing-about")
                    hint=hint
                    choices=purposes
                />
                <Button label=t("button-continue") />
            </form>
        </ChildShell>
    }
}
