//! Some of the demo's children want to be told when there is something to look at. They were asked lately, so that
//! what waits in the outbox is of these weeks. The numbers are ones kept free for stories (Ofcom, numbers for drama
//! use), the addresses lead nowhere.

use heard_domain::audit::{Action, Actor, ObjectKind};
use heard_domain::documents::ContactDetails;
use heard_domain::store::Channel;
use heard_domain::{Moment, Words};

use super::children::{Child, Part};
use super::seed::{Seeder, entry};
use crate::boot::Failed;
use crate::vault::places;

/// How many days before the last event they were asked.
pub(super) const DAYS: i64 = 21;

/// What this child chose, by its place in the list; `None` for whoever chose nothing.
pub(super) fn chosen(index: usize, child: &Child) -> Option<(Channel, ContactDetails)> {
    let (channel, address, person) = match (child.part, index % 5) {
        (Part::Ordinary, 0) => (Channel::Text, format!("+447700900{:03}", index % 1000), ""),
        (Part::Ordinary, 1) => (Channel::Email, format!("me{index}@post.example"), ""),
        (Part::Ordinary, 2) => (Channel::Person, format!("home{index}@post.example"), child.carer),
        _ => return None,
    };
    Some((channel, ContactDetails { address: address.into(), person: Words::new(person) }))
}

impl Seeder<'_> {
    /// Keeps what they chose: those whose secret is confirmed by then, because nobody else is asked.
    ///
    /// # Errors
    /// When storage fails.
    pub(super) async fn choose_contacts(&self, at: Moment) -> Result<(), Failed> {
        for (index, child) in self.children.iter().enumerate().filter(|(index, _)| self.confirmed.contains(index)) {
            let Some((channel, details)) = chosen(index, child) else { continue };
            let sealed = self.keys[index].seal(places::contact_details(child.id), &details);
            let (actor, of) = (Actor::Child(child.id), child.id.as_bytes());
            let entry = entry(at, actor, child.id, Action::ChoseContact, ObjectKind::Child, of);
            self.store.set_contact(child.id, channel, &sealed, at, &entry).await?;
        }
        Ok(())
    }
}
