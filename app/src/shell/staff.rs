//! The frame of every page for workers, in English.

use leptos::prelude::*;

use super::Document;
use crate::paths;
use crate::{
    components::{BackLink, ErrorSummary, Fault},
    text::{MaybeText, Text, t},
};

/// One link of the navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NavItem {
    /// Where it goes.
    pub href: &'static str,
    /// What it says.
    pub text: Text,
    /// Whether this page is the one it goes to.
    pub current: bool,
}

/// The frame of a page for workers.
#[component]
pub fn StaffShell(
    /// What the page is, without a child's name or words.
    #[prop(into)]
    title: Text,
    /// The links; none before signing in, and then there is no sign-out either.
    #[prop(optional)]
    nav: Vec<NavItem>,
    /// What is wrong with what was sent, in the order of the fields. The page shows a summary at its top, and each
    /// field its own.
    #[prop(optional)]
    faults: Vec<Fault>,
    /// The address of the page before, for a back link.
    #[prop(optional, into)]
    back: MaybeText,
    children: Children,
) -> impl IntoView {
    let title = Text::from(format!("{title} – {}", t("service-name")));
    view! {
        <Document title=title faults=faults class="staff">
            <header class="site-header">
                <div class="wrap site-header__row">
                    <a class="site-name" href=paths::staff::CASELOAD>
                        {t("service-name")}
                    </a>
                    {(!nav.is_empty()).then(|| view! { <StaffNav items=nav /> })}
                </div>
            </header>
            <div class="wrap page">
                {back
                    .0
                    .map(|href| {
                        // Outside the main part, it needs a landmark of its own (axe `region`).
                        view! {
                            <nav aria-label=t("back")>
                                <BackLink href=href />
                            </nav>
                        }
                    })}
                <main id="main" tabindex="-1">
                    <ErrorSummary />
                    {children()}
                </main>
            </div>
            <footer class="site-footer">
                <div class="wrap">
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
        </Document>
    }
}

/// Links and the sign-out button, which posts, because it changes something.
#[component]
fn StaffNav(items: Vec<NavItem>) -> impl IntoView {
    let items: Vec<_> = items
        .into_iter()
        .map(|item| {
            view! {
                <li>
                    <a href=item.href aria-current=item.current.then_some("page")>
                        {item.text}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="staff-nav" aria-label=t("staff-nav")>
            <ul>{items}</ul>
            <form method="post" action=paths::staff::SIGN_OUT>
                <button class="link-button" type="submit">
                    {t("staff-sign-out")}
                </button>
            </form>
        </nav>
    }
}
