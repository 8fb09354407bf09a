//! The codes that a council adds to the lists by which reviews are counted, and renames in them: read, and held against
//! [`heard_domain::lists`].

use std::path::Path;

use heard_domain::lists::{CouncilLists, Flaw, List, flaws};

use super::json_lines::JsonLines;
use super::{Fault, files, forms, said};

/// Reads the lists; what is none is a fault at its line.
pub(super) fn read(path: &Path, faults: &mut Vec<Fault>) -> Option<CouncilLists> {
    let json = files::text(path, faults)?;
    let lists: CouncilLists = match serde_json::from_str(&json) {
        Ok(lists) => lists,
        Err(error) => {
            faults.push(Fault::at(path, error.line().max(1), forms::without_place(&error)));
            return None;
        }
    };
    let lines = JsonLines::of(&json);
    let found = flaws(&lists).into_iter();
    faults.extend(
        found.map(|(list, flaw)| Fault::at(path, lines.line(&place_of(list, flaw)), said::list(flaw, lists.of(list)))),
    );
    Some(lists)
}

/// What of the file a flaw is about.
fn place_of(list: List, flaw: Flaw) -> String {
    let list = list.code();
    match flaw {
        Flaw::TooMany(_) => format!("/{list}"),
        Flaw::NotACode(place) | Flaw::Twice(place) => format!("/{list}/{place}/code"),
        Flaw::Wordless(place) | Flaw::LongWords(place) => format!("/{list}/{place}/words"),
    }
}
