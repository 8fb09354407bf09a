//! Who people are.

use serde::{Deserialize, Serialize};

use crate::agreeing::Recipient;
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

    /// The first letters of first and last name, for whoever knows the child and for nobody else.
    #[must_use]
    pub fn initials(&self) -> String {
        let first = |name: &Words| name.expose().trim().chars().next();
        [first(&self.first_name), first(&self.last_name)].into_iter().flatten().flat_map(char::to_uppercase).collect()
    }

    /// Age in whole years on a day; 0 before birth.
    #[must_use]
    pub fn age_on(&self, day: Day) -> u32 {
        day.years_since(self.born).unwrap_or(0)
    }
}

/// Somebody who works with a child and has no account here. Debug shows nothing of them.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonAround {
    /// Their name; empty while nobody is known.
    pub name: Words,
    /// Their e-mail address; empty while none is known. Nobody has one without a name.
    pub email: Words,
}

impl std::fmt::Debug for PersonAround {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonAround(…)")
    }
}

impl PersonAround {
    /// The longest name, in characters.
    pub const MAX_NAME: usize = 80;

    /// What a file that says this makes of whoever is known: somebody else takes their place with all that is said of
    /// them, so that no mail for one goes to another; of the same one the address is kept where the file has none.
    fn or(self, known: Self) -> Self {
        if self.name.is_blank() || self.name == known.name && self.email.is_blank() { known } else { self }
    }
}

/// Who carries out what a review decides for a child: from the case system, or as an IRO or manager set it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeopleAround {
    /// The social worker.
    pub social_worker: PersonAround,
    /// The social worker's team manager.
    pub team_manager: PersonAround,
}

impl PeopleAround {
    /// One of them.
    #[must_use]
    pub const fn get(&self, recipient: Recipient) -> &PersonAround {
        match recipient {
            Recipient::SocialWorker => &self.social_worker,
            Recipient::TeamManager => &self.team_manager,
        }
    }

    /// What a file that says this makes of those who are known. What it does not say changes nothing.
    #[must_use]
    pub fn or(self, known: Self) -> Self {
        Self {
            social_worker: self.social_worker.or(known.social_worker),
            team_manager: self.team_manager.or(known.team_manager),
        }
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
    fn a_file_puts_somebody_in_the_place_of_another_and_takes_nobody_away() {
        let person = |name: &str, email: &str| PersonAround { name: name.into(), email: email.into() };
        let people = |social_worker, team_manager| PeopleAround { social_worker, team_manager };
        let known = people(person("Jo Field", "jo@anyshire.example"), person("Kim Day", "kim@anyshire.example"));
        assert_eq!(PeopleAround::default().or(known.clone()), known);
        let same = people(person("Jo Field", ""), person("Kim Day", "kim.day@anyshire.example"));
        let other = people(person("Sam West", ""), PersonAround::default());
        assert_eq!(same.or(known.clone()).social_worker, known.social_worker, "the address that is known stays");
        assert_eq!(other.or(known.clone()), people(person("Sam West", ""), known.team_manager.clone()));
        assert!(!format!("{known:?}").contains("Jo"));
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
