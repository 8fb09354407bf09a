//! A folder of files that is there whole or not at all: filled under another name beside its place, and put there by
//! one rename. Nobody else on this machine can read it.

use std::fs::DirBuilder;
use std::io::{BufWriter, ErrorKind, Result as IoResult, Write as _};
use std::path::{Path, PathBuf};

use heard_domain::return903::{Table, Tables};

use crate::boot::{self, Failed};

/// A place where a folder can be put.
#[derive(Debug)]
pub(super) struct NewFolder<'p> {
    place: &'p Path,
    /// The name under which it is filled.
    beside: PathBuf,
}

impl<'p> NewFolder<'p> {
    /// Looks whether a folder can be put there.
    ///
    /// # Errors
    /// [`Failed`] where there is something already.
    pub(super) fn at(place: &'p Path) -> Result<Self, Failed> {
        match std::fs::read_dir(place).map(|mut files| files.next().is_some()) {
            Ok(true) => {
                return Err(Failed(format!("there are files in {} already: nothing was written", place.display())));
            }
            Ok(false) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(cannot(place, &error)),
        }
        let name = place.file_name().ok_or_else(|| Failed(format!("{} names no folder", place.display())))?;
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{:016x}", u64::from_be_bytes(boot::dice().bytes())));
        Ok(Self { place, beside: place.with_file_name(hidden) })
    }

    /// Fills it with the files of the return, on the disk before it returns.
    ///
    /// # Errors
    /// [`Failed`] when it cannot be written; then nothing of it is left.
    pub(super) fn fill(self, tables: Tables<'_>) -> Result<Filled<'p>, Failed> {
        let (place, beside) = (self.place, self.beside);
        make(&beside).map_err(|error| cannot(place, &error))?;
        let filled = Filled { place, beside };
        let write = |table: Table| {
            let file = filled.beside.join(table.file_name());
            let mut out = BufWriter::new(heard_storage::create_private(&file)?);
            tables.write(table, &mut out)?;
            out.flush()?;
            out.get_ref().sync_all()
        };
        let all = Table::ALL.into_iter().try_for_each(write);
        let last = filled.beside.join(Table::Reviews.file_name());
        match all.and_then(|()| heard_storage::sync_folder(&last)) {
            Ok(()) => Ok(filled),
            Err(error) => Err(cannot(place, &error)),
        }
    }
}

/// A folder that is whole and not in its place. Dropped before that, it is gone.
#[derive(Debug)]
pub(super) struct Filled<'p> {
    place: &'p Path,
    beside: PathBuf,
}

impl Filled<'_> {
    /// Puts it there.
    ///
    /// # Errors
    /// [`Failed`] when something came there meanwhile, or it cannot be put there.
    pub(super) fn put_in_place(self) -> Result<(), Failed> {
        std::fs::rename(&self.beside, self.place)
            .and_then(|()| heard_storage::sync_folder(self.place))
            .map_err(|error| cannot(self.place, &error))
    }
}

impl Drop for Filled<'_> {
    fn drop(&mut self) {
        // Nothing is there when it was put in place.
        let _ = std::fs::remove_dir_all(&self.beside);
    }
}

/// Makes a new folder that only its owner may look into.
fn make(folder: &Path) -> IoResult<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn cannot(place: &Path, error: &std::io::Error) -> Failed {
    Failed(format!("{} cannot be written: {error}", place.display()))
}
