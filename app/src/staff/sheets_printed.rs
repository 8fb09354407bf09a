//! The sheets or booklets of a week as one document, a child a sheet: each begins on a page of its own, and what is
//! folded has its empty inside behind it, so that no printer that turns paper over puts two children on one sheet.

use leptos::prelude::*;

use super::booklet::{self, BookletPage, Place};
use super::invitation::{self, SheetPage};
use crate::args;
use crate::components::Notice;
use crate::paths;
use crate::shell::PrintShell;
use crate::text::{Text, t, tr};

/// What is printed, one for each child.
#[derive(Debug, Clone)]
pub enum Papers {
    /// Invitations, folded once.
    Sheets(Vec<SheetPage>),
    /// Booklets for a pen, all in one language, with its code.
    Booklets(Vec<BookletPage>, &'static str),
}

/// The sheets of a week.
#[derive(Debug, Clone)]
pub struct PrintedPage {
    /// Where the week is chosen.
    pub back: String,
    /// What is printed.
    pub papers: Papers,
    /// What children are called whose code cannot be shown any more.
    pub gone: Vec<Text>,
}

/// The sheets of a week.
#[component]
pub fn PrintedSheets(
    /// What it shows.
    page: PrintedPage,
) -> impl IntoView {
    let PrintedPage { back, papers, gone } = page;
    let gone: Vec<_> = gone
        .into_iter()
        .map(|name| view! { <p>{tr("staff-sheets-gone", args! { "name" => name.to_string() })}</p> })
        .collect();
    let gone = (!gone.is_empty()).then(|| {
        view! {
            <div class="no-print" lang="en">
                <Notice>{gone}</Notice>
            </div>
        }
    });
    let (notice, each, papers) = match papers {
        Papers::Sheets(sheets) => (t("staff-sheets-print"), None, folded(sheets).into_any()),
        Papers::Booklets(booklets, language) => {
            (t("staff-sheets-print-booklets"), Some(alone(&booklets, language)), for_pens(&booklets).into_any())
        }
    };
    view! {
        <PrintShell title=t("staff-sheets-title") notice=notice back=back>
            <h1 class="no-print" lang="en">
                {t("staff-sheets-title")}
            </h1>
            {gone}
            {each}
            {papers}
        </PrintShell>
    }
}

/// The sheets, between each two the empty inside of the first.
fn folded(sheets: Vec<SheetPage>) -> Vec<impl IntoView> {
    let last = sheets.len().saturating_sub(1);
    let sheet = |(place, page): (usize, SheetPage)| {
        let inside = (place < last).then(booklet::page_end);
        view! {
            {invitation::childs(&page)}
            {inside}
        }
    };
    sheets.into_iter().enumerate().map(sheet).collect()
}

/// The booklets, each but the last with the end of its page.
fn for_pens(booklets: &[BookletPage]) -> Vec<impl IntoView + use<>> {
    let last = booklets.len().saturating_sub(1);
    let one = |(place, page): (usize, &BookletPage)| {
        booklet::article(page, if place < last { Place::Among } else { Place::Last })
    };
    booklets.iter().enumerate().map(one).collect()
}

/// The way to each booklet by itself: several of them cannot be folded as one.
fn alone(booklets: &[BookletPage], language: &'static str) -> impl IntoView + use<> {
    let link = |page: &BookletPage| {
        let address = paths::staff::Booklet { child: page.child }.href();
        let href = format!("{address}?{}={language}", crate::fields::PRINTED_IN);
        view! { <li><a href=href>{tr("staff-sheets-alone", args! { "name" => page.called.to_string() })}</a></li> }
    };
    let links: Vec<_> = booklets.iter().map(link).collect();
    view! { <ul class="no-print" lang="en">{links}</ul> }
}
