//! Who people are, opened for a page of workers.

use std::collections::HashMap;

use heard_app::text::Text;
use heard_domain::documents::{ChildDetails, StaffDetails};
use heard_domain::id::StaffId;
use heard_domain::store::StaffRow;

use crate::access::staff_details;
pub(super) use crate::children::listed;
use crate::opened;
use crate::state::App;
use crate::stop::Stop;

/// The full name of a child in a list.
pub(super) fn full_name(details: Option<&ChildDetails>) -> Text {
    details.map_or_else(opened::no_name, |details| details.full_name().into())
}

/// A worker's details.
pub(super) fn details(app: &App, row: &StaffRow) -> Result<StaffDetails, Stop> {
    Ok(staff_details(app, row)?)
}

/// The name of a worker in a list.
pub(super) fn name(app: &App, row: &StaffRow) -> Text {
    opened::line(staff_details(app, row), "staff", row.id).map_or_else(opened::no_name, |d| d.name.into_inner().into())
}

/// The names of workers.
pub(super) struct Names(HashMap<StaffId, String>);

impl Names {
    /// Asks for the names of these.
    pub(super) async fn of(app: &App, ids: impl IntoIterator<Item = StaffId>) -> Result<Self, Stop> {
        let mut ids: Vec<_> = ids.into_iter().collect();
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Ok(Self(HashMap::new()));
        }
        let rows = app.store.staff(&ids).await?;
        Ok(Self(rows.iter().map(|row| (row.id, name(app, row).into_owned())).collect()))
    }

    /// The name; nothing for somebody unknown.
    pub(super) fn get(&self, id: StaffId) -> Text {
        self.0.get(&id).cloned().unwrap_or_default().into()
    }
}
