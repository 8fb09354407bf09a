//! Which number each review of a child has, by what the case system gives and by what was held.

use std::collections::BTreeMap;

use super::{KnownPast, Made, OfChild};
use crate::Day;
use crate::review::ReviewKind;
use crate::timetable::LastKnown;

/// What is known of the number of a review.
pub(super) struct Point {
    /// The number itself, where the case system gives it.
    exact: Option<u32>,
    /// The least it can be.
    least: u32,
    /// Whether the case system knows of it.
    counts: bool,
}

impl Point {
    /// One that the case system tells of, with the number that it gives.
    pub(super) fn said(kind: ReviewKind, ordinal: Option<u32>) -> Self {
        let first = (kind == ReviewKind::First).then_some(1);
        Self { exact: ordinal.or(first), least: kind.least(), counts: true }
    }

    pub(super) fn known(review: &KnownPast) -> Self {
        match review.made {
            Made::Here { .. } => Self { exact: None, least: 1, counts: false },
            Made::Brought { kind, said_ordinal, .. } => Self::said(kind, said_ordinal),
        }
    }
}

/// The number of each review of this time in care by its day, and the last that the case system knows of. What it gives
/// stands; another leads up to the next that is given, and is counted on where none is.
pub(super) fn numbered(child: &OfChild, mut points: Vec<(Day, Point)>) -> (BTreeMap<Day, u32>, Option<LastKnown>) {
    let told = child.last_review.map(|last| (last.on, Point { exact: Some(last.ordinal), least: 1, counts: true }));
    points.extend(told);
    points.retain(|(day, _)| child.is_of_now(*day));
    points.sort_by_key(|(day, _)| *day);
    // Two on one day are one review.
    let days: Vec<&[(Day, Point)]> = points.chunk_by(|(one, _), (other, _)| one == other).collect();
    let exact = |same: &[(Day, Point)]| same.iter().find_map(|(_, point)| point.exact);
    let (mut numbers, mut number, mut last) = (BTreeMap::new(), 0_u32, None);
    for (place, same) in days.iter().enumerate() {
        let least = same.iter().map(|(_, point)| point.least).max().unwrap_or(1).max(number.saturating_add(1));
        let leads_up = || {
            let to = (1_u32..).zip(&days[place + 1..]).find_map(|(away, later)| exact(later)?.checked_sub(away));
            to.unwrap_or_default().max(least)
        };
        number = exact(same).unwrap_or_else(leads_up);
        numbers.insert(same[0].0, number);
        if same.iter().any(|(_, point)| point.counts) {
            last = Some(LastKnown { on: same[0].0, ordinal: number });
        }
    }
    (numbers, last)
}
