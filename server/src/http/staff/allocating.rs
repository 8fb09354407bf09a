//! Every child in care and every IRO who can have children, opened for the pages on which a manager says who is whose
//! IRO.

use std::collections::BTreeMap;

use heard_app::staff::allocation::IroOffer;
use heard_app::text::Text;
use heard_domain::allocation::{Candidate, can_become_iro, may_be_family, offered};
use heard_domain::documents::ChildDetails;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::store::InCare;

use super::people::{self, Names};
use crate::children::listed;
use crate::state::App;
use crate::stop::Stop;

/// A child in care; details that do not open are none.
pub(super) struct Known {
    /// What storage has.
    pub(super) row: InCare,
    /// Who they are.
    pub(super) details: Option<ChildDetails>,
}

/// All of them, and whose they can be.
pub(super) struct Care {
    /// Every child in care, by last name and then by first.
    pub(super) children: Vec<Known>,
    /// How many children each IRO has who can have any.
    pub(super) loads: BTreeMap<StaffId, usize>,
    names: Names,
}

impl Care {
    /// Asks for all of it.
    ///
    /// # Errors
    /// When storage fails.
    pub(super) async fn of(app: &App) -> Result<Self, Stop> {
        let open = |row: InCare| Known { details: listed(app, row.id, &row.key, &row.identity), row };
        let mut children: Vec<_> = app.store.in_care().await?.into_iter().map(open).collect();
        let name = |known: &Known| {
            let details = known.details.as_ref();
            details
                .map(|details| (details.last_name.expose().to_lowercase(), details.first_name.expose().to_lowercase()))
        };
        children.sort_by_cached_key(|known| (name(known), known.row.id));
        let staff = app.store.all_staff().await?;
        let can = staff.iter().filter(|row| can_become_iro(row.role, row.state()));
        let mut loads: BTreeMap<_, _> = can.map(|row| (row.id, 0)).collect();
        for iro in children.iter().filter_map(|known| known.row.iro) {
            loads.entry(iro).and_modify(|children| *children += 1);
        }
        let names = Names::of(app, staff.iter().map(|row| row.id)).await?;
        Ok(Self { children, loads, names })
    }

    /// The name of a worker.
    pub(super) fn name(&self, worker: StaffId) -> Text {
        self.names.get(worker)
    }

    /// The children in care who may be brothers or sisters of one.
    pub(super) fn family<'a>(&'a self, of: &'a Known) -> impl Iterator<Item = &'a Known> {
        let is_family = |other: &&Known| match (&of.details, &other.details) {
            (Some(one), Some(other)) => may_be_family(one, other),
            _ => false,
        };
        self.children.iter().filter(|other| other.row.id != of.row.id).filter(is_family)
    }

    /// Who is offered for children of whom these may be brothers or sisters.
    pub(super) fn offers<'a>(&self, family: impl Iterator<Item = &'a Known>) -> Vec<IroOffer> {
        let family: Vec<_> = family.filter_map(|known| Some((known.row.id, known.row.iro?))).collect();
        let offer = |candidate: Candidate| IroOffer {
            id: candidate.iro,
            name: self.name(candidate.iro),
            children: candidate.children,
            family: candidate.family.map(|child| self.child_name(child)),
        };
        offered(&self.loads, &family).into_iter().map(offer).collect()
    }

    fn child_name(&self, child: ChildId) -> Text {
        let known = self.children.iter().find(|known| known.row.id == child);
        people::full_name(known.and_then(|known| known.details.as_ref()))
    }
}
