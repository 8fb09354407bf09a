//! Shortcuts of single keys: the page on which an IRO turns them on, and the list of them that each of their pages
//! carries from then on. A script (`app/js/keys.js`) opens that list, and follows it.

use heard_domain::people::Role;
use heard_domain::shortcut::Shortcut;
use leptos::prelude::*;

use super::{Section, nav};
use crate::acts::DO;
use crate::components::{Button, ButtonKind, Table, cells};
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::acts::ShortcutsAct;
use crate::text::t;

/// Whether whoever looks turned shortcuts on. The server puts it into the page's context.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shortcuts {
    /// Whether they are on.
    pub on: bool,
}

impl Shortcuts {
    /// That of this page; off where the server said nothing.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }
}

/// The choice, with all of them.
#[component]
pub fn ChooseShortcuts() -> impl IntoView {
    let (state, label, act, kind) = if Shortcuts::here().on {
        (t("staff-shortcuts-on"), t("staff-shortcuts-stop"), ShortcutsAct::Stop, ButtonKind::Secondary)
    } else {
        (t("staff-shortcuts-off"), t("staff-shortcuts-start"), ShortcutsAct::Start, ButtonKind::Primary)
    };
    view! {
        <StaffShell title=t("staff-shortcuts-title") nav=nav(Role::Iro, Section::Profile)>
            <h1>{t("staff-shortcuts-title")}</h1>
            <p>{t("staff-shortcuts-what")}</p>
            <p>
                <strong>{state}</strong>
            </p>
            <form method="post">
                <Button label=label kind=kind name=DO value=act />
            </form>
            {table(true)}
        </StaffShell>
    }
}

/// The list that "?" opens on any page, where shortcuts are on; nothing elsewhere.
#[component]
pub fn ShortcutList() -> impl IntoView {
    Shortcuts::here().on.then(|| {
        view! {
            <dialog aria-label=t("staff-shortcuts-title") data-shortcuts="">
                {table(false)}
                <form method="dialog">
                    <Button label=t("staff-shortcuts-close") kind=ButtonKind::Secondary />
                </form>
            </dialog>
        }
    })
}

/// All of them; `titled` where the words above the table say already what it is.
fn table(titled: bool) -> impl IntoView {
    let row = |one: Shortcut| {
        let href = match one {
            Shortcut::Today => Some(paths::staff::TODAY),
            Shortcut::Caseload => Some(paths::staff::CASELOAD),
            _ => None,
        };
        let keys = view! {
            <kbd data-key=one.keys() data-does=one.code() data-href=href>
                {one.keys()}
            </kbd>
        };
        cells![keys, t(&format!("staff-shortcut-{}", one.code()))]
    };
    let head = vec![t("staff-shortcuts-keys"), t("staff-shortcuts-does")];
    let rows = Shortcut::ALL.into_iter().map(row).collect();
    view! { <Table caption=t("staff-shortcuts-title") quiet_caption=titled head=head rows=rows /> }
}
