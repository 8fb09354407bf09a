//! The annual report of a collection year as one document, for readers outside the council's own staff; its words are
//! written on [`write`].
//!
//! What was decided: every figure comes from [`heard_domain::annual`], where what is small is nothing at all, so that
//! no page can show it. This year stands beside the year before in every table; a drawing shows what its table says. The
//! first page is for children in care, in short sentences, and is printed as a page of its own.

mod block;
mod first;
pub mod wording;
pub mod write;

use heard_domain::Moment;
use heard_domain::annual::{Block, Chapter, Figures, Text as Part};
use heard_domain::people::Role;
use heard_domain::return903::CollectionYear;
use leptos::prelude::*;

use super::{Section, nav};
use crate::args;
use crate::components::{Tag, Tone};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, moment, t, tr};
use block::block;
use first::first;
use wording::year_name;

/// The report of a year.
#[derive(Debug, Clone)]
pub struct AnnualPage {
    /// What the council is called.
    pub council: Text,
    /// Which year.
    pub year: CollectionYear,
    /// When it was made final; `None` for a draft.
    pub final_at: Option<Moment>,
    /// The figures of the year.
    pub figures: Figures,
    /// Those of the year before.
    pub before: Option<Figures>,
    /// What the manager wrote, in the order of [`Part::ALL`].
    pub written: [Text; 3],
    /// What was promised the year before, where a final report says so.
    pub promised: Option<Text>,
    /// Every report of the year that was made final, the newest first.
    pub finals: Vec<Moment>,
}

/// The report of a year.
#[component]
pub fn AnnualReport(
    /// What it shows.
    page: AnnualPage,
) -> impl IntoView {
    let AnnualPage { council, year, final_at, figures, before, written, promised, finals } = page;
    let name = || args! { "year" => year_name(year) };
    let title = tr("staff-annual-title", name());
    let place = |wanted: Block| Block::ALL.iter().position(|block| *block == wanted).unwrap_or_default();
    let chapters: Vec<_> = Chapter::ALL
        .into_iter()
        .map(|chapter| {
            let blocks: Vec<_> = chapter
                .blocks()
                .filter_map(|wanted| {
                    let counted = figures.block(wanted)?;
                    let earlier = before.as_ref().and_then(|figures| figures.block(wanted));
                    Some(block(place(wanted) + 1, year, (counted, earlier), figures.headline))
                })
                .collect();
            let caseload = (chapter == Chapter::Caseloads)
                .then(|| block::caseload(year, figures.caseload, before.as_ref().map(|before| before.caseload)));
            view! {
                <h2>{t(&format!("staff-annual-chapter-{}", chapter.code()))}</h2>
                {caseload}
                {blocks}
            }
        })
        .collect();
    let [went_well, has_to_change, next_year] = written;
    let span = args! { "from" => day(year.first()), "to" => day(year.last()) };
    view! {
        <StaffShell
            title=title.clone()
            nav=nav(Role::Manager, Section::Figures)
            back=paths::staff::FIGURES
            charts=true
        >
            <h1>{title}</h1>
            <p>{council} ". " {tr("staff-annual-span", span)}</p>
            {standing(year, final_at, &finals)}
            {first(year, &figures)}
            <h2>{t("staff-annual-about")}</h2>
            <p>{t("staff-annual-counted")}</p>
            <p>{t("staff-annual-small")}</p>
            <h2>{t("staff-annual-promised")}</h2>
            {match promised {
                Some(words) => view! { <p class="words" dir="auto">{words}</p> }.into_any(),
                None => view! { <p>{t("staff-annual-promised-none")}</p> }.into_any(),
            }}
            {text(Part::WentWell, went_well)}
            {text(Part::HasToChange, has_to_change)}
            {chapters}
            {text(Part::NextYear, next_year)}
        </StaffShell>
    }
}

/// Whether it is final, the way to its words, and what was made final before.
fn standing(year: CollectionYear, final_at: Option<Moment>, finals: &[Moment]) -> impl IntoView + use<> {
    let state = match final_at {
        Some(at) => {
            let said = tr("staff-annual-final-at", args! { "when" => moment(at) });
            view! { <p><Tag label=t("staff-annual-final") tone=Tone::Good /> " " {said}</p> }.into_any()
        }
        None => {
            let what = t("staff-annual-draft-what");
            view! { <p><Tag label=t("staff-annual-draft") tone=Tone::Waiting /> " " {what}</p> }.into_any()
        }
    };
    let here = paths::staff::Annual { year }.href();
    let others: Vec<_> = finals
        .iter()
        .enumerate()
        .map(|(nth, at)| {
            let href = format!("{here}?final={}", nth + 1);
            let said = tr("staff-annual-final-link", args! { "when" => moment(*at) });
            view! { <li><a href=href aria-current=(final_at == Some(*at)).then_some("page")>{said}</a></li> }
        })
        .collect();
    view! {
        {state}
        <nav class="years" aria-label=t("staff-annual-reports")>
            <ul>
                <li><a href=paths::staff::AnnualWords { year }.href()>{t("staff-annual-write")}</a></li>
                {others}
            </ul>
        </nav>
    }
}

/// One of the manager's texts.
fn text(part: Part, words: Text) -> impl IntoView {
    let heading = t(&format!("staff-annual-text-{}", part.code()));
    let id = part.code().replace('_', "-");
    let said = if words.trim().is_empty() {
        view! { <p>{t("staff-annual-text-none")}</p> }.into_any()
    } else {
        view! { <p class="words" dir="auto">{words}</p> }.into_any()
    };
    view! {
        <h2 id=id>{heading}</h2>
        {said}
    }
}
