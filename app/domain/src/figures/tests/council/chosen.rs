//! What people of the council chose, and what became of what children said.

use super::day;
use crate::chosen::GivenBy::{self, Advocate, Carer, Child, Parent};
use crate::documents::ReplyKind;
use crate::figures::{FeedbackFact, SaidFact, TopicsFact};
use crate::form::TopicId;
use crate::people::Band;
use crate::purpose::Purpose::{self, AfterReview, CarerFeedback, Moving, ParentFeedback};

pub(super) fn feedback() -> Vec<FeedbackFact> {
    let of = |on, purpose: Purpose, by: GivenBy, question: &str, options: &[&str]| FeedbackFact {
        on: day(on),
        purpose,
        by,
        question: question.parse().expect("a question"),
        options: options.iter().map(|option| option.parse().expect("an option")).collect(),
    };
    vec![
        // The first child: there, heard a bit, spoke with the advocate, knows what was decided.
        of("04-10", AfterReview, Child, "after-there", &["yes"]),
        of("04-10", AfterReview, Child, "after-listened", &["a-bit"]),
        of("04-10", AfterReview, Child, "after-said", &["me", "advocate"]),
        of("04-10", AfterReview, Child, "after-understand", &["yes"]),
        // The second, who skipped all but one.
        of("05-06", AfterReview, Child, "after-listened", &["no"]),
        // The third, for whom an advocate speaks.
        of("06-30", AfterReview, Advocate, "after-listened", &["no"]),
        of("06-30", AfterReview, Advocate, "after-said", &["advocate"]),
        // Of a form that the council has no more.
        of("06-01", AfterReview, Child, "after-room", &["warm"]),
        // Two carers and a parent.
        of("04-11", CarerFeedback, Carer, "feedback-listened", &["yes"]),
        of("04-12", CarerFeedback, Carer, "feedback-listened", &["no"]),
        of("05-20", ParentFeedback, Parent, "feedback-listened", &["not-sure"]),
        of("05-20", ParentFeedback, Parent, "feedback-there", &["part"]),
        // Two who moved.
        of("05-02", Moving, Child, "moving-say", &["no"]),
        of("05-02", Moving, Child, "moving-feel", &["face-sad", "face-worried"]),
        of("06-03", Moving, Child, "moving-feel", &["face-sad"]),
        // Before and after the range.
        of("03-31", AfterReview, Child, "after-listened", &["yes"]),
        of("07-01", Moving, Child, "moving-say", &["yes"]),
    ]
}

pub(super) fn topics() -> Vec<TopicsFact> {
    let of = |on, band, topics: &[&str]| TopicsFact {
        on: day(on),
        band,
        topics: topics.iter().map(|topic| topic.parse().expect("a topic")).collect(),
    };
    vec![
        of("04-05", Band::Older, &["home", "rights"]),
        of("04-25", Band::Middle, &["home", "school", "family"]),
        of("06-03", Band::Pictures, &["home"]),
        of("06-08", Band::Older, &["family", "garden"]),
        of("07-01", Band::Older, &["plan"]),
    ]
}

pub(super) fn said() -> Vec<SaidFact> {
    let of = |on, topic: &str, answered, answer| SaidFact {
        held_on: day(on),
        topic: (!topic.is_empty()).then(|| topic.parse::<TopicId>().expect("a topic")),
        answered,
        answer,
    };
    vec![
        of("04-08", "home", true, Some(ReplyKind::WillDo)),
        of("04-08", "home", true, Some(ReplyKind::Cannot)),
        of("04-08", "meeting", false, None),
        of("05-01", "family", true, Some(ReplyKind::SomebodyElse)),
        of("06-26", "home", false, None),
        of("06-26", "", true, Some(ReplyKind::Heard)),
        of("06-26", "garden", true, None),
        of("07-02", "home", true, Some(ReplyKind::Heard)),
    ]
}
