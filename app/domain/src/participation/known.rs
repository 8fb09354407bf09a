//! What a review's record, and what was sent for it, say of how the child took part.

use super::Facts;
use crate::review::SeenAlone;
use crate::store::{ReviewFacts, ReviewRow, ViewsRow};
use crate::{Day, english_time};

impl Facts {
    /// What is known when these facts stand in the record of a review, saved or not. Until it is held its planned day
    /// counts, else `today`. Of `views`, those count that were sent for this review before that day: what came on the
    /// day itself, or after it, was not there when the review was prepared.
    #[must_use]
    pub fn of(review: &ReviewRow, facts: &ReviewFacts, views: &[ViewsRow], born: Day, today: Day) -> Self {
        let held_on = review.held_on.or(facts.planned_on).unwrap_or(today);
        let of_review = |row: &&ViewsRow| row.review == review.id && english_time::day(row.sent_at) < held_on;
        let before = || views.iter().filter(of_review);
        Self {
            born,
            held_on,
            attendance: facts.attendance,
            contribution: facts.contribution,
            views_sent: before().any(|row| row.voice.is_childs()),
            advocate_views: before().any(|row| row.voice.is_advocates()),
            told_iro: facts.seen_alone == Some(SeenAlone::Seen),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{ChildId, ReviewId, ViewsId};
    use crate::papers::Papers;
    use crate::people::Band;
    use crate::purpose::Purpose;
    use crate::voice::Voice;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn review(held_on: Option<Day>) -> ReviewRow {
        ReviewRow {
            id: ReviewId::from_bytes([1; 16]),
            child: ChildId::from_bytes([2; 16]),
            ordinal: 1,
            due_on: day("2026-03-02"),
            held_on,
            ended_on: None,
            facts: ReviewFacts::default(),
            version: 1,
            iro: None,
            letter: None,
            letter_at: None,
            papers: Papers::default(),
            source: crate::review::Source::Heard,
        }
    }

    fn views(review: u8, voice: Voice, sent: &str) -> ViewsRow {
        ViewsRow {
            id: ViewsId::from_bytes([3; 16]),
            child: ChildId::from_bytes([2; 16]),
            review: ReviewId::from_bytes([review; 16]),
            voice,
            purpose: Purpose::BeforeReview,
            follows: None,
            form: "before-review-middle".into(),
            form_version: 1,
            band: Band::Middle,
            language: "en".into(),
            author: None,
            sent_at: day(sent).and_hms_opt(12, 0, 0).expect("noon").and_utc(),
            read_at: None,
            confirmed_at: None,
            urgent: false,
        }
    }

    #[test]
    fn the_day_is_when_it_was_held_else_when_it_is_planned_else_today() {
        let (born, today) = (day("2014-01-01"), day("2026-02-01"));
        let planned = ReviewFacts { planned_on: Some(day("2026-03-01")), ..ReviewFacts::default() };
        let on = |review: &ReviewRow, facts: &ReviewFacts| Facts::of(review, facts, &[], born, today).held_on;
        assert_eq!(on(&review(None), &ReviewFacts::default()), today);
        assert_eq!(on(&review(None), &planned), day("2026-03-01"));
        assert_eq!(on(&review(Some(day("2026-02-27"))), &planned), day("2026-02-27"));
    }

    #[test]
    fn what_was_sent_for_it_before_its_day_counts() {
        let known = |views: &[ViewsRow]| {
            let review = review(Some(day("2026-03-01")));
            let known = Facts::of(&review, &review.facts, views, day("2014-01-01"), day("2026-04-01"));
            (known.views_sent, known.advocate_views)
        };
        assert_eq!(known(&[views(1, Voice::Child, "2026-02-28")]), (true, false));
        assert_eq!(known(&[views(1, Voice::Advocate, "2026-02-28")]), (false, true));
        let late = [views(1, Voice::Child, "2026-03-01"), views(9, Voice::Advocate, "2026-02-01")];
        assert_eq!(known(&late), (false, false), "too late, or for another review");
        assert_eq!(known(&[views(1, Voice::Carer, "2026-02-01")]), (false, false));
    }

    #[test]
    fn who_was_seen_alone_told_the_iro() {
        let seen = ReviewFacts { seen_alone: Some(SeenAlone::Seen), ..ReviewFacts::default() };
        let told =
            |facts: &ReviewFacts| Facts::of(&review(None), facts, &[], day("2014-01-01"), day("2026-04-01")).told_iro;
        assert!(told(&seen) && !told(&ReviewFacts::default()));
    }
}
