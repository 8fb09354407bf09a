//! Where every sealed field stands, once: what is sealed for one place opens in no other.
//!
//! A place is bound into the ciphertext, so the names of tables and columns here are for ever, whatever the database
//! calls them one day. Most rows are named by their own id; an answer's reply is named by the answer.
//!
//! To add a sealed field: a function here, named after table and column.

use heard_domain::id::{
    AddendumId, AnnualId, AnswerId, ApiKeyId, ChildId, ConcernId, ContactNoteId, DecisionAnswerId, DecisionId,
    DecisionLinkId, DraftId, EscalationId, EscalationStepId, InvitationId, LetterId, LineId, MatterId, NotQuiteId,
    NoteId, PageId, QuoteId, RecordingId, ReviewId, StaffId, ViewsId,
};
use heard_domain::typed::TypedAt;

use super::{Place, sha256};

/// A worker's name, e-mail address and team: `StaffDetails`.
#[must_use]
pub const fn staff_identity(id: StaffId) -> Place {
    Place::new("staff", "identity", id.as_bytes())
}

/// What a worker tells children about themselves: `Profile`.
#[must_use]
pub const fn staff_profile(id: StaffId) -> Place {
    Place::new("staff", "profile", id.as_bytes())
}

/// A worker's photo, as bytes of a picture file.
#[must_use]
pub const fn staff_photo(id: StaffId) -> Place {
    Place::new("staff", "photo", id.as_bytes())
}

/// A worker's hello in their own voice, as bytes of a sound file.
#[must_use]
pub const fn staff_hello(id: StaffId) -> Place {
    Place::new("staff", "hello", id.as_bytes())
}

/// The seed of a worker's time-based codes, as raw bytes.
#[must_use]
pub const fn staff_seed(id: StaffId) -> Place {
    Place::new("staff", "seed", id.as_bytes())
}

/// An annual report: `Report`.
#[must_use]
pub const fn annual_body(id: AnnualId) -> Place {
    Place::new("annual_reports", "body", id.as_bytes())
}

/// Words that may be quoted: `Quote`.
#[must_use]
pub const fn quote_body(id: QuoteId) -> Place {
    Place::new("quotes", "body", id.as_bytes())
}

/// What a program's key is for: `Words`.
#[must_use]
pub const fn api_key_name(id: ApiKeyId) -> Place {
    Place::new("api_keys", "name", id.as_bytes())
}

/// A child's names, dates and other details: `ChildDetails`.
#[must_use]
pub const fn child_identity(id: ChildId) -> Place {
    Place::new("children", "identity", id.as_bytes())
}

/// What a child said is not about them: `NotAboutMe`.
#[must_use]
pub const fn child_not_about(id: ChildId) -> Place {
    Place::new("children", "not_about", id.as_bytes())
}

/// A photo of a child, as bytes of a JPEG.
#[must_use]
pub const fn child_photo(id: ChildId) -> Place {
    Place::new("child_photos", "body", id.as_bytes())
}

/// Who carries out what a review decides for a child: `PeopleAround`.
#[must_use]
pub const fn child_people(id: ChildId) -> Place {
    Place::new("children", "people", id.as_bytes())
}

/// Whom a link to decisions was sent to: `PersonAround`.
#[must_use]
pub const fn decision_link_person(id: DecisionLinkId) -> Place {
    Place::new("decision_links", "person", id.as_bytes())
}

/// What was answered to decisions: `Words`.
#[must_use]
pub const fn link_answer_words(id: DecisionAnswerId) -> Place {
    Place::new("link_answers", "words", id.as_bytes())
}

/// Answers begun and not yet sent: `DraftBody`.
#[must_use]
pub const fn draft_body(id: DraftId) -> Place {
    Place::new("drafts", "body", id.as_bytes())
}

/// Views as sent: `ViewsBody`.
#[must_use]
pub const fn views_body(id: ViewsId) -> Place {
    Place::new("views", "body", id.as_bytes())
}

/// What joined views that were sent before: `ViewsBody`. Storage seals in which order.
#[must_use]
pub const fn views_part(id: ViewsId) -> Place {
    Place::new("views_parts", "body", id.as_bytes())
}

/// The exact words of something unsafe that was told: `ConcernText`.
#[must_use]
pub const fn concern_body(id: ConcernId) -> Place {
    Place::new("concerns", "body", id.as_bytes())
}

/// What was done about it: `Words`.
#[must_use]
pub const fn concern_outcome(id: ConcernId) -> Place {
    Place::new("concerns", "outcome", id.as_bytes())
}

/// What the IRO writes of a review: `Notes`.
#[must_use]
pub const fn review_notes(id: ReviewId) -> Place {
    Place::new("reviews", "notes", id.as_bytes())
}

/// What was put right of a review or added to its record: `AddendumText`.
#[must_use]
pub const fn addendum_body(id: AddendumId) -> Place {
    Place::new("addenda", "body", id.as_bytes())
}

/// A line of a record: `LineText`.
#[must_use]
pub const fn line_body(id: LineId) -> Place {
    Place::new("lines", "body", id.as_bytes())
}

/// A decision: `DecisionText`.
#[must_use]
pub const fn decision_body(id: DecisionId) -> Place {
    Place::new("decisions", "body", id.as_bytes())
}

/// Why a promise did not happen, or not all of it: `Words`.
#[must_use]
pub const fn decision_because(id: DecisionId) -> Place {
    Place::new("decisions", "because", id.as_bytes())
}

/// What became of a line of a record that its child said was not quite right: `NotQuiteText`.
#[must_use]
pub const fn not_quite_body(id: NotQuiteId) -> Place {
    Place::new("not_quite", "body", id.as_bytes())
}

/// What is said to one thing that a child said: `ReplyText`.
#[must_use]
pub const fn reply_body(answer: AnswerId) -> Place {
    Place::new("replies", "body", answer.as_bytes())
}

/// A letter, `LetterText`; or, in the same column, why none is sent, `WithheldReason`.
#[must_use]
pub const fn letter_body(id: LetterId) -> Place {
    Place::new("letters", "body", id.as_bytes())
}

/// What the child says is not quite right about a letter: `Words`.
#[must_use]
pub const fn letter_not_quite(id: LetterId) -> Place {
    Place::new("letters", "not_quite", id.as_bytes())
}

/// What the child writes back to a letter: `Words`.
#[must_use]
pub const fn letter_reply(id: LetterId) -> Place {
    Place::new("letters", "reply", id.as_bytes())
}

/// A letter said again more simply: `LetterText`.
#[must_use]
pub const fn letter_simpler(id: LetterId) -> Place {
    Place::new("letters", "simpler", id.as_bytes())
}

/// The carer or parent whom an invitation is for: `InvitedPerson`.
#[must_use]
pub const fn invitation_person(id: InvitationId) -> Place {
    Place::new("invitations", "person", id.as_bytes())
}

/// The code and the link of an invitation that nobody used yet: `PrintedCode`.
#[must_use]
pub const fn invitation_printed(id: InvitationId) -> Place {
    Place::new("invitations", "printed", id.as_bytes())
}

/// What the child says is not quite right in a record: `Words`.
#[must_use]
pub const fn record_not_quite(id: ReviewId) -> Place {
    Place::new("record_checks", "words", id.as_bytes())
}

/// What the IRO answers to that: `Words`.
#[must_use]
pub const fn record_reply(id: ReviewId) -> Place {
    Place::new("record_checks", "reply", id.as_bytes())
}

/// A photograph of a page of a paper booklet, as bytes of a JPEG.
#[must_use]
pub const fn page_photo(id: PageId) -> Place {
    Place::new("page_photos", "body", id.as_bytes())
}

/// The sound of an answer that was spoken, as bytes of a sound file.
#[must_use]
pub const fn recording_body(id: RecordingId) -> Place {
    Place::new("recordings", "body", id.as_bytes())
}

/// What somebody heard in it: `Words`.
#[must_use]
pub const fn recording_written(id: RecordingId) -> Place {
    Place::new("recordings", "written", id.as_bytes())
}

/// What was done about a matter: `Words`.
#[must_use]
pub const fn matter_outcome(id: MatterId) -> Place {
    Place::new("matters", "outcome", id.as_bytes())
}

/// A hello: `Words`. The worker who says it is in the row; a child's key seals it.
#[must_use]
pub const fn greeting_hello(from: StaffId) -> Place {
    Place::new("greetings", "hello", from.as_bytes())
}

/// A goodbye: `Words`.
#[must_use]
pub const fn greeting_goodbye(from: StaffId) -> Place {
    Place::new("greetings", "goodbye", from.as_bytes())
}

/// A note to whoever is a child's IRO next: `Words`.
#[must_use]
pub const fn handover_note(id: NoteId) -> Place {
    Place::new("handover_notes", "body", id.as_bytes())
}

/// Who asked for an erasure, who approved it and why: `erasure::Account`. A key that is nobody's own seals it.
#[must_use]
pub const fn tombstone_account(child: ChildId) -> Place {
    Place::new("tombstones", "account", child.as_bytes())
}

/// What a worker typed in a form and has not sent: `Typed`. The worker and the form name the row.
#[must_use]
pub fn typed_body(worker: StaffId, at: TypedAt) -> Place {
    let (object, part) = at.about();
    let named = sha256(&[worker.as_bytes(), &object[..], &part, at.code().as_bytes()].concat());
    let mut row = [0; 16];
    row.copy_from_slice(&named[..16]);
    Place::new("typed", "body", &row)
}

/// What an IRO noted of contact with a child: `Words`.
#[must_use]
pub const fn contact_note(id: ContactNoteId) -> Place {
    Place::new("contact_notes", "body", id.as_bytes())
}

/// What an escalation is about: `Words`.
#[must_use]
pub const fn escalation_about(id: EscalationId) -> Place {
    Place::new("escalations", "about", id.as_bytes())
}

/// The same for the child: `Words`.
#[must_use]
pub const fn escalation_told(id: EscalationId) -> Place {
    Place::new("escalations", "told", id.as_bytes())
}

/// Who is asked at one of its stages: `Words`.
#[must_use]
pub const fn escalation_who(id: EscalationStepId) -> Place {
    Place::new("escalation_steps", "who", id.as_bytes())
}

/// Why it came to that stage, out of order or again: `Words`.
#[must_use]
pub const fn escalation_why(id: EscalationStepId) -> Place {
    Place::new("escalation_steps", "why", id.as_bytes())
}

/// What was answered there: `Words`.
#[must_use]
pub const fn escalation_answer(id: EscalationStepId) -> Place {
    Place::new("escalation_steps", "answer", id.as_bytes())
}

/// What came of it there: `Words`.
#[must_use]
pub const fn escalation_came(id: EscalationStepId) -> Place {
    Place::new("escalation_steps", "came", id.as_bytes())
}

/// How a child wants to be told: `ContactDetails`. A nudge in the outbox carries a copy.
#[must_use]
pub const fn contact_details(child: ChildId) -> Place {
    Place::new("contacts", "body", child.as_bytes())
}
