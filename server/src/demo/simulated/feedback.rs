//! What a child, their advocate, carer and parent say of a simulated review afterwards; some say it twice.

use chrono::TimeDelta;
use heard_domain::english_time::day;
use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;

use super::reviews::Meeting;
use super::{Happened, Teller};

/// Of a hundred reviews, after how many somebody says how it was, in whose voice, and as what.
const SAY: [(usize, Voice, Purpose); 7] = [
    (34, Voice::Child, Purpose::AfterReview),
    (10, Voice::ChildWithHelp, Purpose::AfterReview),
    (8, Voice::Paper, Purpose::AfterReview),
    (10, Voice::Advocate, Purpose::AfterReview),
    (22, Voice::Carer, Purpose::CarerFeedback),
    (9, Voice::Carer, Purpose::CarerFeedback),
    (14, Voice::Parent, Purpose::ParentFeedback),
];

impl Teller<'_> {
    /// Says how the review was.
    pub(super) fn feedback(&mut self, meeting: &Meeting<'_>) {
        for (percent, voice, purpose) in SAY {
            let at = self.at(meeting.on + TimeDelta::days(self.chance.between(1, 40)));
            let at = at.max(meeting.at + TimeDelta::hours(2));
            let speaks = meeting.life.child.details.age_on(day(at)) >= 4;
            if self.chance.percent(percent) && speaks && at <= self.now && meeting.life.is_in_care(day(at)) {
                let sent = self.views(meeting.life, meeting.which, voice, purpose);
                self.push(at, Happened::Sent(Box::new(sent)));
            }
        }
    }
}
