//! A hello from an IRO who begins, a goodbye from one who leaves.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{Cause, Greeting, GreetingKind, LeftChild};
use heard_domain::typed::TypedAt;

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Tx, allocations, outbox, typing};
use crate::failure::Result;

pub(super) async fn greet(db: &Backend, greeting: &Greeting, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    let at = match greeting.kind {
        GreetingKind::Hello => TypedAt::Hello(greeting.child),
        GreetingKind::Goodbye => TypedAt::Goodbye(greeting.child),
    };
    keep(&mut tx, greeting).await?;
    typing::sent(&mut tx, entry, at).await?;
    db.finish(tx, entry).await
}

/// Keeps a greeting, in place of one of the same kind by the same worker, and tells the child that there is one.
pub(super) async fn keep(tx: &mut Tx, greeting: &Greeting) -> Result<()> {
    sql("INSERT INTO greeting (child, staff, kind, body, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (child, staff, kind) DO UPDATE SET body = excluded.body, at = excluded.at")
    .put(&greeting.child)
    .put(&greeting.staff)
    .put(&greeting.kind)
    .put(&greeting.body)
    .put(&greeting.at)
    .execute(&mut **tx)
    .await?;
    outbox::nudge(tx, greeting.child, Cause::Greeting, greeting.at, greeting.at).await
}

pub(super) async fn greetings(db: &Backend, child: ChildId) -> Result<Vec<Greeting>> {
    let rows = sql("SELECT child, staff, kind, body, at FROM greeting WHERE child = $1 ORDER BY at DESC, staff, kind")
        .put(&child)
        .fetch_all(&db.read)
        .await?;
    all(&rows, |row| {
        Ok(Greeting {
            child: row.value("child")?,
            staff: row.value("staff")?,
            kind: row.value("kind")?,
            body: row.value("body")?,
            at: row.value("at")?,
        })
    })
}

pub(super) async fn left_children(db: &Backend, worker: StaffId, since: Moment) -> Result<Vec<LeftChild>> {
    let rows = sql("SELECT c.id, c.wrapped_key, c.identity, MAX(a.until_at) AS left_at,
             EXISTS (SELECT 1 FROM greeting g WHERE g.child = c.id AND g.staff = $1 AND g.kind = 'goodbye')
                 AS said_goodbye
         FROM allocation a JOIN child c ON c.id = a.child
         WHERE a.worker = $1 AND a.role = 'iro' AND a.until_at > $2
           AND NOT EXISTS (SELECT 1 FROM allocation n
               WHERE n.child = c.id AND n.worker = $1 AND n.role = 'iro' AND n.until_at IS NULL)
         GROUP BY c.id, c.wrapped_key, c.identity ORDER BY MAX(a.until_at) DESC, c.id")
    .put(&worker)
    .put(&since)
    .fetch_all(&db.read)
    .await?;
    let mut found = all(&rows, |row| {
        let child: ChildId = row.value("id")?;
        Ok(LeftChild {
            child,
            key: WrappedKey { owner: Owner::Child(child), bytes: row.value("wrapped_key")? },
            identity: row.value("identity")?,
            until: row.value("left_at")?,
            said_goodbye: row.value("said_goodbye")?,
        })
    })?;
    let left = allocations::children_left(db, worker).await?;
    found.retain(|row| left.get(&row.child) == Some(&row.until));
    Ok(found)
}
