//! The example folder of the documentation, whole and with one thing wrong at a time.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{CouncilFolder, Fault};

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../end2end/council")
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let beside = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &beside);
        } else {
            std::fs::copy(&path, &beside).unwrap();
        }
    }
}

/// A copy of the example to spoil.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&example(), folder.path());
        Self(folder)
    }

    fn write(&self, name: &str, text: &str) -> &Self {
        let path = self.0.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    /// Replaces the first of something in a file; gives the line that it is on.
    fn change(&self, name: &str, from: &str, to: &str) -> usize {
        let text = std::fs::read_to_string(self.0.path().join(name)).unwrap();
        let at = text.find(from).unwrap_or_else(|| panic!("{name} has no {from}"));
        self.write(name, &text.replacen(from, to, 1));
        text[..at].matches('\n').count() + 1
    }

    fn take_away(&self, name: &str) -> &Self {
        std::fs::remove_file(self.0.path().join(name)).unwrap();
        self
    }

    /// Every fault as it is printed, with paths from the folder on.
    fn faults(&self) -> Vec<String> {
        let faults = CouncilFolder::read(self.0.path()).err().unwrap_or_default();
        let within = |Fault { file, line, what }| {
            let file = file.strip_prefix(self.0.path()).unwrap().to_owned();
            Fault { file, line, what }.to_string().replace(&self.0.path().display().to_string(), "…")
        };
        faults.into_iter().map(within).collect()
    }

    /// The only fault.
    #[track_caller]
    fn fault(&self) -> String {
        let faults = self.faults();
        assert_eq!(faults.len(), 1, "{faults:#?}");
        faults[0].clone()
    }
}

const FORM: &str = "forms/before-review-middle.json";
const NEWS: &str = "forms/anyshire-good-news-middle.json";
const WORDS: &str = "locales/en/anyshire.ftl";

#[test]
fn the_example_is_sound() {
    let read = CouncilFolder::read(&example()).unwrap();
    assert_eq!(
        read.to_string(),
        "sound: 2 forms, 2 files of words, 2 pictures, 2 recordings, 6 sections, 5 codes, 5 stages"
    );
}

#[test]
fn a_condition_on_a_later_question_is_the_loop_that_is_refused() {
    for (question, word) in [("home-safer", "loop"), ("bullying-more", "loop"), ("gone", "not in this form")] {
        let folder = Folder::new();
        let line = folder.change(FORM, r#""question": "home-safe""#, &format!(r#""question": "{question}""#));
        let fault = folder.fault();
        assert!(fault.starts_with(&format!("{FORM}:{line}: ")) && fault.contains(word), "{fault}");
    }
}

#[test]
fn a_form_with_an_unknown_kind_option_or_picture_is_refused_at_its_line() {
    for (from, to, word) in [
        (r#""kind": "choice", "hint""#, r#""kind": "slider", "hint""#, "unknown variant `slider`"),
        (r#""is": ["sometimes""#, r#""is": ["often""#, "“often”"),
        (r#""picture": "carer""#, r#""picture": "dragon""#, "“dragon”"),
        (r#""picture": "carer""#, r#""pictures": "carer""#, "unknown field `pictures`"),
        (r#""id": "home-notice""#, r#""id": "home-trust""#, "two questions are called “home-trust”"),
        (r#""id": "unsafe", "kind": "unsafe""#, r#""id": "unsafe", "kind": "text""#, "once, and only once"),
    ] {
        let folder = Folder::new();
        let line = folder.change(FORM, from, to);
        let faults = folder.faults();
        let of_form = |fault: &String| fault.starts_with(FORM) && fault.contains(word);
        let fault = faults.iter().find(|fault| of_form(fault)).unwrap_or_else(|| panic!("{to}: {faults:#?}"));
        let at_line = fault.starts_with(&format!("{FORM}:{line}: "));
        assert!(at_line || word.starts_with("once"), "{to} on {line}: {fault}");
    }
}

#[test]
fn what_is_not_json_is_refused_at_its_line_and_nothing_else_is_blamed() {
    let folder = Folder::new();
    let line = folder.change(NEWS, r#""purpose": "good_news","#, r#""purpose": "good_news""#);
    let fault = folder.write("pictures/noticeboard.svg", "").faults();
    assert!(fault[0].starts_with(&format!("{NEWS}:{}: ", line + 1)), "{fault:#?}");
    assert!(fault.iter().all(|fault| !fault.contains("asks for")), "{fault:#?}");
}

#[test]
fn a_text_is_there_in_every_language() {
    let folder = Folder::new();
    folder.take_away("sounds/en/q-home-own-place.ogg").take_away("sounds/cy/q-home-own-place.ogg");
    let line = folder.change(FORM, r#""id": "home-own-place""#, r#""id": "home-den""#);
    folder.change(
        FORM,
        r#""hint": true, "own_options": true, "options": [
          "bedroom""#,
        r#""options": [
          "bedroom""#,
    );
    for name in [WORDS, "locales/cy/anyshire.ftl"] {
        folder.write(name, "q-good-news-tell = Who?\npicture-noticeboard = Noticeboard\n");
    }
    let missing = |at: usize, key: &str| {
        ["cy", "en"].map(|code| format!("{FORM}:{at}: no text in locales/{code}: {key} is missing"))
    };
    let (den, no, somewhere) =
        (missing(line, "q-home-den"), missing(line + 1, "o-no"), missing(line + 1, "o-somewhere"));
    let mut expected = [den, no, somewhere].concat();
    expected.sort();
    assert_eq!(folder.faults(), expected);
    let english = "q-good-news-tell = Who?\npicture-noticeboard = Noticeboard\nq-home-den = Den?\n";
    folder.write(WORDS, &format!("{english}o-somewhere = x\no-no = y\n"));
    let welsh = folder.faults();
    assert!(welsh.len() == 3 && welsh.iter().all(|fault| fault.contains("locales/cy")), "{welsh:#?}");
}

#[test]
fn messages_are_held_against_the_shipped_ones() {
    for (text, line, word) in [
        ("q-home-chnge = x\n", 1, "q-home-chnge replaces no shipped message"),
        ("\nprogress = x { $now }\n", 2, "must show { $total }"),
        ("this is not\n", 1, "this is not Fluent"),
        ("q-home-change = { $name }\n", 1, "is not given a value $name"),
    ] {
        let folder = Folder::new();
        let fault = folder.write("locales/cy/more.ftl", text).faults().remove(0);
        assert!(fault.starts_with(&format!("locales/cy/more.ftl:{line}: ")) && fault.contains(word), "{fault}");
    }
    let twice = Folder::new().write("locales/en/more.ftl", "\nq-good-news-tell = Who?\n").fault();
    assert!(twice.starts_with("locales/en/more.ftl:2: q-good-news-tell is there before"), "{twice}");
    let folder = Folder::new();
    std::fs::write(folder.0.path().join(WORDS), b"# fine\n\xff").unwrap();
    assert!(folder.faults().contains(&format!("{WORDS}:2: this is not UTF-8 text")));
}

#[test]
fn versions_are_counted_up_and_one_form_is_given() {
    let folder = Folder::new();
    let line = folder.change(FORM, r#""version": 1000"#, r#""version": 1"#);
    assert!(folder.fault().starts_with(&format!("{FORM}:{line}: this id and version are shipped")));

    let folder = Folder::new();
    let news = std::fs::read_to_string(folder.0.path().join(NEWS)).unwrap();
    folder.write("forms/zz.json", &news);
    assert!(folder.fault().starts_with("forms/zz.json:3: …/forms/anyshire-good-news-middle.json has the same id"));
    folder.write("forms/zz.json", &news.replace("anyshire-good", "other-good"));
    assert!(folder.fault().starts_with("forms/zz.json:2: …/forms/anyshire-good-news-middle.json is for the same"));
    folder.write("forms/kept/zz.json", &news.replace("anyshire-good", "other-good")).take_away("forms/zz.json");
    assert_eq!(folder.faults(), [""; 0], "kept for the answers that were given with it");
}

#[test]
fn drawings_are_nothing_but_drawings() {
    let folder = Folder::new();
    let line = folder.change("pictures/home.svg", "<path d=", "<path onload=\"x()\" d=");
    assert_eq!(folder.fault(), format!("pictures/home.svg:{line}: the attribute onload is not taken"));
    let folder = Folder::new();
    folder.write("pictures/home.svg", &format!("<!--{}-->", "x".repeat(32 * 1024)));
    assert_eq!(folder.fault(), "pictures/home.svg: a picture has at most 32 KiB");
    let folder = Folder::new();
    let home = std::fs::read_to_string(folder.0.path().join("pictures/home.svg")).unwrap();
    let faults = folder.write("pictures/Den.svg", &home).write("pictures/den.svg", &home).faults();
    assert!(faults[0].starts_with("pictures/Den.svg: a picture is called by small letters"), "{faults:#?}");
    assert!(faults[1].starts_with("pictures/den.svg: “den” replaces no shipped picture"), "{faults:#?}");
}

#[test]
fn recordings_speak_a_message_that_is_the_same_every_time() {
    let large = format!("OggS{}", "x".repeat(512 * 1024));
    for (name, bytes, what) in [
        ("en/q-home-chnge.ogg", "OggS", "there is no message “q-home-chnge” in locales/en to speak"),
        ("cy/staff-sign-out.ogg", "OggS", "pages for workers are not read aloud"),
        ("en/progress.ogg", "OggS", "the words of “progress” are other ones each time: they show { $now }"),
        ("cy/listen.ogg", "RIFF", "this is not an Ogg file: it does not begin with OggS"),
        ("cy/listen.ogg", "", "this is not an Ogg file: it does not begin with OggS"),
        ("cy/listen.ogg", &large, "a recording has at most 512 KiB"),
    ] {
        let folder = Folder::new();
        assert_eq!(folder.write(&format!("sounds/{name}"), bytes).fault(), format!("sounds/{name}: {what}"));
    }
    // In one language alone it is fine: in the other the device reads.
    assert_eq!(Folder::new().write("sounds/cy/listen.ogg", "OggS").faults(), [""; 0]);
}

#[test]
fn sections_are_at_most_a_dozen_each_once_and_each_with_a_name() {
    const LIST: &str = "sections.json";
    for (from, to, what) in [
        (r#""key": "family""#, r#""key": "home""#, "two sections have the key “home”"),
        (r#""key": "family""#, r#""key": "famly""#, "“famly” comes not with Heard and has no heading"),
        (r#""key": "free_time""#, r#""key": "free time""#, "“free time” is no key"),
        (r#""heading": "Free time""#, r#""title": "Free time""#, "unknown field `title`"),
    ] {
        let folder = Folder::new();
        let line = folder.change(LIST, from, to);
        let fault = folder.fault();
        assert!(fault.starts_with(&format!("{LIST}:{line}: ")) && fault.contains(what), "{fault}");
    }
    let many: Vec<_> = (0..13).map(|number| format!(r#"{{"key": "s{number}", "heading": "x"}}"#)).collect();
    let folder = Folder::new();
    let fault = folder.write(LIST, &format!("[{}]", many.join(","))).fault();
    assert_eq!(fault, "sections.json:1: these are 13 sections, and at most 12 can be set");
    assert!(Folder::new().write("section.json", "[]").fault().starts_with("section.json: not read: "));
}

#[test]
fn codes_are_each_once_with_words_and_in_a_list_that_there_is() {
    const LIST: &str = "codes.json";
    for (from, to, what) in [
        (r#""code": "dental""#, r#""code": "Dental""#, "“Dental” is no code"),
        (r#""code": "contact""#, r#""code": "dental""#, "“dental” is there twice"),
        (r#""words": "Legal advice asked for""#, r#""words": " ""#, "“legal_advice” has no words"),
        (r#""words": "At the youth club""#, r#""word": "Youth club""#, "unknown field `word`"),
        (r#""actions""#, r#""action""#, "unknown field `action`"),
    ] {
        let folder = Folder::new();
        let line = folder.change(LIST, from, to);
        let fault = folder.fault();
        assert!(fault.starts_with(&format!("{LIST}:{line}: ")) && fault.contains(what), "{fault}");
    }
    let many: Vec<_> = (0..31).map(|number| format!(r#"{{"code": "a{number}", "words": "x"}}"#)).collect();
    let folder = Folder::new();
    let fault = folder.write(LIST, &format!("{{\"actions\": [{}]}}", many.join(","))).fault();
    assert_eq!(fault, "codes.json:1: these are 31 codes, and at most 30 can be added to a list");
}

#[test]
fn a_ladder_has_stages_each_once_that_say_whom_they_ask_and_by_when() {
    const LIST: &str = "ladder.json";
    for (from, to, what) in [
        (r#""code": "stage_1""#, r#""code": "Stage 1""#, "“Stage 1” is no code"),
        (r#""code": "stage_2""#, r#""code": "stage_1""#, "two stages have the code “stage_1”"),
        (r#""title": "Panel""#, r#""title": " ""#, "“panel” comes not with Heard"),
        (r#""days": 10"#, r#""days": 0"#, "from 1 to 60 working days"),
        (r#""to": "The panel""#, r#""who": "The panel""#, "unknown field `who`"),
    ] {
        let folder = Folder::new();
        let line = folder.change(LIST, from, to);
        let fault = folder.fault();
        assert!(fault.starts_with(&format!("{LIST}:{line}: ")) && fault.contains(what), "{fault}");
    }
    let fault = Folder::new().write(LIST, r#"[{"code": "cafcass", "outside": true}]"#).fault();
    assert_eq!(fault, "ladder.json:1: a ladder has at least one stage in the council");
}

#[test]
fn a_headline_rate_is_one_that_there_is() {
    const FILE: &str = "figures.json";
    for (text, what) in [
        (r#"{"headline_rate": "ours"}"#, "unknown variant `ours`, expected one of `incl_pn4`"),
        (r#"{"headline": "attended"}"#, "unknown field `headline`"),
        ("{}", "missing field `headline_rate`"),
    ] {
        let fault = Folder::new().write(FILE, text).fault();
        assert!(fault.starts_with(&format!("{FILE}:1: ")) && fault.contains(what), "{fault}");
    }
}

#[test]
fn nothing_is_passed_over_in_silence() {
    let folder = Folder::new();
    folder
        .write("form/a.json", "{}")
        .write("forms/a.txt", "")
        .write("locales/fr/a.ftl", "")
        .write("pictures/a.png", "")
        .write("sounds/en/listen.mp3", "")
        .write("sounds/fr/listen.ogg", "")
        .write("sounds/listen.ogg", "OggS");
    folder.write("README.md", "about it").write(".hidden", "").write("forms/.a.json.swp", "");
    let faults = folder.faults();
    let files: Vec<_> =
        faults.iter().map(|fault| fault.split_once(": not read").map_or("", |(file, _)| file)).collect();
    let sounds = ["sounds/en/listen.mp3", "sounds/fr", "sounds/listen.ogg"];
    let expected = [&["form", "forms/a.txt", "locales/fr", "pictures/a.png"][..], &sounds].concat();
    assert_eq!(files, expected, "{faults:#?}");
    let empty = tempfile::tempdir().unwrap();
    for folder in [empty.path().to_owned(), empty.path().join("gone")] {
        assert_eq!(CouncilFolder::read(&folder).unwrap_err().len(), 1);
    }
}
