//! The recordings of a council's folder: somebody who speaks a message aloud.

use std::path::{Path, PathBuf};

use heard_app::text::council::CouncilTexts;
use heard_domain::people::Language;

use super::Fault;

/// The largest recording in bytes: a minute and more of speech in Opus.
const LARGEST: u64 = 512 * 1024;

/// The largest that all of them are: the server keeps them in memory.
const ALL: usize = 64 * 1024 * 1024;

/// The first bytes of an Ogg file (RFC 3533, section 6).
const OGG: &[u8] = b"OggS";

/// A council's recording, sound.
#[derive(Debug, Clone)]
pub struct CouncilSound {
    /// The language that is spoken.
    pub language: Language,
    /// The key of the message whose words are spoken.
    pub key: String,
    /// The file as it is served.
    pub ogg: Vec<u8>,
}

/// Reads and checks every recording. `texts` are the words that there will be.
pub(super) fn read(paths: &[(PathBuf, Language)], texts: &CouncilTexts, faults: &mut Vec<Fault>) -> Vec<CouncilSound> {
    let mut sounds: Vec<CouncilSound> = Vec::new();
    for (path, language) in paths {
        match one(path, *language, texts) {
            Ok(sound) => sounds.push(sound),
            Err(what) => faults.push(Fault::of(path, what)),
        }
    }
    if let Some((path, _)) = paths.first().filter(|_| sounds.iter().map(|sound| sound.ogg.len()).sum::<usize>() > ALL) {
        let folder = path.ancestors().nth(2).unwrap_or(path);
        faults.push(Fault::of(folder, format!("all recordings together have at most {} MiB", ALL / 1024 / 1024)));
    }
    sounds
}

/// A recording, or what is wrong with it.
fn one(path: &Path, language: Language, texts: &CouncilTexts) -> Result<CouncilSound, String> {
    let key = path.file_stem().and_then(std::ffi::OsStr::to_str).unwrap_or_default();
    let code = language.code();
    if key.starts_with("staff-") {
        return Err("pages for workers are not read aloud".to_owned());
    }
    match texts.values(language, key) {
        None => return Err(format!("there is no message “{key}” in locales/{code} to speak")),
        Some(values) => {
            if let Some(value) = values.first() {
                return Err(format!("the words of “{key}” are other ones each time: they show {{ ${value} }}"));
            }
        }
    }
    let cannot = |error| format!("cannot be read: {error}");
    if std::fs::metadata(path).map_err(cannot)?.len() > LARGEST {
        return Err(format!("a recording has at most {} KiB", LARGEST / 1024));
    }
    let ogg = std::fs::read(path).map_err(cannot)?;
    if !ogg.starts_with(OGG) {
        return Err("this is not an Ogg file: it does not begin with OggS".to_owned());
    }
    Ok(CouncilSound { language, key: key.to_owned(), ogg })
}
