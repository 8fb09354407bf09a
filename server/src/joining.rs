//! What was sent for a child within the hour, opened where another sending joins it ([`heard_domain::joining`]).

use heard_domain::documents::{ConcernText, ViewsBody};
use heard_domain::id::{ConcernId, ViewsId};
use heard_domain::joining::{Likeness, Recent, counts_from, joins};
use heard_domain::store::SentLately;

use crate::opened;
use crate::sending::Sender;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// A set that another sending joins.
pub struct Set {
    /// Which.
    pub id: ViewsId,
    /// As it was read; storage keeps nothing when it changed since.
    pub version: i64,
    /// What it says.
    pub body: ViewsBody,
    /// What was told as unsafe in it.
    pub concern: Option<(ConcernId, ConcernText)>,
}

/// Every set of the hour; none while there are fewer than the council's limit.
pub struct Lately {
    limit: usize,
    recent: Vec<Recent>,
    sets: Vec<Set>,
}

impl Lately {
    /// Reads them. A worker's sendings join nothing.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn load(app: &App, sender: &Sender<'_>) -> Result<Self, Stop> {
        let limit = app.config.council.sendings_an_hour;
        let mut lately = Self { limit, recent: Vec::new(), sets: Vec::new() };
        if sender.author.is_some() {
            return Ok(lately);
        }
        let rows = app.store.sent_lately(sender.child, counts_from(app.clock.now())).await?;
        if rows.len() < limit {
            return Ok(lately);
        }
        for row in rows {
            let SentLately { row, version, body, concern, closed } = row;
            let size = body.0.len();
            // One that does not open is counted, and joined by nothing.
            let body = opened::line(sender.key.open::<ViewsBody>(places::views_body(row.id), &body), "views", row.id);
            let concern = concern.map(|told| {
                let text = sender.key.open::<ConcernText>(places::concern_body(told.id), &told.body);
                opened::line(text, "concern", told.id).map(|text| (told.id, text))
            });
            let whole = body.is_some() && concern.as_ref().is_none_or(Option::is_some);
            let helper = body.as_ref().and_then(|body| body.helper.clone());
            let like = Likeness {
                review: row.review,
                purpose: row.purpose,
                band: row.band,
                voice: row.voice,
                helper,
                confirmed: row.confirmed_at.is_some(),
            };
            lately.recent.push(Recent { id: row.id, like, size, closed: closed || !whole });
            let concern = concern.flatten();
            lately.sets.extend(body.map(|body| Set { id: row.id, version, body, concern }));
        }
        Ok(lately)
    }

    /// The set that a sending joins, if it does not stand by itself.
    #[must_use]
    pub fn joined(&self, sent: &Likeness) -> Option<&Set> {
        let found = joins(&self.recent, self.limit, sent)?.id;
        self.sets.iter().find(|set| set.id == found)
    }
}
