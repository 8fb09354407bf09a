//! A file of any length, read as it comes: one line is in memory at a time, and what it says. What the first line and
//! the cells of a line are is in `column.rs` and `cells.rs`.

use std::io::{self, BufRead as _, BufReader, ErrorKind, Read};

use super::cells::Row;
use super::column::{Columns, Header};
use super::lines;
use super::{Fault, FaultKind, Unknown};

/// The most faults that are named.
pub const MOST_NAMED: usize = 200;

/// The most lines of a file: what they say is in memory together until it is written.
const MOST_LINES: u64 = 2_000_000;

/// The longest line, in bytes.
pub(super) const LONGEST: usize = 1 << 20;

/// Faults of a file that may have very many: the first [`MOST_NAMED`], and how many there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults {
    /// The first of them.
    pub first: Vec<Fault>,
    /// How many there are in all.
    pub count: usize,
}

impl Faults {
    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }
}

impl Extend<Fault> for Faults {
    fn extend<T: IntoIterator<Item = Fault>>(&mut self, faults: T) {
        for fault in faults {
            self.count += 1;
            if self.first.len() < MOST_NAMED {
                self.first.push(fault);
            }
        }
    }
}

impl From<Vec<Fault>> for Faults {
    fn from(faults: Vec<Fault>) -> Self {
        let mut all = Self::default();
        all.extend(faults);
        all
    }
}

/// Why a file gives nothing.
#[derive(Debug)]
pub enum Unread {
    /// It cannot be read to its end.
    Stopped(io::Error),
    /// It has faults.
    Faults(Faults),
}

/// What the lines of a file say.
pub(super) struct Lines<T> {
    /// In the order of the file.
    pub(super) rows: Vec<T>,
    /// How many lines say nothing that is taken in.
    pub(super) without: u64,
    /// The names of the columns that were passed over.
    pub(super) passed_over: Vec<String>,
}

/// Reads a whole file as it comes. `unknown` says what is done about columns that are not known; `heard_of` is told how
/// many lines were read, after every thousandth; `says` makes of a line what it says, if that is taken in.
///
/// # Errors
/// [`Unread`]: every fault by line and column. When the header is at fault the lines below it are not looked at.
pub(super) fn read<C: Columns, T>(
    file: impl Read,
    unknown: Unknown,
    mut heard_of: impl FnMut(u64),
    says: impl Fn(Row<'_, C>) -> Result<Option<T>, Vec<Fault>>,
) -> Result<Lines<T>, Unread> {
    let mut file = BufReader::new(file);
    let fault = |line, kind| Unread::Faults(vec![Fault { line, column: None, kind }].into());
    // A short read at the very beginning would hide the mark; files and memory give more.
    let begins = file.fill_buf().map_err(Unread::Stopped)?;
    if begins.starts_with(b"\xff\xfe") || begins.starts_with(b"\xfe\xff") {
        return Err(fault(1, FaultKind::NotUtf8));
    }
    let mark = if begins.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    file.consume(mark);
    let (counted, mut lines) = lines::counted(file, LONGEST);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(counted);
    let mut record = csv::ByteRecord::new();
    let mut next = |record: &mut csv::ByteRecord, lines: &mut lines::Lines| {
        let begins = reader.position().byte();
        reader.read_byte_record(record).map_err(|error| match error.into_kind() {
            csv::ErrorKind::Io(error) if error.kind() == ErrorKind::FileTooLarge => {
                fault(lines.line_at(begins), FaultKind::Endless(LONGEST))
            }
            csv::ErrorKind::Io(error) => Unread::Stopped(error),
            // Cells are counted for each line, and bytes are read as they are: nothing else can be wrong here.
            other => Unread::Stopped(io::Error::other(format!("{other:?}"))),
        })
    };
    if !next(&mut record, &mut lines)? {
        return Err(fault(1, FaultKind::NoHeader));
    }
    let header =
        Header::<C>::read(&record, lines.start_of(&record), unknown).map_err(|faults| Unread::Faults(faults.into()))?;
    let (mut rows, mut without, mut faults, mut read) = (Vec::new(), 0, Faults::default(), 0_u64);
    while next(&mut record, &mut lines)? {
        let line = lines.start_of(&record);
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        read += 1;
        if read > MOST_LINES {
            return Err(fault(line, FaultKind::TooManyLines(MOST_LINES)));
        }
        if read.is_multiple_of(1_000) {
            heard_of(read);
        }
        match Row::new(&header, &record, line).map_err(|fault| vec![fault]).and_then(&says) {
            Ok(Some(row)) if faults.is_empty() => rows.push(row),
            Ok(Some(_)) => {}
            Ok(None) => without += 1,
            Err(found) => {
                // What was read so far is of no use any more.
                rows = Vec::new();
                faults.extend(found);
            }
        }
    }
    if faults.is_empty() {
        Ok(Lines { rows, without, passed_over: header.passed_over })
    } else {
        Err(Unread::Faults(faults))
    }
}
