//! One line below the first: the child that its cells make.

use super::ChildRow;
use super::cells::{Row, email, ordinal, yes_or_no};
use super::column::Column;
use super::fault::{Fault, FaultKind};
use crate::contact;
use crate::documents::{ChildDetails, PeopleAround, PersonAround};
use crate::{Day, Words, people::Band, timetable::LastKnown};

impl Row<'_, Column> {
    /// The child.
    ///
    /// # Errors
    /// Everything that is wrong with the line, in the order of the columns.
    pub(super) fn into_child(mut self, today: Day) -> Result<ChildRow, Vec<Fault>> {
        let born = self.past_date(Column::DateOfBirth, today);
        let entered_care_on = self.past_date(Column::EnteredCareOn, today);
        let left_care_on = self.past_date(Column::LeftCareOn, today);
        self.in_order((Column::DateOfBirth, born), (Column::EnteredCareOn, entered_care_on));
        match entered_care_on {
            Some(_) => self.in_order((Column::EnteredCareOn, entered_care_on), (Column::LeftCareOn, left_care_on)),
            None => self.in_order((Column::DateOfBirth, born), (Column::LeftCareOn, left_care_on)),
        }
        let last_review = self.last_review(entered_care_on, born, today);
        let iro_email = self.parsed(Column::IroEmail, FaultKind::BadEmail, email);
        let band = self.parsed(Column::Band, FaultKind::BadBand, |cell| Band::from_code(&cell.to_ascii_lowercase()));
        let unaccompanied = self.parsed(Column::Unaccompanied, FaultKind::NotYesOrNo, yes_or_no);
        let people = PeopleAround {
            social_worker: self.person(Column::SocialWorkerName, Column::SocialWorkerEmail),
            team_manager: self.person(Column::TeamManagerName, Column::TeamManagerEmail),
        };
        let (Some(born), true) = (born, self.is_sound()) else { return Err(self.into_faults()) };
        let words = |column| Words::new(self.cell(column));
        let code = |column| self.cell(column).to_owned();
        let details = ChildDetails {
            reference: code(Column::ChildId),
            first_name: words(Column::FirstName),
            last_name: words(Column::LastName),
            preferred_name: words(Column::PreferredName),
            born,
            sex: code(Column::Sex),
            team: code(Column::Team),
            first_language: code(Column::FirstLanguage),
            interpreter: code(Column::Interpreter),
            legal_status: code(Column::LegalStatus),
            placement_type: code(Column::PlacementType),
            ethnicity: code(Column::Ethnicity),
            upn: code(Column::Upn),
            unaccompanied: unaccompanied.unwrap_or(false),
        };
        let band = band.unwrap_or_else(|| Band::for_age(details.age_on(today)));
        Ok(ChildRow { line: self.line, details, band, iro_email, entered_care_on, left_care_on, last_review, people })
    }

    /// The last review that the case system knows of: both of its cells, or neither. It belongs to this time in care,
    /// so one from before it is a fault and not a fact that is passed over unseen.
    fn last_review(&mut self, entered: Option<Day>, born: Option<Day>, today: Day) -> Option<LastKnown> {
        let on = self.past_date(Column::LastReviewOn, today);
        let ordinal = self.parsed(Column::LastReviewOrdinal, FaultKind::BadOrdinal, ordinal);
        match entered {
            Some(_) => self.in_order((Column::EnteredCareOn, entered), (Column::LastReviewOn, on)),
            None => self.in_order((Column::DateOfBirth, born), (Column::LastReviewOn, on)),
        }
        for (column, other) in
            [(Column::LastReviewOn, Column::LastReviewOrdinal), (Column::LastReviewOrdinal, Column::LastReviewOn)]
        {
            if self.cell(column).is_empty() && !self.cell(other).is_empty() {
                self.fault(column, FaultKind::NeededWith(other.name()));
            }
        }
        Some(LastKnown { on: on?, ordinal: ordinal? })
    }

    /// Somebody around the child. Mail goes to the address, so it is of the shape that mail servers take, and it says
    /// whose it is.
    fn person(&mut self, name: Column, email: Column) -> PersonAround {
        let address = self.parsed(email, FaultKind::BadEmail, contact::email);
        if self.cell(name).is_empty() && !self.cell(email).is_empty() {
            self.fault(name, FaultKind::NeededWith(email.name()));
        }
        PersonAround { name: Words::new(self.cell(name)), email: Words::new(address.unwrap_or_default()) }
    }
}
