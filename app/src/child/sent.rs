//! It is sent: to whom, the one day that matters, a drawing of the sending's own, and one way on. What else is true of
//! it opens below. Nothing that was written is shown again.

mod next;
mod told_of;

use heard_domain::council::Council;
use heard_domain::id::ViewsId;
use heard_domain::keepsake;
use heard_domain::matter::{Desk, Kind};
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::store::MeetingDay;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::told::Told;
use super::ways::WaysNow;
use crate::args;
use crate::components::{Details, LinkButton, Notice, Picture, Steps};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{t, tr};
use told_of::{grown_up_told, told_of};

/// What the receipt says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// What was sent, whose drawing it has.
    pub id: ViewsId,
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
    /// Whether whoever reads this is signed in as the child, and has My page.
    pub signed_in: bool,
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

/// The one way on from a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The page for the child alone.
    JustYou,
    /// The child's own page.
    Mine,
    /// Choose a secret.
    Keep,
    /// Close the page, and nothing else.
    Close,
}

impl Receipt {
    /// The most useful one. The child's own last page comes first: whoever helped gives the phone back for it.
    const fn way_on(&self) -> Way {
        match (self.just_you, self.signed_in, self.may_keep) {
            (true, _, _) => Way::JustYou,
            (false, true, _) => Way::Mine,
            (false, false, true) => Way::Keep,
            (false, false, false) => Way::Close,
        }
    }

    /// The drawing: thanks for good news, else the sending's own.
    fn drawing(&self) -> &'static str {
        if self.purpose == Purpose::GoodNews { "thank-you" } else { keepsake::of(self.id) }
    }

    /// What is said of who reads it: their first name, or what IROs are called.
    fn reader(&self) -> String {
        self.iro.clone().unwrap_or_else(|| t("before-your-iro").into_owned())
    }
}

/// The page.
#[component]
pub fn SentPage(
    /// What it says.
    receipt: Receipt,
) -> impl IntoView {
    let band = receipt.band;
    let page = match (&receipt.by, receipt.told.clone()) {
        (Sender::Child, Some(told)) => told_of(receipt, told).into_any(),
        (Sender::Child, None) => view! { <Childs receipt=receipt /> }.into_any(),
        _ => view! { <Others receipt=receipt /> }.into_any(),
    };
    view! { <ChildShell band=band>{page}</ChildShell> }
}

/// What a child is shown who told of nothing unsafe.
#[component]
fn Childs(receipt: Receipt) -> impl IntoView {
    let thanks = if receipt.purpose == Purpose::GoodNews { t("sent-thanks-news") } else { t("sent-thanks") };
    let (next, way_on) = (receipt.next(&receipt.reader()), receipt.way_on());
    // What is drawn for the youngest would embarrass a fifteen-year-old: a stamp is enough.
    let side = if receipt.band == Band::Older { 72 } else { 168 };
    view! {
        <div class="receipt">
            <Picture name=receipt.drawing() side=side at_once=true />
            <h1>{receipt.title()}</h1>
            <p class="lead">{thanks} " " {next}</p>
            <WayOn way=way_on />
        </div>
        <Happens receipt=receipt />
        <Close />
    }
}

/// What everybody else is shown: a grown-up wants to know what happens, and nothing is drawn for them.
#[component]
fn Others(receipt: Receipt) -> impl IntoView {
    let reader = receipt.reader();
    let lead = match receipt.due {
        Some((Desk::Manager, _)) => t("sent-lead-manager"),
        _ => tr("sent-lead", args! { "name" => reader.clone() }),
    };
    let told = receipt.told.clone();
    let told = told.map(|told| grown_up_told(told, receipt.band, receipt.council.clone()));
    let just_you = receipt.just_you.then_some(Way::JustYou);
    let by = receipt.by.clone();
    view! {
        <h1>{receipt.title()}</h1>
        <p class="lead">{lead}</p>
        {told}
        {just_you.map(|way| view! { <WayOn way=way /> })}
        <h2>{t("sent-next")}</h2>
        <Steps steps=receipt.steps(&reader) />
        <Besides receipt=receipt />
        {match by {
            Sender::Worker(desk) => view! { <LinkButton label=t("sent-back-to-desk") href=desk /> }.into_any(),
            Sender::Child | Sender::ForChild => view! { <SayMore /> <Close /> }.into_any(),
            Sender::GrownUp => view! { <Close /> }.into_any(),
        }}
    }
}

/// The way on, with what it is for unless it must be brief.
#[component]
fn WayOn(way: Way, #[prop(optional)] brief: bool) -> impl IntoView {
    match way {
        Way::JustYou => view! {
            {(!brief).then(|| view! { <p>{t("just-you-offer")}</p> })}
            <LinkButton label=t("just-you-offer-title") href=paths::JUST_YOU />
        }
        .into_any(),
        Way::Mine => view! { <LinkButton label=t("sent-mine") href=paths::MINE /> }.into_any(),
        Way::Keep => view! {
            <p>{t("sent-keep-title")}</p>
            <LinkButton label=t("sent-keep-button") href=paths::KEEP />
        }
        .into_any(),
        Way::Close => ().into_any(),
    }
}

/// What happens next, for whoever asks; and the way to say something else.
#[component]
fn Happens(receipt: Receipt, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let steps = receipt.steps(&receipt.reader());
    view! {
        <Details summary=t("sent-next")>
            <Steps steps=steps />
            {children.map(|children| children())}
            <Besides receipt=receipt />
            <SayMore />
        </Details>
    }
}

/// That it was put together with other things, and that somebody checks whose it is.
#[component]
fn Besides(receipt: Receipt) -> impl IntoView {
    let name = || args! { "name" => receipt.reader() };
    let unconfirmed = receipt.unconfirmed.then(|| match receipt.by {
        Sender::ForChild => tr("sent-unconfirmed-for-child", name()),
        _ => tr("sent-unconfirmed", name()),
    });
    view! {
        {receipt.joined.then(|| view! { <p>{t("sent-joined")}</p> })}
        {unconfirmed.map(|words| view! { <p>{words}</p> })}
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
            <h1>{t("sent-closed-title")}</h1>
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
