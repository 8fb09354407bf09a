//! `/sent`: the receipt.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::sent::{Receipt, Sender, SentPage};
use heard_domain::Day;
use heard_domain::matter::{Desk, Kind};
use heard_domain::people::{Invitee, Role};
use heard_domain::store::ViewsRow;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::{drafts, just_you};
use crate::children::{file, told};
use crate::http::see_other;
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;

/// The receipt of what this session sent last.
///
/// # Errors
/// When storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, writing: Writing) -> Result<Response, Stop> {
    let file = file(&app, writing.child).await?;
    let sent = writing.session.sent.and_then(|id| file.views.iter().find(|views| views.id == id));
    let Some(sent) = sent else {
        return Ok(see_other(drafts::start(&writing)));
    };
    let review = file.reviews.iter().find(|review| review.id == sent.review).ok_or(Stop::Broken)?;
    let (due, asked) = due(&app, sent, file.iro.is_some()).await?;
    let by = match writing.role() {
        Some(Role::Advocate) => Sender::Worker("/staff/advocacy".to_owned()),
        Some(_) => Sender::Worker(format!("/staff/children/{}", writing.child)),
        None if writing.invitee() != Invitee::Child => Sender::GrownUp,
        None if sent.voice.is_in_childs_hand() => Sender::Child,
        None => Sender::ForChild,
    };
    // A secret is offered to the child alone: a grown-up beside them, who may hold the phone, must not choose it.
    let alone = by == Sender::Child && sent.voice == Voice::Child;
    let told = told(&app, file.iro, sent.sent_at).await?;
    let receipt = Receipt {
        at: sent.sent_at,
        iro: told.iro.clone(),
        review_by: (Kind::raised_by(sent.purpose).is_none() && review.held_on.is_none()).then_some(review.due_on),
        due,
        asked,
        purpose: sent.purpose,
        told: sent.urgent.then_some(told),
        band: sent.band,
        council: app.config.council.clone(),
        unconfirmed: sent.confirmed_at.is_none(),
        reads_back: by == Sender::Child && (writing.secret().is_some() || file.secret.is_some()),
        may_keep: alone
            && writing.secret().is_none()
            && file.secret.as_ref().is_none_or(|secret| secret.confirmed_at.is_none()),
        just_you: matches!(by, Sender::Child | Sender::ForChild) && just_you::is_open(sent, &file.views),
        by,
    };
    Ok(writing.page(&app, StatusCode::OK, move || view! { <SentPage receipt=receipt /> }))
}

/// A matter's desk and the day by which it is due.
type Due = (Desk, Day);

/// The matter that these views raised by what they are for, if they did, and those that answers asked for.
async fn due(app: &App, sent: &ViewsRow, has_iro: bool) -> Result<(Option<Due>, Vec<(Kind, Day)>), Stop> {
    let matters = app.store.matters_of(sent.child).await?;
    let raised: Vec<_> = matters.iter().filter(|matter| matter.views == Some(sent.id)).collect();
    let own = |kind| Kind::raised_for(sent.purpose, has_iro) == Some(kind);
    let due = raised.iter().find(|matter| own(matter.kind)).map(|matter| {
        let desk = if has_iro { matter.desk } else { Desk::Manager };
        (desk, matter.due_on)
    });
    let asked = raised.iter().filter(|matter| matter.kind.is_asked_for() && !own(matter.kind));
    Ok((due, asked.map(|matter| (matter.kind, matter.due_on)).collect()))
}
