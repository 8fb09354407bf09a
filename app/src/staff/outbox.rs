//! Nudges that were written, mails with links to decisions, and what became of them, for a manager: no name, no
//! address, and not what they are about.

use heard_domain::Moment;
use heard_domain::agreeing::Recipient;
use heard_domain::nudge::Progress;
use heard_domain::people::Role;
use heard_domain::store::Channel;
use leptos::prelude::*;

use super::people_around::role;
use super::{Section, nav};
use crate::args;
use crate::components::{Notice, Table, Tag, Tone, cells};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{moment, t, tr};

/// One nudge.
#[derive(Debug, Clone)]
pub struct NudgeLine {
    /// When it was written.
    pub made_at: Moment,
    /// By which way.
    pub channel: Channel,
    /// The last two characters of the address.
    pub address: String,
    /// Where it stands.
    pub progress: Progress,
}

/// One mail with a link to the decisions of a review.
#[derive(Debug, Clone, Copy)]
pub struct DecisionsLine {
    /// When the IRO sent it.
    pub made_at: Moment,
    /// For whom.
    pub recipient: Recipient,
    /// Where it stands.
    pub progress: Progress,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct OutboxPage {
    /// Whether a mail server is set up, so that nudges go.
    pub sends: bool,
    /// The newest nudges.
    pub lines: Vec<NudgeLine>,
    /// The newest mails with links to decisions.
    pub decisions: Vec<DecisionsLine>,
    /// To how many workers messages about something urgent do not go.
    pub unreached: usize,
}

/// The outbox.
#[component]
pub fn Outbox(
    /// What it shows.
    page: OutboxPage,
) -> impl IntoView {
    let head =
        vec![t("staff-outbox-written"), t("staff-outbox-way"), t("staff-outbox-address"), t("staff-outbox-progress")];
    let unreached = (page.unreached > 0).then(|| {
        view! {
            <Notice>
                <p>{tr("staff-outbox-alarms", args! { "count" => page.unreached })}</p>
                <p>
                    <a href=paths::staff::URGENT>{t("staff-outbox-alarms-link")}</a>
                </p>
            </Notice>
        }
    });
    let rows: Vec<_> = page.lines.into_iter().map(row).collect();
    let list = if rows.is_empty() {
        view! { <p>{t("staff-outbox-none")}</p> }.into_any()
    } else {
        view! { <Table caption=t("staff-outbox-caption") head=head rows=rows /> }.into_any()
    };
    view! {
        <StaffShell title=t("staff-outbox-title") nav=nav(Role::Manager, Section::Overview)>
            <h1>{t("staff-outbox-title")}</h1>
            {unreached}
            <p>{t("staff-outbox-what")}</p>
            {(!page.sends).then(|| view! { <Notice><p>{t("staff-outbox-sends-nothing")}</p></Notice> })}
            {list}
            {decisions(page.decisions)}
        </StaffShell>
    }
}

/// The mails with links to decisions; nothing where none was sent.
fn decisions(lines: Vec<DecisionsLine>) -> impl IntoView {
    let head = vec![t("staff-outbox-written"), t("staff-outbox-to"), t("staff-outbox-progress")];
    let row = |line: DecisionsLine| cells![moment(line.made_at), role(line.recipient), progress(line.progress)];
    let rows: Vec<_> = lines.into_iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h2>{t("staff-outbox-decisions")}</h2>
            <p>{t("staff-outbox-decisions-what")}</p>
            <Table caption=t("staff-outbox-decisions-caption") head=head rows=rows />
        }
    })
}

fn row(line: NudgeLine) -> Vec<AnyView> {
    cells![
        moment(line.made_at),
        t(&format!("staff-outbox-way-{}", line.channel.code())),
        view! { <bdi>{line.address}</bdi> },
        progress(line.progress),
    ]
}

/// What became of a message, and when it went.
fn progress(progress: Progress) -> impl IntoView {
    let (label, tone) = match progress {
        Progress::Waiting => (t("staff-outbox-waiting"), Tone::Waiting),
        Progress::Tried(count) => (tr("staff-outbox-tried", args! { "count" => count }), Tone::Waiting),
        Progress::Sent(_) => (t("staff-outbox-sent"), Tone::Good),
        Progress::GivenUp => (t("staff-outbox-given-up"), Tone::Pressing),
    };
    let sent = match progress {
        Progress::Sent(at) => Some(moment(at)),
        _ => None,
    };
    view! {
        <Tag label=label tone=tone />
        {sent.map(|at| view! { <div class="hint">{at}</div> })}
    }
}
