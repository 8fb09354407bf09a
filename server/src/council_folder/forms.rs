//! The forms of a council's folder: read, and held against the rules of [`heard_domain::form`].

use std::path::PathBuf;

use heard_domain::form::council::{CouncilForm, refusals};
use heard_domain::form::{Form, sound};
use heard_domain::picture;

use super::json_lines::JsonLines;
use super::pictures::PictureFile;
use super::{Asked, Fault, files, said};

/// A form with its file.
pub(super) struct FormFile {
    pub(super) path: PathBuf,
    pub(super) form: CouncilForm,
    lines: JsonLines,
}

/// Reads every form; what is no form is a fault at its line.
pub(super) fn read(paths: &[(PathBuf, bool)], faults: &mut Vec<Fault>) -> Vec<FormFile> {
    let mut read = Vec::new();
    for (path, given) in paths {
        let Some(json) = files::text(path, faults) else { continue };
        match Form::parse(&json) {
            Ok(form) => {
                let (path, form) = (path.clone(), CouncilForm { form, given: *given });
                read.push(FormFile { path, form, lines: JsonLines::of(&json) });
            }
            Err(error) => faults.push(Fault::at(path, error.line().max(1), without_place(&error))),
        }
    }
    read
}

/// What serde says, without the line, which stands before it.
pub(super) fn without_place(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    said.strip_suffix(&place).unwrap_or(&said).to_owned()
}

/// Holds every form against the rules, alone and with the others.
pub(super) fn check(forms: &[FormFile], pictures: &[PictureFile], faults: &mut Vec<Fault>) {
    let own = pictures.iter().map(|file| file.picture.name.as_str());
    let drawn: Vec<&str> = picture::NAMES.into_iter().chain(own).collect();
    for file in forms {
        let form = &file.form.form;
        let flaws = sound(form, Some(&drawn));
        faults.extend(flaws.iter().map(|flaw| file.fault(&flaw.place(form), said::flaw(flaw))));
    }
    let all: Vec<_> = forms.iter().map(|file| file.form.clone()).collect();
    for (place, refusal) in refusals(&all) {
        let other = |place: usize| forms[place].path.as_path();
        faults.push(forms[place].fault(said::place_of(refusal), said::refusal(refusal, &other)));
    }
}

/// The messages that the forms ask for.
pub(super) fn asked(forms: &[FormFile]) -> impl Iterator<Item = Asked<'_>> {
    forms.iter().flat_map(|file| {
        let texts = file.form.form.texts().into_iter();
        texts.map(|(key, place)| Asked { key, file: &file.path, line: file.lines.line(&place) })
    })
}

impl FormFile {
    fn fault(&self, place: &str, what: String) -> Fault {
        Fault::at(&self.path, self.lines.line(place), what)
    }
}
