//! The picture set: small drawings that stand beside words, or in their place, for a child who reads little.
//!
//! A picture is a name in [`NAMES`]. Its drawing is `public/pictures/NAME.svg`; its text alternative is the message
//! `picture-NAME` in `locales/*/pictures.ftl` (WCAG 2.2, 1.1.1 Non-text Content). Every drawing stands on a pale tile
//! of its own, so that it reads on a light page, a dark one and in forced colours.
//!
//! To replace a picture: a council lays a file of the same name over the drawing, and a message of the same name over
//! the text. The names stay, so forms that use them need no change.
//!
//! To add a picture: draw it (96 by 96 units, 4-unit round strokes, the colours of the other drawings, no text, no
//! scripts, no references), add its name here in alphabetical order and its message in every language.

/// Every picture's name, in alphabetical order.
pub const NAMES: [&str; 131] = [
    "advocate",
    "afternoon",
    "alone-with-iro",
    "apple",
    "baby",
    "ball",
    "balloon",
    "bedroom",
    "bird",
    "boat",
    "body",
    "book",
    "brother",
    "bus",
    "cake",
    "carer",
    "cat",
    "change",
    "clock",
    "cloud",
    "cup-empty",
    "cup-full",
    "cup-half",
    "dad",
    "doctor",
    "dog",
    "draw",
    "drum",
    "evening",
    "eyes",
    "face-angry",
    "face-calm",
    "face-confused",
    "face-excited",
    "face-happy",
    "face-lonely",
    "face-not-sure",
    "face-ok",
    "face-proud",
    "face-sad",
    "face-scared",
    "face-tired",
    "face-very-happy",
    "face-very-sad",
    "face-worried",
    "family",
    "family-centre",
    "favourite",
    "feelings",
    "fish",
    "flower",
    "food",
    "friend",
    "games",
    "good-news",
    "grandparent",
    "grown-up",
    "hat",
    "hedgehog",
    "help",
    "helper",
    "home",
    "homework",
    "house",
    "hurt",
    "iro",
    "key",
    "kite",
    "leaf",
    "letter",
    "letter-new",
    "letter-open",
    "listen",
    "maths",
    "maybe",
    "me",
    "medicine",
    "meeting",
    "moon",
    "morning",
    "mum",
    "music",
    "no",
    "not-me",
    "not-safe",
    "office",
    "outside",
    "park",
    "pet",
    "phone",
    "picture-call",
    "play",
    "playground",
    "promise",
    "promise-not-yet",
    "promise-open",
    "promise-partly",
    "question",
    "rainbow",
    "reading",
    "rest",
    "rocket",
    "safe",
    "school",
    "secret",
    "shoe",
    "sister",
    "skip",
    "sleep",
    "snail",
    "social-worker",
    "someone-speaks",
    "sport",
    "star",
    "stop",
    "talk",
    "teacher",
    "teeth",
    "thank-you",
    "today",
    "tomorrow",
    "tree",
    "umbrella",
    "weekend",
    "whale",
    "when",
    "where",
    "who-comes",
    "worry",
    "writing",
    "yes",
];

/// Whether `name` is the name of a picture; names are exact, in lower case.
pub fn known(name: &str) -> bool {
    NAMES.binary_search(&name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs, path::PathBuf};

    /// The largest drawing in bytes: a screen of twenty pictures stays under 30 kB on a slow connection.
    const LARGEST: usize = 1_400;

    fn top(path: &str) -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
    }

    #[test]
    fn names_are_sorted_and_unique_so_that_known_finds_each() {
        assert!(NAMES.is_sorted_by(|a, b| a < b));
        assert!(NAMES.iter().all(|name| known(name)));
        assert!(!known("Apple") && !known("") && !known("../apple"));
    }

    #[test]
    fn every_name_has_a_drawing_and_every_drawing_a_name() {
        let drawn: BTreeSet<String> = fs::read_dir(top("public/pictures"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let named: BTreeSet<String> = NAMES.iter().map(|name| format!("{name}.svg")).collect();
        assert_eq!(drawn, named);
    }

    #[test]
    fn every_drawing_is_small_square_and_inert() {
        for name in NAMES {
            let drawing = fs::read_to_string(top("public/pictures").join(format!("{name}.svg"))).unwrap();
            assert!(drawing.len() <= LARGEST, "{name} has {} bytes", drawing.len());
            assert!(drawing.contains(r#"viewBox="0 0 96 96""#), "{name} has another viewBox");
            for banned in ["<script", "style", "href", "<text", " id="] {
                assert!(!drawing.contains(banned), "{name} contains {banned}");
            }
        }
    }

    #[test]
    fn no_two_drawings_are_the_same() {
        let distinct: BTreeSet<Vec<u8>> =
            NAMES.iter().map(|name| fs::read(top("public/pictures").join(format!("{name}.svg"))).unwrap()).collect();
        assert_eq!(distinct.len(), NAMES.len());
    }

    #[test]
    fn every_picture_has_a_text_alternative_of_its_own_in_every_language() {
        for language in fs::read_dir(top("locales")).unwrap() {
            let folder = language.unwrap().path();
            if !folder.is_dir() {
                continue;
            }
            let path = folder.join("pictures.ftl");
            let texts = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let messages: Vec<(&str, &str)> = texts.lines().filter_map(|line| line.split_once(" = ")).collect();
            let keys: BTreeSet<String> = messages.iter().map(|(key, _)| (*key).to_owned()).collect();
            let wanted: BTreeSet<String> = NAMES.iter().map(|name| format!("picture-{name}")).collect();
            assert_eq!(keys, wanted, "{}", path.display());
            let values: BTreeSet<&str> = messages.iter().map(|(_, value)| value.trim()).collect();
            assert_eq!(values.len(), NAMES.len(), "two pictures read the same in {}", path.display());
        }
    }
}
