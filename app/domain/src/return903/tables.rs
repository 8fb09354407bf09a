//! The files of the return: CSV in UTF-8 with CRLF, days as `dd/mm/yyyy`, codes in upper case. A table is known to the
//! return's validator by its columns alone: exactly these, in any order.

use std::io::{self, Write};

use super::{Child, Return};
use crate::Day;
use crate::participation::Code;

/// A table of the return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// A row for each child.
    Header,
    /// A row for each child too: what the rules of the Reviews table ask of episodes, which is whether there is one and
    /// its legal status.
    Episodes,
    /// A row for each review.
    Reviews,
}

impl Table {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Header, Self::Episodes, Self::Reviews];

    /// The name of its file.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Header => "Header.csv",
            Self::Episodes => "Episodes.csv",
            Self::Reviews => "Reviews.csv",
        }
    }

    /// Its columns.
    #[must_use]
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Header => &["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"],
            Self::Episodes => &[
                "CHILD",
                "DECOM",
                "RNE",
                "LS",
                "CIN",
                "PLACE",
                "PLACE_PROVIDER",
                "DEC",
                "REC",
                "REASON_PLACE_CHANGE",
                "HOME_POST",
                "PL_POST",
                "URN",
            ],
            Self::Reviews => &["CHILD", "DOB", "REVIEW", "REVIEW_CODE"],
        }
    }
}

/// The files of a return in which nothing has to be mended.
#[derive(Debug, Clone, Copy)]
pub struct Tables<'r> {
    pub(super) of: &'r Return,
}

impl Tables<'_> {
    /// How many children have a row.
    #[must_use]
    pub fn children(self) -> usize {
        self.each_child().count()
    }

    /// Writes a table as it goes, by the children's identifiers.
    ///
    /// # Errors
    /// What `out` fails with.
    pub fn write(self, table: Table, out: impl Write) -> io::Result<()> {
        let mut lines = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        lines.write_record(table.columns())?;
        match table {
            Table::Header => {
                for child in self.each_child() {
                    let Child { identifier, born, sex, ethnicity, upn, .. } = child;
                    lines.write_record([identifier, sex, &written(*born), ethnicity, upn, "", ""])?;
                }
            }
            Table::Episodes => {
                for Child { identifier, legal_status, .. } in self.each_child() {
                    let cells = [identifier, "", "", legal_status, "", "", "", "", "", "", "", "", ""];
                    lines.write_record(cells)?;
                }
            }
            Table::Reviews => {
                for review in &self.of.reviews {
                    let Some(child) = self.of.children.get(&review.child) else { continue };
                    let code = review.code.map_or("", Code::code);
                    lines.write_record([&child.identifier, &written(child.born), &*written(review.held_on), code])?;
                }
            }
        }
        lines.flush()
    }

    /// Every child who has a review in the return, once.
    fn each_child(&self) -> impl Iterator<Item = &Child> {
        let once = self.of.reviews.chunk_by(|one, other| one.child == other.child);
        once.filter_map(|of_child| self.of.children.get(&of_child[0].child))
    }
}

/// A day as the return has it.
fn written(day: Day) -> String {
    day.format("%d/%m/%Y").to_string()
}
