//! A hello to a child whose IRO somebody has become, a goodbye to one whom they leave.

use heard_domain::id::ChildId;
use heard_domain::people::Role;
use heard_domain::store::GreetingKind;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::findings::Advice;
use super::trouble::{Trouble, faults};
use super::typing::{Typing, TypingFields, Unsent};
use super::{Section, nav};
use crate::args;
use crate::components::{Button, Tag, TextBox, Tone};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, moment, t, tr};

/// The longest hello or goodbye, in characters.
pub const MAX_WORDS: usize = 1_000;

/// A hello or goodbye, being written.
#[derive(Debug, Clone)]
pub struct GreetingPage {
    /// Which.
    pub kind: GreetingKind,
    /// To whom.
    pub child: ChildId,
    /// What the child is called.
    pub called: Text,
    /// The words, as kept or typed.
    pub words: Text,
    /// When they were last sent.
    pub said_at: Option<Moment>,
    /// What is kept of what somebody types here.
    pub typing: Typing,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// A hello or goodbye.
#[component]
pub fn WriteGreeting(
    /// What it shows.
    page: GreetingPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let name = || args! { "name" => page.called.to_string() };
    let (title, heading, hint, back) = match page.kind {
        GreetingKind::Hello => (
            t("staff-hello-title"),
            tr("staff-hello-heading", name()),
            t("staff-hello-hint"),
            paths::staff::Child { child: page.child }.href(),
        ),
        GreetingKind::Goodbye => (
            t("staff-goodbye-title"),
            tr("staff-goodbye-heading", name()),
            t("staff-goodbye-hint"),
            paths::staff::GOODBYES.to_owned(),
        ),
    };
    let said = page.said_at.map(|at| tr("staff-greeting-said", args! { "when" => moment(at) }));
    let label = tr("staff-greeting-words", name());
    let advised = page.words.to_string();
    let send = tr("staff-greeting-send", name());
    view! {
        <StaffShell title=title nav=nav(Role::Iro, Section::Caseload) faults=faults back=back>
            <h1>{heading}</h1>
            <p>{t("staff-greeting-what")}</p>
            {said.map(|said| view! { <p>{said}</p> })}
            <Unsent typing=page.typing.clone() />
            <form method="post" class="record-form">
                <TextBox name="words" label=label hint=hint value=page.words max=MAX_WORDS rows=7 />
                <Advice text=advised />
                <Button label=send />
                <TypingFields typing=page.typing />
            </form>
        </StaffShell>
    }
}

/// A child whom somebody leaves.
#[derive(Debug, Clone)]
pub struct LeftLine {
    /// Who.
    pub child: ChildId,
    /// First and last name.
    pub name: Text,
    /// The last day on which a goodbye can be said.
    pub until: Day,
    /// Whether one was said.
    pub said: bool,
}

/// The children whom somebody left lately.
#[component]
pub fn Goodbyes(
    /// Who, those left last first.
    children_left: Vec<LeftLine>,
) -> impl IntoView {
    let none = children_left.is_empty();
    let items: Vec<_> = children_left
        .into_iter()
        .map(|line| {
            view! {
                <li>
                    <a href=paths::staff::Goodbye { child: line.child }.href()>{line.name}</a>
                    " "
                    {if line.said {
                        view! { <Tag label=t("staff-goodbye-said") tone=Tone::Good /> }
                    } else {
                        view! { <Tag label=t("staff-goodbye-not-said") tone=Tone::Waiting /> }
                    }}
                    " "
                    {tr("staff-goodbye-until", args! { "day" => day(line.until) })}
                </li>
            }
        })
        .collect();
    view! {
        <StaffShell title=t("staff-goodbyes-title") nav=nav(Role::Iro, Section::Caseload) back=paths::staff::PROFILE>
            <h1>{t("staff-goodbyes-title")}</h1>
            <p>{t("staff-goodbyes-what")}</p>
            {if none {
                view! { <p>{t("staff-goodbyes-none")}</p> }.into_any()
            } else {
                view! { <ul class="links">{items}</ul> }.into_any()
            }}
        </StaffShell>
    }
}
