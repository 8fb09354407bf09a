//! `/say`: where a child's writing starts; `/say/else`: what else they want to say.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::say::{Begin, BeginPage, InsteadPage, Reader, Say, SayPage};
use heard_app::fields;
use heard_app::paths;
use heard_domain::english_time;
use heard_domain::matter::Kind;
use heard_domain::purpose::Purpose;
use heard_domain::store::SessionKind;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::drafts::{self, Beginning};
use super::go_on;
use crate::children::{last_held, next_review};
use crate::http::{Posted, see_other};
use crate::openings::Openings;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;
use crate::workers::iro_card;

/// The first page; where nothing may be said before a review, everything that may be said.
///
/// # Errors
/// [`Stop::NotFound`] for carers and parents; [`Stop::SignedOut`] when nothing may be said now and nothing is begun.
pub(super) async fn get(State(app): State<Arc<App>>, mut writing: Writing) -> Result<Response, Stop> {
    writing.childs()?;
    if writing.author().is_some() {
        return Ok(see_other(paths::WRITE_START));
    }
    resume(&app, &mut writing).await?;
    let openings = Openings::load(&app, &writing).await?;
    let purposes = openings.purposes(&[Voice::Child]);
    // Nothing may be begun under this code any more; what was begun goes on.
    if purposes.is_empty() && writing.draft.is_some() {
        return Ok(see_other(paths::QUESTIONS));
    }
    if !purposes.contains(&Purpose::BeforeReview) {
        let say = say(&writing, &openings, back(&writing))?;
        return Ok(writing.page(&app, StatusCode::OK, move || view! { <SayPage say=say /> }));
    }
    let iro = iro_card(&app, openings.file.iro).await?;
    let today = english_time::day(app.clock.now());
    let begin = Begin {
        band: openings.file.band,
        reader: iro.map(|iro| Reader { first_name: iro.first_name, picture: iro.picture, hello: iro.hello }),
        manager_by: Kind::raised_for(Purpose::BeforeReview, openings.file.iro.is_some()).map(|kind| kind.due(today)),
        meeting: next_review(&openings.file).and_then(|review| review.meeting_day(today)),
        begun: drafts::begun(&writing)?,
        others: purposes.len() > 1,
        back: back(&writing),
    };
    Ok(writing.page(&app, StatusCode::OK, move || view! { <BeginPage begin=begin /> }))
}

/// Everything else that may be said.
///
/// # Errors
/// As [`get`].
pub(super) async fn get_else(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    writing.childs()?;
    if writing.author().is_some() {
        return Ok(see_other(paths::WRITE_START));
    }
    let openings = Openings::load(&app, &writing).await?;
    let say = say(&writing, &openings, paths::SAY)?;
    Ok(writing.page(&app, StatusCode::OK, move || view! { <SayPage say=say /> }))
}

/// Takes the choice. What was begun for something else is thrown away only on purpose. What is said before a review
/// begins at once, in the child's own voice unless somebody helps; of anything else it is first said who reads it.
///
/// # Errors
/// As [`get`].
pub(super) async fn post(State(app): State<Arc<App>>, mut writing: Writing, posted: Posted) -> Result<Response, Stop> {
    writing.childs()?;
    if writing.author().is_some() {
        return Ok(see_other(paths::WRITE_START));
    }
    resume(&app, &mut writing).await?;
    let openings = Openings::load(&app, &writing).await?;
    let offered = openings.purposes(&[Voice::Child]);
    let chosen = Purpose::from_code(posted.get(fields::PURPOSE)).filter(|purpose| offered.contains(purpose));
    let Some((purpose, review)) = chosen.and_then(|purpose| Some((purpose, openings.review(purpose)?))) else {
        let say = Say { missing: true, ..say(&writing, &openings, back(&writing))? };
        return Ok(writing.page(&app, StatusCode::UNPROCESSABLE_ENTITY, move || {
            view! { <SayPage say=say /> }
        }));
    };
    let other = drafts::begun(&writing)?.filter(|begun| *begun != purpose && !posted.has(fields::THROW));
    let begun = writing.draft.as_ref().map(|_| drafts::open(&writing)).transpose()?;
    let goes_on = match &begun {
        Some(draft) => draft.form()?.purpose == purpose,
        None => false,
    };
    let before_review = purpose == Purpose::BeforeReview;
    if before_review
        && other.is_none()
        && !goes_on
        && !writing.may_see_own_words()
        && go_on::locked(&app, &writing).await?.is_some()
    {
        return Ok(see_other(paths::GO_ON));
    }
    let helped = posted.has(fields::HELPED);
    // Whoever was said to write what goes on is not changed by going on.
    let said = goes_on && begun.is_some_and(|draft| draft.body.voice_said);
    let voice = Some(Voice::Child).filter(|_| before_review && !helped && !said);
    let band = openings.file.band;
    let beginning = Beginning { review, purpose, band, voice, helper: None, throw: posted.has(fields::THROW) };
    Ok(match drafts::begin(&app, &writing, beginning).await? {
        Ok(()) if helped => see_other(paths::WRITE_START),
        Ok(()) if !before_review => see_other(paths::BEFORE),
        Ok(()) if writing.known() => see_other(paths::LAST_TIME),
        Ok(()) => see_other(paths::QUESTIONS),
        Err(begun) => writing.page(&app, StatusCode::OK, move || {
            let mut carried = vec![(fields::PURPOSE, purpose.code().to_owned())];
            carried.extend(helped.then(|| (fields::HELPED, "yes".to_owned())));
            view! { <InsteadPage begun=begun fields=carried action=paths::SAY /> }
        }),
    })
}

/// A child who is signed in goes on with what they saved before, in whatever session that was, where their own words
/// may be shown.
async fn resume(app: &App, writing: &mut Writing) -> Result<(), Stop> {
    if !writing.session.shows_own_words() {
        return Ok(());
    }
    if let (None, SessionKind::Child { secret, .. }) = (&writing.draft, writing.session.kind) {
        writing.draft = app.store.resume_draft(writing.child, secret, &writing.session.hash).await?;
    }
    Ok(())
}

/// The page before the first.
fn back(writing: &Writing) -> &'static str {
    if writing.signed_in() { paths::MINE } else { paths::HOME }
}

/// What may be said besides what is said before the review.
fn say(writing: &Writing, openings: &Openings<'_>, back: &'static str) -> Result<Say, Stop> {
    let mut purposes = openings.purposes(&[Voice::Child]);
    if purposes.is_empty() {
        return Err(Stop::SignedOut);
    }
    purposes.retain(|purpose| *purpose != Purpose::BeforeReview);
    let file = &openings.file;
    let confirmed = file.secret.as_ref().is_some_and(|secret| secret.confirmed_at.is_some());
    Ok(Say {
        band: file.band,
        purposes,
        begun: drafts::begun(writing)?,
        promises_behind_secret: !writing.signed_in() && confirmed && last_held(file).is_some(),
        missing: false,
        back,
    })
}
