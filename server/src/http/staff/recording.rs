//! `/staff/children/{child}/views/{views}/answers/{answer}/recording` and `/staff/matters/{matter}/answers/{answer}/recording`:
//! the sound of an answer that was spoken, for whoever may read the answer. That it was played is logged as reading is.
//!
//! `…/answers/{answer}/written`: what is said in it, written down by the IRO. It stands beside the recording and never in its
//! place.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use heard_app::answers::answer_text;
use heard_app::components::Written;
use heard_app::paths::staff as at;
use heard_app::staff::answer::AnswerPage;
use heard_app::staff::recorded::{Heard, MAX_WRITTEN, WriteDown};
use heard_app::text::dates::day_in;
use heard_app::text::lookup_with;
use heard_app::{args, key};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{Given, ViewsBody};
use heard_domain::english_time;
use heard_domain::id::{ChildId, MatterId, RecordingId};
use heard_domain::policy::Task;
use heard_domain::store::WrittenDown;
use leptos::prelude::*;

use super::answer::describe;
use super::people::Names;
use super::views::Opened;
use super::views_set::OpenedSet;
use super::{matter, page, typed};
use crate::access::{allow, allow_matter};
use crate::http::{At, Posted, see_other, sound};
use crate::opened;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The recording of an answer on the IRO's page; `None` for one that was not spoken.
pub(super) fn of_views(set: &OpenedSet, given: &Given) -> Option<Heard> {
    let recording = given.said.answer.value.recording()?;
    let (child, views, answer) = (set.row.child, set.row.id, given.id);
    Some(Heard {
        href: at::Recording { child, views, answer }.href(),
        length: recording.length(),
        write: Some(at::WriteDown { child, views, answer }.href()),
        written: set.written.get(&recording.id).cloned(),
    })
}

/// The same on the page of a matter.
pub(super) fn of_matter(matter: MatterId, given: &Given) -> Option<Heard> {
    let recording = given.said.answer.value.recording()?;
    let href = at::MatterRecording { matter, answer: given.id }.href();
    Some(Heard { href, length: recording.length(), write: None, written: None })
}

/// An answer as it stands in a record, in the language it was given in: with what was written down, and by whom.
pub(super) fn in_record(set: &OpenedSet, given: &Given) -> String {
    let answer = answer_text(set.language, &given.said).into_owned();
    let written = given.said.answer.value.recording().and_then(|recording| set.written.get(&recording.id));
    written.map_or(answer.clone(), |written| {
        let on = day_in(set.language, english_time::day(written.at)).into_owned();
        let values = args! { "name" => written.by.to_string(), "day" => on };
        format!("{answer}\n{}: {}", lookup_with(set.language, key!("voice-written"), &values), written.words)
    })
}

/// What was written down from the recordings that these views name.
pub(super) async fn written(
    app: &App,
    key: &DataKey,
    child: ChildId,
    body: &ViewsBody,
) -> Result<HashMap<RecordingId, Written>, Stop> {
    if !body.given.iter().any(|given| given.said.answer.value.recording().is_some()) {
        return Ok(HashMap::new());
    }
    let rows = app.store.written_down(child).await?;
    let names = Names::of(app, rows.iter().map(|row| row.by)).await?;
    sound::written(key, rows, |worker| names.get(worker))
}

/// The form for what is said, with what was written down before.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not of a child of this IRO, or was not spoken.
pub(super) async fn get_written(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::WriteDown { child, views, answer }): At<at::WriteDown>,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, child, views).await?;
    let shown = describe(&opened, answer)?;
    let heard = shown.line.recording.as_ref().ok_or(Stop::NotFound)?;
    let words = heard.written.as_ref().map(|written| written.words.clone()).unwrap_or_default();
    let shown = AnswerPage { words, ..shown };
    Ok(page(&app, &[], move || view! { <WriteDown page=shown /> }))
}

/// Keeps it, with who wrote it down and when.
///
/// # Errors
/// As [`get_written`].
pub(super) async fn post_written(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::WriteDown { child, views, answer }): At<at::WriteDown>,
    posted: Posted,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, child, views).await?;
    let recording = opened.given(answer)?.said.answer.value.recording().ok_or(Stop::NotFound)?.id;
    let mut troubles = Vec::new();
    let words = typed::needed_words(&posted, "words", MAX_WRITTEN, &mut troubles);
    if !troubles.is_empty() {
        let words = words.into_inner().into();
        let shown = AnswerPage { words, troubles: troubles.clone(), ..describe(&opened, answer)? };
        return Ok(page(&app, &troubles, move || view! { <WriteDown page=shown /> }));
    }
    let words = opened.key.seal(places::recording_written(recording), &words);
    let written = WrittenDown { recording, words, by: working.staff, at: app.clock.now() };
    let entry = working.entry(&app, child, Action::WroteDown, ObjectKind::Views, views.as_bytes());
    if !app.store.write_down(child, &written, &entry).await? {
        return Err(Stop::NotFound);
    }
    Ok(see_other(&opened.address_of(answer)))
}

/// The sound, for the child's IRO.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not of a child of this IRO, or was not spoken.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Recording { child, views, answer }): At<at::Recording>,
    headers: HeaderMap,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::Review).await?;
    let entry = working.entry(&app, child, Action::ReadViews, ObjectKind::Views, views.as_bytes());
    let sealed = app.store.read_views(views, &entry).await?.ok_or(Stop::NotFound)?;
    let body = opened::views(&key, &sealed)?;
    let recording = body.given(answer).and_then(|given| given.said.answer.value.recording()).ok_or(Stop::NotFound)?;
    sound::of(&app, &key, child, recording, &headers).await
}

/// The sound, for the desk on which the matter is.
///
/// # Errors
/// [`Stop::NotFound`] for a matter on somebody else's desk, and for an answer that is not for it or was not spoken.
pub(super) async fn get_of_matter(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::MatterRecording { matter, answer }): At<at::MatterRecording>,
    headers: HeaderMap,
) -> Result<Response, Stop> {
    let (row, key) = allow_matter(&app, &working, matter).await?;
    let opened = matter::Opened::of(&app, &working, &row, &key).await?.ok_or(Stop::NotFound)?;
    let given = opened.given(answer).ok_or(Stop::NotFound)?;
    let recording = given.said.answer.value.recording().ok_or(Stop::NotFound)?;
    sound::of(&app, &key, row.child, recording, &headers).await
}
