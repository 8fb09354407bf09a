//! Where a carer or parent begins: who reads what they write, that it stays theirs and apart from the child's, and
//! what to do when a child is in danger.

use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::say::name;
use crate::args;
use crate::components::{Button, ButtonKind, Choice, Fault, LinkButton, Notice, Radios};
use crate::fields;
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{t, tr};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrownUps {
    /// What the child is called.
    pub called: String,
    /// The first name of the IRO, if one is allocated.
    pub iro: Option<String>,
    /// Whether the review was held: they are asked how it was.
    pub held: bool,
    /// The voices to choose from; with one, nothing is asked.
    pub voices: Vec<Voice>,
    /// What was begun and not sent.
    pub begun: Option<Purpose>,
    /// Whether nothing was chosen.
    pub missing: bool,
}

/// The page.
#[component]
pub fn GrownUpsPage(
    /// What it shows.
    page: GrownUps,
) -> impl IntoView {
    let reader = page.iro.unwrap_or_else(|| t("grown-ups-the-iro").into_owned());
    let called = page.called.clone();
    let child = move || args! { "child" => called.clone() };
    let faults: Vec<_> = page.missing.then(|| Fault::new(fields::VOICE, t("grown-ups-missing"))).into_iter().collect();
    let asks = page.voices.len() > 1;
    let choices: Vec<_> = page
        .voices
        .iter()
        .map(|voice| Choice::new(voice.code(), t(&format!("grown-ups-voice-{}", voice.code()))))
        .collect();
    view! {
        <ChildShell faults=faults>
            <h1>{t("grown-ups-title")}</h1>
            <p class="lead">
                {if page.held { tr("grown-ups-lead-held", child()) } else { tr("grown-ups-lead", child()) }}
            </p>
            {page
                .begun
                .map(|begun| {
                    view! {
                        <Notice>
                            <p>{tr("say-begun", args! { "what" => name(begun) })}</p>
                            <LinkButton label=t("say-go-on") href=paths::QUESTIONS kind=ButtonKind::Secondary />
                        </Notice>
                    }
                })}
            <ul class="points">
                <li>{tr("grown-ups-reads", args! { "name" => reader.clone(), "child" => page.called.clone() })}</li>
                <li>{t("grown-ups-own-words")}</li>
                <li>{tr("grown-ups-apart", child())}</li>
                <li>{tr("grown-ups-not-secret", args! { "name" => reader })}</li>
                {page.held.then(|| view! { <li>{t("grown-ups-counted")}</li> })}
                <li>{t("grown-ups-in-one-go")}</li>
            </ul>
            <Notice title=t("grown-ups-danger-title")>
                <p>{t("grown-ups-danger")}</p>
            </Notice>
            <form method="post" autocomplete="off" novalidate>
                {asks.then(|| view! { <Radios name=fields::VOICE legend=t("grown-ups-which") choices=choices /> })}
                <Button label=t("button-continue") />
            </form>
            <p>
                <a href=paths::PRIVACY>{t("before-privacy")}</a>
            </p>
        </ChildShell>
    }
}
