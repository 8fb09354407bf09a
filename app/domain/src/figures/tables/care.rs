//! R16, R19, R20 and R28: children in care, and whose they are.

use crate::calendar::{add_months, add_working_days};
use crate::figures::axis::{Iros, Periods};
use crate::figures::counting::{Place, Rule, Shape, What};
use crate::figures::{CaseloadFact, ChildFact, ContactFact, EntryFact, Range, Scope};
use crate::people::Band;

/// R16: how soon children who come into care have an IRO. Five working days are good practice (some councils aim for 24
/// hours); because only the day of coming into care is known, 24 hours are that day and the next.
pub(super) struct Allocated(Periods);

impl Allocated {
    pub(super) fn of(scope: &Scope) -> Self {
        Self(Periods::of(scope))
    }
}

const SOON: u32 = 5;
const IN_ALL: usize = 6;
const ENTRIES: usize = 7;

impl Rule for Allocated {
    type Fact = EntryFact;

    fn shape(&self) -> Shape {
        Shape::of("period", "when the children came into care")
            .count("within_24_hours", "children who had an IRO on that day or the next")
            .count("within_5_working_days", "children who had one after that, within 5 working days")
            .count("later", "children who had one later")
            .count("none", "children who have had none")
            .column("percent", What::Percent { of: IN_ALL, from: ENTRIES }, "within_5_working_days_in_all / entries")
            .count("within_5_working_days_in_all", "within_24_hours and within_5_working_days")
            .count("entries", "children who came into care")
            .column("percent_within_24_hours", What::Percent { of: 1, from: ENTRIES }, "within_24_hours / entries")
            .rows(self.0.labels())
    }

    fn places(&self, fact: &EntryFact, put: &mut dyn FnMut(Place)) {
        let Some(row) = self.0.row(fact.entered_on) else { return };
        let column = match fact.allocated_on {
            None => 4,
            Some(on) if (on - fact.entered_on).num_days() <= 1 => 1,
            Some(on) if on <= add_working_days(fact.entered_on, SOON) => 2,
            Some(_) => 3,
        };
        put(Place::at(row, column));
        if column <= 2 {
            put(Place::at(row, IN_ALL));
        }
        put(Place::at(row, ENTRIES));
    }
}

/// R19, on the last day of the range.
pub(super) struct Caseloads {
    range: Range,
    iros: Iros,
}

impl Caseloads {
    pub(super) fn of(scope: &Scope, caseloads: &[CaseloadFact]) -> Self {
        Self { range: scope.range, iros: Iros::of(scope, caseloads.iter().map(|fact| fact.iro)) }
    }
}

/// Two years, in months.
const LONG: u32 = 24;

impl Rule for Caseloads {
    type Fact = CaseloadFact;

    fn shape(&self) -> Shape {
        Shape::of("iro", "whose the child is on the last day; none: children who have nobody")
            .count("children", "children in care on the last day")
            .column("cp", What::Nothing, "children with a child protection plan: Heard does not keep these")
            .column("percent_same_iro_2_years", What::Percent { of: 4, from: 1 }, "same_iro_2_years / children")
            .count("same_iro_2_years", "of these, children who have had this IRO for two years or more")
            .rows(self.iros.labels("none"))
    }

    fn places(&self, fact: &CaseloadFact, put: &mut dyn FnMut(Place)) {
        let row = self.iros.row(fact.iro);
        put(Place::at(row, 1));
        if fact.since.is_some_and(|since| add_months(since, LONG) <= self.range.until()) {
            put(Place::at(row, 4));
        }
    }
}

/// R20, on the last day of the range. Only the band of a child's pages is plain; it goes by age unless somebody chose
/// another.
pub(super) struct Population(Range);

impl Population {
    pub(super) const fn of(scope: &Scope) -> Self {
        Self(scope.range)
    }
}

const GROUPS: [&str; 9] = [
    "band_pictures",
    "band_middle",
    "band_older",
    "age_not_recorded",
    "sex_not_recorded",
    "ethnicity_not_recorded",
    "legal_status_not_recorded",
    "placement_type_not_recorded",
    "uasc_not_recorded",
];

impl Rule for Population {
    type Fact = ChildFact;

    fn shape(&self) -> Shape {
        let groups = "band_: under 8, 8 to 12, 13 and over, unless somebody chose another for the child; what is \
                      called not_recorded is sealed with the child's key and is not counted";
        Shape::of("group", groups)
            .count("children", "children in care on the last day")
            .column("percent", What::Share { of: 1 }, "children / children of Total")
            .rows_beside_total(GROUPS)
    }

    fn places(&self, fact: &ChildFact, put: &mut dyn FnMut(Place)) {
        if !fact.in_care_on(self.0.until()) {
            return;
        }
        let band = match fact.band {
            Band::Pictures => 0,
            Band::Middle => 1,
            Band::Older => 2,
        };
        put(Place::at(band, 1));
        for row in Band::ALL.len()..=GROUPS.len() {
            put(Place::at(row, 1));
        }
    }
}

/// R28: children with a note of contact (Warwickshire's report of 2022/23).
pub(super) struct Contacts(Periods);

impl Contacts {
    pub(super) fn of(scope: &Scope) -> Self {
        Self(Periods::of(scope))
    }
}

impl Rule for Contacts {
    type Fact = ContactFact;

    fn shape(&self) -> Shape {
        Shape::of("period", "when the contact was")
            .column("children", What::Children, "children with a note of contact, each once; Total: in the whole range")
            .count("notes", "notes of contact")
            .rows(self.0.labels())
    }

    fn places(&self, fact: &ContactFact, put: &mut dyn FnMut(Place)) {
        if let Some(row) = self.0.row(fact.on) {
            put(Place::at(row, 1));
            put(Place::at(row, 2));
        }
    }
}
