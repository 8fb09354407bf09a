//! What happened to whom in the demo's year: events of a child, in their order.
//!
//! To add one: a variant here, where it comes from in [`super::teller`], how it is kept in [`super::seed`].

use heard_domain::documents::{Given, InvitedPerson, Notes, ReplyKind};
use heard_domain::form::Form;
use heard_domain::id::{
    AnswerId, ConcernId, DecisionId, InvitationId, LetterId, LineId, MatterId, ReviewId, SecretId, ViewsId,
};
use heard_domain::invitation_code::Code;
use heard_domain::matter::Kind;
use heard_domain::papers::Paper;
use heard_domain::people::{Invitee, Language};
use heard_domain::store::{DecisionState, Feeling, NewReview, Part, ReviewFacts};
use heard_domain::voice::{Helper, Voice};
use heard_domain::{Day, Moment};

use super::sayings::Told;

/// One thing that happened.
#[derive(Debug)]
pub(super) struct Event {
    /// When.
    pub at: Moment,
    /// To which child, by its place in the list.
    pub child: usize,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Debug)]
pub(super) enum What {
    /// The child was taken in, with the first review of the year.
    Joined(NewReview),
    /// A day was set for a review.
    Planned(ReviewId, Day),
    /// The child was invited.
    Invited(Box<Invitation>),
    /// The invitation was opened.
    Opened(InvitationId),
    /// A secret was set; its words are only known where they are printed.
    SetSecret(SecretId),
    /// The IRO confirmed it.
    ConfirmedSecret(SecretId),
    /// A carer or parent was invited.
    InvitedGuest(Box<Guest>),
    /// An advocate, counted from the first, was asked to speak at a review.
    AskedToSpeak(ReviewId, usize),
    /// Views were sent.
    Sent(Box<Sending>),
    /// A matter was settled, and how.
    Settled(MatterId, &'static str),
    /// The IRO read them.
    ReadViews(ViewsId),
    /// The IRO checked with the child that they are theirs.
    ConfirmedViews(ViewsId),
    /// A manager says that they act on a concern.
    ActedOn(ConcernId),
    /// What was done about it is recorded.
    Closed(ConcernId, &'static str),
    /// An answer was put into the record.
    Placed(Box<Placing>),
    /// The review was held.
    Held(Box<Meeting>),
    /// Something was decided.
    Decided(Box<Decision>),
    /// Decisions or record went out, or the record was closed.
    WentOut(ReviewId, Paper),
    /// What became of a decision.
    Became(DecisionId, DecisionState),
    /// One thing that the child said was answered.
    Replied(Box<Reply>),
    /// A letter was drafted.
    Drafted(Box<Letter>),
    /// It was sent.
    SentLetter(LetterId),
    /// No letter is sent, and why.
    Withheld(Box<Letter>),
    /// The child read the letter.
    ReadLetter(LetterId),
    /// The child said how it felt, or what is not quite right.
    Responded(LetterId, Feeling, Option<&'static str>),
}

/// An invitation.
#[derive(Debug)]
pub(super) struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// For which review.
    pub review: ReviewId,
    /// Its code.
    pub code: Code,
    /// The random bytes of its link.
    pub token: [u8; 32],
    /// Whether code and link are printed, and so must work.
    pub printed: bool,
}

/// The invitation of a carer or parent.
#[derive(Debug)]
pub(super) struct Guest {
    /// The invitation; its code and link are printed nowhere.
    pub invitation: Invitation,
    /// Carer or parent.
    pub invitee: Invitee,
    /// Who that is.
    pub person: InvitedPerson,
}

/// A matter that views raise.
#[derive(Debug, Clone)]
pub(super) struct Matter {
    /// Its id.
    pub id: MatterId,
    /// What it is about.
    pub kind: Kind,
    /// The promise that did not happen.
    pub promise: Option<DecisionId>,
}

/// Views sent.
#[derive(Debug, Clone)]
pub(super) struct Sending {
    /// Their id.
    pub id: ViewsId,
    /// For which review.
    pub review: ReviewId,
    /// Whose voice.
    pub voice: Voice,
    /// Who helped.
    pub helper: Option<Helper>,
    /// The advocate who sent them, counted from the first.
    pub advocate: Option<usize>,
    /// The form.
    pub form: &'static Form,
    /// The language of the pages.
    pub language: Language,
    /// The answers.
    pub given: Vec<Given>,
    /// Something unsafe.
    pub told: Option<(ConcernId, Told)>,
    /// What they raise on somebody's desk.
    pub matter: Option<Matter>,
}

/// A line put into a record.
#[derive(Debug)]
pub(super) struct Placing {
    /// Its id.
    pub id: LineId,
    /// Into which record.
    pub review: ReviewId,
    /// From which views.
    pub views: ViewsId,
    /// Whose voice.
    pub voice: Voice,
    /// Who helped.
    pub helper: Option<Helper>,
    /// The language in which it was asked.
    pub language: Language,
    /// What was said.
    pub given: Given,
    /// In which part.
    pub part: Part,
    /// Why, for an "only my IRO" answer in the shared part.
    pub reason: &'static str,
}

/// A review held.
#[derive(Debug)]
pub(super) struct Meeting {
    /// Which.
    pub review: ReviewId,
    /// When.
    pub on: Day,
    /// What is recorded of it.
    pub facts: ReviewFacts,
    /// What the IRO writes of it.
    pub notes: Notes,
    /// The one that follows.
    pub next: Option<NewReview>,
}

/// A decision.
#[derive(Debug, Clone)]
pub(super) struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// Of which review.
    pub review: ReviewId,
    /// What will happen.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub due: Day,
}

/// An answer to one thing.
#[derive(Debug, Clone)]
pub(super) struct Reply {
    /// At which review.
    pub review: ReviewId,
    /// In which views it was said.
    pub views: ViewsId,
    /// Which answer.
    pub answer: AnswerId,
    /// Whether that was said to the IRO alone.
    pub only_iro: bool,
    /// What kind.
    pub kind: ReplyKind,
    /// In words.
    pub words: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub by: Option<Day>,
}

/// A letter, or why there is none.
#[derive(Debug)]
pub(super) struct Letter {
    /// Its id.
    pub id: LetterId,
    /// About which review.
    pub review: ReviewId,
    /// The text or the reason.
    pub text: String,
}
