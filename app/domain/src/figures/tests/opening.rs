//! A figure and what stands behind it are one.

use super::council::{child, day, facts, review, scope};
use crate::figures::{Behind, By, Cell, CountedIn, TableId, behind, counted_in, table};

/// Tables that say what people chose: whoever chose it does not stand behind them.
const OF_NOBODY: [TableId; 4] = [TableId::R29, TableId::R30, TableId::R31, TableId::R32];

#[test]
fn what_people_chose_opens_to_nobody_and_no_review_says_it() {
    let (facts, scope) = (facts(), scope(By::Month));
    for id in OF_NOBODY {
        let table = table(id, &facts, &scope);
        let mut counts = 0;
        for row in &table.rows {
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                counts += u64::from(matches!(cell, Cell::Count(count) if *count > 0));
                assert!(!column.opens, "{id} {}", column.key);
                assert_eq!(behind(id, &row.key, &column.key, &facts, &scope), [], "{id} {} {}", row.key, column.key);
            }
        }
        assert!(counts > 0, "{id} counts something");
    }
    assert!(counted_in(&facts, &scope).iter().all(|counted| !OF_NOBODY.contains(&counted.table)));
    let of_one = facts.of_review(review(1));
    assert!(of_one.feedback.is_empty() && of_one.topics.is_empty() && of_one.said.is_empty());
}

#[test]
fn every_figure_opens_to_as_many_as_it_counts() {
    let (facts, scope) = (facts(), scope(By::Month));
    let mut opened = 0;
    for id in TableId::ALL {
        let table = table(id, &facts, &scope);
        if OF_NOBODY.contains(&id) {
            continue;
        }
        for row in &table.rows {
            let keys = table.rows.iter().filter(|other| other.key == row.key);
            assert_eq!(keys.count(), 1, "{} {}", id.code(), row.key);
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                let found = behind(id, &row.key, &column.key, &facts, &scope);
                let expected = match cell {
                    Cell::Count(count) | Cell::Percent { of: count, .. } => *count,
                    _ => continue,
                };
                assert_eq!(found.len() as u64, expected, "{} {} {}", id.code(), row.key, column.key);
                assert!(column.opens);
                opened += expected;
            }
        }
    }
    assert!(opened > 500, "{opened}");
}

#[test]
fn what_there_is_not_opens_to_nothing() {
    let (facts, scope) = (facts(), scope(By::Month));
    for (row, column) in [("2025-07", "reviews"), ("2025-04", "period"), ("2025-04", "revues"), ("", "")] {
        assert_eq!(behind(TableId::R01, row, column, &facts, &scope), [], "{row} {column}");
    }
    assert_eq!(behind(TableId::R08, "office", "format_n", &facts, &scope), []);
    // A number of concerns is not one of reviews.
    let concerns = behind(TableId::R12, "North", "concerns", &facts, &scope);
    assert_eq!(concerns.iter().map(|behind| behind.review).collect::<Vec<_>>(), [Some(review(2)); 2]);
    let hybrid = behind(TableId::R08, "format.hybrid", "format_percent", &facts, &scope);
    let of = |number, on| Behind { child: child(number), review: Some(review(number)), on: Some(day(on)) };
    assert_eq!(hybrid, [of(3, "04-30"), of(8, "06-26")]);
}

#[test]
fn a_review_says_which_rules_counted_it() {
    let (facts, scope) = (facts(), scope(By::Month));
    let found = counted_in(&facts.of_review(review(5)), &scope);
    let in_table = |id| -> Vec<(&str, &str)> {
        let of = found.iter().filter(|counted| counted.table == id);
        of.map(|counted| (counted.row.as_str(), counted.column.as_str())).collect()
    };
    assert_eq!(
        in_table(TableId::R01),
        [("2025-05", "reviews"), ("2025-05", "in_time"), ("2025-05", "extra_reviews"), ("2025-05", "extra_in_time")]
    );
    assert_eq!(in_table(TableId::R03), [], "it was not late");
    assert_eq!(in_table(TableId::R08), [("other", "n"), ("format.in_person", "format_n")]);
    let advocate = CountedIn { table: TableId::R06, row: "2025-05".to_owned(), column: "advocate".to_owned() };
    assert!(found.contains(&advocate));
    for counted in &found {
        let behind = behind(counted.table, &counted.row, &counted.column, &facts, &scope);
        assert!(behind.iter().any(|behind| behind.review == Some(review(5))), "{counted:?}");
    }
    let out_of_range = counted_in(&facts.of_review(review(11)), &scope);
    assert_eq!(out_of_range, []);
}
