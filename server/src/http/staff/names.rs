//! Pages on which children's names stand: whoever opens one is in the log. What is read of a child's words is logged by
//! the handler that reads it, in the same transaction; a name is shown only once this row is written.

use std::sync::{Arc, OnceLock};

use axum::extract::{MatchedPath, RawPathParams, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use heard_app::paths::{Address as _, staff as at};
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::Role;

use crate::state::App;
use crate::stop::Stop;

/// Where a worker's own session leaves who they are, for the row of the log.
#[derive(Clone, Default)]
pub(crate) struct Asking(Arc<OnceLock<(StaffId, Role)>>);

impl Asking {
    /// Says who asks.
    pub(crate) fn is(&self, staff: StaffId, role: Role) {
        // The same worker, where a handler looks twice.
        let _ = self.0.set((staff, role));
    }
}

/// Where names stand: the lists, and everything below that is about one.
const LISTS: [&str; 16] = {
    use at::{
        ADVOCACY, ALLOCATION, Behind, CASELOAD, ESCALATIONS, GOODBYES, HandOver, MATTERS, OVERVIEW, OverviewList,
        PRINTED_SHEETS, RETURN, SHEETS, TODAY, URGENT, WEEKLY,
    };
    let (counted, handed, behind) = (OverviewList::PATTERN, HandOver::PATTERN, Behind::PATTERN);
    [
        TODAY,
        CASELOAD,
        SHEETS,
        PRINTED_SHEETS,
        URGENT,
        MATTERS,
        OVERVIEW,
        counted,
        RETURN,
        behind,
        WEEKLY,
        ESCALATIONS,
        GOODBYES,
        ADVOCACY,
        ALLOCATION,
        handed,
    ]
};

/// What a page is about, by what its address names.
const ABOUT: [(&str, ObjectKind); 4] = [
    ("child", ObjectKind::Child),
    ("review", ObjectKind::Review),
    ("matter", ObjectKind::Matter),
    ("concern", ObjectKind::Concern),
];

/// Writes the row after the page was made and before it is given out.
pub(crate) async fn log(
    State(app): State<Arc<App>>,
    params: RawPathParams,
    mut request: Request,
    next: Next,
) -> Response {
    let list = request.extensions().get::<MatchedPath>().is_some_and(|path| LISTS.contains(&path.as_str()));
    let one = params.iter().find_map(|(name, value)| {
        let (_, kind) = ABOUT.iter().find(|(known, _)| *known == name)?;
        Some((*kind, value.parse::<ChildId>().ok()?))
    });
    if !list && one.is_none() {
        return next.run(request).await;
    }
    let asking = Asking::default();
    request.extensions_mut().insert(asking.clone());
    let response = next.run(request).await;
    let shown = matches!(response.status(), StatusCode::OK | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT);
    let Some((staff, role)) = asking.0.get().copied().filter(|_| shown) else { return response };
    let (object, object_id) = one.map_or((ObjectKind::Staff, *staff.as_bytes()), |(kind, id)| (kind, *id.as_bytes()));
    let child = one.filter(|(kind, _)| *kind == ObjectKind::Child).map(|(_, child)| child);
    let (at, actor) = (app.clock.now(), Actor::Staff(staff, role));
    match app.store.log(&Entry { at, actor, child, action: Action::SawNames, object, object_id }).await {
        Ok(()) => response,
        Err(error) => Stop::from(error).into_response(),
    }
}
