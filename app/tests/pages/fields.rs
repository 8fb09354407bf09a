//! What somebody can do on every page: each field has a label, each link and button says where it leads, and what was
//! wrong is said at the top and at the field.

use super::{
    document::{Tree, shown, text},
    each,
};
use scraper::ElementRef;

/// Whether somebody who cannot see it learns what an element is: by its words, a label, or a picture's words.
fn is_named(tree: &Tree, element: &ElementRef<'_>) -> bool {
    let labelled = |attribute: &str| element.attr(attribute).is_some_and(|said| !said.trim().is_empty());
    let label = element.attr("id").is_some_and(|id| {
        tree.all("label[for]").iter().any(|label| label.attr("for") == Some(id) && !text(label).is_empty())
    });
    label || labelled("aria-label") || labelled("aria-labelledby")
}

#[test]
fn every_field_has_a_label_and_every_group_a_legend() {
    each(|document| {
        let tree = document.tree();
        let fields = tree.all("input:not([type=hidden]), select, textarea");
        let nameless = fields.iter().filter(|field| !is_named(&tree, field));
        let mut faults: Vec<_> = nameless.map(|field| format!("no label: {}", shown(field))).collect();
        let groups = tree.all("fieldset").len();
        if tree.all("fieldset > legend").iter().filter(|legend| !text(legend).is_empty()).count() != groups {
            faults.push("a group of fields has no legend".into());
        }
        faults
    });
}

#[test]
fn every_link_and_every_button_says_what_it_does() {
    each(|document| {
        let tree = document.tree();
        let pictured = |element: &ElementRef<'_>| {
            let images = scraper::Selector::parse("img[alt]:not([alt=''])").expect("a selector");
            element.select(&images).next().is_some()
        };
        let silent =
            |element: &&ElementRef<'_>| text(element).is_empty() && !is_named(&tree, element) && !pictured(element);
        let all = tree.all("a[href], button:not([aria-hidden=true]), summary");
        let mut faults: Vec<_> = all.iter().filter(silent).map(|one| format!("says nothing: {}", shown(one))).collect();
        faults.extend(tree.all("a:not([href]), a[href='']").iter().map(|one| format!("leads nowhere: {}", shown(one))));
        faults.extend(tree.all("img:not([alt])").iter().map(|one| format!("no words for it: {}", shown(one))));
        faults
    });
}

#[test]
fn what_was_wrong_is_said_twice_at_the_top_and_at_the_field() {
    each(|document| {
        let tree = document.tree();
        let titled = tree.all("head > title").iter().any(|title| {
            let title = text(title);
            title.starts_with("Error: ") || title.starts_with("Gwall: ")
        });
        let summary = tree.all("#error-summary a[href^='#']");
        let mut faults = Vec::new();
        if document.sample.name.ends_with("wrong") != titled || titled == summary.is_empty() {
            faults.push(format!("title says {titled}, the summary has {} lines", summary.len()));
        }
        let ids = tree.ids();
        for link in summary {
            let field = link.attr("href").unwrap_or_default().trim_start_matches('#');
            // What is wrong with no field in particular is said at the top alone; the list of what is missing says it
            // itself, and the pictures to press stand right below.
            if !matches!(field, "main" | "missing" | "pick") && !ids.contains(format!("{field}-error").as_str()) {
                faults.push(format!("nothing is said at {field}"));
            }
        }
        faults
    });
}
