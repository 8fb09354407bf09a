//! What people promised last time: did it happen? Each can be left empty.

use heard_domain::form::Form;
use heard_domain::id::DecisionId;
use heard_domain::matter::Happened;
use heard_domain::{Day, Words};
use leptos::prelude::*;

use crate::args;
use crate::child::written_for::WrittenFor;
use crate::components::{Choice, PictureChoices, Radios};
use crate::paths;
use crate::shell::{ChildShell, FORM, Next};
use crate::text::{Text, day, t, tr};

/// One promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Which decision.
    pub decision: DecisionId,
    /// What was to happen.
    pub what: Words,
    /// Who was to do it.
    pub who: Words,
    /// By when.
    pub by: Day,
    /// What was said of it already.
    pub happened: Option<Happened>,
}

/// The name of the field for a promise.
#[must_use]
pub fn field(decision: DecisionId) -> String {
    format!("happened-{decision}")
}

/// What is asked of a promise: each question by itself says what it is about.
fn asks(what: &str) -> Text {
    tr("last-time-asks", args! { "what" => what.trim_end().trim_end_matches('.').to_owned() })
}

/// What can be said of a promise, in the words and with the pictures of the form that asks.
pub(super) fn options(form: &'static Form, chosen: Option<Happened>) -> Vec<Choice> {
    let Some((_, question)) = form.questions().next() else { return Vec::new() };
    let choice = |one: Happened| {
        let option = form.options(question).iter().find(|option| option.id.as_str() == one.code());
        let picture: Option<Text> = option.and_then(|option| option.picture.clone()).map(Into::into);
        Choice::new(one.code(), t(&question.chosen_key(one.code()))).picture(picture).checked(chosen == Some(one))
    };
    Happened::ALL.into_iter().map(choice).collect()
}

/// The page.
#[component]
pub fn LastTimePage(
    /// The form that asks, in the child's style.
    form: &'static Form,
    /// The promises, in order.
    promises: Vec<Promise>,
) -> impl IntoView {
    let fields = move || {
        promises
            .into_iter()
            .map(|promise| {
                let by = day(promise.by).into_owned();
                let hint = tr("promise-who-when", args! { "who" => promise.who.into_inner(), "by" => by });
                let (name, legend) = (field(promise.decision), asks(promise.what.expose()));
                let choices = options(form, promise.happened);
                if choices.iter().all(|choice| choice.picture.is_some()) {
                    view! { <PictureChoices name=name legend=legend hint=hint choices=choices /> }.into_any()
                } else {
                    view! { <Radios name=name legend=legend hint=hint choices=choices /> }.into_any()
                }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <ChildShell band=form.band back=paths::SAY next=Next::plain()>
            <h1>{t("last-time-title")}</h1>
            <p class="lead">{t("last-time-lead")}</p>
            <form method="post" autocomplete="off" novalidate id=FORM>
                <WrittenFor /> {fields()}
            </form>
        </ChildShell>
    }
}
