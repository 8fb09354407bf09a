//! The frame of every page for children: leave this page, what this is, help numbers, language.

use heard_domain::people::{Band, Language};
use leptos::prelude::*;

use super::Document;
use super::foot::{Foot, Next};
use crate::paths;
use crate::{
    args,
    child::written_for::WritingForLine,
    components::{ErrorSummary, Fault},
    text::{MaybeText, Text, language, t, tr},
};

/// The frame of a page for children. The title is always the same neutral words.
#[component]
pub fn ChildShell(
    /// What is wrong with what was sent, in the order of the fields. The page shows a summary at its top, and each
    /// field its own.
    #[prop(optional)]
    faults: Vec<Fault>,
    /// The style of form, which sets sizes; [`Band::Middle`] when nothing is known.
    #[prop(optional)]
    band: Option<Band>,
    /// The address of the page before, for a back link.
    #[prop(optional, into)]
    back: MaybeText,
    /// The way on from a page that asks one thing: it stays in sight, with help beside it in place of the numbers.
    #[prop(optional_no_strip, into)]
    next: Option<Next>,
    children: Children,
) -> impl IntoView {
    let class = match band.unwrap_or(Band::Middle) {
        Band::Pictures => "child band-pictures",
        Band::Middle => "child band-middle",
        Band::Older => "child band-older",
    };
    let numbers = next.is_none();
    view! {
        <Document title=t("page-title") faults=faults class=class>
            <LeaveThisPage />
            <header class="site-header">
                <div class="wrap site-header__row">
                    <span class="site-name">
                        <span class="site-name__word">{t("service-name")}</span>
                    </span>
                    <LanguageSwitch />
                </div>
            </header>
            <div class="wrap page">
                <main id="main" tabindex="-1">
                    <WritingForLine />
                    <ErrorSummary />
                    {children()}
                </main>
            </div>
            <Foot back=back next=next />
            {numbers.then(|| view! { <ChildFooter /> })}
        </Document>
    }
}

/// The GOV.UK "exit this page" component: a plain link that works without scripts, first after the skip link.
/// `app/js/page/exit.js` adds the Shift key, blanks the page at once and replaces the history entry.
#[component]
fn LeaveThisPage() -> impl IntoView {
    view! {
        <section class="leave" aria-label=t("leave-page")>
            <a
                class="leave__link"
                id="leave"
                href=paths::LEAVE
                rel="nofollow noreferrer"
                data-two=tr("leave-press-more", args! { "count" => 2 })
                data-one=tr("leave-press-more", args! { "count" => 1 })
                data-leaving=t("leave-leaving")
            >
                <span class="hidden">{t("leave-emergency")}</span>
                " "
                {t("leave-page")}
                <span class="leave__dots" aria-hidden="true"></span>
            </a>
        </section>
    }
}

/// A link to the same page in each other language. The server keeps the choice and answers with the plain address.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let link = |other: Language| {
        view! {
            <li>
                <a href=format!("?language={}", other.code()) lang=other.code() hreflang=other.code() rel="nofollow">
                    {other.own_name()}
                </a>
            </li>
        }
    };
    let others: Vec<_> = Language::ALL.into_iter().filter(|other| *other != language()).map(link).collect();
    view! {
        <nav class="languages" aria-label=t("language-switch")>
            <ul>{others}</ul>
        </nav>
    }
}

/// Numbers to ring, and that nobody reads at once.
#[component]
fn ChildFooter() -> impl IntoView {
    let number = |name: Text, call: &'static str, number: &'static str| {
        view! {
            <li>
                {name} " " <a class="phone" href=call>
                    {number}
                </a>
            </li>
        }
    };
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <p class="site-footer__promise">{t("footer-not-read-now")}</p>
                <ul class="numbers">
                    {number(t("footer-emergency"), "tel:999", "999")}
                    {number(t("footer-childline"), "tel:08001111", "0800 1111")}
                    <li>
                        <a href=paths::HELP>{t("footer-help")}</a>
                    </li>
                </ul>
                <ul class="site-footer__links">
                    <li>
                        <a href=paths::PRIVACY>{t("footer-privacy")}</a>
                    </li>
                    <li>
                        <a href=paths::ACCESSIBILITY>{t("footer-accessibility")}</a>
                    </li>
                </ul>
            </div>
        </footer>
    }
}
