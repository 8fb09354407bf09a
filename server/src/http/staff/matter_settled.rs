//! What was done about a matter, as its form holds it: said once, and kept while it is typed.

use heard_app::staff::typing::Typing;
use heard_domain::Words;
use heard_domain::id::MatterId;
use heard_domain::store::MatterRow;
use heard_domain::typed::{TypedAt, version_at};

use super::typing::Fields;
use crate::access::allow_matter;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The field of what was done.
pub(super) const OUTCOME: &str = "outcome";

/// The version of what was done: it is said once.
pub(super) fn version(row: &MatterRow) -> i64 {
    version_at(row.settled.map(|(at, _)| at))
}

/// What was done, as a form of it would say.
///
/// # Errors
/// When it does not open.
pub(super) fn settled_with(row: &MatterRow, key: &DataKey) -> Result<Fields, Stop> {
    Ok(vec![(OUTCOME.to_owned(), recorded(row, key)?.unwrap_or_default())])
}

/// What was done, opened; nothing while it is not settled.
///
/// # Errors
/// When it does not open.
pub(super) fn recorded(row: &MatterRow, key: &DataKey) -> Result<Option<Words>, Stop> {
    Ok(row.outcome.as_ref().map(|sealed| key.open(places::matter_outcome(row.id), sealed)).transpose()?)
}

/// What was done about a matter and the version of that, for whoever's desk it is on.
///
/// # Errors
/// [`Stop::NotFound`] for a matter on somebody else's desk.
pub(super) async fn settled(app: &App, working: &Working, matter: MatterId) -> Result<(Fields, i64), Stop> {
    let (row, key) = allow_matter(app, working, matter).await?;
    Ok((settled_with(&row, &key)?, version(&row)))
}

/// A form in which nothing is typed, beside another button that was pressed.
pub(super) fn nothing_typed(row: &MatterRow) -> (Words, Typing) {
    let typing = Typing { at: Some(TypedAt::Matter(row.id)), version: 0, based_on: version(row), unsent: None };
    (Words::default(), typing)
}
