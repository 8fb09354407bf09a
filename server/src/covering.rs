//! Cover for workers who are away: on its days a colleague in the same role stands where they stand.

use heard_domain::documents::ChildDetails;
use heard_domain::english_time;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::store::{Case, Result, Standing};

use crate::children::{legal_status, listed};
use crate::state::App;

/// Whose work a worker does today: their own first, then that of those for whom they cover.
///
/// # Errors
/// When storage fails.
pub async fn desks(app: &App, worker: StaffId) -> Result<Vec<StaffId>> {
    let covered = app.store.covered_by(worker, english_time::day(app.clock.now())).await?;
    Ok(std::iter::once(worker).chain(covered).collect())
}

/// What a worker is to a child today, by their own allocation or by that of somebody for whom they cover.
///
/// # Errors
/// When storage fails.
pub async fn standing(app: &App, worker: StaffId, child: ChildId) -> Result<Option<Standing>> {
    let Some(mut own) = app.store.standing(worker, child).await? else { return Ok(None) };
    if !own.allocated {
        for away in app.store.covered_by(worker, english_time::day(app.clock.now())).await? {
            let theirs = app.store.standing(away, child).await?;
            own.allocated |= theirs.is_some_and(|theirs| theirs.allocated && theirs.role == own.role);
        }
    }
    Ok(Some(own))
}

/// A child whose work somebody does today.
pub struct Covered {
    /// The worker who is away, where the child is theirs.
    pub away: Option<StaffId>,
    /// The child, with nothing timed that follows other rules.
    pub case: Case,
    /// What opens of who they are. One whose details do not open is timed: that is seen, and not the other.
    pub details: Option<ChildDetails>,
}

/// The children whose work a worker does today, by their [`desks`]; a child of both is their own.
///
/// # Errors
/// When storage fails.
pub async fn caseload(app: &App, worker: StaffId, desks: &[StaffId]) -> Result<Vec<Covered>> {
    let mut cases: Vec<Covered> = Vec::new();
    for &desk in desks {
        let away = (desk != worker).then_some(desk);
        for case in app.store.caseload(desk).await? {
            if cases.iter().any(|known| known.case.child == case.child) {
                continue;
            }
            let details = listed(app, case.child, &case.key, &case.identity);
            cases.push(Covered { away, case: case.timed(legal_status(details.as_ref())), details });
        }
    }
    Ok(cases)
}
