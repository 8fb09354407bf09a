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
use leptos::prelude::*;

use super::{drafts, just_you};
use crate::children::{file, iro_first_name};
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
    let due = due(&app, sent, file.iro.is_some()).await?;
    let by = match writing.role() {
        Some(Role::Advocate) => Sender::Worker("/staff/advocacy".to_owned()),
        Some(_) => Sender::Worker(format!("/staff/children/{}", writing.child)),
        None if writing.invitee() == Invitee::Child => Sender::Child,
        None => Sender::GrownUp,
    };
    let receipt = Receipt {
        at: sent.sent_at,
        iro: iro_first_name(&app, file.iro).await?,
        review_by: (Kind::raised_by(sent.purpose).is_none() && review.held_on.is_none()).then_some(review.due_on),
        due,
        urgent: sent.urgent,
        unconfirmed: sent.confirmed_at.is_none(),
        may_keep: by == Sender::Child
            && writing.secret().is_none()
            && file.secret.as_ref().is_none_or(|secret| secret.confirmed_at.is_none()),
        just_you: by == Sender::Child && just_you::is_open(sent, &file.views),
        by,
    };
    Ok(writing.page(&app, StatusCode::OK, move || view! { <SentPage receipt=receipt /> }))
}

/// The desk and the day of the matter that these views raised, if they raised one.
async fn due(app: &App, sent: &ViewsRow, has_iro: bool) -> Result<Option<(Desk, Day)>, Stop> {
    let Some(kind) = Kind::raised_for(sent.purpose, has_iro) else { return Ok(None) };
    let matters = app.store.matters_of(sent.child).await?;
    let raised = matters.iter().find(|matter| matter.views == Some(sent.id) && matter.kind == kind);
    Ok(raised.map(|matter| (if has_iro { matter.desk } else { Desk::Manager }, matter.due_on)))
}
