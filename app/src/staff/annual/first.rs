//! The first page: for children in care. What is hidden is left out, and that it is, is said.

use heard_domain::annual::{Figures, first_page};
use heard_domain::return903::CollectionYear;
use serde::Serialize;

use crate::args;
use crate::key;
use crate::staff::figures::wording::grouped;
use crate::text::{Text, day, t, tr};

/// The first page.
#[derive(Debug, Clone, Serialize)]
pub struct First {
    /// Its heading.
    pub title: Text,
    /// What it is.
    pub said: [Text; 2],
    /// What is told, a line each.
    pub lines: Vec<Text>,
    /// That something is left out.
    pub left_out: Option<Text>,
    /// The way to what is promised.
    pub next: Text,
}

/// The first page of a year.
pub(super) fn first(year: CollectionYear, figures: &Figures) -> First {
    let page = first_page(figures);
    let numbers =
        [(key!("staff-annual-child-in-care"), page.children), (key!("staff-annual-child-reviews"), page.reviews)];
    // Each rate says something else.
    let took_part = format!("staff-annual-child-took-part-{}", figures.headline.code());
    let parts = [
        (key!("staff-annual-child-in-time"), page.in_time),
        (&*took_part, page.took_part),
        (key!("staff-annual-child-alone"), page.alone),
        (key!("staff-annual-child-answered"), page.answered),
        (key!("staff-annual-child-kept"), page.kept),
    ];
    let left_out = numbers.iter().any(|(_, number)| number.is_none()) || parts.iter().any(|(_, part)| part.is_none());
    let numbers = numbers.into_iter().filter_map(|(key, number)| Some(tr(key, args! { "count" => grouped(number?) })));
    let parts =
        parts.into_iter().filter_map(|(key, part)| Some(tr(key, args! { "part" => part?.of_a_hundred().to_string() })));
    let span = args! { "from" => day(year.first()), "to" => day(year.last()) };
    First {
        title: t("staff-annual-child-title"),
        said: [tr("staff-annual-child-what", span), t("staff-annual-child-words")],
        lines: numbers.chain(parts).collect(),
        left_out: left_out.then(|| t("staff-annual-child-left-out")),
        next: t("staff-annual-child-next"),
    }
}
