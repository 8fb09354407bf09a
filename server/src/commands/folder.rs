//! A folder of files that is there whole or not at all: filled under another name beside its place, and put there at
//! the end. Nobody else on this machine can read it.

use std::io::{BufWriter, ErrorKind, Result as IoResult, Write};
use std::path::{Path, PathBuf};

use crate::boot::{self, Failed};

/// What may be there already.
#[derive(Debug, Clone, Copy)]
pub(super) enum Earlier<'n> {
    /// Nothing.
    Nothing,
    /// Files of these names and no others, which the new ones replace.
    Files(&'n [String]),
}

/// A folder that is being filled. Dropped before it is put in its place, it is gone.
#[derive(Debug)]
pub(super) struct Folder<'p> {
    place: &'p Path,
    /// The name under which it is filled, and that of what it replaces until that is gone.
    new: PathBuf,
    old: PathBuf,
}

impl<'p> Folder<'p> {
    /// Begins a folder for a place.
    ///
    /// # Errors
    /// [`Failed`] where there is something that may not be there, or nothing can be made.
    pub(super) fn begin(place: &'p Path, earlier: Earlier<'_>) -> Result<Self, Failed> {
        let others = match std::fs::read_dir(place) {
            Ok(entries) => {
                let entries: Vec<_> = entries.collect::<IoResult<_>>().map_err(|error| cannot(place, &error))?;
                entries.iter().any(|entry| !earlier.has(&entry.file_name()))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => false,
            Err(error) => return Err(cannot(place, &error)),
        };
        if others {
            return Err(earlier.refused(place));
        }
        let name = place.file_name().ok_or_else(|| Failed(format!("{} names no folder", place.display())))?;
        // Another who writes there at this moment, or was interrupted, is not in the way.
        let unlike = u64::from_be_bytes(boot::dice().bytes());
        let beside = |what: &str| {
            let mut hidden = std::ffi::OsString::from(".");
            hidden.push(name);
            hidden.push(format!(".{what}-{unlike:016x}"));
            place.with_file_name(hidden)
        };
        let folder = Self { place, new: beside("new"), old: beside("old") };
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&folder.new).map_err(|error| cannot(place, &error))?;
        Ok(folder)
    }

    /// Writes a file, which is on the disk when this returns.
    ///
    /// # Errors
    /// [`Failed`] when it cannot be written.
    pub(super) fn write(&self, name: &str, content: impl FnOnce(&mut dyn Write) -> IoResult<()>) -> Result<(), Failed> {
        let write = || {
            let mut out = BufWriter::new(heard_storage::create_private(&self.new.join(name))?);
            content(&mut out)?;
            out.flush()?;
            out.get_ref().sync_all()
        };
        write().map_err(|error| cannot(self.place, &error))
    }

    /// Puts the folder in its place, and an earlier one away.
    ///
    /// # Errors
    /// [`Failed`] when it cannot be put there; then what was there still is.
    pub(super) fn put(self) -> Result<(), Failed> {
        // Files first, then the folder that names them.
        let put = || -> IoResult<()> {
            heard_storage::sync_folder(&self.new.join("of it"))?;
            let replaced = self.place.exists();
            if replaced {
                std::fs::rename(self.place, &self.old)?;
            }
            if let Err(error) = std::fs::rename(&self.new, self.place) {
                if replaced {
                    std::fs::rename(&self.old, self.place)?;
                }
                return Err(error);
            }
            heard_storage::sync_folder(self.place)?;
            if replaced { std::fs::remove_dir_all(&self.old) } else { Ok(()) }
        };
        put().map_err(|error| cannot(self.place, &error))
    }
}

impl Drop for Folder<'_> {
    fn drop(&mut self) {
        // Nothing is there when it was put in its place.
        let _ = std::fs::remove_dir_all(&self.new);
    }
}

impl Earlier<'_> {
    fn has(self, name: &std::ffi::OsStr) -> bool {
        match self {
            Self::Nothing => false,
            Self::Files(names) => names.iter().any(|known| name == known.as_str()),
        }
    }

    fn refused(self, place: &Path) -> Failed {
        let place = place.display();
        Failed(match self {
            Self::Nothing => format!("there are files in {place} already: nothing was written"),
            Self::Files(_) => {
                format!("{place} holds other files than those of a report and was not touched: name another folder")
            }
        })
    }
}

fn cannot(place: &Path, error: &std::io::Error) -> Failed {
    Failed(format!("{} cannot be written: {error}", place.display()))
}
