//! The child's own surname, and whom the letter greets.

use std::collections::HashSet;

use super::names::{ORDINARY, ends_with, firsts, parts};
use super::tokens::{Token, folded};
use super::{Found, Kind, Letter};

/// With which a letter begins.
const GREETINGS: &[&str] = &["dear", "hi", "hello", "hey", "hiya", "annwyl"];

/// The child's own surname, and whom the letter greets where it is somebody else.
pub(super) fn find(letter: &Letter<'_, '_>, tokens: &[Token<'_>]) -> Vec<Found> {
    let people: HashSet<String> = letter.people.iter().flat_map(|name| folded(name)).collect();
    let firsts = firsts(&letter.to);
    let mut found = greetings(letter, tokens);
    for (length, part) in parts(letter.to.last) {
        for place in runs(tokens, &part) {
            let whole = firsts.iter().any(|first| ends_with(&tokens[..place], first));
            let alone = tokens[place].is_capital()
                && part.iter().all(|word| !ORDINARY.contains(word.as_str()) && !people.contains(word));
            if whole || alone {
                let range = tokens[place].start..tokens[place + length - 1].end();
                found.push(Found { kind: Kind::Surname, range });
            }
        }
    }
    found
}

/// Names in a greeting of which none is the child's, however it is shortened.
fn greetings(letter: &Letter<'_, '_>, tokens: &[Token<'_>]) -> Vec<Found> {
    let own: Vec<String> = firsts(&letter.to).into_iter().flatten().collect();
    let is_own =
        |word: &Token<'_>| own.iter().any(|own| own.starts_with(&word.folded) || word.folded.starts_with(own.as_str()));
    let mut found = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        let begins = letter.text[..token.start].trim_end_matches([' ', '\t']).ends_with('\n') || place == 0;
        let greets = GREETINGS.contains(&token.folded.as_str()) && (place == 0 || token.folded == "dear");
        if !begins || !greets {
            continue;
        }
        let line = letter.text[token.end()..].find(['\n', ',', '!', '.', '?', ';', ':']);
        let end = line.map_or(letter.text.len(), |length| token.end() + length);
        let names: Vec<_> =
            tokens[place + 1..].iter().take_while(|name| name.start < end).filter(|name| name.is_capital()).collect();
        if let (Some(first), Some(last)) = (names.first(), names.last())
            && !names.iter().any(|name| is_own(name))
        {
            found.push(Found { kind: Kind::Greeting, range: first.start..last.end() });
        }
    }
    found
}

/// Where these words stand.
fn runs(tokens: &[Token<'_>], words: &[String]) -> Vec<usize> {
    let same = |window: &[Token<'_>]| window.iter().zip(words).all(|(token, word)| token.folded == *word);
    tokens.windows(words.len()).enumerate().filter(|(_, window)| same(window)).map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::MARIGOLD;
    use super::super::{Name, in_order, split};
    use super::*;

    fn letter<'a>(text: &'a str, people: &'a [&'a str]) -> Letter<'a, 'a> {
        Letter { text, to: MARIGOLD, people, known: &[], numbers: &[] }
    }

    fn own_of(text: &str, people: &[&str]) -> Vec<(Kind, String)> {
        let found = find(&letter(text, people), &split(text));
        in_order(found).into_iter().map(|one| (one.kind, text[one.range].to_owned())).collect()
    }

    #[test]
    fn the_childs_own_surname_is_found() {
        assert_eq!(own_of("Dear Marigold Ashdown,\n\nhello", &[]), [(Kind::Surname, "Ashdown".into())]);
        assert_eq!(own_of("Mrs ASHDOWN’s house", &[]), [(Kind::Surname, "ASHDOWN".into())]);
        assert_eq!(own_of("Gran Ashdown will help.", &["Gran Ashdown"]), []);
        let green = Name { first: "Sam", preferred: "", last: "Green" };
        let text = "Green is nice. You like Green Day. Sam Green";
        let found = find(&Letter { to: green, ..letter(text, &[]) }, &split(text));
        assert_eq!(found, [Found { kind: Kind::Surname, range: text.len() - 5..text.len() }]);
    }

    #[test]
    fn a_greeting_of_somebody_else_is_found() {
        for (text, name) in [
            ("Dear Wren,\nhello", "Wren"),
            ("Hi Wren! It was good.", "Wren"),
            ("Dear Goldie,\n\nhello\n\nDear Ben,\n\nhello", "Ben"),
            ("Dear Ben and Ann", "Ben and Ann"),
        ] {
            assert_eq!(own_of(text, &[]), [(Kind::Greeting, name.into())], "{text}");
        }
        for text in [
            "Dear Marigold,",
            "Dear Mari,",
            "Hello Goldie and Ben",
            "Hello! It was good.",
            "Dear you.",
            "Hi there, Ben came",
        ] {
            assert_eq!(own_of(text, &[]), [], "{text}");
        }
        assert_eq!(own_of("Dear Goldie\nHello Kitty", &[]), []);
    }
}
