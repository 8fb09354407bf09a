//! What was sent for a child within the hour, opened where another sending joins it ([`heard_domain::joining`]).

use heard_domain::documents::{ConcernText, ViewsBody};
use heard_domain::id::{ConcernId, ViewsId};
use heard_domain::joining::{Joining, Likeness};
use heard_domain::store::{Joinable, Joins};

use crate::opened;
use crate::sending::Sender;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// A set that another sending joins.
pub struct Set {
    /// Which.
    pub id: ViewsId,
    /// As it was read; storage keeps nothing unsafe when it changed since.
    pub joins: Joins,
    /// What was told as unsafe in it.
    pub concern: Option<(ConcernId, ConcernText)>,
}

/// The set that a sending joins, if it does not stand by itself. A worker's joins nothing. The newest that may do is
/// opened, and the ones before it only while somebody else helped with each.
///
/// # Errors
/// When storage fails.
pub async fn joined(app: &App, sender: &Sender<'_>, like: Likeness) -> Result<Option<Set>, Stop> {
    if sender.author.is_some() {
        return Ok(None);
    }
    let joining = Joining::now(sender.child, like, app.config.council.sendings_an_hour, app.clock.now());
    for passed in 0.. {
        let Some(found) = app.store.joinable(&joining, passed).await? else { break };
        let set = open(sender, found, &joining.like);
        if set.is_some() {
            return Ok(set);
        }
    }
    Ok(None)
}

/// One with which somebody else helped is joined by nothing of this; one that does not open, or whose concern does not,
/// by nothing at all.
fn open(sender: &Sender<'_>, found: Joinable, like: &Likeness) -> Option<Set> {
    let Joinable { id, joins, body, concern } = found;
    let body: ViewsBody = opened::line(sender.key.open(places::views_body(id), &body), "views", id)?;
    if body.helper != like.helper {
        return None;
    }
    let concern = match concern {
        Some(told) => {
            let text = sender.key.open(places::concern_body(told.id), &told.body);
            Some((told.id, opened::line(text, "concern", told.id)?))
        }
        None => None,
    };
    Some(Set { id, joins, concern })
}
