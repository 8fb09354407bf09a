//! Sentences of a text, as byte ranges.
//!
//! A sentence ends at `. ! ? …` before white space, and at the end of a line, so that a heading, a greeting or a
//! bullet without a stop is one. A line that goes on in small letters continues the line before it.

use std::ops::Range;

use super::words;

/// Before a stop these never end a sentence.
const NEVER_LAST: [&str; 13] =
    ["mr", "mrs", "ms", "mx", "dr", "prof", "rev", "st", "sgt", "e.g", "i.e", "vs", "approx"];

/// Before a stop these end a sentence only when it goes on with a capital.
const MAYBE_LAST: [&str; 9] = ["etc", "a.m", "p.m", "jr", "sr", "ltd", "rd", "ave", "tel"];

/// The sentences in order, each with its stop and without its bullet. One without any word is left out.
pub(crate) fn split(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    for block in blocks(text) {
        let mut start = block.start;
        for end in ends(&text[block.clone()]).map(|end| block.start + end).chain([block.end]) {
            sentences.extend(sentence(text, start..end));
            start = end;
        }
    }
    sentences
}

/// The part between white space at both ends, when it has a word.
fn sentence(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    let part = part.trim();
    (!words::split(part).is_empty()).then_some(start..start + part.len())
}

/// Lines, with those that go on in small letters joined to the one before, and bullets left off.
fn blocks(text: &str) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        let line_end = at + line.len();
        at = line_end;
        let content = line.trim();
        let end = start + content.len();
        match blocks.last_mut() {
            _ if content.is_empty() => open = false,
            Some(block) if open && content.starts_with(char::is_lowercase) => block.end = end,
            _ => {
                blocks.push(start + bullet(content)..end);
                open = true;
            }
        }
    }
    blocks
}

/// How many bytes a bullet or number at the start of a line takes.
fn bullet(line: &str) -> usize {
    let marker = match line.chars().next() {
        Some(mark @ ('-' | '*' | '•' | '–' | '—' | '·' | '▪' | '●' | '◦')) => mark.len_utf8(),
        Some('0'..='9') => {
            let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let closed = digits <= 3 && line[digits..].starts_with(['.', ')']);
            if closed { digits + 1 } else { 0 }
        }
        _ => 0,
    };
    if line[marker..].starts_with(char::is_whitespace) { marker } else { 0 }
}

/// Where sentences end within a block, in bytes of the block, the block's own end left out.
fn ends(block: &str) -> impl Iterator<Item = usize> {
    let stops = block.char_indices().filter(|(_, c)| is_stop(*c));
    stops.filter_map(|(at, stop)| {
        let rest = &block[at..];
        let after_stops = rest.trim_start_matches(is_stop);
        let closed = after_stops.trim_start_matches(is_closer);
        let next = closed.trim_start().chars().next()?;
        let spaced = closed.starts_with(char::is_whitespace);
        let single = stop == '.' && rest.len() - after_stops.len() == 1;
        let first = !block[..at].ends_with(is_stop);
        let last = if single { ends_here(&block[..at], next) } else { !next.is_lowercase() };
        (first && spaced && last).then_some(block.len() - closed.len())
    })
}

/// Whether a single full stop after `before` ends a sentence that goes on with `next`.
fn ends_here(before: &str, next: char) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '"' | '“' | '‘')).next();
    let word = word.unwrap_or_default().to_ascii_lowercase();
    let last_piece = word.rsplit('.').next().unwrap_or_default();
    let initial = last_piece.chars().count() == 1 && last_piece.starts_with(char::is_alphabetic) && word != "i";
    if MAYBE_LAST.contains(&word.as_str()) {
        next.is_uppercase()
    } else if word == "no" {
        !next.is_ascii_digit()
    } else {
        !initial && !NEVER_LAST.contains(&word.as_str())
    }
}

const fn is_stop(character: char) -> bool {
    matches!(character, '.' | '!' | '?' | '…')
}

const fn is_closer(character: char) -> bool {
    matches!(character, '"' | '\'' | '”' | '’' | '»' | ')' | ']')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let parts: Vec<_> = split(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(parts, expected);
    }

    #[test]
    fn stops_end_sentences() {
        check(
            "I saw you. You were glad! Were you? Yes…  Good",
            &["I saw you.", "You were glad!", "Were you?", "Yes…", "Good"],
        );
        check("You said “I am fine.” Then we ate.", &["You said “I am fine.”", "Then we ate."]);
        check("(It rained.) We ran.", &["(It rained.)", "We ran."]);
        check("i was late. it rained.", &["i was late.", "it rained."]);
        check("We met in 2024. We met again.", &["We met in 2024.", "We met again."]);
        check("So am I. You too?!  Yes.", &["So am I.", "You too?!", "Yes."]);
    }

    #[test]
    fn other_stops_do_not() {
        for whole in [
            "I saw Mr. Brown and Dr. Hall at St. Mary's.",
            "You like games, e.g. chess, i.e. board games.",
            "You have 3.5 hours from 10.30 on.",
            "Ask J. Smith or J.K. Smith about it.",
            "Write to me at a.b@example.org or www.example.org today.",
            "Well... maybe we can.",
            "“Why?” you asked me.",
            "You like football, swimming etc. and chess.",
            "I come at 10 a.m. on Monday.",
            "Take bus No. 7 home.",
        ] {
            check(whole, &[whole]);
        }
    }

    #[test]
    fn abbreviations_at_the_end_still_end() {
        check("You like cats, dogs etc. We talked.", &["You like cats, dogs etc.", "We talked."]);
        check("Come at 10 a.m. We start then.", &["Come at 10 a.m.", "We start then."]);
        check("You said no. We heard.", &["You said no.", "We heard."]);
    }

    #[test]
    fn lines_end_sentences_unless_they_go_on() {
        check(
            "Dear Sam,\r\n\r\nIt was good\r\nto see you.\r\nFrom Jo",
            &["Dear Sam,", "It was good\r\nto see you.", "From Jo"],
        );
        check("one\n\ntwo", &["one", "two"]);
    }

    #[test]
    fn bullets_are_sentences_without_their_mark() {
        check(
            "We will:\n- ring Mum\n• see Dad.\n1. Go home\n12) rest\n",
            &["We will:", "ring Mum", "see Dad.", "Go home", "rest"],
        );
        check("-5 is cold\n3.5 hours", &["-5 is cold", "3.5 hours"]);
    }

    #[test]
    fn nothing_is_no_sentence() {
        for nothing in ["", " \n ", "...", "- \n* \n1. \n", "!? .\n—"] {
            let words = words::split(nothing).len();
            assert_eq!(split(nothing).len(), words, "{nothing:?}");
        }
    }
}
