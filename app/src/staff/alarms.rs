//! Who was told by message that something unsafe was told, and how far the messages came.

use heard_domain::alarm::{Reached, Tells};
use leptos::prelude::*;

use crate::args;
use crate::components::{Table, Tag, Tone, cells};
use crate::text::{Text, moment, t, tr};

/// One person, or the duty address, with what became of the messages to them about one concern.
#[derive(Debug, Clone)]
pub struct AlarmLine {
    /// The worker's name; `None` for the council's duty address.
    pub to: Option<Text>,
    /// How far they came.
    pub reached: Reached,
}

/// The messages about one concern.
#[component]
pub(super) fn AlarmsOf(
    /// One line a person.
    lines: Vec<AlarmLine>,
    /// Whether this server sends messages to workers.
    tells: Tells,
) -> impl IntoView {
    let row = |line: AlarmLine| {
        let to = line.to.unwrap_or_else(|| t("staff-alarms-duty"));
        cells![view! { <bdi>{to}</bdi> }, reached(line.reached)]
    };
    let rows: Vec<_> = lines.into_iter().map(row).collect();
    let head = vec![t("staff-alarms-to"), t("staff-alarms-how")];
    view! {
        <h2>{t("staff-alarms-title")}</h2>
        <p>{if tells != Tells::Desk { t("staff-alarms-what") } else { t("staff-alarms-no-mail") }}</p>
        {(!rows.is_empty())
            .then(|| view! { <Table caption=t("staff-alarms-caption") quiet_caption=true head=head rows=rows /> })}
    }
}

fn reached(how: Reached) -> AnyView {
    match how {
        Reached::Yes(count, at) => view! {
            <Tag label=tr("staff-alarms-sent", args! { "count" => count }) tone=Tone::Good />
            <div class="hint">{tr("staff-alarms-last", args! { "when" => moment(at) })}</div>
        }
        .into_any(),
        Reached::NotYet => view! { <Tag label=t("staff-alarms-not-yet") tone=Tone::Waiting /> }.into_any(),
        Reached::FailingSince(since) => {
            let label = tr("staff-alarms-failing", args! { "when" => moment(since) });
            view! { <Tag label=label tone=Tone::Pressing /> }.into_any()
        }
        Reached::Dropped => view! { <span>{t("staff-alarms-dropped")}</span> }.into_any(),
    }
}

/// The same in the list of concerns: how many of how many were reached, and whether messages to somebody do not go.
pub(super) fn in_short(lines: &[AlarmLine]) -> AnyView {
    let count = |is: fn(&Reached) -> bool| lines.iter().filter(|line| is(&line.reached)).count();
    let (all, reached) = (lines.len(), count(|how| matches!(how, Reached::Yes(..))));
    let failing = count(|how| matches!(how, Reached::FailingSince(_)));
    if failing > 0 {
        let label = tr("staff-alarms-failing-list", args! { "failing" => failing, "all" => all });
        view! { <Tag label=label tone=Tone::Pressing /> }.into_any()
    } else if reached > 0 {
        tr("staff-alarms-reached", args! { "reached" => reached, "all" => all }).into_any()
    } else {
        t("staff-alarms-none").into_any()
    }
}
