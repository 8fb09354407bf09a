//! What was typed into a form that could not be taken, so that nobody types it twice: the words in boxes, to be read
//! and copied, and every field along for trying again at the same address.
//!
//! [`KeptWords`] is no page: a page around it says why the form was not taken, and may ask for something more.
//! [`NotSavedPage`] is the one where it could not be saved; where the form itself can be shown again with what was
//! typed, its page says so by [`NotSaved`].
//! Forms with a secret in them (a code, a number, pictures, a password) must not come here: nothing of those is ever
//! sent back.

use heard_domain::form::takes_words;
use leptos::prelude::*;

use crate::components::{Button, Notice};
use crate::paths;
use crate::shell::{ChildShell, StaffShell};
use crate::staff::review::account;
use crate::text::{Text, t};

/// The fields with somebody's words that are no question of a form: of a letter and a record, of who helps, of how
/// somebody wants to be told, and of workers' forms.
const WORDS: [&str; 31] = [
    "about",
    "account",
    "answer_words",
    "attendance",
    "attended",
    "came",
    "contribution",
    "email",
    "goodbye",
    "hello",
    "how",
    "name",
    "not-quite",
    "note",
    "outcome",
    "participation_words",
    "person",
    "person-email",
    "phone",
    "reason",
    "relation",
    "reply",
    "seen_alone_words",
    "simpler",
    "text",
    "told",
    "told_who",
    "what",
    "who",
    "why",
    "words",
];

/// Whether a field holds what somebody typed, rather than a choice or an id.
#[must_use]
pub fn is_words(field: &str) -> bool {
    // Why one of many promises was not kept is named after the promise.
    let why = field.starts_with("because-");
    why || WORDS.contains(&field) || account::section_of(field).is_some() || takes_words(field)
}

/// The words in boxes, and a form that sends every field again to the address of the page.
#[component]
pub fn KeptWords(
    /// Names and values as they came, in their order.
    fields: Vec<(String, String)>,
    /// What the button says.
    #[prop(into)]
    again: Text,
    /// More fields, before the button: a code that is asked for, say.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let typed = fields.iter().filter(|(name, value)| is_words(name) && !value.trim().is_empty());
    let typed: Vec<_> = typed
        .map(|(_, words)| {
            let words = words.replace("\r\n", "\n");
            view! { <p class="own-words" dir="auto">{words}</p> }
        })
        .collect();
    let carried: Vec<_> =
        fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect();
    view! {
        {(!typed.is_empty())
            .then(|| {
                view! {
                    <h2>{t("kept-typed")}</h2>
                    {typed}
                }
            })}
        <form method="post" autocomplete="off" novalidate>
            {carried}
            {children.map(|children| children())}
            <Button label=again />
        </form>
    }
}

/// What is said on a page that could not save what its form still holds.
#[component]
pub fn NotSaved() -> impl IntoView {
    view! {
        <Notice title=t("kept-title")>
            <p role="alert">{t("kept-words")}</p>
        </Notice>
    }
}

/// The page in place of one that failed: it could not be saved, and here are the words.
#[component]
pub fn NotSavedPage(
    /// What came.
    fields: Vec<(String, String)>,
    /// Whether it is our fault and trying again may not help.
    broken: bool,
    /// Whether a worker sent it.
    staff: bool,
    /// Whether that worker was signed out meanwhile.
    #[prop(optional)]
    signed_out: bool,
) -> impl IntoView {
    if signed_out {
        return view! { <StaffShell title=t("page-title")>{signed_out_with(fields)}</StaffShell> }.into_any();
    }
    let has_words = fields.iter().any(|(name, value)| is_words(name) && !value.trim().is_empty());
    let lead = match (has_words, broken) {
        (true, false) => t("kept-words"),
        (true, true) => t("kept-words-broken"),
        (false, false) => t("kept-choice"),
        (false, true) => t("kept-choice-broken"),
    };
    let content = move || {
        view! {
            <h1>{t("kept-title")}</h1>
            <p class="lead" role="alert">
                {lead}
            </p>
            <KeptWords fields=fields again=t("kept-again") />
        }
    };
    if staff {
        view! { <StaffShell title=t("page-title")>{content()}</StaffShell> }.into_any()
    } else {
        view! { <ChildShell>{content()}</ChildShell> }.into_any()
    }
}

/// What is said to a worker whose form came after they were signed out. Whoever sent it has what they typed back in
/// front of them; nobody knows who that was, so that nothing of it can be kept.
fn signed_out_with(fields: Vec<(String, String)>) -> impl IntoView {
    view! {
        <h1>{t("staff-typing-signed-out-title")}</h1>
        <p class="lead" role="alert">
            {t("staff-typing-signed-out")}
        </p>
        <p>
            <a href=paths::staff::SIGN_IN target="_blank" rel="noopener">
                {t("staff-typing-sign-in")}
            </a>
        </p>
        <KeptWords fields=fields again=t("staff-typing-again") />
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use heard_domain::people::Language;

    use super::*;
    use crate::assets::Assets;
    use crate::render::render;
    use crate::shell::ChildShell;

    #[test]
    fn words_are_shown_and_everything_goes_along() {
        assert!(is_words("account") && is_words("account_home") && !is_words("venue"));
        let fields = [("anything-else", "One\r\n\"two\" <b>"), ("unsafe", "yes"), ("step_id", "x"), ("reply", " ")];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let html = render(Language::English, &Arc::new(Assets::plain()), || {
            view! { <ChildShell><KeptWords fields=fields again="Again" /></ChildShell> }
        });
        assert!(html.contains("class=\"own-words\">One\n\"two\" &lt;b&gt;</p>"), "{html}");
        assert_eq!(html.matches("own-words").count(), 1, "choices and blank fields are no words");
        for field in [
            "name=\"anything-else\" value=\"One\r\n&quot;two&quot; &lt;b&gt;\"",
            "name=\"unsafe\" value=\"yes\"",
            "name=\"step_id\" value=\"x\"",
            "name=\"reply\" value=\" \"",
        ] {
            assert!(html.contains(field), "{field}: {html}");
        }
    }
}
