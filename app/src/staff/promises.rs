//! Everything that was promised to a child, by a review or in an answer, in one place: what, who, by when, how it
//! stands, what the child said of it, and what became of it.

use heard_domain::id::{ChildId, DecisionId, ReviewId, ViewsId};
use heard_domain::matter::Happened;
use heard_domain::people::Role;
use heard_domain::promise::{MAX_BECAUSE, Stands};
use heard_domain::store::DecisionState;
use heard_domain::{Day, Moment, english_time};
use leptos::prelude::*;

use super::findings::Advice;
use super::trouble::{Trouble, faults};
use super::typing::{Typing, TypingFields, Unsent};
use super::{Section, nav};
use crate::args;
use crate::components::{Button, ButtonKind, Choice, Details, Radios, Tag, TextBox, Tone};
use crate::key;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, day_short, t, tr};

/// The field that says of which promise something is said.
pub const OF: &str = "promise";
/// The field of what became of one.
pub const STATE: &str = "state";
/// The field of why it did not happen.
pub const BECAUSE: &str = "because";

/// The name of a field of one promise.
#[must_use]
pub fn field(name: &str, promise: DecisionId) -> String {
    format!("{name}-{promise}")
}

/// Where a promise was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MadeIn {
    /// By this review.
    Review(ReviewId, i64),
    /// In an answer to something in these views.
    Views(ViewsId),
}

/// One promise.
#[derive(Debug, Clone)]
pub struct PromiseLine {
    /// Which.
    pub id: DecisionId,
    /// What will happen.
    pub what: Text,
    /// Who sees to it.
    pub who: Text,
    /// By when.
    pub due: Day,
    /// Where it was made.
    pub made_in: MadeIn,
    /// How it stands today.
    pub stands: Stands,
    /// Whether its day is over and nobody has settled it.
    pub late: bool,
    /// What the child said of it, and when.
    pub child_said: Option<(Happened, Moment)>,
    /// When a worker settled it.
    pub settled_at: Option<Moment>,
    /// Why it did not happen, or not all of it: as kept.
    pub because: Text,
    /// What was chosen and typed and not taken.
    pub typed: Option<(Option<DecisionState>, Text)>,
    /// What is kept of what somebody types of it.
    pub typing: Typing,
}

/// Everything that was promised to one child.
#[derive(Debug, Clone)]
pub struct PromisesPage {
    /// To whom.
    pub child: ChildId,
    /// What the child is called.
    pub called: Text,
    /// The promises: what waits first, what is settled last.
    pub lines: Vec<PromiseLine>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// Everything that was promised to one child.
#[component]
pub fn Register(
    /// What it shows.
    page: PromisesPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let back = paths::staff::Child { child: page.child }.href();
    let name = || args! { "name" => page.called.to_string() };
    let (heading, what) = (tr("staff-promises-heading", name()), tr("staff-promises-what", name()));
    let none = page.lines.is_empty();
    let (child, called, lines) = (page.child, page.called.clone(), page.lines);
    // Made inside the shell, where fields find their faults.
    let list = move || lines.iter().map(|line| card(line, child, &called)).collect::<Vec<_>>();
    view! {
        <StaffShell title=t("staff-promises-title") nav=nav(Role::Iro, Section::Caseload) faults=faults back=back>
            <h1>{heading}</h1>
            {if none {
                view! { <p>{t("staff-promises-none")}</p> }.into_any()
            } else {
                view! {
                    <p class="hint">{what}</p>
                    {list()}
                }
                    .into_any()
            }}
        </StaffShell>
    }
}

/// How a promise stands, as a tag.
fn stands(line: &PromiseLine) -> impl IntoView + use<> {
    let (label, tone) = match line.stands {
        Stands::Open => (t("staff-decision-open"), Tone::Calm),
        Stands::DayHasCome if line.late => (t("staff-late"), Tone::Pressing),
        Stands::DayHasCome => (t("staff-promise-day"), Tone::Waiting),
        Stands::ChildSays(happened) => {
            let tone = if happened == Happened::Yes { Tone::Good } else { Tone::Pressing };
            let key = match happened {
                Happened::Yes => key!("staff-promise-child-yes"),
                Happened::Partly => key!("staff-promise-child-partly"),
                Happened::No => key!("staff-promise-child-no"),
            };
            (t(key), tone)
        }
        Stands::Settled(state) => {
            let tone = if state == DecisionState::Done { Tone::Good } else { Tone::Calm };
            (t(&format!("staff-decision-{}", state.code())), tone)
        }
    };
    view! { <Tag label=label tone=tone /> }
}

fn card(line: &PromiseLine, child: ChildId, called: &Text) -> impl IntoView + use<> {
    let said = line.child_said.map(|(happened, at)| {
        let values = args! {
            "name" => called.to_string(),
            "answer" => t(&format!("staff-happened-{}", happened.code())),
            "day" => day_short(english_time::day(at)),
        };
        view! { <p>{tr("staff-decision-child-said", values)}</p> }
    });
    let from = match line.made_in {
        MadeIn::Review(review, ordinal) => view! {
            <a href=paths::staff::Review { review }.href()>
                {tr("staff-promise-of-review", args! { "ordinal" => ordinal })}
            </a>
        }
        .into_any(),
        MadeIn::Views(views) => {
            view! { <a href=paths::staff::Views { child, views }.href()>{t("staff-promise-of-answer")}</a> }.into_any()
        }
    };
    let because = (!line.because.is_empty() && line.typed.is_none()).then(|| {
        view! {
            <p class="words" dir="auto">
                {line.because.clone()}
            </p>
        }
    });
    let settled = matches!(line.stands, Stands::Settled(_));
    let when = line.settled_at.map(|at| {
        view! { <p class="hint">{tr("staff-promise-settled", args! { "day" => day_short(english_time::day(at)) })}</p> }
    });
    let unsent = line.typing.clone();
    let form = form(line, called);
    view! {
        <section class="card" id=format!("promise-{}", line.id) tabindex="-1">
            <h2 dir="auto">{line.what.clone()}</h2>
            <p>{line.who.clone()} ", " {day(line.due)} " · " {from}</p>
            <p>{stands(line)}</p>
            {said}
            {because}
            {when} <Unsent typing=unsent />
            {if settled && line.typed.is_none() {
                view! { <Details summary=t("staff-promise-change")>{form}</Details> }.into_any()
            } else {
                form.into_any()
            }}
        </section>
    }
}

/// What became of it; open again only where somebody settled it.
fn form(line: &PromiseLine, called: &Text) -> impl IntoView + use<> {
    let kept = match line.stands {
        Stands::Settled(state) => Some(state),
        _ => None,
    };
    let (chosen, because) = line.typed.clone().unwrap_or_else(|| (kept, line.because.clone()));
    let choices = DecisionState::ALL
        .into_iter()
        .filter(|state| *state != DecisionState::Open || kept.is_some())
        .map(|state| {
            Choice::new(state.code(), t(&format!("staff-decision-{}", state.code()))).checked(chosen == Some(state))
        })
        .collect();
    let typed = because.to_string();
    let hint = tr("staff-promise-because-hint", args! { "name" => called.to_string() });
    view! {
        <form method="post" autocomplete="off" novalidate>
            <input type="hidden" name=OF value=line.id.to_string() />
            <Radios name=field(STATE, line.id) legend=t("staff-promise-became") choices=choices />
            <TextBox
                name=field(BECAUSE, line.id)
                label=t("staff-promise-because")
                hint=hint
                value=because
                max=MAX_BECAUSE
                rows=2
            />
            <Advice text=typed />
            <Button label=t("staff-save") kind=ButtonKind::Secondary about=line.what.clone() />
            <TypingFields typing=line.typing.clone() />
        </form>
    }
}
