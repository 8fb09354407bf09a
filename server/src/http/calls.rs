//! What islands call: the server functions of [`heard_app::calls`], answered by `leptos_axum` inside the gate and the
//! other layers, each on its own path, a row of the table like any page.
//!
//! leptos answers every refusal with 500, and whoever asks for a page with a redirect to the Referer that has the error
//! in its address. So each refusal gets the status of its kind, and whoever asks for a page is refused before.
//!
//! To add one: [`heard_app::calls`] says how.

use std::sync::Arc;

use async_trait::async_trait;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use heard_app::calls::{
    Calls, CheckLetter, Fields, KEEP_HELLO, KEEP_RECORDING, KeepTyped, KeptTyping, Refusal, SaveAnswers, SuggestCode,
};
use heard_app::staff::findings::Line;
use heard_app::staff::review::suggestion::Suggested;
use heard_domain::policy::Task;
use leptos::prelude::provide_context;
use leptos::server_fn::ServerFn as _;
use leptos::server_fn::error::{FromServerFnError as _, SERVER_FN_ERROR_HEADER};
use leptos_axum::{extract_with_state, handle_server_fns_with_context};

use super::child::{recording, saving};
use super::routes::Row;
use super::staff::{IROS, IROS_AND_MANAGERS, letter_checks, profile_hello, review_suggested, typing};
use super::{LONGEST_FORM, Posted};
use crate::access::Policy;
use crate::session::{Working, Writing};
use crate::state::App;
use crate::stop::Stop;

/// All of them.
pub(super) fn rows() -> Vec<Row> {
    vec![
        Row::post(SaveAnswers::PATH, Policy::Writers, answer).keeps_words(),
        Row::post(KEEP_RECORDING, Policy::Writers, recording::keep).at_most(recording::LONGEST_UPLOAD),
        Row::post(KEEP_HELLO, Policy::In(IROS), profile_hello::keep).at_most(profile_hello::LONGEST_UPLOAD),
        Row::post(CheckLetter::PATH, Policy::For(Task::Review), answer),
        Row::post(KeepTyped::PATH, Policy::In(IROS_AND_MANAGERS), answer),
        Row::post(SuggestCode::PATH, Policy::For(Task::Review), answer),
    ]
}

/// Refuses whoever asks for a page before anything is looked up; and to a script, every refusal is its kind and no
/// more.
pub(super) async fn answer_scripts(request: Request, next: Next) -> Response {
    if asks_for_a_page(request.headers()) {
        return StatusCode::NOT_ACCEPTABLE.into_response();
    }
    let response = next.run(request).await;
    match response.extensions().get::<Stop>() {
        Some(stop) => refusal(Refusal::from(*stop)),
        None => response,
    }
}

async fn answer(State(app): State<Arc<App>>, request: Request) -> Response {
    let calls: Arc<dyn Calls> = Arc::new(Answering(app));
    let provide = move || provide_context(Arc::clone(&calls));
    let response = handle_server_fns_with_context(provide, request).await.into_response();
    if response.headers().contains_key(SERVER_FN_ERROR_HEADER) { refused(response).await } else { response }
}

/// What a browser says that follows a form or a link, and no `fetch` of ours.
fn asks_for_a_page(headers: &HeaderMap) -> bool {
    let accepts = headers.get_all(header::ACCEPT).iter();
    accepts.into_iter().any(|kinds| kinds.to_str().map_or(true, |kinds| kinds.to_ascii_lowercase().contains("html")))
}

/// The kind of a refusal with the status that goes with it, and nothing else of the reply.
async fn refused(response: Response) -> Response {
    refusal(to_bytes(response.into_body(), LONGEST_FORM).await.map_or(Refusal::Broken, Refusal::de))
}

fn refusal(kind: Refusal) -> Response {
    (status(kind), kind.code()).into_response()
}

const fn status(refusal: Refusal) -> StatusCode {
    match refusal {
        Refusal::NotFound => StatusCode::NOT_FOUND,
        Refusal::SignedOut => StatusCode::UNAUTHORIZED,
        Refusal::OtherChild | Refusal::Changed => StatusCode::CONFLICT,
        Refusal::TooLong => StatusCode::UNPROCESSABLE_ENTITY,
        Refusal::NotUnderstood => StatusCode::BAD_REQUEST,
        Refusal::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Refusal::Broken => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl From<Stop> for Refusal {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::NotFound => Self::NotFound,
            Stop::SignedOut | Stop::StaffSignedOut => Self::SignedOut,
            // No call is behind a key.
            Stop::BadRequest | Stop::Forbidden | Stop::Key(_) => Self::NotUnderstood,
            Stop::TooLarge => Self::TooLong,
            Stop::Busy | Stop::Crowded => Self::Busy,
            Stop::Broken => Self::Broken,
        }
    }
}

/// Answers the calls of one request; who asks is found as for a page.
struct Answering(Arc<App>);

#[async_trait]
impl Calls for Answering {
    async fn save_answers(&self, fields: Fields) -> Result<(), Refusal> {
        let writing = extract_with_state::<Result<Writing, Stop>, _>(&self.0).await.map_err(|_| Refusal::Broken)?;
        saving::save(&self.0, writing, &Posted::read(fields.body())).await
    }

    async fn check_letter(&self, fields: Fields) -> Result<Vec<Line>, Refusal> {
        let working = extract_with_state::<Result<Working, Stop>, _>(&self.0).await.map_err(|_| Refusal::Broken)??;
        letter_checks::check(&self.0, &working, &Posted::read(fields.body())).await
    }

    async fn keep_typed(&self, fields: Fields) -> Result<KeptTyping, Refusal> {
        let working = extract_with_state::<Result<Working, Stop>, _>(&self.0).await.map_err(|_| Refusal::Broken)??;
        typing::keep(&self.0, &working, &Posted::read(fields.body())).await
    }

    async fn suggest_code(&self, fields: Fields) -> Result<Suggested, Refusal> {
        let working = extract_with_state::<Result<Working, Stop>, _>(&self.0).await.map_err(|_| Refusal::Broken)??;
        review_suggested::suggested(&self.0, &working, &Posted::read(fields.body())).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_scripts_are_answered() {
        for (accept, page) in [
            ("*/*", false),
            ("application/json", false),
            ("text/html,application/xhtml+xml,*/*;q=0.8", true),
            ("application/json, TEXT/HTML", true),
            ("application/xhtml+xml", true),
        ] {
            let headers = HeaderMap::from_iter([(header::ACCEPT, accept.parse().expect("a value"))]);
            assert_eq!(asks_for_a_page(&headers), page, "{accept}");
        }
        assert!(!asks_for_a_page(&HeaderMap::new()));
        let second = [(header::ACCEPT, "*/*"), (header::ACCEPT, "text/html")];
        let mut headers = HeaderMap::new();
        second.into_iter().for_each(|(name, value)| {
            headers.append(name, value.parse().expect("a value"));
        });
        assert!(asks_for_a_page(&headers), "whichever header says it");
    }
}
