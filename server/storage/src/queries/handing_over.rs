//! Children in care, who their IROs are, and how they go from one to another.

use std::collections::BTreeMap;

use heard_domain::account::AccountState;
use heard_domain::allocation::can_become_iro;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::Role;
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{HandOver, Handed, HandedChild, HandoverNote, InCare, NewAllocation};
use heard_domain::typed::TypedAt;
use heard_domain::undo::Act;
use heard_domain::{Day, Moment};

use super::sql::{Get as _, Put as _, all, sql};
use super::undo::{self, Before};
use super::{Backend, Tx, allocations, greetings, typing};
use crate::failure::Result;

pub(super) async fn without_iro(db: &Backend) -> Result<Vec<ChildId>> {
    let mut tx = db.begin_read().await?;
    let with = allocations::with_iro(db, &mut tx).await?;
    let rows = sql("SELECT id FROM child WHERE left_care_on IS NULL").fetch_all(&mut *tx).await?;
    let children: Vec<ChildId> = all(&rows, |row| row.value("id"))?;
    Ok(children.into_iter().filter(|child| !with.contains(child)).collect())
}

pub(super) async fn in_care(db: &Backend) -> Result<Vec<InCare>> {
    let mut tx = db.begin_read().await?;
    let (mut iros, mut ended) = (BTreeMap::new(), BTreeMap::<ChildId, Moment>::new());
    for held in allocations::of_iros(db, &mut tx).await? {
        match held.until {
            None => {
                iros.insert(held.child, held.worker);
            }
            Some(until) => {
                let last = ended.entry(held.child).or_insert(until);
                *last = until.max(*last);
            }
        }
    }
    let rows = sql("SELECT id, wrapped_key, identity, entered_care_on FROM child WHERE left_care_on IS NULL")
        .fetch_all(&mut *tx)
        .await?;
    all(&rows, |row| {
        let id: ChildId = row.value("id")?;
        Ok(InCare {
            id,
            key: WrappedKey { owner: Owner::Child(id), bytes: row.value("wrapped_key")? },
            identity: row.value("identity")?,
            entered_care_on: row.value("entered_care_on")?,
            iro: iros.get(&id).copied(),
            iro_ended: ended.get(&id).copied(),
        })
    })
}

pub(super) async fn hand_over(db: &Backend, hand_over: &HandOver) -> Result<Handed> {
    let mut tx = db.begin().await?;
    if !can_have_children(db, &mut tx, hand_over.to).await? {
        return Ok(Handed::CannotBeIro);
    }
    let mut theirs = 0;
    for HandedChild { child, .. } in &hand_over.children {
        let iro = allocations::iro_of(db, &mut tx, *child).await?;
        if iro == Some(hand_over.to) {
            theirs += 1;
        } else if iro != hand_over.from || !is_in_care(&mut tx, *child).await? {
            return Ok(Handed::Changed);
        }
    }
    match theirs {
        0 => {}
        all if all == hand_over.children.len() => return Ok(Handed::Already),
        _ => return Ok(Handed::Changed),
    }
    for handed in &hand_over.children {
        let (worker, from) = (hand_over.to, hand_over.at);
        let allocation = NewAllocation { child: handed.child, worker, role: Role::Iro, from };
        allocations::add(db, &mut tx, &allocation).await?;
        if let Some(note) = &handed.note {
            keep_note(&mut tx, note).await?;
        }
        for greeting in &handed.greetings {
            greetings::keep(&mut tx, greeting).await?;
        }
        if let Some(from) = hand_over.from {
            typing::sent(&mut tx, &handed.entry, TypedAt::HandOver(from)).await?;
        }
        db.note(&mut tx, &handed.entry).await?;
    }
    // One child who had nobody: with more, or with words to the child, it is told and not undone.
    if let (None, [HandedChild { greetings, note: None, entry, .. }]) = (hand_over.from, &*hand_over.children)
        && greetings.is_empty()
    {
        let before = Before { written_at: Some(hand_over.at), ..Before::default() };
        undo::remember(&mut tx, entry, Act::GaveIro(hand_over.to), before).await?;
    }
    tx.commit().await?;
    Ok(Handed::Done)
}

/// Whether somebody can become an IRO of children. An account that was changed by hand cannot.
async fn can_have_children(db: &Backend, tx: &mut Tx, worker: StaffId) -> Result<bool> {
    let row = sql("SELECT t.role, t.email, t.password, t.disabled_at, e.seal AS account_seal
         FROM staff t LEFT JOIN account_seal e ON e.staff = t.id WHERE t.id = $1")
    .put(&worker)
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(false) };
    let (disabled, password): (Option<Moment>, Option<String>) = (row.value("disabled_at")?, row.value("password")?);
    let state = AccountState::of(disabled, password.is_some());
    Ok(can_become_iro(row.value("role")?, state) && db.account_holds(worker, &row)?)
}

async fn is_in_care(tx: &mut Tx, child: ChildId) -> Result<bool> {
    let row = sql("SELECT left_care_on FROM child WHERE id = $1").put(&child).fetch_optional(&mut **tx).await?;
    let Some(row) = row else { return Ok(false) };
    Ok(row.value::<Option<Day>>("left_care_on")?.is_none())
}

async fn keep_note(tx: &mut Tx, note: &HandoverNote) -> Result<()> {
    sql("INSERT INTO handover_note (id, child, worker, written_by, body, at) VALUES ($1, $2, $3, $4, $5, $6)")
        .put(&note.id)
        .put(&note.child)
        .put(&note.to)
        .put(&note.by)
        .put(&note.body)
        .put(&note.at)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) async fn handover_notes(db: &Backend, child: ChildId) -> Result<Vec<HandoverNote>> {
    let rows = sql("SELECT id, child, worker, written_by, body, at FROM handover_note
         WHERE child = $1 ORDER BY at DESC, id")
    .put(&child)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| {
        Ok(HandoverNote {
            id: row.value("id")?,
            child: row.value("child")?,
            to: row.value("worker")?,
            by: row.value("written_by")?,
            body: row.value("body")?,
            at: row.value("at")?,
        })
    })
}
