//! Who may do what to which child: asked in this one place, from the database, on every request. The rule is
//! [`heard_domain::policy`]; the answer to "no" is the same as for a child who does not exist.
//!
//! Nobody opens a key but this room, the session's ([`crate::session`]) and the outbox ([`crate::outbox`]), so that
//! whoever holds one has asked: `.ci/grep` sees to it. To add a way to a child's words: a function here that asks
//! before it opens.

mod facts;
mod keys;
mod links;
mod policy;

pub use facts::{annual_report, child_details, contact, quote, staff_details, staff_key, staff_photo, staff_profile};
pub use links::allow_link;
pub(crate) use policy::Come;
pub use policy::Policy;

use heard_domain::english_time;
use heard_domain::hello;
use heard_domain::id::{ChildId, MatterId, ReviewId, StaffId};
use heard_domain::people::{Invitee, Role};
use heard_domain::policy::{Task, has_left_care, may, may_say_goodbye};
use heard_domain::store::{ChildFile, FoundDraft, MatterRow, SessionKind};

use crate::children::{child_now, file};
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

/// Lets a worker see to a review ([`Task::Review`]), and gives its child with the child's key.
///
/// # Errors
/// [`Stop::NotFound`] when they may not, and when there is no such review.
pub async fn allow_review(app: &App, worker: &Working, review: ReviewId) -> Result<(ChildId, DataKey), Stop> {
    let child = app.store.review(review).await?.ok_or(Stop::NotFound)?.child;
    let key = allow(app, worker, child, Task::Review).await?;
    Ok((child, key))
}

/// What whoever has a matter on their desk does for its child.
pub(crate) const fn desk_task(role: Role) -> Task {
    match role {
        Role::Iro => Task::Review,
        _ => Task::SettleForManager,
    }
}

/// Lets a worker do with a matter what its desk does ([`MatterRow::is_for`]), and gives the matter with the child's
/// key.
///
/// # Errors
/// [`Stop::NotFound`] when it is on somebody else's desk, and when there is no such matter.
pub async fn allow_matter(app: &App, worker: &Working, matter: MatterId) -> Result<(MatterRow, DataKey), Stop> {
    let row = app.store.matter(matter).await?.ok_or(Stop::NotFound)?;
    if !row.is_for(worker.role, english_time::day(app.clock.now())) {
        return Err(Stop::NotFound);
    }
    let key = allow(app, worker, row.child, desk_task(worker.role)).await?;
    Ok((row, key))
}

/// Lets an IRO who left a child lately, or whose child has left care, say goodbye: gives the child's file and key.
///
/// # Errors
/// [`Stop::NotFound`] for a child whom this worker did not leave, or left too long ago.
pub async fn allow_goodbye(app: &App, worker: &Working, child: ChildId) -> Result<(ChildFile, DataKey), Stop> {
    let standing = app.store.standing(worker.staff, child).await?.ok_or(Stop::NotFound)?;
    let (file, now) = (file(app, child).await?, app.clock.now());
    let may = if standing.allocated {
        has_left_care(file.left_care_on, english_time::day(now))
    } else {
        may_say_goodbye(standing.left_at, now)
    };
    if !may || standing.role != Role::Iro {
        return Err(Stop::NotFound);
    }
    let key = app.vault.open_key(&standing.key)?;
    Ok((file, key))
}

/// The child whom a session is about: a child's own, or the one whom somebody writes for who holds the child's
/// invitation or is allocated to them.
///
/// # Errors
/// [`Stop::NotFound`] for carers and parents, for a worker who writes for nobody, and for one whose child it is no
/// more.
pub async fn whom_about(app: &App, session: &SessionKind) -> Result<ChildId, Stop> {
    match *session {
        SessionKind::Writer { child, invitee: Invitee::Child, .. } | SessionKind::Child { child, .. } => Ok(child),
        SessionKind::Staff { staff, writing_for: Some(child), .. } => {
            let standing = covering::standing(app, staff, child).await?.filter(|standing| standing.allocated);
            standing.map(|_| child).ok_or(Stop::NotFound)
        }
        SessionKind::Writer { .. } | SessionKind::Staff { .. } | SessionKind::HalfStaff { .. } => Err(Stop::NotFound),
    }
}

/// Lets a child, and whoever writes for them, hear the hello of the child's own IRO ([`hello::is_heard`]): gives its
/// sound.
///
/// # Errors
/// [`Stop::NotFound`] for anybody else's, and when there is none.
pub async fn allow_hello(app: &App, session: &SessionKind, of: StaffId) -> Result<Vec<u8>, Stop> {
    let child = whom_about(app, session).await?;
    if !hello::is_heard(child_now(app, child).await?.iro, of) {
        return Err(Stop::NotFound);
    }
    own_hello(app, of).await
}

/// Gives a worker the sound of their own hello.
///
/// # Errors
/// [`Stop::NotFound`] when there is none.
pub async fn own_hello(app: &App, worker: StaffId) -> Result<Vec<u8>, Stop> {
    let (sealed, key) = app.store.hello(worker).await?.ok_or(Stop::NotFound)?;
    Ok(facts::staff_hello(app, worker, &key, &sealed)?)
}

/// Lets whoever holds the page of a sending send its draft, in whichever session that was begun. `None` for a worker's
/// draft, for one of a carer or parent whose invitation was taken back, and for another child's than the page says it
/// is for.
///
/// # Errors
/// When the key does not open.
pub fn allow_sending(app: &App, found: &FoundDraft, child: Option<ChildId>) -> Result<Option<DataKey>, Stop> {
    let theirs = child.is_none_or(|child| child == found.row.child);
    if found.row.author.is_some() || found.invitee.is_none() || !theirs {
        return Ok(None);
    }
    Ok(Some(app.vault.open_key(&found.key)?))
}
