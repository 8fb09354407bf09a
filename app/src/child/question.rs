//! One screen of the form. Nothing is compulsory: "skip" is as easy as "next" (ICO code, standard 13).

use std::collections::BTreeSet;

use heard_domain::Day;
use heard_domain::form::{Form, Kind, Question, QuestionId, Step};
use heard_domain::going_on::Before;
use heard_domain::journey::{More, StepErrors, Typed};
use heard_domain::people::Band;
use leptos::prelude::*;

use crate::child::about::asked;
use crate::child::ask_again::AskAgain;
use crate::child::check::HeldMeanwhile;
use crate::child::kept_words::NotSaved;
use crate::child::lock::{Lock, Locked, NotBefore};
use crate::child::more::MoreOf;
use crate::child::one_question::{OneQuestion, fault_words};
use crate::child::written_for::{WritingFor, WrittenFor};
use crate::components::{Button, ButtonKind, Details, Picture, Progress};
use crate::islands::autosave::Autosave;
use crate::islands::cover::Cover;
use crate::paths;
use crate::shell::{ChildShell, FORM, Next};
use crate::text::t;

/// The field in which a posted screen says which it is. No question can have this name: theirs have no underscore.
pub const STEP_FIELD: &str = "step_id";
/// The field in which it says of which form and version: words are kept also when their draft is not there any more.
pub const FORM_FIELD: &str = "form_id";
/// The field in which it says whose page it is, without naming anybody: two children may share a phone.
pub const WHOSE_FIELD: &str = "whose_id";

/// A form and its version, as [`FORM_FIELD`] has them.
#[must_use]
pub fn form_code(form: &Form) -> String {
    format!("{}:{}", form.id, form.version)
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct QuestionView {
    /// The form in use.
    pub form: &'static Form,
    /// The screen.
    pub step: &'static Step,
    /// What stands in its fields.
    pub typed: Typed,
    /// What is wrong with it.
    pub errors: Option<StepErrors>,
    /// Whether it could not be saved.
    pub not_saved: bool,
    /// What there is more about, to be asked for here.
    pub more: Option<More>,
    /// Which screen of how many.
    pub place: (usize, usize),
    /// The address of the screen before.
    pub back: String,
    /// When the review was held that it was begun before.
    pub held_on: Option<Day>,
    /// Whose page it is, for [`WHOSE_FIELD`]; empty where a worker writes, whose forms name the child.
    pub whose: String,
    /// What was answered before in a draft that is not shown here.
    pub before: Before,
    /// Whether the child can stop here and come back with their code.
    pub may_stop: bool,
    /// The first name of the IRO, if one is allocated.
    pub reader: Option<String>,
    /// Questions that are not asked, because the child said before that they are not about them.
    pub passed: BTreeSet<QuestionId>,
}

/// The page.
#[component]
pub fn QuestionPage(
    /// What it shows.
    view: QuestionView,
) -> impl IntoView {
    let QuestionView {
        form,
        step,
        typed,
        errors,
        not_saved,
        more,
        place,
        back,
        held_on,
        whose,
        before,
        may_stop,
        reader,
        passed,
    } = view;
    let band = form.band;
    let faults: Vec<_> = errors
        .iter()
        .flat_map(|errors| &errors.faults)
        .map(|(id, fault)| fault_words(form, id.as_str(), *fault))
        .collect();
    let single = step.questions.len() == 1;
    let brings_back = !passed.is_empty() && step.questions.iter().any(|question| question.kind == Kind::Topics);
    let typed = errors.map_or(typed, |errors| errors.typed);
    let asks_for = |what: fn(&Question) -> bool| step.questions.iter().any(what);
    let cover = if asks_for(|question| question.max().is_some()) {
        Some(t("cover"))
    } else {
        asks_for(|question| question.kind == Kind::Drawing).then(|| t("cover-drawing"))
    };
    // How many there are is decided by the topics: no number before them, which would jump.
    let asks_topics = |step: &Step| step.questions.iter().any(|question| question.kind == Kind::Topics);
    let to_come = form.steps.iter().skip_while(|one| one.id != step.id).any(asks_topics);
    let total = (!to_come).then_some(place.1);
    let lockable = asks_for(Question::is_lockable);
    let lock = Locked::of(&typed);
    // Where the choices are pictures they say it all, and so does paper to draw on.
    let pictured = |question: &Question| {
        matches!(question.kind, Kind::Faces { .. } | Kind::Unsafe | Kind::Drawing)
            || form.options(question).iter().any(|option| option.picture.is_some())
    };
    let picture = step.picture.clone().filter(|_| band != Band::Older && !step.questions.iter().any(pictured));
    let goes_on = band == Band::Pictures && single && asks_for(Question::is_one_touch);
    let said_before = if place.0 == 1 { "hint" } else { "hidden" };
    // Made inside the shell, where fields find their faults.
    let questions = move || {
        step.questions
            .iter()
            .filter(|question| !passed.contains(&question.id))
            .map(|question| {
                let kept = before.marks(form, &question.id);
                view! {
                    <OneQuestion form=form question=question typed=typed.of(&question.id) heading=single kept=kept speaks=true />
                }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <ChildShell band=band back=back next=Next::plain() faults=faults>
            {not_saved.then(|| view! { <NotSaved /> })}
            <HeldMeanwhile on=held_on />
            <Autosave>
                <form
                    id=FORM
                    method="post"
                    autocomplete="off"
                    novalidate
                    class="question"
                    data-keep=t("no-signal")
                    data-goes-on=goes_on
                >
                    // Enter goes on: it presses the first button, and Next stands at the foot.
                    <button class="hidden" type="submit" tabindex="-1" aria-hidden="true"></button>
                    <input type="hidden" name=STEP_FIELD value=step.id.to_string() />
                    <input type="hidden" name=FORM_FIELD value=form_code(form) />
                    {(!whose.is_empty())
                        .then(|| view! { <input type="hidden" name=WHOSE_FIELD value=whose /> })}
                    <WrittenFor />
                    <div class="question__top">
                        <Progress now=place.0 total=total hint=(place.0 == 1).then(|| t("question-skip")) />
                        {lockable.then(|| view! { <Lock reader=reader closed=lock.only_iro /> })}
                    </div>
                    {picture
                        .map(|name| {
                            view! {
                                <p class="step-picture">
                                    <Picture name=name side=72 beside_words=true />
                                </p>
                            }
                        })}
                    {goes_on
                        .then(|| view! { <p class=said_before data-said-before hidden>{t("question-goes-on")}</p> })}
                    {(!single).then(|| view! { <h1>{asked(&step.heading_key(band))}</h1> })}
                    {match cover {
                        Some(label) => view! { <Cover label=label>{questions()}</Cover> }.into_any(),
                        None => questions().into_any(),
                    }}
                    {brings_back.then(|| view! { <AskAgain /> })} <MoreOf more=more />
                    {(lockable && band != Band::Pictures)
                        .then(|| view! { <NotBefore named=lock.not_before /> })}
                </form>
            </Autosave>
            <Others form=form may_stop=may_stop />
        </ChildShell>
    }
}

/// What else can be done on a screen, folded away.
#[component]
fn Others(form: &'static Form, may_stop: bool) -> impl IntoView {
    // A carer or parent who closes the page cannot come back to it; a worker goes on with what they began.
    let comes_back = form.purpose.is_childs() || use_context::<WritingFor>().is_some();
    let saved = if comes_back { t("question-saved") } else { t("question-in-one-go") };
    let stop = may_stop.then(|| {
        view! {
            <p>
                <Button label=t("question-stop") kind=ButtonKind::Secondary name="stop" value="yes" form=FORM />
            </p>
        }
    });
    let style = form.purpose.is_childs().then(|| {
        view! {
            <p>
                <a href=paths::STYLE>{t("style-link")}</a>
            </p>
        }
    });
    view! {
        <Details summary=t("question-others")>
            {stop}
            <p>
                <a href=paths::CHECK>{t("question-finish")}</a>
            </p>
            {style} <p class="hint">{saved}</p>
        </Details>
    }
}
