//! A manager's figures: concerns, reviews in time, participation, letters. Counts; and, by name, what is late after a
//! review, because somebody must be spoken to about it.

use heard_domain::Day;
use heard_domain::id::StaffId;
use heard_domain::overview::{Counted, Figures, OfIro, OnDesk, OnLadder};
use heard_domain::papers::Paper;
use heard_domain::participation::Code;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::standing::{LateBy, MayMove};
use super::{Section, nav};
use crate::args;
use crate::components::{Table, Urgent, cells};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, day_short, t, tr};

/// Something that is late after a review.
#[derive(Debug, Clone)]
pub struct LateLine {
    /// The child's first and last name.
    pub name: Text,
    /// The IRO's name; `None` for a child who has none.
    pub iro: Option<Text>,
    /// What is late.
    pub paper: Paper,
    /// The last day in time.
    pub due: Day,
    /// How many working days ago that was.
    pub late: i64,
}

/// What presses for the children of one IRO.
#[derive(Debug, Clone)]
pub struct IroLine {
    /// The IRO's name; `None` for the children who have none.
    pub name: Option<Text>,
    /// How much.
    pub of: OfIro,
}

/// The figures.
#[derive(Debug, Clone)]
pub struct OverviewPage {
    /// From this day.
    pub from: Day,
    /// To this day, included.
    pub to: Day,
    /// What was counted.
    pub figures: Figures,
    /// What is late after a review, the longest late first.
    pub late: Vec<LateLine>,
    /// What presses by IRO, the most pressing first.
    pub by_iro: Vec<IroLine>,
    /// What is on the manager's desk.
    pub desk: OnDesk,
    /// What IROs asked of somebody higher up.
    pub ladder: OnLadder,
    /// Unsafe things told that nobody has said they act on.
    pub unacknowledged: usize,
    /// Unsafe things told on which somebody acts, not closed.
    pub acknowledged: usize,
    /// The longest that one of those took until somebody said so, in minutes; or waits.
    pub longest_minutes: Option<i64>,
}

/// The figures.
#[component]
pub fn Overview(
    /// What it shows.
    page: OverviewPage,
) -> impl IntoView {
    let OverviewPage { from, to, figures, .. } = page;
    // A number opens its list; nothing has none.
    let number = |what: Text, count: usize, list: &'static str| {
        let count = match count {
            0 => count.into_any(),
            _ => view! { <a href=list>{count}</a> }.into_any(),
        };
        cells![what, count]
    };
    let counted = |of: Counted| cells![figure(of), number_of(of, figures.of(of), None)];
    let head = || vec![t("staff-overview-what"), t("staff-overview-count")];
    let longest = page.longest_minutes.map_or_else(|| t("staff-overview-nothing"), length);
    let concerns = vec![
        number(t("staff-overview-unacknowledged"), page.unacknowledged, paths::staff::URGENT),
        number(t("staff-overview-acknowledged"), page.acknowledged, paths::staff::URGENT),
        cells![t("staff-overview-longest"), longest],
    ];
    let desk = vec![
        number(t("staff-overview-desk-open"), page.desk.open, paths::staff::MATTERS),
        number(t("staff-overview-desk-overdue"), page.desk.overdue, paths::staff::MATTERS),
        number(t("staff-overview-desk-promises"), page.desk.promises, paths::staff::MATTERS),
    ];
    let ladder = vec![
        number(t("staff-escalations-open"), page.ladder.open, paths::staff::ESCALATIONS),
        number(t("staff-overview-escalations-late"), page.ladder.late, paths::staff::ESCALATIONS),
        number(t("staff-overview-escalations-answered"), page.ladder.answered, paths::staff::ESCALATIONS),
    ];
    let reviews = vec![
        counted(Counted::Held),
        counted(Counted::HeldInTime),
        counted(Counted::HeldLate),
        cells![t("staff-overview-in-time-rate"), percent(figures.held_in_time, figures.held)],
        counted(Counted::Overdue),
        counted(Counted::ToCome),
    ];
    let letters = [Counted::LetterSent, Counted::LetterWithheld, Counted::LetterOwed].map(counted).into();
    let codes = Code::ALL.map(Counted::Participation).into_iter().chain([Counted::NotRecorded]).map(counted).collect();
    let rate = percent(figures.took_part(), figures.of_age());
    view! {
        <StaffShell title=t("staff-overview-title") nav=nav(Role::Manager, Section::Overview)>
            <h1>{t("staff-overview-title")}</h1>
            <p class="hint">{tr("staff-overview-span", args! { "from" => day(from), "to" => day(to) })}</p>
            {(page.unacknowledged > 0)
                .then(|| {
                    view! {
                        <Urgent title=tr("staff-overview-urgent", args! { "count" => page.unacknowledged })>
                            <p>
                                <a href=paths::staff::URGENT>{t("staff-caseload-urgent-link")}</a>
                            </p>
                        </Urgent>
                    }
                })}
            {by_iro(page.by_iro)}
            <Table caption=t("staff-urgent-title") head=head() rows=concerns />
            <Table caption=t("staff-matters-title") head=head() rows=desk />
            <p>
                <a href=paths::staff::MATTERS>{t("staff-overview-desk-link")}</a>
            </p>
            <Table caption=t("staff-escalations-title") head=head() rows=ladder />
            <Table caption=t("staff-overview-reviews") head=head() rows=reviews />
            {late(page.late)}
            <Table caption=t("staff-overview-letters") head=head() rows=letters />
            <Table caption=t("staff-overview-participation") head=head() rows=codes />
            <p>
                {tr("staff-overview-rate", args! { "rate" => rate.to_string() })} " " {t("staff-overview-formula")}
            </p>
            <p>
                <a href=paths::staff::RETURN>{t("staff-return-title")}</a>
            </p>
            <p>
                <a href=paths::staff::OUTBOX>{t("staff-outbox-title")}</a>
            </p>
            <p>
                <a href=paths::staff::DIGEST>{t("staff-digest-title")}</a>
            </p>
        </StaffShell>
    }
}

/// What a figure counts, in words.
pub(super) fn figure(counted: Counted) -> Text {
    match counted {
        Counted::Participation(code) => format!("{}: {}", code.code(), t(code.message_key())).into(),
        Counted::Held => t("staff-overview-held"),
        Counted::HeldInTime => t("staff-overview-in-time"),
        Counted::HeldLate => t("staff-overview-held-late"),
        Counted::Overdue => t("staff-overview-overdue"),
        Counted::ToCome => t("staff-overview-to-come"),
        Counted::NotRecorded => t("staff-overview-not-recorded"),
        Counted::LetterSent => t("staff-letter-sent"),
        Counted::LetterWithheld => t("staff-letter-withheld"),
        Counted::LetterOwed => t("staff-letter-owed"),
    }
}

/// A number with the way to its list, of all or of one IRO; none for nothing. `iro` is `Some(None)` for the children
/// who have no IRO.
fn number_of(counted: Counted, count: usize, iro: Option<Option<StaffId>>) -> AnyView {
    if count == 0 {
        return count.into_any();
    }
    let list = paths::staff::OverviewList { counted };
    let href = match iro {
        None => list.href(),
        Some(iro) => format!("{list}?iro={}", iro.map(|iro| iro.to_string()).unwrap_or_default()),
    };
    view! { <a href=href>{count}</a> }.into_any()
}

/// The table by IRO: each number leads to its list, and nothing stands where there is nothing.
fn by_iro(lines: Vec<IroLine>) -> impl IntoView {
    let counted =
        |of: Counted, line: &IroLine, count: usize| (count > 0).then(|| number_of(of, count, Some(line.of.iro)));
    let number = |count: usize, href: &'static str| (count > 0).then(|| view! { <a href=href>{count}</a> });
    let row = |line: IroLine| {
        view! {
            <tr>
                <th scope="row">{line.name.clone().unwrap_or_else(|| t("staff-overview-late-no-iro"))}</th>
                <td data-label=t("staff-urgent-title")>{number(line.of.concerns, paths::staff::URGENT)}</td>
                <td data-label=t("staff-overview-overdue")>{counted(Counted::Overdue, &line, line.of.overdue)}</td>
                <td data-label=t("staff-overview-by-late")>{number(line.of.late, "#late")}</td>
                <td data-label=t("staff-letter-owed")>{counted(Counted::LetterOwed, &line, line.of.letters_owed)}</td>
                <td data-label=t("staff-matters-title")>{number(line.of.desk, paths::staff::MATTERS)}</td>
            </tr>
        }
    };
    let rows: Vec<_> = lines.into_iter().map(row).collect();
    view! {
        <table class="ledger ledger--figures">
            <caption class="table__caption">{t("staff-overview-by-iro")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t("staff-urgent-iro")}</th>
                    <th scope="col">{t("staff-urgent-title")}</th>
                    <th scope="col">{t("staff-overview-overdue")}</th>
                    <th scope="col">{t("staff-overview-by-late")}</th>
                    <th scope="col">{t("staff-letter-owed")}</th>
                    <th scope="col">{t("staff-matters-title")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn late(lines: Vec<LateLine>) -> AnyView {
    if lines.is_empty() {
        return view! { <p id="late">{t("staff-overview-late-none")}</p> }.into_any();
    }
    let caption = tr("staff-overview-late", args! { "count" => lines.len() });
    let head = vec![
        t("staff-caseload-child"),
        t("staff-overview-late-iro"),
        t("staff-overview-late-what"),
        t("staff-overview-late-due"),
    ];
    let row = |line: LateLine| {
        cells![
            line.name,
            line.iro.unwrap_or_else(|| t("staff-overview-late-no-iro")),
            t(&format!("staff-paper-{}", line.paper.code())),
            view! { {day_short(line.due)} " " <LateBy days=line.late /> <MayMove due=line.due /> },
        ]
    };
    view! { <div id="late"><Table caption=caption head=head rows=lines.into_iter().map(row).collect() /></div> }
        .into_any()
}

/// A share in per cent without decimals, or a word for "of nothing".
fn percent(part: usize, whole: usize) -> Text {
    match whole {
        0 => t("staff-overview-nothing"),
        _ => format!("{} %", (part * 100 + whole / 2) / whole).into(),
    }
}

fn length(minutes: i64) -> Text {
    if minutes < 120 {
        tr("staff-overview-minutes", args! { "count" => minutes })
    } else {
        tr("staff-overview-hours", args! { "count" => minutes / 60 })
    }
}
