//! Annual reports.

use heard_domain::audit::Entry;
use heard_domain::return903::CollectionYear;
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{AnnualRow, NewAnnual};

use super::Backend;
use super::sql::{Get as _, Put as _, all, sql};
use crate::failure::Result;

pub(super) async fn save_annual(db: &Backend, report: &NewAnnual, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let final_at = report.is_final.then_some(report.at);
    let statement = if report.follows == 0 {
        // Another draft of the year, or this one sent twice.
        sql("INSERT INTO annual_report (id, year, version, body, saved_by, saved_at, final_at)
             SELECT $1, $2, $3, $4, $5, $6, $7
             WHERE NOT EXISTS (SELECT 1 FROM annual_report WHERE id = $1 OR (year = $2 AND final_at IS NULL))")
    } else {
        sql("UPDATE annual_report SET version = $3, body = $4, saved_by = $5, saved_at = $6, final_at = $7
             WHERE id = $1 AND year = $2 AND version = $8 AND final_at IS NULL")
    };
    let statement = statement
        .put(&report.id)
        .put(&i64::from(report.year.number()))
        .put(&(report.follows + 1))
        .put(&report.body)
        .put(&report.by)
        .put(&report.at)
        .put(&final_at);
    let statement = if report.follows == 0 { statement } else { statement.put(&report.follows) };
    let done = statement.execute(&mut *tx).await?;
    db.finish_if(done.rows_affected() == 1, tx, entry).await
}

pub(super) async fn annual_reports(db: &Backend, year: CollectionYear) -> Result<Vec<AnnualRow>> {
    let rows = sql("SELECT r.id, r.version, r.body, r.saved_by, r.saved_at, r.final_at, s.wrapped_key
         FROM annual_report r JOIN staff s ON s.id = r.saved_by WHERE r.year = $1
         ORDER BY CASE WHEN r.final_at IS NULL THEN 0 ELSE 1 END, r.final_at DESC, r.id")
    .put(&i64::from(year.number()))
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| {
        let by = row.value("saved_by")?;
        Ok(AnnualRow {
            id: row.value("id")?,
            version: row.value("version")?,
            body: row.value("body")?,
            by,
            key: WrappedKey { owner: Owner::Staff(by), bytes: row.value("wrapped_key")? },
            saved_at: row.value("saved_at")?,
            final_at: row.value("final_at")?,
        })
    })
}
