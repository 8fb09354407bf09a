//! What the rest of Heard asks of a database: one method a use case, the transaction inside the method.
//!
//! Two backends implement it, SQLite and PostgreSQL, and one contract suite in `heard-storage` runs on both.
//! Everything a person said or is called arrives sealed; storage can open nothing. A method that gives a
//! child's words out takes an [`Entry`] and writes it in the same transaction, or fails and gives nothing. An entry
//! that names another child opens nothing; one that names none is given the child whose words they are. For what is
//! not there, nothing is given and nothing is written. A row that gives somebody something is sealed
//! ([`Grant`](crate::grant::Grant)); one whose seal does not hold is as good as none.
//!
//! To add a use case: a method here, its rows in the module of its noun, its tests in the contract suite,
//! its SQL once for both backends.

mod alarms;
mod children;
mod inviting;
mod letters;
mod matters;
mod reviewing;
mod sessions;
mod staff;
mod tries;
mod writing;

use async_trait::async_trait;

use crate::audit::{Entry, Row};
use crate::cover::Cover;
use crate::device::Device;
use crate::id::{
    AnswerId, ChildId, ConcernId, DecisionId, DraftId, InvitationId, LetterId, LineId, MatterId, ReviewId, SecretId,
    StaffId, SubmissionId, TryId, ViewsId,
};
use crate::log_head::Head;
use crate::papers::Paper;
use crate::people::Role;
use crate::sealed::{Owner, Sealed, WrappedKey};
use crate::voice::Voice;
use crate::witness::Tables;
use crate::{Day, Moment};

pub use alarms::{AlarmCall, AlarmRow, DigestCall, Unheard};
pub use children::{
    Case, ChildFile, ChildWrite, KnownChild, KnownReview, NamedChild, NewAllocation, OpenReview, SeenRow, Standing,
    Tombstone,
};
pub use inviting::{
    AFTER_REVIEW_DAYS, Guess, InvitationRow, NewInvitation, NewSecret, OpensUntil, SecretRow, asked_until,
};
pub use letters::{Feeling, LetterBody, LetterResponse, LetterRow, LetterState, NewPromise, NewReply, ReplyRow};
pub use matters::{Cause, Channel, Greeting, GreetingKind, LeftChild, MatterRow, NewMatter, OutboxRow, Tried};
pub use reviewing::{
    AddendumRow, ConcernFile, ConcernRow, ConcernState, Corrected, DecisionRow, DecisionState, Held, LineRow,
    MeetingDay, NamedReview, NewAddendum, NewDecision, NewLine, NewReview, Part, PromiseWord, RecordCheck, RecordFile,
    RecordSaid, ReviewFacts, ReviewRow, ShownRecord, Stage,
};
pub use sessions::{NewSession, SessionHash, SessionKind, SessionRow};
pub use staff::{NewStaff, OpenSession, Renewal, RenewedBy, StaffLink, StaffRow};
pub use tries::{Counted, KnownBrowser, NewTry, Taken};
pub use writing::{
    DraftRow, DraftWrite, FoundDraft, NewChain, NewConcern, NewViews, SentLately, SentOutcome, ViewsRow, ViewsSealed,
    Writer,
};

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

/// The database.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    // ---- Upkeep -------------------------------------------------------------------------------------------

    /// Ends every connection, with everything written in its file. Nothing more can be asked.
    async fn close(&self) -> Result<()>;

    /// Whether the database answers.
    async fn ping(&self) -> Result<()>;

    /// A child's key and a worker's, as far as there are any, to see whether the master keys are the right ones.
    async fn some_keys(&self) -> Result<Vec<WrappedKey>>;

    /// At most `limit` wrapped keys that follow this owner's, children's before workers', each kind by id; from the first
    /// with `None`.
    async fn wrapped_keys(&self, after: Option<Owner>, limit: i64) -> Result<Vec<WrappedKey>>;

    /// Puts keys that were wrapped anew in the place of what was read; one that is not what was read any more stays.
    /// Gives how many changed.
    async fn rewrap_keys(&self, keys: &[(WrappedKey, Sealed)]) -> Result<u64>;

    /// Writes a row and reads it back: the database is there and can be written.
    async fn heartbeat(&self, at: Moment) -> Result<()>;

    /// A named fact about this database (the master key's check value, the council's id), or `None`.
    async fn fact(&self, name: &str) -> Result<Option<Vec<u8>>>;

    /// Writes a named fact once. Writing it again changes nothing and gives `false`.
    async fn set_fact(&self, name: &str, value: &[u8]) -> Result<bool>;

    /// Writes rows of the log that belong to no other method.
    async fn log(&self, entry: &Entry) -> Result<()>;

    /// The last row of the log.
    async fn log_head(&self) -> Result<Head>;

    /// At most `limit` rows of the log that follow number `after`, oldest first.
    async fn log_after(&self, after: i64, limit: i64) -> Result<Vec<Row>>;

    /// Gives every row that gives something ([`Grant`](crate::grant::Grant)) and has no seal its own, with this entry in the
    /// log; once in a database, so that what is written by hand later gets none. `false` when it was done before.
    async fn seal_rows(&self, entry: &Entry) -> Result<bool>;

    /// What is in the tables that the log tells of too, all at one moment.
    async fn tables(&self) -> Result<Tables>;

    /// Removes what has had its time: ended sessions, tries and guesses that count no more, browsers that are not known any more,
    /// drafts untouched since `drafts_before` that none follows which was touched since, nudges that went or were given
    /// up before `nudges_before`. Gives how many rows went.
    async fn sweep(&self, now: Moment, drafts_before: Moment, nudges_before: Moment) -> Result<u64>;

    // ---- Tries, for every limit on guessing; in the database so that a second server counts too ---------------

    /// Takes a try, in every bucket that counts it or in none. It counts as failed before it is looked at, so that many
    /// at once are no more than many in a row.
    async fn take_try(&self, new: &NewTry) -> Result<Taken>;

    /// Gives a try back that nobody looked at. Doing it again changes nothing.
    async fn give_back_try(&self, taken: TryId) -> Result<()>;

    /// Notes that a try was right: it is forgotten as a failure, and so is all that failed in these buckets.
    async fn right_try(&self, taken: TryId, forget: &[[u8; 32]]) -> Result<()>;

    /// Notes by whom a browser was known just now. Whoever vouched for it first stays.
    async fn know_browser(&self, browser: &KnownBrowser, at: Moment) -> Result<()>;

    /// Who vouches for the browser with this mark, if it was known within [`KNOWN_DAYS`](crate::guessing::KNOWN_DAYS).
    async fn known_browser(&self, mark: &[u8; 32], now: Moment) -> Result<Option<[u8; 32]>>;

    // ---- Staff ------------------------------------------------------------------------------------------------

    /// Adds an account with its key. [`StoreErrorKind::Duplicate`] when the e-mail address is taken.
    async fn add_staff(&self, staff: &NewStaff, entry: &Entry) -> Result<()>;

    /// The account with this e-mail address (a keyed hash of it), disabled ones too.
    async fn staff_by_email(&self, email: &[u8; 32]) -> Result<Option<StaffRow>>;

    /// These accounts, in no order; unknown ids are left out.
    async fn staff(&self, ids: &[StaffId]) -> Result<Vec<StaffRow>>;

    /// Every account.
    async fn all_staff(&self) -> Result<Vec<StaffRow>>;

    /// Keeps the sealed profile that children see.
    async fn set_profile(&self, id: StaffId, profile: &Sealed, entry: &Entry) -> Result<()>;

    /// Keeps the sealed photo, or removes it.
    async fn set_photo(&self, id: StaffId, photo: Option<&Sealed>, entry: &Entry) -> Result<()>;

    /// The sealed photo with the key that opens it.
    async fn photo(&self, id: StaffId) -> Result<Option<(Sealed, WrappedKey)>>;

    /// Uses up one step of a time-based code (RFC 6238); `false` when this or a later step was used before.
    async fn use_code_step(&self, id: StaffId, step: i64) -> Result<bool>;

    /// Uses up a recovery code, by its keyed hash; `false` when there is none like it.
    async fn use_recovery_code(&self, id: StaffId, mark: &[u8; 32], entry: &Entry) -> Result<bool>;

    /// How many recovery codes a worker has left.
    async fn recovery_left(&self, id: StaffId) -> Result<i64>;

    /// Makes a link for an account, in place of the one before.
    async fn make_staff_link(&self, link: &StaffLink, entry: &Entry) -> Result<()>;

    /// The link with this SHA-256, while it serves and its account is not disabled.
    async fn staff_link(&self, token: &[u8; 32], now: Moment) -> Result<Option<StaffLink>>;

    /// Sets what a worker sets anew, and ends what [`RenewedBy`] says. `false`, and nothing changed, when the link serves no
    /// more.
    async fn renew_staff(&self, renewal: &Renewal, now: Moment, entry: &Entry) -> Result<bool>;

    /// Gives an account another role. Its sessions and allocations end, and who covers; gives the children in care who
    /// have no IRO since. Giving it the role that it has changes nothing.
    async fn set_role(&self, id: StaffId, role: Role, at: Moment, entry: &Entry) -> Result<Vec<NamedChild>>;

    /// Disables an account, drops messages that wait for it and ends its link, its sessions and allocations, at once: its
    /// children have nobody rather than somebody who cannot sign in. Gives the children in care who have no IRO since.
    async fn disable_staff(&self, id: StaffId, at: Moment, entry: &Entry) -> Result<Vec<NamedChild>>;

    /// Makes a disabled account usable again, without a password: a link is needed.
    async fn enable_staff(&self, id: StaffId, entry: &Entry) -> Result<()>;

    /// Says who covers for a worker, in place of what was said before, or, with `None`, that nobody does.
    async fn set_cover(&self, away: StaffId, cover: Option<&Cover>, entry: &Entry) -> Result<()>;

    /// Every cover that is not over by that day.
    async fn covers(&self, day: Day) -> Result<Vec<Cover>>;

    /// For whom this worker covers on that day.
    async fn covered_by(&self, worker: StaffId, day: Day) -> Result<Vec<StaffId>>;

    // ---- Sessions -------------------------------------------------------------------------------------------------

    /// Opens a worker's session on a kind of device, and notes that they signed in; the one that it replaces ends.
    async fn sign_in(
        &self,
        session: &NewSession,
        replaces: Option<&SessionHash>,
        on: Device,
        entry: &Entry,
    ) -> Result<()>;

    /// A worker's sessions in force, the newest first.
    async fn sessions_of(&self, worker: StaffId, now: Moment) -> Result<Vec<OpenSession>>;

    /// Ends a session of this worker. Ending it twice is no error.
    async fn end_session(&self, worker: StaffId, hash: &SessionHash, entry: &Entry) -> Result<()>;

    /// Opens a session; the one that it replaces ends in the same transaction.
    async fn open_session(&self, session: &NewSession, replaces: Option<&SessionHash>) -> Result<()>;

    /// The session with this hash, if it is neither idle too long nor past its end, and its worker not disabled.
    async fn session(&self, hash: &SessionHash, now: Moment) -> Result<Option<SessionRow>>;

    /// The session with the draft that it writes: all that a page of the form needs, in one query.
    async fn writer(&self, hash: &SessionHash, now: Moment) -> Result<Option<Writer>>;

    /// Moves the idle end of a session.
    async fn touch_session(&self, hash: &SessionHash, idle_until: Moment) -> Result<()>;

    /// Chooses the language of a session.
    async fn set_session_language(&self, hash: &SessionHash, language: &str) -> Result<()>;

    /// Ends a session. Ending it twice is no error.
    async fn close_session(&self, hash: &SessionHash) -> Result<()>;

    // ---- Children ---------------------------------------------------------------------------------------------------

    /// Those of these children (keyed hashes of the council's own ids) that are known.
    async fn known_children(&self, refs: &[[u8; 32]]) -> Result<Vec<KnownChild>>;

    /// Every child who has not left care.
    async fn children_in_care(&self) -> Result<Vec<NamedChild>>;

    /// Adds and changes children, with their keys and allocations, and brings their open reviews to what is known of them
    /// now: all or nothing.
    async fn write_children(&self, children: &[ChildWrite]) -> Result<()>;

    /// The children allocated to this worker now, as IRO or as advocate, with what the caseload page shows.
    async fn caseload(&self, worker: StaffId) -> Result<Vec<Case>>;

    /// What this worker is to this child now; `None` when either is unknown or the account is disabled.
    async fn standing(&self, worker: StaffId, child: ChildId) -> Result<Option<Standing>>;

    /// Everything about a child that is not their words.
    async fn child_file(&self, child: ChildId) -> Result<Option<ChildFile>>;

    /// Allocates an IRO or advocate; an IRO's earlier allocation of that kind ends in the same transaction.
    async fn allocate(&self, allocation: &NewAllocation, entry: &Entry) -> Result<()>;

    /// Ends an advocate's allocation.
    async fn end_allocation(&self, child: ChildId, worker: StaffId, at: Moment, entry: &Entry) -> Result<()>;

    /// Deletes everything of a child, the key with it, and leaves the tombstone; the log stays. Gives whether the child was
    /// there: if not, the tombstone is left all the same, for a backup from before the child came, and nothing is logged.
    async fn delete_child(&self, tombstone: &Tombstone, entry: &Entry) -> Result<bool>;

    /// Every tombstone, oldest first.
    async fn tombstones(&self) -> Result<Vec<Tombstone>>;

    /// Takes what was deleted out of the files of the database too, the keys first of all, as far as the database can.
    /// `false` when somebody read at that time, so that it has to be asked again.
    async fn scrub(&self) -> Result<bool>;

    /// Who read this child's words or letters: one row a worker and action, first and last time, newest first.
    async fn seen(&self, child: ChildId) -> Result<Vec<SeenRow>>;

    // ---- Invitations and secrets ------------------------------------------------------------------------------------

    /// Makes an invitation. One for the child takes the place of every older one for the child in the same transaction:
    /// those open no more writing, and still name the child. Carers' and parents' stand beside each other.
    /// [`StoreErrorKind::Duplicate`] when the first half of its code is that of one that has not ended.
    async fn invite(&self, invitation: &NewInvitation, entry: &Entry) -> Result<()>;

    /// The invitation whose link carries the token with this SHA-256.
    async fn invitation_by_token(&self, token: &[u8; 32]) -> Result<Option<InvitationRow>>;

    /// The invitation whose typed code begins with these four characters, unless it has ended.
    async fn invitation_by_locator(&self, locator: &str) -> Result<Option<InvitationRow>>;

    /// Revokes an invitation of a carer or parent; the sessions that it opened are over. Twice is no error.
    async fn revoke_invitation(&self, invitation: InvitationId, at: Moment, entry: &Entry) -> Result<()>;

    /// Ends an invitation of the child, in place or not: its code opens nothing more and names nobody. The sessions that
    /// it opened go on. Twice is no error.
    async fn end_invitation(&self, invitation: InvitationId, at: Moment, entry: &Entry) -> Result<()>;

    /// Asks an advocate of the child to speak at a review. Asking again changes nothing.
    async fn ask_to_speak(
        &self,
        child: ChildId,
        review: ReviewId,
        worker: StaffId,
        by: StaffId,
        entry: &Entry,
    ) -> Result<()>;

    /// One invitation, in force or not.
    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitationRow>>;

    /// Notes that an invitation was opened; the entry is written the first time only.
    async fn note_opened(&self, invitation: InvitationId, at: Moment, entry: &Entry) -> Result<()>;

    /// The child's secret in force, if one is set. One whose seal does not hold is not confirmed, and no guess at it is right.
    async fn secret(&self, child: ChildId) -> Result<Option<SecretRow>>;

    /// Sets a secret, unconfirmed: the session in which that is done ends, and `opens` begins, which knows nothing of
    /// what was written in the other. An unconfirmed one that it replaces is over, with the sessions that it opened.
    /// `false`, and nothing changed, when the child has a confirmed one, or when the session is not one under this
    /// child's own invitation.
    async fn set_secret(
        &self,
        secret: &NewSecret,
        session: &SessionHash,
        opens: &NewSession,
        entry: &Entry,
    ) -> Result<bool>;

    /// Changes the confirmed secret that the session was opened with, and ends every other session that it opened. It
    /// keeps its id and what was guessed at it. `false`, and nothing changed, for any other session.
    async fn change_secret(&self, secret: &NewSecret, session: &SessionHash, entry: &Entry) -> Result<bool>;

    /// Counts a guess at a secret before it is looked at, so that many at once are no more than many in a row; one that
    /// was made before is counted already. `false`, and not to be looked at, when no more are allowed
    /// ([`Wrong::allows`](crate::secret::Wrong::allows)).
    async fn take_guess(&self, guess: &Guess) -> Result<bool>;

    /// Notes that a guess was right, on what kind of device: it is forgotten as a guess.
    async fn prove_secret(&self, guess: &Guess, on: Device, entry: &Entry) -> Result<()>;

    /// Chooses, with this secret, that the child's own words are not shown back. With one that is confirmed, or once it
    /// is, that is the child's choice for every secret to come. Doing it again changes nothing.
    async fn hide_own_words(&self, child: ChildId, secret: SecretId, at: Moment, entry: &Entry) -> Result<()>;

    /// Shows the child's own words back to them again.
    async fn show_own_words(&self, child: ChildId, entry: &Entry) -> Result<()>;

    /// Keeps the hash of the six-digit number that confirms a secret, its end, and starts its tries anew.
    async fn issue_number(&self, secret: SecretId, hash: &str, until: Moment) -> Result<()>;

    /// Takes one of five tries at the number: gives its hash, or `None` when it is over or used up.
    async fn try_number(&self, secret: SecretId, now: Moment) -> Result<Option<String>>;

    /// Confirms a secret; confirming it again changes nothing. That words are not shown back, if that was chosen with
    /// it, is from now on the child's choice. `false` when it is no longer in force, or its seal does not hold.
    async fn confirm_secret(&self, secret: SecretId, at: Moment, entry: &Entry) -> Result<bool>;

    /// Takes a child's secret away, with how they want to be told, and ends the sessions that it opened.
    async fn remove_secret(&self, child: ChildId, entry: &Entry) -> Result<()>;

    // ---- Writing ------------------------------------------------------------------------------------------------------

    /// Begins a draft and makes it the session's. [`StoreErrorKind::Duplicate`] when another follows the same by now.
    async fn begin_draft(&self, draft: &DraftWrite, session: &SessionHash) -> Result<()>;

    /// Saves words in a draft if it still has the version given, and counts the version up; its lock is over. `false`
    /// when it has another by now.
    async fn save_draft(&self, draft: DraftId, version: i64, body: &Sealed, at: Moment) -> Result<bool>;

    /// The same where no words are saved: who writes, the screen that is open.
    async fn place_draft(&self, draft: DraftId, version: i64, body: &Sealed, at: Moment) -> Result<bool>;

    /// Every draft of the child's own, by no worker and under no carer's or parent's invitation, the one last touched
    /// first.
    async fn own_drafts(&self, child: ChildId) -> Result<Vec<DraftRow>>;

    /// Makes a draft of the child's own the session's, and ends its lock. `false` when it is not there, or the session
    /// is not one of this child's.
    async fn adopt_draft(&self, draft: DraftId, session: &SessionHash) -> Result<bool>;

    /// Locks a draft of the child's own: the hash of the pictures that open it again, with five tries. `false` when it
    /// is not there.
    async fn lock_draft(&self, draft: DraftId, hash: &str) -> Result<bool>;

    /// Takes one of five tries at a lock and gives its hash; with the fifth the lock is over. `None` when it is.
    async fn try_lock(&self, draft: DraftId) -> Result<Option<String>>;

    /// Ends the lock of a draft, because writing went on after it. Twice is no error.
    async fn end_lock(&self, draft: DraftId) -> Result<()>;

    /// The draft that will be sent under this id, whoever's it is: the id is its own proof.
    async fn find_draft(&self, submission: SubmissionId) -> Result<Option<FoundDraft>>;

    /// The child whose views were sent under this id, or with a draft that would have been.
    async fn was_sent(&self, submission: SubmissionId) -> Result<Option<ChildId>>;

    /// For each child of this IRO who has begun something of their own and not sent it, when they last wrote.
    async fn begun(&self, iro: StaffId) -> Result<Vec<(ChildId, Moment)>>;

    /// The newest draft of the child's own, made the session's, its lock over; none before the secret is confirmed.
    async fn resume_draft(&self, child: ChildId, secret: SecretId, session: &SessionHash) -> Result<Option<DraftRow>>;

    /// The newest draft that this worker writes for the child, made the session's.
    async fn resume_own_draft(
        &self,
        child: ChildId,
        author: StaffId,
        session: &SessionHash,
    ) -> Result<Option<DraftRow>>;

    /// Throws a draft away. What followed it follows the one before it from now on.
    async fn drop_draft(&self, draft: DraftId) -> Result<()>;

    /// Keeps a set of views, once: with its concern if the child told of something unsafe, the first messages to
    /// workers about it written, its draft gone, its entry written, the session pointing at it.
    async fn send_views(&self, views: &NewViews, session: &SessionHash, entry: &Entry) -> Result<SentOutcome>;

    /// Keeps what a chain of drafts says, once, all of it or nothing: [`SentOutcome::Changed`] when a draft was saved
    /// or sent since it was read, or a set that it joins changed; [`SentOutcome::Already`] when this chain was sent.
    async fn send_chain(&self, chain: &NewChain) -> Result<SentOutcome>;

    /// What was sent for a child since a time, by no worker and after nothing else, newest first. Nobody reads it: it is
    /// for joining.
    async fn sent_lately(&self, child: ChildId, since: Moment) -> Result<Vec<SentLately>>;

    /// The receipt of a sending, by its id, for the child that it belongs to.
    async fn receipt(&self, child: ChildId, submission: SubmissionId) -> Result<Option<ViewsRow>>;

    /// These views with the key that opens them; and the first reading by an IRO is noted.
    async fn read_views(&self, views: ViewsId, entry: &Entry) -> Result<Option<ViewsSealed>>;

    /// The voices of what was sent in this session since it began, in no order. What a child adds alone after somebody
    /// helped is not among them, and ends the session.
    async fn voices_in(&self, session: &SessionHash) -> Result<Vec<Voice>>;

    /// Every set of views that the child may read back, without their words, newest first, with every answer to single
    /// things said in them; none before the secret is confirmed.
    async fn own_sendings(
        &self,
        child: ChildId,
        secret: SecretId,
        entry: &Entry,
    ) -> Result<(Vec<ViewsRow>, Vec<ReplyRow>)>;

    /// The same with their words; none where the child's own words are not shown back.
    async fn read_own_views(
        &self,
        child: ChildId,
        secret: SecretId,
        entry: &Entry,
    ) -> Result<(Vec<ViewsSealed>, Vec<ReplyRow>)>;

    /// The views that this worker sent for this child, with their words and what was answered to them: an advocate's
    /// own, newest first.
    async fn read_views_by(
        &self,
        worker: StaffId,
        child: ChildId,
        entry: &Entry,
    ) -> Result<(Vec<ViewsSealed>, Vec<ReplyRow>)>;

    /// What was answered to single things said in these views, in no order.
    async fn replies(&self, views: ViewsId) -> Result<Vec<ReplyRow>>;

    /// The views that this worker sent for this child (an advocate's own), without their words.
    async fn views_by(&self, worker: StaffId, child: ChildId) -> Result<Vec<ViewsRow>>;

    /// Says that the IRO checked with the child that these views are theirs.
    async fn confirm_views(&self, views: ViewsId, at: Moment, entry: &Entry) -> Result<()>;

    // ---- Concerns -------------------------------------------------------------------------------------------------------

    /// Concerns that are not closed, oldest first: of the children of this IRO, or of all children.
    async fn concerns(&self, iro: Option<StaffId>) -> Result<Vec<ConcernRow>>;

    /// Concerns that were closed at `since` or later, the last first: of the children of this IRO, or of all children.
    async fn closed_concerns(&self, iro: Option<StaffId>, since: Moment) -> Result<Vec<ConcernRow>>;

    /// One concern without its words, open or closed.
    async fn concern(&self, concern: ConcernId) -> Result<Option<ConcernRow>>;

    /// One concern with the key that opens it, its words, and its outcome once it is closed.
    async fn read_concern(&self, concern: ConcernId, entry: &Entry) -> Result<Option<ConcernFile>>;

    /// A named person says that they act on it; the first one counts, and messages that wait are dropped. `false` when
    /// somebody did before.
    async fn acknowledge_concern(&self, concern: ConcernId, by: StaffId, at: Moment, entry: &Entry) -> Result<bool>;

    /// Closes an acknowledged concern with its outcome. `false` when it is not acknowledged or already closed.
    async fn close_concern(&self, concern: ConcernId, outcome: &Sealed, at: Moment, entry: &Entry) -> Result<bool>;

    // ---- The review and its record ------------------------------------------------------------------------------------------

    /// The review with its record, decisions, replies and letter.
    async fn read_record(&self, review: ReviewId, entry: &Entry) -> Result<Option<RecordFile>>;

    /// One review without words.
    async fn review(&self, review: ReviewId) -> Result<Option<ReviewRow>>;

    /// Shows the shared part of a record to its child from now on. Showing it again changes nothing.
    async fn show_record(&self, review: ReviewId, at: Moment, entry: &Entry) -> Result<()>;

    /// The records that this child was shown, newest first, with what they say of the child and their advocate.
    async fn read_shown_records(&self, child: ChildId, entry: &Entry) -> Result<Vec<ShownRecord>>;

    /// What the child says of a record that they were shown; `false` when it is closed or was not shown. `matter` goes
    /// on the IRO's desk unless one of its kind for this record is there; without one, the one that is there goes.
    async fn answer_record(
        &self,
        child: ChildId,
        review: ReviewId,
        said: RecordSaid,
        words: Option<&Sealed>,
        matter: Option<&NewMatter>,
        entry: &Entry,
    ) -> Result<bool>;

    /// The IRO answers what the child said of the record at `said_at` (sealed), and its matter is settled. `false` when
    /// there is nothing to answer, and when the child has said something else since.
    async fn reply_to_record(
        &self,
        review: ReviewId,
        said_at: Moment,
        by: StaffId,
        reply: &Sealed,
        at: Moment,
        entry: &Entry,
    ) -> Result<bool>;

    /// Closes a record. `false` while a "not quite" is not answered, and when it is closed already.
    async fn close_record(&self, review: ReviewId, by: StaffId, at: Moment, entry: &Entry) -> Result<bool>;

    /// Puts a line into the record. `false` when the record is closed; then nothing changes.
    async fn place_line(&self, line: &NewLine, entry: &Entry) -> Result<bool>;

    /// Takes a line out of the record; one that is out already stays so. `false` when the record is closed; then
    /// nothing changes.
    async fn remove_line(&self, review: ReviewId, line: LineId, entry: &Entry) -> Result<bool>;

    /// Keeps the facts of a review and the sealed notes (`None` leaves them as they are).
    /// `false` when the review changed since `version`.
    async fn save_review(
        &self,
        review: ReviewId,
        version: i64,
        facts: &ReviewFacts,
        notes: Option<&Sealed>,
        entry: &Entry,
    ) -> Result<bool>;

    /// Records that the review was held; writing under its invitations ends, and the next review opens, in the same
    /// transaction. `false` when it was held already.
    async fn hold_review(&self, held: &Held, entry: &Entry) -> Result<bool>;

    /// Puts right what was recorded of a review that was held, and keeps what is added to its record, each with its
    /// addendum and its row of the log; brings the next review and the numbers to what is known then. `false`, and nothing
    /// changed, when somebody changed the review meanwhile or it is not held.
    async fn correct_review(&self, corrected: &Corrected) -> Result<bool>;

    /// Notes on which day the decisions of a review were sent or its record was distributed. `false`, and nothing noted,
    /// when that was said before or the review is not held; a record is closed with [`Store::close_record`].
    async fn send_paper(
        &self,
        review: ReviewId,
        paper: Paper,
        on: Day,
        by: StaffId,
        at: Moment,
        entry: &Entry,
    ) -> Result<bool>;

    /// Adds a decision. `false` when the record is closed; then nothing changes.
    async fn add_decision(&self, decision: &NewDecision, entry: &Entry) -> Result<bool>;

    /// Removes a decision; one that is not there stays so. `false` when the record is closed, and for a promise that
    /// the child was sent a letter about or has spoken of; then nothing changes.
    async fn remove_decision(&self, review: ReviewId, decision: DecisionId, entry: &Entry) -> Result<bool>;

    /// Says what became of a decision.
    async fn set_decision_state(
        &self,
        review: ReviewId,
        decision: DecisionId,
        state: DecisionState,
        at: Moment,
        entry: &Entry,
    ) -> Result<()>;

    /// The child's promises, newest first: what was promised in answers, and the decisions of reviews whose letter they
    /// can read.
    async fn read_promises(&self, child: ChildId, now: Moment, entry: &Entry) -> Result<Vec<DecisionRow>>;

    /// Keeps what a child says became of a promise that they can read, in the place of what they said before. Its matter
    /// goes on the desk unless one about the same promise is there; without one, the one that is there goes, settled by
    /// nobody. `false`, and nothing changed, for a promise that is not theirs to read.
    async fn say_of_promise(&self, word: &PromiseWord, entry: &Entry) -> Result<bool>;

    // ---- The letter ------------------------------------------------------------------------------------------------------------

    /// Answers one thing that the child said; a later answer to the same thing replaces it, and was not shown yet. What
    /// the earlier one promised goes with it, unless the child has spoken of it or somebody has recorded what became of
    /// it: such a promise stays.
    async fn reply(&self, reply: &NewReply, entry: &Entry) -> Result<()>;

    /// Notes that a child was shown these answers, each by its views; the first time counts.
    async fn saw_replies(&self, child: ChildId, replies: &[(ViewsId, AnswerId)], at: Moment) -> Result<()>;

    /// Keeps the draft of a letter. `false` when it is sent, or was changed since `version` (0 for a new one).
    async fn save_letter(&self, letter: &LetterBody, version: i64, entry: &Entry) -> Result<bool>;

    /// Sends a letter: readable by the child from `readable_at`. `false` when it is not a draft of this version.
    async fn send_letter(
        &self,
        letter: LetterId,
        version: i64,
        sent_at: Moment,
        readable_at: Moment,
        entry: &Entry,
    ) -> Result<bool>;

    /// Takes a letter back, a draft again, while it is not yet readable. `false` when it is too late.
    async fn recall_letter(&self, letter: LetterId, now: Moment, entry: &Entry) -> Result<bool>;

    /// Records that no letter is sent for this review, and the sealed reason. `false` when one was sent.
    async fn withhold_letter(&self, letter: &LetterBody, entry: &Entry) -> Result<bool>;

    /// The letters that this child can read now, newest first, without their text.
    async fn letters(&self, child: ChildId, now: Moment) -> Result<Vec<LetterRow>>;

    /// One letter that this child can read now, with its text; the first opening is noted.
    async fn read_letter(
        &self,
        child: ChildId,
        letter: LetterId,
        now: Moment,
        entry: &Entry,
    ) -> Result<Option<(LetterRow, Sealed)>>;

    /// What the child says to a letter that they can read. A word back takes the place of an earlier one, also on the
    /// desk; without one the earlier one stays.
    async fn respond_to_letter(
        &self,
        letter: LetterId,
        response: &LetterResponse,
        at: Moment,
        entry: &Entry,
    ) -> Result<()>;

    /// Says a sent letter again, more simply: readable at once, and the matter that asked for it is settled.
    /// `false` when the letter is not readable by its child.
    async fn add_simpler(
        &self,
        letter: LetterId,
        by: StaffId,
        body: &Sealed,
        at: Moment,
        entry: &Entry,
    ) -> Result<bool>;

    // ---- Matters, greetings, nudges ----------------------------------------------------------------------------------------------

    /// Matters that are not settled, by the day on which they are due: on the desk of this IRO for their children; or on
    /// the manager's, where also those of children without an IRO and those that are late `today` are, so that none is
    /// on nobody's.
    async fn matters(&self, iro: Option<StaffId>, today: Day) -> Result<Vec<MatterRow>>;

    /// Every matter of a child, newest first.
    async fn matters_of(&self, child: ChildId) -> Result<Vec<MatterRow>>;

    /// One matter.
    async fn matter(&self, matter: MatterId) -> Result<Option<MatterRow>>;

    /// Settles a matter with its outcome (sealed). `false` when it is settled already.
    async fn settle_matter(
        &self,
        matter: MatterId,
        by: StaffId,
        outcome: &Sealed,
        at: Moment,
        entry: &Entry,
    ) -> Result<bool>;

    /// The text of a promise, for a matter about it.
    async fn read_decision(&self, decision: DecisionId, entry: &Entry) -> Result<Option<DecisionRow>>;

    /// Keeps a hello or goodbye; a later one of the same kind by the same worker replaces it.
    async fn greet(&self, greeting: &Greeting, entry: &Entry) -> Result<()>;

    /// The greetings to a child, newest first.
    async fn greetings(&self, child: ChildId) -> Result<Vec<Greeting>>;

    /// The children whose IRO this worker was and is no more since then, who are still in their time for a goodbye.
    async fn left_children(&self, worker: StaffId, since: Moment) -> Result<Vec<LeftChild>>;

    /// How the child wants to be told: the channel and the sealed `ContactDetails`.
    async fn contact(&self, child: ChildId) -> Result<Option<(Channel, Sealed)>>;

    /// Keeps how the child wants to be told. Nudges that wait go the new way, or not at all.
    async fn set_contact(
        &self,
        child: ChildId,
        channel: Channel,
        details: &Sealed,
        at: Moment,
        entry: &Entry,
    ) -> Result<()>;

    /// Takes at most `limit` nudges that may go now for sending; nobody else takes them before `until`.
    async fn claim_outbox(&self, now: Moment, until: Moment, limit: i64) -> Result<Vec<OutboxRow>>;

    /// Says what became of a nudge as it was taken. Changes nothing once it was taken again meanwhile, because then
    /// somebody else is sending it.
    async fn tried_outbox(&self, taken: &OutboxRow, tried: Tried, at: Moment) -> Result<()>;

    /// The newest nudges, sent or not, at most `limit`.
    async fn outbox(&self, limit: i64) -> Result<Vec<OutboxRow>>;

    // ---- Messages to workers ---------------------------------------------------------------------------------------------------

    /// Concerns on which nobody acts yet, with the last round of messages about each.
    async fn unheard(&self) -> Result<Vec<Unheard>>;

    /// Writes a round of messages about a concern: to the child's IRO and every manager whose account is not disabled,
    /// and, where `duty`, to the duty address. Writing the same round again changes nothing, and so does a round about
    /// a concern on which somebody acts.
    async fn raise_alarm(&self, concern: ConcernId, round: u32, duty: bool, at: Moment) -> Result<()>;

    /// Takes what waits for at most `limit` recipients for whom something is due, all of it for each, to be sent as
    /// one; nobody else takes anything for them before `until`. Left out are recipients whom a message reached after
    /// `quiet_since`, and the duty address unless `duty`.
    async fn claim_alarms(
        &self,
        now: Moment,
        until: Moment,
        quiet_since: Moment,
        duty: bool,
        limit: i64,
    ) -> Result<Vec<AlarmCall>>;

    /// Whether a message about something unsafe was tried and did not go, and waits to be tried again.
    async fn alarms_fail(&self) -> Result<bool>;

    /// How many messages wait to be sent: nudges, and messages about something unsafe.
    async fn waiting_messages(&self) -> Result<(i64, i64)>;

    /// Says that what was taken went, or, with `again`, when it is to be tried again. Changes nothing of what was taken
    /// again meanwhile.
    async fn tried_alarms(&self, taken: &AlarmCall, again: Option<Moment>, at: Moment) -> Result<()>;

    /// The messages about one concern, or about all that are not closed, from the first round on.
    async fn alarms(&self, concern: Option<ConcernId>) -> Result<Vec<AlarmRow>>;

    /// Whether this worker wants to be told every working morning what waits.
    async fn wants_digest(&self, staff: StaffId) -> Result<bool>;

    /// Keeps that this worker wants it, from the day after this one on, or, with `None`, that they do not. Wanting it
    /// already changes nothing.
    async fn set_digest(&self, staff: StaffId, from: Option<Day>) -> Result<()>;

    /// Takes at most `limit` workers who want it and are not done with this day; nobody else takes them before `until`.
    async fn claim_digests(&self, day: Day, now: Moment, until: Moment, limit: i64) -> Result<Vec<DigestCall>>;

    /// Says that the day is done with, or, with `again`, when it is to be tried again. Changes nothing once it was
    /// taken again meanwhile.
    async fn tried_digest(&self, taken: &DigestCall, again: Option<Moment>) -> Result<()>;

    // ---- Figures -----------------------------------------------------------------------------------------------------------------

    /// Every review due or held from `from` to `to`, both included, with its child: what figures are counted from.
    async fn reviews_between(&self, from: Day, to: Day) -> Result<Vec<NamedReview>>;

    /// Every review that was held and of which decisions, record or distribution is still to come, the first held first.
    async fn unfinished_reviews(&self) -> Result<Vec<NamedReview>>;
}
