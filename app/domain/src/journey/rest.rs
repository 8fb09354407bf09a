//! A rest on a long way: one page without a question, halfway, for children under 13.
//!
//! Whoever chose two topics is through before a rest would help; what it costs them, a page more, it costs everybody.

use crate::form::Step;
use crate::people::Band;

use super::Journey;

/// How many screens make a way long: one more than two topics make in pictures.
pub const LONG_WAY: usize = 10;

impl<'a> Journey<'a> {
    /// The screen after which somebody may rest: the one in the middle of a long way. `None` on a short one, and from
    /// 13 on.
    #[must_use]
    pub fn rest(&self) -> Option<&'a Step> {
        let long = self.steps.len() >= LONG_WAY && self.form.band != Band::Older;
        long.then(|| self.steps[self.steps.len() / 2 - 1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::DraftBody;
    use crate::form::newest;
    use crate::journey::{Answer, AnswerSheet, StepAnswers, Value};
    use crate::purpose::Purpose;

    fn sheet(band: Band, topics: &[&str]) -> AnswerSheet {
        let form = newest(Purpose::BeforeReview, band);
        let asks = |step: &&Step| step.questions.iter().any(|question| question.kind == crate::form::Kind::Topics);
        let question = form.steps.iter().find(asks).unwrap().questions[0].id.clone();
        let mut sheet = AnswerSheet::new(form);
        let topics = topics.iter().map(|topic| (*topic).to_owned()).collect();
        sheet.put(StepAnswers(vec![(question, Some(Answer::of(Value::Many(topics))))]));
        sheet
    }

    const LONG: [&str; 6] = ["home", "family", "school", "friends", "feelings", "health"];

    #[test]
    fn a_long_way_has_a_rest_in_its_middle() {
        for band in [Band::Pictures, Band::Middle] {
            let sheet = sheet(band, &LONG);
            let journey = sheet.journey(sheet.form().unwrap());
            let (at, of) = journey.place(&journey.rest().unwrap().id).unwrap();
            assert!(of >= LONG_WAY, "{of} screens");
            assert_eq!(at, of / 2);
        }
    }

    #[test]
    fn nobody_rests_on_a_short_way_nor_from_13_on() {
        for (band, topics) in [(Band::Pictures, &LONG[..1]), (Band::Older, &LONG)] {
            let sheet = sheet(band, topics);
            assert_eq!(sheet.journey(sheet.form().unwrap()).rest(), None, "{band:?}");
        }
    }

    #[test]
    fn it_is_offered_once() {
        let mut body = DraftBody::new(sheet(Band::Middle, &LONG));
        let form = body.sheet.form().unwrap();
        let rest = body.sheet.journey(form).rest().unwrap().id.clone();
        let rest = form.step(rest.as_str()).unwrap();
        assert!(!body.owes_rest(&form.steps[0]), "not before");
        assert!(body.owes_rest(rest));
        assert!(!body.owes_rest(rest), "who goes back is not stopped again");
    }
}
