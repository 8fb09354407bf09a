//! An IRO's children as a table: a line a child, sorted by any column, narrowed by state and by name.
//!
//! What is narrowed by state and sorted stands in the address; a name that is looked for never does.

mod sorting;

use heard_domain::calendar::unpublished_year;
use heard_domain::caseload::Invited;
use heard_domain::deadlines::Standing;
use heard_domain::id::ChildId;
use heard_domain::people::Role;
use heard_domain::regime::Regime;
use heard_domain::today::Act;
use heard_domain::{Day, Moment, english_time};
use leptos::prelude::*;

use super::act::{ActClock, Who, next_href, what};
use super::standing::MayMove;
use super::{Section, nav};
use crate::args;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day_brief, t, tr};

pub use sorting::{Column, Order};

/// Which children are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// All of them.
    #[default]
    All,
    /// Those with something that waits for the IRO.
    ToDo,
    /// Those whose review is late or due soon.
    Due,
    /// Those whose invitation has come so far.
    Invited(Invited),
}

impl Show {
    /// All of them, in the order of the links.
    pub const ALL: [Self; 7] = [
        Self::All,
        Self::ToDo,
        Self::Due,
        Self::Invited(Invited::Not),
        Self::Invited(Invited::NotOpened),
        Self::Invited(Invited::Opened),
        Self::Invited(Invited::ViewsIn),
    ];

    /// The code used in the address and in message keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::ToDo => "to-do",
            Self::Due => "due",
            Self::Invited(state) => state.code(),
        }
    }

    /// Reads a code; everything for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|show| show.code() == code).unwrap_or_default()
    }
}

/// One child.
#[derive(Debug, Clone)]
pub struct CaseRow {
    /// Who.
    pub child: ChildId,
    /// First and last name.
    pub name: Text,
    /// Whether there is a photo of the child.
    pub has_photo: bool,
    /// The colleague who is away, where the child is theirs.
    pub covered_for: Option<Text>,
    /// In whole years; `None` where the child's details do not open.
    pub age: Option<u32>,
    /// The day on which the next review is booked.
    pub booked: Option<Day>,
    /// The last lawful day of the next review, and how it stands.
    pub due: Option<(Day, Standing)>,
    /// The rules that the child's reviews follow, where these are others.
    pub regime: Option<Regime>,
    /// How far the invitation has come.
    pub invited: Invited,
    /// Since when views wait to be read.
    pub unread_since: Option<Moment>,
    /// When the child last wrote something of their own that is not sent.
    pub begun: Option<Moment>,
    /// What is to be done for the child, the most urgent first.
    pub acts: Vec<Act>,
}

impl CaseRow {
    /// Whether it belongs to what is shown.
    #[must_use]
    pub fn belongs(&self, show: Show) -> bool {
        match show {
            Show::All => true,
            Show::ToDo => !self.acts.is_empty(),
            Show::Due => self.due.is_some_and(|(_, standing)| standing != Standing::InTime),
            Show::Invited(state) => self.invited == state,
        }
    }
}

/// The caseload.
#[derive(Debug, Clone)]
pub struct CaseloadPage {
    /// The day.
    pub today: Day,
    /// Which children are shown.
    pub show: Show,
    /// In which order.
    pub order: Order,
    /// The name that was searched for; empty for none.
    pub search: Text,
    /// Every child of the IRO, the most pressing first.
    pub rows: Vec<CaseRow>,
}

/// The caseload.
#[component]
pub fn Caseload(
    /// What it shows.
    page: CaseloadPage,
) -> impl IntoView {
    let CaseloadPage { today, show, order, search, rows } = page;
    let links: Vec<_> =
        Show::ALL.into_iter().map(|one| filter_link(one, one == show && search.is_empty(), order, &rows)).collect();
    let beside = view! {
        <nav class="rail__filters" aria-label=t("staff-caseload-filters")>
            <ul>{links}</ul>
        </nav>
    }
    .into_any();
    let wanted = search.trim().to_lowercase();
    let mut shown: Vec<_> =
        rows.into_iter().filter(|row| row.belongs(show) && row.name.to_lowercase().contains(&wanted)).collect();
    order.sort(&mut shown);
    let count = shown.len();
    let mut may_move: Vec<_> = shown.iter().filter_map(|row| row.due).map(|(due, _)| due).collect();
    may_move.sort_unstable();
    may_move.dedup_by_key(|due| unpublished_year(*due));
    let may_move: Vec<_> = may_move.into_iter().map(|due| view! { <MayMove due=due /> }).collect();
    let head: Vec<_> = Column::ALL.into_iter().map(|column| heading(column, show, order)).collect();
    let rows: Vec<_> = shown.into_iter().map(|line| row(line, today)).collect();
    let searched = (!search.is_empty()).then(|| {
        view! {
            <p>
                {tr("staff-caseload-searched", args! { "count" => count })} " "
                <a href=paths::staff::CASELOAD>{t("staff-caseload-everybody")}</a>
            </p>
        }
    });
    view! {
        <StaffShell
            title=t("staff-caseload-title")
            nav=nav(Role::Iro, Section::Caseload)
            beside=beside
            searched=search
        >
            <h1 class="hidden">{t("staff-caseload-title")}</h1>
            {searched}
            <table class="ledger ledger--caseload" hidden=(count == 0).then_some("")>
                <caption class="hidden">{tr("staff-caseload-caption", args! { "count" => count })}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody data-rows="">{rows}</tbody>
            </table>
            <p>{may_move}</p>
            <p>
                <a href=paths::staff::SHEETS>{t("staff-sheets-title")}</a>
            </p>
            <p data-none="" hidden=(count > 0).then_some("")>
                {t("staff-caseload-none")}
            </p>
            // What the script says while one types: "#" is the number.
            <p class="hidden" role="status" data-said=tr("staff-caseload-shown", args! { "count" => "#" })></p>
        </StaffShell>
    }
}

/// The address of the list so narrowed and sorted.
fn address(show: Show, order: Order) -> String {
    let show = (show != Show::All).then(|| format!("show={}", show.code()));
    let query: Vec<_> = show.into_iter().chain(order.query()).collect();
    let all = paths::staff::CASELOAD;
    if query.is_empty() { all.to_owned() } else { format!("{all}?{}", query.join("&")) }
}

fn filter_link(show: Show, current: bool, order: Order, rows: &[CaseRow]) -> impl IntoView + use<> {
    let count = rows.iter().filter(|row| row.belongs(show)).count();
    view! {
        <li>
            <a href=address(show, order) aria-current=current.then_some("true")>
                {t(&format!("staff-show-{}", show.code()))} " "
                <span class="rail__count">{count}</span>
            </a>
        </li>
    }
}

/// A column's name, which sorts by it, and the other way round where it does.
fn heading(column: Column, show: Show, order: Order) -> impl IntoView {
    let sorted = (order.column == column).then_some(if order.down { "descending" } else { "ascending" });
    view! {
        <th scope="col" aria-sort=sorted>
            <a href=address(show, order.by(column))>{t(&format!("staff-column-{}", column.code()))}</a>
        </th>
    }
}

fn row(row: CaseRow, today: Day) -> impl IntoView {
    let (more, child) = (row.acts.len().saturating_sub(1), paths::staff::Child { child: row.child }.href());
    let next = match row.acts.first() {
        None => view! { <span class="quiet">{t("staff-to-do-nothing")}</span> }.into_any(),
        Some(act) => {
            let act = *act;
            view! {
                <a href=next_href(&act)>{what(act.what)}</a>
                " "
                <ActClock act=act today=today />
                {(more > 0)
                    .then(|| {
                        view! {
                            " "
                            <a class="quiet" href=child>
                                {tr("staff-caseload-more", args! { "count" => more })}
                            </a>
                        }
                    })}
            }
            .into_any()
        }
    };
    let (state, state_class) = state(&row, today);
    view! {
        <tr>
            <th scope="row">
                <Who
                    child=row.child
                    name=row.name
                    has_photo=row.has_photo
                    age=row.age
                    covered_for=row.covered_for
                />
            </th>
            <td class="ledger__when" data-label=t("staff-column-booked")>{row.booked.map(|booked| day_brief(booked, today))}</td>
            <td class="ledger__when" data-label=t("staff-column-due")>{due(row.due, row.regime, today)}</td>
            <td class="ledger__state">
                <span class=state_class>{state}</span>
            </td>
            <td class="ledger__act">{next}</td>
        </tr>
    }
}

/// How far it has come, as a word and a shape.
fn state(row: &CaseRow, today: Day) -> (Text, &'static str) {
    if row.unread_since.is_some() {
        return (t("staff-state-unread"), "state state--new");
    }
    if let Some(at) = row.begun {
        let day = day_brief(english_time::day(at), today);
        return (tr("staff-caseload-begun", args! { "day" => day }), "state state--begun");
    }
    let class = match row.invited {
        Invited::Not => "state",
        Invited::NotOpened => "state state--out",
        Invited::Opened => "state state--begun",
        Invited::ViewsIn => "state state--in",
    };
    (t(&format!("staff-invited-{}", row.invited.code())), class)
}

/// The last day in time: quiet while it is, loud once it is not.
fn due(due: Option<(Day, Standing)>, regime: Option<Regime>, today: Day) -> impl IntoView {
    let Some((day, standing)) = due else {
        let why = match regime {
            None => t("staff-caseload-no-review"),
            Some(Regime::ShortBreaks) => t("staff-regime-short-breaks"),
            Some(Regime::Remand) => t("staff-regime-remand"),
        };
        return view! { <span class="quiet">{why}</span> }.into_any();
    };
    let (class, word) = match standing {
        Standing::InTime => ("when", None),
        Standing::DueSoon => ("when when--soon", Some(t("staff-due-soon"))),
        Standing::Late => ("when when--late", Some(t("staff-late"))),
    };
    view! {
        <span class=class>
            {day_brief(day, today)} {word.map(|word| view! { " " <span class="when__word">{word}</span> })}
        </span>
    }
    .into_any()
}
