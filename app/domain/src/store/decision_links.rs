//! The decisions of a review, sent by link to those who must carry them out, and what they say to them.

use async_trait::async_trait;

use crate::agreeing::Recipient;
use crate::audit::Entry;
use crate::id::{ChildId, DecisionAnswerId, DecisionLinkId, ReviewId, StaffId};
use crate::promise::Promise;
use crate::sealed::{Sealed, WrappedKey};
use crate::store::{Result, Tried};
use crate::{Day, Moment};

/// A link to be made.
#[derive(Debug, Clone)]
pub struct NewDecisionLink {
    /// Its id.
    pub id: DecisionLinkId,
    /// For whom.
    pub recipient: Recipient,
    /// Who that is: `PersonAround` as known then, sealed.
    pub person: Sealed,
    /// SHA-256 of what the link carries.
    pub token: [u8; 32],
}

/// The decisions of a review, to be sent.
#[derive(Debug, Clone)]
pub struct SendDecisions {
    /// Of which review.
    pub review: ReviewId,
    /// Of which child.
    pub child: ChildId,
    /// To whom.
    pub links: Vec<NewDecisionLink>,
    /// On which day, in England.
    pub on: Day,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: Moment,
    /// When the links end.
    pub until: Moment,
}

/// A link that was sent, with what was said by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionLinkRow {
    /// Its id.
    pub id: DecisionLinkId,
    /// Of which review.
    pub review: ReviewId,
    /// Of which child.
    pub child: ChildId,
    /// For whom.
    pub recipient: Recipient,
    /// Who that is: `PersonAround` as known then, sealed.
    pub person: Sealed,
    /// When the IRO sent it.
    pub made_at: Moment,
    /// When it ends by itself.
    pub until: Moment,
    /// When it was ended, by the IRO or because the decisions were sent anew.
    pub ended_at: Option<Moment>,
    /// When the mail server took the mail.
    pub mailed_at: Option<Moment>,
    /// When the mail was given up.
    pub gave_up_at: Option<Moment>,
    /// When it was opened first, by somebody or by what looks at links in mails.
    pub opened_at: Option<Moment>,
    /// What was said by it, in order.
    pub answers: Vec<DecisionAnswer>,
}

impl DecisionLinkRow {
    /// Whether it opens the decisions.
    #[must_use]
    pub fn is_open(&self, now: Moment) -> bool {
        self.ended_at.is_none() && now < self.until
    }
}

/// What somebody said to the decisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionAnswer {
    /// Its id.
    pub id: DecisionAnswerId,
    /// `Words`, sealed; `None` for "agreed".
    pub words: Option<Sealed>,
    /// When.
    pub at: Moment,
}

/// Whose decisions a link opens, before they are read.
#[derive(Debug, Clone)]
pub struct OpenLink {
    /// The link.
    pub id: DecisionLinkId,
    /// The child.
    pub child: ChildId,
    /// The child's key.
    pub key: WrappedKey,
}

/// What a link shows.
#[derive(Debug, Clone)]
pub struct LinkedDecisions {
    /// The link.
    pub link: DecisionLinkRow,
    /// The day on which the review was held.
    pub held_on: Option<Day>,
    /// Names and details of the child, sealed.
    pub identity: Sealed,
    /// The decisions of the review.
    pub decisions: Vec<Promise>,
}

/// A mail with a link, taken to be sent.
#[derive(Debug, Clone)]
pub struct DecisionMail {
    /// With which link.
    pub link: DecisionLinkId,
    /// About which child.
    pub child: ChildId,
    /// The child's key.
    pub key: WrappedKey,
    /// To whom: `PersonAround`, sealed.
    pub person: Sealed,
    /// When the link ends.
    pub until: Moment,
    /// How often sending was tried, this time included.
    pub tries: u32,
}

/// What became of a mail with a link, for whoever sees that messages go: nobody's name and no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecisionMailRow {
    /// For whom.
    pub recipient: Recipient,
    /// When the IRO sent it.
    pub made_at: Moment,
    /// When its link ends by itself.
    pub until: Moment,
    /// When the link was ended before.
    pub ended_at: Option<Moment>,
    /// How often sending was tried.
    pub tries: u32,
    /// When the mail server took it.
    pub mailed_at: Option<Moment>,
    /// When it was given up.
    pub gave_up_at: Option<Moment>,
}

/// Decisions sent by link.
#[async_trait]
pub trait DecisionLinks: Send + Sync + 'static {
    /// Makes the links, whose mails wait to be sent; every earlier link of the review ends, and the clock of its
    /// decisions stops on that day unless a day was said before. `false`, and nothing changed, for a review that is not
    /// the child's or not held.
    async fn send_decisions(&self, sent: &SendDecisions, entry: &Entry) -> Result<bool>;

    /// Every link of a child with what was said by it, newest first.
    async fn decision_links(&self, child: ChildId) -> Result<Vec<DecisionLinkRow>>;

    /// The link that carries the secret with this SHA-256, while it opens something.
    async fn decision_link(&self, token: &[u8; 32], now: Moment) -> Result<Option<OpenLink>>;

    /// What a link shows, while it opens something; notes when it was opened first.
    async fn read_decision_link(
        &self,
        link: DecisionLinkId,
        now: Moment,
        entry: &Entry,
    ) -> Result<Option<LinkedDecisions>>;

    /// Keeps what was said by a link beside what was said before. `false`, and nothing kept, when it opens nothing any
    /// more.
    async fn answer_decisions(&self, link: DecisionLinkId, answer: &DecisionAnswer, entry: &Entry) -> Result<bool>;

    /// Ends a link of a review; its mail goes no more. `false` when it is none of the review, or was ended.
    async fn end_decision_link(
        &self,
        review: ReviewId,
        link: DecisionLinkId,
        at: Moment,
        entry: &Entry,
    ) -> Result<bool>;

    /// Takes at most `limit` mails that may go now and whose links open something; nobody else takes them before
    /// `until`.
    async fn claim_decision_mails(&self, now: Moment, until: Moment, limit: i64) -> Result<Vec<DecisionMail>>;

    /// What became of the newest mails of all children, at most `limit`, newest first.
    async fn decision_mails(&self, limit: i64) -> Result<Vec<DecisionMailRow>>;

    /// Says what became of a mail as it was taken. Changes nothing once it was taken again meanwhile.
    async fn tried_decision_mail(&self, taken: &DecisionMail, tried: Tried, at: Moment) -> Result<()>;
}
