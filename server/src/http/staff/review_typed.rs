//! What was typed on the page of a record beside what the pressed button sends: it stays on the page.

use heard_app::staff::review::{DecisionForm, HeldForm, ReviewPage};

use heard_domain::papers::Paper;

use super::review_papers::field;
use super::{review_correct, typed};
use crate::http::Posted;

/// The buttons that take words or a day of their own, and the fields of each. Facts are kept with every button.
const FIELDS: [(&str, &[&str]); 6] = [
    ("add-decision", &["what", "who", "due-day", "due-month", "due-year"]),
    ("held", &["held_on-day", "held_on-month", "held_on-year"]),
    ("reply", &["reply"]),
    ("decisions-sent", &["decisions_on-day", "decisions_on-month", "decisions_on-year"]),
    ("distributed", &["distribution_on-day", "distribution_on-month", "distribution_on-year"]),
    ("correct", review_correct::FIELDS),
];

/// Whether something was typed for another button than the one that did its work.
pub(super) fn is_beside(done: &str, posted: &Posted) -> bool {
    let typed = |fields: &[&str]| fields.iter().any(|field| !posted.line(field).is_empty());
    FIELDS.iter().any(|(button, fields)| *button != done && typed(fields))
}

/// The page with what was typed for every button but the one that did its work; with none done, for all of them.
pub(super) fn beside(mut page: ReviewPage, done: &str, posted: &Posted) -> ReviewPage {
    let words = |name: &str| posted.words(name).into_inner().into();
    if done != "add-decision" {
        page.decision = DecisionForm { what: words("what"), who: words("who"), due: typed::date_parts(posted, "due") };
    }
    if done != "held" {
        page.held = HeldForm { on: typed::date_parts(posted, "held_on") };
    }
    if done != "reply" {
        page.check.typed = words("reply");
    }
    if done != "correct" {
        page.correction = review_correct::typed_again(posted);
    }
    for (button, paper) in [("decisions-sent", Paper::Decisions), ("distributed", Paper::Distribution)] {
        let line = page.papers.iter_mut().find(|line| done != button && line.paper == paper);
        if let Some(line) = line {
            line.typed = typed::date_parts(posted, field(paper));
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_another_button_sends_is_beside() {
        let posted = Posted::new(vec![("what".into(), "A shelf".into()), ("reply".into(), " ".into())]);
        assert!(is_beside("facts", &posted) && is_beside("held", &posted));
        assert!(!is_beside("add-decision", &posted));
    }
}
