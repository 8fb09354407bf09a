//! What heads every page of a child, from one read of the store.

use heard_app::staff::child_header::ChildHead;
use heard_app::text::Text;
use heard_domain::allocation::may_be_family;
use heard_domain::documents::{ChildDetails, PeopleAround};
use heard_domain::english_time;
use heard_domain::id::ChildId;
use heard_domain::regime::is_timed;
use heard_domain::store::NamedChild;

use super::{people, rail};
use crate::children::listed;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The header of a child whose key whoever asks was given.
///
/// # Errors
/// [`Stop::NotFound`] when the child is gone.
pub(super) async fn head_of(app: &App, key: &DataKey, child: ChildId) -> Result<ChildHead, Stop> {
    let today = english_time::day(app.clock.now());
    let file = app.store.child_head(child, today).await?.ok_or(Stop::NotFound)?;
    let details: ChildDetails = key.open(places::child_identity(child), &file.identity)?;
    let around =
        file.people.map(|sealed| key.open::<PeopleAround>(places::child_people(child), &sealed)).transpose()?;
    let around = around.unwrap_or_default();
    let deadlines = app.config.council.deadlines();
    let next = file.next.as_ref();
    let timed = next.filter(|_| is_timed(&details.legal_status));
    let family = |other: &NamedChild| -> Option<(ChildId, Text)> {
        let known = listed(app, other.id, &other.key, &other.identity)?;
        may_be_family(&details, &known).then(|| (other.id, known.called().to_owned().into()))
    };
    Ok(ChildHead {
        today,
        child,
        name: details.full_name().into(),
        has_photo: file.has_photo,
        called: details.called().to_owned().into(),
        age: details.age_on(today),
        booked: next.and_then(|review| review.booked_on(today)),
        due: timed.map(|review| (review.hold_by(), deadlines.standing(review.due_on, today))),
        iro: file.iro.as_ref().map(|iro| people::name(app, iro)),
        cover: file.cover.as_ref().map(|cover| people::name(app, cover)),
        social_worker: around.social_worker.name.into_inner().into(),
        team_manager: around.team_manager.name.into_inner().into(),
        family: file.beside.iter().filter_map(family).collect(),
        language: details.first_language.clone().into(),
        interpreter: details.interpreter.clone().into(),
        legal_status: details.legal_status.clone().into(),
        placement: details.placement_type.clone().into(),
        next: rail::next_act(child),
    })
}
