//! Holds `forms/topics.md` against the forms: every topic that real forms cover is asked in its bands.

use crate::form::newest;
use crate::people::Band;
use crate::purpose::Purpose;

const TABLE: &str = include_str!("../../forms/topics.md");

/// How many topics there are.
const TOPICS: usize = 71;

/// For each band, the ids of the questions that ask a topic.
type Ids = [Vec<&'static str>; 3];

fn cells(line: &'static str) -> Vec<&'static str> {
    line.trim_matches('|').split('|').map(str::trim).collect()
}

fn ids(bands: [&'static str; 3]) -> Ids {
    bands.map(|cell| cell.split(", ").filter(|id| *id != "–").collect())
}

/// A row of the first table: the topic's number, and who asks it before a review.
fn row(line: &'static str) -> Option<(usize, Ids)> {
    let [number, _, pictures, middle, older] = cells(line)[..] else { return None };
    Some((number.parse().ok()?, ids([pictures, middle, older])))
}

/// A row of the second table: the topic's number, the purpose of the form, and who asks it there.
fn at_any_time(line: &'static str) -> Option<(usize, Purpose, Ids)> {
    let [number, _, purpose, pictures, middle, older] = cells(line)[..] else { return None };
    let purpose = Purpose::from_code(purpose);
    Some((number.parse().ok()?, purpose.expect("a purpose's code"), ids([pictures, middle, older])))
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

#[test]
fn what_may_be_said_at_any_time_is_asked_by_the_forms_named() {
    let rows: Vec<_> = TABLE.lines().filter_map(at_any_time).collect();
    for asked in [Purpose::Change, Purpose::Wrong, Purpose::Advocate] {
        assert!(rows.iter().any(|(_, purpose, _)| *purpose == asked), "{}", asked.code());
    }
    for (number, purpose, bands) in rows {
        assert!((1..=TOPICS).contains(&number));
        for (band, ids) in Band::ALL.into_iter().zip(bands) {
            for id in ids {
                assert!(newest(purpose, band).question(id).is_some(), "{id} for topic {number} in {}", band.code());
            }
        }
    }
}
