//! What an IRO does today: every child in one list, the most urgent first, each line with its act.

use heard_domain::Day;
use heard_domain::people::Role;
use heard_domain::today::Urgency;
use leptos::prelude::*;

use super::act::{ActClock, ActLine, ActWay, Who, what};
use super::{Section, nav};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{day, t};

/// The list.
#[derive(Debug, Clone)]
pub struct TodayPage {
    /// The day.
    pub today: Day,
    /// Everything that is to be done, the most urgent first.
    pub lines: Vec<ActLine>,
}

/// The list.
#[component]
pub fn Today(
    /// What it shows.
    page: TodayPage,
) -> impl IntoView {
    let TodayPage { today, lines } = page;
    let bands: Vec<_> = Urgency::ALL
        .into_iter()
        .filter_map(|urgency| {
            let lines: Vec<_> = lines.iter().filter(|line| line.act.urgency == urgency).cloned().collect();
            (!lines.is_empty()).then(|| band(urgency, lines, today))
        })
        .collect();
    view! {
        <StaffShell title=t("staff-today-title") nav=nav(Role::Iro, Section::Today)>
            <div class="desk-head">
                <h1>{t("staff-today-title")}</h1>
                <p class="quiet">{day(today)}</p>
                <a href=paths::staff::SHEETS>{t("staff-sheets-title")}</a>
            </div>
            {if bands.is_empty() {
                view! {
                    <p>{t("staff-today-nothing")}</p>
                    <p>
                        <a href=paths::staff::CASELOAD>{t("staff-nav-caseload")}</a>
                    </p>
                }
                    .into_any()
            } else {
                bands.into_any()
            }}
        </StaffShell>
    }
}

fn band(urgency: Urgency, lines: Vec<ActLine>, today: Day) -> impl IntoView {
    let (title, class) = match urgency {
        Urgency::Now => (t("staff-today-now"), "band band--now"),
        Urgency::Today => (t("staff-today-today"), "band"),
        Urgency::Soon => (t("staff-today-soon"), "band"),
    };
    let count = lines.len();
    let rows: Vec<_> = lines.into_iter().map(|line| row(line, today)).collect();
    view! {
        <section class=class>
            <h2>{title} " " <span class="quiet">{count}</span></h2>
            <table class="ledger ledger--today">
                <caption class="hidden">{t("staff-today-caption")}</caption>
                <thead class="hidden">
                    <tr>
                        <th scope="col">{t("staff-caseload-child")}</th>
                        <th scope="col">{t("staff-matters-what")}</th>
                        <th scope="col">{t("staff-matters-due")}</th>
                        <th scope="col">{t("staff-today-act")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

fn row(line: ActLine, today: Day) -> impl IntoView {
    let ActLine { act, name, has_photo, age, covered_for } = line.clone();
    view! {
        <tr>
            <th scope="row">
                <Who child=act.child name=name has_photo=has_photo age=age covered_for=covered_for />
            </th>
            <td class="ledger__what">{what(act.what)}</td>
            <td class="ledger__when">
                <ActClock act=act today=today />
            </td>
            <td class="ledger__act">
                <ActWay line=line />
            </td>
        </tr>
    }
}
