//! `/staff/children/{child}/booklet`: makes an invitation and shows it as a booklet to print, this once; below it the
//! second paper, with more about some topics.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
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
use crate::inviting::{Guest, address, booked, make};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};
use crate::workers::iro_card;

/// There is nothing to show again: the code is kept hashed.
pub(super) async fn get(_: Working, At(at::Booklet { child }): At<at::Booklet>) -> Result<Response, Stop> {
    Ok(see_other(&at::Child { child }.href()))
}

/// Makes the booklet, in the style of the child and the language that was chosen.
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
    let paper = paper(&app, &working, &key, &file, Part::First).await?;
    let made = make(&app, &working, &Guest::child(child, review.id)).await?;
    let way = PhoneWay { code: made.code.to_string().into(), address: address(&app).into(), qr: made.qr()? };
    Ok(print(&app, language, BookletPage { way: Some(way), ..paper }))
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
    let paper = paper(&app, &working, &key, &file, Part::Further(topics)).await?;
    Ok(print(&app, language, paper))
}

/// A paper that opens nothing.
async fn paper(app: &App, working: &Working, key: &DataKey, file: &ChildFile, part: Part) -> Result<BookletPage, Stop> {
    let details: ChildDetails = key.open(places::child_identity(file.id), &file.identity)?;
    let iro = iro_card(app, Some(working.staff)).await?.ok_or(Stop::Broken)?;
    Ok(BookletPage {
        child: file.id,
        called: details.called().to_owned().into(),
        iro: iro.first_name.into(),
        picture: iro.picture.into(),
        booked: booked(app, file),
        council: app.config.council.clone(),
        way: None,
        printed: Printed { form: form::newest(Purpose::BeforeReview, file.band), part },
    })
}

fn print(app: &App, language: Language, page: BookletPage) -> Response {
    crate::http::page(app, language, StatusCode::OK, move || view! { <Booklet page=page /> })
}
