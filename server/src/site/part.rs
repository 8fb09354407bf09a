//! A part of a file (RFC 9110, section 14): phones ask for sounds in parts, and some play nothing else.

use std::ops::Range;

/// Which part is asked for by `Range`, of a file of `length` bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it: nothing was asked for, or what nobody has to answer, such as several parts.
    Whole,
    /// These bytes.
    Some(Range<usize>),
    /// Bytes that there are not.
    Beyond,
}

impl Part {
    /// Reads the header's value.
    pub(super) fn of(asked: &str, length: usize) -> Self {
        let Some((first, last)) = asked.strip_prefix("bytes=").and_then(|part| part.split_once('-')) else {
            return Self::Whole;
        };
        let range = match (first.parse::<usize>(), last.parse::<usize>()) {
            (Ok(first), Ok(last)) if first <= last => first..last.saturating_add(1).min(length),
            (Ok(first), Err(_)) if last.is_empty() => first..length,
            (Err(_), Ok(count)) if first.is_empty() => length.saturating_sub(count)..length,
            _ => return Self::Whole,
        };
        if range.is_empty() { Self::Beyond } else { Self::Some(range) }
    }
}

#[cfg(test)]
mod tests {
    use super::Part;

    #[test]
    fn one_part_is_given_and_what_is_not_understood_is_passed_over() {
        for (asked, part) in [
            ("bytes=0-1", Part::Some(0..2)),
            ("bytes=0-", Part::Some(0..10)),
            ("bytes=4-99", Part::Some(4..10)),
            ("bytes=4-18446744073709551615", Part::Some(4..10)),
            ("bytes=-3", Part::Some(7..10)),
            ("bytes=-99", Part::Some(0..10)),
            ("bytes=10-", Part::Beyond),
            ("bytes=-0", Part::Beyond),
            ("bytes=5-4", Part::Whole),
            ("bytes=0-1,4-5", Part::Whole),
            ("lines=0-1", Part::Whole),
            ("", Part::Whole),
        ] {
            assert_eq!(Part::of(asked, 10), part, "{asked}");
        }
    }
}
