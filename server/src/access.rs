//! Who may do what to which child: asked in this one place, from the database, on every request. The rule is
//! [`heard_domain::policy`]; the answer to "no" is the same as for a child who does not exist.

use heard_domain::id::ChildId;
use heard_domain::policy::{Task, may};

use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::DataKey;

/// Lets a worker do a task for a child, and gives the child's key.
///
/// # Errors
/// [`Stop::NotFound`] when they may not, and when there is no such child.
pub async fn allow(app: &App, worker: &Working, child: ChildId, task: Task) -> Result<DataKey, Stop> {
    let standing = app.store.standing(worker.staff, child).await?;
    let standing = standing.filter(|standing| may(standing.role, standing.allocated, task)).ok_or(Stop::NotFound)?;
    Ok(app.vault.open_key(&standing.key)?)
}
