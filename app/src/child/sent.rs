//! It is sent: what happens next, by when, and who will read it. Nothing that was written is shown again.

use heard_domain::{Day, Moment};
use leptos::prelude::*;

use crate::args;
use crate::components::{ButtonKind, LinkButton, Notice, Step, StepState, Steps};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{MaybeText, day, moment, t, tr};

/// What the receipt says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// When it was sent.
    pub at: Moment,
    /// The first name of whoever reads it, if an IRO is allocated.
    pub iro: Option<String>,
    /// The latest day of the review.
    pub review_by: Day,
    /// Whether something unsafe was told.
    pub urgent: bool,
    /// Whether it counts as the child's own words only once somebody has checked.
    pub unconfirmed: bool,
    /// Whether the child can choose a secret now, to read back later.
    pub may_keep: bool,
    /// Whether whoever wrote is a worker, whose way on is another.
    pub advocate: bool,
}

/// The page.
#[component]
pub fn SentPage(
    /// What it says.
    receipt: Receipt,
) -> impl IntoView {
    let reader = receipt.iro.clone().unwrap_or_else(|| t("before-your-iro").into_owned());
    let by = day(receipt.review_by).into_owned();
    let step = |title, state| Step { title, detail: MaybeText::default(), state };
    let steps = vec![
        step(tr("sent-step-sent", args! { "when" => moment(receipt.at).into_owned() }), StepState::Done),
        step(tr("sent-step-read", args! { "name" => reader.clone() }), StepState::Now),
        step(tr("sent-step-review", args! { "by" => by }), StepState::Later),
        step(tr("sent-step-letter", args! { "name" => reader.clone() }), StepState::Later),
    ];
    let (to_unconfirmed, to_urgent) = (reader.clone(), reader.clone());
    view! {
        <ChildShell>
            <h1>{t("sent-title")}</h1>
            <p class="lead">{tr("sent-lead", args! { "name" => reader.clone() })}</p>
            {receipt
                .urgent
                .then(|| {
                    view! {
                        <Notice title=t("sent-urgent-title")>
                            <p>{tr("sent-urgent", args! { "name" => to_urgent })}</p>
                            <p>
                                <a href=paths::HELP>{t("sent-urgent-now")}</a>
                            </p>
                        </Notice>
                    }
                })} <h2>{t("sent-next")}</h2> <Steps steps=steps />
            {receipt
                .unconfirmed
                .then(|| view! { <p>{tr("sent-unconfirmed", args! { "name" => to_unconfirmed })}</p> })}
            {receipt
                .may_keep
                .then(|| {
                    view! {
                        <h2>{t("sent-keep-title")}</h2>
                        <p>{t("sent-keep")}</p>
                        <LinkButton label=t("sent-keep-button") href=paths::KEEP kind=ButtonKind::Secondary />
                    }
                })}
            {if receipt.advocate {
                view! { <LinkButton label=t("sent-back-to-desk") href="/staff/advocacy" /> }.into_any()
            } else {
                view! {
                    <form method="post" action=paths::MINE_CLOSE class="close">
                        <button class="button button--quiet" type="submit">
                            {t("sent-close")}
                        </button>
                    </form>
                }
                    .into_any()
            }}
        </ChildShell>
    }
}
