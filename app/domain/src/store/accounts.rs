//! Workers' accounts: links, second factors, roles, who covers for whom.
//!
//! Disabling an account ends its allocations: its children have nobody, which is seen, rather than somebody who
//! cannot sign in.

use async_trait::async_trait;

use crate::account::LinkKind;
use crate::audit::Entry;
use crate::cover::Cover;
use crate::id::StaffId;
use crate::people::Role;
use crate::sealed::Sealed;
use crate::store::{NamedChild, Result, SessionHash};
use crate::{Day, Moment};

/// A link by which a worker sets password or authenticator, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffLink {
    /// SHA-256 of what the link carries.
    pub token: [u8; 32],
    /// Whose account.
    pub staff: StaffId,
    /// What it sets.
    pub kind: LinkKind,
    /// When it ends.
    pub until: Moment,
}

/// By what a worker sets password, authenticator or recovery codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RenewedBy {
    /// A link, which serves no more then; every session of the account ends.
    Link([u8; 32]),
    /// Their own session; every other one ends.
    Session(SessionHash),
}

/// What a worker sets anew; `None` stays as it is.
#[derive(Debug, Clone)]
pub struct Renewal {
    /// Whose account.
    pub staff: StaffId,
    /// By what.
    pub by: RenewedBy,
    /// Argon2id of the password, in PHC form.
    pub password: Option<String>,
    /// The seed of the time-based codes, sealed.
    pub seed: Option<Sealed>,
    /// Keyed hashes of recovery codes, in place of those before.
    pub recovery: Option<Vec<[u8; 32]>>,
}

/// Workers' accounts.
#[async_trait]
pub trait Accounts: Send + Sync + 'static {
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

    /// Sets what a worker sets anew, and ends what [`RenewedBy`] says. `false`, and nothing changed, when the link
    /// serves no more.
    async fn renew_staff(&self, renewal: &Renewal, now: Moment, entry: &Entry) -> Result<bool>;

    /// Gives an account another role. Its sessions and allocations end, and who covers; gives the children in care who
    /// have no IRO since. Giving it the role that it has changes nothing.
    async fn set_role(&self, id: StaffId, role: Role, at: Moment, entry: &Entry) -> Result<Vec<NamedChild>>;

    /// Disables an account, drops messages that wait for it and ends its link, its sessions and allocations, at once:
    /// its children have nobody rather than somebody who cannot sign in. Gives the children in care who have no IRO
    /// since.
    async fn disable_staff(&self, id: StaffId, at: Moment, entry: &Entry) -> Result<Vec<NamedChild>>;

    /// Makes a disabled account usable again, without a password: a link is needed.
    async fn enable_staff(&self, id: StaffId, entry: &Entry) -> Result<()>;

    /// Says who covers for a worker on some days, beside whoever does on others; in place of what the same colleague
    /// covered and that shares a day. `false`, and nothing changed, where another colleague covers on one of them
    /// ([`Cover::clashes`]), and where its run would be too long ([`Cover::run`]).
    async fn set_cover(&self, cover: &Cover, entry: &Entry) -> Result<bool>;

    /// Ends the cover for a worker that begins on that day. `false`, and nothing changed, where there is none.
    async fn end_cover(&self, away: StaffId, from: Day, entry: &Entry) -> Result<bool>;

    /// Every cover that is not over by that day.
    async fn covers(&self, day: Day) -> Result<Vec<Cover>>;

    /// For whom this worker covers on that day, those included for whom these cover ([`covered_by`](crate::cover)).
    async fn covered_by(&self, worker: StaffId, day: Day) -> Result<Vec<StaffId>>;
}
