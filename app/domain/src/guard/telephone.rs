//! UK telephone numbers: from 0 or +44 (Ofcom's National Telephone Numbering Plan: ten or eleven digits), and numbers
//! from abroad with a +, spaced or not.
//!
//! Numbers of six to eight digits without an area code are not looked for: dates, amounts and scores look like them.

use std::ops::Range;

use super::{Found, Kind};

/// Freephone numbers: helplines, nobody's own.
const FREEPHONE: [&str; 2] = ["0800", "0808"];

/// The numbers, in order. `known` are those that may stand there, written in any way.
pub(super) fn find(text: &str, known: &[&str]) -> Vec<Found> {
    let known: Vec<String> = known.iter().map(|number| national(number)).filter(|number| !number.is_empty()).collect();
    let is = |range: &Range<usize>| {
        let number = national(&text[range.clone()]);
        !known.contains(&number) && !FREEPHONE.iter().any(|free| number.starts_with(free))
    };
    let numbers = runs(text).into_iter().filter_map(|range| number(text, range)).filter(is);
    numbers.map(|range| Found { kind: Kind::Telephone, range }).collect()
}

/// The digits of a number, as they are dialled in this country.
fn national(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let abroad = number.trim_start().starts_with('+') || digits.starts_with("00");
    match digits.trim_start_matches("00").strip_prefix("44") {
        Some(rest) if abroad => format!("0{}", rest.strip_prefix('0').unwrap_or(rest)),
        _ => digits,
    }
}

/// Runs of digits with what is written between them: spaces, one hyphen, brackets, a + at the start.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let is_gap = |gap: &str| {
        gap.chars().count() <= 3
            && gap.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-' | '–' | '(' | ')'))
    };
    for (at, character) in text.char_indices() {
        if !character.is_ascii_digit() {
            continue;
        }
        match runs.last_mut() {
            Some(run) if is_gap(&text[run.end..at]) => run.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    for run in &mut runs {
        let before = text[..run.start].trim_end_matches('(');
        if before.ends_with('+') {
            run.start = before.len() - 1;
        }
    }
    runs
}

/// The run, if it is a number.
fn number(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let (run, before) = (&text[range.clone()], text[..range.start].chars().next_back());
    let after = text[range.end..].chars().next();
    // Amounts, parts of words and of decimals, the day and hour of "01-12-2026 10:30".
    let within =
        |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '£' | '$' | '€' | '/' | ':' | '%'));
    if within(before) || within(after) || is_date(run) {
        return None;
    }
    let digits = national(run);
    let is = match run.starts_with('+') || run.starts_with("00") {
        true => (8..=15).contains(&digits.len()),
        false if digits.starts_with('0') => matches!(digits.len(), 10 | 11),
        // A mobile number whose 0 was left out.
        false => digits.starts_with('7') && digits.len() == 10 && run.bytes().take(4).all(|byte| byte.is_ascii_digit()),
    };
    is.then_some(range)
}

/// Whether it begins with a day as `01-12-2026` or `01 12 2026`.
fn is_date(run: &str) -> bool {
    let groups: Vec<&str> = run.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    match groups[..] {
        [day, month, year, ..] if !run.starts_with('+') => {
            let year = year.len() == 4 && (year.starts_with("19") || year.starts_with("20"));
            let in_range = |group: &str, most: u8| group.len() <= 2 && group.parse::<u8>().is_ok_and(|n| n <= most);
            year && in_range(day, 31) && in_range(month, 12)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text, &["0117 496 0001", "+44 7700 900 999"]).into_iter().map(|one| &text[one.range]).collect()
    }

    /// Numbers that Ofcom keeps free for drama.
    #[test]
    fn numbers_are_found_however_they_are_written() {
        for number in [
            "07700900123",
            "07700 900 123",
            "07700 900-123",
            "+44 7700 900123",
            "+44 (0)7700 900 123",
            "0044 7700 900123",
            "7700 900123",
            "01632 960 123",
            "(01632) 960123",
            "0113 496 0123",
            "020 7946 0123",
            "016320 96012",
            "+353 20 910 1234",
        ] {
            let number = number.trim_start_matches('(');
            let text = format!("Ring {number}.");
            assert_eq!(found(&text), [number]);
        }
    }

    #[test]
    fn what_everybody_may_ring_and_what_the_child_sees_anyway_are_not() {
        for text in [
            "Ring 999, 101 or 111.",
            "Childline is 0800 1111.",
            "Ring 0808 800 5000 or 116 000.",
            "Ring me: 01174960001, +44 117 496 0001.",
            "Text 07700 900999",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn dates_years_amounts_and_scores_are_not() {
        for text in [
            "on 01/12/2026 at 10.30",
            "on 01-12-2026 10:30",
            "on 01 12 2026 10 30",
            "from 2024-2025 and 2026 2027",
            "£0700 900 123 4",
            "It was 3-0 and 2-1.",
            "on 14 December, 10 January and 3 March 2027",
            "1000000 thanks",
            "7 8 9 10 11 12 13",
            "UPN A0770090012345",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
