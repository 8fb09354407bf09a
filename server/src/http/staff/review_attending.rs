//! Who was asked to a review and who came, and on which days it met: read from the form of its facts, shown again.

use std::collections::BTreeSet;

use heard_app::components::DateParts;
use heard_app::staff::review::AttendingForm;
use heard_app::staff::review::attending::{ADJOURNED, ASKED, CAME, COLUMNS, OTHER_DAY, field, other};
use heard_app::staff::review::monitoring::TICKED;
use heard_app::staff::{Problem, Trouble};
use heard_domain::attending::{Attending, MOST_OTHER_DAYS, Meeting, Person, Wrong, adjourned_past, ticked};
use heard_domain::{Day, Words};

use super::review_opened::Opened;
use super::typed;
use super::typing::Fields;
use super::typing_record::date;
use crate::http::Posted;

impl Opened {
    /// Who came and when, as it is kept.
    pub(super) fn attending(&self) -> AttendingForm {
        let said = &self.record.monitoring.attending;
        AttendingForm {
            asked: said.asked().collect(),
            came: said.came().collect(),
            stayed_away: said.stayed_away().collect(),
            adjourned_from: said.adjourned_from.map(DateParts::from).unwrap_or_default(),
            adjourned_past: self.adjourned_past(said.adjourned_from),
            also_met_on: said.also_met_on.iter().copied().map(DateParts::from).collect(),
        }
    }

    fn adjourned_past(&self, from: Option<Day>) -> Option<Day> {
        adjourned_past(from, self.record.review.held_on, self.today)
    }

    /// The same as it was typed, to the letter.
    pub(super) fn attending_typed(&self, posted: &Posted) -> AttendingForm {
        AttendingForm {
            asked: boxes(posted, ASKED),
            came: boxes(posted, CAME),
            // It is shown of a closed record alone, which nobody types in.
            stayed_away: BTreeSet::new(),
            adjourned_from: typed::date_parts(posted, ADJOURNED),
            adjourned_past: self.adjourned_past(typed::date(posted, ADJOURNED, &mut Vec::new())),
            also_met_on: (0..MOST_OTHER_DAYS).map(|place| typed::date_parts(posted, &other(place))).collect(),
        }
    }
}

/// What was typed.
pub(super) fn read(posted: &Posted, troubles: &mut Vec<Trouble>) -> Attending {
    Attending {
        people: ticked(&boxes(posted, ASKED), &boxes(posted, CAME)),
        adjourned_from: typed::date(posted, ADJOURNED, troubles),
        also_met_on: (0..MOST_OTHER_DAYS).filter_map(|place| typed::date(posted, &other(place), troubles)).collect(),
    }
}

/// Who is ticked in a column.
fn boxes(posted: &Posted, column: &str) -> BTreeSet<Person> {
    Person::ALL.into_iter().filter(|who| posted.get(&field(column, *who)) == TICKED).collect()
}

/// What stands in the fields; a box that is not ticked is a field, too.
pub(super) fn fields(said: &AttendingForm) -> Fields {
    let mut fields = Fields::new();
    for (column, people) in COLUMNS.into_iter().zip([&said.asked, &said.came]) {
        let value = |who: Person| if people.contains(&who) { TICKED.into() } else { Words::default() };
        fields.extend(Person::ALL.map(|who| (field(column, who), value(who))));
    }
    fields.extend(date(ADJOURNED, &said.adjourned_from));
    for place in 0..MOST_OTHER_DAYS {
        let parts = said.also_met_on.get(place).cloned().unwrap_or_default();
        fields.extend(date(&other(place), &parts));
    }
    fields
}

/// Where something that cannot be is said; of the other days, at the first.
pub(super) fn trouble(wrong: Wrong) -> Trouble {
    let day = |meeting| match meeting {
        Meeting::Adjourned => ADJOURNED,
        Meeting::Other => OTHER_DAY,
    };
    let (field, problem) = match wrong {
        Wrong::Future(meeting) => (day(meeting), Problem::Future),
        Wrong::BeforeLast(meeting) => (day(meeting), Problem::BeforeLast),
        Wrong::AdjournedFromLater => (ADJOURNED, Problem::AdjournedFromLater),
        Wrong::DateOfReview => (OTHER_DAY, Problem::DateOfReview),
    };
    Trouble::new(field, problem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posted(pairs: &[(&str, &str)]) -> Posted {
        Posted::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn boxes_of_ours_that_are_ticked_are_taken() {
        let form = posted(&[("asked_mother", "yes"), ("asked_gran", "yes"), ("came_father", "no"), ("came_", "yes")]);
        let mut troubles = Vec::new();
        let said = read(&form, &mut troubles);
        assert_eq!((said.asked().collect::<Vec<_>>(), said.came().count()), (vec![Person::Mother], 0));
        assert!(said.people.values().all(|presence| presence.came.is_none()), "no box of that column is ticked");
        assert_eq!(troubles, []);
    }

    #[test]
    fn a_day_that_is_none_is_said_at_its_own_field_and_one_that_is_there_twice_counts_once() {
        let on = |place: usize, day: &str| {
            ["day", "month", "year"]
                .into_iter()
                .zip([day, "10", "2026"])
                .map(move |(part, value)| (format!("{}-{part}", other(place)), value.to_owned()))
                .collect::<Vec<_>>()
        };
        let typed = [on(0, "5"), on(1, "32"), on(2, "5"), on(4, "6"), on(MOST_OTHER_DAYS, "7")].concat();
        let mut troubles = Vec::new();
        let said = read(&Posted::new(typed), &mut troubles);
        let days: Vec<_> = said.also_met_on.iter().map(ToString::to_string).collect();
        assert_eq!(days, ["2026-10-05", "2026-10-06"], "there are five fields");
        assert_eq!(troubles, [Trouble::new(other(1), Problem::NotADate)]);
    }

    #[test]
    fn every_field_of_the_form_is_one_to_compare() {
        let said = AttendingForm { came: [Person::Carer].into(), ..AttendingForm::default() };
        let fields = fields(&said);
        assert_eq!(fields.len(), 2 * Person::ALL.len() + 3 + 3 * MOST_OTHER_DAYS);
        let ticked: Vec<_> = fields.iter().filter(|(_, value)| !value.is_blank()).map(|(name, _)| name).collect();
        assert_eq!(ticked, ["came_carer"]);
    }
}
