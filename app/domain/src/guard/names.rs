//! Names of other children of the council. The child's own are [`super::own`]'s.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::tokens::{Token, folded, split, table};
use super::{Found, Kind, Letter, Name, in_order};
use crate::plain::sentences;

/// First names that many have: one alone says nothing.
static USUAL: LazyLock<HashSet<&str>> = LazyLock::new(|| table(include_str!("../../words/first-names.txt")));
/// Names that are ordinary words too.
pub(super) static ORDINARY: LazyLock<HashSet<&str>> =
    LazyLock::new(|| table(include_str!("../../words/names-as-words.txt")));

/// Before a surname: a grown-up's, whom the child knows by it.
const TITLES: &[&str] = &["mr", "mrs", "miss", "ms", "mx", "dr", "sir", "madam", "judge", "pc", "coach", "nurse"];

/// Behind a name: of a place.
const PLACES: &[&str] = &[
    "school",
    "primary",
    "junior",
    "infant",
    "infants",
    "secondary",
    "high",
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
    "park",
    "road",
    "street",
    "lane",
    "avenue",
    "close",
    "house",
    "hall",
    "farm",
    "castle",
    "centre",
    "bridge",
    "beach",
    "bay",
    "united",
    "city",
    "town",
    "rovers",
    "fc",
    "zoo",
    "cup",
];

/// Words for brothers and sisters.
const KIN: &[&str] =
    &["brother", "brothers", "sister", "sisters", "sibling", "siblings", "twin", "twins", "stepbrother", "stepsister"];

/// A letter, asked whether names of other children stand in it, one child after the other. What it keeps is of the
/// letter; nothing of a child stays that does not stand in it.
pub struct Names<'t> {
    /// What the child whose letter it is is called.
    firsts: Vec<Vec<String>>,
    /// Their surname.
    last: Vec<String>,
    tokens: Vec<Token<'t>>,
    places: HashMap<String, Vec<usize>>,
    /// Words that the child knows.
    known: HashSet<String>,
    /// Words beside each other that the child knows.
    known_pairs: HashSet<(String, String)>,
    /// Places where a brother or sister is spoken of.
    kin: Vec<Range<usize>>,
    found: Vec<Found>,
    /// Unusual first names alone.
    alone: Vec<(Vec<String>, Range<usize>)>,
    /// Of how many children each first name in the letter is.
    bearers: HashMap<Vec<String>, usize>,
}

impl<'t> Names<'t> {
    /// Reads the letter once; asking about a child costs a few look-ups then.
    #[must_use]
    pub fn of(letter: &Letter<'t, '_>) -> Self {
        let tokens = split(letter.text);
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, token) in tokens.iter().enumerate() {
            places.entry(token.folded.clone()).or_default().push(place);
        }
        let texts: Vec<Vec<String>> = letter.people.iter().chain(letter.known).map(|text| folded(text)).collect();
        let pairs = texts.iter().flat_map(|text| text.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())));
        let known_pairs = pairs.collect();
        let kin = sentences::split(letter.text)
            .into_iter()
            .filter(|range| folded(&letter.text[range.clone()]).iter().any(|word| KIN.contains(&word.as_str())));
        let kin = kin.collect();
        let known = texts.into_iter().flatten().collect();
        let (firsts, last) = (firsts(&letter.to), folded(letter.to.last));
        Self {
            firsts,
            last,
            tokens,
            places,
            known,
            known_pairs,
            kin,
            found: Vec::new(),
            alone: Vec::new(),
            bearers: HashMap::new(),
        }
    }

    /// Looks for one other child. `on_desk`: of whoever writes the letter.
    pub fn look(&mut self, other: &Name<'_>, on_desk: bool) {
        let stands = |name: &str| folded(name).iter().any(|word| self.places.contains_key(word));
        if ![other.first, other.preferred, other.last].into_iter().any(stands) {
            return;
        }
        let (firsts, last) = (firsts(other), folded(other.last));
        let shares = !last.is_empty() && last == self.last;
        let is_kin = |range: &Range<usize>| shares && self.kin.iter().any(|kin| kin.contains(&range.start));
        let mut found: Vec<Range<usize>> = Vec::new();
        for (length, part) in parts(other.last) {
            let at = self.places.get(&part[0]).into_iter().flatten().copied();
            for place in at.filter(|place| self.stands(*place, &part)) {
                let whole = firsts.iter().find_map(|first| self.whole(place, length, first));
                let range =
                    whole.or_else(|| (!shares && self.surname(place, &part)).then(|| self.range(place, length)));
                found.extend(range);
            }
        }
        let mut found: Vec<_> = found.into_iter().map(|range| Found { kind: Kind::OtherChild, range }).collect();
        for first in &firsts {
            let at = self.places.get(&first[0]).into_iter().flatten().copied();
            let at: Vec<usize> = at.filter(|place| self.stands(*place, first)).collect();
            if !at.is_empty() {
                *self.bearers.entry(first.clone()).or_default() += 1;
            }
            for place in at {
                let range = self.range(place, first.len());
                match self.first_name(place, first, on_desk) {
                    Some(Kind::OtherChild) if !on_desk && !is_kin(&range) => self.alone.push((first.clone(), range)),
                    kind => found.extend(kind.map(|kind| Found { kind, range })),
                }
            }
        }
        found.retain(|one| !is_kin(&one.range));
        self.found.extend(found);
    }

    /// What was found, in order. A first name alone that two children have says of neither that it is theirs.
    #[must_use]
    pub fn found(mut self) -> Vec<Found> {
        let one = |first: &Vec<String>| self.bearers.get(first) == Some(&1);
        let alone = self.alone.into_iter().filter(|(first, _)| one(first));
        self.found.extend(alone.map(|(_, range)| Found { kind: Kind::OtherChild, range }));
        in_order(self.found)
    }

    fn range(&self, place: usize, length: usize) -> Range<usize> {
        self.tokens[place].start..self.tokens[place + length - 1].end()
    }

    /// Whether these words stand from here on.
    fn stands(&self, place: usize, words: &[String]) -> bool {
        let here = self.tokens.get(place..place + words.len());
        here.is_some_and(|here| here.iter().zip(words).all(|(token, word)| token.folded == *word))
    }

    /// First name and surname together, in either order, or with one name between them. In small letters where neither
    /// is an ordinary word.
    fn whole(&self, place: usize, length: usize, first: &[String]) -> Option<Range<usize>> {
        let (before, after) = (&self.tokens[..place], place + length);
        let between = before.last().is_some_and(Token::is_capital);
        let start = if ends_with(before, first) {
            place - first.len()
        } else if between && ends_with(&before[..place - 1], first) {
            place - 1 - first.len()
        } else if self.stands(after, first) {
            return self.is_name(place..after + first.len()).then(|| self.range(place, length + first.len()));
        } else {
            return None;
        };
        self.is_name(start..after).then(|| self.range(start, after - start))
    }

    /// Whether words that are a child's are meant as a name, and the child does not know them together.
    fn is_name(&self, places: Range<usize>) -> bool {
        let words = &self.tokens[places];
        let capitals = words.iter().all(Token::is_capital);
        let ordinary = words.iter().any(|word| ORDINARY.contains(word.folded.as_str()));
        let known =
            words.windows(2).all(|pair| self.known_pairs.contains(&(pair[0].folded.clone(), pair[1].folded.clone())));
        let joined = words.iter().skip(1).all(|word| !word.opens);
        joined && (capitals || !ordinary) && !known
    }

    /// Whether words alone may be a name that the child does not know.
    fn may_be_name(&self, place: usize, words: &[String]) -> bool {
        let titled = place.checked_sub(1).is_some_and(|before| TITLES.contains(&self.tokens[before].folded.as_str()));
        self.tokens[place].is_capital() && !titled && !words.iter().all(|word| self.known.contains(word))
    }

    /// A surname alone.
    fn surname(&self, place: usize, last: &[String]) -> bool {
        let next = self.tokens.get(place + last.len());
        let of_a_place = next.is_some_and(|next| next.is_capital() && PLACES.contains(&next.folded.as_str()));
        let ordinary = last.len() == 1 && (ORDINARY.contains(last[0].as_str()) || USUAL.contains(last[0].as_str()));
        self.may_be_name(place, last) && !of_a_place && !ordinary && last.iter().any(|word| word.chars().count() > 2)
    }

    /// A first name alone: where it is unusual, nobody else's; else a hint where it is of the same desk.
    fn first_name(&self, place: usize, first: &[String], on_desk: bool) -> Option<Kind> {
        let word = first[0].as_str();
        let own = self.firsts.iter().any(|own| own.as_slice() == first);
        if own || !self.may_be_name(place, first) {
            return None;
        }
        let ordinary = first.len() == 1 && ORDINARY.contains(word);
        let usual = ordinary || first.len() == 1 && (USUAL.contains(word) || word.chars().count() < 3);
        let meant = !ordinary || !self.tokens[place].opens;
        match usual {
            false => (on_desk || !self.goes_on(place + first.len())).then_some(Kind::OtherChild),
            true => (on_desk && meant).then_some(Kind::FirstName),
        }
    }

    /// Whether another name follows: then the first one is of somebody with that surname.
    fn goes_on(&self, after: usize) -> bool {
        let (Some(last), Some(next)) = (self.tokens.get(after - 1), self.tokens.get(after)) else { return false };
        next.is_capital() && !next.opens && next.folded != "i" && next.start == last.end() + 1
    }
}

/// First and preferred name, as words; a first name of several also by its first.
pub(super) fn firsts(name: &Name<'_>) -> Vec<Vec<String>> {
    let mut firsts: Vec<Vec<String>> = Vec::new();
    for name in [name.first, name.preferred] {
        let words = folded(name);
        let short = words.first().filter(|_| words.len() > 1).map(|word| vec![word.clone()]);
        for words in [Some(words), short].into_iter().flatten() {
            if !words.is_empty() && !firsts.contains(&words) {
                firsts.push(words);
            }
        }
    }
    firsts
}

/// A surname with its length in words, and each part of a double one.
pub(super) fn parts(last: &str) -> Vec<(usize, Vec<String>)> {
    let words = folded(last);
    let long = |word: &&String| word.chars().count() > 3;
    let single: Vec<_> =
        words.iter().filter(long).filter(|_| words.len() > 1).map(|word| (1, vec![word.clone()])).collect();
    let whole = (!words.is_empty()).then_some((words.len(), words));
    whole.into_iter().chain(single).collect()
}

/// Whether the words before are these.
pub(super) fn ends_with(before: &[Token<'_>], words: &[String]) -> bool {
    let from = before.len().checked_sub(words.len());
    from.is_some_and(|from| before[from..].iter().zip(words).all(|(token, word)| token.folded == *word))
}

/// The usual first names, in an order that is the same each time.
#[cfg(test)]
pub(super) fn usual_names() -> Vec<&'static str> {
    let mut names: Vec<_> = USUAL.iter().copied().collect();
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests;
