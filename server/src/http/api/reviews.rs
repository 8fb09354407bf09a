//! `/api/v1/reviews`: what is counted of each review, by pages.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use heard_app::paths::api as at;
use heard_app::staff::figures::filters::{FROM, TO};
use heard_domain::english_time;
use heard_domain::figures::record::{RECORD, Told, record_csv};
use heard_domain::figures::{Range, ReviewFact};
use heard_domain::id::ReviewId;
use serde::{Serialize, Serializer};

use super::accept::Form;
use super::asked::{Asked, CURSOR, LIMIT};
use super::problem::Fault;
use super::reply::reply;
use super::tables::json;
use crate::state::App;
use crate::stop::Stop;

#[derive(Serialize)]
struct Page<'a> {
    reviews: Vec<OfReview<'a>>,
    next: Option<ReviewId>,
}

/// A review, each field by its key.
struct OfReview<'a>(&'a ReviewFact);

impl Serialize for OfReview<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(RECORD.iter().map(|field| (field.key, OfField(field.of(self.0)))))
    }
}

struct OfField(Told);

impl Serialize for OfField {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Told::Nothing => serializer.serialize_none(),
            Told::One(text) => serializer.serialize_str(text),
            Told::Several(codes) => serializer.collect_seq(codes),
        }
    }
}

/// A page of the reviews that were held in these days, or were late on any of them.
///
/// # Errors
/// [`Fault`], and why; when storage fails.
pub(super) async fn list(
    State(app): State<Arc<App>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let form = Form::chosen(&headers).ok_or(Fault::NotAcceptable)?;
    let asked = Asked::read(query.as_deref(), &[FROM, TO, LIMIT, CURSOR])?;
    let range = asked.range(english_time::day(app.clock.now()))?;
    let (limit, after) = (asked.limit()?, asked.after()?);
    // One more than is shown says whether anything follows.
    let more = i64::try_from(limit + 1).unwrap_or(i64::MAX);
    let mut facts = app.store.counted_reviews(range.from(), range.until(), after, more).await.map_err(Stop::from)?;
    let follows = facts.len() > limit;
    facts.truncate(limit);
    let next = facts.last().map(|fact| fact.review).filter(|_| follows);
    let text = match form {
        Form::Csv => record_csv(facts.iter()),
        Form::Json => json(&Page { reviews: facts.iter().map(OfReview).collect(), next })?,
    };
    Ok(reply(&headers, form, text, next.map(|next| address(range, limit, next))))
}

fn address(range: Range, limit: usize, next: ReviewId) -> String {
    let (from, to) = (range.from(), range.until());
    format!("{}?{FROM}={from}&{TO}={to}&{LIMIT}={limit}&{CURSOR}={next}", at::REVIEWS)
}
