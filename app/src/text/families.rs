//! Keys that are put together from a code, such as `picture-apple`. Listed here, so that the locale test knows
//! that they must exist and are used.
//!
//! To add a family: a line in [`FAMILIES`] with its prefix and its members.

use heard_domain::picture;

/// A family's prefix, and the members whose keys are the prefix followed by the member.
pub type Family = (&'static str, fn() -> Vec<String>);

/// Every family.
pub const FAMILIES: &[Family] = &[
    ("month-", || (1..=12).map(|month| month.to_string()).collect()),
    ("month-short-", || (1..=12).map(|month| month.to_string()).collect()),
    ("weekday-", || (1..=7).map(|weekday| weekday.to_string()).collect()),
    ("picture-", || picture::NAMES.iter().map(ToString::to_string).collect()),
];
