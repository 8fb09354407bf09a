//! The drafts of a chain, sent as one: what the same person wrote in the same voice becomes one set of views, another
//! voice becomes a set of its own, and nothing that was said is lost on the way.

use crate::Moment;
use crate::documents::{DraftBody, PromiseSaid};
use crate::form::Form;
use crate::journey::{Said, raised};
use crate::matter::Kind;
use crate::purpose::Purpose;
use crate::voice::{Helper, Voice};

/// One draft of a chain.
#[derive(Debug, Clone)]
pub struct Part {
    /// What it says.
    pub body: DraftBody,
    /// When words were last saved in it.
    pub written_at: Option<Moment>,
}

/// One answer that is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The answer.
    pub said: Said,
    /// When it was written, if that was in an earlier draft than the last.
    pub at: Option<Moment>,
}

/// What one voice says in a chain.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Whose voice.
    pub voice: Voice,
    /// Who helped, wrote down or spoke.
    pub helper: Option<Helper>,
    /// The form of the newest of these drafts.
    pub form: &'static Form,
    /// The answers in the order of that form; where one question was answered twice, the older first.
    pub told: Vec<Told>,
    /// What is said of promises, the newest of each.
    pub promises: Vec<PromiseSaid>,
    /// The place in the chain of the newest of these drafts.
    pub newest: usize,
}

/// What somebody who went on blind may be told of their sending: what they said themselves. What was said before them
/// raises what it raises, and none of it is on their receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The voice that they wrote in.
    pub voice: Voice,
    /// Whether they told of something unsafe.
    pub told_unsafe: bool,
    /// When it joined what was sent before, if it did ([`crate::joining`]).
    pub joined_at: Option<Moment>,
    /// What their answers asked for.
    pub asked: Vec<Kind>,
}

impl Shown {
    /// What the last draft of a chain says by itself; `None` when its form is not one that Heard knows.
    #[must_use]
    pub fn of(last: &DraftBody, has_iro: bool) -> Option<Self> {
        let form = last.sheet.form()?;
        let said = last.sheet.said(form);
        let told_unsafe = said.iter().any(|said| said.answer.value.is_unsafe());
        Some(Self { voice: last.voice, told_unsafe, joined_at: None, asked: raised(form.purpose, has_iro, &said) })
    }

    /// As it is kept with a session: the voice, `unsafe` if it was, the second at which it joined, then what was asked
    /// for.
    #[must_use]
    pub fn code(&self) -> String {
        let told = self.told_unsafe.then(|| UNSAFE.to_owned());
        let joined = self.joined_at.map(|at| format!("{JOINED}{}", at.timestamp()));
        let asked = self.asked.iter().map(|kind| kind.code().to_owned());
        let voice = self.voice.code().to_owned();
        [voice].into_iter().chain(told).chain(joined).chain(asked).collect::<Vec<_>>().join(" ")
    }

    /// Reads it back; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let mut words = code.split(' ').peekable();
        let voice = Voice::from_code(words.next()?)?;
        let told_unsafe = words.next_if_eq(&UNSAFE).is_some();
        let joined_at = match words.next_if(|word| word.starts_with(JOINED)) {
            Some(word) => Some(Moment::from_timestamp(word[JOINED.len()..].parse().ok()?, 0)?),
            None => None,
        };
        Some(Self { voice, told_unsafe, joined_at, asked: words.map(Kind::from_code).collect::<Option<_>>()? })
    }
}

/// How [`Shown::code`] says that something unsafe was told; no kind of matter has this code.
const UNSAFE: &str = "unsafe";

/// What stands before the second at which it joined; no kind of matter begins like this.
const JOINED: &str = "joined:";

/// Puts a chain together, oldest first, in the order in which each voice last wrote. A draft in which nobody said who
/// writes is of whoever wrote the one before it, or where there is none, the one after it. Drafts that say nothing are
/// left out, but for the last, which always has its voice's set at the end; it may be empty.
#[must_use]
pub fn together(parts: &[Part]) -> Vec<Sent> {
    let Some(last) = parts.len().checked_sub(1) else { return Vec::new() };
    let mut sets: Vec<Sent> = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        if place != last && !part.body.holds_anything() {
            continue;
        }
        let (voice, helper) = whose(parts, place);
        let found = sets.iter().position(|set| set.voice == voice && set.helper == helper);
        let before = found.map(|found| sets.remove(found));
        let at = part.written_at.filter(|_| place != last);
        let Some(form) = part.body.sheet.form().or(before.as_ref().map(|set| set.form)).or_else(|| known(parts)) else {
            continue;
        };
        let mut told = before.as_ref().map(|set| set.told.clone()).unwrap_or_default();
        let mut promises = before.map(|set| set.promises).unwrap_or_default();
        for said in said(&part.body) {
            // Said again as it was: once is enough, and it was said at the later time.
            told.retain(|earlier: &Told| earlier.said != said);
            told.push(Told { said, at });
        }
        for one in &part.body.promises {
            promises.retain(|earlier: &PromiseSaid| earlier.promised.decision != one.promised.decision);
            promises.push(one.clone());
        }
        sets.push(Sent { voice, helper, form, told, promises, newest: place });
    }
    for set in &mut sets {
        let order = |told: &Told| set.form.questions().position(|(_, asked)| asked.id == told.said.question);
        // Stable: what was said earlier stays before what was said later.
        set.told.sort_by_key(|told| order(told).unwrap_or(usize::MAX));
    }
    sets
}

/// Whose words a part holds.
fn whose(parts: &[Part], place: usize) -> (Voice, Option<Helper>) {
    let said = |part: &&Part| part.body.voice_said;
    let whose = parts[..=place].iter().rev().find(said).or_else(|| parts[place..].iter().find(said));
    let body = &whose.unwrap_or(&parts[place]).body;
    // Somebody may have been named before the child said that they write alone.
    (body.voice, body.helper.clone().filter(|_| body.voice.has_helper()))
}

/// The form of the newest draft whose form is known.
fn known(parts: &[Part]) -> Option<&'static Form> {
    parts.iter().rev().find_map(|part| part.body.sheet.form())
}

/// Everything that a draft says. One whose form is away for now says all that it holds: it is read again when the form
/// is back.
fn said(body: &DraftBody) -> Vec<Said> {
    let sheet = &body.sheet;
    match sheet.form() {
        Some(form) => sheet.said(form),
        None => {
            let own = sheet.answers.0.iter().map(|(question, answer)| Said {
                form: sheet.form.clone(),
                version: sheet.version,
                question: question.clone(),
                answer: answer.clone(),
            });
            own.chain(sheet.aside.iter().map(|aside| aside.said.clone())).collect()
        }
    }
}

impl Sent {
    /// What it is for.
    #[must_use]
    pub const fn purpose(&self) -> Purpose {
        self.form.purpose
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::form::{UnsafeChoice, newest};
    use crate::journey::{Answer, AnswerSheet, Value};
    use crate::people::Band;

    fn at(minutes: i64) -> Moment {
        Moment::from_timestamp(1_790_000_000, 0).unwrap() + TimeDelta::minutes(minutes)
    }

    fn part(minutes: i64, voice: Option<Voice>, answers: &[(&str, Value)]) -> Part {
        let mut sheet = AnswerSheet::new(newest(Purpose::BeforeReview, Band::Middle));
        for (id, value) in answers {
            sheet.answers.0.insert(id.parse().unwrap(), Answer::of(value.clone()));
        }
        let mut body = DraftBody::new(sheet);
        (body.voice_said, body.voice) = (voice.is_some(), voice.unwrap_or(Voice::Child));
        Part { body, written_at: Some(at(minutes)) }
    }

    fn text(words: &str) -> Value {
        Value::Text(words.into())
    }

    fn lines(set: &Sent) -> Vec<(String, Option<Moment>)> {
        let words = |told: &Told| told.said.answer.value.words().map(|words| words.expose().to_owned());
        set.told.iter().map(|told| (words(told).unwrap_or_default(), told.at)).collect()
    }

    #[test]
    fn both_answers_stand_beside_each_other_with_the_time_of_the_earlier() {
        let unsafe_no = Value::UnsafeTold { choice: Some(UnsafeChoice::No), words: "".into() };
        let unsafe_yes = Value::UnsafeTold { choice: Some(UnsafeChoice::Yes), words: "dad".into() };
        let parts = [
            part(1, Some(Voice::Child), &[("anything-else", text("one")), ("unsafe", unsafe_yes)]),
            part(2, Some(Voice::Child), &[("unsafe", unsafe_no), ("anything-else", text("two"))]),
        ];
        let sets = together(&parts);
        assert_eq!(sets.len(), 1);
        let told = |words: &str, minutes: Option<i64>| (words.to_owned(), minutes.map(at));
        let mut expected = [told("dad", Some(1)), told("", None), told("one", Some(1)), told("two", None)];
        let order = |id: &str| sets[0].form.questions().position(|(_, asked)| asked.id.as_str() == id);
        if order("anything-else") < order("unsafe") {
            expected.rotate_left(2);
        }
        assert_eq!(lines(&sets[0]), expected);
        let shown = Shown::of(&parts[1].body, true).unwrap();
        assert!(!shown.told_unsafe, "whoever went on blind is told nothing of what was told before");
        assert!(Shown::of(&parts[0].body, true).unwrap().told_unsafe);
    }

    #[test]
    fn what_a_receipt_may_say_reads_back() {
        let asked =
            [(false, vec![]), (true, vec![Kind::Wrong, Kind::SeeIro]), (true, vec![]), (false, vec![Kind::Wrong])];
        for ((told_unsafe, asked), joined_at) in asked.into_iter().zip([None, Some(at(1)), None, Some(at(2))]) {
            let shown = Shown { voice: Voice::WrittenForChild, told_unsafe, joined_at, asked };
            assert_eq!(Shown::from_code(&shown.code()), Some(shown));
        }
        assert_eq!(Shown::from_code("child unsafe nothing"), None);
        assert_eq!(Shown::from_code("child joined:late"), None);
        assert!(Kind::ALL.iter().all(|kind| kind.code() != UNSAFE));
    }

    #[test]
    fn voices_are_never_mixed() {
        let parts = [
            part(1, Some(Voice::Child), &[("anything-else", text("mine"))]),
            part(2, Some(Voice::Advocate), &[("anything-else", text("theirs"))]),
            part(3, None, &[("anything-else", text("nobody said whose"))]),
            part(4, Some(Voice::Child), &[]),
        ];
        let sets = together(&parts);
        let whose: Vec<_> = sets.iter().map(|set| (set.voice, set.newest, lines(set).len())).collect();
        assert_eq!(whose, [(Voice::Advocate, 2, 2), (Voice::Child, 3, 1)], "the last has its set at the end");
    }

    #[test]
    fn the_same_said_again_is_one_line_and_another_word_is_two() {
        let parts = [
            part(1, Some(Voice::Child), &[("anything-else", text("a newt"))]),
            part(2, Some(Voice::Child), &[("anything-else", text("a newt"))]),
            part(3, Some(Voice::Child), &[("anything-else", text("a newt!"))]),
        ];
        let sets = together(&parts);
        assert_eq!(lines(&sets[0]), [("a newt".to_owned(), Some(at(2))), ("a newt!".to_owned(), None)]);
    }

    #[test]
    fn an_earlier_draft_whose_form_is_gone_is_sent_whole() {
        let mut gone = part(1, Some(Voice::Child), &[("anything-else", text("still here"))]);
        gone.body.sheet.version = 999;
        let sets = together(&[gone, part(2, Some(Voice::Child), &[])]);
        assert_eq!(lines(&sets[0]), [("still here".to_owned(), Some(at(1)))]);
        assert_eq!(sets[0].told[0].said.version, 999, "it is read with its own form when that is back");
    }
}
