//! What the log tells of the tables, compared with what is in them: whoever changed a row by hand changed no log.
//!
//! What it is: the rules of what must agree. What it is not: reading either, and the chain of the log itself
//! ([`verify`](crate::audit::verify)), without which nothing here proves anything.
//!
//! A child of whom everything was deleted left the tables by right; the log says so, too.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use crate::Moment;
use crate::audit::{Action, Entry, ObjectKind};
use crate::id::{AnswerId, ChildId, ConcernId, LetterId, ReviewId, SecretId, StaffId, ViewsId};

/// What is in the tables, at one moment, when the log had so many rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tables {
    /// The last row of the log then.
    pub seq: i64,
    /// Every child.
    pub children: BTreeSet<ChildId>,
    /// Every secret in force.
    pub secrets: Vec<SecretTimes>,
    /// Every concern.
    pub concerns: BTreeSet<ConcernId>,
    /// Every set of views, with how often it was written.
    pub views: BTreeMap<ViewsId, i64>,
    /// Every letter, with how often it was written, sent and taken back.
    pub letters: BTreeMap<LetterId, i64>,
    /// Rows that give something and do not have the seal that Heard gave them
    /// ([`Grant::holds`](crate::grant::Grant::holds)).
    pub broken: Vec<Broken>,
}

/// When a secret in force was confirmed and changed, as its row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecretTimes {
    /// Which.
    pub id: SecretId,
    /// When it was confirmed.
    pub confirmed_at: Option<Moment>,
    /// When it was changed last.
    pub changed_at: Option<Moment>,
}

/// A row without its seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// The allocation of this child to this worker.
    Allocation(ChildId, StaffId),
    /// A secret.
    Secret(SecretId),
    /// A worker's account.
    Account(StaffId),
    /// Views, whose words are not the newest, or not Heard's.
    Views(ViewsId),
    /// A letter, the same.
    Letter(LetterId),
    /// What was answered to something in these views, the same.
    Reply(ViewsId, AnswerId),
    /// What the IRO wrote of a review, the same.
    Notes(ReviewId),
}

/// Where log and tables do not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mismatch {
    /// The secret is confirmed and the log does not say so, or says another time, or says so of one that is not.
    Confirmation(SecretId),
    /// The secret was changed and the log does not say so, or says another time: perhaps an older one was put back.
    Change(SecretId),
    /// Something unsafe was told, by the log, and is not there.
    Concern(ConcernId),
    /// Views were sent, by the log, and are not there.
    Views(ViewsId),
    /// Something joined these views, by the log, and older ones are there.
    OlderViews(ViewsId),
    /// The letter was changed, by the log, and an older one is there.
    OlderLetter(LetterId),
    /// The child was known, by the log, and is not there, and nobody deleted them.
    Child(ChildId),
    /// A row that gives something does not have the seal that Heard gave it.
    Seal(Broken),
}

/// How far apart two readings of the clock for one act may be: the row and the log were not always given the same.
const ONE_ACT: TimeDelta = TimeDelta::seconds(60);

/// Collects what the log tells.
#[derive(Debug, Default)]
pub struct Witness {
    confirmed: BTreeMap<SecretId, Vec<Moment>>,
    changed: BTreeMap<SecretId, Moment>,
    concerns: BTreeMap<ConcernId, Option<ChildId>>,
    views: BTreeMap<ViewsId, (i64, Option<ChildId>)>,
    letters: BTreeMap<LetterId, i64>,
    children: BTreeSet<ChildId>,
    deleted: BTreeSet<ChildId>,
}

impl Witness {
    /// Takes one row of the log, in order.
    pub fn hear(&mut self, entry: &Entry) {
        let Entry { at, child, action, object, object_id, .. } = entry;
        match (action, object) {
            (Action::ConfirmedSecret, ObjectKind::Secret) => {
                self.confirmed.entry(SecretId::from_bytes(*object_id)).or_default().push(*at);
            }
            (Action::ChangedSecret, ObjectKind::Secret) => {
                self.changed.insert(SecretId::from_bytes(*object_id), *at);
            }
            (Action::SentViews, ObjectKind::Views) => {
                let (times, of) = self.views.entry(ViewsId::from_bytes(*object_id)).or_default();
                (*times, *of) = (*times + 1, *child);
            }
            (
                Action::ChangedLetter
                | Action::SentLetter
                | Action::GaveLetter
                | Action::RecalledLetter
                | Action::WithheldLetter,
                ObjectKind::Letter,
            ) => *self.letters.entry(LetterId::from_bytes(*object_id)).or_default() += 1,
            (_, ObjectKind::Concern) => {
                self.concerns.insert(ConcernId::from_bytes(*object_id), *child);
            }
            (Action::DeletedChild, _) => self.deleted.extend(child),
            (Action::ImportedChild, _) => self.children.extend(child),
            _ => {}
        }
    }

    /// Everything that does not agree with the tables.
    #[must_use]
    pub fn against(&self, tables: &Tables) -> Vec<Mismatch> {
        let forgotten = |child: &Option<ChildId>| child.is_some_and(|child| self.deleted.contains(&child));
        let secrets = tables.secrets.iter().flat_map(|secret| {
            let told = self.confirmed.get(&secret.id);
            let confirmed = match secret.confirmed_at {
                None => told.is_none(),
                Some(at) => told.is_some_and(|told| told.iter().any(|told| is_one_act(at, *told))),
            };
            let changed = match (secret.changed_at, self.changed.get(&secret.id)) {
                (None, None) => true,
                (Some(at), Some(told)) => is_one_act(at, *told),
                _ => false,
            };
            [
                (!confirmed).then_some(Mismatch::Confirmation(secret.id)),
                (!changed).then_some(Mismatch::Change(secret.id)),
            ]
        });
        let concerns = self.concerns.iter().filter(|(id, child)| !tables.concerns.contains(id) && !forgotten(child));
        let views = self.views.iter().filter_map(|(id, (times, child))| match tables.views.get(id) {
            Some(version) => (version < times).then_some(Mismatch::OlderViews(*id)),
            None => (!forgotten(child)).then_some(Mismatch::Views(*id)),
        });
        let letters =
            tables.letters.iter().filter(|(id, version)| self.letters.get(id).is_some_and(|told| version < &told));
        let children = self.children.iter().filter(|id| !tables.children.contains(id) && !self.deleted.contains(id));
        (secrets.flatten())
            .chain(concerns.map(|(id, _)| Mismatch::Concern(*id)))
            .chain(views)
            .chain(letters.map(|(id, _)| Mismatch::OlderLetter(*id)))
            .chain(children.map(|id| Mismatch::Child(*id)))
            .chain(tables.broken.iter().copied().map(Mismatch::Seal))
            .collect()
    }
}

/// Whether two instants can be of one act.
fn is_one_act(one: Moment, other: Moment) -> bool {
    (one - other).abs() <= ONE_ACT
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::Actor;

    const CHILD: ChildId = ChildId::from_bytes([1; 16]);
    const SECRET: SecretId = SecretId::from_bytes([2; 16]);
    const CONCERN: ConcernId = ConcernId::from_bytes([3; 16]);
    const VIEWS: ViewsId = ViewsId::from_bytes([4; 16]);
    const LETTER: LetterId = LetterId::from_bytes([5; 16]);

    fn at(minute: i64) -> Moment {
        Moment::from_timestamp(1_790_000_000 + 60 * minute, 0).expect("a time")
    }

    fn entry(minute: i64, action: Action, object: ObjectKind, object_id: [u8; 16]) -> Entry {
        Entry { at: at(minute), actor: Actor::System, child: Some(CHILD), action, object, object_id }
    }

    fn told() -> Witness {
        let mut witness = Witness::default();
        for entry in [
            entry(0, Action::ImportedChild, ObjectKind::Child, *CHILD.as_bytes()),
            entry(1, Action::SentViews, ObjectKind::Views, *VIEWS.as_bytes()),
            entry(1, Action::RaisedConcern, ObjectKind::Concern, *CONCERN.as_bytes()),
            entry(2, Action::ConfirmedSecret, ObjectKind::Secret, *SECRET.as_bytes()),
            entry(3, Action::ChangedLetter, ObjectKind::Letter, *LETTER.as_bytes()),
            entry(4, Action::SentLetter, ObjectKind::Letter, *LETTER.as_bytes()),
            entry(5, Action::ChangedSecret, ObjectKind::Secret, *SECRET.as_bytes()),
            entry(9, Action::ChangedSecret, ObjectKind::Secret, *SECRET.as_bytes()),
        ] {
            witness.hear(&entry);
        }
        witness
    }

    fn there() -> Tables {
        Tables {
            seq: 8,
            children: BTreeSet::from([CHILD]),
            secrets: vec![SecretTimes { id: SECRET, confirmed_at: Some(at(2)), changed_at: Some(at(9)) }],
            concerns: BTreeSet::from([CONCERN]),
            views: BTreeMap::from([(VIEWS, 1)]),
            letters: BTreeMap::from([(LETTER, 2)]),
            broken: Vec::new(),
        }
    }

    fn with(confirmed_at: Option<Moment>, changed_at: Option<Moment>) -> Tables {
        Tables { secrets: vec![SecretTimes { id: SECRET, confirmed_at, changed_at }], ..there() }
    }

    #[test]
    fn what_is_as_it_was_written_agrees() {
        assert_eq!(told().against(&there()), []);
        let a_moment_later = with(Some(at(2) + TimeDelta::milliseconds(3)), Some(at(9)));
        assert_eq!(told().against(&a_moment_later), [], "the clock was read twice");
        let removed = Tables { secrets: Vec::new(), ..there() };
        assert_eq!(told().against(&removed), [], "a secret may be taken away");
    }

    #[test]
    fn a_confirmation_that_is_not_in_the_log_is_found() {
        let other = SecretId::from_bytes([9; 16]);
        let mut tables = there();
        tables.secrets.push(SecretTimes { id: other, confirmed_at: Some(at(2)), changed_at: None });
        assert_eq!(told().against(&tables), [Mismatch::Confirmation(other)]);
        assert_eq!(told().against(&with(Some(at(4)), Some(at(9)))), [Mismatch::Confirmation(SECRET)], "another time");
        assert_eq!(told().against(&with(None, Some(at(9)))), [Mismatch::Confirmation(SECRET)], "taken back");
    }

    #[test]
    fn an_older_secret_put_back_is_found() {
        for changed_at in [None, Some(at(5))] {
            assert_eq!(told().against(&with(Some(at(2)), changed_at)), [Mismatch::Change(SECRET)]);
        }
        assert_eq!(Witness::default().against(&with(None, Some(at(9)))), [Mismatch::Change(SECRET)]);
    }

    #[test]
    fn older_words_put_back_are_found() {
        let mut witness = told();
        witness.hear(&entry(9, Action::SentViews, ObjectKind::Views, *VIEWS.as_bytes()));
        assert_eq!(witness.against(&there()), [Mismatch::OlderViews(VIEWS)]);
        assert_eq!(witness.against(&Tables { views: BTreeMap::from([(VIEWS, 2)]), ..there() }), []);
        let older = Tables { letters: BTreeMap::from([(LETTER, 1)]), ..there() };
        assert_eq!(told().against(&older), [Mismatch::OlderLetter(LETTER)]);
    }

    #[test]
    fn what_was_removed_is_found_unless_its_child_was_deleted() {
        assert_eq!(told().against(&Tables { concerns: BTreeSet::new(), ..there() }), [Mismatch::Concern(CONCERN)]);
        assert_eq!(told().against(&Tables { views: BTreeMap::new(), ..there() }), [Mismatch::Views(VIEWS)]);
        let mut witness = told();
        let nothing = Tables { seq: 8, ..Tables::default() };
        let all = [Mismatch::Concern(CONCERN), Mismatch::Views(VIEWS), Mismatch::Child(CHILD)];
        assert_eq!(witness.against(&nothing), all);
        witness.hear(&entry(20, Action::DeletedChild, ObjectKind::Child, *CHILD.as_bytes()));
        assert_eq!(witness.against(&nothing), []);
    }

    #[test]
    fn a_row_without_its_seal_is_named() {
        let broken = Broken::Secret(SECRET);
        assert_eq!(told().against(&Tables { broken: vec![broken], ..there() }), [Mismatch::Seal(broken)]);
    }
}
