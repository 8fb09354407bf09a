//! How others than the child get to write: on paper, and carers and parents.

use leptos::prelude::*;

use super::ChildPage;
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Card};
use crate::paths;
use crate::staff::acts::ChildAct;
use crate::staff::guests::{GuestLine, state};
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
