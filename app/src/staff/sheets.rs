//! Sheets for a week: an IRO's reviews of it, each with what a sheet does with the code that the child has, said before
//! anything is made.

use heard_domain::id::ChildId;
use heard_domain::people::{Language, Role};
use heard_domain::sheets::{SheetCode, Week};
use heard_domain::{Day, english_time};
use leptos::prelude::*;

use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::args;
use crate::components::{Button, ButtonKind, Checkboxes, Choice, DateInput, DateParts, Radios};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, day_brief, t, tr};

/// What is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Paper {
    /// Invitations, folded once.
    #[default]
    Sheets,
    /// Booklets for a pen, in one language.
    Booklets(Language),
}

impl Paper {
    /// All of them, in the order of the page.
    #[must_use]
    pub fn all() -> Vec<Self> {
        std::iter::once(Self::Sheets).chain(Language::ALL.map(Self::Booklets)).collect()
    }

    /// The code used in forms and addresses.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Sheets => "sheets".to_owned(),
            Self::Booklets(language) => format!("booklets-{}", language.code()),
        }
    }

    /// Reads a code; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|paper| paper.code() == code)
    }

    fn label(self) -> Text {
        match self {
            Self::Sheets => t("staff-sheets-folded"),
            Self::Booklets(language) => tr("staff-sheets-booklets", args! { "language" => language.own_name() }),
        }
    }
}

/// One review of the week.
#[derive(Debug, Clone)]
pub struct SheetRow {
    /// Whose.
    pub child: ChildId,
    /// First and last name of the child.
    pub name: Text,
    /// The booked day, or the one by which it has to be held.
    pub day: Day,
    /// Whether that is booked.
    pub booked: bool,
    /// What a sheet does with the child's code.
    pub code: SheetCode,
    /// Whether it is printed.
    pub ticked: bool,
}

/// Sheets for a week.
#[derive(Debug, Clone)]
pub struct SheetsPage {
    /// Which week.
    pub week: Week,
    /// Today.
    pub today: Day,
    /// Its reviews, the first day first.
    pub rows: Vec<SheetRow>,
    /// What is printed.
    pub paper: Paper,
    /// A day of another week, as typed.
    pub typed: DateParts,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The address of a week's sheets.
#[must_use]
pub fn week_address(week: Week) -> String {
    format!("{}?{}={}", paths::staff::SHEETS, fields::WEEK, week.monday())
}

/// Sheets for a week.
#[component]
pub fn Sheets(
    /// What it shows.
    page: SheetsPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let week = page.week;
    let days = args! { "from" => day(week.monday()).to_string(), "to" => day(week.sunday()).to_string() };
    let (before, after, typed) = (week_address(week.before()), week_address(week.after()), page.typed.clone());
    let list = if page.rows.is_empty() {
        view! { <p>{t("staff-sheets-none")}</p> }.into_any()
    } else {
        form(&page).into_any()
    };
    view! {
        <StaffShell title=t("staff-sheets-title") nav=nav(Role::Iro, Section::Caseload) faults=faults back=paths::staff::CASELOAD.to_owned()>
            <h1>{t("staff-sheets-title")}</h1>
            <p>{tr("staff-sheets-week", days)}</p>
            <p>
                <a href=before>{t("staff-sheets-before")}</a>
                " "
                <a href=after>{t("staff-sheets-after")}</a>
            </p>
            {list}
            <form method="get" action=paths::staff::SHEETS>
                <DateInput name="on" legend=t("staff-sheets-other") value=typed />
                <Button label=t("staff-sheets-show") kind=ButtonKind::Quiet />
            </form>
        </StaffShell>
    }
}

/// The children, those whose code is replaced apart, and what is printed.
fn form(page: &SheetsPage) -> impl IntoView + use<> {
    let choices = |replaces: bool| {
        let rows = page.rows.iter().filter(|row| row.code.replaces() == replaces);
        rows.map(|row| choice(row, page.today)).collect::<Vec<_>>()
    };
    let (plain, replacing) = (choices(false), choices(true));
    let papers = Paper::all()
        .into_iter()
        .map(|paper| Choice::new(paper.code(), paper.label()).checked(paper == page.paper))
        .collect::<Vec<_>>();
    view! {
        <form method="post">
            <input type="hidden" name=fields::WEEK value=page.week.monday().to_string() />
            {(!plain.is_empty())
                .then(|| {
                    view! { <Checkboxes name=fields::CHILD legend=t("staff-sheets-children") choices=plain /> }
                })}
            {(!replacing.is_empty())
                .then(|| {
                    view! {
                        <Checkboxes
                            name=fields::REPLACED
                            legend=t("staff-sheets-replaced")
                            hint=t("staff-sheets-replaced-hint")
                            choices=replacing
                        />
                    }
                })}
            <Radios name=fields::PAPER legend=t("staff-sheets-paper") choices=papers />
            <Button label=t("staff-sheets-make") />
        </form>
    }
}

/// One child: whose review, on which day, and what becomes of the code.
fn choice(row: &SheetRow, today: Day) -> Choice {
    let on = args! { "name" => row.name.to_string(), "day" => day_brief(row.day, today).to_string() };
    let label = if row.booked { tr("staff-sheets-booked", on) } else { tr("staff-sheets-due", on) };
    let made = |at| args! { "day" => day(english_time::day(at)).to_string() };
    let code = match row.code {
        SheetCode::New => t("staff-sheets-code-new"),
        SheetCode::Kept(at) => tr("staff-sheets-code-kept", made(at)),
        SheetCode::Unshown(at) => tr("staff-sheets-code-unshown", made(at)),
        SheetCode::Used(at) => tr("staff-sheets-code-used", made(at)),
    };
    Choice::new(row.child.to_string(), label).hint(code).checked(row.ticked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_read_as_it_is_sent() {
        assert_eq!(Paper::all().len(), 1 + Language::ALL.len());
        for paper in Paper::all() {
            assert_eq!(Paper::from_code(&paper.code()), Some(paper));
        }
        assert_eq!(Paper::from_code("booklets-xx"), None);
    }
}
