//! Each promise, who keeps it and by when, and what became of it.

use heard_domain::Day;
use heard_domain::matter::Happened;
use heard_domain::store::DecisionState;
use heard_domain::voice::{Helper, Voice};
use leptos::prelude::*;

use super::became::{Became, became_words};
use super::mine::BackToMine;
use super::own_views::whose;
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
    /// Whether its day has passed and nobody has said what became of it.
    pub late: bool,
    /// What the child said of it.
    pub said: Option<Happened>,
    /// Whose voice said so, and who helped or spoke; `None` where that is not known.
    pub said_by: Option<(Voice, Option<Helper>)>,
    /// What became of that, where somebody looks into it.
    pub became: Option<Became>,
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
                DecisionState::Open if promise.late => Tone::Waiting,
                DecisionState::Open => Tone::Calm,
                DecisionState::Done => Tone::Good,
                DecisionState::Partly | DecisionState::NotDone => Tone::Waiting,
            };
            let state = if promise.late { t("promise-late") } else { t(&format!("promise-{}", promise.state.code())) };
            let said = promise.said.map(|said| view! { <p>{t(&format!("promise-you-said-{}", said.code()))}</p> });
            let helped = promise.said_by.filter(|(voice, _)| *voice != Voice::Child);
            let helped = helped.map(|(voice, helper)| whose(voice, helper));
            let became = promise.became.map(|became| view! { <p>{became_words(&became)}</p> });
            let who_when = tr("promise-who-when", args! { "who" => promise.who, "by" => day(promise.by).into_owned() });
            view! {
                <li class="promise">
                    <p class="promise__what">{promise.what}</p>
                    <p>{who_when}</p>
                    // While nobody recorded anything, what the child says of it stands alone.
                    {(promise.state != DecisionState::Open || promise.said.is_none())
                        .then(|| view! { <Tag label=state tone=tone /> })}
                    {said}
                    {helped}
                    {became}
                </li>
            }
        })
        .collect();
    view! { <ul class="promises">{lines}</ul> }
}
