//! The columns of the file of escalations.

use crate::import::column::Columns;

/// A column, by its place in the usual order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    ChildId,
    ReviewHeldOn,
    Stage,
    OpenedOn,
    ResolvedOn,
    Reason,
}

impl Columns for Column {
    const ALL: &'static [Self] =
        &[Self::ChildId, Self::ReviewHeldOn, Self::Stage, Self::OpenedOn, Self::ResolvedOn, Self::Reason];

    fn name(self) -> &'static str {
        match self {
            Self::ChildId => "child_id",
            Self::ReviewHeldOn => "review_held_on",
            Self::Stage => "stage",
            Self::OpenedOn => "opened_on",
            Self::ResolvedOn => "resolved_on",
            Self::Reason => "reason",
        }
    }

    fn place(self) -> usize {
        self as usize
    }

    fn is_named(self) -> bool {
        true
    }

    fn is_required(self) -> bool {
        matches!(self, Self::ChildId | Self::Stage | Self::OpenedOn)
    }

    fn max(self) -> usize {
        40
    }
}
