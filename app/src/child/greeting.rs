//! A new IRO says hello; the one who left says goodbye.

use leptos::prelude::*;

use crate::args;
use crate::components::{Avatar, Notice};
use crate::text::{t, tr};

/// Words from somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greeting {
    /// Their first name.
    pub name: String,
    /// Address of their photo or portrait.
    pub picture: String,
    /// What they say; empty when they have not said anything.
    pub words: String,
}

/// What there is to greet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Greetings {
    /// The IRO now, when they are new or have said hello.
    pub hello: Option<Greeting>,
    /// Whether the IRO has changed lately.
    pub changed: bool,
    /// The first name of who was IRO before, where that has changed lately.
    pub before: Option<String>,
    /// The one who left, when they have said goodbye.
    pub goodbye: Option<Greeting>,
}

/// The greetings; nothing when there is none.
#[component]
pub fn Greeted(
    /// Who says what.
    greetings: Greetings,
) -> impl IntoView {
    let Greetings { hello, changed, before, goodbye } = greetings;
    let hello = hello.map(|hello| {
        let key = if changed { crate::key!("greeting-new") } else { crate::key!("greeting-hello") };
        let title = tr(key, args! { "name" => hello.name.clone() });
        let before = before.map(|before| {
            let names = args! { "before" => before, "name" => hello.name.clone() };
            view! { <p>{tr("greeting-changed", names)}</p> }
        });
        view! { <Notice title=title>{before} {said(hello)}</Notice> }
    });
    let goodbye = goodbye.map(|goodbye| {
        let title = tr("greeting-goodbye", args! { "name" => goodbye.name.clone() });
        view! { <Notice title=title>{said(goodbye)}</Notice> }
    });
    view! { {hello} {goodbye} }
}

fn said(greeting: Greeting) -> impl IntoView {
    let words = if greeting.words.is_empty() {
        view! { <p>{t("greeting-no-words")}</p> }.into_any()
    } else {
        view! {
            <p class="words" dir="auto">
                {greeting.words}
            </p>
        }
        .into_any()
    };
    view! {
        <div class="person">
            <Avatar src=greeting.picture />
            {words}
        </div>
    }
}
