//! Invitations, which open writing, and secrets, which open reading.

use crate::id::{ChildId, InvitationId, ReviewId, SecretId, StaffId};
use crate::people::Invitee;
use crate::sealed::Sealed;
use crate::secret::Kind;
use crate::{Day, Moment};

/// An invitation to be made.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// Its id.
    pub id: InvitationId,
    /// Whose views.
    pub child: ChildId,
    /// For which review.
    pub review: ReviewId,
    /// Whom it is for.
    pub invitee: Invitee,
    /// Who that is, for a grown-up: `InvitedPerson`, sealed.
    pub person: Option<Sealed>,
    /// SHA-256 of the 32 random bytes in the link.
    pub token: [u8; 32],
    /// The first four characters of the typed code, unique among invitations that are not revoked.
    pub locator: String,
    /// Argon2id, in PHC form, of the peppered last six characters.
    pub code: String,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub created_at: Moment,
    /// When it ends even if the review is not held.
    pub expires_at: Moment,
}

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationRow {
    /// Its id.
    pub id: InvitationId,
    /// Whose views.
    pub child: ChildId,
    /// For which review.
    pub review: ReviewId,
    /// Whom it is for.
    pub invitee: Invitee,
    /// Who that is, for a grown-up: `InvitedPerson`, sealed.
    pub person: Option<Sealed>,
    /// Argon2id, in PHC form, of the peppered last six characters.
    pub code: String,
    /// When it was made.
    pub created_at: Moment,
    /// When it ends.
    pub expires_at: Moment,
    /// When it was revoked.
    pub revoked_at: Option<Moment>,
    /// When it was first opened.
    pub opened_at: Option<Moment>,
    /// When its review was held, which ends writing.
    pub held_on: Option<Day>,
}

impl InvitationRow {
    /// Whether it opens writing: until the review is held, the invitation is re-issued, or its time is over. A
    /// grown-up's goes on after the review, for saying how it was.
    #[must_use]
    pub fn opens_writing(&self, now: Moment) -> bool {
        let over = self.held_on.is_some() && self.invitee == Invitee::Child;
        self.revoked_at.is_none() && !over && now < self.expires_at
    }

    /// Whether its code still says whose secret is meant, to sign in and read: until it is re-issued. A grown-up's
    /// never does.
    #[must_use]
    pub fn names_child(&self) -> bool {
        self.revoked_at.is_none() && self.invitee == Invitee::Child
    }
}

/// A secret to be set.
#[derive(Debug, Clone)]
pub struct NewSecret {
    /// Its id.
    pub id: SecretId,
    /// Whose.
    pub child: ChildId,
    /// Pictures or number.
    pub kind: Kind,
    /// Argon2id, in PHC form, of the peppered secret.
    pub hash: String,
    /// When.
    pub at: Moment,
}

/// A secret in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecretRow {
    /// Its id.
    pub id: SecretId,
    /// Whose.
    pub child: ChildId,
    /// Pictures or number.
    pub kind: Kind,
    /// Argon2id, in PHC form, of the peppered secret.
    pub hash: String,
    /// When it was set.
    pub set_at: Moment,
    /// When the IRO confirmed it. Until then it opens only what was written with it.
    pub confirmed_at: Option<Moment>,
}
