//! One thing that was asked of somebody higher up: what it is about, its stages, and what can be done with it now. A
//! manager reads it and answers; the rest is the IRO's.

mod acts;

use heard_domain::escalation::Outcome;
use heard_domain::id::{ChildId, ReviewId};
use heard_domain::people::Role;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::child_header::{ChildHead, ChildHeader};
use super::escalations::{Now, NowTag, outcome_words};
use super::trouble::{Trouble, faults};
use super::typing::Typing;
use super::{Section, nav};
use crate::args;
use crate::components::DateParts;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, moment, t, tr};

/// The field that says at which of its stages it was when the page was made.
pub const STEP: &str = "step";
/// The field of how it ended.
pub const ENDING: &str = "ending";

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

/// What is kept of what somebody types in each form of the page.
#[derive(Debug, Clone, Default)]
pub struct StepTyping {
    /// Of the answer.
    pub answer: Typing,
    /// Of the way to another stage.
    pub moves: Typing,
    /// Of the end.
    pub ends: Typing,
    /// Of what the child reads.
    pub tells: Typing,
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
    /// What is kept of that.
    pub typing: StepTyping,
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
            {acts::acts(page)}
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
