//! Physical lines: what an editor shows beside the text. The CSV reader's own count takes a row to begin in the
//! white space before it.

use csv::ByteRecord;

/// Counts the lines of a file from its start on.
pub(super) struct Lines<'b> {
    bytes: &'b [u8],
    at: usize,
    line: u64,
}

impl<'b> Lines<'b> {
    /// Takes the bytes that the reader reads.
    pub(super) const fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0, line: 1 }
    }

    /// The line, from 1, on which a record begins. Records are asked for in their order.
    pub(super) fn start_of(&mut self, record: &ByteRecord) -> u64 {
        let start = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(self.at);
        while let Some(byte) = self.bytes.get(self.at) {
            let ends_line = *byte == b'\n' || *byte == b'\r' && self.bytes.get(self.at + 1) != Some(&b'\n');
            if self.at >= start && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            self.line += u64::from(ends_line);
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(text: &str) -> Vec<u64> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut lines = Lines::new(text.as_bytes());
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
}
