//! It is sent: what happens next, by when, and who will read it. Nothing that was written is shown again.

use heard_domain::matter::Desk;
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
    /// Who sent it.
    pub by: Sender,
    /// The first name of whoever reads it, if an IRO is allocated.
    pub iro: Option<String>,
    /// Whose desk it is on and the day by which it is due, for what no review waits for.
    pub due: Option<(Desk, Day)>,
    /// The latest day of the review, for what a review waits for.
    pub review_by: Option<Day>,
    /// Whether something unsafe was told.
    pub urgent: bool,
    /// Whether it counts as the child's own words only once somebody has checked.
    pub unconfirmed: bool,
    /// Whether the child can choose a secret now, to read back later.
    pub may_keep: bool,
    /// Whether there is a last page for the child alone.
    pub just_you: bool,
}

/// Who sent it, which decides how the page speaks and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sender {
    /// A child, or whoever helped.
    Child,
    /// A carer or parent.
    GrownUp,
    /// A worker, whose desk is there.
    Worker(String),
}

impl Receipt {
    /// What happens with it, from the sending on.
    fn steps(&self, reader: &str) -> Vec<Step> {
        let step = |title, state| Step { title, detail: MaybeText::default(), state };
        let name = || args! { "name" => reader };
        let mut steps =
            vec![step(tr("sent-step-sent", args! { "when" => moment(self.at).into_owned() }), StepState::Done)];
        let day_of = |by| day(by).into_owned();
        match self.due {
            Some((Desk::Iro, by)) => {
                let values = args! { "name" => reader, "by" => day_of(by) };
                steps.push(step(tr("sent-step-due", values), StepState::Now));
            }
            Some((Desk::Manager, by)) => {
                let values = args! { "by" => day_of(by) };
                let who = if self.iro.is_some() {
                    crate::key!("sent-step-due-manager")
                } else {
                    crate::key!("sent-step-due-nobody")
                };
                steps.push(step(tr(who, values), StepState::Now));
            }
            None if self.by == Sender::Child => steps.push(step(tr("sent-step-read", name()), StepState::Now)),
            None => steps.push(step(tr("grown-ups-step-read", name()), StepState::Now)),
        }
        if let Some(by) = self.review_by {
            let by = args! { "by" => day_of(by) };
            if self.by == Sender::Child {
                steps.push(step(tr("sent-step-review", by), StepState::Later));
                steps.push(step(tr("sent-step-letter", name()), StepState::Later));
            } else {
                steps.push(step(tr("grown-ups-step-review", by), StepState::Later));
            }
        }
        steps
    }
}

/// The page.
#[component]
pub fn SentPage(
    /// What it says.
    receipt: Receipt,
) -> impl IntoView {
    let childs = receipt.by == Sender::Child;
    let reader = receipt.iro.clone().unwrap_or_else(|| t("before-your-iro").into_owned());
    let steps = receipt.steps(&reader);
    let lead = match receipt.due {
        Some((Desk::Manager, _)) => t("sent-lead-manager"),
        _ => tr("sent-lead", args! { "name" => reader.clone() }),
    };
    let urgent = if childs {
        tr("sent-urgent", args! { "name" => reader.clone() })
    } else {
        tr("grown-ups-sent-urgent", args! { "name" => reader.clone() })
    };
    view! {
        <ChildShell>
            <h1>{t("sent-title")}</h1>
            <p class="lead">{lead}</p>
            {receipt
                .urgent
                .then(|| {
                    view! {
                        <Notice title=if childs { t("sent-urgent-title") } else { t("grown-ups-sent-urgent-title") }>
                            <p>{urgent}</p>
                            <p>
                                <a href=paths::HELP>{t("sent-urgent-now")}</a>
                            </p>
                        </Notice>
                    }
                })}
            {receipt
                .just_you
                .then(|| {
                    view! {
                        <h2>{t("just-you-offer-title")}</h2>
                        <p>{t("just-you-offer")}</p>
                        <LinkButton label=t("just-you-offer-button") href=paths::JUST_YOU kind=ButtonKind::Secondary />
                    }
                })}
            <h2>{t("sent-next")}</h2>
            <Steps steps=steps />
            {receipt.unconfirmed.then(|| view! { <p>{tr("sent-unconfirmed", args! { "name" => reader })}</p> })}
            {receipt
                .may_keep
                .then(|| {
                    view! {
                        <h2>{t("sent-keep-title")}</h2>
                        <p>{t("sent-keep")}</p>
                        <LinkButton label=t("sent-keep-button") href=paths::KEEP kind=ButtonKind::Secondary />
                    }
                })}
            {match receipt.by {
                Sender::Worker(desk) => view! { <LinkButton label=t("sent-back-to-desk") href=desk /> }.into_any(),
                Sender::Child => view! { <SayMore /> <Close /> }.into_any(),
                Sender::GrownUp => view! { <Close /> }.into_any(),
            }}
        </ChildShell>
    }
}

/// The way to say something else.
#[component]
fn SayMore() -> impl IntoView {
    view! {
        <p>
            <a href=paths::SAY>{t("sent-say-more")}</a>
        </p>
    }
}

/// Closes the page.
#[component]
fn Close() -> impl IntoView {
    view! {
        <form method="post" action=paths::MINE_CLOSE class="close">
            <button class="button button--quiet" type="submit">
                {t("sent-close")}
            </button>
        </form>
    }
}
