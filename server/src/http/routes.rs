//! Routes as data: the router is made from a table of [`Row`]s, and so is the test of who may go where. What the row
//! says of who may come is asked before its handler runs ([`crate::access::Policy`]).
//!
//! To add a page: its address in `heard_app::paths`, its file under `child/` or `staff/`, its row in that folder's
//! table.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get, post};

use crate::access::Policy;
use crate::state::App;
use crate::stop::Stop;

/// One way in. Nobody's leave to come is no default: a row without a policy does not compile.
///
/// ```
/// use heard::access::Policy;
/// use heard::http::routes::Row;
/// use heard_app::paths;
///
/// Row::get(paths::HELP, Policy::Anybody, || async { "Ring us." });
/// ```
///
/// ```compile_fail
/// use heard::access::Policy;
/// use heard::http::routes::Row;
/// use heard_app::paths;
///
/// Row::get(paths::HELP, || async { "Ring us." });
/// ```
#[derive(Debug, Clone)]
pub struct Row {
    /// The address, parts in braces.
    pub address: &'static str,
    /// GET or POST.
    pub method: Method,
    /// Who may come.
    pub policy: Policy,
    keeps_words: bool,
    handler: MethodRouter<Arc<App>>,
}

impl Row {
    /// A page that is looked at.
    pub fn get<T: 'static>(address: &'static str, policy: Policy, handler: impl Handler<T, Arc<App>>) -> Self {
        Self { address, method: Method::GET, policy, keeps_words: false, handler: get(handler) }
    }

    /// A form that is sent.
    pub fn post<T: 'static>(address: &'static str, policy: Policy, handler: impl Handler<T, Arc<App>>) -> Self {
        Self { address, method: Method::POST, policy, keeps_words: false, handler: post(handler) }
    }

    /// The same with another longest form, in bytes.
    #[must_use]
    pub fn at_most(self, bytes: usize) -> Self {
        Self { handler: self.handler.layer(DefaultBodyLimit::max(bytes)), ..self }
    }

    /// The same where the handler itself answers whoever has no session any more, with what they typed still in its
    /// boxes. It is refused like any other, by the extractor that the handler takes.
    #[must_use]
    pub fn keeps_words(self) -> Self {
        Self { keeps_words: true, ..self }
    }
}

/// The routes of a table.
pub(super) fn router(app: &Arc<App>, rows: Vec<Row>) -> Router<Arc<App>> {
    rows.into_iter().fold(Router::new(), |router, Row { address, policy, keeps_words, handler, .. }| {
        let state = (Arc::clone(app), policy, keeps_words);
        router.route(address, handler.route_layer(from_fn_with_state(state, ask)))
    })
}

/// Asks the row's policy. What it looked up goes on with the request, for the handler's extractor.
async fn ask(
    State((app, policy, keeps_words)): State<(Arc<App>, Policy, bool)>,
    mut request: Request,
    next: Next,
) -> Response {
    match policy.ask(&app, request.headers()).await {
        Ok(Some(come)) => {
            request.extensions_mut().insert(come);
        }
        Ok(None) => {}
        Err(Stop::SignedOut) if keeps_words => {}
        Err(stop) => return stop.into_response(),
    }
    next.run(request).await
}
