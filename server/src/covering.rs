//! Cover for workers who are away: on its days a colleague in the same role stands where they stand.

use heard_domain::id::{ChildId, StaffId};
use heard_domain::london;
use heard_domain::store::{Case, Result, Standing};

use crate::state::App;

/// Whose work a worker does today: their own first, then that of those for whom they cover.
///
/// # Errors
/// When storage fails.
pub async fn desks(app: &App, worker: StaffId) -> Result<Vec<StaffId>> {
    let covered = app.store.covered_by(worker, london::day(app.clock.now())).await?;
    Ok(std::iter::once(worker).chain(covered).collect())
}

/// What a worker is to a child today, by their own allocation or by that of somebody for whom they cover.
///
/// # Errors
/// When storage fails.
pub async fn standing(app: &App, worker: StaffId, child: ChildId) -> Result<Option<Standing>> {
    let Some(mut own) = app.store.standing(worker, child).await? else { return Ok(None) };
    if !own.allocated {
        for away in app.store.covered_by(worker, london::day(app.clock.now())).await? {
            let theirs = app.store.standing(away, child).await?;
            own.allocated |= theirs.is_some_and(|theirs| theirs.allocated && theirs.role == own.role);
        }
    }
    Ok(Some(own))
}

/// The children whose work a worker does today, each with the worker who is away where it is not their own; a child of both
/// is their own.
///
/// # Errors
/// When storage fails.
pub async fn caseload(app: &App, worker: StaffId) -> Result<Vec<(Option<StaffId>, Case)>> {
    let mut cases: Vec<(Option<StaffId>, Case)> = Vec::new();
    for desk in desks(app, worker).await? {
        let away = (desk != worker).then_some(desk);
        for case in app.store.caseload(desk).await? {
            if !cases.iter().any(|(_, known)| known.child == case.child) {
                cases.push((away, case));
            }
        }
    }
    Ok(cases)
}
