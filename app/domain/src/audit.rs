//! The log of who did what to whose words. A row is written in the same transaction that gives the words out, or
//! nothing is given out (failing closed: OWASP ASVS 5.0, 16.5.3). Rows never hold text, and each is chained to the one
//! before.
//!
//! To add a code: a variant of [`Action`] or [`ObjectKind`] below; the entry in the handler that does it and the method of
//! the store that takes it. If its code begins with `read_`, its words `seen-CODE` in every language, because the child
//! reads of it; if it makes or ends something that the tables tell of too, its arm in [`crate::witness`].

use crate::Moment;
use crate::codes::codes;
use crate::id::{ChildId, ConcernId, InvitationId, StaffId};
use crate::people::Role;

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The child, signed in with their own secret.
    Child(ChildId),
    /// Whoever opened an invitation: the child, we hope.
    Writer(InvitationId),
    /// A worker.
    Staff(StaffId, Role),
    /// The server itself, or whoever runs its commands.
    System,
}

impl Actor {
    /// The kind as stored: `child`, `writer`, a [`Role`]'s code, `system`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Child(_) => "child",
            Self::Writer(_) => "writer",
            Self::Staff(_, role) => role.code(),
            Self::System => "system",
        }
    }

    /// The 16 bytes of the id, if there is one.
    #[must_use]
    pub const fn id(&self) -> Option<&[u8; 16]> {
        match self {
            Self::Child(id) => Some(id.as_bytes()),
            Self::Writer(id) => Some(id.as_bytes()),
            Self::Staff(id, _) => Some(id.as_bytes()),
            Self::System => None,
        }
    }

    /// Reads a stored kind and id back.
    #[must_use]
    pub fn from_parts(kind: &str, id: Option<[u8; 16]>) -> Option<Self> {
        match (kind, id) {
            ("system", None) => Some(Self::System),
            ("child", Some(id)) => Some(Self::Child(ChildId::from_bytes(id))),
            ("writer", Some(id)) => Some(Self::Writer(InvitationId::from_bytes(id))),
            (role, Some(id)) => Role::from_code(role).map(|role| Self::Staff(StaffId::from_bytes(id), role)),
            _ => None,
        }
    }
}

codes! {
    /// What was done.
    pub enum Action {
        /// Read a set of views, the answers that are only for the IRO too.
        ReadViews = "read_views",
        /// Read the review record.
        ReadRecord = "read_record",
        /// Read a letter.
        ReadLetter = "read_letter",
        /// Read something unsafe that a child told.
        ReadConcern = "read_concern",
        /// Read the child's list of promises.
        ReadPromises = "read_promises",
        /// Said what became of a promise, outside any views.
        SpokeOfPromise = "spoke_of_promise",
        /// Sent views.
        SentViews = "sent_views",
        /// Checked with the child that views are theirs.
        ConfirmedViews = "confirmed_views",
        /// Made an invitation; any older one of the child opens no more writing.
        Invited = "invited",
        /// Opened an invitation for the first time.
        OpenedInvitation = "opened_invitation",
        /// Set a secret.
        SetSecret = "set_secret",
        /// Changed a confirmed secret, knowing it.
        ChangedSecret = "changed_secret",
        /// Chose that a child's own words are not shown back.
        HidOwnWords = "hid_own_words",
        /// Made the child's own words readable to them again, in person.
        ShowedOwnWords = "showed_own_words",
        /// Confirmed a secret, in person or by a number said aloud.
        ConfirmedSecret = "confirmed_secret",
        /// Took a secret away, so that the child can choose another.
        RemovedSecret = "removed_secret",
        /// Signed in.
        SignedIn = "signed_in",
        /// Put an answer into the shared part of the record.
        PlacedShared = "placed_shared",
        /// Put an answer into the part of the record that only the IRO reads.
        PlacedPrivate = "placed_private",
        /// Put an answer that is shared only with care (`Said::care`) into the shared part, by a deliberate
        /// step with a reason.
        PlacedDespitePrivate = "placed_despite_private",
        /// Took a line out of the record.
        RemovedLine = "removed_line",
        /// Changed the record.
        ChangedRecord = "changed_record",
        /// Recorded that the review was held.
        HeldReview = "held_review",
        /// Said when the decisions of a review were sent.
        SentDecisions = "sent_decisions",
        /// Said when a record was distributed.
        DistributedRecord = "distributed_record",
        /// Put right something that was recorded of a review, with a reason.
        CorrectedReview = "corrected_review",
        /// Added something to a closed record, with a reason.
        AddedToRecord = "added_to_record",
        /// Changed a decision, or said what became of it.
        ChangedDecision = "changed_decision",
        /// Answered one thing that the child said.
        Replied = "replied",
        /// Changed the draft of a letter.
        ChangedLetter = "changed_letter",
        /// Sent a letter.
        SentLetter = "sent_letter",
        /// Took a letter back within the time for that.
        RecalledLetter = "recalled_letter",
        /// Recorded that no letter is sent, and why.
        WithheldLetter = "withheld_letter",
        /// Said how a letter felt, or that it is not quite right.
        RespondedToLetter = "responded_to_letter",
        /// Said a letter again, more simply.
        SaidSimpler = "said_simpler",
        /// Asked an advocate to speak at a review.
        AskedAdvocate = "asked_advocate",
        /// Gave the child an advocate.
        AllocatedAdvocate = "allocated_advocate",
        /// Ended that.
        EndedAdvocate = "ended_advocate",
        /// Took back the invitation of a carer or parent.
        RevokedInvitation = "revoked_invitation",
        /// Ended an invitation of the child.
        EndedInvitation = "ended_invitation",
        /// Showed the shared part of a record to its child.
        ShowedRecord = "showed_record",
        /// Said whether the shared part of a record is right.
        CheckedRecord = "checked_record",
        /// Answered a "not quite".
        AnsweredRecord = "answered_record",
        /// Closed a record.
        ClosedRecord = "closed_record",
        /// Settled a matter.
        SettledMatter = "settled_matter",
        /// Said hello or goodbye to a child.
        Greeted = "greeted",
        /// Chose how to be told.
        ChoseContact = "chose_contact",
        /// Told of something unsafe: the row of the concern, beside that of the views.
        RaisedConcern = "raised_concern",
        /// Said "I have seen this and am acting on it" of something unsafe.
        AcknowledgedConcern = "acknowledged_concern",
        /// Recorded what was done about something unsafe.
        ClosedConcern = "closed_concern",
        /// Imported or changed a child's details.
        ImportedChild = "imported_child",
        /// Added a worker's account.
        AddedStaff = "added_staff",
        /// Made a single-use link for a worker's account.
        MadeStaffLink = "made_staff_link",
        /// Took up an account, or set its password or authenticator anew, by such a link.
        UsedStaffLink = "used_staff_link",
        /// Changed one's own password.
        ChangedPassword = "changed_password",
        /// Changed one's own authenticator.
        ChangedAuthenticator = "changed_authenticator",
        /// Made new recovery codes.
        MadeRecoveryCodes = "made_recovery_codes",
        /// Signed in with a recovery code.
        UsedRecoveryCode = "used_recovery_code",
        /// Ended a session from another.
        EndedSession = "ended_session",
        /// Gave a worker another role.
        ChangedRole = "changed_role",
        /// Disabled a worker's account.
        DisabledStaff = "disabled_staff",
        /// Made a disabled account usable again.
        EnabledStaff = "enabled_staff",
        /// Said who covers for a worker, or that nobody does any more.
        ChangedCover = "changed_cover",
        /// Changed what children see of a worker.
        ChangedProfile = "changed_profile",
        /// Somebody gave a wrong password or code for this account.
        RefusedSignIn = "refused_sign_in",
        /// So often that signing in from where they are has to wait.
        LockedOut = "locked_out",
        /// Opened a page that shows children's names; a page of one child names it.
        SawNames = "saw_names",
        /// Deleted everything of a child.
        DeletedChild = "deleted_child",
        /// Gave rows that were written before there were seals theirs; once in a database.
        SealedRows = "sealed_rows",
    }
}

codes! {
    /// What kind of thing it was done to.
    pub enum ObjectKind {
        /// A child.
        Child = "child",
        /// A worker.
        Staff = "staff",
        /// A review and its record.
        Review = "review",
        /// A set of views.
        Views = "views",
        /// A letter.
        Letter = "letter",
        /// An invitation.
        Invitation = "invitation",
        /// A secret.
        Secret = "secret",
        /// A decision.
        Decision = "decision",
        /// Something unsafe that a child told.
        Concern = "concern",
        /// A matter on a desk.
        Matter = "matter",
    }
}

/// One row to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When, to the microsecond.
    pub at: Moment,
    /// Who.
    pub actor: Actor,
    /// Whose words or affairs.
    pub child: Option<ChildId>,
    /// What was done.
    pub action: Action,
    /// To what kind of thing.
    pub object: ObjectKind,
    /// To which thing: the 16 bytes of its id.
    pub object_id: [u8; 16],
}

impl Entry {
    /// The row of a concern that is raised by what this one tells of.
    #[must_use]
    pub fn raising(&self, concern: ConcernId) -> Self {
        let (action, object) = (Action::RaisedConcern, ObjectKind::Concern);
        Self { action, object, object_id: *concern.as_bytes(), ..self.clone() }
    }

    /// The bytes that are authenticated: every field, the number of the row and the link of the row before,
    /// each of fixed length or preceded by its length, so that no two rows read alike.
    #[must_use]
    pub fn canonical(&self, seq: i64, previous: &[u8; 32]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(160);
        bytes.extend_from_slice(b"heard-audit-1");
        bytes.extend_from_slice(&seq.to_be_bytes());
        bytes.extend_from_slice(previous);
        bytes.extend_from_slice(&self.at.timestamp_micros().to_be_bytes());
        for text in [self.actor.kind(), self.action.code(), self.object.code()] {
            bytes.push(u8::try_from(text.len()).expect("codes are shorter than 256 bytes"));
            bytes.extend_from_slice(text.as_bytes());
        }
        for id in [self.actor.id(), self.child.as_ref().map(ChildId::as_bytes), Some(&self.object_id)] {
            bytes.push(u8::from(id.is_some()));
            bytes.extend_from_slice(id.unwrap_or(&[0; 16]));
        }
        bytes
    }
}

/// Makes the link of a row, or the seal of a [`Grant`](crate::grant::Grant): a keyed hash that nobody without the audit
/// key can make.
pub trait Chain: Send + Sync {
    /// The link over [`Entry::canonical`], or over other bytes that no row of the log begins with.
    fn link(&self, canonical: &[u8]) -> [u8; 32];
}

/// A row read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number, from 1, without gaps.
    pub seq: i64,
    /// What it says; `None` when its fields no longer read.
    pub entry: Option<Entry>,
    /// Its link.
    pub link: [u8; 32],
}

/// Where a log stops being believable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// The number that was expected there.
    pub seq: i64,
}

/// Checks rows that follow the row (`seq`, `link`); use 0 and zeroes to start.
///
/// # Errors
/// [`Broken`] at the first row that is missing, moved, changed or made by somebody else.
pub fn verify(rows: &[Row], mut seq: i64, mut link: [u8; 32], chain: &dyn Chain) -> Result<(i64, [u8; 32]), Broken> {
    for row in rows {
        seq += 1;
        let Some(entry) = row.entry.as_ref().filter(|_| row.seq == seq) else {
            return Err(Broken { seq });
        };
        if chain.link(&entry.canonical(seq, &link)) != row.link {
            return Err(Broken { seq });
        }
        link = row.link;
    }
    Ok((seq, link))
}

/// A stand-in for the keyed hash, for tests: enough to notice a change.
#[cfg(test)]
pub(crate) struct Sum;

#[cfg(test)]
impl Chain for Sum {
    fn link(&self, canonical: &[u8]) -> [u8; 32] {
        let mut link = [0; 32];
        for (place, byte) in canonical.iter().enumerate() {
            let cell: &mut u8 = &mut link[place % 32];
            *cell = cell.wrapping_mul(31).wrapping_add(*byte);
        }
        link
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Row> {
        let mut link = [0; 32];
        (1..=5)
            .map(|seq| {
                let entry = Entry {
                    at: Moment::from_timestamp(1_790_000_000 + seq, 0).expect("a time"),
                    actor: Actor::Staff(StaffId::from_bytes([7; 16]), Role::Iro),
                    child: Some(ChildId::from_bytes([u8::try_from(seq).expect("small"); 16])),
                    action: Action::ReadViews,
                    object: ObjectKind::Views,
                    object_id: [9; 16],
                };
                link = Sum.link(&entry.canonical(seq, &link));
                Row { seq, entry: Some(entry), link }
            })
            .collect()
    }

    #[test]
    fn an_honest_log_verifies_in_pieces() {
        let rows = rows();
        let (seq, link) = verify(&rows[..2], 0, [0; 32], &Sum).expect("honest");
        assert_eq!(verify(&rows[2..], seq, link, &Sum).map(|(seq, _)| seq), Ok(5));
    }

    #[test]
    fn a_changed_missing_or_moved_row_is_found() {
        let mut changed = rows();
        changed[2].entry.as_mut().expect("it reads").action = Action::ReadLetter;
        assert_eq!(verify(&changed, 0, [0; 32], &Sum), Err(Broken { seq: 3 }));
        let mut missing = rows();
        missing.remove(1);
        assert_eq!(verify(&missing, 0, [0; 32], &Sum), Err(Broken { seq: 2 }));
        let mut moved = rows();
        moved.swap(3, 4);
        assert_eq!(verify(&moved, 0, [0; 32], &Sum), Err(Broken { seq: 4 }));
    }

    #[test]
    fn codes_read_back() {
        for action in Action::ALL {
            assert_eq!(Action::from_code(action.code()), Some(action));
        }
        for kind in ObjectKind::ALL {
            assert_eq!(ObjectKind::from_code(kind.code()), Some(kind));
        }
        let actor = Actor::Staff(StaffId::from_bytes([1; 16]), Role::Advocate);
        assert_eq!(Actor::from_parts(actor.kind(), actor.id().copied()), Some(actor));
        assert_eq!(Actor::from_parts("iro", None), None);
    }
}
