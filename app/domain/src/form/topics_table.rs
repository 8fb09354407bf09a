//! Holds `forms/topics.md` against the forms: every topic that real forms cover is asked in its bands.

use crate::form::newest;
use crate::people::Band;
use crate::purpose::Purpose;

const TABLE: &str = include_str!("../../forms/topics.md");

/// How many topics there are.
const TOPICS: usize = 71;

/// The topic's number and, for each band, the ids of the questions that ask it.
fn row(line: &'static str) -> Option<(usize, [Vec<&'static str>; 3])> {
    let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
    let [number, _, pictures, middle, older] = cells[..] else { return None };
    let ids = |cell: &'static str| cell.split(", ").filter(|id| *id != "–").collect();
    Some((number.parse().ok()?, [pictures, middle, older].map(ids)))
}

/// Whether a topic belongs to a band: 1 to 21 and the meeting (60 to 71) to all, 22 to 43 from 8, 44 to 59 from 13.
fn belongs(topic: usize, band: Band) -> bool {
    match topic {
        22..=43 => band >= Band::Middle,
        44..=59 => band >= Band::Older,
        _ => true,
    }
}

#[test]
fn every_topic_is_asked_in_its_bands_and_every_question_exists() {
    let rows: Vec<_> = TABLE.lines().filter_map(row).collect();
    let numbers: Vec<_> = rows.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, (1..=TOPICS).collect::<Vec<_>>());
    for (number, bands) in rows {
        for (band, ids) in Band::ALL.into_iter().zip(bands) {
            assert!(!belongs(number, band) || !ids.is_empty(), "topic {number} is not asked in {}", band.code());
            for id in ids {
                assert!(
                    newest(Purpose::BeforeReview, band).question(id).is_some(),
                    "{id} for topic {number} in {}",
                    band.code()
                );
            }
        }
    }
}
