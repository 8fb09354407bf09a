//! Views: what was sent, and who may have it.

use async_trait::async_trait;

use crate::Moment;
use crate::audit::Entry;
use crate::id::{ChildId, ReviewId, SecretId, StaffId, ViewsId};
use crate::people::Band;
use crate::purpose::Purpose;
use crate::sealed::{Sealed, WrappedKey};
use crate::store::{ReplyRow, Result};
use crate::voice::Voice;

/// Views without their words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewsRow {
    /// Their id.
    pub id: ViewsId,
    /// Whose.
    pub child: ChildId,
    /// For which review.
    pub review: ReviewId,
    /// Whose voice.
    pub voice: Voice,
    /// What they are for.
    pub purpose: Purpose,
    /// The views after which the child added these alone.
    pub follows: Option<ViewsId>,
    /// The form they were given with.
    pub form: String,
    /// Its version.
    pub form_version: u32,
    /// Its style.
    pub band: Band,
    /// The language they were given in.
    pub language: String,
    /// The worker who sent them.
    pub author: Option<StaffId>,
    /// When.
    pub sent_at: Moment,
    /// When an IRO first opened them.
    pub read_at: Option<Moment>,
    /// When they were confirmed to be the child's own.
    pub confirmed_at: Option<Moment>,
    /// Whether something unsafe was told in them.
    pub urgent: bool,
}

/// Views with their words, sealed.
#[derive(Debug, Clone)]
pub struct ViewsSealed {
    /// All but the words.
    pub row: ViewsRow,
    /// Helper and answers, sealed.
    pub body: Sealed,
    /// What joined them, each sealed by itself, in order.
    pub parts: Vec<Sealed>,
    /// The child's key.
    pub key: WrappedKey,
}

/// Views that were sent.
#[async_trait]
pub trait Views: Send + Sync + 'static {
    /// These views with the key that opens them; and the first reading by an IRO is noted, and told to a child who
    /// can see it and wants to be told.
    async fn read_views(&self, views: ViewsId, entry: &Entry) -> Result<Option<ViewsSealed>>;

    /// Every set of views that the child may read back, without their words, newest first, with every answer to single
    /// things said in them; none before the secret is confirmed.
    async fn own_sendings(
        &self,
        child: ChildId,
        secret: SecretId,
        entry: &Entry,
    ) -> Result<(Vec<ViewsRow>, Vec<ReplyRow>)>;

    /// Of each set of views that an IRO has read, who read it first.
    async fn first_readers(&self, child: ChildId) -> Result<Vec<(ViewsId, StaffId)>>;

    /// The same with their words; none where the child's own words are not shown back.
    async fn read_own_views(
        &self,
        child: ChildId,
        secret: SecretId,
        entry: &Entry,
    ) -> Result<(Vec<ViewsSealed>, Vec<ReplyRow>)>;

    /// The views that this worker sent for this child, with their words and what was answered to them: an advocate's
    /// own, newest first.
    async fn read_views_by(
        &self,
        worker: StaffId,
        child: ChildId,
        entry: &Entry,
    ) -> Result<(Vec<ViewsSealed>, Vec<ReplyRow>)>;

    /// The views that this worker sent for this child (an advocate's own), without their words.
    async fn views_by(&self, worker: StaffId, child: ChildId) -> Result<Vec<ViewsRow>>;

    /// Says that the IRO checked with the child that these views are theirs.
    async fn confirm_views(&self, views: ViewsId, at: Moment, entry: &Entry) -> Result<()>;
}
