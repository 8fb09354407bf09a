//! Many lines of text, and the only place in the project that may write a `textarea`.
//!
//! leptos 0.8 writes text inside a textarea unescaped, so that somebody's words could end the element and begin a
//! script. The words are escaped here. HTML drops one line break at the start of a textarea: one is added for it.

use leptos::prelude::*;

use super::field::{Field, described_by, invalid};
use crate::{
    args,
    text::{MaybeText, Text, tr},
};

/// From so many characters on, a limit is not said before it is near: hardly anybody reaches it, and nothing is lost.
const FAR: usize = 500;

/// Many lines of text. Nothing stops the typing at the limit: words are counted when they are sent, and never lost.
#[component]
pub fn TextBox(
    /// The field's name and id.
    #[prop(into)]
    name: Text,
    /// Its label.
    #[prop(into)]
    label: Text,
    /// What was written before.
    #[prop(optional, into)]
    value: Text,
    /// How many characters may be written; the page says so where that is soon reached.
    #[prop(optional)]
    max: Option<usize>,
    /// How many lines it shows.
    #[prop(default = 5)]
    rows: u32,
    /// A line of explanation.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Whether the label is the page's heading.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let max = max.filter(|max| *max < FAR);
    let limit_id = max.map(|_| format!("{name}-limit"));
    let limit = max.map(|max| {
        view! {
            <p class="hint text-box__limit" id=limit_id.clone()>
                {tr("text-box-limit", args! { "count" => max })}
            </p>
        }
    });
    let describedby = described_by(&name, &hint, limit_id.as_deref());
    let invalid = invalid(&name);
    let id = name.clone();
    view! {
        <Field name=name label=label hint=hint heading=heading>
            <textarea
                class="input text-box"
                name=id.clone()
                id=id
                rows=rows
                dir="auto"
                autocomplete="off"
                spellcheck="true"
                aria-describedby=describedby
                aria-invalid=invalid
                inner_html=inert(&value)
            ></textarea>
            {limit}
        </Field>
    }
}

/// `words` as the content of a textarea.
fn inert(words: &str) -> String {
    let mut html = String::with_capacity(words.len() + 1);
    html.push('\n');
    for character in words.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            other => html.push(other),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_leave_the_box() {
        assert_eq!(inert("</textarea><script>a&b"), "\n&lt;/textarea&gt;&lt;script&gt;a&amp;b");
    }

    #[test]
    fn a_line_break_at_the_start_is_kept() {
        assert_eq!(inert("\nhello"), "\n\nhello");
    }
}
