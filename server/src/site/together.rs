//! Several drawings in one file, so that a child's page asks once (`render::pictures` of the app writes the address).
//!
//! Each drawing has a place of its own to the right of the part that is seen by itself, and a `<view>` of its name: the
//! address with `#NAME` shows that drawing and nothing else.

use std::fmt::Write;

/// The most drawings in one file; no page shows as many. What asks for more is no page.
const MOST: usize = 64;
/// How a drawing begins that can stand in another file as it is.
const PLAIN: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 96\">";

/// The names in an address such as `/pictures/cat,dog.svg`, if it is one.
pub(super) fn names(address: &str) -> Option<Vec<&str>> {
    let names: Vec<_> = address.strip_prefix("/pictures/")?.strip_suffix(".svg")?.split(',').collect();
    (2..=MOST).contains(&names.len()).then_some(names)
}

/// One file of these drawings, each given with its name.
pub(super) fn together(drawings: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = PLAIN.to_owned();
    for (place, (name, drawing)) in drawings.iter().enumerate() {
        let x = 96 * (place + 1);
        let view = write!(file, "<view id=\"{name}\" viewBox=\"{x} 0 96 96\"/>");
        view.expect("a String takes all");
        file.push_str(&placed(drawing, x));
    }
    file.push_str("</svg>");
    file.into_bytes()
}

/// A drawing at its place. A council's may have names inside, or a size of its own: then it stands there as an image,
/// where none of that reaches the others.
fn placed(drawing: &[u8], x: usize) -> String {
    let text = std::str::from_utf8(drawing).unwrap_or_default();
    match text.strip_prefix(PLAIN) {
        Some(inside) if !inside.contains(" id=") => {
            format!("<svg x=\"{x}\" width=\"96\" height=\"96\" viewBox=\"0 0 96 96\">{inside}")
        }
        // `href` alone is not known to Safari before 12.1.
        _ => format!(
            "<image x=\"{x}\" width=\"96\" height=\"96\" href=\"{0}\" \
             xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"{0}\"/>",
            data_url(drawing)
        ),
    }
}

/// A drawing as an address (RFC 2397).
fn data_url(drawing: &[u8]) -> String {
    let mut address = "data:image/svg+xml,".to_owned();
    for byte in drawing {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(byte) {
            address.push(char::from(*byte));
        } else {
            write!(address, "%{byte:02X}").expect("a String takes all");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_several_names_them() {
        assert_eq!(names("/pictures/cat,dog.svg"), Some(vec!["cat", "dog"]));
        for other in ["/pictures/cat.svg", "/portraits/cat,dog.svg", "/pictures/cat,dog.png"] {
            assert_eq!(names(other), None, "{other}");
        }
        assert_eq!(names(&format!("/pictures/{}.svg", vec!["a"; MOST + 1].join(","))), None);
    }

    #[test]
    fn each_drawing_has_a_place_and_a_view_of_its_name() {
        let cat = format!("{PLAIN}<path d=\"M0 0h1\"/></svg>");
        let den = b"<svg viewBox=\"0 0 1 1\"><g id=\"a\"/></svg>";
        let file = String::from_utf8(together(&[("cat", cat.as_bytes()), ("den", den)])).unwrap();
        let document = roxmltree::Document::parse(&file).unwrap();
        let shown: Vec<_> = document.root_element().children().map(|node| node.tag_name().name()).collect();
        assert_eq!(shown, ["view", "svg", "view", "image"]);
        let places: Vec<_> = document.root_element().children().filter_map(|node| node.attribute("x")).collect();
        assert_eq!(places, ["96", "192"]);
        assert!(file.contains("<view id=\"den\" viewBox=\"192 0 96 96\"/>"));
        assert!(!file.contains("id=\"a\""), "what a drawing names inside stays there");
    }
}
