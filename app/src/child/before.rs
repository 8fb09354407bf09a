//! What happens with the words, before the first question: who reads them, that they are not secret, how to leave
//! this page, when it closes. A child is told all of this before being asked anything (ICO code, standard 4).

use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use leptos::prelude::*;

use crate::args;
use crate::child::written_for::WrittenFor;
use crate::components::{Button, Notice};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{t, tr};

/// Who reads it, and what can be kept from others: only what goes to the reviewing officer alone can be marked so.
fn who_reads(purpose: Purpose, reader: &str) -> impl IntoView + use<> {
    let (who, kept) = if purpose.may_stay_with_iro() {
        (tr("before-who-reads", args! { "name" => reader }), t("before-only-iro"))
    } else {
        (tr("before-manager-reads", args! { "name" => reader }), t("before-in-notes"))
    };
    view! {
        <li>{who}</li>
        <li>{kept}</li>
    }
}

/// The page.
#[component]
pub fn BeforePage(
    /// The first name of the IRO, if one is allocated.
    iro: Option<String>,
    /// The style that the questions will have.
    band: Band,
    /// What the words are for: it says who reads them.
    purpose: Purpose,
    /// Whether an advocate or helper writes, who is told other things.
    written_by_other: bool,
    /// Whether there may be promises of last time that a secret opens and an invitation does not.
    promises_behind_secret: bool,
) -> impl IntoView {
    let reader = iro.unwrap_or_else(|| t("before-your-iro").into_owned());
    view! {
        <ChildShell back=paths::WRITE_START band=band>
            <h1>{t("before-title")}</h1>
            <ul class="points">
                {who_reads(purpose, &reader)}
                <li>{tr("before-not-secret", args! { "name" => reader })}</li>
                <li>{t("before-skip")}</li>
                <li>{t("before-saved")}</li>
            </ul>
            {written_by_other.then(|| view! { <Notice><p>{t("before-helper")}</p></Notice> })}
            <Notice title=t("before-leave-title")>
                <p>{t("before-leave")}</p>
                <p>{t("before-leave-history")}</p>
            </Notice>
            {promises_behind_secret
                .then(|| {
                    view! {
                        <p>
                            {t("last-time-sign-in")} " " <a href=paths::SIGN_IN>{t("last-time-sign-in-link")}</a>
                        </p>
                    }
                })}
            <form method="post" autocomplete="off">
                <WrittenFor />
                <Button label=t("button-continue") />
            </form>
            <p>
                <a href=paths::STYLE>{t("style-link")}</a>
            </p>
            <p>
                <a href=paths::PRIVACY>{t("before-privacy")}</a>
            </p>
        </ChildShell>
    }
}
