//! The words of a council's folder, and whether every text that it asks for is there in every language.

use std::collections::BTreeSet;
use std::path::PathBuf;

use heard_app::text::council::{CouncilTexts, TextFault};
use heard_domain::people::Language;

use super::{Asked, Fault, files, said};

/// Reads every Fluent file. Where a form could not be read, `asked` is not `whole`: nobody knows whether a message is
/// asked for, and none is blamed for it.
pub(super) fn read(
    paths: &[(PathBuf, Language)],
    asked: &BTreeSet<String>,
    whole: bool,
    faults: &mut Vec<Fault>,
) -> CouncilTexts {
    let read = paths.iter().filter_map(|(path, language)| Some((path, (*language, files::text(path, faults)?))));
    let (read_paths, texts): (Vec<_>, Vec<_>) = read.unzip();
    let (texts, found) = CouncilTexts::read(texts, asked);
    let blamed = found.into_iter().filter(|(_, _, fault)| whole || !matches!(fault, TextFault::Unasked(_)));
    faults.extend(blamed.map(|(file, line, fault)| Fault::at(read_paths[file], line, said::text(&fault))));
    texts
}

/// Every text that is asked for must be there in every language: a child may change language on any screen.
pub(super) fn check<'a>(texts: &CouncilTexts, asked: impl Iterator<Item = Asked<'a>>, faults: &mut Vec<Fault>) {
    for Asked { key, file, line } in asked {
        for language in Language::ALL.into_iter().filter(|language| !texts.has(*language, &key)) {
            let code = language.code();
            faults.push(Fault::at(file, line, format!("no text in locales/{code}: {key} is missing")));
        }
    }
}
