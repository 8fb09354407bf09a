//! The shape of every document: its language, its headings, its references, nothing inline.

use super::{
    document::{shown, text},
    each,
};

/// The parser's grammar, whatever a browser makes of it: the Nu checker (`.ci/html`) looks at what stands where.
#[test]
fn every_document_is_written_as_html_is() {
    each(|document| document.tree().errors());
}

#[test]
fn ids_are_unique_and_every_reference_has_its_target() {
    each(|document| {
        let tree = document.tree();
        let ids = tree.ids();
        let mut faults = Vec::new();
        if tree.all("[id]").len() != ids.len() {
            faults.push("an id is there twice".into());
        }
        for attribute in ["aria-describedby", "aria-labelledby", "aria-controls", "for", "form", "data-listen"] {
            for element in tree.all(&format!("[{attribute}]")) {
                let named = element.attr(attribute).unwrap_or_default();
                let missing = named.split(' ').filter(|id| !ids.contains(id));
                faults.extend(missing.map(|id| format!("{attribute} names {id}: {}", shown(&element))));
            }
        }
        for link in tree.all("a[href^='#']") {
            let target = link.attr("href").unwrap_or_default().trim_start_matches('#');
            if !ids.contains(target) {
                faults.push(format!("a link goes to #{target}"));
            }
        }
        faults
    });
}

#[test]
fn every_page_says_its_language_and_its_title() {
    each(|document| {
        let tree = document.tree();
        let mut faults = Vec::new();
        let said = tree.all("html[lang]").first().and_then(|html| html.attr("lang"));
        if said != Some(document.sample.language.code()) {
            faults.push(format!("its language is {said:?}"));
        }
        if tree.all("head > title").iter().map(text).collect::<String>().is_empty() {
            faults.push("it has no title".into());
        }
        if tree.all("main").len() != 1 {
            faults.push("it has not one main part".into());
        }
        faults
    });
}

#[test]
fn every_page_has_one_first_heading_and_headings_skip_no_level() {
    each(|document| {
        let tree = document.tree();
        let headings = tree.all("h1, h2, h3, h4, h5, h6");
        let levels: Vec<_> = headings.iter().map(|heading| heading.value().name()).collect();
        let mut faults: Vec<_> = headings
            .iter()
            .filter(|heading| text(heading).is_empty())
            .map(|heading| format!("an empty heading: {}", shown(heading)))
            .collect();
        // An error summary and an urgent banner have headings of the second level and may stand first.
        let depth = |level: &&str| level[1..].parse::<u8>().unwrap_or_default();
        let depths: Vec<_> = levels.iter().map(depth).collect();
        if levels.iter().filter(|level| **level == "h1").count() != 1
            || depths.windows(2).any(|pair| pair[1] > pair[0] + 1)
        {
            faults.push(format!("its headings are {levels:?}"));
        }
        faults
    });
}

#[test]
fn nothing_is_inline_and_words_cannot_leave_their_place() {
    each(|document| {
        let tree = document.tree();
        let mut faults = Vec::new();
        for element in tree.all("style, [style], script:not([src]), base, iframe, object, embed") {
            faults.push(format!("inline: {}", shown(&element)));
        }
        for script in tree.all("script[src]") {
            let here = script.attr("src").is_some_and(|src| src.starts_with('/'));
            if !here || script.attr("type") != Some("module") || !text(&script).is_empty() {
                faults.push(format!("a script that is none of ours: {}", shown(&script)));
            }
        }
        for element in tree.all("*") {
            let handler = |(name, value): (&str, &str)| name.starts_with("on") || value.starts_with("javascript:");
            if element.value().attrs().any(handler) {
                faults.push(format!("an inline handler: {}", shown(&element)));
            }
        }
        faults
    });
}

#[test]
fn tables_have_captions_and_headed_columns() {
    each(|document| {
        let tree = document.tree();
        let without = |what: &str| {
            let with = tree.all(&format!("table:has({what})")).len();
            (tree.all("table").len() != with).then(|| format!("a table has no {what}"))
        };
        [without("caption"), without("thead th")].into_iter().flatten().collect()
    });
}

#[test]
fn no_sheet_of_paper_is_about_two_children() {
    let paper = include_str!("../../../style/paper.css");
    let rule = paper.split(".print-sheet {").nth(1).and_then(|rest| rest.split('}').next()).expect("a rule");
    assert!(rule.contains("break-after: page"), "what ends a page does");
    each(|document| {
        let tree = document.tree();
        let (sheets, booklets) = (tree.all("article.print-sheet--folded").len(), tree.all("article.booklet").len());
        let insides = tree.all("article.print-sheet--folded + div.print-sheet + article").len();
        let ends = tree.all("article.booklet:not(:last-child) > div.print-sheet:last-child").len();
        let mut faults = Vec::new();
        if insides + 1 < sheets || ends + 1 < booklets {
            faults.push(format!("{insides} insides of {sheets} sheets, {ends} ends of {booklets} booklets"));
        }
        faults
    });
    let most = |css: &str| super::DOCUMENTS.iter().map(|document| document.tree().all(css).len()).max();
    assert_eq!(most("article.print-sheet--folded"), Some(3), "an example has several");
    assert_eq!(most("article.booklet"), Some(3), "an example has several");
}
