//! `/sent`: the receipt.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use heard_app::child::sent::{Receipt, Sender, SentClosedPage, SentPage};
use heard_app::paths;
use heard_domain::going_on::Shown;
use heard_domain::matter::{Desk, Kind};
use heard_domain::people::{Invitee, Role};
use heard_domain::secret::is_offered;
use heard_domain::store::ViewsRow;
use heard_domain::{Day, english_time};
use leptos::prelude::*;

use super::{drafts, just_you};
use crate::children::file;
use crate::http::{page, see_other};
use crate::session::{Writing, chosen_language};
use crate::state::App;
use crate::stop::Stop;
use crate::workers::told;

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
    let (sent, shown) = (&as_shown(sent, &writing), writing.session.shown.as_ref());
    let review = file.reviews.iter().find(|review| review.id == sent.review).ok_or(Stop::Broken)?;
    let awaited = Kind::raised_by(sent.purpose).is_none() && review.is_open();
    let (due, asked) = due(&app, sent, file.iro.is_some(), shown).await?;
    let by = match writing.role() {
        Some(Role::Advocate) => Sender::Worker(paths::staff::ADVOCACY.to_owned()),
        Some(_) => Sender::Worker(paths::staff::Child { child: writing.child }.href()),
        None if writing.invitee() != Invitee::Child => Sender::GrownUp,
        None if sent.voice.is_in_childs_hand() => Sender::Child,
        None => Sender::ForChild,
    };
    let told = told(&app, file.iro, sent.sent_at).await?;
    let voices = app.store.voices_in(&writing.session.hash).await?;
    let confirmed = file.secret.as_ref().is_some_and(|secret| secret.confirmed_at.is_some());
    let offered = by == Sender::Child && !writing.signed_in() && is_offered(false, &voices, None);
    let receipt = Receipt {
        id: sent.id,
        at: sent.sent_at,
        iro: told.iro.clone(),
        awaited,
        meeting: review.meeting_day(english_time::day(app.clock.now())).filter(|_| awaited),
        due,
        asked,
        purpose: sent.purpose,
        told: sent.urgent.then_some(told),
        band: sent.band,
        council: app.config.council.clone(),
        unconfirmed: sent.confirmed_at.is_none(),
        reads_back: by == Sender::Child && confirmed,
        signed_in: by == Sender::Child && writing.signed_in(),
        may_keep: offered && !confirmed,
        just_you: matches!(by, Sender::Child | Sender::ForChild) && just_you::is_open(sent, &file.views),
        joined: shown.is_some_and(|shown| shown.joined_at.is_some()),
        by,
    };
    Ok(writing.page(&app, StatusCode::OK, move || view! { <SentPage receipt=receipt /> }))
}

/// What was sent, as whoever sent it may know it: what was written before in another session is on no receipt.
pub(super) fn as_shown(sent: &ViewsRow, writing: &Writing) -> ViewsRow {
    match &writing.session.shown {
        Some(shown) => {
            let sent_at = shown.joined_at.unwrap_or(sent.sent_at);
            ViewsRow { voice: shown.voice, urgent: shown.told_unsafe, sent_at, ..sent.clone() }
        }
        None => sent.clone(),
    }
}

/// The receipt of whoever has no session any more. It knows nobody.
pub(super) async fn get_closed(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    let council = app.config.council.clone();
    page(&app, chosen_language(&headers), StatusCode::OK, move || view! { <SentClosedPage council=council /> })
}

/// A matter's desk and the day by which it is due.
type Due = (Desk, Day);

/// The matter that these views raised by what they are for, if they did, and those that answers asked for.
async fn due(
    app: &App,
    sent: &ViewsRow,
    has_iro: bool,
    shown: Option<&Shown>,
) -> Result<(Option<Due>, Vec<(Kind, Day)>), Stop> {
    let matters = app.store.matters_of(sent.child).await?;
    let raised: Vec<_> = matters.iter().filter(|matter| matter.views == Some(sent.id)).collect();
    let own = |kind| Kind::raised_for(sent.purpose, has_iro) == Some(kind);
    let due = raised.iter().find(|matter| own(matter.kind)).map(|matter| {
        let desk = if has_iro { matter.desk } else { Desk::Manager };
        (desk, matter.due_on)
    });
    let asks = |kind: Kind| shown.is_none_or(|shown| shown.asked.contains(&kind));
    let asked = raised.iter().filter(|matter| matter.kind.is_asked_for() && !own(matter.kind) && asks(matter.kind));
    Ok((due, asked.map(|matter| (matter.kind, matter.due_on)).collect()))
}
