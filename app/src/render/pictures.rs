//! The drawings of a child's page, asked for in one request.
//!
//! On a slow phone each request costs more than the drawing that it brings. So where a page shows several, all of them
//! are asked for at one address that names them, `/pictures/cat,dog.svg`, and each is the part of that file that has its
//! name, `#cat`: a `<view>` (SVG 2, 16.3), as phones of 2018 know it. What a council lays over is among them.
//!
//! Words cannot look like a drawing: everything that is written into a page has its `<` escaped.

use std::collections::BTreeSet;

/// What a child's page has in it and no other: a worker's lists and booklets show very many.
const CHILDS: &str = "<body class=\"child ";
/// How an image begins.
const IMAGE: &str = "<img ";
/// What stands next in [`crate::components::Picture`] where it is fetched when it comes near.
const LAZY: &str = "loading=\"lazy\" ";
/// What stands before its name.
const BEFORE: &str = "src=\"/pictures/";
/// What stands behind it.
const BEHIND: &str = ".svg\"";

/// A document whose drawings have one address, if it is a child's and has two or more.
pub(super) fn together(document: String) -> String {
    let names: BTreeSet<&str> = parts(&document).filter_map(|part| Some(drawing(part)?.0)).collect();
    if names.len() < 2 || !document.contains(CHILDS) {
        return document;
    }
    let all = names.into_iter().collect::<Vec<_>>().join(",");
    let mut parts = document.split(IMAGE);
    let mut changed = String::with_capacity(document.len() * 2);
    changed.push_str(parts.next().unwrap_or_default());
    for part in parts {
        changed.push_str(IMAGE);
        match drawing(part) {
            // They come with the first of them, whichever is near.
            Some((name, rest)) => {
                changed.push_str(BEFORE);
                changed.push_str(&all);
                changed.push_str(".svg#");
                changed.push_str(name);
                changed.push('"');
                changed.push_str(rest);
            }
            None => changed.push_str(part),
        }
    }
    changed
}

/// What follows the beginning of each image.
fn parts(document: &str) -> impl Iterator<Item = &str> {
    document.split(IMAGE).skip(1)
}

/// The name of the drawing that such a part is of, if it is of one, and the rest of the part.
fn drawing(part: &str) -> Option<(&str, &str)> {
    part.strip_prefix(LAZY).unwrap_or(part).strip_prefix(BEFORE)?.split_once(BEHIND)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(inside: &str) -> String {
        format!("<body class=\"child band-middle\">{inside}</body>")
    }

    #[test]
    fn the_drawings_of_a_childs_page_have_one_address() {
        let two = "<img loading=\"lazy\" src=\"/pictures/dog.svg\" alt=\"\"><p>a</p>\
                   <img src=\"/pictures/cat.svg\" alt=\"\"><img src=\"/portraits/b.svg\">";
        let one = "<img src=\"/pictures/cat,dog.svg#dog\" alt=\"\"><p>a</p>\
                   <img src=\"/pictures/cat,dog.svg#cat\" alt=\"\"><img src=\"/portraits/b.svg\">";
        assert_eq!(together(page(two)), page(one));
        assert_eq!(together(two.to_owned()), two, "a worker's page stays as it is");
    }

    #[test]
    fn one_drawing_keeps_its_own_address() {
        let one = page("<img loading=\"lazy\" src=\"/pictures/dog.svg\">");
        assert_eq!(together(one.repeat(2)), one.repeat(2));
    }
}
