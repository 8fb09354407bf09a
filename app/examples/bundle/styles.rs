//! The style sheet: `style/main.css` with everything it imports, in one file, made small.

use std::path::Path;

use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};

use crate::Result;

/// The oldest browsers that get the whole look: those of four years ago, and the iPhone 6s, whose last system is iOS
/// 15. An older one ignores cascade layers and shows plain, readable pages.
const OLDEST: Browsers = Browsers {
    android: Some(version(108, 0)),
    chrome: Some(version(108, 0)),
    edge: Some(version(108, 0)),
    firefox: Some(version(108, 0)),
    ie: None,
    ios_saf: Some(version(15, 4)),
    opera: Some(version(94, 0)),
    safari: Some(version(15, 4)),
    samsung: Some(version(19, 0)),
};

/// A browser's version as lightningcss writes it.
const fn version(major: u32, minor: u32) -> u32 {
    major << 16 | minor << 8
}

/// Bundles and minifies the sheet and its imports.
///
/// # Errors
/// When a file is missing or is not CSS; names the file and the line.
pub(crate) fn bundle(main: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(main).map_err(|error| format!("style: {error}"))?;
    let targets = Targets::from(OLDEST);
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(|error| format!("style: {error}"))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() })
        .map_err(|error| format!("style: {error}"))?;
    Ok(printed.code)
}
