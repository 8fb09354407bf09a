//! Notes of IROs' contact with a child.

use heard_domain::audit::Entry;
use heard_domain::id::ChildId;
use heard_domain::store::ContactNote;
use heard_domain::typed::TypedAt;

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, typing};
use crate::failure::Result;

pub(super) async fn note_contact(db: &Backend, note: &ContactNote, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("INSERT INTO contact_note (id, child, contact_on, way, body, made_by, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING")
    .put(&note.id)
    .put(&note.child)
    .put(&note.on)
    .put(&note.way)
    .put(&note.body)
    .put(&note.by)
    .put(&note.at)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() > 0 {
        typing::sent(&mut tx, entry, TypedAt::Contact(note.child)).await?;
    }
    db.finish_if(done.rows_affected() > 0, tx, entry).await
}

pub(super) async fn contact_notes(db: &Backend, child: ChildId) -> Result<Vec<ContactNote>> {
    let rows = sql("SELECT id, child, contact_on, way, body, made_by, at FROM contact_note WHERE child = $1
         ORDER BY contact_on DESC, at DESC, id")
    .put(&child)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| {
        Ok(ContactNote {
            id: row.value("id")?,
            child: row.value("child")?,
            on: row.value("contact_on")?,
            way: row.value("way")?,
            body: row.value("body")?,
            by: row.value("made_by")?,
            at: row.value("at")?,
        })
    })
}
