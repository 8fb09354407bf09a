//! `/staff/children/{child}/guests`: the invitations of carers and parents; below it the sheet of one that nobody used
//! yet.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::acts::GuestAct;
use heard_app::staff::guests::{GuestLine, Guests, GuestsPage, MAX_NAME};
use heard_app::staff::invitation::InvitationSheet;
use heard_app::staff::{Problem, Trouble};
use heard_domain::Words;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ChildDetails, InvitedPerson};
use heard_domain::id::InvitationId;
use heard_domain::people::Invitee;
use heard_domain::policy::Task;
use heard_domain::store::ChildFile;
use leptos::prelude::*;

use super::{page, typed};
use crate::access::allow;
use crate::children::{file, next_review};
use crate::http::{At, Posted, see_other};
use crate::inviting::{Guest, card, make, shown};
use crate::opened;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The invitations with the form for another.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Guests { child }): At<at::Guests>,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Invite).await?;
    let shown = describe(&app, &key, &file(&app, child).await?)?;
    Ok(page(&app, &[], move || view! { <Guests page=shown /> }))
}

/// Makes an invitation, or takes one back.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's, and for an invitation that is none of theirs.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Guests { child }): At<at::Guests>,
    posted: Posted,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Invite).await?;
    let file = file(&app, child).await?;
    match posted.act()? {
        GuestAct::Revoke => {
            let invitation: InvitationId = posted.parse(fields::INVITATION)?;
            if !file.guests.iter().any(|row| row.id == invitation) {
                return Err(Stop::NotFound);
            }
            let action = Action::RevokedInvitation;
            let entry = working.entry(&app, child, action, ObjectKind::Invitation, invitation.as_bytes());
            app.store.revoke_invitation(invitation, app.clock.now(), &entry).await?;
            Ok(see_other(&at::Guests { child }.href()))
        }
        GuestAct::Invite => invite(&app, &working, &key, &file, &posted).await,
    }
}

/// The sheet of one of them; all of them when it is not shown again.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn get_sheet(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::GuestSheet { child, invitation }): At<at::GuestSheet>,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Invite).await?;
    let file = file(&app, child).await?;
    let row = file.guests.iter().find(|row| row.id == invitation);
    let one = row.map(|row| shown(&app, &key, row)).transpose()?.flatten();
    let (Some(one), Some(person)) = (one, row.and_then(|row| row.person.as_ref())) else {
        return Ok(see_other(&at::Guests { child }.href()));
    };
    let details: ChildDetails = key.open(places::child_identity(child), &file.identity)?;
    let person: InvitedPerson = key.open(places::invitation_person(invitation), person)?;
    let name = Some(person.name.into_inner());
    let sheet = one.sheet(&app, &card(&app, &working).await?, &file, &details, name)?;
    Ok(page(&app, &[], move || view! { <InvitationSheet page=sheet /> }))
}

async fn invite(
    app: &App,
    working: &Working,
    key: &DataKey,
    file: &ChildFile,
    posted: &Posted,
) -> Result<Response, Stop> {
    let (mut troubles, invitee) = (Vec::new(), Invitee::from_code(posted.get("invitee")));
    let invitee = invitee.filter(|invitee| *invitee != Invitee::Child);
    let mut line = |field: &'static str| {
        typed::needed_words(posted, field, MAX_NAME, &mut troubles);
        Words::new(posted.line(field))
    };
    let person = InvitedPerson { name: line("name"), relation: line("relation") };
    if invitee.is_none() {
        troubles.push(Trouble::new("invitee", Problem::NotChosen));
    }
    let review = next_review(file);
    if review.is_none() {
        troubles.push(Trouble::new("main", Problem::NoReview));
    }
    let (Some(invitee), Some(review), true) = (invitee, review, troubles.is_empty()) else {
        let shown = GuestsPage {
            name: person.name.into_inner().into(),
            relation: person.relation.into_inner().into(),
            invitee,
            troubles: troubles.clone(),
            ..describe(app, key, file)?
        };
        return Ok(page(app, &troubles, move || view! { <Guests page=shown /> }));
    };
    let guest = Guest { child: file.id, review: review.id, invitee, key, person: Some(person) };
    let invitation = make(app, working, &guest).await?;
    Ok(see_other(&at::GuestSheet { child: file.id, invitation }.href()))
}

fn describe(app: &App, key: &DataKey, file: &ChildFile) -> Result<GuestsPage, Stop> {
    let details: ChildDetails = key.open(places::child_identity(file.id), &file.identity)?;
    Ok(GuestsPage {
        child: file.id,
        called: details.called().to_owned().into(),
        guests: lines(app, key, file),
        can_invite: next_review(file).is_some(),
        name: "".into(),
        relation: "".into(),
        invitee: None,
        troubles: Vec::new(),
    })
}

/// The invitations that are not taken back, newest first.
pub(super) fn lines(app: &App, key: &DataKey, file: &ChildFile) -> Vec<GuestLine> {
    let line = |row: &heard_domain::store::InvitationRow| {
        let place = places::invitation_person(row.id);
        let person = row.person.as_ref().map(|sealed| key.open::<InvitedPerson>(place, sealed));
        let (name, relation) = match person.map(|person| opened::line(person, "invitation", row.id)) {
            Some(Some(person)) => (person.name, person.relation),
            Some(None) => (Words::new(opened::no_name().into_owned()), Words::default()),
            None => Default::default(),
        };
        GuestLine {
            id: row.id,
            invitee: row.invitee,
            name: name.into_inner().into(),
            relation: relation.into_inner().into(),
            made: row.created_at,
            opened: row.opened_at,
            ends: row.expires_at,
            open: row.opens_writing(app.clock.now()),
        }
    };
    file.guests.iter().map(line).collect()
}
