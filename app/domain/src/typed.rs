//! What a worker types into a form and has not sent: where it stands, what is kept of it, and what two texts that stand
//! against each other have in common.
//!
//! What it is: kept for that worker alone, beside the record, until it is sent, thrown away or [`KEPT_DAYS`] old. What
//! it is not: part of any record, or anything that a child or a colleague can read.
//!
//! To add a form whose typing is kept: a variant of [`TypedAt`], and what the server's `http/staff/typing` says of it.

mod compared;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::escalation::Form;
use crate::going_on::DRAFT_DAYS;
use crate::id::{
    AnswerId, ChildId, ConcernId, DecisionId, EscalationId, MatterId, NotAnId, ReviewId, StaffId, ViewsId,
};
use crate::{Moment, Words};

pub use compared::{Differing, Run, compare, differing, group};

/// How long typing is kept that nobody goes on with, in days: as long as what a child began.
pub const KEPT_DAYS: i64 = DRAFT_DAYS;

/// The form that somebody types in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TypedAt {
    /// The record of a review: its facts, a decision, a correction.
    Record(ReviewId),
    /// The answer to "not quite" of that record.
    NotQuite(ReviewId),
    /// The letter after a review.
    Letter(ReviewId),
    /// The reply to one answer of some views.
    Reply {
        /// Whose views.
        child: ChildId,
        /// Which.
        views: ViewsId,
        /// Which answer.
        answer: AnswerId,
    },
    /// The same of views that were sent to a desk. It is the same reply, so it is kept as the same.
    DeskReply {
        /// What put the views there.
        matter: MatterId,
        /// Which views.
        views: ViewsId,
        /// Which answer.
        answer: AnswerId,
    },
    /// What was done about a matter.
    Matter(MatterId),
    /// What was done about something unsafe.
    Concern(ConcernId),
    /// What became of one promise, in the register of them all.
    Promise {
        /// To whom.
        child: ChildId,
        /// Which.
        decision: DecisionId,
    },
    /// The next note of contact with a child.
    Contact(ChildId),
    /// What is asked next of somebody higher up for a child.
    Escalate(ChildId),
    /// One form of something that was asked of somebody higher up.
    Escalation {
        /// For whom.
        child: ChildId,
        /// Which.
        escalation: EscalationId,
        /// Which form.
        form: Form,
    },
    /// What goes along when children of this IRO are handed over. It is about several children, and so no one child's.
    HandOver(StaffId),
    /// The hello to a child.
    Hello(ChildId),
    /// The goodbye to one.
    Goodbye(ChildId),
}

impl TypedAt {
    /// The code of its kind, by which it is kept; it never changes.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Record(_) | Self::NotQuite(_) => "record",
            Self::Letter(_) => "letter",
            Self::Reply { .. } | Self::DeskReply { .. } => "reply",
            Self::Matter(_) => "matter",
            Self::Concern(_) => "concern",
            Self::Promise { .. } => "promise",
            Self::Contact(_) => "contact",
            Self::Escalate(_) => "escalate",
            Self::Escalation { .. } => "escalation",
            Self::HandOver(_) => "hand_over",
            Self::Hello(_) => "hello",
            Self::Goodbye(_) => "goodbye",
        }
    }

    /// What it is about, 16 bytes, and which part of that, 16 bytes, nothing but zeros where it has no parts.
    #[must_use]
    pub const fn about(&self) -> ([u8; 16], [u8; 16]) {
        const NONE: [u8; 16] = [0; 16];
        const NOT_QUITE: [u8; 16] = *b"not quite       ";
        match self {
            Self::NotQuite(review) => (*review.as_bytes(), NOT_QUITE),
            Self::Record(review) | Self::Letter(review) => (*review.as_bytes(), NONE),
            Self::Reply { views, answer, .. } | Self::DeskReply { views, answer, .. } => {
                (*views.as_bytes(), *answer.as_bytes())
            }
            Self::Matter(matter) => (*matter.as_bytes(), NONE),
            Self::Concern(concern) => (*concern.as_bytes(), NONE),
            Self::Promise { decision, .. } => (*decision.as_bytes(), NONE),
            Self::Escalation { escalation, form, .. } => (*escalation.as_bytes(), part(*form)),
            Self::HandOver(staff) => (*staff.as_bytes(), NONE),
            Self::Contact(child) | Self::Escalate(child) | Self::Hello(child) | Self::Goodbye(child) => {
                (*child.as_bytes(), NONE)
            }
        }
    }
}

/// The part of an escalation that a form of it is; it never changes.
const fn part(form: Form) -> [u8; 16] {
    match form {
        Form::Answer => *b"answer          ",
        Form::Move => *b"move            ",
        Form::Resolve => *b"resolve         ",
        Form::Tell => *b"tell            ",
    }
}

/// As a form says it: the code and the ids, with colons between them.
impl fmt::Display for TypedAt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        match self {
            Self::NotQuite(review) => write!(f, ":{review}:not-quite"),
            Self::Record(review) | Self::Letter(review) => write!(f, ":{review}"),
            Self::Reply { child, views, answer } => write!(f, ":{child}:{views}:{answer}"),
            Self::DeskReply { matter, views, answer } => write!(f, ":{matter}:{views}:{answer}:desk"),
            Self::Matter(matter) => write!(f, ":{matter}"),
            Self::Concern(concern) => write!(f, ":{concern}"),
            Self::Promise { child, decision } => write!(f, ":{child}:{decision}"),
            Self::HandOver(staff) => write!(f, ":{staff}"),
            Self::Escalation { child, escalation, form } => write!(f, ":{child}:{escalation}:{}", form.code()),
            Self::Contact(child) | Self::Escalate(child) | Self::Hello(child) | Self::Goodbye(child) => {
                write!(f, ":{child}")
            }
        }
    }
}

impl FromStr for TypedAt {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let parts: Vec<&str> = text.split(':').collect();
        Ok(match parts[..] {
            ["record", review] => Self::Record(review.parse()?),
            ["record", review, "not-quite"] => Self::NotQuite(review.parse()?),
            ["letter", review] => Self::Letter(review.parse()?),
            ["reply", child, views, answer] => {
                Self::Reply { child: child.parse()?, views: views.parse()?, answer: answer.parse()? }
            }
            ["reply", matter, views, answer, "desk"] => {
                Self::DeskReply { matter: matter.parse()?, views: views.parse()?, answer: answer.parse()? }
            }
            ["matter", matter] => Self::Matter(matter.parse()?),
            ["concern", concern] => Self::Concern(concern.parse()?),
            ["promise", child, decision] => Self::Promise { child: child.parse()?, decision: decision.parse()? },
            ["contact", child] => Self::Contact(child.parse()?),
            ["escalate", child] => Self::Escalate(child.parse()?),
            ["escalation", child, escalation, form] => Self::Escalation {
                child: child.parse()?,
                escalation: escalation.parse()?,
                form: Form::from_code(form).ok_or(NotAnId)?,
            },
            ["hand_over", staff] => Self::HandOver(staff.parse()?),
            ["hello", child] => Self::Hello(child.parse()?),
            ["goodbye", child] => Self::Goodbye(child.parse()?),
            _ => return Err(NotAnId),
        })
    }
}

/// What is kept of a form, sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// Names and values as the browser would send them.
    pub fields: Vec<(String, Words)>,
    /// The version of the record that the form was filled in on.
    pub based_on: i64,
    /// What names the window that it was typed in: random, made by the page.
    pub window: String,
    /// How many changes that window had seen.
    pub turn: u64,
}

impl Typed {
    /// The value of a field, or nothing.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, words)| words.expose()).unwrap_or_default()
    }
}

/// The version of something that has none of its own and is replaced as a whole: when that was; 0 while it is not
/// there.
#[must_use]
pub fn version_at(at: Option<Moment>) -> i64 {
    at.map_or(0, |at| at.timestamp_micros())
}

codes! {
    /// Which of two texts is taken.
    pub enum Take {
        /// What this worker typed in this window.
        Mine = "mine",
        /// What the record says, or another window.
        Theirs = "theirs",
        /// One after the other.
        Both = "both",
    }
}

impl Take {
    /// The text that is taken. Of both, what was there before comes first.
    #[must_use]
    pub fn of(self, mine: &str, theirs: &str) -> String {
        match self {
            Self::Mine => mine.to_owned(),
            Self::Theirs => theirs.to_owned(),
            Self::Both if theirs.trim().is_empty() => mine.to_owned(),
            Self::Both if mine.trim().is_empty() => theirs.to_owned(),
            Self::Both => format!("{}\n\n{}", theirs.trim_end(), mine.trim_start()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_as_it_is_written() {
        let (review, child) = (ReviewId::from_bytes([1; 16]), ChildId::from_bytes([2; 16]));
        let (views, answer) = (ViewsId::from_bytes([3; 16]), AnswerId::from_bytes([4; 16]));
        for at in [
            TypedAt::Record(review),
            TypedAt::NotQuite(review),
            TypedAt::Letter(review),
            TypedAt::Reply { child, views, answer },
            TypedAt::DeskReply { matter: MatterId::from_bytes([5; 16]), views, answer },
            TypedAt::Matter(MatterId::from_bytes([5; 16])),
            TypedAt::Concern(ConcernId::from_bytes([6; 16])),
            TypedAt::Promise { child, decision: DecisionId::from_bytes([7; 16]) },
            TypedAt::Contact(child),
            TypedAt::Escalate(child),
            TypedAt::Escalation { child, escalation: EscalationId::from_bytes([9; 16]), form: Form::Move },
            TypedAt::HandOver(StaffId::from_bytes([8; 16])),
            TypedAt::Hello(child),
            TypedAt::Goodbye(child),
        ] {
            assert_eq!(at.to_string().parse(), Ok(at));
            assert!(at.to_string().starts_with(at.code()));
        }
        let reply = TypedAt::Reply { child, views, answer };
        assert_eq!(reply.about(), ([3; 16], [4; 16]));
        let on_a_desk = TypedAt::DeskReply { matter: MatterId::from_bytes([5; 16]), views, answer };
        assert_eq!(
            (on_a_desk.code(), on_a_desk.about()),
            (reply.code(), reply.about()),
            "one reply, wherever it is typed"
        );
        let parts = Form::ALL
            .map(|form| TypedAt::Escalation { child, escalation: EscalationId::from_bytes([9; 16]), form }.about().1);
        assert!((1..parts.len()).all(|place| !parts[..place].contains(&parts[place])), "each form by itself");
        for no in [
            "",
            "record",
            "record:",
            "record:7",
            "reply:00",
            &format!("record:{review}:{review}"),
            "diary:00",
            "escalation:00:00:burn",
        ] {
            assert_eq!(no.parse::<TypedAt>(), Err(NotAnId), "{no}");
        }
    }

    #[test]
    fn both_keeps_every_word_of_both() {
        assert_eq!(Take::Both.of("mine", "theirs"), "theirs\n\nmine");
        assert_eq!((Take::Both.of("mine", " "), Take::Both.of("", "theirs")), ("mine".into(), "theirs".into()));
        assert_eq!((Take::Mine.of("a", "b"), Take::Theirs.of("a", "b")), ("a".into(), "b".into()));
    }

    #[test]
    fn debug_shows_no_word() {
        let fields = vec![("account".to_owned(), Words::new("He shouts."))];
        let typed = Typed { fields, based_on: 1, window: "w".into(), turn: 2 };
        assert!(!format!("{typed:?}").contains("shouts"));
        assert_eq!((typed.get("account"), typed.get("attended")), ("He shouts.", ""));
    }
}
