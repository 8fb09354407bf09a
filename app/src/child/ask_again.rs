//! What a child said is not about them is left out of the questions; here they bring it back, where they choose what to
//! talk about. It is not said which questions those are: whoever holds the phone now may be somebody else.
//!
//! The button is not the first of its form, so that the Enter key goes on and brings nothing back.

use leptos::prelude::*;

use crate::components::{Button, ButtonKind};
use crate::text::t;

/// The field that says that the button was pressed. No question can have this name: theirs have no underscore.
pub const ASK_AGAIN_FIELD: &str = "ask_again";

/// The button, and why it is there.
#[component]
pub fn AskAgain() -> impl IntoView {
    view! {
        <div class="flow">
            <p class="hint">{t("ask-again-left-out")}</p>
            <Button label=t("ask-again") kind=ButtonKind::Quiet name=ASK_AGAIN_FIELD value="yes" />
        </div>
    }
}
