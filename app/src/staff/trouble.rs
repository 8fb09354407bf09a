//! What is wrong with a form: a kind and a field from the handler, words from here.
//!
//! To add a kind: a variant in `problems!` and its words `staff-fault-CODE`.

use heard_domain::Moment;
use heard_domain::account::Weak;
use heard_domain::cover::BadCover;
use heard_domain::recording::Refused;
use leptos::prelude::provide_context;

use crate::args;
use crate::components::Fault;
use crate::components::error_summary::Faults;
use crate::text::{Text, clock, t, tr};

macro_rules! problems {
    ($($(#[$doc:meta])* $variant:ident = $code:literal,)*) => {
        /// The kinds that need no more than their words.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Problem {
            $($(#[$doc])* $variant,)*
            /// More characters than are taken.
            TooLong {
                /// How many are taken.
                max: usize,
                /// How many there are.
                count: usize,
            },
            /// Wrong too often: guessing waits.
            Wait(Moment),
        }

        impl Problem {
            /// The codes of those that need no more than their words.
            pub const CODES: &[&str] = &[$($code),*];

            pub(super) fn words(self) -> Text {
                match self {
                    $(Self::$variant => t(concat!("staff-fault-", $code)),)*
                    Self::TooLong { max, count } => {
                        tr("staff-fault-too-long", args! { "max" => max, "over" => count.saturating_sub(max) })
                    }
                    Self::Wait(until) => tr("staff-fault-wait", args! { "until" => clock(until) }),
                }
            }
        }
    };
}

problems! {
    /// E-mail address and password do not belong together.
    SignIn = "sign-in",
    /// Not the code of now, or used before.
    Code = "code",
    /// Nothing written where something must be.
    Empty = "empty",
    /// Not a day of the calendar.
    NotADate = "not-a-date",
    /// Nothing ticked that something could be done with.
    NothingTicked = "nothing-ticked",
    /// Nothing chosen where something must be.
    NotChosen = "not-chosen",
    /// The choice needs words with it.
    NeedsWords = "needs-words",
    /// A promise says what.
    NeedsWhat = "needs-what",
    /// A promise says who.
    NeedsWho = "needs-who",
    /// A promise says by when.
    NeedsWhen = "needs-when",
    /// The day is over.
    Past = "past",
    /// The manager answers it.
    ManagersToAnswer = "managers-to-answer",
    /// It is settled by doing what was asked.
    SettlesByDoing = "settles-by-doing",
    /// Nothing that was said is answered yet.
    Unanswered = "unanswered",
    /// A code other than the suggested one needs a reason.
    CodeReason = "code-reason",
    /// PN0 for a child of four or more.
    Rule440 = "rule-440",
    /// PN1 to PN7 for a child under four.
    Rule441 = "rule-441",
    /// The day has not come yet.
    Future = "future",
    /// Before the child came into care.
    BeforeCare = "before-care",
    /// Not after the review before.
    BeforeLast = "before-last",
    /// Not before the review after.
    AfterNext = "after-next",
    /// The record was closed before that day.
    AfterClosing = "after-closing",
    /// Nothing is there to be put right.
    NothingThere = "nothing-there",
    /// Nothing was put right and nothing added.
    NothingToCorrect = "nothing-to-correct",
    /// The record is open and can be changed itself.
    RecordOpen = "record-open",
    /// A code for a child who was not there, or was.
    CodeAndAttendance = "code-and-attendance",
    /// Due before the review at which it is decided.
    BeforeReview = "before-review",
    /// The end comes before the start.
    EndsBeforeStart = "ends-before-start",
    /// The last day comes before the first.
    Backwards = "backwards",
    /// More than a hundred years.
    TooManyYears = "too-many-years",
    /// The photo cannot be read.
    PhotoBroken = "photo-broken",
    /// The photo has too many bytes or pixels.
    PhotoTooLarge = "photo-too-large",
    /// Views have as many photographs of pages as they take.
    TooManyPages = "too-many-pages",
    /// No sound was chosen, or there is none in it.
    HelloEmpty = "hello-empty",
    /// The sound has too many bytes.
    HelloTooLarge = "hello-too-large",
    /// The sound says that it is longer than a hello may be.
    HelloTooLong = "hello-too-long",
    /// Not a sound of a kind that is taken.
    HelloOtherKind = "hello-other-kind",
    /// A box that says "I am sure" is not ticked.
    NotTicked = "not-ticked",
    /// A name or street in a letter that nobody said is right.
    NotSaidRight = "not-said-right",
    /// A postcode, number or address stands in a letter.
    ToTakeOut = "to-take-out",
    /// A letter on paper for a child who can sign in.
    SignsIn = "signs-in",
    /// Given before it was printed.
    BeforePrinting = "before-printing",
    /// Changed or sent since it was printed.
    NotPrinted = "not-printed",
    /// Before the stage came about, or was answered.
    BeforeStep = "before-step",
    /// The stage at which it is already.
    SameStage = "same-stage",
    /// Another stage than the next, or one again, without why.
    StageNeedsWhy = "stage-needs-why",
    /// Somebody else acted on it meanwhile.
    MovedMeanwhile = "moved-meanwhile",
    /// The child is told, and nothing is there for them to read.
    TellWhat = "tell-what",
    /// The child is told, and not who is asked.
    TellWho = "tell-who",
    /// The child was told, and not what came of it.
    TellCame = "tell-came",
    /// A code was used or replaced since the page said what becomes of it.
    CodeChanged = "code-changed",
    /// There is no open review to invite to.
    NoReview = "no-review",
    /// Somebody changed it meanwhile.
    Changed = "changed",
    /// Made final before its year is over.
    YearRuns = "year-runs",
    /// It can no longer be taken back.
    TooLate = "too-late",
    /// Somebody settled it meanwhile.
    SettledAlready = "settled-already",
    /// Somebody must say that they act on it first.
    NotAcknowledged = "not-acknowledged",
    /// Not a whole number that is taken here.
    NotANumber = "not-a-number",
    /// Only one of two days that belong together.
    BothDays = "both-days",
    /// The record is closed.
    RecordClosed = "record-closed",
    /// A record is closed only once its review is held.
    NotHeld = "not-held",
    /// Sent before the review was held.
    SentBeforeReview = "sent-before-review",
    /// There is not one decision to send.
    NoDecisions = "no-decisions",
    /// No address of anybody who carries out decisions is known.
    NobodyToAsk = "nobody-to-ask",
    /// No mail goes from here.
    NoMail = "no-mail",
    /// Agreed, and wrote an answer.
    AgreedAndWrote = "agreed-and-wrote",
    /// More answers than a link takes.
    AnsweredOften = "answered-often",
    /// Seen alone before the review, after it.
    SeenAfterReview = "seen-after-review",
    /// Seen alone on a day to come.
    SeenInFuture = "seen-in-future",
    /// Seen alone before care began.
    SeenBeforeCare = "seen-before-care",
    /// In one room and on screens.
    RoomOnScreens = "room-on-screens",
    /// Not there, and spoke.
    AbsentAndSpoke = "absent-and-spoke",
    /// Adjourned from the day on which it was held, or a later one.
    AdjournedFromLater = "adjourned-from-later",
    /// Also met on the day that is its date.
    DateOfReview = "date-of-review",
    /// All goes well, and something is of concern.
    GreenWithConcerns = "green-with-concerns",
    /// Nothing was done, and something was.
    NothingAndActions = "nothing-and-actions",
    /// A day of a midway review that was not held.
    MidwayNotHeld = "midway-not-held",
    /// A midway review that was not between two reviews.
    MidwayNotBetween = "midway-not-between",
    /// A day of a step of advocacy before the step that it follows.
    AdvocacyOrder = "advocacy-order",
    /// A day on which an advocate was offered who was not.
    AdvocateNotOffered = "advocate-not-offered",
    /// The record does not say everything yet.
    Incomplete = "incomplete",
    /// The child's "not quite" is not answered.
    NotQuite = "not-quite",
    /// The child chose another secret since the page was opened.
    SecretReplaced = "secret-replaced",
    /// Nobody has typed the secret lately.
    SecretNotTyped = "secret-not-typed",
    /// The child was not shown the shared part.
    NotShown = "not-shown",
    /// Why a promise did not happen, or not all of it.
    NeedsWhy = "needs-why",
    /// No line was changed, and nothing says why it stays.
    NothingSettled = "nothing-settled",
    /// The child was sent a letter about this promise, or has spoken of it.
    Promised = "promised",
    /// Nothing that the child said stands in the shared part.
    NothingToShow = "nothing-to-show",
    /// A password of too few characters.
    PasswordShort = "password-short",
    /// A password of too many characters.
    PasswordLong = "password-long",
    /// A password that is tried first.
    PasswordGuessable = "password-guessable",
    /// Two that should be the same are not.
    PasswordsDiffer = "passwords-differ",
    /// Not one's own password.
    WrongPassword = "wrong-password",
    /// Not the form of an e-mail address.
    NotAnEmail = "not-an-email",
    /// There is an account with that e-mail address.
    EmailTaken = "email-taken",
    /// What an administrator may not do to their own account.
    NotOneself = "not-oneself",
    /// Whoever is away covers for themself.
    CoverOneself = "cover-oneself",
    /// Somebody in another role, or who cannot sign in, covers.
    CannotCover = "cannot-cover",
    /// A cover of more than three months.
    CoverTooLong = "cover-too-long",
    /// A key for more than a year.
    KeyTooLong = "key-too-long",
    /// Another colleague covers on one of these days.
    CoverTaken = "cover-taken",
    /// Somebody else said meanwhile whose the child is, or the child has left care.
    AllocatedMeanwhile = "allocated-meanwhile",
    /// Somebody who is no IRO, was disabled or has not joined yet.
    CannotBeIro = "cannot-be-iro",
    /// The IRO whose the children are.
    SameIro = "same-iro",
    /// Something is to be looked at before children are handed over.
    LookFirst = "look-first",
}

impl From<Weak> for Problem {
    fn from(weak: Weak) -> Self {
        match weak {
            Weak::Short => Self::PasswordShort,
            Weak::Long => Self::PasswordLong,
            Weak::Guessable => Self::PasswordGuessable,
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Empty => Self::HelloEmpty,
            Refused::TooLarge => Self::HelloTooLarge,
            Refused::TooLong => Self::HelloTooLong,
            Refused::OtherKind => Self::HelloOtherKind,
        }
    }
}

impl From<BadCover> for Problem {
    fn from(bad: BadCover) -> Self {
        match bad {
            BadCover::Oneself => Self::CoverOneself,
            BadCover::CannotCover => Self::CannotCover,
            BadCover::EndsBeforeStart => Self::EndsBeforeStart,
            BadCover::Past => Self::Past,
            BadCover::TooLong => Self::CoverTooLong,
        }
    }
}

/// One thing wrong, and the field it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The field's name.
    pub field: Text,
    /// What is wrong.
    pub problem: Problem,
}

impl Trouble {
    /// Something wrong with a field.
    pub fn new(field: impl Into<Text>, problem: Problem) -> Self {
        Self { field: field.into(), problem }
    }
}

/// The faults in words, for the page's shell. Fields that a page makes before its shell find theirs from here on, too.
#[must_use]
pub fn faults(troubles: &[Trouble]) -> Vec<Fault> {
    let faults: Vec<_> =
        troubles.iter().map(|trouble| Fault::new(trouble.field.clone(), trouble.problem.words())).collect();
    provide_context(Faults(faults.clone().into()));
    faults
}
