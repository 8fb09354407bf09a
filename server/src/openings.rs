//! What somebody may write now, and to which review it belongs.
//!
//! What it is: one look at the child's file and the invitation, asked for any purpose. What it is not: the rule of
//! which voice may say what, which is [`Purpose::open_to`]; the rule of what a child's code opens, which is
//! [`InvitationRow::opens`]; a bar to what was begun, which goes on and is sent whatever became of the code.

use heard_domain::Moment;
use heard_domain::id::ReviewId;
use heard_domain::people::Invitee;
use heard_domain::purpose::Purpose;
use heard_domain::store::{ChildFile, InvitationRow, SessionKind};
use heard_domain::voice::Voice;

use crate::children::{file, last_held, next_review};
use crate::session::Writing;
use crate::state::App;
use crate::stop::Stop;

/// What is open to whoever writes.
pub struct Openings<'a> {
    writing: &'a Writing,
    /// Everything about the child that is not their words.
    pub file: ChildFile,
    /// The invitation under which somebody writes, while it opens writing.
    invited: Option<InvitationRow>,
    now: Moment,
}

impl<'a> Openings<'a> {
    /// Looks.
    ///
    /// # Errors
    /// When storage fails; [`Stop::NotFound`] when the child is gone.
    pub async fn load(app: &App, writing: &'a Writing) -> Result<Self, Stop> {
        let (file, now) = (file(app, writing.child).await?, app.clock.now());
        let invited = match (writing.session.kind, writing.invitation()) {
            // Whoever is signed in writes under the child's invitation of now, by whatever code they came.
            (SessionKind::Child { .. }, _) => file.invitation.clone(),
            (_, Some(id)) => app.store.invitation(id).await?,
            (_, None) => None,
        };
        let invited = invited.filter(|invitation| invitation.opens_writing(now));
        Ok(Self { writing, file, invited, now })
    }

    /// The review that views of a purpose belong to; `None` when they are not open anew. What is said before a review
    /// needs an invitation to that very review, which is still to be held. Anything else belongs to the review that is
    /// next or, if there is none, to the last: a code opens it as [`InvitationRow::opens`] says, a child who is signed
    /// in may say it at any time. Grown-ups are asked for their views before the review of their invitation, and how it
    /// was after it was held.
    #[must_use]
    pub fn review(&self, purpose: Purpose) -> Option<ReviewId> {
        let next = || next_review(&self.file).map(|review| review.id);
        let held = || last_held(&self.file).map(|review| review.id);
        match (&self.invited, self.writing.invitee()) {
            (Some(invitation), Invitee::Carer | Invitee::Parent) => {
                (invitation.held_on.is_some() == purpose.looks_back()).then_some(invitation.review)
            }
            (None, Invitee::Carer | Invitee::Parent) => None,
            _ if self.writing.author().is_some() => {
                if purpose.looks_back() {
                    held()
                } else {
                    next()
                }
            }
            (invited, Invitee::Child) if purpose == Purpose::BeforeReview => {
                invited.as_ref().filter(|code| code.opens_review(self.now)).map(|code| code.review)
            }
            (_, Invitee::Child) if !self.opens(purpose) => None,
            (_, Invitee::Child) if purpose.looks_back() => held(),
            (_, Invitee::Child) => next().or_else(held),
        }
    }

    /// Whether the child may say this, which is not for before a review.
    fn opens(&self, purpose: Purpose) -> bool {
        let last_held = last_held(&self.file).and_then(|review| review.held_on);
        let by_code = |code: &InvitationRow| code.opens(purpose, last_held, self.now);
        self.writing.signed_in() || self.invited.as_ref().is_some_and(by_code)
    }

    /// What may be said in any of these voices now, in the order in which it is offered.
    #[must_use]
    pub fn purposes(&self, voices: &[Voice]) -> Vec<Purpose> {
        let open =
            |purpose: &Purpose| voices.iter().any(|voice| purpose.open_to(*voice)) && self.review(*purpose).is_some();
        Purpose::ALL.iter().copied().filter(open).collect()
    }
}
