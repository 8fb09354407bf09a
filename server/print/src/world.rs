//! What typst asks of the world around a template: the template, the data that it reads, a typeface, the day.

use std::sync::LazyLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};

/// Typst's own library, with the tags of row headers.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let extras = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(extras).build())
});

/// The typeface: plain and bold.
static FACES: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files = [dejavu::sans::regular(), dejavu::sans::bold()];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FACES.iter())));

/// The name by which a template reads its data.
const DATA: &str = "document.json";

/// The world of one document. It has no clock, no other file, and nothing to fetch one with.
pub(crate) struct World {
    main: Source,
    data: Bytes,
    today: Option<Datetime>,
}

impl World {
    /// A template, the data that it reads, and the day that it calls today.
    pub(crate) fn new(template: &str, data: &Value, today: Option<Datetime>) -> Self {
        let data = Bytes::from_string(data.to_string());
        Self { main: Source::new(id("main.typ"), template.to_owned()), data, today }
    }
}

/// The typeface, plain and bold.
pub(crate) fn faces() -> &'static [Font] {
    &FACES
}

/// # Panics
/// Never: both names are ours.
fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).unwrap_or_else(|_| unreachable!("a name of ours"));
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, wanted: FileId) -> FileResult<Source> {
        if wanted == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, wanted: FileId) -> FileResult<Bytes> {
        if wanted == id(DATA) { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FACES.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
