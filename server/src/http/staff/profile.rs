//! `/staff/profile`: what an IRO tells children about themselves.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::components::DateParts;
use heard_app::paths::{self, staff as at};
use heard_app::staff::acts::ProfileAct;
use heard_app::staff::profile::{EditProfile, PORTRAITS, ProfileForm, ProfilePage};
use heard_app::staff::{Problem, Trouble};
use heard_domain::Words;
use heard_domain::audit::{Action, Entry};
use heard_domain::documents::Profile;
use leptos::prelude::*;

use super::proofs::own_desk;
use super::{page, people, profile_hello, typed};
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The longest number, address or name, in characters.
const MAX_LINE: usize = 120;
/// The longest time until an answer, in working days.
const MAX_DAYS: u8 = 20;

/// The profile.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but an IRO: children meet no one else here.
pub(super) async fn get(State(app): State<Arc<App>>, working: Working) -> Result<Response, Stop> {
    show(&app, &working, None, Vec::new()).await
}

/// Keeps the profile, or removes the photo or the hello.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but an IRO.
pub(super) async fn post(State(app): State<Arc<App>>, working: Working, posted: Posted) -> Result<Response, Stop> {
    if let Some(act) = posted.pressed()? {
        match act {
            ProfileAct::RemovePhoto => {
                app.store.set_photo(working.staff, None, &changed(&app, &working)).await?;
            }
            ProfileAct::RemoveHello => profile_hello::remove(&app, &working).await?,
        }
        return Ok(see_other(at::PROFILE));
    }
    let (profile, troubles) = read(&posted);
    if !troubles.is_empty() {
        return show(&app, &working, Some(as_typed(&posted)), troubles).await;
    }
    let sealed = working.key.seal(places::staff_profile(working.staff), &profile);
    app.store.set_profile(working.staff, &sealed, &changed(&app, &working)).await?;
    Ok(see_other(at::PROFILE))
}

/// The row of the log for a change of what children see.
pub(super) fn changed(app: &App, working: &Working) -> Entry {
    own_desk(app, working).entry(Action::ChangedProfile, working.staff)
}

/// The page; with `typed` in place of what is kept when that was refused.
pub(super) async fn show(
    app: &App,
    working: &Working,
    typed: Option<ProfileForm>,
    troubles: Vec<Trouble>,
) -> Result<Response, Stop> {
    let row = app.store.staff(&[working.staff]).await?.pop().ok_or(Stop::StaffSignedOut)?;
    let place = places::staff_profile(row.id);
    let kept = row.profile.as_ref().map(|sealed| working.key.open::<Profile>(place, sealed)).transpose()?;
    let kept = kept.unwrap_or_default();
    let shown = ProfilePage {
        first_name: people::details(app, &row)?.first_name().to_owned().into(),
        photo: row.has_photo.then(|| paths::Photo { staff: row.id }.href().into()),
        has_hello: row.has_hello,
        form: typed.unwrap_or_else(|| as_kept(&kept)),
        kept,
        troubles: troubles.clone(),
    };
    Ok(page(app, &troubles, move || view! { <EditProfile page=shown /> }))
}

/// The profile as typed, and what is wrong with it.
fn read(posted: &Posted) -> (Profile, Vec<Trouble>) {
    let mut troubles = Vec::new();
    let mut line = |name: &'static str, max: usize| {
        typed::words(posted, name, max, &mut troubles);
        Words::new(posted.line(name))
    };
    let facts = ["fact-1", "fact-2", "fact-3"].map(|name| line(name, Profile::MAX_FACT));
    let [phone, email, cover, cover_phone] =
        ["phone", "email", "cover", "cover_phone"].map(|name| line(name, MAX_LINE));
    let portrait = posted.line("portrait");
    let drawn = (1..=PORTRAITS).any(|number| portrait == format!("portrait-{number}"));
    let answers_within = posted.line("answers_within").parse().ok().filter(|days| (1..=MAX_DAYS).contains(days));
    if answers_within.is_none() {
        troubles.push(Trouble::new("answers_within", Problem::NotANumber));
    }
    let away_from = typed::date(posted, "away_from", &mut troubles);
    let away_until = typed::date(posted, "away_until", &mut troubles);
    if away_from.zip(away_until).is_some_and(|(from, until)| until < from) {
        troubles.push(Trouble::new("away_until", Problem::EndsBeforeStart));
    }
    // A child must be able to read until when: half an absence would be shown as none.
    if away_from.is_some() != away_until.is_some() && !troubles.iter().any(|one| one.field.starts_with("away_")) {
        troubles.push(Trouble::new(if away_from.is_some() { "away_until" } else { "away_from" }, Problem::BothDays));
    }
    let profile = Profile {
        portrait: if drawn { portrait } else { String::new() },
        facts,
        phone,
        email,
        answers_within: answers_within.unwrap_or_default(),
        away_from,
        away_until,
        cover,
        cover_phone,
    };
    (profile, troubles)
}

fn as_typed(posted: &Posted) -> ProfileForm {
    let line = |name: &str| posted.line(name).into();
    ProfileForm {
        portrait: line("portrait"),
        facts: ["fact-1", "fact-2", "fact-3"].map(line),
        phone: line("phone"),
        email: line("email"),
        answers_within: line("answers_within"),
        away_from: typed::date_parts(posted, "away_from"),
        away_until: typed::date_parts(posted, "away_until"),
        cover: line("cover"),
        cover_phone: line("cover_phone"),
    }
}

fn as_kept(kept: &Profile) -> ProfileForm {
    let words = |words: &Words| words.expose().to_owned().into();
    let days = (kept.answers_within > 0).then(|| kept.answers_within.to_string());
    ProfileForm {
        portrait: kept.portrait.clone().into(),
        facts: [0, 1, 2].map(|place: usize| words(&kept.facts[place])),
        phone: words(&kept.phone),
        email: words(&kept.email),
        answers_within: days.unwrap_or_default().into(),
        away_from: kept.away_from.map(DateParts::from).unwrap_or_default(),
        away_until: kept.away_until.map(DateParts::from).unwrap_or_default(),
        cover: words(&kept.cover),
        cover_phone: words(&kept.cover_phone),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posted(pairs: &[(&str, &str)]) -> Posted {
        Posted::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn a_good_profile_is_taken() {
        let (profile, troubles) =
            read(&posted(&[("portrait", "portrait-3"), ("fact-1", " I have a dog. "), ("answers_within", "2")]));
        assert_eq!(troubles, []);
        assert_eq!(
            (profile.portrait.as_str(), profile.facts[0].expose(), profile.answers_within),
            ("portrait-3", "I have a dog.", 2)
        );
    }

    #[test]
    fn what_is_wrong_is_named() {
        let fields = [
            ("portrait", "../../etc"),
            ("fact-2", &"x".repeat(121)),
            ("answers_within", "0"),
            ("away_from-day", "2"),
            ("away_from-month", "3"),
            ("away_from-year", "2026"),
            ("away_until-day", "1"),
            ("away_until-month", "3"),
            ("away_until-year", "2026"),
        ];
        let (profile, troubles) = read(&posted(&fields));
        let fields: Vec<_> = troubles.iter().map(|trouble| trouble.field.as_ref()).collect();
        assert_eq!(fields, ["fact-2", "answers_within", "away_until"]);
        assert_eq!(profile.portrait, "");
    }
}
