//! Files that nobody else on this machine may read: the database, its copies, the keys, the settings.

use std::fs::{File, OpenOptions};
use std::io::Result;
use std::path::Path;

/// Makes a new file that only its owner may read and write (mode 0600). Never takes one that is there.
///
/// # Errors
/// When the file is there, or cannot be made.
pub fn create_private(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Whether nobody but its owner may read or change a file. Where files have no such modes, it is taken to be so.
///
/// # Errors
/// When the file cannot be looked at.
pub fn is_private(path: &Path) -> Result<bool> {
    let about = std::fs::metadata(path)?;
    #[cfg(unix)]
    return Ok(std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o077 == 0);
    #[cfg(not(unix))]
    return Ok(about.is_file());
}
