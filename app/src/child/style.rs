//! Choose how the questions look. Switching loses no answer.

use heard_domain::people::Band;
use leptos::prelude::*;

use crate::child::written_for::WrittenFor;
use crate::components::{Choice, PictureChoices};
use crate::fields;
use crate::paths;
use crate::shell::{ChildShell, FORM, Next};
use crate::text::t;

/// The page.
#[component]
pub fn StylePage(
    /// The style now.
    band: Band,
) -> impl IntoView {
    let choices = Band::ALL.map(|each| {
        let picture = match each {
            Band::Pictures => "draw",
            Band::Middle => "talk",
            Band::Older => "writing",
        };
        Choice::new(each.code(), t(&format!("style-{}", each.code()))).picture(picture).checked(each == band)
    });
    view! {
        <ChildShell back=paths::QUESTIONS band=band next=Next::plain()>
            <form method="post" autocomplete="off" id=FORM>
                <WrittenFor />
                <PictureChoices
                    name=fields::STYLE
                    legend=t("style-title")
                    hint=t("style-hint")
                    choices=choices.to_vec()
                    heading=true
                />
            </form>
        </ChildShell>
    }
}
