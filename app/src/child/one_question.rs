//! One question with its fields: the one switch from kind to component.

use heard_domain::form::{Form, Kind, Question, UnsafeChoice};
use heard_domain::journey::{Fault as AnswerFault, TypedAnswer};
use heard_domain::matter::Desk;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use leptos::prelude::*;

use crate::args;
use crate::child::about::asked;
use crate::child::voice_note::VoiceNote;
use crate::components::{Checkboxes, Choice, DrawingPad, Faces, Fault, Person, PictureChoices, Radios, Room, TextBox};
use crate::islands::text_counter::TextCounter;
use crate::paths;
use crate::text::{MaybeText, Text, t, tr};

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

/// One question.
#[component]
pub(super) fn OneQuestion(
    form: &'static Form,
    question: &'static Question,
    typed: TypedAnswer,
    heading: bool,
    /// Whether an answer from before is kept that is not shown here.
    #[prop(optional)]
    kept: bool,
    /// Whether the answer may be spoken here.
    #[prop(optional)]
    speaks: bool,
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
            // From 13 on, words: nobody is handed a smiling face.
            let picture = option.picture.clone().or(face).filter(|_| band != Band::Older);
            let picture: Option<Text> = picture.map(Into::into);
            Choice::new(option.id.to_string(), label).picture(picture).checked(typed.has(option.id.as_str()))
        })
        .collect();
    let pictured = choices.iter().all(|choice| choice.picture.is_some());
    let words = typed.words.expose().to_owned();
    let fields = match &question.kind {
        Kind::Faces { many: false, .. } if pictured => {
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
        Kind::Choice { .. } | Kind::Faces { many: false, .. } => {
            view! { <Radios name=name legend=legend choices=choices hint=hint heading=heading /> }.into_any()
        }
        Kind::Places { .. } => {
            let people = people(question, choices, &typed);
            view! { <Room name=name legend=legend people=people hint=hint heading=heading /> }.into_any()
        }
        Kind::Text { max } => {
            let max = *max;
            view! {
                <TextCounter max=max>
                    <TextBox name=name label=legend value=words max=max hint=hint heading=heading />
                </TextCounter>
                {match typed.recording {
                    recording if speaks => view! { <VoiceNote question=question recording=recording /> }.into_any(),
                    Some(one) => {
                        view! { <input type="hidden" name=question.recording_field() value=one.to_string() /> }
                            .into_any()
                    }
                    None => ().into_any(),
                }}
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
    view! {
        <div class="one-question">
            {fields} {kept.then(|| view! { <p class="hint kept">{t("question-kept")}</p> })} {raises(form, question)}
        </div>
    }
}

/// The people of a question about where they should be, from its options.
fn people(question: &Question, options: Vec<Choice>, typed: &TypedAnswer) -> Vec<Person> {
    let person = |Choice { value, label, picture, .. }: Choice| Person {
        field: question.place_field(&value).into(),
        name: label,
        picture,
        place: typed.place_of(&value),
    };
    options.into_iter().map(person).collect()
}

/// Says on the spot that a manager reads what somebody asks for by an option.
fn raises(form: &Form, question: &Question) -> Option<impl IntoView + use<>> {
    let raised = form.options(question).iter().filter_map(|option| option.raises);
    let managers = raised.into_iter().any(|kind| kind.desk() == Desk::Manager);
    managers.then(|| view! { <p class="hint">{t("raises-manager")}</p> })
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
