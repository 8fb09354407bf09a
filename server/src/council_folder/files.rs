//! Which files a council's folder has. Whatever would be passed over in silence is a fault: a file in the wrong place
//! is a change that nobody sees.

use std::path::{Path, PathBuf};

use heard_domain::people::Language;

use super::Fault;

/// What may be in it.
const FOLDERS: &str = "forms, locales, pictures and sounds";

/// The list of sections of a record's account.
const SECTIONS: &str = "sections.json";

/// The lists of codes by which reviews are counted.
const CODES: &str = "codes.json";

/// How a council counts.
const FIGURES: &str = "figures.json";

/// The ladder by which IROs ask somebody higher up.
const LADDER: &str = "ladder.json";

/// The files, in the order of their names.
#[derive(Default)]
pub(super) struct Listed {
    /// Forms, and whether new drafts may get them.
    pub(super) forms: Vec<(PathBuf, bool)>,
    /// Fluent files.
    pub(super) texts: Vec<(PathBuf, Language)>,
    /// Drawings.
    pub(super) pictures: Vec<PathBuf>,
    /// Recordings.
    pub(super) sounds: Vec<(PathBuf, Language)>,
    /// The list of sections.
    pub(super) sections: Option<PathBuf>,
    /// The lists of codes.
    pub(super) lists: Option<PathBuf>,
    /// The ladder.
    pub(super) ladder: Option<PathBuf>,
    /// How the council counts.
    pub(super) figures: Option<PathBuf>,
}

/// Lists a folder. Beside its folders it may hold files that are about it, such as a README.
pub(super) fn list(folder: &Path, faults: &mut Vec<Fault>) -> Listed {
    let mut listed = Listed::default();
    let (mut known, before) = (false, faults.len());
    for path in entries(folder, faults) {
        match (path.is_dir(), name(&path)) {
            (true, "forms") => forms(&path, &mut listed, faults),
            (true, "locales") => listed.texts = by_language(&path, "ftl", faults),
            (true, "pictures") => listed.pictures = only(&path, "svg", None, faults),
            (true, "sounds") => listed.sounds = by_language(&path, "ogg", faults),
            (true, _) => faults.push(Fault::of(&path, format!("not read: the folders are {FOLDERS}"))),
            (false, SECTIONS) => listed.sections = Some(path),
            (false, CODES) => listed.lists = Some(path),
            (false, LADDER) => listed.ladder = Some(path),
            (false, FIGURES) => listed.figures = Some(path),
            (false, name) if name.ends_with(".json") => {
                let what =
                    format!("not read: the lists are {SECTIONS}, {CODES}, {LADDER} and {FIGURES}, forms are in forms");
                faults.push(Fault::of(&path, what));
            }
            (false, _) => continue,
        }
        known = true;
    }
    if !known && faults.len() == before {
        let what = format!(
            "there is nothing to lay over: the folders are {FOLDERS}, the lists are {SECTIONS}, {CODES}, {LADDER} and \
             {FIGURES}"
        );
        faults.push(Fault::of(folder, what));
    }
    listed
}

fn forms(folder: &Path, listed: &mut Listed, faults: &mut Vec<Fault>) {
    listed.forms.extend(only(folder, "json", Some("kept"), faults).into_iter().map(|path| (path, true)));
    let kept = folder.join("kept");
    if kept.is_dir() {
        listed.forms.extend(only(&kept, "json", None, faults).into_iter().map(|path| (path, false)));
    }
}

/// The files of a folder that has one for each language.
fn by_language(folder: &Path, ending: &str, faults: &mut Vec<Fault>) -> Vec<(PathBuf, Language)> {
    let mut found = Vec::new();
    for path in entries(folder, faults) {
        match Language::ALL.into_iter().find(|language| language.code() == name(&path)).filter(|_| path.is_dir()) {
            Some(language) => {
                found.extend(only(&path, ending, None, faults).into_iter().map(|path| (path, language)));
            }
            None => {
                let folders = Language::ALL.map(Language::code).join(" and ");
                faults.push(Fault::of(&path, format!("not read: the languages are the folders {folders}")));
            }
        }
    }
    found
}

/// The files of a folder, which must all end so. A folder `beside` them is passed over.
fn only(folder: &Path, ending: &str, beside: Option<&str>, faults: &mut Vec<Fault>) -> Vec<PathBuf> {
    let mut found = entries(folder, faults);
    found.retain(|path| {
        let is_dir = path.is_dir();
        let fits = !is_dir && path.extension().is_some_and(|extension| extension == ending);
        let passed_over = is_dir && Some(name(path)) == beside;
        if !(fits || passed_over) {
            faults.push(Fault::of(path, format!("not read: only files called *.{ending} are")));
        }
        fits
    });
    found
}

/// What is in a folder, in the order of names, without what the machine hides.
fn entries(folder: &Path, faults: &mut Vec<Fault>) -> Vec<PathBuf> {
    let read = std::fs::read_dir(folder).and_then(|all| all.map(|entry| Ok(entry?.path())).collect::<Result<_, _>>());
    let mut paths: Vec<PathBuf> = read.unwrap_or_else(|error| {
        faults.push(Fault::of(folder, format!("cannot be read: {error}")));
        Vec::new()
    });
    paths.retain(|path| !name(path).starts_with('.'));
    paths.sort();
    paths
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(std::ffi::OsStr::to_str).unwrap_or_default()
}

/// A file's text.
pub(super) fn text(path: &Path, faults: &mut Vec<Fault>) -> Option<String> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            faults.push(Fault::of(path, format!("cannot be read: {error}")));
            return None;
        }
    };
    String::from_utf8(bytes)
        .map_err(|error| {
            let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
            faults.push(Fault::at(path, line, "this is not UTF-8 text"));
        })
        .ok()
}
