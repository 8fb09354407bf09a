//! `/staff/children/{child}/hello` for the IRO of now, `/staff/goodbyes` and `/staff/goodbyes/{child}` for the one who
//! leaves: of a child whom somebody left, nothing but their name and one's own goodbye opens, and only for a while.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use chrono::{Days, TimeDelta};
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::Trouble;
use heard_app::staff::greeting::{Goodbyes, GreetingPage, LeftLine, MAX_WORDS, WriteGreeting};
use heard_app::staff::typing::Typing;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::ChildDetails;
use heard_domain::id::ChildId;
use heard_domain::policy::{GOODBYE_DAYS, Task};
use heard_domain::store::{Greeting, GreetingKind, LeftChild};
use heard_domain::typed::{TypedAt, version_at};
use heard_domain::{Moment, Words, english_time};
use leptos::prelude::*;

use super::{page, people, typed, typing, typing_both, typing_record};
use crate::access::{allow, allow_goodbye};
use crate::children::file;
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, Place, places};

/// A child to be greeted.
struct Greeted {
    kind: GreetingKind,
    child: ChildId,
    key: DataKey,
    called: String,
}

/// The hello.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn get_hello(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Hello { child }): At<at::Hello>,
) -> Result<Response, Stop> {
    let greeted = hello(&app, &working, child).await?;
    show(&app, &working, greeted).await
}

/// Says hello.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's.
pub(super) async fn post_hello(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Hello { child }): At<at::Hello>,
    posted: Posted,
) -> Result<Response, Stop> {
    let greeted = hello(&app, &working, child).await?;
    let back = at::Child { child: greeted.child }.href();
    say(&app, &working, greeted, &posted, &back).await
}

/// The children whom this worker left lately.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but an IRO.
pub(super) async fn list(State(app): State<Arc<App>>, working: Working) -> Result<Response, Stop> {
    let line = |left: LeftChild| {
        let details = people::listed(&app, left.child, &left.key, &left.identity);
        // The last whole day.
        let days = Days::new(GOODBYE_DAYS.unsigned_abs() - 1);
        let until = english_time::day(left.until).checked_add_days(days).ok_or(Stop::Broken)?;
        Ok(LeftLine { child: left.child, name: people::full_name(details.as_ref()), until, said: left.said_goodbye })
    };
    let lines = left(&app, &working).await?.into_iter().map(line).collect::<Result<Vec<_>, Stop>>()?;
    Ok(page(&app, &[], move || view! { <Goodbyes children_left=lines /> }))
}

/// The goodbye, to a child whom this worker left, or who has left care.
///
/// # Errors
/// [`Stop::NotFound`] for a child whom this worker did not leave, or left too long ago.
pub(super) async fn get_goodbye(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Goodbye { child }): At<at::Goodbye>,
) -> Result<Response, Stop> {
    let greeted = goodbye(&app, &working, child).await?;
    show(&app, &working, greeted).await
}

/// Says goodbye.
///
/// # Errors
/// [`Stop::NotFound`] for a child whom this worker did not leave, or left too long ago.
pub(super) async fn post_goodbye(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Goodbye { child }): At<at::Goodbye>,
    posted: Posted,
) -> Result<Response, Stop> {
    let greeted = goodbye(&app, &working, child).await?;
    say(&app, &working, greeted, &posted, at::GOODBYES).await
}

async fn hello(app: &App, working: &Working, child: ChildId) -> Result<Greeted, Stop> {
    let key = allow(app, working, child, Task::SeeChild).await?;
    let details: ChildDetails = key.open(places::child_identity(child), &file(app, child).await?.identity)?;
    Ok(Greeted { kind: GreetingKind::Hello, child, called: details.called().to_owned(), key })
}

async fn goodbye(app: &App, working: &Working, child: ChildId) -> Result<Greeted, Stop> {
    let (file, key) = allow_goodbye(app, working, child).await?;
    let details: ChildDetails = key.open(places::child_identity(child), &file.identity)?;
    Ok(Greeted { kind: GreetingKind::Goodbye, child, called: details.called().to_owned(), key })
}

async fn left(app: &App, working: &Working) -> Result<Vec<LeftChild>, Stop> {
    let since = app.clock.now() - TimeDelta::days(GOODBYE_DAYS);
    Ok(app.store.left_children(working.staff, since).await?)
}

fn place(kind: GreetingKind, working: &Working) -> Place {
    match kind {
        GreetingKind::Hello => places::greeting_hello(working.staff),
        GreetingKind::Goodbye => places::greeting_goodbye(working.staff),
    }
}

/// The form with what this worker said before.
async fn show(app: &App, working: &Working, greeted: Greeted) -> Result<Response, Stop> {
    let (words, said_at) = own(app, working, &greeted).await?;
    let (record, based_on) = typing_record::greeted(words.clone(), said_at);
    let (typing, typed) = typing::open(app, working, &greeted.key, typed_at(&greeted), (&record, based_on)).await?;
    let words = typed.map_or(words, |typed| typed.words("words"));
    let shown = GreetingPage { typing, ..describe(&greeted, words, said_at, Vec::new()) };
    Ok(page(app, &[], move || view! { <WriteGreeting page=shown /> }))
}

/// What this worker said before, and when.
async fn own(app: &App, working: &Working, greeted: &Greeted) -> Result<(Words, Option<Moment>), Stop> {
    let rows = app.store.greetings(greeted.child).await?;
    let own = rows.iter().find(|row| row.staff == working.staff && row.kind == greeted.kind);
    let words = own.map(|row| greeted.key.open::<Words>(place(greeted.kind, working), &row.body)).transpose()?;
    Ok((words.unwrap_or_default(), own.map(|row| row.at)))
}

/// The same, for whoever may greet the child.
///
/// # Errors
/// [`Stop::NotFound`] for a child whom this worker may not greet so.
pub(super) async fn said(
    app: &App,
    working: &Working,
    kind: GreetingKind,
    child: ChildId,
) -> Result<(Words, Option<Moment>), Stop> {
    let greeted = match kind {
        GreetingKind::Hello => hello(app, working, child).await?,
        GreetingKind::Goodbye => goodbye(app, working, child).await?,
    };
    own(app, working, &greeted).await
}

const fn typed_at(greeted: &Greeted) -> TypedAt {
    match greeted.kind {
        GreetingKind::Hello => TypedAt::Hello(greeted.child),
        GreetingKind::Goodbye => TypedAt::Goodbye(greeted.child),
    }
}

async fn say(app: &App, working: &Working, greeted: Greeted, posted: &Posted, back: &str) -> Result<Response, Stop> {
    let typed_at = typed_at(&greeted);
    if let Some(both) = typing::overtaken(app, working, &greeted.key, typed_at, posted).await? {
        return Ok(both);
    }
    let mut troubles = Vec::new();
    let words = typed::needed_words(posted, "words", MAX_WORDS, &mut troubles);
    let (before, said_at) = own(app, working, &greeted).await?;
    // Said again in another window after this form was opened.
    let changed = posted.has(fields::TYPED_AT) && posted.parse::<i64>(fields::VERSION)? != version_at(said_at);
    if !troubles.is_empty() || changed && before != words {
        let based_on = if changed { posted.parse(fields::VERSION)? } else { version_at(said_at) };
        let typing = typing::again(typed_at, posted, based_on);
        let typing = typing::keep_refused(app, working, (greeted.child, &greeted.key), posted, typing).await?;
        if changed {
            let mine = typing::typed_fields(posted);
            return typing_both::against_record(app, working, typed_at, typing.version, mine).await;
        }
        let shown = GreetingPage { typing, ..describe(&greeted, words, None, troubles.clone()) };
        return Ok(page(app, &troubles, move || view! { <WriteGreeting page=shown /> }));
    }
    let Greeted { kind, child, key, .. } = greeted;
    let body = key.seal(place(kind, working), &words);
    let entry = working.entry(app, child, Action::Greeted, ObjectKind::Child, child.as_bytes());
    let greeting = Greeting { child, staff: working.staff, kind, body, at: app.clock.now() };
    app.store.greet(&greeting, &entry).await?;
    Ok(see_other(back))
}

fn describe(greeted: &Greeted, words: Words, said_at: Option<Moment>, troubles: Vec<Trouble>) -> GreetingPage {
    let (kind, child, called) = (greeted.kind, greeted.child, greeted.called.clone().into());
    let typing = Typing::default();
    GreetingPage { kind, child, called, words: words.into_inner().into(), said_at, typing, troubles }
}
