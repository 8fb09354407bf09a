//! Where somebody lives: a house or flat with its number, and the name of a street.
//!
//! A street's name alone counts where both its words have capitals ("Station Road") and nothing behind it makes it the
//! name of a school or a shop. Names that are also what films, squares and courts are called count behind a number
//! alone.

use super::{Found, Kind, Token};

/// What streets are called, and nothing else that stands in a letter with a capital.
const STREETS: &[&str] = &[
    "road",
    "rd",
    "street",
    "lane",
    "ln",
    "avenue",
    "ave",
    "crescent",
    "cres",
    "drive",
    "close",
    "grove",
    "mews",
    "terrace",
    "boulevard",
];

/// What streets are called, and other things too.
const BEHIND_A_NUMBER: &[&str] = &[
    "st", "dr", "court", "place", "way", "gardens", "walk", "rise", "row", "square", "hill", "green", "view", "park",
    "house", "parade", "wharf", "croft",
];

/// Those that are written small too, behind a number: "14 station road".
const SMALL: &[&str] = &["road", "street", "lane", "avenue", "crescent"];

/// Before a number these make it that of a home.
const HOMES: &[&str] = &["flat", "apartment", "apt", "maisonette"];

/// What stands behind a street's name where it is the name of something else.
const PLACES: &[&str] = &[
    "school",
    "primary",
    "junior",
    "infant",
    "infants",
    "secondary",
    "academy",
    "college",
    "nursery",
    "surgery",
    "hospital",
    "clinic",
    "library",
    "church",
    "station",
    "stadium",
    "fc",
    "baths",
    "market",
    "shop",
];

/// Streets that children watch and sing, and that nobody lives in.
const FAMOUS: &[&str] = &["coronation", "sesame", "quality", "abbey", "downing", "oxford"];

/// Between a number and a street these are no name: "2 miles down the road", "10 minutes drive".
const NO_NAME: &[&str] = &[
    "the", "a", "an", "down", "up", "along", "of", "on", "in", "our", "your", "my", "this", "that", "mile", "miles",
    "minute", "minutes", "hour", "hours", "way", "times", "at", "to", "from", "near", "and", "with", "i", "you", "he",
    "she", "we", "they",
];

/// Months: "on 14 March" is a day.
const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The longest name of a street, in words, without "Road".
const LONGEST: usize = 3;

/// The addresses and streets, in order.
pub(super) fn find(text: &str, tokens: &[Token<'_>]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        if found.last().is_some_and(|last| token.start < last.range.end) {
            continue;
        }
        let home = home(text, tokens, place).map(|length| (Kind::Address, length));
        let Some((kind, length)) = home.or_else(|| Some((Kind::Street, street(text, tokens, place)?))) else {
            continue;
        };
        let end = tokens[place + length - 1].end();
        // "Flat 2, Oak House, Mill Lane" is one address.
        match found.last_mut().filter(|last| belongs(text, last, tokens, token.start)) {
            Some(last) => last.range.end = end,
            None => found.push(Found { kind, range: token.start..end }),
        }
    }
    found
}

/// How many words from here on are a home with its number.
fn home(text: &str, tokens: &[Token<'_>], place: usize) -> Option<usize> {
    let (token, next) = (&tokens[place], tokens.get(place + 1)?);
    if HOMES.contains(&token.folded.as_str()) && near(text, token, next) {
        let number = next.is_house_number() || next.text.len() == 1 && next.is_capital() && next.text != "I";
        return number.then_some(2);
    }
    if !token.is_house_number() || MONTHS.contains(&next.folded.as_str()) {
        return None;
    }
    (1..=LONGEST + 1).find_map(|length| {
        let name = tokens.get(place + 1..=place + length)?;
        let (last, words) = name.split_last()?;
        let joined = near(text, token, next) && name.windows(2).all(|pair| beside(text, &pair[0], &pair[1]));
        let kind = last.folded.as_str();
        let street = STREETS.contains(&kind) || BEHIND_A_NUMBER.contains(&kind);
        let named = !words.is_empty()
            && match last.is_capital() {
                // "14 The Avenue" is one, "14 Elm Close" is one.
                true => words.iter().all(|word| word.is_capital() || word.folded == "s"),
                false => {
                    let plain = |word: &Token<'_>| !NO_NAME.contains(&word.folded.as_str()) && !word.is_house_number();
                    SMALL.contains(&kind) && words.len() <= 2 && words.iter().all(plain)
                }
            };
        (joined && street && named && !is_place(text, tokens, place + length)).then_some(length + 1)
    })
}

/// How many words from here on are the name of a street without a number.
fn street(text: &str, tokens: &[Token<'_>], place: usize) -> Option<usize> {
    let no_name = |token: &Token<'_>| {
        let word = token.folded.as_str();
        let possessive = word == "s";
        NO_NAME.contains(&word)
            || FAMOUS.contains(&word)
            || MONTHS.contains(&word)
            || !token.is_capital() && !possessive
    };
    if no_name(&tokens[place]) {
        return None;
    }
    (1..=LONGEST).find_map(|length| {
        let name = tokens.get(place..=place + length)?;
        let (last, words) = name.split_last()?;
        let joined = name.windows(2).all(|pair| beside(text, &pair[0], &pair[1]));
        let named = last.is_capital() && STREETS.contains(&last.folded.as_str()) && !words.iter().any(no_name);
        (joined && named && !is_place(text, tokens, place + length)).then_some(length + 1)
    })
}

/// Whether two words stand beside each other.
fn beside(text: &str, one: &Token<'_>, other: &Token<'_>) -> bool {
    matches!(&text[one.end()..other.start], " " | "\u{a0}" | "-" | "’" | "'")
}

/// Whether two words stand beside each other, or with a comma between them.
fn near(text: &str, one: &Token<'_>, other: &Token<'_>) -> bool {
    beside(text, one, other) || &text[one.end()..other.start] == ", "
}

/// Whether the word behind makes it the name of a school or the like.
fn is_place(text: &str, tokens: &[Token<'_>], last: usize) -> bool {
    let next = tokens.get(last + 1).filter(|next| beside(text, &tokens[last], next));
    next.is_some_and(|next| PLACES.contains(&next.folded.as_str()))
}

/// Whether a street goes on with the address before it: only capitals, numbers and commas stand between.
fn belongs(text: &str, last: &Found, tokens: &[Token<'_>], street: usize) -> bool {
    let between = tokens.iter().filter(|token| last.range.end <= token.start && token.start < street);
    let gap = &text[last.range.end..street];
    last.kind == Kind::Address
        && !gap.contains(['.', '!', '?', ';', ':'])
        && gap.matches('\n').count() <= 3
        && between.into_iter().all(|token| token.is_capital() || token.is_house_number())
}

#[cfg(test)]
mod tests {
    use super::super::split;
    use super::*;

    fn found(text: &str) -> Vec<(Kind, &str)> {
        find(text, &split(text)).into_iter().map(|one| (one.kind, &text[one.range])).collect()
    }

    #[test]
    fn addresses_are_found_however_they_are_written() {
        for address in [
            "14 Station Road",
            "14a Station Road",
            "14, Station Road",
            "14 station road",
            "3 The Avenue",
            "7 St Anne’s Crescent",
            "9 Beech Close",
            "2 Fir Tree Way",
            "12 Harbour View",
            "8 Mill Rd",
            "Flat 2",
            "flat 12B",
            "Apartment 4",
            "Flat 2, Oak House, Mill Lane",
            "Flat 2, 14 Mill Lane",
        ] {
            assert_eq!(found(&format!("You live at {address} now.")), [(Kind::Address, address)]);
        }
    }

    #[test]
    fn a_street_without_a_number_is_a_street() {
        assert_eq!(found("She moved to Old Mill Lane."), [(Kind::Street, "Old Mill Lane")]);
        assert_eq!(found("Oak House, Station Road"), [(Kind::Street, "Station Road")]);
        assert_eq!(
            found("You are at 14 Elm Close. Gran is in Mill Lane."),
            [(Kind::Address, "14 Elm Close"), (Kind::Street, "Mill Lane")]
        );
    }

    #[test]
    fn what_only_looks_like_one_is_not() {
        for text in [
            "It is just down the road, 2 miles down the road.",
            "A 10 minutes drive, and 2 times close by.",
            "We meet on 14 December. The Road is long.",
            "You go to Station Road Primary School and Mill Lane Surgery.",
            "You watch Coronation Street on 14 March. Street dance is on.",
            "The Family Court and the Town Hall.",
            "You have 3 Green Days.",
            "Be close to Mum. Close the door. My Street.",
            "They drive 2 cars. Your flat is fine.",
            "Flat out. You won 4 House points.",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
