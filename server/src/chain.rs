//! A child's own drafts that are not sent, opened, and which of them follow which.
//!
//! What it is: what going on, locking, checking and sending ask before they do anything. What it is not: the rules of
//! what may be shown and how it is sent, which are [`heard_domain::going_on`].

use heard_domain::documents::DraftBody;
use heard_domain::going_on::Part;
use heard_domain::id::{ChildId, DraftId};
use heard_domain::purpose::Purpose;
use heard_domain::store::DraftRow;

use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// One draft.
#[derive(Debug, Clone)]
pub struct Link {
    /// As stored.
    pub row: DraftRow,
    /// What it says.
    pub body: DraftBody,
}

impl Link {
    /// As it is sent.
    #[must_use]
    pub fn part(&self) -> Part {
        Part { body: self.body.clone(), written_at: self.row.written_at }
    }
}

/// Every draft of a child's own.
pub struct Chains(Vec<Link>);

impl Chains {
    /// Reads them. One that does not open is left where it is, and said in the log: it must not keep the others back.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn load(app: &App, key: &DataKey, child: ChildId) -> Result<Self, Stop> {
        Ok(Self::opened(key, app.store.own_drafts(child).await?))
    }

    /// Reads one of them with all that it follows, and no other.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn before(app: &App, key: &DataKey, draft: DraftId) -> Result<Self, Stop> {
        Ok(Self::opened(key, app.store.draft_chain(draft).await?))
    }

    fn opened(key: &DataKey, rows: Vec<DraftRow>) -> Self {
        let open = |row: DraftRow| match key.open(places::draft_body(row.id), &row.body) {
            Ok(body) => Some(Link { row, body }),
            Err(_) => {
                tracing::error!(event = "seal_broken", draft = %row.id, "a draft did not open");
                None
            }
        };
        Self(rows.into_iter().filter_map(open).collect())
    }

    /// The end of the chain for a purpose, to go on from: what was touched last of those that none follows, one with
    /// words before one without.
    #[must_use]
    pub fn end(&self, purpose: Purpose) -> Option<&Link> {
        let is_for = |link: &&Link| link.body.sheet.form().is_some_and(|form| form.purpose == purpose);
        let followed = |link: &Link| self.0.iter().any(|other| other.row.follows == Some(link.row.id));
        let ends: Vec<_> = self.0.iter().filter(is_for).filter(|link| !followed(link)).collect();
        let says = |link: &&&Link| self.back_from(link.row.id).iter().any(|link| link.body.holds_anything());
        ends.iter().find(says).or_else(|| ends.first()).copied()
    }

    /// A draft with those that it follows, oldest first; nothing when it is not there.
    #[must_use]
    pub fn back_from(&self, draft: DraftId) -> Vec<&Link> {
        let (mut found, mut next) = (Vec::<&Link>::new(), Some(draft));
        // A draft follows one that was there before it, so that it never comes round; the count makes sure.
        while let Some(link) = next.and_then(|id| self.0.iter().find(|link| link.row.id == id))
            && found.len() < self.0.len()
        {
            next = link.row.follows;
            found.push(link);
        }
        found.reverse();
        found
    }

    /// The same, taken out.
    #[must_use]
    pub fn into_back_from(self, draft: DraftId) -> Vec<Link> {
        self.back_from(draft).into_iter().cloned().collect()
    }

    /// The newest draft of a chain that says anything, if it is locked: only that one can be seen again.
    #[must_use]
    pub fn locked(&self, purpose: Purpose) -> Option<&Link> {
        let chain = self.back_from(self.end(purpose)?.row.id);
        chain.into_iter().rev().find(|link| link.body.holds_anything()).filter(|link| link.row.locked)
    }
}
