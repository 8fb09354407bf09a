//! What is around every page: [`ChildShell`] for children and whoever helps them, [`StaffShell`] for workers,
//! [`PrintShell`] for what is made to be printed.
//!
//! A page is one of them with the page's own content inside. Titles never carry content: a history list, a tab or a
//! shared screen must not tell what somebody reads or writes here.

pub mod child;
pub mod foot;
pub mod print;
pub mod rail;
pub mod staff;

use std::sync::Arc;

use heard_domain::language::Direction;
use leptos::prelude::*;

use crate::{
    assets::Assets,
    components::{Fault, error_summary::Faults},
    text::{Text, language, t},
};

pub use child::ChildShell;
pub use foot::{FORM, Next};
pub use print::PrintShell;
pub use rail::Waiting;
pub use staff::{NavItem, StaffShell};

/// The files' addresses, from [`crate::render::render`].
fn assets() -> Arc<Assets> {
    expect_context()
}

/// The address of what records (`app/js/recorder.js`), for the script that fetches it.
pub(crate) fn recorder() -> String {
    assets().recorder_js.clone()
}

/// The address of the style for the page's language: a child's phone does not fetch what only workers see.
fn style_sheet(of_workers: bool) -> String {
    let assets = assets();
    match (language().direction(), of_workers) {
        (Direction::Ltr, false) => assets.css.clone(),
        (Direction::Rtl, false) => assets.css_rtl.clone(),
        (Direction::Ltr, true) => assets.desk_css.clone(),
        (Direction::Rtl, true) => assets.desk_css_rtl.clone(),
    }
}

/// The document with its head. With a fault, "Error:" stands before the title, as is usual for WCAG 3.3.1.
#[component]
fn Document(
    /// The text of the title.
    title: Text,
    /// What is wrong with what was sent.
    faults: Vec<Fault>,
    /// Space-separated class names for the body.
    class: &'static str,
    /// Whether it is a worker's page, or paper that they print.
    #[prop(optional)]
    of_workers: bool,
    /// Whether charts are drawn on it, whose style no other page needs.
    #[prop(optional)]
    charts: bool,
    children: Children,
) -> impl IntoView {
    let title = if faults.is_empty() { title } else { Text::from(format!("{} {title}", t("error-prefix"))) };
    provide_context(Faults(faults.into()));
    view! {
        <!DOCTYPE html>
        <html lang=language().code() dir=language().direction().attribute() class=language().script().class()>
            <head>
                <meta charset="utf-8" />
                <title>{title}</title>
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="robots" content="noindex, nofollow" />
                <link rel="icon" href="/icon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=style_sheet(of_workers) />
                {charts.then(|| view! { <link rel="stylesheet" href=assets().figures_css.clone() /> })}
            </head>
            <body class=class>
                <a class="skip-link" href="#main">{t("skip-link")}</a>
                {children()}
            </body>
        </html>
    }
}
