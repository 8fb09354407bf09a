//! A screen was filled in and the session is over: what was typed stays in its boxes, and the code keeps it.

use heard_domain::form::{Form, Question, Step};
use heard_domain::journey::{StepErrors, Typed};
use leptos::prelude::*;

use super::lock::{Lock, Locked, NotBefore};
use super::one_question::{OneQuestion, fault_words};
use super::question::{FORM_FIELD, STEP_FIELD, WHOSE_FIELD, form_code};
use crate::components::{Button, Fault, Notice, TextInput, TextKind};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::t;

/// Why the words are not kept yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverFault {
    /// The code opens nothing.
    Unknown,
    /// It opens the page of somebody else.
    Other,
    /// Too many wrong ones: wait.
    Wait,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Over {
    /// The form that was filled in.
    pub form: &'static Form,
    /// Its screen.
    pub step: &'static Step,
    /// What was typed.
    pub typed: Typed,
    /// What is wrong with it.
    pub errors: Option<StepErrors>,
    /// Whose it is, as the screen said.
    pub whose: String,
    /// The code as typed.
    pub code: String,
    /// Why it did not open.
    pub fault: Option<OverFault>,
}

/// The page.
#[component]
pub fn OverPage(
    /// What it shows.
    over: Over,
) -> impl IntoView {
    let Over { form, step, typed, errors, whose, code, fault } = over;
    let of_code = fault.map(|fault| match fault {
        OverFault::Unknown => Fault::new("code", t("start-code-unknown")),
        OverFault::Other => Fault::new("code", t("over-code-other")),
        OverFault::Wait => Fault::new("code", t("start-code-wait")),
    });
    let of_answers = errors.iter().flat_map(|errors| &errors.faults);
    let of_answers = of_answers.map(|(id, fault)| fault_words(form, id.as_str(), *fault));
    let faults: Vec<_> = of_code.into_iter().chain(of_answers).collect();
    let Locked { only_iro, not_before } = Locked::of(&typed);
    let lockable = step.questions.iter().any(Question::is_lockable);
    let questions = move || {
        step.questions
            .iter()
            .map(|question| {
                let typed = typed.of(&question.id);
                view! { <OneQuestion form=form question=question typed=typed heading=false /> }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <ChildShell band=form.band faults=faults>
            <h1>{t("over-title")}</h1>
            <Notice>
                <p role="alert">{t("over-why")}</p>
                <p>{t("over-typed")}</p>
            </Notice>
            <form method="post" autocomplete="off" novalidate class="question">
                <input type="hidden" name=STEP_FIELD value=step.id.to_string() />
                <input type="hidden" name=FORM_FIELD value=form_code(form) />
                <input type="hidden" name=WHOSE_FIELD value=whose />
                <TextInput
                    name="code"
                    label=t("start-code-label")
                    kind=TextKind::Code
                    hint=t("start-code-hint")
                    value=code
                />
                {questions()}
                {lockable.then(|| view! { <Lock reader=None closed=only_iro /> <NotBefore named=not_before /> })}
                <div class="buttons">
                    <Button label=t("over-keep") />
                </div>
            </form>
            <p>
                <a href=paths::HELP>{t("start-no-code")}</a>
            </p>
        </ChildShell>
    }
}
