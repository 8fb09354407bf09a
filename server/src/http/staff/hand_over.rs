//! `/staff/allocation/{staff}`: the children of one IRO, some or all of whom the manager hands over to another, in one
//! commit; and the notes that go along, for the child's page.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::acts::HandOverAct;
use heard_app::staff::child::NoteLine;
use heard_app::staff::findings::lines;
use heard_app::staff::greeting::MAX_WORDS;
use heard_app::staff::hand_over::{GiveOver, HandOverPage, LookFirst, MAX_NOTE, TheirChild};
use heard_app::staff::typing::Typing;
use heard_app::staff::{Problem, Trouble};
use heard_domain::Words;
use heard_domain::allocation::stay_behind;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::id::{ChildId, StaffId};
use heard_domain::policy::Task;
use heard_domain::store::{Greeting, GreetingKind, HandOver, Handed, HandedChild, HandoverNote};
use heard_domain::typed::{TypedAt, version_at};
use leptos::prelude::*;

use super::allocating::{Care, Known};
use super::people::{self, Names};
use super::{page, typed, typing};
use crate::access::allow;
use crate::http::{At, Posted, see_other};
use crate::opened;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// What was chosen and typed.
#[derive(Default)]
struct Form {
    ticked: Vec<ChildId>,
    to: Option<StaffId>,
    note: Words,
    goodbye: Words,
    hello: Words,
    typing: Typing,
}

/// The IRO's children.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but a manager, and of somebody who is no IRO at work.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    At(at::HandOver { staff }): At<at::HandOver>,
    working: Working,
) -> Result<Response, Stop> {
    let care = theirs(&app, staff).await?;
    // What goes along is written anew each time: what was typed stands beside nothing.
    let record = (&Vec::new(), since_erasing(&app).await?);
    let (typing, typed) = typing::open(&app, &working, &working.key, TypedAt::HandOver(staff), record).await?;
    let form = match typed {
        // What is wrong with it is said when it is sent.
        Some(typed) => read(&typed, staff, &mut Vec::new())?,
        None => Form::default(),
    };
    show(&app, &care, staff, Form { typing, ..form }, None, Vec::new())
}

/// Hands over who is ticked, with what was written; pressed twice, it is done once. What is worth a second look is
/// shown first: brothers and sisters who would stay, and words that are hard to read.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but a manager, of somebody who is no IRO at work, and for a child who is not there.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::HandOver { staff }): At<at::HandOver>,
    posted: Posted,
) -> Result<Response, Stop> {
    let act = posted.pressed::<HandOverAct>()?.unwrap_or(HandOverAct::HandOver);
    let care = theirs(&app, staff).await?;
    let typed_at = TypedAt::HandOver(staff);
    if let Some(both) = typing::overtaken(&app, &working, &working.key, typed_at, &posted).await? {
        return Ok(both);
    }
    let mut troubles = Vec::new();
    let mut form = read(&posted, staff, &mut troubles)?;
    form.typing = typing::again(typed_at, &posted, posted.parse(fields::VERSION).unwrap_or_default());
    let whose = (None, &working.key);
    let Some(to) = form.to.filter(|_| troubles.is_empty()) else {
        form.typing = typing::keep_refused(&app, &working, whose, &posted, form.typing).await?;
        return show(&app, &care, staff, form, None, troubles);
    };
    let look = look_first(&care, staff, to, &form).filter(|_| act == HandOverAct::HandOver);
    if look.is_some() {
        form.typing = typing::keep_refused(&app, &working, whose, &posted, form.typing).await?;
        let trouble = Trouble::new("main", Problem::LookFirst);
        return show(&app, &care, staff, form, look, vec![trouble]);
    }
    let mut children = Vec::with_capacity(form.ticked.len());
    for child in &form.ticked {
        let key = allow(&app, &working, *child, Task::Allocate).await?;
        children.push(handed(&app, &working, &key, *child, (staff, to), &form));
    }
    let hand_over = HandOver { from: Some(staff), to, at: app.clock.now(), children };
    let trouble = match app.store.hand_over(&hand_over).await? {
        Handed::Done | Handed::Already => return Ok(see_other(&at::HandOver { staff }.href())),
        Handed::Changed => Trouble::new("main", Problem::AllocatedMeanwhile),
        Handed::CannotBeIro => Trouble::new(fields::IRO, Problem::CannotBeIro),
    };
    form.typing = typing::keep_refused(&app, &working, whose, &posted, form.typing).await?;
    show(&app, &theirs(&app, staff).await?, staff, form, None, vec![trouble])
}

/// The version of what is typed about several children: when one was last erased. What was typed before that may be
/// about who is gone, and went with them; a page that was opened before brings none of it back.
///
/// # Errors
/// When storage fails.
pub(super) async fn since_erasing(app: &App) -> Result<i64, Stop> {
    let erased = app.store.tombstones().await?;
    Ok(version_at(erased.iter().map(|tombstone| tombstone.at).max()))
}

/// Everybody in care, where this worker is an IRO.
async fn theirs(app: &App, iro: StaffId) -> Result<Care, Stop> {
    let care = Care::of(app).await?;
    if care.loads.contains_key(&iro) { Ok(care) } else { Err(Stop::NotFound) }
}

fn read(posted: &Posted, from: StaffId, troubles: &mut Vec<Trouble>) -> Result<Form, Stop> {
    let ticked: Result<Vec<ChildId>, _> = posted.all(fields::CHILD).map(str::parse).collect();
    let mut ticked = ticked.map_err(|_| Stop::BadRequest)?;
    ticked.sort_unstable();
    ticked.dedup();
    if ticked.is_empty() {
        troubles.push(Trouble::new(fields::CHILD, Problem::NotChosen));
    }
    let to = if posted.get(fields::IRO).is_empty() { None } else { Some(posted.parse(fields::IRO)?) };
    match to {
        None => troubles.push(Trouble::new(fields::IRO, Problem::NotChosen)),
        Some(to) if to == from => troubles.push(Trouble::new(fields::IRO, Problem::SameIro)),
        Some(_) => {}
    }
    let note = typed::words(posted, "note", MAX_NOTE, troubles);
    let goodbye = typed::words(posted, "goodbye", MAX_WORDS, troubles);
    let hello = typed::words(posted, "hello", MAX_WORDS, troubles);
    Ok(Form { ticked, to, note, goodbye, hello, typing: Typing::default() })
}

/// What is worth a second look before children go.
fn look_first(care: &Care, from: StaffId, to: StaffId, form: &Form) -> Option<LookFirst> {
    let theirs: Vec<_> = of(care, from).filter_map(|known| Some((known.row.id, known.details.as_ref()?))).collect();
    let staying = stay_behind(&theirs, &form.ticked);
    let name = |known: &Known| people::full_name(known.details.as_ref());
    let stay: Vec<_> = of(care, from).filter(|known| staying.contains(&known.row.id)).map(name).collect();
    let names: Vec<_> = [from, to].map(|iro| care.name(iro).into_owned()).into();
    let known: Vec<_> = names.iter().map(String::as_str).collect();
    let hard = |words: &Words| lines(words.expose(), &known, &[]).iter().any(|line| line.mend);
    let worth = !stay.is_empty() || hard(&form.goodbye) || hard(&form.hello);
    worth.then_some(LookFirst { stay, names })
}

/// The children of one IRO.
fn of(care: &Care, iro: StaffId) -> impl Iterator<Item = &Known> {
    care.children.iter().filter(move |known| known.row.iro == Some(iro))
}

/// One child with what goes along, sealed with the child's key.
fn handed(
    app: &App,
    working: &Working,
    key: &DataKey,
    child: ChildId,
    (from, to): (StaffId, StaffId),
    form: &Form,
) -> HandedChild {
    let (at, by) = (app.clock.now(), working.staff);
    let note = (!form.note.is_blank()).then(|| {
        let id = app.dice.id();
        HandoverNote { id, child, to, by, body: key.seal(places::handover_note(id), &form.note), at }
    });
    let said = [
        (GreetingKind::Goodbye, from, places::greeting_goodbye(from), &form.goodbye),
        (GreetingKind::Hello, to, places::greeting_hello(to), &form.hello),
    ];
    let written = said.into_iter().filter(|(.., words)| !words.is_blank());
    let greetings =
        written.map(|(kind, staff, place, words)| Greeting { child, staff, kind, body: key.seal(place, words), at });
    let entry = working.entry(app, child, Action::HandedOver, ObjectKind::Staff, to.as_bytes());
    HandedChild { child, note, greetings: greetings.collect(), entry }
}

fn show(
    app: &App,
    care: &Care,
    iro: StaffId,
    form: Form,
    look: Option<LookFirst>,
    troubles: Vec<Trouble>,
) -> Result<Response, Stop> {
    let name = |known: &Known| people::full_name(known.details.as_ref());
    let child = |known: &Known| TheirChild {
        child: known.row.id,
        name: name(known),
        family: care.family(known).map(|other| (name(other), other.row.iro.map(|iro| care.name(iro)))).collect(),
        ticked: form.ticked.contains(&known.row.id),
    };
    let going = of(care, iro).filter(|known| form.ticked.contains(&known.row.id));
    let mut offers = care.offers(going.flat_map(|known| care.family(known)));
    offers.retain(|offer| offer.id != iro);
    let shown = HandOverPage {
        iro: care.name(iro),
        children: of(care, iro).map(child).collect(),
        offers,
        chosen: form.to,
        note: form.note.into_inner().into(),
        goodbye: form.goodbye.into_inner().into(),
        hello: form.hello.into_inner().into(),
        typing: form.typing,
        look,
        troubles,
    };
    let troubles = shown.troubles.clone();
    Ok(page(app, &troubles, move || view! { <GiveOver page=shown /> }))
}

/// The notes about a child, for whoever is the IRO.
///
/// # Errors
/// When storage fails.
pub(super) async fn notes(app: &App, key: &DataKey, child: ChildId) -> Result<Vec<NoteLine>, Stop> {
    let rows = app.store.handover_notes(child).await?;
    let names = Names::of(app, rows.iter().flat_map(|row| [row.by, row.to])).await?;
    let line = |row: &HandoverNote| {
        let words = opened::line(key.open::<Words>(places::handover_note(row.id), &row.body), "handover note", row.id);
        let words = words.map_or_else(opened::no_name, |words| words.into_inner().into());
        NoteLine { by: names.get(row.by), to: names.get(row.to), at: row.at, words }
    };
    Ok(rows.iter().map(line).collect())
}
