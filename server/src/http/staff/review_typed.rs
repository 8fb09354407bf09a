//! What was typed on the page of a record beside what the pressed button sends: it stays on the page.

use heard_app::staff::acts::ReviewAct;
use heard_app::staff::review::{DecisionForm, HeldForm, ReviewPage};

use heard_domain::papers::Paper;

use super::review_opened::Opened;
use super::review_papers::field;
use super::{review_correct, review_facts, review_said, typed};
use crate::http::Posted;

/// The buttons that take words or a day of their own, and the fields of each. Facts are kept with every button.
const FIELDS: [(ReviewAct, &[&str]); 5] = [
    (ReviewAct::AddDecision, &["what", "who", "due-day", "due-month", "due-year"]),
    (ReviewAct::Held, &["held_on-day", "held_on-month", "held_on-year"]),
    (ReviewAct::DecisionsSent, &["decisions_on-day", "decisions_on-month", "decisions_on-year"]),
    (ReviewAct::Distributed, &["distribution_on-day", "distribution_on-month", "distribution_on-year"]),
    (ReviewAct::Correct, review_correct::FIELDS),
];

/// Whether something was typed for another button than the one that did its work.
pub(super) fn is_beside(done: Option<ReviewAct>, posted: &Posted) -> bool {
    let typed = |fields: &[&str]| fields.iter().any(|field| !posted.line(field).is_empty());
    FIELDS.iter().any(|(button, fields)| Some(*button) != done && typed(fields))
}

/// The page with what was typed for every button but the one that did its work; with none done, for all of them.
pub(super) fn beside(mut page: ReviewPage, done: Option<ReviewAct>, posted: &Posted) -> ReviewPage {
    let words = |name: &str| posted.words(name).into_inner().into();
    if done != Some(ReviewAct::AddDecision) {
        page.decision = DecisionForm { what: words("what"), who: words("who"), due: typed::date_parts(posted, "due") };
    }
    if done != Some(ReviewAct::Held) {
        page.held = HeldForm { on: typed::date_parts(posted, "held_on") };
    }
    if done != Some(ReviewAct::Correct) {
        page.correction = review_correct::typed_again(posted);
    }
    for (button, paper) in [(ReviewAct::DecisionsSent, Paper::Decisions), (ReviewAct::Distributed, Paper::Distribution)]
    {
        let line = page.papers.iter_mut().find(|line| done != Some(button) && line.paper == paper);
        if let Some(line) = line {
            line.typed = typed::date_parts(posted, field(paper));
        }
    }
    page
}

/// What is still to be sent once a button did its work: everything but the fields of that button.
pub(super) fn rest(done: Option<ReviewAct>, posted: &Posted) -> Posted {
    let sent = match done {
        Some(ReviewAct::PlaceTicked(_)) => &["reason"],
        done => FIELDS.iter().find(|(button, _)| Some(*button) == done).map_or(&[][..], |(_, fields)| fields),
    };
    Posted::new(posted.pairs().iter().filter(|(name, _)| !sent.contains(&name.as_str())).cloned().collect())
}

/// The page with what was typed before and not sent. The code that is suggested follows from what was typed, too.
pub(super) fn filled(opened: &Opened, page: ReviewPage, typed: &Posted) -> ReviewPage {
    let mut page = beside(page, None, typed);
    review_said::beside(&mut page.said, None, typed);
    // The facts of a closed record stand as they are.
    if page.check.closed_at.is_none() && typed.has("attended") {
        page.facts = review_facts::typed_on(opened, typed, page.facts.version);
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_another_button_sends_is_beside() {
        let posted = Posted::new(vec![("what".into(), "A shelf".into()), ("held_on-day".into(), " ".into())]);
        assert!(is_beside(Some(ReviewAct::Facts), &posted) && is_beside(Some(ReviewAct::Held), &posted));
        assert!(!is_beside(Some(ReviewAct::AddDecision), &posted));
    }
}
