//! Something was begun before and locked with pictures: see it again, or go on without.

use leptos::prelude::*;

use crate::components::{Button, ButtonKind, LinkButton, Notice};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::t;

/// The choice.
#[component]
pub fn GoOnPage(
    /// Whether the lock is over, because wrong pictures were picked five times.
    gone: bool,
) -> impl IntoView {
    let kind = if gone { ButtonKind::Primary } else { ButtonKind::Secondary };
    view! {
        <ChildShell back=paths::SAY>
            <h1>{t("go-on-title")}</h1>
            {if gone {
                view! { <Notice><p role="alert">{t("go-on-gone")}</p></Notice> }.into_any()
            } else {
                view! {
                    <p class="lead">{t("go-on-lead")}</p>
                    <LinkButton label=t("go-on-see") href=paths::GO_ON_PICTURES />
                }
                    .into_any()
            }}
            <form method="post" action=paths::GO_ON autocomplete="off">
                <p>{t("go-on-without-hint")}</p>
                <Button label=t("go-on-without") kind=kind />
            </form>
        </ChildShell>
    }
}
