//! How others than the child get to write: on paper, and carers and parents; and who carries out what is decided.

use leptos::prelude::*;

use super::ChildPage;
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Card};
use crate::paths;
use crate::staff::acts::ChildAct;
use crate::staff::guests::{GuestLine, state};
use crate::staff::people_around::{PersonLine, role};
use crate::text::{t, tr};

/// The way to type in what came on paper, or what was observed.
pub(super) fn paper(page: &ChildPage) -> impl IntoView + use<> {
    let name = page.called.to_string();
    page.can_invite.then(|| {
        view! {
            <Card title=t("staff-paper-title")>
                <form method="post">
                    <p>{tr("staff-paper-hint", args! { "name" => name })}</p>
                    <Button
                        label=t("staff-paper-button")
                        kind=ButtonKind::Secondary
                        name=DO
                        value=ChildAct::Transcribe
                    />
                </form>
            </Card>
        }
    })
}

/// Carers and parents who are invited, and the way to invite another.
pub(super) fn guests(page: &ChildPage) -> impl IntoView + use<> {
    let line = |line: &GuestLine| {
        view! {
            <li>
                <strong>{line.name.clone()}</strong>
                ", "
                {t(&format!("staff-invitee-{}", line.invitee.code()))}
                <div class="hint">{state(line)}</div>
            </li>
        }
    };
    let lines: Vec<_> = page.guests.iter().map(line).collect();
    let address = paths::staff::Guests { child: page.id }.href();
    view! {
        <Card title=t("staff-guests-title")>
            {if lines.is_empty() {
                view! { <p>{t("staff-guests-none")}</p> }.into_any()
            } else {
                view! { <ul class="points">{lines}</ul> }.into_any()
            }}
            <p>
                <a href=address>{t("staff-guests-link")}</a>
            </p>
        </Card>
    }
}

/// The social worker and the team manager, and the way to say who they are.
pub(super) fn people(page: &ChildPage) -> impl IntoView + use<> {
    let line = |person: &PersonLine| {
        let name = if person.name.is_empty() { t("staff-people-nobody") } else { person.name.clone() };
        view! {
            <li>
                {role(person.recipient)} ": " <strong dir="auto">{name}</strong>
                {(!person.email.is_empty()).then(|| view! { " " <bdi class="hint">{person.email.clone()}</bdi> })}
            </li>
        }
    };
    let lines: Vec<_> = page.people.iter().map(line).collect();
    let address = paths::staff::People { child: page.id }.href();
    view! {
        <Card title=t("staff-people-title")>
            <ul class="points">{lines}</ul>
            <p>
                <a href=address>{t("staff-people-change")}</a>
            </p>
        </Card>
    }
}
