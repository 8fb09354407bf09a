//! A letter to read: large, quiet, and alone on its printed sheet.

use leptos::prelude::*;

/// A letter's paper. Its id is `letter`, which [`Listen`](super::Listen) is given.
#[component]
pub fn LetterPaper(children: Children) -> impl IntoView {
    view! {
        <article class="letter" id="letter">
            {children()}
        </article>
    }
}
