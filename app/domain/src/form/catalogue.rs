//! The forms that there are: the shipped ones, and what a council laid over them.

use super::{Form, Kind, Question, QuestionId, council, shipped};
use crate::people::Band;
use crate::purpose::Purpose;

/// The form with this id and version, however old, the council's own or shipped; `None` if there never was one.
#[must_use]
pub fn find(id: &str, version: u32) -> Option<&'static Form> {
    let shipped_one = || shipped::all().iter().find(|form| form.id.as_str() == id && form.version == version);
    council::find(id, version).or_else(shipped_one)
}

/// Whether a field of this name takes somebody's words on a screen of any form.
#[must_use]
pub fn takes_words(field: &str) -> bool {
    let laid = council::laid().iter().map(|laid| &laid.form);
    shipped::all().iter().chain(laid).flat_map(Form::questions).any(|(_, question)| match question.kind {
        Kind::Text { .. } => question.field() == field,
        Kind::Unsafe => question.words_field() == field,
        _ => false,
    })
}

/// A form that asks this question, with the question: its words are the same in every form that does, unless they are
/// worded for a style.
#[must_use]
pub fn asking(question: &QuestionId) -> Option<(&'static Form, &'static Question)> {
    let laid = council::laid().iter().map(|laid| &laid.form);
    laid.chain(shipped::all()).find_map(|form| Some((form, form.question(question.as_str())?)))
}

/// The newest form for this purpose: in this style, or where it has no such style, in the one it has. The council's
/// own comes before the shipped one that it replaces.
#[must_use]
pub fn newest(purpose: Purpose, band: Band) -> &'static Form {
    let known = shipped::newest_shipped(purpose, band);
    council::newest(purpose, known.band).unwrap_or(known)
}
