//! Makes the site that `heard` serves: `target/site`, from the islands' WebAssembly, `style/`, `app/js/` and `public/`.
//!
//! A crate of its own, so that what it needs (a CSS compiler, `wasm-bindgen`) stays out of the binary that ships, and no
//! page has to be built for it. Run from the top of the project; the same input gives the same bytes. To add a script,
//! put it in `app/js`: it is named `<stem>_js` in the manifest. Those in `app/js/page` are one file, `page_js`, those in
//! `app/js/after` another. To add a picture, put it in `public/pictures`: it keeps its name.
//!
//! ```text
//! bundle [--islands FILE] [--style FILE] [--scripts FOLDER] [--public FOLDER] [--out FOLDER]
//! ```
//!
//! `wasm-opt` is not run. Debian's release breaks the islands (it renumbers tables that the glue refers to) and saved
//! 3 %.

mod islands;
mod scripts;
mod site;
mod styles;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use heard_domain::language::Direction;

/// Anything that goes wrong ends the run with one sentence.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Where the parts are and where the site goes.
struct Options {
    islands: PathBuf,
    style: PathBuf,
    scripts: PathBuf,
    public: PathBuf,
    out: PathBuf,
}

impl Options {
    /// Reads `--name value` pairs; what is not said keeps its usual place.
    fn parse(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self {
            islands: "target/islands/islands.wasm".into(),
            style: "style".into(),
            scripts: "app/js".into(),
            public: "public".into(),
            out: "target/site".into(),
        };
        while let Some(name) = words.next() {
            let value = PathBuf::from(words.next().ok_or_else(|| format!("{name} needs a value"))?);
            match name.as_str() {
                "--islands" => options.islands = value,
                "--style" => options.style = value,
                "--scripts" => options.scripts = value,
                "--public" => options.public = value,
                "--out" => options.out = value,
                _ => return Err(format!("there is no option {name}").into()),
            }
        }
        Ok(options)
    }
}

fn main() -> ExitCode {
    match Options::parse(std::env::args().skip(1)).and_then(|options| bundle(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bundle: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Builds the whole site beside the old one, then puts it in the old one's place.
fn bundle(options: &Options) -> Result<()> {
    let mut site = site::Site::begin(&options.out)?;
    let (childs, desk) = (options.style.join("main.css"), options.style.join("desk.css"));
    for (key, name, sheet, direction) in [
        ("css", "heard", &childs, Direction::Ltr),
        ("css_rtl", "heard-rtl", &childs, Direction::Rtl),
        ("desk_css", "desk", &desk, Direction::Ltr),
        ("desk_css_rtl", "desk-rtl", &desk, Direction::Rtl),
    ] {
        site.add_hashed(key, name, "css", styles::bundle(sheet, direction)?.as_bytes())?;
    }
    let figures = styles::bundle_beside(&options.style.join("figures.css"), &desk, Direction::Ltr)?;
    site.add_hashed("figures_css", "figures", "css", figures.as_bytes())?;
    for script in files_in(&options.scripts, Some("js"))? {
        let stem = name_of(script.with_extension("").as_path())?;
        site.add_hashed(&format!("{stem}_js"), &stem, "js", scripts::trim(&text(&script)?).as_bytes())?;
    }
    for (key, folder) in [("page_js", "page"), ("after_js", "after")] {
        let parts = files_in(&options.scripts.join(folder), Some("js"))?;
        let parts = parts.iter().map(|script| text(script)).collect::<Result<Vec<_>>>()?;
        site.add_hashed(key, folder, "js", scripts::together(&parts).as_bytes())?;
    }
    let islands = islands::bind(&options.islands)?;
    let mut glue = scripts::started(&islands.glue, &text(&options.scripts.join("islands/start.js"))?);
    for (place, (import, script)) in islands.snippets.iter().enumerate() {
        let key = format!("island_snippet_{place}");
        let address = site.add_hashed(&key, "snippet", "js", scripts::trim(script).as_bytes())?;
        glue = glue.replace(import, &address);
    }
    site.add_hashed("island_js", "islands", "js", glue.as_bytes())?;
    site.add_hashed("island_wasm", "islands", "wasm", &islands.wasm)?;
    for file in tree(&options.public)? {
        let name = file.strip_prefix(&options.public)?.to_str().ok_or("a file name in public is not UTF-8")?;
        let bytes = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        site.add(&format!("/{name}"), &bytes)?;
    }
    site.finish()
}

/// A script as it was written.
fn text(script: &Path) -> Result<String> {
    Ok(std::fs::read_to_string(script).map_err(|error| format!("{}: {error}", script.display()))?)
}

/// Files straight inside `folder`, sorted by name, only those with `extension` when one is given.
fn files_in(folder: &Path, extension: Option<&str>) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let wanted = extension.is_none_or(|extension| path.extension().is_some_and(|found| found == extension));
        if wanted && path.is_file() && !name_of(&path)?.starts_with('.') {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Files inside `folder` and the folders below it, sorted by path.
fn tree(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = files_in(folder, None)?;
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(tree(&path)?);
        }
    }
    found.sort();
    Ok(found)
}

/// The last part of a path, as text.
fn name_of(path: &Path) -> Result<String> {
    let name = path.file_name().and_then(|name| name.to_str());
    Ok(name.ok_or_else(|| format!("{}: the name is not UTF-8", path.display()))?.to_owned())
}
