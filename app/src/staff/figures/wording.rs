//! What tables, rows, columns and numbers are called where people read them.

use heard_domain::figures::{Cell, NOT_RECORDED, Part, TOTAL, Table, TableId};
use heard_domain::form::{self, Form};
use heard_domain::lists::List;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;

use crate::args;
use crate::child::about::asked_of;
use crate::staff::listed::{called, stage};
use crate::text::{Text, language, t, tr};

/// "R4: Participation codes by team".
#[must_use]
pub fn table_name(table: TableId) -> Text {
    let number = table.code().trim_start_matches('r').trim_start_matches('0').to_owned();
    let name = t(&format!("staff-figures-table-{}", table.code()));
    tr("staff-figures-name", args! { "number" => number, "name" => name.to_string() })
}

/// A column as words: "Percent in time", "PN4", the name of a concern.
#[must_use]
pub fn heading(table: TableId, key: &str) -> Text {
    if key == NOT_RECORDED {
        return t("staff-overview-not-recorded");
    }
    match table {
        TableId::R12 if List::Concerns.entries().iter().any(|entry| entry.code == key) => called(List::Concerns, key),
        TableId::R31 => topic(key).unwrap_or_else(|| as_words(key)),
        _ => as_words(key),
    }
}

/// What a row is about.
#[must_use]
pub fn row_name(table: &Table, part: &Part, row: usize) -> Text {
    let label = table.label(row);
    match (label, table.id, table.columns[part.label].key.as_str()) {
        (TOTAL, ..) => t("staff-figures-total"),
        (NOT_RECORDED, ..) => t("staff-overview-not-recorded"),
        (_, TableId::R03, _) => called(List::LateReasons, label),
        (_, TableId::R13, "concern") => called(List::Concerns, label),
        (_, TableId::R13, _) => called(List::Actions, label),
        (_, TableId::R14, _) => stage(label),
        (_, TableId::R29 | TableId::R30, _) => choice(label).unwrap_or_else(|| label.to_owned().into()),
        (_, TableId::R31 | TableId::R32, "topic") => topic(label).unwrap_or_else(|| label.to_owned().into()),
        (_, TableId::R07 | TableId::R08 | TableId::R20, _) => as_words(label),
        ("none", TableId::R19, _) => t("staff-overview-late-no-iro"),
        (_, _, "period" | "month") => period(label),
        // Teams and IROs, as they are called.
        _ => label.to_owned().into(),
    }
}

/// The newest forms for these, that of the oldest first.
fn forms(purposes: &[Purpose]) -> impl Iterator<Item = &'static Form> {
    let bands = || Band::ALL.into_iter().rev();
    purposes.iter().flat_map(move |purpose| bands().map(|band| form::newest(*purpose, band)))
}

/// "Did people listen to you? Yes", of `after-listened.yes`; nothing where no form asks it any more.
fn choice(label: &str) -> Option<Text> {
    let (asked, chosen) = label.split_once('.')?;
    let purposes = [Purpose::AfterReview, Purpose::CarerFeedback, Purpose::ParentFeedback, Purpose::Moving];
    let offers = |form: &'static Form| {
        let question = form.question(asked).filter(|question| question.counted)?;
        let option = form.options(question).iter().find(|option| option.id.as_str() == chosen)?;
        Some((asked_of(language(), &question.title_key(form.band), None), t(&question.option_key(option))))
    };
    let (question, choice) = forms(&purposes).find_map(offers)?;
    Some(format!("{question} {choice}").into())
}

/// What a topic is called; nothing where no form has it any more.
fn topic(name: &str) -> Option<Text> {
    let has = |form: &Form| {
        let chosen = form.topics.iter().any(|topic| topic.id.as_str() == name);
        chosen || form.for_all.iter().any(|topic| topic.as_str() == name)
    };
    forms(&[Purpose::BeforeReview]).any(has).then(|| t(&format!("topic-{name}")))
}

/// The part of a table that has a row.
#[must_use]
pub fn part_of(table: &Table, row: usize) -> Option<Part> {
    table.parts().into_iter().find(|part| part.rows.contains(&row))
}

/// "2026-04" as "Apr 2026"; quarters and years as they are.
fn period(label: &str) -> Text {
    let month = label.split_once('-').and_then(|(year, month)| Some((year, month.parse::<u32>().ok()?)));
    match month {
        Some((year, month @ 1..=12)) => format!("{} {year}", t(&format!("month-short-{month}"))).into(),
        _ => label.to_owned().into(),
    }
}

/// A code as words.
fn as_words(code: &str) -> Text {
    let word = |word: &str| match word {
        "percent" => "%".to_owned(),
        "n" => "number".to_owned(),
        "iro" | "cp" | "pr" | "uasc" => word.to_ascii_uppercase(),
        _ if word.len() == 3 && word.starts_with("pn") => word.to_ascii_uppercase(),
        _ => word.to_owned(),
    };
    let words = code.split('_').map(word).collect::<Vec<_>>().join(" ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect()).into()
}

/// A figure as it is read. A percentage of none, and a median of none, is a dash.
#[must_use]
pub fn value(cell: &Cell) -> Text {
    match cell {
        Cell::Count(count) => grouped(*count).into(),
        Cell::Percent { .. } if cell.tenths().is_some() => format!("{cell} %").into(),
        Cell::Percent { .. } => t("staff-overview-nothing"),
        Cell::Text(_) | Cell::Median { .. } | Cell::Empty => cell.to_string().into(),
    }
}

/// "1,295".
#[must_use]
pub fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let comma = |place: usize| place > 0 && (digits.len() - place).is_multiple_of(3);
    digits
        .chars()
        .enumerate()
        .flat_map(|(place, digit)| comma(place).then_some(',').into_iter().chain([digit]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_words_and_numbers_by_thousands() {
        let headings = [
            ("pn4", "PN4"),
            ("percent_in_time", "% in time"),
            ("other_with_pr_percent", "Other with PR %"),
            ("n", "Number"),
            ("not_recorded", "Not recorded"),
            ("letter_not_sent", "Letter not sent"),
        ];
        for (key, words) in headings {
            assert_eq!(heading(TableId::R10, key), words);
        }
        assert_eq!(heading(TableId::R12, "statutory_visits"), "Statutory visits not made");
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!([period("2026-04"), period("2026/27 Q1")], ["Apr 2026", "2026/27 Q1"]);
    }

    #[test]
    fn what_was_chosen_is_named_as_its_form_names_it() {
        assert_eq!(choice("feedback-there.part").as_deref(), Some("Were you at the review? For part of it"));
        assert_eq!([choice("after-room.warm"), choice("home-safe.never"), choice("after-next")], [None, None, None]);
        assert_eq!(heading(TableId::R31, "reviews"), "Reviews");
        assert_eq!(topic("garden"), None);
        assert_eq!(topic("home").as_deref(), Some(&*heading(TableId::R31, "home")));
    }

    #[test]
    fn a_share_of_none_is_no_number() {
        assert_eq!(value(&Cell::Percent { of: 0, from: 0 }), "–");
        assert_eq!(value(&Cell::Percent { of: 1, from: 3 }), "33.3 %");
        assert_eq!(value(&Cell::Median { doubled: 5 }), "2.5");
    }
}
