//! `/staff/figures/weekly`: what a week brings, by team and by name, and its counts as a file. The team is the child's
//! now: of a review that is not held nobody says another.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use chrono::Months;
use heard_app::staff::figures::weekly::{TEAM, WEEK, WeekLine, Weekly, WeeklyPage};
use heard_domain::figures::{InWeek, TeamWeek};
use heard_domain::overview::MONTHS_BEFORE;
use heard_domain::sheets::Week;
use heard_domain::{Day, english_time};
use leptos::prelude::*;

use super::super::overview::details;
use super::super::people::{self, Names};
use super::{csv, page, today};
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// The week that the address names, or this one.
///
/// # Errors
/// [`Stop::BadRequest`] for what is no day; [`Stop::NotFound`] for no team; when storage fails.
pub(in super::super) async fn get(
    State(app): State<Arc<App>>,
    RawQuery(query): RawQuery,
    _: Working,
) -> Result<Response, Stop> {
    let (week, fields) = week(&app, query.as_deref())?;
    let mut lines = lines(&app, week).await?;
    let teams = by_team(&lines);
    let team: Option<usize> = fields.has(TEAM).then(|| fields.parse(TEAM)).transpose()?;
    if let Some(team) = team {
        let wanted = &teams.get(team).ok_or(Stop::NotFound)?.team;
        lines.retain(|line| line.team == *wanted);
    }
    let shown = WeeklyPage { week, team, teams, lines };
    Ok(page(&app, &[], move || view! { <Weekly page=shown /> }))
}

/// Its counts as a file: no name of a child is in it.
///
/// # Errors
/// [`Stop::BadRequest`] for what is no day; when storage fails.
pub(in super::super) async fn get_csv(
    State(app): State<Arc<App>>,
    RawQuery(query): RawQuery,
    _: Working,
) -> Result<Response, Stop> {
    let (week, _) = week(&app, query.as_deref())?;
    let teams = by_team(&lines(&app, week).await?);
    Ok(csv(&format!("week-{}", week.monday()), TeamWeek::to_csv(&teams)))
}

fn week(app: &App, query: Option<&str>) -> Result<(Week, Posted), Stop> {
    let fields = Posted::read(query.unwrap_or_default().as_bytes());
    let day: Day = if fields.has(WEEK) { fields.parse(WEEK)? } else { today(app) };
    Ok((Week::of(day), fields))
}

fn by_team(lines: &[WeekLine]) -> Vec<TeamWeek> {
    TeamWeek::count(lines.iter().map(|line| (&*line.team, &line.because[..])))
}

/// The reviews of the week, by team and day: what is late or owed is looked for as far back as by the overview. Only of these the names are opened.
async fn lines(app: &App, week: Week) -> Result<Vec<WeekLine>, Stop> {
    let (today, deadlines) = (today(app), app.config.council.deadlines());
    let from = week.monday().checked_sub_months(Months::new(MONTHS_BEFORE)).unwrap_or(Day::MIN);
    let reviews = app.store.reviews_between(from, week.sunday()).await?;
    let listed: Vec<_> = reviews
        .iter()
        .map(|row| (row, InWeek::of(&row.review, row.review.letter_at.map(english_time::day), week, &deadlines, today)))
        .filter(|(_, because)| !because.is_empty())
        .collect();
    let names = Names::of(app, listed.iter().filter_map(|(row, _)| row.review.iro)).await?;
    let mut lines: Vec<_> = listed
        .into_iter()
        .map(|(row, because)| {
            let details = details(app, row);
            WeekLine {
                review: row.review.id,
                child: row.review.child,
                name: people::full_name(details.as_ref()),
                team: details.map(|details| details.team.trim().to_owned()).unwrap_or_default().into(),
                iro: row.review.iro.map(|iro| names.get(iro)),
                due: row.review.due_on,
                held: row.review.held_on,
                because,
            }
        })
        .collect();
    lines.sort_by(|one, other| (&one.team, one.due, &one.name).cmp(&(&other.team, other.due, &other.name)));
    Ok(lines)
}
