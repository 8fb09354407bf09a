//! Which of a file's forms a browser takes (RFC 9110, section 12.5.3).

/// How a file's bytes are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

impl Encoding {
    /// The smallest first.
    pub(super) const ALL: [Self; 3] = [Self::Brotli, Self::Gzip, Self::Plain];

    /// Its name in headers; `None` for plain bytes, which have no header.
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }

    /// What follows the name of a file on disk.
    pub(super) fn suffix(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
            Self::Plain => "",
        }
    }

    /// Whether `accept`, the value of `Accept-Encoding`, takes it. Plain bytes are always taken.
    pub(super) fn taken(self, accept: &str) -> bool {
        let Some(name) = self.name() else { return true };
        let mut any = false;
        for offer in accept.split(',') {
            let mut parts = offer.split(';').map(str::trim);
            let offered = parts.next().unwrap_or_default();
            let refused = parts
                .filter_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")))
                .any(|quality| quality.parse::<f32>().is_ok_and(|quality| quality <= 0.0));
            if offered.eq_ignore_ascii_case(name) {
                return !refused;
            }
            if offered == "*" {
                any = !refused;
            }
        }
        any
    }
}

#[cfg(test)]
mod tests {
    use super::Encoding::{self, Brotli, Gzip, Plain};

    #[test]
    fn the_smallest_that_is_taken() {
        let cases: [(&str, Encoding); 8] = [
            ("gzip, deflate, br, zstd", Brotli),
            ("gzip", Gzip),
            ("", Plain),
            ("br;q=0, gzip;q=0.5", Gzip),
            ("*", Brotli),
            ("*;q=0", Plain),
            ("br;q=0, *", Gzip),
            ("BR", Brotli),
        ];
        for (accept, expected) in cases {
            let found = Encoding::ALL.into_iter().find(|encoding| encoding.taken(accept));
            assert_eq!(found, Some(expected), "{accept}");
        }
    }
}
