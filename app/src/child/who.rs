//! Who is writing, in a few plain choices.

use heard_domain::voice::Voice;
use leptos::prelude::*;

use crate::components::{Choice, Fault, PictureChoices};
use crate::fields;
use crate::paths;
use crate::shell::{ChildShell, FORM, Next};
use crate::text::t;

/// The page.
#[component]
pub fn WhoPage(
    /// Who may be writing this.
    voices: Vec<Voice>,
    /// What is chosen now.
    chosen: Option<Voice>,
    /// Whether nothing was chosen.
    missing: bool,
) -> impl IntoView {
    let choice = |voice: Voice| {
        let picture = match voice {
            Voice::Child => "me",
            Voice::ChildWithHelp => "helper",
            Voice::WrittenForChild => "writing",
            _ => "advocate",
        };
        let label = t(&format!("who-{}", voice.code()));
        Choice::new(voice.code(), label).picture(picture).checked(chosen == Some(voice))
    };
    let choices: Vec<_> = voices.into_iter().map(choice).collect();
    let faults: Vec<_> = missing.then(|| Fault::new(fields::VOICE, t("who-missing"))).into_iter().collect();
    view! {
        <ChildShell faults=faults back=paths::SAY next=Next::plain()>
            <form method="post" autocomplete="off" novalidate id=FORM>
                <PictureChoices
                    name=fields::VOICE
                    legend=t("who-title")
                    hint=t("who-hint")
                    choices=choices
                    heading=true
                />
            </form>
        </ChildShell>
    }
}
