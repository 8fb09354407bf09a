//! What a file of past reviews changes: which are new, which changed, and which meet a record made in Heard, which
//! stays.
//!
//! What it is: a [`Plan`], made from the file and from what is in the database, which changes nothing by itself. What
//! it is not: reading the file and the rules for one child ([`heard_domain::import::reviews`]), or writing, which is
//! one call of the store and so all or nothing. A child's key is opened once, for the day of birth, the team and
//! whether the law times their reviews; everything that is counted is written in codes and days.

use std::collections::{HashMap, HashSet};

use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::{ChildDetails, Notes};
use heard_domain::id::{ReviewId, StaffId};
use heard_domain::import::reviews::{Chronicle, Conflict, Meeting, OfChild, PastReview};
use heard_domain::import::{Fault, Faults};
use heard_domain::people::Role;
use heard_domain::store::{ChildHistory, HistoryWrite, OpenReview, PastWrite, Store};
use heard_domain::{Day, Moment, Words};

use super::lines::{Erased, Lines, counted, details, listed};
use super::open_review;
use crate::boot::Failed;
use crate::dice::Dice;
use crate::vault::{DataKey, Vault, lookups, places};

/// What would change. Children are named by the council's own ids, never by name: it is printed.
#[derive(Debug, Default)]
pub struct Plan {
    /// What the store is asked to write, all of it or nothing.
    pub writes: Vec<HistoryWrite>,
    new: usize,
    unchanged: usize,
    /// How many lines are about a time in care before the one that Heard knows.
    earlier: usize,
    changed: Vec<Named>,
    conflicts: Vec<(Named, Conflict)>,
    erased: Erased,
    /// How many lines name an IRO who has no account.
    without_account: usize,
}

/// A line of the file, as it is printed.
#[derive(Debug)]
struct Named {
    line: u64,
    child: String,
    held_on: Day,
}

impl std::fmt::Display for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}, held on {}", self.line, self.child, self.held_on)
    }
}

impl From<&PastReview> for Named {
    fn from(review: &PastReview) -> Self {
        Self { line: review.line, child: review.child.clone(), held_on: review.held_on }
    }
}

impl Plan {
    /// Looks at reviews that were read. Those of a child who was erased are passed over.
    ///
    /// # Errors
    /// [`Failed`] when storage fails or something sealed does not open; inside, faults that only what is known tells
    /// of.
    pub async fn make(
        store: &dyn Store,
        vault: &Vault,
        dice: &dyn Dice,
        reviews: Vec<PastReview>,
        now: Moment,
    ) -> Result<Result<Self, Faults>, Failed> {
        let accounts = accounts(store, vault, &reviews).await?;
        let mut lines = Lines::by_child(vault, reviews);
        let known = store.histories(&lines.references()).await?;
        let mut plan = Self::default();
        let mut faults: Vec<Fault> = Vec::new();
        for child in known {
            let lines = lines.take(&child.reference);
            let looking = Looking { vault, dice, child: &child, accounts: &accounts, now };
            match looking.look(lines, &mut plan)? {
                Ok(Some(write)) => plan.writes.push(write),
                Ok(None) => {}
                Err(found) => faults.extend(found),
            }
        }
        let (erased, unknown) = lines.of_nobody(store).await?;
        faults.extend(unknown);
        if !faults.is_empty() {
            faults.sort_by_key(|fault| fault.line);
            return Ok(Err(faults.into()));
        }
        plan.changed.sort_by_key(|named| named.line);
        plan.conflicts.sort_by_key(|(named, _)| named.line);
        plan.erased = erased;
        Ok(Ok(plan))
    }

    /// Which reviews changed, which met a record made in Heard, and who was passed over, a line each; the first of each
    /// kind, when there are very many.
    #[must_use]
    pub fn lists(&self) -> Vec<String> {
        let met = |(named, conflict): &(Named, Conflict)| match conflict {
            Conflict::Held(day) => format!("left as it is: {named}: one was recorded in Heard as held on {day}"),
            Conflict::Begun => format!("left as it is: {named}: this review is open in Heard, and was begun there"),
            Conflict::Corrected => format!("left as it is: {named}: what was imported was corrected in Heard since"),
        };
        listed([
            ("changed", self.changed.iter().map(|named| format!("changed: {named}")).collect()),
            ("left as they are", self.conflicts.iter().map(met).collect()),
            ("erased", self.erased.said()),
        ])
    }

    /// How many lines were left out because a record made in Heard stands in their place.
    #[must_use]
    pub fn conflicts(&self) -> usize {
        self.conflicts.len()
    }

    /// How many, of so many lines; `to_come` of them about reviews that are still to be held.
    #[must_use]
    pub fn count(&self, to_come: u64) -> String {
        let (kinds, conflicts) = ([self.new, self.changed.len(), self.unchanged], self.conflicts.len());
        let read = kinds.iter().sum::<usize>() + conflicts + self.erased.lines;
        let to_come = usize::try_from(to_come).unwrap_or(usize::MAX);
        let beside = [
            (conflicts, ", ", "left as recorded in Heard"),
            (self.erased.lines, ", ", "of erased children passed over"),
            (self.without_account, "; ", "name an IRO without an account"),
            (self.earlier, "; ", "of an earlier time in care passed over"),
            (to_come, "; ", "still to be held passed over"),
        ];
        counted((read, "review"), kinds, &beside)
    }
}

/// The accounts of IROs whom the file names, by e-mail address: whether they still work or not.
async fn accounts(store: &dyn Store, vault: &Vault, reviews: &[PastReview]) -> Result<HashMap<Words, StaffId>, Failed> {
    let emails: HashSet<&str> =
        reviews.iter().filter_map(|review| review.iro_email.as_ref()).map(Words::expose).collect();
    let mut accounts = HashMap::new();
    for email in emails {
        let staff = store.staff_by_email(&lookups::email(vault, email)).await?;
        if let Some(iro) = staff.filter(|staff| staff.role == Role::Iro) {
            accounts.insert(Words::new(email), iro.id);
        }
    }
    Ok(accounts)
}

/// One child of the file.
struct Looking<'a> {
    vault: &'a Vault,
    dice: &'a dyn Dice,
    child: &'a ChildHistory,
    accounts: &'a HashMap<Words, StaffId>,
    now: Moment,
}

impl Looking<'_> {
    /// What is to be written of the child; nothing when every line says what is known.
    fn look(
        &self,
        mut lines: Vec<PastReview>,
        plan: &mut Plan,
    ) -> Result<Result<Option<HistoryWrite>, Vec<Fault>>, Failed> {
        let child = self.child;
        let first = lines.first().map_or(0, |review| review.line);
        let (key, details) = details(self.vault, (child.id, &child.key, &child.identity), first)?;
        lines.sort_by_key(|review| (review.held_on, review.line));
        let digest = |review: &PastReview| lookups::past_review_digest(self.vault, review, self.iro(review));
        let digests: Vec<_> = lines.iter().map(digest).collect();
        let said: Vec<_> = lines.into_iter().zip(digests).collect();
        let known = OfChild {
            born: details.born,
            entered_care_on: child.entered_care_on,
            left_care_on: child.left_care_on,
            last_review: child.last_review,
            reviews: child.reviews.clone(),
        };
        let chronicle = match Chronicle::of(&known, &said) {
            Ok(chronicle) => chronicle,
            Err(faults) => return Ok(Err(faults)),
        };
        let mut reviews = Vec::new();
        for ((review, digest), meeting) in said.into_iter().zip(&chronicle.meetings) {
            let id = match *meeting {
                Meeting::Earlier => {
                    plan.earlier += 1;
                    continue;
                }
                Meeting::New => {
                    plan.new += 1;
                    None
                }
                Meeting::Changed(id) => {
                    plan.changed.push(Named::from(&review));
                    Some(id)
                }
                Meeting::Unchanged(_) => {
                    plan.unchanged += 1;
                    continue;
                }
                Meeting::Conflict(conflict) => {
                    plan.conflicts.push((Named::from(&review), conflict));
                    continue;
                }
            };
            let ordinal = chronicle.number(review.held_on).unwrap_or(1).into();
            reviews.push(self.write(id, ordinal, (review, digest), (&details, &key), plan));
        }
        if reviews.is_empty() {
            return Ok(Ok(None));
        }
        let written: HashSet<ReviewId> = reviews.iter().map(|review| review.id).collect();
        let others = child.reviews.iter().filter(|review| !written.contains(&review.id));
        let renumbered = chronicle.renumbered(others);
        let (table, status) = (&chronicle.timetable, &details.legal_status);
        let open = match open_review(table, child.id, child.left_care_on, status, self.dice) {
            OpenReview::Counted(_) if known.has_begun() => OpenReview::AsItStands,
            open => open,
        };
        let entry = Entry {
            at: self.now,
            actor: Actor::System,
            child: Some(child.id),
            action: Action::ImportedReviews,
            object: ObjectKind::Child,
            object_id: *child.id.as_bytes(),
        };
        let known = known.reviews;
        Ok(Ok(Some(HistoryWrite { child: child.id, known, reviews, renumbered, open, at: self.now, entry })))
    }

    /// Whose review it was, where they have an account.
    fn iro(&self, review: &PastReview) -> Option<StaffId> {
        self.accounts.get(review.iro_email.as_ref()?).copied()
    }

    /// One review, new where it has no id yet.
    fn write(
        &self,
        id: Option<ReviewId>,
        ordinal: i64,
        (mut said, digest): (PastReview, [u8; 32]),
        (details, key): (&ChildDetails, &DataKey),
        plan: &mut Plan,
    ) -> PastWrite {
        let new = id.is_none();
        let id = id.unwrap_or_else(|| self.dice.id());
        let reason = std::mem::take(&mut said.seen_alone_reason);
        let notes = (!reason.is_blank())
            .then(|| key.seal(places::review_notes(id), &Notes { seen_alone: reason, ..Notes::default() }));
        let iro = self.iro(&said);
        plan.without_account += usize::from(said.iro_email.is_some() && iro.is_none());
        let team = Some(std::mem::take(&mut said.team)).filter(|team| !team.is_empty());
        let team = team.or_else(|| (new && !details.team.is_empty()).then(|| details.team.clone()));
        PastWrite { id, new, ordinal, said, digest, team, iro, notes }
    }
}
