//! Which facts a table is counted from: a page reads these and no others, so that a table about a few things does not wait
//! for a million reviews.

use crate::figures::TableId;

/// Facts that are read together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactKind {
    /// Reviews, without what the next three add to them.
    Reviews,
    /// Whose the child was at each review, where the case system does not say it.
    ReviewIros,
    /// The concerns and actions of each review.
    ReviewCodes,
    /// Who of the family was asked to each review and came, as it is recorded in Heard, in place of what the case system
    /// says.
    ReviewFamily,
    /// Children who came into care.
    Entries,
    /// Stages of escalations.
    Escalations,
    /// What came of asking children for views.
    Invitations,
    /// Whose children are.
    Caseloads,
    /// Children in care.
    Children,
    /// Unsafe things told.
    Concerns,
    /// What children said in records, with and without the children.
    Points,
    /// What was chosen in feedback, and when somebody moves or leaves.
    Feedback,
    /// Topics that were chosen before reviews.
    Topics,
    /// Promises.
    Promises,
    /// Notes of contact.
    Contacts,
}

impl FactKind {
    /// Every kind.
    pub const ALL: [Self; 15] = [
        Self::Reviews,
        Self::ReviewIros,
        Self::ReviewCodes,
        Self::ReviewFamily,
        Self::Entries,
        Self::Escalations,
        Self::Invitations,
        Self::Caseloads,
        Self::Children,
        Self::Concerns,
        Self::Points,
        Self::Feedback,
        Self::Topics,
        Self::Promises,
        Self::Contacts,
    ];

    /// What can be of one review ([`super::Facts::of_review`]).
    pub const OF_REVIEW: [Self; 8] = [
        Self::Reviews,
        Self::ReviewIros,
        Self::ReviewCodes,
        Self::ReviewFamily,
        Self::Escalations,
        Self::Invitations,
        Self::Points,
        Self::Promises,
    ];
}

impl TableId {
    /// What it is counted from: with these facts alone it is the same as with all.
    #[must_use]
    pub const fn facts(self) -> &'static [FactKind] {
        use FactKind as Kind;
        match self {
            Self::R01
            | Self::R03
            | Self::R04
            | Self::R05
            | Self::R07
            | Self::R08
            | Self::R09
            | Self::R10
            | Self::R11
            | Self::R15
            | Self::R18
            | Self::R27 => &[Kind::Reviews],
            Self::R12 | Self::R13 => &[Kind::Reviews, Kind::ReviewCodes],
            Self::R17 => &[Kind::Reviews, Kind::ReviewFamily],
            Self::R23 => &[Kind::Reviews, Kind::ReviewIros],
            Self::R02 => &[Kind::Reviews, Kind::Children],
            Self::R06 => &[Kind::Invitations],
            Self::R14 => &[Kind::Escalations],
            Self::R16 => &[Kind::Entries],
            Self::R19 => &[Kind::Caseloads],
            Self::R20 => &[Kind::Children],
            Self::R21 | Self::R22 => &[],
            Self::R24 => &[Kind::Concerns],
            Self::R25 | Self::R32 => &[Kind::Points],
            Self::R26 => &[Kind::Promises],
            Self::R28 => &[Kind::Contacts],
            Self::R29 | Self::R30 => &[Kind::Feedback],
            Self::R31 => &[Kind::Topics],
        }
    }
}
