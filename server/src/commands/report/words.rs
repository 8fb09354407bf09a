//! R22: what a manager wrote in the annual reports, a row each collection year: what went well, what has to change, what
//! is promised. A draft is not published, and so is not here.

use std::iter::successors;

use heard_domain::Day;
use heard_domain::annual::Text;
use heard_domain::figures::{Cell, Range, Row};
use heard_domain::return903::CollectionYear;
use heard_domain::store::Store;

use crate::access::annual_report;
use crate::boot::Failed;
use crate::vault::Vault;

/// The rows, from the newest final report of each year that the days touch; an empty one of these days where there is
/// none, for the council to fill in.
pub(super) async fn rows(store: &dyn Store, vault: &Vault, range: Range) -> Result<Vec<Row>, Failed> {
    let back = successors(CollectionYear::of(range.until()), |year| year.before());
    let mut years: Vec<CollectionYear> = back.take_while(|year| year.last() >= range.from()).collect();
    years.reverse();
    let mut rows = Vec::new();
    for year in years {
        let reports = store.annual_reports(year).await?;
        let Some(newest) = reports.iter().find(|report| report.final_at.is_some()) else { continue };
        let report = annual_report(vault, newest)
            .map_err(|_| Failed(format!("the annual report of {} does not open with these keys", year.number())))?;
        rows.push(row(year.first(), year.last(), |text| Cell::Text(report.written.text(text).expose().to_owned())));
    }
    if rows.is_empty() {
        rows.push(row(range.from(), range.until(), |_| Cell::Empty));
    }
    Ok(rows)
}

fn row(from: Day, until: Day, cell: impl FnMut(Text) -> Cell) -> Row {
    let period = format!("{from} to {until}");
    let cells = [Cell::Text(period.clone())].into_iter().chain(Text::ALL.into_iter().map(cell)).collect();
    Row { key: period, cells }
}
