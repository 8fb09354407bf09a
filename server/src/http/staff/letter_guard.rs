//! What the guard finds in a letter: the rules with the names that they need.
//!
//! The name of every child of the council in care is compared with the letter, whoever's they are. Names are sealed,
//! each under its child's key, and nothing is kept by which they could be found: no digest of a name stands in the
//! database, because names are few enough to be tried. So they are opened one after the other where a letter is
//! previewed, sent, or "Check" is pressed, never while it is typed; each is compared and dropped before the next. Of
//! what is found only the words of the letter itself are shown, which whoever wrote it typed, with no id and nothing of
//! whose they are; whoever says that they are right is in the log. It costs one reading of all children in care, and
//! two openings and a few look-ups for each: it grows with the council and not with the letter. Other requests have
//! their turn after each [`AT_ONCE`]. What of a child does not open cannot be compared, and is in the journal.

use heard_app::fields;
use heard_app::staff::Problem;
use heard_app::staff::guarded::{Guarded, Mark, of_weight};
use heard_domain::Words;
use heard_domain::documents::ChildDetails;
use heard_domain::guard::{Name, Names, Weight, in_order, look};
use heard_domain::id::ChildId;

use super::review_opened::Opened;
use crate::access::{staff_details, staff_profile};
use crate::children::listed;
use crate::covering;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// After how many children other requests have their turn.
const AT_ONCE: usize = 50;

/// What a letter to this child is compared with; `people` may be named in it.
pub(super) async fn guarded(
    app: &App,
    working: &Working,
    details: &ChildDetails,
    mut people: Vec<String>,
) -> Result<Guarded, Stop> {
    let council = &app.config.council;
    let of_council = [&council.duty_phone, &council.night_phone, &council.text_line, &council.advocacy_phone];
    let mut numbers: Vec<String> = of_council.map(String::clone).into();
    if let Some(row) = app.store.staff(&[working.staff]).await?.pop() {
        let profile = staff_profile(app, &row)?;
        numbers.extend([profile.phone, profile.cover_phone].map(Words::into_inner));
        people.extend([staff_details(app, &row)?.name, profile.cover].map(Words::into_inner));
    }
    Ok(Guarded {
        first: details.first_name.expose().to_owned().into(),
        preferred: details.preferred_name.expose().to_owned().into(),
        last: details.last_name.expose().to_owned().into(),
        people,
        numbers,
    })
}

/// Who is named in the record: whoever sees to a decision, helped, or spoke for the child.
pub(super) fn people(opened: &Opened) -> Result<Vec<String>, Stop> {
    let mut people: Vec<String> = opened.decisions()?.into_iter().map(|decision| decision.who.into_owned()).collect();
    let helpers = opened.lines()?.into_iter().filter_map(|line| line.helper);
    people.extend(helpers.map(|helper| helper.name.into_inner()));
    Ok(people)
}

/// Texts of which the child knows every word: the decisions, and what they said themselves.
fn known(opened: &Opened) -> Result<Vec<String>, Stop> {
    let mut known: Vec<String> = opened.decisions()?.into_iter().map(|decision| decision.what.into_owned()).collect();
    let said = opened.lines()?.into_iter().filter(|line| line.voice.is_childs());
    known.extend(said.map(|line| line.answer.into_owned()));
    Ok(known)
}

/// Everything that is found in a text, by the names of all children in care too.
pub(super) async fn marks(
    app: &App,
    working: &Working,
    opened: &Opened,
    guarded: &Guarded,
    text: &str,
) -> Result<Vec<Mark>, Stop> {
    let desks = covering::desks(app, working.staff).await?;
    let mut on_desk: Vec<ChildId> = Vec::new();
    for desk in desks {
        on_desk.extend(app.store.caseload(desk).await?.into_iter().map(|case| case.child));
    }
    let (children, known) = (app.store.children_in_care().await?, known(opened)?);
    let mut found = guarded.with(text, &known, look);
    let mut names = guarded.with(text, &known, Names::of);
    for (place, child) in children.iter().enumerate().filter(|(_, child)| child.id != opened.child) {
        if place % AT_ONCE == AT_ONCE - 1 {
            tokio::task::yield_now().await;
        }
        if let Some(details) = listed(app, child.id, &child.key, &child.identity) {
            names.look(&Name::from(&details), on_desk.contains(&child.id));
        }
    }
    found.extend(names.found());
    Ok(in_order(found).into_iter().map(|found| Mark::new(found, text)).collect())
}

/// Whether a letter goes with what was found in it and ticked; `Ok(true)` when something was ticked that had to be.
///
/// # Errors
/// What has to be taken out, or ticked, first.
pub(super) fn may_go(marks: &[Mark], ticked: &[String]) -> Result<bool, Problem> {
    if !of_weight(marks, Weight::Change).is_empty() {
        return Err(Problem::ToTakeOut);
    }
    let right = of_weight(marks, Weight::Confirm);
    if right.iter().all(|mark| ticked.contains(&mark.tick())) {
        Ok(!right.is_empty())
    } else {
        Err(Problem::NotSaidRight)
    }
}

/// What was ticked to be right.
pub(super) fn ticked(posted: &Posted) -> Vec<String> {
    posted.all(fields::RIGHT).map(str::to_owned).collect()
}
