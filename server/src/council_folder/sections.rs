//! The sections of a record's account, as a council sets them: read, and held against [`heard_domain::sections`].

use std::path::Path;

use heard_domain::sections::{Flaw, Section, flaws};

use super::json_lines::JsonLines;
use super::{Fault, files, forms, said};

/// Reads the list; what is no list is a fault at its line.
pub(super) fn read(path: &Path, faults: &mut Vec<Fault>) -> Option<Vec<Section>> {
    let json = files::text(path, faults)?;
    let mut sections: Vec<Section> = match serde_json::from_str(&json) {
        Ok(sections) => sections,
        Err(error) => {
            faults.push(Fault::at(path, error.line().max(1), forms::without_place(&error)));
            return None;
        }
    };
    let lines = JsonLines::of(&json);
    let found = flaws(&sections);
    faults.extend(
        found.iter().map(|flaw| Fault::at(path, lines.line(&place_of(*flaw)), said::section(*flaw, &sections))),
    );
    sections.iter_mut().for_each(|section| section.heading = section.heading.trim().to_owned());
    Some(sections)
}

/// What of the list a flaw is about.
fn place_of(flaw: Flaw) -> String {
    match flaw {
        Flaw::Empty | Flaw::TooMany(_) => String::new(),
        Flaw::NotAKey(place) | Flaw::Twice(place, _) => format!("/{place}/key"),
        Flaw::Nameless(place) | Flaw::LongHeading(place) => format!("/{place}/heading"),
    }
}
