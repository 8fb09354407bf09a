//! R21: the reviews of the SSDA903 return, a row each. Children in a series of short breaks are not in it (rule 399).

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use heard_domain::Day;
use heard_domain::documents::ChildDetails;
use heard_domain::figures::{By, Cell, Range, Row};
use heard_domain::id::ChildId;
use heard_domain::regime::{self, Regime};
use heard_domain::store::{NamedReview, Store};

use crate::boot::Failed;
use crate::vault::{Vault, places};

/// What the return says of a child; nothing of one who is not in it.
type Returned = Option<(String, Day)>;

/// The rows, by day and child. Reviews are read by months: their children's details come with them.
pub(super) async fn rows(store: &dyn Store, vault: &Vault, range: Range) -> Result<Vec<Row>, Failed> {
    let mut known: HashMap<ChildId, Returned> = HashMap::new();
    let mut rows: Vec<(Day, String, Row)> = Vec::new();
    for month in range.periods(By::Month) {
        let (from, until) = (month.range.from(), month.range.until());
        for named in store.reviews_between(from, until).await? {
            let Some(held) = named.review.held_on.filter(|held| month.range.contains(*held)) else { continue };
            let returned = match known.entry(named.review.child) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(returned(vault, &named)?),
            };
            let Some((reference, born)) = returned else { continue };
            let code = named.review.facts.participation.map_or(Cell::Empty, |code| Cell::Text(code.code().to_owned()));
            let text = |day: Day| Cell::Text(day.to_string());
            let cells = vec![Cell::Text(reference.clone()), text(*born), text(held), code];
            rows.push((held, reference.clone(), Row { key: named.review.id.to_string(), cells }));
        }
    }
    rows.sort_by(|one, other| (one.0, &one.1, &one.2.key).cmp(&(other.0, &other.1, &other.2.key)));
    Ok(rows.into_iter().map(|(.., row)| row).collect())
}

fn returned(vault: &Vault, named: &NamedReview) -> Result<Returned, Failed> {
    let child = named.review.child;
    let details: Option<ChildDetails> =
        vault.open_key(&named.key).ok().and_then(|key| key.open(places::child_identity(child), &named.identity).ok());
    let details = details.ok_or_else(|| Failed(format!("what is known of the child {child} does not open")))?;
    let returned = regime::of(&details.legal_status) != Some(Regime::ShortBreaks);
    Ok(returned.then_some((details.reference, details.born)))
}
