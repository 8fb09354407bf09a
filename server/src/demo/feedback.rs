//! How reviews were for some children, and what some said when they moved. All of it was read and settled long ago, so
//! that it lies on nobody's desk.

use chrono::TimeDelta;
use heard_domain::audit::{Action, Actor, ObjectKind};
use heard_domain::documents::Given;
use heard_domain::form;
use heard_domain::id::ReviewId;
use heard_domain::people::{Language, Role};
use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;
use heard_domain::{Moment, english_time};

use super::sayings::answers;
use super::seed::{Seeder, entry};
use super::splitmix::SplitMix;
use super::story::{Event, Sending, What};
use crate::boot::Failed;
use crate::dice::Dice;

/// The chance of all of it.
const APART: u64 = 17;
/// What is younger lies on a desk.
const SETTLED_DAYS: i64 = 40;
/// Of a hundred reviews, after how many a child says how it was, and that they moved.
const SAY: [(usize, Purpose); 2] = [(18, Purpose::AfterReview), (4, Purpose::Moving)];

impl Seeder<'_> {
    /// Sends and reads it, after the year.
    pub(super) async fn feedback(&self, events: &[Event], now: Moment) -> Result<(), Failed> {
        let (chance, today) = (SplitMix::new(APART), english_time::day(now));
        for event in events {
            let What::Held(meeting) = &event.what else { continue };
            let settled = (today - meeting.on).num_days() > SETTLED_DAYS;
            let speaks = self.children[event.child].details.age_on(meeting.on) >= 4;
            if !settled || !speaks {
                continue;
            }
            let at = event.at + TimeDelta::days(chance.between(2, 20));
            for (percent, purpose) in SAY {
                if chance.percent(percent) {
                    self.said(&chance, event.child, purpose, meeting.review, at).await?;
                }
            }
        }
        Ok(())
    }

    async fn said(
        &self,
        chance: &SplitMix,
        index: usize,
        purpose: Purpose,
        review: ReviewId,
        at: Moment,
    ) -> Result<(), Failed> {
        let (dice, child): (&dyn Dice, _) = (chance, &self.children[index]);
        let form = form::newest(purpose, child.band);
        let said = answers(chance, child, form, None).said(form);
        let given = said.into_iter().map(|said| Given { id: dice.id(), said, promised: None, at: None }).collect();
        let sending = Sending {
            id: dice.id(),
            review,
            voice: Voice::Child,
            helper: None,
            advocate: None,
            form,
            language: Language::English,
            given,
            told: None,
            matter: None,
        };
        self.send(index, &sending, at).await?;
        let (by, views) = (Actor::Staff(self.workers[child.iro].id, Role::Iro), sending.id);
        let read = at + TimeDelta::hours(chance.between(2, 30));
        let entry = entry(read, by, child.id, Action::ReadViews, ObjectKind::Views, views.as_bytes());
        let _ = self.store.read_views(views, &entry).await?;
        Ok(())
    }
}
