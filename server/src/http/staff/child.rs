//! `/staff/children/{child}`: one child, and what the IRO does about their secret and their views.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use chrono::TimeDelta;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::acts::{AdvocateAct, ChildAct};
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::id::{InvitationId, StaffId, ViewsId};
use heard_domain::policy::Task;
use heard_domain::secret::typed_lately;
use heard_domain::store::{ChildFile, SecretRow};

use super::advocacy::write_for;
use super::advocates;
use super::child_page::show;
use crate::access::allow;
use crate::children::{file, next_review};
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::Strength;

/// How long a number that is said aloud works, in minutes.
const NUMBER_MINUTES: i64 = 10;

/// The child.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Child { child }): At<at::Child>,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::SeeChild).await?;
    show(&app, &key, child, None, Vec::new()).await
}

/// Confirms the secret or the views, makes a number, takes the secret away, shows words back again; ends an invitation;
/// gives the child an advocate, or asks one to speak; leads to where paper is typed in.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Child { child }): At<at::Child>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Stop> {
    let pressed = posted.act();
    if pressed == Ok(ChildAct::Transcribe) {
        allow(&app, &working, child, Task::Transcribe).await?;
        return write_for(&app, &working, child, &headers).await;
    }
    let key = allow(&app, &working, child, Task::Invite).await?;
    let now = app.clock.now();
    let file = file(&app, child).await?;
    let entry = |action, object, id: &[u8; 16]| working.entry(&app, child, action, object, id);
    // Only now: to everybody else there is no such page, whatever they press.
    match (pressed?, &file.secret) {
        (ChildAct::ConfirmViews, _) => {
            let views: ViewsId = posted.parse(fields::VIEWS)?;
            if !file.views.iter().any(|row| row.id == views) {
                return Err(Stop::NotFound);
            }
            let entry = entry(Action::ConfirmedViews, ObjectKind::Views, views.as_bytes());
            app.store.confirm_views(views, now, &entry).await?;
        }
        // A form is about the secret that its page showed. One that is not there any more is told of by the page of
        // now.
        (ChildAct::ConfirmSecret | ChildAct::Number, Some(secret)) if secret.id != posted.parse(fields::SECRET)? => {
            return show(&app, &key, child, None, vec![Trouble::new(fields::SECRET, Problem::SecretReplaced)]).await;
        }
        (ChildAct::ConfirmSecret | ChildAct::Number, Some(secret)) if secret.confirmed_at.is_some() => {}
        (ChildAct::ConfirmSecret, Some(secret)) => {
            if !typed_lately(secret.proved.map(|(at, _)| at), now) {
                return show(&app, &key, child, None, vec![Trouble::new(fields::SECRET, Problem::SecretNotTyped)])
                    .await;
            }
            let entry = entry(Action::ConfirmedSecret, ObjectKind::Secret, secret.id.as_bytes());
            if !app.store.confirm_secret(secret.id, now, &entry).await? {
                return show(&app, &key, child, None, vec![Trouble::new(fields::SECRET, Problem::SecretReplaced)])
                    .await;
            }
        }
        (ChildAct::Number, Some(secret)) => {
            let number = make_number(&app, secret).await?;
            return show(&app, &key, child, Some(number), Vec::new()).await;
        }
        (ChildAct::ShowWords, _) => {
            let entry = entry(Action::ShowedOwnWords, ObjectKind::Child, child.as_bytes());
            app.store.show_own_words(child, &entry).await?;
        }
        (ChildAct::RemoveSecret, Some(secret)) => {
            let entry = entry(Action::RemovedSecret, ObjectKind::Secret, secret.id.as_bytes());
            app.store.remove_secret(child, &entry).await?;
        }
        (ChildAct::EndInvitation, _) => {
            let invitation: InvitationId = posted.parse(fields::INVITATION)?;
            let entry = entry(Action::EndedInvitation, ObjectKind::Invitation, invitation.as_bytes());
            app.store.end_invitation(invitation, now, &entry).await?;
        }
        (ChildAct::Advocate(act), _) => {
            if let Some(trouble) = advocate(&app, &working, &file, act, &posted).await? {
                return show(&app, &key, child, None, vec![trouble]).await;
            }
        }
        // A button of a page that is older than the secret: the page of now says how things stand.
        (ChildAct::ConfirmSecret | ChildAct::Number | ChildAct::RemoveSecret, None) => {}
        (ChildAct::Transcribe, _) => return Err(Stop::BadRequest),
    }
    Ok(see_other(&at::Child { child }.href()))
}

/// Gives the child an advocate, ends that, or asks one to speak; what is wrong with it.
async fn advocate(
    app: &App,
    working: &Working,
    file: &ChildFile,
    act: AdvocateAct,
    posted: &Posted,
) -> Result<Option<Trouble>, Stop> {
    match act {
        AdvocateAct::Allocate => return Ok(advocates::allocate(app, working, file.id, posted).await?.err()),
        AdvocateAct::End => advocates::end(app, working, file, posted).await?,
        AdvocateAct::Ask => {
            let worker: StaffId = posted.parse(fields::ADVOCATE)?;
            let review = next_review(file).filter(|_| file.advocates.contains(&worker)).ok_or(Stop::NotFound)?.id;
            let entry = working.entry(app, file.id, Action::AskedAdvocate, ObjectKind::Review, review.as_bytes());
            app.store.ask_to_speak(file.id, review, worker, working.staff, &entry).await?;
        }
    }
    Ok(None)
}

/// Makes the six digits that confirm a secret when the child types them; only their hash is kept.
async fn make_number(app: &App, secret: &SecretRow) -> Result<String, Stop> {
    let number = app.dice.six_digits();
    let hash =
        app.hasher.hash(Strength::Short, app.vault.peppered_number(secret.id, &number).to_vec(), &*app.dice).await?;
    let until = app.clock.now() + TimeDelta::minutes(NUMBER_MINUTES);
    app.store.issue_number(secret.id, &hash, until).await?;
    Ok(number)
}
