//! The frame of every page for workers, in English: a rail with the ways and their counts beside the page; on a phone,
//! a line above it.

use leptos::prelude::*;

use super::Document;
use super::rail::Rail;
use crate::paths;
use crate::staff::shortcuts::{ShortcutList, Shortcuts};
use crate::staff::undo::LastDone;
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
    /// How much waits there; nothing is shown for 0.
    pub count: usize,
    /// Whether that waits for somebody to act at once.
    pub loud: bool,
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
    /// What of the page stands in the rail: the ways through a list.
    #[prop(optional)]
    beside: Option<AnyView>,
    /// The name that was searched for among an IRO's children.
    #[prop(optional, into)]
    searched: Text,
    /// Whether figures are shown on it.
    #[prop(optional)]
    charts: bool,
    children: Children,
) -> impl IntoView {
    let title = Text::from(format!("{title} – {}", t("service-name")));
    let class = if nav.is_empty() { "staff" } else { "staff staff--railed" };
    // Nobody did anything before signing in.
    let done = (!nav.is_empty()).then(|| view! { <LastDone /> });
    let shortcuts = Shortcuts::here().on.then(|| {
        view! {
            <li>
                <a href=paths::staff::SHORTCUTS>{t("staff-shortcuts-title")}</a>
            </li>
        }
    });
    view! {
        <Document title=title faults=faults class=class of_workers=true charts=charts>
            <header class="site-header">
                <div class="wrap site-header__row">
                    <a class="site-name" href=paths::staff::TODAY>
                        <span class="site-name__word">{t("service-name")}</span>
                    </a>
                    {(!nav.is_empty()).then(|| view! { <Rail items=nav beside=beside searched=searched /> })}
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
                    {done}
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
                        {shortcuts}
                    </ul>
                </div>
            </footer>
            <ShortcutList />
        </Document>
    }
}
