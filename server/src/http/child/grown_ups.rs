//! `/grown-ups`: where a carer or parent begins, under an invitation of their own.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::about::AboutChild;
use heard_app::child::grown_ups::{GrownUps, GrownUpsPage};
use heard_app::child::say::InsteadPage;
use heard_app::fields;
use heard_app::paths;
use heard_domain::Words;
use heard_domain::documents::InvitedPerson;
use heard_domain::people::Invitee;
use heard_domain::purpose::Purpose;
use heard_domain::voice::{Helper, Voice};
use leptos::prelude::*;

use super::drafts::{self, Beginning};
use crate::http::{Posted, see_other};
use crate::openings::Openings;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;
use crate::workers::iro_first_name;

/// The page.
///
/// # Errors
/// [`Stop::NotFound`] for everybody else; [`Stop::SignedOut`] when writing is closed.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    let view = shown(&app, &writing, &openings(&app, &writing).await?).await?;
    Ok(writing.page(&app, StatusCode::OK, move || view! { <GrownUpsPage page=view /> }))
}

/// Begins their views, or an observation of a child who does not use words.
///
/// # Errors
/// As [`get`].
pub(super) async fn post(State(app): State<Arc<App>>, writing: Writing, posted: Posted) -> Result<Response, Stop> {
    let openings = openings(&app, &writing).await?;
    let view = shown(&app, &writing, &openings).await?;
    let chosen = match view.voices.as_slice() {
        [only] => Some(*only),
        voices => Voice::from_code(posted.get(fields::VOICE)).filter(|voice| voices.contains(voice)),
    };
    let Some(voice) = chosen else {
        let view = GrownUps { missing: true, ..view };
        return Ok(writing.page(&app, StatusCode::UNPROCESSABLE_ENTITY, move || {
            view! { <GrownUpsPage page=view /> }
        }));
    };
    let purpose = openings.purposes(&[voice]).first().copied().ok_or(Stop::SignedOut)?;
    let review = openings.review(purpose).ok_or(Stop::SignedOut)?;
    let helper = Some(invited(&app, &writing).await?);
    let (band, throw) = (openings.file.band, posted.has(fields::THROW));
    let beginning = Beginning { review, purpose, band, voice: Some(voice), helper, throw };
    Ok(match drafts::begin(&app, &writing, beginning).await? {
        Ok(()) => see_other(paths::QUESTIONS),
        Err(begun) => writing.page(&app, StatusCode::OK, move || {
            let fields = vec![(fields::VOICE, voice.code().to_owned())];
            view! { <InsteadPage begun=begun fields=fields action=paths::GROWN_UPS /> }
        }),
    })
}

async fn openings<'a>(app: &App, writing: &'a Writing) -> Result<Openings<'a>, Stop> {
    if writing.invitee() == Invitee::Child { Err(Stop::NotFound) } else { Openings::load(app, writing).await }
}

async fn shown(app: &App, writing: &Writing, openings: &Openings<'_>) -> Result<GrownUps, Stop> {
    let open = |voice: &Voice| !openings.purposes(&[*voice]).is_empty();
    let voices: Vec<_> = writing.voices().iter().copied().filter(open).collect();
    if voices.is_empty() {
        return Err(Stop::SignedOut);
    }
    Ok(GrownUps {
        called: writing.about.clone().map(|AboutChild(called)| called.into_inner()).unwrap_or_default(),
        iro: iro_first_name(app, openings.file.iro).await?,
        held: openings.purposes(&voices).iter().copied().any(Purpose::looks_back),
        voices,
        begun: drafts::begun(writing)?,
        missing: false,
    })
}

/// Who they are: their invitation says it, and nobody types it.
async fn invited(app: &App, writing: &Writing) -> Result<Helper, Stop> {
    let id = writing.invitation().ok_or(Stop::NotFound)?;
    let invitation = app.store.invitation(id).await?.ok_or(Stop::SignedOut)?;
    let sealed = invitation.person.ok_or(Stop::Broken)?;
    let InvitedPerson { name, relation } = writing.key.open(places::invitation_person(id), &sealed)?;
    Ok(Helper { name, relation, how: Words::default() })
}
