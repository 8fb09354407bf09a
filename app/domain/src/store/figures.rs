//! What figures are counted from.

use async_trait::async_trait;

use crate::Day;
use crate::figures::Facts;
use crate::store::Result;

/// Figures.
#[async_trait]
pub trait Figures: Send + Sync + 'static {
    /// Everything that is counted from one day to another, both included, as it stands now and as of one instant: codes
    /// and days, for which no key is needed.
    async fn figures(&self, from: Day, until: Day) -> Result<Facts>;
}
