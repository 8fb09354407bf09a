//! What the rest of Heard asks of a database: one method a use case, the transaction inside the method.
//!
//! Two backends implement it, SQLite and PostgreSQL, and one contract suite in `heard-storage` runs on both.
//! Everything a person said or is called arrives sealed; storage can open nothing. A method that gives a
//! child's words out takes an [`Entry`] and writes it in the same transaction, or fails and gives nothing. An entry
//! that names another child opens nothing; one that names none is given the child whose words they are. For what is
//! not there, nothing is given and nothing is written. A row that gives somebody something is sealed
//! ([`Grant`](crate::grant::Grant)); one whose seal does not hold is as good as none.
//!
//! To add a use case: a method in the trait of its noun, with its rows in the same module; its SQL, once for both
//! databases, in `queries` of `heard-storage` and its line in `delegate.rs` there; its test in the contract suite. To
//! add a noun: a module here whose trait [`Store`] asks for.
//! To add a table: a migration of the same number for each database, with `ON DELETE CASCADE` where it is of a child;
//! its rows and methods here; a variant of [`Grant`](crate::grant::Grant) and its seal if a row of it gives somebody
//! something; its part of [`Tables`](crate::witness::Tables) if the log tells of it too; its place in the contract
//! suite, whose `forgetting.rs` fails for a table that a child is not deleted from.

mod accounts;
mod addenda;
mod alarms;
mod allocations;
mod annual_reports;
mod api_keys;
mod child_photos;
mod children;
mod concerns;
mod contact_notes;
mod decision_links;
mod decisions;
mod digests;
mod drafts;
mod erasing;
mod escalations;
mod figures;
mod greetings;
mod handing_over;
mod history;
mod invitations;
mod letters;
mod matters;
mod nudges;
mod page_photos;
mod past_escalations;
mod quotes;
mod recordings;
mod records;
mod replies;
mod returns;
mod reviews;
mod seals;
mod secrets;
mod sending;
mod sessions;
mod staff;
mod tries;
mod typing;
mod undoing;
mod upkeep;
mod views;

pub use accounts::{Accounts, Renewal, RenewedBy, StaffLink};
pub use addenda::{Addenda, AddendumRow, Corrected, NewAddendum};
pub use alarms::{AlarmCall, AlarmRow, Alarms, Unheard};
pub use allocations::{Allocations, Case, LooseEnd, NewAllocation, Standing, Waits};
pub use annual_reports::{AnnualReports, AnnualRow, NewAnnual};
pub use api_keys::{ApiKeyRow, ApiKeys, NewApiKey};
pub use child_photos::{ChildPhotos, NewChildPhoto};
pub use children::{
    Between, ChildFile, ChildNow, ChildWrite, Children, HeadFile, KnownChild, KnownReview, NamedChild, OpenReview,
    SeenRow,
};
pub use concerns::{ConcernFile, ConcernRow, ConcernState, Concerns};
pub use contact_notes::{ContactNote, ContactNotes};
pub use decision_links::{
    DecisionAnswer, DecisionLinkRow, DecisionLinks, DecisionMail, DecisionMailRow, LinkedDecisions, NewDecisionLink,
    OpenLink, SendDecisions,
};
pub use decisions::{Asked, DecisionState, Decisions, NewDecision, PromiseWord, SettledPromise};
pub use digests::{DigestCall, Digests};
pub use drafts::{DraftRow, DraftWrite, Drafts, FoundDraft, Writer};
pub use erasing::{Erasing, Tombstone};
pub use escalations::{
    EndedEscalation, Escalations, NewEscalation, NewStep, OpenEscalation, StepAnswer, StepEnd, StepOf, StepTold,
};
pub use figures::Figures;
pub use greetings::{Greeting, GreetingKind, Greetings, LeftChild};
pub use handing_over::{HandOver, Handed, HandedChild, HandingOver, HandoverNote, InCare};
pub use history::{ChildHistory, History, HistoryWrite, PastWrite};
pub use invitations::{
    AFTER_REVIEW_DAYS, InvitationRow, Invitations, NewInvitation, OpensUntil, SHOWN_DAYS, asked_until, shown_since,
};
pub use letters::{
    Feeling, LetterBody, LetterResponse, LetterRow, LetterState, Letters, OnPaper, PaperTo, PrintedDraft,
    SimplerLetter, SimplerSent,
};
pub use matters::{MatterRow, Matters, NewMatter};
pub use nudges::{Cause, Channel, Nudges, OutboxRow, Tried};
pub use page_photos::{NewPage, PagePhotos, PageRow};
pub use past_escalations::{AskedWrite, ChildAsked, PastEscalations};
pub use quotes::{AskedQuotes, NewQuote, QuoteRow, Quotes, quote_entry};
pub use recordings::{NewRecording, RecordingRow, Recordings, WrittenDown};
pub use records::{
    AnsweredNotQuite, LineRow, NewLine, NewNotQuite, NotQuiteRow, Part, RecordCheck, RecordFile, RecordSaid, Records,
    ShownRecord,
};
pub use replies::{NewPromise, NewReply, Replies, ReplyRow};
pub use returns::{HeldReview, ReturnedChild, Returns};
pub use reviews::{Held, MeetingDay, NamedReview, NewReview, ReviewFacts, ReviewRow, Reviews, Stage};
pub use seals::Seals;
pub use secrets::{Guess, NewSecret, SecretRow, Secrets};
pub use sending::{Joinable, Joins, NewChain, NewConcern, NewViews, Sending, SentOutcome};
pub use sessions::{NewSession, OpenSession, SessionHash, SessionKind, SessionRow, Sessions};
pub use staff::{NewStaff, Staff, StaffRow};
pub use tries::{Counted, KnownBrowser, NewTry, Taken, Tries};
pub use typing::{NewTyped, TypedRow, Typing};
pub use undoing::Undoing;
pub use upkeep::Upkeep;
pub use views::{Views, ViewsRow, ViewsSealed};

/// Why storage did not do it. The detail is for the log, never for a person.
#[derive(Debug)]
pub struct StoreError {
    /// What kind of failure.
    pub kind: StoreErrorKind,
    /// What the database said.
    pub detail: Box<dyn std::error::Error + Send + Sync>,
}

/// The kinds of failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreErrorKind {
    /// The database cannot be reached, is busy beyond waiting, or its disk is full. Trying again may help.
    Unavailable,
    /// Something with that id, e-mail address or code is there already.
    Duplicate,
    /// What was read does not have the shape it was written in, or what was to be written refers to something that
    /// is not there or belongs to another child.
    Corrupt,
    /// What it was decided by changed meanwhile, and nothing was written: whoever asked looks again.
    Changed,
    /// The database was not yet brought up to this version of Heard.
    OlderSchema,
    /// The database was made by a newer version of Heard.
    NewerSchema,
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "storage failed ({:?}): {}", self.kind, self.detail)
    }
}

impl std::error::Error for StoreError {}

/// What every method gives.
pub type Result<T> = std::result::Result<T, StoreError>;

/// The database: all that is asked of it, each noun's in the trait of its module.
pub trait Store:
    Accounts
    + Addenda
    + Alarms
    + Allocations
    + AnnualReports
    + ApiKeys
    + ChildPhotos
    + Children
    + Concerns
    + ContactNotes
    + DecisionLinks
    + Decisions
    + Digests
    + Drafts
    + Erasing
    + Escalations
    + Figures
    + Greetings
    + HandingOver
    + History
    + Invitations
    + Letters
    + Matters
    + Nudges
    + PagePhotos
    + PastEscalations
    + Quotes
    + Recordings
    + Records
    + Replies
    + Returns
    + Reviews
    + Seals
    + Secrets
    + Sending
    + Sessions
    + Staff
    + Tries
    + Typing
    + Undoing
    + Upkeep
    + Views
{
}

impl<T> Store for T where
    T: Accounts
        + Addenda
        + Alarms
        + Allocations
        + AnnualReports
        + ApiKeys
        + ChildPhotos
        + Children
        + Concerns
        + ContactNotes
        + DecisionLinks
        + Decisions
        + Digests
        + Drafts
        + Erasing
        + Escalations
        + Figures
        + Greetings
        + HandingOver
        + History
        + Invitations
        + Letters
        + Matters
        + Nudges
        + PagePhotos
        + PastEscalations
        + Quotes
        + Recordings
        + Records
        + Replies
        + Returns
        + Reviews
        + Seals
        + Secrets
        + Sending
        + Sessions
        + Staff
        + Tries
        + Typing
        + Undoing
        + Upkeep
        + Views
{
}
