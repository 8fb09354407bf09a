//! `/staff/children/{child}/contacts`: an IRO's notes of contact with a child, and one more.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::contacts::{Contacts, ContactsPage, NoteForm, NotedLine};
use heard_app::staff::listed::called;
use heard_app::staff::typing::Typing;
use heard_app::staff::{Problem, Trouble};
use heard_domain::Words;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::contact_note::{MAX_WORDS, NotThen, check};
use heard_domain::documents::ChildDetails;
use heard_domain::english_time;
use heard_domain::id::{ChildId, ContactNoteId};
use heard_domain::lists::{List, ListCode};
use heard_domain::policy::Task;
use heard_domain::store::ContactNote;
use heard_domain::typed::TypedAt;
use leptos::prelude::*;

use super::people::Names;
use super::{heads, page, typed, typing};
use crate::access::allow;
use crate::children::file;
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The notes.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Contacts { child }): At<at::Contacts>,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::SeeChild).await?;
    // The next note is nobody's yet: what was typed stands beside nothing.
    let (typing, typed) = typing::open(&app, &working, &key, TypedAt::Contact(child), (&Vec::new(), 0)).await?;
    let form = typed.as_ref().map(typed_form).unwrap_or_default();
    show(&app, &key, child, (app.dice.id(), form, typing), Vec::new()).await
}

/// The form as it was typed.
fn typed_form(posted: &Posted) -> NoteForm {
    NoteForm {
        on: typed::date_parts(posted, "contact_on"),
        way: posted.line("way").into(),
        words: posted.words("words").into_inner().into(),
    }
}

/// Keeps another.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Contacts { child }): At<at::Contacts>,
    posted: Posted,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::SeeChild).await?;
    let id: ContactNoteId = posted.parse(fields::NOTE)?;
    let typed_at = TypedAt::Contact(child);
    if let Some(both) = typing::overtaken(&app, &working, &key, typed_at, &posted).await? {
        return Ok(both);
    }
    let details: ChildDetails = key.open(places::child_identity(child), &file(&app, child).await?.identity)?;
    let (now, mut troubles) = (app.clock.now(), Vec::new());
    let on = typed::date(&posted, "contact_on", &mut troubles);
    let problem = match on.map(|on| check(on, details.born, english_time::day(now))) {
        None if troubles.is_empty() => Some(Problem::NotADate),
        Some(Err(NotThen::Future)) => Some(Problem::Future),
        Some(Err(NotThen::BeforeBirth)) => Some(Problem::BeforeCare),
        None | Some(Ok(())) => None,
    };
    troubles.extend(problem.map(|problem| Trouble::new("contact_on", problem)));
    let way = ListCode::read(posted.get("way")).filter(|way| List::ContactWays.offers(way));
    if way.is_none() {
        troubles.push(Trouble::new("way", Problem::NotChosen));
    }
    let words = typed::needed_words(&posted, "words", MAX_WORDS, &mut troubles);
    let (Some(on), Some(way), true) = (on, way, troubles.is_empty()) else {
        let typing = typing::again(typed_at, &posted, 0);
        let typing = typing::keep_refused(&app, &working, (child, &key), &posted, typing).await?;
        return show(&app, &key, child, (id, typed_form(&posted), typing), troubles).await;
    };
    let body = key.seal(places::contact_note(id), &words);
    let note = ContactNote { id, child, on, way, body, by: working.staff, at: now };
    let entry = working.entry(&app, child, Action::NotedContact, ObjectKind::ContactNote, id.as_bytes());
    // A form that was sent twice is one note.
    app.store.note_contact(&note, &entry).await?;
    Ok(see_other(&format!("{}#notes", at::Contacts { child }.href())))
}

async fn show(
    app: &App,
    key: &DataKey,
    child: ChildId,
    (note, form, typing): (ContactNoteId, NoteForm, Typing),
    troubles: Vec<Trouble>,
) -> Result<Response, Stop> {
    let head = heads::head_of(app, key, child).await?;
    let rows = app.store.contact_notes(child).await?;
    let names = Names::of(app, rows.iter().map(|row| row.by)).await?;
    let line = |row: &ContactNote| {
        let words: Words = key.open(places::contact_note(row.id), &row.body)?;
        let way = called(List::ContactWays, row.way.as_str());
        Ok(NotedLine { on: row.on, way, by: names.get(row.by), words: words.into_inner().into() })
    };
    let notes = rows.iter().map(line).collect::<Result<Vec<_>, Stop>>()?;
    let called = head.called.clone();
    let shown = ContactsPage { child, head, called, note, form, typing, notes, troubles: troubles.clone() };
    Ok(page(app, &troubles, move || view! { <Contacts page=shown /> }))
}
