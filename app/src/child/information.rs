//! Pages that anybody may read: numbers to ring, privacy, accessibility.

use heard_domain::alarm::Tells;
use heard_domain::council::Council;
use heard_domain::going_on::DRAFT_DAYS;
use heard_domain::guessing::KNOWN_DAYS;
use leptos::prelude::*;

use super::told;
use super::ways::{AllNumbers, QuietWays};
use crate::args;
use crate::components::Notice;
use crate::shell::ChildShell;
use crate::text::{Text, t, tr};

/// Numbers to ring, as their own pages give them. A council's own numbers are shown when they are set.
#[component]
pub fn HelpPage(
    /// The way back to where somebody came from.
    back: String,
    /// The council's settings.
    council: Council,
) -> impl IntoView {
    view! {
        <ChildShell back=back>
            <h1>{t("help-title")}</h1>
            <p class="lead">{t("help-lead")}</p>
            <h2>{t("help-ring")}</h2>
            <AllNumbers council=council.clone() />
            <QuietWays council=council />
        </ChildShell>
    }
}

/// Who reads what, how long it is kept, what cannot be promised.
#[component]
pub fn PrivacyPage(
    /// The council's settings.
    council: Council,
    /// How workers are told of something unsafe.
    tells: Tells,
) -> impl IntoView {
    let name = council.name;
    let point = |title: Text, words: Text| {
        view! {
            <h2>{title}</h2>
            <p>{words}</p>
        }
    };
    let kept = args! { "council" => name.clone(), "days" => DRAFT_DAYS };
    let device = args! { "days" => KNOWN_DAYS };
    view! {
        <ChildShell>
            <h1>{t("privacy-title")}</h1>
            {point(t("privacy-who-title"), t("privacy-who"))}
            {point(t("privacy-safe-title"), t("privacy-safe"))}
            {point(t("told-privacy-title"), told::in_general(tells))}
            {point(t("privacy-others-title"), t("privacy-others"))}
            {point(t("privacy-told-title"), t("privacy-told"))}
            {point(t("privacy-log-title"), t("privacy-log"))}
            {point(t("privacy-counted-title"), t("privacy-counted"))}
            {point(t("privacy-kept-title"), tr("privacy-kept", kept))}
            {point(t("privacy-device-title"), tr("privacy-device", device))}
            {point(t("privacy-not-title"), t("privacy-not"))}
            {point(t("privacy-rights-title"), tr("privacy-rights", args! { "council" => name }))}
            {(!council.contact.is_empty()).then(|| view! { <p><bdi>{council.contact}</bdi></p> })}
        </ChildShell>
    }
}

/// The accessibility statement (SI 2018/952): scope, state, how it was tested, whom to tell, enforcement.
#[component]
pub fn AccessibilityPage(
    /// The council's settings.
    council: Council,
) -> impl IntoView {
    view! {
        <ChildShell>
            <h1>{t("accessibility-title")}</h1>
            <p class="lead">{t("accessibility-lead")}</p>
            <p>{t("accessibility-can")}</p>
            <h2>{t("accessibility-state-title")}</h2>
            <p>{t("accessibility-state")}</p>
            <p>{t("accessibility-tested")}</p>
            <Notice title=t("accessibility-tell-title")>
                <p>{t("accessibility-tell")}</p>
                {(!council.contact.is_empty()).then(|| view! { <p><bdi>{council.contact}</bdi></p> })}
            </Notice>
            <p>{t("accessibility-enforcement")}</p>
        </ChildShell>
    }
}
