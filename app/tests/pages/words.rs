//! What every page says: no key and no placeholder shows itself, and titles tell nothing.

use std::collections::BTreeSet;

use heard_app::child::sent::SentPage;

use super::{
    DOCUMENTS,
    document::{shown_words, text},
    each,
    sample::NASTY,
};

/// What somebody reads of a page, and what is read out to them.
fn said(tree: &super::document::Tree) -> Vec<String> {
    let mut said: Vec<_> = tree.all("title, body").iter().map(text).collect();
    for attribute in ["alt", "aria-label", "placeholder", "title"] {
        said.extend(tree.all(&format!("[{attribute}]")).iter().filter_map(|one| one.attr(attribute)).map(Into::into));
    }
    said
}

#[test]
fn no_placeholder_shows_itself() {
    each(|document| {
        let leaked =
            said(&document.tree()).into_iter().filter(|words| words.contains(['{', '}']) || words.contains("{$"));
        leaked
            .map(|words| words.lines().find(|line| line.contains(['{', '}'])).unwrap_or_default().to_owned())
            .collect()
    });
}

#[test]
fn no_key_shows_itself() {
    let keys: BTreeSet<&str> = heard_app::text::SOURCES
        .iter()
        .flat_map(|(_, _, text)| text.lines())
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .filter(|key| key.contains('-') && !key.contains(' '))
        .collect();
    each(|document| {
        let tree = document.tree();
        let words = tree.all("title, body").iter().map(text).collect::<String>();
        let words = words.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_'));
        words.filter(|word| keys.contains(word)).map(str::to_owned).collect()
    });
}

#[test]
fn titles_of_childrens_pages_are_always_the_same() {
    let titles: BTreeSet<_> = DOCUMENTS
        .iter()
        .map(super::document::Document::tree)
        .filter(|tree| !tree.all("body.child").is_empty())
        .flat_map(|tree| tree.all("head > title").iter().map(text).collect::<Vec<_>>())
        .collect();
    let expected = ["Error: My page", "Fy nhudalen", "Gwall: Fy nhudalen", "My page"].map(String::from);
    assert_eq!(titles, BTreeSet::from(expected));
}

#[test]
fn titles_carry_no_name_and_no_words() {
    each(|document| {
        let titles = document.tree().all("head > title").iter().map(text).collect::<String>();
        let told = ["Amira", "Khan", NASTY].into_iter().filter(|told| titles.contains(told));
        told.map(|told| format!("the title tells {told}")).collect()
    });
}

#[test]
fn a_childs_receipt_says_one_thing_and_no_more_than_a_screen_has_room_for() {
    let of = std::any::type_name_of_val(&SentPage);
    let counted = std::cell::Cell::new(0);
    each(|document| {
        let tree = document.tree();
        let main = tree.all("main").into_iter().next();
        let Some(main) = main.filter(|_| document.sample.of == of) else { return Vec::new() };
        // With a drawing; without one where something unsafe was told. Grown-ups are told everything at once.
        let most = match (tree.all("main .receipt").is_empty(), tree.all("main .number-list--now").is_empty()) {
            (false, true) => 60,
            (true, false) => 120,
            _ => return Vec::new(),
        };
        counted.set(counted.get() + 1);
        let count = shown_words(main).len();
        if count > most { vec![format!("{count} words of {most}")] } else { Vec::new() }
    });
    assert!(counted.get() > 20, "{} receipts", counted.get());
}
