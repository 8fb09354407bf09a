//! It is sent: what happens next, by when, and who will read it. Nothing that was written is shown again.

use heard_domain::council::Council;
use heard_domain::matter::{Desk, Kind};
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::store::MeetingDay;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::meeting::meeting_words;
use super::say::name;
use super::thanks::thanks;
use super::told::{Told, ToldNow};
use super::ways::{GrownUpsNow, WaysNow};
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
    /// What it is for.
    pub purpose: Purpose,
    /// The first name of whoever reads it, if an IRO is allocated.
    pub iro: Option<String>,
    /// Whose desk it is on and the day by which it is due, for what no review waits for.
    pub due: Option<(Desk, Day)>,
    /// What its answers asked for besides, and the day by which each is due.
    pub asked: Vec<(Kind, Day)>,
    /// Who is told and by when it is read, when something unsafe was told.
    pub told: Option<Told>,
    /// The style in which it was written.
    pub band: Band,
    /// Whether a review that is still to be held waits for it.
    pub awaited: bool,
    /// When that review is, as far as it can be said.
    pub meeting: Option<MeetingDay>,
    /// The council's numbers.
    pub council: Council,
    /// Whether it counts as the child's own words only once somebody has checked.
    pub unconfirmed: bool,
    /// Whether the child can see later that it was read.
    pub reads_back: bool,
    /// Whether the child can choose a secret now, to read back later.
    pub may_keep: bool,
    /// Whether there is a last page for the child alone.
    pub just_you: bool,
    /// Whether it was put together with what was sent before.
    pub joined: bool,
}

/// Who sent it, which decides how the page speaks and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sender {
    /// A child, alone or with somebody beside them.
    Child,
    /// Whoever holds the pen for a child under the child's code: an advocate, or a grown-up who writes down.
    ForChild,
    /// A carer or parent.
    GrownUp,
    /// A worker, whose desk is there.
    Worker(String),
}

impl Receipt {
    /// What happens with it, from the sending on.
    fn steps(&self, reader: &str) -> Vec<Step> {
        let step = |title, state| Step { title, detail: MaybeText::default(), state };
        let reads = || args! { "name" => reader };
        let mut steps =
            vec![step(tr("sent-step-sent", args! { "when" => moment(self.at).into_owned() }), StepState::Done)];
        let day_of = |by| day(by).into_owned();
        if let Some(told) = &self.told {
            let by = day_of(told.read_by.day);
            let safe = match self.iro {
                Some(_) => tr("sent-step-safe", args! { "name" => reader, "by" => by }),
                None => tr("sent-step-safe-manager", args! { "by" => by }),
            };
            steps.push(step(safe, StepState::Now));
        }
        let due = match self.due {
            Some((Desk::Iro, by)) => tr("sent-step-due", args! { "name" => reader, "by" => day_of(by) }),
            Some((Desk::Manager, by)) => {
                let who = if self.iro.is_some() {
                    crate::key!("sent-step-due-manager")
                } else {
                    crate::key!("sent-step-due-nobody")
                };
                tr(who, args! { "by" => day_of(by) })
            }
            None if self.reads_back => tr("sent-step-read-back", reads()),
            None => tr("sent-step-read", reads()),
        };
        // Beside what is unsafe, which is read sooner, it is said what the later day is for.
        let due = match (&self.told, self.due) {
            (Some(_), Some(_)) => {
                let values = args! { "what" => name(self.purpose).into_owned(), "step" => due.into_owned() };
                tr("sent-step-about", values)
            }
            _ => due,
        };
        steps.push(step(due, StepState::Now));
        for (kind, by) in &self.asked {
            let by = args! { "by" => day_of(*by) };
            steps.push(step(tr(&format!("sent-asked-{}", kind.code()), by), StepState::Now));
        }
        let childs = self.by == Sender::Child;
        steps.extend(self.meeting.map(|meeting| {
            let words = match (meeting, childs) {
                (MeetingDay::On(_), true) => meeting_words(meeting),
                (MeetingDay::By(by), true) => tr("sent-step-review", args! { "by" => day_of(by) }),
                (MeetingDay::On(on), false) => tr("grown-ups-step-review-on", args! { "on" => day_of(on) }),
                (MeetingDay::By(by), false) => tr("grown-ups-step-review", args! { "by" => day_of(by) }),
            };
            step(words, StepState::Later)
        }));
        if self.awaited && childs {
            steps.push(step(tr("sent-step-letter", reads()), StepState::Later));
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
    let name = || args! { "name" => reader.clone() };
    let band = receipt.band;
    let unconfirmed = receipt.unconfirmed.then(|| match receipt.by {
        Sender::ForChild => tr("sent-unconfirmed-for-child", name()),
        _ => tr("sent-unconfirmed", name()),
    });
    let told = receipt.told.clone().map(|told| {
        view! { <ToldUs childs=childs told=told band=band council=receipt.council.clone() /> }
    });
    view! {
        <ChildShell band=receipt.band>
            <h1>{t("sent-title")}</h1>
            <p class="lead">{lead}</p>
            {told}
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
            {receipt.joined.then(|| view! { <p>{t("sent-joined")}</p> })}
            {unconfirmed.map(|words| view! { <p>{words}</p> })}
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
                Sender::Child | Sender::ForChild => view! { <SayMore /> <Close /> }.into_any(),
                Sender::GrownUp => view! { <Close /> }.into_any(),
            }}
        </ChildShell>
    }
}

/// To whoever told of something unsafe: the thanks of the page there and then, who is told and when it is read, and who
/// is there until then.
#[component]
fn ToldUs(
    /// Whether it was told in the child's hand.
    childs: bool,
    /// Who is told, and when it is read.
    told: Told,
    /// The style.
    band: Band,
    /// The council's numbers.
    council: Council,
) -> impl IntoView {
    view! {
        <h2>{if childs { t("unsafe-thanks-title") } else { t("grown-ups-sent-urgent-title") }}</h2>
        <p class="lead">{thanks(childs, band)}</p>
        <ToldNow told=told band=band />
        <p>{if childs { t("sent-urgent") } else { t("grown-ups-sent-urgent") }}</p>
        {if childs {
            view! {
                <p>{t("unsafe-wait")}</p>
                <WaysNow council=council />
            }
                .into_any()
        } else {
            view! { <GrownUpsNow council=council /> }.into_any()
        }}
    }
}

/// It is sent, said to whoever has no session any more: nothing of it, and nothing of whom.
#[component]
pub fn SentClosedPage(
    /// The council's numbers.
    council: Council,
) -> impl IntoView {
    view! {
        <ChildShell>
            <h1>{t("sent-title")}</h1>
            <p class="lead">{t("sent-closed")}</p>
            <p>{t("sent-closed-reads")}</p>
            <p>
                <a href=paths::HOME>{t("closed-again")}</a>
            </p>
            <Notice title=t("just-you-sent-now-title")>
                <p>{t("just-you-sent-now")}</p>
            </Notice>
            <WaysNow council=council />
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
pub(super) fn Close() -> impl IntoView {
    view! {
        <form method="post" action=paths::MINE_CLOSE class="close">
            <button class="button button--quiet" type="submit">
                {t("sent-close")}
            </button>
        </form>
    }
}
