//! Which child a worker writes for: said on every page, carried by every form.
//!
//! A worker's session writes for one child at a time, and a browser has many tabs. What is typed for one child must not
//! be kept with another's words, so each form says whom it was shown for ([`WrittenFor`]), and the server takes nothing
//! that says another. A form that a worker may post needs the component; children's own pages show nothing of it.
//!
//! A worker's form says for which child it is, and is refused when the session writes for another by now: two tabs
//! are two children.

use heard_domain::Words;
use heard_domain::id::ChildId;
use leptos::prelude::*;

use crate::args;
use crate::components::{LinkButton, Notice};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{t, tr};

/// The name of the field that carries the child's id.
pub const FIELD: &str = "for";

/// The child that a worker writes for, in the context of their pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WritingFor {
    /// Who.
    pub child: ChildId,
    /// First and last name, as staff know the child.
    pub name: Words,
    /// What the child is called.
    pub called: Words,
}

/// The hidden field of a form that a worker may post; nothing for everybody else.
#[component]
pub fn WrittenFor() -> impl IntoView {
    use_context::<WritingFor>()
        .map(|writing| view! { <input type="hidden" name=FIELD value=writing.child.to_string() /> })
}

/// Whom a worker writes for, at the top of the page; nothing for everybody else.
#[component]
pub(crate) fn WritingForLine() -> impl IntoView {
    use_context::<WritingFor>().map(|writing| {
        let name = writing.name.into_inner();
        view! { <p class="writing-for">{tr("staff-writing-for", args! { "name" => name })}</p> }
    })
}

/// What a form that was shown for another child had in it. Nothing of it was kept.
#[derive(Debug, Clone)]
pub struct OtherChild {
    /// Whom it was shown for, and where the worker goes on with them; `None` when that cannot be told or is no longer
    /// this worker's.
    pub meant: Option<(Words, String)>,
    /// The words that were typed.
    pub typed: Vec<Words>,
}

/// The page in place of keeping it: whom the worker now writes for (in the context), and the words, to be copied.
#[component]
pub fn OtherChildPage(
    /// What came.
    other: OtherChild,
) -> impl IntoView {
    let now = use_context::<WritingFor>().map(|writing| writing.name.into_inner()).unwrap_or_default();
    let OtherChild { meant, typed } = other;
    let not_saved = match &meant {
        Some((name, _)) => tr("staff-writing-not-saved", args! { "name" => name.expose() }),
        None => t("staff-writing-not-saved-here"),
    };
    let words: Vec<_> =
        typed.into_iter().map(|words| view! { <p class="own-words" dir="auto">{words.into_inner()}</p> }).collect();
    view! {
        <ChildShell>
            <h1>{t("staff-writing-other-title")}</h1>
            <Notice>
                <p role="alert">{tr("staff-writing-now", args! { "name" => now })} " " {not_saved}</p>
            </Notice>
            {(!words.is_empty())
                .then(|| {
                    view! {
                        <h2>{t("staff-writing-typed")}</h2>
                        <p>{t("staff-writing-copy")}</p>
                        {words}
                    }
                })}
            {meant
                .map(|(name, href)| {
                    let label = tr("staff-writing-back-to", args! { "name" => name.into_inner() });
                    view! { <LinkButton label=label href=href /> }
                })}
            <p>
                <a href=paths::QUESTIONS>{t("staff-writing-go-on")}</a>
            </p>
        </ChildShell>
    }
}
