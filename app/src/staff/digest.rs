//! Whether a worker wants a message in the morning that says how much waits.

use heard_domain::alarm::Tells;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::{Section, nav};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Notice};
use crate::shell::StaffShell;
use crate::staff::acts::DigestAct;
use crate::text::{Text, t, tr};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct DigestPage {
    /// Whose it is: an IRO's or a manager's.
    pub role: Role,
    /// The address that it goes to.
    pub address: Text,
    /// Whether they want it.
    pub wanted: bool,
    /// Whether this server sends messages to workers.
    pub tells: Tells,
}

/// The choice.
#[component]
pub fn ChooseDigest(
    /// What it shows.
    page: DigestPage,
) -> impl IntoView {
    let section = if page.role == Role::Manager { Section::Overview } else { Section::Profile };
    let (state, label, act, kind) = if page.wanted {
        (t("staff-digest-on"), t("staff-digest-stop"), DigestAct::Stop, ButtonKind::Secondary)
    } else {
        (t("staff-digest-off"), t("staff-digest-start"), DigestAct::Start, ButtonKind::Primary)
    };
    view! {
        <StaffShell title=t("staff-digest-title") nav=nav(page.role, section)>
            <h1>{t("staff-digest-title")}</h1>
            <p>{t("staff-digest-what")}</p>
            <p>{tr("staff-digest-to", args! { "address" => page.address.to_string() })}</p>
            {(page.tells == Tells::Desk).then(|| view! { <Notice><p>{t("staff-digest-no-mail")}</p></Notice> })}
            <p>
                <strong>{state}</strong>
            </p>
            <form method="post">
                <Button label=label kind=kind name=DO value=act />
            </form>
        </StaffShell>
    }
}
