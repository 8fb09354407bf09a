//! What a week brings: by team, and by name.

use heard_domain::Day;
use heard_domain::figures::{InWeek, TeamWeek};
use heard_domain::id::{ChildId, ReviewId};
use heard_domain::people::Role;
use heard_domain::sheets::Week;
use leptos::prelude::*;

use crate::args;
use crate::components::{Table, cells};
use crate::paths::staff::{CountedIn, FIGURES, People, WEEKLY, WEEKLY_CSV};
use crate::shell::StaffShell;
use crate::staff::{Section, nav};
use crate::text::{Text, day, day_short, t, tr};

/// The field of a day of the week.
pub const WEEK: &str = "week";
/// The place of a team among those of the week: its name holds what somebody typed.
pub const TEAM: &str = "team";

/// A review.
#[derive(Debug, Clone)]
pub struct WeekLine {
    /// Which.
    pub review: ReviewId,
    /// Whose.
    pub child: ChildId,
    /// The child's first and last name.
    pub name: Text,
    /// The child's team; empty where nobody says.
    pub team: Text,
    /// The IRO's name; `None` for a child who has none.
    pub iro: Option<Text>,
    /// The last lawful day.
    pub due: Day,
    /// The day on which it was held.
    pub held: Option<Day>,
    /// Why it stands here.
    pub because: Vec<InWeek>,
}

/// A week.
#[derive(Debug, Clone)]
pub struct WeeklyPage {
    /// Which.
    pub week: Week,
    /// The place of the team whose reviews are listed; nothing for all of them.
    pub team: Option<usize>,
    /// The teams.
    pub teams: Vec<TeamWeek>,
    /// The reviews that are listed.
    pub lines: Vec<WeekLine>,
}

/// The week.
#[component]
pub fn Weekly(
    /// What it shows.
    page: WeeklyPage,
) -> impl IntoView {
    let WeeklyPage { week, team, teams, lines } = page;
    let ways = [week.before(), week.after()].map(|other| at(WEEKLY, other, team));
    let [before, after] = ways;
    let rows = teams.iter().enumerate().map(|(place, of)| {
        let name = team_name(&of.team);
        let counts = of.counts.iter().map(|count| count.to_string().into_any());
        let named = view! {
            <a href=at(WEEKLY, week, Some(place)) aria-current=(team == Some(place)).then_some("true")>
                {name}
            </a>
        };
        cells![named].into_iter().chain(counts).collect::<Vec<_>>()
    });
    let head = [t("staff-figures-team")].into_iter().chain(InWeek::ALL.map(because)).collect();
    let rows: Vec<_> = rows.collect();
    let all = team.is_some().then(|| view! { <p><a href=at(WEEKLY, week, None)>{t("staff-weekly-all")}</a></p> });
    view! {
        <StaffShell
            title=t("staff-weekly-title")
            nav=nav(Role::Manager, Section::Figures)
            back=FIGURES
            charts=true
        >
            <h1>{t("staff-weekly-title")}</h1>
            <p>{tr("staff-weekly-span", args! { "from" => day(week.monday()), "to" => day(week.sunday()) })}</p>
            <nav class="years" aria-label=t("staff-weekly-weeks")>
                <ul>
                    <li>
                        <a href=before>{t("staff-weekly-before")}</a>
                    </li>
                    <li>
                        <a href=after>{t("staff-weekly-after")}</a>
                    </li>
                </ul>
            </nav>
            <Table caption=t("staff-weekly-by-team") head=head rows=rows />
            <p>
                <a href=at(WEEKLY_CSV, week, None)>{t("staff-figures-csv")}</a>
            </p>
            {all}
            {list(lines)}
        </StaffShell>
    }
}

fn list(lines: Vec<WeekLine>) -> impl IntoView {
    let head = vec![
        t("staff-caseload-child"),
        t("staff-figures-team"),
        t("staff-overview-late-iro"),
        t("staff-overview-list-due"),
        t("staff-overview-list-held"),
        t("staff-weekly-why"),
        t("staff-figures-more"),
    ];
    let caption = tr("staff-overview-list-count", args! { "count" => lines.len() });
    let row = |line: WeekLine| {
        let (name, again) = (line.name.clone(), line.name.clone());
        let why: Vec<_> = line.because.into_iter().map(|kind| because(kind).to_string()).collect();
        let (people, counted) = (People { child: line.child }.href(), CountedIn { review: line.review }.href());
        cells![
            line.name,
            team_name(&line.team),
            line.iro.unwrap_or_else(|| t("staff-overview-late-no-iro")),
            day_short(line.due),
            line.held.map_or_else(|| t("staff-overview-nothing"), day_short),
            why.join(", "),
            view! {
                <a href=counted>{t("staff-figures-counted-link")} <span class="hidden">" " {name}</span></a>
                " "
                <a href=people>{t("staff-people-title")} <span class="hidden">" " {again}</span></a>
            },
        ]
    };
    view! { <Table caption=caption head=head rows=lines.into_iter().map(row).collect() /> }
}

fn because(kind: InWeek) -> Text {
    t(&format!("staff-weekly-{}", kind.code()))
}

fn team_name(team: &str) -> Text {
    if team.is_empty() { t("staff-overview-not-recorded") } else { team.to_owned().into() }
}

fn at(address: &str, week: Week, team: Option<usize>) -> String {
    let team = team.map(|team| format!("&{TEAM}={team}")).unwrap_or_default();
    format!("{address}?{WEEK}={}{team}", week.monday())
}
