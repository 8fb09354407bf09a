//! What `/staff/children/{child}` shows.

use axum::response::Response;
use heard_app::staff::child::{Child, ChildPage, InvitationLine, ReviewLine, SecretLine, ViewsLine};
use heard_app::staff::{Problem, Trouble};
use heard_domain::Moment;
use heard_domain::documents::ChildDetails;
use heard_domain::english_time;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::policy::has_left_care;
use heard_domain::regime::is_timed;
use heard_domain::secret::typed_lately;
use heard_domain::store::{ChildFile, InvitationRow, MatterRow, SecretRow, ViewsRow};
use leptos::prelude::*;

use super::people::Names;
use super::{advocates, guests, matters, page};
use crate::children::{file, next_review};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The child's page again, with a reason why no invitation was made.
pub(super) async fn cannot_invite(app: &App, key: &DataKey, child: ChildId) -> Result<Response, Stop> {
    show(app, key, child, None, vec![Trouble::new("main", Problem::NoReview)]).await
}

/// The child's page, with six digits that confirm the secret where they were just made.
pub(super) async fn show(
    app: &App,
    key: &DataKey,
    child: ChildId,
    number: Option<String>,
    troubles: Vec<Trouble>,
) -> Result<Response, Stop> {
    let file = file(app, child).await?;
    let details: ChildDetails = key.open(places::child_identity(child), &file.identity)?;
    let rows = app.store.matters_of(child).await?;
    let names = Names::of(app, mentioned(&file, &rows)).await?;
    let begun = match file.iro {
        Some(iro) => app.store.begun(iro).await?.into_iter().find(|(of, _)| *of == child).map(|(_, at)| at),
        None => None,
    };
    let shown = ChildPage {
        begun,
        advocates: advocates::of(app, &file, details.called(), next_review(&file).is_some()).await?,
        matters: rows.iter().map(|row| matters::line(app, row, &names)).collect(),
        guests: guests::lines(app, key, &file),
        // Three and three digits are easier to say.
        number: number.map(|digits| format!("{} {}", &digits[..3], &digits[3..]).into()),
        troubles: troubles.clone(),
        ..describe(app, &file, &details, &names)
    };
    Ok(page(app, &troubles, move || view! { <Child page=shown /> }))
}

/// The workers that the page names.
fn mentioned(file: &ChildFile, matters: &[MatterRow]) -> impl Iterator<Item = StaffId> {
    let authors = file.views.iter().filter_map(|row| row.author);
    authors.chain(matters.iter().flat_map(matters::mentioned))
}

/// What the file alone says.
fn describe(app: &App, file: &ChildFile, details: &ChildDetails, names: &Names) -> ChildPage {
    let (now, deadlines) = (app.clock.now(), app.config.council.deadlines());
    let today = english_time::day(now);
    let reviews = file.reviews.iter().map(|review| ReviewLine {
        id: review.id,
        ordinal: review.ordinal,
        due: is_timed(&details.legal_status).then(|| (review.hold_by(), deadlines.standing(review.due_on, today))),
        stage: review.stage(),
        letter: review.letter,
    });
    ChildPage {
        left_care: has_left_care(file.left_care_on, today),
        id: file.id,
        name: details.full_name().into(),
        called: details.called().to_owned().into(),
        age: details.age_on(today),
        language: details.first_language.clone().into(),
        interpreter: details.interpreter.clone().into(),
        advocates: heard_app::staff::advocates::Advocates::default(),
        matters: Vec::new(),
        concerns: file.concerns.len(),
        closed_concerns: file.closed_concerns.clone(),
        reviews: reviews.collect(),
        views: file.views.iter().map(|row| views_line(file, row, names)).collect(),
        begun: None,
        invitation: file.invitation.as_ref().map(|invitation| invitation_line(invitation, now)),
        older_invitations: file.older_invitations.iter().map(|older| invitation_line(older, now)).collect(),
        can_invite: next_review(file).is_some(),
        guests: Vec::new(),
        secret: file.secret.as_ref().map(|secret| secret_line(secret, now)),
        write_only: file.write_only,
        number: None,
        troubles: Vec::new(),
    }
}

fn invitation_line(invitation: &InvitationRow, now: Moment) -> InvitationLine {
    InvitationLine {
        id: invitation.id,
        made: invitation.created_at,
        opened: invitation.opened_at,
        works: invitation.opens_until(now),
        ended: invitation.ended_at,
    }
}

fn secret_line(secret: &SecretRow, now: Moment) -> SecretLine {
    SecretLine {
        id: secret.id,
        kind: secret.kind,
        set_at: secret.set_at,
        set_on: secret.set_on,
        confirmed_at: secret.confirmed_at,
        changed_at: secret.changed_at,
        typed: secret.proved.filter(|(at, _)| typed_lately(Some(*at), now)),
        wrong: secret.wrong_last.filter(|_| secret.wrong.alarms()).map(|last| (secret.wrong.all(), last)),
        locked: !secret.wrong.allows(secret.kind, false),
    }
}

fn views_line(file: &ChildFile, row: &ViewsRow, names: &Names) -> ViewsLine {
    let before = row.follows.and_then(|before| file.views.iter().find(|row| row.id == before));
    ViewsLine {
        id: row.id,
        purpose: row.purpose,
        follows: before.map(|row| row.sent_at),
        voice: row.voice,
        author: row.author.map(|author| names.get(author)),
        sent_at: row.sent_at,
        read: row.read_at.is_some(),
        confirmed: row.confirmed_at.is_some(),
        urgent: row.urgent,
    }
}
