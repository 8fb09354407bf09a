//! A council's own forms, words, pictures and recordings: a folder laid over what comes with Heard, without touching Rust.
//!
//! | in the folder | what it is |
//! | --- | --- |
//! | `forms/*.json` | forms that new drafts get: a higher version of a shipped form, or one of the council's own |
//! | `forms/kept/*.json` | forms that nobody gets any more, for reading the answers that were given with them |
//! | `locales/{en,cy}/*.ftl` | words that replace shipped ones, and those that the folder's forms and pictures ask for |
//! | `pictures/*.svg` | drawings that replace shipped ones, or that the folder's forms name |
//! | `sounds/{en,cy}/KEY.ogg` | somebody who speaks the message of that key, played where the page is read aloud |
//! | `sections.json` | the sections of the account of a review: `[{"key": "home", "heading": "Where I live"}, …]` |
//! | `ladder.json` | the stages at which IROs ask somebody higher up: `[{"code": "stage_1", "days": 5}, …]` |
//! | `figures.json` | how the council counts: the rate that it quotes, `{"headline_rate": "incl_pn4"}` |
//! | `codes.json` | codes added to the lists by which reviews are counted: `{"concerns": [{"code": "x", "words": "X"}]}` |
//!
//! What it is: reading and checking, with every fault by file and line, and laying the whole over what is shipped,
//! once, before anything is served. What it is not: it holds no rule about forms ([`heard_domain::form::council`]) or
//! words ([`heard_app::text::council`]), sections ([`heard_domain::sections`]), codes ([`heard_domain::lists`]), the
//! ladder ([`heard_domain::ladder`]) or figures ([`heard_domain::figures`]).
//!
//! To change a question, a council copies its form from `app/domain/forms`, sets `"version": 1000` (shipped ones stay
//! below) and gives the question a new `id`; its texts are needed in English and in Welsh. An answer is always read
//! with the form that it was given with: so the version counts up with every change once children have used it, and the
//! older file stays in the folder, or in `forms/kept`. A changed wording shows with older answers too, because a
//! message has no versions: when the meaning changes, a new question is asked. Pictures are plain shapes: at most 32
//! KiB, no text, style, script or reference. A recording speaks a message that is the same every time, in at most 512
//! KiB of Ogg; what is not recorded is read by the device's own voice. Whoever changes the words records them again: only
//! ears hear that a recording says something else. A section that comes with Heard needs no heading; a key is never
//! given to another section, and one that is taken off the list shows on where something was written in it. A code is
//! never given another meaning; one that is taken off is offered no more and counts on. Several servers need the same
//! folder, and a restart to see a change.
//!
//! To add a kind of file: its folder in [`files`], a module that reads it, a line in [`CouncilFolder::read`].

mod figures;
mod files;
mod forms;
mod json_lines;
mod ladder;
mod lists;
mod pictures;
mod said;
mod sections;
mod sounds;
mod svg;
mod texts;

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};

use heard_app::text::council::CouncilTexts;
use heard_domain::figures::{CouncilFigures, lay as lay_figures};
use heard_domain::form::council::{self, CouncilForm};
use heard_domain::ladder::{Stage, lay as lay_ladder};
use heard_domain::lists::{CouncilLists, lay as lay_lists};
use heard_domain::sections::{Section, lay as lay_sections};

pub use pictures::CouncilPicture;
pub use sounds::CouncilSound;

/// Something wrong in a council's folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file or folder.
    pub file: PathBuf,
    /// The line, from 1; `None` where it is about the whole of it.
    pub line: Option<usize>,
    /// What, in words for whoever runs the command.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file.display(), self.what),
            None => write!(f, "{}: {}", self.file.display(), self.what),
        }
    }
}

impl Fault {
    fn at(file: &Path, line: usize, what: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: Some(line), what: what.into() }
    }

    fn of(file: &Path, what: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: None, what: what.into() }
    }
}

/// What of a folder is served as files ([`crate::site::Site::with_council`]).
#[derive(Debug, Clone, Default)]
pub struct CouncilFiles {
    /// Its drawings.
    pub pictures: Vec<CouncilPicture>,
    /// Its recordings.
    pub sounds: Vec<CouncilSound>,
}

/// A folder without faults.
#[derive(Debug)]
pub struct CouncilFolder {
    forms: Vec<CouncilForm>,
    texts: CouncilTexts,
    sections: Option<Vec<Section>>,
    lists: Option<CouncilLists>,
    ladder: Option<Vec<Stage>>,
    figures: Option<CouncilFigures>,
    files: CouncilFiles,
}

impl CouncilFolder {
    /// Reads and checks a folder. It changes nothing.
    ///
    /// # Errors
    /// Everything that is wrong in it, by file and line.
    pub fn read(folder: &Path) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let listed = files::list(folder, &mut faults);
        let pictures = pictures::read(&listed.pictures, &mut faults);
        let read = forms::read(&listed.forms, &mut faults);
        forms::check(&read, &pictures, &mut faults);
        pictures::check(&pictures, &read, &mut faults);
        let asked = || forms::asked(&read).chain(pictures::asked(&pictures));
        let keys: BTreeSet<_> = asked().map(|text| text.key).collect();
        let whole = read.len() == listed.forms.len();
        let texts = texts::read(&listed.texts, &keys, whole, &mut faults);
        texts::check(&texts, asked(), &mut faults);
        let sounds = sounds::read(&listed.sounds, &texts, &mut faults);
        let sections = listed.sections.and_then(|path| sections::read(&path, &mut faults));
        let lists = listed.lists.and_then(|path| lists::read(&path, &mut faults));
        let ladder = listed.ladder.and_then(|path| ladder::read(&path, &mut faults));
        let figures = listed.figures.and_then(|path| figures::read(&path, &mut faults));
        if !faults.is_empty() {
            faults.sort();
            faults.dedup();
            return Err(faults);
        }
        let forms = read.into_iter().map(|file| file.form).collect();
        let pictures = pictures.into_iter().map(|file| file.picture).collect();
        Ok(Self { forms, texts, sections, lists, ladder, figures, files: CouncilFiles { pictures, sounds } })
    }

    /// Lays forms, words, sections, codes, ladder and headline rate over the shipped ones, for as long as the program
    /// runs, and gives what is served as files.
    ///
    /// # Errors
    /// A sentence when that was done before, or is done too late.
    pub fn lay(self) -> Result<CouncilFiles, &'static str> {
        council::lay(self.forms).map_err(|_| "a council's forms were laid over the shipped ones before")?;
        self.texts.lay().map_err(|_| "words were looked up before the council's were laid over them")?;
        if let Some(sections) = self.sections {
            lay_sections(sections).map_err(|_| "a council's sections were laid over the shipped ones before")?;
        }
        if let Some(lists) = self.lists {
            lay_lists(&lists).map_err(|_| "a council's codes were laid over the shipped ones before")?;
        }
        if let Some(ladder) = self.ladder {
            lay_ladder(ladder).map_err(|_| "a council's ladder was laid over the shipped one before")?;
        }
        if let Some(figures) = self.figures {
            lay_figures(figures).map_err(|_| "a council's headline rate was laid over the shipped one before")?;
        }
        Ok(self.files)
    }
}

/// What there is, for `heard check`.
impl fmt::Display for CouncilFolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let CouncilFiles { pictures, sounds } = &self.files;
        let (forms, words, pictures, sounds) = (self.forms.len(), self.texts.files(), pictures.len(), sounds.len());
        write!(f, "sound: {forms} forms, {words} files of words, {pictures} pictures, {sounds} recordings")?;
        let (sections, codes) = (&self.sections, &self.lists);
        let codes = codes.as_ref().map_or(0, CouncilLists::count);
        let stages = self.ladder.as_ref().map_or(0, Vec::len);
        write!(f, ", {} sections, {codes} codes, {stages} stages", sections.as_ref().map_or(0, Vec::len))
    }
}

/// A message that something in the folder asks for.
struct Asked<'a> {
    key: String,
    file: &'a Path,
    line: usize,
}

#[cfg(test)]
mod tests;
