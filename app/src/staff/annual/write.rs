//! The words of an annual report: three texts, kept as a draft or made final.

use heard_domain::Moment;
use heard_domain::annual::{MAX_WORDS, Text as Part};
use heard_domain::id::AnnualId;
use heard_domain::people::Role;
use heard_domain::return903::CollectionYear;
use leptos::prelude::*;

use super::wording::year_name;
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, TextBox};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::acts::AnnualAct;
use crate::staff::trouble::{Trouble, faults};
use crate::staff::{Section, nav};
use crate::text::{Text, moment, t, tr};

/// The words of a report, being written.
#[derive(Debug, Clone)]
pub struct AnnualWordsPage {
    /// Of which year.
    pub year: CollectionYear,
    /// Which report.
    pub report: AnnualId,
    /// The version that they follow; 0 for a new report.
    pub version: i64,
    /// The three texts in the order of [`Part::ALL`], as kept or typed.
    pub words: [Text; 3],
    /// What somebody else saved meanwhile, in the same order.
    pub meanwhile: Option<[Text; 3]>,
    /// When the draft was saved; `None` for a new report.
    pub saved_at: Option<Moment>,
    /// When a report of the year was last made final.
    pub final_at: Option<Moment>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The words of a report.
#[component]
pub fn WriteAnnual(
    /// What it shows.
    page: AnnualWordsPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let title = tr("staff-annual-write-title", args! { "year" => year_name(page.year) });
    let name = |part: Part| t(&format!("staff-annual-text-{}", part.code()));
    let boxes: Vec<_> = Part::ALL
        .into_iter()
        .zip(page.words)
        .map(|(part, words)| {
            let hint = t(&format!("staff-annual-hint-{}", part.code()));
            view! { <TextBox name=part.code() label=name(part) hint=hint value=words max=MAX_WORDS rows=10 /> }
        })
        .collect();
    let meanwhile = page.meanwhile.map(|texts| {
        let texts: Vec<_> = Part::ALL
            .into_iter()
            .zip(texts)
            .map(|(part, words)| view! { <h3>{name(part)}</h3> <p class="words" dir="auto">{words}</p> })
            .collect();
        view! {
            <h2>{t("staff-annual-meanwhile")}</h2>
            <p>{t("staff-annual-meanwhile-what")}</p>
            {texts}
        }
    });
    let saved = match (page.saved_at, page.final_at) {
        (Some(at), _) => tr("staff-annual-saved", args! { "when" => moment(at) }),
        (None, Some(at)) => tr("staff-annual-anew", args! { "when" => moment(at) }),
        (None, None) => t("staff-annual-not-saved"),
    };
    view! {
        <StaffShell
            title=title.clone()
            nav=nav(Role::Manager, Section::Figures)
            faults=faults
            back=paths::staff::Annual { year: page.year }.href()
        >
            <h1>{title}</h1>
            <p>{t("staff-annual-write-what")}</p>
            <p>{saved}</p>
            {meanwhile}
            <form method="post" class="record-form">
                <input type="hidden" name=fields::ANNUAL value=page.report.to_string() />
                <input type="hidden" name=fields::VERSION value=page.version.to_string() />
                {boxes}
                <Button label=t("staff-annual-save") name=DO value=AnnualAct::Save />
                <p>{t("staff-annual-finish-what")}</p>
                <Button label=t("staff-annual-finish") kind=ButtonKind::Danger name=DO value=AnnualAct::Finish />
            </form>
        </StaffShell>
    }
}
