//! Choose a secret, to be able to read back on another day. Offered, never forced.

use heard_domain::people::Band;
use leptos::prelude::*;

use crate::components::{ButtonKind, Details, LinkButton, Notice};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::t;

/// Where the child stands with a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// None is set.
    None,
    /// One is set and waits to be confirmed.
    Waiting,
    /// One is set and confirmed; only the IRO can take it away.
    Confirmed,
}

/// The page.
#[component]
pub fn KeepPage(
    /// Where the child stands.
    kept: Kept,
    /// The child's style: the youngest are offered pictures first.
    band: Band,
    /// The page before.
    back: &'static str,
) -> impl IntoView {
    let pictures = |kind| view! { <LinkButton label=t("keep-pictures") href=paths::KEEP_PICTURES kind=kind /> };
    let number = |kind| view! { <LinkButton label=t("keep-number") href=paths::KEEP_NUMBER kind=kind /> };
    let choices = move || match band {
        Band::Older => view! { {number(ButtonKind::Primary)} {pictures(ButtonKind::Secondary)} }.into_any(),
        Band::Pictures | Band::Middle => {
            view! { {pictures(ButtonKind::Primary)} {number(ButtonKind::Secondary)} }.into_any()
        }
    };
    view! {
        <ChildShell band=band back=back>
            {match kept {
                Kept::Confirmed => {
                    view! {
                        <h1>{t("keep-title")}</h1>
                        <p class="lead">{t("keep-confirmed")}</p>
                        <LinkButton label=t("keep-sign-in") href=paths::SIGN_IN />
                    }
                        .into_any()
                }
                Kept::Waiting => {
                    view! {
                        <h1>{t("keep-saved-title")}</h1>
                        <Notice title=t("keep-waiting-title")>
                            <p>{t("keep-waiting")}</p>
                            <p>
                                <a href=paths::SIGN_IN>{t("keep-have-number")}</a>
                            </p>
                        </Notice>
                        <LinkButton label=t("mine-write") href=paths::SAY />
                        <Details summary=t("keep-another")>
                            <p>{t("keep-point-alone")}</p>
                            <div class="buttons">
                                {pictures(ButtonKind::Secondary)} {number(ButtonKind::Secondary)}
                            </div>
                        </Details>
                    }
                        .into_any()
                }
                Kept::None => {
                    view! {
                        <h1>{t("keep-title")}</h1>
                        <p class="lead">{t("keep-lead")}</p>
                        <ul class="points">
                            <li>{t("keep-point-choice")}</li>
                            <li>{t("keep-point-alone")}</li>
                            <li>{t("keep-point-iro")}</li>
                        </ul>
                        <div class="buttons">{choices()}</div>
                    }
                        .into_any()
                }
            }}
        </ChildShell>
    }
}
