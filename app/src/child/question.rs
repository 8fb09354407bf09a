//! One screen of the form. Nothing is compulsory: "skip" is as easy as "next" (ICO code, standard 13).

use heard_domain::Day;
use heard_domain::form::{Form, Kind, Question, Step, UnsafeChoice};
use heard_domain::going_on::Before;
use heard_domain::journey::{Fault as AnswerFault, More, StepErrors, Typed, TypedAnswer};
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use leptos::prelude::*;

use crate::args;
use crate::child::about::asked;
use crate::child::check::HeldMeanwhile;
use crate::child::kept_words::NotSaved;
use crate::child::more::MoreOf;
use crate::child::written_for::{WritingFor, WrittenFor};
use crate::components::{
    Button, ButtonKind, Checkboxes, Choice, DrawingPad, Faces, Fault, Picture, PictureChoices, Progress, Radios,
    TextBox,
};
use crate::islands::autosave::Autosave;
use crate::islands::cover::Cover;
use crate::islands::text_counter::TextCounter;
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{MaybeText, Text, t, tr};

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
}

/// The page.
#[component]
pub fn QuestionPage(
    /// What it shows.
    view: QuestionView,
) -> impl IntoView {
    let QuestionView { form, step, typed, errors, not_saved, more, place, back, held_on, whose, before, may_stop } =
        view;
    let band = form.band;
    let faults: Vec<_> = errors
        .iter()
        .flat_map(|errors| &errors.faults)
        .map(|(id, fault)| fault_words(form, id.as_str(), *fault))
        .collect();
    let single = step.questions.len() == 1;
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
    // A carer or parent who closes the page cannot come back to it; a worker goes on with what they began.
    let comes_back = form.purpose.is_childs() || use_context::<WritingFor>().is_some();
    let saved = if comes_back { t("question-saved") } else { t("question-in-one-go") };
    // Made inside the shell, where fields find their faults.
    let questions = move || {
        step.questions
            .iter()
            .map(|question| {
                let kept = before.marks(form, &question.id);
                view! {
                    <OneQuestion form=form question=question typed=typed.of(&question.id) heading=single kept=kept />
                }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <ChildShell band=band back=back faults=faults>
            {not_saved.then(|| view! { <NotSaved /> })}
            <Progress now=place.0 total=total />
            <HeldMeanwhile on=held_on />
            {step.picture.clone().map(|name| view! { <p class="step-picture"><Picture name=name side=112 beside_words=true /></p> })}
            {(!single).then(|| view! { <h1>{asked(&step.heading_key(band))}</h1> })}
            <Autosave>
                <form method="post" autocomplete="off" novalidate class="question" data-keep=t("no-signal")>
                    <input type="hidden" name=STEP_FIELD value=step.id.to_string() />
                    <input type="hidden" name=FORM_FIELD value=form_code(form) />
                    {(!whose.is_empty())
                        .then(|| view! { <input type="hidden" name=WHOSE_FIELD value=whose /> })}
                    <WrittenFor />
                    {match cover {
                        Some(label) => view! { <Cover label=label>{questions()}</Cover> }.into_any(),
                        None => questions().into_any(),
                    }}
                    <div class="buttons">
                        <Button label=t("question-next") />
                        {may_stop
                            .then(|| {
                                view! {
                                    <Button label=t("question-stop") kind=ButtonKind::Quiet name="stop" value="yes" />
                                }
                            })}
                    </div>
                    <MoreOf more=more />
                    <p class="saved-note">{saved}</p>
                </form>
            </Autosave>
            <p><a href=paths::CHECK>{t("question-finish")}</a></p>
            {form
                .purpose
                .is_childs()
                .then(|| {
                    view! {
                        <p>
                            <a href=paths::STYLE>{t("style-link")}</a>
                        </p>
                    }
                })}
        </ChildShell>
    }
}

/// The words for a fault, with the field that it belongs to.
pub(super) fn fault_words(form: &Form, question: &str, fault: AnswerFault) -> Fault {
    let words = match fault {
        AnswerFault::UnknownOption => t("answer-unknown-option"),
        AnswerFault::NotADrawing => t("drawing-damaged"),
        AnswerFault::TooMany => t("answer-too-many"),
        AnswerFault::TooLong { max, count } => tr("too-long", args! { "count" => count, "max" => max }),
    };
    let field = form.question(question).map_or_else(
        || question.to_owned(),
        |question| match (&question.kind, fault) {
            (Kind::Unsafe, AnswerFault::TooLong { .. }) => question.words_field(),
            _ => question.field(),
        },
    );
    Fault::new(field, words)
}

/// One question: the one switch from kind to component.
#[component]
pub(super) fn OneQuestion(
    form: &'static Form,
    question: &'static Question,
    typed: TypedAnswer,
    heading: bool,
    /// Whether an answer from before is kept that is not shown here.
    #[prop(optional)]
    kept: bool,
) -> impl IntoView {
    let band = form.band;
    let name = question.field();
    let legend = asked(&question.title_key(band));
    let hint: MaybeText = question.hint_key(band).map(|key| asked(&key)).into();
    let choices: Vec<Choice> = form
        .options(question)
        .iter()
        .map(|option| {
            let label = t(&question.option_key(option));
            let face = matches!(question.kind, Kind::Faces { .. }).then(|| option.id.to_string());
            let picture: Option<Text> = option.picture.clone().or(face).map(Into::into);
            Choice::new(option.id.to_string(), label).picture(picture).checked(typed.has(option.id.as_str()))
        })
        .collect();
    let pictured = choices.iter().all(|choice| choice.picture.is_some());
    let words = typed.words.expose().to_owned();
    let fields = match &question.kind {
        Kind::Faces { many: false, .. } => {
            view! { <Faces name=name legend=legend choices=choices hint=hint heading=heading /> }.into_any()
        }
        Kind::Topics | Kind::Faces { many: true, .. } | Kind::Choices { .. } if pictured => view! {
            <PictureChoices name=name legend=legend choices=choices several=true hint=hint heading=heading />
        }
        .into_any(),
        Kind::Choice { .. } if pictured => {
            view! { <PictureChoices name=name legend=legend choices=choices hint=hint heading=heading /> }.into_any()
        }
        Kind::Topics | Kind::Faces { many: true, .. } | Kind::Choices { .. } => {
            view! { <Checkboxes name=name legend=legend choices=choices hint=hint heading=heading /> }.into_any()
        }
        Kind::Choice { .. } => {
            view! { <Radios name=name legend=legend choices=choices hint=hint heading=heading /> }.into_any()
        }
        Kind::Text { max } => {
            let max = *max;
            view! {
                <TextCounter max=max>
                    <TextBox name=name label=legend value=words max=max hint=hint heading=heading />
                </TextCounter>
            }
            .into_any()
        }
        Kind::Drawing => {
            view! { <DrawingPad name=name legend=legend value=words hint=hint heading=heading /> }.into_any()
        }
        Kind::Unsafe => {
            view! { <UnsafeQuestion question=question form=form typed=typed.clone() heading=heading /> }.into_any()
        }
    };
    let only_iro = question.private_allowed && question.kind != Kind::Topics;
    view! {
        <div class="one-question">
            {fields} {kept.then(|| view! { <p class="hint kept">{t("question-kept")}</p> })} {raises(form, question)}
            {only_iro
                .then(|| view! { <OnlyIro field=question.only_iro_field() ticked=typed.only_iro /> })}
        </div>
    }
}

/// Says on the spot who is told when somebody asks for something by an option.
fn raises(form: &Form, question: &Question) -> Option<impl IntoView + use<>> {
    let kind = form.options(question).iter().find_map(|option| option.raises)?;
    let days = args! { "days" => kind.working_days() };
    Some(view! { <p class="hint">{tr(&format!("raises-{}", kind.code()), days)}</p> })
}

/// "Only my IRO": asked for each answer, never ticked beforehand.
#[component]
fn OnlyIro(field: String, ticked: bool) -> impl IntoView {
    view! {
        <div class="only-iro">
            <input type="checkbox" id=field.clone() name=field.clone() value="yes" checked=ticked />
            <label for=field>{t("only-iro")}</label>
        </div>
    }
}

/// "Is anything making you feel unsafe?", with what happens then, before anything is ticked.
#[component]
fn UnsafeQuestion(
    form: &'static Form,
    question: &'static Question,
    typed: TypedAnswer,
    heading: bool,
) -> impl IntoView {
    let band = form.band;
    let choices = UnsafeChoice::ALL
        .map(|choice| {
            let picture = Some(Text::from(choice.picture())).filter(|_| band == Band::Pictures);
            Choice::new(choice.code(), t(choice.key())).picture(picture).checked(typed.has(choice.code()))
        })
        .to_vec();
    let hint: MaybeText = question.hint_key(band).map(|key| asked(&key)).into();
    let words_field = question.words_field();
    let words_label = question.words_key(band).map(|key| asked(&key)).unwrap_or_default();
    let asks_child = form.purpose.is_childs() || form.purpose == Purpose::JustMe;
    let (name, legend) = (question.field(), asked(&question.title_key(band)));
    let fields = if band == Band::Pictures {
        view! { <PictureChoices name=name legend=legend choices=choices hint=hint heading=heading /> }.into_any()
    } else {
        view! { <Radios name=name legend=legend choices=choices hint=hint heading=heading /> }.into_any()
    };
    view! {
        {fields}
        <TextBox
            name=words_field
            label=words_label
            value=typed.words.expose().to_owned()
            max=Question::UNSAFE_MAX
        />
        <p>
            <a href=paths::HELP>{if asks_child { t("unsafe-help-now") } else { t("footer-help") }}</a>
        </p>
    }
}
