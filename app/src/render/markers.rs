//! The markers that leptos writes for hydration, `<!>`, taken out of what nothing hydrates.
//!
//! leptos marks where a text or an empty view stands, so that a browser can find it again. Only islands are hydrated
//! here, and of an island only its own view: what it is given as children (`<leptos-children>`) is passed over. A
//! marker anywhere else is bytes for nobody and a fault to the HTML standard, which calls `<!>` an incorrectly opened
//! comment. Where a marker is needed it becomes `<!---->`, which a parser reads as the very same empty comment and the
//! standard allows.
//!
//! Words cannot look like a marker or an island: everything that is written into a page has its `<` escaped.

/// What leptos writes.
const MARKER: &str = "<!>";
/// The same comment, as the HTML standard has it.
const COMMENT: &str = "<!---->";

/// A document as `leptos` rendered it, with the markers that hydration needs and no others.
pub(super) fn tidied(document: &str) -> String {
    let mut tidied = String::with_capacity(document.len());
    // Whether each element of leptos around this place is hydrated, the innermost last.
    let mut hydrated = Vec::new();
    let mut copied = 0;
    for (at, _) in document.match_indices('<') {
        let tag = &document[at..];
        if tag.starts_with(MARKER) {
            tidied.push_str(&document[copied..at]);
            if hydrated.last() == Some(&true) {
                tidied.push_str(COMMENT);
            }
            copied = at + MARKER.len();
        } else if tag.starts_with("<leptos-") {
            hydrated.push(tag.starts_with("<leptos-island"));
        } else if tag.starts_with("</leptos-") {
            hydrated.pop();
        }
    }
    tidied.push_str(&document[copied..]);
    tidied
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_that_nothing_hydrates_go() {
        assert_eq!(tidied("<p>a<!>b<!></p><!>"), "<p>ab</p>");
    }

    #[test]
    fn an_islands_own_markers_stay_as_comments_and_its_childrens_go() {
        let document = concat!(
            "<!><leptos-island data-component=\"A\"><div><!><leptos-children><p>a<!></p>",
            "<leptos-island data-component=\"B\"><!><b></b></leptos-island><!>",
            "</leptos-children><!></div></leptos-island><!>"
        );
        let expected = concat!(
            "<leptos-island data-component=\"A\"><div><!----><leptos-children><p>a</p>",
            "<leptos-island data-component=\"B\"><!----><b></b></leptos-island>",
            "</leptos-children><!----></div></leptos-island>"
        );
        assert_eq!(tidied(document), expected);
    }

    #[test]
    fn words_that_were_a_marker_once_stay() {
        let document = "<input value=\"&lt;!&gt;\"><p>&lt;!&gt;</p>";
        assert_eq!(tidied(document), document);
    }
}
