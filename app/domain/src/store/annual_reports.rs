//! Annual reports: one draft at most for a year, and every report that was made final.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::Entry;
use crate::id::{AnnualId, StaffId};
use crate::return903::CollectionYear;
use crate::sealed::{Sealed, WrappedKey};
use crate::store::Result;

/// A report to be kept.
#[derive(Debug, Clone)]
pub struct NewAnnual {
    /// Its id.
    pub id: AnnualId,
    /// About which year.
    pub year: CollectionYear,
    /// The version that this follows; 0 for a new one.
    pub follows: i64,
    /// What it says, sealed with the key of whoever writes it.
    pub body: Sealed,
    /// Who.
    pub by: StaffId,
    /// When.
    pub at: Moment,
    /// Whether it is final from now on.
    pub is_final: bool,
}

/// A report as kept.
#[derive(Debug, Clone)]
pub struct AnnualRow {
    /// Its id.
    pub id: AnnualId,
    /// Its version: higher with every saving.
    pub version: i64,
    /// What it says, sealed.
    pub body: Sealed,
    /// Who wrote last.
    pub by: StaffId,
    /// Their key.
    pub key: WrappedKey,
    /// When.
    pub saved_at: Moment,
    /// When it was made final.
    pub final_at: Option<Moment>,
}

/// Annual reports.
#[async_trait]
pub trait AnnualReports: Send + Sync + 'static {
    /// Keeps a draft, or makes it final. `false`, and nothing written, where it was saved or made final meanwhile, or
    /// where another draft of the year was begun.
    async fn save_annual(&self, report: &NewAnnual, entry: &Entry) -> Result<bool>;

    /// The reports of a year: the draft first, then what was made final, the newest first.
    async fn annual_reports(&self, year: CollectionYear) -> Result<Vec<AnnualRow>>;
}
