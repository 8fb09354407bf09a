//! Sessions: who is at the other end of a request.

use async_trait::async_trait;
use std::fmt;
use std::str::FromStr;

use crate::Moment;
use crate::audit::Entry;
use crate::device::Device;
use crate::going_on::Shown;
use crate::id::{ChildId, DraftId, InvitationId, NotAnId, SecretId, StaffId, ViewsId, from_hex, to_hex};
use crate::people::{Invitee, Role};
use crate::sealed::WrappedKey;
use crate::store::{Result, Writer};
use crate::voice::Voice;

/// SHA-256 of the random value in the cookie; the value itself is never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SessionHash(pub [u8; 32]);

/// Names a session in its worker's list; it opens nothing.
impl fmt::Display for SessionHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        to_hex(&self.0, f)
    }
}

impl FromStr for SessionHash {
    type Err = NotAnId;

    fn from_str(text: &str) -> std::result::Result<Self, NotAnId> {
        from_hex(text).map(Self)
    }
}

/// What a session may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionKind {
    /// Opened an invitation: writes for this child and reads nothing back.
    Writer {
        /// Whose views.
        child: ChildId,
        /// By which invitation.
        invitation: InvitationId,
        /// For whom that is. What is given when a session is opened does not count: the invitation says it.
        invitee: Invitee,
    },
    /// Signed in with a child's own secret.
    Child {
        /// Who.
        child: ChildId,
        /// By which secret.
        secret: SecretId,
        /// By which invitation's code, for writing while that is open.
        invitation: InvitationId,
    },
    /// A worker whose password was right and whose code is still to come.
    HalfStaff {
        /// Who.
        staff: StaffId,
    },
    /// A worker, signed in.
    Staff {
        /// Who.
        staff: StaffId,
        /// As what.
        role: Role,
        /// The child for whom an advocate is writing, if one is.
        writing_for: Option<ChildId>,
    },
}

/// A session to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// Its hash.
    pub hash: SessionHash,
    /// What it may do.
    pub kind: SessionKind,
    /// The code of the language of its pages.
    pub language: String,
    /// When.
    pub created_at: Moment,
    /// When it ends if nothing happens.
    pub idle_until: Moment,
    /// When it ends in any case.
    pub expires_at: Moment,
}

/// A session in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Its hash.
    pub hash: SessionHash,
    /// What it may do.
    pub kind: SessionKind,
    /// The code of the language of its pages.
    pub language: String,
    /// When it was opened, which is when the secret was last proved.
    pub created_at: Moment,
    /// When it ends if nothing happens.
    pub idle_until: Moment,
    /// When it ends in any case.
    pub expires_at: Moment,
    /// The draft that it writes.
    pub draft: Option<DraftId>,
    /// The views that it sent last.
    pub sent: Option<ViewsId>,
    /// What their receipt may say, where others wrote before; `None` for all of it.
    pub shown: Option<Shown>,
    /// The key of the child; for a worker their own, also while writing for a child, whose key `standing` gives.
    pub key: WrappedKey,
    /// Whether the session's secret is confirmed; `false` where there is none.
    pub secret_confirmed: bool,
    /// Whether the child's own words are not shown back: chosen with this secret, or by the child for good.
    pub write_only: bool,
}

impl SessionRow {
    /// Whether the child's own words may be shown in this session: to nobody before their secret is confirmed, and not
    /// to whoever knows it where the child chose so.
    #[must_use]
    pub const fn shows_own_words(&self) -> bool {
        self.secret_confirmed && !self.write_only
    }
}

/// One session of a worker, for the worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenSession {
    /// Its hash.
    pub hash: SessionHash,
    /// On what kind of device.
    pub device: Device,
    /// When the worker signed in.
    pub created_at: Moment,
    /// When it ends if nothing happens.
    pub idle_until: Moment,
}

/// Sessions of everybody.
#[async_trait]
pub trait Sessions: Send + Sync + 'static {
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

    /// The voices of what was sent in this session since it began, in no order. What a child adds alone after somebody
    /// helped is not among them, and ends the session.
    async fn voices_in(&self, session: &SessionHash) -> Result<Vec<Voice>>;
}
