//! Stop for now: what was written is kept, nobody reads it, and how to see it again.

use heard_domain::Day;
use heard_domain::going_on::DRAFT_DAYS;
use heard_domain::people::Band;
use leptos::prelude::*;

use crate::args;
use crate::components::{Button, ButtonKind, LinkButton, Notice};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{day, t, tr};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stopping {
    /// The child's style.
    pub band: Band,
    /// The last day on which it is surely kept.
    pub until: Day,
    /// Whether pictures can be chosen that show it again.
    pub may_lock: bool,
    /// The page before.
    pub back: String,
}

/// Stop for now, with pictures to see the words again or without.
#[component]
pub fn StopPage(
    /// What it shows.
    page: Stopping,
) -> impl IntoView {
    let Stopping { band, until, may_lock, back } = page;
    view! {
        <ChildShell band=band back=back>
            <h1>{t("stop-title")}</h1>
            <p class="lead">{tr("stop-kept", args! { "day" => day(until).into_owned() })}</p>
            {may_lock
                .then(|| {
                    view! {
                        <h2>{t("stop-see-title")}</h2>
                        <p>{t("stop-see")}</p>
                        <LinkButton label=t("stop-choose") href=paths::STOP_PICTURES kind=ButtonKind::Secondary />
                    }
                })}
            <form method="post" action=paths::STOP autocomplete="off">
                <Button label=t("stop-just") />
            </form>
        </ChildShell>
    }
}

/// The page after it. It knows nobody.
#[component]
pub fn StoppedPage() -> impl IntoView {
    view! {
        <ChildShell>
            <h1>{t("stopped-title")}</h1>
            <p class="lead">{tr("stopped-kept", args! { "days" => DRAFT_DAYS })}</p>
            <p>{t("stopped-again")}</p>
            <Notice title=t("just-you-sent-now-title")>
                <p>{t("just-you-sent-now")}</p>
            </Notice>
            <p>
                <a href=paths::HOME>{t("closed-again")}</a>
            </p>
        </ChildShell>
    }
}
