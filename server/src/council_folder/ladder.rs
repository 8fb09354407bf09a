//! The ladder by which IROs ask somebody higher up, as a council sets it: read, and held against
//! [`heard_domain::ladder`].

use std::path::Path;

use heard_domain::ladder::{Flaw, Stage, flaws};

use super::json_lines::JsonLines;
use super::{Fault, files, forms, said};

/// Reads the ladder; what is none is a fault at its line.
pub(super) fn read(path: &Path, faults: &mut Vec<Fault>) -> Option<Vec<Stage>> {
    let json = files::text(path, faults)?;
    let mut ladder: Vec<Stage> = match serde_json::from_str(&json) {
        Ok(ladder) => ladder,
        Err(error) => {
            faults.push(Fault::at(path, error.line().max(1), forms::without_place(&error)));
            return None;
        }
    };
    let lines = JsonLines::of(&json);
    let found = flaws(&ladder);
    faults.extend(found.iter().map(|flaw| Fault::at(path, lines.line(&place_of(*flaw)), said::stage(*flaw, &ladder))));
    for stage in &mut ladder {
        stage.title = stage.title.trim().to_owned();
        stage.to = stage.to.trim().to_owned();
    }
    Some(ladder)
}

/// What of the ladder a flaw is about.
fn place_of(flaw: Flaw) -> String {
    match flaw {
        Flaw::Empty | Flaw::TooMany(_) => String::new(),
        Flaw::NotACode(place) | Flaw::Twice(place) => format!("/{place}/code"),
        Flaw::Nameless(place) | Flaw::LongWords(place) => format!("/{place}/title"),
        Flaw::Days(place) => format!("/{place}/days"),
    }
}
