//! A child's own secret: four pictures in order out of 24 (18.0 bits), or a six-digit number (19.9 bits).
//! security.md 4.1 and 4.2 have the arithmetic.

/// The names of the 24 pictures, in the order in which they are shown. Each has a drawing
/// `public/pictures/NAME.svg` and a text `picture-NAME`.
pub const PICTURES: [&str; 24] = [
    "apple", "ball", "bird", "boat", "book", "bus", "cake", "cat", "clock", "cloud", "dog", "drum", "fish", "flower",
    "hat", "house", "key", "kite", "leaf", "moon", "shoe", "star", "tree", "umbrella",
];

/// How many pictures make a secret, in order, none twice.
pub const PICTURES_CHOSEN: usize = 4;

/// How many digits a number has.
pub const DIGITS: usize = 6;

/// Which kind of secret a child chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Four pictures in order.
    Pictures,
    /// Six digits.
    Number,
}

impl Kind {
    /// The code kept in storage and used in form fields: `pictures` or `number`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pictures => "pictures",
            Self::Number => "number",
        }
    }

    /// Reads a code; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Pictures, Self::Number].into_iter().find(|kind| kind.code() == code)
    }
}

/// Why a secret was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    /// Not four different known pictures, or not six digits.
    Malformed,
    /// Easy to guess: a repeat, a run, a row of neighbouring pictures, or a date of the child's (security.md AUTH-9).
    Guessable,
}

/// A secret that may be set. Debug shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret {
    kind: Kind,
    canonical: String,
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Secret({:?})", self.kind)
    }
}

impl Secret {
    /// Reads four picture names, in the order in which they were chosen.
    ///
    /// # Errors
    /// [`Weak::Malformed`] unless there are four different known names.
    pub fn pictures(names: &[&str]) -> Result<Self, Weak> {
        let known = names.iter().all(|name| PICTURES.contains(name));
        let mut distinct = names.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        if !known || names.len() != PICTURES_CHOSEN || distinct.len() != PICTURES_CHOSEN {
            return Err(Weak::Malformed);
        }
        Ok(Self { kind: Kind::Pictures, canonical: names.join(" ") })
    }

    /// Reads six digits; spaces and dashes between them are dropped.
    ///
    /// # Errors
    /// [`Weak::Malformed`] unless six digits remain.
    pub fn number(text: &str) -> Result<Self, Weak> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        if digits.len() != DIGITS || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Weak::Malformed);
        }
        Ok(Self { kind: Kind::Number, canonical: digits })
    }

    /// Which kind it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The text to be hashed.
    #[must_use]
    pub fn canonical(&self) -> &str {
        &self.canonical
    }

    /// Refuses what somebody who knows the child would try first. `born` is the child's date of birth.
    ///
    /// # Errors
    /// [`Weak::Guessable`].
    pub fn fit_to_set(&self, born: crate::Day) -> Result<(), Weak> {
        let guessable = match self.kind {
            Kind::Pictures => neighbours(&self.canonical),
            Kind::Number => repeats_or_runs(self.canonical.as_bytes()) || is_date(&self.canonical, born),
        };
        if guessable { Err(Weak::Guessable) } else { Ok(()) }
    }
}

/// Four pictures that stand side by side, forwards or backwards.
fn neighbours(names: &str) -> bool {
    let places: Vec<usize> = names.split(' ').filter_map(|name| PICTURES.iter().position(|p| *p == name)).collect();
    places.windows(2).all(|pair| pair[1] == pair[0] + 1) || places.windows(2).all(|pair| pair[0] == pair[1] + 1)
}

/// One digit throughout, a run up or down, or two or three digits said again: 111111, 123456, 121212, 123123.
fn repeats_or_runs(digits: &[u8]) -> bool {
    let step = |by: i16| digits.windows(2).all(|pair| i16::from(pair[1]) - i16::from(pair[0]) == by);
    let again = |len: usize| digits.chunks(len).all(|chunk| chunk == &digits[..len]);
    step(1) || step(-1) || again(1) || again(2) || again(3)
}

/// The child's birthday in any usual order of day, month and year.
fn is_date(digits: &str, born: crate::Day) -> bool {
    ["%d%m%y", "%y%m%d", "%m%d%y", "%m%Y", "%Y%m", "%d%Y"].iter().any(|form| born.format(form).to_string() == digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn born() -> crate::Day {
        crate::Day::from_ymd_opt(2013, 4, 9).expect("a date")
    }

    #[test]
    fn order_matters() {
        let one = Secret::pictures(&["cat", "moon", "bus", "key"]).expect("four pictures");
        let other = Secret::pictures(&["moon", "cat", "bus", "key"]).expect("four pictures");
        assert_ne!(one, other);
        assert_eq!(one.fit_to_set(born()), Ok(()));
    }

    #[test]
    fn malformed_ones_are_refused() {
        for names in [&["cat", "moon", "bus"][..], &["cat", "cat", "bus", "key"], &["cat", "moon", "bus", "gun"]] {
            assert_eq!(Secret::pictures(names), Err(Weak::Malformed));
        }
        for text in ["", "12345", "1234567", "12345a", "１２３４５６"] {
            assert_eq!(Secret::number(text), Err(Weak::Malformed), "{text}");
        }
    }

    #[test]
    fn guessable_ones_are_refused() {
        for text in ["111111", "123456", "654321", "121212", "123123", "090413", "130409", "042013", "201304"] {
            let secret = Secret::number(text).expect("six digits");
            assert_eq!(secret.fit_to_set(born()), Err(Weak::Guessable), "{text}");
        }
        let row = Secret::pictures(&["bird", "boat", "book", "bus"]).expect("four pictures");
        assert_eq!(row.fit_to_set(born()), Err(Weak::Guessable));
        assert_eq!(Secret::number("48 20-71").expect("six digits").fit_to_set(born()), Ok(()));
    }

    #[test]
    fn debug_shows_nothing_of_it() {
        assert_eq!(format!("{:?}", Secret::number("482071").expect("six digits")), "Secret(Number)");
    }
}
