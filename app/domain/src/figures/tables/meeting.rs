//! R7 to R9: when the IRO saw the child, where and how reviews were held. Bands and venues are those of Warwickshire's
//! report of 2022/23, formats those of Walsall's of 2024/25; what was not recorded stands in every denominator.

use crate::calendar::add_months;
use crate::figures::axis::Periods;
use crate::figures::counting::{Place, Rule, Shape, What};
use crate::figures::{NOT_RECORDED, Range, ReviewFact, Scope};
use crate::review::{Format, SeenAlone, Venue};

/// R7: how long before the review the IRO last saw the child.
pub(super) struct LastSeen(Range);

impl LastSeen {
    pub(super) const fn of(scope: &Scope) -> Self {
        Self(scope.range)
    }
}

const BANDS: [&str; 6] =
    ["same_day", "within_1_week", "within_1_month", "within_3_months", "over_3_months", NOT_RECORDED];

impl Rule for LastSeen {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        Shape::of("band", "between the day on which the IRO last saw the child and the review, the shortest that fits")
            .count("n", "reviews held; a day after the review is none")
            .column("percent", What::Share { of: 1 }, "n / n of Total")
            .rows(BANDS)
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        let Some(held) = fact.held_on.filter(|held| self.0.contains(*held)) else { return };
        let row = fact.last_seen_on.filter(|seen| *seen <= held).map_or(BANDS.len() - 1, |seen| {
            let days = (held - seen).num_days();
            let after = [days > 0, days > 7, held > add_months(seen, 1), held > add_months(seen, 3)];
            after.into_iter().filter(|after| *after).count()
        });
        put(Place::at(row, 1));
    }
}

/// R8: where reviews were held, and how: two fields, each with what was not recorded.
pub(super) struct WhereAndHow(Range);

impl WhereAndHow {
    pub(super) const fn of(scope: &Scope) -> Self {
        Self(scope.range)
    }
}

/// Venues as they stand in files, in the order of the rows.
const VENUES: [(&str, Venue); 5] = [
    ("office", Venue::Office),
    ("home", Venue::Placement),
    ("school", Venue::School),
    ("virtual", Venue::Virtual),
    ("other", Venue::Other),
];

/// Formats as they stand in files, in the order of the rows.
const FORMATS: [(&str, Format); 3] =
    [("in_person", Format::InPerson), ("virtual", Format::Video), ("hybrid", Format::Hybrid)];

/// The first row of formats: after those of venues, what was not recorded and their total.
const FORMAT_ROWS: usize = VENUES.len() + 2;

/// The row of a code among those that there are; after them what was not recorded.
fn row_of<T: PartialEq>(known: &[(&str, T)], said: Option<T>) -> usize {
    let place = |said: T| known.iter().position(|(_, code)| *code == said);
    said.and_then(place).unwrap_or(known.len())
}

impl Rule for WhereAndHow {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        Shape::of("venue", "where reviews were held")
            .count("n", "reviews held there")
            .column("percent", What::Share { of: 1 }, "n / n of Total")
            .rows(VENUES.into_iter().map(|(code, _)| code).chain([NOT_RECORDED]))
            .and_of("format", "how reviews were held")
            .count("format_n", "reviews held so")
            .column("format_percent", What::Share { of: 4 }, "format_n / format_n of Total")
            .rows(FORMATS.into_iter().map(|(code, _)| code).chain([NOT_RECORDED]))
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        if fact.held_on.is_some_and(|held| self.0.contains(held)) {
            put(Place::at(row_of(&VENUES, fact.venue), 1));
            put(Place::at(FORMAT_ROWS + row_of(&FORMATS, fact.format), 4));
        }
    }
}

/// R9: whether the IRO spoke with the child alone (reg 36).
pub(super) struct Alone(Periods);

impl Alone {
    pub(super) fn of(scope: &Scope) -> Self {
        Self(Periods::of(scope))
    }
}

impl Rule for Alone {
    type Fact = ReviewFact;

    fn shape(&self) -> Shape {
        Shape::of("period", "when the reviews were held")
            .count("seen", "reviews before which the IRO saw the child alone")
            .count("refused", "the child, having enough understanding, refused")
            .count("not_appropriate", "not appropriate for the child's age and understanding")
            .count("not_done", "not done; why is written in the record, and sealed")
            .count(NOT_RECORDED, "reviews of which nobody says")
            .count("reviews", "reviews held")
            .column("percent_seen", What::Percent { of: 1, from: 6 }, "seen / reviews")
            .rows(self.0.labels())
    }

    fn places(&self, fact: &ReviewFact, put: &mut dyn FnMut(Place)) {
        let Some(row) = fact.held_on.and_then(|held| self.0.row(held)) else { return };
        let column = match fact.seen_alone {
            Some(SeenAlone::Seen) => 1,
            Some(SeenAlone::Refused) => 2,
            Some(SeenAlone::NotAppropriate) => 3,
            Some(SeenAlone::NotDone) => 4,
            None => 5,
        };
        put(Place::at(row, column));
        put(Place::at(row, 6));
    }
}
