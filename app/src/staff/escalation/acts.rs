//! What can be done with one thing that was asked of somebody higher up: answered, moved, ended, told to the child.

use heard_domain::escalation::{MAX_TOLD, MAX_WORDS, Outcome};
use heard_domain::people::Role;
use leptos::prelude::*;

use super::{ENDING, EscalationPage, STEP, StepForms, StepTyping};
use crate::acts::DO;
use crate::args;
use crate::components::{
    Button, ButtonKind, Choice, DateInput, Details, Notice, Radios, SelectBox, TextBox, TextInput,
};
use crate::staff::acts::EscalationAct;
use crate::staff::escalations::{Now, outcome_words};
use crate::staff::findings::Advice;
use crate::staff::listed::stages;
use crate::staff::typing::{Typing, TypingFields, Unsent};
use crate::text::{Text, t, tr};

/// What whoever looks can do with it now.
pub(super) fn acts(page: EscalationPage) -> impl IntoView {
    let is_iro = page.role == Role::Iro;
    let (place, called, told_at, resolved) =
        (page.place, page.called.clone(), page.told_at, matches!(page.now, Now::Resolved(..)));
    let answered = page.steps.last().is_some_and(|step| step.answered.is_some());
    let wrong = |fields: &[&str]| page.troubles.iter().any(|trouble| fields.contains(&&*trouble.field));
    let StepTyping { answer: typed_answer, moves, ends, tells: told_typing } = page.typing.clone();
    let unsent: Vec<_> = [&typed_answer, &moves, &ends, &told_typing]
        .into_iter()
        .map(|typing| view! { <Unsent typing=typing.clone() /> })
        .collect();
    // What was typed and not sent is not folded away.
    let left = |typing: &Typing| typing.unsent.is_some();
    let move_open = left(&moves) || wrong(&["moved_on", "stage", "who", "why"]);
    let end_open = answered || left(&ends) || wrong(&["resolved_on", ENDING, "came"]);
    let tell_open = left(&told_typing) || wrong(&["told", "told_who"]);
    let in_vain = in_vain(&page, resolved || answered, resolved);
    let StepForms { answered_on, answer, resolved_on, outcome, came, told, told_who, .. } = page.forms.clone();
    let step = move || view! { <input type="hidden" name=STEP value=place.to_string() /> };
    let answer = (!resolved && !answered).then(|| {
        view! {
            <h2>{t("staff-escalation-answer")}</h2>
            <form method="post" class="record-form flow" autocomplete="off" novalidate>
                {step()}
                <DateInput name="answered_on" legend=t("staff-escalation-answered-on") value=answered_on />
                <TextBox
                    name="answer_words"
                    label=t("staff-escalation-answer-words")
                    value=answer
                    max=MAX_WORDS
                    rows=4
                />
                <Button label=t("staff-escalation-answer-save") name=DO value=EscalationAct::Answer />
                <TypingFields typing=typed_answer />
            </form>
        }
    });
    let end = (is_iro && !resolved).then(|| {
        let outcomes =
            Outcome::ALL.map(|one| Choice::new(one.code(), outcome_words(one)).checked(outcome == one.code()));
        let advised = came.to_string();
        view! {
            <Details summary=t("staff-escalation-end") open=end_open>
                <form method="post" class="record-form flow" autocomplete="off" novalidate>
                    {step()}
                    <DateInput name="resolved_on" legend=t("staff-escalation-resolved-on") value=resolved_on />
                    <Radios name=ENDING legend=t("staff-escalation-outcome") choices=outcomes.into() />
                    <TextBox
                        name="came"
                        label=tr("staff-escalation-came", args! { "name" => called.to_string() })
                        hint=t("staff-escalation-told-hint")
                        value=came
                        max=MAX_TOLD
                        rows=3
                    />
                    <Advice text=advised />
                    <Button label=t("staff-escalation-end-save") name=DO value=EscalationAct::Resolve />
                    <TypingFields typing=ends />
                </form>
            </Details>
        }
    });
    let tell = (is_iro && !resolved && told_at.is_none()).then(|| {
        let advised = told.to_string();
        let name = || args! { "name" => page.called.to_string() };
        let (label, tells) = (tr("staff-escalation-told", name()), tr("staff-escalation-tell", name()));
        view! {
            <Details summary=tr("staff-escalation-tell-title", name()) open=tell_open>
                <form method="post" class="record-form flow" autocomplete="off" novalidate>
                    {step()}
                    <TextBox
                        name="told"
                        label=label
                        hint=t("staff-escalation-told-hint")
                        value=told
                        max=MAX_TOLD
                        rows=3
                    />
                    <Advice text=advised />
                    <TextInput name="told_who" label=t("staff-escalation-who") value=told_who />
                    <Button
                        label=tells
                        kind=ButtonKind::Secondary
                        name=DO
                        value=EscalationAct::Tell
                    />
                    <TypingFields typing=told_typing />
                </form>
            </Details>
        }
    });
    let on = is_iro.then(|| move_form(&page.forms, &page.stage, place, (resolved, move_open), moves));
    view! {
        {in_vain}
        {unsent}
        {answer}
        {on}
        {end}
        {tell}
    }
}

/// What was typed into forms that are there no more, because somebody else acted on it meanwhile.
fn in_vain(page: &EscalationPage, answered: bool, resolved: bool) -> impl IntoView + use<> {
    let StepForms { answer, came, told, .. } = &page.forms;
    let told_else = (resolved || page.told_at.is_some()) && *told != page.told;
    let typed = [(answered, answer), (resolved, came), (told_else, told)];
    let lost: Vec<_> = typed.into_iter().filter(|(gone, words)| *gone && !words.is_empty()).collect();
    let words: Vec<_> =
        lost.iter().map(|(_, words)| view! { <p class="words" dir="auto">{(*words).clone()}</p> }).collect();
    (!words.is_empty()).then(|| view! { <Notice title=t("staff-escalation-in-vain")>{words}</Notice> })
}

/// To the next stage, or another; again, once it was resolved.
fn move_form(
    forms: &StepForms,
    now: &Text,
    place: i64,
    (resolved, open): (bool, bool),
    typing: Typing,
) -> impl IntoView + use<> {
    let StepForms { moved_on, stage, who, why, .. } = forms.clone();
    let (title, act) = match resolved {
        true => (t("staff-escalation-reopen"), EscalationAct::Reopen),
        false => (t("staff-escalation-move"), EscalationAct::Move),
    };
    let why_hint = if resolved { t("staff-escalation-again-hint") } else { t("staff-escalation-why-hint") };
    let offered = stages(&stage, (!resolved).then_some(now));
    view! {
        <Details summary=title.clone() open=open>
            <form method="post" class="record-form flow" autocomplete="off" novalidate>
                <input type="hidden" name=STEP value=place.to_string() />
                <DateInput name="moved_on" legend=t("staff-escalation-on") value=moved_on />
                <SelectBox name="stage" label=t("staff-escalation-stage") choices=offered />
                <TextInput
                    name="who"
                    label=t("staff-escalation-who")
                    hint=t("staff-escalation-who-hint")
                    value=who
                />
                <TextBox name="why" label=t("staff-escalation-why") hint=why_hint value=why max=MAX_WORDS rows=2 />
                <Button label=title kind=ButtonKind::Secondary name=DO value=act />
                <TypingFields typing=typing />
            </form>
        </Details>
    }
}
