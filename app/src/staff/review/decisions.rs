//! The decisions of a review, which the child reads as promises: what, who, by when, and what became of each.

use heard_domain::id::{ChildId, DecisionId};
use heard_domain::matter::Happened;
use heard_domain::promise::asks_why;
use heard_domain::store::DecisionState;
use heard_domain::{Day, Moment, english_time};
use leptos::prelude::*;

use crate::acts::{Act as _, DO};
use crate::args;
use crate::components::{Button, ButtonKind, DateInput, DateParts, Notice, Table, Tag, TextInput, Tone, cells};
use crate::paths;
use crate::staff::acts::{DecisionAct, ReviewAct};
use crate::staff::findings::Advice;
use crate::text::{Text, day_short, t, tr};

/// One decision.
#[derive(Debug, Clone)]
pub struct DecisionLine {
    /// Its id.
    pub id: DecisionId,
    /// What will happen.
    pub what: Text,
    /// Who sees to it.
    pub who: Text,
    /// By when.
    pub due: Day,
    /// What became of it.
    pub state: DecisionState,
    /// Whether it is still open and its day has passed.
    pub late: bool,
    /// Why it did not happen, or not all of it.
    pub because: Text,
    /// What the child says became of it, and when.
    pub child_said: Option<(Happened, Moment)>,
}

/// A decision as typed.
#[derive(Debug, Clone, Default)]
pub struct DecisionForm {
    /// What will happen.
    pub what: Text,
    /// Who sees to it.
    pub who: Text,
    /// By when.
    pub due: DateParts,
}

/// The decisions and, while the record is `open`, the form for one more.
pub(super) fn list(
    (lines, child): (Vec<DecisionLine>, ChildId),
    typed: DecisionForm,
    open: bool,
    called: &Text,
) -> impl IntoView + use<> {
    let head = vec![
        t("staff-decision-what"),
        t("staff-decision-who"),
        t("staff-decision-by"),
        t("staff-decision-state"),
        t("staff-decision-change"),
    ];
    let table = if lines.is_empty() {
        view! { <p>{t("staff-decisions-none")}</p> }.into_any()
    } else {
        let rows = lines.into_iter().map(|line| row(line, child, open, called)).collect();
        view! { <Table caption=t("staff-decisions-title") quiet_caption=true head=head rows=rows /> }.into_any()
    };
    view! {
        <h2 id="decisions">{t("staff-decisions-title")}</h2>
        <div id="decisions-list" data-swap>
            {table}
        </div>
        {if open { add(typed).into_any() } else { in_vain(typed).into_any() }}
    }
}

/// A decision that was typed for a record that was closed meanwhile.
fn in_vain(typed: DecisionForm) -> impl IntoView {
    (!typed.what.is_empty() || !typed.who.is_empty()).then(|| {
        view! {
            <Notice>
                <p>{t("staff-facts-in-vain")}</p>
                <p class="words">{typed.what} " " {typed.who}</p>
            </Notice>
        }
    })
}

fn add(typed: DecisionForm) -> impl IntoView {
    let who = typed.who.to_string();
    view! {
        <div class="decision-row">
            <p class="hint">{t("staff-decision-add-hint")}</p>
            <TextInput name="what" label=t("staff-decision-what") value=typed.what.clone() />
            <TextInput name="who" label=t("staff-decision-who") value=typed.who />
            <DateInput name="due" legend=t("staff-decision-by") value=typed.due />
            <Advice text=typed.what.to_string() names=vec![who] />
            <Button label=t("staff-decision-add") kind=ButtonKind::Secondary name=DO value=ReviewAct::AddDecision />
        </div>
    }
}

/// A decision. What became of it can be said for ever, the decision itself removed while the record is `open`.
fn row(line: DecisionLine, child: ChildId, open: bool, called: &Text) -> Vec<AnyView> {
    let about = line.what.clone();
    let states = settling(&line, child);
    let because = because(&line);
    let said = line.child_said.map(|(happened, at)| {
        let answer = t(&format!("staff-happened-{}", happened.code()));
        let day = day_short(english_time::day(at));
        let words = args! { "name" => called.to_string(), "answer" => answer, "day" => day };
        view! { <div class="hint">{tr("staff-decision-child-said", words)}</div> }
    });
    let advice = view! { <Advice text=line.what.to_string() names=vec![line.who.to_string()] /> };
    cells![
        view! { {line.what} {advice} },
        line.who,
        day_short(line.due),
        view! {
            {t(&format!("staff-decision-{}", line.state.code()))}
            {line.late.then(|| view! { " " <Tag label=t("staff-late") tone=Tone::Pressing /> })}
            {because}
            {said}
        },
        view! {
            <div class="actions">
                {states}
                {open
                    .then(|| {
                        view! {
                            <Button
                                label=t("staff-decision-remove")
                                kind=ButtonKind::Quiet
                                name=DO
                                value=ReviewAct::RemoveDecision(line.id)
                                about=about
                            />
                        }
                    })}
            </div>
        },
    ]
}

/// The ways to say what became of a promise: at once that it happened, and that this was said by mistake; why it did
/// not is said among all promises.
fn settling(line: &DecisionLine, child: ChildId) -> impl IntoView + use<> {
    let states: Vec<_> = DecisionState::ALL
        .into_iter()
        .filter(|state| *state != line.state && !asks_why(*state))
        .map(|state| {
            let label = tr("staff-decision-set", args! { "state" => t(&format!("staff-decision-{}", state.code())) });
            let act = DecisionAct { decision: line.id, state };
            let about = line.what.clone();
            view! { <Button label=label kind=ButtonKind::Quiet name=DecisionAct::FIELD value=act about=about /> }
        })
        .collect();
    let href = format!("{}#promise-{}", paths::staff::Promises { child }.href(), line.id);
    view! {
        {states}
        <a href=href>{t("staff-promise-not-kept")} <span class="hidden">": " {line.what.clone()}</span></a>
    }
}

fn because(line: &DecisionLine) -> Option<impl IntoView + use<>> {
    let words = line.because.clone();
    (!words.is_empty()).then(|| view! { <div class="hint" dir="auto">{words}</div> })
}

/// What was promised before and is still open, and what became of what the review before decided: the head of the
/// record.
pub(super) fn before(promises: &[DecisionLine], child: ChildId, called: &Text) -> impl IntoView + use<> {
    let items: Vec<_> = promises
        .iter()
        .map(|promise| {
            let child_said = promise.child_said.map(|(happened, at)| {
                let values = args! {
                    "name" => called.to_string(),
                    "answer" => t(&format!("staff-happened-{}", happened.code())),
                    "day" => day_short(english_time::day(at)),
                };
                view! { <span class="last__said">{tr("staff-decision-child-said", values)}</span> }
            });
            view! {
                <li>
                    <span>{promise.what.clone()}</span>
                    " "
                    <span class="hint">
                        {promise.who.clone()} ", " {day_short(promise.due)} " · "
                        {t(&format!("staff-decision-{}", promise.state.code()))}
                    </span>
                    " "
                    {child_said}
                    {promise.late.then(|| view! { " " <Tag label=t("staff-late") tone=Tone::Pressing /> })}
                    {because(promise)}
                    <div class="actions">{settling(promise, child)}</div>
                </li>
            }
        })
        .collect();
    let all = paths::staff::Promises { child }.href();
    (!items.is_empty()).then(|| {
        view! {
            <h3>{t("staff-said-before")}</h3>
            <ul class="last">{items}</ul>
            <p>
                <a href=all>{t("staff-promises-all")}</a>
            </p>
        }
    })
}
