//! A disk that can be filled and freed: a small tmpfs, or where none can be mounted a limit on how large the server's
//! files may grow, which needs no rights.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How large the tmpfs is.
const SIZE: &str = "size=24m";

/// Filled and freed under a server that runs.
pub(crate) trait Disk {
    /// What it is, to be told.
    fn name(&self) -> &'static str;
    /// Where the server's files are.
    fn folder(&self) -> &Path;
    /// Leaves no space.
    fn fill(&self, server: u32);
    /// Gives all of it back.
    fn free(&self, server: u32);
}

/// A small tmpfs, unmounted with the test.
pub(crate) struct Tmpfs(tempfile::TempDir);

impl Tmpfs {
    /// Mounts one; `None` for who may not.
    pub(crate) fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", SIZE, "tmpfs"]).arg(folder.path()).stderr(Stdio::null());
        mount.status().is_ok_and(|status| status.success()).then_some(Self(folder))
    }

    fn filler(&self) -> PathBuf {
        self.0.path().join("filler")
    }
}

impl Disk for Tmpfs {
    fn name(&self) -> &'static str {
        "a tmpfs of 24 MiB"
    }

    fn folder(&self) -> &Path {
        self.0.path()
    }

    fn fill(&self, _: u32) {
        let mut filler = File::create(self.filler()).expect("made");
        while filler.write_all(&[0; 4096]).is_ok() {}
    }

    fn free(&self, _: u32) {
        std::fs::remove_file(self.filler()).expect("removed");
    }
}

impl Drop for Tmpfs {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.0.path()).status();
    }
}

/// A limit on the size of files.
pub(crate) struct Limit(pub(crate) tempfile::TempDir);

impl Limit {
    fn set(server: u32, bytes: &str) {
        let limit = format!("--fsize={bytes}:unlimited");
        let set = Command::new("prlimit").args(["--pid", &server.to_string(), &limit]).status();
        assert!(set.expect("prlimit is there").success());
    }
}

impl Disk for Limit {
    fn name(&self) -> &'static str {
        "a limit on the size of files"
    }

    fn folder(&self) -> &Path {
        self.0.path()
    }

    fn fill(&self, server: u32) {
        // Less than the database has by now.
        Self::set(server, "4096");
    }

    fn free(&self, server: u32) {
        Self::set(server, "unlimited");
    }
}
