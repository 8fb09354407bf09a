//! The pictures of a council's folder.

use std::path::{Path, PathBuf};

use heard_domain::form::StepId;
use heard_domain::picture;

use super::forms::FormFile;
use super::{Asked, Fault, files, svg};

/// The largest drawing in bytes: the shipped ones have at most 1,400, and a screen shows up to twenty.
const LARGEST: u64 = 32 * 1024;

/// A council's drawing, sound.
#[derive(Debug, Clone)]
pub struct CouncilPicture {
    /// Its name, as forms have it.
    pub name: String,
    /// The file as it is served.
    pub svg: String,
}

/// A drawing with its file.
pub(super) struct PictureFile {
    path: PathBuf,
    pub(super) picture: CouncilPicture,
}

/// Reads and checks every drawing.
pub(super) fn read(paths: &[PathBuf], faults: &mut Vec<Fault>) -> Vec<PictureFile> {
    let mut read = Vec::new();
    for path in paths {
        let name = path.file_stem().and_then(std::ffi::OsStr::to_str).unwrap_or_default();
        if name.parse::<StepId>().is_err() {
            faults.push(Fault::of(path, "a picture is called by small letters, digits and dashes, from a letter on"));
            continue;
        }
        if std::fs::metadata(path).is_ok_and(|file| file.len() > LARGEST) {
            faults.push(Fault::of(path, format!("a picture has at most {} KiB", LARGEST / 1024)));
            continue;
        }
        let Some(svg) = files::text(path, faults) else { continue };
        faults.extend(svg::faults(&svg).into_iter().map(|(line, what)| Fault::at(path, line, what)));
        read.push(PictureFile { path: path.clone(), picture: CouncilPicture { name: name.to_owned(), svg } });
    }
    read
}

/// A drawing that is not shipped is there for a form of the folder.
pub(super) fn check(pictures: &[PictureFile], forms: &[FormFile], faults: &mut Vec<Fault>) {
    for PictureFile { path, picture } in added(pictures) {
        if !forms.iter().any(|file| file.form.form.pictures().any(|name| name == picture.name)) {
            let what = format!("“{}” replaces no shipped picture, and no form of the folder names it", picture.name);
            faults.push(Fault::of(path, what));
        }
    }
}

/// The messages that drawings ask for: each that is not shipped needs a text alternative.
pub(super) fn asked(pictures: &[PictureFile]) -> impl Iterator<Item = Asked<'_>> {
    added(pictures).map(|PictureFile { path, picture }| Asked {
        key: format!("picture-{}", picture.name),
        file: path as &Path,
        line: 1,
    })
}

fn added(pictures: &[PictureFile]) -> impl Iterator<Item = &PictureFile> {
    pictures.iter().filter(|file| !picture::known(&file.picture.name))
}
