//! The decisions of a review, for whoever must carry them out and was sent a link; and the page of a link that opens
//! nothing.

use heard_domain::agreeing::{LONGEST_ANSWER, OPEN_DAYS, Recipient, SILENCE_DAYS};
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::people_around::role;
use super::trouble::{Trouble, faults};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Table, TextBox, cells};
use crate::shell::StaffShell;
use crate::staff::acts::LinkedAct;
use crate::text::{Text, day, day_short, moment, t, tr};

/// A decision.
#[derive(Debug, Clone)]
pub struct LinkedLine {
    /// What.
    pub what: Text,
    /// Who sees to it.
    pub who: Text,
    /// By when.
    pub due: Day,
}

/// What was said to the decisions.
#[derive(Debug, Clone)]
pub struct SaidLine {
    /// When.
    pub at: Moment,
    /// The words; `None` for "agreed".
    pub words: Option<Text>,
}

/// What a link shows.
#[derive(Debug, Clone)]
pub struct LinkedPage {
    /// The child's initials: enough for whoever knows the child.
    pub initials: Text,
    /// The day of the review.
    pub held: Option<Day>,
    /// As whom the reader was sent it.
    pub recipient: Recipient,
    /// The last day on which the link opens.
    pub until: Day,
    /// The last day before silence counts as agreed, while nothing was said.
    pub silent_after: Option<Day>,
    /// The decisions.
    pub decisions: Vec<LinkedLine>,
    /// What was said by this link, in order.
    pub said: Vec<SaidLine>,
    /// What was typed and not taken.
    pub typed: Text,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The decisions.
#[component]
pub fn LinkedDecisions(
    /// What it shows.
    page: LinkedPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let head = vec![t("staff-decision-what"), t("staff-decision-who"), t("staff-decision-by")];
    let row = |line: LinkedLine| cells![line.what, line.who, day_short(line.due)];
    let rows = page.decisions.into_iter().map(row).collect();
    let held = page.held.map(day).unwrap_or_default();
    let whose = tr("staff-linked-whose", args! { "initials" => page.initials.to_string(), "day" => held });
    let asked = tr("staff-linked-asked", args! { "role" => role(page.recipient).to_lowercase() });
    let until = tr("staff-linked-until", args! { "day" => day(page.until) });
    let silence = page.silent_after.map(|after| {
        view! { <p>{tr("staff-linked-silence", args! { "count" => SILENCE_DAYS, "day" => day(after) })}</p> }
    });
    view! {
        <StaffShell title=t("staff-linked-title") faults=faults>
            <h1>{t("staff-linked-title")}</h1>
            <p>{whose}</p>
            <Table caption=t("staff-decisions-title") quiet_caption=true head=head rows=rows />
            <h2>{t("staff-linked-answer")}</h2>
            <p>{asked}</p>
            {said(page.said)}
            {silence}
            <form method="post" autocomplete="off" novalidate>
                <div class="actions">
                    <Button label=t("staff-linked-agree") name=DO value=LinkedAct::Agree />
                </div>
                <TextBox
                    name="words"
                    label=t("staff-linked-words")
                    hint=t("staff-linked-words-hint")
                    value=page.typed
                    max=LONGEST_ANSWER
                />
                <Button label=t("staff-linked-send") kind=ButtonKind::Secondary name=DO value=LinkedAct::Answer />
            </form>
            <p class="hint">{until}</p>
        </StaffShell>
    }
}

/// What was said so far; nothing while nothing was.
pub(super) fn said(lines: Vec<SaidLine>) -> impl IntoView {
    let line = |line: SaidLine| {
        let when = args! { "when" => moment(line.at) };
        match line.words {
            None => view! { <li>{tr("staff-linked-agreed", when)}</li> }.into_any(),
            Some(words) => view! {
                <li>
                    {tr("staff-linked-answered", when)} " " <span class="words" dir="auto">{words}</span>
                </li>
            }
            .into_any(),
        }
    };
    let lines: Vec<_> = lines.into_iter().map(line).collect();
    (!lines.is_empty()).then(|| view! { <ul class="points">{lines}</ul> })
}

/// A link that opens nothing any more, or never did: the same page for both.
#[component]
pub fn DecisionsOver(
    /// What was typed and sent by it: it is not lost, and nobody got it.
    typed: Text,
) -> impl IntoView {
    view! {
        <StaffShell title=t("staff-linked-over")>
            <h1>{t("staff-linked-over")}</h1>
            <p>{tr("staff-linked-over-what", args! { "count" => OPEN_DAYS })}</p>
            {(!typed.trim().is_empty())
                .then(|| {
                    view! {
                        <p>{t("staff-linked-not-sent")}</p>
                        <p class="words" dir="auto">
                            {typed}
                        </p>
                    }
                })}
        </StaffShell>
    }
}
