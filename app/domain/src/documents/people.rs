//! Who people are.

use serde::{Deserialize, Serialize};

use crate::{Day, Words};

/// A child's details, from the council's case system. Debug shows nothing of them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildDetails {
    /// The id that the council's case system and the SSDA903 return use; text, leading zeros matter.
    pub reference: String,
    /// First name.
    pub first_name: Words,
    /// Last name.
    pub last_name: Words,
    /// What the child likes to be called; empty for the first name.
    pub preferred_name: Words,
    /// Date of birth.
    pub born: Day,
    /// As in the SSDA903 return.
    pub sex: String,
    /// The social work team.
    pub team: String,
    /// First language.
    pub first_language: String,
    /// Whether an interpreter is needed, and which.
    pub interpreter: String,
    /// Legal status code.
    pub legal_status: String,
    /// Placement type code.
    pub placement_type: String,
    /// Ethnicity code.
    pub ethnicity: String,
    /// Unique pupil number.
    pub upn: String,
    /// Whether the child came alone to seek asylum.
    pub unaccompanied: bool,
}

impl std::fmt::Debug for ChildDetails {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ChildDetails(…)")
    }
}

impl ChildDetails {
    /// What the child is called on their own pages and in letters.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.preferred_name.is_blank() { self.first_name.expose() } else { self.preferred_name.expose() }
    }

    /// First and last name, as staff look a child up.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name.expose(), self.last_name.expose())
    }

    /// Age in whole years on a day; 0 before birth.
    #[must_use]
    pub fn age_on(&self, day: Day) -> u32 {
        day.years_since(self.born).unwrap_or(0)
    }
}

/// What the sheet of an invitation is printed from while nobody used it. Debug shows nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedCode {
    /// The code, as it is printed.
    pub code: Words,
    /// What stands behind the `#` of the link.
    pub token: Words,
}

impl std::fmt::Debug for PrintedCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PrintedCode(…)")
    }
}

/// The grown-up whom an invitation is for. Debug shows nothing of them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitedPerson {
    /// Their name.
    pub name: Words,
    /// What they are to the child.
    pub relation: Words,
}

impl std::fmt::Debug for InvitedPerson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("InvitedPerson(…)")
    }
}

/// Where a child wants nudges sent. Debug shows nothing of it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactDetails {
    /// A telephone number or an e-mail address.
    pub address: Words,
    /// The name of whoever passes it on; empty when nobody does.
    pub person: Words,
}

impl std::fmt::Debug for ContactDetails {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ContactDetails(…)")
    }
}

/// A worker's details.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffDetails {
    /// First and last name.
    pub name: Words,
    /// E-mail address, in lower case.
    pub email: Words,
    /// The team.
    pub team: String,
}

impl StaffDetails {
    /// The first name, which children use.
    #[must_use]
    pub fn first_name(&self) -> &str {
        self.name.expose().split_whitespace().next().unwrap_or_default()
    }
}

/// What an IRO tells children about themselves: what children in care asked for (Coram Voice,
/// Bright Spots: "Getting to know your social worker").
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// One of the drawn portraits, `portrait-1` to `portrait-6`, shown when there is no photo.
    pub portrait: String,
    /// Three things that the worker is happy to share.
    pub facts: [Words; 3],
    /// A telephone number for children.
    pub phone: Words,
    /// An e-mail address for children.
    pub email: Words,
    /// How soon an answer comes, in working days.
    pub answers_within: u8,
    /// Away from.
    pub away_from: Option<Day>,
    /// Away until, the last day included.
    pub away_until: Option<Day>,
    /// Who covers meanwhile.
    pub cover: Words,
    /// How to reach them.
    pub cover_phone: Words,
}

impl Profile {
    /// The longest fact, in characters.
    pub const MAX_FACT: usize = 120;

    /// Whether the worker is away on this day.
    #[must_use]
    pub fn away_on(&self, day: Day) -> bool {
        self.away_from.is_some_and(|from| from <= day) && self.away_until.is_none_or(|until| day <= until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn away_days_are_inclusive() {
        let profile =
            Profile { away_from: Some(day("2026-12-01")), away_until: Some(day("2026-12-05")), ..Profile::default() };
        let away: Vec<_> =
            ["2026-11-30", "2026-12-01", "2026-12-05", "2026-12-06"].map(|d| profile.away_on(day(d))).into();
        assert_eq!(away, [false, true, true, false]);
        assert!(!Profile::default().away_on(day("2026-12-01")));
    }
}
