//! What files of past reviews and of past escalations have in common: lines of children whom Heard has to know, those
//! of an erased child passed over, and lists of what happens that do not grow without end.

use std::collections::{HashMap, HashSet};

use heard_domain::Day;
use heard_domain::documents::ChildDetails;
use heard_domain::id::ChildId;
use heard_domain::import::escalations::PastEscalation;
use heard_domain::import::reviews::PastReview;
use heard_domain::import::{Fault, FaultKind, MOST_NAMED};
use heard_domain::sealed::{Sealed, WrappedKey};
use heard_domain::store::Store;

use super::erased;
use crate::boot::Failed;
use crate::vault::{DataKey, Vault, lookups, places};

/// A line that is about a child.
pub(super) trait OfChild {
    /// Where it stands in the file, from 1.
    fn line(&self) -> u64;

    /// The council's own id of the child.
    fn child(&self) -> &str;
}

impl OfChild for PastReview {
    fn line(&self) -> u64 {
        self.line
    }

    fn child(&self) -> &str {
        &self.child
    }
}

impl OfChild for PastEscalation {
    fn line(&self) -> u64 {
        self.line
    }

    fn child(&self) -> &str {
        &self.child
    }
}

/// The lines of a file, by the keyed hash of the council's id of their child.
#[derive(Debug)]
pub(super) struct Lines<L>(HashMap<[u8; 32], Vec<L>>);

impl<L: OfChild> Lines<L> {
    pub(super) fn by_child(vault: &Vault, lines: Vec<L>) -> Self {
        let mut named: HashMap<String, Vec<L>> = HashMap::new();
        for line in lines {
            named.entry(line.child().to_owned()).or_default().push(line);
        }
        let mut of: HashMap<[u8; 32], Vec<L>> = HashMap::new();
        for (child, lines) in named {
            of.entry(lookups::child_reference(vault, &child)).or_default().extend(lines);
        }
        Self(of)
    }

    /// Of whom they are.
    pub(super) fn references(&self) -> HashSet<[u8; 32]> {
        self.0.keys().copied().collect()
    }

    /// Takes those of a child whom Heard knows.
    pub(super) fn take(&mut self, reference: &[u8; 32]) -> Vec<L> {
        self.0.remove(reference).unwrap_or_default()
    }

    /// What is left when those of all known children were taken: of children who were erased, and of nobody.
    ///
    /// # Errors
    /// When storage fails.
    pub(super) async fn of_nobody(self, store: &dyn Store) -> Result<(Erased, Vec<Fault>), Failed> {
        let days = erased(store).await?;
        let (mut erased, mut faults) = (Erased::default(), Vec::new());
        for (reference, lines) in self.0 {
            match (days.get(&reference), lines.first()) {
                (Some(day), Some(first)) => {
                    erased.lines += lines.len();
                    erased.children.push((*day, first.child().to_owned()));
                }
                _ => faults.extend(lines.iter().map(|line| Fault {
                    line: line.line(),
                    column: Some("child_id"),
                    kind: FaultKind::UnknownChild,
                })),
            }
        }
        erased.children.sort_unstable();
        Ok((erased, faults))
    }
}

/// Children who were erased, with the day, and are passed over; and how many lines that are.
#[derive(Debug, Default)]
pub(super) struct Erased {
    children: Vec<(Day, String)>,
    pub(super) lines: usize,
}

impl Erased {
    /// Who was passed over, a line each.
    pub(super) fn said(&self) -> Vec<String> {
        self.children.iter().map(|(day, child)| format!("erased on {day} and passed over: {child}")).collect()
    }
}

/// Lines of several kinds, the first of each when there are very many.
pub(super) fn listed<const N: usize>(kinds: [(&str, Vec<String>); N]) -> Vec<String> {
    let first = |(what, all): (&str, Vec<String>)| {
        let more = all.len().saturating_sub(MOST_NAMED);
        all.into_iter().take(MOST_NAMED).chain((more > 0).then(|| format!("and {more} more {what}")))
    };
    kinds.into_iter().flat_map(first).collect()
}

/// How many lines were read, of what they are about, how many there are of each kind, and what there is any of beside.
pub(super) fn counted(
    (read, what): (usize, &str),
    [new, changed, unchanged]: [usize; 3],
    beside: &[(usize, &str, &str)],
) -> String {
    let several = if read == 1 { "" } else { "s" };
    let beside = beside.iter().filter(|(count, ..)| *count > 0);
    let beside: String = beside.map(|(count, mark, what)| format!("{mark}{count} {what}")).collect();
    format!("{read} {what}{several} read: {new} new, {changed} changed, {unchanged} unchanged{beside}")
}

/// What is known of a child whose lines begin at `first`, with the child's key.
///
/// # Errors
/// [`Failed`] when something sealed does not open.
pub(super) fn details(
    vault: &Vault,
    (id, key, identity): (ChildId, &WrappedKey, &Sealed),
    first: u64,
) -> Result<(DataKey, ChildDetails), Failed> {
    let sealed = |what: &str| Failed(format!("{what} the child on line {first} does not open"));
    let key = vault.open_key(key).map_err(|_| sealed("the key of"))?;
    let details = key.open(places::child_identity(id), identity).map_err(|_| sealed("what is known of"))?;
    Ok((key, details))
}
