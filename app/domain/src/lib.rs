//! The rules of Heard, once, for both sides of the wire.
//!
//! What it is: types that cannot be wrong, forms as data, the journey through a form, statutory dates,
//! participation codes, plain-language checks, who may do what, and the [`store::Store`] trait with one
//! method a use case.
//!
//! What it is not: it knows no web framework and no database, has no clock and no randomness of its own,
//! and builds for WebAssembly too.
//!
//! To add a rule: a module named after its noun, the source of the rule in its docstring, its tests beside it.

pub mod account;
pub mod addendum;
pub mod alarm;
pub mod audit;
pub mod calendar;
pub mod caseload;
pub mod contact;
pub mod contradiction;
pub mod council;
pub mod cover;
pub mod deadlines;
pub mod device;
pub mod digest;
pub mod documents;
pub mod drawing;
pub mod erasure;
pub mod form;
pub mod going_on;
pub mod grant;
pub mod guessing;
pub mod id;
pub mod import;
pub mod invitation_code;
pub mod joining;
pub mod journey;
pub mod log_head;
pub mod london;
pub mod matter;
pub mod named;
pub mod nudge;
pub mod overview;
pub mod papers;
pub mod participation;
pub mod people;
pub mod picture;
pub mod plain;
pub mod policy;
pub mod purpose;
pub mod regime;
pub mod review;
pub mod sealed;
pub mod secret;
pub mod store;
pub mod timetable;
pub mod voice;
pub mod witness;
pub mod words;

pub use words::Words;

/// An instant in UTC. It always comes from the clock that the caller was given.
pub type Moment = chrono::DateTime<chrono::Utc>;

/// A calendar date in England.
pub type Day = chrono::NaiveDate;
