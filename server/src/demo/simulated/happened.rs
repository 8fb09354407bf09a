//! What can happen in a simulated council, one thing each, with all that somebody needs who counts it by hand.
//!
//! To add one: a variant here, where it comes from (`lives`, `reviews`, `afterwards`), how it is done (`play` and what
//! is beside it), what it counts for in the test that counts independently.

use heard_domain::documents::{Given, ReplyKind};
use heard_domain::escalation::Outcome;
use heard_domain::id::{AnswerId, ConcernId, DecisionId, EscalationId, LineId, ViewsId};
use heard_domain::import::reviews::PastReview;
use heard_domain::lists::ListCode;
use heard_domain::matter;
use heard_domain::monitoring::Monitoring;
use heard_domain::papers::Paper;
use heard_domain::participation::Code;
use heard_domain::purpose::Purpose;
use heard_domain::store::{DecisionState, ReviewFacts};
use heard_domain::voice::Voice;
use heard_domain::{Day, Moment};

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Happening {
    /// When.
    pub at: Moment,
    /// What.
    pub what: Happened,
}

/// A review by its child, and which of those that opened in Heard for that child it is, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Which {
    /// Whose, by the place in the list of children.
    pub child: usize,
    /// Which.
    pub nth: usize,
}

/// What the case system's file says of a child at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileLine {
    /// Who, by the place in the list of children.
    pub child: usize,
    /// Came into care, if it says.
    pub entered: Option<Day>,
    /// Left care.
    pub left: Option<Day>,
    /// The last review held elsewhere: its day and its number.
    pub known: Option<(Day, u32)>,
    /// The child's team from then on.
    pub team: String,
    /// Whose the child is from then on, by the place in the list of IROs; `None` leaves that as it is.
    pub iro: Option<usize>,
}

/// Views that were sent.
#[derive(Debug, Clone)]
pub struct Sent {
    /// For which review.
    pub review: Which,
    /// Their id.
    pub views: ViewsId,
    /// Whose voice.
    pub voice: Voice,
    /// What for.
    pub purpose: Purpose,
    /// The answers.
    pub given: Vec<Given>,
    /// Something unsafe that was told in them.
    pub told: Option<ConcernId>,
}

/// A line of a record.
#[derive(Debug, Clone)]
pub struct Placed {
    /// Its id.
    pub line: LineId,
    /// Of which review.
    pub review: Which,
    /// From which views.
    pub views: ViewsId,
    /// Whose voice.
    pub voice: Voice,
    /// What was said.
    pub given: Given,
    /// Whether everybody at the review reads it.
    pub shared: bool,
}

/// Something decided at a review.
#[derive(Debug, Clone)]
pub struct Decided {
    /// Its id.
    pub decision: DecisionId,
    /// Of which review.
    pub review: Which,
    /// What will happen.
    pub text: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub due: Day,
}

/// An answer to one thing that a child said.
#[derive(Debug, Clone)]
pub struct Answered {
    /// At which review.
    pub review: Which,
    /// In which views it was said.
    pub views: ViewsId,
    /// What was said.
    pub answer: AnswerId,
    /// What kind of answer.
    pub kind: ReplyKind,
    /// A promise with it, and by when.
    pub promise: Option<(DecisionId, Day)>,
}

/// What was put right of a review that was held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Righted {
    /// The day on which it was held.
    pub held: Option<Day>,
    /// The participation code.
    pub code: Option<Code>,
    /// When the decisions were sent.
    pub decisions: Option<Day>,
    /// When the record was distributed.
    pub distribution: Option<Day>,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Happened {
    /// The case system's file told of a child, for the first time or anew.
    FileSaid(FileLine),
    /// The case system's file of reviews told of some that were held before.
    PastSaid(Vec<PastReview>),
    /// A manager gave a child an IRO (`from` nobody), or another.
    Given {
        /// The child.
        child: usize,
        /// Whose the child was.
        from: Option<usize>,
        /// Whose the child is now.
        to: usize,
    },
    /// An IRO's account was disabled: their children have nobody.
    IroLeft(usize),
    /// A colleague covers for an IRO who is away: the children stay whose they are.
    Covered {
        /// Who is away.
        away: usize,
        /// Who covers.
        by: usize,
        /// The first day.
        from: Day,
        /// The last day.
        until: Day,
    },
    /// The child was invited before a review.
    Invited(Which),
    /// The newest invitation before that review was opened.
    Opened(Which),
    /// Views were sent.
    Sent(Box<Sent>),
    /// Somebody says that they act on what was told.
    ActedOn {
        /// What was told.
        concern: ConcernId,
        /// By which child.
        child: usize,
    },
    /// What is known of a review was recorded, in the place of what was recorded before.
    Recorded(Which, Box<(ReviewFacts, Monitoring)>),
    /// The review was recorded as held, on a day up to then.
    Held(Which, Day),
    /// Something said was put into the record.
    Placed(Box<Placed>),
    /// A line was taken out of the record.
    TakenOut(Which, LineId),
    /// Something was decided.
    Decided(Box<Decided>),
    /// A decision was taken out.
    Undecided(Which, DecisionId),
    /// Something that a child said was answered.
    Answered(Box<Answered>),
    /// A worker says what became of a promise.
    Became(Which, DecisionId, DecisionState),
    /// The child says whether it happened.
    ChildSaid(Which, DecisionId, matter::Happened),
    /// Decisions or record went out, on a day up to then.
    WentOut(Which, Paper, Day),
    /// The record was closed.
    RecordClosed(Which),
    /// The letter was sent.
    LetterSent(Which),
    /// It was taken back before it could be read.
    LetterRecalled(Which),
    /// It was given on paper, on a day up to then.
    LetterGiven(Which, Day),
    /// No letter is sent, with a reason.
    LetterWithheld(Which),
    /// Something was put right.
    Corrected(Which, Righted),
    /// Somebody higher up was asked, on a day up to then.
    Escalated {
        /// Which escalation.
        id: EscalationId,
        /// About which child, and review if about one.
        child: usize,
        /// That review.
        review: Option<Which>,
        /// The first stage.
        stage: ListCode,
        /// Why.
        reason: ListCode,
        /// On which day.
        on: Day,
    },
    /// It went to another stage: from the one that it was at, or again after it had ended.
    EscalationMoved {
        /// Which escalation.
        id: EscalationId,
        /// About which child.
        child: usize,
        /// The stage.
        stage: ListCode,
        /// On which day.
        on: Day,
        /// Whether it had ended.
        again: bool,
    },
    /// It ended at the stage that it was at.
    EscalationEnded {
        /// Which escalation.
        id: EscalationId,
        /// About which child.
        child: usize,
        /// How.
        outcome: Outcome,
        /// On which day.
        on: Day,
    },
    /// Contact with a child was noted.
    Noted {
        /// With whom.
        child: usize,
        /// On which day.
        on: Day,
        /// How.
        way: ListCode,
    },
}
