//! `/mine/tell-me`: how a child wants to be told that there is something to look at. Only with a confirmed secret:
//! somebody else who set one must not learn when something comes.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::tell_me::{TellMe, TellMePage};
use heard_app::paths;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::contact::{ContactFault, ContactForm, offered};
use heard_domain::documents::ContactDetails;
use heard_domain::store::Channel;
use leptos::prelude::*;

use crate::http::{Posted, page, see_other};
use crate::session::Reading;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// What is kept; not at all for whoever chose nothing.
///
/// # Errors
/// [`Stop::NotFound`] before the secret is confirmed.
pub(super) async fn get(State(app): State<Arc<App>>, reading: Reading) -> Result<Response, Stop> {
    let kept = kept(&app, &reading).await?;
    let channel = kept.channel.unwrap_or(Channel::None);
    Ok(shown(&app, &reading, channel, kept, Vec::new()))
}

/// Takes the choice.
///
/// # Errors
/// As [`get`].
pub(super) async fn post(State(app): State<Arc<App>>, reading: Reading, posted: Posted) -> Result<Response, Stop> {
    let kept = kept(&app, &reading).await?;
    let typed = ContactForm {
        channel: Channel::from_code(posted.get("way")),
        phone: posted.words("phone"),
        email: posted.words("email"),
        person: posted.words("person"),
        person_email: posted.words("person-email"),
    };
    let before = kept.channel.unwrap_or(Channel::None);
    let (channel, details) = match typed.read() {
        Ok((channel, details)) if offered(before, &sends(&app), app.config.demo).contains(&channel) => {
            (channel, details)
        }
        Ok(_) => return Ok(shown(&app, &reading, before, typed, vec![ContactFault::Channel])),
        Err(faults) => return Ok(shown(&app, &reading, before, typed, faults)),
    };
    let sealed = reading.key.seal(places::contact_details(reading.child), &details);
    let entry = reading.entry(&app, Action::ChoseContact, ObjectKind::Child, reading.child.as_bytes());
    app.store.set_contact(reading.child, channel, &sealed, app.clock.now(), &entry).await?;
    Ok(see_other(paths::MINE_TELL))
}

/// The choice as it stands.
async fn kept(app: &App, reading: &Reading) -> Result<ContactForm, Stop> {
    if !reading.session.secret_confirmed {
        return Err(Stop::NotFound);
    }
    let Some((channel, sealed)) = app.store.contact(reading.child).await? else {
        return Ok(ContactForm { channel: Some(Channel::None), ..ContactForm::default() });
    };
    let details: ContactDetails = reading.key.open(places::contact_details(reading.child), &sealed)?;
    Ok(ContactForm::of(channel, details))
}

fn shown(app: &App, reading: &Reading, kept: Channel, form: ContactForm, faults: Vec<ContactFault>) -> Response {
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (sends, rehearses) = (sends(app), app.config.demo);
    let offered = offered(kept, &sends, rehearses);
    let shown = TellMe { kept, form, faults, offered, sends: !sends.is_empty(), rehearses };
    page(app, reading.language(), status, move || view! { <TellMePage page=shown /> })
}

/// The ways by which something can be sent from here.
fn sends(app: &App) -> Vec<Channel> {
    app.config.mail.as_ref().map(crate::outbox::Mail::sends).unwrap_or_default()
}
