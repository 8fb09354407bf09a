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

/// Makes the name of a file that was made or moved last, through a power cut too. Where folders cannot be opened, the
/// system does so by itself.
///
/// # Errors
/// When its folder cannot be opened.
pub fn sync_folder(file: &Path) -> Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
