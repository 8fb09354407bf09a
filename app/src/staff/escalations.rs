//! What was asked of somebody higher up for one child, the newest first, and the form that asks again.

use heard_domain::Day;
use heard_domain::deadlines::Standing;
use heard_domain::escalation::{MAX_TOLD, MAX_WORDS, Outcome, Stands};
use heard_domain::id::{ChildId, EscalationId, ReviewId};
use heard_domain::lists::List;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::child_header::{ChildHead, ChildHeader};
use super::findings::Advice;
use super::listed::{choices, stages};
use super::trouble::{Trouble, faults};
use super::typing::{Typing, TypingFields, Unsent};
use super::{Section, nav};
use crate::args;
use crate::components::{
    Button, Checkboxes, Choice, DateInput, DateParts, SelectBox, Table, Tag, TextBox, TextInput, Tone, cells,
};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day_short, t, tr};

/// The field of the tick that lets the child read it.
pub const TELL: &str = "tell";
/// The value of that tick.
pub const TICKED: &str = "yes";

/// How one stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Now {
    /// It is not ended.
    Open(Stands),
    /// It ended on that day.
    Resolved(Day, Outcome),
    /// The case system told of it, and on which day it was resolved, if it was: nothing of it is done here.
    Imported(Option<Day>),
}

/// One of them.
#[derive(Debug, Clone)]
pub struct EscalationLine {
    /// Which, if it was asked in Heard and so has a page.
    pub id: Option<EscalationId>,
    /// On which day it was opened.
    pub opened_on: Day,
    /// The stage at which it is, in words.
    pub stage: Text,
    /// Why, in words.
    pub reason: Text,
    /// How it stands.
    pub now: Now,
}

/// One as typed.
#[derive(Debug, Clone, Default)]
pub struct EscalationForm {
    /// On which day it is asked.
    pub on: DateParts,
    /// The code of a stage.
    pub stage: Text,
    /// A code of [`List::EscalationReasons`].
    pub reason: Text,
    /// About which review; empty for none.
    pub review: Text,
    /// What it is about.
    pub about: Text,
    /// Who is asked.
    pub who: Text,
    /// What the child could read.
    pub told: Text,
    /// Whether the child reads it now.
    pub tell: bool,
}

/// What was asked for a child.
#[derive(Debug, Clone)]
pub struct EscalationsPage {
    /// For whom.
    pub child: ChildId,
    /// What heads the page.
    pub head: ChildHead,
    /// What the child is called.
    pub called: Text,
    /// The id of the one that the form makes: sent twice, it is one.
    pub id: EscalationId,
    /// The child's reviews, each with its number.
    pub reviews: Vec<(ReviewId, i64)>,
    /// What was typed and not taken.
    pub form: EscalationForm,
    /// What is kept of that.
    pub typing: Typing,
    /// Those that there are, the newest first.
    pub lines: Vec<EscalationLine>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// What was asked for a child.
#[component]
pub fn Escalations(
    /// What it shows.
    page: EscalationsPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let heading = tr("staff-escalations-heading", args! { "name" => page.called.to_string() });
    let back = paths::staff::Child { child: page.child }.href();
    let (child, lines) = (page.child, page.lines);
    let form = form(page.form, page.id, page.reviews, &page.called, page.typing.clone());
    view! {
        <StaffShell title=t("staff-escalations-title") nav=nav(Role::Iro, Section::Caseload) faults=faults back=back>
            <ChildHeader head=page.head />
            {list(child, lines)}
            <h2 id="escalate">{heading}</h2>
            <Unsent typing=page.typing />
            {form}
        </StaffShell>
    }
}

fn list(child: ChildId, lines: Vec<EscalationLine>) -> AnyView {
    if lines.is_empty() {
        return view! { <p>{t("staff-escalations-none")}</p> }.into_any();
    }
    let row = |line: EscalationLine| {
        let href = line.id.map(|escalation| paths::staff::Escalation { child, escalation }.href());
        cells![
            linked(href, format!("{}: {}", day_short(line.opened_on), line.reason)),
            line.stage,
            view! { <NowTag now=line.now /> },
        ]
    };
    let head = vec![t("staff-escalations-title"), t("staff-escalation-stage"), t("staff-escalation-stands")];
    let rows = lines.into_iter().map(row).collect();
    view! { <Table caption=t("staff-escalations-caption") quiet_caption=true head=head rows=rows /> }.into_any()
}

/// Words that lead to the page of one, if it has a page.
pub(super) fn linked(href: Option<String>, words: impl IntoView + 'static) -> AnyView {
    match href {
        Some(href) => view! { <a href=href>{words}</a> }.into_any(),
        None => words.into_any(),
    }
}

fn form(
    typed: EscalationForm,
    id: EscalationId,
    reviews: Vec<(ReviewId, i64)>,
    called: &Text,
    typing: Typing,
) -> impl IntoView + use<> {
    let name = || args! { "name" => called.to_string() };
    let mut reasons = vec![Choice::new("", t("staff-venue-choose"))];
    reasons.extend(choices(List::EscalationReasons, std::slice::from_ref(&typed.reason)));
    let about_none = Choice::new("", t("staff-escalation-no-review"));
    let about = reviews.into_iter().map(|(review, number)| {
        let value = review.to_string();
        let chosen = typed.review == value;
        Choice::new(value, tr("staff-review-number", args! { "number" => number })).checked(chosen)
    });
    let tell = vec![Choice::new(TICKED, tr("staff-escalation-tell", name())).checked(typed.tell)];
    let advised = typed.told.to_string();
    view! {
        <form method="post" class="record-form flow" autocomplete="off" novalidate>
            <input type="hidden" name=fields::ESCALATION value=id.to_string() />
            <DateInput name="opened_on" legend=t("staff-escalation-on") value=typed.on />
            <SelectBox name="stage" label=t("staff-escalation-stage") choices=stages(&typed.stage, None) />
            <SelectBox name="reason" label=t("staff-escalation-reason") choices=reasons />
            <SelectBox
                name=fields::REVIEW
                label=t("staff-escalation-review")
                choices=std::iter::once(about_none).chain(about).collect()
            />
            <TextBox name="about" label=t("staff-escalation-about") value=typed.about max=MAX_WORDS rows=5 />
            <TextInput
                name="who"
                label=t("staff-escalation-who")
                hint=t("staff-escalation-who-hint")
                value=typed.who
            />
            <TextBox
                name="told"
                label=tr("staff-escalation-told", name())
                hint=t("staff-escalation-told-hint")
                value=typed.told
                max=MAX_TOLD
                rows=3
            />
            <Advice text=advised />
            <Checkboxes name=TELL legend=tr("staff-escalation-tell-legend", name()) choices=tell />
            <Button label=t("staff-escalation-open") />
            <TypingFields typing=typing />
        </form>
    }
}

/// How one stands, as a tag: late is loud.
#[component]
pub(super) fn NowTag(
    /// How.
    now: Now,
) -> impl IntoView {
    let by = |due: Day| tr("staff-escalation-by", args! { "day" => day_short(due) });
    let (label, tone) = match now {
        Now::Open(Stands::Waits(Some((due, Standing::Late)))) => {
            (tr("staff-escalation-late", args! { "day" => day_short(due) }), Tone::Pressing)
        }
        Now::Open(Stands::Waits(Some((due, Standing::DueSoon)))) => (by(due), Tone::Waiting),
        Now::Open(Stands::Waits(Some((due, Standing::InTime)))) => (by(due), Tone::Calm),
        Now::Open(Stands::Waits(None)) => (t("staff-escalation-waits"), Tone::Calm),
        Now::Open(Stands::Answered(on)) => {
            (tr("staff-escalation-answered", args! { "day" => day_short(on) }), Tone::Waiting)
        }
        Now::Imported(None) => (t("staff-escalation-imported"), Tone::Calm),
        Now::Imported(Some(on)) => {
            (tr("staff-escalation-imported-resolved", args! { "day" => day_short(on) }), Tone::Good)
        }
        Now::Resolved(on, outcome) => {
            let values = args! { "day" => day_short(on), "outcome" => outcome_words(outcome).to_string() };
            (tr("staff-escalation-resolved", values), Tone::Good)
        }
    };
    view! { <Tag label=label tone=tone /> }
}

/// What an outcome is called.
pub(super) fn outcome_words(outcome: Outcome) -> Text {
    t(&format!("staff-escalation-outcome-{}", outcome.code()))
}
