//! What the report says, part after part and once: a browser is shown it as a page, a printer is given it as a tagged
//! PDF. What it is not: how a part looks.

use heard_domain::annual::{Chapter, Quoted, Text as Written};
use heard_domain::people::Language;
use serde::Serialize;

use super::AnnualPage;
use super::figure::{Figure, caseload, figure};
use super::first::{First, first};
use super::wording::year_name;
use crate::args;
use crate::text::{Text, day, moment, t, tr};

/// A report.
#[derive(Debug, Clone, Serialize)]
pub struct Document {
    /// Its title.
    pub title: Text,
    /// Whose it is.
    pub council: Text,
    /// From when to when.
    pub span: Text,
    /// Whether it is final.
    pub is_final: bool,
    /// The same as a word.
    pub state: Text,
    /// The same as a sentence.
    pub state_what: Text,
    /// The page for children.
    pub first: First,
    /// What a list of its headings is called.
    pub contents: Text,
    /// Everything after that page.
    pub parts: Vec<Part>,
}

/// A part.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A heading, with the name by which it is found.
    Heading(Text, Option<&'static str>),
    /// A sentence of ours.
    Said(Text),
    /// Words of a manager, with their lines.
    Words(Text),
    /// Words of somebody who agreed that they may stand here.
    Quote(Said),
    /// Figures.
    Figure(Box<Figure>),
}

/// What somebody said.
#[derive(Debug, Clone, Serialize)]
pub struct Said {
    /// To the letter.
    pub words: Text,
    /// The code of its language, where that is not the report's (WCAG 3.1.2).
    pub language: Option<&'static str>,
    /// Whose it is, never by name.
    pub by: Text,
}

/// The name of the heading of what is promised.
pub const NEXT_YEAR: &str = "next-year";

impl Document {
    /// What a report says.
    #[must_use]
    pub fn of(page: &AnnualPage) -> Self {
        let AnnualPage { council, year, final_at, figures, before, written, promised, quoted, .. } = page;
        let (state, state_what) = match final_at {
            Some(at) => (t("staff-annual-final"), tr("staff-annual-final-at", args! { "when" => moment(*at) })),
            None => (t("staff-annual-draft"), t("staff-annual-draft-what")),
        };
        let [went_well, has_to_change, next_year] = written;
        let mut parts = vec![
            Part::Heading(t("staff-annual-about"), None),
            Part::Said(t("staff-annual-counted")),
            Part::Said(t("staff-annual-small")),
            Part::Heading(t("staff-annual-promised"), None),
            promised.clone().map_or_else(|| Part::Said(t("staff-annual-promised-none")), Part::Words),
        ];
        parts.extend(text(Written::WentWell, went_well));
        parts.extend(text(Written::HasToChange, has_to_change));
        for chapter in Chapter::ALL {
            parts.push(Part::Heading(t(&format!("staff-annual-chapter-{}", chapter.code())), None));
            if chapter == Chapter::Caseloads {
                let before = before.as_ref().map(|before| before.caseload);
                parts.extend(caseload(*year, figures.caseload, before).map(Part::Said));
            }
            for block in chapter.blocks() {
                let Some(counted) = figures.block(block) else { continue };
                let earlier = before.as_ref().and_then(|before| before.block(block));
                parts.push(Part::Figure(Box::new(figure(*year, counted, earlier, figures.headline))));
            }
        }
        if !quoted.is_empty() {
            parts.push(Part::Heading(t("staff-annual-quoted"), None));
            parts.push(Part::Said(t("staff-annual-quoted-what")));
            parts.extend(quoted.iter().map(|quoted| Part::Quote(said(quoted))));
        }
        parts.extend(text(Written::NextYear, next_year));
        Self {
            title: tr("staff-annual-title", args! { "year" => year_name(*year) }),
            council: council.clone(),
            span: tr("staff-annual-span", args! { "from" => day(year.first()), "to" => day(year.last()) }),
            is_final: final_at.is_some(),
            state,
            state_what,
            first: first(*year, figures),
            contents: t("staff-annual-contents"),
            parts,
        }
    }
}

/// One of the manager's texts, under its heading.
fn text(which: Written, words: &Text) -> [Part; 2] {
    let id = (which == Written::NextYear).then_some(NEXT_YEAR);
    let said =
        if words.trim().is_empty() { Part::Said(t("staff-annual-text-none")) } else { Part::Words(words.clone()) };
    [Part::Heading(t(&format!("staff-annual-text-{}", which.code())), id), said]
}

fn said(Quoted { by, quote }: &Quoted) -> Said {
    Said {
        words: quote.words.expose().to_owned().into(),
        language: (quote.language != Language::English).then_some(quote.language.code()),
        by: t(&format!("staff-annual-by-{}", by.code())),
    }
}
