//! The columns of the file of reviews.

use crate::import::column::Columns;

macro_rules! columns {
    ($($variant:ident = $name:literal, $named:literal;)*) => {
        /// A column, by its place in the usual order.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Column { $($variant,)* }

        impl Columns for Column {
            const ALL: &'static [Self] = &[$(Self::$variant,)*];

            fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            fn place(self) -> usize {
                self as usize
            }

            fn is_named(self) -> bool {
                match self { $(Self::$variant => $named,)* }
            }

            fn is_required(self) -> bool {
                matches!(self, Self::ChildId | Self::Kind | Self::DueOn)
            }

            fn max(self) -> usize {
                match self {
                    Self::IroEmail => 254,
                    Self::SeenAloneReason => 1_000,
                    Self::Concerns | Self::Actions => 2_000,
                    Self::Team => 80,
                    _ => 40,
                }
            }
        }
    };
}

// The name of each, and whether the first line must have it.
columns! {
    ChildId = "child_id", true;
    Kind = "kind", true;
    DueOn = "due_on", true;
    HeldOn = "held_on", true;
    Participation = "participation", true;
    Venue = "venue", true;
    Format = "format", true;
    LastSeenOn = "last_seen_on", true;
    SeenAlone = "seen_alone", true;
    Rag = "rag", true;
    Concerns = "concerns", true;
    Actions = "actions", true;
    LateReason = "late_reason", true;
    RecordCompletedOn = "record_completed_on", true;
    RecordDistributedOn = "record_distributed_on", true;
    Letter = "letter", true;
    LetterSentOn = "letter_sent_on", true;
    MotherAttended = "mother_attended", true;
    FatherAttended = "father_attended", true;
    AdvocateOffered = "advocate_offered", true;
    MidwayHeldOn = "midway_held_on", true;
    Ordinal = "ordinal", false;
    PlannedOn = "planned_on", false;
    Team = "team", false;
    IroEmail = "iro_email", false;
    IroAllocatedOn = "iro_allocated_on", false;
    DecisionsSentOn = "decisions_sent_on", false;
    SeenAloneReason = "seen_alone_reason", false;
    AdvocacyReferredOn = "advocacy_referred_on", false;
    AdvocacyAcceptedOn = "advocacy_accepted_on", false;
    AdvocateUsed = "advocate_used", false;
    MotherInvited = "mother_invited", false;
    FatherInvited = "father_invited", false;
    MidwayExpected = "midway_expected", false;
}
