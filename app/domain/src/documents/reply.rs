//! The answers to single things that were said: what they are, and what each kind must say.
//!
//! To add a kind: a variant of [`ReplyKind`], what it needs in [`ReplyText::lacks`], its words `reply-…` for children
//! and `staff-reply-…` for workers.
//!
//! "Will do" names who and a day. A letter is due with the record, 20 working days after the review; both are choices
//! of ours.

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::documents::DecisionText;
use crate::{Day, Words};

codes! {
    /// What is said to one thing that a child said.
    pub enum ReplyKind {
        /// I have heard this.
        Heard = "heard",
        /// This will happen.
        WillDo = "will_do",
        /// This cannot happen, because.
        Cannot = "cannot",
        /// Somebody else decides this.
        SomebodyElse = "somebody_else",
    }
}

/// An answer to one thing that a child said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyText {
    /// Which kind.
    pub kind: ReplyKind,
    /// In words. May be empty.
    pub words: Words,
    /// Who will do it, who can, or who decides. May be empty, as in every reply kept before it was asked for.
    #[serde(default)]
    pub who: Words,
    /// The last day for what will be done; `None` for other kinds, and in replies kept before it was asked for.
    #[serde(default)]
    pub by: Option<Day>,
}

/// What an answer does not say, and must.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacks {
    /// A reason, or who decides.
    Words,
    /// What will happen.
    What,
    /// Who will do it.
    Who,
    /// By when.
    When,
    /// A day that is still to come: the one given is over.
    DayToCome,
}

impl ReplyText {
    /// The longest words, in characters.
    pub const MAX: usize = 1_000;
    /// The longest "who", in characters.
    pub const MAX_WHO: usize = 120;

    /// An answer of this kind from what was typed. What its kind does not say is left out, so that an answer that was
    /// changed keeps nothing of the one before.
    #[must_use]
    pub fn new(kind: ReplyKind, words: Words, who: Words, by: Option<Day>) -> Self {
        let who = if kind == ReplyKind::Heard { Words::default() } else { who };
        Self { kind, words, who, by: by.filter(|_| kind == ReplyKind::WillDo) }
    }

    /// What it does not say, in the order of the form. A promise says who, by when and what, or it is none (an audit of
    /// letters to children found that they lacked just that: Warwickshire IRO annual report 2022/23, 8.1); what,
    /// because it also stands by itself, among the child's other promises.
    #[must_use]
    pub fn lacks(&self, today: Day) -> Vec<Lacks> {
        let no_words = self.words.is_blank();
        let lacks = match self.kind {
            ReplyKind::Heard => [None, None, None],
            ReplyKind::WillDo => [
                self.who.is_blank().then_some(Lacks::Who),
                match self.by {
                    None => Some(Lacks::When),
                    Some(by) => (by < today).then_some(Lacks::DayToCome),
                },
                no_words.then_some(Lacks::What),
            ],
            ReplyKind::Cannot => [no_words.then_some(Lacks::Words), None, None],
            ReplyKind::SomebodyElse => [(no_words && self.who.is_blank()).then_some(Lacks::Words), None, None],
        };
        lacks.into_iter().flatten().collect()
    }

    /// What it promises, with its day, where it promises anything whole: it stands among the child's promises, beside
    /// the decisions of reviews. `only_iro` says whether it answers something that is only for the IRO.
    #[must_use]
    pub fn promise(&self, only_iro: bool) -> Option<(DecisionText, Day)> {
        let whole = self.kind == ReplyKind::WillDo && !self.words.is_blank() && !self.who.is_blank();
        let by = self.by.filter(|_| whole)?;
        Some((DecisionText { what: self.words.clone(), who: self.who.clone(), only_iro }, by))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn each_kind_must_say_what_a_child_needs_to_know() {
        let today = day("2026-11-23");
        for (kind, words, who, by, lacks) in [
            (ReplyKind::Heard, "", "", None, &[][..]),
            (ReplyKind::WillDo, "A shelf.", "Ruth", Some("2026-11-23"), &[]),
            (ReplyKind::WillDo, "Soon.", " ", None, &[Lacks::Who, Lacks::When]),
            (ReplyKind::WillDo, " ", "Ruth", Some("2026-11-22"), &[Lacks::DayToCome, Lacks::What]),
            (ReplyKind::Cannot, "", "the court", None, &[Lacks::Words]),
            (ReplyKind::Cannot, "It is too far.", "", None, &[]),
            (ReplyKind::SomebodyElse, "", "", None, &[Lacks::Words]),
            (ReplyKind::SomebodyElse, "", "the court", None, &[]),
        ] {
            let reply = ReplyText::new(kind, words.into(), who.into(), by.map(day));
            assert_eq!(reply.lacks(today), lacks, "{reply:?}");
        }
    }

    #[test]
    fn an_answer_keeps_nothing_that_its_kind_does_not_say() {
        let by = Some(day("2026-11-30"));
        let heard = ReplyText::new(ReplyKind::Heard, "".into(), "Ruth".into(), by);
        assert!(heard.who.is_blank() && heard.by.is_none());
        let cannot = ReplyText::new(ReplyKind::Cannot, "No.".into(), "the court".into(), by);
        assert_eq!((cannot.who.expose(), cannot.by), ("the court", None));
    }

    #[test]
    fn only_a_whole_promise_stands_among_the_promises() {
        let by = Some(day("2026-11-30"));
        let reply = |kind, words: &str, who: &str, by| ReplyText::new(kind, words.into(), who.into(), by);
        let text = |only_iro| DecisionText { what: "A shelf.".into(), who: "Ruth".into(), only_iro };
        for only_iro in [false, true] {
            let promised = reply(ReplyKind::WillDo, "A shelf.", "Ruth", by).promise(only_iro);
            assert_eq!(promised, Some((text(only_iro), day("2026-11-30"))));
        }
        for other in ReplyKind::ALL.into_iter().filter(|kind| *kind != ReplyKind::WillDo) {
            assert_eq!(reply(other, "A shelf.", "Ruth", by).promise(false), None, "{other:?}");
        }
        for (words, who, by) in [("", "Ruth", by), ("A shelf.", " ", by), ("A shelf.", "Ruth", None)] {
            assert_eq!(reply(ReplyKind::WillDo, words, who, by).promise(false), None, "{words} {who}");
        }
    }

    #[test]
    fn a_reply_of_before_who_and_when_were_asked_for_still_opens() {
        let kept = r#"{"kind":"will_do","words":"Jo will ring."}"#;
        let reply: ReplyText = serde_json::from_str(kept).expect("it opens");
        assert_eq!((reply.kind, reply.words.expose()), (ReplyKind::WillDo, "Jo will ring."));
        assert!(reply.who.is_blank() && reply.by.is_none());
    }
}
