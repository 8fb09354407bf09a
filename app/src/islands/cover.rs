//! "Cover my words": hides what is written or drawn inside it, for when somebody walks past. It changes only what is
//! shown and remembers nothing.

use leptos::{html::Div, prelude::*};

#[cfg(feature = "ssr")]
use crate::text::Text;

/// Wraps boxes with words, or the paper. The button shows itself when it can do its work.
#[cfg(feature = "ssr")]
#[component]
pub fn Cover(
    /// What the button says.
    #[prop(into)]
    label: Text,
    children: Children,
) -> impl IntoView {
    view! {
        <CoverIsland>
            {children()}
            <button class="tool-button tool-button--after" type="button" data-cover aria-pressed="false" hidden>
                {label}
            </button>
        </CoverIsland>
    }
}

#[island]
fn CoverIsland(children: Children) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    #[cfg(feature = "islands")]
    super::page::on_start(root, browser::start);
    view! { <div node_ref=root>{children()}</div> }
}

#[cfg(feature = "islands")]
mod browser {
    use leptos::web_sys::HtmlElement;

    use crate::islands::page::{find, listen};

    pub(super) fn start(root: HtmlElement) {
        let Some(button) = find::<HtmlElement>(&root, "[data-cover]") else { return };
        button.set_hidden(false);
        let pressed = button.clone();
        listen(&button, "click", move |_| {
            let covered = root.class_list().toggle("covered").unwrap_or_default();
            let _ = pressed.set_attribute("aria-pressed", if covered { "true" } else { "false" });
        });
    }
}
