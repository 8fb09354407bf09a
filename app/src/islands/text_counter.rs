//! "Characters left", live once few are, around a [`TextBox`](crate::components::TextBox).

use leptos::{html::Div, prelude::*};

#[cfg(feature = "ssr")]
use crate::text::t;

/// Wraps one text box of at most `max` characters (Unicode scalar values, a line break counting as one).
#[cfg(feature = "ssr")]
#[component]
pub fn TextCounter(
    /// The most characters.
    max: usize,
    children: Children,
) -> impl IntoView {
    view! {
        <CounterIsland>
            {children()}
            <p
                class="hint text-counter"
                aria-hidden="true"
                data-max=max
                data-left=t("counter-left")
                data-over=t("counter-over")
            ></p>
            <p class="hidden" role="status"></p>
        </CounterIsland>
    }
}

#[island]
fn CounterIsland(children: Children) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    #[cfg(feature = "islands")]
    super::page::on_start(root, browser::start);
    view! { <div node_ref=root>{children()}</div> }
}

#[cfg(feature = "islands")]
mod browser {
    use std::time::Duration;

    use leptos::{
        prelude::debounce,
        web_sys::{Element, HtmlElement, HtmlTextAreaElement},
    };

    use crate::islands::page::{find, listen, words};

    /// From how many characters left on it is said.
    const NEAR: usize = 100;
    /// How long a pause in typing is before a screen reader is told.
    const PAUSE: Duration = Duration::from_secs(1);

    pub(super) fn start(root: HtmlElement) {
        let (Some(text_box), Some(shown), Some(said)) = (
            find::<HtmlTextAreaElement>(&root, "textarea"),
            find::<Element>(&root, "[data-max]"),
            find::<Element>(&root, "[role=status]"),
        ) else {
            return;
        };
        let (left, over) = (words(&shown, "data-left"), words(&shown, "data-over"));
        let max: usize = words(&shown, "data-max").parse().unwrap_or(usize::MAX);
        let mut say = debounce(PAUSE, move |count: String| said.set_text_content(Some(&count)));
        let typed = text_box.clone();
        let update = move || {
            let length = typed.value().chars().count();
            let count = match max.checked_sub(length) {
                Some(rest) if rest > NEAR => String::new(),
                Some(rest) => format!("{left}: {rest}"),
                None => format!("{over}: {}", length - max),
            };
            let _ = shown.class_list().toggle_with_force("text-counter--over", length > max);
            shown.set_text_content(Some(&count));
            count
        };
        update();
        listen(&text_box, "input", move |_| say(update()));
    }
}
