//! A folder of files that is there whole or not at all: it is written under another name beside its place and put there
//! at the end.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::cannot;
use crate::boot::Failed;

/// A folder that is being written.
#[derive(Debug)]
pub(super) struct Folder {
    new: PathBuf,
}

impl Folder {
    /// Begins a folder for `out`, which must not be there, or hold nothing but files of these names.
    pub(super) fn claim(out: &Path, names: &[String]) -> Result<Self, Failed> {
        let others = match std::fs::read_dir(out) {
            Ok(entries) => {
                let entries: Vec<_> = entries.collect::<Result<_, _>>().map_err(|error| cannot(out, &error))?;
                entries.iter().any(|entry| !names.iter().any(|name| entry.file_name() == name.as_str()))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => false,
            Err(error) => return Err(cannot(out, &error)),
        };
        if others {
            return Err(Failed(format!(
                "{} holds other files than those of a report and was not touched: name another folder",
                out.display()
            )));
        }
        let new = beside(out, "new")?;
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        match builder.create(&new) {
            Ok(()) => Ok(Self { new }),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(Failed(format!(
                "{} is there: another report is written just now, or was interrupted; remove it in that case",
                new.display()
            ))),
            Err(error) => Err(cannot(out, &error)),
        }
    }

    /// Writes a file.
    pub(super) fn write(&self, name: &str, text: &str) -> Result<(), Failed> {
        let path = self.new.join(name);
        heard_storage::create_private(&path)
            .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
            .map_err(|error| cannot(&path, &error))
    }

    /// Puts the folder in its place, and an earlier one away.
    pub(super) fn put(self, out: &Path) -> Result<(), Failed> {
        let old = beside(out, "old")?;
        // Files first, then the folder that names them.
        let put = || -> std::io::Result<()> {
            heard_storage::sync_folder(&self.new.join("of it"))?;
            let replaced = out.exists();
            if replaced {
                std::fs::rename(out, &old)?;
            }
            if let Err(error) = std::fs::rename(&self.new, out) {
                if replaced {
                    std::fs::rename(&old, out)?;
                }
                return Err(error);
            }
            heard_storage::sync_folder(out)?;
            if replaced { std::fs::remove_dir_all(&old) } else { Ok(()) }
        };
        put().map_err(|error| cannot(out, &error))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Nothing is there when it was put in its place.
        let _ = std::fs::remove_dir_all(&self.new);
    }
}

/// Another name beside a folder's, hidden.
fn beside(out: &Path, ending: &str) -> Result<PathBuf, Failed> {
    let Some(name) = out.file_name() else {
        return Err(Failed(format!("{} is no folder that can be made: give it a name", out.display())));
    };
    Ok(out.with_file_name(format!(".{}.{ending}", name.to_string_lossy())))
}
