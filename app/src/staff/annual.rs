//! The annual report of a collection year as one document, for readers outside the council's own staff; its words are
//! written on [`write`].
//!
//! What was decided: every figure comes from [`heard_domain::annual`], where what is small is nothing at all, so that
//! no page can show it. This year stands beside the year before in every table; a drawing shows what its table says. The
//! first page is for children in care, in short sentences, and is printed as a page of its own.

pub mod document;
mod figure;
mod first;
pub mod quotes;
pub mod wording;
pub mod write;

use heard_domain::Moment;
use heard_domain::annual::{Figures, Quoted};
use heard_domain::people::Role;
use heard_domain::return903::CollectionYear;
use leptos::prelude::*;

use super::{Section, nav};
use crate::args;
use crate::components::{Tag, Tone};
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::figures::chart::BarChart;
use crate::text::{Text, moment, t, tr};
use document::{Document, NEXT_YEAR, Part, Said};
use figure::{Drawing, Figure, Row};
use first::First;

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
    /// What the manager wrote, in the order of [`heard_domain::annual::Text::ALL`].
    pub written: [Text; 3],
    /// What was promised the year before, where a final report says so.
    pub promised: Option<Text>,
    /// What people said, in the order in which it stands there.
    pub quoted: Vec<Quoted>,
    /// Every report of the year that was made final, the newest first.
    pub finals: Vec<Moment>,
}

/// The report of a year.
#[component]
pub fn AnnualReport(
    /// What it shows.
    page: AnnualPage,
) -> impl IntoView {
    let document = Document::of(&page);
    let AnnualPage { year, final_at, finals, .. } = page;
    let Document { title, council, span, state, state_what, first, parts, .. } = document;
    let tone = if final_at.is_some() { Tone::Good } else { Tone::Waiting };
    let parts: Vec<_> = parts.into_iter().map(shown).collect();
    view! {
        <StaffShell
            title=title.clone()
            nav=nav(Role::Manager, Section::Figures)
            back=paths::staff::FIGURES
            charts=true
        >
            <h1>{title}</h1>
            <p>{council} ". " {span}</p>
            <p>
                <Tag label=state tone=tone />
                " "
                {state_what}
            </p>
            {ways(year, final_at, &finals)}
            {for_children(first)}
            {parts}
        </StaffShell>
    }
}

/// The ways to its words, to the file, and to what was made final before.
fn ways(year: CollectionYear, final_at: Option<Moment>, finals: &[Moment]) -> impl IntoView + use<> {
    let here = paths::staff::Annual { year }.href();
    let nth = finals.iter().position(|at| final_at == Some(*at));
    let pdf = paths::staff::AnnualPdf { year }.href();
    let pdf = nth.map_or(pdf.clone(), |nth| format!("{pdf}?final={}", nth + 1));
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
        <nav class="years" aria-label=t("staff-annual-reports")>
            <ul>
                <li><a href=paths::staff::AnnualWords { year }.href()>{t("staff-annual-write")}</a></li>
                <li><a href=paths::staff::AnnualQuotes { year }.href()>{t("staff-annual-quotes")}</a></li>
                <li><a href=pdf download="">{t("staff-annual-pdf")}</a></li>
                {others}
            </ul>
        </nav>
    }
}

/// The page for children.
fn for_children(first: First) -> impl IntoView {
    let First { title, said: [what, words], lines, left_out, next } = first;
    let lines: Vec<_> = lines.into_iter().map(|said| view! { <li>{said}</li> }).collect();
    view! {
        <section class="annual__first" aria-labelledby="for-children">
            <h2 id="for-children">{title}</h2>
            <p>{what}</p>
            <p>{words}</p>
            <ul>{lines}</ul>
            {left_out.map(|said| view! { <p>{said}</p> })}
            <p>
                <a href=format!("#{NEXT_YEAR}")>{next}</a>
            </p>
        </section>
    }
}

fn shown(part: Part) -> AnyView {
    match part {
        Part::Heading(said, id) => view! { <h2 id=id>{said}</h2> }.into_any(),
        Part::Said(said) => view! { <p>{said}</p> }.into_any(),
        Part::Words(words) => view! { <p class="words" dir="auto">{words}</p> }.into_any(),
        Part::Quote(Said { words, language, by }) => view! {
            <figure class="annual__quote">
                <blockquote class="words" dir="auto" lang=language>{words}</blockquote>
                <figcaption>{by}</figcaption>
            </figure>
        }
        .into_any(),
        Part::Figure(figure) => drawn(*figure).into_any(),
    }
}

/// A figure: drawn, as a table, and by which rule it is counted.
fn drawn(figure: Figure) -> impl IntoView {
    let Figure { number, name, head, rows, total, rule, drawing } = figure;
    let caption = format!("annual-{number}");
    let labelled = caption.clone();
    let row = |row: Row| {
        let labels = head.iter().skip(1).cloned();
        let cells: Vec<_> =
            row.cells.into_iter().zip(labels).map(|(cell, label)| view! { <td data-label=label>{cell}</td> }).collect();
        view! {
            <tr>
                <th scope="row">{row.name}</th>
                {cells}
            </tr>
        }
    };
    let rows: Vec<_> = rows.into_iter().chain(total).map(row).collect();
    let head: Vec<_> = head.iter().cloned().map(|name| view! { <th scope="col">{name}</th> }).collect();
    view! {
        <h3>{name.clone()}</h3>
        <figure class="figure">
            {drawing.map(|Drawing { series, bars, .. }| view! { <BarChart id=number series=series bars=bars /> })}
            <div class="figure__table" role="region" aria-labelledby=labelled tabindex="0">
                <table class="ledger ledger--figures">
                    <caption class="table__caption" id=caption>
                        {name}
                    </caption>
                    <thead>
                        <tr>{head}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <figcaption class="hint">{rule}</figcaption>
        </figure>
    }
}
