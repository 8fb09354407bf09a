//! `/staff/children/{child}/booklet`: makes an invitation, and shows it as a booklet to print until somebody uses it;
//! below it the second paper, with more about some topics.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::meet::IroCard;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::booklet::{Booklet, BookletPage, Part, PhoneWay, Printed};
use heard_domain::documents::ChildDetails;
use heard_domain::form;
use heard_domain::people::Language;
use heard_domain::policy::Task;
use heard_domain::purpose::Purpose;
use heard_domain::store::ChildFile;
use leptos::prelude::*;

use super::child_page;
use crate::access::allow;
use crate::children::{file, next_review};
use crate::http::{At, Posted, see_other};
use crate::inviting::{Guest, Shown, address, booked, card, make, shown};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The booklet of the newest invitation, in the style of the child and the language that the address says, or else
/// English; the child's page when it is not shown again.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Booklet { child }): At<at::Booklet>,
    RawQuery(query): RawQuery,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Invite).await?;
    let file = file(&app, child).await?;
    let newest = file.invitation.as_ref().map(|row| shown(&app, &key, row)).transpose()?.flatten();
    let Some(newest) = newest else { return Ok(see_other(&at::Child { child }.href())) };
    let query = Posted::read(query.unwrap_or_default().as_bytes());
    let language = Language::from_code(query.get(fields::PRINTED_IN)).unwrap_or_default();
    let booklet = booklet(&app, &card(&app, &working).await?, &key, &file, newest)?;
    Ok(print(&app, language, booklet))
}

/// A booklet with the way in of this invitation on its front.
pub(super) fn booklet(
    app: &App,
    iro: &IroCard,
    key: &DataKey,
    file: &ChildFile,
    newest: Shown,
) -> Result<BookletPage, Stop> {
    let way = PhoneWay { qr: newest.qr()?, address: address(app).into(), code: newest.code.into() };
    Ok(BookletPage { way: Some(way), ..paper(app, iro, key, file, Part::First)? })
}

/// Makes the invitation of a booklet, and leads on to it.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Booklet { child }): At<at::Booklet>,
    posted: Posted,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Invite).await?;
    let file = file(&app, child).await?;
    let Some(review) = next_review(&file) else {
        return child_page::cannot_invite(&app, &key, child).await;
    };
    let language = Language::from_code(posted.get(fields::LANGUAGE)).ok_or(Stop::BadRequest)?;
    make(&app, &working, &Guest::child(child, review.id, &key)).await?;
    Ok(see_other(&format!("{}?{}={}", at::Booklet { child }.href(), fields::PRINTED_IN, language.code())))
}

/// It is made of what was ticked, which no address keeps.
pub(super) async fn get_further(_: Working, At(at::Further { child }): At<at::Further>) -> Result<Response, Stop> {
    Ok(see_other(&at::Child { child }.href()))
}

/// Shows the second paper, of the topics that were ticked. It makes nothing.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn post_further(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Further { child }): At<at::Further>,
    posted: Posted,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Invite).await?;
    let file = file(&app, child).await?;
    let language = Language::from_code(posted.get(fields::FURTHER_LANGUAGE)).ok_or(Stop::BadRequest)?;
    let topics: Vec<_> = posted.all(fields::TOPIC).map(str::to_owned).collect();
    if topics.is_empty() {
        return child_page::no_topic(&app, &key, child).await;
    }
    let paper = paper(&app, &card(&app, &working).await?, &key, &file, Part::Further(topics))?;
    Ok(print(&app, language, paper))
}

/// A paper that opens nothing.
fn paper(app: &App, iro: &IroCard, key: &DataKey, file: &ChildFile, part: Part) -> Result<BookletPage, Stop> {
    let details: ChildDetails = key.open(places::child_identity(file.id), &file.identity)?;
    Ok(BookletPage {
        child: file.id,
        called: details.called().to_owned().into(),
        iro: iro.first_name.clone().into(),
        picture: iro.picture.clone().into(),
        booked: booked(app, file),
        council: app.config.council.clone(),
        way: None,
        printed: Printed { form: form::newest(Purpose::BeforeReview, file.band), part },
    })
}

fn print(app: &App, language: Language, page: BookletPage) -> Response {
    crate::http::page(app, language, StatusCode::OK, move || view! { <Booklet page=page /> })
}
