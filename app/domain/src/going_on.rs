//! Going on with what was begun and not sent: without losing any of it, and without showing it to whoever holds the
//! phone now.
//!
//! Whoever opens an invitation again, in another session than the one that wrote, **goes on blind**: in a draft of
//! their own that follows the earlier one. What is here decides what such a session is shown ([`Before`],
//! [`landing`]), for how long a draft is kept, and how the drafts of a chain are sent as one ([`together`]). What it
//! is not: it opens and keeps nothing.
//!
//! The rule: what a blind session is shown depends on which of the questions that everybody is asked were answered,
//! and on nothing else. A screen that an answer opened is never hinted at, and "is anything making you feel unsafe?"
//! is asked afresh, as if it never was.
//!
//! Coming back by code goes on blind. Whoever has the code goes on where the child stopped and sees none of their
//! words; the whole chain is sent together. Four pictures, chosen when stopping, show the words once; five wrong ones
//! end that and lose nothing. The question about feeling unsafe is asked afresh. A draft lives 60 days after anybody
//! went on with it.

mod together;

use std::collections::BTreeSet;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::documents::DraftBody;
use crate::form::{Form, Kind, QuestionId, Step, StepId};
use crate::id::ReviewId;
use crate::purpose::Purpose;
use crate::store::Between;
use crate::{Day, Moment, english_time};

pub use together::{Part, Sent, Shown, Told, together};

/// For how many days a draft is kept after it was last touched, or one that follows it was.
pub const DRAFT_DAYS: i64 = 60;

/// The last day on which a draft that is touched now is surely kept.
#[must_use]
pub fn kept_until(now: Moment) -> Day {
    // On the day of its end it goes at the hour at which it was touched.
    english_time::day(now + TimeDelta::days(DRAFT_DAYS - 1))
}

/// What a draft that is written blind knows of those before it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// The questions that were answered before, of those that everybody is asked.
    pub answered: BTreeSet<QuestionId>,
}

impl Before {
    /// What may be known of earlier drafts for a purpose. That anything but the views before a review was begun is a
    /// secret by itself, so that nothing is known of it.
    #[must_use]
    pub fn of<'a>(purpose: Purpose, earlier: impl IntoIterator<Item = &'a DraftBody>) -> Self {
        if purpose != Purpose::BeforeReview {
            return Self::default();
        }
        let mut answered = BTreeSet::new();
        for body in earlier {
            let own = body
                .sheet
                .form()
                .into_iter()
                .flat_map(|form| body.sheet.answers.0.keys().filter(|id| everybody_is_asked(form, id)).cloned());
            let aside = body.sheet.aside.iter().filter(|aside| aside.reached).filter_map(|aside| {
                let (form, question) = aside.said.read()?;
                everybody_is_asked(form, &question.id).then(|| question.id.clone())
            });
            answered.extend(own.chain(aside));
        }
        Self { answered }
    }

    /// Whether a question of the form in use is marked as answered.
    #[must_use]
    pub fn marks(&self, form: &Form, question: &QuestionId) -> bool {
        self.answered.contains(question) && everybody_is_asked(form, question)
    }
}

/// Whether a question is asked of everybody and may be marked.
fn everybody_is_asked(form: &Form, question: &QuestionId) -> bool {
    let asked = form.questions().find(|(_, asked)| asked.id == *question);
    asked.is_some_and(|(step, asked)| asked.kind != Kind::Unsafe && form.is_for_everybody(step))
}

/// The screen at which writing goes on blind: the last one for everybody that is not after the screen where it stopped,
/// nor after the question about feeling unsafe. `None` for the first screen.
#[must_use]
pub fn landing<'a>(form: &'a Form, stopped_at: &StepId) -> Option<&'a Step> {
    if form.purpose != Purpose::BeforeReview {
        return None;
    }
    let stopped = form.steps.iter().position(|step| step.id == *stopped_at)?;
    let asks_unsafe = |step: &Step| step.questions.iter().any(|question| question.kind == Kind::Unsafe);
    let last = form.steps.iter().position(asks_unsafe).map_or(stopped, |asked| asked.min(stopped));
    form.steps[..=last].iter().rev().find(|step| form.is_for_everybody(step))
}

/// The review that what was begun is kept with when it is sent: it is never refused because a review was held. What
/// looks back belongs to the review that was held last; everything else to the one that it was begun for, or if that is
/// over, to the next, or if there is none, to the last. `reviews` are the child's.
#[must_use]
pub fn review_of(reviews: Between, purpose: Purpose, begun_for: ReviewId) -> ReviewId {
    let found = match purpose {
        // A grown-up's belongs to the review of their invitation.
        Purpose::CarerViews | Purpose::ParentViews | Purpose::CarerFeedback | Purpose::ParentFeedback => None,
        purpose if purpose.looks_back() => reviews.held,
        _ => reviews.next.or(reviews.held),
    };
    found.unwrap_or(begun_for)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::newest;
    use crate::journey::{Answer, AnswerSheet, Value};
    use crate::people::Band;

    fn body(purpose: Purpose, answers: &[(&str, Value)]) -> DraftBody {
        let mut sheet = AnswerSheet::new(newest(purpose, Band::Middle));
        for (id, value) in answers {
            sheet.answers.0.insert(id.parse().unwrap(), Answer::of(value.clone()));
        }
        DraftBody::new(sheet)
    }

    fn text(words: &str) -> Value {
        Value::Text(words.into())
    }

    #[test]
    fn only_what_everybody_is_asked_is_marked() {
        let told = Value::UnsafeTold { choice: None, words: "it is dad".into() };
        let answers = [
            ("topics", Value::Many(vec!["home".into()])),
            ("home-change", text("a shelf")),
            ("anything-else", text("a newt")),
            ("unsafe", told),
        ];
        let before = Before::of(Purpose::BeforeReview, [&body(Purpose::BeforeReview, &answers)]);
        let marked: Vec<_> = before.answered.iter().map(QuestionId::as_str).collect();
        assert_eq!(marked, ["anything-else", "topics"]);
        let form = newest(Purpose::BeforeReview, Band::Middle);
        assert!(before.marks(form, &"topics".parse().unwrap()) && !before.marks(form, &"unsafe".parse().unwrap()));
    }

    #[test]
    fn nothing_is_known_of_anything_but_views_before_a_review() {
        let answers = [("wrong-what", text("bags"))];
        let wrong = body(Purpose::Wrong, &answers);
        assert_eq!(Before::of(Purpose::Wrong, [&wrong]), Before::default());
        let form = newest(Purpose::Wrong, Band::Middle);
        assert_eq!(landing(form, &form.steps.last().unwrap().id), None);
    }

    #[test]
    fn it_goes_on_at_a_screen_for_everybody_and_never_after_the_question_about_being_safe() {
        let form = newest(Purpose::BeforeReview, Band::Middle);
        let at = |id: &str| landing(form, &id.parse().unwrap()).map(|step| step.id.as_str());
        assert_eq!(at("topics"), Some("topics"));
        assert_eq!(at("home-change"), Some("feel-now"), "a screen of a topic is as if it was not there");
        assert_eq!(at("meeting-where"), Some("meeting"), "nor what was asked for beside it");
        assert_eq!(at("unsafe"), Some("unsafe"));
        assert_eq!(at(form.steps.last().unwrap().id.as_str()), Some("unsafe"), "it is asked afresh");
        assert_eq!(at("no-such-screen"), None);
    }

    #[test]
    fn what_was_begun_finds_a_review_whatever_became_of_its_own() {
        let id = |number| ReviewId::from_bytes([number; 16]);
        let next = Between { next: Some(id(2)), held: Some(id(1)) };
        let last = Between { next: None, held: Some(id(2)) };
        assert_eq!(review_of(next, Purpose::BeforeReview, id(1)), id(2), "held: with the next");
        assert_eq!(review_of(last, Purpose::BeforeReview, id(1)), id(2), "or if there is none, with the last");
        assert_eq!(review_of(next, Purpose::AfterReview, id(2)), id(1));
        assert_eq!(review_of(next, Purpose::CarerViews, id(1)), id(1), "a grown-up's stays with their invitation's");
        assert_eq!(review_of(Between::default(), Purpose::Wrong, id(7)), id(7));
    }

    #[test]
    fn the_day_that_is_said_is_one_on_which_it_is_kept() {
        let now: Moment = "2026-11-21T23:59:00Z".parse().unwrap();
        let end = now + TimeDelta::days(DRAFT_DAYS);
        let midnight_after = kept_until(now).succ_opt().unwrap().and_hms_opt(0, 0, 0).unwrap().and_utc();
        assert!(midnight_after <= end, "all of that day");
    }
}
