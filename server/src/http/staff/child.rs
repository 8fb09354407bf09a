//! `/staff/children/{child}`: one child, and what the IRO does about their secret and their views.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::TimeDelta;
use heard_app::staff::child::{Child, ChildPage, InvitationLine, ReviewLine, SecretLine, ViewsLine};
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::deadlines::Deadlines;
use heard_domain::documents::ChildDetails;
use heard_domain::id::{ChildId, ViewsId};
use heard_domain::london;
use heard_domain::policy::Task;
use heard_domain::store::{ChildFile, SecretRow};
use leptos::prelude::*;

use super::people::Names;
use super::{id, page};
use crate::access::allow;
use crate::children::{file, next_review};
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, Strength, places};

/// How long a number that is said aloud works, in minutes.
const NUMBER_MINUTES: i64 = 10;

/// The child.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    Path(child): Path<String>,
) -> Result<Response, Stop> {
    let child = id(&child)?;
    let key = allow(&app, &working, child, Task::SeeChild).await?;
    show(&app, &key, child, None, Vec::new()).await
}

/// Confirms the secret or the views, makes a number, takes the secret away.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    Path(child): Path<String>,
    posted: Posted,
) -> Result<Response, Stop> {
    let child: ChildId = id(&child)?;
    let key = allow(&app, &working, child, Task::Invite).await?;
    let now = app.clock.now();
    let file = file(&app, child).await?;
    let entry = |action, object, id: &[u8; 16]| working.entry(&app, child, action, object, id);
    match (posted.get("do"), &file.secret) {
        ("confirm-views", _) => {
            let views: ViewsId = posted.parse("views")?;
            if !file.views.iter().any(|row| row.id == views) {
                return Err(Stop::NotFound);
            }
            let entry = entry(Action::ConfirmedViews, ObjectKind::Views, views.as_bytes());
            app.store.confirm_views(views, now, &entry).await?;
        }
        ("confirm-secret", Some(secret)) => {
            let entry = entry(Action::ConfirmedSecret, ObjectKind::Secret, secret.id.as_bytes());
            app.store.confirm_secret(secret.id, now, &entry).await?;
        }
        ("number", Some(secret)) if secret.confirmed_at.is_none() => {
            let number = make_number(&app, secret).await?;
            return show(&app, &key, child, Some(number), Vec::new()).await;
        }
        ("remove-secret", Some(secret)) => {
            let entry = entry(Action::RemovedSecret, ObjectKind::Secret, secret.id.as_bytes());
            app.store.remove_secret(child, now, &entry).await?;
        }
        // A button of a page that is older than the secret: the page of now says how things stand.
        ("confirm-secret" | "number" | "remove-secret", _) => {}
        _ => return Err(Stop::BadRequest),
    }
    Ok(see_other(&format!("/staff/children/{child}")))
}

/// Makes the six digits that confirm a secret when the child types them; only their hash is kept.
async fn make_number(app: &App, secret: &SecretRow) -> Result<String, Stop> {
    let number = app.dice.six_digits();
    let hash = app.hasher.hash(Strength::Short, app.vault.peppered(&number).to_vec(), &*app.dice).await?;
    let until = app.clock.now() + TimeDelta::minutes(NUMBER_MINUTES);
    app.store.issue_number(secret.id, &hash, until).await?;
    Ok(number)
}

/// The child's page again, with a reason why no invitation was made.
pub(super) async fn cannot_invite(app: &App, key: &DataKey, child: ChildId) -> Result<Response, Stop> {
    show(app, key, child, None, vec![Trouble::new("main", Problem::NoReview)]).await
}

async fn show(
    app: &App,
    key: &DataKey,
    child: ChildId,
    number: Option<String>,
    troubles: Vec<Trouble>,
) -> Result<Response, Stop> {
    let file = file(app, child).await?;
    let details: ChildDetails = key.open(places::child_identity(child), &file.identity)?;
    let authors = file.views.iter().filter_map(|row| row.author);
    let names = Names::of(app, authors.chain(file.advocates.iter().copied())).await?;
    let mut shown = describe(app, &file, &details, &names);
    // Three and three digits are easier to say.
    shown.number = number.map(|digits| format!("{} {}", &digits[..3], &digits[3..]).into());
    shown.troubles = troubles.clone();
    Ok(page(app, &troubles, move || view! { <Child page=shown /> }))
}

fn describe(app: &App, file: &ChildFile, details: &ChildDetails, names: &Names) -> ChildPage {
    let (now, deadlines) = (app.clock.now(), Deadlines::default());
    let today = london::day(now);
    let reviews = file.reviews.iter().map(|review| ReviewLine {
        id: review.id,
        ordinal: review.ordinal,
        due: (review.due_on, deadlines.standing(review.due_on, today)),
        held_on: review.held_on,
        letter: review.letter,
    });
    let views = file.views.iter().map(|row| ViewsLine {
        id: row.id,
        voice: row.voice,
        author: row.author.map(|author| names.get(author)),
        sent_at: row.sent_at,
        read: row.read_at.is_some(),
        confirmed: row.confirmed_at.is_some(),
        urgent: row.urgent,
    });
    ChildPage {
        id: file.id,
        name: details.full_name().into(),
        called: details.called().to_owned().into(),
        age: details.age_on(today),
        language: details.first_language.clone().into(),
        interpreter: details.interpreter.clone().into(),
        advocates: file.advocates.iter().map(|advocate| names.get(*advocate)).collect(),
        concerns: file.concerns.len(),
        reviews: reviews.collect(),
        views: views.collect(),
        invitation: file.invitation.as_ref().map(|invitation| InvitationLine {
            made: invitation.created_at,
            ends: invitation.expires_at,
            opened: invitation.opened_at,
            open: invitation.opens_writing(now),
        }),
        can_invite: next_review(file).is_some(),
        secret: file.secret.as_ref().map(|secret| SecretLine {
            kind: secret.kind,
            set_at: secret.set_at,
            confirmed_at: secret.confirmed_at,
        }),
        number: None,
        troubles: Vec::new(),
    }
}
