//! Writes the components' samples as pages, to look at: `cargo run -p heard-app --example gallery -- FOLDER`.

#[path = "../tests/samples/mod.rs"]
mod samples;

use std::{env, fs, io, path::PathBuf, sync::Arc};

use heard_app::{assets::Assets, render::render};
use heard_domain::people::{Band, Language};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).ok_or_else(|| io::Error::other("say which folder to write to"))?);
    let assets = Arc::new(Assets::plain());
    let child = |language, faulty, band| render(language, &assets, move || samples::child_page(faulty, band));
    for (name, html) in [
        ("child.html", child(Language::English, false, Band::Middle)),
        ("child-faulty.html", child(Language::Welsh, true, Band::Older)),
        ("child-pictures.html", child(Language::English, false, Band::Pictures)),
        ("staff.html", render(Language::English, &assets, samples::staff_page)),
    ] {
        fs::write(folder.join(name), html)?;
    }
    Ok(())
}
