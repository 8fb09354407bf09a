//! The columns of the file and its first line.

use csv::ByteRecord;

use super::fault::{Fault, FaultKind};

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
];

/// How many columns there are.
pub(super) const COLUMNS: usize = 18;

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
    ];

    /// Its name in the first line.
    pub(super) const fn name(self) -> &'static str {
        HEADER[self as usize]
    }

    /// Whether every line must have something in it.
    pub(super) const fn is_required(self) -> bool {
        matches!(self, Self::ChildId | Self::FirstName | Self::LastName | Self::DateOfBirth | Self::IroEmail)
    }

    /// The longest text taken, in characters.
    pub(super) const fn max(self) -> usize {
        match self {
            Self::IroEmail => 254,
            Self::FirstName | Self::LastName | Self::PreferredName | Self::Team => 80,
            Self::FirstLanguage | Self::Interpreter => 60,
            _ => 30,
        }
    }
}

/// Where each column of [`HEADER`] stands in the file.
pub(super) type Places = [usize; COLUMNS];

/// Reads the first line: each column once, spelled exactly so, in any order.
pub(super) fn read_header(record: &ByteRecord, line: u64) -> Result<Places, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut places = [None; COLUMNS];
    for (place, cell) in record.iter().enumerate() {
        let known = Column::ALL.into_iter().find(|column| column.name().as_bytes() == cell);
        match known {
            None => faults.push(Fault { line, column: None, kind: FaultKind::UnknownColumn(place + 1) }),
            Some(column) => match &mut places[column as usize] {
                seen @ None => *seen = Some(place),
                Some(_) => faults.push(Fault { line, column: Some(column.name()), kind: FaultKind::ColumnTwice }),
            },
        }
    }
    for column in Column::ALL {
        if places[column as usize].is_none() {
            faults.push(Fault { line, column: Some(column.name()), kind: FaultKind::MissingColumn });
        }
    }
    if faults.is_empty() { Ok(places.map(Option::unwrap_or_default)) } else { Err(faults) }
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
             first_language,interpreter,band,legal_status,placement_type,ethnicity,upn,unaccompanied,left_care_on"
        );
    }

    #[test]
    fn order_is_free() {
        let backwards: ByteRecord = HEADER.iter().rev().collect();
        let places = read_header(&backwards, 1).expect("all there");
        assert_eq!(places[Column::LeftCareOn as usize], 0);
        assert_eq!(places[Column::ChildId as usize], 17);
    }

    #[test]
    fn every_fault_of_the_header_is_named() {
        let mut names = HEADER;
        names[3] = "Preferred_Name";
        names[5] = "team";
        let faults = read_header(&names.iter().collect(), 2).expect_err("faults");
        let kinds: Vec<_> = faults.iter().map(|fault| (fault.line, fault.column, fault.kind)).collect();
        assert_eq!(
            kinds,
            [
                (2, None, FaultKind::UnknownColumn(4)),
                (2, Some("team"), FaultKind::ColumnTwice),
                (2, Some("preferred_name"), FaultKind::MissingColumn),
                (2, Some("sex"), FaultKind::MissingColumn),
            ]
        );
    }
}
