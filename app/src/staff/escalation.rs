//! One thing that was asked of somebody higher up: what it is about, its stages, and what can be done with it now. A
//! manager reads it and answers; the rest is the IRO's.

use heard_domain::escalation::{MAX_TOLD, MAX_WORDS, Outcome};
use heard_domain::id::{ChildId, ReviewId};
use heard_domain::people::Role;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::acts::EscalationAct;
use super::child_header::{ChildHead, ChildHeader};
use super::escalations::{Now, NowTag, outcome_words};
use super::findings::Advice;
use super::listed::stages;
use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Choice, DateInput, DateParts, Radios, SelectBox, TextBox, TextInput};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, moment, t, tr};

/// The field that says at which of its stages it was when the page was made.
pub const STEP: &str = "step";

/// One stage that it came to.
#[derive(Debug, Clone)]
pub struct StepLine {
    /// What the stage is called.
    pub stage: Text,
    /// Who is asked; whom the stage asks, where nobody is named.
    pub who: Text,
    /// Why out of order, or again; empty for none.
    pub why: Text,
    /// Which worker brought it there.
    pub by: Text,
    /// On which day.
    pub opened_on: Day,
    /// By which day an answer was due.
    pub due: Option<Day>,
    /// On which day what was answered, and who recorded it.
    pub answered: Option<(Day, Text, Text)>,
    /// On which day and how it ended there.
    pub ended: Option<(Day, Outcome)>,
    /// What came of it; empty for nothing said.
    pub came: Text,
}

/// What was typed on the page and not taken; days are today's before anything was.
#[derive(Debug, Clone, Default)]
pub struct StepForms {
    /// On which day it was answered.
    pub answered_on: DateParts,
    /// What.
    pub answer: Text,
    /// On which day it goes to another stage.
    pub moved_on: DateParts,
    /// To which; a code.
    pub stage: Text,
    /// Who is asked there.
    pub who: Text,
    /// Why there.
    pub why: Text,
    /// On which day it is resolved.
    pub resolved_on: DateParts,
    /// How; a code of [`Outcome`].
    pub outcome: Text,
    /// What came of it.
    pub came: Text,
    /// What the child can read.
    pub told: Text,
    /// Who is asked, for the child.
    pub told_who: Text,
}

/// One of them.
#[derive(Debug, Clone)]
pub struct EscalationPage {
    /// Who looks.
    pub role: Role,
    /// About which child.
    pub child: ChildId,
    /// What heads the page of an IRO.
    pub head: Option<ChildHead>,
    /// First and last name of the child.
    pub name: Text,
    /// What the child is called.
    pub called: Text,
    /// About which review, with its number.
    pub review: Option<(ReviewId, i64)>,
    /// Why, in words.
    pub reason: Text,
    /// What it is about.
    pub about: Text,
    /// What the child can read; empty while nobody wrote it.
    pub told: Text,
    /// Since when the child reads it.
    pub told_at: Option<Moment>,
    /// The stages that it came to, in order.
    pub steps: Vec<StepLine>,
    /// How it stands.
    pub now: Now,
    /// The code of the stage at which it is.
    pub stage: Text,
    /// The place of that stage among those that it came to.
    pub place: i64,
    /// What was typed.
    pub forms: StepForms,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// One of them.
#[component]
pub fn Escalation(
    /// What it shows.
    page: EscalationPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let (back, section) = match page.role {
        Role::Iro => (paths::staff::Escalations { child: page.child }.href(), Section::Caseload),
        _ => (paths::staff::ESCALATIONS.to_owned(), Section::Overview),
    };
    let name = page.name.clone();
    let head = match page.head.clone() {
        Some(head) => view! { <ChildHeader head=head /> }.into_any(),
        None => view! { <h1>{name}</h1> }.into_any(),
    };
    let steps: Vec<_> = page.steps.iter().cloned().map(step).collect();
    let review = page.review.filter(|_| page.role == Role::Iro).map(|(review, number)| {
        let words = tr("staff-review-number", args! { "number" => number });
        view! { " · " <a href=paths::staff::Review { review }.href()>{words}</a> }
    });
    let (reason, about, now) = (page.reason.clone(), page.about.clone(), page.now);
    let child_reads = child_reads(&page);
    view! {
        <StaffShell title=t("staff-escalation-title") nav=nav(page.role, section) faults=faults back=back>
            {head}
            <h2>{reason} {review}</h2>
            <p>
                <NowTag now=now />
            </p>
            <p class="words" dir="auto">
                {about}
            </p>
            {child_reads}
            <h2 id="steps">{t("staff-escalation-steps")}</h2>
            {steps}
            {acts(page)}
        </StaffShell>
    }
}

/// What the child reads of it, or could.
fn child_reads(page: &EscalationPage) -> impl IntoView + use<> {
    let called = page.called.to_string();
    let head = match page.told_at {
        Some(at) => tr("staff-escalation-told-at", args! { "name" => called, "when" => moment(at) }),
        None => tr("staff-escalation-not-told", args! { "name" => called }),
    };
    let words = (!page.told.is_empty()).then(|| {
        view! {
            <p class="words" dir="auto">
                {page.told.clone()}
            </p>
        }
    });
    view! { <div class="reply"><p class="reply__kind">{head}</p> {words}</div> }
}

fn step(line: StepLine) -> impl IntoView {
    let words = |words: Text| {
        (!words.is_empty()).then(|| {
            view! {
                <p class="words" dir="auto">
                    {words}
                </p>
            }
        })
    };
    let values =
        args! { "stage" => line.stage.to_string(), "who" => line.who.to_string(), "by" => line.by.to_string() };
    let due = line.due.map(|due| tr("staff-escalation-due", args! { "day" => day(due) }));
    let answered = line.answered.map(|(on, said, by)| {
        let values = args! { "day" => day(on), "by" => by.to_string() };
        view! {
            <p>{tr("staff-escalation-answered-by", values)}</p>
            {words(said)}
        }
    });
    let ended = line.ended.map(|(on, outcome)| {
        let values = args! { "day" => day(on), "outcome" => outcome_words(outcome).to_string() };
        view! { <p>{tr("staff-escalation-resolved", values)}</p> }
    });
    view! {
        <section class="card">
            <h3>{day(line.opened_on)} ": " {tr("staff-escalation-step", values)}</h3>
            {words(line.why)}
            {due.map(|due| view! { <p>{due}</p> })}
            {answered}
            {ended}
            {words(line.came)}
        </section>
    }
}

/// What whoever looks can do with it now.
fn acts(page: EscalationPage) -> impl IntoView {
    let is_iro = page.role == Role::Iro;
    let (place, called, told_at, resolved) =
        (page.place, page.called.clone(), page.told_at, matches!(page.now, Now::Resolved(..)));
    let answered = page.steps.last().is_some_and(|step| step.answered.is_some());
    let StepForms { answered_on, answer, resolved_on, outcome, came, told, told_who, .. } = page.forms.clone();
    let step = move || view! { <input type="hidden" name=STEP value=place.to_string() /> };
    let answer = (!resolved && !answered).then(|| {
        view! {
            <h2>{t("staff-escalation-answer")}</h2>
            <form method="post" class="record-form flow" autocomplete="off" novalidate>
                {step()}
                <DateInput name="answered_on" legend=t("staff-escalation-answered-on") value=answered_on />
                <TextBox name="answer" label=t("staff-escalation-answer-words") value=answer max=MAX_WORDS rows=4 />
                <Button label=t("staff-escalation-answer-save") name=DO value=EscalationAct::Answer />
            </form>
        }
    });
    let end = (is_iro && !resolved).then(|| {
        let outcomes =
            Outcome::ALL.map(|one| Choice::new(one.code(), outcome_words(one)).checked(outcome == one.code()));
        let advised = came.to_string();
        view! {
            <h2>{t("staff-escalation-end")}</h2>
            <form method="post" class="record-form flow" autocomplete="off" novalidate>
                {step()}
                <DateInput name="resolved_on" legend=t("staff-escalation-resolved-on") value=resolved_on />
                <Radios name="outcome" legend=t("staff-escalation-outcome") choices=outcomes.into() />
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
            </form>
        }
    });
    let tell = (is_iro && !resolved && told_at.is_none()).then(|| {
        let advised = told.to_string();
        let name = || args! { "name" => page.called.to_string() };
        view! {
            <h2>{tr("staff-escalation-tell-title", name())}</h2>
            <form method="post" class="record-form flow" autocomplete="off" novalidate>
                {step()}
                <TextBox
                    name="told"
                    label=tr("staff-escalation-told", name())
                    hint=t("staff-escalation-told-hint")
                    value=told
                    max=MAX_TOLD
                    rows=3
                />
                <Advice text=advised />
                <TextInput name="told_who" label=t("staff-escalation-who") value=told_who />
                <Button
                    label=tr("staff-escalation-tell", name())
                    kind=ButtonKind::Secondary
                    name=DO
                    value=EscalationAct::Tell
                />
            </form>
        }
    });
    let on = is_iro.then(|| move_form(&page.forms, &page.stage, place, resolved));
    view! {
        {answer}
        {on}
        {end}
        {tell}
    }
}

/// To the next stage, or another; again, once it was resolved.
fn move_form(forms: &StepForms, now: &Text, place: i64, resolved: bool) -> impl IntoView + use<> {
    let StepForms { moved_on, stage, who, why, .. } = forms.clone();
    let (title, act) = match resolved {
        true => (t("staff-escalation-reopen"), EscalationAct::Reopen),
        false => (t("staff-escalation-move"), EscalationAct::Move),
    };
    let why_hint = if resolved { t("staff-escalation-again-hint") } else { t("staff-escalation-why-hint") };
    let offered = stages(&stage, (!resolved).then_some(now));
    view! {
        <h2>{title.clone()}</h2>
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
        </form>
    }
}
