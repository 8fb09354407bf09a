//! The first page: type the code of an invitation. A link opens it too, and hands its token in by a small script.

use leptos::prelude::*;

use crate::components::{Button, Fault, TextInput, TextKind};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::t;

/// What was wrong with the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// It is not one that opens anything: mistyped, expired, used up or taken back. Nobody can tell which.
    Unknown,
    /// Too many wrong ones: wait.
    Wait,
}

/// The page. What was typed is kept, because a mistake in ten characters is mended more easily than typed anew.
#[component]
pub fn StartPage(
    /// What was typed before.
    typed: String,
    /// What was wrong with it.
    fault: Option<CodeFault>,
) -> impl IntoView {
    let faults: Vec<_> = fault
        .map(|fault| match fault {
            CodeFault::Unknown => Fault::new("code", t("start-code-unknown")),
            CodeFault::Wait => Fault::new("code", t("start-code-wait")),
        })
        .into_iter()
        .collect();
    view! {
        <ChildShell faults=faults>
            <h1>{t("start-title")}</h1>
            <p class="lead">{t("start-lead")}</p>
            <form method="post" action=paths::HOME autocomplete="off" novalidate data-token="token">
                <input type="hidden" name="token" value="" />
                <TextInput
                    name="code"
                    label=t("start-code-label")
                    kind=TextKind::Code
                    hint=t("start-code-hint")
                    value=typed
                />
                <Button label=t("button-continue") />
            </form>
            {fault.map(|_| view! { <p>{t("start-code-what-to-do")}</p> })}
            <p>
                <a href=paths::SIGN_IN>{t("start-sign-in")}</a>
            </p>
            <p>
                <a href=paths::HELP>{t("start-no-code")}</a>
            </p>
        </ChildShell>
    }
}
