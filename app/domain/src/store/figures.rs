//! What figures are counted from.

use async_trait::async_trait;

use crate::Day;
use crate::figures::{FactKind, Facts, ReviewFact};
use crate::id::ReviewId;
use crate::store::Result;

/// Figures.
#[async_trait]
pub trait Figures: Send + Sync + 'static {
    /// What is counted from one day to another, both included, as it stands now and as of one instant: codes and days, for
    /// which no key is needed. Facts of other kinds than these are not read, and there are none of them.
    async fn figures(&self, from: Day, until: Day, kinds: &[FactKind]) -> Result<Facts>;

    /// The reviews of these facts alone, by their ids: at most `limit` of those that follow a review. A walk from one to
    /// the next gives each once that is there all the while.
    async fn counted_reviews(
        &self,
        from: Day,
        until: Day,
        after: Option<ReviewId>,
        limit: i64,
    ) -> Result<Vec<ReviewFact>>;
}
