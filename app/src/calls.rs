//! What an island asks of the server: one `#[server]` function each, a POST to a path of its own below [`PREFIX`].
//!
//! What it is: the functions' paths, what goes in and what comes out. What it is not: what a call does is behind
//! [`Calls`], which the server provides with every request, so that nothing here sees a session or a database.
//!
//! An island posts a form's fields to the path that the server wrote in its page (`data-call`), by plain `fetch`:
//! leptos' own client is 26 kB more for every child's phone. With scripts off nobody calls, and every form posts to
//! its page. The server mounts them inside its gate, and refuses whoever asks for a page: leptos would answer with a
//! redirect to the Referer, with the error in its address.
//!
//! To add one: a function here with a doc comment for what it takes, a method of [`Calls`] that the server answers
//! and its row (both in `server/src/http/calls.rs`; the test of who may come fails without it), and an island that
//! posts to `<Name as ServerFn>::PATH`.

mod fields;
mod kept_typing;
mod refusal;

use std::sync::Arc;

use async_trait::async_trait;
use http::StatusCode;
use leptos::prelude::{expect_context, server};
use leptos::server_fn::codec::Post;
use leptos_axum::ResponseOptions;

pub use fields::{Fields, FormFields, Nothing};
pub use kept_typing::KeptTyping;
pub use refusal::Refusal;

use crate::staff::findings::Line;
use crate::staff::review::suggestion::Suggested;

/// What every call's path begins with.
pub const PREFIX: &str = "/calls/";

/// Where a recording is handed in: `recording`, the sound; `seconds`, how long it is; and the fields that say whose the
/// page is. Kept, it is answered with 201 and what names it in a form; refused, with its kind.
pub const KEEP_RECORDING: &str = "/calls/keep-recording";

/// Where an IRO's hello is handed in: `recording`, the sound; `seconds`, how long it is. Kept, it is answered with 201;
/// refused, with its kind.
pub const KEEP_HELLO: &str = "/calls/keep-hello";

/// What the server does when it is called. It is provided as `Arc<dyn Calls>`, with the request.
#[async_trait]
pub trait Calls: Send + Sync {
    /// Keeps a screen's fields as they are now.
    ///
    /// # Errors
    /// Why they are not kept.
    async fn save_answers(&self, fields: Fields) -> Result<(), Refusal>;

    /// What the plain-language checks find in a letter.
    ///
    /// # Errors
    /// Why it is not looked at.
    async fn check_letter(&self, fields: Fields) -> Result<Vec<Line>, Refusal>;

    /// Keeps what a worker types.
    ///
    /// # Errors
    /// Why it is not kept; [`Refusal::Changed`] when another window kept something else.
    async fn keep_typed(&self, fields: Fields) -> Result<KeptTyping, Refusal>;

    /// Which participation code typed facts suggest.
    ///
    /// # Errors
    /// Why it is not looked up.
    async fn suggest_code(&self, fields: Fields) -> Result<Suggested, Refusal>;
}

/// Keeps the answers of a screen while somebody gives them: 204 when they are kept.
#[server(
    prefix = "/calls",
    endpoint = "/save-answers",
    input = Post<FormFields>,
    output = Post<Nothing>,
    input_derive = (Clone,)
)]
pub async fn save_answers(
    /// The form's own fields, with those that say which screen it is and whose.
    fields: Fields,
) -> Result<(), Refusal> {
    calls().save_answers(fields).await?;
    // Nothing else answers with this: no page to sign in, nor one that a network puts in between.
    expect_context::<ResponseOptions>().set_status(StatusCode::NO_CONTENT);
    Ok(())
}

/// Looks at a letter as it is written: what is found, in words.
#[server(prefix = "/calls", endpoint = "/check-letter", input = Post<FormFields>, input_derive = (Clone,))]
pub async fn check_letter(
    /// `review`, `text`, and `names`, one a line: names of people, which may be in capitals.
    fields: Fields,
) -> Result<Vec<Line>, Refusal> {
    calls().check_letter(fields).await
}

/// Keeps what a worker types into a form, for them alone, until the form is sent.
#[server(prefix = "/calls", endpoint = "/keep-typed", input = Post<FormFields>, input_derive = (Clone,))]
pub async fn keep_typed(
    /// The form's own fields, with those of [`crate::fields`] that say which form it is, which window, and what it
    /// follows.
    fields: Fields,
) -> Result<KeptTyping, Refusal> {
    calls().keep_typed(fields).await
}

/// Says which participation code the facts of a review suggest as they are typed, and why. Nothing is kept.
#[server(prefix = "/calls", endpoint = "/suggest-code", input = Post<FormFields>, input_derive = (Clone,))]
pub async fn suggest_code(
    /// [`crate::fields::REVIEW`], and the facts that count ([`crate::staff::review::suggestion::FACTS`]).
    fields: Fields,
) -> Result<Suggested, Refusal> {
    calls().suggest_code(fields).await
}

fn calls() -> Arc<dyn Calls> {
    expect_context()
}

#[cfg(test)]
mod tests {
    use leptos::server_fn::ServerFn;

    use super::*;

    #[test]
    fn every_call_is_below_the_prefix() {
        for path in [SaveAnswers::PATH, CheckLetter::PATH, KeepTyped::PATH, SuggestCode::PATH] {
            assert!(path.strip_prefix(PREFIX).is_some_and(|name| !name.contains('/')), "{path}");
        }
    }
}
