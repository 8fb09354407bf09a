//! The letter on paper, for a child who cannot sign in: what is printed, and that it was given.

use heard_domain::Day;
use heard_domain::id::ReviewId;
use heard_domain::people::Role;
use heard_domain::store::PaperTo;
use leptos::prelude::*;

use super::child_header::{ChildFolded, ChildHead};
use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::args;
use crate::components::{Button, Choice, DateInput, DateParts, LetterPaper, Notice, Radios};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, t, tr};

/// That a letter was given on paper.
#[derive(Debug, Clone)]
pub struct GivenLine {
    /// On which day.
    pub on: Day,
    /// How it came to the child.
    pub to: PaperTo,
    /// Who gave it.
    pub by: Text,
}

impl GivenLine {
    /// It in words.
    pub(super) fn words(&self, called: &Text) -> Text {
        let values =
            args! { "name" => called.to_string(), "day" => day(self.on).to_string(), "by" => self.by.to_string() };
        tr(&format!("staff-given-{}", self.to.code()), values)
    }
}

/// The letter on paper.
#[derive(Debug, Clone)]
pub struct PaperLetterPage {
    /// About which review.
    pub review: ReviewId,
    /// What heads every page of the child.
    pub head: ChildHead,
    /// First and last name of the child.
    pub name: Text,
    /// What the child is called.
    pub called: Text,
    /// The version that was printed.
    pub version: i64,
    /// The text.
    pub text: Text,
    /// That it was given.
    pub given: Option<GivenLine>,
    /// The day, as typed.
    pub on: DateParts,
    /// How it came to the child, as chosen.
    pub to: Option<PaperTo>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The letter on paper.
#[component]
pub fn PaperLetter(
    /// What it shows.
    page: PaperLetterPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let back = paths::staff::Letter { review: page.review }.href();
    let heading = tr("staff-paper-letter-heading", args! { "name" => page.name.to_string() });
    let above = match &page.given {
        Some(given) => view! { <p>{given.words(&page.called)}</p> }.into_any(),
        None => view! { <p>{t("staff-paper-letter-print")}</p> }.into_any(),
    };
    let form = page.given.is_none().then(|| form(&page));
    view! {
        <StaffShell
            title=t("staff-paper-letter-title")
            nav=nav(Role::Iro, Section::Caseload)
            faults=faults
            back=back
        >
            <div class="no-print">
                <ChildFolded head=page.head.clone() />
                <h1>{heading}</h1>
                {above}
            </div>
            <LetterPaper>
                <p class="words" dir="auto">
                    {page.text.clone()}
                </p>
            </LetterPaper>
            <div class="no-print">{form}</div>
        </StaffShell>
    }
}

/// That a letter was printed and waits to be given, with the way there.
pub(super) fn waits(review: ReviewId) -> impl IntoView {
    view! {
        <Notice>
            <p>
                {t("staff-paper-letter-waits")} " "
                <a href=paths::staff::PaperLetter { review }.href()>{t("staff-paper-letter-open")}</a>
            </p>
        </Notice>
    }
}

/// On which day it was given, and how it came to the child.
fn form(page: &PaperLetterPage) -> impl IntoView + use<> {
    let name = || args! { "name" => page.called.to_string() };
    let choice = |to: &PaperTo| {
        Choice::new(to.code(), tr(&format!("staff-give-to-{}", to.code()), name())).checked(page.to == Some(*to))
    };
    let ways: Vec<_> = PaperTo::ALL.iter().map(choice).collect();
    view! {
        <h2>{t("staff-paper-letter-form")}</h2>
        <form method="post">
            <input type="hidden" name=fields::VERSION value=page.version.to_string() />
            <Radios name="to" legend=tr("staff-paper-letter-to", name()) choices=ways />
            <DateInput
                name="on"
                legend=t("staff-paper-letter-on")
                hint=t("staff-paper-letter-on-hint")
                value=page.on.clone()
            />
            <Button label=t("staff-paper-letter-given") />
        </form>
    }
}
