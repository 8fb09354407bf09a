//! The fields that say which, of what a page and its handler both speak: ids, codes, ticks. One name for both, so that
//! neither can be changed alone.
//!
//! What it is not: the buttons, which are [`crate::acts`], and what people type, which stands with its page and the
//! faults that link to it.
//!
//! To add one: its name here, used by the page and by what reads it.

/// Which advocate.
pub const ADVOCATE: &str = "advocate";

/// Which answer among what was sent.
pub const ANSWER: &str = "answer";

/// Which key of a program.
pub const API_KEY: &str = "api-key";

/// Which child.
pub const CHILD: &str = "child";

/// Which colleague covers.
pub const COVER: &str = "cover";
/// The first day of the cover that is ended.
pub const COVER_FROM: &str = "cover_from";

/// Which escalation a form makes.
pub const ESCALATION: &str = "escalation";

/// In which language the second paper for a pen is: the first has its own field on the same page.
pub const FURTHER_LANGUAGE: &str = "further-language";

/// A tick: somebody helps, writes down or speaks, and is asked who.
pub const HELPED: &str = "helped";

/// Which invitation.
pub const INVITATION: &str = "invitation";

/// Which kind: of a link, of an answer to a child.
pub const KIND: &str = "kind";

/// Whose IRO somebody becomes: alone, or before a child's id where a page asks it of many.
pub const IRO: &str = "iro";

/// In which language.
pub const LANGUAGE: &str = "language";

/// Which advocate is asked.
pub const NEW_ADVOCATE: &str = "new-advocate";

/// Which note of contact a form makes.
pub const NOTE: &str = "contact-note";

/// What is printed.
pub const PAPER: &str = "paper";

/// Into which part of the record.
pub const PLACE: &str = "place";

/// In which language a paper is printed: in an address, where [`LANGUAGE`] is that of the pages.
pub const PRINTED_IN: &str = "in";

/// What is written for.
pub const PURPOSE: &str = "purpose";

/// Which answer or decision is put into the letter.
pub const PUT: &str = "put";

/// Children whose code is replaced, knowingly.
pub const REPLACED: &str = "replaced";

/// Which review.
pub const REVIEW: &str = "review";

/// A tick: it is right that others are named to the child.
pub const RIGHT: &str = "right";

/// Which role of a worker.
pub const ROLE: &str = "role";

/// When the child said of their record what is answered.
pub const SAID_AT: &str = "said_at";

/// Which of the secrets that a child had.
pub const SECRET: &str = "secret";

/// Which session of an account.
pub const SESSION: &str = "session";

/// Which sets a key opens.
pub const SETS: &str = "sets";

/// Which style the questions have.
pub const STYLE: &str = "style";

/// A tick: an account is ended knowingly.
pub const SURE: &str = "sure";

/// A button: what was begun for something else is thrown away.
pub const THROW: &str = "throw";

/// What a page showed with a box beside it: what is not among the ticks then, was taken away.
pub const SHOWN: &str = "shown";

/// A tick beside something that was said, for what is done with many at once.
pub const TICK: &str = "tick";

/// Which topics.
pub const TOPIC: &str = "topic";

/// In which form something is typed that is kept while it is typed.
pub const TYPED_AT: &str = "typed-at";

/// How many changes the window has seen in which it is typed.
pub const TYPED_TURN: &str = "typed-turn";

/// As which version what was typed before was kept.
pub const TYPED_VERSION: &str = "typed-version";

/// What names the window in which it is typed.
pub const TYPED_WINDOW: &str = "typed-window";

/// Which annual report.
pub const ANNUAL: &str = "annual";

/// As which version something was read that is saved again.
pub const VERSION: &str = "version";

/// Which of what was sent.
pub const VIEWS: &str = "views";

/// Whose voice it is.
pub const VOICE: &str = "voice";

/// Which week, by its Monday.
pub const WEEK: &str = "week";
