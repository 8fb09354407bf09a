//! Words of a letter as names are compared: runs of letters and digits, without accents and capitals.

use std::collections::HashSet;
use std::ops::Range;

/// A word of the text.
pub(super) struct Token<'t> {
    /// As written.
    pub(super) text: &'t str,
    /// Its first byte in the text.
    pub(super) start: usize,
    /// As compared.
    pub(super) folded: String,
    /// Whether it begins a sentence or a line, where a capital says nothing.
    pub(super) opens: bool,
}

impl Token<'_> {
    /// Where it ends, in bytes.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether its first letter is not a small one: a script without capitals has names too.
    pub(super) fn is_capital(&self) -> bool {
        self.text.starts_with(|first: char| first.is_alphabetic() && !first.is_lowercase())
    }

    /// Whether it is a number, perhaps of a house: `14`, `14a`.
    pub(super) fn is_house_number(&self) -> bool {
        let digits = self.text.bytes().take_while(u8::is_ascii_digit).count();
        let rest = &self.text.as_bytes()[digits..];
        (1..=4).contains(&digits) && (rest.is_empty() || rest.len() == 1 && rest[0].is_ascii_alphabetic())
    }
}

/// The words of a text, in order.
pub(super) fn split(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut end = 0;
    for range in runs(text) {
        let gap = &text[end..range.start];
        // The stop behind an initial ends no sentence: "J. Smith".
        let initial = tokens.last().is_some_and(|last| last.text.len() == 1 && last.is_capital() && last.text != "I");
        let ends = ['.', '!', '?', '…', ':', '\n', '“', '"', '•', '('];
        let opens = tokens.is_empty() || gap.contains(if initial { &ends[1..] } else { &ends[..] });
        let word = &text[range.clone()];
        tokens.push(Token { text: word, start: range.start, folded: fold(word), opens });
        end = range.end;
    }
    tokens
}

/// The words of a name, as they are compared.
pub(super) fn folded(name: &str) -> Vec<String> {
    runs(name).map(|range| fold(&name[range])).collect()
}

/// Runs of letters, digits and accents; an apostrophe and a hyphen part words, so that "Amira's" begins with Amira.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let is_part = |c: char| c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c);
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_part)?;
        let end = text[start..].find(|c| !is_part(c)).map_or(text.len(), |length| start + length);
        at = end;
        Some(start..end)
    })
}

/// Small letters without the accents that are left out by whoever has no key for them.
fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'æ' => folded.push_str("ae"),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ğ' | 'ģ' => folded.push('g'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' => folded.push('i'),
            'ł' | 'ľ' | 'ļ' => folded.push('l'),
            'ñ' | 'ń' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => folded.push('o'),
            'œ' => folded.push_str("oe"),
            'ř' => folded.push('r'),
            'ś' | 'š' | 'ş' | 'ș' => folded.push('s'),
            'ß' => folded.push_str("ss"),
            'ť' | 'ţ' | 'ț' => folded.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => folded.push('u'),
            'ŵ' => folded.push('w'),
            'ý' | 'ÿ' | 'ŷ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
    folded
}

/// The words of a table: lines that begin with `#` are passed over.
pub(super) fn table(text: &'static str) -> HashSet<&'static str> {
    text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_accents_and_capitals() {
        for (one, other) in
            [("Zoë", "ZOE"), ("Zoe\u{308}", "zoë"), ("Łucja", "lucja"), ("Strauß", "STRAUSS"), ("نور", "نور")]
        {
            assert_eq!(folded(one), folded(other), "{one}");
        }
        assert_eq!(folded("O’Brien-Wójcik"), ["o", "brien", "wojcik"]);
        assert_eq!(folded(" -- "), [""; 0]);
    }

    #[test]
    fn a_word_knows_where_it_is_and_whether_it_begins_a_sentence() {
        let text = "Dear Sam J. B.,\nwe met. “Amira’s dog” barked";
        let tokens = split(text);
        assert!(tokens.iter().all(|token| &text[token.start..token.end()] == token.text));
        let opens: Vec<_> = tokens.iter().filter(|token| token.opens).map(|token| token.text).collect();
        assert_eq!(opens, ["Dear", "we", "Amira"]);
        assert!(tokens[1].is_capital() && !tokens[4].is_capital());
    }

    #[test]
    fn numbers_of_houses_are_short() {
        for (word, is) in
            [("14", true), ("14a", true), ("2027", true), ("14th", false), ("a4", false), ("14000", false)]
        {
            assert_eq!(split(word)[0].is_house_number(), is, "{word}");
        }
    }
}
