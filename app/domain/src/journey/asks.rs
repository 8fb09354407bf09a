//! Which answers wait for a reply. A child who says that all is well is not left waiting by silence; whoever wrote
//! something, or says too little, no, never, unsafe or scared, is.
//!
//! What it is not: what may be answered. Anything may. To add an option to a form that says that something is not well:
//! nothing, where its id is among [`NOT_WELL`]; else a row of [`WELL`] for its question.

use crate::journey::{Said, Value};

/// What says that something is not well, whatever was asked.
const NOT_WELL: [&str; 18] = [
    "no",
    "never",
    "none",
    "too-little",
    "too-much",
    "worse",
    "know-more",
    "part",
    "partly",
    "no-school",
    "complain",
    "change",
    "face-sad",
    "face-very-sad",
    "face-angry",
    "face-scared",
    "face-worried",
    "face-lonely",
];

/// Questions in which other things are well than elsewhere: what is, and everything else waits for a reply.
const WELL: [(&str, &[&str]); 16] = [
    ("bullying", &["no"]),
    ("stigma", &["never", "not-about-me"]),
    ("different", &["never"]),
    ("home-safe", &["always"]),
    ("body", &["all-ok"]),
    ("family-miss", &["nobody"]),
    ("home-not-like", &["nothing"]),
    ("moving-not-good", &["nothing"]),
    ("worry-about", &["nothing"]),
    ("someone-for-me", &["no-thanks"]),
    ("emotional-help", &["no", "already", "not-sure"]),
    ("meeting-alone", &["no", "not-sure"]),
    ("wrong-advocate", &["no", "not-sure"]),
    ("complaint", &["no-thanks"]),
    ("helpers", OF_HELPERS),
    ("feel-safe", OF_SAFE),
];

/// Whoever is named helps: only nobody is not well.
const OF_HELPERS: &[&str] = &[
    "advocate",
    "brother",
    "carer",
    "dad",
    "friend",
    "grandparent",
    "mum",
    "sister",
    "social-worker",
    "someone-else",
    "teacher",
];

/// Whatever is named makes safe: only nothing is not well.
const OF_SAFE: &[&str] = &["bedroom", "carer", "dad", "friend", "home", "mum", "pets", "something-else", "teacher"];

/// Wishes, which go on the list for the day of the meeting: "no" is one as well as "yes".
const WISHES: [&str; 4] = ["meeting-lead", "meeting-language", "meeting-read", "wrong-talk"];

impl Said {
    /// Whether it waits for a reply: open words, a recording and a drawing do, whatever told of something unsafe, and
    /// each choice that says that something is not well. Whether words may be quoted is nothing to reply to.
    #[must_use]
    pub fn waits_for_reply(&self) -> bool {
        match &self.answer.value {
            Value::Text(words) => !words.is_blank(),
            Value::Spoken { .. } | Value::Drawing(_) => true,
            Value::UnsafeTold { .. } => self.answer.value.is_unsafe(),
            // Where people should be is for the day of the meeting.
            Value::Placed(_) => false,
            Value::One(_) | Value::Many(_) if self.is_about_quoting() => false,
            Value::One(_) | Value::Many(_) => self.answer.value.chosen().into_iter().any(|id| self.is_not_well(id)),
        }
    }

    fn is_not_well(&self, option: &str) -> bool {
        let question = self.question.as_str();
        if WISHES.contains(&question) {
            return false;
        }
        match WELL.iter().find(|(asked, _)| *asked == question) {
            Some((_, well)) => !well.contains(&option),
            None => NOT_WELL.contains(&option),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::Drawing;
    use crate::form::{Kind, UnsafeChoice, newest};
    use crate::journey::Answer;
    use crate::people::Band;
    use crate::purpose::Purpose;

    fn said(question: &str, value: Value) -> Said {
        let form = newest(Purpose::BeforeReview, Band::Older);
        let question = question.parse().expect("an id");
        Said { form: form.id.clone(), version: form.version, question, answer: Answer::of(value) }
    }

    fn waits(question: &str, option: &str) -> bool {
        said(question, Value::One(option.to_owned())).waits_for_reply()
    }

    #[test]
    fn what_says_that_all_is_well_waits_for_nothing() {
        for (question, option) in [
            ("home-settled", "yes"),
            ("home-safe", "always"),
            ("school", "face-ok"),
            ("bullying", "no"),
            ("stigma", "never"),
            ("family-mum", "about-right"),
            ("family-mum", "not-about-me"),
            ("body", "all-ok"),
            ("meeting-lead", "no"),
            ("helpers", "teacher"),
        ] {
            assert!(!waits(question, option), "{question}: {option}");
        }
    }

    #[test]
    fn what_says_too_little_no_never_or_scared_waits() {
        for (question, option) in [
            ("home-settled", "no"),
            ("home-safe", "sometimes"),
            ("home-safe", "never"),
            ("school", "face-very-sad"),
            ("feel-now", "face-scared"),
            ("bullying", "yes"),
            ("bullying", "rather-not-say"),
            ("stigma", "always"),
            ("family-mum", "too-little"),
            ("body", "hurts"),
            ("helpers", "nobody"),
            ("feel-safe", "nothing"),
            ("emotional-help", "yes"),
        ] {
            assert!(waits(question, option), "{question}: {option}");
        }
        let many = Value::Many(vec!["face-happy".into(), "face-lonely".into()]);
        assert!(said("feel-now", many).waits_for_reply());
    }

    #[test]
    fn open_words_a_drawing_and_whatever_is_unsafe_wait() {
        assert!(said("home-change", Value::Text("A shelf.".into())).waits_for_reply());
        assert!(!said("home-change", Value::Text(" \n".into())).waits_for_reply());
        assert!(said("draw", Value::Drawing(Drawing::from_text("20.10.20.30.40").unwrap())).waits_for_reply());
        let told = |choice| Value::UnsafeTold { choice: Some(choice), words: "".into() };
        assert!(said("unsafe", told(UnsafeChoice::Yes)).waits_for_reply());
        assert!(!said("unsafe", told(UnsafeChoice::No)).waits_for_reply());
    }

    #[test]
    fn each_question_named_here_is_asked_in_some_form_and_can_be_answered_with_what_is_well() {
        let questions: Vec<_> =
            Purpose::ALL.into_iter().flat_map(|purpose| Band::ALL.map(|band| newest(purpose, band))).collect();
        let of = |id: &str| {
            let all = questions.iter().flat_map(|form| form.questions().map(move |(_, question)| (*form, question)));
            all.filter(|(_, question)| question.id.as_str() == id).collect::<Vec<_>>()
        };
        for question in WELL.iter().map(|(question, _)| *question).chain(WISHES) {
            assert!(!of(question).is_empty(), "nobody is asked {question}");
        }
        for (question, well) in WELL {
            let options: Vec<_> = of(question)
                .into_iter()
                .flat_map(|(form, question)| form.options(question))
                .map(|option| option.id.as_str())
                .collect();
            let stale: Vec<_> = well.iter().filter(|id| !options.contains(id)).collect();
            assert!(stale.is_empty(), "{question} has no {stale:?}");
        }
        // Whoever is asked how something is can say that it is not well.
        let faces = questions.iter().flat_map(|form| form.questions().map(|(_, question)| question));
        for question in faces.filter(|question| matches!(question.kind, Kind::Faces { .. })) {
            assert!(question.options().iter().any(|option| waits(question.id.as_str(), option.id.as_str())));
        }
    }
}
