//! Lists every Fluent file under `locales/`, so that adding one is only adding one: `OUT_DIR/locales.rs` holds
//! `[(language folder, file name, text); N]`, in a settled order.

use std::{env, fmt::Write, fs, io, path::Path};

fn main() -> io::Result<()> {
    let root =
        Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("../locales").canonicalize()?;
    let mut files = Vec::new();
    for folder in fs::read_dir(&root)? {
        let folder = folder?.path();
        // The list of promises stands beside the languages.
        if !folder.is_dir() {
            continue;
        }
        println!("cargo::rerun-if-changed={}", folder.display());
        for file in fs::read_dir(&folder)? {
            let file = file?.path();
            if file.extension().is_some_and(|ending| ending == "ftl") {
                println!("cargo::rerun-if-changed={}", file.display());
                files.push(file);
            }
        }
    }
    println!("cargo::rerun-if-changed={}", root.display());
    files.sort();
    let mut list = String::from("&[");
    for file in &files {
        let name = |path: Option<&Path>| path.and_then(Path::file_name).unwrap_or_default().to_owned();
        let _ = write!(list, "({:?}, {:?}, include_str!({file:?})),", name(file.parent()), name(Some(file)));
    }
    list.push(']');
    fs::write(Path::new(&env::var("OUT_DIR").map_err(io::Error::other)?).join("locales.rs"), list)
}
