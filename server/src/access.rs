//! Who may do what to which child: asked in this one place, from the database, on every request. The rule is
//! [`heard_domain::policy`]; the answer to "no" is the same as for a child who does not exist.

use heard_domain::id::{ChildId, MatterId};
use heard_domain::london;
use heard_domain::people::Role;
use heard_domain::policy::{Task, may};
use heard_domain::store::MatterRow;

use crate::covering;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::DataKey;

/// Lets a worker do a task for a child, and gives the child's key.
///
/// # Errors
/// [`Stop::NotFound`] when they may not, and when there is no such child.
pub async fn allow(app: &App, worker: &Working, child: ChildId, task: Task) -> Result<DataKey, Stop> {
    let standing = covering::standing(app, worker.staff, child).await?;
    let standing = standing.filter(|standing| may(standing.role, standing.allocated, task)).ok_or(Stop::NotFound)?;
    Ok(app.vault.open_key(&standing.key)?)
}

/// Lets a worker do with a matter what its desk does ([`MatterRow::is_for`]), and gives the matter with the child's key.
///
/// # Errors
/// [`Stop::NotFound`] when it is on somebody else's desk, and when there is no such matter.
pub async fn allow_matter(app: &App, worker: &Working, matter: MatterId) -> Result<(MatterRow, DataKey), Stop> {
    let row = app.store.matter(matter).await?.ok_or(Stop::NotFound)?;
    if !row.is_for(worker.role, london::day(app.clock.now())) {
        return Err(Stop::NotFound);
    }
    let task = if worker.role == Role::Iro { Task::Review } else { Task::SettleForManager };
    let key = allow(app, worker, row.child, task).await?;
    Ok((row, key))
}
