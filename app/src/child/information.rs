//! Pages that anybody may read: numbers to ring, privacy, accessibility.

use heard_domain::council::Council;
use heard_domain::going_on::DRAFT_DAYS;
use leptos::prelude::*;

use crate::args;
use crate::components::Notice;
use crate::shell::ChildShell;
use crate::text::{Text, t, tr};

/// A number and what it is for. Nothing is shown for a number that is not set.
#[component]
fn Number(title: Text, number: String, about: Text) -> impl IntoView {
    (!number.is_empty()).then(|| {
        let call = format!("tel:{}", number.replace(' ', ""));
        view! {
            <li class="number">
                <h2>{title}</h2>
                <p>
                    <a class="phone phone--large" href=call>
                        {number}
                    </a>
                </p>
                <p>{about}</p>
            </li>
        }
    })
}

/// Numbers to ring (domain.md 4.2). A council's own numbers are shown when they are set.
#[component]
pub fn HelpPage(
    /// The council's settings.
    council: Council,
) -> impl IntoView {
    let advocacy = if council.advocacy_name.is_empty() { t("help-advocate") } else { council.advocacy_name.into() };
    view! {
        <ChildShell>
            <h1>{t("help-title")}</h1>
            <p class="lead">{t("help-lead")}</p>
            <ul class="number-list">
                <Number title=t("help-emergency") number="999".to_owned() about=t("help-emergency-about") />
                <Number title=t("help-childline") number="0800 1111".to_owned() about=t("help-childline-about") />
                <Number title=t("help-duty") number=council.duty_phone about=t("help-duty-about") />
                <Number title=t("help-night") number=council.night_phone about=t("help-night-about") />
                <Number title=advocacy number=council.advocacy_phone about=t("help-advocate-about") />
                <Number
                    title=t("help-at-hand")
                    number="0800 528 0731".to_owned()
                    about=t("help-at-hand-about")
                />
            </ul>
        </ChildShell>
    }
}

/// Who reads what, how long it is kept, what cannot be promised.
#[component]
pub fn PrivacyPage(
    /// The council's settings.
    council: Council,
) -> impl IntoView {
    let name = council.name;
    let point = |title: Text, words: Text| {
        view! {
            <h2>{title}</h2>
            <p>{words}</p>
        }
    };
    let kept = args! { "council" => name.clone(), "days" => DRAFT_DAYS };
    view! {
        <ChildShell>
            <h1>{t("privacy-title")}</h1>
            {point(t("privacy-who-title"), t("privacy-who"))}
            {point(t("privacy-safe-title"), t("privacy-safe"))}
            {point(t("privacy-others-title"), t("privacy-others"))}
            {point(t("privacy-told-title"), t("privacy-told"))}
            {point(t("privacy-log-title"), t("privacy-log"))}
            {point(t("privacy-kept-title"), tr("privacy-kept", kept))}
            {point(t("privacy-device-title"), t("privacy-device"))}
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
