//! The way back to "My page", for the pages below it.

use leptos::prelude::*;

use crate::{
    components::{ButtonKind, LinkButton},
    paths,
    text::t,
};

/// The page's way back, for the pages below it.
#[component]
pub fn BackToMine() -> impl IntoView {
    view! { <LinkButton label=t("mine-back") href=paths::MINE kind=ButtonKind::Secondary /> }
}
