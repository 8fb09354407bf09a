//! Every page of workers with samples, as they are and with everything wrong: what a screen reader and a form need is there.

mod staff_samples;

use std::collections::HashSet;

use staff_samples::{NASTY, pages};

/// The values of an attribute, throughout a page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(&opening).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn ids_are_unique_and_every_reference_has_its_target() {
    for (name, html) in pages() {
        let ids = values(&html, "id");
        let known: HashSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{name}: an id twice among {ids:?}");
        for attribute in ["aria-describedby", "aria-labelledby", "for"] {
            for target in values(&html, attribute).iter().flat_map(|targets| targets.split(' ')) {
                assert!(known.contains(target), "{name}: {attribute} names {target}");
            }
        }
        for target in values(&html, "href").iter().filter_map(|href| href.strip_prefix('#')) {
            assert!(known.contains(target), "{name}: a link goes to #{target}");
        }
    }
}

#[test]
fn every_page_has_one_first_heading_and_headings_skip_no_level() {
    for (name, html) in pages() {
        let mut levels: Vec<usize> = Vec::new();
        for (at, _) in html.match_indices("<h") {
            levels
                .extend(html[at + 2..].chars().next().and_then(|digit| digit.to_digit(10)).map(|level| level as usize));
        }
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}: {levels:?}");
        // An error summary and an urgent banner have headings of the second level and may stand first.
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
    }
}

#[test]
fn tables_have_captions_and_words_cannot_leave_their_place() {
    for (name, html) in pages() {
        assert_eq!(html.matches("<table").count(), html.matches("<caption").count(), "{name}");
        assert!(!html.contains("<script>alert"), "{name}");
        for banned in [" style=\"", " onclick=", "<style", "javascript:"] {
            assert!(!html.contains(banned), "{name}: {banned}");
        }
    }
}

#[test]
fn titles_carry_no_name_and_no_words() {
    for (name, html) in pages() {
        let title = html.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).expect("a title").0;
        for told in ["Amira", "Khan", NASTY] {
            assert!(!title.contains(told), "{name}: {title}");
        }
    }
}

#[test]
fn what_was_wrong_is_said_twice_at_the_top_and_at_the_field() {
    let mut silent = Vec::new();
    for (name, html) in pages().into_iter().filter(|(name, _)| name.ends_with("wrong")) {
        assert!(html.contains("<title>Error: "), "{name}");
        let summary =
            html.split_once("id=\"error-summary\"").map(|(_, rest)| rest.split_once("</div>").map_or(rest, |s| s.0));
        let summary = summary.unwrap_or_else(|| panic!("{name} has no summary"));
        // What is wrong with no field in particular is said at the top alone; the list of what is missing says it itself.
        for field in values(summary, "href")
            .iter()
            .filter_map(|href| href.strip_prefix('#'))
            .filter(|one| !matches!(*one, "main" | "missing"))
        {
            if !html.contains(&format!("id=\"{field}-error\"")) {
                silent.push(format!("{name}: {field}"));
            }
        }
    }
    assert_eq!(silent, [""; 0], "nothing is said at these fields");
}

#[test]
fn no_key_shows_itself() {
    for (name, html) in pages() {
        for word in html.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_')) {
            let classes = ["staff-nav", "staff-page"];
            assert!(!word.starts_with("staff-") || classes.contains(&word), "{name}: {word}");
        }
    }
}
