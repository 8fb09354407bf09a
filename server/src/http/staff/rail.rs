//! The counts in the rail of a worker's page, what is to be done first for the child that a page is about, what the
//! worker did last, and whether they work by single keys.
//!
//! They are wanted by every page and known to none: who asks is known once the session is read, what a page shows once
//! its handler has run. So they are counted where the session is read and left beside the request's task, where
//! [`super::page`] finds them.

use std::cell::{Cell, OnceCell};

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::shell::Waiting;
use heard_app::staff::shortcuts::Shortcuts;
use heard_app::staff::undo::Done;
use heard_domain::english_time;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::Role;
use heard_domain::today::Act;
use heard_domain::undo::LastAct;

use super::acts::gather;
use crate::state::App;
use crate::stop::Stop;

tokio::task_local! {
    static NOTED: OnceCell<(Waiting, Vec<Act>)>;
    static DID: Cell<Option<LastAct>>;
    static SHORTCUTS: OnceCell<Shortcuts>;
}

/// Pages that gather all of it for what they show, and say the counts themselves.
const GATHER: [&str; 2] = [at::TODAY, at::CASELOAD];

/// Left with a request whose page shows a rail. Where the page says the counts itself, only the rest is looked up.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Counting {
    gathers: bool,
}

impl Counting {
    /// Looks up what a worker did last and how they work, and counts what waits for them. An advocate or administrator has no counts.
    ///
    /// # Errors
    /// When storage fails.
    pub(crate) async fn count(self, app: &App, staff: StaffId, role: Role) -> Result<(), Stop> {
        if let (Role::Iro | Role::Manager, Some(last)) = (role, app.store.last_act(staff).await?) {
            let _ = DID.try_with(|did| did.set(Some(last)));
        }
        if role == Role::Iro {
            let on = app.store.wants_shortcuts(staff).await?;
            let _ = SHORTCUTS.try_with(|shortcuts| shortcuts.set(Shortcuts { on }));
        }
        if self.gathers {
            return Ok(());
        }
        match role {
            Role::Iro => {
                let gathered = gather(app, staff).await?;
                note(gathered.waiting, gathered.acts);
            }
            Role::Manager => {
                let today = english_time::day(app.clock.now());
                let concerns = app.store.concerns(None).await?.len();
                let desk = app.store.matters(None, today).await?.len();
                let without_iro = app.store.without_iro().await?.len();
                note(Waiting { today: 0, concerns, desk, without_iro }, Vec::new());
            }
            Role::Advocate | Role::Administrator => {}
        }
        Ok(())
    }
}

/// Makes a place for the counts of one request.
pub(crate) async fn keep(mut request: Request, next: Next) -> Response {
    let gathers = request.extensions().get::<MatchedPath>().is_some_and(|path| GATHER.contains(&path.as_str()));
    request.extensions_mut().insert(Counting { gathers });
    let answered = SHORTCUTS.scope(OnceCell::new(), next.run(request));
    NOTED.scope(OnceCell::new(), DID.scope(Cell::new(None), answered)).await
}

/// Notes the counts of this request's page, and what is to be done. The first stands: a handler may look twice.
pub(super) fn note(waiting: Waiting, acts: Vec<Act>) {
    let _ = NOTED.try_with(|noted| noted.set((waiting, acts)));
}

/// The counts of this request's page; none where nobody counted.
pub(super) fn shown() -> Waiting {
    NOTED.try_with(|noted| noted.get().map(|(waiting, _)| *waiting)).ok().flatten().unwrap_or_default()
}

/// Notes that what whoever asks did last is undone by this request.
pub(super) fn undid() {
    let _ = DID.try_with(|did| did.set(did.get().map(|last| LastAct { undone: true, ..last })));
}

/// What whoever asks did last, while pages speak of it.
pub(super) fn done(app: &App) -> Option<Done> {
    let now = app.clock.now();
    let last = DID.try_with(Cell::get).ok().flatten().filter(|last| last.is_recent(now))?;
    Some(Done { last, may: last.may_undo(now) })
}

/// Whether whoever asks works by single keys; not where nobody looked it up.
pub(super) fn shortcuts() -> Shortcuts {
    SHORTCUTS.try_with(|shortcuts| shortcuts.get().copied()).ok().flatten().unwrap_or_default()
}

/// What is to be done first for a child, by whoever asks now.
pub(super) fn next_act(child: ChildId) -> Option<Act> {
    let first = |(_, acts): &(Waiting, Vec<Act>)| acts.iter().find(|act| act.child == child).copied();
    NOTED.try_with(|noted| noted.get().and_then(first)).ok().flatten()
}
