//! There and then, when somebody tells of something unsafe: thanks, the truth that nobody reads it yet, the way to send
//! it, and who is there now. It comes once for each telling, before anything else, and shows nothing of what was told.

use heard_domain::council::Council;
use heard_domain::people::Band;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::ways::{GrownUpsNow, WaysNow};
use crate::components::{ButtonKind, LinkButton};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{Text, t};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ThanksView {
    /// The child's style.
    pub band: Band,
    /// Whose voice.
    pub voice: Voice,
    /// The address of the screen on which it was told.
    pub back: String,
    /// The address of the next screen; `None` when it was told on the last one.
    pub next: Option<String>,
    /// The council's numbers.
    pub council: Council,
}

/// The page.
#[component]
pub fn ThanksPage(
    /// What it shows.
    view: ThanksView,
) -> impl IntoView {
    let ThanksView { band, voice, back, next, council } = view;
    let childs = voice.is_in_childs_hand();
    let not_sent = match (childs, &next) {
        (false, _) => t("grown-ups-unsafe-not-sent"),
        (true, Some(_)) => t(&format!("unsafe-not-sent-{}", band.code())),
        (true, None) => t("unsafe-not-sent-last"),
    };
    view! {
        <ChildShell band=band back=back>
            <h1>{t("unsafe-thanks-title")}</h1>
            <p class="lead">{thanks(childs, band)}</p>
            <p>{not_sent}</p>
            <div class="buttons">
                <LinkButton label=t("unsafe-send-now") href=paths::CHECK />
                {next
                    .map(|next| {
                        view! { <LinkButton label=t("unsafe-go-on") href=next kind=ButtonKind::Secondary /> }
                    })}
            </div>
            {if childs {
                view! { <WaysNow council=council /> }.into_any()
            } else {
                view! { <GrownUpsNow council=council /> }.into_any()
            }}
        </ChildShell>
    }
}

/// The thanks themselves, under their title: the same there and then and on the receipt.
pub(super) fn thanks(childs: bool, band: Band) -> Text {
    if childs { t(&format!("unsafe-thanks-{}", band.code())) } else { t("grown-ups-unsafe-thanks") }
}
