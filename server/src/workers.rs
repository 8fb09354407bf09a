//! What pages tell about a worker: the name by which a child knows them, their picture, when they answer.

use std::collections::HashMap;

use chrono::Days;
use heard_app::child::meet::IroCard;
use heard_app::child::told::Told;
use heard_app::paths;
use heard_app::text::lookup;
use heard_domain::Moment;
use heard_domain::alarm::{Tells, read_by};
use heard_domain::documents::Profile;
use heard_domain::id::StaffId;
use heard_domain::people::Language;
use heard_domain::store::StaffRow;

use crate::access::{staff_details, staff_profile};
use crate::opened;
use crate::state::App;
use crate::stop::Stop;

/// The first name of a child's IRO, if one is allocated.
///
/// # Errors
/// When storage fails or the account does not open.
pub async fn iro_first_name(app: &App, iro: Option<StaffId>) -> Result<Option<String>, Stop> {
    let Some(row) = account(app, iro).await? else { return Ok(None) };
    Ok(Some(staff_details(app, &row)?.first_name().to_owned()))
}

/// What a page calls a child's IRO: the first name; what IROs are called, for a child who has none.
///
/// # Errors
/// When storage fails or the account does not open.
pub async fn called(app: &App, language: Language, iro: Option<StaffId>) -> Result<String, Stop> {
    let name = iro_first_name(app, iro).await?;
    Ok(name.unwrap_or_else(|| lookup(language, heard_app::key!("before-your-iro")).into_owned()))
}

/// Who is told of something unsafe that was told at `at`, and by when it is read.
///
/// # Errors
/// When storage fails or the account does not open.
pub async fn told(app: &App, iro: Option<StaffId>, at: Moment) -> Result<Told, Stop> {
    let tells = match app.tells() {
        Tells::Message if app.store.alarms_fail().await? => Tells::Trying,
        tells => tells,
    };
    Ok(Told { tells, iro: iro_first_name(app, iro).await?, read_by: read_by(at) })
}

/// The first names of workers, by which children know them; unknown ones, and those that do not open, are left out.
///
/// # Errors
/// When storage fails.
pub async fn first_names(app: &App, ids: impl IntoIterator<Item = StaffId>) -> Result<HashMap<StaffId, String>, Stop> {
    let mut ids: Vec<_> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = app.store.staff(&ids).await?;
    let first_name = |row: &StaffRow| {
        Some((row.id, opened::line(staff_details(app, row), "staff", row.id)?.first_name().to_owned()))
    };
    Ok(rows.iter().filter_map(first_name).collect())
}

/// For how many days before an absence a child is told of it.
const AWAY_SOON_DAYS: u64 = 14;

/// What a child is told about their IRO.
///
/// # Errors
/// When storage fails or the account does not open.
pub async fn iro_card(app: &App, iro: Option<StaffId>) -> Result<Option<IroCard>, Stop> {
    let Some(row) = account(app, iro).await? else { return Ok(None) };
    let details = staff_details(app, &row)?;
    let profile = staff_profile(app, &row)?;
    let today = heard_domain::english_time::day(app.clock.now());
    let away = profile.away_on(today);
    let soon = today.checked_add_days(Days::new(AWAY_SOON_DAYS)).unwrap_or(today);
    let away_from = profile.away_from.filter(|from| today < *from && *from <= soon);
    let text = |words: heard_domain::Words| words.into_inner();
    Ok(Some(IroCard {
        first_name: details.first_name().to_owned(),
        picture: picture(&row, &profile),
        hello: row.has_hello.then(|| paths::Hello { staff: row.id }.href()),
        facts: profile.facts.into_iter().filter(|fact| !fact.is_blank()).map(text).collect(),
        phone: text(profile.phone),
        email: text(profile.email),
        answers_within: profile.answers_within,
        away_from,
        away_until: profile.away_until.filter(|_| away || away_from.is_some()),
        cover: text(profile.cover),
        cover_phone: text(profile.cover_phone),
        name: text(details.name),
    }))
}

/// A worker's name and the address of their photo or portrait.
///
/// # Errors
/// When the account does not open.
pub fn name_and_picture(app: &App, row: &StaffRow) -> Result<(String, String), Stop> {
    Ok((staff_details(app, row)?.name.into_inner(), picture(row, &staff_profile(app, row)?)))
}

async fn account(app: &App, id: Option<StaffId>) -> Result<Option<StaffRow>, Stop> {
    match id {
        Some(id) => Ok(app.store.staff(&[id]).await?.pop()),
        None => Ok(None),
    }
}

/// The photo if there is one, else the drawn portrait, else the drawing of nobody in particular: a face that somebody
/// did not choose is not theirs.
fn picture(row: &StaffRow, profile: &Profile) -> String {
    match profile.portrait.as_str() {
        _ if row.has_photo => paths::Photo { staff: row.id }.href(),
        name @ ("portrait-1" | "portrait-2" | "portrait-3" | "portrait-4" | "portrait-5" | "portrait-6") => {
            paths::portrait(name)
        }
        _ => paths::no_portrait(),
    }
}
