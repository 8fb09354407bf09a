//! An IRO's children, the most pressing first.

use heard_domain::caseload::Invited;
use heard_domain::deadlines::Standing;
use heard_domain::id::{ChildId, ConcernId, ReviewId};
use heard_domain::papers::Paper;
use heard_domain::people::Role;
use heard_domain::regime::Regime;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::standing::{InvitedTag, LateBy, StandingTag};
use super::{Section, nav};
use crate::args;
use crate::components::{Button, ButtonKind, Table, Tag, TextInput, TextKind, Tone, Urgent, cells};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day_short, moment, t, tr};

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

/// Something that is to go out after a review.
#[derive(Debug, Clone)]
pub struct PaperDue {
    /// After which.
    pub review: ReviewId,
    /// What.
    pub paper: Paper,
    /// By when.
    pub due: Day,
    /// How it stands.
    pub standing: Standing,
    /// By how many working days it is late.
    pub late: i64,
}

/// One child.
#[derive(Debug, Clone)]
pub struct CaseRow {
    /// Who.
    pub child: ChildId,
    /// First and last name.
    pub name: Text,
    /// The colleague who is away, where the child is theirs.
    pub covered_for: Option<Text>,
    /// In whole years; `None` where the child's details do not open.
    pub age: Option<u32>,
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
    /// Something unsafe was told and is not closed.
    pub concern: Option<ConcernId>,
    /// A secret waits to be confirmed.
    pub secret_waits: bool,
    /// How many wrong secrets somebody tried, where the child must be asked about it.
    pub guessed: Option<i64>,
    /// The review whose letter is owed, by when, and how that stands.
    pub letter: Option<(ReviewId, Day, Standing)>,
    /// What is still to go out after a review and is due soon or late, the first due first.
    pub papers: Vec<PaperDue>,
    /// The review is near and the child is not invited.
    pub invite: bool,
    /// How many matters are on the IRO's desk, by when the first is due, and how that stands.
    pub matters: Option<(i64, Day, Standing)>,
}

impl CaseRow {
    /// Whether something waits for the IRO.
    #[must_use]
    pub const fn has_to_do(&self) -> bool {
        self.unread_since.is_some()
            || self.concern.is_some()
            || self.secret_waits
            || self.guessed.is_some()
            || self.letter.is_some()
            || !self.papers.is_empty()
            || self.invite
            || self.matters.is_some()
    }

    /// Whether it belongs to what is shown.
    #[must_use]
    pub fn belongs(&self, show: Show) -> bool {
        match show {
            Show::All => true,
            Show::ToDo => self.has_to_do(),
            Show::Due => self.due.is_some_and(|(_, standing)| standing != Standing::InTime),
            Show::Invited(state) => self.invited == state,
        }
    }
}

/// The caseload.
#[derive(Debug, Clone)]
pub struct CaseloadPage {
    /// Which children are shown.
    pub show: Show,
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
    let CaseloadPage { show, search, rows } = page;
    let concerns = rows.iter().filter(|row| row.concern.is_some()).count();
    let links: Vec<_> =
        Show::ALL.into_iter().map(|one| filter_link(one, one == show && search.is_empty(), &rows)).collect();
    let wanted = search.trim().to_lowercase();
    let shown: Vec<_> =
        rows.into_iter().filter(|row| row.belongs(show) && row.name.to_lowercase().contains(&wanted)).collect();
    let count = shown.len();
    let head =
        vec![t("staff-caseload-child"), t("staff-caseload-due"), t("staff-caseload-views"), t("staff-caseload-to-do")];
    view! {
        <StaffShell title=t("staff-caseload-title") nav=nav(Role::Iro, Section::Caseload)>
            <h1>{t("staff-caseload-title")}</h1>
            {(concerns > 0)
                .then(|| {
                    view! {
                        <Urgent title=tr("staff-caseload-urgent", args! { "count" => concerns })>
                            <p>
                                <a href=paths::staff::URGENT>{t("staff-caseload-urgent-link")}</a>
                            </p>
                        </Urgent>
                    }
                })}
            <form class="search" method="post" action=paths::staff::CASELOAD role="search">
                <TextInput name="search" label=t("staff-caseload-search") kind=TextKind::Name value=search />
                <Button label=t("staff-caseload-search-button") kind=ButtonKind::Secondary />
            </form>
            <nav class="filters" aria-label=t("staff-caseload-filters")>
                <ul>{links}</ul>
            </nav>
            {if count == 0 {
                view! { <p>{t("staff-caseload-none")}</p> }.into_any()
            } else {
                let caption = tr("staff-caseload-caption", args! { "count" => count });
                view! { <Table caption=caption head=head rows=shown.into_iter().map(row).collect() /> }.into_any()
            }}
        </StaffShell>
    }
}

fn filter_link(show: Show, current: bool, rows: &[CaseRow]) -> impl IntoView + use<> {
    let count = rows.iter().filter(|row| row.belongs(show)).count();
    let all = paths::staff::CASELOAD;
    let href = if show == Show::All { all.to_owned() } else { format!("{all}?show={}", show.code()) };
    view! {
        <li>
            <a href=href aria-current=current.then_some("true")>
                {format!("{} ({count})", t(&format!("staff-show-{}", show.code())))}
            </a>
        </li>
    }
}

/// Something to do: a link to where it is done.
fn to_do(href: String, label: Text, tone: Tone) -> AnyView {
    view! {
        <li>
            <a href=href>
                <Tag label=label tone=tone />
            </a>
        </li>
    }
    .into_any()
}

fn row(row: CaseRow) -> Vec<AnyView> {
    let child = paths::staff::Child { child: row.child }.href();
    let matters = row.matters.map(|(count, due, standing)| {
        view! {
            <div>
                <a href=paths::staff::MATTERS>
                    {tr("staff-caseload-matters", args! { "count" => count, "day" => day_short(due) })}
                </a>
                " "
                <StandingTag due=due standing=standing />
            </div>
        }
    });
    let letter = row.letter.map(|(review, due, standing)| {
        view! {
            <div>
                <a href=paths::staff::Letter { review }.href()>
                    {tr("staff-to-do-letter", args! { "day" => day_short(due) })}
                </a>
                " "
                <StandingTag due=due standing=standing />
            </div>
        }
    });
    let papers: Vec<_> = row.papers.into_iter().map(paper).collect();
    let to_do: Vec<_> = [
        row.concern
            .map(|id| to_do(paths::staff::Concern { concern: id }.href(), t("staff-to-do-concern"), Tone::Pressing)),
        row.unread_since.map(|_| to_do(format!("{child}#views"), t("staff-to-do-unread"), Tone::Waiting)),
        row.guessed
            .map(|count| to_do(child.clone(), tr("staff-to-do-guessed", args! { "count" => count }), Tone::Pressing)),
        row.secret_waits.then(|| to_do(format!("{child}#secret"), t("staff-to-do-secret"), Tone::Waiting)),
        row.invite.then(|| to_do(format!("{child}#invitation"), t("staff-to-do-invite"), Tone::Waiting)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let to_do = if to_do.is_empty() && matters.is_none() && letter.is_none() && papers.is_empty() {
        view! { <span class="hint">{t("staff-to-do-nothing")}</span> }.into_any()
    } else {
        let tags = (!to_do.is_empty()).then(|| view! { <ul class="tags">{to_do}</ul> });
        view! { {tags} {papers} {letter} {matters} }.into_any()
    };
    cells![
        view! {
            <a href=child>{row.name}</a>
            {row.age.map(|age| view! { <div class="hint">{tr("staff-age", args! { "years" => age })}</div> })}
            {row.covered_for.map(|away| {
                let text = tr("staff-caseload-covered", args! { "name" => away.to_string() });
                view! { <div class="hint">{text}</div> }
            })}
        },
        row.due.map_or_else(
            || t(untimed(row.regime)).into_any(),
            |(due, standing)| view! { {day_short(due)} " " <StandingTag due=due standing=standing /> }.into_any(),
        ),
        view! {
            <InvitedTag invited=row.invited />
            {row.unread_since.map(|since| {
                view! { <div class="hint">{tr("staff-caseload-since", args! { "when" => moment(since) })}</div> }
            })}
            {row.begun.map(|at| {
                let day = day_short(heard_domain::english_time::day(at));
                view! { <div class="hint">{tr("staff-caseload-begun", args! { "day" => day })}</div> }
            })}
        },
        to_do,
    ]
}

/// What is to go out, with the way to where that is said.
fn paper(paper: PaperDue) -> impl IntoView {
    let key = match paper.paper {
        Paper::Decisions => crate::key!("staff-to-do-decisions"),
        Paper::Record => crate::key!("staff-to-do-record"),
        Paper::Distribution => crate::key!("staff-to-do-distribution"),
    };
    view! {
        <div>
            <a href=format!("{}#papers", paths::staff::Review { review: paper.review })>
                {tr(key, args! { "day" => day_short(paper.due) })}
            </a>
            " "
            <StandingTag due=paper.due standing=paper.standing />
            " "
            <LateBy days=paper.late />
        </div>
    }
}

/// Why no review is timed.
const fn untimed(regime: Option<Regime>) -> &'static str {
    match regime {
        None => crate::key!("staff-caseload-no-review"),
        Some(Regime::ShortBreaks) => crate::key!("staff-regime-short-breaks"),
        Some(Regime::Remand) => crate::key!("staff-regime-remand"),
    }
}
