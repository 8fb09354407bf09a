//! The annual report as a file that a printer prints and a screen reader reads: PDF/UA-1 (ISO 14289-1), made by typst.
//!
//! What it is: a template (`annual.typ`), what typst asks of the world around it ([`World`]), and [`annual`], which puts
//! both together. What it is not: words, figures, or a rule of what may be shown; all of that comes with the document.
//!
//! What was decided:
//!
//! - The document is data that the template reads (`document.json`), so that nothing somebody wrote is ever read as
//!   typst's own language.
//! - The file conforms or there is none: typst refuses what PDF/UA-1 does not allow. A sign that the typeface does not
//!   have would be such a thing; it becomes `□` ([`signs`]).
//! - Row headers are tags that typst has behind a flag (`a11y-extras`): without them a screen reader reads a cell
//!   without saying of what.
//! - Nothing is kept between two documents: typst's cache is emptied after each.
//! - One typeface, DejaVu Sans, comes with the program: it has the letters of most languages, and the machine's own
//!   typefaces would make another file of the same report.
//!
//! To print something else: another template beside `annual.typ`, and another function.

mod signs;
mod world;

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::Value;
use typst::comemo;
use typst::diag::SourceResult;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use world::World;

/// Why there is no file. It names a kind and nothing else: what typst says of a fault may quote the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotPrinted {
    /// The document could not be written as data.
    Data,
    /// The template could not be laid out with it.
    Layout,
    /// What was laid out is not allowed by PDF/UA-1.
    Standard,
}

impl fmt::Display for NotPrinted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Data => "the document could not be written as data",
            Self::Layout => "the document could not be laid out",
            Self::Standard => "the document does not conform to PDF/UA-1",
        })
    }
}

impl std::error::Error for NotPrinted {}

/// The annual report as a PDF/UA-1 file that says that it is of `day`. `report` is data with the fields of
/// `heard_app::staff::annual::document::Document`. The same report of the same day is the same file, byte for byte.
///
/// It takes a core for about a tenth of a second: call it where nothing waits.
///
/// # Errors
/// When the data has not these fields, and for what PDF/UA-1 does not allow.
pub fn annual(report: &impl Serialize, day: NaiveDate) -> Result<Vec<u8>, NotPrinted> {
    let data = serde_json::to_value(report).map_err(|_| NotPrinted::Data)?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|_| NotPrinted::Standard)?;
    let file = laid_out(data, day)
        .map_err(|_| NotPrinted::Layout)
        .and_then(|document| written(&document, day, standards).map_err(|_| NotPrinted::Standard));
    comemo::evict(0);
    file
}

fn laid_out(mut data: Value, day: NaiveDate) -> SourceResult<PagedDocument> {
    signs::replace(&mut data, world::faces());
    typst::compile(&World::new(include_str!("annual.typ"), &data, date(day))).output
}

fn written(document: &PagedDocument, day: NaiveDate, standards: PdfStandards) -> SourceResult<Vec<u8>> {
    let creator = Smart::Custom(Some("Heard".into()));
    let timestamp = date(day).map(Timestamp::new_utc);
    typst_pdf::pdf(document, &PdfOptions { creator, timestamp, standards, ..PdfOptions::default() })
}

fn date(day: NaiveDate) -> Option<Datetime> {
    let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Datetime::from_ymd_hms(day.year(), month, of_month, 0, 0, 0)
}

#[cfg(test)]
mod tests;
