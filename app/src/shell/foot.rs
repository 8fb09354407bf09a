//! The foot of a child's page: back, help, and the way on, which stay in sight.

use leptos::prelude::*;

use crate::components::{BackLink, Button, Listen};
use crate::paths;
use crate::text::{MaybeText, Text, t};

/// The id of the form that the way on sends: the one form of its page.
pub const FORM: &str = "this-page";

/// The way on from a page that has one form, whose id is [`FORM`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next(pub Text);

impl Next {
    /// "Next".
    #[must_use]
    pub fn plain() -> Self {
        Self(t("question-next"))
    }
}

/// Back alone stands where it stands; with a way on, all three stay at the foot of the screen, and the numbers to ring
/// are one tap away.
#[component]
pub(super) fn Foot(
    /// The address of the page before.
    back: MaybeText,
    /// The way on, if the page has one.
    next: Option<Next>,
) -> impl IntoView {
    let back = back.0.map(|href| view! { <BackLink href=href /> });
    match next {
        Some(Next(label)) => view! {
            <nav class="foot foot--stays" aria-label=t("foot-label")>
                <div class="wrap foot__row">
                    {back} <Listen /> <a class="foot__help" href=paths::HELP>{t("foot-help")}</a>
                    <Button label=label form=FORM />
                </div>
            </nav>
        }
        .into_any(),
        None => back
            .map(|back| {
                view! {
                    <nav class="foot" aria-label=t("back")>
                        <div class="wrap foot__row">{back}</div>
                    </nav>
                }
            })
            .into_any(),
    }
}
