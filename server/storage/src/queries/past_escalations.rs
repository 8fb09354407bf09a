//! Escalations from the council's case system: what is known of a child's, and taking in many at once.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use heard_domain::id::{ChildId, EscalationId};
use heard_domain::import::escalations::{AskedHere, KnownAsked, Said};
use heard_domain::review::Source;
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{AskedWrite, ChildAsked, OpenEscalation};

use super::history::{Adding, PAGE};
use super::sql::{Get as _, Put as _, Statement, all, sql};
use super::{Backend, Row, Tx};
use crate::failure::{Failure, Result};

pub(super) async fn asked_before(db: &Backend, refs: &HashSet<[u8; 32]>) -> Result<Vec<ChildAsked>> {
    let mut tx = db.begin_read().await?;
    let mut found = HashMap::new();
    let children = "SELECT id, reference, wrapped_key, identity, entered_care_on FROM child WHERE id > $1
         ORDER BY id LIMIT $2";
    paged(&mut tx, children, |row| {
        let child = child(row)?;
        if refs.contains(&child.reference) {
            found.insert(child.id, child);
        }
        Ok(())
    })
    .await?;
    for (child, known) in known(&mut tx, found.keys().copied().collect()).await? {
        found.entry(child).and_modify(|child| child.known = known);
    }
    Ok(found.into_values().collect())
}

fn child(row: &Row) -> Result<ChildAsked> {
    let id: ChildId = row.value("id")?;
    Ok(ChildAsked {
        reference: row.value("reference")?,
        id,
        key: WrappedKey { owner: Owner::Child(id), bytes: row.value("wrapped_key")? },
        identity: row.value("identity")?,
        entered_care_on: row.value("entered_care_on")?,
        known: KnownAsked::default(),
    })
}

/// Every row of a statement that asks for so many, in the order of their ids, after one.
async fn paged(tx: &mut Tx, statement: &'static str, mut each: impl FnMut(&Row) -> Result<()>) -> Result<()> {
    let mut after = Vec::new();
    loop {
        let rows = sql(statement).put(&after).put(&PAGE).fetch_all(&mut **tx).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.value::<Vec<u8>>("id")?;
        rows.iter().try_for_each(&mut each)?;
    }
}

/// The reviews of these children that were held, and what was asked for them.
async fn known(tx: &mut Tx, of: HashSet<ChildId>) -> Result<HashMap<ChildId, KnownAsked>> {
    let mut found: HashMap<_, _> = of.into_iter().map(|child| (child, KnownAsked::default())).collect();
    let reviews = "SELECT id, child, held_on FROM review WHERE id > $1 AND held_on IS NOT NULL ORDER BY id LIMIT $2";
    paged(tx, reviews, |row| {
        if let Some(known) = found.get_mut(&row.value("child")?) {
            known.held.insert(row.value("held_on")?, row.value("id")?);
        }
        Ok(())
    })
    .await?;
    let here = "SELECT s.id, s.child, s.stage, s.opened_on, s.ended_on, e.reason
         FROM escalation_step s JOIN escalation e ON e.id = s.escalation WHERE s.id > $1 ORDER BY s.id LIMIT $2";
    paged(tx, here, |row| {
        if let Some(known) = found.get_mut(&row.value("child")?) {
            known.here.push(AskedHere {
                stage: row.value("stage")?,
                opened_on: row.value("opened_on")?,
                ended_on: row.value("ended_on")?,
                reason: row.value("reason")?,
            });
        }
        Ok(())
    })
    .await?;
    let past = "SELECT id, child, review, stage, reason, opened_on, resolved_on FROM past_escalation WHERE id > $1
         ORDER BY id LIMIT $2";
    paged(tx, past, |row| {
        if let Some(known) = found.get_mut(&row.value("child")?) {
            known.past.push((row.value("id")?, said(row)?));
        }
        Ok(())
    })
    .await?;
    Ok(found)
}

fn said(row: &Row) -> Result<Said> {
    Ok(Said {
        review: row.value("review")?,
        stage: row.value("stage")?,
        opened_on: row.value("opened_on")?,
        resolved_on: row.value("resolved_on")?,
        reason: row.value("reason")?,
    })
}

/// A line of a file with the child whose it is.
type Past<'w> = (&'w AskedWrite, EscalationId, &'w Said);

static ADDING: LazyLock<Adding> = LazyLock::new(|| {
    Adding::new(
        "INSERT INTO past_escalation (id, child, review, stage, reason, opened_on, resolved_on, imported_at)",
        8,
    )
});

pub(super) async fn write_asked_before(db: &Backend, of: &[AskedWrite]) -> Result<()> {
    let mut tx = db.begin().await?;
    let now = known(&mut tx, of.iter().map(|of| of.child).collect()).await?;
    if of.iter().any(|of| now.get(&of.child) != Some(&of.known)) {
        return Err(Failure::Changed);
    }
    let all = |which: fn(&AskedWrite) -> &[(EscalationId, Said)]| -> Vec<Past<'_>> {
        of.iter().flat_map(|of| which(of).iter().map(move |(id, said)| (of, *id, said))).collect()
    };
    let (mut new, changed) = (all(|of| &of.new), all(|of| &of.changed));
    // In the order of the ids, so that the trees which hold them grow at one end.
    new.sort_unstable_by_key(|(_, id, _)| *id.as_bytes());
    ADDING.add(db, &mut tx, &new, put).await?;
    for past in &changed {
        let statement = sql("UPDATE past_escalation SET review = $3, stage = $4, reason = $5, opened_on = $6,
                 resolved_on = $7, imported_at = $8
             WHERE id = $1 AND child = $2");
        if put(db, statement, past).execute(&mut *tx).await?.rows_affected() != 1 {
            return Err(Failure::Missing("imported escalation"));
        }
    }
    let entries: Vec<_> = of.iter().map(|of| &of.entry).collect();
    db.note_all(&mut tx, &entries).await?;
    Ok(tx.commit().await?)
}

/// The values of a row, from its id on.
fn put(_: &Backend, statement: Statement, (of, id, said): &Past<'_>) -> Statement {
    let statement = statement.put(id).put(&of.child).put(&said.review).put(&said.stage).put(&said.reason);
    statement.put(&said.opened_on).put(&said.resolved_on).put(&of.at)
}

pub(super) async fn past_escalations(db: &Backend, child: ChildId) -> Result<Vec<Said>> {
    let rows = sql("SELECT review, stage, reason, opened_on, resolved_on FROM past_escalation WHERE child = $1
         ORDER BY opened_on DESC, id")
    .put(&child)
    .fetch_all(&db.read)
    .await?;
    all(&rows, said)
}

/// Those of all children that nobody said were resolved, the oldest first.
pub(super) async fn open(db: &Backend) -> Result<Vec<OpenEscalation>> {
    let rows = sql("SELECT p.id, p.child, c.wrapped_key, c.identity, a.worker AS iro, p.opened_on, p.stage
         FROM past_escalation p JOIN child c ON c.id = p.child
         LEFT JOIN allocation a ON a.child = p.child AND a.role = 'iro' AND a.until_at IS NULL
         WHERE p.resolved_on IS NULL ORDER BY p.opened_on, p.id")
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| {
        let (child, opened_on) = (row.value("child")?, row.value("opened_on")?);
        Ok(OpenEscalation {
            id: row.value("id")?,
            source: Source::CaseSystem,
            child,
            key: WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? },
            identity: row.value("identity")?,
            iro: row.value("iro")?,
            opened_on,
            stage: row.value("stage")?,
            since: opened_on,
            due_on: None,
            answered_on: None,
        })
    })
}
