//! Whether a drawing is nothing but a drawing. It is shown as an image, where no script runs anyway, but it can also
//! be opened at its own address, and it comes from outside: so only what drawings need is let in.

use roxmltree::{Document, Node, NodeType};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Shapes, groups, and the fillings and cut-outs that they use. No text: it would be in one language.
const ELEMENTS: [&str; 16] = [
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "g",
    "line",
    "linearGradient",
    "path",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "svg",
    "title",
];

const ATTRIBUTES: [&str; 51] = [
    "clip-path",
    "clip-rule",
    "clipPathUnits",
    "color",
    "cx",
    "cy",
    "d",
    "fill",
    "fill-opacity",
    "fill-rule",
    "fr",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "id",
    "offset",
    "opacity",
    "paint-order",
    "pathLength",
    "points",
    "preserveAspectRatio",
    "r",
    "rx",
    "ry",
    "shape-rendering",
    "spreadMethod",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "transform",
    "transform-origin",
    "vector-effect",
    "version",
    "viewBox",
    "visibility",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// What is wrong with a drawing, by line.
pub(super) fn faults(svg: &str) -> Vec<(usize, String)> {
    let document = match Document::parse(svg) {
        Ok(document) => document,
        Err(error) => return vec![(error.pos().row as usize, format!("this is not a drawing: {error}"))],
    };
    let line = |at: usize| document.text_pos_at(at).row as usize;
    let mut faults = Vec::new();
    let root = document.root_element();
    if !is(&root, "svg") || root.attribute("viewBox").is_none() {
        faults.push((line(root.range().start), "a drawing is an svg element with a viewBox".to_owned()));
    }
    for node in document.descendants() {
        match node.node_type() {
            NodeType::PI => faults.push((line(node.range().start), "no instructions are taken".to_owned())),
            NodeType::Element => element(&node, &line, &mut faults),
            NodeType::Root | NodeType::Comment | NodeType::Text => {}
        }
    }
    faults
}

fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.tag_name().namespace() == Some(SVG) && node.tag_name().name() == name
}

fn element(node: &Node<'_, '_>, line: &dyn Fn(usize) -> usize, faults: &mut Vec<(usize, String)>) {
    let name = node.tag_name().name();
    if !ELEMENTS.iter().any(|known| is(node, known)) {
        faults.push((line(node.range().start), format!("the element {name} is not taken")));
        return;
    }
    for attribute in node.attributes() {
        let at = line(attribute.range().start);
        let name = attribute.name();
        if attribute.namespace().is_some() || !ATTRIBUTES.contains(&name) {
            faults.push((at, format!("the attribute {name} is not taken")));
        } else if !stays_inside(attribute.value()) {
            faults.push((at, format!("the attribute {name} refers to something outside of the drawing")));
        }
    }
}

/// Whether a value names nothing, or something of the same file: `url(#name)`. A backslash could write `url` otherwise
/// (CSS Syntax 3, section 4.3.7).
fn stays_inside(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let inside = value.matches("url(#").count();
    !value.contains('\\') && value.matches("url").count() == inside
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(inside: &str) -> Vec<(usize, String)> {
        faults(&format!(
            "<svg xmlns=\"{SVG}\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 96 96\">\n{inside}\n</svg>"
        ))
    }

    #[test]
    fn shapes_and_gradients_of_its_own_are_taken() {
        let inside = "<!-- ours --><title>Den</title><defs><linearGradient id=\"a\"><stop offset=\"1\" stop-color=\"#fff\"/>\
            </linearGradient></defs><g fill=\"url(#a)\" stroke-width=\"4\"><path d=\"M0 0h1z\"/></g>";
        assert_eq!(found(inside), []);
    }

    #[test]
    fn every_shipped_drawing_would_be_taken() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/pictures");
        for entry in std::fs::read_dir(folder).expect("the pictures") {
            let path = entry.expect("an entry").path();
            assert_eq!(faults(&std::fs::read_to_string(&path).expect("read")), [], "{}", path.display());
        }
    }

    #[test]
    fn what_runs_reaches_out_or_hides_is_refused_by_line() {
        for inside in [
            "<script>alert(1)</script>",
            "<style/>",
            "<foreignObject/>",
            "<image href=\"https://elsewhere.example/a.png\"/>",
            "<use xlink:href=\"#a\"/>",
            "<a href=\"https://elsewhere.example\"><path d=\"\"/></a>",
            "<text>Home</text>",
            "<animate/>",
            "<x:path xmlns:x=\"http://elsewhere.example\" d=\"\"/>",
            "<path onload=\"alert(1)\"/>",
            "<path style=\"fill:red\"/>",
            "<path href=\"#a\"/>",
            "<path xlink:href=\"#a\"/>",
            "<path class=\"a\"/>",
            "<path fill=\"url(https://elsewhere.example)\"/>",
            "<path fill=\"URL( '//elsewhere.example' )\"/>",
            "<path fill=\"u\\72l(//elsewhere.example)\"/>",
            "<?xml-stylesheet href=\"a.css\"?>",
        ] {
            let found = found(inside);
            assert!(matches!(found.as_slice(), [(2, _)]), "{inside}: {found:?}");
        }
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        let bomb = "<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">&a;</svg>";
        for (text, line) in [("", 1), ("hello", 1), ("<svg/>", 1), (bomb, 1), ("<svg>\n<g>\n</svg>", 3)] {
            let found = faults(text);
            assert!(found.iter().any(|(at, _)| *at == line), "{text}: {found:?}");
        }
        let deep = "<g>".repeat(8_000) + &"</g>".repeat(2_000);
        assert!(!faults(&deep).is_empty());
    }
}
