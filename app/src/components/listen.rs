//! Listen: reads a part of the page aloud (`app/js/after/listen.js`). Hidden until the device has shown that it has a voice
//! of the page's language.

use leptos::prelude::*;

use crate::text::t;

/// The buttons: listen and stop; slower, while it is read.
#[component]
pub fn Listen(
    /// The id of what is read.
    #[prop(default = "main")]
    target: &'static str,
) -> impl IntoView {
    view! {
        <div class="listen" data-listen=target hidden>
            <button class="listen__play" type="button" data-play=t("listen") data-stop=t("listen-stop")>
                {t("listen")}
            </button>
            <button class="listen__slow" type="button" aria-pressed="false" hidden>
                {t("listen-slower")}
            </button>
        </div>
    }
}
