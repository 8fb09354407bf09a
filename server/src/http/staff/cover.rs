//! Who covers for a worker who is away: said by an administrator or by the worker.

use heard_app::fields;
use heard_app::staff::accounts::cover::{Colleague, CoverForm, SetCover};
use heard_app::staff::acts::CoverAct;
use heard_app::staff::{Problem, Trouble};
use heard_domain::account::AccountState;
use heard_domain::audit::Action;
use heard_domain::cover::{BadCover, Cover, can_cover, is_coverable};
use heard_domain::english_time;
use heard_domain::id::StaffId;
use heard_domain::store::StaffRow;

use super::people::Names;
use super::proofs::own_desk;
use super::typed;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// The form for this worker's cover; `None` in roles that have no children.
///
/// # Errors
/// When storage fails.
pub(super) async fn form(app: &App, away: &StaffRow, posted: Option<&Posted>) -> Result<Option<CoverForm>, Stop> {
    if !is_coverable(away.role) || away.state() != AccountState::InUse {
        return Ok(None);
    }
    let rows = app.store.all_staff().await?;
    let can = |row: &&StaffRow| row.id != away.id && can_cover(away.role, (row.role, row.state()));
    let ids: Vec<_> = rows.iter().filter(can).map(|row| row.id).collect();
    let names = Names::of(app, ids.iter().copied()).await?;
    let mut colleagues: Vec<_> = ids.into_iter().map(|id| Colleague { id, name: names.get(id) }).collect();
    colleagues.sort_by(|one, other| one.name.cmp(&other.name));
    let today = english_time::day(app.clock.now());
    let covers = app.store.covers(today).await?;
    let set = covers.iter().filter(|cover| cover.away == away.id);
    let set = set.map(|cover| SetCover { by: names.get(cover.by), from: cover.from, until: cover.until }).collect();
    let typed = |name: &str| posted.map(|posted| typed::date_parts(posted, name)).unwrap_or_default();
    let chosen = posted.and_then(|posted| posted.get(fields::COVER).parse().ok());
    Ok(Some(CoverForm { set, colleagues, chosen, from: typed("from"), until: typed("until") }))
}

/// Keeps the cover as typed beside those that are there, or ends the one that was pressed; one that is not there any
/// more stays ended.
///
/// # Errors
/// [`Stop::BadRequest`] for an end of no cover; when storage fails.
pub(super) async fn keep(
    app: &App,
    working: &Working,
    away: &StaffRow,
    act: CoverAct,
    posted: &Posted,
) -> Result<Result<(), Vec<Trouble>>, Stop> {
    let entry = own_desk(app, working).entry(Action::ChangedCover, away.id);
    if act == CoverAct::End {
        app.store.end_cover(away.id, posted.parse(fields::COVER_FROM)?, &entry).await?;
        return Ok(Ok(()));
    }
    let mut troubles = Vec::new();
    let by: Option<StaffId> = posted.get(fields::COVER).parse().ok();
    if by.is_none() {
        troubles.push(Trouble::new(fields::COVER, Problem::NotChosen));
    }
    let mut day = |name: &'static str| {
        let before = troubles.len();
        let day = typed::date(posted, name, &mut troubles);
        if day.is_none() && troubles.len() == before {
            troubles.push(Trouble::new(name, Problem::Empty));
        }
        day
    };
    let (from, until) = (day("from"), day("until"));
    let (Some(by), Some(from), Some(until)) = (by, from, until) else { return Ok(Err(troubles)) };
    let Some(covering) = app.store.staff(&[by]).await?.pop() else {
        return Ok(Err(vec![Trouble::new(fields::COVER, Problem::NotChosen)]));
    };
    let cover = Cover { away: away.id, by, from, until };
    if let Err(bad) = cover.check(away.role, (covering.role, covering.state()), english_time::day(app.clock.now())) {
        let problem = Problem::from(bad);
        let field =
            if matches!(problem, Problem::CoverOneself | Problem::CannotCover) { fields::COVER } else { "until" };
        return Ok(Err(vec![Trouble::new(field, problem)]));
    }
    let others = app.store.covers(cover.looks_back_to()).await?;
    if cover.run(&others).is_too_long() {
        return Ok(Err(vec![Trouble::new("until", Problem::from(BadCover::TooLong))]));
    }
    if !app.store.set_cover(&cover, &entry).await? {
        return Ok(Err(vec![Trouble::new("from", Problem::CoverTaken)]));
    }
    Ok(Ok(()))
}
