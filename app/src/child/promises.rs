//! Each promise, who keeps it and by when, and what became of it.

use heard_domain::Day;
use heard_domain::store::DecisionState;
use leptos::prelude::*;

use super::mine::BackToMine;
use crate::args;
use crate::components::{Tag, Tone};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{day, t, tr};

/// One promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseLine {
    /// What will happen.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub by: Day,
    /// What became of it.
    pub state: DecisionState,
}

/// The page.
#[component]
pub fn PromisesPage(
    /// Every promise, newest first.
    promises: Vec<PromiseLine>,
) -> impl IntoView {
    let none = promises.is_empty();
    view! {
        <ChildShell back=paths::MINE>
            <h1>{t("promises-title")}</h1>
            {if none {
                view! { <p class="lead">{t("promises-none")}</p> }.into_any()
            } else {
                view! { <p class="lead">{t("promises-lead")}</p> <PromiseList promises=promises /> }.into_any()
            }} <BackToMine />
        </ChildShell>
    }
}

/// The promises as a list.
#[component]
pub fn PromiseList(
    /// In the order in which they are shown.
    promises: Vec<PromiseLine>,
) -> impl IntoView {
    let lines: Vec<_> = promises
        .into_iter()
        .map(|promise| {
            let tone = match promise.state {
                DecisionState::Open => Tone::Calm,
                DecisionState::Done => Tone::Good,
                DecisionState::Partly | DecisionState::NotDone => Tone::Waiting,
            };
            let who_when = tr("promise-who-when", args! { "who" => promise.who, "by" => day(promise.by).into_owned() });
            view! {
                <li class="promise">
                    <p class="promise__what">{promise.what}</p>
                    <p>{who_when}</p>
                    <Tag label=t(&format!("promise-{}", promise.state.code())) tone=tone />
                </li>
            }
        })
        .collect();
    view! { <ul class="promises">{lines}</ul> }
}
