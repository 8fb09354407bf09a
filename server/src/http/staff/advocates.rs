//! A child's advocates: given by the IRO on the child's page, by the manager where the child asked for one.

use heard_app::fields;
use heard_app::staff::advocates::{AdvocateLine, Advocates};
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::Role;
use heard_domain::store::{ChildFile, NewAllocation, StaffRow};

use super::people;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// Those of a child and those who could be, by name.
pub(super) async fn of(app: &App, file: &ChildFile, called: &str, can_ask: bool) -> Result<Advocates, Stop> {
    let mut shown = Advocates { called: called.to_owned().into(), can_ask, ..Advocates::default() };
    for row in app.store.all_staff().await?.iter().filter(|row| row.role == Role::Advocate) {
        let name = people::details(app, row)?.name.into_inner().into();
        if file.advocates.contains(&row.id) {
            let asked_at = file.asked.iter().find(|(id, _)| *id == row.id).map(|(_, at)| *at);
            shown.allocated.push(AdvocateLine { id: row.id, name, asked_at });
        } else if is_at_work(row) {
            shown.others.push((row.id, name));
        }
    }
    shown.allocated.sort_by(|one, other| one.name.cmp(&other.name));
    shown.others.sort_by(|(_, one), (_, other)| one.cmp(other));
    Ok(shown)
}

const fn is_at_work(row: &StaffRow) -> bool {
    row.disabled_at.is_none()
}

/// Gives the child the advocate that was chosen; giving one twice changes nothing but the log.
///
/// # Errors
/// [`Stop::BadRequest`] for somebody who is no advocate.
pub(super) async fn allocate(
    app: &App,
    working: &Working,
    child: ChildId,
    posted: &Posted,
) -> Result<Result<(), Trouble>, Stop> {
    if posted.get(fields::NEW_ADVOCATE).is_empty() {
        return Ok(Err(Trouble::new(fields::NEW_ADVOCATE, Problem::NotChosen)));
    }
    let worker: StaffId = posted.parse(fields::NEW_ADVOCATE)?;
    let row = app.store.staff(&[worker]).await?.pop();
    if !row.is_some_and(|row| row.role == Role::Advocate && is_at_work(&row)) {
        return Err(Stop::BadRequest);
    }
    let entry = working.entry(app, child, Action::AllocatedAdvocate, ObjectKind::Staff, worker.as_bytes());
    let allocation = NewAllocation { child, worker, role: Role::Advocate, from: app.clock.now() };
    Ok(Ok(app.store.allocate(&allocation, &entry).await?))
}

/// Ends it.
///
/// # Errors
/// [`Stop::NotFound`] for somebody who is not the child's advocate.
pub(super) async fn end(app: &App, working: &Working, file: &ChildFile, posted: &Posted) -> Result<(), Stop> {
    let worker: StaffId = posted.parse(fields::ADVOCATE)?;
    if !file.advocates.contains(&worker) {
        return Err(Stop::NotFound);
    }
    let entry = working.entry(app, file.id, Action::EndedAdvocate, ObjectKind::Staff, worker.as_bytes());
    Ok(app.store.end_allocation(file.id, worker, app.clock.now(), &entry).await?)
}
