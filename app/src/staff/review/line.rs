//! One thing that was said, beside the record: the answer, where it stands, and the reply under it.

use heard_domain::documents::{ReplyKind, ReplyText};
use heard_domain::id::AnswerId;
use heard_domain::people::Language;
use heard_domain::store::Part;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::ReviewPage;
use super::said::{SaidLine, SaidSet, mark};
use crate::acts::DO;
use crate::components::{Button, ButtonKind, DateInput, Drawn, Tag, TextBox, TextInput, Tone};
use crate::fields;
use crate::staff::acts::{AnswerAct, ReviewAct};
use crate::staff::findings::Advice;
use crate::staff::not_quite::settled;
use crate::staff::recorded::Recorded;
use crate::staff::speaker::{Whose, voice_words};
use crate::staff::views::{not_before, reply_words, written};
use crate::text::{Text, t};

/// The name of a field of one line's reply.
#[must_use]
pub fn reply_field(name: &str, answer: AnswerId) -> String {
    format!("{name}-{answer}")
}

/// The line.
pub(super) fn line(page: &ReviewPage, said: &SaidLine) -> AnyView {
    let set = &page.said.sets[said.set];
    let (answer, language) = (&said.answer, set.language.code());
    let open = page.check.closed_at.is_none();
    // Words in English are in the language of the page.
    let language = (set.language != Language::English).then_some(language);
    let waits = page.said.waits(said);
    let class = if waits { "answer said-line said-line--waits" } else { "answer said-line" };
    let tick = open.then(|| {
        let id = format!("tick-{}", answer.id);
        view! {
            <span class="said-line__tick">
                <input
                    type="checkbox"
                    name=fields::TICK
                    id=id.clone()
                    value=format!("{}:{}", set.id, answer.id)
                    checked=said.ticked
                />
                <label class="hidden" for=id>
                    {t("staff-said-tick")}
                    ": "
                    {answer.question.clone()}
                </label>
            </span>
        }
    });
    view! {
        <section class=class id=format!("answer-{}", answer.id) tabindex="-1">
            {tick}
            {mark(set.voice, said.set)}
            <div class="said-line__what">
                <h4 class="said-line__question" lang=language>
                    {answer.question.clone()}
                </h4>
                {match answer.drawing.clone() {
                    Some(drawing) => view! { <Drawn drawing=drawing /> }.into_any(),
                    None => {
                        view! {
                            <p class="words" dir="auto" lang=language>
                                {answer.answer.clone()}
                            </p>
                        }
                            .into_any()
                    }
                }}
                {answer.recording.clone().map(|heard| view! { <Recorded heard=heard /> })}
                {guarded(said)}
                {whose(set)}
                {written(answer.at)}
                {state(said, set, open)}
                {settled(&said.not_quite)}
                {reply(page, said, set, waits)}
            </div>
        </section>
    }
    .into_any()
}

/// For whom it is not.
fn guarded(said: &SaidLine) -> impl IntoView + use<> {
    let only = said.answer.only_iro.then(|| view! { <Tag label=t("staff-only-iro") tone=Tone::Waiting /> });
    let before = not_before(&said.answer.not_before).map(|whom| view! { <Tag label=whom tone=Tone::Waiting /> });
    (only.is_some() || before.is_some()).then(|| view! { <p class="tags">{only} " " {before}</p> })
}

/// Whose voice it is: the child's own is said by the mark, for whoever sees it.
fn whose(set: &SaidSet) -> AnyView {
    if set.voice == Voice::Child {
        return view! { <p class="hidden">{voice_words(set.voice)}</p> }.into_any();
    }
    view! { <Whose voice=set.voice helper=set.helper.clone() /> }.into_any()
}

/// Where it stands in the record, and the way out of it.
fn state(said: &SaidLine, set: &SaidSet, open: bool) -> AnyView {
    let answer = &said.answer;
    let placed = answer.placed.map(|part| match part {
        Part::Shared => view! { <Tag label=t("staff-placed-shared") tone=Tone::Good /> },
        Part::Private => view! { <Tag label=t("staff-placed-private") tone=Tone::Good /> },
    });
    let out = answer.line.filter(|_| open).map(|line| {
        view! {
            <Button
                label=t("staff-record-remove")
                kind=ButtonKind::Quiet
                name=DO
                value=ReviewAct::RemoveLine(line)
                about=answer.question.clone()
            />
        }
    });
    let why = (!answer.reason.is_empty())
        .then(|| view! { <p class="hint">{t("staff-record-reason")} " " {answer.reason.clone()}</p> });
    let put_in = (open && answer.placed.is_none() && answer.care.is_none()).then(|| {
        let act = ReviewAct::Place { views: set.id, answer: answer.id };
        view! {
            <Button
                label=t("staff-said-place")
                kind=ButtonKind::Quiet
                name=DO
                value=act
                about=answer.question.clone()
            />
        }
    });
    view! {
        <div class="said-line__state" id=format!("state-{}", answer.id) data-swap data-stays>
            {placed} {out} {put_in} {why}
        </div>
    }
    .into_any()
}

/// What was answered, and the form for an answer; what the manager answers is only read here.
fn reply(page: &ReviewPage, said: &SaidLine, set: &SaidSet, waits: bool) -> AnyView {
    let (answer, voice) = (&said.answer, set.voice);
    let form = (!set.managers).then(|| form(page, said, set, waits));
    // What stands in the form is what was answered, or what was typed in its place.
    let advice = (voice.child_reads_back() && !set.managers).then(|| {
        view! { <Advice text=said.typed.words.to_string() names=vec![said.typed.who.to_string()] /> }
    });
    let field = |name: &str| reply_field(name, answer.id);
    view! {
        <div class="said-line__reply" id=field("reply") data-stays>
            {reply_words(answer, &page.called)}
            {advice}
            {(waits && voice.child_reads_back())
                .then(|| view! { <Tag label=t("staff-reply-none") tone=Tone::Waiting /> })}
            {form}
        </div>
    }
    .into_any()
}

fn form(page: &ReviewPage, said: &SaidLine, set: &SaidSet, waits: bool) -> AnyView {
    let (answer, typed) = (&said.answer, said.typed.clone());
    let open = page.check.closed_at.is_none();
    let field = |name: &str| Text::from(reply_field(name, answer.id));
    let button = |kind: ReplyKind, decided: bool, label: Text, look: ButtonKind| {
        let act = ReviewAct::Answer(AnswerAct { views: set.id, answer: answer.id, kind, decided });
        view! { <Button label=label kind=look name=DO value=act about=answer.question.clone() /> }
    };
    let heard = || button(ReplyKind::Heard, false, t("staff-reply-heard"), ButtonKind::Secondary);
    let decide = (open && set.voice.child_reads_back())
        .then(|| button(ReplyKind::WillDo, true, t("staff-said-decide"), ButtonKind::Secondary));
    let summary = if answer.reply.is_some() { t("staff-reply-change") } else { t("staff-reply-make") };
    let hint = match set.voice.child_reads_back() {
        true => t("staff-said-reply-hint"),
        false => t("staff-reply-words-hint-grown-up"),
    };
    let inside = (!waits).then(heard);
    view! {
        {waits.then(heard)}
        <details open=typed.open>
            <summary>
                {summary} <span class="hidden">": " {answer.question.clone()}</span>
            </summary>
            <div class="reply-form">
                <TextBox
                    name=field("words")
                    label=t("staff-reply-words")
                    hint=hint
                    value=typed.words
                    max=ReplyText::MAX
                    rows=2
                />
                <TextInput name=field("who") label=t("staff-reply-who") value=typed.who />
                <DateInput name=field("by") legend=t("staff-reply-by") value=typed.by />
                <div class="actions">
                    {button(ReplyKind::WillDo, false, t("staff-reply-will_do"), ButtonKind::Primary)} {decide}
                    {button(ReplyKind::Cannot, false, t("staff-reply-cannot"), ButtonKind::Secondary)}
                    {button(ReplyKind::SomebodyElse, false, t("staff-reply-somebody_else"), ButtonKind::Secondary)}
                    {inside}
                </div>
            </div>
        </details>
    }
    .into_any()
}
