//! Invitations, which open writing, and secrets, which open reading.

use crate::device::Device;
use crate::id::{ChildId, InvitationId, ReviewId, SecretId, StaffId};
use crate::people::Invitee;
use crate::sealed::Sealed;
use crate::secret::{Kind, Wrong};
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
    /// On what kind of device.
    pub on: Device,
    /// When.
    pub at: Moment,
}

/// A guess at a secret.
#[derive(Debug, Clone)]
pub struct Guess {
    /// At which.
    pub secret: SecretId,
    /// Keyed hash of the secret in force and what was guessed: the same again has the same.
    pub mark: [u8; 32],
    /// Pictures or number.
    pub kind: Kind,
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
    /// When it was set, first.
    pub set_at: Moment,
    /// On what kind of device it was set or last changed.
    pub set_on: Device,
    /// When it was confirmed to be the child's. Until then it opens nothing that was sent or begun.
    pub confirmed_at: Option<Moment>,
    /// When whoever knew it changed it last, since it was confirmed.
    pub changed_at: Option<Moment>,
    /// When it was typed last, and rightly, and on what kind of device; setting it counts.
    pub proved: Option<(Moment, Device)>,
    /// Whether it was chosen with it that the child's own words are not shown back.
    pub write_only: bool,
    /// Different wrong guesses at it that are still counted.
    pub wrong: Wrong,
    /// When the last of them was.
    pub wrong_last: Option<Moment>,
}
