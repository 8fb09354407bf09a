//! The columns of a file and its first line; and the columns of the file of children.

use std::marker::PhantomData;

use csv::ByteRecord;

use super::fault::{Fault, FaultKind};
use crate::documents::PersonAround;

/// The columns, in the order in which the first line usually has them.
pub const HEADER: [&str; COLUMNS] = [
    "child_id",
    "first_name",
    "last_name",
    "preferred_name",
    "date_of_birth",
    "sex",
    "team",
    "iro_email",
    "entered_care_on",
    "first_language",
    "interpreter",
    "band",
    "legal_status",
    "placement_type",
    "ethnicity",
    "upn",
    "unaccompanied",
    "left_care_on",
    "last_review_on",
    "last_review_ordinal",
    "social_worker_name",
    "social_worker_email",
    "team_manager_name",
    "team_manager_email",
];

/// The columns of one kind of file.
pub(super) trait Columns: Copy + PartialEq + 'static {
    /// All of them, in the order in which a first line usually has them.
    const ALL: &'static [Self];

    /// Its name in the first line.
    fn name(self) -> &'static str;

    /// Its place in [`Self::ALL`].
    fn place(self) -> usize;

    /// Whether the first line must name it.
    fn is_named(self) -> bool;

    /// Whether every line must have something in it.
    fn is_required(self) -> bool;

    /// The longest text taken, in characters.
    fn max(self) -> usize;
}

impl Columns for Column {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        self.name()
    }

    fn place(self) -> usize {
        self as usize
    }

    fn is_named(self) -> bool {
        self.is_required()
    }

    fn is_required(self) -> bool {
        self.is_required()
    }

    fn max(self) -> usize {
        self.max()
    }
}

/// How many columns there are.
pub(super) const COLUMNS: usize = 24;

/// A column, by its place in [`HEADER`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    ChildId,
    FirstName,
    LastName,
    PreferredName,
    DateOfBirth,
    Sex,
    Team,
    IroEmail,
    EnteredCareOn,
    FirstLanguage,
    Interpreter,
    Band,
    LegalStatus,
    PlacementType,
    Ethnicity,
    Upn,
    Unaccompanied,
    LeftCareOn,
    LastReviewOn,
    LastReviewOrdinal,
    SocialWorkerName,
    SocialWorkerEmail,
    TeamManagerName,
    TeamManagerEmail,
}

impl Column {
    /// All of them, in the order of [`HEADER`].
    pub(super) const ALL: [Self; COLUMNS] = [
        Self::ChildId,
        Self::FirstName,
        Self::LastName,
        Self::PreferredName,
        Self::DateOfBirth,
        Self::Sex,
        Self::Team,
        Self::IroEmail,
        Self::EnteredCareOn,
        Self::FirstLanguage,
        Self::Interpreter,
        Self::Band,
        Self::LegalStatus,
        Self::PlacementType,
        Self::Ethnicity,
        Self::Upn,
        Self::Unaccompanied,
        Self::LeftCareOn,
        Self::LastReviewOn,
        Self::LastReviewOrdinal,
        Self::SocialWorkerName,
        Self::SocialWorkerEmail,
        Self::TeamManagerName,
        Self::TeamManagerEmail,
    ];

    /// Its name in the first line.
    pub(super) const fn name(self) -> &'static str {
        HEADER[self as usize]
    }

    /// Whether the first line must name it, and every line have something in it.
    pub(super) const fn is_required(self) -> bool {
        matches!(self, Self::ChildId | Self::FirstName | Self::LastName | Self::DateOfBirth)
    }

    /// The longest text taken, in characters.
    pub(super) const fn max(self) -> usize {
        match self {
            Self::IroEmail | Self::SocialWorkerEmail | Self::TeamManagerEmail => 254,
            Self::SocialWorkerName | Self::TeamManagerName => PersonAround::MAX_NAME,
            Self::FirstName | Self::LastName | Self::PreferredName | Self::Team => 80,
            Self::FirstLanguage | Self::Interpreter => 60,
            _ => 30,
        }
    }
}

/// Where each column stands in a file.
pub(super) struct Header<C> {
    places: Vec<Option<usize>>,
    of: PhantomData<C>,
    /// How many columns the file has, known or not.
    pub(super) width: usize,
    /// The names of the columns that are passed over.
    pub(super) passed_over: Vec<String>,
}

impl<C: Columns> Header<C> {
    /// Reads the first line: each column at most once, spelled exactly so, in any order. One that is not known is a
    /// fault, or passed over. A first line that lacks what every file has may be a child's: nothing of it is repeated.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub(super) fn read(record: &ByteRecord, line: u64, unknown: Unknown) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let (mut places, mut others) = (vec![None; C::ALL.len()], Vec::new());
        for (place, cell) in record.iter().enumerate() {
            let known = C::ALL.iter().copied().find(|column| column.name().as_bytes() == cell);
            match known {
                None => others.push((place, cell)),
                Some(column) => match &mut places[column.place()] {
                    seen @ None => *seen = Some(place),
                    Some(_) => faults.push(Fault { line, column: Some(column.name()), kind: FaultKind::ColumnTwice }),
                },
            }
        }
        let missing: Vec<_> = C::ALL
            .iter()
            .filter(|column| column.is_named() && places[column.place()].is_none())
            .map(|column| Fault { line, column: Some(column.name()), kind: FaultKind::MissingColumn })
            .collect();
        if unknown == Unknown::Refuse || !missing.is_empty() {
            let unknown =
                |(place, _): &(usize, &[u8])| Fault { line, column: None, kind: FaultKind::UnknownColumn(place + 1) };
            faults.extend(others.iter().map(unknown));
        }
        faults.extend(missing);
        if !faults.is_empty() {
            return Err(faults);
        }
        let passed_over = others.iter().map(|(_, cell)| String::from_utf8_lossy(cell).trim().to_owned()).collect();
        Ok(Self { places, of: PhantomData, width: record.len(), passed_over })
    }

    /// A column's cell of a line; empty where the file does not have the column.
    pub(super) fn cell<'r>(&self, column: C, record: &'r ByteRecord) -> &'r [u8] {
        self.places[column.place()].and_then(|place| record.get(place)).unwrap_or_default()
    }
}

/// What is done about columns that are not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// Each is a fault: it may be a known one, spelled in another way.
    Refuse,
    /// They are passed over, and named.
    PassOver,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_in_the_order_of_the_header() {
        for (place, column) in Column::ALL.into_iter().enumerate() {
            assert_eq!(column as usize, place);
            assert_eq!(column.name(), HEADER[place]);
        }
        assert_eq!(
            HEADER.join(","),
            "child_id,first_name,last_name,preferred_name,date_of_birth,sex,team,iro_email,entered_care_on,\
             first_language,interpreter,band,legal_status,placement_type,ethnicity,upn,unaccompanied,left_care_on,\
             last_review_on,last_review_ordinal,social_worker_name,social_worker_email,team_manager_name,\
             team_manager_email"
        );
    }

    #[track_caller]
    fn refused(names: &[&str], unknown: Unknown) -> Vec<(u64, Option<&'static str>, FaultKind)> {
        let faults = Header::<Column>::read(&names.iter().copied().collect(), 2, unknown).err().expect("faults");
        faults.iter().map(|fault| (fault.line, fault.column, fault.kind)).collect()
    }

    #[test]
    fn order_is_free_and_what_is_optional_may_be_absent() {
        let backwards: ByteRecord = ["date_of_birth", "last_name", "first_name", "child_id"].into_iter().collect();
        let header = Header::read(&backwards, 1, Unknown::Refuse).expect("all that is needed");
        let row: ByteRecord = ["2015-01-02", "Brown", "Sam", "007"].into_iter().collect();
        assert_eq!(header.cell(Column::ChildId, &row), b"007");
        assert_eq!(header.cell(Column::IroEmail, &row), b"");
        assert_eq!((header.width, header.passed_over.len()), (4, 0));
    }

    #[test]
    fn every_fault_of_the_header_is_named() {
        let mut names = HEADER;
        names[1] = "First_Name";
        names[5] = "team";
        let (misspelt, twice) = (FaultKind::UnknownColumn(2), FaultKind::ColumnTwice);
        let missing = (2, Some("first_name"), FaultKind::MissingColumn);
        let expected = [(2, Some("team"), twice), (2, None, misspelt), missing];
        assert_eq!(refused(&names, Unknown::Refuse), expected);
        assert_eq!(refused(&names, Unknown::PassOver), expected, "a first line that is none is no list of names");
    }

    #[test]
    fn what_is_not_known_is_refused_or_passed_over_by_name() {
        let names: Vec<_> = HEADER.into_iter().chain(["social_worker", "ward"]).collect();
        let kinds = [25, 26].map(|place| (2, None, FaultKind::UnknownColumn(place)));
        assert_eq!(refused(&names, Unknown::Refuse), kinds);
        let header =
            Header::<Column>::read(&names.iter().copied().collect(), 1, Unknown::PassOver).expect("passed over");
        assert_eq!((header.passed_over, header.width), (vec!["social_worker".to_owned(), "ward".to_owned()], 26));
    }
}
