//! What a child, their advocate, carer and parent say of a simulated review afterwards, some of them twice; and what a
//! child says who moves. It has a chance of its own, so that nothing else is told differently because of it.

use chrono::TimeDelta;
use heard_domain::documents::Given;
use heard_domain::english_time::{day, start_of_day};
use heard_domain::form;
use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;

use super::super::sayings::answers;
use super::super::splitmix::SplitMix;
use super::reviews::Meeting;
use super::{Happened, Sent, Teller};
use crate::dice::Dice;

/// Of a hundred reviews, after how many somebody says something, in whose voice, and as what.
const SAY: [(usize, Voice, Purpose); 8] = [
    (34, Voice::Child, Purpose::AfterReview),
    (10, Voice::ChildWithHelp, Purpose::AfterReview),
    (8, Voice::Paper, Purpose::AfterReview),
    (10, Voice::Advocate, Purpose::AfterReview),
    (22, Voice::Carer, Purpose::CarerFeedback),
    (9, Voice::Carer, Purpose::CarerFeedback),
    (14, Voice::Parent, Purpose::ParentFeedback),
    (12, Voice::Child, Purpose::Moving),
];

impl Teller<'_> {
    /// Says how the review was.
    pub(super) fn feedback(&mut self, meeting: &Meeting<'_>) {
        let (life, review) = (meeting.life, meeting.which);
        let chance = SplitMix::new(meeting.at.timestamp_micros().unsigned_abs() ^ ((life.index as u64) << 52));
        let dice: &dyn Dice = &chance;
        for (percent, voice, purpose) in SAY {
            let after = TimeDelta::days(chance.between(1, 40)) + TimeDelta::seconds(chance.between(28_800, 80_000));
            let at = (start_of_day(meeting.on) + after).max(meeting.at + TimeDelta::hours(2));
            let speaks = life.child.details.age_on(day(at)) >= 4;
            if !chance.percent(percent) || !speaks || at > self.now || !life.is_in_care(day(at)) {
                continue;
            }
            let form = form::newest(purpose, life.child.band);
            let said = answers(&chance, life.child, form, None).said(form);
            let given = said.into_iter().map(|said| Given { id: dice.id(), said, promised: None, at: None }).collect();
            let sent = Sent { review, views: dice.id(), voice, purpose, given, told: None };
            self.push(at, Happened::Sent(Box::new(sent)));
        }
    }
}
