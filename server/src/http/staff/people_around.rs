//! `/staff/children/{child}/people`: who the child's social worker and team manager are.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::paths;
use heard_app::paths::staff as at;
use heard_app::staff::people_around::{PeopleAroundChild, PeoplePage, PersonLine, email_field, name_field};
use heard_app::staff::{Problem, Trouble};
use heard_domain::agreeing::Recipient;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::contact;
use heard_domain::documents::{ChildDetails, PeopleAround, PersonAround};
use heard_domain::id::ChildId;
use heard_domain::people::Role;
use heard_domain::policy::Task;
use leptos::prelude::*;

use super::{page, typed};
use crate::access::allow;
use crate::children::child_now;
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The form with those who are known.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::People { child }): At<at::People>,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::SetPeople).await?;
    let known = known(&app, &key, child).await?;
    show(&app, &working, &key, child, &known, Vec::new()).await
}

/// Keeps who they are.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::People { child }): At<at::People>,
    posted: Posted,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::SetPeople).await?;
    let mut troubles = Vec::new();
    let mut person = |recipient| read(&posted, recipient, &mut troubles);
    let social_worker = person(Recipient::SocialWorker);
    let people = PeopleAround { social_worker, team_manager: person(Recipient::TeamManager) };
    if !troubles.is_empty() {
        return show(&app, &working, &key, child, &people, troubles).await;
    }
    if people != known(&app, &key, child).await? {
        let entry = working.entry(&app, child, Action::ChangedPeople, ObjectKind::Child, child.as_bytes());
        let sealed = key.seal(places::child_people(child), &people);
        app.store.set_people_around(child, &sealed, &entry).await?;
    }
    // To a manager there is no page of the child.
    Ok(see_other(&match working.role {
        Role::Iro => at::Child { child }.href(),
        _ => at::People { child }.href(),
    }))
}

/// Those who are known.
///
/// # Errors
/// When storage fails or they do not open.
pub(super) async fn known(app: &App, key: &DataKey, child: ChildId) -> Result<PeopleAround, Stop> {
    let sealed = app.store.people_around(child).await?;
    let people = sealed.map(|sealed| key.open(places::child_people(child), &sealed)).transpose()?;
    Ok(people.unwrap_or_default())
}

/// Each of them as a page shows them.
pub(super) fn lines(people: &PeopleAround) -> Vec<PersonLine> {
    let line = |recipient| {
        let PersonAround { name, email } = people.get(recipient).clone();
        PersonLine { recipient, name: name.into_inner().into(), email: email.into_inner().into() }
    };
    Recipient::ALL.into_iter().map(line).collect()
}

/// One of them as typed. Nobody is taken out by leaving both empty.
fn read(posted: &Posted, recipient: Recipient, troubles: &mut Vec<Trouble>) -> PersonAround {
    let (name, email) = (name_field(recipient), email_field(recipient));
    typed::words(posted, &name, PersonAround::MAX_NAME, troubles);
    let (called, address) = (posted.line(&name), posted.line(&email));
    if called.is_empty() && !address.is_empty() {
        troubles.push(Trouble::new(name, Problem::Empty));
    }
    if !address.is_empty() && contact::email(&address).is_none() {
        troubles.push(Trouble::new(email, Problem::NotAnEmail));
    }
    PersonAround { name: called.into(), email: address.into() }
}

async fn show(
    app: &App,
    working: &Working,
    key: &DataKey,
    child: ChildId,
    people: &PeopleAround,
    troubles: Vec<Trouble>,
) -> Result<Response, Stop> {
    let details: ChildDetails = key.open(places::child_identity(child), &child_now(app, child).await?.identity)?;
    let back = match working.role {
        Role::Iro => at::Child { child }.href(),
        _ => paths::staff::OVERVIEW.to_owned(),
    };
    let shown = PeoplePage {
        role: working.role,
        child: details.full_name().into(),
        back: back.into(),
        people: lines(people),
        troubles: troubles.clone(),
    };
    Ok(page(app, &troubles, move || view! { <PeopleAroundChild page=shown /> }))
}
