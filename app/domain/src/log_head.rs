//! Heads of the log, kept elsewhere: the chain shows from inside that no row was changed, and only a head from outside
//! shows that none was cut off its end, or that the whole was not made anew.

use std::fmt;
use std::str::FromStr;

use crate::audit::{Broken, Row};
use crate::id::{from_hex, to_hex};

/// The last row of the log at some time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its number; 0 for an empty log.
    pub seq: i64,
    /// Its link.
    pub link: [u8; 32],
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.seq)?;
        to_hex(&self.link, f)
    }
}

/// What is no head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoHead;

impl FromStr for Head {
    type Err = NoHead;

    /// Reads the last two words of a line, so that when it was written may stand before them.
    fn from_str(line: &str) -> Result<Self, NoHead> {
        let mut words = line.split_whitespace().rev();
        let (link, seq) = words.next().zip(words.next()).ok_or(NoHead)?;
        let link = from_hex(link).map_err(|_| NoHead)?;
        Ok(Self { seq: seq.parse().map_err(|_| NoHead)?, link })
    }
}

/// Checks rows against the heads that name them.
///
/// # Errors
/// [`Broken`] at the first row that is not the one that a head knows.
pub fn agree(rows: &[Row], heads: &[Head]) -> Result<(), Broken> {
    let differs = |row: &&Row| heads.iter().any(|head| head.seq == row.seq && head.link != row.link);
    rows.iter().find(differs).map_or(Ok(()), |row| Err(Broken { seq: row.seq }))
}

/// Checks that a log that ends with this row is no shorter than heads say.
///
/// # Errors
/// [`Broken`] at the first row that is gone.
pub fn reaches(last: i64, heads: &[Head]) -> Result<(), Broken> {
    if heads.iter().any(|head| head.seq > last) { Err(Broken { seq: last + 1 }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(seq: i64, byte: u8) -> Head {
        Head { seq, link: [byte; 32] }
    }

    #[test]
    fn a_head_reads_back_with_its_time_before_it() {
        let text = head(12, 0xa7).to_string();
        assert_eq!(text, format!("12 {}", "a7".repeat(32)));
        assert_eq!(format!("2026-11-21T08:00:00Z {text}\n").parse(), Ok(head(12, 0xa7)));
        for other in ["", "12", "x a7", "12 a7", &format!("12 {}", "é".repeat(32)), &format!("12 {}", "g7".repeat(32))]
        {
            assert_eq!(other.parse::<Head>(), Err(NoHead), "{other}");
        }
    }

    #[test]
    fn a_log_agrees_with_what_was_kept_of_it() {
        let row = |seq, byte| Row { seq, entry: None, link: [byte; 32] };
        let rows = [row(1, 1), row(2, 2)];
        assert_eq!(agree(&rows, &[head(1, 1), head(2, 2), head(9, 9)]), Ok(()));
        assert_eq!(agree(&rows, &[head(2, 3)]), Err(Broken { seq: 2 }), "made anew");
        assert_eq!((reaches(2, &[head(2, 2)]), reaches(2, &[head(3, 3)])), (Ok(()), Err(Broken { seq: 3 })), "cut off");
    }
}
