use super::*;
use crate::form::{Form, newest};
use crate::journey::Answer;
use crate::people::Band;
use crate::purpose::Purpose;

const WORDS: &str = "Fewer people,\nand a shorter day. ";

fn said(form: &Form, question: &str, value: Value) -> Said {
    let answer = Answer::of(value);
    Said { form: form.id.clone(), version: form.version, question: question.parse().expect("a question"), answer }
}

fn after() -> &'static Form {
    newest(Purpose::AfterReview, Band::Older)
}

fn chose(option: &str) -> Said {
    said(after(), "after-quote", Value::One(option.to_owned()))
}

fn wrote(words: &str) -> Said {
    said(after(), "after-next", Value::Text(words.into()))
}

/// What may be quoted of what is said in this voice: `question: words`, or a dash where nothing may be any more.
fn quoted(voice: Voice, all: &[Said]) -> Vec<String> {
    let line = |one: Agreed| {
        let words = one.words.map_or_else(|| "-".to_owned(), Words::into_inner);
        format!("{}: {words}", one.question)
    };
    agreed(voice, all).into_iter().map(line).collect()
}

#[test]
fn only_words_beside_a_yes_are_quoted() {
    let everything = |option| [wrote(WORDS), said(after(), "after-again", Value::Text("No.".into())), chose(option)];
    for voice in [Voice::Child, Voice::ChildWithHelp, Voice::WrittenForChild, Voice::Paper, Voice::Advocate] {
        assert_eq!(quoted(voice, &everything("yes")), [format!("after-next: {WORDS}")], "{voice:?}, to the letter");
        assert_eq!(quoted(voice, &everything("no")), ["after-next: -"], "{voice:?}");
    }
    assert_eq!(quoted(Voice::Child, &[wrote(WORDS)]), [""; 0], "nothing chosen says nothing about it");
    assert_eq!(quoted(Voice::Child, &[chose("yes")]), ["after-next: -"], "nothing stands there");
    assert_eq!(quoted(Voice::Child, &[wrote(" \n"), chose("yes")]), ["after-next: -"]);
    assert_eq!(quoted(Voice::Child, &[wrote(WORDS), chose("maybe")]), ["after-next: -"], "no option of the form");
    for voice in [Voice::Observation, Voice::AdvocateNonInstructed] {
        assert_eq!(quoted(voice, &everything("yes")), [""; 0], "{voice:?} says what somebody saw");
    }
}

#[test]
fn what_is_marked_or_spoken_is_not_quoted_and_the_last_word_counts() {
    let mut marked = wrote(WORDS);
    marked.answer.only_iro = true;
    assert_eq!(quoted(Voice::Child, &[marked.clone(), chose("yes")]), ["after-next: -"]);
    assert_eq!(quoted(Voice::Child, &[marked, wrote("Open."), chose("yes")]), ["after-next: -"], "marked once");
    let mut choice = chose("yes");
    choice.answer.only_iro = true;
    assert_eq!(quoted(Voice::Child, &[wrote(WORDS), choice]), ["after-next: -"], "the yes was not for everybody");
    assert_eq!(quoted(Voice::Child, &[wrote("Old."), wrote("New."), chose("yes")]), ["after-next: New."]);
    assert_eq!(quoted(Voice::Child, &[wrote(WORDS), chose("yes"), chose("no")]), ["after-next: -"]);
    let spoken = crate::recording::Recording { id: crate::id::RecordingId::from_bytes([1; 16]), seconds: 3 };
    let spoken = said(after(), "after-next", Value::Spoken { recording: spoken, words: WORDS.into() });
    assert_eq!(quoted(Voice::Child, &[spoken, chose("yes")]), ["after-next: -"]);
}

#[test]
fn whether_words_may_be_quoted_is_nothing_to_reply_to_and_no_line_of_a_record() {
    for option in ["yes", "no"] {
        assert!(!chose(option).waits_for_reply() && !chose(option).is_shared_freely(Purpose::AfterReview), "{option}");
    }
    assert!(wrote(WORDS).waits_for_reply() && wrote(WORDS).is_shared_freely(Purpose::AfterReview));
}

#[test]
fn a_screen_with_two_questions_is_agreed_to_as_one() {
    let form = newest(Purpose::Moving, Band::Middle);
    let good = said(form, "moving-good", Value::Text("The dog.".into()));
    let yes = said(form, "moving-quote", Value::One("yes".to_owned()));
    assert_eq!(quoted(Voice::Child, &[good, yes]), ["moving-good: The dog.", "moving-not-good: -"]);
}

/// Every question whose words may be quoted, worked out by hand: another has to be put here on purpose.
#[test]
fn a_form_asks_of_what_is_listed_and_of_nothing_else() {
    let asked: Vec<String> = Form::shipped()
        .iter()
        .flat_map(|form| form.questions().map(move |(_, question)| (form, question)))
        .filter(|(_, question)| !question.quotes.is_empty())
        .map(|(form, question)| {
            let quotes: Vec<_> = question.quotes.iter().map(QuestionId::as_str).collect();
            format!("{} {}: {}", form.id, form.version, quotes.join(" "))
        })
        .collect();
    let expected = [
        "after-review-middle 2: after-next",
        "after-review-older 2: after-next",
        "moving-middle 2: moving-good moving-not-good",
        "moving-older 2: moving-good moving-not-good",
        "carer-feedback 2: feedback-next",
        "parent-feedback 2: feedback-next",
    ];
    assert_eq!(asked, expected);
}

#[test]
fn words_with_the_childs_own_name_are_known() {
    let child = ChildDetails {
        first_name: "Maeve".into(),
        last_name: "O’Dara-Finch".into(),
        preferred_name: "May-Belle".into(),
        reference: String::new(),
        born: "2015-05-17".parse().expect("a day"),
        sex: String::new(),
        team: String::new(),
        first_language: String::new(),
        interpreter: String::new(),
        legal_status: String::new(),
        placement_type: String::new(),
        ethnicity: String::new(),
        upn: String::new(),
        unaccompanied: false,
    };
    for words in ["I am Maeve.", "MAEVE’S room", "ask may", "Belle said no", "the Finch family", "o’dara"] {
        assert!(names_child(&words.into(), &child), "{words}");
    }
    for words in ["O, I like it.", "Maeves", "a finchy day", "dismay", ""] {
        assert!(!names_child(&words.into(), &child), "{words}");
    }
}
