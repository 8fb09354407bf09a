//! What goes out after a review: by when, or when it went; and the buttons that say so. No clock stops otherwise.

use heard_domain::Day;
use heard_domain::deadlines::Standing;
use heard_domain::papers::Paper;
use leptos::prelude::*;

use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, DateInput, DateParts};
use crate::staff::acts::ReviewAct;
use crate::staff::standing::{LateBy, StandingTag};
use crate::text::{day, t, tr};

/// One thing that is due after a review.
#[derive(Debug, Clone)]
pub struct PaperLine {
    /// What.
    pub paper: Paper,
    /// By when.
    pub due: Day,
    /// How it stands while it is not done.
    pub standing: Option<Standing>,
    /// When it was done.
    pub done: Option<Day>,
    /// How many working days after the last in time it was done, or is not.
    pub late: i64,
    /// A day that was typed and not taken.
    pub typed: DateParts,
}

/// All of them, done or not.
pub(super) fn list(lines: &[PaperLine]) -> impl IntoView + use<> {
    let items: Vec<_> = lines
        .iter()
        .map(|line| {
            let standing = line.standing.map(|standing| view! { " " <StandingTag due=line.due standing=standing /> });
            let words = match line.done {
                Some(done) => {
                    tr(&format!("staff-paper-done-{}", line.paper.code()), args! { "day" => day(done) }).into_any()
                }
                None => view! {
                    {t(&format!("staff-paper-due-{}", line.paper.code()))}
                    ": "
                    {day(line.due)}
                }
                .into_any(),
            };
            view! {
                <li>
                    {words} {standing} " " <LateBy days=line.late />
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul>{items}</ul> })
}

/// The acts that are still to be named; nothing before the review is held.
pub(super) fn acts(lines: Vec<PaperLine>) -> impl IntoView {
    let acts: Vec<_> = lines.into_iter().filter(|line| line.done.is_none()).filter_map(act).collect();
    (!acts.is_empty()).then(|| {
        view! {
            <div class="record-form flow" id="papers">
                <h2>{t("staff-papers-title")}</h2>
                <p class="hint">{t("staff-papers-hint")}</p>
                {acts}
            </div>
        }
    })
}

/// The day and its button; a record is closed by its own.
fn act(line: PaperLine) -> Option<AnyView> {
    let (field, legend, label, act) = match line.paper {
        Paper::Decisions => {
            ("decisions_on", t("staff-papers-decisions"), t("staff-papers-decisions-button"), ReviewAct::DecisionsSent)
        }
        Paper::Record => return None,
        Paper::Distribution => (
            "distribution_on",
            t("staff-papers-distribution"),
            t("staff-papers-distribution-button"),
            ReviewAct::Distributed,
        ),
    };
    let form = view! {
        <DateInput name=field legend=legend hint=t("staff-papers-today") value=line.typed />
        <Button label=label kind=ButtonKind::Secondary name=DO value=act />
    };
    Some(form.into_any())
}
