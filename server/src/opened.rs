//! What is opened in more than one place; and one row of a list that does not open: its line says so, every other line
//! is there, and the journal has its id.
//!
//! A page of one thing (a letter, a record, views) that does not open is an error, as [`crate::stop`] has it. A list is
//! not: one damaged field must not take every other child off a desk.

use std::fmt::Display;

use heard_app::key;
use heard_app::text::{Text, lookup};
use heard_domain::documents::ViewsBody;
use heard_domain::people::Language;
use heard_domain::store::ViewsSealed;

use crate::vault::{DataKey, WillNotOpen, places};

/// Views with all that joined them.
///
/// # Errors
/// [`WillNotOpen`] when any of it does not.
pub fn views(key: &DataKey, sealed: &ViewsSealed) -> Result<ViewsBody, WillNotOpen> {
    let mut body: ViewsBody = key.open(places::views_body(sealed.row.id), &sealed.body)?;
    for part in &sealed.parts {
        body.given.extend(key.open::<ViewsBody>(places::views_part(sealed.row.id), part)?.given);
    }
    Ok(body)
}

/// What opened, or `None` for a line that says that it did not. `what` and `id` go to the journal, and no content.
pub fn line<T>(opened: Result<T, WillNotOpen>, what: &'static str, id: impl Display) -> Option<T> {
    if opened.is_err() {
        let event = "seal_broken";
        tracing::error!(event, what, %id, "one row of a list does not open: it was changed, moved, or its key is not in force");
    }
    opened.ok()
}

/// What stands in place of a name for workers.
#[must_use]
pub fn no_name() -> Text {
    lookup(Language::English, key!("staff-unreadable"))
}

/// What stands in place of words for a child.
#[must_use]
pub fn no_words(language: Language) -> String {
    lookup(language, key!("unreadable-words")).into_owned()
}
