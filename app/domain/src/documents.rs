//! What is inside the seals: the documents that are written whole, sealed under one person's key, and kept.
//!
//! What they are not: rows. Storage never sees them. A field may be added with `#[serde(default)]`; none is
//! ever removed or given another meaning, because records are read for 75 years (reg 50, Care Planning
//! Regulations 2010).
//!
//! To add one: a struct here, sealed and opened by the server's vault at a place of its own.

mod people;
mod record;
mod reply;
mod views;

pub use people::{
    ChildDetails, ContactDetails, InvitedPerson, PeopleAround, PersonAround, PrintedCode, Profile, StaffDetails,
};
pub use record::{DecisionText, LetterText, LineText, Notes, SectionText, WithheldReason};
pub use reply::{Lacks, ReplyKind, ReplyText};
pub use views::{ConcernOutcome, ConcernText, DraftBody, Given, PromiseSaid, Promised, Telling, ViewsBody};
