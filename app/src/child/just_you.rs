//! The last page after somebody helped, for the child alone. Whoever helped can neither see what is written on it
//! nor tell whether anything was: it is never saved, and whichever button is pressed, the same page follows and the
//! session is over.

use heard_domain::alarm::Tells;
use heard_domain::council::Council;
use heard_domain::form::{Form, Question, Step};
use heard_domain::id::{ChildId, SubmissionId};
use heard_domain::journey::{StepErrors, Typed};
use heard_domain::people::Band;
use leptos::prelude::*;

use super::kept_words::NotSaved;
use super::lock::{Lock, Locked};
use super::one_question::{OneQuestion, fault_words};
use super::told;
use super::ways::WaysNow;
use crate::components::{Button, ButtonKind, LinkButton, Notice, Picture};
use crate::fields;
use crate::islands::cover::Cover;
use crate::paths;
use crate::shell::ChildShell;
use crate::text::t;

/// Give the phone to the child.
#[component]
pub fn HandOverPage() -> impl IntoView {
    view! {
        <ChildShell>
            <h1>{t("just-you-hand-title")}</h1>
            <p class="lead">{t("just-you-hand")}</p>
            <p>{t("just-you-hand-helper")}</p>
            <p>
                <LinkButton label=t("just-you-hand-go") href=paths::JUST_YOU_SAY />
            </p>
            <p>
                <a href=paths::SENT>{t("just-you-hand-not-now")}</a>
            </p>
        </ChildShell>
    }
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct JustYou {
    /// The form in use.
    pub form: &'static Form,
    /// Its one screen.
    pub step: &'static Step,
    /// What is wrong with what was sent, with everything that was typed.
    pub errors: Option<StepErrors>,
    /// What was typed and could not be sent.
    pub unsent: Option<Typed>,
    /// The id of the sending.
    pub submission: SubmissionId,
    /// Whose it is, so that a second tap after the first closed the session finds its receipt.
    pub child: ChildId,
}

/// The page. Nothing saves it while somebody types.
#[component]
pub fn JustYouPage(
    /// What it shows.
    page: JustYou,
) -> impl IntoView {
    let JustYou { form, step, errors, unsent, submission, child } = page;
    let faults: Vec<_> = errors
        .iter()
        .flat_map(|errors| &errors.faults)
        .map(|(id, fault)| fault_words(form, id.as_str(), *fault))
        .collect();
    let picture = step.picture.clone().filter(|_| form.band == Band::Pictures);
    let not_saved = unsent.is_some();
    let typed = unsent.or(errors.map(|errors| errors.typed)).unwrap_or_default();
    let Locked { only_iro, .. } = Locked::of(&typed);
    let lockable = step.questions.iter().any(Question::is_lockable);
    let questions = move || {
        let of =
            |question| view! { <OneQuestion form=form question=question typed=typed.of(&question.id) heading=false /> };
        step.questions.iter().map(of).collect::<Vec<_>>()
    };
    view! {
        <ChildShell band=form.band faults=faults>
            {not_saved.then(|| view! { <NotSaved /> })}
            {picture
                .map(|name| {
                    view! {
                        <p class="step-picture">
                            <Picture name=name side=112 beside_words=true />
                        </p>
                    }
                })}
            <h1>{t(&step.heading_key(form.band))}</h1>
            <p class="lead">{t("just-you-lead")}</p>
            <form method="post" autocomplete="off" novalidate class="question" data-keep=t("no-signal")>
                <input type="hidden" name="submission" value=submission.to_string() />
                <input type="hidden" name=fields::CHILD value=child.to_string() />
                <Cover label=t("cover")>{questions()}</Cover>
                {lockable.then(|| view! { <Lock reader=None closed=only_iro /> })}
                <p>{t("just-you-closes")}</p>
                <div class="buttons">
                    <Button label=t("just-you-send") />
                    <Button label=t("just-you-nothing") kind=ButtonKind::Secondary name="nothing" value="yes" />
                </div>
            </form>
        </ChildShell>
    }
}

/// The page after it, the same whatever was done: nobody can tell whether anything was told, and whoever told is
/// thanked.
#[component]
pub fn JustYouSentPage(
    /// How workers are told of something unsafe.
    tells: Tells,
    /// The council's numbers.
    council: Council,
) -> impl IntoView {
    view! {
        <ChildShell>
            <h1>{t("just-you-sent-title")}</h1>
            <p class="lead">{t("just-you-sent")}</p>
            <p>{told::if_unsafe(tells)}</p>
            <p>{t("just-you-sent-told")}</p>
            <p>{t("just-you-sent-again")}</p>
            <p>
                <a href=paths::HOME>{t("closed-again")}</a>
            </p>
            <Notice title=t("just-you-sent-now-title")>
                <p>{t("just-you-sent-now")}</p>
            </Notice>
            <WaysNow council=council />
        </ChildShell>
    }
}
