//! The children of one IRO, some or all of whom are handed over to another: with a note for the next IRO, and a goodbye
//! and a hello for the child.

use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::Role;
use leptos::prelude::*;

use super::acts::HandOverAct;
use super::allocation::{IroOffer, choices};
use super::findings::Findings;
use super::greeting::MAX_WORDS;
use super::trouble::{Trouble, faults};
use super::typing::{Typing, TypingFields, Unsent};
use super::{Section, nav};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Checkboxes, Choice, Notice, SelectBox, TextBox};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{MaybeText, Text, t, tr};

/// The longest note, in characters.
pub const MAX_NOTE: usize = 4_000;

/// A child of the IRO.
#[derive(Debug, Clone)]
pub struct TheirChild {
    /// Who.
    pub child: ChildId,
    /// First and last name.
    pub name: Text,
    /// Who may be a brother or sister, by name, each with their IRO.
    pub family: Vec<(Text, Option<Text>)>,
    /// Whether it was ticked.
    pub ticked: bool,
}

/// What is to be looked at before children are handed over.
#[derive(Debug, Clone)]
pub struct LookFirst {
    /// Children who would stay, and may be brothers or sisters of those who go.
    pub stay: Vec<Text>,
    /// Names of people, which may be written in capitals.
    pub names: Vec<String>,
}

/// The children of one IRO.
#[derive(Debug, Clone)]
pub struct HandOverPage {
    /// Whose they are: first and last name.
    pub iro: Text,
    /// Them, by last name.
    pub children: Vec<TheirChild>,
    /// Who can be chosen, in this order.
    pub offers: Vec<IroOffer>,
    /// Who was chosen.
    pub chosen: Option<StaffId>,
    /// The note as typed.
    pub note: Text,
    /// The goodbye as typed.
    pub goodbye: Text,
    /// The hello as typed.
    pub hello: Text,
    /// What is kept of what somebody types here.
    pub typing: Typing,
    /// What is to be looked at first.
    pub look: Option<LookFirst>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The form.
#[component]
pub fn GiveOver(
    /// What it shows.
    page: HandOverPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let heading = tr("staff-hand-over-heading", args! { "name" => page.iro.to_string() });
    let none = page.children.is_empty();
    view! {
        <StaffShell
            title=t("staff-hand-over-title")
            nav=nav(Role::Manager, Section::Allocation)
            faults=faults
            back=paths::staff::ALLOCATION
        >
            <h1>{heading}</h1>
            {if none {
                view! { <p>{t("staff-hand-over-none")}</p> }.into_any()
            } else {
                form(page).into_any()
            }}
        </StaffShell>
    }
}

fn form(page: HandOverPage) -> impl IntoView {
    let iro = page.iro.to_string();
    let child =
        |one: TheirChild| Choice::new(one.child.to_string(), one.name).hint(family(&one.family)).checked(one.ticked);
    let children = page.children.into_iter().map(child).collect();
    let goodbye = tr("staff-hand-over-goodbye", args! { "name" => iro });
    let again = page.look.is_some();
    let look = page.look.map(|look| to_look_at(look, page.goodbye.to_string(), page.hello.to_string()));
    view! {
        <p class="hint">{t("staff-hand-over-what")}</p>
        <Unsent typing=page.typing.clone() />
        <form method="post" class="record-form">
            {look}
            <Checkboxes name=fields::CHILD legend=t("staff-hand-over-whom") choices=children />
            <SelectBox name=fields::IRO label=t("staff-hand-over-to") choices=choices(&page.offers, page.chosen) />
            <TextBox
                name="note"
                label=t("staff-hand-over-note")
                hint=t("staff-hand-over-note-hint")
                value=page.note
                max=MAX_NOTE
            />
            <TextBox
                name="goodbye"
                label=goodbye
                hint=t("staff-hand-over-goodbye-hint")
                value=page.goodbye
                max=MAX_WORDS
            />
            <TextBox
                name="hello"
                label=t("staff-hand-over-hello")
                hint=t("staff-hand-over-hello-hint")
                value=page.hello
                max=MAX_WORDS
            />
            <div class="actions">
                <Button label=t("staff-hand-over-do") name=DO value=HandOverAct::HandOver />
                {again
                    .then(|| {
                        view! {
                            <Button
                                label=t("staff-hand-over-anyway")
                                kind=ButtonKind::Secondary
                                name=DO
                                value=HandOverAct::Anyway
                            />
                        }
                    })}
            </div>
            <TypingFields typing=page.typing />
        </form>
    }
}

/// Who may be a brother or sister of a child, in one line.
fn family(family: &[(Text, Option<Text>)]) -> MaybeText {
    let one = |(name, iro): &(Text, Option<Text>)| match iro {
        Some(iro) => {
            tr("staff-hand-over-with", args! { "name" => name.to_string(), "iro" => iro.to_string() }).into_owned()
        }
        None => name.to_string(),
    };
    if family.is_empty() {
        return MaybeText::default();
    }
    let names: Vec<_> = family.iter().map(one).collect();
    tr("staff-hand-over-family", args! { "names" => names.join("; ") }).into()
}

fn to_look_at(look: LookFirst, goodbye: String, hello: String) -> impl IntoView {
    let stay: Vec<_> = look.stay.into_iter().map(|name| view! { <li>{name}</li> }).collect();
    let stay = (!stay.is_empty()).then(|| {
        view! {
            <Notice title=t("staff-hand-over-stay")>
                <ul class="points">{stay}</ul>
            </Notice>
        }
    });
    let found = |title: Text, text: String, within: &'static str| {
        let names = look.names.clone();
        (!text.trim().is_empty())
            .then(|| view! { <h2>{title}</h2> <Findings text=text names=names marks=Vec::new() within=within /> })
    };
    view! {
        {stay} {found(t("staff-hand-over-goodbye-found"), goodbye, "goodbye")}
        {found(t("staff-hand-over-hello-found"), hello, "hello")}
    }
}
