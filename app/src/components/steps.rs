//! What happens next, in order.

use leptos::prelude::*;

use crate::text::{MaybeText, Text, t};

/// Where a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// It has happened.
    Done,
    /// It is happening.
    Now,
    /// It has not happened yet.
    Later,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What happens.
    pub title: Text,
    /// Who, by when, or more about it.
    pub detail: MaybeText,
    /// Where it is.
    pub state: StepState,
}

/// Steps on a line. States are said in words for those who do not see the marks.
#[component]
pub fn Steps(
    /// The steps, first one first.
    steps: Vec<Step>,
) -> impl IntoView {
    let step = |step: Step| {
        let (class, word) = match step.state {
            StepState::Done => ("step step--done", Some(t("step-done"))),
            StepState::Now => ("step step--now", Some(t("step-now"))),
            StepState::Later => ("step", None),
        };
        view! {
            <li class=class>
                <span class="step__title">
                    {step.title} {word.map(|word| view! { <span class="hidden">" (" {word} ")"</span> })}
                </span>
                {step.detail.0.map(|detail| view! { <span class="step__detail">{detail}</span> })}
            </li>
        }
    };
    view! { <ol class="steps">{steps.into_iter().map(step).collect::<Vec<_>>()}</ol> }
}
