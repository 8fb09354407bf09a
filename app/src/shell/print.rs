//! The frame of a page that is made to be printed: on the screen a line for the worker above it, on paper nothing else.

use leptos::prelude::*;

use super::Document;
use crate::{
    components::{BackLink, Notice},
    text::{Text, t},
};

/// The frame. Its language is that of what is printed; what is said to the worker is in English.
#[component]
pub fn PrintShell(
    /// What the page is, without a child's name.
    title: Text,
    /// What the worker should know before they go on.
    notice: Text,
    /// The address of the page before.
    back: String,
    children: Children,
) -> impl IntoView {
    let title = Text::from(format!("{title} – {}", t("service-name")));
    view! {
        <Document title=title faults=Vec::new() class="staff printed" of_workers=true>
            <div class="wrap page">
                <header class="no-print" lang="en">
                    <BackLink href=back />
                    <Notice>
                        <p>{notice}</p>
                    </Notice>
                </header>
                <main id="main" tabindex="-1">
                    {children()}
                </main>
            </div>
        </Document>
    }
}
