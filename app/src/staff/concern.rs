//! One unsafe thing that a child told: the exact words, who acts on it, and what was done.

use heard_domain::alarm::Tells;
use heard_domain::documents::Telling;
use heard_domain::form::UnsafeChoice;
use heard_domain::id::{ChildId, ViewsId};
use heard_domain::people::Role;
use leptos::prelude::*;

use super::alarms::AlarmsOf;
use super::trouble::{Trouble, faults};
use super::typing::{Typing, TypingFields, Unsent};
use super::urgent::{ConcernLine, ConcernStage, Promise, StageTag};
use super::views::written;
use super::{Section, nav};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Notice, TextBox};
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::acts::ConcernAct;
use crate::text::{Text, moment, t, tr};

/// The longest outcome, in characters.
pub const MAX_OUTCOME: usize = 2_000;

/// One unsafe thing told.
#[derive(Debug, Clone)]
pub struct ConcernPage {
    /// Who looks.
    pub role: Role,
    /// All but the words.
    pub line: ConcernLine,
    /// Each time that something was told, oldest first.
    pub tellings: Vec<Telling>,
    /// The outcome as typed.
    pub outcome: Text,
    /// What is kept of what somebody types here.
    pub typing: Typing,
    /// The outcome as recorded, once it is closed.
    pub recorded: Text,
    /// The views in which it was told, for who may read them.
    pub views: Option<(ChildId, ViewsId)>,
    /// Whether this server sends messages to workers.
    pub tells: Tells,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// One unsafe thing told.
#[component]
pub fn Concern(
    /// What it shows.
    page: ConcernPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let words = if page.line.voice.is_childs() { t("staff-concern-words") } else { t("staff-concern-words-of-others") };
    let alarms = page.line.alarms.clone();
    let links = page.views.map(|(child, views)| {
        view! {
            <ul class="actions">
                <li>
                    <a href=paths::staff::Views { child, views }.href()>{t("staff-concern-to-views")}</a>
                </li>
                <li>
                    <a href=paths::staff::Child { child }.href()>
                        {tr("staff-concern-to-child", args! { "name" => page.line.name.to_string() })}
                    </a>
                </li>
            </ul>
        }
    });
    let act = match &page.line.stage {
        ConcernStage::New => view! {
            <form method="post">
                <p>{t("staff-concern-acknowledge-hint")}</p>
                <Button label=t("staff-concern-acknowledge") name=DO value=ConcernAct::Acknowledge />
            </form>
        }
        .into_any(),
        ConcernStage::Acknowledged { .. } => view! {
            <Unsent typing=page.typing.clone() />
            <form method="post">
                <TextBox
                    name="outcome"
                    label=t("staff-concern-outcome")
                    hint=t("staff-concern-outcome-hint")
                    value=page.outcome
                    max=MAX_OUTCOME
                    rows=6
                />
                <Button label=t("staff-concern-close") kind=ButtonKind::Secondary name=DO value=ConcernAct::Close />
                <TypingFields typing=page.typing />
            </form>
        }
        .into_any(),
        ConcernStage::Closed { .. } => view! {
            <Unsent typing=page.typing />
            <section class="card answer" aria-labelledby="outcome">
                <h2 id="outcome">{t("staff-concern-outcome")}</h2>
                <p class="words" dir="auto">
                    {page.recorded}
                </p>
            </section>
            {(!page.outcome.is_empty())
                .then(|| view! { <Notice title=t("staff-concern-in-vain")><p class="words">{page.outcome}</p></Notice> })}
        }
        .into_any(),
    };
    view! {
        <StaffShell title=t("staff-concern-title") nav=nav(page.role, Section::Urgent) faults=faults back=paths::staff::URGENT>
            <h1>{tr("staff-concern-heading", args! { "name" => page.line.name.to_string() })}</h1>
            <p>
                {tr("staff-concern-raised", args! { "when" => moment(page.line.raised_at) })} " "
                {t(&format!("staff-voice-{}", page.line.voice.code()))} ". "
                <StageTag stage=page.line.stage />
            </p>
            <section class="card answer" aria-labelledby="words">
                <h2 id="words">{words}</h2>
                {page.tellings.into_iter().map(told).collect::<Vec<_>>()}
            </section>
            {links}
            <p>{tr("staff-concern-told", args! { "iro" => page.line.iro.to_string() })}</p>
            <Promise />
            {act}
            <AlarmsOf lines=alarms tells=page.tells />
        </StaffShell>
    }
}

/// What was ticked and written, to the letter.
fn told(telling: Telling) -> impl IntoView {
    let ticked = match telling.choice {
        Some(UnsafeChoice::WouldRatherTellSomeone) => t("staff-concern-rather-tell"),
        Some(UnsafeChoice::Yes) => t("staff-concern-yes"),
        Some(UnsafeChoice::No) | None => t("staff-concern-not-ticked"),
    };
    let words = telling.words.into_inner();
    view! {
        <p>{ticked}</p>
        {if words.is_empty() {
            view! { <p class="hint">{t("staff-concern-no-words")}</p> }.into_any()
        } else {
            view! {
                <p class="words" dir="auto">
                    {words}
                </p>
            }
                .into_any()
        }}
        {written(telling.at)}
    }
}
