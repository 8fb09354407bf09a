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
//!
//! # The life of a review
//!
//! What stands between two states is the act that moves it, and who does it; each act is a method of the [`store`], in
//! the trait of its noun, and a row of the log ([`audit::Action`]). What is not drawn cannot happen.
//!
//! ```text
//! review      open ──hold (IRO)──> held ──its three papers, each on a day that somebody names──> nothing is owed
//!               │                    └─ holding opens the next review; what was recorded is put right by addenda alone
//!               └──the child leaves care──> ended (neither open nor held)
//!
//! invitation  made (IRO) ──opened (whoever holds it)──> opened
//!   child's     │ a newer one, from then on: opens no writing, still names the child (to sign in and read)
//!               │ ended (IRO): opens nothing and names nobody
//!               └ review held: writes about it for 56 days, and about anything else while the child is in care
//!   grown-up's  ends with its time, or is revoked (IRO), which ends its sessions too
//!
//! draft       begun ──saved, in versions──> with words ──sent──> views       follows another draft when somebody else went on
//!               │                              └ locked with pictures ──five wrong, or opened, or written in──> unlocked
//!               └ untouched for 60 days: swept
//!
//! views       sent ──read (IRO; what is for a desk, there)──> read ──checked with the child (a worker's)──> confirmed
//!               ├ within the hour's measure they stand by themselves; beyond it they join the newest set
//!               └ raise, in the same transaction: concern, matters, what the child says of promises, what is counted
//!                 and what may be quoted
//!
//! record      open: lines placed and taken out, facts, decisions (IRO)
//!               ──shown──> shown ──"that is right"───────────────────────────────> may be closed
//!                                ──"not quite"──> waits ──a line changed, or why ─> may be closed   ("not quite" again: waits)
//!               ──closed (IRO; held, whole, shown if it can be, nothing waits)──> closed: addenda only
//!
//! letter      none ──draft, in versions──> draft ──sent, past the guard──> sent, recalled until it is readable ──its time──> readable
//!               │         └─printed, past the guard, for a child without a secret──> printed──given, on a day──> readable
//!               └──withheld, with a reason (IRO)──> withheld ──written after all──> draft
//!             readable ──opened, felt, answered (child)──> ; "say it more simply" ──drafted, sent past the guard (IRO)──>
//!               simpler, recalled until it is readable ──its time──> simpler beside it
//!
//! promise     a decision, or made in an answer: open ──the IRO says what became of it──> done; or, with why, partly, not done
//!               the child says yes, partly or no, beside that: before the next review, or on any day; a "no" raises a matter
//!               open ones head the next record; what a child said and a worker said stand beside each other
//!
//! decisions   of a held review ──sent (IRO), a link each──> asked ──agreed, or answered (social worker, team manager)
//!               └ no answer for five working days: counts as agreed; the link ends with its time, or anew, or (IRO)
//!
//! allocation  nobody's ──given (manager, case system)──> an IRO's ──handed over (manager, case system)──> another IRO's
//!               └ the IRO's account is disabled or has another role: nobody's again, with two clocks
//!
//! escalation  asked at a stage of the ladder (IRO) ──answered (IRO, manager)──> answered ──resolved (IRO)──> resolved
//!               └ the next stage, another with a reason, Cafcass at any time; resolved: again, with a reason (IRO)
//!
//! concern     new ──"I have seen this and am acting on it" (IRO, manager)──> acknowledged ──outcome──> closed
//!               └ while it is new, rounds of messages go out, later ones to the duty address too
//!
//! matter      raised, on a desk with a day ──settled, with what was done, or by doing it──> settled
//!               └ late, or the child has no IRO: on the manager's desk too
//!
//! last act    a promise settled, a decision taken out, a child given an IRO, lines placed, a matter settled
//!               ──undone (who did it, within ten minutes and before their next act; where the child can read of it, not
//!                 once they have been on their pages)──> as it stood before
//! ```

pub mod account;
pub mod addendum;
pub mod agreeing;
pub mod alarm;
pub mod allocation;
pub mod annual;
pub mod api_key;
pub mod attending;
pub mod audit;
pub mod calendar;
pub mod caseload;
pub mod chosen;
mod codes;
pub mod contact;
pub mod contact_note;
pub mod contradiction;
pub mod council;
pub mod cover;
pub mod deadlines;
pub mod device;
pub mod digest;
pub mod documents;
pub mod drawing;
pub mod english_time;
pub mod erasure;
pub mod escalation;
pub mod figures;
pub mod form;
pub mod going_on;
pub mod grant;
pub mod guard;
pub mod guessing;
pub mod hello;
pub mod id;
pub mod import;
pub mod invitation_code;
pub mod joining;
pub mod journey;
pub mod keepsake;
pub mod ladder;
pub mod language;
pub mod lists;
pub mod log_head;
pub mod matter;
pub mod monitoring;
pub mod not_quite;
pub mod nudge;
pub mod overview;
pub mod page_photo;
pub mod paper_letter;
pub mod papers;
pub mod participation;
pub mod people;
pub mod picture;
pub mod plain;
pub mod policy;
pub mod promise;
pub mod purpose;
pub mod quoting;
pub mod recording;
pub mod regime;
pub mod return903;
pub mod review;
pub mod sealed;
pub mod secret;
pub mod sections;
pub mod sheets;
pub mod shortcut;
pub mod store;
pub mod timetable;
pub mod today;
pub mod typed;
pub mod undo;
pub mod voice;
pub mod witness;
pub mod words;

pub use words::Words;

/// An instant in UTC. It always comes from the clock that the caller was given.
pub type Moment = chrono::DateTime<chrono::Utc>;

/// A calendar date in England.
pub type Day = chrono::NaiveDate;
