//! Type the six digits that the IRO says aloud: from then on the secret opens everything.

use leptos::prelude::*;

use crate::components::{Button, Fault, TextInput, TextKind};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::t;

/// The page.
#[component]
pub fn ConfirmPage(
    /// Whether the number was wrong, over, or tried too often.
    wrong: bool,
) -> impl IntoView {
    let faults: Vec<_> = wrong.then(|| Fault::new("number", t("confirm-wrong"))).into_iter().collect();
    view! {
        <ChildShell back=paths::MINE faults=faults>
            <h1>{t("confirm-title")}</h1>
            <p class="lead">{t("confirm-lead")}</p>
            <form method="post" autocomplete="off" novalidate>
                <TextInput
                    name="number"
                    label=t("confirm-label")
                    kind=TextKind::Digits
                />
                <Button label=t("button-continue") />
            </form>
        </ChildShell>
    }
}
