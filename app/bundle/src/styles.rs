//! The style sheets: `style/main.css`, `style/desk.css` and `style/figures.css` with everything they import, in one file
//! for each direction of writing, made small.
//!
//! What is in `style/` is written as browsers of today read it: cascade layers, logical sides, `:is()`. A phone that was
//! handed down knows none of it, so the bundler takes it apart and gives every browser the same plain sheet: layers
//! become an order ([`layers`]), sides become left and right ([`sides`]), selectors become lists ([`selectors`]), and
//! what has no plain way is refused ([`known`]). To use something newer than [`OLDEST`], write the plain way before it.

mod known;
mod layers;
mod plain;
mod selectors;
mod sides;

use std::path::Path;

use heard_domain::language::Direction;
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};

use crate::Result;

/// The oldest browsers that get the look: the first that start a script of type `module`, which is where GOV.UK Frontend
/// and the NHS's draw the line too. An older one shows plain, readable pages.
const OLDEST: Browsers = Browsers {
    android: Some(version(61, 0)),
    chrome: Some(version(61, 0)),
    edge: Some(version(79, 0)),
    firefox: Some(version(60, 0)),
    ie: None,
    ios_saf: Some(version(12, 0)),
    opera: Some(version(48, 0)),
    safari: Some(version(12, 0)),
    samsung: Some(version(8, 0)),
};

/// A browser's version as lightningcss writes it.
const fn version(major: u32, minor: u32) -> u32 {
    major << 16 | minor << 8
}

/// Bundles and minifies the sheet and its imports, for pages that are written in this direction.
///
/// # Errors
/// When a file is missing or is not CSS, or has something in it that [`OLDEST`] lacks and that has no plain way beside
/// it; names where.
pub(crate) fn bundle(main: &Path, direction: Direction) -> Result<String> {
    small(&plain::print(&flat(main, direction)?))
}

/// The same of a sheet that its pages have beside another: it imports that one, and this is what it adds in layers of
/// its own, as strong as what it stands beside makes it.
///
/// # Errors
/// The same.
pub(crate) fn bundle_beside(sheet: &Path, other: &Path, direction: Direction) -> Result<String> {
    let known = flat(other, direction)?.len();
    let added = flat(sheet, direction)?.split_off(known);
    small(&plain::print(&added))
}

/// The rules of a sheet and its imports, one after another.
fn flat(main: &Path, direction: Direction) -> Result<Vec<plain::Item>> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let sheet = bundler.bundle(main).map_err(|error| format!("style: {error}"))?;
    let layers = layers::read(&sheet)?;
    let items = layers.into_iter().map(|items| plain::spell_out(items, direction)).collect::<Result<Vec<_>>>()?;
    let flat = layers::flatten(items)?;
    known::check(&flat)?;
    Ok(flat)
}

/// The sheet without what browsers do not need, and with the prefixes that the oldest do.
fn small(text: &str) -> Result<String> {
    // No page has colours of both schemes in one value; the variables that stand in for `light-dark()` are not needed.
    let targets = Targets { exclude: Features::LightDark, ..Targets::from(OLDEST) };
    let mut sheet = StyleSheet::parse(text, ParserOptions::default()).map_err(|error| format!("style: {error}"))?;
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(|error| format!("style: {error}"))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() })
        .map_err(|error| format!("style: {error}"))?;
    // Without a kind of screen, `not` came to browsers with ranges.
    Ok(printed.code.replace("@media not (", "@media not all and ("))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Direction, bundle, bundle_beside};

    /// What becomes of a sheet of one layer.
    fn made(layers: &str, direction: Direction) -> Result<String, String> {
        let folder = tempfile::tempdir().expect("a folder");
        let main = folder.path().join("main.css");
        std::fs::write(&main, layers).expect("written");
        bundle(&main, direction).map_err(|error| error.to_string())
    }

    fn left(layers: &str) -> String {
        made(layers, Direction::Ltr).expect("fine")
    }

    #[test]
    fn the_whole_style_can_be_bundled_both_ways() {
        let style = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../style"));
        for (name, direction) in ["main.css", "desk.css", "figures.css"]
            .into_iter()
            .flat_map(|name| [(name, Direction::Ltr), (name, Direction::Rtl)])
        {
            let sheet = bundle(&style.join(name), direction).expect("fine");
            assert!(
                !sheet.contains("@layer") && !sheet.contains(":is(") && !sheet.contains("-inline"),
                "{name} {direction:?}"
            );
        }
    }

    #[test]
    fn a_later_layer_wins_over_a_stronger_selector() {
        let sheet = left("@layer a, b; @layer b { .x { color: red } } @layer a { .x.y p { color: blue } }");
        assert_eq!(sheet, ".x.y p{color:#00f}.x:not(#_){color:red}");
        // Nothing is raised where nothing is at stake.
        let sheet = left("@layer a, b; @layer b { .x { margin: 0 } } @layer a { .x.y p { color: blue } }");
        assert_eq!(sheet, ".x.y p{color:#00f}.x{margin:0}");
    }

    #[test]
    fn a_sheet_beside_another_wins_over_it_and_holds_nothing_of_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).expect("written");
            path
        };
        let other =
            at("other.css", "@layer a, b; @layer b { .x p { color: red } } @layer a { .x.y p { color: blue } }");
        let beside = at("beside.css", "@import \"other.css\"; @layer c { .x { color: green; margin: 0 } }");
        let sheet = bundle_beside(&beside, &other, Direction::Ltr).expect("fine");
        assert_eq!(sheet, ".x:not(#_):not(#_){color:green;margin:0}");
    }

    #[test]
    fn sides_are_left_and_right() {
        let sheet = "@layer a { .x { margin-inline: 1px 2px; inset-inline-start: 0; padding-block: var(--y) } }";
        assert_eq!(
            left(sheet),
            ".x{padding-top:var(--y);padding-bottom:var(--y);margin-left:1px;margin-right:2px;left:0}"
        );
        let right = made(sheet, Direction::Rtl).expect("fine");
        assert_eq!(right, ".x{padding-top:var(--y);padding-bottom:var(--y);margin-left:2px;margin-right:1px;right:0}");
    }

    #[test]
    fn a_browser_without_gaps_gets_margins() {
        let sheet = left("@layer a { .x { display: flex; gap: 1px 2px; flex-wrap: wrap } }");
        assert_eq!(
            sheet,
            ".x{grid-gap:1px 2px;flex-wrap:wrap;display:flex}@supports not (inset:0){.x>*{margin-bottom:1px}\
             .x>:not(:last-child),.x:before{margin-right:2px}}"
        );
    }

    #[test]
    fn a_browser_that_does_not_know_what_the_focus_is_for_shows_it_always() {
        let sheet = left("@layer a { .x:focus-visible, .y { color: red } }");
        let asked = "@supports not (accent-color:red){.x:focus{color:red}}";
        assert_eq!(sheet, format!(".y{{color:red}}.x:focus-visible{{color:red}}{asked}"));
    }

    #[test]
    fn a_plain_value_before_a_newer_one_stays() {
        let sheet = left("@layer a { @media (width < 9px) { .x { display: block; display: contents } } }");
        assert_eq!(
            sheet,
            "@media not all and (min-width:9px){.x{display:block}@supports (display:contents){.x{display:contents}}}"
        );
    }

    #[test]
    fn what_old_browsers_lack_is_refused() {
        for lacking in [
            "@layer a { @container (width > 1px) { .x { color: red } } }",
            "@layer a { .x { &:hover { color: red } } }",
            "@layer a { :where(.x) { color: red } }",
            "@layer a { .x { width: min(1em, 2px) } }",
            "@layer a { .x { --y: clamp(1px, 1vw, 2px) } }",
            "@layer a { .x { height: 100dvh } }",
            "@layer a { .x { color: color-mix(in srgb, var(--y), blue) } }",
            "@layer a { .x { rotate: 45deg } }",
            "@layer a { .x { content: 'x' / '' } }",
            "@layer a { .x { color: red !important } }",
            ".x { color: red }",
        ] {
            made(lacking, Direction::Ltr).expect_err(lacking);
        }
        for fine in [
            "@layer a { .x { width: 2px; width: min(1em, 2px) } }",
            "@layer a { @supports (width: min(1em, 2px)) { .x { width: min(1em, 2px) } } }",
            "@layer a { .x { content: 'x'; content: 'x' / '' } }",
        ] {
            made(fine, Direction::Ltr).expect(fine);
        }
    }
}
