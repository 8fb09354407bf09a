//! `/sent`: the receipt.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::sent::{Receipt, Sender, SentPage};
use heard_domain::calendar::add_working_days;
use heard_domain::matter::{Desk, Kind};
use heard_domain::people::{Invitee, Role};
use heard_domain::secret::is_offered;
use heard_domain::store::ViewsRow;
use heard_domain::{Day, london};
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
    let (due, asked) = due(&app, sent, file.iro.is_some()).await?;
    let by = match writing.role() {
        Some(Role::Advocate) => Sender::Worker("/staff/advocacy".to_owned()),
        Some(_) => Sender::Worker(format!("/staff/children/{}", writing.child)),
        None if writing.invitee() != Invitee::Child => Sender::GrownUp,
        None if sent.voice.is_in_childs_hand() => Sender::Child,
        None => Sender::ForChild,
    };
    let voices = app.store.voices_in(&writing.session.hash).await?;
    let confirmed = file.secret.as_ref().is_some_and(|secret| secret.confirmed_at.is_some());
    let offered = by == Sender::Child && !writing.signed_in() && is_offered(false, &voices, None);
    let receipt = Receipt {
        at: sent.sent_at,
        iro: iro_first_name(&app, file.iro).await?,
        review_by: (Kind::raised_by(sent.purpose).is_none() && review.held_on.is_none()).then_some(review.due_on),
        due,
        asked,
        purpose: sent.purpose,
        safe_by: sent.urgent.then(|| add_working_days(london::day(sent.sent_at), 1)),
        unconfirmed: sent.confirmed_at.is_none(),
        reads_back: by == Sender::Child && confirmed,
        may_keep: offered && !confirmed,
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
