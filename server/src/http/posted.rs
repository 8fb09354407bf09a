//! What a form sent: names and values in the order of the page.

use std::str::FromStr;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::response::{IntoResponse as _, Response};
use heard_app::acts::Act;
use heard_domain::Words;

use crate::session::Worker;
use crate::state::App;
use crate::stop::Stop;

/// The fields of a form. Debug shows their names only.
#[derive(Clone, Default)]
pub struct Posted(Vec<(String, String)>);

impl std::fmt::Debug for Posted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

impl Posted {
    /// Takes pairs of name and value.
    #[must_use]
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// Reads what a browser sent, `application/x-www-form-urlencoded`.
    #[must_use]
    pub fn read(body: &[u8]) -> Self {
        Self(form_urlencoded::parse(body).into_owned().collect())
    }

    /// Every pair.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// Which of a page's buttons was pressed; `None` where none was, as by the Enter key.
    ///
    /// # Errors
    /// [`Stop::BadRequest`] for a button that the page has not.
    pub fn pressed<A: Act>(&self) -> Result<Option<A>, Stop> {
        match self.get(A::FIELD) {
            "" => Ok(None),
            text => A::read(text).map(Some).ok_or(Stop::BadRequest),
        }
    }

    /// Which of a page's buttons was pressed, where nothing goes on without.
    ///
    /// # Errors
    /// [`Stop::BadRequest`] for none, and for a button that the page has not.
    pub fn act<A: Act>(&self) -> Result<A, Stop> {
        self.pressed()?.ok_or(Stop::BadRequest)
    }

    /// The first value of a field, or nothing.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// Every value of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Whether the field was sent at all: a button that was pressed, a box that was ticked.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    /// Free text, line ends as one character, otherwise to the letter.
    #[must_use]
    pub fn words(&self, name: &str) -> Words {
        Words::new(self.get(name).replace("\r\n", "\n"))
    }

    /// One line of text, without white space at its ends.
    #[must_use]
    pub fn line(&self, name: &str) -> String {
        self.get(name).trim().to_owned()
    }

    /// A field that holds an id, a number or a date.
    ///
    /// # Errors
    /// [`Stop::BadRequest`]: our pages always send a right one.
    pub fn parse<T: FromStr>(&self, name: &str) -> Result<T, Stop> {
        self.get(name).parse().map_err(|_| Stop::BadRequest)
    }
}

impl FromRequest<Arc<App>> for Posted {
    type Rejection = Response;

    /// Reads the form. What a worker typed for another child than they now write for goes no further
    /// ([`Worker::refuse`]); [`crate::session::Writing`] tells who that is, and comes before the form in every handler
    /// that keeps words.
    async fn from_request(mut request: Request, app: &Arc<App>) -> Result<Self, Response> {
        let worker = request.extensions_mut().remove::<Worker>();
        let bytes = Bytes::from_request(request, app)
            .await
            .map_err(|rejection| Stop::from_status(rejection.into_response().status()).into_response())?;
        let posted = Self::read(&bytes);
        match worker {
            Some(worker) if !worker.wrote(&posted) => Err(worker.refuse(app, &posted).await.into_response()),
            _ => Ok(posted),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posted(text: &str) -> Posted {
        Posted::read(text.as_bytes())
    }

    #[test]
    fn fields_are_read_to_the_letter() {
        let posted = posted("a=%0D%0A+x+%0D%0A&b=1&b=2&c=");
        assert_eq!(posted.words("a").expose(), "\n x \n");
        assert_eq!(posted.all("b").collect::<Vec<_>>(), ["1", "2"]);
        assert!(posted.has("c") && !posted.has("d"));
        assert_eq!(posted.parse::<u8>("b"), Ok(1));
        assert_eq!(posted.parse::<u8>("a"), Err(Stop::BadRequest));
    }

    #[test]
    fn debug_shows_no_value() {
        assert_eq!(format!("{:?}", posted("a=secret")), r#"["a"]"#);
    }
}
