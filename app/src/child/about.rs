//! What grown-ups are asked about a child names the child, on pages that are shown to somebody who may know: a carer or
//! parent under an invitation of their own, a worker who writes for the child.
//!
//! Such a message takes `$named`, `yes` or anything else, and `$name`. Where nobody is named (a record, a worker's
//! list, the child's own page) it says "the child". The name stands in the page and nowhere else: neither in a title
//! nor in an address.

use heard_domain::Words;
use heard_domain::people::Language;
use leptos::prelude::use_context;

use crate::args;
use crate::text::{Text, language, lookup_with, note};

/// What the child is called that the page is about, in its context.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutChild(pub Words);

/// The words of a form for `key`, in the page's language, naming the child where the page does.
#[must_use]
pub fn asked(key: &str) -> Text {
    note(key);
    asked_of(language(), key, use_context::<AboutChild>().as_ref())
}

/// [`asked`], where there is no page.
#[must_use]
pub fn asked_of(language: Language, key: &str, about: Option<&AboutChild>) -> Text {
    let (named, name) = match about {
        Some(AboutChild(called)) => ("yes", called.expose()),
        None => ("no", ""),
    };
    lookup_with(language, key, &args! { "named" => named, "name" => name })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_is_named_where_somebody_is_and_nowhere_else() {
        let ruth = AboutChild("Ruth".into());
        let plain = |about| {
            asked_of(Language::English, crate::key!("q-carer-how"), about).replace(['\u{2068}', '\u{2069}'], "")
        };
        assert_eq!(plain(Some(&ruth)), "How is Ruth getting on at home?");
        assert_eq!(plain(None), "How is the child getting on at home?");
        assert_eq!(asked_of(Language::English, "button-continue", Some(&ruth)), "Continue", "others are as they are");
    }
}
