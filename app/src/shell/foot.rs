//! The foot of a child's page: back, help, and the way on, which stay in sight.

use leptos::prelude::*;

use crate::components::{BackLink, Button};
use crate::paths;
use crate::text::{MaybeText, Text, t};

/// The way on from a page that has one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// What the button says.
    pub label: Text,
    /// The id of the form that it sends.
    pub form: &'static str,
}

impl Next {
    /// "Next", for this form.
    #[must_use]
    pub fn of(form: &'static str) -> Self {
        Self { label: t("question-next"), form }
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
        Some(Next { label, form }) => view! {
            <nav class="foot foot--stays" aria-label=t("foot-label")>
                <div class="wrap foot__row">
                    {back} <a class="foot__help" href=paths::HELP>{t("foot-help")}</a>
                    <Button label=label form=form />
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
