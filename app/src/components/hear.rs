//! Hear: a hello in somebody's own voice. A link to its sound, which the browser plays by itself; where there are
//! scripts a button that plays it here and stops it (`app/js/after/hear.js`). Nothing of it is fetched before it is
//! pressed.

use leptos::prelude::*;

use crate::args;
use crate::text::{Text, t, tr};

/// The link.
#[component]
pub fn Hear(
    /// Where the sound is, made by code.
    #[prop(into)]
    href: Text,
    /// Whose voice it is.
    #[prop(into)]
    first_name: Text,
) -> impl IntoView {
    let label = tr("hello-hear", args! { "name" => first_name.into_owned() });
    view! {
        <p>
            <a class="tool-button" href=href data-hear=t("listen-stop") data-failed=t("hello-failed")>
                {label}
            </a>
        </p>
    }
}
