//! The languages that pages are written in, with all that is different from one to the next besides the words.
//!
//! To add a language: the folder `locales/CODE` with a Fluent file for each in `locales/en` that is not for workers
//! (`staff*.ftl`), and its line in `languages!` below. Days, months and the order of a date are messages of
//! `common.ftl`. A script that no language here is written in yet needs a variant of [`Script`] and its fonts in
//! `style/tokens.css`. The tests of `app` (`tests/locales.rs`) name every message that is missing, or takes other
//! values than the English one.

use crate::codes::codes;

/// In which direction a line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// What a language is written in, by which its fonts are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// As English is: the fonts of every page.
    Latin,
    /// As Arabic, Farsi, Pashto and Sorani are.
    Arabic,
    /// As Tigrinya and Amharic are.
    Ethiopic,
}

impl Script {
    /// The class of the page by which the style sheet chooses fonts; none where they are those of every page.
    #[must_use]
    pub const fn class(self) -> Option<&'static str> {
        match self {
            Self::Latin => None,
            Self::Arabic => Some("script-arabic"),
            Self::Ethiopic => Some("script-ethiopic"),
        }
    }
}

macro_rules! languages {
    ($($(#[$meta:meta])* $name:ident = $code:literal, $own_name:literal, $direction:ident, $script:ident;)+) => {
        codes! {
            /// A language that pages are written in. Its code is its BCP 47 tag and the name of its folder.
            #[derive(Default)]
            pub enum Language { $($(#[$meta])* $name = $code,)+ }
        }

        impl Language {
            /// What the language calls itself.
            #[must_use]
            pub const fn own_name(self) -> &'static str {
                match self { $(Self::$name => $own_name,)+ }
            }

            /// In which direction it is written.
            #[must_use]
            pub const fn direction(self) -> Direction {
                match self { $(Self::$name => Direction::$direction,)+ }
            }

            /// What it is written in.
            #[must_use]
            pub const fn script(self) -> Script {
                match self { $(Self::$name => Script::$script,)+ }
            }
        }
    };
}

languages! {
    /// English: the one in which every message is there, workers' too, and which stands in where another has none.
    #[default]
    English = "en", "English", Ltr, Latin;
    /// Welsh, Cymraeg.
    Welsh = "cy", "Cymraeg", Ltr, Latin;
}
