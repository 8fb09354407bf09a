//! The SSDA903 return of a collection year, from the database: the list of what is to be mended, for its page and its
//! command, and what the command writes. The rules are [`heard_domain::return903`].

use std::collections::HashMap;

use heard_domain::Day;
use heard_domain::documents::ChildDetails;
use heard_domain::return903::{Child, CollectionYear, Return};
use heard_domain::store::{ReturnedChild, Store, StoreError};

/// Reads what the return of a year is made from. `open` gives the details of each child, whose key is opened once, and
/// `None` where they do not open; `today` is the day in England.
///
/// # Errors
/// When storage fails.
pub async fn gather(
    store: &dyn Store,
    year: CollectionYear,
    today: Day,
    mut open: impl FnMut(&ReturnedChild) -> Option<ChildDetails> + Send,
) -> Result<Return, StoreError> {
    let (from, to) = (year.first(), year.last());
    let reviews = store.held_reviews(from, to).await?;
    let (mut children, mut after) = (HashMap::new(), None);
    loop {
        let some = store.children_of_held(from, to, after).await?;
        let Some(last) = some.last() else { break };
        after = Some(last.id);
        for row in &some {
            if let Some(details) = open(row) {
                children.insert(row.id, Child::new(&details, row.entered_care_on, row.left_care_on));
            }
        }
    }
    Ok(Return::new(year, today, reviews, children))
}
