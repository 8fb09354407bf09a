//! What do you want to say? One choice for each purpose, with who reads it and how soon; and the page that asks
//! before anything that was begun is thrown away. What is chosen stands in no address: a phone that is handed back
//! remembers addresses.

use heard_domain::matter::{Desk, Kind};
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use leptos::prelude::*;

use crate::args;
use crate::child::written_for::WrittenFor;
use crate::components::{Button, ButtonKind, Choice, Fault, LinkButton, Notice, PictureChoices};
use crate::fields;
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{Text, t, tr};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    /// The child's style.
    pub band: Band,
    /// What may be said now, in the order in which it is offered.
    pub purposes: Vec<Purpose>,
    /// The first name of the IRO, if one is allocated.
    pub iro: Option<String>,
    /// What was begun and not sent.
    pub begun: Option<Purpose>,
    /// Whether nothing was chosen.
    pub missing: bool,
    /// The page before.
    pub back: &'static str,
}

/// The page.
#[component]
pub fn SayPage(
    /// What it shows.
    say: Say,
) -> impl IntoView {
    let choices: Vec<_> = say
        .purposes
        .into_iter()
        .map(|purpose| {
            let hint = what_happens(purpose, say.iro.as_deref());
            Choice::new(purpose.code(), name(purpose)).picture(picture(purpose)).hint(hint)
        })
        .collect();
    let faults: Vec<_> = say.missing.then(|| Fault::new(fields::PURPOSE, t("say-missing"))).into_iter().collect();
    view! {
        <ChildShell faults=faults band=say.band back=say.back>
            {say.begun
                .map(|begun| {
                    view! {
                        <Notice>
                            <p>{tr("say-begun", args! { "what" => name(begun) })}</p>
                            <LinkButton label=t("say-go-on") href=paths::QUESTIONS kind=ButtonKind::Secondary />
                        </Notice>
                    }
                })}
            <form method="post" action=paths::SAY autocomplete="off" novalidate>
                <WrittenFor />
                <PictureChoices
                    name=fields::PURPOSE
                    legend=t("say-title")
                    hint=t("say-lead")
                    choices=choices
                    heading=true
                />
                <Button label=t("button-continue") />
            </form>
        </ChildShell>
    }
}

/// Something else was begun and not sent: go on with it, or throw it away, on purpose.
#[component]
pub fn InsteadPage(
    /// What was begun.
    begun: Purpose,
    /// The fields to send again when it is thrown away.
    fields: Vec<(&'static str, String)>,
    /// Where they are sent: the page that asked.
    action: &'static str,
) -> impl IntoView {
    let fields: Vec<_> =
        fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect();
    view! {
        <ChildShell back=action>
            <h1>{t("say-instead-title")}</h1>
            <p class="lead">{tr("say-instead", args! { "what" => name(begun) })}</p>
            <p>
                <LinkButton label=t("say-go-on") href=paths::QUESTIONS />
            </p>
            <form method="post" action=action autocomplete="off">
                <WrittenFor /> {fields}
                <Button label=t("say-instead-throw") kind=ButtonKind::Danger name=fields::THROW value="yes" />
            </form>
        </ChildShell>
    }
}

/// What a purpose is called.
pub(super) fn name(purpose: Purpose) -> Text {
    t(&format!("purpose-{}", purpose.code()))
}

/// Who gets it, and how soon: said from the same table that puts it on a desk.
fn what_happens(purpose: Purpose, iro: Option<&str>) -> Text {
    let kind = Kind::raised_for(purpose, iro.is_some());
    match (kind.map(|kind| (kind.desk(), kind.working_days())), iro) {
        (None, iro) => tr("say-reads-review", args! { "name" => iro.unwrap_or_default() }),
        (Some((_, days)), None) => tr("say-reads-nobody", args! { "days" => days }),
        (Some((Desk::Iro, days)), Some(name)) => tr("say-reads-iro", args! { "name" => name, "days" => days }),
        (Some((Desk::Manager, days)), Some(_)) => tr("say-reads-manager", args! { "days" => days }),
    }
}

const fn picture(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::BeforeReview => "meeting",
        Purpose::GoodNews => "good-news",
        Purpose::Change => "change",
        Purpose::Wrong => "worry",
        Purpose::SeeIro => "iro",
        Purpose::Advocate => "advocate",
        Purpose::AfterReview => "listen",
        Purpose::Moving => "house",
        _ => "talk",
    }
}
