//! Who is writing, in four plain choices.

use heard_domain::voice::Voice;
use leptos::prelude::*;

use crate::components::{Button, Choice, Fault, PictureChoices};
use crate::shell::ChildShell;
use crate::text::t;

/// The page.
#[component]
pub fn WhoPage(
    /// What is chosen now.
    chosen: Option<Voice>,
    /// Whether nothing was chosen.
    missing: bool,
) -> impl IntoView {
    let choices = Voice::OF_CHILD.map(|voice| {
        let picture = match voice {
            Voice::Child => "me",
            Voice::ChildWithHelp => "helper",
            Voice::WrittenForChild => "writing",
            _ => "advocate",
        };
        let label = t(&format!("who-{}", voice.code()));
        Choice::new(voice.code(), label).picture(picture).checked(chosen == Some(voice))
    });
    let faults: Vec<_> = missing.then(|| Fault::new("voice", t("who-missing"))).into_iter().collect();
    view! {
        <ChildShell faults=faults>
            <form method="post" autocomplete="off" novalidate>
                <PictureChoices
                    name="voice"
                    legend=t("who-title")
                    hint=t("who-hint")
                    choices=choices.to_vec()
                    heading=true
                />
                <Button label=t("button-continue") />
            </form>
        </ChildShell>
    }
}
