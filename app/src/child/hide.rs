//! "Don't show it back, ever": from now on the child's own words are shown to nobody who signs in, whoever makes them.
//! Only the IRO can change that, when they meet.

use heard_domain::people::Band;
use leptos::prelude::*;

use super::back_to_mine::BackToMine;
use crate::acts::DO;
use crate::args;
use crate::child::acts::HideAct;
use crate::components::{Button, Notice};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{t, tr};

/// The page.
#[component]
pub fn HidePage(
    /// Whether it was chosen.
    hidden: bool,
    /// The child's style.
    band: Band,
    /// The first name of the IRO; what IROs are called for a child who has none.
    iro: String,
) -> impl IntoView {
    view! {
        <ChildShell band=band back=paths::MINE>
            <h1>{t("hide-title")}</h1>
            {if hidden {
                view! { <Hidden iro=iro /> }.into_any()
            } else {
                view! {
                    <p class="lead">{t(&format!("hide-offer-{}", band.code()))}</p>
                    <ul class="points">
                        <li>{t("hide-still")}</li>
                        <li>{tr("hide-back", args! { "name" => iro.clone() })}</li>
                    </ul>
                    <form method="post">
                        <Button label=t("hide-do") name=DO value=HideAct::Hide />
                    </form>
                }
                    .into_any()
            }}
            <BackToMine />
        </ChildShell>
    }
}

/// Says that words are not shown here. It does not say who chose that: whoever makes a child sign in reads it too.
#[component]
pub fn Hidden(
    /// The first name of the IRO; what IROs are called for a child who has none.
    iro: String,
) -> impl IntoView {
    view! {
        <Notice title=t("hide-on-title")>
            <p>{tr("hide-on", args! { "name" => iro })}</p>
        </Notice>
    }
}
