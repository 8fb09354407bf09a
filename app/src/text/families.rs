//! Keys that are put together from a code, such as `picture-apple`. Listed here, so that the locale test knows
//! that they must exist and are used.
//!
//! To add a family: a line in [`FAMILIES`] with its prefix and its members.

use heard_domain::caseload::Invited;
use heard_domain::documents::ReplyKind;
use heard_domain::participation::{Attendance, Contribution};
use heard_domain::picture;
use heard_domain::review::{Format, SeenAlone, Venue};
use heard_domain::store::{DecisionState, Feeling};
use heard_domain::voice::Voice;

use crate::staff::{Problem, caseload::Show};

/// A family's prefix, and the members whose keys are the prefix followed by the member.
pub type Family = (&'static str, fn() -> Vec<String>);

/// Every family.
pub const FAMILIES: &[Family] = &[
    ("month-", || (1..=12).map(|month| month.to_string()).collect()),
    ("month-short-", || (1..=12).map(|month| month.to_string()).collect()),
    ("weekday-", || (1..=7).map(|weekday| weekday.to_string()).collect()),
    ("picture-", || picture::NAMES.iter().map(ToString::to_string).collect()),
    ("staff-fault-", || Problem::CODES.iter().map(ToString::to_string).collect()),
    ("staff-show-", || Show::ALL.iter().map(|show| show.code().to_owned()).collect()),
    ("staff-invited-", || Invited::ALL.iter().map(|state| state.code().to_owned()).collect()),
    ("staff-voice-", || Voice::ALL.iter().map(|voice| voice.code().to_owned()).collect()),
    ("staff-reply-", || ReplyKind::ALL.iter().map(|kind| kind.code().to_owned()).collect()),
    ("staff-seen-", || SeenAlone::ALL.iter().map(|one| one.code().to_owned()).collect()),
    ("staff-format-", || Format::ALL.iter().map(|one| one.code().to_owned()).collect()),
    ("staff-venue-", || Venue::ALL.iter().map(|one| one.code().to_owned()).collect()),
    ("staff-attendance-", || Attendance::ALL.iter().map(|one| one.code().to_owned()).collect()),
    ("staff-contribution-", || Contribution::ALL.iter().map(|one| one.code().to_owned()).collect()),
    ("staff-decision-", || DecisionState::ALL.iter().map(|state| state.code().to_owned()).collect()),
    ("staff-feeling-", || Feeling::ALL.iter().map(|feeling| feeling.code().to_owned()).collect()),
    ("participation-", || (0..8).map(|code| format!("pn{code}")).collect()),
];
