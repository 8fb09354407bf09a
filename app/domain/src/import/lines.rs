//! Physical lines: what an editor shows beside the text. The CSV reader's own count takes a row to begin in the
//! white space before it.

use std::cell::RefCell;
use std::io::{self, Read};
use std::rc::Rc;

use csv::ByteRecord;

/// How much of what was passed may stay in memory.
const PASSED: usize = 64 * 1024;

/// What was read and whose lines are still to be counted.
#[derive(Default)]
struct Window {
    bytes: Vec<u8>,
    /// The place in the file of its first byte.
    from: u64,
}

impl Window {
    fn get(&self, place: u64) -> Option<u8> {
        self.bytes.get(usize::try_from(place.checked_sub(self.from)?).ok()?).copied()
    }

    /// Lets go of what stands before a place, now and then.
    fn forget_before(&mut self, place: u64) {
        let passed = usize::try_from(place - self.from).unwrap_or(0).min(self.bytes.len());
        if passed > PASSED {
            self.bytes.drain(..passed);
            self.from = place;
        }
    }
}

/// Reads on, and leaves what it read to be counted.
pub(super) struct Counted<R> {
    inner: R,
    window: Rc<RefCell<Window>>,
    most: usize,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        let mut window = self.window.borrow_mut();
        window.bytes.extend_from_slice(&into[..read]);
        // One record is in memory at a time; a quote that is never closed would make the rest of the file one.
        if window.bytes.len() > self.most {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        Ok(read)
    }
}

/// Counts the lines of a file from its start on.
pub(super) struct Lines {
    window: Rc<RefCell<Window>>,
    at: u64,
    line: u64,
}

/// A reader of a file with the counter of its lines. Reading fails with [`io::ErrorKind::FileTooLarge`] at a record
/// longer than `most` bytes.
pub(super) fn counted<R: Read>(inner: R, most: usize) -> (Counted<R>, Lines) {
    let window = Rc::new(RefCell::new(Window::default()));
    let lines = Lines { window: Rc::clone(&window), at: 0, line: 1 };
    (Counted { inner, window, most: most.saturating_add(2 * PASSED) }, lines)
}

impl Lines {
    /// The line, from 1, on which a record begins. Records are asked for in their order.
    pub(super) fn start_of(&mut self, record: &ByteRecord) -> u64 {
        self.line_at(record.position().map_or(self.at, csv::Position::byte))
    }

    /// The line on which something begins that starts at or after this place, with nothing but ends of lines between.
    pub(super) fn line_at(&mut self, start: u64) -> u64 {
        let mut window = self.window.borrow_mut();
        while let Some(byte) = window.get(self.at) {
            let ends_line = byte == b'\n' || byte == b'\r' && window.get(self.at + 1) != Some(b'\n');
            if self.at >= start && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            self.line += u64::from(ends_line);
            self.at += 1;
        }
        window.forget_before(self.at);
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(text: &str) -> Vec<u64> {
        let (counted, mut lines) = counted(text.as_bytes(), usize::MAX);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(counted);
        reader.byte_records().map(|record| lines.start_of(&record.expect("a record"))).collect()
    }

    #[test]
    fn lines_are_counted_as_an_editor_does() {
        assert_eq!(starts("a\nb\nc"), [1, 2, 3]);
        assert_eq!(starts("a\r\nb\r\nc\r\n"), [1, 2, 3]);
        assert_eq!(starts("a\rb\rc"), [1, 2, 3]);
        assert_eq!(starts("\n\na\n\n\nb"), [3, 6]);
        assert_eq!(starts("a\r\n\r\n\r\nb"), [1, 4]);
        assert_eq!(starts("a\n\"b\nb\r\nb\"\nc\n"), [1, 2, 5]);
    }

    #[test]
    fn a_long_file_is_counted_without_being_kept() {
        let text = "abc,def\r\n".repeat(40_000);
        let (counted, mut lines) = counted(text.as_bytes(), 1_000);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(counted);
        let mut last = 0;
        for record in reader.byte_records() {
            last = lines.start_of(&record.expect("a record"));
            assert!(lines.window.borrow().bytes.len() < 3 * PASSED);
        }
        assert_eq!(last, 40_000);
    }
}
