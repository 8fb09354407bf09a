//! "More about home (4)": the quiet button on the last of a topic's first screens. It saves the screen as "Next" does
//! and opens the topic's further screens; "Next" passes them over.
//!
//! It is not the first button of its form, so that the Enter key goes on and does not open anything.

use heard_domain::form::keys::more_key;
use heard_domain::journey::More;
use leptos::prelude::*;

use crate::args;
use crate::components::{Button, ButtonKind};
use crate::text::tr;

/// The field that says that the button was pressed. No question can have this name: theirs have no underscore.
pub const MORE_FIELD: &str = "more_about";

/// The button; nothing where there is no more.
#[component]
pub fn MoreOf(
    /// What there is more about.
    more: Option<More>,
) -> impl IntoView {
    let more = more?;
    let label = tr(&more_key(&more.topic), args! { "count" => more.screens });
    Some(view! { <Button label=label kind=ButtonKind::Quiet name=MORE_FIELD value="yes" /> })
}
