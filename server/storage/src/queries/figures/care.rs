//! Children in care, and whose they are.

use std::collections::HashMap;

use heard_domain::Day;
use heard_domain::english_time;
use heard_domain::figures::{CaseloadFact, ChildFact, EntryFact};
use heard_domain::id::{ChildId, StaffId};

use super::super::Tx;
use super::super::sql::{Get as _, Put as _, sql};
use super::{Span, all, each};
use crate::failure::Result;

/// Whose a child was, from which day, and to which if not any more.
struct Had {
    iro: StaffId,
    from: Day,
    until: Option<Day>,
}

/// Every IRO whom children had.
#[derive(Default)]
pub(super) struct Iros {
    had: HashMap<ChildId, Vec<Had>>,
    /// Since when an IRO has a child, as the case system says.
    said: HashMap<(ChildId, StaffId), Day>,
}

impl Iros {
    pub(super) async fn read(tx: &mut Tx) -> Result<Self> {
        let mut iros = Self::default();
        each(tx, sql("SELECT child, worker, from_at, until_at FROM allocation WHERE role = 'iro'"), |row| {
            let until = row.value::<Option<_>>("until_at")?.map(english_time::day);
            let had = Had { iro: row.value("worker")?, from: english_time::day(row.value("from_at")?), until };
            iros.had.entry(row.value("child")?).or_default().push(had);
            Ok(())
        })
        .await?;
        let said = sql("SELECT child, iro, MIN(iro_allocated_on) AS since FROM past_review
             WHERE iro IS NOT NULL AND iro_allocated_on IS NOT NULL GROUP BY child, iro");
        each(tx, said, |row| {
            iros.said.insert((row.value("child")?, row.value("iro")?), row.value("since")?);
            Ok(())
        })
        .await?;
        Ok(iros)
    }

    /// Whose the child is now.
    pub(super) fn now(&self, child: ChildId) -> Option<StaffId> {
        let had = self.had.get(&child)?;
        had.iter().find(|had| had.until.is_none()).map(|had| had.iro)
    }

    /// Whose the child was on a day: at the end of it, where they were handed over on it.
    pub(super) fn on(&self, child: ChildId, day: Day) -> Option<StaffId> {
        self.standing(child, day).map(|had| had.iro)
    }

    fn standing(&self, child: ChildId, day: Day) -> Option<&Had> {
        let had = self.had.get(&child)?.iter();
        let then = had.filter(|had| had.from <= day && had.until.is_none_or(|until| day <= until));
        then.max_by_key(|had| (had.until.is_none(), had.until, had.from))
    }

    /// Since when the child has whom they have at the end of a day.
    fn since(&self, child: ChildId, day: Day) -> Option<(StaffId, Day)> {
        let had = self.standing(child, day).filter(|had| had.until.is_none_or(|until| day < until))?;
        let said = self.said.get(&(child, had.iro)).copied();
        Some((had.iro, said.map_or(had.from, |said| said.min(had.from))))
    }

    /// The first day from `entered` on on which the child had anybody.
    fn first(&self, child: ChildId, entered: Day) -> Option<Day> {
        let had = self.had.get(&child)?.iter();
        let after = had.filter(|had| had.until.is_none_or(|until| entered < until));
        after.map(|had| had.from.max(entered)).min()
    }
}

pub(super) async fn children(tx: &mut Tx, span: Span) -> Result<Vec<ChildFact>> {
    let children = sql("SELECT id, band, entered_care_on, left_care_on FROM child
         WHERE (entered_care_on IS NULL OR entered_care_on <= $2) AND (left_care_on IS NULL OR left_care_on > $1)")
    .put(&span.from)
    .put(&span.until);
    all(tx, children, |row| {
        Ok(ChildFact {
            child: row.value("id")?,
            band: row.value("band")?,
            entered_on: row.value("entered_care_on")?,
            left_on: row.value("left_care_on")?,
        })
    })
    .await
}

pub(super) async fn entries(tx: &mut Tx, span: Span, iros: &Iros) -> Result<Vec<EntryFact>> {
    let entries = sql("SELECT c.id, c.entered_care_on, (SELECT MIN(p.iro_allocated_on) FROM past_review p
             WHERE p.child = c.id AND p.iro_allocated_on >= c.entered_care_on) AS said
         FROM child c WHERE c.entered_care_on BETWEEN $1 AND $2")
    .put(&span.from)
    .put(&span.until);
    all(tx, entries, |row| {
        let (child, entered_on) = (row.value("id")?, row.value("entered_care_on")?);
        let (said, had): (Option<Day>, _) = (row.value("said")?, iros.first(child, entered_on));
        Ok(EntryFact { child, entered_on, allocated_on: said.into_iter().chain(had).min() })
    })
    .await
}

pub(super) async fn caseloads(tx: &mut Tx, span: Span, iros: &Iros) -> Result<Vec<CaseloadFact>> {
    let last = Span { from: span.until, ..span };
    let children = children(tx, last).await?;
    let fact = |child: ChildFact| {
        let had = iros.since(child.child, span.until);
        CaseloadFact { child: child.child, iro: had.map(|(iro, _)| iro), since: had.map(|(_, since)| since) }
    };
    Ok(children.into_iter().map(fact).collect())
}
