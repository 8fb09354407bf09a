//! What an IRO is to do, gathered over their own children and those of everybody for whom they cover.

use heard_app::shell::Waiting;
use heard_domain::Moment;
use heard_domain::caseload::is_listed;
use heard_domain::english_time;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::store::{Case, Waits};
use heard_domain::today::{Act, Desk, acts, count_today};

use crate::covering::{self, Covered};
use crate::state::App;
use crate::stop::Stop;

/// Everything that one IRO's lists show.
pub(super) struct Gathered {
    /// The children on the caseload, in no order.
    pub(super) cases: Vec<Covered>,
    /// When each last wrote something of their own that is not sent.
    pub(super) begun: Vec<(ChildId, Moment)>,
    /// What is to be done, the most urgent first.
    pub(super) acts: Vec<Act>,
    /// The counts of the rail.
    pub(super) waiting: Waiting,
}

/// Asks for all of it.
///
/// # Errors
/// When storage fails.
pub(super) async fn gather(app: &App, iro: StaffId) -> Result<Gathered, Stop> {
    let (now, deadlines) = (app.clock.now(), app.config.council.deadlines());
    let today = english_time::day(now);
    let desks = covering::desks(app, iro).await?;
    let mut cases = covering::caseload(app, iro, &desks).await?;
    cases.retain(|one| is_listed(&one.case, &deadlines, today));
    let mut waits = Waits::default();
    for desk in desks {
        let of_desk = app.store.waits(desk, today).await?;
        waits.begun.extend(of_desk.begun);
        waits.concerns.extend(of_desk.concerns);
        waits.matters.extend(of_desk.matters);
        waits.loose_ends.extend(of_desk.loose_ends);
        waits.escalations.extend(of_desk.escalations);
    }
    let listed: Vec<&Case> = cases.iter().map(|one| &one.case).collect();
    // Of who left care and is on no list any more, what has no day by law is not asked after.
    waits.loose_ends.retain(|end| listed.iter().any(|case| case.child == end.child()));
    waits.escalations.retain(|row| listed.iter().any(|case| case.child == row.child));
    let (concerned, on_desk) = (waits.concerns.len(), waits.matters.len());
    let Waits { begun, concerns, matters, loose_ends, escalations } = &waits;
    let desk = Desk { cases: &listed, begun, concerns, matters, loose_ends, escalations };
    let acts = acts(&desk, &deadlines, now);
    let waiting = Waiting { today: count_today(&acts), concerns: concerned, desk: on_desk, ..Waiting::default() };
    Ok(Gathered { cases, begun: waits.begun, acts, waiting })
}
